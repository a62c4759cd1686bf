/** The DynamoDB data source: translate, check the role, call, translate back. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { disturbed } from '../faults/disturb.ts';
import type { FaultSwitch } from '../faults/types.ts';
import type { DataSourceModel } from '../model.ts';
import { refusedByRole } from './authorize.ts';
import type { SingleWrite, WriteSurroundings } from './failedCondition.ts';
import { afterFailedCondition } from './failedCondition.ts';
import type { Thing } from './fields.ts';
import type { InvokeLambda } from './lambda.ts';
import { measured } from './measure.ts';
import { encodePageToken } from './pageToken.ts';
import { asCancellation } from './cancellation.ts';
import { neededPermissions } from './permissions.ts';
import type { Command } from './requests.ts';
import { commandOf, tokenScope } from './requests.ts';
import { batchGetResult, batchWriteResult, failureOf, transactionKeys } from './results.ts';
import type { DynamoDbTransport } from './transport.ts';
import type { CallOrigin, DataSource, DataSourceAnswer, DynamoDbListener } from './types.ts';
import { toAttributeValues, toPlainItem } from './values.ts';

export interface DynamoDbOptions {
  transport: DynamoDbTransport;
  accountId: string;
  /** Loud on the console: AWS would say it only in a log. */
  warn: (line: string) => void;
  /** Calls the function that a failed condition may name. */
  invoke?: InvokeLambda;
  /** Called after each call; capacity is asked for only while somebody listens. */
  listeners: Set<DynamoDbListener>;
  /** What befalls its calls. */
  faults?: FaultSwitch;
}

type Item = Record<string, AttributeValue>;

export function dynamoDbDataSource(
  model: DataSourceModel & { type: 'AMAZON_DYNAMODB' },
  options: DynamoDbOptions,
): DataSource {
  return {
    async invoke(request, origin) {
      let command: Command | undefined;
      try {
        command = commandOf(request, model.tableName, origin.field);
        const refusal = refusedByRole(model, neededPermissions(command), options);
        if (refusal) return refusal;
        const transport = callsOf(model, options, origin);
        return await send(command, request as Thing, {
          model,
          transport,
          origin,
          invoke: options.invoke,
          warn: options.warn,
        });
      } catch (error) {
        return said(failureOf(error, command?.operation), model, origin, options.warn);
      }
    },
  };
}

/** The transport for the calls of one step: measured, and with the faults that befall it. */
export function callsOf(
  { name }: DataSourceModel,
  { transport, listeners, faults = {} }: DynamoDbOptions,
  origin: CallOrigin,
): DynamoDbTransport {
  return disturbed(measured(transport, listeners, { ...origin, dataSource: name }), faults, origin);
}

/** No handler expects a request that AWS refuses: it is a fault of the code, which a response handler may well swallow. */
export function said(
  answer: DataSourceAnswer,
  model: DataSourceModel,
  origin: CallOrigin,
  warn: (line: string) => void,
): DataSourceAnswer {
  if (answer.error?.type === 'MappingTemplate')
    warn(`${origin.field}, data source ${model.name}: AWS refuses this request: ${answer.error.message}`);
  return answer;
}

/** @returns what the response handler finds in `ctx.result` and `ctx.error` */
async function send(command: Command, request: Thing, surroundings: WriteSurroundings): Promise<DataSourceAnswer> {
  if (command.operation !== 'PutItem' && command.operation !== 'UpdateItem' && command.operation !== 'DeleteItem') {
    return { result: await read(surroundings.transport, command, request, surroundings.origin) };
  }
  const again = (retry: Thing): Promise<DataSourceAnswer> =>
    send(commandOf(retry, surroundings.model.tableName, surroundings.origin.field), retry, surroundings);
  return write(surroundings.transport, command).catch((error: unknown) =>
    afterFailedCondition(error, command, request, surroundings, again),
  );
}

async function write(transport: DynamoDbTransport, command: SingleWrite): Promise<DataSourceAnswer> {
  if (command.operation === 'PutItem') {
    await transport.call('PutItem', command.input);
    return { result: toPlainItem(command.input.Item ?? {}) };
  }
  const { Attributes } =
    command.operation === 'UpdateItem'
      ? await transport.call('UpdateItem', command.input)
      : await transport.call('DeleteItem', command.input);
  return { result: plainOrNull(Attributes) };
}

/** Operations without a condition whose failure needs a look at the item. */
async function read(
  transport: DynamoDbTransport,
  command: Exclude<Command, SingleWrite>,
  request: Thing,
  origin: CallOrigin,
): Promise<unknown> {
  switch (command.operation) {
    case 'GetItem':
      return plainOrNull((await transport.call('GetItem', command.input)).Item);
    case 'Query':
    case 'Scan': {
      const output = await transport.call(command.operation, command.input);
      return {
        items: (output.Items ?? []).map(toPlainItem),
        nextToken: output.LastEvaluatedKey
          ? encodePageToken(
              output.LastEvaluatedKey,
              tokenScope(origin.field, command.input.TableName, command.input.IndexName),
            )
          : null,
        scannedCount: output.ScannedCount ?? 0,
      };
    }
    case 'BatchGetItem':
      return batchGetResult(command.input, await transport.call('BatchGetItem', command.input));
    case 'BatchPutItem':
    case 'BatchDeleteItem': {
      const output = await transport.call('BatchWriteItem', command.input);
      const rest = command.operation === 'BatchPutItem' ? 'unprocessedItems' : 'unprocessedKeys';
      return batchWriteResult(command.input, output, rest);
    }
    case 'TransactGetItems': {
      const output = await transport.call('TransactGetItems', command.input);
      return {
        items: (output.Responses ?? []).map((response) => plainOrNull(response.Item)),
        cancellationReasons: null,
      };
    }
    case 'TransactWriteItems': {
      await transport.call('TransactWriteItems', command.input).catch(async (error: unknown) => {
        throw await asCancellation(error, command.input, transport);
      });
      return transactionKeys(
        (request['transactItems'] as Thing[]).map((item) => toPlainItem(toAttributeValues(item['key'] as Thing))),
      );
    }
  }
}

const plainOrNull = (item: Item | undefined): unknown => (item ? toPlainItem(item) : null);
