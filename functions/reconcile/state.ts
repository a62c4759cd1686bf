/** How far the walk has come in each table, and since when it is made. */
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { requireSetting } from '../shared/environment.ts';
import { RECONCILED_SINCE } from '../shared/matters.ts';
import { dynamodb, readRow } from '../shared/rows.ts';

/** Where the next page of a table begins. */
export type Cursor = Record<string, AttributeValue>;

export interface State {
  /** Milliseconds since the epoch. Followers of changes before it left no marks yet, so that nobody can say what is missing. */
  since: number;
  /** By the table's logical name; absent at its beginning. */
  cursors: Record<string, Cursor>;
  told: Told;
}

/** Notices that were told before, by their id: how often, and when last, in milliseconds since the epoch. */
export type Told = Record<string, { times: number; at: number }>;

/** Each time it is told again only after four times as long: what fails for good has raised its alarm, and costs each time. */
const PATIENCE = 4;

export function isTimeToTell(told: Told, id: string, now: number, firstPauseMs: number): boolean {
  const before = told[id];
  return !before || now - before.at >= firstPauseMs * PATIENCE ** (before.times - 1);
}

/** Without what is so old that nobody asks for it any more. */
export const stillAsked = (told: Told, from: number): Told =>
  Object.fromEntries(Object.entries(told).filter(([, { at }]) => at >= from));

const KEY = { pk: 'RECONCILE', sk: 'STATE' };

/** @param now from when on, where nobody says: a deployment does */
export async function readState(now: number): Promise<State> {
  const { Item } = await dynamodb.send(
    new GetItemCommand({ TableName: requireSetting('IDEMPOTENCY_TABLE'), Key: marshall(KEY) }),
  );
  if (!Item) {
    const row = await readRow('SETTINGS', RECONCILED_SINCE.pk, RECONCILED_SINCE.sk);
    return { since: row ? Date.parse(String(row['at'])) : now, cursors: {}, told: {} };
  }
  const { since, progress } = unmarshall(Item);
  return { since: Number(since), ...(JSON.parse(String(progress)) as Pick<State, 'cursors' | 'told'>) };
}

export async function writeState({ since, ...progress }: State): Promise<void> {
  await dynamodb.send(
    new PutItemCommand({
      TableName: requireSetting('IDEMPOTENCY_TABLE'),
      Item: marshall({ ...KEY, since, progress: JSON.stringify(progress) }),
    }),
  );
}
