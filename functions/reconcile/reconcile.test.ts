import { describe, expect, it } from 'vitest';
import { countDue, mailDue, pdfDue } from './followUps.ts';
import type { KnownEntry } from './log.ts';
import { caughtUp, changeWithin, isRecorded } from './log.ts';
import { isTimeToTell, stillAsked } from './state.ts';
import { isThoughtOf, stockMail } from './stock.ts';
import { isWithin, windowOf } from './window.ts';

/** Its time is 2016-07-30T23:54:10.259Z. */
const CALL = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const AT = Date.parse('2016-07-30T23:54:10.259Z');
const STAMP = { by: 'u1', field: 'updateCustomer', call: CALL };
const WINDOW = { from: AT - 1_000, to: AT + 1_000 };
const LATER = { from: AT + 1, to: AT + 2_000 };

const CUSTOMER = { pk: 'c1', sk: 'CUSTOMER', id: 'c1', name: 'Ana', orderCount: 3, version: 2, written: STAMP };
const INVOICE = {
  pk: 'SERIES#F001',
  sk: 'NUMBER#000000000007',
  id: 'F001-00000007',
  status: 'ISSUED',
  issuedAt: '2016-07-30T23:54:10.000Z',
  version: 2,
  written: { ...STAMP, field: 'registerPayment' },
};
const PDF = { pdfKey: 'invoices/x.pdf', pdf: { version: 2 } };
const ORDER = {
  pk: 'o1',
  sk: 'ORDER',
  id: 'o1',
  state: 'READY',
  stateSince: '2016-07-30T23:54:10.000Z',
  written: { ...STAMP, field: 'changeWorkOrderState' },
};

describe('the time that is looked at', () => {
  it('begins with the marks that followers leave, at most two days ago, and ends where they may still be at it', () => {
    const now = Date.parse('2026-03-10T00:00:00.000Z');
    expect(windowOf(now, 0, 60_000)).toEqual({ from: now - 2 * 86_400_000, to: now - 60_000 });
    expect(windowOf(now, now - 5_000, 1_000)).toEqual({ from: now - 5_000, to: now - 1_000 });
    expect([null, 'never', AT - 2_000, AT, AT + 2_000].map((at) => isWithin(at, WINDOW))).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
  });
});

describe('a PDF', () => {
  it.each([
    ['of a document without one', INVOICE, true],
    ['of a document that was paid since', { ...INVOICE, ...PDF, pdf: { version: 1 } }, true],
    ['of a document that it shows', { ...INVOICE, ...PDF }, false],
    ['of a payment', { ...INVOICE, sk: 'NUMBER#000000000007#PAYMENT#1' }, false],
    ['of an order', ORDER, false],
  ])('%s is due, or is not', (_name, row, due) => {
    expect(pdfDue(row, WINDOW)?.type).toBe(due ? 'INVOICE_ISSUED' : undefined);
    expect(pdfDue(row, LATER)).toBeNull();
  });
});

describe('a mail', () => {
  it('is due of a document with a PDF where neither a letter nor a matter that is done says so', () => {
    expect(mailDue({ ...INVOICE, ...PDF }, WINDOW)).toMatchObject({
      matter: { pk: 'INVOICE#F001-00000007' },
      marks: ['DONE#INVOICE_READY', 'SENT#INVOICE_READY'],
      notice: { type: 'INVOICE_PDF_READY', invoiceId: 'F001-00000007' },
    });
    expect(mailDue(INVOICE, WINDOW), 'without its PDF').toBeNull();
    expect(mailDue({ ...INVOICE, ...PDF, status: 'VOIDED' }, WINDOW)).toBeNull();
    expect(mailDue({ ...INVOICE, ...PDF }, LATER)).toBeNull();
  });

  it('is due of an order once for each time that somebody made it ready', () => {
    expect(mailDue(ORDER, WINDOW)).toMatchObject({
      matter: { pk: 'WORK_ORDER#o1' },
      marks: ['DONE#2016-07-30T23:54:10.000Z'],
      notice: { type: 'WORK_ORDER_READY', workOrderId: 'o1' },
    });
    expect(mailDue({ ...ORDER, state: 'DELIVERED' }, WINDOW)).toBeNull();
    expect(mailDue({ ...ORDER, written: { ...STAMP, field: 'voidInvoice' } }, WINDOW), 'it came back').toBeNull();
  });
});

describe('a mail of low stock', () => {
  const ITEM = { pk: 'i1', sk: 'ITEM', id: 'i1', lowStock: 'LOW', stock: 1000, minimumStock: 2000 };
  const sold = (quantity: number, at: number) => ({ sk: 'MOVEMENT#1', quantity, at: new Date(at).toISOString() });
  const mail = (...newestFirst: object[]) => stockMail(ITEM, newestFirst as Record<string, unknown>[], WINDOW);

  it('is due since the movement that took its stock under the minimum, however many followed', () => {
    expect(mail(sold(-1000, AT + 500), sold(-3000, AT), sold(5000, AT - 9_000))?.since).toBe(
      new Date(AT + 500).toISOString(),
    );
    expect(mail(sold(-500, AT + 500), sold(-3500, AT), sold(5000, AT - 9_000))?.since).toBe(new Date(AT).toISOString());
    expect(mail(sold(-500, AT), sold(-3500, AT - 9_000)), 'it crossed before').toBeNull();
    expect(mail(sold(1000, AT)), 'it came from below').toBeNull();
    expect(mail(), 'a minimum that was raised').toBeNull();
  });

  it('was thought of where that is noted since, and not by what is noted of an earlier time', () => {
    const due = mail(sold(-1000, AT));
    if (!due) throw new Error('it is due');
    const noted = (at: number) => isThoughtOf(due, new Map([['DONE', new Date(at).toISOString()]]));
    expect([noted(AT - 1), noted(AT + 5)]).toEqual([false, true]);
    expect(isThoughtOf(due, new Map([['FIRST#2016-07-30', new Date(AT + 5).toISOString()]]))).toBe(false);
  });
});

describe('an order to a supplier', () => {
  const SENT = {
    pk: 'p1',
    sk: 'PURCHASE',
    id: 'p1',
    state: 'SENT',
    sentAt: '2016-07-30T23:54:10.000Z',
    mailCount: 1,
    version: 3,
    written: { ...STAMP, field: 'sendPurchaseOrder' },
  };
  const printed = { ...SENT, pdfKey: 'purchases/x.pdf', pdf: { version: 3 } };

  it('is printed once it is sent, and again once it is cancelled', () => {
    expect(pdfDue(SENT, WINDOW)).toMatchObject({ type: 'PURCHASE_ORDER_SENT', purchaseOrderId: 'p1' });
    expect(pdfDue({ ...SENT, sentAt: undefined }, WINDOW), 'a draft').toBeNull();
    expect(pdfDue({ ...printed, version: 4, state: 'RECEIVED' }, WINDOW), 'it shows no receipts').toBeNull();
    expect(pdfDue({ ...printed, version: 4, state: 'CANCELLED' }, WINDOW)?.type).toBe('PURCHASE_ORDER_CANCELLED');
    expect(pdfDue({ ...printed, pdf: { version: 4 }, version: 4, state: 'CANCELLED' }, WINDOW)).toBeNull();
    expect(pdfDue(SENT, LATER)).toBeNull();
  });

  it('is mailed once its PDF is there, and under the number of whoever asked for it last', () => {
    expect(mailDue(printed, WINDOW)).toMatchObject({
      matter: { pk: 'PURCHASE_ORDER#p1' },
      marks: ['DONE#1'],
      notice: { id: 'PURCHASE_ORDER_MAIL#p1#1', type: 'PURCHASE_ORDER_MAIL' },
    });
    const again = { ...printed, sentAt: '2016-01-01T00:00:00.000Z', mailCount: 2, updatedAt: SENT.sentAt };
    expect(mailDue(again, WINDOW)?.notice.id).toBe('PURCHASE_ORDER_MAIL#p1#2');
    for (const row of [SENT, { ...printed, state: 'CANCELLED' }]) expect(mailDue(row, WINDOW)).toBeNull();
    expect(mailDue(printed, LATER)).toBeNull();
  });

  it('is asked for by a mail, while its request is open', () => {
    const asked = { pk: 'q1', sk: 'QUOTATION_REQUEST', id: 'q1', state: 'SENT', createdAt: SENT.sentAt };
    expect(mailDue(asked, WINDOW)).toMatchObject({
      matter: { pk: 'QUOTATION_REQUEST#q1', done: 'DONE#1' },
      notice: { type: 'QUOTATION_REQUEST_SENT', quotationRequestId: 'q1' },
    });
    expect(mailDue({ ...asked, state: 'CLOSED' }, WINDOW)).toBeNull();
    expect(mailDue(asked, LATER)).toBeNull();
  });
});

describe('a change', () => {
  const change = (row: Record<string, unknown>, table = 'Customers') => {
    const found = changeWithin(table, row, WINDOW);
    if (!found) throw new Error('no change');
    return found;
  };
  const told = (row: Record<string, unknown>, entries: KnownEntry[], table?: string): boolean =>
    isRecorded(change(row, table), entries);

  it('is one of a row that the log is kept of, stamped in this time', () => {
    expect(change(CUSTOMER)).toMatchObject({ entity: { type: 'CUSTOMER', id: 'c1' }, row: 'CUSTOMER', stamp: STAMP });
    expect(changeWithin('Customers', CUSTOMER, LATER)).toBeNull();
    expect(changeWithin('Customers', { ...CUSTOMER, written: undefined }, WINDOW)).toBeNull();
    expect(changeWithin('Customers', { ...CUSTOMER, sk: 'SEARCH#ana' }, WINDOW)).toBeNull();
  });

  it('is in the log under its call, or where an earlier entry tells of the row as it stands', () => {
    expect(told(CUSTOMER, [])).toBe(false);
    expect(told(CUSTOMER, [{ call: CALL, row: 'CUSTOMER' }])).toBe(true);
    expect(told(CUSTOMER, [{ call: 'other', row: 'CUSTOMER', version: 1 }])).toBe(false);
    // A count of what refers to it leaves the version as it is, and has no entry.
    expect(told(CUSTOMER, [{ call: 'other', row: 'CUSTOMER', version: 2 }])).toBe(true);
  });

  it('has an entry of its own where it moves stock, which leaves the version as it is', () => {
    const item = { pk: 'i1', sk: 'ITEM', stock: 3000, version: 1, written: STAMP };
    expect(told(item, [{ call: 'other', row: 'ITEM', version: 1 }], 'Inventory')).toBe(false);
  });

  it("is not told of an order's lines by the entry of its header", () => {
    const lines = { pk: 'o1', sk: 'ITEMS', lines: {}, written: STAMP };
    expect(told(lines, [{ call: CALL, row: 'ORDER' }], 'WorkOrders')).toBe(false);
    expect(told(lines, [{ call: CALL, row: 'ITEMS' }], 'WorkOrders')).toBe(true);
  });

  it('is known by the tombstone where it removed a row', () => {
    const tombstone = { pk: 'c1', sk: 'REMOVED', written: STAMP };
    expect(told(tombstone, [{ call: 'other', row: 'CUSTOMER', version: 9 }])).toBe(false);
    expect(told(tombstone, [{ call: CALL, row: 'CUSTOMER', action: 'DELETED' }])).toBe(true);
    const entry = caughtUp(change(tombstone), true, 'PEN');
    expect(entry).toMatchObject({ action: 'DELETED', entityType: 'CUSTOMER', entityId: 'c1', userId: 'u1' });
    expect(entry).not.toHaveProperty('after');
  });

  it('is caught up under the key that the stream would write, with the row as it stands', () => {
    expect(caughtUp(change(CUSTOMER), true, 'PEN')).toEqual({
      pk: 'c1',
      sk: `2016-07-30T23:54:10.259Z#${CALL}#CUSTOMER`,
      kind: 'ENTRY',
      id: `${CALL}#CUSTOMER`,
      entityType: 'CUSTOMER',
      entityId: 'c1',
      action: 'UPDATED',
      at: '2016-07-30T23:54:10.259Z',
      userId: 'u1',
      operation: 'updateCustomer',
      call: CALL,
      after: '{"id":"c1","name":"Ana"}',
      names: 'API',
      row: 'CUSTOMER',
      version: 2,
      expiresAt: Date.parse('2021-07-30T23:54:10.000Z') / 1000,
    });
    expect(caughtUp(change(CUSTOMER), false, 'PEN').action).toBe('CREATED');
  });
});

describe('a notice', () => {
  it('is told again only after four times as long each time, and forgotten with its time', () => {
    expect(isTimeToTell({}, 'n', 0, 100)).toBe(true);
    const told = { n: { times: 2, at: 1_000 } };
    expect([1_399, 1_400].map((now) => isTimeToTell(told, 'n', now, 100))).toEqual([false, true]);
    expect(stillAsked(told, 1_000)).toEqual(told);
    expect(stillAsked(told, 1_001)).toEqual({});
  });
});

describe('what follows a purchase', () => {
  const PAGE = { pk: 'p1', sk: 'PURCHASE_PROGRESS#001', orderId: 'p1', open: 'PROGRESS', written: STAMP };

  it.each([
    ['a page that nobody counted', PAGE, WINDOW, true],
    ['one of long ago', PAGE, LATER, true],
    ['one of just now', PAGE, { from: AT - 2_000, to: AT - 1_000 }, false],
    ['one that is counted', { ...PAGE, onOrder: 'COUNTED' }, WINDOW, false],
    ['a page of lines', { ...PAGE, sk: 'PURCHASE_LINES#001' }, WINDOW, false],
  ])('is told again, or is not: %s', (_what, row, window, due) => {
    expect(countDue(row, window)?.type).toBe(due ? 'PURCHASE_ORDER_TO_COUNT' : undefined);
  });

  it('is a mail of a report that is ready, and of no other', () => {
    const report = { pk: 'r1', sk: 'REPORT', id: 'r1', state: 'READY', endedAt: '2016-07-30T23:54:10.000Z' };
    expect(mailDue(report, WINDOW)).toMatchObject({
      matter: { pk: 'REPORT#r1' },
      notice: { type: 'REPORT_READY', reportId: 'r1' },
    });
    expect(mailDue({ ...report, state: 'FAILED' }, WINDOW)).toBeNull();
    expect(mailDue(report, LATER)).toBeNull();
  });
});
