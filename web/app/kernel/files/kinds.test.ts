import { describe, expect, it } from 'vitest';
import { CONTENT_TYPES, MAX_BYTES as THEIRS } from '../../../../resolvers/attachments/kinds.ts';
import { checkedType, MAX_BYTES, typeOf } from './kinds.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('a file that somebody chooses', () => {
  it.each<[string, string, string, string | null]>([
    ['a photo', '\u00ff\u00d8\u00ff\u00e0', 'x', CONTENT_TYPES.JPEG],
    ['a drawing', '\u0089PNG\r\n\u001a\n', 'x', CONTENT_TYPES.PNG],
    ['a picture from the web', 'RIFF0000WEBP', 'x', CONTENT_TYPES.WEBP],
    ['a document', '%PDF-1.7', 'x', CONTENT_TYPES.PDF],
    ['a workbook', 'PK\u0003\u0004', 'x', CONTENT_TYPES.XLSX],
    ['a table', 'a;b', 'Piezas.CSV', CONTENT_TYPES.CSV],
    ['text of no kind', 'a;b', 'notas.txt', null],
    ['a page that is called a table', '<html>', 'a.csv', null],
    ['a drawing with programs', '<svg>', 'a.svg', null],
    ['a program', 'MZ', 'a.exe', null],
  ])('is known by its beginning: %s', (_what, beginning, name, type) => {
    expect(typeOf(bytes(beginning), name)).toBe(type);
  });

  it('is as large as the API takes it', async () => {
    expect(MAX_BYTES).toBe(THEIRS);
    const file = (size: number): File => new File([bytes('%PDF-'), new Uint8Array(Math.max(0, size - 5))], 'a.pdf');
    expect(await checkedType(file(MAX_BYTES))).toBe(CONTENT_TYPES.PDF);
    await expect(checkedType(file(MAX_BYTES + 1))).rejects.toMatchObject({ reason: 'size' });
    await expect(checkedType(new File([], 'a.pdf'))).rejects.toMatchObject({ reason: 'empty' });
    await expect(checkedType(new File(['MZ'], 'a.pdf'))).rejects.toMatchObject({ reason: 'kind' });
  });
});
