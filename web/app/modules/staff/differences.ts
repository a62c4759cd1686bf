/** What differs between a thing before and after, field by field, of what the log keeps as JSON. */

export interface Difference {
  field: string;
  before: string;
  after: string;
}

function read(json: unknown): Readonly<Record<string, unknown>> {
  if (json === null || json === undefined) return {};
  const value: unknown = typeof json === 'string' ? JSON.parse(json) : json;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

const said = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** @param before null for what is new @param after null for what is gone */
export function differencesOf(before: unknown, after: unknown): Difference[] {
  const [was, is] = [read(before), read(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((field) => ({ field, before: said(was[field]), after: said(is[field]) }))
    .filter((each) => each.before !== each.after);
}
