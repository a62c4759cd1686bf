import { describe, expect, it } from 'vitest';
import { Stash } from '../../../local/runtime/index.ts';
import { contextWith, deployedUnits } from '../../../test/support/resolverUnits.ts';

const unit = deployedUnits().get('roles_currentRole_UsersRead');
const ENV = { ROLE_PERMISSIONS_TABLE: 'ROLE_PERMISSIONS' };

interface Case {
  caller?: string;
  staff?: string | null;
  arguments?: Record<string, unknown>;
  result?: unknown;
}

function evaluate(
  handler: 'request' | 'response',
  { caller = 'CLERK', staff = 'CASHIER', arguments: args = { id: 'u2' }, result = null }: Case,
) {
  const rows = { staff: staff === null ? null : { pk: 'u2', sk: 'USER', id: 'u2', role: staff } };
  const stash = new Stash(
    JSON.stringify({ caller: { id: 'u1', role: caller, permissions: ['self:read', 'user:save'] }, rows, work: {} }),
  );
  return unit?.evaluate(handler, contextWith({ arguments: args, stash, env: ENV, result }));
}

const found = (rows: object[]) => ({ data: { ROLE_PERMISSIONS: rows }, unprocessedKeys: {} });

describe('the check of the role that a user has now', () => {
  it.each([
    ['who is an administrator', { caller: 'ADMIN' }],
    [
      'who decides over somebody of the same role',
      { staff: 'CLERK', arguments: { id: 'u2', input: { role: 'SCREEN' } } },
    ],
    ['who changes something else', { arguments: { id: 'u2', input: { name: 'Ana' } } }],
    ['who gives the role that stands', { arguments: { id: 'u2', input: { role: 'CASHIER' } } }],
    ['who names nobody', { staff: null }],
  ])('makes no call for a caller %s', (_name, each) => {
    expect(evaluate('request', each)).toMatchObject({ kind: 'earlyReturn', value: null, skipTo: 'NEXT' });
  });

  it.each([
    ['enables another user', { id: 'u2' }],
    ['gives another user another role', { id: 'u2', input: { role: 'SCREEN' } }],
  ])('reads the role consistently if the caller %s', (_name, args) => {
    const tables = { ROLE_PERMISSIONS: { keys: [{ pk: { S: 'CASHIER' }, sk: { S: 'ROLE' } }], consistentRead: true } };
    expect(evaluate('request', { arguments: args })).toMatchObject({
      kind: 'value',
      value: { operation: 'BatchGetItem', tables },
    });
  });

  it("refuses roles with more permissions than the caller has, and always the administrators'", () => {
    const role = (permissions: string[]) => found([{ pk: 'CASHIER', sk: 'ROLE', permissions }]);
    expect(evaluate('response', { result: role(['self:read', 'invoice:void']) })).toMatchObject({
      error: { errorType: 'FORBIDDEN', errorInfo: { field: 'id', permissions: ['invoice:void'] } },
    });
    expect(evaluate('request', { staff: 'ADMIN' })).toMatchObject({
      error: { errorType: 'FORBIDDEN', errorInfo: { field: 'id', role: 'ADMIN' } },
    });
    for (const result of [role(['self:read']), found([])])
      expect(evaluate('response', { result })).toMatchObject({ kind: 'value', value: null });
  });
});
