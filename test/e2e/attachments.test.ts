import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AttachmentOwnerType, TallerClient } from '../../client/index.ts';
import { BUILT_IN_ROLES as roles } from '../../functions/bootstrap/roles.ts';
import { CSV, HTML, jpeg, PDF, photo, png, SVG, webp, XLSX } from '../../functions/uploads/testFiles.ts';
import { CONTENT_TYPES } from '../../resolvers/attachments/kinds.ts';
import { OWNERS } from '../../resolvers/attachments/owners.ts';
import { MACHINE } from '../../local/services/signers.ts';
import type { Owner } from '../support/attachments.ts';
import { newOwner, open, outcomeOf, send, storedFile, upload } from '../support/attachments.ts';
import { matchedBill } from '../support/bills.ts';
import { newPurchase } from '../support/purchaseOrders.ts';
import { answered, newQuotationRequest } from '../support/quotations.ts';
import { newRequisition } from '../support/requisitions.ts';
import type { Stack } from '../support/stack.ts';
import { startStack } from '../support/stack.ts';
import { newDelivery } from '../support/deliveries.ts';
import { newCustomer, newOrder, newVehicle, present, unique } from '../support/workshop.ts';

const {
  JPEG: JPEG_TYPE,
  PDF: PDF_TYPE,
  CSV: CSV_TYPE,
  XLSX: XLSX_TYPE,
  PNG: PNG_TYPE,
  WEBP: WEBP_TYPE,
} = CONTENT_TYPES;
const ROLES = Object.keys(roles) as (keyof typeof roles)[];
const DAY_SECONDS = 86_400;

describe('files of things', { timeout: 120_000 }, () => {
  let stack: Stack;
  let advisor: TallerClient;
  let owner: Owner;
  let s3: S3Client;
  let bucket: string;
  beforeAll(async () => {
    stack = await startStack();
    advisor = await stack.clientAs('ADVISOR');
  });
  beforeAll(() => {
    const { s3Endpoint, region, model } = stack.deployment;
    s3 = new S3Client({ endpoint: s3Endpoint ?? '', region, credentials: MACHINE, forcePathStyle: true });
    bucket = present(model.buckets.find(({ notifications }) => notifications.length > 0)).name;
  });
  afterAll(() => s3.destroy());
  beforeEach(async () => {
    owner = await newOwner(stack);
  });
  afterEach(() => {
    stack.faults.around = undefined;
  });

  /** What lies in the bucket under a key, or null. */
  async function stored(Key: string): Promise<Buffer | null> {
    const found = await s3.send(new GetObjectCommand({ Bucket: bucket, Key })).catch((error: unknown) => {
      if (error instanceof NoSuchKey) return null;
      throw error;
    });
    return found && Buffer.from((await found.Body?.transformToByteArray()) ?? []);
  }

  const listed = async (of = owner) => present(await advisor.attachments(of)).items;
  async function fetched(id: string, more: { version?: number; preview?: boolean } = {}) {
    const { url } = present(await advisor.attachmentUrl({ id, ...more }));
    const response = await fetch(url);
    return { response, body: Buffer.from(await response.arrayBuffer()) };
  }

  it.each<[string, () => Promise<Buffer> | Buffer, string, string]>([
    ['a photo', () => jpeg(500, 300), 'foto.jpg', JPEG_TYPE],
    ['a drawing', () => png(500, 300), 'croquis.png', PNG_TYPE],
    ['a picture from the web', () => webp(500, 300), 'imagen.webp', WEBP_TYPE],
    ['a document', () => PDF, 'informe.pdf', PDF_TYPE],
    ['a workbook', () => XLSX, 'piezas.xlsx', XLSX_TYPE],
    ['a table', () => CSV, 'piezas.csv', CSV_TYPE],
  ])('are uploaded by a form, listed, and saved by whoever fetches them: %s', async (_what, make, name, type) => {
    const file = await make();
    const outcome = await upload(advisor, owner, file, name, type);
    expect(outcome).toMatchObject({ state: 'READY', refusal: null, fileName: name, version: 1 });
    const [attachment, ...more] = await listed();
    expect(more).toEqual([]);
    const isPicture = type.startsWith('image/');
    expect(attachment).toMatchObject({ ...owner, id: outcome.attachmentId, fileName: name, contentType: type });
    expect([attachment?.hasPreview, attachment?.latestVersion]).toEqual([isPicture, 1]);
    const { response, body } = await fetched(present(attachment).id);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="/u);
    expect(attachment?.bytes).toBe(body.length);
    if (!isPicture) return expect(body).toEqual(file);
    const preview = await sharp((await fetched(present(attachment).id, { preview: true })).body).metadata();
    expect([preview.format, preview.width, preview.height]).toEqual(['webp', 400, 240]);
  });

  it('lose the place of their taking before anybody can fetch them', async () => {
    const { attachmentId } = await upload(advisor, owner, await photo(), 'foto.jpg', JPEG_TYPE);
    const { body } = await fetched(attachmentId ?? '');
    const { exif, xmp, orientation, width, height } = await sharp(body).metadata();
    expect({ exif, xmp, orientation, width, height }).toEqual({ width: 40, height: 60 });
    expect(body.includes('Secreto X')).toBe(false);
  });

  it('are refused by the form if they are empty, of another size, another kind or another place', async () => {
    const file = await jpeg();
    const opened = await open(advisor, owner, file, 'foto.jpg', JPEG_TYPE);
    expect(await send(opened, Buffer.alloc(0))).toEqual([400, 'EntityTooSmall']);
    expect(await send(opened, Buffer.alloc(26 * 1_048_576))).toEqual([400, 'EntityTooLarge']);
    expect(await send(opened, Buffer.concat([file, file]))).toEqual([400, 'EntityTooLarge']);
    expect(await send(opened, file, { 'Content-Type': 'text/html' })).toEqual([403, 'AccessDenied']);
    expect(await send(opened, file, { key: 'adjuntos/mine' })).toEqual([403, 'AccessDenied']);
    expect(present(await advisor.attachmentUpload({ id: opened.id })).state).toBe('PENDING');
    expect(await listed()).toEqual([]);
  });

  it.each<[string, () => Promise<Buffer> | Buffer, string, string]>([
    ['a page that says it is a photo', () => HTML, JPEG_TYPE, 'WRONG_KIND'],
    ['a drawing with programs that says it is a document', () => SVG, PDF_TYPE, 'WRONG_KIND'],
    ['a document that says it is a workbook', () => PDF, XLSX_TYPE, 'WRONG_KIND'],
    ['a photo that is a page, too', async () => Buffer.concat([await jpeg(), HTML]), JPEG_TYPE, 'MIXED'],
    ['a document that is an archive, too', () => Buffer.concat([PDF, XLSX]), PDF_TYPE, 'MIXED'],
    ['half of a document', () => PDF.subarray(0, 50), PDF_TYPE, 'DAMAGED'],
  ])('are refused if they are not what they say: %s', async (_what, make, type, refusal) => {
    const outcome = await upload(advisor, owner, await make(), 'archivo', type);
    expect(outcome).toMatchObject({ state: 'REFUSED', refusal, attachmentId: null, version: null });
    expect(await listed()).toEqual([]);
  });

  it('have versions, each of which can be fetched', async () => {
    const texts = ['uno', 'dos', 'tres'].map((text) => Buffer.from(`a;b\n${text};1\n`));
    const outcomes = [];
    for (const [index, text] of texts.entries())
      outcomes.push(await upload(advisor, owner, text, index === 1 ? 'PIEZAS.CSV' : 'piezas.csv', CSV_TYPE));
    expect(outcomes.map(({ version }) => version)).toEqual([1, 2, 3]);
    const id = outcomes[0]?.attachmentId ?? '';
    expect(new Set(outcomes.map(({ attachmentId }) => attachmentId))).toEqual(new Set([id]));
    const [attachment] = await listed();
    expect(present(attachment).versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    for (const [index, text] of texts.entries()) expect((await fetched(id, { version: index + 1 })).body).toEqual(text);
    expect((await fetched(id)).body).toEqual(texts[2]);
    expect(await advisor.attachmentUrl({ id, version: 4 })).toBeNull();
    expect(await advisor.attachmentUrl({ id, preview: true })).toBeNull();
  });

  it('become versions where several of one name come at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => upload(advisor, owner, CSV, 'piezas.csv', CSV_TYPE)),
    );
    expect(outcomes.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4]);
    expect((await listed()).map(({ latestVersion }) => latestVersion)).toEqual([4]);
  });

  it('stay two where two things have one of the same name', async () => {
    const other = await newOwner(stack);
    const [one, two] = [
      await upload(advisor, owner, CSV, 'piezas.csv', CSV_TYPE),
      await upload(advisor, other, CSV, 'piezas.csv', CSV_TYPE),
    ];
    expect([one.version, two.version]).toEqual([1, 1]);
    expect(one.attachmentId).not.toBe(two.attachmentId);
  });

  it('are taken once although the store tells of them twice, one after the other and at once', async () => {
    let twice = 0;
    stack.faults.around = async (name, invoke) => {
      if (!name.includes('Uploads')) return invoke();
      twice += 1;
      const [first] = twice === 1 ? [await invoke(), await invoke()] : await Promise.all([invoke(), invoke()]);
      return first;
    };
    for (const version of [1, 2]) {
      const outcome = await upload(advisor, owner, CSV, 'piezas.csv', CSV_TYPE);
      expect(outcome).toMatchObject({ state: 'READY', version });
    }
    await expect.poll(() => twice, { timeout: 30_000 }).toBeGreaterThanOrEqual(2);
    const [attachment] = await listed();
    expect(present(attachment).versions).toHaveLength(2);
  });

  it('are not changed by whoever uses their form again', async () => {
    const opened = await open(advisor, owner, CSV, 'piezas.csv', CSV_TYPE);
    await send(opened, CSV);
    const { attachmentId } = await outcomeOf(advisor, opened.id);
    let seen = 0;
    stack.faults.around = async (name, invoke) => {
      const answer = await invoke();
      if (name.includes('Uploads')) seen += 1;
      return answer;
    };
    await send(opened, Buffer.from(CSV.toString().replace('FA-01', 'FA-66')));
    await expect.poll(() => seen, { timeout: 30_000 }).toBeGreaterThanOrEqual(1);
    expect((await fetched(attachmentId ?? '')).body).toEqual(CSV);
    expect(present((await listed())[0]).latestVersion).toBe(1);
  });

  it('have harmless names, whatever they were called', async () => {
    const fileName = `${'../'.repeat(100)}${'a/'.repeat(200)}<script>"${'ñ'.repeat(280)}\u202e.exe`;
    expect(fileName.length).toBeLessThanOrEqual(1000);
    const { attachmentId, fileName: kept } = await upload(advisor, owner, CSV, fileName, CSV_TYPE);
    expect(kept).toMatch(/^_script__ñ+\.csv$/u);
    expect(kept.length).toBeLessThanOrEqual(120);
    const { response } = await fetched(attachmentId ?? '');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="_script__n+\.csv"; filename\*=UTF-8''/u,
    );
  });

  it('leave lists and addresses when they are hidden, and are kept', async () => {
    const first = await upload(advisor, owner, CSV, 'piezas.csv', CSV_TYPE);
    const id = first.attachmentId ?? '';
    const hidden = present(await advisor.deleteAttachment({ id, reason: 'Era de otro carro' }));
    expect(hidden).toMatchObject({ id, deletionReason: 'Era de otro carro', deletedBy: expect.any(String) as string });
    expect(await listed()).toEqual([]);
    expect(await advisor.attachmentUrl({ id })).toBeNull();
    await expect(advisor.deleteAttachment({ id, reason: 'Otra vez' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await stored(`adjuntos/${first.id}`)).toEqual(CSV);
    const again = await upload(advisor, owner, CSV, 'piezas.csv', CSV_TYPE);
    expect(again).toMatchObject({ state: 'READY', version: 1 });
    expect(again.attachmentId).not.toBe(id);
  });

  it('are forgotten a day after their form was opened if none came, and a month after a refusal', async () => {
    const now = Date.now() / 1000;
    const opened = await open(advisor, owner, CSV, 'piezas.csv', CSV_TYPE);
    const refused = await upload(advisor, owner, PDF, 'piezas.csv', CSV_TYPE);
    const expiry = async (id: string) =>
      Number((await stack.getRow('AttachmentUploads', { pk: id, sk: 'ATTACHMENT_UPLOAD' }))?.['expiresAt']?.N) - now;
    expect(Math.abs((await expiry(opened.id)) - DAY_SECONDS)).toBeLessThan(600);
    expect(Math.abs((await expiry(refused.id)) - 30 * DAY_SECONDS)).toBeLessThan(600);
  });

  it('are removed at night where nobody has taken them within a day', async () => {
    const key = `uploads/01J${unique()}`.padEnd(34, '0').slice(0, 34);
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: CSV }));
    const { attachmentId } = await upload(advisor, owner, CSV, 'piezas.csv', CSV_TYPE);
    const night = async (hours: number, dryRun = false) => {
      const time = new Date(Date.now() + hours * 3_600_000).toISOString();
      const { payload, error } = await stack.deployment.fireSchedule('ReportsCleanUp', { input: { time, dryRun } });
      expect(error).toBeUndefined();
      return (payload as { removed: Record<string, number> }).removed['uploads'];
    };
    await night(23);
    expect(await stored(key)).toEqual(CSV);
    expect(await night(25, true)).toBeGreaterThanOrEqual(1);
    expect(await stored(key)).toEqual(CSV);
    await night(25);
    expect(await stored(key)).toBeNull();
    expect((await fetched(attachmentId ?? '')).body).toEqual(CSV);
  });

  it('are found page by page, newest first', async () => {
    for (const name of ['uno', 'dos', 'tres']) await storedFile(stack, owner, name);
    const first = present(await advisor.attachments({ ...owner, limit: 2 }));
    const rest = present(await advisor.attachments({ ...owner, limit: 2, nextToken: first.nextToken }));
    expect([...first.items, ...rest.items].map(({ fileName }) => fileName)).toEqual(['tres.jpg', 'dos.jpg', 'uno.jpg']);
    const other = await newOwner(stack);
    await expect(advisor.attachments({ ...other, nextToken: first.nextToken })).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: 'nextToken' },
    });
  });

  describe('are for whoever may read the thing', () => {
    let things: Record<AttachmentOwnerType, string>;
    beforeAll(async () => {
      const customer = await newCustomer(stack);
      const quotation = await answered(stack, await newQuotationRequest(stack), 0, [['10.00', 3]]);
      things = {
        CUSTOMER: customer.id,
        VEHICLE: (await newVehicle(stack, customer.id)).id,
        WORK_ORDER: (await newOrder(stack)).id,
        REQUISITION: (await newRequisition(stack)).id,
        QUOTATION: quotation.id,
        PURCHASE_ORDER: (await newPurchase(stack)).id,
        BILL: (await matchedBill(stack)).id,
        DELIVERY: (await newDelivery(stack)).id,
      };
    });

    const KINDS = Object.keys(OWNERS) as AttachmentOwnerType[];

    it.each(KINDS.flatMap((type) => ROLES.map((role) => [type, role] as const)))(
      '%s are read by %s exactly if the thing is',
      async (ownerType, role) => {
        const { permission } = OWNERS[ownerType];
        const mayRead = (roles[role] as string[]).includes(permission);
        const of: Owner = { ownerType, ownerId: things[ownerType] };
        const { id } = await storedFile(stack, of);
        const client = await stack.clientAs(role);
        const opened = await open(await stack.clientAs('ADMIN'), of, CSV, 'piezas.csv', CSV_TYPE);
        for (const ask of [
          () => client.attachments(of),
          () => client.attachmentUrl({ id }),
          () => client.attachmentUrl({ id, preview: true }),
          () => client.attachmentUpload({ id: opened.id }),
        ]) {
          if (mayRead) expect(await ask()).not.toBeNull();
          else await expect(ask()).rejects.toMatchObject({ code: 'FORBIDDEN', info: { permission } });
        }
        const mayAdd = mayRead && (roles[role] as string[]).includes('attachment:create');
        const adding = client.createAttachmentUpload({
          input: { ...of, fileName: 'a.csv', contentType: CSV_TYPE, bytes: CSV.length },
        });
        if (mayAdd) expect(present(await adding).fileName).toBe('a.csv');
        else await expect(adding).rejects.toMatchObject({ code: 'FORBIDDEN' });
        const mayHide = mayRead && (roles[role] as string[]).includes('attachment:delete');
        const hiding = client.deleteAttachment({ id, reason: 'Era de otro' });
        if (mayHide) expect(present(await hiding).id).toBe(id);
        else await expect(hiding).rejects.toMatchObject({ code: 'FORBIDDEN' });
      },
    );
  });
});
