import { describe, expect, it } from 'vitest';
import { Stash } from '../../../local/runtime/index.ts';
import { contextWith, deployedUnits } from '../../../test/support/resolverUnits.ts';

const units = deployedUnits();
const unit = units.get('kernel_context_Context');
const TABLES = ['USERS', 'ROLE_PERMISSIONS', 'SHOPPERS', 'SETTINGS', 'IDEMPOTENCY', 'CUSTOMERS', 'INVENTORY'];
const ENV = Object.fromEntries(TABLES.map((name) => [`${name}_TABLE`, name]));
const SETTINGS = { pk: 'SETTINGS', sk: 'WORKSHOP', currency: 'PEN' };
const SHOPPER = { pk: 's1', sk: 'SHOPPER', id: 's1', name: 'Ana', email: 'a@x.example', customerId: 'c1', version: 1 };
const KEY = { keyId: 'k1', name: 'Tienda', plan: 'BASIC', scopes: 'customer:read inventory:read' };

const infoOf = (field: string) => {
  const [parentTypeName = '', fieldName = ''] = field.split('.');
  return { fieldName, parentTypeName, variables: {}, selectionSetList: [], selectionSetGraphQL: '' };
};

function contextOf(field: string, identity: object) {
  const info = infoOf(field);
  const declared = units.get(field.replace('.', '_'))?.evaluate('request', contextWith({ info }));
  return { arguments: { id: 'c1' }, identity, env: ENV, info, stash: declared?.stash ?? new Stash() };
}

const asked = (field: string, identity: object) => unit?.evaluate('request', contextWith(contextOf(field, identity)));

function answer(field: string, identity: object, shoppers: object[] = []) {
  const result = { data: { SETTINGS: [SETTINGS], SHOPPERS: shoppers }, unprocessedKeys: {} };
  return unit?.evaluate('response', contextWith({ ...contextOf(field, identity), result }));
}

const ofKey = (more: object = {}) => ({ resolverContext: { ...KEY, ...more } });
const CUSTOMER = { sub: 's1', groups: ['CUSTOMER'] };

describe('a program with a key', () => {
  it('is looked up in no table: the authorizer has done so in this very call', () => {
    const request = asked('Query.customer', ofKey());
    expect(JSON.stringify(request)).not.toContain('"USERS"');
    expect(JSON.stringify(request)).not.toContain('"SHOPPERS"');
  });

  it('has the permissions that its scopes name', () => {
    expect(answer('Query.customer', ofKey())?.stash.value['caller']).toEqual({
      kind: 'API_KEY',
      id: 'k1',
      name: 'Tienda',
      email: '',
      role: 'API_KEY',
      permissions: ['customer:read', 'inventory:read'],
      customerId: null,
    });
  });

  it.each(['', 'customer:reads', 'customer', 'inventory:read'])('is refused with the scopes %j', (scopes) => {
    expect(answer('Query.customer', ofKey({ scopes }))).toMatchObject({
      error: { errorType: 'FORBIDDEN', errorInfo: { permission: 'customer:read', role: 'API_KEY' } },
    });
  });

  it('is told when there is some of its plan left again, before anything is read', () => {
    const resetsAt = '2026-12-02T00:00:00.000Z';
    expect(asked('Query.customer', ofKey({ maximum: '20000', resetsAt }))).toMatchObject({
      error: { errorType: 'LIMIT_EXCEEDED', errorInfo: { plan: 'BASIC', maximum: 20_000, resetsAt } },
    });
  });

  it.each([{}, { resolverContext: null }, { resolverContext: {} }, { resolverContext: { keyId: '' } }])(
    'is nobody where the authorizer says %j',
    (identity) => {
      expect(asked('Query.customer', identity)).toMatchObject({ error: { errorType: 'Unauthorized' } });
    },
  );
});

describe('a customer of the shop', () => {
  it('is known by the account, whose customer is theirs', () => {
    expect(answer('Query.health', CUSTOMER, [SHOPPER])?.stash.value['caller']).toMatchObject({
      kind: 'CUSTOMER',
      id: 's1',
      name: 'Ana',
      permissions: ['health:read'],
      customerId: 'c1',
    });
  });

  it('is refused what no field opens to customers, before it counts who they are', () => {
    for (const shoppers of [[SHOPPER], []])
      expect(answer('Query.customer', CUSTOMER, shoppers)).toMatchObject({
        error: { errorType: 'FORBIDDEN', errorInfo: { reason: 'customers', role: 'CUSTOMER' } },
      });
  });

  it('is somebody of the workshop who has a role beside', () => {
    expect(answer('Query.shop', { sub: 's1', groups: ['CUSTOMER', 'SCREEN'] }, [SHOPPER])).toMatchObject({
      error: { errorType: 'FORBIDDEN', errorInfo: { reason: 'user-disabled' } },
    });
  });
});
