/** Letters about orders of parts, to whoever buys: an order is a matter of its own, so nobody has to opt in. */
import type { PartsOrderRow } from '../../resolvers/partsOrders/partsOrder.ts';
import { own } from '../../resolvers/kernel/values/own.ts';
import { requireSetting } from '../shared/environment.ts';
import { partsOrderMatter } from '../shared/matters.ts';
import type { Notice } from '../shared/notices.ts';
import { readRow, readSettings } from '../shared/rows.ts';
import type { Draft, Drafts, House } from './drafts.ts';
import { OUTDATED } from './drafts.ts';
import type { Letter, Template } from './letter.ts';

export type PartsNotice = Extract<Notice, { partsOrderId: string }>;

interface Kind {
  template: Template;
  /** In which statuses it is still true. */
  statuses: readonly PartsOrderRow['status'][];
  /** What it leads to. */
  label?: NonNullable<Letter['page']>['label'];
  /** Whether each attempt has one of its own. */
  eachAttempt?: true;
}

/** By type of notice. What has gone on since is not told any more, but for what is a receipt. */
const KINDS: Readonly<Partial<Record<Notice['type'], Kind>>> = {
  PARTS_ORDER_CONFIRMED: { template: 'partsConfirmed', statuses: ['PENDING', 'PAYMENT_FAILED'], label: 'pay' },
  PARTS_ORDER_PAYMENT_RECEIVED: {
    template: 'partsPaid',
    statuses: ['PAYMENT_PROCESSED', 'SHIPPED', 'DELIVERED', 'RETURNED'],
    eachAttempt: true,
  },
  PARTS_ORDER_PAYMENT_FAILED: {
    template: 'partsPaymentFailed',
    statuses: ['PAYMENT_FAILED'],
    label: 'tryAgain',
    eachAttempt: true,
  },
  PARTS_ORDER_SHIPPED: { template: 'partsShipped', statuses: ['SHIPPED', 'DELIVERED'] },
  PARTS_ORDER_DELIVERED: { template: 'partsDelivered', statuses: ['DELIVERED'] },
};

export const isOfPartsOrder = (notice: Notice): notice is PartsNotice => own(KINDS, notice.type) !== undefined;

function destinationOf({ shippingAddress: { street, city, state } }: PartsOrderRow): string {
  return [street, city, state].filter((part) => typeof part === 'string' && part !== '').join(', ');
}

function valuesOf(row: PartsOrderRow, { formats }: House): Draft['values'] {
  const [first] = row.lines;
  const more = row.lines.length > 1 ? ` (+${row.lines.length - 1})` : '';
  const expected = row.shipment?.expectedOn ?? null;
  return {
    number: row.number,
    items: first ? `${formats.quantity(first.quantity)} × ${first.description}${more}` : null,
    method: row.shippingName,
    destination: destinationOf(row),
    total: formats.money(row.total, row.currency),
    until: row.reservedUntil && formats.day(row.reservedUntil),
    invoice: row.invoiceId,
    carrier: row.shipment?.carrier ?? null,
    tracking: row.shipment?.trackingNumber ?? null,
    expected: expected && formats.calendarDay(expected),
  };
}

/** Where the order is paid, or tried again: the customer's own page of it leads there, too. */
function pageOf({ id }: PartsOrderRow, label: Kind['label']): Pick<Draft, 'page'> {
  if (label === undefined) return {};
  const base = label === 'pay' ? requireSetting('PAYMENTS_URL') : requireSetting('ORDERS_URL');
  return { page: { url: `${base}${id}`, label } };
}

/** Whom of the workshop the settings name: they are told of each order. */
async function toldOfEach(
  { id, customerName }: PartsOrderRow,
  values: Draft['values'],
  { workshop }: House,
): Promise<Draft[]> {
  const { partsOrdersToldTo } = await readSettings();
  const addresses = Array.isArray(partsOrdersToldTo) ? (partsOrdersToldTo as unknown[]) : [];
  return addresses.map((address) => ({
    key: `PARTS_ORDER_PLACED#${id}`,
    template: 'partsPlaced',
    to: { name: workshop.name, address: String(address) },
    staff: true,
    why: 'whyOrders',
    values: { ...values, customer: customerName },
  }));
}

/** No letter where it has gone on since, or nobody knows an address. */
export async function partsOrderLetters({ type, partsOrderId }: PartsNotice, from: House): Promise<Drafts> {
  const kind = own(KINDS, type);
  const row = (await readRow('PARTS_ORDERS', partsOrderId, 'PARTS_ORDER')) as PartsOrderRow | null;
  if (!row || !kind?.statuses.includes(row.status)) return OUTDATED;
  const key = kind.eachAttempt ? `${type}#${row.attempt}` : type;
  const matter = partsOrderMatter(partsOrderId, key);
  const { name, email } = row.recipient;
  const values = valuesOf(row, from);
  const told = type === 'PARTS_ORDER_CONFIRMED' ? await toldOfEach(row, values, from) : [];
  if (email === null) return { drafts: told, matter };
  const draft: Draft = {
    key,
    about: matter.pk,
    template: kind.template,
    to: { name, address: email },
    staff: false,
    why: 'whyOrder',
    values,
    ...pageOf(row, kind.label),
  };
  return { drafts: [draft, ...told], matter };
}
