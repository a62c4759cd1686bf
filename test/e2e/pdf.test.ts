import { GetQueueAttributesCommand, PurgeQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { createTallerClient } from '../../client/index.ts';
import { documentUrl } from '../../functions/documents/address.ts';
import { functionBrowsers } from '../support/browsers.ts';
import { collect } from '../support/live.ts';
import { readPdf, squeezed } from '../support/pdf.ts';
import { sentPurchase } from '../support/purchaseOrders.ts';
import { isOfPdfQueue, startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, makeReady, newItem, newOrder, newSale, newVehicle, present, unique } from '../support/workshop.ts';

/** A PNG of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const CALLER_WAITS_MS = 25_000;
const ADDRESS_MS = 15 * 60_000;

describe('the PDF of an invoice', () => {
  let stack: Stack;
  let cashier: TallerClient;
  let admin: TallerClient;
  let s3: S3Client;
  let sqs: SQSClient;
  let bucket: string;
  beforeAll(async () => {
    stack = await startStack();
    [cashier, admin] = [await stack.clientAs('CASHIER'), await stack.clientAs('ADMIN')];
    const { region, s3Endpoint, sqsEndpoint, model } = stack.deployment;
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    s3 = new S3Client({ endpoint: present(s3Endpoint), region, forcePathStyle: true, credentials });
    sqs = new SQSClient({ endpoint: present(sqsEndpoint), region, credentials });
    bucket = present(model.buckets.find((each) => each.logicalId.startsWith('Documents'))).name;
  });
  afterAll(() => {
    s3.destroy();
    sqs.destroy();
  });

  const sell = async () => newSale(stack, [(await newItem(stack, '5')).id]);
  const generate = async (invoiceId: string) => present(await cashier.generateInvoicePdf({ invoiceId }));
  const addressOf = async (invoiceId: string) => present(await cashier.invoicePdfUrl({ invoiceId }));
  /** Everything that was ever stored for an invoice. */
  const filesOf = async (number: string): Promise<string[]> =>
    ((await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: `invoices/${number}/` }))).Contents ?? []).map(
      ({ Key }) => Key ?? '',
    );
  async function fetched(invoiceId: string) {
    const response = await fetch((await addressOf(invoiceId)).url);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    return readPdf(new Uint8Array(await response.arrayBuffer()));
  }

  it('is made once, stored under a key that nobody can guess, and downloaded by its address', async () => {
    const sale = await sell();
    expect([
      await cashier.invoicePdfUrl({ invoiceId: sale.id }),
      present(await cashier.invoice({ id: sale.id })).pdf,
    ]).toEqual([null, null]);
    const made = await generate(sale.id);
    expect(made).toMatchObject({
      number: sale.number,
      current: true,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(await generate(sale.id)).toEqual(made);
    // As people type it.
    expect(await generate(` ${sale.number.toLowerCase()}`)).toEqual(made);
    const files = await filesOf(sale.number);
    expect(files).toEqual([
      expect.stringMatching(new RegExp(`^invoices/${sale.number}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.pdf$`)),
    ]);
    const { url, expiresAt, pdf } = await addressOf(sale.id);
    expect(Math.abs(Date.parse(expiresAt) - Date.now() - ADDRESS_MS)).toBeLessThan(20_000);
    const response = await fetch(url);
    expect(response.headers.get('content-disposition')).toBe(`inline; filename="${sale.number}.pdf"`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes.length).toBe(made.bytes);
    expect([
      pdf,
      present(await cashier.invoice({ id: sale.id })).pdf,
      present(await cashier.invoiceByNumber({ number: sale.number })).pdf,
    ]).toEqual([made, made, made]);
    const { text, title } = await readPdf(bytes);
    expect(title).toBe(`Boleta de venta ${sale.number}`);
    const line = present(sale.lines)[0];
    for (const said of [
      sale.number,
      present(sale.issuer).taxId,
      line?.description,
      line?.sku,
      line?.total,
      `Total S/ ${sale.total}`,
      `Por pagar S/ ${sale.balance}`,
      made.digest,
    ])
      expect(text).toContain(squeezed(present(said)));
  });

  it('looks the same for an order to a supplier, with what it orders and where it goes, and a mark once it is cancelled', async () => {
    const purchaser = await stack.clientAs('PURCHASER');
    const order = await sentPurchase(stack, { deliveryPlace: 'Jr. Puno 2', note: 'Por la mañana' });
    const { id } = order;
    const made = present(await purchaser.generatePurchaseOrderPdf({ id }));
    expect(await purchaser.generatePurchaseOrderPdf({ id })).toEqual(made);
    expect(present(await purchaser.purchaseOrder({ id })).pdf).toEqual(made);
    const read = async () => {
      const response = await fetch(present(await purchaser.purchaseOrderPdfUrl({ id })).url);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      return readPdf(new Uint8Array(await response.arrayBuffer()));
    };
    const { text, title } = await read();
    expect(title).toBe(`Orden de compra ${order.number}`);
    const line = present(order.changedLines)[0];
    for (const said of [
      order.supplierName,
      line?.description,
      line?.sku,
      line?.base,
      'Jr. Puno 2',
      'Por la mañana',
      `Total S/ ${order.total}`,
      made.digest,
    ])
      expect(text).toContain(squeezed(present(said)));
    await purchaser.cancelPurchaseOrder({ id, reason: 'El proveedor no tiene' });
    await expect(purchaser.purchaseOrderPdfUrl({ id })).rejects.toMatchObject({
      code: 'LOCKED',
      info: { field: 'id' },
    });
    await purchaser.generatePurchaseOrderPdf({ id });
    expect((await read()).text).toContain(squeezed('El proveedor no tiene'));
  });

  it('is made once, however many users ask at the same time', async () => {
    const sale = await sell();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        (index % 2 ? admin : cashier).generateInvoicePdf({ invoiceId: sale.id }),
      ),
    );
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(await filesOf(sale.number)).toHaveLength(1);
  });

  it('shows payments when it is made again, with the same digest, and the audit log names who asked', async () => {
    const order = await newOrder(stack, [LABOR]);
    await makeReady(stack, order.id);
    const invoice = present(await cashier.createInvoice({ workOrderId: order.id }));
    const before = await generate(invoice.id);
    await cashier.registerPayment({
      invoiceId: invoice.id,
      input: { method: 'TRANSFER', amount: '40.00', reference: 'Op. 77' },
    });
    expect((await addressOf(invoice.id)).pdf).toEqual({ ...before, current: false });
    const after = await generate(invoice.id);
    expect([after.digest, after.current]).toEqual([before.digest, true]);
    const { text } = await fetched(invoice.id);
    for (const said of [
      `Toyota Hilux`,
      `Placa ${present(present(invoice.vehicle).plate)}`,
      'TransferenciaOp. 7740.00',
      'Pagado S/ 40.00',
      'Por pagar S/ 60.00',
      'Son: CIEN CON 00/100 SOLES',
    ])
      expect(text).toContain(squeezed(said));
    expect(await filesOf(invoice.number)).toHaveLength(2);
    const row = present(
      await stack.getRow('Invoices', {
        pk: `SERIES#${invoice.series}`,
        sk: `NUMBER#${present(invoice.number.split('-')[1]).padStart(12, '0')}`,
      }),
    );
    expect(row['written']).toMatchObject({
      M: { by: { S: present(await cashier.me()).user.id }, field: { S: 'generateInvoicePdf' } },
    });
  });

  it('is replaced after a void: the old one is refused, and the new one shows who, when and why', async () => {
    const sale = await sell();
    await generate(sale.id);
    const { url } = await addressOf(sale.id);
    await admin.voidInvoice({ invoiceId: sale.id, reason: 'Cliente equivocado' });
    await expect(cashier.invoicePdfUrl({ invoiceId: sale.id })).rejects.toMatchObject({
      code: 'LOCKED',
      info: { field: 'invoiceId', actual: 'VOIDED' },
    });
    expect((await generate(sale.id)).current).toBe(true);
    const { text } = await fetched(sale.id);
    for (const said of ['ANULADA', 'Motivo: Cliente equivocado', 'Por pagar S/ 0.00'])
      expect(text).toContain(squeezed(said));
    expect((await addressOf(sale.id)).url.split('?')[0]).not.toBe(url.split('?')[0]);
  });

  it('uses the workshop’s language, logo and colour', async () => {
    const sale = await sell();
    const upload = present(await admin.createLogoUpload({ type: 'PNG' }));
    const form = new FormData();
    for (const { name, value } of upload.fields) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(PNG)]), 'logo');
    await fetch(upload.url, { method: 'POST', body: form });
    try {
      const spanish = await generate(sale.id);
      await admin.updateSettings({ input: { language: 'en', brandColor: '#a03020', logoKey: upload.key } });
      const english = await generate(sale.id);
      expect([english.digest, english.renderedAt === spanish.renderedAt]).toEqual([spanish.digest, false]);
      expect(await fetched(sale.id)).toMatchObject({
        title: `Sales receipt ${sale.number}`,
        language: 'en-PE',
        alternatives: ['Taller El Experto', expect.stringContaining('QR code') as string],
      });
    } finally {
      await admin.updateSettings({ input: { language: 'es', brandColor: null, logoKey: null } });
    }
  });

  it('is made without a logo if the logo file is missing', async () => {
    const sale = await sell();
    const settings = { pk: 'SETTINGS', sk: 'WORKSHOP' };
    await stack.setAttribute('Settings', settings, 'logoKey', 'logos/gone');
    try {
      expect((await generate(sale.id)).current).toBe(true);
      expect((await fetched(sale.id)).alternatives).toEqual([expect.stringContaining('QR') as string]);
    } finally {
      await stack.setAttribute('Settings', settings, 'logoKey', null);
    }
  });

  describe('the address of the PDF', () => {
    it('opens this PDF until it expires, and no other', async () => {
      const [mine, other] = [await sell(), await sell()];
      await generate(mine.id);
      await generate(other.id);
      const { url } = await addressOf(mine.id);
      const key = present((await filesOf(mine.number))[0]);
      const otherKey = present((await filesOf(other.number))[0]);
      const status = async (address: string, init?: RequestInit): Promise<number> =>
        (await fetch(address, init)).status;
      expect(await status(url)).toBe(200);
      const bare = url.split('?')[0] ?? '';
      expect(await status(bare)).toBe(403);
      expect(await status(url.replace(key, otherKey))).toBe(403);
      expect(await status(url.replace(key, ''))).toBe(403);
      expect(await status(url.replace(/X-Amz-Expires=\d+/, 'X-Amz-Expires=99999'))).toBe(403);
      for (const method of ['PUT', 'DELETE', 'POST']) expect(await status(url, { method }), method).toBe(403);
      expect(await status(url)).toBe(200);
      const signedAt = (now: number) => documentUrl({ s3, bucket, now }, key);
      expect(await status((await signedAt(Date.now() - ADDRESS_MS + 10_000)).url)).toBe(200);
      expect(await status((await signedAt(Date.now() - ADDRESS_MS - 1_000)).url)).toBe(403);
    });

    it.each(['TECHNICIAN', 'STOREKEEPER', 'SCREEN'])(
      'is refused to the role %s, which may not read invoices',
      async (role) => {
        const sale = await sell();
        const client = await stack.clientAs(role);
        for (const call of [client.invoicePdfUrl, client.generateInvoicePdf])
          await expect(call({ invoiceId: sale.id })).rejects.toMatchObject({
            code: 'FORBIDDEN',
            info: { permission: 'invoice:read' },
          });
        expect(await filesOf(sale.number)).toEqual([]);
      },
    );

    it.each([
      ['B001-99999999', 'NOT_FOUND'],
      ['nothing', 'NOT_FOUND'],
      ['', 'NOT_FOUND'],
      ['x'.repeat(300), 'VALIDATION'],
    ])('is refused for the invoice %j: %s', async (invoiceId, code) => {
      await expect(cashier.invoicePdfUrl({ invoiceId })).rejects.toMatchObject({ code, info: { field: 'invoiceId' } });
    });
  });

  describe('the PDF that nobody asked for', () => {
    let hold: () => Promise<void>;
    /** A queue of the templates, by its logical id without the hash. */
    const queueNamed = (id: string): string =>
      present(stack.deployment.model.queues.find(({ logicalId }) => logicalId.replace(/[0-9A-F]{8}$/, '') === id)).name;
    const queueUrl = (logicalId: string): string =>
      `${stack.deployment.sqsEndpoint}/${stack.deployment.model.accountId}/${queueNamed(logicalId)}`;
    beforeAll(async () => {
      // What other suites of this worker sold.
      await sqs.send(new PurgeQueueCommand({ QueueUrl: queueUrl('PdfNotices') }));
      hold = await stack.deployment.releaseEvents(isOfPdfQueue);
    });
    afterAll(() => hold());

    it('is made when an invoice is issued, paid and voided, and subscribers are told each time', async () => {
      const token = await stack.accessToken('CASHIER');
      const client = createTallerClient({ endpoint: stack.graphqlUrl, auth: () => token });
      let isLive = false;
      const subscription = client.onInvoicePdfReady({}, { onLive: () => (isLive = true) });
      const { events } = collect(subscription);
      await expect.poll(() => isLive).toBe(true);
      try {
        const sale = await sell();
        const told = () => events.filter((event) => event.invoiceId === sale.id && event.number === sale.number);
        await expect.poll(() => told().length).toBe(1);
        expect((await fetched(sale.id)).text).toContain(squeezed(`Por pagar S/ ${sale.total}`));
        await cashier.registerPayment({ invoiceId: sale.id, input: { method: 'CASH', amount: '1.00' } });
        await expect.poll(() => told().length).toBe(2);
        expect((await fetched(sale.id)).text).toContain(squeezed('Pagado S/ 1.00'));
        await cashier.registerPayment({
          invoiceId: sale.id,
          input: { method: 'CASH', amount: '-1.00', reason: 'Error' },
        });
        await expect.poll(() => told().length).toBe(3);
        await admin.voidInvoice({ invoiceId: sale.id, reason: 'Error' });
        await expect.poll(() => told().length).toBe(4);
        expect((await fetched(sale.id)).text).toContain('ANULADA');
        expect(new Set(told().map((event) => event.id)).size).toBe(4);
        expect(await filesOf(sale.number)).toHaveLength(4);
      } finally {
        subscription.close();
      }
    });

    it('reaches customers who opted in as an attachment and as a link that stays up to date', async () => {
      const email = `${unique().toLowerCase()}@correo.example`;
      const customer = present(await admin.createCustomer({ input: { name: 'María Peña', email, notify: ['EMAIL'] } }));
      const vehicle = await newVehicle(stack, customer.id);
      const order = present(
        await admin.createWorkOrder({ input: { customerId: customer.id, vehicleId: vehicle.id, items: [LABOR] } }),
      );
      await makeReady(stack, order.id);
      const invoice = present(await cashier.createInvoice({ workOrderId: order.id }));
      type Mail = {
        body: { html: string; text: string };
        destination: { to: string[] };
        attachments: { filename: string; content: string }[];
      };
      const mails = async () =>
        ((await (await fetch(`${stack.deployment.mailEndpoint}/store`)).json()) as { emails: Mail[] }).emails.filter(
          ({ destination, attachments }) => attachments.length > 0 && destination.to.some((to) => to.includes(email)),
        );
      await expect.poll(async () => (await mails()).length).toBe(1);
      const mail = present((await mails())[0]);
      const [attachment] = mail.attachments;
      expect(attachment?.filename).toBe(`${invoice.number}.pdf`);
      expect((await readPdf(Buffer.from(attachment?.content ?? '', 'base64'))).text).toContain(
        squeezed(`Boleta de venta ${invoice.number}`),
      );
      const link = present(/^Ver el documento: (\S+)$/m.exec(mail.body.text)?.[1]);
      expect(mail.body.html).toContain(`href="${link}"`);
      await cashier.registerPayment({ invoiceId: invoice.id, input: { method: 'CASH', amount: '100.00' } });
      await expect.poll(async () => present(await cashier.invoice({ id: invoice.id })).pdf?.current).toBe(true);
      // Without any sign-in.
      const followed = await fetch(link);
      expect(followed.headers.get('content-type')).toBe('application/pdf');
      expect((await readPdf(new Uint8Array(await followed.arrayBuffer()))).text).toContain(
        squeezed('Por pagar S/ 0.00'),
      );
    });

    it('goes to the dead-letter queue if it cannot be made', async () => {
      const waiting = async (): Promise<number> =>
        Number(
          (
            await sqs.send(
              new GetQueueAttributesCommand({
                QueueUrl: queueUrl('PdfNoticesDead'),
                AttributeNames: ['ApproximateNumberOfMessages'],
              }),
            )
          ).Attributes?.['ApproximateNumberOfMessages'],
        );
      const before = await waiting();
      const send = (MessageBody: string) =>
        sqs.send(new SendMessageCommand({ QueueUrl: queueUrl('PdfNotices'), MessageBody }));
      const sale = await sell();
      const again = JSON.stringify({
        id: `INVOICE_ISSUED#${sale.id}#1`,
        type: 'INVOICE_ISSUED',
        invoiceId: sale.id,
        at: '2026-01-01T00:00:00.000Z',
      });
      await Promise.all([send('no notice'), send(again), send(again), send(again)]);
      await expect.poll(waiting).toBe(before + 1);
      await expect.poll(() => filesOf(sale.number)).toHaveLength(1);
    });
  });

  describe('a failing browser', () => {
    /** As it is answered: the client would try again by itself. @returns the code, null where it was made */
    async function attempt(invoiceId: string): Promise<string | null> {
      const { errors } = (await stack.rawQuery(
        'CASHIER',
        `mutation { generateInvoicePdf(invoiceId: "${invoiceId}") { current } }`,
      )) as { errors?: { errorType: string }[] };
      return errors?.[0]?.errorType ?? null;
    }
    const signalAll = (signal: NodeJS.Signals): void => functionBrowsers().forEach((pid) => process.kill(pid, signal));

    // One that stands still would never see that its environment has ended.
    afterEach(() => signalAll('SIGCONT'));

    it('makes the call answer TRY_AGAIN in time if it hangs, and is replaced', async () => {
      const [first, second] = [await sell(), await sell()];
      await generate(first.id);
      signalAll('SIGSTOP');
      const hanging = functionBrowsers();
      const begun = performance.now();
      expect(await attempt(second.id)).toBe('TRY_AGAIN');
      expect(performance.now() - begun).toBeLessThan(CALLER_WAITS_MS);
      expect(await attempt(second.id)).toBeNull();
      await expect
        .poll(() => functionBrowsers().filter((pid) => hanging.includes(pid)).length)
        .toBeLessThan(hanging.length);
    });

    it('makes the call answer TRY_AGAIN at worst if it crashes at any moment, and is replaced', async () => {
      const first = await sell();
      await generate(first.id);
      for (let round = 0; round < 6; round += 1) {
        const sale = await sell();
        const crashing = attempt(sale.id);
        await expect
          .poll(async () => await stack.getRow('Idempotency', { pk: `PDF#${sale.id}`, sk: 'CLAIM' }), {
            interval: 1 + round * 2,
          })
          .toBeDefined();
        signalAll('SIGKILL');
        // A browser that ended before it had begun is replaced without a word.
        expect([null, 'TRY_AGAIN']).toContain(await crashing);
        expect(await attempt(sale.id)).toBeNull();
        expect(await filesOf(sale.number)).toHaveLength(1);
      }
    });

    it('makes the call answer TRY_AGAIN if its environment ends too, and the next caller takes over', async () => {
      const sale = await sell();
      const other = await sell();
      await generate(other.id);
      signalAll('SIGSTOP');
      const dying = attempt(sale.id);
      const claim = { pk: `PDF#${sale.id}`, sk: 'CLAIM' };
      await expect.poll(async () => await stack.getRow('Idempotency', claim)).toBeDefined();
      const lambda = present(stack.deployment.model.functions.find((each) => each.logicalId.startsWith('PdfFunction')));
      await stack.deployment.killFunction(lambda.name);
      expect(await dying).toBe('TRY_AGAIN');
      signalAll('SIGKILL');
      // Its claim stands until it runs out.
      await stack.setAttribute('Idempotency', claim, 'claimedUntil', Date.now() - 1);
      expect(await attempt(sale.id)).toBeNull();
      expect(await stack.getRow('Idempotency', claim)).toBeUndefined();
    });
  });
});
