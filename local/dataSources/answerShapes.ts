/** Ways to rewrite the answer of a data source: tools of `variations.ts`. */
import type { DataSourceAnswer } from './types.ts';

export type Fields = Record<string, unknown>;
export type Change = (answer: DataSourceAnswer) => DataSourceAnswer;

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Rewrites a result that is an object; any other stays. */
export function result(change: (fields: Fields) => Fields): Change {
  return (answer) => (isObject(answer.result) ? { ...answer, result: change(answer.result) } : answer);
}

export function without(fields: Fields, ...names: string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

export function eachMember(fields: Fields, name: string, change: (member: unknown) => unknown): Fields {
  const members = fields[name];
  return Array.isArray(members) ? { ...fields, [name]: members.map(change) } : fields;
}

/** Every table of a batch's part. */
export function eachTable(fields: Fields, part: string, change: (rows: unknown[]) => unknown): Fields {
  const tables = fields[part];
  if (!isObject(tables)) return fields;
  const changed = Object.entries(tables).map(([table, rows]) => [table, change(Array.isArray(rows) ? rows : [])]);
  return { ...fields, [part]: Object.fromEntries(changed) };
}

const UNPROCESSED = ['unprocessedKeys', 'unprocessedItems'];

/** Changes what says of unfinished work, where there is none. */
export function nothingLeft(change: (fields: Fields, part: string) => Fields): Change {
  return result((fields) => {
    const part = UNPROCESSED.find((name) => isObject(fields[name]));
    const left = part && Object.values(fields[part] as Fields).some((rows) => Array.isArray(rows) && rows.length > 0);
    return part && !left ? change(fields, part) : fields;
  });
}

export const reason = (change: (reason: Fields) => Fields) =>
  result((fields) => eachMember(fields, 'cancellationReasons', (each) => (isObject(each) ? change(each) : each)));

/** Everywhere in a result, at any depth. */
export function deep(value: unknown, change: (object: Fields) => Fields): unknown {
  if (Array.isArray(value)) return value.map((each) => deep(each, change));
  return isObject(value)
    ? change(Object.fromEntries(Object.entries(value).map(([name, each]) => [name, deep(each, change)])))
    : value;
}

/** Rows of a result, wherever its operation has them; the rest of it stays. */
export function rows(change: (row: unknown) => unknown): Change {
  return (answer) => {
    if (!isObject(answer.result)) return answer;
    const inLists = eachMember(
      eachTable(answer.result, 'data', (list) => list.map(change)),
      'items',
      change,
    );
    const withReasons = eachMember(inLists, 'cancellationReasons', (each) =>
      isObject(each) && isObject(each['item']) ? { ...each, item: change(each['item']) } : each,
    );
    return {
      ...answer,
      result:
        isObject(answer.result['data']) ||
        Array.isArray(answer.result['items']) ||
        'cancellationReasons' in answer.result
          ? withReasons
          : change(answer.result),
    };
  };
}
