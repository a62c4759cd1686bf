/** What must hold after each round, whatever was killed in it. */
import { isDeepStrictEqual } from 'node:util';
import type { TallerClient } from '../../client/index.ts';
import { auditTables } from '../audit/audit.ts';
import type { AuditSource } from '../audit/audit.ts';
import { findFollowUps } from '../audit/followUps.ts';
import type { Acknowledged, Journal } from './journal.ts';
import type { Screen } from './screens.ts';

/** Within which the log, PDFs and mails of all changes are there. */
const FOLLOW_UPS_MS = 60_000;
const PAUSE_MS = 1_000;

const idOf = ({ answer }: Acknowledged): string => String(answer['id']);
const text = (value: unknown): string => JSON.stringify(value)?.slice(0, 200) ?? '';

/** The same key answers the same. */
export async function repeatsAnswerTheSame(journal: Journal, made: readonly Acknowledged[]): Promise<string[]> {
  const breaches: string[] = [];
  for (const each of made) {
    const again = await journal.repeat(each);
    if (!isDeepStrictEqual(again, each.answer))
      breaches.push(`${each.method} answered ${text(each.answer)} first, and then ${text(again)}`);
  }
  return breaches;
}

/** What was acknowledged is there, as it was last said to be. */
export async function allIsThere(client: TallerClient, made: readonly Acknowledged[]): Promise<string[]> {
  const breaches: string[] = [];
  const states = new Map<string, string>();
  for (const each of made) {
    if (each.method === 'createWorkOrder' || each.method === 'changeWorkOrderState')
      states.set(idOf(each), String(each.answer['state']));
    if (each.method === 'createInvoice') states.set(String(each.args['workOrderId']), 'INVOICED');
  }
  for (const [id, state] of states) {
    const order = await client.workOrder({ id });
    if (order?.state !== state)
      breaches.push(`order ${id} is ${order?.state ?? 'not there'}, and was said to be ${state}`);
  }
  const paid = new Set(made.filter(({ method }) => method === 'registerPayment').map(idOf));
  for (const each of made.filter(({ method }) => method === 'createInvoice' || method === 'createQuickSale')) {
    const invoice = await client.invoice({ id: idOf(each) });
    const status = paid.has(idOf(each)) ? 'PAID' : each.answer['status'];
    if (invoice?.status !== status)
      breaches.push(`${idOf(each)} is ${invoice?.status ?? 'not there'}, and was said to be ${String(status)}`);
  }
  return breaches;
}

export async function booksAreClean(source: AuditSource): Promise<string[]> {
  const findings = await auditTables(source);
  return findings.flatMap(({ check, breaches }) => breaches.map((breach) => `${check}: ${breach}`));
}

/** @param since when the soak began @returns how many were looked at, and what is still missing a minute later */
export async function followersComplete(
  source: AuditSource,
  since: number,
): Promise<{ looked: number; missing: string[] }> {
  const until = Date.now() + FOLLOW_UPS_MS;
  for (;;) {
    const findings = await findFollowUps(source, { since, graceMs: 0 });
    const missing = findings.flatMap(({ check, breaches }) => breaches.map((breach) => `${check}: not ${breach}`));
    const looked = findings.reduce((sum, each) => sum + each.looked, 0);
    if (missing.length === 0 || Date.now() > until) return { looked, missing };
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

interface Shown {
  subject: string;
  destination: { to: string[] };
}

/** Each customer has one order and one invoice: two mails of one subject are one too many. Mails are kept as long as the runtime lives. */
export async function noMailWentOutTwice(page: string): Promise<string[]> {
  const { emails } = (await (await fetch(new URL('/store', page))).json()) as { emails: Shown[] };
  const times = Map.groupBy(emails, ({ subject, destination }) => `${destination.to.join()}: ${subject}`);
  return [...times].flatMap(([mail, all]) => (all.length > 1 ? [`mailed ${all.length} times to ${mail}`] : []));
}

/** Within which a screen that was cut off is live again: its client waits longer after each attempt that fails. */
const LIVE_AGAIN_MS = 60_000;
/** How long one change may take to every screen. */
const HEARD_MS = 2_000;
const LOOK_MS = 50;

/** @param change makes a change of an order @returns the screens that heard of none as it happened, within a minute */
export async function screensAreLive(screens: readonly Screen[], change: () => Promise<string>): Promise<string[]> {
  const until = Date.now() + LIVE_AGAIN_MS;
  for (;;) {
    const id = await change();
    const patience = Date.now() + HEARD_MS;
    const deaf = (): Screen[] => screens.filter((screen) => !screen.hasHeard(id));
    while (deaf().length > 0 && Date.now() < patience) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    if (deaf().length === 0) return [];
    if (Date.now() > until)
      return [`${deaf().length} of ${screens.length} screens did not hear of the order ${id} live`];
  }
}
