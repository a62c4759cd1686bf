/** Reading many rows without holding them: pages as they come. */
import { BatchGetItemCommand, paginateQuery, paginateScan } from '@aws-sdk/client-dynamodb';
import type { QueryCommandInput, ScanCommandInput } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { requireSetting } from '../shared/environment.ts';
import type { Row } from '../shared/rows.ts';
import { dynamodb } from '../shared/rows.ts';

/**
 * Rows that are held of a sequence: DynamoDB would give a megabyte at a time, which is thousands of them, several sequences ahead, and
 * costs hundreds of megabytes as objects.
 */
const PAGE_ROWS = 100;

const tableOf = (table: string): string => requireSetting(`${table}_TABLE`);

/** Rows of a Scan, in DynamoDB's order: those under one partition key stand together. */
export async function* scanned(table: string, input: Partial<ScanCommandInput>): AsyncGenerator<Row> {
  for await (const { Items = [] } of paginateScan({ client: dynamodb }, { ...input, TableName: tableOf(table) }))
    for (const item of Items) yield unmarshall(item);
}

/** @param values of the expression, unmarshalled */
export async function* queried(
  table: string,
  expression: string,
  values: Record<string, unknown>,
  input: Partial<QueryCommandInput> = {},
): AsyncGenerator<Row> {
  const pages = paginateQuery(
    { client: dynamodb },
    {
      Limit: PAGE_ROWS,
      ...input,
      TableName: tableOf(table),
      KeyConditionExpression: expression,
      ExpressionAttributeValues: marshall(values),
    },
  );
  for await (const { Items = [] } of pages) for (const item of Items) yield unmarshall(item);
}

/** DynamoDB's own limit. */
const BATCH = 100;

/** Rows by key, as they are now; those that are not there are left out. */
export async function* got(table: string, keys: readonly { pk: string; sk: string }[]): AsyncGenerator<Row> {
  const name = tableOf(table);
  for (let start = 0; start < keys.length; start += BATCH) {
    let asked = keys.slice(start, start + BATCH).map((key) => marshall(key));
    while (asked.length > 0) {
      const { Responses, UnprocessedKeys } = await dynamodb.send(
        new BatchGetItemCommand({ RequestItems: { [name]: { Keys: asked, ConsistentRead: true } } }),
      );
      for (const item of Responses?.[name] ?? []) yield unmarshall(item);
      asked = UnprocessedKeys?.[name]?.Keys ?? [];
    }
  }
}

/**
 * Makes a sequence of each thing and gives their members in order, with the first of the next few asked for already: each has its
 * own call, and calls take longer than rows.
 */
export async function* inOrder<Thing, Member>(
  things: readonly Thing[],
  ahead: number,
  membersOf: (thing: Thing) => AsyncGenerator<Member>,
): AsyncGenerator<{ thing: Thing; members: AsyncIterable<Member> }> {
  const begun: { thing: Thing; generator: AsyncGenerator<Member>; first: Promise<IteratorResult<Member>> }[] = [];
  for (let next = 0; next < things.length || begun.length > 0;) {
    while (next < things.length && begun.length < ahead) {
      const thing = things[next] as Thing;
      const generator = membersOf(thing);
      const first = generator.next();
      // Whoever comes to it hears of its failure.
      first.catch(() => undefined);
      begun.push({ thing, generator, first });
      next += 1;
    }
    const current = begun.shift();
    if (!current) return;
    yield { thing: current.thing, members: after(await current.first, current.generator) };
  }
}

async function* after<Member>(
  first: IteratorResult<Member>,
  generator: AsyncGenerator<Member>,
): AsyncGenerator<Member> {
  if (first.done === true) return;
  yield first.value;
  yield* generator;
}
