/** What an update would make of an item, without writing it: conflicts are resolved between that and what is there. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { DynamoDbFault } from '../transport.ts';
import type { Item } from './types.ts';
import type { Operand, Path, UpdateAction } from './updateExpression.ts';
import { parseUpdate } from './updateExpression.ts';

type Values = Record<string, AttributeValue>;
type Steps = readonly (string | number)[];

const invalid = (message: string): never => {
  throw new DynamoDbFault('ValidationException', message);
};

function at(value: AttributeValue | undefined, steps: Steps): AttributeValue | undefined {
  return steps.reduce<AttributeValue | undefined>(
    (each, step) => (typeof step === 'number' ? each?.L?.[step] : each?.M?.[step]),
    value,
  );
}

/** A copy with another value at the end of the path; undefined removes. */
function changed(
  value: AttributeValue | undefined,
  [step, ...rest]: Steps,
  next: AttributeValue | undefined,
): AttributeValue | undefined {
  if (step === undefined) return next;
  const inner = changed(at(value, [step]), rest, next);
  if (typeof step === 'string') {
    if (!value?.M) return invalid('The document path provided in the update expression is invalid for update');
    const others = Object.entries(value.M).filter(([name]) => name !== step);
    return { M: Object.fromEntries(inner ? [...others, [step, inner]] : others) };
  }
  if (!value?.L) return invalid('The document path provided in the update expression is invalid for update');
  // Beyond the end DynamoDB appends.
  const list = [...value.L];
  list.splice(Math.min(step, list.length), 1, ...(inner ? [inner] : []));
  return { L: list };
}

function numberOf(value: AttributeValue | undefined): number {
  return value?.N === undefined
    ? invalid('An operand in the update expression has an incorrect data type')
    : Number(value.N);
}

function evaluate(operand: Operand, item: AttributeValue, values: Values): AttributeValue {
  switch (operand.kind) {
    case 'path':
      return (
        at(item, operand.path) ??
        invalid('The provided expression refers to an attribute that does not exist in the item')
      );
    case 'value':
      return (
        values[operand.name] ??
        invalid(`An expression attribute value used in expression is not defined; attribute value: ${operand.name}`)
      );
    case 'ifNotExists':
      return at(item, operand.path) ?? evaluate(operand.otherwise, item, values);
    case 'listAppend':
      return {
        L: [...(evaluate(operand.left, item, values).L ?? []), ...(evaluate(operand.right, item, values).L ?? [])],
      };
    case 'plus':
    case 'minus': {
      const right = numberOf(evaluate(operand.right, item, values));
      return { N: String(numberOf(evaluate(operand.left, item, values)) + (operand.kind === 'plus' ? right : -right)) };
    }
  }
}

const SETS = ['SS', 'NS', 'BS'] as const;

const membersOf = (value: AttributeValue | undefined, type: (typeof SETS)[number]): unknown[] | undefined =>
  value ? { SS: value.SS, NS: value.NS, BS: value.BS }[type] : undefined;

/** Sets by the text of their members: what makes them equal. */
function combined(
  current: AttributeValue | undefined,
  operand: AttributeValue,
  keep: (inCurrent: boolean, inOperand: boolean) => boolean,
): AttributeValue | undefined {
  for (const type of SETS) {
    const left = membersOf(current, type) ?? [];
    const right = membersOf(operand, type);
    if (!right) continue;
    const text = (each: unknown): string => JSON.stringify(each);
    const [inLeft, inRight] = [new Set(left.map(text)), new Set(right.map(text))];
    const all = new Map([...left, ...right].map((each) => [text(each), each]));
    const members = [...all].filter(([each]) => keep(inLeft.has(each), inRight.has(each))).map(([, each]) => each);
    return members.length === 0 ? undefined : ({ [type]: members } as unknown as AttributeValue);
  }
  return undefined;
}

export function union(current: AttributeValue | undefined, operand: AttributeValue): AttributeValue | undefined {
  return combined(current, operand, () => true);
}

function nextValue(action: UpdateAction, item: AttributeValue, values: Values): AttributeValue | undefined {
  switch (action.clause) {
    case 'SET':
      return evaluate(action.operand, item, values);
    case 'REMOVE':
      return undefined;
    default: {
      const current = at(item, action.path);
      const operand =
        values[action.value] ??
        invalid(`An expression attribute value used in expression is not defined; attribute value: ${action.value}`);
      if (action.clause === 'DELETE') return combined(current, operand, (mine, theirs) => mine && !theirs);
      return operand.N === undefined
        ? union(current, operand)
        : { N: String(Number(current?.N ?? 0) + Number(operand.N)) };
    }
  }
}

export interface Preview {
  item: Item;
  /** Top-level attributes that the update names. */
  touched: string[];
}

/** Every operand reads the item as it was, as in DynamoDB. */
export function previewUpdate(
  current: Item,
  expression: string,
  names: Record<string, string>,
  values: Values,
): Preview {
  const before: AttributeValue = { M: current };
  const actions = parseUpdate(expression, names);
  const changes = actions.map((action): [Path, AttributeValue | undefined] => [
    action.path,
    nextValue(action, before, values),
  ]);
  // From the back: removing an element of a list moves those behind it.
  const after = changes
    .toReversed()
    .reduce<AttributeValue | undefined>((item, [path, next]) => changed(item, path, next), before);
  return { item: after?.M ?? {}, touched: [...new Set(actions.map(({ path }) => path[0]))] };
}
