import { describe, expect, it } from 'vitest';
import { csvLine } from './csv.ts';
import { windowOf } from './windowed.ts';
import { crc32, workbook } from './xlsx.ts';

describe('a long table', () => {
  it('holds rows near the window only, wherever it is scrolled to', () => {
    for (const top of [300, 0, -10_000, -279_000]) {
      const { first, end } = windowOf(5_000, 56, top, 900);
      expect(end - first).toBeLessThan(60);
      // What is in the window is there.
      expect(first * 56 + top).toBeLessThanOrEqual(Math.max(0, top));
      expect(Math.min(5_000 * 56, end * 56) + top).toBeGreaterThanOrEqual(Math.min(900, 5_000 * 56 + top));
    }
  });

  it('is never less than nothing', () => {
    expect(windowOf(0, 56, 100, 900)).toEqual({ first: 0, end: 0 });
    expect(windowOf(3, 56, -5_000, 900)).toEqual({ first: 3, end: 3 });
  });
});

describe('a list as a file', () => {
  it.each([
    [['a', 'b'], 'a,b\r\n'],
    [['a,b', 'say "x"', 'two\nlines'], '"a,b","say ""x""","two\nlines"\r\n'],
    [['=1+1', '+51987', '-2', '-x', '@a'], "'=1+1,'+51987,-2,'-x,'@a\r\n"],
  ])('is what spreadsheets read, and no formula: %j', (cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });

  it('has the checksum that archives have', () => {
    // Source: the check value of CRC-32/ISO-HDLC.
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it('is a workbook whose sheet holds every cell, numbers as numbers and codes as texts', () => {
    const bytes = workbook([
      ['Placa', 'Total'],
      ['<&>\u0000ñ', '1180.50'],
      ['007', '12345678901234567890'],
    ]);
    const text = new TextDecoder().decode(bytes);
    expect(text.slice(0, 2)).toBe('PK');
    expect(text).toContain('<t xml:space="preserve">&lt;&amp;&gt;ñ</t>');
    expect(text).toContain('<c><v>1180.50</v></c>');
    expect(text).toContain('<t xml:space="preserve">007</t>');
    expect(text).toContain('<t xml:space="preserve">12345678901234567890</t>');
    // The end of the archive says how many files there are.
    const end = new DataView(bytes.buffer, bytes.length - 22);
    expect([end.getUint32(0, true), end.getUint16(10, true)]).toEqual([0x06054b50, 5]);
  });
});
