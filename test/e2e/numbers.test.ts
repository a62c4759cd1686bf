import { beforeAll, describe, expect, it } from 'vitest';
import { createTallerClient } from '../../client/index.ts';
import type { TallerClient } from '../../client/index.ts';
import type { Stack } from '../support/stack.ts';
import { startStack } from '../support/stack.ts';
import { LABOR, newItem, present, readyOrder, unique, uniqueDigits } from '../support/workshop.ts';

const ASKERS = 64;
/** Each loses to the first and stands in line, and again where its place was too early for this machine. Without the queue it took 15. */
const ATTEMPTS_EACH = 6;
const INVOICES = 8;

/** A client of its own for each asker, and how many requests all of them made. */
async function crowd(stack: Stack): Promise<{ client: () => TallerClient; requests: () => number }> {
  const token = await stack.accessToken('ADMIN');
  let requests = 0;
  const counting: typeof fetch = (...call) => {
    requests += 1;
    return fetch(...call);
  };
  return {
    client: () => createTallerClient({ endpoint: stack.graphqlUrl, auth: () => token, fetch: counting }),
    requests: () => requests,
  };
}

const sequenceOf = (number: string): number => Number(number.split('-')[1]);

describe('numbers of one series', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });

  it('go to 64 who ask at once, in turn, without a storm of attempts and without a gap', async () => {
    const admin = await stack.clientAs('ADMIN');
    const prefix = `B${uniqueDigits(3)}`;
    await admin.saveInvoiceSeries({
      input: { prefix, kind: 'QUICK_SALE', from: 1, to: 1_000, documentType: 'BOLETA' },
    });
    const item = await newItem(stack, '1000');
    const ready: { id: string }[] = [];
    for (let index = 0; index < INVOICES; index += 1) ready.push(await readyOrder(stack, [LABOR]));
    const { client, requests } = await crowd(stack);
    const payment = { method: 'CARD' as const, amount: '118.00', reference: unique() };
    const sale = (index: number) => ({
      series: prefix,
      items: [{ inventoryItemId: item.id, quantity: '1' }],
      ...(index % 2 === 0 ? { payment: { ...payment, reference: `${payment.reference}${index}` } } : {}),
    });
    const documents = await Promise.all(
      Array.from({ length: ASKERS }, (_, index) => {
        const order = ready[index];
        return order
          ? client().createInvoice({ workOrderId: order.id, series: prefix, documentType: 'BOLETA' })
          : client().createQuickSale({ input: sale(index) });
      }),
    );
    const numbers = documents.map((each) => present(each).number);
    expect(numbers.map(sequenceOf).sort((a, b) => a - b)).toEqual(
      Array.from({ length: ASKERS }, (_, index) => index + 1),
    );
    expect(requests()).toBeLessThanOrEqual(ASKERS * ATTEMPTS_EACH);
    // What was numbered anew lies whole under the number that it got.
    const last = numbers.toSorted().at(-1) ?? '';
    const kept = present(await admin.invoiceByNumber({ number: last }));
    expect(kept).toMatchObject({ id: last, number: last });
    const audit = present(await admin.numberingAudit({ series: prefix, limit: 100 }));
    expect(audit).toMatchObject({ continuous: true, found: ASKERS, missing: [], duplicated: [] });
    const paid = present(await admin.invoices({ kind: 'QUICK_SALE', status: 'PAID', limit: 100 })).items.filter(
      (each) => each.series === prefix,
    );
    expect(paid).toHaveLength((ASKERS - INVOICES) / 2);
  });
});
