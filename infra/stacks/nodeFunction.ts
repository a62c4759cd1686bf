/** A Lambda function on the Node of the project, with its own log group and role. */
import type { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Tracing } from 'aws-cdk-lib/aws-lambda';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

export interface NodeFunctionProps {
  /** Folder of the bundle. */
  code: string;
  timeout: Duration;
  environment: Record<string, string>;
  tracing?: Tracing;
  /** Megabytes. @default 256 */
  memorySize?: number;
}

const MEMORY_MB = 256;

export function nodeFunction(scope: Construct, { code, ...props }: NodeFunctionProps): LambdaFunction {
  const logGroup = new LogGroup(scope, 'Logs', { retention: RetentionDays.ONE_YEAR });
  // A role of our own: the one that the CDK makes may write to every log group of the account.
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  return new LambdaFunction(scope, 'Function', {
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: Code.fromAsset(code),
    memorySize: MEMORY_MB,
    role,
    logGroup,
    ...props,
  });
}
