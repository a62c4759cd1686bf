/** Boots a deployment on this machine: everything that its templates describe and this runtime models. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Jwks } from 'aws-jwt-verify/jwk';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { loadDeployment, removeTemporary } from './cloudformation/index.ts';
import type { DataSourceContext } from './dataSources/create.ts';
import { createDataSources } from './dataSources/create.ts';
import type { InvokeLambda } from './dataSources/lambda.ts';
import { createTransport } from './dataSources/transport.ts';
import type { DynamoDbListener } from './dataSources/types.ts';
import { isVariation, VARIATIONS } from './dataSources/variations.ts';
import { BootError } from './errors.ts';
import type { RetryDelay } from './events/backoff.ts';
import { createDestinations } from './events/destinations.ts';
import type { Events } from './events/index.ts';
import { checkMappings, createEvents, streamedTables, watched } from './events/index.ts';
import { documentedSchema } from './graphql/documentation.ts';
import { createExecutor } from './graphql/execute.ts';
import type { CompiledResolver } from './graphql/pipeline.ts';
import { parseSchema } from './graphql/schema.ts';
import { createAuthentication } from './http/authentication.ts';
import { localCertificate } from './http/certificate.ts';
import { createFunctionUrls, localAddress } from './http/functionUrl/index.ts';
import { graphiqlPage } from './http/graphiql.ts';
import { startHttp } from './http/server.ts';
import type { ServeSite, Site } from './http/site.ts';
import { createSite } from './http/site.ts';
import { createSignatureCheck } from './http/signature.ts';
import type { ApiModel, CodeModel, DeploymentModel, MappingModel, ResolverModel } from './model.ts';
import { createHub } from './realtime/hub.ts';
import type { RealtimeOptions } from './realtime/server.ts';
import { createRealtime, REALTIME_PATH } from './realtime/server.ts';
import { CodeProblemsError, createRuntime } from './runtime/index.ts';
import type { CodeProblem, CodeUnit, Runtime, RuntimeOptions } from './runtime/index.ts';
import { startCognito } from './services/cognito.ts';
import { runCustomResources } from './services/customResources.ts';
import { startDynamoDb } from './services/dynamodb.ts';
import { startMessaging } from './services/fauxqs/index.ts';
import { localHosts } from './services/hosts.ts';
import { createLambdaService } from './services/lambda/index.ts';
import { startSes } from './services/ses.ts';
import { createSigners } from './services/signers.ts';
import { createTables } from './services/tables.ts';

export interface BootOptions {
  /** A cloud assembly's folder, or one template. It may still be in the making: DynamoDB Local starts meanwhile. */
  assembly: string | Promise<string>;
  /** Values of the templates' parameters. */
  parameters?: Readonly<Record<string, string>>;
  /** Where tables, users and the state of custom resources are kept; absent to keep nothing. */
  dataDir?: string;
  /** @default 0: any free port */
  port?: number;
  runtime?: RuntimeOptions;
  /** Between failed attempts of functions that run on events. @default short and growing, much shorter than AWS's */
  retryDelay?: RetryDelay;
  /**
   * Event source mappings that wait until `releaseEvents`. A table whose readers all wait has no stream until then, and what is
   * written to it is never told. In memory, let streams begin early: see `docs/decisions/013`.
   */
  holdEvents?: (mapping: MappingModel) => boolean;
  /** Variables that every function sees beside its own, which win: what differs from machine to machine, such as the path of a browser. */
  environment?: Record<string, string>;
  /** What GraphiQL shows to who comes first. @default next to nothing */
  firstQuery?: string;
  /** The deployed SDL with descriptions, for introspection to show. @default the deployed SDL as it is */
  documentation?: string;
  /** Timing and limits of real-time connections. @default AWS's own */
  realtime?: Pick<RealtimeOptions, 'keepAliveMs' | 'maxAgeMs' | 'maxWaitingBytes'>;
  /** Stands between the runtime and its functions: for tests that repeat, fail or watch invocations. */
  interceptInvoke?: (invoke: InvokeLambda) => InvokeLambda;
  /** In which of the shapes that the guide leaves open data sources answer: see `dataSources/variations.ts`. For tests. @default the guide's own examples */
  variation?: string;
  onProgress?: (line: string) => void;
  /** Receives what functions print, and faults. @default standard error */
  log?: (line: string) => void;
}

export interface LocalDeployment {
  graphqlUrl: string;
  realtimeUrl: string;
  /** The same over TLS, for clients that speak nothing else. */
  secureGraphqlUrl: string;
  secureRealtimeUrl: string;
  /** Certificate of the authority that signed the server's: give it to clients as trusted. */
  caFile: string;
  graphiqlUrl: string;
  /** Functions that answer HTTP, and where they do here. */
  functionUrls: { logicalId: string; functionName: string; url: string }[];
  region: string;
  dynamoDbEndpoint: string;
  cognitoEndpoint: string;
  /** Null where the templates hold no queue. */
  sqsEndpoint: string | null;
  /** Null where the templates hold no bucket. */
  s3Endpoint: string | null;
  /** Where functions send mail, and a page that shows it. Null where the templates send none. */
  mailEndpoint: string | null;
  userPoolId: string;
  clientId: string;
  model: DeploymentModel;
  /** @returns a function that ends the listening */
  onDynamoDbCall: (listener: DynamoDbListener) => () => void;
  /** How many subscriptions are live, over all connections. */
  liveSubscriptions: () => number;
  /**
   * Starts what `holdEvents` held back, or the chosen of it; nothing that was written to a table before it had a stream is told.
   * @returns a function that holds it back again; tables keep their streams
   */
  releaseEvents: (chosen?: (mapping: MappingModel) => boolean) => Promise<() => Promise<void>>;
  /** Ends a function's workers, those at work too, as a crash would. */
  killFunction: (functionName: string) => Promise<void>;
  /** Serves pages beside the API from now on. @returns their address */
  serve: (site: Site) => string;
  stop: () => Promise<void>;
}

type Stop = () => Promise<void>;

/** @throws BootError, LoadError, ServiceError or CodeProblemsError; nothing is left running then */
export async function bootLocal(options: BootOptions): Promise<LocalDeployment> {
  const stops: Stop[] = [];
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    return await boot(options, stops, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

const say = (options: BootOptions, line: string): void => options.onProgress?.(line);

async function boot(options: BootOptions, stops: Stop[], stop: Stop): Promise<LocalDeployment> {
  if (options.variation && !isVariation(options.variation)) throw new BootError(`there is no variation ${options.variation}; there are ${Object.keys(VARIATIONS).join(', ')}`);
  if (options.port) await refuseUsedPort(options.port);
  const starting = startDynamoDb({ ...(options.dataDir ? { dataDir: join(options.dataDir, 'dynamodb') } : {}), onProgress: (line) => say(options, line) });
  // A faulty assembly must not leave Java running, whichever of the two ends first.
  stops.push(async () => (await starting.catch(() => null))?.stop());
  starting.catch(() => undefined);

  const model = loadDeployment(await options.assembly, { ...(options.parameters ? { parameters: options.parameters } : {}) });
  stops.push(() => Promise.resolve(removeTemporary(model)));
  const deployed = onlyApi(model);
  const api = options.documentation === undefined ? deployed : { ...deployed, schema: documentedSchema(deployed.schema, options.documentation) };
  parseSchema(api.schema);
  checkMappings(model);
  const runtime = createRuntime(options.runtime ?? {});
  const units = compileAll(runtime, api);
  say(options, `Compiled ${units.size} code units`);

  /** Known once the services are there that functions call. */
  let runFunction: InvokeLambda = () => Promise.resolve({ payload: null, error: { errorType: 'NotReady', errorMessage: 'functions do not run yet' } });
  const ses = model.mailIdentities.length > 0 ? await startSes() : null;
  if (ses) stops.push(ses.stop);
  const cognito = await startCognito({ ...(options.dataDir ? { dataDir: join(options.dataDir, 'cognito') } : {}), pools: model.userPools, region: model.region, invoke: (...call) => runFunction(...call), ...(ses ? { mailEndpoint: ses.endpoint } : {}) });
  stops.push(cognito.stop);
  const dynamoDb = await starting;
  const client = new DynamoDBClient({ endpoint: dynamoDb.endpoint, region: model.region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' }, maxAttempts: 3 });
  stops.push(() => Promise.resolve(client.destroy()));
  const mappings = model.eventSourceMappings.filter((mapping) => mapping.enabled);
  const held = mappings.filter((mapping) => options.holdEvents?.(mapping) === true);
  const unheld = mappings.filter((mapping) => !held.includes(mapping));
  const streamArns = await createTables(client, model.tables, streamedTables(unheld));
  say(options, `DynamoDB Local holds ${model.tables.length} tables`);

  const writeListeners = new Set<Events['wake']>();
  const transport = watched(createTransport(dynamoDb.endpoint, model.region), (tables) => writeListeners.forEach((wake) => wake(tables)));
  stops.push(() => Promise.resolve(transport.stop()));

  const log = options.log ?? ((line: string): void => console.error(line));
  const signers = createSigners(model.functions);
  const messaging = await startMessaging(model, { ...(options.dataDir ? { dataDir: options.dataDir } : {}), signers: signers.all, log });
  if (messaging) stops.push(messaging.stop);
  /** Addresses on AWS and here, known once the API listens. */
  const urls = new Map<string, string>();
  const lambdas = createLambdaService(messaging?.withLocalQueueUrls(model.functions) ?? model.functions, {
    region: model.region,
    endpoints: { AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.endpoint, AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito.endpoint, ...messaging?.endpoints, ...(ses ? { AWS_ENDPOINT_URL_SESV2: ses.endpoint } : {}) },
    credentialsOf: signers.of,
    // Also inside longer values: an address with a path, or one among others.
    translate: (value) => [...urls].reduce((text, [there, here]) => text.replaceAll(there, here), value),
    ...(options.environment ? { environment: options.environment } : {}),
    send: createDestinations(messaging, model.queues, log),
    ...(options.retryDelay ? { retryDelay: options.retryDelay } : {}),
    log,
  });
  stops.push(lambdas.stop);
  runFunction = lambdas.invoke;
  const intercepted = options.interceptInvoke?.(lambdas.invoke) ?? lambdas.invoke;
  const invoke: InvokeLambda = async (...call) => {
    const outcome = await intercepted(...call);
    // A function writes with the SDK, which tells nobody.
    writeListeners.forEach((wake) => wake());
    return outcome;
  };
  await runCustomResources(model, invoke, options.dataDir ? join(options.dataDir, 'custom-resources.json') : undefined);

  const listeners = new Set<DynamoDbListener>();
  const report = (error: Error): void => log(`fault of the local runtime: ${error.stack ?? error.message}`);
  const executor = createExecutor(api, compiledResolvers(api, units, { transport, accountId: model.accountId, listeners, warn: log, invoke, tables: model.tables, now: options.runtime?.now ?? Date.now, localEndpoint: localHosts(model.region, { dynamodb: dynamoDb.endpoint, 'cognito-idp': cognito.endpoint, sqs: messaging?.sqsEndpoint ?? undefined, s3: messaging?.s3Endpoint ?? undefined }, urls), ...(options.variation ? { variation: options.variation } : {}) }), report);
  const pool = model.userPools[0];
  const poolClient = pool?.clients[0];
  const authenticate = createAuthentication(api, model.userPools, await keysOf(model, cognito.endpoint), createSignatureCheck(api, model.accountId, model.region, signers.all), { accountId: model.accountId, invoke, warn: log });
  const page = graphiqlPage(poolClient ? { clientId: poolClient.clientId, allowed: poolClient.explicitAuthFlows.includes('ALLOW_USER_PASSWORD_AUTH') } : null, api.name, options.firstQuery);
  const hub = createHub(executor, log);
  const realtime = createRealtime({ executor, hub, authenticate, ...options.realtime, warn: log, report });
  const certificate = await localCertificate(options.dataDir ? join(options.dataDir, 'certificate') : undefined);
  stops.push(() => Promise.resolve(certificate.remove()));
  const sites: ServeSite[] = [];
  const functionUrls = createFunctionUrls(model.functionUrls, { accountId: model.accountId, region: model.region, signers: signers.all, invoke, log });
  const http = await startHttp({ executor, authenticate, page, cognitoEndpoint: cognito.endpoint, port: options.port ?? 0, certificate, realtime, functionUrls, sites, report });
  stops.push(http.stop);
  const origin = `127.0.0.1:${http.port}`;
  urls.set(api.urls.graphql, `http://${origin}/graphql`).set(api.urls.realtime, `ws://${origin}${REALTIME_PATH}`);
  for (const each of model.functionUrls) urls.set(each.url, localAddress(`http://${origin}`, each));
  // Last: functions that run on events call the API.
  const events = createEvents({ model, dynamoDbEndpoint: dynamoDb.endpoint, invoke, messaging, ...(options.dataDir ? { dataDir: options.dataDir } : {}), ...(options.retryDelay ? { retryDelay: options.retryDelay } : {}), log });
  stops.push(events.stop);
  writeListeners.add(events.wake);
  events.run(unheld, streamArns);
  const release = async (chosen: (mapping: MappingModel) => boolean = () => true): Promise<() => Promise<void>> => {
    const released = held.filter(chosen);
    for (const each of released) held.splice(held.indexOf(each), 1);
    const streamed = streamedTables(released);
    const end = events.run(released, await createTables(client, model.tables.filter((table) => streamed.has(table.name)), streamed));
    return async () => {
      await end();
      held.push(...released);
    };
  };

  return {
    graphqlUrl: `http://${origin}/graphql`,
    realtimeUrl: `ws://${origin}${REALTIME_PATH}`,
    secureGraphqlUrl: `https://${origin}/graphql`,
    secureRealtimeUrl: `wss://${origin}${REALTIME_PATH}`,
    caFile: certificate.caFile,
    graphiqlUrl: `http://${origin}/`,
    functionUrls: model.functionUrls.map((each) => ({ logicalId: each.logicalId, functionName: each.functionName, url: localAddress(`http://${origin}`, each) })),
    region: model.region,
    dynamoDbEndpoint: dynamoDb.endpoint,
    cognitoEndpoint: cognito.endpoint,
    sqsEndpoint: messaging?.sqsEndpoint ?? null,
    s3Endpoint: messaging?.s3Endpoint ?? null,
    mailEndpoint: ses?.endpoint ?? null,
    userPoolId: pool?.id ?? '',
    clientId: poolClient?.clientId ?? '',
    model,
    onDynamoDbCall: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    liveSubscriptions: () => hub.size(),
    releaseEvents: release,
    killFunction: lambdas.kill,
    serve: (site) => {
      sites.push(createSite(site));
      return `http://${origin}${site.path}`;
    },
    stop,
  };
}

function onlyApi(model: DeploymentModel): ApiModel {
  const [api, ...others] = model.apis;
  if (!api) throw new BootError('the templates hold no AWS::AppSync::GraphQLApi');
  if (others.length > 0) throw new BootError(`the templates hold ${others.length + 1} APIs; boot one at a time`);
  return api;
}

/** Fails at once where the port is taken, before anything heavy starts. */
async function refuseUsedPort(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new BootError(`port ${port} is in use; choose another with PORT`) : error));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

/** Every code unit, keyed by its source; all problems of all units are reported together. */
function compileAll(runtime: Runtime, api: ApiModel): Map<string, CodeUnit> {
  const units = new Map<string, CodeUnit>();
  const problems: CodeProblem[] = [];
  for (const code of api.resolvers.flatMap((resolver) => [resolver.code, ...resolver.functions.map((each) => each.code)])) {
    if (!code || units.has(code.source)) continue;
    try {
      units.set(code.source, runtime.compile(code));
    } catch (error) {
      if (!(error instanceof CodeProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new CodeProblemsError(problems);
  return units;
}

function compiledResolvers(api: ApiModel, units: Map<string, CodeUnit>, context: DataSourceContext): CompiledResolver[] {
  const sourceOf = createDataSources(context);
  const unitOf = (code: CodeModel | undefined): { unit?: CodeUnit } => {
    if (!code) return {};
    const unit = units.get(code.source);
    if (!unit) throw new BootError('a code unit was not compiled');
    return { unit };
  };
  const stepOf = ({ code, dataSource, sync, maxBatchSize }: Pick<ResolverModel, 'code' | 'dataSource' | 'sync' | 'maxBatchSize'>): CompiledResolver['steps'] =>
    dataSource ? [{ ...unitOf(code), dataSource: sourceOf(dataSource, sync), ...(maxBatchSize === undefined ? {} : { maxBatchSize }) }] : [];
  return api.resolvers.map((model) => ({ model, ...unitOf(model.code), steps: model.kind === 'UNIT' ? stepOf(model) : model.functions.flatMap(stepOf) }));
}

async function keysOf(model: DeploymentModel, cognitoEndpoint: string): Promise<Map<string, Jwks>> {
  const keys = await Promise.all(
    model.userPools.map(async (pool) => [pool.id, (await (await fetch(`${cognitoEndpoint}/${pool.id}/.well-known/jwks.json`)).json()) as Jwks] as const),
  );
  return new Map(keys);
}
