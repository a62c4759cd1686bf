/** The tables of a deployment, made once and checked ever after. */
import type { DynamoDBClient, TableDescription } from '@aws-sdk/client-dynamodb';
import { CreateTableCommand, DescribeTableCommand, ListTablesCommand, UpdateTableCommand, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import type { TableModel } from '../model.ts';
import { ServiceError } from './errors.ts';

async function existingTables(client: DynamoDBClient): Promise<Set<string>> {
  const names = new Set<string>();
  let start: string | undefined;
  do {
    const page = await client.send(new ListTablesCommand(start === undefined ? {} : { ExclusiveStartTableName: start }));
    for (const name of page.TableNames ?? []) names.add(name);
    start = page.LastEvaluatedTableName;
  } while (start !== undefined);
  return names;
}

/** Creates what is missing, adds indexes that a newer template has. @throws ServiceError where a key changed: CloudFormation would replace the table */
export async function createTables(client: DynamoDBClient, tables: readonly TableModel[]): Promise<void> {
  const existing = await existingTables(client);
  await Promise.all(
    tables.map(async (table) => {
      if (existing.has(table.name)) {
        const { Table } = await client.send(new DescribeTableCommand({ TableName: table.name }));
        if (Table) await bringUpToDate(client, table, Table);
        return;
      }
      await client.send(new CreateTableCommand(withoutStream(table)));
      if (table.timeToLive) await client.send(new UpdateTimeToLiveCommand({ TableName: table.name, TimeToLiveSpecification: table.timeToLive }));
    }),
  );
}

/**
 * Nothing here reads streams yet, and DynamoDB Local searches all records that a table's stream holds at each write: with
 * streams on, a thousand writes take twice as long and the next thousand longer still. Enable them for tables with a reader.
 */
function withoutStream(table: TableModel): TableModel['create'] {
  const { StreamSpecification: _unread, ...create } = table.create;
  return create;
}

async function bringUpToDate(client: DynamoDBClient, table: TableModel, current: TableDescription): Promise<void> {
  const keys = (schema: { AttributeName?: string | undefined; KeyType?: string | undefined }[] | undefined) => (schema ?? []).map((key) => `${key.KeyType}:${key.AttributeName}`).sort().join();
  if (keys(current.KeySchema) !== keys(table.create.KeySchema)) {
    throw new ServiceError(`the keys of table ${table.name} changed: CloudFormation would replace it; remove the local data to start anew`);
  }
  const known = new Set((current.GlobalSecondaryIndexes ?? []).map((index) => index.IndexName));
  for (const index of table.create.GlobalSecondaryIndexes ?? []) {
    if (known.has(index.IndexName)) continue;
    await client.send(
      new UpdateTableCommand({
        TableName: table.name,
        AttributeDefinitions: table.create.AttributeDefinitions,
        GlobalSecondaryIndexUpdates: [{ Create: { IndexName: index.IndexName, KeySchema: index.KeySchema, Projection: index.Projection } }],
      }),
    );
  }
}
