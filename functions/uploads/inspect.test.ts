import sharp from 'sharp';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTENT_TYPES } from '../../resolvers/attachments/kinds.ts';
import type { FileKind } from '../../resolvers/attachments/kinds.ts';
import { PEAK_KILOBYTES } from '../../test/support/peakMemory.ts';
import { inspect } from './inspect.ts';
import { archive, CSV, HTML, jpeg, PDF, photo, png, SVG, webp, workbookParts, XLSX } from './testFiles.ts';
import type { Taken } from './verdict.ts';

type Make = () => Buffer | Promise<Buffer>;

const KINDS = Object.keys(CONTENT_TYPES) as FileKind[];
const OF_KIND: Record<FileKind, Make> = {
  JPEG: () => jpeg(),
  PNG: () => png(),
  WEBP: () => webp(),
  PDF: () => PDF,
  XLSX: () => XLSX,
  CSV: () => CSV,
};
const PICTURES: FileKind[] = ['JPEG', 'PNG', 'WEBP'];

const verdictOf = async (file: Buffer, kind: FileKind): Promise<string> => {
  const verdict = await inspect(file, CONTENT_TYPES[kind]);
  return 'refusal' in verdict ? verdict.refusal : 'TAKEN';
};
async function taken(file: Buffer, kind: FileKind): Promise<Taken> {
  const verdict = await inspect(file, CONTENT_TYPES[kind]);
  if ('refusal' in verdict) throw new Error(verdict.refusal);
  return verdict;
}

describe('looking at a file', () => {
  it.each(KINDS.flatMap((is) => KINDS.map((says) => [is, says] as const)))(
    'takes one of the kind %s that says it is of the kind %s if both are the same',
    async (is, says) => {
      expect(await verdictOf(await OF_KIND[is](), says)).toBe(is === says ? 'TAKEN' : 'WRONG_KIND');
    },
  );

  it.each(KINDS.flatMap((says) => [['SVG', SVG, says] as const, ['HTML', HTML, says] as const]))(
    'refuses %s whatever it says',
    async (_what, file, says) => {
      expect(await verdictOf(file, says)).toBe('WRONG_KIND');
    },
  );

  it.each(KINDS)('refuses an empty one, and one of 26 MB, as %s', async (kind) => {
    expect(await verdictOf(Buffer.alloc(0), kind)).toBe('EMPTY');
    expect(await verdictOf(Buffer.alloc(26 * 1_048_576, 32), kind)).toBe('TOO_LARGE');
  });

  it('refuses every other kind', async () => {
    expect(await inspect(SVG, 'image/svg+xml')).toEqual({ refusal: 'WRONG_KIND' });
    expect(await inspect(HTML, 'text/html')).toEqual({ refusal: 'WRONG_KIND' });
  });

  const BEHIND = Object.entries({ HTML, SVG, ZIP: XLSX });
  it.each(PICTURES.flatMap((kind) => BEHIND.map(([what, other]) => [kind, what, other] as const)))(
    'refuses %s with %s behind it',
    async (kind, _what, other) => {
      expect(await verdictOf(Buffer.concat([await OF_KIND[kind](), other]), kind)).toBe('MIXED');
    },
  );

  it.each<[string, FileKind, Make]>([
    ['a picture with a page in a comment', 'JPEG', async () => withComment(await jpeg(), '<script>alert(1)</script>')],
    ['a picture with a document in a comment', 'JPEG', async () => withComment(await jpeg(), '%PDF-1.7')],
    ['a document with an archive behind it', 'PDF', () => Buffer.concat([PDF, XLSX])],
    [
      'a document with a page in front',
      'PDF',
      () => Buffer.from(PDF.toString('latin1').replace('%\u00e2', '%<html>'), 'latin1'),
    ],
    ['a document with a page behind it', 'PDF', () => Buffer.concat([PDF, HTML])],
    ['a workbook with a page behind it', 'XLSX', () => Buffer.concat([XLSX, HTML])],
    ['a workbook with a page as its comment', 'XLSX', () => archive(workbookParts(), { comment: '<script>' })],
    [
      'a workbook with a part that leads elsewhere',
      'XLSX',
      () => archive({ ...workbookParts(), '../../etc/cron': 'x' }),
    ],
    ['a workbook with a part twice', 'XLSX', () => archive({ ...workbookParts(), 'XL/workbook.xml': 'x' })],
  ])('refuses two things in one: %s', async (_what, kind, make) => {
    expect(await verdictOf(await make(), kind)).toBe('MIXED');
  });

  it.each<[string, FileKind, Make, string]>([
    ['a workbook with macros', 'XLSX', () => archive({ ...workbookParts(), 'xl/vbaProject.bin': 'x' }), 'ACTIVE'],
    [
      'a workbook of the kind with macros',
      'XLSX',
      () => archive(workbookParts('application/vnd.ms-excel.sheet.macroEnabled.main+xml')),
      'ACTIVE',
    ],
    ['an archive that is no workbook', 'XLSX', () => archive({ 'a.txt': 'a' }), 'WRONG_KIND'],
    [
      'a text document',
      'XLSX',
      () => archive(workbookParts('application/vnd.ms-word.document.main+xml')),
      'WRONG_KIND',
    ],
    [
      'a workbook that swells',
      'XLSX',
      () => archive({ ...workbookParts(), 'xl/a.xml': Buffer.alloc(50_000_000) }),
      'SWELLS',
    ],
    ['a workbook that lies about its sizes', 'XLSX', () => archive(workbookParts(), { size: 400 }), 'SWELLS'],
    ['a workbook that is cut off', 'XLSX', () => XLSX.subarray(0, XLSX.length - 30), 'DAMAGED'],
    ['parts that share their data', 'XLSX', () => overlapping(), 'SWELLS'],
    ['a document that is cut off', 'PDF', () => PDF.subarray(0, 60), 'DAMAGED'],
    ['half of a picture', 'JPEG', async () => (await jpeg(600, 400)).subarray(0, 4000), 'DAMAGED'],
    ['half of a drawing', 'PNG', async () => (await png()).subarray(0, 200), 'DAMAGED'],
    ['a picture with noise in it', 'PNG', async () => noisy(await png()), 'DAMAGED'],
    ['a picture of a million times a million', 'PNG', async () => sized(await png(), 1_000_000), 'SWELLS'],
    ['text with a page in it', 'CSV', () => Buffer.from('a;b\n<script>alert(1)</script>;1\n'), 'WRONG_KIND'],
    ['text that is a drawing after white space', 'CSV', () => Buffer.from('\ufeff \n<svg/>'), 'WRONG_KIND'],
    ['text with what is no text', 'CSV', () => Buffer.from('a;b\n1;\u0000\n'), 'WRONG_KIND'],
    ['a program for a shell', 'CSV', () => Buffer.from('#!/bin/sh\nrm -rf /\n'), 'WRONG_KIND'],
  ])('refuses %s', async (_what, kind, make, refusal) => {
    expect(await verdictOf(await make(), kind)).toBe(refusal);
  });

  it('takes text in the code page of spreadsheets, too', async () => {
    expect(await verdictOf(Buffer.from('descripci\u00f3n;a\u00f1o\nBuj\u00eda;2020\n', 'latin1'), 'CSV')).toBe('TAKEN');
  });

  it('keeps documents and tables as they came, without a preview', async () => {
    for (const kind of ['PDF', 'XLSX', 'CSV'] as const) {
      const file = Buffer.from(await OF_KIND[kind]());
      expect(await taken(file, kind)).toEqual({ file, preview: null });
    }
  });
});

describe('a picture', () => {
  it('loses the place and the device of its taking, and stands upright', async () => {
    const came = await photo(60, 40);
    expect(came.includes('Secreto X') && came.includes('Lima')).toBe(true);
    expect((await sharp(came).metadata()).exif?.length).toBeGreaterThan(100);
    const { file, preview } = await taken(came, 'JPEG');
    for (const bytes of [file, preview ?? file]) {
      const { exif, xmp, iptc, orientation, width, height } = await sharp(bytes).metadata();
      expect({ exif, xmp, iptc, orientation, width, height }).toEqual({ width: 40, height: 60 });
      expect(/Secreto|Telefono|Lima|GPS|Exif|http/u.test(Buffer.from(bytes).toString('latin1'))).toBe(false);
    }
  });

  it('keeps nothing that hides behind it', async () => {
    const { file } = await taken(Buffer.concat([await jpeg(), Buffer.from('llave=secreta')]), 'JPEG');
    expect(Buffer.from(file).includes('secreta')).toBe(false);
  });

  it.each<[string, number, number, number, number]>([
    ['wide', 1200, 600, 400, 200],
    ['high', 300, 900, 133, 400],
    ['small', 30, 20, 30, 20],
  ])('has a preview of at most 400 pixels: %s', async (_what, width, height, wide, high) => {
    for (const kind of PICTURES) {
      const { preview } = await taken(await { JPEG: jpeg, PNG: png, WEBP: webp }[kind as 'PNG'](width, height), kind);
      const { format, ...size } = await sharp(preview ?? Buffer.alloc(0)).metadata();
      expect([format, size.width, size.height]).toEqual(['webp', wide, high]);
    }
  });

  it(
    'takes less than 2 s of a processor at 12 megapixels, and less than 1 GB of memory at most',
    { timeout: 120_000 },
    () => {
      const program = `
      const folder = ${JSON.stringify(import.meta.dirname)};
      const { photo } = await import(folder + '/testFiles.ts');
      const { inspect } = await import(folder + '/inspect.ts');
      const measured = async (width, height) => {
        const file = await photo(width, height);
        const before = process.cpuUsage();
        const { preview } = await inspect(file, 'image/jpeg');
        const { user, system } = process.cpuUsage(before);
        return { made: preview.length > 0, seconds: (user + system) / 1e6 };
      };
      await measured(60, 40);
      const twelve = await measured(4000, 3000);
      const largest = await measured(8000, 8000);
      console.log(JSON.stringify({ twelve, largest, megabytes: ${PEAK_KILOBYTES} / 1024 }));`;
      const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
        cwd: join(import.meta.dirname, '..', '..'),
        encoding: 'utf8',
      });
      const { twelve, largest, megabytes } = JSON.parse(said) as Record<
        'twelve' | 'largest',
        { made: boolean; seconds: number }
      > & { megabytes: number };
      expect([twelve.made, largest.made]).toEqual([true, true]);
      expect(twelve.seconds).toBeLessThan(2);
      // What made the picture stands in the same process, and is counted too.
      expect(megabytes).toBeLessThan(1024);
    },
  );
});

/** The picture with a comment in front of all else. Source: ITU-T T.81, B.2.4.5. */
function withComment(picture: Buffer, text: string): Buffer {
  const segment = Buffer.alloc(4);
  segment.writeUInt16BE(0xfffe, 0);
  segment.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([picture.subarray(0, 2), segment, Buffer.from(text), picture.subarray(2)]);
}

/** The drawing, with sides that its header claims. */
function sized(file: Buffer, side: number): Buffer {
  const claimed = Buffer.from(file);
  claimed.writeUInt32BE(side, 16);
  claimed.writeUInt32BE(side, 20);
  return claimed;
}

/** The drawing, with something else in the middle of its data. */
function noisy(file: Buffer): Buffer {
  const broken = Buffer.from(file);
  broken.fill(0xaa, Math.floor(file.length / 2), Math.floor(file.length / 2) + 60);
  return broken;
}

/** A workbook of which two parts have the same data: what is unpacked is more than what is there. */
function overlapping(): Buffer {
  const file = Buffer.from(XLSX);
  const first = file.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  const second = file.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'), first + 4);
  const third = file.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'), second + 4);
  file.writeUInt32LE(file.readUInt32LE(second + 42), third + 42);
  return file;
}
