import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureOf } from './picture.ts';

const WIDTH = 37;
const HEIGHT = 23;

/** As encoders write them; lossless WebP and its extended header are a library's or nobody's here, and written by hand. */
const drawn = (width: number, height: number) => createCanvas(width, height);
const PNG = drawn(WIDTH, HEIGHT).toBuffer('image/png');
const JPEG = drawn(WIDTH, HEIGHT).toBuffer('image/jpeg');
const WEBP = drawn(WIDTH, HEIGHT).toBuffer('image/webp');
const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const webp = (chunk: string, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from('RIFF'), hex('1a 00 00 00'), Buffer.from(`WEBP${chunk}`), hex('0a 00 00 00'), content]);
const LOSSY = webp('VP8 ', hex('30 01 00 9d 01 2a 25 40 17 40'));
const LOSSLESS = webp('VP8L', hex('2f 24 80 05 00 00 00 00 00 00'));
const EXTENDED = webp('VP8X', hex('10 00 00 00 24 00 00 16 00 00'));

/** Where a JPEG's frame begins: behind its tables. */
const FRAME_BYTES = 19;
const frameAt = (file: Buffer): number => {
  let at = 2;
  while (file[at + 1] !== 0xc0) at += 2 + file.readUInt16BE(at + 2);
  return at;
};

describe('the picture in a file', () => {
  it.each([
    ['PNG', PNG],
    ['JPEG', JPEG],
    ['WEBP', WEBP],
    ['WEBP', LOSSY],
    ['WEBP', LOSSLESS],
    ['WEBP', EXTENDED],
  ] as const)('is recognized as %s, with its number of pixels', (type, file) => {
    expect(pictureOf(file)).toEqual({ type, pixels: WIDTH * HEIGHT });
    // Where it lies in a larger buffer.
    expect(pictureOf(Buffer.concat([Buffer.alloc(3, 0xff), file]).subarray(3))).toEqual({
      type,
      pixels: WIDTH * HEIGHT,
    });
  });

  it('has as many pixels as its header says, however small the file is', () => {
    const header = Buffer.from(PNG.subarray(0, 33));
    header.writeUInt32BE(20_000, 16);
    header.writeUInt32BE(20_000, 20);
    expect(pictureOf(header)).toEqual({ type: 'PNG', pixels: 400_000_000 });
    const progressive = Buffer.from(JPEG);
    progressive[frameAt(JPEG) + 1] = 0xc2;
    progressive.writeUInt16BE(65_000, frameAt(JPEG) + 5);
    expect(pictureOf(progressive)).toEqual({ type: 'JPEG', pixels: 65_000 * WIDTH });
    expect(pictureOf(webp('VP8X', hex('10 00 00 00 ff ff ff ff ff ff')))).toEqual({ type: 'WEBP', pixels: 2 ** 48 });
  });

  it('is found behind comments, profiles and padding', () => {
    const at = frameAt(JPEG);
    const long = Buffer.concat([
      hex('ff e2 ff ff'),
      Buffer.alloc(0xfffd, 0xff),
      hex('ff fe 00 04 ff c0'),
      hex('ff ff ff'),
    ]);
    expect(pictureOf(Buffer.concat([JPEG.subarray(0, at), long, JPEG.subarray(at)]))).toEqual({
      type: 'JPEG',
      pixels: WIDTH * HEIGHT,
    });
  });

  it('is rejected if a decoder could read another size than we do', () => {
    const [at, large] = [frameAt(JPEG), drawn(3_000, 2_000).toBuffer('image/jpeg')];
    const hidden = large.subarray(frameAt(large));
    const length = Buffer.alloc(2);
    length.writeUInt16BE(hidden.length + 2);
    const small = JPEG.subarray(at, at + FRAME_BYTES);
    // A restart has no length, an end has none either, and between segments decoders look for the next mark.
    for (const mark of ['ff d0', 'ff d9', 'ff 01', '00', 'ff 00'])
      expect(
        pictureOf(Buffer.concat([large.subarray(0, frameAt(large)), hex(mark), length, hidden, small])),
        mark,
      ).toBeNull();
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['the first bytes of a JPEG, and others', Buffer.concat([hex('ff d8 ff'), Buffer.alloc(500, 7)])],
    ['the first bytes of a JPEG, and nothing', Buffer.concat([hex('ff d8 ff e0'), Buffer.alloc(64)])],
    ['a JPEG that ends before its frame', JPEG.subarray(0, frameAt(JPEG))],
    [
      'a JPEG that says its height later',
      Buffer.concat([JPEG.subarray(0, frameAt(JPEG)), hex('ff c0 00 11 08 00 00 00 25')]),
    ],
    ['a PNG without a header', Buffer.concat([PNG.subarray(0, 8), Buffer.from('....IDAT'), Buffer.alloc(64)])],
    ['a PNG without any height', Buffer.concat([PNG.subarray(0, 20), Buffer.alloc(4), PNG.subarray(24)])],
    ['a WebP of another kind', webp('ALPH', Buffer.alloc(20))],
    ['a WebP that begins with no key frame', webp('VP8 ', Buffer.alloc(20, 1))],
    [
      'another file of the same family',
      Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WAVEfmt '), Buffer.alloc(64)]),
    ],
  ])('is not found in %s', (_what, file) => {
    expect(pictureOf(file)).toBeNull();
  });

  it('has a positive whole number of pixels or is not found, whatever follows the signature', () => {
    const signature = fc.constantFrom(
      Buffer.alloc(0),
      PNG.subarray(0, 16),
      JPEG.subarray(0, 4),
      hex('ff d8 ff'),
      WEBP.subarray(0, 16),
      EXTENDED.subarray(0, 16),
      LOSSLESS.subarray(0, 16),
    );
    const tail = fc.oneof(
      fc.uint8Array({ maxLength: 80 }),
      fc
        .array(fc.constantFrom(0xff, 0xc0, 0xe0, 0xda, 0, 1, 2), { maxLength: 80 })
        .map((bytes) => Uint8Array.from(bytes)),
    );
    fc.assert(
      fc.property(signature, tail, (head, rest) => {
        const pixels = pictureOf(Buffer.concat([head, rest]))?.pixels ?? 1;
        expect(Number.isInteger(pixels) && pixels > 0).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is read quickly even from a megabyte of padding', () => {
    const begun = performance.now();
    for (const filler of [0xff, 0x00, 0xe0]) pictureOf(Buffer.concat([hex('ff d8'), Buffer.alloc(1_048_576, filler)]));
    for (const segment of ['ff e0 00 00', 'ff e0 00 02', 'ff fe 00 01'])
      pictureOf(Buffer.concat([hex('ff d8'), Buffer.alloc(1_048_576, hex(segment))]));
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
