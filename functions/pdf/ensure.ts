/**
 * The PDF of a thing, as the thing is now: the stored one where that shows it, else a new one. Made once, however many ask at the same
 * time: a caller without the claim waits for its holder, and takes over when the claim expires.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { StoredPdf } from '../../resolvers/invoices/invoice.ts';
import type { Key } from '../../resolvers/kernel/dynamodb/key.ts';
import type { SettingsRow } from '../../resolvers/settings/settingsRow.ts';
import { Refusal } from '../shared/refusal.ts';
import { readSettings } from '../shared/rows.ts';
import type { Stamp } from '../shared/stamp.ts';
import { claim, release } from './claim.ts';
import { canonicalJson, sha256 } from './digest.ts';
import type { Folder } from './files.ts';
import type { PrintedInvoice } from './invoiceContent.ts';
import { keepPdf } from './keep.ts';

export interface EnsureContext {
  /** Makes the file. */
  render: (printed: PrintedInvoice, logoKey: string | null) => Promise<Uint8Array>;
  /** Stores the file. @returns its key */
  store: (folder: Folder, number: string, pdf: Uint8Array) => Promise<string>;
  now: () => number;
  /** Milliseconds since the epoch; nobody waits longer. */
  deadline: number;
  /** How long one making may take, in milliseconds. */
  claimMs: number;
}

/** A row that keeps its PDF. */
interface Printable extends Key {
  id: string;
  version: number;
  pdfKey?: string;
  pdf?: StoredPdf;
}

/** A kind of things that are printed. */
export interface Kind<Thing extends Printable> {
  /** In words, and the argument that names one. */
  what: string;
  field: string;
  /** As the environment names it. */
  table: string;
  folder: Folder;
  /** What it says on paper, and the fingerprint of what it froze; null where there is none of this id. */
  read: (
    id: string,
    settings: () => Promise<SettingsRow>,
  ) => Promise<{ row: Thing; number: string; printed: PrintedInvoice; digest: string } | null>;
}

/** Grows when the template changes in a way that documents which are stored already should follow. */
const TEMPLATE = 1;
const PAUSE_MS = 150;

interface Wanted<Thing extends Printable> {
  row: Thing;
  number: string;
  printed: PrintedInvoice;
  digest: string;
  content: string;
  logoKey: string | null;
}

async function wanted<Thing extends Printable>(kind: Kind<Thing>, id: string): Promise<Wanted<Thing>> {
  const asked = readSettings() as unknown as Promise<SettingsRow>;
  const [found, settings] = await Promise.all([kind.read(id, () => asked), asked]);
  if (!found) throw new Refusal('NOT_FOUND', `${kind.what} "${id}" does not exist`, { field: kind.field, id });
  const logoKey = settings.logoKey ?? null;
  const { printed } = found;
  return { ...found, logoKey, content: sha256(canonicalJson({ printed, logoKey, template: TEMPLATE })) };
}

const isStored = ({ row, content }: Wanted<Printable>): boolean =>
  row.pdfKey !== undefined && row.pdf?.content === content;

async function make<Thing extends Printable>(
  context: EnsureContext,
  kind: Kind<Thing>,
  { row, number, printed, digest, content, logoKey }: Wanted<Thing>,
  written: Stamp | null,
): Promise<Thing> {
  const file = await context.render(printed, logoKey);
  const key = await context.store(kind.folder, number, file);
  const pdf: StoredPdf = {
    content,
    version: row.version,
    digest,
    bytes: file.length,
    renderedAt: new Date(context.now()).toISOString(),
  };
  // If a later version is stored already, the caller gets that one.
  return (await keepPdf(kind.table, row, key, pdf, written))
    ? { ...row, pdfKey: key, pdf }
    : (await wanted(kind, row.id)).row;
}

/**
 * @param written the stamp of the caller, null if there is none
 * @returns the thing's row with its stored PDF
 * @throws Refusal `NOT_FOUND`, or `TRY_AGAIN` where somebody else is still at it; PrinterError
 */
export async function ensurePdf<Thing extends Printable>(
  context: EnsureContext,
  kind: Kind<Thing>,
  thingId: string,
  written: Stamp | null,
): Promise<Thing> {
  const me = randomUUID();
  let seen = await wanted(kind, thingId);
  // As its row writes it: callers may write a number in several ways.
  const { id } = seen.row;
  for (
    let now = context.now();
    !isStored(seen) && !(await claim(id, me, now, now + context.claimMs));
    now = context.now()
  ) {
    if (now >= context.deadline)
      throw new Refusal('TRY_AGAIN', 'The PDF is being made; repeat the request', { field: kind.field });
    await pause(PAUSE_MS);
    seen = await wanted(kind, id);
  }
  if (isStored(seen)) return seen.row;
  try {
    // Who had the claim before may have made it in between.
    const current = await wanted(kind, id);
    return isStored(current) ? current.row : await make(context, kind, current, written);
  } finally {
    // The claim expires by itself, so a failed release must not lose the PDF.
    await release(id, me).catch(() => undefined);
  }
}
