/**
 * `operations.*` and the update expression of `ddb.update`. Source: what EvaluateCode answered, as the public tests of
 * `localstack/appsync-utils` hold it: markers of type `OPERATION_…`, placeholders `#expName_1` and `:expValue_1`, one SET
 * list before one REMOVE list, names numbered as they come out, one name for an attribute. Null is SET to NULL (recorded
 * by `muratkeremozcan/appsyncmasterclass-backend`). A nested object sets its keys alone, as `lib/dynamodb-helpers.d.ts`
 * says where it tells what `replace` is for; how AWS writes the paths is assumed.
 */
import { toDynamoDB } from './dynamodb.ts';
import type { Expression } from './expressions.ts';
import { warn } from './warnings.ts';
import type { Thing } from './natives.ts';
import { isThing } from './natives.ts';

type Operation =
  | { type: 'OPERATION_ADD' | 'OPERATION_REPLACE'; value: unknown }
  | { type: 'OPERATION_REMOVE' }
  | { type: 'OPERATION_INCREMENT' | 'OPERATION_DECREMENT'; by: number }
  | { type: 'OPERATION_APPEND' | 'OPERATION_PREPEND'; items: unknown };

/** AWS gives a value of which JSON shows nothing. */
class ListItem {
  readonly #value: unknown;
  readonly #index: number;
  constructor(value: unknown, index: number) {
    this.#value = value;
    this.#index = index;
  }
  get value(): unknown {
    return this.#value;
  }
  get index(): number {
    return this.#index;
  }
  toJSON(): undefined {
    return undefined;
  }
}

export const operations = {
  add: (value: unknown): Operation => ({ type: 'OPERATION_ADD', value }),
  remove: (): Operation => ({ type: 'OPERATION_REMOVE' }),
  replace: (value: unknown): Operation => ({ type: 'OPERATION_REPLACE', value }),
  increment: (by?: number | null): Operation => ({ type: 'OPERATION_INCREMENT', by: by ?? 1 }),
  decrement: (by?: number | null): Operation => ({ type: 'OPERATION_DECREMENT', by: by ?? 1 }),
  append: (items: unknown): Operation => ({ type: 'OPERATION_APPEND', items }),
  prepend: (items: unknown): Operation => ({ type: 'OPERATION_PREPEND', items }),
  updateListItem: (value: unknown, index: number): ListItem => new ListItem(value, index),
};

const TYPES = ['ADD', 'REMOVE', 'REPLACE', 'INCREMENT', 'DECREMENT', 'APPEND', 'PREPEND'].map(
  (name) => `OPERATION_${name}`,
);

const isOperation = (value: unknown): value is Operation =>
  isThing(value) && TYPES.indexOf(value['type'] as string) >= 0;

/** A step of SET or REMOVE; names and values get their numbers when all steps are known. */
interface Steps {
  set: { path: string[]; write: (name: string, bind: (value: unknown) => string) => string }[];
  remove: string[][];
}

function operate(steps: Steps, path: string[], operation: Operation): void {
  const set = (write: Steps['set'][number]['write']) => steps.set.push({ path, write });
  switch (operation.type) {
    case 'OPERATION_REMOVE':
      steps.remove.push(path);
      return;
    case 'OPERATION_INCREMENT':
      set((name, bind) => `${name} = ${name} + ${bind(operation.by)}`);
      return;
    case 'OPERATION_DECREMENT':
      set((name, bind) => `${name} = ${name} - ${bind(operation.by)}`);
      return;
    case 'OPERATION_APPEND':
      set((name, bind) => `${name} = list_append(${name}, ${bind(operation.items)})`);
      return;
    case 'OPERATION_PREPEND':
      set((name, bind) => `${name} = list_append(${bind(operation.items)}, ${name})`);
      return;
    default:
      set((name, bind) => `${name} = ${bind(operation.value)}`);
  }
}

function plan(steps: Steps, path: string[], value: unknown): void {
  if (value === undefined) return;
  if (value instanceof ListItem) {
    steps.set.push({ path, write: (name, bind) => `${name}[${value.index}] = ${bind(value.value)}` });
  } else if (isOperation(value)) {
    operate(steps, path, value);
  } else if (Array.isArray(value) && value.length > 0 && value.every((each) => each instanceof ListItem)) {
    for (const each of value as ListItem[]) plan(steps, path, each);
  } else if (isThing(value)) {
    if (Object.keys(value).length === 0)
      warn(
        `ddb.update leaves ${path.join(
          '.',
        )} as it is: a nested object sets its keys alone, and {} has none. operations.replace({}) sets it (assumed).`,
      );
    for (const key of Object.keys(value)) plan(steps, [...path, key], value[key]);
  } else {
    steps.set.push({ path, write: (name, bind) => `${name} = ${bind(value)}` });
  }
}

export function updateExpression(update: Thing): Expression {
  const steps: Steps = { set: [], remove: [] };
  for (const name of Object.keys(update)) plan(steps, [name], update[name]);
  const names = new Aliases();
  const expressionValues: Record<string, unknown> = {};
  const bind = (value: unknown): string => {
    const placeholder = `:expValue_${Object.keys(expressionValues).length + 1}`;
    expressionValues[placeholder] = toDynamoDB(value);
    return placeholder;
  };
  const set = steps.set.map(({ path, write }) => write(names.path(path), bind));
  const remove = steps.remove.map((path) => names.path(path));
  const lists = [
    ...(set.length > 0 ? [`SET ${set.join(', ')}`] : []),
    ...(remove.length > 0 ? [`REMOVE ${remove.join(', ')}`] : []),
  ];
  return { expression: lists.join(' '), expressionNames: names.expressionNames, expressionValues };
}

/** `#expName_1`, `#expName_2`, …: one for each name, however often it comes. */
export class Aliases {
  readonly expressionNames: Record<string, string> = {};
  private readonly given: string[] = [];

  alias(name: string): string {
    if (this.given.indexOf(name) < 0) this.given.push(name);
    const alias = `#expName_${this.given.indexOf(name) + 1}`;
    this.expressionNames[alias] = name;
    return alias;
  }

  path(names: string[]): string {
    return names.map((name) => this.alias(name)).join('.');
  }
}
