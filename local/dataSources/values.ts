/** Between AppSync's typed values, the SDK's, and plain JSON. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { DataSourceRequestError } from './types.ts';

type Typed = Record<string, unknown>;

const TYPES = new Set(['S', 'N', 'B', 'BOOL', 'NULL', 'L', 'M', 'SS', 'NS', 'BS']);

function jsonType(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  return Array.isArray(value)
    ? 'ARRAY'
    : typeof value === 'object'
      ? 'OBJECT'
      : typeof value === 'boolean'
        ? 'BOOLEAN'
        : typeof value === 'number'
          ? 'NUMBER'
          : 'STRING';
}

/**
 * AppSync writes numbers as JSON numbers or strings and NULL as null; the SDK wants strings and true.
 *
 * @param path where the value stands in the request, such as `$[key][id]`
 * @throws DataSourceRequestError where it is no typed value; whether the content fits its type is for DynamoDB to say
 */
export function toAttributeValue(typed: unknown, path = '$'): AttributeValue {
  if (jsonType(typed) !== 'OBJECT') {
    throw new DataSourceRequestError(
      'MappingTemplate',
      `Expected JSON object for attribute value '${path}' but got a '${jsonType(typed)}' instead.`,
    );
  }
  const [[type, value] = ['', undefined], ...more] = Object.entries(typed as Typed);
  if (more.length > 0)
    throw new DataSourceRequestError(
      'MappingTemplate',
      `Attribute value '${path}' has more than one type: ${[type, ...more.map(([each]) => each)].join(', ')}.`,
    );
  if (!TYPES.has(type))
    throw new DataSourceRequestError(
      'MappingTemplate',
      type === '' ? `Attribute value '${path}' has no type.` : `Unsupported element '${path}[${type}]'.`,
    );
  const wanted = type === 'M' ? 'OBJECT' : type === 'L' || /^.S$/.test(type) ? 'ARRAY' : null;
  if (wanted && jsonType(value) !== wanted)
    throw new DataSourceRequestError(
      'MappingTemplate',
      `Expected JSON ${wanted.toLowerCase()} for '${path}[${type}]' but got a '${jsonType(value)}' instead.`,
    );
  switch (type) {
    case 'N':
      return { N: String(value) };
    case 'NS':
      return { NS: (value as unknown[]).map(String) };
    case 'NULL':
      return { NULL: true };
    case 'L':
      return { L: (value as unknown[]).map((each, index) => toAttributeValue(each, `${path}[L][${index}]`)) };
    case 'M':
      return { M: toAttributeValues(value as Typed, `${path}[M]`) };
    case 'B':
      return { B: binary(value) };
    case 'BS':
      return { BS: (value as unknown[]).map(binary) };
    default:
      return { [type]: value } as unknown as AttributeValue;
  }
}

export function toAttributeValues(typed: Typed, path = '$'): Record<string, AttributeValue> {
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name, toAttributeValue(value, `${path}[${name}]`)]),
  );
}

/** Bytes for the SDK, base64 on the wire. */
function binary(value: unknown): Uint8Array {
  const text = String(value);
  return Object.assign(Buffer.from(text, 'base64'), { toJSON: () => text });
}

function base64(value: Uint8Array | string): string {
  return typeof value === 'string' ? value : Buffer.from(value).toString('base64');
}

/** Sets become lists, binaries base64, numbers JSON numbers: as `ctx.result` shows them. */
export function toPlain(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.NULL !== undefined) return null;
  if (value.L !== undefined) return value.L.map(toPlain);
  if (value.M !== undefined) return toPlainItem(value.M);
  if (value.SS !== undefined) return value.SS;
  if (value.NS !== undefined) return value.NS.map(Number);
  if (value.B !== undefined) return base64(value.B);
  if (value.BS !== undefined) return value.BS.map(base64);
  return null;
}

export function toPlainItem(item: Record<string, AttributeValue>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, toPlain(value)]));
}
