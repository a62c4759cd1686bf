/** The tables of a deployment, made once and checked ever after. */
import type {
  DynamoDBClient,
  KeySchemaElement,
  Projection,
  StreamSpecification,
  TableDescription,
} from '@aws-sdk/client-dynamodb';
import {
  CreateTableCommand,
  ListTablesCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { TableModel } from '../model.ts';
import { ServiceError } from './errors.ts';
import { patiently, readyTable } from './tableStates.ts';

async function existingTables(client: DynamoDBClient): Promise<Set<string>> {
  const names = new Set<string>();
  let start: string | undefined;
  do {
    const page = await client.send(
      new ListTablesCommand(start === undefined ? {} : { ExclusiveStartTableName: start }),
    );
    for (const name of page.TableNames ?? []) names.add(name);
    start = page.LastEvaluatedTableName;
  } while (start !== undefined);
  return names;
}

/**
 * Creates what is missing, adds indexes that a newer template has, and waits until all of it is there.
 * @param streamed tables whose stream has a reader; others go without, since DynamoDB Local spends time on each record
 * @returns DynamoDB Local's ARN of each stream
 * @throws ServiceError where a key changed, and CloudFormation would replace the table, or an index, and it would refuse that
 */
export async function createTables(
  client: DynamoDBClient,
  tables: readonly TableModel[],
  streamed: ReadonlySet<string> = new Set(),
): Promise<Map<string, string>> {
  const existing = await existingTables(client);
  const streams = new Map<string, string>();
  await Promise.all(
    tables.map(async (table) => {
      if (existing.has(table.name)) {
        // An earlier start may have been ended in the midst of it.
        await bringUpToDate(client, table, await readyTable(client, table.name));
      } else {
        const { StreamSpecification: _later, ...create } = table.create;
        await patiently(`table ${table.name}`, () => client.send(new CreateTableCommand(create)));
        await readyTable(client, table.name);
        if (table.timeToLive)
          await client.send(
            new UpdateTimeToLiveCommand({ TableName: table.name, TimeToLiveSpecification: table.timeToLive }),
          );
      }
      if (streamed.has(table.name)) streams.set(table.name, await streamOf(client, table));
    }),
  );
  return streams;
}

/** Switches the stream on, anew where its view type changed: DynamoDB changes none in place. */
async function streamOf(
  client: DynamoDBClient,
  { name, create: { StreamSpecification: wanted } }: TableModel,
): Promise<string> {
  const current = await readyTable(client, name);
  const enabled = current.StreamSpecification?.StreamEnabled === true;
  if (enabled && current.StreamSpecification?.StreamViewType === wanted?.StreamViewType && current.LatestStreamArn)
    return current.LatestStreamArn;
  const change = (specification: StreamSpecification | undefined) =>
    patiently(`the stream of table ${name}`, () =>
      client.send(new UpdateTableCommand({ TableName: name, StreamSpecification: specification })),
    );
  if (enabled) await change({ StreamEnabled: false });
  const { TableDescription } = await change(wanted);
  if (!TableDescription?.LatestStreamArn) throw new ServiceError(`DynamoDB Local gives table ${name} no stream`);
  return TableDescription.LatestStreamArn;
}

async function bringUpToDate(client: DynamoDBClient, table: TableModel, current: TableDescription): Promise<void> {
  const keys = (schema: { AttributeName?: string | undefined; KeyType?: string | undefined }[] | undefined) =>
    (schema ?? [])
      .map((key) => `${key.KeyType}:${key.AttributeName}`)
      .sort()
      .join();
  if (keys(current.KeySchema) !== keys(table.create.KeySchema)) {
    throw new ServiceError(
      `the keys of table ${table.name} changed: CloudFormation would replace it; remove the local data to start anew`,
    );
  }
  const known = new Map((current.GlobalSecondaryIndexes ?? []).map((index) => [index.IndexName, index]));
  const shape = ({
    KeySchema,
    Projection,
  }: {
    KeySchema?: KeySchemaElement[] | undefined;
    Projection?: Projection | undefined;
  }) => [keys(KeySchema), Projection?.ProjectionType, ...[...(Projection?.NonKeyAttributes ?? [])].sort()].join();
  for (const index of table.create.GlobalSecondaryIndexes ?? []) {
    const standing = known.get(index.IndexName);
    if (standing && shape(standing) === shape(index)) continue;
    if (standing)
      throw new ServiceError(
        `index ${index.IndexName} of table ${table.name} changed: DynamoDB changes none that stands; give it ` +
          'another name, or remove the local data to start anew',
      );
    const { IndexName, KeySchema, Projection } = index;
    await patiently(`index ${IndexName} of table ${table.name}`, () =>
      client.send(
        new UpdateTableCommand({
          TableName: table.name,
          AttributeDefinitions: table.create.AttributeDefinitions,
          GlobalSecondaryIndexUpdates: [{ Create: { IndexName, KeySchema, Projection } }],
        }),
      ),
    );
    // The next one is refused while this one is being made.
    await readyTable(client, table.name);
  }
}
