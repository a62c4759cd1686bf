/** What a file is by its first bytes, whatever it is called. Sources: PNG specification 5.2; ITU-T T.81 B.1.1.3; WebP container specification. */
import type { ImageType } from './event.ts';

export const HEAD_BYTES = 16;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** @returns null where it is none of them */
export function imageTypeOf(head: Buffer): ImageType | null {
  if (head.subarray(0, PNG.length).equals(PNG)) return 'PNG';
  if (head.subarray(0, JPEG.length).equals(JPEG)) return 'JPEG';
  return head.subarray(0, 4).toString('latin1') === 'RIFF' && head.subarray(8, 12).toString('latin1') === 'WEBP' ? 'WEBP' : null;
}
