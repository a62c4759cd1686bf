/** `operations.*` and the update expression of `ddb.update`. Plain values are SET; null or undefined alone is REMOVE. */
import { toDynamoDB } from './dynamodb.ts';
import type { Expression } from './expressions.ts';

interface Operation {
  _type: string;
  value?: unknown;
  index?: number;
  isOperation: true;
}

const operation = (_type: string, value?: unknown, index?: number): Operation => ({
  _type,
  isOperation: true,
  ...(value === undefined ? {} : { value }),
  ...(index === undefined ? {} : { index }),
});

export const operations = {
  add: (value: unknown) => operation('add', value),
  remove: () => operation('remove'),
  replace: (value: unknown) => operation('replace', value),
  increment: (by = 1) => operation('increment', by),
  decrement: (by = 1) => operation('decrement', by),
  append: (value: unknown[]) => operation('append', value),
  prepend: (value: unknown[]) => operation('prepend', value),
  updateListItem: (value: unknown, index: number) => operation('updateListItem', value, index),
};

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && (value as Operation).isOperation === true;
}

interface Draft extends Expression {
  set: string[];
  remove: string[];
}

/** AppSync's own helper emits SET for `add` and `replace`, and SET a = a ± :v for increments: see docs of `operations`. */
function apply(draft: Draft, path: string[], value: unknown): void {
  const name = path
    .map((part) => {
      draft.expressionNames[`#${part}`] = part;
      return `#${part}`;
    })
    .join('.');
  const placeholder = `:${path.join('_')}`;
  const bind = (bound: unknown) => {
    draft.expressionValues[placeholder] = toDynamoDB(bound);
    return placeholder;
  };
  if (Array.isArray(value) && value.some(isOperation)) {
    value.filter(isOperation).forEach((each) => {
      const at = `${placeholder}_${each.index ?? 0}`;
      draft.expressionValues[at] = toDynamoDB(each.value);
      draft.set.push(`${name}[${each.index ?? 0}] = ${at}`);
    });
    return;
  }
  if (!isOperation(value)) {
    if (value === null || value === undefined) draft.remove.push(name);
    else if (typeof value === 'object' && !Array.isArray(value) && holdsOperation(value)) {
      for (const key of Object.keys(value)) apply(draft, [...path, key], (value as Record<string, unknown>)[key]);
    } else draft.set.push(`${name} = ${bind(value)}`);
    return;
  }
  switch (value._type) {
    case 'remove':
      draft.remove.push(name);
      return;
    case 'increment':
      draft.set.push(`${name} = ${name} + ${bind(value.value)}`);
      return;
    case 'decrement':
      draft.set.push(`${name} = ${name} - ${bind(value.value)}`);
      return;
    case 'append':
      draft.set.push(`${name} = list_append(${name}, ${bind(value.value)})`);
      return;
    case 'prepend':
      draft.set.push(`${name} = list_append(${bind(value.value)}, ${name})`);
      return;
    case 'updateListItem':
      draft.set.push(`${name}[${value.index ?? 0}] = ${bind(value.value)}`);
      return;
    default:
      draft.set.push(`${name} = ${bind(value.value)}`);
  }
}

function holdsOperation(value: object): boolean {
  return Object.values(value as Record<string, unknown>).some(
    (each) => isOperation(each) || (typeof each === 'object' && each !== null && !Array.isArray(each) && holdsOperation(each)),
  );
}

export function updateExpression(update: Record<string, unknown>): Expression {
  const draft: Draft = { expression: '', expressionNames: {}, expressionValues: {}, set: [], remove: [] };
  for (const name of Object.keys(update)) apply(draft, [name], update[name]);
  const clauses = [
    ...(draft.set.length > 0 ? [`SET ${draft.set.join(', ')}`] : []),
    ...(draft.remove.length > 0 ? [`REMOVE ${draft.remove.join(', ')}`] : []),
  ];
  return { expression: clauses.join(' '), expressionNames: draft.expressionNames, expressionValues: draft.expressionValues };
}
