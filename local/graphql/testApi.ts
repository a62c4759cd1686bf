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
  const resolvers = resolversOf(api);
  const faults: Error[] = [];
  const model = modelOf(api, resolvers);
  const executor = createExecutor(model, resolvers, (error) => faults.push(error), api.requestTimeoutMs);
  return {
    ...executor,
    model,
    faults,
    ask: (query, more = {}, caller = ANYONE, headers = { host: 'local' }) =>
      executor.run({ query, ...more }, caller, headers, 'request-1'),
  };
}

function modelOf(api: TestApi, resolvers: readonly CompiledResolver[]): ApiModel {
  return {
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
}

function resolversOf(api: TestApi): CompiledResolver[] {
  const dataSource = api.dataSource ?? { invoke: async (request: unknown) => answerOf(api, request) };
  const attached = { dataSource, ...(api.maxBatchSize === undefined ? {} : { maxBatchSize: api.maxBatchSize }) };
  const runtime = createRuntime({ log: () => undefined });
  const direct = (api.direct ?? []).map((coordinate): CompiledResolver => {
    const model: ResolverModel = { ...fieldOf(coordinate), kind: 'UNIT', direct: true, functions: [] };
    return { model, steps: [attached] };
  });
  const coded = Object.entries(api.resolvers ?? {}).map(([coordinate, code]): CompiledResolver => {
    const [own, ...steps] = typeof code === 'string' ? [code] : code;
    const functions = steps.map(functionOf);
    const kind = typeof code === 'string' ? 'UNIT' : 'PIPELINE';
    const model = { ...fieldOf(coordinate), kind, code: codeOf(own), functions } as const;
    const unit = runtime.compile(model.code);
    const ofPipeline = functions.map((each) => ({ unit: runtime.compile(each.code), ...attached }));
    return { model, unit, steps: kind === 'UNIT' ? [{ unit, ...attached }] : ofPipeline };
  });
  return [...direct, ...coded];
}

async function answerOf({ answer }: TestApi, request: unknown): Promise<DataSourceAnswer> {
  return answer ? await answer(request) : { result: (request as { payload?: unknown }).payload ?? null };
}

function fieldOf(coordinate: string) {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  return { ...ORIGIN, typeName, fieldName };
}

function functionOf(code: string, index: number): FunctionModel & { code: CodeModel } {
  const name = `step${index}`;
  return { ...ORIGIN, name, functionId: String(index), dataSource: NONE, code: codeOf(code), maxBatchSize: 0 };
}

/** Code that imports for itself stays as it is. */
function codeOf(source: string): CodeModel {
  const imports = "import { extensions, runtime, util } from '@aws-appsync/utils';\n";
  return { source: /^\s*import /m.test(source) ? source : `${imports}${source}`, name: 'unit.js' };
}
