/**
 * What AppSync does after a failed condition of a single write: it reads the item, compares it with what was wanted, and
 * follows a strategy. Developer guide, "Condition expressions", "Handling a condition check failure".
 */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { isAllowed } from '../cloudformation/iam.ts';
import type { DataSourceModel } from '../model.ts';
import type { Thing } from './fields.ts';
import { invalid, policyOf } from './fields.ts';
import type { InvokeLambda } from './lambda.ts';
import type { Command } from './requests.ts';
import { failureOf } from './results.ts';
import type { DynamoDbTransport } from './transport.ts';
import type { CallOrigin, DataSourceAnswer } from './types.ts';
import { toPlainItem } from './values.ts';

type Item = Record<string, AttributeValue>;

export type SingleWrite = Extract<Command, { operation: 'PutItem' | 'UpdateItem' | 'DeleteItem' }>;

export interface WriteSurroundings {
  model: DataSourceModel & { type: 'AMAZON_DYNAMODB' };
  transport: DynamoDbTransport;
  origin: CallOrigin;
  /** Calls handlers of the strategy Custom. */
  invoke: InvokeLambda | undefined;
  warn: (line: string) => void;
}

const SETS = new Set(['SS', 'NS', 'BS']);
const INVOKE = 'lambda:InvokeFunction';

const plainOrNull = (item: Item | undefined): unknown => (item ? toPlainItem(item) : null);

function keyOf(command: SingleWrite, request: Thing): Item {
  const names = Object.keys(request['key'] as Thing);
  const item = command.operation === 'PutItem' ? command.input.Item : command.input.Key;
  return Object.fromEntries(Object.entries(item ?? {}).filter(([name]) => names.includes(name)));
}

/** Equal texts for equal items in any order of names and sets, without the attributes in `equalsIgnore`. */
function canonical(item: Item, ignored: readonly string[]): string {
  const kept = Object.fromEntries(Object.entries(item).filter(([name]) => !ignored.includes(name)));
  return JSON.stringify(kept, (type, each: unknown) => {
    if (type === 'N' && typeof each === 'string') return Number(each);
    if (Array.isArray(each)) return SETS.has(type) ? [...(each as unknown[])].sort() : each;
    return typeof each === 'object' && each !== null
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each;
  });
}

/** An update does not describe the whole wanted item, so it never counts as already done. */
function isDone(command: SingleWrite, current: Item | undefined, ignored: readonly string[]): boolean {
  if (command.operation === 'DeleteItem') return !current;
  return (
    command.operation === 'PutItem' &&
    current !== undefined &&
    canonical(current, ignored) === canonical(command.input.Item ?? {}, ignored)
  );
}

interface Decision {
  action?: unknown;
  retryMapping?: Thing;
}

/** @throws DataSourceRequestError where the role may not call it, or it fails (assumed: the guide says neither) */
async function ask(
  arn: string,
  request: Thing,
  current: Item | undefined,
  { model, origin, invoke, warn }: WriteSurroundings,
): Promise<Decision> {
  if (!invoke)
    return invalid("conditionalCheckFailedHandler: the strategy 'Custom' needs functions, and none run here.");
  if (!isAllowed(model.role, INVOKE, arn).allowed) {
    const message = `${model.role?.arn ?? 'no role'} is not authorized to perform: ${INVOKE} on resource: ${arn}`;
    warn(`data source ${model.name}: ${message}`);
    return invalid(message);
  }
  const [parentType = '', field = ''] = origin.field.split('.');
  const payload = {
    arguments: origin.arguments ?? {},
    requestMapping: request,
    currentValue: current ?? null,
    resolver: { tableName: model.tableName, awsRegion: model.region, parentType, field },
    identity: origin.identity ?? null,
  };
  const outcome = await invoke(arn, payload, 'RequestResponse');
  return outcome.error ? invalid(outcome.error.errorMessage) : ((outcome.payload ?? {}) as Decision);
}

/** Same operation and key; the rest may be given anew, but for another handler. */
function retried(request: Thing, mapping: Thing): Thing {
  const condition = {
    ...(request['condition'] as Thing),
    ...(mapping['condition'] as Thing | undefined),
    conditionalCheckFailedHandler: undefined,
  };
  return { ...request, ...mapping, operation: request['operation'], key: request['key'], condition };
}

/** @param again sends another request, for a handler that asks for it @throws the error itself where it is no failed condition */
export async function afterFailedCondition(
  error: unknown,
  command: SingleWrite,
  request: Thing,
  surroundings: WriteSurroundings,
  again: (request: Thing) => Promise<DataSourceAnswer>,
): Promise<DataSourceAnswer> {
  if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
  const { equalsIgnore, consistentRead, handler } = policyOf(request);
  const read = { TableName: command.input.TableName, Key: keyOf(command, request), ConsistentRead: consistentRead };
  const current = (await surroundings.transport.call('GetItem', read)).Item;
  if (isDone(command, current, equalsIgnore)) return { result: plainOrNull(current) };
  if (handler !== undefined) {
    const { action, retryMapping = {} } = await ask(handler, request, current, surroundings);
    if (action === 'discard') return { result: plainOrNull(current) };
    if (action === 'retry') return again(retried(request, retryMapping));
    if (action !== 'reject') invalid(`The conditional check failed handler answered the action ${String(action)}.`);
  }
  return { ...failureOf(error), result: plainOrNull(current) };
}
