/** Files of every kind for tests, well made and otherwise. */
import type { Sharp } from 'sharp';
import sharp from 'sharp';
import { crc32, deflateRawSync } from 'node:zlib';

export type Parts = Readonly<Record<string, string | Buffer>>;

interface Claims {
  /** What the archive says of each part's size, instead of the truth. */
  size?: number;
  /** Behind the end record. */
  comment?: string;
}

/** A ZIP archive. */
export function archive(parts: Parts, { size, comment = '' }: Claims = {}): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const title = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(size ?? data.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), facts, title]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(at, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), facts, entry, title]));
    local.push(head, packed);
    at += head.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...local, directory, end, Buffer.from(comment)]);
}

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** The parts of a workbook. @param main what it says that it is */
export const workbookParts = (main = MAIN): Record<string, string> => ({
  '[Content_Types].xml': [
    '<?xml version="1.0"?>',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    `<Override PartName="/xl/workbook.xml" ContentType="${main}"/></Types>`,
  ].join(''),
  'xl/workbook.xml': '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>',
  'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
});

export const XLSX = archive(workbookParts());

export const PDF = Buffer.from(
  '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n' +
    'xref\n0 3\n0000000000 65535 f \n0000000015 00000 n \n0000000064 00000 n \ntrailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n116\n%%EOF\n',
  'latin1',
);

export const CSV = Buffer.from('código;descripción;cantidad\nFA-01;Filtro de aceite;3\n');
export const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
export const HTML = Buffer.from('<!doctype html><html><script>alert(1)</script></html>');

/** A picture with a gradient, so that it is neither one colour nor noise. */
export function drawn(width = 60, height = 40): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    pixels[3 * at] = (255 * (at % width)) / width;
    pixels[3 * at + 1] = (255 * Math.floor(at / width)) / height;
    pixels[3 * at + 2] = at % 251;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 }, limitInputPixels: false });
}

export const png = (width?: number, height?: number): Promise<Buffer> => drawn(width, height).png().toBuffer();
export const webp = (width?: number, height?: number): Promise<Buffer> => drawn(width, height).webp().toBuffer();
export const jpeg = (width?: number, height?: number): Promise<Buffer> => drawn(width, height).jpeg().toBuffer();

/** As a telephone takes it: lying on its side, with place, device and words in it. */
export function photo(width = 60, height = 40): Promise<Buffer> {
  return drawn(width, height)
    .withExif({
      IFD0: { Make: 'Telefono', Model: 'Secreto X', Copyright: 'Juan' },
      IFD3: {
        GPSLatitudeRef: 'S',
        GPSLatitude: '12/1 2/1 36/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '77/1 1/1 42/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>Lima</place></x:xmpmeta>')
    .jpeg()
    .toBuffer();
}
