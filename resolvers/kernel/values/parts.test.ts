import { describe, expect, it } from 'vitest';
import { inParts } from './parts.ts';

describe('a list in parts', () => {
  it.each([0, 1, 500, 501, 999, 1000, 1001, 5000])(
    "keeps all of %i elements in order, and no part is longer than AppSync's loops",
    (length) => {
      const list = Array.from({ length }, (_, index) => index);
      const parts = inParts(list);
      expect(parts.flat()).toEqual(list);
      expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(500);
    },
  );
});
