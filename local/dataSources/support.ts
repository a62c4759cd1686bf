/** What DynamoDB data sources take, as ids: `dynamodb.Query`, `dynamodb.Query.filter`, `dynamodb.PutItem.condition.equalsIgnore`. */
import type { Elements } from './elements.ts';
import { Each, OPERATIONS } from './elements.ts';

/** Parts of every expression, and what every request has. */
const COMMON = new Set(['operation', 'version', 'expression', 'expressionNames', 'expressionValues']);

/** Operations inside a transaction stand as values, not as names. */
const INSIDE = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheck'];

function optionsIn(elements: Elements, path: string): string[] {
  if (elements === null) return [];
  if (elements instanceof Each) return optionsIn(elements.of, path);
  return Object.entries(elements)
    .filter(([name]) => !COMMON.has(name))
    .flatMap(([name, below]) => [`${path}.${name}`, ...optionsIn(below, `${path}.${name}`)]);
}

/** @returns each operation with its options below it, in the order of the guide */
export function operationSupport(): string[] {
  return Object.entries(OPERATIONS).flatMap(([operation, elements]) => [
    `dynamodb.${operation}`,
    ...(operation === 'TransactWriteItems' ? INSIDE.map((each) => `dynamodb.${operation}.${each}`) : []),
    ...optionsIn(elements, `dynamodb.${operation}`),
  ]);
}
