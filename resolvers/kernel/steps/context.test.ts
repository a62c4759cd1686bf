import { describe, expect, it } from 'vitest';
import { Stash } from '../../../local/runtime/index.ts';
import { NOTED } from '../answer/noted.ts';
import { contextWith, deployedUnits } from '../../../test/support/resolverUnits.ts';

const printed: unknown[][] = [];
const units = deployedUnits({ log: (level, _unit, values) => void printed.push([level, ...values]) });
const unit = units.get('kernel_context_Context');
const ENV = Object.fromEntries(
  ['USERS', 'ROLE_PERMISSIONS', 'SETTINGS', 'IDEMPOTENCY', 'CUSTOMERS'].map((name) => [`${name}_TABLE`, name]),
);
const IDENTITY = { sub: 'u1', groups: ['ADVISOR'] };
const INFO = {
  fieldName: 'customer',
  parentTypeName: 'Query',
  variables: {},
  selectionSetList: [],
  selectionSetGraphQL: '',
};
const USER = {
  pk: 'u1',
  sk: 'USER',
  id: 'u1',
  name: 'Lucía',
  email: 'l@x.example',
  role: 'ADVISOR',
  status: 'ENABLED',
};
const ROLE = { pk: 'ADVISOR', sk: 'ROLE', permissions: ['customer:read'] };
const SETTINGS = { pk: 'SETTINGS', sk: 'WORKSHOP', currency: 'PEN' };

/** The stash as the resolver's own unit leaves it. */
const declared = () =>
  units.get('Query_customer')?.evaluate('request', contextWith({ info: INFO })).stash ?? new Stash();

/** As the guide describes it: every table, and an empty list where nothing is left. */
const NOTHING_LEFT = { USERS: [], ROLE_PERMISSIONS: [], SETTINGS: [], CUSTOMERS: [] };

function answer(
  rows: { user?: object | null; role?: object | null; settings?: object | null },
  identity: object | null = IDENTITY,
  rest: object = { unprocessedKeys: NOTHING_LEFT },
) {
  return unit?.evaluate(
    'response',
    contextWith({
      arguments: { id: 'c1' },
      identity,
      env: ENV,
      info: INFO,
      stash: declared(),
      result: {
        data: {
          USERS: [rows.user === undefined ? USER : rows.user],
          ROLE_PERMISSIONS: [rows.role === undefined ? ROLE : rows.role],
          SETTINGS: [rows.settings === undefined ? SETTINGS : rows.settings],
          CUSTOMERS: [{ pk: 'c1', sk: 'CUSTOMER' }],
        },
        ...rest,
      },
    }),
  );
}

describe('the first step of every pipeline', () => {
  it('reads caller, role, settings and the objects of the operation consistently and at once', () => {
    const request = unit?.evaluate(
      'request',
      contextWith({ arguments: { id: 'c1' }, identity: IDENTITY, env: ENV, info: INFO, stash: declared() }),
    );
    const key = (pk: string, sk: string) => ({ keys: [{ pk: { S: pk }, sk: { S: sk } }], consistentRead: true });
    expect(request).toMatchObject({
      value: {
        operation: 'BatchGetItem',
        tables: {
          USERS: key('u1', 'USER'),
          ROLE_PERMISSIONS: key('ADVISOR', 'ROLE'),
          SETTINGS: key('SETTINGS', 'WORKSHOP'),
          CUSTOMERS: key('c1', 'CUSTOMER'),
        },
      },
    });
  });

  it.each([
    ['Query_numberingAudit', 'series', '   '],
    ['Query_numberingAudit', 'series', '\ufdfa'.repeat(150)],
    ['Query_invoiceByNumber', 'number', `${'\ufdfa'.repeat(150)}-1`],
    ['Query_vehicleByPlate', 'plate', '\ufdfa'.repeat(150)],
    ['Query_inventoryItemBySku', 'sku', '\ufdfa'.repeat(150)],
  ])('reads nothing of what no key can name: %s', (field, name, text) => {
    const env = Object.fromEntries(
      ['USERS', 'ROLE_PERMISSIONS', 'SETTINGS', 'IDEMPOTENCY', 'INVOICES', 'VEHICLES', 'INVENTORY'].map((table) => [
        `${table}_TABLE`,
        table,
      ]),
    );
    const stash = units.get(field)?.evaluate('request', contextWith({ info: INFO })).stash ?? new Stash();
    const request = unit?.evaluate(
      'request',
      contextWith({ arguments: { [name]: text }, identity: IDENTITY, env, info: INFO, stash }),
    );
    const { tables } = (request as { value: { tables: Record<string, { keys: unknown[] }> } }).value;
    expect(Object.values(tables).flatMap(({ keys }) => keys)).toEqual([
      { pk: { S: 'u1' }, sk: { S: 'USER' } },
      { pk: { S: 'ADVISOR' }, sk: { S: 'ROLE' } },
      { pk: { S: 'SETTINGS' }, sk: { S: 'WORKSHOP' } },
    ]);
  });

  it('passes the caller to later steps', () => {
    expect(answer({})?.stash.value).toMatchObject({
      caller: { id: 'u1', role: 'ADVISOR', permissions: ['customer:read'] },
      rows: { customer: { pk: 'c1' } },
    });
  });

  it.each([
    ['who is not known', { user: null }],
    ['who is disabled', { user: { ...USER, status: 'DISABLED' } }],
    ['whose role changed since the token was made', { user: { ...USER, role: 'SCREEN' } }],
    ['whose role is gone', { role: null }],
    ['whose role lacks the permission', { role: { ...ROLE, permissions: ['vehicle:read'] } }],
  ])('refuses a caller %s', (_name, rows) => {
    expect(answer(rows)).toMatchObject({
      kind: 'error',
      error: { errorType: 'FORBIDDEN', errorInfo: { permission: 'customer:read' } },
    });
  });

  it('refuses an administrator without a second factor, and explains it', () => {
    expect(answer({}, { sub: 'u1', groups: ['second-factor-missing'] })).toMatchObject({
      error: { errorType: 'FORBIDDEN', errorInfo: { reason: 'second-factor-missing' } },
    });
  });

  it.each([
    ['the second before', 1767323044, 'signed-out'],
    ['an hour before', 1767319445, 'signed-out'],
    ['at a time that the token does not say', undefined, 'signed-out'],
    ['in the same second', 1767323045, null],
    ['later', 1767323046, null],
  ])('lets nobody in who was signed out everywhere and had signed in %s', (_name, auth_time, reason) => {
    const user = { ...USER, signedOutAt: '2026-01-02T03:04:05.678Z' };
    const outcome = answer({ user }, { ...IDENTITY, claims: auth_time === undefined ? {} : { auth_time } });
    if (reason === null) expect(outcome).toMatchObject({ kind: 'value' });
    else expect(outcome).toMatchObject({ error: { errorType: 'FORBIDDEN', errorInfo: { reason } } });
  });

  it.each([
    ['a disabled user', { user: { ...USER, status: 'DISABLED' } }, 'user-disabled'],
    ['a user whose role is not in the token', { user: { ...USER, role: 'CASHIER' } }, 'role-changed'],
  ])('says of %s that signing in again is the way', (_name, rows, reason) => {
    expect(answer(rows)).toMatchObject({ error: { errorType: 'FORBIDDEN', errorInfo: { reason } } });
  });

  it('refuses everybody if the field declares nothing', () => {
    const request = unit?.evaluate(
      'request',
      contextWith({ arguments: { id: 'c1' }, identity: IDENTITY, env: ENV, info: INFO }),
    );
    expect(request).toMatchObject({
      error: { errorType: 'INTERNAL', message: 'Query.customer declares no permission' },
    });
  });

  it('refuses a token without a role, and no token', () => {
    expect(answer({}, { sub: 'u1', groups: null })).toMatchObject({ error: { errorType: 'FORBIDDEN' } });
    expect(answer({}, null)).toMatchObject({ error: { errorType: 'Unauthorized' } });
  });

  it.each([
    ['says nothing of unfinished work', {}],
    ['says null', { unprocessedKeys: null }],
    ['names no table', { unprocessedKeys: {} }],
    ['names tables with null', { unprocessedKeys: { USERS: null } }],
    ['names every table with an empty list, as AppSync does', { unprocessedKeys: NOTHING_LEFT }],
  ])('continues if the answer %s', (_name, rest) => {
    expect(answer({}, IDENTITY, rest)?.kind).toBe('value');
  });

  it('asks to try again if DynamoDB left a key unprocessed, whatever the rows contain', () => {
    const left = { unprocessedKeys: { ...NOTHING_LEFT, USERS: [{ pk: 'u1', sk: 'USER' }] } };
    expect(answer({ user: null }, IDENTITY, left)).toMatchObject({ kind: 'error', error: { errorType: 'TRY_AGAIN' } });
  });
});

describe('a refusal', () => {
  it('prints the line that a filter over the log counts', () => {
    printed.length = 0;
    expect(answer({ role: { ...ROLE, permissions: [] } })).toMatchObject({ error: { errorType: 'FORBIDDEN' } });
    expect(printed).toEqual([['error', NOTED['FORBIDDEN'], 'Role ADVISOR lacks the permission customer:read']]);
  });
});
