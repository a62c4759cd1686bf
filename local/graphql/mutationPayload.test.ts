import { buildSchema, execute, getOperationAST, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { mutationPayloads } from './mutationPayload.ts';

const schema = buildSchema(
  'type Query { a: Int } type Mutation { change(id: ID): Thing many: [Thing] } type Thing { id: ID inner: Thing list: [Thing] }',
);
const THING = { id: '1', inner: { id: '2', inner: { id: '3' } }, list: [{ id: '4' }, { id: '5', inner: { id: '6' } }] };

function fieldsOf(query: string, rootValue: object = { change: THING, many: [THING] }) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const fragments = Object.fromEntries(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  return mutationPayloads(operation, fragments, (execute({ schema, document, rootValue }) as { data: unknown }).data);
}

describe('what a mutation tells subscribers', () => {
  it.each<[string, string, unknown]>([
    ['is what it selected', 'mutation { change { id } }', [{ name: 'change', payload: { id: '1' } }]],
    [
      'goes by names, not by aliases',
      'mutation { c: change { i: id in: inner { i: id } } }',
      [{ name: 'change', payload: { id: '1', inner: { id: '2' } } }],
    ],
    [
      'is each answer of a field that stands twice',
      'mutation { a: change(id: 1) { id } b: change(id: 2) { inner { id } } }',
      [
        { name: 'change', payload: { id: '1' } },
        { name: 'change', payload: { inner: { id: '2' } } },
      ],
    ],
    [
      'is one answer of a field that is selected in two places',
      'mutation { change { id } ...F } fragment F on Mutation { change { inner { id } } }',
      [{ name: 'change', payload: { id: '1', inner: { id: '2' } } }],
    ],
    [
      'holds all of an object that fragments select in parts',
      'mutation { change { inner { id } ...F ... on Thing { list { id } } } } ' +
        'fragment F on Thing { inner { inner { id } } list { inner { id } } }',
      [
        {
          name: 'change',
          payload: {
            inner: { id: '2', inner: { id: '3' } },
            list: [
              { id: '4', inner: null },
              { id: '5', inner: { id: '6' } },
            ],
          },
        },
      ],
    ],
    [
      'is the same object under two aliases',
      'mutation { change { a: inner { id } b: inner { inner { id } } } }',
      [{ name: 'change', payload: { inner: { id: '2', inner: { id: '3' } } } }],
    ],
    [
      'lacks what a directive left out',
      'mutation { change { id inner @skip(if: true) { id } } }',
      [{ name: 'change', payload: { id: '1' } }],
    ],
    ['may be a list', 'mutation { many { id } }', [{ name: 'many', payload: [{ id: '1' }] }]],
  ])('%s', (_what, query, expected) => {
    expect(fieldsOf(query)).toEqual(expected);
  });

  it('is nothing if the answer is null', () => {
    expect(fieldsOf('mutation { change { id } many { id } }', { change: null, many: [] })).toEqual([
      { name: 'many', payload: [] },
    ]);
  });
});
