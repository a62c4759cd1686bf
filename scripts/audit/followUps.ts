/** What should have followed changes and has not, over all rows: what `functions/reconcile` would mend (docs/decisions/030). */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import { mailDue, pdfDue, countDue } from '../../functions/reconcile/followUps.ts';
import type { KnownEntry } from '../../functions/reconcile/log.ts';
import { changeWithin, isRecorded } from '../../functions/reconcile/log.ts';
import { isLow, isMovement, isThoughtOf, stockMail } from '../../functions/reconcile/stock.ts';
import { WALKED } from '../../functions/reconcile/tables.ts';
import type { Window } from '../../functions/reconcile/window.ts';
import { windowOf } from '../../functions/reconcile/window.ts';
import { RECONCILED_SINCE } from '../../functions/shared/matters.ts';
import type { AuditSource, Finding } from './audit.ts';

type AnyRow = Record<string, unknown>;

export interface FollowUpOptions {
  /** Milliseconds since the epoch. @default since there are marks; nothing is looked at where there are none */
  since?: number;
  /** @default the reconciler's own */
  graceMs?: number;
}

const GRACE_MS = 900_000;

const nameOf = (row: AnyRow): string => `${String(row['pk'])} ${String(row['sk'])}`;

async function readAll(client: DynamoDBDocumentClient, table: string | undefined): Promise<AnyRow[]> {
  const rows: AnyRow[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: table, ConsistentRead: true }))
    rows.push(...(Items as AnyRow[]));
  return rows;
}

async function firstMarks(client: DynamoDBDocumentClient, table: string | undefined): Promise<number> {
  const { Item } = await client.send(new GetCommand({ TableName: table, Key: RECONCILED_SINCE }));
  return Item ? Date.parse(String(Item['at'])) : Infinity;
}

/** By partition key. */
function byThing(rows: readonly AnyRow[]): Map<string, AnyRow[]> {
  return Map.groupBy(rows, (row) => String(row['pk']));
}

const newestFirst = (movements: readonly AnyRow[]): AnyRow[] =>
  movements.toSorted((a, b) => (String(a['sk']) < String(b['sk']) ? 1 : -1));

const written = (rows: readonly AnyRow[]): Map<string, string> =>
  new Map(rows.map(({ sk, at }) => [String(sk), String(at ?? '')]));

function findingsOf(tables: Record<string, AnyRow[]>, log: AnyRow[], mails: AnyRow[], window: Window): Finding[] {
  const all = Object.entries(tables).flatMap(([table, rows]) => rows.map((row) => ({ table, row })));
  const [entries, marks] = [byThing(log), byThing(mails)];
  const changes = all.flatMap(({ table, row }) => {
    const change = changeWithin(table, row, window);
    return change ? [{ row, change }] : [];
  });
  const movements = byThing((tables['Inventory'] ?? []).filter((row) => isMovement(row)));
  const due = all.flatMap(({ row }) =>
    isLow(row)
      ? (stockMail(row, newestFirst(movements.get(String(row['pk'])) ?? []), window) ?? [])
      : (mailDue(row, window) ?? []),
  );
  return [
    {
      check: 'every document has the PDF that shows it',
      looked: tables['Invoices']?.length ?? 0,
      breaches: all.filter(({ row }) => pdfDue(row, window)).map(({ row }) => nameOf(row)),
    },
    {
      check: 'every mail that was due was thought of',
      looked: due.length,
      breaches: due
        .filter((mail) => !isThoughtOf(mail, written(marks.get(mail.matter.pk) ?? [])))
        .map(({ notice }) => notice.id),
    },
    {
      check: 'what is to come of every page of an order is counted',
      looked: tables['PurchaseOrders']?.length ?? 0,
      breaches: all.flatMap(({ row }) => countDue(row, window) ?? []).map(({ id }) => id),
    },
    {
      check: 'every change is in the audit log',
      looked: changes.length,
      breaches: changes
        .filter(({ change }) => !isRecorded(change, (entries.get(change.entity.id) ?? []) as KnownEntry[]))
        .map(({ row, change }) => `${nameOf(row)}: ${change.stamp.field} at ${change.at}`),
    },
  ];
}

export async function findFollowUps(source: AuditSource, options: FollowUpOptions = {}): Promise<Finding[]> {
  const local = source.dynamodb
    ? { endpoint: source.dynamodb, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
    : {};
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: source.region, ...local }));
  const { tables } = source;
  try {
    const since = options.since ?? (await firstMarks(client, tables['Settings']));
    const window = windowOf(Date.now(), since, options.graceMs ?? GRACE_MS);
    const rows = await Promise.all(WALKED.map(async (name) => [name, await readAll(client, tables[name])] as const));
    const [log, mails] = await Promise.all(['AuditLog', 'Mail'].map((name) => readAll(client, tables[name])));
    return findingsOf(Object.fromEntries(rows), log ?? [], mails ?? [], window);
  } finally {
    client.destroy();
  }
}
