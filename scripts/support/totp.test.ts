import { expect, it } from 'vitest';
import { oneTimeCode } from './totp.ts';

/** RFC 6238, appendix B: the last six of eight digits. */
it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [20_000_000_000, '353130'],
])('the code at %d s matches the RFC', (seconds, code) => {
  expect(oneTimeCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', seconds * 1000)).toBe(code);
});
