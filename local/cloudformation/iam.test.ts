import { describe, expect, it } from 'vitest';
import type { RoleModel } from '../model.ts';
import { isAllowed } from './iam.ts';

const TABLE = 'arn:aws:dynamodb:us-east-1:000000000000:table/Orders';
const role = (...statements: RoleModel['statements']): RoleModel => ({
  stack: 'S',
  logicalId: 'Role',
  arn: 'arn',
  statements,
});
const allow = (actions: string[], resources: string[]): RoleModel['statements'][number] => ({
  effect: 'Allow',
  actions,
  resources,
});

describe('a role', () => {
  it.each<[string, RoleModel | undefined, string, string, boolean]>([
    ['nothing without a role', undefined, 'dynamodb:GetItem', TABLE, false],
    ['what it names', role(allow(['dynamodb:GetItem'], [TABLE])), 'dynamodb:GetItem', TABLE, true],
    ['actions without regard to case', role(allow(['DynamoDB:getitem'], [TABLE])), 'dynamodb:GetItem', TABLE, true],
    ['no other action', role(allow(['dynamodb:GetItem'], [TABLE])), 'dynamodb:PutItem', TABLE, false],
    ['no other table', role(allow(['dynamodb:GetItem'], [TABLE])), 'dynamodb:GetItem', `${TABLE}2`, false],
    ['no index of a table', role(allow(['dynamodb:Query'], [TABLE])), 'dynamodb:Query', `${TABLE}/index/byName`, false],
    [
      'what a wildcard covers',
      role(allow(['dynamodb:*'], [`${TABLE}/index/*`])),
      'dynamodb:Query',
      `${TABLE}/index/byName`,
      true,
    ],
    [
      'nothing that is denied',
      role(allow(['*'], ['*']), { effect: 'Deny', actions: ['dynamodb:Delete*'], resources: ['*'] }),
      'dynamodb:DeleteItem',
      TABLE,
      false,
    ],
  ])('allows %s', (_name, given, action, resource, allowed) => {
    expect(isAllowed(given, action, resource).allowed).toBe(allowed);
  });
});
