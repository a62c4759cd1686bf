/**
 * What a file is and how many pixels it has, by its own header, not by its name. A browser that draws it takes the
 * memory of its pixels: 50 KB can hold gigabytes of them. Stricter than libraries for it: where a decoder could go on
 * reading elsewhere, and find another picture, there is none. Sources: PNG specification 5.2, 11.2.2; ITU-T T.81
 * B.1.1.3, B.2; WebP container specification, RFC 6386 9.1.
 */
export type ImageType = 'PNG' | 'JPEG' | 'WEBP';

interface Size {
  width: number;
  height: number;
}

export interface Picture {
  type: ImageType;
  /** Width by height. */
  pixels: number;
}

/** 2048 × 2048: several times what the paper's resolution shows of a logo. */
export const MAX_PIXELS = 4_194_304;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const SOI = Buffer.from([0xff, 0xd8]);
const KEY_FRAME = Buffer.from([0x9d, 0x01, 0x2a]);
const LOSSLESS = 0x2f;
/** Of 14 bits: above them a lossy frame says how it is scaled. */
const WEBP_SIDE = 0x3fff;

const holds = (file: Buffer, at: number, bytes: Buffer | string): boolean =>
  file.subarray(at, at + bytes.length).equals(Buffer.from(bytes));

function pngSize(file: Buffer): Size | null {
  return holds(file, 12, 'IHDR') && file.length >= 24
    ? { width: file.readUInt32BE(16), height: file.readUInt32BE(20) }
    : null;
}

/** Frames that browsers know: baseline, extended and progressive. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xc2;
/** What may stand before one: tables, intervals, applications' data and comments. */
const isSegment = (marker: number): boolean =>
  [0xc4, 0xcc, 0xdb, 0xdd, 0xfe].includes(marker) || (marker >= 0xe0 && marker <= 0xef);

function jpegSize(file: Buffer): Size | null {
  for (let at = SOI.length; at + 9 <= file.length && file[at] === 0xff;) {
    const marker = file.readUInt8(at + 1);
    if (isFrame(marker)) return { width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) };
    // Any number of these may fill the place before a marker.
    if (marker === 0xff) at += 1;
    else if (isSegment(marker)) at += 2 + file.readUInt16BE(at + 2);
    else return null;
  }
  return null;
}

function webpSize(file: Buffer): Size | null {
  if (file.length < 30) return null;
  switch (file.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return holds(file, 23, KEY_FRAME)
        ? { width: file.readUInt16LE(26) & WEBP_SIDE, height: file.readUInt16LE(28) & WEBP_SIDE }
        : null;
    case 'VP8L': {
      const sides = file.readUInt32LE(21);
      return file[20] === LOSSLESS
        ? { width: (sides & WEBP_SIDE) + 1, height: ((sides >>> 14) & WEBP_SIDE) + 1 }
        : null;
    }
    case 'VP8X':
      return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
}

function typeOf(file: Buffer): ImageType | null {
  if (holds(file, 0, PNG)) return 'PNG';
  if (holds(file, 0, SOI)) return 'JPEG';
  return holds(file, 0, 'RIFF') && holds(file, 8, 'WEBP') ? 'WEBP' : null;
}

const SIZES = { PNG: pngSize, JPEG: jpegSize, WEBP: webpSize };

/** @returns null if it is none of these types, or its header cannot be read */
export function pictureOf(bytes: Uint8Array): Picture | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = typeOf(file);
  const size = type && SIZES[type](file);
  const pixels = size ? size.width * size.height : 0;
  return type && pixels > 0 ? { type, pixels } : null;
}
