/** The receivers of a notice's letter, and its contents. If the notice is outdated, there is no letter. */
import { labelIn } from '../../resolvers/vehicles/plates.ts';
import type { ReportKind } from '../../resolvers/generated/schema.ts';
import type { Notice } from '../shared/notices.ts';
import { grantedTo } from '../shared/grants.ts';
import { kindOf, mayRead } from '../shared/reportAccess.ts';
import { wordsIn } from '../reports/words.ts';
import { brandColorOf } from '../shared/brand.ts';
import { formatsOf } from '../shared/formats.ts';
import { languageOf } from '../shared/language.ts';
import { integer, readInvoice, readRow, readSettings, text } from '../shared/rows.ts';
import type { Row } from '../shared/rows.ts';
import { invoiceMatter, INVOICE_READY, orderMatter, reportMatter, stockMatter } from '../shared/matters.ts';
import type { Matter } from '../shared/matters.ts';
import { isFirstToday } from './ledger.ts';
import type { Letter } from './letter.ts';
import { billDisputed } from './bills.ts';
import { deliveryLetters, isOfDelivery } from './deliveries.ts';
import type { Draft, Drafts, House } from './drafts.ts';
import { OUTDATED } from './drafts.ts';
import { LINK_DAYS } from './link.ts';
import { isOfPartsOrder, partsOrderLetters } from './partsOrders.ts';
import { optedIn } from './optedIn.ts';
import { purchaseOrder, purchaseOrderLate } from './purchases.ts';
import { quotationRequest } from './quotations.ts';
import { isOfRequisition, requisitionLetters } from './requisitions.ts';
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

/** Larger ones are fetched in the app: SES takes 10 MB as it is, and base64 makes a third more of a file. */
const MAX_ATTACHED = 5_000_000;
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  PDF: 'application/pdf',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** To those whom it is for, if they may read it now. */
async function reportReady(key: string, reportId: string, { formats, language }: House): Promise<Drafts> {
  const report = await readRow('REPORTS', reportId, 'REPORT');
  const file = report && text(report, 'fileKey');
  const kind = report && kindOf(report['kind']);
  if (!report || !file || !kind) return OUTDATED;
  const matter = reportMatter(reportId);
  const ids = Array.isArray(report['recipientIds']) ? (report['recipientIds'] as unknown[]).map(String) : [];
  const isSmall = integer(report, 'bytes') <= MAX_ATTACHED;
  const [from, to] = [text(report, 'from'), text(report, 'to')];
  const values = {
    title: wordsIn(language).titles[report['kind'] as ReportKind],
    from: from && formats.calendarDay(from),
    to: to && formats.calendarDay(to),
    rows: formats.quantity(integer(report, 'rowCount') * 1000),
    file: text(report, 'fileName'),
    until: formats.day(new Date(integer(report, 'expiresAt') * 1000).toISOString()),
  };
  const attachment = {
    key: file,
    name: text(report, 'fileName') ?? 'report',
    contentType: CONTENT_TYPES[String(report['format'])] ?? 'application/octet-stream',
  };
  const drafts: Draft[] = [];
  for (const id of ids) {
    const granted = await grantedTo(id);
    const address = granted && text(granted.user, 'email');
    if (!address || !mayRead(granted.permissions, kind, report['withCost'] === true)) continue;
    const to = { name: text(granted.user, 'name') ?? '', address };
    drafts.push({
      key,
      template: 'reportReady',
      to,
      staff: true,
      why: 'whyReport',
      values,
      ...(isSmall ? { attachment } : {}),
    });
  }
  return { drafts, matter };
}

async function draftsFor(notice: Notice, from: House): Promise<Drafts> {
  if (notice.type === 'WORK_ORDER_READY') return workOrderReady(notice.id, notice.workOrderId, from);
  if (notice.type === 'LOW_STOCK') return lowStock(notice.id, notice.inventoryItemId, from);
  if (notice.type === 'PURCHASE_ORDER_MAIL') return purchaseOrder(notice, from);
  if (notice.type === 'PURCHASE_ORDER_LATE') return purchaseOrderLate(notice, from);
  if (notice.type === 'QUOTATION_REQUEST_SENT') return quotationRequest(notice, from);
  if (isOfPartsOrder(notice)) return partsOrderLetters(notice, from);
  if (isOfDelivery(notice)) return deliveryLetters(notice, from);
  if (isOfRequisition(notice)) return requisitionLetters(notice, from);
  if (notice.type === 'SUPPLIER_BILL_DISPUTED') return billDisputed(notice, from);
  if (notice.type === 'REPORT_READY') return reportReady(notice.id, notice.reportId, from);
  return notice.type === 'INVOICE_PDF_READY' ? invoiceReady(notice.invoiceId, from) : OUTDATED;
}

/** No letters if nobody gets one. */
export async function lettersFor(notice: Notice): Promise<{ letters: Letter[]; matter: Matter | null }> {
  const from = await house();
  const { language, workshop } = from;
  const { drafts, matter } = await draftsFor(notice, from);
  return { letters: drafts.map((draft) => ({ ...draft, language, workshop })), matter };
}
