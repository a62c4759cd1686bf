import { describe, expect, it } from 'vitest';
import { createRuntime } from './index.ts';
import { Stash } from './types.ts';

const CONTEXT = {
  source: null,
  stash: new Stash(),
  prev: undefined,
  env: {},
  identity: null,
  info: { fieldName: 'f', parentTypeName: 'T', variables: {}, selectionSetList: [], selectionSetGraphQL: '' },
  request: { headers: {}, domainName: null },
  outErrors: [],
};
const unit = createRuntime().compile({
  name: 'unit.js',
  source:
    "import { util } from '@aws-appsync/utils';\n" +
    'export function request(ctx) { ' +
    'return util.transform.toSubscriptionFilter(ctx.args.filter, ctx.args.ignored, ctx.args.rules); }\n' +
    'export function response() { return null; }',
});

/** Filters as `field operator value`, one text for each. */
function transformed(filter: object, ignored: string[] = [], rules: object = {}): string[] {
  const evaluation = unit.evaluate('request', { ...CONTEXT, arguments: { filter, ignored, rules } });
  if (evaluation.kind !== 'value') throw new Error(JSON.stringify(evaluation));
  const { filterGroup } = evaluation.value as {
    filterGroup: { filters: { fieldName: string; operator: string; value: unknown }[] }[];
  };
  return filterGroup.map(({ filters }) =>
    filters.map(({ fieldName, operator, value }) => `${fieldName} ${operator} ${JSON.stringify(value)}`).join(', '),
  );
}

/** The shape of the developer guide's example: two operators on a field, an `and`, an `or`. */
const BOOKS = {
  up: { le: 50, ge: 20 },
  and: [{ title: { ne: 'B' } }, { down: { gt: 9 } }],
  or: [{ author: { eq: 'A' } }, { open: { eq: false } }],
};

describe('util.transform.toSubscriptionFilter', () => {
  it.each<[string, Parameters<typeof transformed>, string[]]>([
    ['one rule', [{ a: { eq: 1 } }], ['a eq 1']],
    ['fields together', [{ a: { eq: 1 }, b: { in: ['x'] } }], ['a eq 1, b in ["x"]']],
    ['operators on one field as alternatives', [{ a: { le: 5, ge: 1 } }], ['a le 5', 'a ge 1']],
    [
      'alternatives of several fields',
      [{ or: [{ a: { ge: 7 }, b: { in: ['x', 'y'] } }, { c: { eq: 'z' } }] }],
      ['a ge 7, b in ["x","y"]', 'c eq "z"'],
    ],
    [
      'all of it, the first field outermost',
      [BOOKS],
      [
        'up le 50, title ne "B", down gt 9, author eq "A"',
        'up le 50, title ne "B", down gt 9, open eq false',
        'up ge 20, title ne "B", down gt 9, author eq "A"',
        'up ge 20, title ne "B", down gt 9, open eq false',
      ],
    ],
    ['without what is ignored, below too', [BOOKS, ['up', 'author']], ['title ne "B", down gt 9, open eq false']],
    [
      'with one of the strict rules',
      [BOOKS, ['up', 'author'], { votes: { ge: 250 }, author: { eq: 'P' } }],
      ['title ne "B", down gt 9, open eq false, votes ge 250', 'title ne "B", down gt 9, open eq false, author eq "P"'],
    ],
    [
      'an or inside an and',
      [{ and: [{ a: { eq: 1 } }, { or: [{ b: { eq: 2 } }, { c: { eq: 3 } }] }] }],
      ['a eq 1, b eq 2', 'a eq 1, c eq 3'],
    ],
    [
      'an and inside an or',
      [{ or: [{ and: [{ a: { eq: 1 } }, { b: { eq: 2 } }] }, { c: { eq: 3 } }] }],
      ['a eq 1, b eq 2', 'c eq 3'],
    ],
    ['an or of which nothing is left', [{ a: { eq: 1 }, or: [{ b: { eq: 2 } }] }, ['b']], ['a eq 1']],
    ['false, 0 and empty text', [{ a: { eq: false }, b: { eq: 0 }, c: { eq: '' } }], ['a eq false, b eq 0, c eq ""']],
    ['strict rules alone', [{}, [], { a: { eq: 1 } }], ['a eq 1']],
    ['no group for an empty filter', [{}], []],
  ])('writes %s', (_what, given, expected) => {
    expect(transformed(...given)).toEqual(expected);
  });
});
