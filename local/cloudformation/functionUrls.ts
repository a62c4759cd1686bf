/**
 * Function URLs, and whether anybody may call them. Source: template reference, "AWS::Lambda::Url" and
 * "AWS::Lambda::Permission"; Lambda developer guide, "Control access to Lambda function URLs".
 */
import type { DeploymentModel, FunctionUrlCors, FunctionUrlModel } from '../model.ts';
import type { StackResolver } from './intrinsics.ts';
import { lambdaOf, NO_FUNCTION } from './lambdaReference.ts';
import type { Properties, Reading, Report } from './reading.ts';
import { list } from './reading.ts';

const URL_TYPE = 'AWS::Lambda::Url';
const PERMISSION_TYPE = 'AWS::Lambda::Permission';

/** What a caller needs, both since October 2025. AWS exempts accounts that had URLs before, until November 2026; nothing here does. */
export const URL_ACTIONS = ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'];
/** Each restricts a grant to certain callers, so that it is not a grant to everybody. */
const NARROWING = ['SourceArn', 'SourceAccount', 'PrincipalOrgID', 'EventSourceToken'];

/** Actions that the policies of functions grant to everybody, by the function's ARN. */
type PublicGrants = Map<string, Set<string>>;

/** Adds what a permission grants to everybody. */
function readPermission(
  stack: StackResolver,
  logicalId: string,
  model: DeploymentModel,
  grants: PublicGrants,
  report: Report,
): void {
  const properties = stack.properties(logicalId);
  const lambda = lambdaOf(properties['FunctionName'], model);
  if (!lambda) return;
  const action = String(properties['Action']);
  const forSigned = properties['FunctionUrlAuthType'] === 'AWS_IAM';
  if (properties['Principal'] === '*' && !forSigned && NARROWING.every((name) => properties[name] === undefined)) {
    const granted = grants.get(lambda.arn) ?? new Set();
    for (const each of URL_ACTIONS) if (action === each || action === 'lambda:*' || action === '*') granted.add(each);
    grants.set(lambda.arn, granted);
  } else if (action === 'lambda:InvokeFunctionUrl' || String(properties['InvokedViaFunctionUrl']) === 'true') {
    report(
      logicalId,
      PERMISSION_TYPE,
      'what it grants to signed callers of a function URL is not evaluated here: their own roles must allow it',
    );
  }
}

/** @returns the URL, or why it is not served here @throws LoadError */
function functionUrlModel(
  stack: StackResolver,
  logicalId: string,
  model: DeploymentModel,
  grants: PublicGrants,
): FunctionUrlModel | string {
  const properties = stack.properties(logicalId);
  const authType = properties['AuthType'];
  if (authType !== 'NONE' && authType !== 'AWS_IAM')
    stack.failAt(logicalId, `${logicalId}.AuthType must be NONE or AWS_IAM`, 'AuthType');
  const lambda = lambdaOf(properties['TargetFunctionArn'], model);
  if (!lambda) return NO_FUNCTION;
  if (properties['Qualifier'] !== undefined) return 'URLs of aliases are not served here; give the function itself one';
  if (properties['InvokeMode'] === 'RESPONSE_STREAM')
    return 'responses are not streamed here, so that the URL is not served; AWS would send them as they are written';
  const url = stack.physical(logicalId).attributes['FunctionUrl'] ?? '';
  const granted = grants.get(lambda.arn);
  const cors = properties['Cors'] as Properties | undefined;
  return {
    stack: stack.source.name,
    logicalId,
    id: new URL(url).hostname.split('.')[0] ?? '',
    url,
    functionArn: lambda.arn,
    functionName: lambda.name,
    authType,
    missingGrants: authType === 'NONE' ? URL_ACTIONS.filter((action) => granted?.has(action) !== true) : [],
    ...(cors ? { cors: corsOf(cors) } : {}),
  };
}

function corsOf(properties: Properties): FunctionUrlCors {
  const strings = (name: string): string[] => list(properties[name]).map(String);
  return {
    allowCredentials: String(properties['AllowCredentials']) === 'true',
    allowedOrigins: strings('AllowOrigins'),
    allowedMethods: strings('AllowMethods'),
    allowedHeaders: strings('AllowHeaders'),
    exposedHeaders: strings('ExposeHeaders'),
    ...(properties['MaxAge'] === undefined ? {} : { maxAgeSeconds: Number(properties['MaxAge']) }),
  };
}

/** After all stacks: a URL may stand in another than its function, and permissions in a third. */
export function readFunctionUrls(reading: Reading): void {
  const { model } = reading;
  const grants: PublicGrants = new Map();
  reading.each(reading.of(PERMISSION_TYPE), ({ stack, logicalId }) =>
    readPermission(stack, logicalId, model, grants, reading.reporter(stack)),
  );
  reading.each(reading.of(URL_TYPE), (found) => {
    const url = functionUrlModel(found.stack, found.logicalId, model, grants);
    if (typeof url === 'string') reading.report(found, url);
    else model.functionUrls.push(url);
  });
}
