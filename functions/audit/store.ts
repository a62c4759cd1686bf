/** The log's table, and the tombstones of the tables that it is kept of. */
import { BatchWriteItemCommand, DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { BatchWriteItemCommandInput } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { StreamRecord } from '../shared/streamEvent.ts';
import { stampIn, TOMBSTONE } from '../shared/stamp.ts';
import type { Stamp } from '../shared/stamp.ts';
import type { Entry } from './entries.ts';

const client = new DynamoDBClient({});

/** DynamoDB takes 25 writes a batch. */
const BATCH = 25;
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 50;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Writes the entries, over themselves where they are there already. @throws where DynamoDB does not take them all */
export async function save(table: string, entries: readonly Entry[]): Promise<void> {
  for (let start = 0; start < entries.length; start += BATCH) {
    let left: BatchWriteItemCommandInput['RequestItems'] = {
      [table]: entries.slice(start, start + BATCH).map((entry) => ({ PutRequest: { Item: marshall(entry) } })),
    };
    for (let attempt = 0; left && Object.keys(left).length > 0; attempt += 1) {
      if (attempt === ATTEMPTS) throw new Error('the log did not take all entries');
      if (attempt > 0) await pause(FIRST_PAUSE_MS * 2 ** attempt);
      ({ UnprocessedItems: left } = await client.send(new BatchWriteItemCommand({ RequestItems: left })));
    }
  }
}

/** `arn:aws:dynamodb:region:account:table/NAME/stream/LABEL` */
const tableOf = (streamArn: string): string => streamArn.split('/')[1] ?? '';

/** Who removed a row that went: its tombstone says. */
export async function removerOf({ source, keys }: StreamRecord): Promise<Stamp | null> {
  const { Item } = await client.send(
    new GetItemCommand({
      TableName: tableOf(source),
      Key: marshall({ pk: keys['pk'], sk: TOMBSTONE }),
      ConsistentRead: true,
    }),
  );
  return Item ? stampIn(unmarshall(Item)['written']) : null;
}
