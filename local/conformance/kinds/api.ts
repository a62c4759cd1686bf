/** Kind `api`: a request to a small API of the case's own; its data sources give back the payload that they were sent. */
import { CaseError } from '../case.ts';
import { testApi } from '../../graphql/testApi.ts';
import type { Kind } from './kind.ts';

type Thing = Record<string, unknown>;

interface Pipeline {
  /** @default a resolver that adds nothing of its own */
  code?: string;
  functions?: string[];
}

const PASS = 'export function request() { return {}; }\nexport function response(ctx) { return ctx.prev.result; }';

function resolversOf(resolvers: Record<string, Pipeline>): Record<string, string | [string, ...string[]]> {
  return Object.fromEntries(
    Object.entries(resolvers).map(([field, { code = PASS, functions }]) => [field, functions ? [code, ...functions] : code]),
  );
}

export const api: Kind = {
  fields: ['schema', 'resolvers', 'query', 'variables', 'operationName', 'introspection', 'queryDepthLimit', 'resolverCountLimit'],
  async run(test) {
    const { schema, query, resolvers = {}, variables, operationName, ...limits } = test.input;
    if (typeof schema !== 'string' || typeof query !== 'string') throw new CaseError(`${test.place}: schema and query are texts`);
    const executor = testApi({ schema, resolvers: resolversOf(resolvers as Record<string, Pipeline>), ...(limits as Thing) });
    const request = {
      ...(variables === undefined ? {} : { variables: variables as Thing }),
      ...(typeof operationName === 'string' ? { operationName } : {}),
    };
    // What is refused as a whole has a status; what was answered is compared as it would cross the wire.
    const response: unknown = await executor.ask(query, request).catch((error: unknown) => {
      const { status, errorType, message } = error as { status?: number; errorType?: string; message?: string };
      if (status === undefined) throw error;
      return { refused: { status, errorType, message } };
    });
    return { response: JSON.parse(JSON.stringify(response)) as unknown, faults: executor.faults.map((fault) => fault.message) };
  },
};
