/**
 * The first rows, and what a release changes of those that stand: a custom resource sees to both (docs/decisions/007
 * and 025).
 */
import { CustomResource, Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IDependable } from 'constructs';
import { Construct } from 'constructs';
import { ADDITIONS, newestRelease } from '../../functions/bootstrap/roles.ts';
import { MIGRATIONS, newestOf } from '../../functions/migrations/list.ts';
import { environmentName } from '../tables.ts';
import type { Workshop } from '../workshop.ts';
import type { DataStack } from './data.ts';
import { nodeFunction } from './nodeFunction.ts';

/**
 * The most that Lambda allows; it is called three times at most, which CloudFormation's longest wait for an answer
 * covers.
 */
const CALL_TIMEOUT = Duration.minutes(15);
const ANSWER_TIMEOUT = Duration.hours(1);
const SEEDED = ['RolePermissions', 'Settings', 'Users'] as const;
/** Of a row, and of the rows beside it: those of its search. */
const MIGRATING = ['Scan', 'GetItem', 'UpdateItem', 'Query', 'PutItem', 'DeleteItem'].map((name) => `dynamodb:${name}`);
const MIGRATED = [...new Set(MIGRATIONS.list.map(({ table }) => table))];

/** What the first rows are made of: not where the workshop is deployed. JSON, as custom resources take it. */
function seedOf(workshop: Workshop): string {
  const {
    name: _name,
    domain: _domain,
    mailFrom: _mailFrom,
    pagesUrl: _pagesUrl,
    region: _region,
    account: _account,
    ...seed
  } = workshop;
  return JSON.stringify(seed);
}

export class Bootstrap extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: { workshop: Workshop; data: DataStack; code: string; after: IDependable },
  ) {
    super(scope, id);
    const { tables, userPool } = props.data;
    const handler = nodeFunction(this, {
      code: props.code,
      timeout: CALL_TIMEOUT,
      environment: {
        ROLE_PERMISSIONS_TABLE: tables.RolePermissions.tableName,
        SETTINGS_TABLE: tables.Settings.tableName,
        USERS_TABLE: tables.Users.tableName,
        USER_POOL_ID: userPool.userPoolId,
        ...Object.fromEntries(MIGRATED.map((name) => [environmentName(name), tables[name].tableName])),
      },
    });
    const seeded = SEEDED.map((name) => tables[name].tableArn);
    handler.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:PutItem'], resources: seeded }));
    handler.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:GetItem'], resources: seeded }));
    // Counts a role's users and gives it permissions; counts its own calls.
    handler.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:UpdateItem'],
        resources: [tables.RolePermissions.tableArn, tables.Settings.tableArn],
      }),
    );
    handler.addToRolePolicy(
      new PolicyStatement({
        actions: MIGRATING,
        resources: MIGRATED.map((name) => tables[name].tableArn),
      }),
    );
    handler.addToRolePolicy(
      new PolicyStatement({
        actions: ['cognito-idp:AdminCreateUser', 'cognito-idp:AdminGetUser', 'cognito-idp:AdminAddUserToGroup'],
        resources: [userPool.userPoolArn],
      }),
    );
    const rows = new CustomResource(this, 'Rows', {
      resourceType: 'Custom::WorkshopBootstrap',
      serviceToken: handler.functionArn,
      serviceTimeout: ANSWER_TIMEOUT,
      // CloudFormation calls it where one of these differs from before.
      properties: { seed: seedOf(props.workshop), migrations: newestOf(MIGRATIONS), roles: newestRelease(ADDITIONS) },
    });
    // What the old code writes behind a migration's back would stay as it is.
    rows.node.addDependency(props.after);
  }
}
