/**
 * Pictures are written anew: what is kept is what a decoder saw of them, upright, in sRGB, and nothing that came beside it. So neither
 * the place and the device of their taking (EXIF, XMP, IPTC) nor what somebody hid in or behind them is kept.
 */
import type { Sharp } from 'sharp';
import sharp from 'sharp';
import type { FileKind } from '../../resolvers/attachments/kinds.ts';
import { PREVIEW_PIXELS } from '../../resolvers/attachments/kinds.ts';
import type { ImageType } from '../shared/picture.ts';
import { pictureOf } from '../shared/picture.ts';
import { isArchive, isPage, isPdf } from './foreign.ts';
import { endOf } from './pictureEnd.ts';
import type { Verdict } from './verdict.ts';
import { refuse } from './verdict.ts';

/**
 * More than telephones take unless they are asked for more; a few kilobytes can claim gigabytes. Measured in a process of its own: 350 MB
 * for a drawing of 64 megapixels, 680 MB for a photo that lies on its side. WebP is decoded as a whole: 940 MB for as many, half for half.
 */
const MAX_PIXELS: Record<ImageType, number> = { JPEG: 64_000_000, PNG: 64_000_000, WEBP: 32_000_000 };
const QUALITY = 88;
const PREVIEW_QUALITY = 72;

// One file at a time: a cache keeps what nobody asks for again, and more threads take more memory.
sharp.cache(false);
sharp.concurrency(1);

const READING = {
  limitInputPixels: Math.max(...Object.values(MAX_PIXELS)),
  failOn: 'error',
  sequentialRead: true,
  animated: false,
} as const;

const WRITTEN: Record<ImageType, (picture: Sharp) => Sharp> = {
  JPEG: (picture) => picture.jpeg({ quality: QUALITY, chromaSubsampling: '4:2:0' }),
  PNG: (picture) => picture.png({ compressionLevel: 6 }),
  WEBP: (picture) => picture.webp({ quality: QUALITY, effort: 2 }),
};

export async function inspectPicture(bytes: Uint8Array, kind: FileKind & ImageType): Promise<Verdict> {
  const picture = pictureOf(bytes);
  if (picture?.type !== kind) return refuse('WRONG_KIND');
  if (picture.pixels > MAX_PIXELS[kind]) return refuse('SWELLS');
  const end = endOf(bytes, kind);
  if (end === null) return refuse('DAMAGED');
  if (isPage(bytes, end) || isPdf(bytes) || isArchive(bytes)) return refuse('MIXED');
  try {
    const { data } = await WRITTEN[kind](sharp(bytes, READING).autoOrient()).toBuffer({ resolveWithObject: true });
    const preview = await sharp(data, READING)
      .resize(PREVIEW_PIXELS, PREVIEW_PIXELS, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: PREVIEW_QUALITY, effort: 2 })
      .toBuffer();
    return { file: data, preview };
  } catch {
    // The library tells why in words of its own; to whoever sent it, it is a picture that cannot be read.
    return refuse('DAMAGED');
  }
}
