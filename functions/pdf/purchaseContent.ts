/** What an order to a supplier says on paper. It looks as an invoice does: the same template, the same printer. */
import type { PurchaseLineRow } from '../../resolvers/purchaseOrders/purchaseOrder.ts';
import type { SettingsRow } from '../../resolvers/settings/settingsRow.ts';
import { brandColorOf } from '../shared/brand.ts';
import type { Formats } from '../shared/formats.ts';
import { formatsOf } from '../shared/formats.ts';
import { languageOf } from '../shared/language.ts';
import { canonicalJson, sha256 } from './digest.ts';
import type { Fact, LineColumn, PrintedInvoice, PrintedParty } from './invoiceContent.ts';
import { fill, party } from './invoiceContent.ts';
import { paperOf } from './paper.ts';
import type { WholePurchase } from './purchases.ts';
import texts from './texts.json' with { type: 'json' };
import { amountInWords } from './words.ts';

type Words = (typeof texts)[keyof typeof texts];

/** SHA-256 over what was frozen when it was sent: paper that left the house can be held against the rows for ever. */
export function purchaseDigest({ order, lines }: WholePurchase): string {
  const { number, sentAt, supplierId, supplierName, currency, subtotal, tax, total } = order;
  return sha256(canonicalJson([number, sentAt, supplierId, supplierName, currency, subtotal, tax, total, lines]));
}

function lineRow(line: PurchaseLineRow, index: number, formats: Formats, currency: string): Record<LineColumn, string> {
  return {
    position: String(index + 1),
    description: line.description,
    quantity: [formats.quantity(line.quantity), line.unit ?? ''].join(' ').trim(),
    unitPrice: formats.price({ minor: line.unitCost, fraction: line.unitCostFraction }, currency),
    discount: '',
    tax: `${line.taxCode} ${formats.percent(line.taxRate)}`,
    total: formats.amount(line.base, currency),
  };
}

/** What the lines of each tax come to. */
function taxTable(lines: readonly PurchaseLineRow[], words: Words, formats: Formats, currency: string) {
  const byTax = Map.groupBy(lines, ({ taxCode, taxRate }) => `${taxCode} ${taxRate}`);
  const sum = (of: readonly PurchaseLineRow[], name: 'base' | 'tax'): string =>
    formats.amount(
      of.reduce((all, line) => all + line[name], 0),
      currency,
    );
  const rows = [...byTax.values()].map((of) => ({
    tax: of[0]?.taxCode ?? '',
    rate: formats.percent(of[0]?.taxRate ?? 0),
    base: sum(of, 'base'),
    amount: sum(of, 'tax'),
  }));
  return { caption: words.taxes, columns: words.taxColumns, rows };
}

function supplierParty({ order, supplier }: WholePurchase, words: Words): PrintedParty {
  const [contact] = supplier?.contacts ?? [];
  const known = {
    ...(supplier?.taxIdType ? { taxIdType: supplier.taxIdType } : {}),
    ...(supplier?.taxId ? { taxId: supplier.taxId } : {}),
    ...(supplier?.address ? { address: supplier.address } : {}),
    ...(contact?.phone ? { phone: contact.phone } : {}),
    ...(contact?.email ? { email: contact.email } : {}),
  };
  return party({ name: order.supplierName, ...known }, words);
}

function workshopParty(settings: SettingsRow, words: Words): PrintedParty {
  const { legalName, taxId, taxIdType, address, phone, email } = settings;
  return party(
    {
      name: legalName,
      taxId,
      ...(taxIdType ? { taxIdType } : {}),
      ...(address ? { address } : {}),
      ...(phone ? { phone } : {}),
      ...(email ? { email } : {}),
    },
    words,
  );
}

function factsOf({ order }: WholePurchase, words: Words, formats: Formats): Fact[] {
  const { purchase } = words;
  const known: [string, string | null][] = [
    [words.issued, formats.time(order.sentAt ?? order.createdAt)],
    [purchase.deliveryPlace, order.deliveryPlace ?? null],
    [purchase.expectedOn, order.expectedOn ? formats.calendarDay(order.expectedOn) : null],
    [
      purchase.payment,
      typeof order.paymentDays === 'number' ? fill(purchase.days, { days: String(order.paymentDays) }) : null,
    ],
    [purchase.note, order.note ?? null],
    [words.currency, order.currency],
    [words.by, order.by],
  ];
  return known.filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== '');
}

export function printedPurchase(whole: WholePurchase, settings: SettingsRow): PrintedInvoice {
  const { order, lines } = whole;
  const language = languageOf({ ...settings });
  const formats = formatsOf({ ...settings }, language);
  const words: Words = texts[language];
  const kind = words.kinds.PURCHASE_ORDER;
  const number = order.number ?? '';
  const { currency, ended } = order;
  const money = (minor: number): string => formats.money(minor, currency);
  const digest = purchaseDigest(whole);
  const total: Fact = [words.total, money(order.total)];
  return {
    language,
    locale: formats.locale,
    paper: paperOf(settings.country),
    title: `${kind.name} ${number}`,
    kind: kind.name,
    number,
    workshop: settings.displayName,
    issuer: workshopParty(settings, words),
    recipientTitle: words.purchase.supplier,
    recipient: supplierParty(whole, words),
    vehicle: null,
    facts: factsOf(whole, words, formats),
    lines: {
      caption: words.lines,
      columns: { ...words.columns, ...words.columnsBeforeTax },
      rows: lines.map((line, index) => lineRow(line, index, formats, currency)),
    },
    // By whose code they look for it is theirs.
    skus: lines.map((line) => line.supplierCode ?? line.sku ?? ''),
    taxes: taxTable(lines, words, formats, currency),
    payments: null,
    totals: [
      [words.subtotal, money(order.subtotal)],
      [words.tax, money(order.tax)],
    ],
    total,
    balance: total,
    words: fill(words.words, { words: amountInWords(order.total, currency, language) }),
    digest: [words.digest, digest],
    qr: {
      content: [settings.taxId, number, formats.plain(order.total, currency), currency, digest].join('|'),
      label: words.qr,
    },
    void:
      order.state === 'CANCELLED' && ended
        ? {
            mark: kind.void,
            sentence: fill(kind.voided, { at: formats.time(ended.at), by: ended.by, reason: ended.reason ?? '' }),
          }
        : null,
    page: words.page as [string, string],
    color: brandColorOf({ ...settings }),
  };
}
