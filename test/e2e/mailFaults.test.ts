/** The function that writes mails, called as Lambda would call it, with a mail service that can be told to fail. */
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { handler as Handler } from '../../functions/mail/index.ts';
import { keyOfNumber } from '../../resolvers/kernel/values/documentNumber.ts';
import { functionEnvironment } from '../support/functionEnvironment.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, makeReady, newItem, newVehicle, present, unique } from '../support/workshop.ts';

const TABLES = ['Customers', 'Vehicles', 'WorkOrders', 'Invoices', 'Inventory', 'Settings', 'Users', 'Mail'];

describe('mail with faults', () => {
  let stack: Stack;
  let handler: typeof Handler;
  let close: () => void;
  /** Addresses that were written to, in turn. */
  let sent: string[] = [];
  let refuses: (address: string) => boolean = () => false;
  let slow = 0;

  const documents = (): string =>
    present(stack.deployment.model.buckets.find((each) => each.logicalId.startsWith('Documents'))).name;

  beforeAll(async () => {
    stack = await startStack();
    // Only this suite writes mails: what the stack's own function would is lost.
    stack.faults.around = (name, invoke) =>
      name.includes('MailWriter') ? Promise.resolve({ payload: { batchItemFailures: [] } }) : invoke();
    const ses = createServer((request, response) => {
      let body = '';
      request.on('data', (data: Buffer) => (body += data.toString()));
      request.on('end', () => {
        const { Destination } = JSON.parse(body) as { Destination: { ToAddresses: string[] } };
        const address = /<(.*)>/.exec(Destination.ToAddresses[0] ?? '')?.[1] ?? '';
        const refused = refuses(address);
        if (!refused) sent.push(address);
        setTimeout(
          () =>
            response
              .writeHead(refused ? 400 : 200, {
                'content-type': 'application/json',
                ...(refused ? { 'x-amzn-errortype': 'MessageRejected' } : {}),
              })
              .end(JSON.stringify(refused ? { message: 'no' } : { MessageId: '1' })),
          slow,
        );
      });
    });
    await new Promise<void>((resolve) => ses.listen(0, '127.0.0.1', resolve));
    close = () => ses.close();
    const { deployment } = stack;
    const environment = functionEnvironment(stack, TABLES, {
      AWS_ENDPOINT_URL_SQS: present(deployment.sqsEndpoint),
      AWS_ENDPOINT_URL_S3: present(deployment.s3Endpoint),
      DOCUMENTS_BUCKET: documents(),
      AWS_ENDPOINT_URL_SESV2: `http://127.0.0.1:${(ses.address() as AddressInfo).port}`,
      MAIL_FROM: 'avisos@el-experto.example',
      CONFIGURATION_SET: 'c',
      LINKS_URL: 'http://127.0.0.1:1/',
      NOTICES_QUEUE_URL: `${deployment.sqsEndpoint}/000000000000/none`,
    });
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    ({ handler } = await import('../../functions/mail/index.ts'));
  });
  beforeEach(() => {
    sent = [];
    refuses = () => false;
    slow = 0;
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    stack.faults.around = undefined;
    close();
  });

  /** An order that became ready while its customer wanted no mail. */
  async function quietOrder(domain = 'correo.example'): Promise<{ id: string; address: string }> {
    const admin = await stack.clientAs('ADMIN');
    const address = `${unique().toLowerCase()}@${domain}`;
    const customer = present(await admin.createCustomer({ input: { name: 'Ana', email: address } }));
    const order = present(
      await admin.createWorkOrder({
        input: { customerId: customer.id, vehicleId: (await newVehicle(stack, customer.id)).id, items: [LABOR] },
      }),
    );
    await makeReady(stack, order.id);
    return { id: order.id, address };
  }

  async function optIn(address: string, orderId: string): Promise<void> {
    const admin = await stack.clientAs('ADMIN');
    const { customer } = present(await admin.workOrder({ id: orderId }));
    await admin.updateCustomer({ id: present(customer).id, input: { email: address, notify: ['EMAIL'] } });
  }

  const told = (notice: object, times = 1) =>
    handler({
      Records: Array.from({ length: times }, (_, index) => ({
        messageId: `m${index}`,
        receiptHandle: 'r',
        attributes: { ApproximateReceiveCount: '1' },
        body: JSON.stringify({ ...notice, at: '2026-01-01T00:00:00.000Z' }),
      })),
    });
  const deliver = (workOrderId: string, times = 1) =>
    told({ id: `test#${workOrderId}`, type: 'WORK_ORDER_READY', workOrderId }, times);

  /** A sale to who wants mail, with its PDF. */
  async function printedSale() {
    const admin = await stack.clientAs('ADMIN');
    const newAddress = (): string => `${unique().toLowerCase()}@correo.example`;
    const customer = present(
      await admin.createCustomer({ input: { name: 'Ana', email: newAddress(), notify: ['EMAIL'] } }),
    );
    const { id } = present(
      await admin.createQuickSale({
        input: { customerId: customer.id, items: [{ inventoryItemId: (await newItem(stack, '5')).id, quantity: '1' }] },
      }),
    );
    const pdfKey = `invoices/${unique()}.pdf`;
    const s3 = new S3Client({});
    await s3.send(new PutObjectCommand({ Bucket: documents(), Key: pdfKey, Body: '%PDF' }));
    s3.destroy();
    await stack.setAttribute('Invoices', present(keyOfNumber(id)), 'pdfKey', pdfKey);
    return {
      deliver: () => told({ id: `INVOICE_PDF_READY#${id}#1`, type: 'INVOICE_PDF_READY', invoiceId: id }),
      /** @returns the customer's new address */
      moved: async () =>
        present(present(await admin.updateCustomer({ id: customer.id, input: { email: newAddress() } })).email),
    };
  }

  const FAILED = { batchItemFailures: [{ itemIdentifier: 'm0' }] };
  const DONE = { batchItemFailures: [] };

  it('is retried after the service refused it, and not after the service accepted it', async () => {
    const { id, address } = await quietOrder();
    await optIn(address, id);
    refuses = () => true;
    expect(await deliver(id)).toEqual(FAILED);
    refuses = () => false;
    expect(await deliver(id, 3)).toEqual(DONE);
    expect(await deliver(id)).toEqual(DONE);
    expect(sent).toEqual([address]);
  });

  it('is sent once if two invocations handle it at the same moment', async () => {
    const { id, address } = await quietOrder();
    await optIn(address, id);
    slow = 100;
    const outcomes = await Promise.all([deliver(id), deliver(id), deliver(id)]);
    expect(sent).toEqual([address]);
    expect(outcomes.filter(({ batchItemFailures }) => batchItemFailures.length === 0)).toHaveLength(1);
    expect(await deliver(id)).toEqual(DONE);
    expect(sent).toEqual([address]);
  });

  it('is retried with an invoice until the service accepts it, and then never sent again to anyone', async () => {
    const invoice = await printedSale();
    refuses = () => true;
    for (let time = 0; time < 2; time += 1) expect(await invoice.deliver()).toEqual(FAILED);
    refuses = () => false;
    const address = await invoice.moved();
    expect(await invoice.deliver()).toEqual(DONE);
    await invoice.moved();
    expect(await invoice.deliver()).toEqual(DONE);
    expect(sent).toEqual([address]);
  });

  it('is sent once with an invoice whose customer changes the address meanwhile', async () => {
    const invoice = await printedSale();
    slow = 500;
    const first = invoice.deliver();
    await expect.poll(() => sent.length).toBe(1);
    await invoice.moved();
    expect(await invoice.deliver()).toEqual(FAILED);
    expect([await first, sent.length]).toEqual([DONE, 1]);
  });

  it('is sent after the first sender died and its claim expired', async () => {
    const { id, address } = await quietOrder();
    await optIn(address, id);
    const row = { pk: { S: `TO#${address}` }, sk: { S: `SENT#test#${id}` } };
    await stack.putRow('Mail', { ...row, claimedUntil: { N: String(Math.floor(Date.now() / 1000) + 30) } });
    expect(await deliver(id)).toEqual(FAILED);
    await stack.putRow('Mail', { ...row, claimedUntil: { N: '1' } });
    expect(await deliver(id)).toEqual(DONE);
    expect(sent).toEqual([address]);
  });

  it('is marked, and not sent again, where the service has told that it took it from a sender that died', async () => {
    for (const claimedUntil of ['1', String(Math.floor(Date.now() / 1000) + 30)]) {
      const { id, address } = await quietOrder();
      await optIn(address, id);
      const key = { pk: `TO#${address}`, sk: `SENT#test#${id}` };
      await stack.putRow('Mail', { pk: { S: key.pk }, sk: { S: key.sk }, claimedUntil: { N: claimedUntil } });
      const tag = createHash('sha256').update(`${key.pk}\0${key.sk}`).digest('hex');
      await stack.putRow('Mail', { pk: { S: `LETTER#${tag}` }, sk: { S: 'ACCEPTED' }, messageId: { S: 'm1' } });
      expect(await deliver(id)).toEqual(DONE);
      expect(await deliver(id)).toEqual(DONE);
    }
    expect(sent).toEqual([]);
  });

  it('is not sent about an order that has left meanwhile', async () => {
    const { id, address } = await quietOrder();
    await optIn(address, id);
    const admin = await stack.clientAs('ADMIN');
    await admin.changeWorkOrderState({ id, to: 'CANCELLED', note: 'No vino' });
    expect(await deliver(id)).toEqual(DONE);
    expect(sent).toEqual([]);
  });

  it('is sent to an internationalized domain in its ASCII form, until that address bounces', async () => {
    const [first, second] = [await quietOrder('peña.example'), await quietOrder('peña.example')];
    for (const { id, address } of [first, second]) await optIn(address, id);
    const wire = ({ address }: { address: string }): string => address.replace('peña', 'xn--pea-8ma');
    expect(await deliver(first.id)).toEqual(DONE);
    expect(sent).toEqual([wire(first)]);
    await stack.putRow('Mail', { pk: { S: `TO#${wire(second)}` }, sk: { S: 'SUPPRESSED' } });
    expect(await deliver(second.id)).toEqual(DONE);
    expect(sent).toEqual([wire(first)]);
  });

  it('is sent to other receivers if one fails, and to nobody twice', async () => {
    const admin = await stack.clientAs('ADMIN');
    const second = `${unique().toLowerCase()}@taller.example`;
    const user = present(
      await admin.createUser({ input: { name: 'Otra almacenera', email: second, role: 'STOREKEEPER' } }),
    );
    const item = present(
      await admin.createInventoryItem({ input: { sku: unique(), name: 'Bujía', price: '10.00', minimumStock: '3' } }),
    );
    const body = JSON.stringify({
      id: `test#${item.id}`,
      type: 'LOW_STOCK',
      inventoryItemId: item.id,
      at: '2026-01-01T00:00:00.000Z',
    });
    const low = () => handler({ Records: [{ messageId: 'm0', receiptHandle: 'r', attributes: {}, body }] });
    refuses = (address) => address === second;
    expect(await low()).toEqual(FAILED);
    const first = [...sent];
    expect(first.length).toBeGreaterThan(0);
    refuses = () => false;
    expect(await low()).toEqual(DONE);
    expect(sent).toEqual([...first, second]);
    await admin.disableUser({ id: user.id });
  });
});
