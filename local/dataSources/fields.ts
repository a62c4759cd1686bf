/** Reads the fields of a request object; what AppSync would refuse is named by its path, such as `$[key]`. */
import { DataSourceRequestError } from './types.ts';
import { toAttributeValues } from './values.ts';

export type Thing = Record<string, unknown>;

export function invalid(message: string): never {
  throw new DataSourceRequestError('MappingTemplate', message);
}

/** @param path such as `$[key]` */
export function object(value: unknown, path: string): Thing {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    invalid(`Value for field '${path}' not found or not an object.`);
  return value as Thing;
}

export function array(value: unknown, path: string): unknown[] {
  return Array.isArray(value) ? value : invalid(`Value for field '${path}' not found or not an array.`);
}

export function text(value: unknown, path: string): string {
  return typeof value === 'string' ? value : invalid(`Value for field '${path}' not found.`);
}

export function attributes(value: unknown, path: string): ReturnType<typeof toAttributeValues> {
  return toAttributeValues(object(value, path), path);
}

interface Merged {
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: ReturnType<typeof toAttributeValues>;
}

/** Names and values of all expressions in one request share two maps. */
export function merged(...expressions: unknown[]): Merged {
  const names: Record<string, string> = {};
  const values: ReturnType<typeof toAttributeValues> = {};
  for (const each of expressions) {
    if (!each) continue;
    const { expressionNames, expressionValues } = each as {
      expressionNames?: Record<string, string>;
      expressionValues?: Thing;
    };
    Object.assign(names, expressionNames ?? {});
    Object.assign(values, toAttributeValues(expressionValues ?? {}, '$[expressionValues]'));
  }
  return {
    ...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
    ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
  };
}

/** @param path of the element that holds the expression @returns undefined where that element is absent */
export function expression(value: unknown, path: string): string | undefined {
  return value === null || value === undefined
    ? undefined
    : text(object(value, path)['expression'], `${path}[expression]`);
}

/** Like `expression`, of an element that must be there. */
export function required(value: unknown, path: string): string {
  return expression(value, path) ?? invalid(`Value for field '${path}' not found.`);
}

export function optional<K extends string, V>(name: K, value: V | null | undefined): { [P in K]?: V } {
  return (value === null || value === undefined ? {} : { [name]: value }) as { [P in K]?: V };
}

/** What AppSync does after a failed condition of a single write; see the developer guide, "Handling a condition check failure". */
export interface FailedConditionPolicy {
  equalsIgnore: readonly string[];
  consistentRead: boolean;
  /** Function of the strategy Custom. */
  handler: string | undefined;
}

export function policyOf(request: Thing): FailedConditionPolicy {
  const condition = (request['condition'] ?? {}) as {
    equalsIgnore?: string[];
    consistentRead?: boolean;
    conditionalCheckFailedHandler?: { strategy?: unknown; lambdaArn?: unknown };
  };
  const { strategy = 'Reject', lambdaArn } = condition.conditionalCheckFailedHandler ?? {};
  const path = '$[condition][conditionalCheckFailedHandler]';
  if (strategy !== 'Reject' && strategy !== 'Custom')
    invalid(`Value for field '${path}[strategy]' must be 'Reject' or 'Custom'.`);
  return {
    equalsIgnore: condition.equalsIgnore ?? [],
    consistentRead: condition.consistentRead ?? true,
    handler: strategy === 'Custom' ? text(lambdaArn, `${path}[lambdaArn]`) : undefined,
  };
}
