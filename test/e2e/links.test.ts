import { marshall } from '@aws-sdk/util-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { linkKey, newToken } from '../../functions/shared/links.ts';
import { readPdf, squeezed } from '../support/pdf.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { newItem, newSale, present } from '../support/workshop.ts';

const HOUR_SECONDS = 3_600;
const now = (): number => Math.floor(Date.now() / 1000);

describe('a link to a document', () => {
  let stack: Stack;
  let base: string;
  beforeAll(async () => {
    stack = await startStack();
    base = present(stack.deployment.functionUrls.find((each) => each.logicalId.startsWith('Links'))).url;
  });

  /** As a mail would carry it. */
  async function linkTo(invoiceId: string, expiresAt = now() + HOUR_SECONDS): Promise<string> {
    const token = newToken();
    await stack.putRow('Mail', marshall({ ...present(linkKey(token)), invoiceId, expiresAt }));
    return `${base}${token}`;
  }
  const sell = async () => newSale(stack, [(await newItem(stack, '5')).id]);
  const generate = async (invoiceId: string) =>
    present(await (await stack.clientAs('CASHIER')).generateInvoicePdf({ invoiceId }));
  const follow = (link: string, init: RequestInit = {}) => fetch(link, { redirect: 'manual', ...init });

  it('opens the document for anyone who has it, through a short-lived address that is not cached', async () => {
    const sale = await sell();
    await generate(sale.id);
    const link = await linkTo(sale.id);
    const answer = await follow(link);
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('referrer-policy')]).toEqual([
      302,
      'no-store',
      'no-referrer',
    ]);
    const { text } = await readPdf(new Uint8Array(await (await fetch(link)).arrayBuffer()));
    expect(text).toContain(squeezed(sale.number));
    expect([
      (await fetch(link, { method: 'HEAD' })).status,
      (await follow(`${base}${newToken()}`, { method: 'HEAD' })).status,
    ]).toEqual([200, 404]);
  });

  it.each([
    ['no token', ''],
    ['a word', 'factura'],
    ['a token of nobody', newToken()],
    ['a path beyond', `${newToken()}/x`],
    ['dots', '..%2f..%2fetc'],
    ['a token too long', 'x'.repeat(2_000)],
  ])('opens nothing if it is %s', async (_what, path) => {
    const answer = await follow(`${base}${path}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await answer.text()).toContain('Este enlace no existe');
  });

  it('expires', async () => {
    const sale = await sell();
    await generate(sale.id);
    expect((await follow(await linkTo(sale.id, now() - 1))).status).toBe(410);
  });

  it('answers "try later" while the document is being made, or made again after a void', async () => {
    const sale = await sell();
    const link = await linkTo(sale.id);
    const waiting = await follow(link);
    expect([waiting.status, waiting.headers.get('retry-after')]).toEqual([503, '5']);
    await generate(sale.id);
    expect((await follow(link)).status).toBe(302);
    await (await stack.clientAs('ADMIN')).voidInvoice({ invoiceId: sale.id, reason: 'Error' });
    expect((await follow(link)).status).toBe(503);
    await generate(sale.id);
    expect((await readPdf(new Uint8Array(await (await fetch(link)).arrayBuffer()))).text).toContain('ANULADA');
  });

  it.each(['POST', 'PUT', 'DELETE'])('rejects the method %s', async (method) => {
    expect((await follow(`${base}${newToken()}`, { method })).status).toBe(405);
  });
});
