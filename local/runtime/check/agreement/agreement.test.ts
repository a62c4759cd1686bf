/** Differential: on programs made at random, our check and AWS's own tools refuse the same lines. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSTRUCTS } from './constructs.ts';
import { judge } from './judges.ts';
import type { Verdicts } from './judges.ts';
import type { GeneratedProgram } from './programs.ts';
import { programOf } from './programs.ts';

/** Another seed makes other programs. */
const SEED = Number(process.env['AGREEMENT_SEED'] ?? 11);
const PLAIN = 120;
const EACH = 3;

interface Judged extends GeneratedProgram {
  verdicts: Verdicts;
}

const made = [
  ...fc.sample(programOf(), { numRuns: PLAIN, seed: SEED }),
  ...CONSTRUCTS.flatMap((construct, index) => fc.sample(programOf(construct), { numRuns: EACH, seed: SEED + index })),
];
const verdicts = judge(made.map(({ source }) => source));
const judged: Judged[] = made.map((program, index) => ({
  ...program,
  verdicts: verdicts[index] ?? { base: [], recommended: [], types: [], ours: [] },
}));
const plain = judged.filter(({ construct }) => !construct);

const NOBODY: Verdicts = { base: [], recommended: [], types: [], ours: [] };

describe(`our check and AWS's tools, on generated units (seed ${SEED})`, () => {
  it('accept the same units', () => {
    expect(plain.length).toBe(PLAIN);
    for (const { source, verdicts: found } of plain) expect(found, source).toEqual(NOBODY);
  });

  it.each(CONSTRUCTS)('refuse $name, by $by', (construct) => {
    const programs = judged.filter((each) => each.construct === construct);
    expect(programs.length).toBe(EACH);
    for (const { source, line, verdicts: found } of programs) {
      const expected = construct.by === 'base' || construct.by === 'recommended' ? [line] : [];
      expect(found.ours, source).toEqual([line]);
      expect(found.base, source).toEqual(construct.by === 'base' ? [line] : []);
      expect(found.recommended, source).toEqual(expected);
      if (construct.by === 'types') expect(found.types, source).toEqual([line]);
    }
  });
});
