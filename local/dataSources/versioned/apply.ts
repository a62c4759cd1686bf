/** Writes to the base table: each stamps the item, and takes place only while the item is still the one that was read. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { DynamoDbFault } from '../transport.ts';
import { expiryAfter, stampAfter, versionOf } from './metadata.ts';
import type { Item, Surroundings, VersionedWrite } from './types.ts';
import { extended } from './updateExpression.ts';

interface Conditioned {
  ConditionExpression?: string | undefined;
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Record<string, AttributeValue> | undefined;
}

const NAME = '#appsyncVersion';
const VALUE = ':appsyncVersion';

/** The request's own condition and ours: the version is the one that was read. */
function guarded(
  input: Conditioned,
  current: Item | undefined,
  own: boolean,
): Required<Pick<Conditioned, 'ConditionExpression' | 'ExpressionAttributeNames'>> & Conditioned {
  const version = versionOf(current);
  const guard = version === undefined ? `attribute_not_exists(${NAME})` : `${NAME} = ${VALUE}`;
  const values = {
    ...(own ? input.ExpressionAttributeValues : {}),
    ...(version === undefined ? {} : { [VALUE]: { N: String(version) } }),
  };
  return {
    ConditionExpression: own && input.ConditionExpression ? `(${input.ConditionExpression}) AND ${guard}` : guard,
    ExpressionAttributeNames: { ...(own ? input.ExpressionAttributeNames : {}), [NAME]: '_version' },
    ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
  };
}

/** `SET #appsync0 = :appsync0, …` with names and values. */
function assignments(stamp: Item): { expression: string; names: Record<string, string>; values: Item } {
  const entries = Object.entries(stamp).map(([name, value], index) => ({ name, value, alias: `appsync${index}` }));
  return {
    expression: entries.map(({ alias }) => `#${alias} = :${alias}`).join(', '),
    names: Object.fromEntries(entries.map(({ name, alias }) => [`#${alias}`, name])),
    values: Object.fromEntries(entries.map(({ value, alias }) => [`:${alias}`, value])),
  };
}

const TOMBSTONE = { '#appsyncDeleted': '_deleted', '#appsyncTtl': '_ttl' };

async function update(
  { transport, source }: Surroundings,
  key: Item,
  expression: string,
  input: Conditioned,
  current: Item | undefined,
  stamp: Item,
): Promise<Item> {
  const { expression: sets, names, values } = assignments(stamp);
  const condition = guarded(input, current, true);
  const revives = current?.['_deleted'] !== undefined && !('_deleted' in stamp);
  const stamped = extended(expression, 'SET', sets);
  const { Attributes = {} } = await transport.call('UpdateItem', {
    TableName: source.model.tableName,
    Key: key,
    UpdateExpression: (revives ? extended(stamped, 'REMOVE', Object.keys(TOMBSTONE).join(', ')) : stamped).trim(),
    ConditionExpression: condition.ConditionExpression,
    ExpressionAttributeNames: { ...condition.ExpressionAttributeNames, ...names, ...(revives ? TOMBSTONE : {}) },
    ExpressionAttributeValues: { ...condition.ExpressionAttributeValues, ...values },
    ReturnValues: 'ALL_NEW',
  });
  return Attributes;
}

/**
 * @returns the item as the write leaves it
 * @throws DynamoDbFault ConditionalCheckFailedException also where the item has changed meanwhile
 */
export async function applyWrite(
  { command, key }: VersionedWrite,
  current: Item | undefined,
  surroundings: Surroundings,
  now: number,
): Promise<Item> {
  const { transport, source } = surroundings;
  const stamp = stampAfter(current, now);
  switch (command.operation) {
    case 'PutItem': {
      const item = { ...command.input.Item, ...stamp };
      await transport.call('PutItem', {
        TableName: source.model.tableName,
        Item: item,
        ...guarded(command.input, current, true),
      });
      return item;
    }
    case 'UpdateItem':
      return update(surroundings, key, command.input.UpdateExpression ?? '', command.input, current, stamp);
    case 'DeleteItem': {
      const tombstone: Item = { ...stamp, _deleted: { BOOL: true } };
      if (source.versioning.baseTtl > 0)
        return update(surroundings, key, '', command.input, current, {
          ...tombstone,
          _ttl: expiryAfter(now, source.versioning.baseTtl),
        });
      await transport.call('DeleteItem', {
        TableName: source.model.tableName,
        Key: key,
        ...guarded(command.input, current, true),
      });
      return { ...current, ...tombstone };
    }
  }
}

/** Puts what a conflict was resolved to; the request's own condition was asked before. */
export async function applyReplacement(
  item: Item,
  current: Item,
  { transport, source }: Surroundings,
  now: number,
): Promise<Item> {
  const stamped = { ...item, ...stampAfter(current, now) };
  await transport.call('PutItem', { TableName: source.model.tableName, Item: stamped, ...guarded({}, current, false) });
  return stamped;
}

/** @throws DynamoDbFault ConditionalCheckFailedException where the request's own condition does not hold */
export async function checkOwnCondition(
  { command, key }: VersionedWrite,
  { transport, source }: Surroundings,
): Promise<void> {
  const {
    ConditionExpression: expression,
    ExpressionAttributeNames: allNames = {},
    ExpressionAttributeValues: allValues = {},
  } = command.input;
  if (!expression) return;
  // DynamoDB refuses names and values that an expression does not use: the update's stay behind.
  const used = new Set(expression.match(/[#:]\w+/g) ?? []);
  const names = Object.fromEntries(Object.entries(allNames).filter(([name]) => used.has(name)));
  const values = Object.fromEntries(Object.entries(allValues).filter(([name]) => used.has(name)));
  const check = {
    TableName: source.model.tableName,
    Key: key,
    ConditionExpression: expression,
    ...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
    ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
  };
  await transport.call('TransactWriteItems', { TransactItems: [{ ConditionCheck: check }] }).catch((error: unknown) => {
    const [reason] = error instanceof DynamoDbFault ? (error.reasons ?? []) : [];
    throw reason?.Code === 'ConditionalCheckFailed'
      ? new DynamoDbFault('ConditionalCheckFailedException', 'The conditional request failed')
      : error;
  });
}
