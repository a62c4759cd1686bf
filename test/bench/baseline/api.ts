/**
 * The mixed day by hand: what somebody would write in a week with npm `graphql-http`, npm `graphql-ws` and the bare SDK, on the same
 * schema and tables, without permissions, idempotency, an audit log or anything that happens afterwards. What the product costs is
 * measured against it.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { buildSchema } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';
import { useServer } from 'graphql-ws/use/ws';
import { EventEmitter, on } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { PRELUDE, readSchema } from '../../../infra/schema.ts';
import { documents } from './documents.ts';
import type { Change } from './orders.ts';
import { orders } from './orders.ts';
import { queries } from './queries.ts';
import { records } from './records.ts';
import type { Tables } from './tables.ts';
import { createTables } from './tables.ts';

export interface Baseline {
  graphqlUrl: string;
  realtimeUrl: string;
  stop: () => Promise<void>;
}

function toChange({ workOrderId, sequence, from, row }: Change) {
  const about = { kind: from === null ? 'CREATED' : 'STATE', from, state: row['state'], stateSince: row['stateSince'] };
  const where = {
    technicianId: row['technicianId'],
    bay: row['bay'],
    itemCount: row['itemCount'],
    at: row['updatedAt'],
  };
  return { id: `${workOrderId}#${sequence}`, sequence, workOrderId, ...about, ...where };
}

/** It has no other way to say that it listens: what stands comes first. */
function changesOf(tables: Tables, changes: EventEmitter, id: string): AsyncIterableIterator<object> {
  const coming = on(changes, id);
  let begun = false;
  const first = async (): Promise<Change> => {
    const row = await tables.get('WorkOrders', id, 'ORDER');
    if (!row) throw new Error('no such order');
    return { workOrderId: id, sequence: Number(row['version']), from: null, row };
  };
  const next = async (): Promise<IteratorResult<object>> => {
    const change = begun ? ((await coming.next()).value as [Change] | undefined)?.[0] : await first();
    begun = true;
    return change ? { done: false, value: { onWorkOrderChanged: toChange(change) } } : { done: true, value: undefined };
  };
  const iterator: AsyncIterableIterator<object> = {
    next,
    async return() {
      await coming.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}

export async function startBaseline(options: {
  endpoint: string;
  region: string;
  tables: Readonly<Record<string, string>>;
}): Promise<Baseline> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: options.endpoint, region: options.region, credentials });
  const tables = createTables(client, options.tables);
  const changes = new EventEmitter().setMaxListeners(0);
  const { begin, ...documentMutations } = documents(tables);
  await begin();
  const rootValue = {
    ...queries(tables),
    ...records(tables),
    ...orders(tables, (change) => changes.emit(change.workOrderId, change)),
    ...documentMutations,
    onWorkOrderChanged: ({ id }: { id: string }) => changesOf(tables, changes, id),
  };
  const schema = buildSchema(PRELUDE + readSchema().sdl);
  const handle = createHandler({ schema, rootValue });
  const server = createServer((request, response) => void handle(request, response));
  const sockets = new WebSocketServer({ server, path: '/graphql' });
  const live = useServer({ schema, roots: { subscription: rootValue } }, sockets);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    graphqlUrl: `http://127.0.0.1:${port}/graphql`,
    realtimeUrl: `ws://127.0.0.1:${port}/graphql`,
    async stop() {
      await live.dispose();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      client.destroy();
    },
  };
}
