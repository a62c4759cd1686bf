/** Kind `api`: a request to a small API of the case's own; its data sources give back the payload that they were sent. */
import { CaseError } from '../case.ts';
import type { DataSourceAnswer } from '../../dataSources/types.ts';
import type { AuthMode, Caller } from '../../graphql/authorization.ts';
import { testApi } from '../../graphql/testApi.ts';
import type { RequestHeaders } from '../../runtime/types.ts';
import type { Kind } from './kind.ts';
import type { Pipeline } from './resolvers.ts';
import { resolversOf } from './resolvers.ts';

type Thing = Record<string, unknown>;

/** What data sources answer; the text `never` for none at all. */
function answersOf(answer: unknown): { answer?: () => DataSourceAnswer | Promise<DataSourceAnswer> } {
  if (answer === undefined) return {};
  return { answer: () => (answer === 'never' ? new Promise<never>(() => undefined) : (answer as DataSourceAnswer)) };
}

/** Who asks, in the words of AppSync's modes; without one, somebody with the API's key. */
function callerOf(given: unknown): Caller | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const {
    mode,
    identity = null,
    groups = [],
    denied,
  } = given as { mode: AuthMode; identity?: unknown; groups?: string[]; denied?: string[] };
  return { mode, identity, groups, ...(denied ? { denied: new Set(denied) } : {}) };
}

export const api: Kind = {
  fields: [
    'caller',
    'headers',
    'authentication',
    'answer',
    'schema',
    'resolvers',
    'query',
    'variables',
    'operationName',
    'introspection',
    'queryDepthLimit',
    'resolverCountLimit',
    'requestTimeoutMs',
  ],
  async run(test) {
    const { schema, query, resolvers = {}, variables, operationName, caller, headers, answer, ...limits } = test.input;
    if (typeof schema !== 'string' || typeof query !== 'string')
      throw new CaseError(`${test.place}: schema and query are texts`);
    const executor = testApi({
      schema,
      resolvers: resolversOf(resolvers as Record<string, Pipeline>),
      ...answersOf(answer),
      ...(limits as Thing),
    });
    const request = {
      ...(variables === undefined ? {} : { variables: variables as Thing }),
      ...(typeof operationName === 'string' ? { operationName } : {}),
    };
    // What is refused as a whole has a status; what was answered is compared as it would cross the wire.
    const response: unknown = await executor
      .ask(query, request, callerOf(caller), headers as RequestHeaders | undefined)
      .catch((error: unknown) => {
        const { status, errorType, message } = error as { status?: number; errorType?: string; message?: string };
        if (status === undefined) throw error;
        return { refused: { status, errorType, message } };
      });
    return {
      response: JSON.parse(JSON.stringify(response)) as unknown,
      faults: executor.faults.map((fault) => fault.message),
    };
  },
};
