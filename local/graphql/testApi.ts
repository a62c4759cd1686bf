/** For tests: a small API made by hand, its code in the real runtime, its data sources played by functions. */
import type { DataSource, DataSourceAnswer } from '../dataSources/types.ts';
import type {
  ApiModel,
  AuthenticationMode,
  CodeModel,
  DataSourceModel,
  FunctionModel,
  ResolverModel,
} from '../model.ts';
import { createRuntime } from '../runtime/index.ts';
import type { RequestHeaders } from '../runtime/types.ts';
import type { Caller } from './authorization.ts';
import type { Executor, GraphQLRequest, GraphQLResponse } from './execute.ts';
import { createExecutor } from './execute.ts';
import type { CompiledResolver } from './pipeline.ts';

export interface TestApi {
  schema: string;
  /** By `Type.field`: the code of a UNIT resolver, or of a pipeline's resolver and its functions in order. */
  resolvers?: Record<string, string | [resolver: string, ...functions: string[]]>;
  /** Fields whose resolvers have no code: the data source's function gets the context. */
  direct?: readonly string[];
  /** What data sources answer. @default the request's payload */
  answer?: (request: unknown) => DataSourceAnswer | Promise<DataSourceAnswer>;
  /** In the place of `answer`: what every resolver and function is attached to. */
  dataSource?: DataSource;
  maxBatchSize?: number;
  authentication?: ApiModel['authentication'];
  queryDepthLimit?: number;
  resolverCountLimit?: number;
  requestTimeoutMs?: number;
  introspection?: boolean;
}

export const POOL: AuthenticationMode = {
  type: 'AMAZON_COGNITO_USER_POOLS',
  userPoolId: 'eu-west-1_abcdefghi',
  region: 'eu-west-1',
  defaultAction: 'ALLOW',
};
export const KEY: AuthenticationMode = { type: 'API_KEY', keys: [{ id: 'da2-key' }] };

export const member = (...groups: string[]): Caller => ({
  mode: 'AMAZON_COGNITO_USER_POOLS',
  identity: { sub: 's', groups },
  groups,
});
export const ANYONE: Caller = { mode: 'API_KEY', identity: null, groups: [] };

const ORIGIN = { stack: 'Test', logicalId: 'Resolver' };
const NONE: DataSourceModel = { ...ORIGIN, type: 'NONE', name: 'None' };
/** A resolver around a pipeline that adds nothing of its own. */
export const PASS =
  'export function request() { return {}; }\nexport function response(ctx) { return ctx.prev.result; }';

export interface TestExecutor extends Executor {
  model: ApiModel;
  /** As somebody with the API's key unless told otherwise. */
  ask(
    query: string,
    more?: Omit<GraphQLRequest, 'query'>,
    caller?: Caller,
    headers?: RequestHeaders,
  ): Promise<GraphQLResponse>;
  /** Faults of the runtime itself. */
  faults: Error[];
}

export function testApi(api: TestApi): TestExecutor {
  const runtime = createRuntime({ log: () => undefined });
  // Code that imports for itself stays as it is.
  const codeOf = (source: string): CodeModel => ({
    source: /^\s*import /m.test(source)
      ? source
      : `import { extensions, runtime, util } from '@aws-appsync/utils';\n${source}`,
    name: 'unit.js',
  });
  const dataSource: DataSource = api.dataSource ?? {
    invoke: async (request: unknown) =>
      api.answer ? await api.answer(request) : { result: (request as { payload?: unknown }).payload ?? null },
  };
  const attached = { dataSource, ...(api.maxBatchSize === undefined ? {} : { maxBatchSize: api.maxBatchSize }) };
  const direct = (api.direct ?? []).map((coordinate): CompiledResolver => {
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    return { model: { ...ORIGIN, typeName, fieldName, kind: 'UNIT', direct: true, functions: [] }, steps: [attached] };
  });
  const coded = Object.entries(api.resolvers ?? {}).map(([coordinate, code]): CompiledResolver => {
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    const [own, ...steps] = typeof code === 'string' ? [code] : code;
    const functions = steps.map((step, index): FunctionModel & { code: CodeModel } => ({
      ...ORIGIN,
      name: `step${index}`,
      functionId: String(index),
      dataSource: NONE,
      code: codeOf(step),
      maxBatchSize: 0,
    }));
    const model: ResolverModel & { code: CodeModel } = {
      ...ORIGIN,
      typeName,
      fieldName,
      kind: typeof code === 'string' ? 'UNIT' : 'PIPELINE',
      code: codeOf(own),
      functions,
    };
    const unit = runtime.compile(model.code);
    return {
      model,
      unit,
      steps:
        model.kind === 'UNIT'
          ? [{ unit, ...attached }]
          : functions.map((each) => ({ unit: runtime.compile(each.code), ...attached })),
    };
  });
  const resolvers = [...direct, ...coded];
  const faults: Error[] = [];
  const model: ApiModel = {
    ...ORIGIN,
    apiId: 'api',
    arn: 'arn:aws:appsync:eu-west-1:000000000000:apis/api',
    urls: { graphql: '', realtime: '' },
    name: 'test',
    schema: api.schema,
    authentication: api.authentication ?? [KEY],
    environment: { STAGE: 'test' },
    queryDepthLimit: api.queryDepthLimit ?? 0,
    resolverCountLimit: api.resolverCountLimit ?? 0,
    introspection: api.introspection ?? true,
    resolvers: resolvers.map((each) => each.model),
  };
  const executor = createExecutor(model, resolvers, (error) => faults.push(error), api.requestTimeoutMs);
  return {
    ...executor,
    model,
    faults,
    ask: (query, more = {}, caller = ANYONE, headers = { host: 'local' }) =>
      executor.run({ query, ...more }, caller, headers, 'request-1'),
  };
}
