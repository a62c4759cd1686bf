import { describe, expect, it } from 'vitest';
import { isHashed, KEY_EXPRESSION, newSecret, partsOf } from './apiKeys.ts';

const ID = '01JE0000000000000000000000';

describe('a new key', () => {
  it('is of the form that AppSync asks for, and finds its row', () => {
    const { secret, hash, ending } = newSecret(ID);
    expect(secret).toMatch(new RegExp(KEY_EXPRESSION));
    const parts = partsOf(secret);
    expect(parts?.id).toBe(ID);
    expect(isHashed(parts?.chance ?? '', hash)).toBe(true);
    expect(secret.endsWith(ending)).toBe(true);
    expect(hash).not.toContain(parts?.chance);
  });

  it('is another one each time', () => {
    expect(newSecret(ID).secret).not.toBe(newSecret(ID).secret);
  });
});

describe('a key', () => {
  it.each([
    '',
    'taller_',
    `taller_${ID}_`,
    `taller_${ID.toLowerCase()}_${'a'.repeat(43)}`,
    `x taller_${ID}_${'a'.repeat(43)}`,
  ])('has another form than %j', (token) => expect(partsOf(token)).toBeNull());

  it.each([undefined, null, '', 'abc', 7])('is not hashed by %j', (hash) => {
    expect(isHashed('chance', hash)).toBe(false);
  });
});
