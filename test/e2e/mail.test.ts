import { GetQueueAttributesCommand, PurgeQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import type { StoredMail } from '../support/mails.ts';
import { mailsTo as storedMailsTo } from '../support/mails.ts';
import { billFor, disputedBill } from '../support/bills.ts';
import { sentPurchase } from '../support/purchaseOrders.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, makeReady, newItem, newSale, newVehicle, present, unique } from '../support/workshop.ts';

describe('mail', () => {
  let stack: Stack;
  let admin: TallerClient;
  let sqs: SQSClient;
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
    sqs = new SQSClient({
      endpoint: present(stack.deployment.sqsEndpoint),
      region: stack.deployment.region,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
  });
  afterAll(() => sqs.destroy());

  const address = (): string => `${unique().toLowerCase()}@correo.example`;
  const language = (code: string): Promise<void> =>
    stack.setAttribute('Settings', { pk: 'SETTINGS', sk: 'WORKSHOP' }, 'language', code);

  const mailsTo = (email: string): Promise<StoredMail[]> => storedMailsTo(stack, email);
  const arrived = (email: string, count = 1): Promise<void> =>
    expect.poll(async () => (await mailsTo(email)).length).toBe(count);

  /** A queue of the templates, by its logical id without the hash. */
  const queueNamed = (id: string): string =>
    present(stack.deployment.model.queues.find(({ logicalId }) => logicalId.replace(/[0-9A-F]{8}$/, '') === id)).name;
  const queueUrl = (logicalId: string): string =>
    `${stack.deployment.sqsEndpoint}/${stack.deployment.model.accountId}/${queueNamed(logicalId)}`;
  const waiting = async (logicalId: string): Promise<string | undefined> =>
    (
      await sqs.send(
        new GetQueueAttributesCommand({
          QueueUrl: queueUrl(logicalId),
          AttributeNames: ['ApproximateNumberOfMessages'],
        }),
      )
    ).Attributes?.['ApproximateNumberOfMessages'];
  const notice = (MessageBody: string) =>
    sqs.send(new SendMessageCommand({ QueueUrl: queueUrl('MailNotices'), MessageBody }));

  async function customerWith(input: { name?: string; email: string; notify?: 'EMAIL'[] }) {
    return present(await admin.createCustomer({ input: { name: 'María Peña', ...input } }));
  }

  async function orderOf(customerId: string) {
    const vehicle = await newVehicle(stack, customerId);
    return {
      ...present(await admin.createWorkOrder({ input: { customerId, vehicleId: vehicle.id, items: [LABOR] } })),
      plate: vehicle.plate,
    };
  }

  /** Until everything that was told before a letter that has arrived is worked off: it is in the queue by then, which keeps no order. */
  async function workedOff(): Promise<void> {
    const names = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
    await expect
      .poll(async () => {
        const { Attributes = {} } = await sqs.send(
          new GetQueueAttributesCommand({ QueueUrl: queueUrl('MailNotices'), AttributeNames: [...names] }),
        );
        return names.map((name) => Attributes[name]);
      })
      .toEqual(['0', '0']);
  }

  async function laterLetter(): Promise<void> {
    const last = address();
    await makeReady(stack, (await orderOf((await customerWith({ email: last, notify: ['EMAIL'] })).id)).id);
    await arrived(last);
    await workedOff();
  }

  it('is known to have gone out from the word of the mail service, whatever became of who sent it', async () => {
    const to = address();
    const order = await orderOf((await customerWith({ email: to, notify: ['EMAIL'] })).id);
    await makeReady(stack, order.id);
    await arrived(to);
    const { version } = present(await admin.workOrder({ id: order.id }));
    const id = `WORK_ORDER_READY#${order.id}#${version}`;
    const letter = { pk: { S: `TO#${to}` }, sk: { S: `SENT#${id}` } };
    const tag = createHash('sha256').update(`${letter.pk.S}\0${letter.sk.S}`).digest('hex');
    await expect.poll(() => stack.getRow('Mail', { pk: `LETTER#${tag}`, sk: 'ACCEPTED' })).toBeDefined();
    // As if the sender had died before its mark.
    await stack.putRow('Mail', { ...letter, claimedUntil: { N: '1' } });
    await notice(JSON.stringify({ id, type: 'WORK_ORDER_READY', workOrderId: order.id, at: new Date().toISOString() }));
    await workedOff();
    expect(await mailsTo(to)).toHaveLength(1);
  });

  it('tells only customers who opted in that their vehicle is ready', async () => {
    const [wants, wantsNot, changedMind] = [address(), address(), address()];
    const former = await customerWith({ email: changedMind, notify: ['EMAIL'] });
    expect(present(await admin.updateCustomer({ id: former.id, input: { notify: null } })).notify).toEqual([]);
    for (const id of [(await customerWith({ email: wantsNot })).id, former.id])
      await makeReady(stack, (await orderOf(id)).id);
    const order = await orderOf((await customerWith({ email: wants, notify: ['EMAIL', 'EMAIL'] })).id);
    await makeReady(stack, order.id);
    await arrived(wants);
    const [mail] = await mailsTo(wants);
    const settings = present(await admin.settings());
    expect(mail).toMatchObject({
      from: `"${settings.displayName}" <avisos@el-experto.example>`,
      replyTo: [settings.email],
      subject: 'Su Toyota Hilux está listo',
    });
    expect(mail?.headers).toEqual([
      { name: 'List-Unsubscribe', value: `<mailto:${settings.email}?subject=unsubscribe>` },
    ]);
    expect(mail?.body.html).toContain('<html lang="es">');
    for (const part of [mail?.body.html, mail?.body.text])
      for (const fact of [
        'Hola, María Peña:',
        order.plate,
        'S/',
        present(settings.address),
        'Si no quiere recibir más',
      ])
        expect(part).toContain(fact);
    expect([await mailsTo(wantsNot), await mailsTo(changedMind)]).toEqual([[], []]);
    // An invoice that is voided brings the order back to a state that the customer was told of.
    const invoice = present(await admin.createInvoice({ workOrderId: order.id }));
    await admin.voidInvoice({ invoiceId: invoice.id, reason: 'Error' });
    await notice(
      JSON.stringify({
        id: `x-${unique()}`,
        type: 'WORK_ORDER_READY',
        workOrderId: 'nothing',
        at: '2026-01-01T00:00:00.000Z',
      }),
    );
    // So does work that is taken up once more: it is told once a day.
    const at = new Date().toISOString();
    await notice(JSON.stringify({ id: `x-${unique()}`, type: 'WORK_ORDER_READY', workOrderId: order.id, at }));
    await laterLetter();
    expect(await mailsTo(wants)).toHaveLength(1);
  });

  it('uses the language of the workshop, and escapes data', async () => {
    const email = address();
    await language('en');
    try {
      await makeReady(
        stack,
        (
          await orderOf(
            (await customerWith({ name: '<script>alert(1)</script> & "Ñandú" 🚗', email, notify: ['EMAIL'] })).id,
          )
        ).id,
      );
      await arrived(email);
    } finally {
      await language('es');
    }
    const [mail] = await mailsTo(email);
    expect(mail?.subject).toBe('Your Toyota Hilux is ready');
    expect(mail?.body.html).toContain('<html lang="en">');
    expect(mail?.body.html).toContain('Hello &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Ñandú&quot; 🚗,');
    expect(mail?.body.html).not.toContain('<script>');
    expect(mail?.body.text).toContain('Hello <script>alert(1)</script> & "Ñandú" 🚗,');
  });

  it('sends an invoice as a file to customers who opted in, once', async () => {
    const [email, moved, late, last] = [address(), address(), address(), address()];
    const customer = await customerWith({ email, notify: ['EMAIL'] });
    const [quiet, other] = [
      await customerWith({ email: late }),
      await customerWith({ email: last, notify: ['EMAIL'] }),
    ];
    const item = await newItem(stack, '5');
    const s3 = new S3Client({
      endpoint: present(stack.deployment.s3Endpoint),
      region: stack.deployment.region,
      forcePathStyle: true,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const Bucket = present(stack.deployment.model.buckets.find((each) => each.logicalId.startsWith('Documents'))).name;
    const sell = async (customerId: string) =>
      present(
        await admin.createQuickSale({ input: { customerId, items: [{ inventoryItemId: item.id, quantity: '1' }] } }),
      );
    const stored = async (sale: { series: string; number: string }, name: string): Promise<void> => {
      const Key = `invoices/${unique()}/${name}.pdf`;
      await s3.send(new PutObjectCommand({ Bucket, Key, Body: `%PDF ${name}` }));
      await stack.setAttribute(
        'Invoices',
        { pk: `SERIES#${sale.series}`, sk: `NUMBER#${sale.number.split('-')[1]?.padStart(12, '0')}` },
        'pdfKey',
        Key,
      );
    };
    const [voided, sale, untold, latest] = [
      await sell(customer.id),
      await sell(customer.id),
      await sell(quiet.id),
      await sell(other.id),
    ];
    await admin.voidInvoice({ invoiceId: voided.id, reason: 'Error' });
    await stored(voided, 'void');
    await stored(untold, 'first');
    await stored(sale, 'first');
    await arrived(email);
    await workedOff();
    // Payments make the PDF anew, even after years: that is no news to who has another address now, or opted in since.
    await admin.updateCustomer({ id: customer.id, input: { email: moved } });
    await admin.updateCustomer({ id: quiet.id, input: { notify: ['EMAIL'] } });
    for (const each of [sale, untold]) await stored(each, 'second');
    await notice(
      JSON.stringify({
        id: `INVOICE_PDF_READY#${sale.id}#1`,
        type: 'INVOICE_PDF_READY',
        invoiceId: sale.id,
        at: '2026-01-01T00:00:00.000Z',
      }),
    );
    await stored(latest, 'first');
    await arrived(last);
    await workedOff();
    expect([(await mailsTo(email)).length, await mailsTo(moved), await mailsTo(late)]).toEqual([1, [], []]);
    const [mail] = await mailsTo(email);
    expect(mail?.subject).toBe(`Su comprobante ${sale.number}`);
    expect(mail?.body.text).toContain('Por pagar: S/');
    const mark = present(await stack.getRow('Mail', { pk: `INVOICE#${sale.id}`, sk: 'SENT#INVOICE_READY' }));
    expect([Boolean(mark['sentAt']), mark['expiresAt']]).toEqual([true, undefined]);
    expect(mail?.attachments).toMatchObject([
      { filename: `${sale.number}.pdf`, content: Buffer.from('%PDF first').toString('base64') },
    ]);
    s3.destroy();
  });

  it('sends an order to everybody at the supplier who has an address, once, and again on request', async () => {
    const [email, second] = [address(), address()];
    const contacts = [{ name: 'Ana Ríos', email }, { name: 'Luis Paz', email: second }, { name: 'Sin correo' }];
    const purchaser = await stack.clientAs('PURCHASER');
    const { id: supplierId } = present(await purchaser.createSupplier({ input: { name: 'Repuestos Sur', contacts } }));
    const order = await sentPurchase(stack, { supplierId, deliveryPlace: 'Jr. Puno 2', expectedOn: '2026-01-02' });
    const s3 = new S3Client({
      endpoint: present(stack.deployment.s3Endpoint),
      region: stack.deployment.region,
      forcePathStyle: true,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const Bucket = present(stack.deployment.model.buckets.find((each) => each.logicalId.startsWith('Documents'))).name;
    const Key = `purchases/${unique()}.pdf`;
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: '%PDF order' }));
    s3.destroy();
    await stack.setAttribute('PurchaseOrders', { pk: order.id, sk: 'PURCHASE' }, 'pdfKey', Key);
    for (const each of [email, second]) await arrived(each);
    const [mail] = await mailsTo(email);
    expect(mail?.subject).toBe(`Orden de compra ${order.number} de Taller El Experto`);
    for (const said of ['Hola, Ana Ríos:', 'Entrega en: Jr. Puno 2', 'Entrega el: 2 de enero de 2026', 'le compra'])
      expect(mail?.body.text).toContain(said);
    expect(mail?.attachments).toMatchObject([
      { filename: `${order.number}.pdf`, content: Buffer.from('%PDF order').toString('base64') },
    ]);
    const idempotencyKey = unique();
    for (let time = 0; time < 2; time += 1) await purchaser.mailPurchaseOrder({ id: order.id, idempotencyKey });
    await arrived(email, 2);
    const late = (day: string) =>
      notice(
        JSON.stringify({
          id: `PURCHASE_ORDER_LATE#${order.id}#${day}`,
          type: 'PURCHASE_ORDER_LATE',
          purchaseOrderId: order.id,
          at: '2026-01-03T12:00:00.000Z',
        }),
      );
    // Of a day on which it is not expected any more; then by the clock, twice in a morning.
    await late('2026-01-01');
    for (let time = 0; time < 2; time += 1) {
      const { payload, error } = await stack.deployment.fireSchedule('LateOrders');
      expect([error, (payload as { late: number }).late > 0]).toEqual([undefined, true]);
    }
    const buyer = present(await purchaser.me()).user.email;
    const told = async () => (await mailsTo(buyer)).filter(({ subject }) => subject.includes(`${order.number}`));
    await expect.poll(async () => (await told()).length).toBe(1);
    await workedOff();
    expect(await told()).toMatchObject([{ subject: `La orden ${order.number} está atrasada` }]);
    expect((await mailsTo(email)).length).toBe(2);
  });

  it('tells who buys of a bill that does not agree, once each time, and not of one that was corrected meanwhile', async () => {
    const purchaser = await stack.clientAs('PURCHASER');
    const { id, number, order } = await disputedBill(stack);
    const buyer = present(await purchaser.me()).user.email;
    const told = async () => (await mailsTo(buyer)).filter(({ subject }) => subject.includes(number));
    await expect.poll(async () => (await told()).length).toBe(1);
    const [mail] = await told();
    expect(mail?.subject).toMatch(new RegExp(`^La factura ${number} de .* no coincide$`));
    for (const said of ['Factura: ', 'De más, antes de impuestos: S/ 50.00', 'Diferencias: 1'])
      expect(mail?.body.text.replaceAll('\u00a0', ' ')).toContain(said);
    const again = { id: `SUPPLIER_BILL_DISPUTED#${id}#1`, type: 'SUPPLIER_BILL_DISPUTED', supplierBillId: id };
    await notice(JSON.stringify({ ...again, at: '2026-01-03T12:00:00.000Z' }));
    await purchaser.correctSupplierBill({ id, input: { lines: billFor(order, '10').lines } });
    await notice(JSON.stringify({ ...again, id: `${again.id}0`, at: '2026-01-03T12:00:00.000Z' }));
    await workedOff();
    expect(await told()).toHaveLength(1);
  });

  it('invites new users in the workshop’s own words', async () => {
    const email = address();
    await admin.createUser({ input: { name: 'Inés Ramos', email, role: 'CASHIER' } });
    await arrived(email);
    const [mail] = await mailsTo(email);
    expect(mail?.subject).toBe('Su acceso a Taller El Experto');
    expect(mail?.body.html).toContain(email);
    expect(mail?.body.html).not.toContain('{');
  });

  it('is sent once, however often its notice is delivered', async () => {
    const email = address();
    const order = await orderOf((await customerWith({ email, notify: ['EMAIL'] })).id);
    await makeReady(stack, order.id);
    await arrived(email);
    const version = present(await admin.workOrder({ id: order.id })).version;
    const again = JSON.stringify({
      id: `WORK_ORDER_READY#${order.id}#${version}`,
      type: 'WORK_ORDER_READY',
      workOrderId: order.id,
      at: '2026-01-01T00:00:00.000Z',
    });
    await Promise.all(Array.from({ length: 12 }, () => notice(again)));
    await laterLetter();
    expect(await mailsTo(email)).toHaveLength(1);
  });

  it('tells every storekeeper about low stock, once a day however often the minimum is crossed', async () => {
    const storekeeper = present(await (await stack.clientAs('STOREKEEPER')).me()).user;
    const item = await newItem(stack, '5');
    await admin.updateInventoryItem({ id: item.id, input: { minimumStock: '4.5', location: 'A-12' } });
    for (let sale = 0; sale < 2; sale += 1) await newSale(stack, [item.id]);
    const mine = async () => (await mailsTo(storekeeper.email)).filter((mail) => mail.body.text.includes(item.sku));
    await expect.poll(async () => (await mine()).length).toBe(1);
    const [mail] = await mine();
    expect(mail?.subject).toBe(`Stock bajo: ${item.name}`);
    expect(mail?.body.text).toMatch(/Mínimo: 4[.,]5\nUbicación: A-12/);
    const keeper = await stack.clientAs('STOREKEEPER');
    for (let time = 0; time < 3; time += 1)
      for (const type of ['IN', 'OUT'] as const)
        await keeper.recordStockMovement({
          inventoryItemId: item.id,
          input: { type, quantity: '5', ...(type === 'IN' ? { unitCost: '1.00' } : { reason: 'Conteo' }) },
        });
    // A later notice has been dealt with: so have these.
    const other = await newItem(stack, '1');
    await admin.updateInventoryItem({ id: other.id, input: { minimumStock: '1' } });
    await newSale(stack, [other.id]);
    await expect
      .poll(async () => (await mailsTo(storekeeper.email)).filter((each) => each.body.text.includes(other.sku)).length)
      .toBe(1);
    expect(await mine()).toHaveLength(1);
  });

  it('stops for good if an address bounced or complained, but not if a mailbox was full', async () => {
    const topic = present(stack.deployment.model.topics.find((each) => each.logicalId.startsWith('MailFeedback')));
    const told = async (event: object): Promise<void> => {
      const body = new URLSearchParams({
        Action: 'Publish',
        Version: '2010-03-31',
        TopicArn: topic.arn,
        Message: JSON.stringify(event),
      });
      const answer = await fetch(present(stack.deployment.sqsEndpoint), {
        method: 'POST',
        body,
        headers: {
          authorization:
            `AWS4-HMAC-SHA256 Credential=local/20260101/${stack.deployment.region}/sns/aws4_request, ` +
            'SignedHeaders=host, Signature=0',
        },
      });
      expect(answer.status).toBe(200);
    };
    const [bounced, complained, full] = [address(), address(), address()];
    await told({
      eventType: 'Bounce',
      bounce: {
        bounceType: 'Transient',
        bouncedRecipients: [{ emailAddress: full }],
        timestamp: '2026-01-01T00:00:00.000Z',
      },
    });
    await told({
      eventType: 'Bounce',
      bounce: {
        bounceType: 'Permanent',
        bouncedRecipients: [{ emailAddress: `Ana <${bounced.toUpperCase()}>` }],
        timestamp: '2026-01-01T00:00:00.000Z',
      },
    });
    for (let time = 0; time < 2; time += 1)
      await told({
        eventType: 'Complaint',
        complaint: { complainedRecipients: [{ emailAddress: complained }], timestamp: '2026-01-01T00:00:00.000Z' },
      });
    const suppressed = async (email: string) =>
      (await stack.getRow('Mail', { pk: `TO#${email}`, sk: 'SUPPRESSED' }))?.['reason']?.S;
    await expect
      .poll(async () => [await suppressed(bounced), await suppressed(complained)])
      .toEqual(['BOUNCE', 'COMPLAINT']);
    for (const email of [bounced, complained, full])
      await makeReady(stack, (await orderOf((await customerWith({ email, notify: ['EMAIL'] })).id)).id);
    await arrived(full);
    expect([await mailsTo(bounced), await mailsTo(complained)]).toEqual([[], []]);
  });

  it.each([
    ['MailNotices', 'no JSON'],
    ['MailNotices', '{"id":"1","at":"x","type":"SOMETHING_ELSE"}'],
  ])('puts what %s cannot read into its dead-letter queue: %s', async (queue, body) => {
    await notice(body);
    await expect.poll(() => waiting(`${queue}Dead`)).toBe('1');
    await sqs.send(new PurgeQueueCommand({ QueueUrl: queueUrl(`${queue}Dead`) }));
  });

  it('cannot be enabled for a customer without an address', async () => {
    await expect(admin.createCustomer({ input: { name: 'Ana', notify: ['EMAIL'] } })).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: 'input.notify' },
    });
    const customer = await customerWith({ email: address(), notify: ['EMAIL'] });
    await expect(admin.updateCustomer({ id: customer.id, input: { email: null } })).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: 'input.notify' },
    });
    expect(
      present(await admin.updateCustomer({ id: customer.id, input: { email: null, notify: null } })),
    ).toMatchObject({ email: null, notify: [] });
  });
});
