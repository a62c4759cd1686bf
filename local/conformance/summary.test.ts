import { describe, expect, it } from 'vitest';
import { parseCases } from './case.ts';
import { summarize } from './summary.ts';

const CASES = parseCases(
  `
- title: agrees
  covers: [syntax.plus]
  source: { page: 'https://example.com', says: adds }
  kind: evaluate
  expression: "{ n: 1 }"
  expect: { value: { n: 1 } }
- title: disagrees
  covers: [syntax.plus]
  source: { assumed: nobody says }
  kind: evaluate
  expression: "{ n: 1 }"
  expect: { value: { n: 2 } }
- title: is of no kind
  covers: [syntax.plus]
  source: { types: lib/index.d.ts, says: something }
  kind: guess
  expect: { value: 1 }
`,
  'language/plus.yaml',
);

describe('the conformance command', () => {
  it('counts areas and sources, and reports what disagrees or fails, with its place', async () => {
    const { lines, disagree } = await summarize(CASES);
    expect(disagree).toBe(2);
    expect(lines).toEqual([
      'DISAGREES language/plus.yaml:8 disagrees',
      '  value.n: expected 2, got 1',
      'DISAGREES language/plus.yaml:14 is of no kind',
      expect.stringMatching(/^ {2}faults: language\/plus\.yaml:14: there is no kind guess/),
      '          all  page  types  recorded  assumed  unsupported  disagree',
      'language    3     1      1         0        1            0         2',
      'all         3     1      1         0        1            0         2',
    ]);
  });
});
