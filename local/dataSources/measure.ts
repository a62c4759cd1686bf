/** Tells listeners of every call to DynamoDB: what the benchmark counts. */
import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { DynamoDbTransport } from './transport.ts';
import type { CallOrigin, DynamoDbListener } from './types.ts';

/** DynamoDB Local reports one total, told apart by the operation: reads cost RCU, writes WCU. */
const READS = new Set(['GetItem', 'Query', 'Scan', 'BatchGetItem', 'TransactGetItems']);

/** The transport itself while nobody listens: asking for capacity is not free. */
export function measured(
  transport: DynamoDbTransport,
  listeners: ReadonlySet<DynamoDbListener>,
  origin: CallOrigin & { dataSource: string },
): DynamoDbTransport {
  if (listeners.size === 0) return transport;
  return {
    async call(operation, input, disturb) {
      const started = performance.now();
      let capacity: ConsumedCapacity[] = [];
      try {
        const output = await transport.call(operation, { ...input, ReturnConsumedCapacity: 'TOTAL' }, disturb);
        capacity = [output.ConsumedCapacity ?? []].flat();
        return output;
      } finally {
        const units = capacity.reduce((sum, each) => sum + (each.CapacityUnits ?? 0), 0);
        const read = READS.has(operation);
        const call = {
          operation,
          input,
          tables: tablesOf(input, capacity),
          consumedCapacity: { read: read ? units : 0, write: read ? 0 : units },
          dataSource: origin.dataSource,
          field: origin.field,
          requestId: origin.requestId,
          durationMs: performance.now() - started,
        };
        for (const listener of listeners) listener(call);
      }
    },
    stop: () => transport.stop(),
  };
}

/** As DynamoDB reports them; from the input where it refused the call. */
function tablesOf(input: object, capacity: ConsumedCapacity[]): string[] {
  if (capacity.length > 0) return capacity.flatMap((each) => each.TableName ?? []);
  const { TableName, RequestItems, TransactItems } = input as {
    TableName?: string;
    RequestItems?: object;
    TransactItems?: Record<string, { TableName?: string }>[];
  };
  const items = (TransactItems ?? []).flatMap((item) => Object.values(item).map((each) => each.TableName ?? ''));
  return [...new Set([...(TableName === undefined ? [] : [TableName]), ...Object.keys(RequestItems ?? {}), ...items])];
}
