/** The API itself: resolvers over their data sources, who may call it, its real-time side, and the addresses at which it listens. */
import type { Jwks } from 'aws-jwt-verify/jwk';
import { join } from 'node:path';
import type { DataSourceContext, DataSourceOf } from '../dataSources/create.ts';
import { createDataSources } from '../dataSources/create.ts';
import type { DynamoDbListener } from '../dataSources/types.ts';
import type { FaultSwitch } from '../faults/types.ts';
import { BootError } from '../errors.ts';
import { createExecutor } from '../graphql/execute.ts';
import type { CompiledResolver } from '../graphql/pipeline.ts';
import { createAuthentication } from '../http/authentication.ts';
import type { Certificate } from '../http/certificate.ts';
import { localCertificate } from '../http/certificate.ts';
import type { ServeFunctionUrls } from '../http/functionUrl/index.ts';
import { createFunctionUrls } from '../http/functionUrl/index.ts';
import type { Graphiql } from '../http/graphiql/index.ts';
import { createGraphiql, GRAPHIQL_PATH } from '../http/graphiql/index.ts';
import type { Home } from '../http/home.ts';
import { createHome } from '../http/home.ts';
import { printable, printableLines } from '../printable.ts';
import { startHttp } from '../http/server.ts';
import type { ServeSite } from '../http/site.ts';
import { createSignatureCheck } from '../http/signature.ts';
import type { CodeModel, DeploymentModel, ResolverModel } from '../model.ts';
import type { Hub } from '../realtime/hub.ts';
import { createHub } from '../realtime/hub.ts';
import { createRealtime } from '../realtime/server.ts';
import { eachOnce } from '../realtime/warnings.ts';
import type { CodeUnit } from '../runtime/index.ts';
import type { CognitoService } from '../services/cognito.ts';
import { localHosts } from '../services/hosts.ts';
import type { BootOptions } from './options.ts';
import { addressesOf } from './outputs.ts';
import type { Prepared } from './prepare.ts';
import type { Services } from './services.ts';
import type { Stops } from './stops.ts';

export interface Api {
  /** Host and port. */
  origin: string;
  certificate: Certificate;
  hub: Hub;
  graphiql: Graphiql;
  home: Home;
  /** Told of every call to DynamoDB. */
  listeners: Set<DynamoDbListener>;
  /** What befalls calls of data sources. */
  faults: FaultSwitch;
  /** Handlers for requests to other addresses than the API's; more may be added while it listens. */
  sites: ServeSite[];
  takeCode: (later: Prepared) => void;
}

export async function createApi(
  prepared: Prepared,
  options: BootOptions,
  services: Services,
  stops: Stops,
): Promise<Api> {
  const { model, api } = prepared;
  const { log, signers, invoke, cognito } = services;
  const listeners = new Set<DynamoDbListener>();
  const faults: FaultSwitch = {};
  const report = (error: Error): void =>
    log(`fault of the local runtime: ${printableLines(error.stack ?? error.message)}`);
  // What clients send is in some of it.
  const warn = (line: string): void => log(printable(line));
  const sourceOf = createDataSources({ ...contextOf(model, options, services, listeners), faults });
  const resolvers = compiledResolvers(prepared, sourceOf);
  const executor = createExecutor(api, resolvers, report);
  const signatures = createSignatureCheck(api, model.accountId, model.region, signers.all);
  const authenticate = createAuthentication(api, model.userPools, await keysOf(model, cognito), signatures, {
    accountId: model.accountId,
    invoke,
    warn,
  });
  const hub = createHub(executor, warn);
  const realtime = createRealtime({
    executor,
    hub,
    authenticate,
    trusted: options.trusted,
    ...options.realtime,
    warn,
    report,
  });
  const certificate = await localCertificate(options.dataDir ? join(options.dataDir, 'certificate') : undefined);
  stops.add(() => certificate.remove());
  const graphiql = createGraphiql({ model, api, schema: executor.schema, firstQuery: options.firstQuery });
  const home = createHome(GRAPHIQL_PATH);
  const sites: ServeSite[] = [graphiql.serve, home.serve];
  const functionUrls = functionUrlsOf(model, services);
  const http = await startHttp({
    executor,
    authenticate,
    cognitoEndpoint: cognito?.endpoint ?? null,
    port: options.port ?? 0,
    certificate,
    realtime,
    functionUrls,
    sites,
    trusted: options.trusted,
    warn: eachOnce(warn),
    report,
  });
  stops.add(http.stop);
  const origin = `127.0.0.1:${http.port}`;
  for (const [there, here] of addressesOf(model, api, origin)) services.urls.set(there, here);
  // The resolvers stay the same objects and get the new code; a field that is being resolved finishes with the old one.
  const takeCode = (later: Prepared): void =>
    compiledResolvers(later, sourceOf).forEach((each, index) => Object.assign(resolvers[index] ?? {}, each));
  return { origin, certificate, hub, graphiql, home, listeners, faults, sites, takeCode };
}

function functionUrlsOf(model: DeploymentModel, { signers, invoke, log }: Services): ServeFunctionUrls {
  const { accountId, region, functionUrls } = model;
  return createFunctionUrls(functionUrls, { accountId, region, signers: signers.all, invoke, log });
}

/** What data sources need. */
function contextOf(
  model: DeploymentModel,
  options: BootOptions,
  services: Services,
  listeners: Set<DynamoDbListener>,
): DataSourceContext {
  const { transport, invoke, log, database, cognito, messaging, stateMachines, urls } = services;
  const hosts = {
    dynamodb: database?.endpoint,
    'cognito-idp': cognito?.endpoint,
    sqs: messaging?.sqsEndpoint ?? undefined,
    s3: messaging?.s3Endpoint ?? undefined,
    states: stateMachines?.endpoint,
  };
  return {
    transport,
    accountId: model.accountId,
    listeners,
    warn: log,
    invoke,
    tables: model.tables,
    now: options.runtime?.now ?? Date.now,
    localEndpoint: localHosts(model.region, hosts, urls),
    ...(options.variation ? { variation: options.variation } : {}),
  };
}

function compiledResolvers({ api, units }: Prepared, sourceOf: DataSourceOf): CompiledResolver[] {
  const unitOf = (code: CodeModel | undefined): { unit?: CodeUnit } => {
    if (!code) return {};
    const unit = units.get(code.source);
    if (!unit) throw new BootError('a code unit was not compiled');
    return { unit };
  };
  const stepOf = ({
    code,
    dataSource,
    sync,
    maxBatchSize,
  }: Pick<ResolverModel, 'code' | 'dataSource' | 'sync' | 'maxBatchSize'>): CompiledResolver['steps'] =>
    dataSource
      ? [
          {
            ...unitOf(code),
            dataSource: sourceOf(dataSource, sync),
            ...(maxBatchSize === undefined ? {} : { maxBatchSize }),
          },
        ]
      : [];
  return api.resolvers.map((model) => ({
    model,
    ...unitOf(model.code),
    steps: model.kind === 'UNIT' ? stepOf(model) : model.functions.flatMap(stepOf),
  }));
}

/** The public keys of each pool, as it publishes them. */
async function keysOf(model: DeploymentModel, cognito: CognitoService | null): Promise<Map<string, Jwks>> {
  const keys = await Promise.all(
    model.userPools.map(
      async (pool) =>
        [
          pool.id,
          (await (await fetch(`${cognito?.endpoint ?? ''}/${pool.id}/.well-known/jwks.json`)).json()) as Jwks,
        ] as const,
    ),
  );
  return new Map(keys);
}
