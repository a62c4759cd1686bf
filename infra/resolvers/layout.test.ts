import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../paths.ts';
import { readSchema } from '../schema.ts';
import { readLayout, signedFields } from './layout.ts';
import { SIGNED_FIELDS } from '../../test/support/declarations.ts';

describe('the layout of resolvers/', () => {
  let folder: string;
  const fields = readSchema().rootFields;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'resolvers-'));
    cpSync(join(ROOT, 'resolvers'), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Puts another declaration into a field's folder. */
  const declare = (field: string, steps: unknown[]): void => {
    const operation = { permission: 'self:read', raises: [], load: [], steps };
    writeFileSync(join(folder, field, 'operation.ts'), `export const operation = ${JSON.stringify(operation)};`);
  };

  it('serves every field, each through the permission check', () => {
    const layout = readLayout(folder, fields);
    expect(layout.fields.map((field) => `${field.typeName}.${field.fieldName}`).sort()).toEqual([...fields].sort());
    for (const field of layout.fields)
      expect([field.fieldName, field.steps[0]?.unit]).toEqual([
        field.fieldName,
        !SIGNED_FIELDS.includes(`${field.typeName}.${field.fieldName}`)
          ? 'kernel_context_Context'
          : field.aggregate === 'live'
            ? 'kernel_publish_None'
            : 'kernel_signed_Context',
      ]);
  });

  it('reads rows for a field of functions, whose unit asks nobody for a permission', () => {
    const layout = readLayout(folder, fields);
    const field = layout.fields.find(({ fieldName }) => fieldName === 'recordPartsDelivery');
    expect(field?.resolver.declaration).toMatchObject({
      permission: '',
      load: [{ as: 'partsOrder', table: 'PARTS_ORDERS', id: 'input.id', sk: 'PARTS_ORDER' }],
      attempts: 3,
    });
    expect(signedFields(layout, 'partsOrders')).toContain('Mutation.recordPartsDelivery');
    expect(signedFields(layout, 'live')).not.toContain('Mutation.recordPartsDelivery');
  });

  it('sends a request that names no table to the one that its step says', () => {
    const layout = readLayout(folder, fields);
    for (const fieldName of ['createQuickSale', 'placePartsOrder']) {
      const field = layout.fields.find((each) => each.fieldName === fieldName);
      const queue = field?.steps.find(({ file }) => file.endsWith('queue.ts'));
      expect(layout.dataSources[queue?.dataSource ?? '']).toMatchObject({ table: 'Idempotency' });
    }
  });

  it('refuses a field without a folder, and a folder without a field', () => {
    expect(() => readLayout(folder, [...fields, 'Query.weather'])).toThrow(
      'Query.weather: the schema has this field, but no folder of resolvers/ serves it',
    );
    expect(() =>
      readLayout(
        folder,
        fields.filter((field) => field !== 'Query.me'),
      ),
    ).toThrow('Query.me: resolvers/ has this folder, but the schema has no such field');
  });

  it('refuses a field whose folder declares nothing, or that does not compile', () => {
    writeFileSync(join(folder, 'users/Query.me/operation.ts'), 'export const steps = [];');
    expect(() => readLayout(folder, fields)).toThrow('users/Query.me/operation.ts: it exports no object operation');
    writeFileSync(join(folder, 'users/Query.me/operation.ts'), 'export const operation = {');
    expect(() => readLayout(folder, fields)).toThrow(/users\/Query\.me\/operation\.ts:1: /);
    rmSync(join(folder, 'users/Query.me/operation.ts'));
    expect(() => readLayout(folder, fields)).toThrow('Query.me: its folder has no operation.ts');
  });

  it('refuses a step or a table that does not exist', () => {
    declare('users/Query.me', [{ run: 'dance' }]);
    expect(() => readLayout(folder, fields)).toThrow('Query.me: there is no step dance');
    declare('users/Query.me', [{ run: 'shape', access: { Spoons: ['Query'] } }]);
    expect(() => readLayout(folder, fields)).toThrow('Query.me: it names the table Spoons, which no aggregate has');
  });

  it('gives a data source what the fields of its aggregate declare, and nothing else', () => {
    const { dataSources } = readLayout(folder, fields);
    expect(dataSources['CustomersWrite']).toEqual({
      table: 'Customers',
      access: { Customers: ['DeleteItem', 'PutItem', 'UpdateItem'], Idempotency: ['PutItem', 'UpdateItem'] },
    });
    declare('users/Query.me', [{ run: 'shape', access: { Mail: ['Query'] } }]);
    const sources = readLayout(folder, fields).dataSources;
    // A request that names no table goes to the one of its data source.
    expect(sources['UsersReadMail']).toEqual({ table: 'Mail', access: { Mail: ['Query'] } });
    expect(sources['UsersRead']).toMatchObject({ table: 'Users', access: { Users: ['Query'] } });
  });

  it('makes a step as often as its attempts say, what is read again only from the second round on', () => {
    const write = { run: 'shape', access: { Users: ['PutItem'] } };
    declare('users/Query.me', [{ attempts: 3, steps: [{ run: 'shape', rounds: [2, 3] }, write] }]);
    const me = readLayout(folder, fields).fields.find(({ fieldName }) => fieldName === 'me');
    expect(me?.steps.map(({ dataSource }) => dataSource)).toEqual([
      'Context',
      'UsersWrite',
      'None',
      'UsersWrite',
      'None',
      'UsersWrite',
    ]);
    expect(me?.resolver.declaration).toMatchObject({ permission: 'self:read', attempts: 3 });
  });

  it('refuses a pipeline of more than ten functions, the permission check included', () => {
    declare('users/Query.me', [{ run: 'shape', times: 10 }]);
    expect(() => readLayout(folder, fields)).toThrow('Query.me: 11 functions; AppSync allows 10 in a pipeline');
  });

  it('refuses two folders for one field', () => {
    mkdirSync(join(folder, 'other'));
    cpSync(join(folder, 'users', 'Query.me'), join(folder, 'other', 'Query.me'), { recursive: true });
    expect(() => readLayout(folder, fields)).toThrow('Query.me: two folders of resolvers/ serve this field');
  });
});
