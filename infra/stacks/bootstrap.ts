/** The first rows, written by a custom resource when the stack is made: see docs/decisions/007. */
import { CustomResource, Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { bundleFunction } from '../functionBundle.ts';
import type { Workshop } from '../workshop.ts';
import type { DataStack } from './data.ts';

const SEEDED = ['RolePermissions', 'Settings', 'Users'] as const;

export class Bootstrap extends Construct {
  constructor(scope: Construct, id: string, props: { workshop: Workshop; data: DataStack }) {
    super(scope, id);
    const { tables, userPool } = props.data;
    const handler = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: Code.fromAsset(bundleFunction('bootstrap')),
      timeout: Duration.seconds(30),
      memorySize: 256,
      logGroup: new LogGroup(this, 'Logs', { retention: RetentionDays.ONE_YEAR }),
      environment: {
        ROLE_PERMISSIONS_TABLE: tables.RolePermissions.tableName,
        SETTINGS_TABLE: tables.Settings.tableName,
        USERS_TABLE: tables.Users.tableName,
        USER_POOL_ID: userPool.userPoolId,
      },
    });
    handler.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:PutItem'], resources: SEEDED.map((name) => tables[name].tableArn) }));
    handler.addToRolePolicy(
      new PolicyStatement({ actions: ['cognito-idp:AdminCreateUser', 'cognito-idp:AdminGetUser', 'cognito-idp:AdminAddUserToGroup'], resources: [userPool.userPoolArn] }),
    );
    const { name: _name, domain: _domain, region: _region, account: _account, ...seed } = props.workshop;
    new CustomResource(this, 'Rows', { resourceType: 'Custom::WorkshopBootstrap', serviceToken: handler.functionArn, properties: { seed: JSON.stringify(seed) } });
  }
}
