/**
 * The change of one row, made only where the row is still what it was computed from: others write while a migration
 * runs.
 */
import type {
  AttributeValue,
  DynamoDBClient,
  TransactWriteItem,
  Update,
  UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import {
  ConditionalCheckFailedException,
  GetItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { isDeepStrictEqual } from 'node:util';
import { throughConflicts } from '../shared/conflicts.ts';
import type { Beside, Change, Row } from './migration.ts';

type Item = Record<string, AttributeValue>;

const READS = 20;

/** Every attribute of the row that the change has to do with is as it was, the rest may have changed. */
function updateOf(item: Item, { set = {}, remove = [] }: Change): Omit<UpdateItemCommandInput, 'TableName'> {
  const names = [...Object.keys(set), ...remove];
  const alias = new Map(names.map((name, index) => [name, `#a${index}`]));
  const values: Item = {};
  const assignments = Object.entries(set).map(([name, value], index) => {
    values[`:s${index}`] = marshall({ value }, { removeUndefinedValues: true })['value'] as AttributeValue;
    return `${alias.get(name)} = :s${index}`;
  });
  const conditions = names.map((name, index) => {
    const before = item[name];
    if (before === undefined) return `attribute_not_exists(${alias.get(name)})`;
    values[`:b${index}`] = before;
    return `${alias.get(name)} = :b${index}`;
  });
  const parts = [
    assignments.length > 0 ? `SET ${assignments.join(', ')}` : '',
    remove.length > 0 ? `REMOVE ${remove.map((name) => alias.get(name)).join(', ')}` : '',
  ];
  return {
    Key: keyOf(item),
    UpdateExpression: parts.filter((part) => part !== '').join(' '),
    ConditionExpression: ['attribute_exists(pk)', ...conditions].join(' AND '),
    ExpressionAttributeNames: Object.fromEntries([...alias].map(([name, short]) => [short, name])),
    ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
  };
}

function keyOf({ pk, sk }: Item): Item {
  if (!pk || !sk) throw new Error('a row without its key');
  return { pk, sk };
}

/** Writes and removals beside a row. Those that stand as they are to be are left alone. */
async function actionsBeside(
  dynamodb: DynamoDBClient,
  table: string,
  pk: AttributeValue,
  { own, put = [], drop = [] }: Beside,
): Promise<TransactWriteItem[]> {
  const { Items: standing = [] } =
    own === undefined
      ? {}
      : await dynamodb.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
            ExpressionAttributeValues: { ':pk': pk, ':prefix': { S: own.prefix } },
            ConsistentRead: true,
          }),
        );
  const rows = standing.map((item) => unmarshall(item) as unknown as Row);
  const gone = rows.filter(({ sk }) => !own?.rows.some((row) => row.sk === sk));
  const fresh = (own?.rows ?? []).filter((row) => !rows.some((each) => isDeepStrictEqual(each, row)));
  return [
    ...[...fresh, ...put].map((row) => ({ Put: { TableName: table, Item: marshall(row) } })),
    ...[...gone, ...drop].map(({ pk: at, sk }) => ({ Delete: { TableName: table, Key: marshall({ pk: at, sk }) } })),
  ];
}

/** Whether the row changed since it was read: others write while a migration runs. */
function isStale(error: unknown): boolean {
  return (
    error instanceof ConditionalCheckFailedException ||
    (error instanceof TransactionCanceledException && error.CancellationReasons?.[0]?.Code === 'ConditionalCheckFailed')
  );
}

async function write(dynamodb: DynamoDBClient, table: string, item: Item, change: Change): Promise<void> {
  const update = { TableName: table, ...updateOf(item, change) };
  if (change.beside === undefined) {
    await throughConflicts(() => dynamodb.send(new UpdateItemCommand(update)));
    return;
  }
  const beside = await actionsBeside(dynamodb, table, keyOf(item)['pk'] as AttributeValue, change.beside);
  const TransactItems: TransactWriteItem[] = [{ Update: update as Update }, ...beside];
  await throughConflicts(() => dynamodb.send(new TransactWriteItemsCommand({ TransactItems })));
}

/** @param found the row as a scan gave it @param change see `Migration` */
export async function changeRow(
  dynamodb: DynamoDBClient,
  table: string,
  found: Item,
  change: (row: Row) => Change | null,
): Promise<void> {
  let item: Item | undefined = found;
  for (let read = 1; item; read += 1) {
    const wanted = change(unmarshall(item) as unknown as Row);
    if (wanted === null) return;
    try {
      await write(dynamodb, table, item, wanted);
      return;
    } catch (error) {
      if (!isStale(error) || read === READS) throw error;
    }
    item = (await dynamodb.send(new GetItemCommand({ TableName: table, Key: keyOf(item), ConsistentRead: true }))).Item;
  }
}
