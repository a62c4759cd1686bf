import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../paths.ts';
import { readSchema } from '../schema.ts';
import { readLayout } from './layout.ts';
import { SIGNED_FIELDS } from '../../resolvers/shared/operations.ts';

describe('the layout of resolvers/', () => {
  let folder: string;
  const fields = readSchema().rootFields;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'resolvers-'));
    cpSync(join(ROOT, 'resolvers'), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const pipeline = (field: string, steps: unknown[]): void => writeFileSync(join(folder, field, 'pipeline.json'), JSON.stringify({ steps }));

  it('serves every field, each through the permission check', () => {
    const layout = readLayout(folder, fields);
    expect(layout.fields.map((field) => `${field.typeName}.${field.fieldName}`).sort()).toEqual([...fields].sort());
    for (const field of layout.fields) expect([field.fieldName, field.steps[0]?.unit]).toEqual([field.fieldName, SIGNED_FIELDS.includes(`${field.typeName}.${field.fieldName}`) ? 'shared_publish_None' : 'shared_context_Context']);
  });

  it('refuses a field without a folder, and a folder without a field', () => {
    expect(() => readLayout(folder, [...fields, 'Query.weather'])).toThrow('Query.weather: the schema has this field, but no folder of resolvers/ serves it');
    expect(() => readLayout(folder, fields.filter((field) => field !== 'Query.me'))).toThrow('Query.me: resolvers/ has this folder, but the schema has no such field');
  });

  it('refuses a step, a data source or a table that does not exist', () => {
    pipeline('admin/Query.me', [{ run: 'dance', on: 'None' }]);
    expect(() => readLayout(folder, fields)).toThrow('Query.me: there is no step dance');
    pipeline('admin/Query.me', [{ run: 'shape', on: 'Nowhere' }]);
    expect(() => readLayout(folder, fields)).toThrow('Query.me: the step shape names the data source Nowhere');
    writeFileSync(join(folder, 'dataSources.json'), JSON.stringify({ Odd: { table: 'Spoons', access: {} } }));
    expect(() => readLayout(folder, fields)).toThrow('Odd names the table Spoons');
  });

  it('refuses a pipeline of more than ten functions, the permission check included', () => {
    pipeline('admin/Query.me', [{ run: 'shape', on: 'None', times: 10 }]);
    expect(() => readLayout(folder, fields)).toThrow('Query.me: 11 functions; AppSync allows 10 in a pipeline');
  });

  it('refuses two folders for one field', () => {
    mkdirSync(join(folder, 'other'));
    cpSync(join(folder, 'admin', 'Query.me'), join(folder, 'other', 'Query.me'), { recursive: true });
    expect(() => readLayout(folder, fields)).toThrow('Query.me: two folders of resolvers/ serve this field');
  });
});
