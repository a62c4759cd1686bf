/**
 * Looking up by a key that came from outside, and keeping under one. An object also answers to names that nobody gave it
 * (`toString`, `constructor`): an item called so would exist, and cost nothing. AppSync does not say which names its objects
 * inherit, so none is asked for. Lint holds everybody to this file (`appsync/own-keys`).
 */

/** The one name that a plain assignment does not make a key of the object's own. Nothing of ours is called so: ids are assigned. */
const NO_KEY = '__proto__';

export function own<Value>(map: Record<string, Value>, key: string): Value | undefined {
  // eslint-disable-next-line appsync/own-keys -- this is the lookup
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** Keeps a value under a key, where `own` finds it. */
export function keep<Value>(map: Record<string, Value>, key: string, value: NoInfer<Value>): void {
  // eslint-disable-next-line appsync/own-keys -- this is the writing
  if (key !== NO_KEY) map[key] = value;
}
