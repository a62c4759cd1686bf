/** The first rows, written by a custom resource when the stack is made: see docs/decisions/007. */
import { CustomResource, Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Workshop } from '../workshop.ts';
import type { DataStack } from './data.ts';
import { nodeFunction } from './nodeFunction.ts';

/** CloudFormation would wait an hour for a function that died without an answer. */
const ANSWER_TIMEOUT = Duration.minutes(2);
const SEEDED = ['RolePermissions', 'Settings', 'Users'] as const;

export class Bootstrap extends Construct {
  constructor(scope: Construct, id: string, props: { workshop: Workshop; data: DataStack; code: string }) {
    super(scope, id);
    const { tables, userPool } = props.data;
    const handler = nodeFunction(this, {
      code: props.code,
      timeout: Duration.seconds(30),
      environment: {
        ROLE_PERMISSIONS_TABLE: tables.RolePermissions.tableName,
        SETTINGS_TABLE: tables.Settings.tableName,
        USERS_TABLE: tables.Users.tableName,
        USER_POOL_ID: userPool.userPoolId,
      },
    });
    handler.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:PutItem'], resources: SEEDED.map((name) => tables[name].tableArn) }));
    handler.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:GetItem'], resources: [tables.Users.tableArn] }));
    handler.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:UpdateItem'], resources: [tables.RolePermissions.tableArn] }));
    handler.addToRolePolicy(
      new PolicyStatement({ actions: ['cognito-idp:AdminCreateUser', 'cognito-idp:AdminGetUser', 'cognito-idp:AdminAddUserToGroup'], resources: [userPool.userPoolArn] }),
    );
    const { name: _name, domain: _domain, mailFrom: _mailFrom, region: _region, account: _account, ...seed } = props.workshop;
    new CustomResource(this, 'Rows', { resourceType: 'Custom::WorkshopBootstrap', serviceToken: handler.functionArn, serviceTimeout: ANSWER_TIMEOUT, properties: { seed: JSON.stringify(seed) } });
  }
}
