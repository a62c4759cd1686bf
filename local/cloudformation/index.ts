/** From a cloud assembly or a template to the plain model that the rest of the runtime works from. */
import type { DeploymentModel, RoleModel, Unsupported } from '../model.ts';
import type { Report } from './appsync.ts';
import { apiModels } from './appsync.ts';
import { readStacks } from './assembly.ts';
import { LoadError } from './errors.ts';
import { mappingModel, readInvokeConfig } from './eventSources.ts';
import { readFunctionUrls } from './functionUrls.ts';
import type { Exports } from './intrinsics.ts';
import { StackResolver } from './intrinsics.ts';
import { bucketModel, queueModel, readSubscription, topicModel } from './messaging.ts';
import { lambdaModel, roleModels, tableModel, userPoolModels } from './models.ts';
import { UNSUPPORTED_REASONS, WITHOUT_EFFECT } from './unsupported.ts';

export { LoadError } from './errors.ts';
export { isAllowed } from './iam.ts';

/** Types that have a model. */
const MODELLED = new Set([
  'AWS::AppSync::GraphQLApi', 'AWS::AppSync::GraphQLSchema', 'AWS::AppSync::DataSource', 'AWS::AppSync::FunctionConfiguration',
  'AWS::AppSync::Resolver', 'AWS::AppSync::ApiKey', 'AWS::DynamoDB::Table', 'AWS::IAM::Role', 'AWS::Lambda::Function',
  'AWS::Cognito::UserPool', 'AWS::Cognito::UserPoolClient', 'AWS::Cognito::UserPoolGroup', 'AWS::Lambda::EventSourceMapping',
  'AWS::SNS::Subscription', 'AWS::SNS::Topic', 'AWS::SQS::Queue', 'AWS::S3::Bucket', 'AWS::Lambda::EventInvokeConfig', 'AWS::SES::EmailIdentity', 'AWS::Lambda::Url',
]);

const isCustom = (type: string): boolean => type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource';

/**
 * @param path a cloud assembly's folder, or one JSON template
 * @throws LoadError naming stack and resource of what cannot be read
 */
export function loadDeployment(path: string): DeploymentModel {
  const exports: Exports = new Map();
  const stacks = readStacks(path).map((source) => new StackResolver(source, exports));
  const [first] = stacks;
  if (!first) throw new LoadError(`${path}: it holds no stack`);
  const model: DeploymentModel = {
    region: first.source.region,
    accountId: first.source.account,
    apis: [],
    tables: [],
    userPools: [],
    functions: [],
    functionUrls: [],
    queues: [],
    topics: [],
    buckets: [],
    mailIdentities: [],
    eventSourceMappings: [],
    customResources: [],
    outputs: {},
    unsupported: [],
  };
  for (const stack of stacks) readStack(stack, model);
  for (const stack of stacks) readJoins(stack, model);
  readFunctionUrls(stacks, model, (stack) => reporter(stack, model));
  checkCustomResources(model);
  return model;
}

const reporter = (stack: StackResolver, model: DeploymentModel): Report => (logicalId, type, reason) => void model.unsupported.push({ stack: stack.source.name, logicalId, type, reason } satisfies Unsupported);

function readStack(stack: StackResolver, model: DeploymentModel): void {
  const report = reporter(stack, model);
  const roles: Map<string, RoleModel> = roleModels(stack, report);
  for (const [logicalId, resource] of Object.entries(stack.source.template.Resources ?? {})) {
    if (!stack.exists(resource.Condition)) continue;
    if (resource.Type === 'AWS::DynamoDB::Table') model.tables.push(tableModel(stack, logicalId));
    else if (resource.Type === 'AWS::SQS::Queue') model.queues.push(queueModel(stack, logicalId, report));
    else if (resource.Type === 'AWS::SNS::Topic') model.topics.push(topicModel(stack, logicalId, report));
    else if (resource.Type === 'AWS::S3::Bucket') model.buckets.push(bucketModel(stack, logicalId, report));
    else if (resource.Type === 'AWS::SES::EmailIdentity') model.mailIdentities.push(stack.physical(logicalId).ref);
    else if (resource.Type === 'AWS::Lambda::Function') {
      const lambda = lambdaModel(stack, logicalId, roles);
      if (typeof lambda === 'string') report(logicalId, resource.Type, lambda);
      else model.functions.push(lambda);
    } else if (isCustom(resource.Type)) {
      const { ServiceToken, ...properties } = stack.properties(logicalId);
      model.customResources.push({ stack: stack.source.name, logicalId, resourceType: resource.Type, functionArn: String(ServiceToken), properties });
    } else if (!MODELLED.has(resource.Type) && !WITHOUT_EFFECT[resource.Type]) {
      report(logicalId, resource.Type, UNSUPPORTED_REASONS[resource.Type] ?? 'the local runtime has no part that does this');
    }
  }
  model.userPools.push(...userPoolModels(stack));
  model.apis.push(...apiModels(stack, roles, report));
  for (const [name, output] of Object.entries(stack.source.template.Outputs ?? {})) {
    if (stack.exists(output.Condition)) model.outputs[`${stack.source.name}.${name}`] = String(stack.resolve(output.Value));
  }
}

/** After all stacks: these join a resource of one with a resource of another. */
function readJoins(stack: StackResolver, model: DeploymentModel): void {
  const report = reporter(stack, model);
  for (const [logicalId, resource] of Object.entries(stack.source.template.Resources ?? {})) {
    if (!stack.exists(resource.Condition)) continue;
    if (resource.Type === 'AWS::SNS::Subscription') readSubscription(stack, logicalId, model.topics, report);
    if (resource.Type === 'AWS::Lambda::EventInvokeConfig') readInvokeConfig(stack, logicalId, model, report);
    if (resource.Type !== 'AWS::Lambda::EventSourceMapping') continue;
    const mapping = mappingModel(stack, logicalId, model, report);
    if (typeof mapping === 'string') report(logicalId, resource.Type, mapping);
    else model.eventSourceMappings.push(mapping);
  }
}

/** A custom resource whose function is not run here is reported, not skipped in silence. */
function checkCustomResources(model: DeploymentModel): void {
  const known = new Set(model.functions.map((lambda) => lambda.arn));
  for (const resource of model.customResources.filter((each) => !known.has(each.functionArn))) {
    model.unsupported.push({ stack: resource.stack, logicalId: resource.logicalId, type: resource.resourceType, reason: 'its function is not one that runs here' });
  }
  model.customResources = model.customResources.filter((each) => known.has(each.functionArn));
}
