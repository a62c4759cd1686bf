/** A versioned DynamoDB data source: writes keep versions and leave records, Sync reads them, other reads are as ever. */
import type { DynamoDbOptions } from '../dynamodb.ts';
import { callsOf, dynamoDbDataSource, said } from '../dynamodb.ts';
import { refusedByRole } from '../authorize.ts';
import { checkRequest } from '../elements.ts';
import type { Thing } from '../fields.ts';
import { invalid, policyOf } from '../fields.ts';
import type { InvokeLambda } from '../lambda.ts';
import type { Command } from '../requests.ts';
import { commandOf } from '../requests.ts';
import { failureOf } from '../results.ts';
import type { CallOrigin, DataSource, DataSourceAnswer } from '../types.ts';
import { refuseMetadata } from './metadata.ts';
import { permissionsOfSync, permissionsOfWrite } from './permissions.ts';
import { listOf, readSync, runSync } from './sync.ts';
import type { Surroundings, VersionedSource, VersionedWrite, WriteCommand } from './types.ts';
import { writeVersioned } from './write.ts';

export interface VersionedOptions extends DynamoDbOptions {
  /** Calls conflict handlers. */
  invoke: InvokeLambda;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** In the order of AWS's own message. */
const SUPPORTED = [
  'TransactGetItems',
  'PutItem',
  'BatchGetItem',
  'Scan',
  'Query',
  'GetItem',
  'DeleteItem',
  'UpdateItem',
  'Sync',
];
const KNOWN = new Set([...SUPPORTED, 'TransactWriteItems', 'BatchPutItem', 'BatchDeleteItem']);

const isWrite = (command: Command): command is WriteCommand =>
  ['PutItem', 'UpdateItem', 'DeleteItem'].includes(command.operation);

function versionedWrite(command: WriteCommand, request: Thing): VersionedWrite {
  const version = request['_version'];
  const custom = request['customPartitionKey'];
  const item = command.operation === 'PutItem' ? command.input.Item : command.input.Key;
  const names = new Set(Object.keys(request['key'] as Thing));
  return {
    command,
    key: Object.fromEntries(Object.entries(item ?? {}).filter(([name]) => names.has(name))),
    version: version === null || version === undefined ? undefined : Number(version),
    customPartitionKey: typeof custom === 'string' && custom !== '' ? custom : undefined,
    populateIndexFields: request['populateIndexFields'] === true,
  };
}

export function versionedDataSource(source: VersionedSource, options: VersionedOptions): DataSource {
  const { model } = source;
  const reads = dynamoDbDataSource(model, options);
  const surroundingsOf = (origin: CallOrigin): Surroundings => ({
    source,
    transport: callsOf(model, options, origin),
    origin,
    now: options.now,
    warn: options.warn,
  });

  async function sync(request: Thing, origin: CallOrigin): Promise<DataSourceAnswer> {
    const wanted = readSync(request, source, options.now());
    return (
      refusedByRole(model, permissionsOfSync(listOf(wanted, source)), options) ?? {
        result: await runSync(wanted, request, surroundingsOf(origin)),
      }
    );
  }

  async function write(command: WriteCommand, request: Thing, origin: CallOrigin): Promise<DataSourceAnswer> {
    refuseMetadata(command);
    if (policyOf(request).handler !== undefined)
      invalid(
        "conditionalCheckFailedHandler: the strategy 'Custom' is not supported on versioned data sources by the local runtime.",
      );
    const refusal = refusedByRole(model, permissionsOfWrite(command.operation, source), options);
    return refusal ?? writeVersioned(versionedWrite(command, request), surroundingsOf(origin), options.invoke);
  }

  return {
    async invoke(request, origin) {
      try {
        checkRequest(request);
        const operation = String(request['operation']);
        if (KNOWN.has(operation) && !SUPPORTED.includes(operation)) {
          return {
            result: null,
            error: {
              type: 'UnsupportedOperation',
              message:
                `Unsupported operation '${operation}'. Datasource Versioning only supports the following ` +
                `operations (${SUPPORTED.join(',')})`,
            },
          };
        }
        if (operation === 'Sync') return await sync(request, origin);
        const command = commandOf(request, model.tableName, origin.field);
        return isWrite(command) ? await write(command, request, origin) : await reads.invoke(request, origin);
      } catch (error) {
        return said(failureOf(error), model, origin, options.warn);
      }
    },
  };
}
