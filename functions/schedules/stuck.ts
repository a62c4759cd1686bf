/**
 * Reports that nobody makes: their notice was lost on its way, or whoever made them died for the last time. They are told again; who makes
 * one finds out what has become of it (docs/decisions/030).
 */
import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { requireSetting } from '../shared/environment.ts';
import type { Notice } from '../shared/notices.ts';
import { tell } from '../shared/queues.ts';
import { dynamodb, text } from '../shared/rows.ts';

/** Longer than a queue is usually behind. */
const GRACE_MS = 30 * 60_000;
/** What is older has raised its alarm. */
const LOOKED_BACK_MS = 2 * 86_400_000;

const iso = (moment: number): string => new Date(moment).toISOString();

/** @returns how many were told again */
export async function tellStuck(now: number): Promise<number> {
  const pages = paginateQuery(
    { client: dynamodb },
    {
      TableName: requireSetting('REPORTS_TABLE'),
      IndexName: 'byTime',
      KeyConditionExpression: '#list = :reports AND listedAt BETWEEN :from AND :to',
      FilterExpression: '#state = :queued OR (#state = :running AND claimedUntil < :now)',
      ExpressionAttributeNames: { '#list': 'list', '#state': 'state' },
      ExpressionAttributeValues: marshall({
        ':reports': 'REPORT',
        ':from': iso(now - LOOKED_BACK_MS),
        ':to': iso(now - GRACE_MS),
        ':queued': 'QUEUED',
        ':running': 'RUNNING',
        ':now': now,
      }),
    },
  );
  const notices: Notice[] = [];
  for await (const { Items = [] } of pages)
    for (const row of Items.map((item) => unmarshall(item))) {
      const reportId = text(row, 'id');
      if (reportId !== null)
        notices.push({ id: `REPORT_REQUESTED#${reportId}`, type: 'REPORT_REQUESTED', reportId, at: iso(now) });
    }
  await tell(notices);
  return notices.length;
}
