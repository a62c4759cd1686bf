/** The fields that AppSync keeps on items of versioned data sources: developer guide, "Versioned data source metadata". */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { DataSourceRequestError } from '../types.ts';
import { MESSAGES } from './assumptions.ts';
import type { Item, WriteCommand } from './types.ts';
import { parseUpdate } from './updateExpression.ts';

export const METADATA = ['_version', '_lastChangedAt', '_deleted', '_ttl'] as const;
const NAMES: ReadonlySet<string> = new Set(METADATA);

export function versionOf(item: Item | undefined): number | undefined {
  const text = item?.['_version']?.N;
  return text === undefined ? undefined : Number(text);
}

export const number = (value: number): AttributeValue => ({ N: String(value) });

/** The stamp of the change that follows `current`. */
export function stampAfter(current: Item | undefined, now: number): Item {
  return { _version: number((versionOf(current) ?? 0) + 1), _lastChangedAt: number(now) };
}

/** Epoch seconds, as DynamoDB's time to live wants them. */
export const expiryAfter = (now: number, minutes: number): AttributeValue =>
  number(Math.floor(now / 1000) + minutes * 60);

export function withoutMetadata(item: Item): Item {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !NAMES.has(name)));
}

function writtenNames({ operation, input }: WriteCommand): string[] {
  switch (operation) {
    case 'PutItem':
      return Object.keys(input.Item ?? {});
    case 'UpdateItem':
      return parseUpdate(input.UpdateExpression ?? '', input.ExpressionAttributeNames ?? {}).map(({ path }) =>
        String(path[0]),
      );
    case 'DeleteItem':
      return [];
  }
}

/** @throws DataSourceRequestError where a client's write would touch a field that AppSync keeps */
export function refuseMetadata(command: WriteCommand): void {
  const field = writtenNames(command).find((name) => NAMES.has(name));
  if (field !== undefined) throw new DataSourceRequestError('BadRequest', MESSAGES.BadRequest(field));
}
