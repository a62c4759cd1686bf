/**
 * How far each migration has come: a row of the settings' table, written after each page. Two runs at once never turn
 * it back.
 */
import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

export const PLACES = 'MIGRATIONS';

export interface Place {
  /** Key of the last row that was looked at; absent before the first, and at the end. */
  after?: Record<string, AttributeValue>;
  /** Rows looked at. */
  looked: number;
  startedAt: string;
  doneAt?: string;
  /** Counts the pages. */
  version: number;
}

export interface PlaceStore {
  dynamodb: DynamoDBClient;
  settingsTable: string;
}

export async function readPlace({ dynamodb, settingsTable }: PlaceStore, number: string): Promise<Place | null> {
  const { Item } = await dynamodb.send(
    new GetItemCommand({ TableName: settingsTable, Key: marshall({ pk: PLACES, sk: number }), ConsistentRead: true }),
  );
  return Item ? (unmarshall(Item) as Place) : null;
}

/** @returns false where another run has written the place since `place.version - 1` was read */
export async function keepPlace(
  { dynamodb, settingsTable }: PlaceStore,
  number: string,
  place: Place,
): Promise<boolean> {
  const before = place.version - 1;
  try {
    await dynamodb.send(
      new PutItemCommand({
        TableName: settingsTable,
        Item: marshall({ pk: PLACES, sk: number, ...place }, { removeUndefinedValues: true }),
        ConditionExpression: before === 0 ? 'attribute_not_exists(pk)' : '#version = :before',
        ...(before === 0
          ? {}
          : {
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: marshall({ ':before': before }),
            }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
