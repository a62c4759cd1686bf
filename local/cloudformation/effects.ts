/** What the loader does with a property: it reads it, says that it does not, or has no use for it. */
export type Effect = 'yes' | { no: string } | { ignored: string };
export type Properties = Record<string, Effect>;

export const yes = (...names: string[]): Properties => Object.fromEntries(names.map((name) => [name, 'yes' as const]));
export const ignored = (reason: string, ...names: string[]): Properties =>
  Object.fromEntries(names.map((name) => [name, { ignored: reason }]));
export const no = (reason: string, ...names: string[]): Properties =>
  Object.fromEntries(names.map((name) => [name, { no: reason }]));
