import { describe, expect, it } from 'vitest';
import { checkedType, typeOf } from './logo.ts';

const bytes = (...all: number[]): Uint8Array => Uint8Array.from([...all, ...Array<number>(12).fill(0)]).slice(0, 12);
const text = (said: string): Uint8Array => new TextEncoder().encode(said);

describe('a file for a logo', () => {
  it('is told by how it begins, whatever it is called', () => {
    expect(typeOf(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('PNG');
    expect(typeOf(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe('JPEG');
    expect(typeOf(text('RIFF\u0001\u0002\u0003\u0004WEBP'))).toBe('WEBP');
    expect(
      ['<svg xmlns="', 'GIF89a......', '%PDF-1.7 ...', 'RIFF....AVI ', '', '\u0089PN'].map((said) =>
        typeOf(text(said)),
      ),
    ).toEqual([null, null, null, null, null, null]);
  });

  it('is refused before it is sent where it is empty or no picture', async () => {
    await expect(checkedType(new Blob([]))).rejects.toMatchObject({ reason: 'empty' });
    await expect(checkedType(new File(['<html>'], 'logo.png', { type: 'image/png' }))).rejects.toMatchObject({
      reason: 'kind',
    });
  });
});
