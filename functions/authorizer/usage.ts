/**
 * What a key has called, counted call by call: one row for the day, one for the few seconds of a burst. Each is one atomic addition, so
 * that calls at once are all counted. A count that cannot be written keeps nobody out: the books do not depend on it.
 */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Plan } from '../../resolvers/apiKeys/plans.ts';

const DAY_MS = 86_400_000;
/** Rows of days stay for a month, for whoever asks how a key was used. */
const KEPT_MS = 31 * DAY_MS;

interface Span {
  sk: string;
  maximum: number;
  endsAt: number;
  goesAt: number;
}

/** The times in which calls count together at a moment, and how many each allows. */
export function spansAt(plan: Plan, now: number): Span[] {
  const day = Math.floor(now / DAY_MS) * DAY_MS;
  // So long that as many calls as a burst has come at the plan's pace.
  const length = (plan.burst / plan.perSecond) * 1_000;
  const burst = Math.floor(now / length) * length;
  return [
    {
      sk: `DAY#${new Date(day).toISOString().slice(0, 10)}`,
      maximum: plan.perDay,
      endsAt: day + DAY_MS,
      goesAt: day + KEPT_MS,
    },
    { sk: `BURST#${burst}`, maximum: plan.burst, endsAt: burst + length, goesAt: burst + DAY_MS },
  ];
}

async function counted(dynamodb: DynamoDBClient, table: string, id: string, { sk, goesAt }: Span): Promise<number> {
  const { Attributes } = await dynamodb.send(
    new UpdateItemCommand({
      TableName: table,
      Key: { pk: { S: id }, sk: { S: sk } },
      UpdateExpression: 'SET goesAt = :goesAt ADD requests :one',
      ExpressionAttributeValues: { ':one': { N: '1' }, ':goesAt': { N: String(Math.ceil(goesAt / 1_000)) } },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return Number(Attributes?.['requests']?.N ?? 0);
}

export interface UsedUp {
  maximum: number;
  /** Milliseconds since the epoch. */
  resetsAt: number;
}

/**
 * Counts a call.
 * @param failed told of a count that could not be written
 * @returns what is used up, the longest if several are; null where there is some left
 */
export async function countCall(
  dynamodb: DynamoDBClient,
  table: string,
  id: string,
  plan: Plan,
  now: number,
  failed: (error: unknown) => void,
): Promise<UsedUp | null> {
  const spans = spansAt(plan, now);
  const counts = await Promise.all(
    spans.map((span) =>
      counted(dynamodb, table, id, span).catch((error: unknown) => {
        failed(error);
        return 0;
      }),
    ),
  );
  const over = spans.find(({ maximum }, index) => (counts[index] ?? 0) > maximum);
  return over ? { maximum: over.maximum, resetsAt: over.endsAt } : null;
}
