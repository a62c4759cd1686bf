/**
 * What streams and queues missed, caught up from the tables (docs/decisions/030): documents without their PDF and mails that nobody
 * thought of are told to their queues again, changes that the audit log lacks are written there. By schedule. Whatever it does has
 * one effect however often it is done; where the time ends it goes on the next time.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Notice } from '../shared/notices.ts';
import { tell } from '../shared/queues.ts';
import type { Row } from '../shared/rows.ts';
import { readRow, text } from '../shared/rows.ts';
import { recordMissing } from './entries.ts';
import { mailDue, pdfDue, countDue } from './followUps.ts';
import { changeWithin } from './log.ts';
import { marksOf, movementsOf, newestDocuments, readyOrders, scanPage } from './rows.ts';
import { isTimeToTell, readState, stillAsked, writeState } from './state.ts';
import type { State, Told } from './state.ts';
import { isLow, isThoughtOf, stockMail } from './stock.ts';
import type { Window } from './window.ts';
import { WALKED } from './tables.ts';
import { windowOf } from './window.ts';

const logger = new Logger({ serviceName: 'reconcile' });
const metrics = new Metrics({ namespace: 'Taller', serviceName: 'reconcile' });

/** Followers may take as long: longer than their queues hold a notice back, and than a stream usually lags. */
const USUAL_GRACE_SECONDS = 900;
/** Before the function's own time ends, for what is under way. */
const RESERVE_MS = 10_000;
/** Side by side. */
const AT_A_TIME = 10;

interface Run {
  now: number;
  graceMs: number;
  window: Window;
  currency: string;
  /** Milliseconds since the epoch. */
  deadline: number;
  told: Told;
  /** Rows that were looked at, by their keys: what is new comes twice. */
  seen: Set<string>;
}

export interface Summary {
  looked: number;
  documents: number;
  mails: number;
  /** Pages of orders that are to be counted. */
  pages: number;
  entries: number;
}

function graceMs(): number {
  const seconds = Number(process.env['RECONCILE_GRACE_SECONDS'] ?? USUAL_GRACE_SECONDS);
  return 1000 * (Number.isFinite(seconds) && seconds >= 0 ? seconds : USUAL_GRACE_SECONDS);
}

/** Runs the tasks some at a time. */
async function each<T>(list: readonly T[], task: (item: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < list.length; start += AT_A_TIME)
    await Promise.all(list.slice(start, start + AT_A_TIME).map(task));
}

/** Tells those whose time has come. @returns how many */
async function tellAgain(notices: readonly Notice[], { told, now, graceMs: pause }: Run): Promise<number> {
  const due = notices.filter(({ id }) => isTimeToTell(told, id, now, pause));
  await tell(due);
  for (const { id } of due) told[id] = { times: (told[id]?.times ?? 0) + 1, at: now };
  return due.length;
}

/** Looks at rows of a table, and mends what is missing. */
async function look(table: string, found: readonly Row[], run: Run, summary: Summary): Promise<void> {
  const { window, currency, seen } = run;
  const rows = found.filter((row) => !seen.has(keyOf(table, row)));
  for (const row of rows) seen.add(keyOf(table, row));
  summary.looked += rows.length;
  const pdfs = rows.flatMap((row) => pdfDue(row, window) ?? []);
  summary.documents += await tellAgain(pdfs, run);
  summary.pages += await tellAgain(
    rows.flatMap((row) => countDue(row, window) ?? []),
    run,
  );
  const mails: Notice[] = [];
  const due = rows.flatMap((row) => mailDue(row, window) ?? []);
  await each(
    rows.filter((row) => isLow(row)),
    async (item) => {
      const mail = stockMail(item, await movementsOf(String(item['pk'])), window);
      if (mail) due.push(mail);
    },
  );
  await each(due, async (mail) => {
    if (!isThoughtOf(mail, await marksOf(mail.matter.pk))) mails.push(mail.notice);
  });
  summary.mails += await tellAgain(mails, run);
  await each(
    rows.flatMap((row) => changeWithin(table, row, window) ?? []),
    async (change) => {
      if (await recordMissing(change, currency)) summary.entries += 1;
    },
  );
}

const keyOf = (table: string, row: Row): string => `${table} ${String(row['pk'])} ${String(row['sk'])}`;

/** A page of each table, from where the last time ended. */
async function walk(state: State, run: Run, summary: Summary): Promise<State['cursors']> {
  const cursors = { ...state.cursors };
  for (const table of WALKED) {
    if (Date.now() >= run.deadline) {
      logger.warn('the time is over: the rest comes the next time', { table });
      break;
    }
    const { rows, next } = await scanPage(table, cursors[table]);
    await look(table, rows, run, summary);
    if (next) cursors[table] = next;
    else delete cursors[table];
  }
  return cursors;
}

/** @throws where a table or a queue cannot be reached: the schedule comes again */
export async function handler(_event: unknown, context: { getRemainingTimeInMillis: () => number }): Promise<Summary> {
  const now = Date.now();
  const state = await readState(now);
  const settings = await readRow('SETTINGS', 'SETTINGS', 'WORKSHOP');
  const grace = graceMs();
  const window = windowOf(now, state.since, grace);
  const run: Run = {
    now,
    graceMs: grace,
    window,
    currency: (settings && text(settings, 'currency')) ?? '',
    deadline: now + context.getRemainingTimeInMillis() - RESERVE_MS,
    told: stillAsked(state.told, window.from),
    seen: new Set(),
  };
  const summary: Summary = { looked: 0, documents: 0, mails: 0, pages: 0, entries: 0 };
  // So soon after the first deployment that nothing is old enough.
  if (window.to <= window.from) return summary;
  // What is new should not wait until the walk comes by.
  await look('Invoices', await newestDocuments(window), run, summary);
  await look('WorkOrders', await readyOrders(), run, summary);
  const cursors = await walk(state, run, summary);
  await writeState({ since: state.since, cursors, told: run.told });
  const mended = summary.documents + summary.mails + summary.pages + summary.entries;
  if (mended > 0) logger.warn('caught up what was missed', { ...summary });
  else logger.info('nothing was missed', { ...summary });
  metrics.addMetric('Reconciled', MetricUnit.Count, mended);
  metrics.publishStoredMetrics();
  return summary;
}
