import appsyncModule from '@aws-appsync/eslint-plugin';
import { Linter } from 'eslint';
import type { ESLint } from 'eslint';
import { buildASTSchema, getNamedType, isInputObjectType, parse } from 'graphql';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkCode } from '../../local/runtime/check/index.ts';
import { ROOT } from '../paths.ts';
import { PRELUDE, readSchema } from '../schema.ts';
import { plugin as builtIns } from './builtIns.mjs';
import { bundleResolvers, OUR_CHARACTERS } from './bundle.ts';
import type { ResolverLayout } from './layout.ts';
import { readLayout } from './layout.ts';
import { unreachable } from './unreachable.ts';

interface AppSyncPlugin {
  configs: { base: Linter.Config };
}

// CommonJS: the plugin may stand in `default` twice.
const plugin = appsyncModule as unknown as AppSyncPlugin & { default?: AppSyncPlugin };
const { base } = (plugin.default ?? plugin).configs;
/** Parsed as plain JavaScript: a bundle has no types. */
const CONFIG: Linter.Config = {
  files: ['**/*.js'],
  plugins: { ...(base.plugins as Record<string, ESLint.Plugin>), appsync: builtIns },
  rules: { ...base.rules, 'appsync/listed-built-ins': 'error' },
};

const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
afterAll(() => rmSync(folder, { recursive: true }));

function complaints(code: string): string[] {
  return new Linter()
    .verify(code, [CONFIG], 'unit.js')
    .map(({ line, ruleId, message }) => `${line}: ${ruleId ?? 'syntax'}: ${message}`);
}

function layoutOf(source: string): ResolverLayout {
  const file = join(folder, 'step.ts');
  writeFileSync(file, source);
  const field = { aggregate: 'as', typeName: 'Query', fieldName: 'a', operation: { signed: true, steps: [] } } as const;
  const resolver = { unit: 'Query_a', declaration: null, answer: null };
  return {
    root: join(ROOT, 'resolvers'),
    aggregates: {},
    dataSources: {},
    fields: [{ ...field, resolver, steps: [{ unit: 'Query_a_step', file, dataSource: 'None' }] }],
  };
}

const { documented, rootFields } = readSchema();
const schema = buildASTSchema(parse(PRELUDE + documented));

/** Whether a field's input has a tax id to be checked, as that of customers does. */
function takesTaxId(field: string): boolean {
  const input = schema
    .getMutationType()
    ?.getFields()
    [field.slice('Mutation.'.length)]?.args.find(({ name }) => name === 'input');
  const type = getNamedType(input?.type);
  // A new customer's row is made in one place, whoever asks for it.
  return (isInputObjectType(type) && 'taxId' in type.getFields()) || field === 'Mutation.openShopAccount';
}

function isSettings(field: string): boolean {
  return field === 'Mutation.updateSettings' || field === 'Query.settings';
}

describe('the bundles', () => {
  const layout = readLayout(join(ROOT, 'resolvers'), rootFields);
  const units = bundleResolvers(layout, join(folder, 'all'), { sourcemap: false });

  // Beside the grammar, every call is one that AppSync's list of built-ins names: what the bundler adds is no exception.
  it.each([...units])('have nothing that AppSync refuses: %s', (unit, file) => {
    const source = readFileSync(file, 'utf8');
    expect(complaints(source)).toEqual([]);
    expect(checkCode({ name: `${unit}.js`, source })).toEqual([]);
  });

  it('import nothing but what AppSync has, and export what it calls', () => {
    for (const [unit, file] of units) {
      const code = readFileSync(file, 'utf8');
      const imported = [...code.matchAll(/^import .* from "(.*)";$/gm)].map(([, from]) => from);
      expect(
        imported.filter((from) => from !== '@aws-appsync/utils' && from !== '@aws-appsync/utils/dynamodb'),
        unit,
      ).toEqual([]);
      expect([...code.matchAll(/export function (\w+)\(ctx\)/g)].map(([, name]) => name).sort(), unit).toEqual([
        'request',
        'response',
      ]);
      expect(code, unit).not.toMatch(/export ?\{/);
    }
  });

  it.each([...units])('carry only what their handlers reach: %s', (_unit, file) => {
    expect(unreachable(readFileSync(file, 'utf8'))).toEqual([]);
  });

  // A text of each kind of country's data: what a unit does not need of a country, it does not carry.
  it.each<[kind: string, text: string, needed: (field: string) => boolean, unitsOfField: number]>([
    ['rules of tax ids', '[A-Z&Ñ]{3,4}', takesTaxId, 1],
    ['names of tax ids', 'Registro Federal de Contribuyentes', (field) => takesTaxId(field) || isSettings(field), 2],
    [
      'numbers of nobody',
      'XEXX010101000',
      (field) =>
        takesTaxId(field) ||
        /Customer$|createQuickSale$|createInvoice$|placePartsOrder$|recordPartsPayment$/.test(field),
      4,
    ],
    ['formats of documents', 'SETP', (field) => field === 'Mutation.saveInvoiceSeries', 1],
    ['formats of numbers', 'groupSeparator', isSettings, 1],
  ])("carry a country's %s only where they are used", (_kind, text, needed, unitsOfField) => {
    // A long line is broken inside of a text, too.
    const carries = (unit: string): boolean =>
      readFileSync(units.get(unit) ?? '', 'utf8')
        .replaceAll('\\\n', '')
        .includes(text);
    const carrying = layout.fields
      .map(({ typeName, fieldName, resolver, steps }) => ({
        field: `${typeName}.${fieldName}`,
        carried: [resolver.unit, ...steps.map(({ unit }) => unit)].filter(carries).length,
      }))
      .filter(({ carried }) => carried > 0);
    expect(carrying).not.toEqual([]);
    expect(carrying.filter(({ field, carried }) => !needed(field) || carried > unitsOfField)).toEqual([]);
  });

  it('are far below what AppSync takes', () => {
    const [largest] = [...units]
      .map(([unit, file]) => ({ unit, size: readFileSync(file, 'utf8').length }))
      .sort((a, b) => b.size - a.size);
    expect(largest?.size, largest?.unit).toBeLessThanOrEqual(OUR_CHARACTERS);
  });

  it('are the same each time, so that nothing is deployed again without a change', () => {
    const again = bundleResolvers(layout, join(folder, 'again'), { sourcemap: false });
    for (const [unit, file] of units)
      expect(readFileSync(again.get(unit) ?? '', 'utf8'), unit).toBe(readFileSync(file, 'utf8'));
  });

  it('carry a source map only for development', () => {
    const [unit, file] = [
      ...bundleResolvers(layoutOf('export const request = 1;'), join(folder, 'map'), { sourcemap: true }),
    ][0] ?? ['', ''];
    expect(readFileSync(file, 'utf8'), unit).toContain('sourceMappingURL=data:');
    for (const deployed of units.values()) expect(readFileSync(deployed, 'utf8')).not.toContain('sourceMappingURL');
  });
});

describe('a bundle that AppSync would refuse', () => {
  it('is refused by the lint rules that are used above', () => {
    expect(complaints('export function request() { try { return {}; } catch { return null; } }').join()).toContain(
      'no-try',
    );
    expect(complaints('export function request() { for (let i = 0; i < 3; i = i + 1) {} }').join()).toContain('no-for');
  });

  it('fails the synth when it is too large, named and counted', () => {
    const large = layoutOf(`export const request = () => '${'x'.repeat(32_001)}';`);
    expect(() => bundleResolvers(large, join(folder, 'large'), { sourcemap: false })).toThrow(
      /^Query_a_step: 32\d{3} characters; AppSync allows 32000 in a code unit$/,
    );
  });

  it('is not too large for the source map that it carries in development', () => {
    const nearly = layoutOf(`export const request = () => '${'x'.repeat(31_000)}';`);
    expect(() => bundleResolvers(nearly, join(folder, 'nearly'), { sourcemap: true })).not.toThrow();
  });

  it('fails the synth with file and line, in one line, when it does not compile', () => {
    const broken = layoutOf("import { x } from './nowhere.ts';\nexport const request = x;");
    let said = '';
    try {
      bundleResolvers(broken, join(folder, 'broken'), { sourcemap: false });
    } catch (error) {
      said = error instanceof Error ? `${error.name} ${error.message}` : '';
    }
    expect(said).toMatch(/^SynthError .*step\.ts:1: Could not resolve "\.\/nowhere\.ts"$/);
  });
});
