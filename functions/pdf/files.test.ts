import { createCanvas } from '@napi-rs/canvas';
import { NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logoImage } from './files.ts';

/** The one of its overloads that the function uses. */
const prototype = S3Client.prototype as unknown as { send(command: unknown): Promise<unknown> };
const PNG = createCanvas(8, 4).toBuffer('image/png');

describe('the logo on a document', () => {
  beforeEach(() => void vi.stubEnv('IMAGES_BUCKET', 'images'));
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });
  const stored = (file: Buffer) =>
    vi.spyOn(prototype, 'send').mockResolvedValue({
      ContentType: 'image/png',
      Body: { transformToByteArray: () => Promise.resolve(new Uint8Array(file)) },
    });
  /** Its key changes with its content. */
  const image = () => logoImage(`logos/${randomUUID()}`);

  it('is the stored file, fetched once', async () => {
    const send = stored(PNG);
    const key = `logos/${randomUUID()}`;
    const address = `data:image/png;base64,${PNG.toString('base64')}`;
    expect([await logoImage(key), await logoImage(key)]).toEqual([address, address]);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('is left out if it is not a picture or has too many pixels for a browser to draw', async () => {
    const huge = Buffer.from(PNG);
    huge.writeUInt32BE(20_000, 16);
    huge.writeUInt32BE(20_000, 20);
    for (const file of [
      huge,
      Buffer.from('<!doctype html>'),
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(64)]),
    ]) {
      stored(file);
      expect(await image()).toBeNull();
    }
  });

  it('is left out if the file does not exist; any other error is thrown', async () => {
    const send = vi.spyOn(prototype, 'send').mockRejectedValue(new NoSuchKey({ message: 'gone', $metadata: {} }));
    expect(await image()).toBeNull();
    send.mockRejectedValue(new Error('throttled'));
    await expect(image()).rejects.toThrow('throttled');
  });
});
