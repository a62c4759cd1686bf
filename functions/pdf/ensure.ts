/**
 * An invoice's PDF, as the invoice is now: the stored one where that shows it, else a new one. Made once, however many ask at the same
 * time: a caller without the claim waits for its holder, and takes over when the claim expires.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { InvoiceRow, StoredPdf } from '../../resolvers/invoices/invoice.ts';
import type { SettingsRow } from '../../resolvers/settings/settingsRow.ts';
import { Refusal } from '../shared/refusal.ts';
import { readSettings } from '../shared/rows.ts';
import type { Stamp } from '../shared/stamp.ts';
import { claim, release } from './claim.ts';
import { canonicalJson, digestOf, sha256 } from './digest.ts';
import type { InvoiceWithPayments } from './invoices.ts';
import { keepPdf, readInvoice } from './invoices.ts';
import type { PrintedInvoice } from './invoiceContent.ts';
import { printedInvoice } from './invoiceContent.ts';

export interface EnsureContext {
  /** Makes the file. */
  render: (printed: PrintedInvoice, logoKey: string | null) => Promise<Uint8Array>;
  /** Stores the file. @returns its key */
  store: (invoice: InvoiceRow, pdf: Uint8Array) => Promise<string>;
  now: () => number;
  /** Milliseconds since the epoch; nobody waits longer. */
  deadline: number;
  /** How long one making may take, in milliseconds. */
  claimMs: number;
}

/** Grows when the template changes in a way that documents which are stored already should follow. */
const TEMPLATE = 1;
const PAUSE_MS = 150;

interface Wanted extends InvoiceWithPayments {
  printed: PrintedInvoice;
  content: string;
  logoKey: string | null;
}

async function wanted(invoiceId: string): Promise<Wanted> {
  const [found, row] = await Promise.all([readInvoice(invoiceId), readSettings()]);
  if (!found)
    throw new Refusal('NOT_FOUND', `Invoice "${invoiceId}" does not exist`, { field: 'invoiceId', id: invoiceId });
  const settings = row as unknown as SettingsRow;
  const printed = printedInvoice(found.invoice, found.payments, settings);
  const logoKey = settings.logoKey ?? null;
  return { ...found, printed, logoKey, content: sha256(canonicalJson({ printed, logoKey, template: TEMPLATE })) };
}

const isStored = ({ invoice, content }: Wanted): boolean =>
  invoice.pdfKey !== undefined && invoice.pdf?.content === content;

async function make(
  context: EnsureContext,
  { invoice, printed, content, logoKey }: Wanted,
  written: Stamp | null,
): Promise<InvoiceRow> {
  const file = await context.render(printed, logoKey);
  const key = await context.store(invoice, file);
  const pdf: StoredPdf = {
    content,
    version: invoice.version,
    digest: digestOf(invoice),
    bytes: file.length,
    renderedAt: new Date(context.now()).toISOString(),
  };
  // If a later version is stored already, the caller gets that one.
  return (await keepPdf(invoice, key, pdf, written))
    ? { ...invoice, pdfKey: key, pdf }
    : (await wanted(invoice.id)).invoice;
}

/**
 * @param written the stamp of the caller, null if there is none
 * @returns the invoice's row with its stored PDF
 * @throws Refusal `NOT_FOUND`, or `TRY_AGAIN` where somebody else is still at it; PrinterError
 */
export async function ensurePdf(context: EnsureContext, invoiceId: string, written: Stamp | null): Promise<InvoiceRow> {
  const me = randomUUID();
  let seen = await wanted(invoiceId);
  // As its row writes it: callers may write a number in several ways.
  const { id } = seen.invoice;
  for (
    let now = context.now();
    !isStored(seen) && !(await claim(id, me, now, now + context.claimMs));
    now = context.now()
  ) {
    if (now >= context.deadline)
      throw new Refusal('TRY_AGAIN', 'The PDF is being made; repeat the request', { field: 'invoiceId' });
    await pause(PAUSE_MS);
    seen = await wanted(id);
  }
  if (isStored(seen)) return seen.invoice;
  try {
    // Who had the claim before may have made it in between.
    const current = await wanted(id);
    return isStored(current) ? current.invoice : await make(context, current, written);
  } finally {
    // The claim expires by itself, so a failed release must not lose the PDF.
    await release(id, me).catch(() => undefined);
  }
}
