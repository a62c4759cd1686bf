/**
 * Asks for the reports that are due by the calendar (docs/decisions/045). It is run by schedule, perhaps twice for a time: a report's id
 * follows from what is due, and its row is written together with the schedule's next time, so that each is asked for once.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { paginateQuery, TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { ReportFormat, ReportKind } from '../../resolvers/generated/schema.ts';
import { fileNameOf, KEPT_SECONDS } from '../../resolvers/reports/file.ts';
import { requireSetting } from '../shared/environment.ts';
import { grantedTo } from '../shared/grants.ts';
import { momentOf } from '../shared/moment.ts';
import { kindOf, mayRead, seesCost } from '../shared/reportAccess.ts';
import type { Row } from '../shared/rows.ts';
import { dynamodb, text } from '../shared/rows.ts';
import { zoneOf } from '../shared/zone.ts';
import type { Timing } from './due.ts';
import { lastDue, nextDue, spanOf } from './due.ts';
import { tellStuck } from './stuck.ts';

const logger = new Logger({ serviceName: 'schedules' });
const metrics = new Metrics({ namespace: 'Taller', serviceName: 'schedules' });

export interface Summary {
  /** Schedules that were due. */
  due: number;
  /** Reports that were asked for; the others' makers may not read them any more, or somebody else was faster. */
  asked: number;
  /** Reports of before that nobody made, told again. */
  told: number;
}

const numberOf = (row: Row, name: string): number | null => (typeof row[name] === 'number' ? row[name] : null);

const timingOf = (row: Row): Timing => ({
  frequency: text(row, 'frequency') ?? '',
  weekday: numberOf(row, 'weekday'),
  dayOfMonth: numberOf(row, 'dayOfMonth'),
  time: text(row, 'time') ?? '',
  timeZone: text(row, 'timeZone') ?? 'UTC',
});

async function* dueRows(now: number): AsyncGenerator<Row> {
  const pages = paginateQuery(
    { client: dynamodb },
    {
      TableName: requireSetting('REPORTS_TABLE'),
      IndexName: 'byTime',
      KeyConditionExpression: '#list = :schedules AND listedAt <= :now',
      ExpressionAttributeNames: { '#list': 'list' },
      ExpressionAttributeValues: marshall({ ':schedules': 'SCHEDULE', ':now': new Date(now).toISOString() }),
    },
  );
  for await (const { Items = [] } of pages) for (const item of Items) yield unmarshall(item);
}

/** The report that is due, or null where its maker may not read it any more. */
async function reportOf(schedule: Row, timing: Timing, due: number, now: number): Promise<Row | null> {
  const kind = kindOf(schedule['kind']);
  const granted = await grantedTo(text(schedule, 'createdById') ?? '');
  if (!kind || !granted || !mayRead(granted.permissions, kind, false)) return null;
  const span = spanOf(timing, kind.period, due);
  const at = new Date(now).toISOString();
  // Letters, digits and signs that an id may have: the same however often it is due.
  const id = `${text(schedule, 'id') ?? ''}-${new Date(due).toISOString().slice(0, 16).replace(/\D/g, '')}`;
  const [name, format] = [schedule['kind'] as ReportKind, schedule['format'] as ReportFormat];
  return {
    pk: id,
    sk: 'REPORT',
    list: 'REPORT',
    listedAt: at,
    id,
    kind: name,
    format,
    ...(span.from === null ? {} : { from: span.from }),
    ...(span.to === null ? {} : { to: span.to }),
    state: 'QUEUED',
    progress: 0,
    withCost: seesCost(granted.permissions, kind),
    fileName: fileNameOf(name, span, format, zoneOf(timing.timeZone).dayAt(due)),
    requestedBy: text(schedule, 'createdBy') ?? '',
    requestedById: text(schedule, 'createdById') ?? '',
    scheduleId: text(schedule, 'id') ?? '',
    recipientIds: Array.isArray(schedule['recipientIds']) ? (schedule['recipientIds'] as unknown[]) : [],
    createdAt: at,
    expiresAt: Math.floor(now / 1000) + KEPT_SECONDS,
  };
}

/** @returns whether it was asked for now; somebody else may have been faster */
async function ask(schedule: Row, report: Row | null, next: number, due: number): Promise<boolean> {
  const TableName = requireSetting('REPORTS_TABLE');
  const nextAt = new Date(next).toISOString();
  try {
    await dynamodb.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          {
            Update: {
              TableName,
              Key: marshall({ pk: schedule['pk'], sk: 'SCHEDULE' }),
              UpdateExpression: 'SET nextAt = :next, listedAt = :next, lastAt = :due',
              ConditionExpression: 'nextAt = :was AND version = :version',
              ExpressionAttributeValues: marshall({
                ':next': nextAt,
                ':due': new Date(due).toISOString(),
                ':was': schedule['nextAt'],
                ':version': schedule['version'],
              }),
            },
          },
          ...(report
            ? [{ Put: { TableName, Item: marshall(report), ConditionExpression: 'attribute_not_exists(pk)' } }]
            : []),
        ],
      }),
    );
    return report !== null;
  } catch (error) {
    if (error instanceof TransactionCanceledException) return false;
    throw error;
  }
}

/** @throws where a table cannot be reached: the schedule comes again */
export async function handler(event: unknown): Promise<Summary> {
  const now = momentOf(event);
  const summary: Summary = { due: 0, asked: 0, told: 0 };
  for await (const schedule of dueRows(now)) {
    summary.due += 1;
    const timing = timingOf(schedule);
    const due = lastDue(timing, Date.parse(text(schedule, 'nextAt') ?? ''), now);
    const report = await reportOf(schedule, timing, due, now);
    if (!report) logger.warn('not asked for: its maker may not read it', { correlation_id: schedule['id'] });
    if (await ask(schedule, report, nextDue(timing, now), due)) summary.asked += 1;
  }
  summary.told = await tellStuck(now);
  if (summary.told > 0) logger.warn('reports that nobody made were told again', { ...summary });
  else if (summary.due > 0) logger.info('reports were due', { ...summary });
  metrics.addMetric('ReportsScheduled', MetricUnit.Count, summary.asked);
  metrics.publishStoredMetrics();
  return summary;
}
