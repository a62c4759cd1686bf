import { createCanvas } from '@napi-rs/canvas';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { present } from '../support/workshop.ts';

/** A PNG of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const JPEG = createCanvas(4, 3).toBuffer('image/jpeg');
const WEBP = createCanvas(4, 3).toBuffer('image/webp');
const HTML = Buffer.from('<!doctype html><script>alert(1)</script>');
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const MEGABYTE = 1_048_576;
const MEGAPIXELS = 4_194_304;

/** The PNG, with sides that its header claims. */
function sized(width: number, height: number): Buffer {
  const file = Buffer.from(PNG);
  file.writeUInt32BE(width, 16);
  file.writeUInt32BE(height, 20);
  return file;
}

describe('the logo', () => {
  let stack: Stack;
  let admin: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
  });
  afterAll(async () => {
    await admin.updateSettings({ input: { logoKey: null } });
  });

  const open = async (type: 'PNG' | 'JPEG' | 'WEBP' = 'PNG') => present(await admin.createLogoUpload({ type }));
  type Upload = Awaited<ReturnType<typeof open>>;

  async function send(
    upload: Upload,
    file: Buffer,
    change: Record<string, string> = {},
  ): Promise<{ status: number; text: string }> {
    const form = new FormData();
    for (const { name, value } of upload.fields) form.append(name, change[name] ?? value);
    form.append('file', new Blob([new Uint8Array(file)]), 'logo');
    const response = await fetch(upload.url, { method: 'POST', body: form });
    return { status: response.status, text: await response.text() };
  }

  const use = (logoKey: string) => admin.updateSettings({ input: { logoKey } });

  it.each([
    ['PNG', PNG, 'image/png'],
    ['JPEG', JPEG, 'image/jpeg'],
    ['WEBP', WEBP, 'image/webp'],
  ] as const)('is uploaded by a form, used in the settings, and downloaded: %s', async (type, file, mediaType) => {
    const upload = await open(type);
    expect(upload).toMatchObject({
      key: expect.stringMatching(/^uploads\/[0-9a-f-]{36}$/) as string,
      maximumBytes: MEGABYTE,
    });
    expect((await send(upload, file)).status).toBe(204);
    expect(present(await use(upload.key)).hasLogo).toBe(true);
    const response = await fetch(present(await admin.logoUrl()));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, mediaType]);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(file);
  });

  it('stays the same if the same form is used for a later upload', async () => {
    const upload = await open();
    await send(upload, PNG);
    await use(upload.key);
    expect((await send(upload, HTML)).status).toBe(204);
    const read = await fetch(present(await admin.logoUrl()));
    expect(Buffer.from(await read.arrayBuffer())).toEqual(PNG);
  });

  it('is rejected by S3 if it is empty, too large, of another type, or under another key', async () => {
    const upload = await open();
    const refused = async (file: Buffer, change?: Record<string, string>): Promise<string> =>
      /<Code>(\w+)</.exec((await send(upload, file, change)).text)?.[1] ?? 'taken';
    expect(await refused(Buffer.concat([PNG, Buffer.alloc(20 * MEGABYTE)]))).toBe('EntityTooLarge');
    expect(await refused(Buffer.concat([PNG, Buffer.alloc(MEGABYTE)]))).toBe('EntityTooLarge');
    expect(await refused(Buffer.alloc(0))).toBe('EntityTooSmall');
    expect(await refused(HTML, { 'Content-Type': 'text/html' })).toBe('AccessDenied');
    expect(await refused(PNG, { key: 'logos/mine' })).toBe('AccessDenied');
    expect(await refused(PNG, { 'X-Amz-Signature': '0'.repeat(64) })).toMatch(/SignatureDoesNotMatch|AccessDenied/);
    await expect(use(upload.key)).rejects.toMatchObject({ code: 'NOT_FOUND', info: { field: 'input.logoKey' } });
  });

  it.each([
    ['HTML', HTML],
    ['SVG', SVG],
    ['a few bytes', Buffer.from('PNG')],
    ['HTML after half of a signature', Buffer.concat([PNG.subarray(0, 4), HTML])],
    ['HTML after a signature', Buffer.concat([JPEG.subarray(0, 3), HTML])],
    ['half of a header', PNG.subarray(0, 20)],
  ])('is rejected if it claims to be an image but is %s', async (_what, file) => {
    const upload = await open();
    expect((await send(upload, file)).status).toBe(204);
    const before = present(await admin.settings());
    await expect(use(upload.key)).rejects.toMatchObject({ code: 'VALIDATION', info: { field: 'input.logoKey' } });
    expect(await admin.settings()).toEqual(before);
  });

  it('is rejected if it has more pixels than a browser should draw, however small the file is', async () => {
    const upload = await open();
    await send(upload, sized(2_049, 2_048));
    await expect(use(upload.key)).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: 'input.logoKey', maximum: MEGAPIXELS, actual: 2_049 * 2_048 },
    });
    await send(upload, sized(2_048, 2_048));
    expect(present(await use(upload.key)).hasLogo).toBe(true);
  });

  it('is removed by null, and only administrators may change it', async () => {
    const upload = await open();
    await send(upload, PNG);
    await use(upload.key);
    const cashier = await stack.clientAs('CASHIER');
    await expect(cashier.createLogoUpload({ type: 'PNG' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(cashier.updateSettings({ input: { logoKey: upload.key } })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await cashier.logoUrl()).not.toBeNull();
    expect(
      present(await admin.updateSettings({ input: { address: 'Av. Grau 1120, La Victoria, Lima' } })).hasLogo,
    ).toBe(true);
    expect(present(await admin.updateSettings({ input: { logoKey: null } })).hasLogo).toBe(false);
    expect(await admin.logoUrl()).toBeNull();
  });
});
