/**
 * How far a report is, on its row. One invocation makes it at a time: who begins claims it for as long as an invocation may take, and only
 * who holds the claim goes on. A notice that comes twice finds it ended, or comes again.
 */
import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { randomUUID } from 'node:crypto';
import { requireSetting } from '../shared/environment.ts';
import type { Row } from '../shared/rows.ts';
import { dynamodb } from '../shared/rows.ts';
import { INVOCATION_MS } from './limits.ts';

export interface Claim {
  row: Row;
  token: string;
}

async function change(
  id: string,
  expression: string,
  condition: string,
  values: Record<string, unknown>,
): Promise<Row | null> {
  try {
    const { Attributes } = await dynamodb.send(
      new UpdateItemCommand({
        TableName: requireSetting('REPORTS_TABLE'),
        Key: marshall({ pk: id, sk: 'REPORT' }),
        UpdateExpression: expression,
        ConditionExpression: condition,
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: marshall(values),
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return Attributes ? unmarshall(Attributes) : null;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    if (error.Item && unmarshall(error.Item)['state'] === 'RUNNING') throw new BusyError();
    return null;
  }
}

/** Another invocation is at it: the notice comes again. */
export class BusyError extends Error {
  override name = 'BusyError';
  constructor() {
    super('the report is being made');
  }
}

/** @returns null where there is nothing to make: it was removed, or has ended @throws BusyError */
export async function claim(id: string, now: number): Promise<Claim | null> {
  const token = randomUUID();
  const row = await change(
    id,
    'SET #state = :running, progress = :none, claimedUntil = :until, claimedBy = :token',
    '#state = :queued OR (#state = :running AND claimedUntil < :now)',
    {
      ':running': 'RUNNING',
      ':queued': 'QUEUED',
      ':none': 0,
      ':now': now,
      ':until': now + INVOCATION_MS,
      ':token': token,
    },
  );
  return row && { row, token };
}

const HELD = '#state = :running AND claimedBy = :token';

/** @throws BusyError where the claim ran out, and another took it */
export async function progressed({ row, token }: Claim, percent: number): Promise<void> {
  await change(String(row['id']), 'SET progress = :percent', HELD, {
    ':running': 'RUNNING',
    ':token': token,
    ':percent': percent,
  });
}

export interface Made {
  fileKey: string;
  rows: number;
  bytes: number;
}

export async function ended({ row, token }: Claim, { fileKey, rows, bytes }: Made, at: string): Promise<void> {
  await change(
    String(row['id']),
    'SET #state = :ready, progress = :whole, fileKey = :key, rowCount = :rows, bytes = :bytes, endedAt = :at ' +
      'REMOVE claimedUntil, claimedBy',
    HELD,
    {
      ':running': 'RUNNING',
      ':token': token,
      ':ready': 'READY',
      ':whole': 100,
      ':key': fileKey,
      ':rows': rows,
      ':bytes': bytes,
      ':at': at,
    },
  );
}

/** Nobody tries it again. One that was made meanwhile stays so. */
export async function failedFor(id: string, at: string): Promise<void> {
  await change(
    id,
    'SET #state = :failed, endedAt = :at REMOVE claimedUntil, claimedBy',
    '#state = :queued OR #state = :running',
    { ':failed': 'FAILED', ':queued': 'QUEUED', ':running': 'RUNNING', ':at': at },
  );
}

/** Frees a report that could not be made this time, for the next one. */
export async function release({ row, token }: Claim): Promise<void> {
  await change(String(row['id']), 'SET #state = :queued REMOVE claimedUntil, claimedBy', HELD, {
    ':running': 'RUNNING',
    ':queued': 'QUEUED',
    ':token': token,
  });
}
