/** The receivers of a notice's letter, and its contents. If the notice is outdated, there is no letter. */
import { labelIn } from '../../resolvers/vehicles/plates.ts';
import type { Notice } from '../shared/notices.ts';
import { brandColorOf } from '../shared/brand.ts';
import { formatsOf } from '../shared/formats.ts';
import { languageOf } from '../shared/language.ts';
import { integer, readInvoice, readRow, readSettings, text } from '../shared/rows.ts';
import type { Row } from '../shared/rows.ts';
import { invoiceMatter, INVOICE_READY, orderMatter, stockMatter } from '../shared/matters.ts';
import type { Matter } from '../shared/matters.ts';
import { isFirstToday } from './ledger.ts';
import type { Letter } from './letter.ts';
import type { Draft, Drafts, House } from './drafts.ts';
import { OUTDATED } from './drafts.ts';
import { LINK_DAYS } from './link.ts';
import { purchaseOrder, purchaseOrderLate } from './purchases.ts';
import { usersOf } from './users.ts';

const DAY_MS = 86_400_000;

async function house(): Promise<House> {
  const settings = await readSettings();
  const language = languageOf(settings);
  const workshop = {
    name: text(settings, 'displayName') ?? '',
    color: brandColorOf(settings),
    address: text(settings, 'address'),
    phone: text(settings, 'phone'),
    email: text(settings, 'email'),
  };
  return { language, workshop, formats: formatsOf(settings, language) };
}

/** A customer who opted in to mail and can get it; null for any other. */
async function optedIn(customerId: string | null): Promise<Letter['to'] | null> {
  const customer = customerId === null ? null : await readRow('CUSTOMERS', customerId, 'CUSTOMER');
  const address = customer && text(customer, 'email');
  const channels = Array.isArray(customer?.['notify']) ? (customer['notify'] as unknown[]) : [];
  return customer && address && channels.includes('EMAIL') ? { name: text(customer, 'name') ?? '', address } : null;
}

const nameOf = (vehicle: Row): string =>
  [text(vehicle, 'make'), text(vehicle, 'model')].filter((part) => part !== null).join(' ');

async function workOrderReady(key: string, workOrderId: string, { formats }: House): Promise<Drafts> {
  const order = await readRow('WORK_ORDERS', workOrderId, 'ORDER');
  if (!order || !['READY', 'INVOICED'].includes(String(order['state']))) return OUTDATED;
  const matter = order['state'] === 'READY' ? orderMatter(workOrderId, text(order, 'stateSince') ?? '') : null;
  const to = await optedIn(text(order, 'customerId'));
  const vehicle = to && (await readRow('VEHICLES', text(order, 'vehicleId') ?? '', 'VEHICLE'));
  if (!to || !vehicle) return { drafts: [], matter };
  const values = {
    vehicle: nameOf(vehicle),
    plate: labelIn(text(vehicle, 'plate') ?? ''),
    total: formats.money(integer(order, 'total'), text(order, 'currency') ?? 'USD'),
  };
  // However often it goes back and forth, nobody is called twice a day.
  if (!(await isFirstToday(`WORK_ORDER#${workOrderId}`, key))) return { drafts: [], matter };
  return { drafts: [{ key, template: 'workOrderReady', to, staff: false, values }], matter };
}

/** One letter an invoice, for good: a customer with another address is not told of it again. */
async function invoiceReady(invoiceId: string, { formats }: House): Promise<Drafts> {
  const invoice = await readInvoice(invoiceId);
  const pdf = invoice && text(invoice, 'pdfKey');
  if (!invoice || !pdf || invoice['status'] === 'VOIDED') return OUTDATED;
  const matter = invoiceMatter(invoiceId);
  const to = await optedIn(text(invoice, 'customerId'));
  if (!to) return { drafts: [], matter };
  const [number, currency] = [text(invoice, 'number') ?? invoiceId, text(invoice, 'currency') ?? 'USD'];
  const balance = integer(invoice, 'total') - integer(invoice, 'paid');
  const until = Date.now() + LINK_DAYS * DAY_MS;
  const values = {
    number,
    linkUntil: formats.day(new Date(until).toISOString()),
    date: formats.day(text(invoice, 'issuedAt') ?? ''),
    total: formats.money(integer(invoice, 'total'), currency),
    balance: balance > 0 ? formats.money(balance, currency) : null,
  };
  const letter: Draft = {
    key: INVOICE_READY,
    about: matter.pk,
    template: 'invoiceReady',
    to,
    staff: false,
    values,
    attachment: { key: pdf, name: `${number}.pdf`, contentType: 'application/pdf' },
    link: { invoiceId, until },
  };
  return { drafts: [letter], matter };
}

const STOREKEEPER = 'STOREKEEPER';

async function lowStock(key: string, inventoryItemId: string, { formats }: House): Promise<Drafts> {
  const item = await readRow('INVENTORY', inventoryItemId, 'ITEM');
  if (!item || item['lowStock'] !== 'LOW') return OUTDATED;
  const matter = stockMatter(inventoryItemId);
  // However often it crosses its minimum, nobody is told twice a day.
  if (!(await isFirstToday(matter.pk, key))) return { drafts: [], matter };
  const values = {
    item: text(item, 'name'),
    sku: text(item, 'sku'),
    stock: formats.quantity(integer(item, 'stock')),
    minimum: formats.quantity(integer(item, 'minimumStock')),
    location: text(item, 'location'),
  };
  const keepers = (await usersOf(STOREKEEPER)).filter((user) => user['status'] === 'ENABLED');
  const drafts = keepers.flatMap((user): Draft[] => {
    const address = text(user, 'email');
    return address
      ? [{ key, template: 'lowStock', to: { name: text(user, 'name') ?? '', address }, staff: true, values }]
      : [];
  });
  return { drafts, matter };
}

async function draftsFor(notice: Notice, from: House): Promise<Drafts> {
  if (notice.type === 'WORK_ORDER_READY') return workOrderReady(notice.id, notice.workOrderId, from);
  if (notice.type === 'LOW_STOCK') return lowStock(notice.id, notice.inventoryItemId, from);
  if (notice.type === 'PURCHASE_ORDER_MAIL') return purchaseOrder(notice, from);
  if (notice.type === 'PURCHASE_ORDER_LATE') return purchaseOrderLate(notice, from);
  return notice.type === 'INVOICE_PDF_READY' ? invoiceReady(notice.invoiceId, from) : OUTDATED;
}

/** No letters if nobody gets one. */
export async function lettersFor(notice: Notice): Promise<{ letters: Letter[]; matter: Matter | null }> {
  const from = await house();
  const { language, workshop } = from;
  const { drafts, matter } = await draftsFor(notice, from);
  return { letters: drafts.map((draft) => ({ ...draft, language, workshop })), matter };
}
