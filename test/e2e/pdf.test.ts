import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { newItem, newSale, present } from '../support/workshop.ts';

describe('the PDF of an invoice', () => {
  let stack: Stack;
  let cashier: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    cashier = await stack.clientAs('CASHIER');
  });

  it('is made, and fetched', async () => {
    const sale = await newSale(stack, [(await newItem(stack, '5')).id]);
    expect(await cashier.invoicePdfUrl({ invoiceId: sale.id })).toBeNull();
    const t = performance.now();
    const made = present(await cashier.generateInvoicePdf({ invoiceId: sale.id }));
    console.log('took', performance.now() - t, made);
    const t2 = performance.now();
    console.log(await cashier.generateInvoicePdf({ invoiceId: sale.id }), performance.now() - t2);
    const address = present(await cashier.invoicePdfUrl({ invoiceId: sale.id }));
    const response = await fetch(address.url);
    console.log(address, response.status, response.headers, (await response.arrayBuffer()).byteLength);
    console.log((await cashier.invoice({ id: sale.id }))?.pdf);
  });
});
