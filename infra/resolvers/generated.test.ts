import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import grants from '../../functions/bootstrap/roles.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import { clientMethods } from '../../scripts/support/clientMethods.ts';
import { ROOT } from '../paths.ts';
import { readSchema } from '../schema.ts';
import type { Declarations } from './declarations.ts';
import { readDeclarations } from './declarations.ts';
import type { Grants } from './generated.ts';
import { generatedModules } from './generated.ts';

const declarations = readDeclarations(join(ROOT, 'resolvers'));
const { documented } = readSchema();
const from = { declarations, documented, grants, release: packageJson.version };

describe('what is generated', () => {
  const texts: Record<string, string> = { ...generatedModules(from), 'client/generated/methods.ts': clientMethods() };

  it.each(Object.entries(texts))('%s is what the declarations say', (path, text) => {
    expect(existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : 'absent').toBe(text);
  });

  const grantsOf = (given: Grants, release: string): Grants =>
    JSON.parse(generatedModules({ ...from, grants: given, release })['functions/bootstrap/roles.json'] ?? '') as Grants;

  it('gives administrators every permission, and others what the aggregates name', () => {
    const roles = grantsOf({}, '0.1.0')['0.1.0'] ?? {};
    const all = Object.values(declarations.aggregates).flatMap(({ permissions = {} }) => Object.entries(permissions));
    expect(roles['ADMIN']).toEqual(all.map(([permission]) => permission));
    expect(roles['SCREEN']).toEqual(
      all.filter(([, names]) => names.includes('SCREEN')).map(([permission]) => permission),
    );
  });

  it('leaves earlier releases as they are, and adds to this one what they lack', () => {
    const { SCREEN = [], ...others } = grantsOf({}, '0.1.0')['0.1.0'] ?? {};
    const earlier = { ...others, SCREEN: SCREEN.filter((permission) => permission !== 'workorder:read') };
    expect(grantsOf({ '0.1.0': earlier }, '0.2.0')).toEqual({
      '0.1.0': earlier,
      '0.2.0': { SCREEN: ['workorder:read'] },
    });
    expect(grantsOf({ '0.1.0': { ...others, SCREEN }, '0.2.0': { SCREEN: ['role:save'] } }, '0.2.0')).toEqual({
      '0.1.0': { ...others, SCREEN },
    });
  });

  it('refuses to take away what an earlier release gave', () => {
    expect(() => grantsOf({ '0.1.0': { SCREEN: ['role:save'] } }, '0.2.0')).toThrow(
      'SCREEN: an earlier release gave it role:save',
    );
  });

  /** The declarations with other permissions of customers. */
  const withPermissions = (permissions: Record<string, string[]>): Declarations => {
    const { customers } = declarations.aggregates;
    return {
      ...declarations,
      aggregates: { ...declarations.aggregates, customers: { tables: {}, ...customers, permissions } },
    };
  };

  it.each([
    ['a field that there is not', { Customer: { shoeSize: 'customer:read' } }, 'Customer.shoeSize is no field'],
    ['a field that is never null', { Customer: { name: 'customer:read' } }, 'Customer.name is not nullable'],
    ['a permission that nobody has', { Customer: { notes: 'customer:secret' } }, 'needs customer:secret'],
    ['a field of what subscribers get', { WorkOrderChange: { bay: 'customer:read' } }, 'is sent to all subscribers'],
    ['an owner that there is not', { Customer: { notes: { permission: 'customer:read', or: 'x' } } }, 'names x'],
  ])('refuses a restriction of %s', (_what, fields, message) => {
    const { customers } = declarations.aggregates;
    const changed = { ...declarations.aggregates, customers: { tables: {}, ...customers, fields } };
    expect(() => generatedModules({ ...from, declarations: { ...declarations, aggregates: changed } })).toThrow(
      message,
    );
  });

  it.each([
    [
      'a role that nobody knows',
      { 'customer:read': ['PILOT'] },
      'resolvers/customers/aggregate.ts: customer:read names the role PILOT',
    ],
    [
      'a permission of two aggregates',
      { 'invoice:read': ['CASHIER'] },
      "resolvers/invoices/aggregate.ts: invoice:read is another aggregate's, too",
    ],
    [
      'a field whose permission nobody names',
      {},
      /^Mutation\.\w+Customer: it requires customer:\w+, which no aggregate names/,
    ],
  ])('refuses %s', (_what, permissions, message) => {
    expect(() => generatedModules({ ...from, declarations: withPermissions(permissions) })).toThrow(message);
  });
});
