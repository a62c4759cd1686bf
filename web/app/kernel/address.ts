/** What stands in an address after the question mark: read field by field, so that a broken one loses only what is broken. */

type Reader<Value> = (raw: unknown) => Value | undefined;

export const text: Reader<string> = (raw) =>
  typeof raw === 'string' && raw !== '' ? raw.slice(0, 200) : typeof raw === 'number' ? String(raw) : undefined;

/** Present or not. */
export const flag: Reader<true> = (raw) => (raw === true || raw === 'true' || raw === 1 ? true : undefined);

export const day: Reader<string> = (raw) =>
  typeof raw === 'string' && /^\d{4}-\d\d-\d\d$/.test(raw) ? raw : undefined;

export const oneOf =
  <Value extends string>(values: readonly Value[]): Reader<Value> =>
  (raw) =>
    values.find((value) => value === raw);

/** @returns the validator of a route */
export function searchOf<Search extends object>(readers: {
  [Name in keyof Search]-?: Reader<NonNullable<Search[Name]>>;
}) {
  return (raw: Record<string, unknown>): Search => {
    const entries = Object.entries<Reader<unknown>>(readers).map(([name, read]) => [name, read(raw[name])] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Search;
  };
}
