/** What an invoice says on paper, in the words and formats of the workshop: rows in, text out. The template adds the look. */
import type {
  InvoiceLineRow,
  InvoiceRow,
  InvoiceVehicleRow,
  PartyRow,
  PaymentRow,
} from '../../resolvers/invoices/invoice.ts';
import { includesTax } from '../../resolvers/documents/terms.ts';
import type { SettingsRow } from '../../resolvers/settings/settingsRow.ts';
import { brandColorOf } from '../shared/brand.ts';
import type { Formats } from '../shared/formats.ts';
import { formatsOf } from '../shared/formats.ts';
import type { Language } from '../shared/language.ts';
import { languageOf } from '../shared/language.ts';
import { digestOf } from './digest.ts';
import type { Paper } from './paper.ts';
import { paperOf } from './paper.ts';
import texts from './texts.json' with { type: 'json' };
import { amountInWords } from './words.ts';
import { own } from '../../resolvers/kernel/values/own.ts';

/** A name and a value. */
export type Fact = readonly [name: string, value: string];

export interface PrintedTable<Column extends string> {
  caption: string;
  columns: Readonly<Record<Column, string>>;
  rows: readonly Readonly<Record<Column, string>>[];
}

export interface PrintedParty {
  name: string;
  facts: readonly Fact[];
}

export type LineColumn = 'position' | 'description' | 'quantity' | 'unitPrice' | 'discount' | 'tax' | 'total';

export interface PrintedInvoice {
  language: Language;
  locale: string;
  paper: Paper;
  /** Of the document, and of the file. */
  title: string;
  kind: string;
  number: string;
  /** The workshop's trade name. */
  workshop: string;
  issuer: PrintedParty;
  recipientTitle: string;
  recipient: PrintedParty;
  /** Null on counter sales. */
  vehicle: { title: string; party: PrintedParty } | null;
  facts: readonly Fact[];
  lines: PrintedTable<LineColumn>;
  /** SKU of each line, empty if it has none. */
  skus: readonly string[];
  taxes: PrintedTable<'tax' | 'rate' | 'base' | 'amount'>;
  payments: PrintedTable<'at' | 'method' | 'reference' | 'amount'> | null;
  totals: readonly Fact[];
  /** The one of `totals` that counts. */
  total: Fact;
  /** The last amount: the balance. */
  balance: Fact;
  words: string;
  digest: Fact;
  /** Content of the QR code and its description. */
  qr: { content: string; label: string };
  /** Set when it no longer counts. */
  void: { mark: string; sentence: string } | null;
  /** The text before the number of a page, and before the number of pages. */
  page: readonly [string, string];
  /** `#rrggbb`. */
  color: string;
}

const QR_SEPARATOR = '|';
const THOUSANDTHS = 1_000;

/** A text with its placeholders filled. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_placeholder, name: string) => own(values, name) ?? '');
}

const isKnown = (fact: [string, string | undefined]): fact is [string, string] => Boolean(fact[1]);

type Words = (typeof texts)[Language];

export function party(row: PartyRow, words: Words): PrintedParty {
  const facts: [string, string | undefined][] = [
    [row.taxIdType ?? words.taxId, row.taxId],
    [words.address, row.address],
    [words.phone, row.phone],
    [words.email, row.email],
  ];
  return { name: row.name, facts: facts.filter(isKnown) };
}

/** Maker, model and year are its name. */
function vehicleParty(row: InvoiceVehicleRow, words: Words, formats: Formats): PrintedParty {
  const facts: [string, string | undefined][] = [
    [words.plate, row.plate],
    [words.number, row.plate === undefined ? row.number : undefined],
    [words.vin, row.vin],
    [
      words.mileage,
      row.mileage === undefined
        ? undefined
        : fill(words.kilometres, { number: formats.quantity(row.mileage * THOUSANDTHS) }),
    ],
  ];
  return { name: [row.make, row.model, row.year ?? ''].join(' ').trim(), facts: facts.filter(isKnown) };
}

/**
 * Whether its prices are without tax. Invoices of releases before 0.3.0 do not say so, but their lines do: the settings may have changed
 * since.
 */
const isBeforeTax = ({ lines, pricesIncludeTax, currency }: InvoiceRow): boolean =>
  pricesIncludeTax === undefined ? lines.some((line) => includesTax(line, currency) === false) : !pricesIncludeTax;

function lineRow(
  line: InvoiceLineRow,
  index: number,
  formats: Formats,
  currency: string,
  beforeTax: boolean,
): Record<LineColumn, string> {
  return {
    position: String(index + 1),
    description: line.description,
    quantity: formats.quantity(line.quantity),
    unitPrice: formats.price({ minor: line.unitPrice, fraction: line.unitPriceFraction }, currency),
    discount: line.discount ? formats.amount(line.discount, currency) : '',
    tax: `${line.taxCode} ${formats.percent(line.taxRate)}`,
    total: formats.amount(beforeTax ? line.base : line.base + line.tax, currency),
  };
}

/** What each line says adds up: prices and amounts are both with tax, or both without. */
function lineTable(invoice: InvoiceRow, words: Words, formats: Formats): PrintedInvoice['lines'] {
  const beforeTax = isBeforeTax(invoice);
  return {
    caption: words.lines,
    columns: beforeTax ? { ...words.columns, ...words.columnsBeforeTax } : words.columns,
    rows: invoice.lines.map((line, index) => lineRow(line, index, formats, invoice.currency, beforeTax)),
  };
}

function taxTable(invoice: InvoiceRow, words: Words, formats: Formats): PrintedInvoice['taxes'] {
  const rows = invoice.taxes.map((tax) => ({
    tax: `${tax.code} (${words.treatments[tax.treatment]})`,
    rate: formats.percent(tax.rate),
    base: formats.amount(tax.base, invoice.currency),
    amount: formats.amount(tax.tax, invoice.currency),
  }));
  return { caption: words.taxes, columns: words.taxColumns, rows };
}

function paymentTable(
  payments: readonly PaymentRow[],
  words: Words,
  formats: Formats,
  currency: string,
): PrintedInvoice['payments'] {
  if (payments.length === 0) return null;
  const rows = payments.map(({ at, paidOn, method, reference, reason, amount }) => ({
    at: paidOn === undefined ? formats.day(at) : formats.calendarDay(paidOn),
    method: words.methods[method],
    reference: [amount < 0 ? fill(words.refund, { reason: reason ?? '' }) : '', reference ?? '']
      .filter((part) => part !== '')
      .join('. '),
    amount: formats.amount(amount, currency),
  }));
  return { caption: words.payments, columns: words.paymentColumns, rows };
}

/** Fields in the order in which Peru's SUNAT wants them in a code, as far as every country has them; the digest comes last. */
function qrContent(invoice: InvoiceRow, digest: string, formats: Formats): string {
  const plain = (minor: number): string => formats.plain(minor, invoice.currency);
  return [
    invoice.issuer.taxId ?? '',
    invoice.number,
    plain(invoice.tax),
    plain(invoice.total),
    invoice.currency,
    formats.date(invoice.issuedAt),
    invoice.recipient.taxId ?? '',
    digest,
  ].join(QR_SEPARATOR);
}

/** What is left to pay: nothing of what was voided, or went back with parts that came back. */
function balanceOf({ status, total, credited, paid }: InvoiceRow): number {
  return status === 'VOIDED' ? 0 : total - (credited ?? 0) - paid;
}

/** @param payments oldest first */
export function printedInvoice(
  invoice: InvoiceRow,
  payments: readonly PaymentRow[],
  settings: SettingsRow,
): PrintedInvoice {
  const language = languageOf({ ...settings });
  const formats = formatsOf({ ...settings }, language);
  const words: Words = texts[language];
  // A credit note is called so whatever it credits.
  const named = invoice.kind === 'CREDIT_NOTE' ? undefined : invoice.documentType;
  const kind = named ? words.documents[named] : words.kinds[invoice.kind];
  const { currency, voided } = invoice;
  const money = (minor: number): string => formats.money(minor, currency);
  const rounding = payments.reduce((sum, payment) => sum + (payment.rounding ?? 0), 0);
  const digest = digestOf(invoice);
  const total: Fact = [words.total, money(invoice.total)];
  return {
    language,
    locale: formats.locale,
    paper: paperOf(settings.country),
    title: `${kind.name} ${invoice.number}`,
    kind: kind.name,
    number: invoice.number,
    workshop: settings.displayName,
    issuer: party(invoice.issuer, words),
    recipientTitle: words.recipient,
    recipient: party(invoice.recipient, words),
    vehicle: invoice.vehicle ? { title: words.vehicle, party: vehicleParty(invoice.vehicle, words, formats) } : null,
    facts: [
      [words.issued, formats.time(invoice.issuedAt)],
      [words.currency, currency],
      [words.by, invoice.by],
    ],
    lines: lineTable(invoice, words, formats),
    skus: invoice.lines.map((line) => line.sku ?? ''),
    taxes: taxTable(invoice, words, formats),
    payments: paymentTable(payments, words, formats, currency),
    totals: [
      [words.subtotal, money(invoice.subtotal)],
      [words.tax, money(invoice.tax)],
      total,
      [words.paid, money(invoice.paid - rounding)],
      ...(rounding === 0 ? [] : [[words.rounding, money(rounding)] as const]),
    ],
    total,
    balance: [words.balance, money(balanceOf(invoice))],
    words: fill(words.words, { words: amountInWords(invoice.total, currency, language) }),
    digest: [words.digest, digest],
    qr: { content: qrContent(invoice, digest, formats), label: words.qr },
    void:
      invoice.status === 'VOIDED' && voided
        ? {
            mark: kind.void,
            sentence: fill(kind.voided, { at: formats.time(voided.at), by: voided.by, reason: voided.reason }),
          }
        : null,
    page: words.page as [string, string],
    color: brandColorOf({ ...settings }),
  };
}
