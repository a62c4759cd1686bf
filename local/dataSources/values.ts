/** Between AppSync's typed values, the SDK's, and plain JSON. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

type Typed = Record<string, unknown>;

/** AppSync writes numbers as JSON numbers or strings and NULL as null; the SDK wants strings and true. */
export function toAttributeValue(typed: unknown): AttributeValue {
  const [type, value] = Object.entries((typed ?? { NULL: null }) as Typed)[0] ?? ['NULL', null];
  switch (type) {
    case 'N':
      return { N: String(value) };
    case 'NS':
      return { NS: (value as unknown[]).map(String) };
    case 'NULL':
      return { NULL: true };
    case 'L':
      return { L: (value as unknown[]).map(toAttributeValue) };
    case 'M':
      return { M: toAttributeValues(value as Typed) };
    case 'B':
      return { B: binary(value) };
    case 'BS':
      return { BS: (value as unknown[]).map(binary) };
    default:
      return { [type]: value } as unknown as AttributeValue;
  }
}

export function toAttributeValues(typed: Typed): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, toAttributeValue(value)]));
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
