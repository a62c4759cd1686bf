/** The first rows, written by a custom resource when the stack is made: see docs/decisions/007. */
import { CustomResource, Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Workshop } from '../workshop.ts';
import type { DataStack } from './data.ts';

/** CloudFormation would wait an hour for a function that died without an answer. */
const ANSWER_TIMEOUT = Duration.minutes(2);
const SEEDED = ['RolePermissions', 'Settings', 'Users'] as const;

export class Bootstrap extends Construct {
  constructor(scope: Construct, id: string, props: { workshop: Workshop; data: DataStack; code: string }) {
    super(scope, id);
    const { tables, userPool } = props.data;
    const logGroup = new LogGroup(this, 'Logs', { retention: RetentionDays.ONE_YEAR });
    // A role of our own: the one that the CDK makes may write to every log group of the account.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    const handler = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: Code.fromAsset(props.code),
      timeout: Duration.seconds(30),
      memorySize: 256,
      role,
      logGroup,
      environment: {
        ROLE_PERMISSIONS_TABLE: tables.RolePermissions.tableName,
        SETTINGS_TABLE: tables.Settings.tableName,
        USERS_TABLE: tables.Users.tableName,
        USER_POOL_ID: userPool.userPoolId,
      },
    });
    handler.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:PutItem'], resources: SEEDED.map((name) => tables[name].tableArn) }));
    handler.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:GetItem'], resources: [tables.Users.tableArn] }));
    handler.addToRolePolicy(
      new PolicyStatement({ actions: ['cognito-idp:AdminCreateUser', 'cognito-idp:AdminGetUser', 'cognito-idp:AdminAddUserToGroup'], resources: [userPool.userPoolArn] }),
    );
    const { name: _name, domain: _domain, region: _region, account: _account, ...seed } = props.workshop;
    new CustomResource(this, 'Rows', { resourceType: 'Custom::WorkshopBootstrap', serviceToken: handler.functionArn, serviceTimeout: ANSWER_TIMEOUT, properties: { seed: JSON.stringify(seed) } });
  }
}
