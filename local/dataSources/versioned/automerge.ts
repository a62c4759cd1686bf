/** The rules of AUTOMERGE: developer guide, "Conflict detection and resolution". */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { toPlain } from '../values.ts';
import { union } from './preview.ts';
import type { Item } from './types.ts';

const isSet = (value: AttributeValue): boolean => Boolean(value.SS ?? value.NS ?? value.BS);
const same = (a: AttributeValue, b: AttributeValue): boolean =>
  JSON.stringify(toPlain(a)) === JSON.stringify(toPlain(b));

function mergedValue(existing: AttributeValue | undefined, incoming: AttributeValue): AttributeValue {
  if (!existing || existing.NULL) return incoming;
  if (existing.M && incoming.M) return { M: merged(existing.M, incoming.M) };
  if (isSet(existing) && isSet(incoming)) return union(existing, incoming) ?? existing;
  if (existing.L && incoming.L && !same(existing, incoming)) return { L: [...existing.L, ...incoming.L] };
  return existing;
}

/** What is there stays, what is new comes in, collections grow; what the incoming item leaves out is kept. */
export function merged(existing: Item, incoming: Item): Item {
  return {
    ...existing,
    ...Object.fromEntries(Object.entries(incoming).map(([name, value]) => [name, mergedValue(existing[name], value)])),
  };
}
