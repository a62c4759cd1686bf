/** The product's own tables and indexes, read and written with the bare SDK. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import type { TableName } from '../../../infra/tables.ts';

export type Row = Record<string, unknown> & { pk: string; sk: string };
export type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

export interface Page {
  items: Row[];
  nextToken: string | null;
}

interface Asked {
  index?: string;
  /** Attribute and value of the partition. */
  of: [attribute: string, value: string];
  /** Sort key and how it begins. */
  begins?: [attribute: string, value: string];
  forward?: boolean;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}

const PAGE = 20;

/** Parts of transactions. */
function actionsOf(physical: (table: TableName) => string) {
  return {
    putNew: (table: TableName, Item: Row): Action => ({
      Put: { TableName: physical(table), Item, ConditionExpression: 'attribute_not_exists(pk)' },
    }),
    /** Over the version that was read. */
    replace: (table: TableName, Item: Row, version: unknown): Action => ({
      Put: {
        TableName: physical(table),
        Item,
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': version },
      },
    }),
    put: (table: TableName, Item: Row): Action => ({ Put: { TableName: physical(table), Item } }),
    update: (
      table: TableName,
      key: { pk: string; sk: string },
      expression: string,
      condition: string,
      values: Record<string, unknown>,
      names: Record<string, string> = {},
    ): Action => ({
      Update: {
        TableName: physical(table),
        Key: key,
        UpdateExpression: expression,
        ConditionExpression: condition,
        ExpressionAttributeValues: values,
        ...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
      },
    }),
  };
}

export type Tables = ReturnType<typeof createTables>;

/** @param names physical by logical name */
export function createTables(plain: DynamoDBClient, names: Readonly<Record<string, string>>) {
  const client = DynamoDBDocumentClient.from(plain, { marshallOptions: { removeUndefinedValues: true } });
  const physical = (table: TableName): string => names[table] ?? '';
  return {
    async get(table: TableName, pk: string, sk: string): Promise<Row | null> {
      const { Item } = await client.send(new GetCommand({ TableName: physical(table), Key: { pk, sk } }));
      return (Item as Row | undefined) ?? null;
    },
    /** Of several tables in one call. @returns the rows found, by table and then by partition key and sort key */
    async batch(keys: Partial<Record<TableName, { pk: string; sk: string }[]>>) {
      const asked = Object.entries(keys).flatMap(
        ([table, list]): [string, { Keys: { pk: string; sk: string }[] }][] => {
          const distinct = new Map(list.map((key) => [`${key.pk} ${key.sk}`, key]));
          return distinct.size > 0 ? [[physical(table as TableName), { Keys: [...distinct.values()] }]] : [];
        },
      );
      const answer =
        asked.length > 0
          ? await client.send(new BatchGetCommand({ RequestItems: Object.fromEntries(asked) }))
          : { Responses: {} };
      const found = new Map<string, Row>();
      for (const [table, rows] of Object.entries(answer.Responses ?? {}))
        for (const row of rows as Row[]) found.set(`${table} ${row.pk} ${row.sk}`, row);
      return (table: TableName, pk: unknown, sk: string): Row | null =>
        found.get(`${physical(table)} ${String(pk)} ${sk}`) ?? null;
    },
    async query(table: TableName, { index, of, begins, forward = false, limit, nextToken }: Asked): Promise<Page> {
      const { Items, LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: physical(table),
          ...(index === undefined ? {} : { IndexName: index }),
          KeyConditionExpression: `#p = :p${begins ? ' AND begins_with(#s, :s)' : ''}`,
          ExpressionAttributeNames: { '#p': of[0], ...(begins ? { '#s': begins[0] } : {}) },
          ExpressionAttributeValues: { ':p': of[1], ...(begins ? { ':s': begins[1] } : {}) },
          ScanIndexForward: forward,
          Limit: limit ?? PAGE,
          ...(nextToken ? { ExclusiveStartKey: JSON.parse(nextToken) as Row } : {}),
        }),
      );
      return {
        items: (Items ?? []) as Row[],
        nextToken: LastEvaluatedKey ? JSON.stringify(LastEvaluatedKey) : null,
      };
    },
    async write(table: TableName, row: Row): Promise<void> {
      await client.send(new PutCommand({ TableName: physical(table), Item: row }));
    },
    async transact(actions: Action[]): Promise<void> {
      await client.send(new TransactWriteCommand({ TransactItems: actions }));
    },
    ...actionsOf(physical),
  };
}
