/** Resolvers as cases give them: code, and functions for a pipeline. */

export interface Pipeline {
  /** @default a resolver that adds nothing of its own */
  code?: string;
  functions?: string[];
}

const PASS = 'export function request() { return {}; }\nexport function response(ctx) { return ctx.prev.result; }';

export function resolversOf(resolvers: Record<string, Pipeline>): Record<string, string | [string, ...string[]]> {
  return Object.fromEntries(
    Object.entries(resolvers).map(([field, { code = PASS, functions }]) => [
      field,
      functions ? [code, ...functions] : code,
    ]),
  );
}
