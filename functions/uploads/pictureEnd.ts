/**
 * Where a picture ends by its own structure. What follows is no part of it: telephones put films and further pictures there, and others
 * put there what they hide. Sources: PNG specification 5.3; ITU-T T.81, B.1.1.2 (a marker is 0xFF and another byte that is neither 0 nor
 * 0xFF; within scans 0xFF is followed by 0 or by RST); WebP container specification, "RIFF file format".
 */
import type { ImageType } from '../shared/picture.ts';

function pngEnd(file: Buffer): number | null {
  for (let at = 8; at + 12 <= file.length;) {
    const end = at + 12 + file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IEND') return end <= file.length ? end : null;
    at = end;
  }
  return null;
}

const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** The next place behind the data of a scan where another marker stands. */
function behindScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at !== -1 && at + 1 < file.length; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !isAlone(next)) return at;
  }
  return file.length;
}

function jpegEnd(file: Buffer): number | null {
  let at = 2;
  while (at + 2 <= file.length) {
    if (file[at] !== 0xff) return null;
    const marker = file[at + 1] ?? 0;
    if (marker === 0xd9) return at + 2;
    if (marker === 0xff) at += 1;
    else if (isAlone(marker)) at += 2;
    else {
      if (at + 4 > file.length) return null;
      const behind = at + 2 + file.readUInt16BE(at + 2);
      at = marker === 0xda ? behindScan(file, behind) : behind;
    }
  }
  return null;
}

function webpEnd(file: Buffer): number | null {
  const end = 8 + file.readUInt32LE(4);
  return end <= file.length ? end : null;
}

const ENDS: Record<ImageType, (file: Buffer) => number | null> = { PNG: pngEnd, JPEG: jpegEnd, WEBP: webpEnd };

/** @returns null where it is cut off */
export function endOf(bytes: Uint8Array, type: ImageType): number | null {
  return ENDS[type](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
