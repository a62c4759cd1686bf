/** `AWS::Serverless::Function`: the function, its role, and what its events, URL and alias come to. */
import type { Resource } from '../template.ts';
import { isObject } from '../template.ts';
import { eventResources } from './events.ts';
import type { Properties, Resources, SamResource } from './index.ts';
import { attributesOf, getAtt, present, role } from './index.ts';
import { policyStatements } from './policyTemplates.ts';

/** Properties that are the function's own under the same name. */
const SAME = [
  'FunctionName',
  'Handler',
  'Runtime',
  'Description',
  'MemorySize',
  'Timeout',
  'Environment',
  'VpcConfig',
  'Layers',
  'Architectures',
  'EphemeralStorage',
  'KmsKeyArn',
  'FileSystemConfigs',
  'ImageConfig',
  'PackageType',
  'CodeSigningConfigArn',
  'ReservedConcurrentExecutions',
  'SnapStart',
  'LoggingConfig',
  'RecursiveLoop',
];

const managed = (name: string): unknown => ({ 'Fn::Sub': `arn:\${AWS::Partition}:iam::aws:policy/${name}` });

export function functionResources(sam: SamResource): Resources {
  const { logicalId, properties, resource } = sam;
  const attributes = attributesOf(resource);
  const events = eventResources(sam);
  const resources: Resources = {};
  const own: Properties = { Code: codeOf(sam), ...present(properties, ...SAME) };
  if (properties['Tracing'] !== undefined) own['TracingConfig'] = { Mode: properties['Tracing'] };
  const deadLetters = properties['DeadLetterQueue'];
  if (isObject(deadLetters)) own['DeadLetterConfig'] = { TargetArn: deadLetters['TargetArn'] };
  if (properties['Role'] === undefined) {
    own['Role'] = getAtt(`${logicalId}Role`, 'Arn');
    resources[`${logicalId}Role`] = roleOf(sam, events.managedPolicies);
  } else own['Role'] = properties['Role'];
  resources[logicalId] = {
    Type: 'AWS::Lambda::Function',
    ...attributes,
    ...(resource.Metadata ? { Metadata: resource.Metadata } : {}),
    Properties: own,
  };
  return { ...resources, ...events.resources, ...urlResources(sam), ...aliasResources(sam), ...invokeConfig(sam) };
}

/** A path stays one: it is looked for beside the template, as `sam build` and `aws cloudformation package` do. */
function codeOf({ properties, refuse }: SamResource): unknown {
  const { InlineCode: inline, CodeUri: uri, ImageUri: image } = properties;
  if (inline !== undefined) return { ZipFile: inline };
  if (image !== undefined) return { ImageUri: image };
  if (isObject(uri) && uri['Bucket'] !== undefined) return { S3Bucket: uri['Bucket'], S3Key: uri['Key'] };
  if (uri !== undefined) return uri;
  if (properties['PackageType'] !== 'Image') refuse("it has neither 'CodeUri' nor 'InlineCode'");
  return {};
}

function roleOf(sam: SamResource, eventPolicies: string[]): Resource {
  const { logicalId, properties, refuse } = sam;
  const names = [
    'service-role/AWSLambdaBasicExecutionRole',
    ...(properties['Tracing'] === undefined ? [] : ['AWSXrayWriteOnlyAccess']),
    ...(properties['VpcConfig'] === undefined ? [] : ['service-role/AWSLambdaVPCAccessExecutionRole']),
    ...eventPolicies,
  ];
  const arns: unknown[] = names.map(managed);
  const inline: unknown[] = [];
  for (const policy of [properties['Policies'] ?? []].flat() as unknown[]) {
    if (typeof policy === 'string') arns.push(policy.startsWith('arn:') ? policy : managed(policy));
    else if (!isObject(policy))
      refuse('each of its Policies must be a name, an ARN, a statement or a policy template', 'Policies');
    else if (policy['Statement'] !== undefined) inline.push(policy);
    else if (Object.keys(policy).some((name) => name === 'Ref' || name.startsWith('Fn::'))) arns.push(policy);
    else {
      for (const [name, parameters] of Object.entries(policy)) {
        const statements = policyStatements(name, isObject(parameters) ? parameters : {});
        if (typeof statements === 'string') refuse(statements, 'Policies');
        else inline.push({ Version: '2012-10-17', Statement: statements });
      }
    }
  }
  const policies = inline.map((PolicyDocument, index) => ({
    PolicyName: `${logicalId}RolePolicy${index}`,
    PolicyDocument,
  }));
  return role(
    'lambda.amazonaws.com',
    {
      ...present(properties, 'AssumeRolePolicyDocument'),
      ManagedPolicyArns: arns,
      ...(policies.length > 0 ? { Policies: policies } : {}),
      ...(properties['PermissionsBoundary'] === undefined
        ? {}
        : { PermissionsBoundary: properties['PermissionsBoundary'] }),
    },
    attributesOf(sam.resource),
  );
}

function urlResources({ logicalId, properties, resource }: SamResource): Resources {
  const config = properties['FunctionUrlConfig'];
  if (!isObject(config)) return {};
  const attributes = attributesOf(resource);
  const url: Resource = {
    Type: 'AWS::Lambda::Url',
    ...attributes,
    Properties: { TargetFunctionArn: { Ref: logicalId }, ...present(config, 'AuthType', 'Cors', 'InvokeMode') },
  };
  if (config['AuthType'] !== 'NONE') return { [`${logicalId}Url`]: url };
  // The second has been needed since October 2025 (its logical id is assumed).
  const grant = (Action: string, more: Properties): Resource => ({
    Type: 'AWS::Lambda::Permission',
    ...attributes,
    Properties: { Action, FunctionName: { Ref: logicalId }, Principal: '*', ...more },
  });
  return {
    [`${logicalId}Url`]: url,
    [`${logicalId}UrlPublicPermissions`]: grant('lambda:InvokeFunctionUrl', { FunctionUrlAuthType: 'NONE' }),
    [`${logicalId}URLInvokeFunctionPermissions`]: grant('lambda:InvokeFunction', { InvokedViaFunctionUrl: true }),
  };
}

function aliasResources({ logicalId, properties, resource }: SamResource): Resources {
  const alias = properties['AutoPublishAlias'];
  if (typeof alias !== 'string') return {};
  const version = `${logicalId}Version`;
  return {
    [version]: {
      Type: 'AWS::Lambda::Version',
      ...attributesOf(resource),
      Properties: { FunctionName: { Ref: logicalId } },
    },
    [`${logicalId}Alias${alias}`]: {
      Type: 'AWS::Lambda::Alias',
      ...attributesOf(resource),
      Properties: { Name: alias, FunctionName: { Ref: logicalId }, FunctionVersion: getAtt(version, 'Version') },
    },
  };
}

function invokeConfig({ logicalId, properties, resource }: SamResource): Resources {
  const config = properties['EventInvokeConfig'];
  if (!isObject(config)) return {};
  const destinations = config['DestinationConfig'];
  const made = isObject(destinations)
    ? Object.fromEntries(
        Object.entries(destinations).map(([name, each]) => [
          name,
          { Destination: (each as Properties)['Destination'] },
        ]),
      )
    : undefined;
  const own = {
    FunctionName: { Ref: logicalId },
    Qualifier: '$LATEST',
    ...present(config, 'MaximumEventAgeInSeconds', 'MaximumRetryAttempts'),
    ...(made ? { DestinationConfig: made } : {}),
  };
  return {
    [`${logicalId}EventInvokeConfig`]: {
      Type: 'AWS::Lambda::EventInvokeConfig',
      ...attributesOf(resource),
      Properties: own,
    },
  };
}
