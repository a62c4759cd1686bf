/**
 * The change of one row, made only where the row is still what it was computed from: others write while a migration
 * runs.
 */
import type { AttributeValue, DynamoDBClient, UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import { ConditionalCheckFailedException, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { throughConflicts } from '../shared/conflicts.ts';
import type { Change, Row } from './migration.ts';

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
    const update = new UpdateItemCommand({ TableName: table, ...updateOf(item, wanted) });
    try {
      await throughConflicts(() => dynamodb.send(update));
      return;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || read === READS) throw error;
    }
    item = (await dynamodb.send(new GetItemCommand({ TableName: table, Key: keyOf(item), ConsistentRead: true }))).Item;
  }
}
