/**
 * Tables and indexes take their time, and DynamoDB limits how many are made at once: one index of a table, ten tables (API reference,
 * LimitExceededException). DynamoDB Local keeps to it where its disk is slow.
 */
import type { DynamoDBClient, TableDescription } from '@aws-sdk/client-dynamodb';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceError } from './errors.ts';

const PATIENCE_MS = 60_000;
const PAUSE_MS = 25;
const MAX_PAUSE_MS = 500;

/** What says that others are being made just now. */
const BUSY: readonly string[] = ['LimitExceededException', 'ResourceInUseException'];

const pauseOf = (asked: number): number => Math.min(MAX_PAUSE_MS, PAUSE_MS * 2 ** asked);

/** Asks again for as long as others are being made. @throws ServiceError in one line where that does not end */
export async function patiently<Answer>(
  what: string,
  ask: () => Promise<Answer>,
  patienceMs = PATIENCE_MS,
): Promise<Answer> {
  const end = Date.now() + patienceMs;
  for (let asked = 0; ; asked += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Error) || !BUSY.includes(error.name)) throw error;
      if (Date.now() >= end)
        throw new ServiceError(`${what}: DynamoDB Local is busy with others: ${error.message}`, { cause: error });
    }
    await sleep(pauseOf(asked));
  }
}

const unready = ({ TableStatus, GlobalSecondaryIndexes = [] }: TableDescription): string[] => [
  ...(TableStatus === 'ACTIVE' ? [] : [`it is ${TableStatus}`]),
  ...GlobalSecondaryIndexes.flatMap(({ IndexName, IndexStatus }) =>
    IndexStatus === 'ACTIVE' ? [] : [`its index ${IndexName} is ${IndexStatus}`],
  ),
];

/** @returns the table once it and all of its indexes are there @throws ServiceError in one line where that takes too long */
export async function readyTable(
  client: DynamoDBClient,
  name: string,
  patienceMs = PATIENCE_MS,
): Promise<TableDescription> {
  const end = Date.now() + patienceMs;
  for (let asked = 0; ; asked += 1) {
    const { Table = {} } = await client.send(new DescribeTableCommand({ TableName: name }));
    const waiting = unready(Table);
    if (waiting.length === 0) return Table;
    if (Date.now() >= end)
      throw new ServiceError(`table ${name} is not there after ${patienceMs / 1000} s: ${waiting.join(', ')}`);
    await sleep(pauseOf(asked));
  }
}
