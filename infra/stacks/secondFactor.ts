/** What requires a one-time code of administrators: a trigger of the user pool (docs/decisions/016). */
import { Duration } from 'aws-cdk-lib';
import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import { LambdaVersion, UserPoolOperation } from 'aws-cdk-lib/aws-cognito';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { nodeFunction } from './nodeFunction.ts';

/** Cognito gives up after five seconds. */
const TIMEOUT = Duration.seconds(5);

export class SecondFactor extends Construct {
  constructor(scope: Construct, id: string, { userPool, code }: { userPool: UserPool; code: string }) {
    super(scope, id);
    const handler = nodeFunction(this, { code, timeout: TIMEOUT, environment: {} });
    userPool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, handler, LambdaVersion.V2_0);
    // The pool depends on its function, and the function on its role's policy. The policy that names the pool is
    // separate, to avoid a cycle.
    const statements = [
      new PolicyStatement({ actions: ['cognito-idp:AdminGetUser'], resources: [userPool.userPoolArn] }),
    ];
    if (handler.role) new Policy(this, 'Pool', { roles: [handler.role], statements });
  }
}
