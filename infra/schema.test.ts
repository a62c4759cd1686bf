import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildASTSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  visit,
} from 'graphql';
import type { GraphQLArgument } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BUILT_IN_ROLES as roles } from '../functions/bootstrap/roles.ts';
import { OPERATION_ARGUMENTS, OPERATIONS, SIGNED_FIELDS } from '../test/support/declarations.ts';
import { RESTRICTED } from '../resolvers/generated/shown.ts';
import { TRANSITIONS } from '../resolvers/workOrders/transitions.ts';
import { ROOT } from './paths.ts';
import { readSchema, withoutDescriptions } from './schema.ts';

const { sdl, documented, rootFields } = readSchema();
const schema = buildASTSchema(parse(readFileSync(join(ROOT, 'client', 'appsync.graphql'), 'utf8') + documented));
/** Every operation can raise these, and descriptions need not say so. */
const ALWAYS = ['FORBIDDEN', 'INTERNAL'];

function description(field: string): string {
  const [type = '', name = ''] = field.split('.');
  const found = schema.getType(type);
  return isObjectType(found) ? (found.getFields()[name]?.description ?? '').replace(/\s+/g, ' ') : '';
}

/** Verbs of mutations that make something: a second call makes it twice. */
const CREATING = /^(create|save|add|record|register)[A-Z]/;
/** Verbs of those that put rows only in the place of others: a second call finds what the first one left. */
const REPLACING = /^(update|delete)[A-Z]/;

describe('the keys of repeated calls', () => {
  const mutations = Object.entries(OPERATIONS).flatMap(([field, operation]) =>
    field.startsWith('Mutation.') ? [[field.slice('Mutation.'.length), operation] as const] : [],
  );
  const steps = (operation: (typeof mutations)[number][1]) =>
    operation.steps.flatMap((step) => ('attempts' in step ? [...step.steps] : [step]));
  const puts = (operation: (typeof mutations)[number][1]): string[] =>
    steps(operation).flatMap(({ access }) =>
      Object.entries(access ?? {}).flatMap(([table, actions]) => (actions.includes('PutItem') ? [table] : [])),
    );
  const takesKey = (name: string): boolean => OPERATION_ARGUMENTS[name]?.includes('idempotencyKey') === true;

  it('are taken by every mutation that creates something, by its name or by what it writes', () => {
    const creating = mutations.filter(
      ([name, operation]) =>
        CREATING.test(name) || (!REPLACING.test(name) && puts(operation).some((table) => table !== 'Idempotency')),
    );
    expect(creating.length).toBeGreaterThan(10);
    expect(creating.flatMap(([name]) => (takesKey(name) ? [] : [name]))).toEqual([]);
  });

  it('are kept by every mutation that takes one, which says that it refuses other input under it', () => {
    for (const [name, operation] of mutations) {
      expect([name, puts(operation).includes('Idempotency')]).toEqual([name, takesKey(name)]);
      expect([name, operation.raises.includes('IDEMPOTENCY_MISMATCH')]).toEqual([name, takesKey(name)]);
    }
  });

  it('are made of what is expected where none is taken: by every change of a version and every removal', () => {
    const expecting = mutations.filter(
      ([name]) =>
        !takesKey(name) &&
        (/^delete[A-Z]/.test(name) || OPERATION_ARGUMENTS[name]?.includes('expectedVersion') === true),
    );
    const keepers = expecting.filter(([, operation]) => operation.repeats !== undefined);
    // Its function knows a repeated change by what stands in the row, and completes it in the pool.
    expect(expecting.flatMap(([name]) => (keepers.some(([each]) => each === name) ? [] : [name]))).toEqual([
      'updateUser',
    ]);
    // Those that take a key may stand in line for a number in the same table.
    for (const [name, operation] of mutations.filter(([each]) => !takesKey(each))) {
      const kept = steps(operation).some(({ access }) => access?.Idempotency?.includes('UpdateItem') === true);
      expect([name, kept]).toEqual([name, operation.repeats !== undefined]);
    }
  });

  it("are passed on by the client's document of every mutation that takes one", () => {
    const folder = join(ROOT, 'client', 'operations');
    const documents = readdirSync(folder)
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
    for (const [name] of mutations.filter(([each]) => takesKey(each)))
      expect(documents).toMatch(
        new RegExp(
          `mutation ${name}\\([^)]*\\$idempotencyKey: ID[^)]*\\) \\{\\s*${name}\\([^)]*idempotencyKey: \\$idempotencyKey`,
        ),
      );
  });
});

describe('the schema', () => {
  it('describes every type, field, argument and enum value', () => {
    const bare: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || type.astNode?.kind === Kind.SCALAR_TYPE_DEFINITION || !type.astNode) continue;
      if (!type.description) bare.push(type.name);
      if (isEnumType(type))
        bare.push(
          ...type
            .getValues()
            .filter((value) => !value.description)
            .map((value) => `${type.name}.${value.name}`),
        );
      if (!isObjectType(type) && !isInputObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!field.description) bare.push(`${type.name}.${field.name}`);
        const parameters: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
        bare.push(
          ...parameters
            .filter((argument) => !argument.description)
            .map((argument) => `${type.name}.${field.name}(${argument.name}:)`),
        );
      }
    }
    expect(bare).toEqual([]);
  });

  it('is deployed without descriptions, and is otherwise the same', () => {
    let described = 0;
    visit(parse(sdl), {
      enter: (node) => void ('description' in node && node.description !== undefined && (described += 1)),
    });
    expect(described).toBe(0);
    expect(sdl).not.toMatch(/["#]""/);
    expect(sdl).toBe(print(withoutDescriptions(parse(documented))));
    expect(documented.length).toBeGreaterThan(sdl.length);
    // Nothing else goes: what both describe is one schema.
    const signature = (text: string): unknown =>
      JSON.parse(
        JSON.stringify(parse(text, { noLocation: true }), (key, value: unknown) =>
          key === 'description' ? undefined : value,
        ),
      );
    expect(signature(sdl)).toEqual(signature(documented));
  });

  it('says of each field that needs a permission of its own which one that is', () => {
    const silent = RESTRICTED.filter(
      ({ type, field, permission }) => !description(`${type}.${field}`).includes(`without \`${permission}\``),
    );
    expect(silent).toEqual([]);
    expect(RESTRICTED.length).toBeGreaterThan(10);
  });

  it('has the values of an enum together, wherever they are written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'schema-'));
    writeFileSync(join(folder, 'a.graphql'), '"q" type Query { "a" a: E } "e" enum E { "a" A }');
    writeFileSync(join(folder, 'b.graphql'), 'extend enum E { "b" B }');
    const read = readSchema(folder);
    rmSync(folder, { recursive: true });
    expect(read.sdl.replace(/\s+/g, ' ')).toBe('type Query { a: E } enum E { A B }');
    expect(read.documented).toContain('"b"');
  });

  it('drops the descriptions of every kind of definition', () => {
    const all =
      '"of the schema" schema { query: Query } "t" type Query { "f" a("x" x: Int = 1): E @aws_iam } ' +
      '"e" enum E { "v" A } "i" input I { "f" a: String = "kept" } ' +
      '"s" scalar S "u" union U = Query "n" interface N { "f" a: Int }';
    expect(print(withoutDescriptions(parse(all))).replace(/\s+/g, ' ')).toBe(
      'schema { query: Query } type Query { a(x: Int = 1): E @aws_iam } enum E { A } ' +
        'input I { a: String = "kept" } scalar S union U = Query interface N { a: Int }',
    );
  });

  it('declares a permission for each field of Query and Mutation, and names it in the description', () => {
    expect([...Object.keys(OPERATIONS), ...SIGNED_FIELDS].sort()).toEqual([...rootFields].sort());
    for (const field of rootFields.filter((each) => !SIGNED_FIELDS.includes(each)))
      expect(description(field), field).toContain(`Requires \`${OPERATIONS[field]?.permission}\`.`);
  });

  it('lists the codes that a mutation raises in its description', () => {
    for (const field of rootFields.filter((each) => each.startsWith('Mutation.'))) {
      const said =
        /Raises (.*)\.$/
          .exec(description(field))?.[1]
          ?.split(', ')
          .map((code) => code.replaceAll('`', '')) ?? [];
      const raised = OPERATIONS[field]?.raises ?? [];
      expect(said.filter((code) => !ALWAYS.includes(code)).sort(), field).toEqual(
        raised.filter((code) => !ALWAYS.includes(code)).sort(),
      );
    }
  });

  it('says so of every mutation that may refuse an argument for its length', () => {
    const takesOne = (field: string): boolean =>
      (OPERATIONS[field]?.load.length ?? 0) > 0 ||
      (OPERATION_ARGUMENTS[field.slice('Mutation.'.length)] ?? []).includes('idempotencyKey');
    const silent = Object.keys(OPERATIONS).filter(
      (field) => field.startsWith('Mutation.') && takesOne(field) && !OPERATIONS[field]?.raises.includes('VALIDATION'),
    );
    expect(silent).toEqual([]);
  });

  it('gives administrators every permission that an operation or a transition requires', () => {
    const later = ['invoice:void'];
    const required = new Set([
      ...Object.values(OPERATIONS).map((operation) => operation.permission),
      ...Object.values(TRANSITIONS).flatMap((moves) => moves.map(({ permission }) => permission)),
    ]);
    for (const permission of required)
      if (!later.includes(permission)) expect(roles.ADMIN, permission).toContain(permission);
  });

  describe('a broken schema', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'schema-'));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    it.each([
      ['a syntax error', 'type Query {\n  a: \n}', ':3: Syntax Error'],
      ['an unknown type', 'type Query {\n  a: Wheel\n}', ':2: Unknown type "Wheel".'],
      [
        'an extension that AppSync would refuse',
        'type Query { a(i: I): Int }\ninput I { a: Int }\nextend input I { b: Int }',
        ':3: Only `extend type` and `extend enum` are merged',
      ],
      [
        'a directive that an extension would lose',
        'type Query { a: Int }\nextend type Query @aws_iam { b: Int }',
        ':2: An extension adds fields or values only',
      ],
      [
        'a directive that an extended enum would lose',
        'type Query { a: E }\nenum E { A }\nextend enum E @aws_iam { B }',
        ':3: An extension adds',
      ],
      ['an extension of an enum that is none', 'type Query { a: Int }\nextend enum Wheel { B }', 'Wheel'],
      ['an extension of nothing', 'type Query { a: Int }\nextend type Wheel { b: Int }', 'Wheel'],
    ])('is reported with file and line, on one line: %s', (_name, text, message) => {
      writeFileSync(join(folder, 'x.graphql'), text);
      let said = '';
      try {
        readSchema(folder);
      } catch (error) {
        said = error instanceof Error ? error.message : '';
      }
      expect(said).toContain(message);
      expect(said.split('\n')).toHaveLength(1);
    });
  });
});
