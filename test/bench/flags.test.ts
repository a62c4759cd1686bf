import { describe, expect, it } from 'vitest';
import { readFlags } from './flags.ts';

describe('what the bench is asked for', () => {
  it('is everything, or one thing, for people or for programs', () => {
    expect(readFlags([])).toEqual({ json: false, board: false, mode: null });
    expect(readFlags(['--json', '--web'])).toEqual({ json: true, board: false, mode: 'web' });
    expect(readFlags(['--board'])).toMatchObject({ board: true, mode: null });
  });

  it.each([
    [['--wbe'], '--wbe'],
    [['web'], 'web'],
    [['--web=1'], '--web'],
    [['--web', '--pdf'], '--pdf and --web'],
  ])('is refused in one line where it is unknown: %j', (args, named) => {
    expect(() => readFlags(args)).toThrow(named);
    expect(() => readFlags(args)).toThrow(/^[^\n]+$/);
    expect(() => readFlags(args)).toThrow('usage: npm run bench');
  });
});
