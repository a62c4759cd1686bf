/** The contract with a conflict handler of one's own: developer guide, "Conflict detection and resolution", "Lambdas". */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { isAllowed } from '../../cloudformation/iam.ts';
import type { InvokeLambda } from '../lambda.ts';
import { DataSourceRequestError } from '../types.ts';
import { toPlain, toPlainItem } from '../values.ts';
import { withoutMetadata } from './metadata.ts';
import type { Item, Surroundings } from './types.ts';

export type HandlerDecision = { action: 'RESOLVE'; item: Item } | { action: 'REJECT' } | { action: 'REMOVE' };

/** Which answers an operation may have. */
const ACTIONS: Record<string, readonly string[]> = {
  PutItem: ['RESOLVE', 'REJECT'],
  UpdateItem: ['RESOLVE', 'REJECT'],
  DeleteItem: ['REMOVE', 'REJECT'],
};

const INVOKE = 'lambda:InvokeFunction';

function fail(message: string): never {
  throw new DataSourceRequestError('ConflictError', message);
}

function typed(value: unknown): AttributeValue {
  if (value === null || value === undefined) return { NULL: true };
  if (Array.isArray(value)) return { L: value.map(typed) };
  switch (typeof value) {
    case 'string':
      return { S: value };
    case 'boolean':
      return { BOOL: value };
    case 'object':
      return { M: Object.fromEntries(Object.entries(value).map(([name, each]) => [name, typed(each)])) };
    default:
      return { N: String(value) };
  }
}

/** JSON has lost what is a set and what a binary: an attribute that comes back unchanged keeps its type. */
function typedLike(plain: Record<string, unknown>, ...known: (Item | null)[]): Item {
  const unchanged = (name: string, value: unknown): AttributeValue | undefined =>
    known
      .map((item) => item?.[name])
      .find((each) => each !== undefined && JSON.stringify(toPlain(each)) === JSON.stringify(value));
  return Object.fromEntries(
    Object.entries(plain).map(([name, value]) => [name, unchanged(name, value) ?? typed(value)]),
  );
}

/** @throws DataSourceRequestError of type ConflictError where it cannot be asked, fails, or answers outside the contract */
export async function askHandler(
  operation: string,
  existing: Item,
  preview: Item | null,
  { source, origin, warn }: Surroundings,
  invoke: InvokeLambda,
): Promise<HandlerDecision> {
  const { model, sync } = source;
  const arn = sync?.lambdaArn ?? fail('There is no Lambda conflict handler.');
  if (!isAllowed(model.role, INVOKE, arn).allowed) {
    const message = `${model.role?.arn ?? 'no role'} is not authorized to perform: ${INVOKE} on resource: ${arn}`;
    warn(`data source ${model.name}: ${message}`);
    fail(message);
  }
  const [parentType = '', field = ''] = origin.field.split('.');
  const newItem = preview && withoutMetadata(preview);
  const payload = {
    newItem: newItem && toPlainItem(newItem),
    existingItem: toPlainItem(existing),
    arguments: origin.arguments ?? {},
    resolver: { tableName: model.tableName, awsRegion: model.region, parentType, field },
    identity: origin.identity ?? null,
  };
  const outcome = await invoke(arn, payload, 'RequestResponse').catch((error: unknown) =>
    fail(error instanceof Error ? error.message : String(error)),
  );
  if (outcome.error) fail(outcome.error.errorMessage);
  const { action, item } = (outcome.payload ?? {}) as { action?: string; item?: unknown };
  if (!ACTIONS[operation]?.includes(String(action)))
    fail(`The Lambda conflict handler answered the action ${String(action)} to a ${operation}.`);
  if (action !== 'RESOLVE') return { action: action === 'REMOVE' ? 'REMOVE' : 'REJECT' };
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    fail('The Lambda conflict handler resolves without an item.');
  return { action, item: typedLike(item as Record<string, unknown>, newItem, existing) };
}
