/** Letters about orders to suppliers: the order itself to the supplier, and what is late to who buys. */
import { PURCHASE } from '../../resolvers/purchaseOrders/aggregate.ts';
import { purchaseMatter } from '../shared/matters.ts';
import { integer, readRow, text } from '../shared/rows.ts';
import type { Draft, Drafts, House } from './drafts.ts';
import { OUTDATED } from './drafts.ts';
import { LINK_DAYS } from './link.ts';
import { contactsOf, receiversOf } from './suppliers.ts';
import { usersOf } from './users.ts';

const DAY_MS = 86_400_000;
const SENT: readonly unknown[] = ['SENT', 'PARTLY_RECEIVED', 'RECEIVED', 'CLOSED'];
const UNDER_WAY: readonly unknown[] = ['SENT', 'PARTLY_RECEIVED'];

interface PurchaseNotice {
  id: string;
  purchaseOrderId: string;
}

export async function purchaseOrder({ id, purchaseOrderId }: PurchaseNotice, { formats }: House): Promise<Drafts> {
  const order = await readRow('PURCHASE_ORDERS', purchaseOrderId, PURCHASE);
  const pdf = order && text(order, 'pdfKey');
  if (!order || !pdf || !SENT.includes(order['state'])) return OUTDATED;
  const matter = purchaseMatter(purchaseOrderId, integer(order, 'mailCount'));
  const supplier = await readRow('SUPPLIERS', text(order, 'supplierId') ?? '', 'SUPPLIER');
  const number = text(order, 'number') ?? '';
  const until = Date.now() + LINK_DAYS * DAY_MS;
  const expectedOn = text(order, 'expectedOn');
  const values = {
    number,
    date: formats.day(text(order, 'sentAt') ?? ''),
    total: formats.money(integer(order, 'total'), text(order, 'currency') ?? 'USD'),
    deliveryPlace: text(order, 'deliveryPlace'),
    expectedOn: expectedOn === null ? null : formats.calendarDay(expectedOn),
    note: text(order, 'note'),
    linkUntil: formats.day(new Date(until).toISOString()),
  };
  const drafts = receiversOf(supplier).map((to): Draft => ({
    key: id,
    template: 'purchaseOrder',
    to,
    staff: true,
    why: 'whySupplier',
    values,
    attachment: { key: pdf, name: `${number}.pdf`, contentType: 'application/pdf' },
    link: { purchaseOrderId, until },
  }));
  return { drafts, matter };
}

const PURCHASER = 'PURCHASER';

/** Told once of each day on which it was expected. */
export async function purchaseOrderLate({ id, purchaseOrderId }: PurchaseNotice, { formats }: House): Promise<Drafts> {
  const order = await readRow('PURCHASE_ORDERS', purchaseOrderId, PURCHASE);
  const expectedOn = order && text(order, 'expectedOn');
  if (!order || !expectedOn || !UNDER_WAY.includes(order['state']) || !id.endsWith(expectedOn)) return OUTDATED;
  const [contact] = contactsOf(await readRow('SUPPLIERS', text(order, 'supplierId') ?? '', 'SUPPLIER'));
  const values = {
    number: text(order, 'number'),
    supplier: text(order, 'supplierName'),
    expectedOn: formats.calendarDay(expectedOn),
    contact: contact?.name ?? null,
    contactPhone: contact?.phone ?? null,
  };
  const buyers = (await usersOf(PURCHASER)).filter((user) => user['status'] === 'ENABLED');
  const drafts = buyers.flatMap((user): Draft[] => {
    const address = text(user, 'email');
    const to = { name: text(user, 'name') ?? '', address: address ?? '' };
    return address ? [{ key: id, template: 'purchaseOrderLate', to, staff: true, why: 'whyPurchaser', values }] : [];
  });
  return { drafts, matter: null };
}
