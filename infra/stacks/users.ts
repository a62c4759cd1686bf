/** The function that administers users: the only one that may change the user pool. */
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Tracing } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { DataStack } from './data.ts';
import { nodeFunction } from './nodeFunction.ts';

const POOL_ACTIONS = [
  'AdminCreateUser',
  'AdminDeleteUser',
  'AdminGetUser',
  'AdminUpdateUserAttributes',
  'AdminEnableUser',
  'AdminDisableUser',
  'AdminUserGlobalSignOut',
  'AdminSetUserMFAPreference',
  'AdminListGroupsForUser',
  'AdminAddUserToGroup',
  'AdminRemoveUserFromGroup',
  'CreateGroup',
  'DeleteGroup',
];
/** AppSync waits 30 s for the whole pipeline. */
const TIMEOUT = Duration.seconds(20);

export class Users extends Construct {
  readonly handler: LambdaFunction;

  constructor(scope: Construct, id: string, props: { data: DataStack; code: string }) {
    super(scope, id);
    const { tables, userPool } = props.data;
    this.handler = nodeFunction(this, {
      code: props.code,
      timeout: TIMEOUT,
      tracing: Tracing.ACTIVE,
      environment: {
        USER_POOL_ID: userPool.userPoolId,
        USERS_TABLE: tables.Users.tableName,
        ROLE_PERMISSIONS_TABLE: tables.RolePermissions.tableName,
      },
    });
    this.handler.addToRolePolicy(
      new PolicyStatement({
        actions: POOL_ACTIONS.map((action) => `cognito-idp:${action}`),
        resources: [userPool.userPoolArn],
      }),
    );
    this.handler.addToRolePolicy(
      new PolicyStatement({ actions: ['dynamodb:GetItem', 'dynamodb:PutItem'], resources: [tables.Users.tableArn] }),
    );
    this.handler.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
        resources: [tables.RolePermissions.tableArn],
      }),
    );
  }
}
