import {
  coerceInputValue,
  isEnumType,
  isInputObjectType,
  isInputType,
  isObjectType,
  parse,
  typeFromAST,
  validate,
} from 'graphql';
import type { GraphQLInputType, TypeNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { examplesOf } from './examples.ts';
import { referencePages } from './pages.ts';
import { readReference } from './reference.ts';
import { described } from './text.ts';

const reference = readReference();
const { schema } = reference;
const pages = referencePages(reference);
const html = [...pages].filter(([name]) => name.endsWith('.html'));
const anchors = new Map(html.map(([name, text]) => [name, [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)]));
const everyAnchor = new Set([...anchors.values()].flat());

function inputType(node: TypeNode): GraphQLInputType {
  const type = typeFromAST(schema, node);
  if (!isInputType(type)) throw new Error('a variable of no input type');
  return type;
}

describe('the reference', () => {
  it.each(html)('has no dead link on %s', (name, text) => {
    const targets = [...text.matchAll(/ (?:href|src)="([^"]*)"/g)]
      .map(([, target = '']) => target)
      .filter((target) => !target.startsWith('data:'));
    const dead = targets.filter((target) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? name : /^\/docs\/([\w.]+)$/.exec(path)?.[1];
      return file === undefined || !pages.has(file) || (anchor !== undefined && !anchors.get(file)?.includes(anchor));
    });
    expect(targets.length).toBeGreaterThan(20);
    expect(dead).toEqual([]);
  });

  it.each(html)('has each anchor once on %s', (name) => {
    const own = anchors.get(name) ?? [];
    expect(own.filter((id, index) => own.indexOf(id) !== index)).toEqual([]);
  });

  it('has an anchor for every type, field, argument and value of an enum', () => {
    const wanted: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__')) continue;
      const isRoot = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].some(
        (root) => root === type,
      );
      // AppSync declares more scalars than this API uses.
      if (!isRoot && !type.name.startsWith('AWS')) wanted.push(type.name);
      if (isEnumType(type)) wanted.push(...type.getValues().map(({ name }) => `${type.name}.${name}`));
      if (isObjectType(type) || isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          wanted.push(`${type.name}.${field.name}`);
          if (isRoot && 'args' in field)
            for (const { name } of field.args) wanted.push(`${type.name}.${field.name}.${name}`);
        }
      }
    }
    expect(wanted.length).toBeGreaterThan(500);
    expect(wanted.filter((each) => !everyAnchor.has(each))).toEqual([]);
  });

  it('says of each operation what it requires and which codes it raises', () => {
    for (const { operations, name } of reference.areas) {
      const text = pages.get(`${name}.html`) ?? '';
      for (const { root, field, permission, raises } of operations.filter((each) => each.permission !== null)) {
        const facts =
          /<p class="facts">.*?<\/p>/.exec(text.slice(text.indexOf(`id="${root}.${field.name}"`)))?.[0] ?? '';
        for (const each of [permission ?? '', ...raises]) expect(facts, `${root}.${field.name}`).toContain(`#${each}"`);
      }
    }
  });

  const examples = [...examplesOf(reference)];

  it('has an example of every operation', () => {
    expect(examples.map(([field]) => field).sort()).toEqual(
      reference.areas.flatMap(({ operations }) => operations.map(({ root, field }) => `${root}.${field.name}`)).sort(),
    );
    for (const [field] of examples) expect([...pages.values()].join('\n')).toContain(field);
  });

  it.each(examples)(
    'shows an example of %s that the schema takes, variables included',
    (_field, { document, variables }) => {
      const parsed = parse(document);
      expect(validate(schema, parsed).map(({ message }) => message)).toEqual([]);
      const [operation] = parsed.definitions;
      const declared = operation?.kind === 'OperationDefinition' ? (operation.variableDefinitions ?? []) : [];
      const faults: string[] = [];
      for (const { variable, type } of declared) {
        const { value: name } = variable.name;
        const given = variables[name];
        if (given === undefined && type.kind !== 'NonNullType') continue;
        coerceInputValue(given, inputType(type), (path, _value, error) =>
          faults.push(`${[name, ...path].join('.')}: ${error.message}`),
        );
      }
      expect(faults).toEqual([]);
      expect(
        Object.keys(variables).filter((name) => !declared.some(({ variable }) => variable.name.value === name)),
      ).toEqual([]);
    },
  );

  it('writes descriptions as text, never as markup of their own', () => {
    expect(described('Less than `a < b` & <b>bold</b>', new Map())).toBe(
      '<p>Less than <code>a &lt; b</code> &amp; &lt;b&gt;bold&lt;/b&gt;</p>',
    );
    expect(described('One.\n\nTwo `Customer`.', new Map([['Customer', '/docs/customers.html#Customer']]))).toBe(
      '<p>One.</p>\n<p>Two <a href="/docs/customers.html#Customer"><code>Customer</code></a>.</p>',
    );
  });
});
