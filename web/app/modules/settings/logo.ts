/** What can be a logo is known before it is sent: by the beginning of the file, whatever it is called, and by its size. */
import type { ImageType } from '../../../../client/index.ts';

/** Sources: RFC 2083 section 3.1 (PNG), ITU-T T.81 annex B (JPEG), Google's "WebP Container Specification" (`RIFF`, size, `WEBP`). */
const BEGINNINGS: readonly { type: ImageType; at: number; bytes: readonly number[] }[] = [
  { type: 'PNG', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'JPEG', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'WEBP', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
];

/** What a file dialog offers. */
export const ACCEPTED = 'image/png,image/jpeg,image/webp';

/** @param beginning the first 12 bytes @returns null for what is no picture that a logo can be */
export const typeOf = (beginning: Uint8Array): ImageType | null =>
  BEGINNINGS.find(({ at, bytes }) => bytes.every((byte, index) => beginning[at + index] === byte))?.type ?? null;

/** Why a file does not go: told with the words of this name. */
export class UnfitFile extends Error {
  readonly reason: 'kind' | 'empty' | 'size' | 'store' | 'content' | 'pixels';
  /** Bytes of a size, points of pixels. */
  readonly maximum: number;

  constructor(reason: UnfitFile['reason'], maximum = 0) {
    super(reason);
    this.reason = reason;
    this.maximum = maximum;
  }
}

/** @throws UnfitFile */
export async function checkedType(file: Blob): Promise<ImageType> {
  if (file.size === 0) throw new UnfitFile('empty');
  const type = typeOf(new Uint8Array(await file.slice(0, 12).arrayBuffer()));
  if (!type) throw new UnfitFile('kind');
  return type;
}
