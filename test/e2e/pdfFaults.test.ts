/**
 * The making of a PDF cut off at each of its steps, and met by others at each: real rows, a renderer and a store
 * that can be told to fail.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EnsureContext } from '../../functions/pdf/ensure.ts';
import type { InvoiceRow } from '../../resolvers/invoices/invoice.ts';
import { keyOfNumber } from '../../resolvers/kernel/values/documentNumber.ts';
import { functionEnvironment } from '../support/functionEnvironment.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { newItem, newSale, present } from '../support/workshop.ts';

const BYTES = new TextEncoder().encode('%PDF-');
const CLAIM_MS = 60_000;

describe('the making of a PDF', () => {
  let stack: Stack;
  let ensurePdf: (context: EnsureContext, invoiceId: string, written: null) => Promise<InvoiceRow>;
  /** What was rendered: total and balance, as printed. */
  let rendered: string[] = [];
  let stored = 0;
  beforeAll(async () => {
    stack = await startStack();
    for (const [name, value] of Object.entries(functionEnvironment(stack, ['Invoices', 'Settings', 'Idempotency'])))
      vi.stubEnv(name, value);
    const [pdf, { INVOICES }] = await Promise.all([
      import('../../functions/pdf/ensure.ts'),
      import('../../functions/pdf/kinds.ts'),
    ]);
    ensurePdf = (context, invoiceId, written) => pdf.ensurePdf(context, INVOICES, invoiceId, written);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
  });
  beforeEach(() => {
    rendered = [];
    stored = 0;
  });

  function context(change: Partial<EnsureContext> = {}): EnsureContext {
    return {
      render: (printed) => {
        rendered.push(printed.balance[1]);
        return Promise.resolve(BYTES);
      },
      store: () => Promise.resolve(`invoices/test/${(stored += 1)}.pdf`),
      now: Date.now,
      deadline: Date.now() + 10_000,
      claimMs: CLAIM_MS,
      ...change,
    };
  }
  const sell = async () => newSale(stack, [(await newItem(stack, '5')).id]);
  const pay = async (invoiceId: string) =>
    (await stack.clientAs('CASHIER')).registerPayment({ invoiceId, input: { method: 'CASH', amount: '1.00' } });
  const failing = (what: string) => () => Promise.reject(new Error(what));
  const claimOf = (invoiceId: string) => stack.getRow('Idempotency', { pk: `PDF#${invoiceId}`, sk: 'CLAIM' });

  it('happens once for any number of simultaneous callers, who all get the same PDF', async () => {
    const sale = await sell();
    const slow = context({ render: async (printed) => pause(300).then(() => context().render(printed, null)) });
    const rows = await Promise.all(Array.from({ length: 20 }, () => ensurePdf(slow, sale.id, null)));
    expect([rendered.length, stored, new Set(rows.map((row) => row.pdfKey)).size]).toEqual([1, 1, 1]);
    expect(await claimOf(sale.id)).toBeUndefined();
  });

  it.each([
    ['rendering', { render: failing('no browser') }],
    ['storing', { store: failing('no bucket') }],
  ])('leaves nothing behind if %s fails, and the next caller makes the PDF', async (_step, fault) => {
    const sale = await sell();
    await expect(ensurePdf(context(fault), sale.id, null)).rejects.toThrow();
    expect([
      await claimOf(sale.id),
      present(await (await stack.clientAs('CASHIER')).invoice({ id: sale.id })).pdf,
    ]).toEqual([undefined, null]);
    expect(present((await ensurePdf(context(), sale.id, null)).pdf).version).toBe(1);
  });

  it('is taken over from a dead maker once its claim has expired, and not before', async () => {
    const sale = await sell();
    let finish: (bytes: Uint8Array) => void = () => undefined;
    const dead = new Promise<Uint8Array>((resolve) => (finish = resolve));
    const first = ensurePdf(context({ render: () => dead }), sale.id, null);
    await expect.poll(() => claimOf(sale.id)).toBeDefined();
    await expect(ensurePdf(context({ deadline: Date.now() - 1 }), sale.id, null)).rejects.toMatchObject({
      name: 'Refusal',
      code: 'TRY_AGAIN',
    });
    const later = () => Date.now() + CLAIM_MS + 1_000;
    expect((await ensurePdf(context({ now: later }), sale.id, null)).pdfKey).toBe('invoices/test/1.pdf');
    // It was not dead after all: both show the same, and the claim of the other is not given back by this one.
    finish(BYTES);
    expect((await first).pdfKey).toBe('invoices/test/2.pdf');
  });

  it('does not replace a later PDF if a payment came in meanwhile', async () => {
    const sale = await sell();
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const late = ensurePdf(context({ store: () => gate.then(() => 'invoices/test/late.pdf') }), sale.id, null);
    await expect.poll(() => rendered.length).toBe(1);
    await pay(sale.id);
    const newer = await ensurePdf(context({ now: () => Date.now() + CLAIM_MS + 1_000 }), sale.id, null);
    go();
    // The late maker gets the newer PDF.
    expect((await late).pdfKey).toBe(newer.pdfKey);
    expect(present((await ensurePdf(context(), sale.id, null)).pdf).version).toBe(2);
    expect(rendered).toHaveLength(2);
  });

  it('is repeated if what the PDF shows has changed, and only then', async () => {
    const sale = await sell();
    await ensurePdf(context(), sale.id, null);
    await ensurePdf(context(), sale.id, null);
    await pay(sale.id);
    await ensurePdf(context(), sale.id, null);
    await ensurePdf(context(), sale.id, null);
    expect(rendered.map((balance) => balance.replace(/\s/g, ' '))).toEqual(['S/ 118.00', 'S/ 117.00']);
  });

  it('includes every payment, even if DynamoDB returns them in several pages', async () => {
    const sale = await sell();
    const { pk, sk } = present(keyOfNumber(sale.id));
    const payment = {
      pk,
      method: 'CASH',
      at: new Date().toISOString(),
      by: 'Ana',
      byId: 'ana',
      filler: 'x'.repeat(390_000),
    };
    await stack.putRows(
      'Invoices',
      [100, -100, 250, -250].map((amount, index) => ({
        ...payment,
        sk: `${sk}#PAYMENT#${index}`,
        id: String(index),
        amount,
      })),
    );
    const shown: string[] = [];
    const render: EnsureContext['render'] = (printed) => {
      shown.push(...present(printed.payments).rows.map((row) => row.amount));
      return Promise.resolve(BYTES);
    };
    await ensurePdf(context({ render }), sale.id, null);
    expect(shown).toEqual(['1.00', '-1.00', '2.50', '-2.50']);
  });

  it('rejects an unknown invoice', async () => {
    for (const id of ['B001-99999999', 'nothing', ''])
      await expect(ensurePdf(context(), id, null)).rejects.toMatchObject({
        code: 'NOT_FOUND',
        info: { field: 'invoiceId' },
      });
  });
});
