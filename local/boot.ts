/** Boots a deployment on this machine: everything that its templates describe and this runtime models. The parts are in `boot/`. */
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Api } from './boot/api.ts';
import { createApi } from './boot/api.ts';
import { needsDatabase, startDatabase } from './boot/database.ts';
import { claimDataFolder } from './boot/dataFolder.ts';
import { mappingsOf, startEvents, startSchedules } from './boot/events.ts';
import type { BootOptions, LocalDeployment } from './boot/options.ts';
import { LOST_CODE } from './boot/options.ts';
import { localOutputs } from './boot/outputs.ts';
import type { Prepared } from './boot/prepare.ts';
import { checkOnce, load } from './boot/prepare.ts';
import type { Services } from './boot/services.ts';
import { startServices } from './boot/services.ts';
import { resumeExecutions } from './boot/stateMachines.ts';
import { Stops } from './boot/stops.ts';
import { removeTemporary } from './cloudformation/index.ts';
import { isVariation, VARIATIONS } from './dataSources/variations.ts';
import { BootError } from './errors.ts';
import { sayFailure } from './failure.ts';
import { faultsOf, readFaultRules } from './faults/file.ts';
import { streamedTables } from './events/index.ts';
import { localAddress } from './http/functionUrl/index.ts';
import { GRAPHIQL_PATH } from './http/graphiql/index.ts';
import { createSchedulesPage } from './http/schedules.ts';
import { createSite } from './http/site.ts';
import { REALTIME_PATH } from './realtime/server.ts';
import { runCustomResources } from './services/customResources.ts';
import type { Supervision } from './services/supervision.ts';
import { createTables } from './services/tables.ts';

export type { BootOptions, LocalDeployment } from './boot/options.ts';
export { LOST_CODE } from './boot/options.ts';

/** @throws BootError, LoadError, ServiceError or ProblemsError; nothing is left running then */
export function bootLocal(options: BootOptions): Promise<LocalDeployment> {
  return bootPrepared(options);
}

/** @param given a deployment that was already read and checked, instead of the assembly @throws as `bootLocal` */
export async function bootPrepared(options: BootOptions, given?: Prepared): Promise<LocalDeployment> {
  const stops = new Stops();
  try {
    return await boot(options, stops, given);
  } catch (error) {
    await stops.run();
    throw error;
  }
}

async function boot(options: BootOptions, stops: Stops, given: Prepared | undefined): Promise<LocalDeployment> {
  const say = options.onProgress ?? (() => undefined);
  if (options.variation && !isVariation(options.variation))
    throw new BootError(`there is no variation ${options.variation}; there are ${Object.keys(VARIATIONS).join(', ')}`);
  const rules = options.faults === undefined ? null : readFaultRules(options.faults);
  if (options.port) await refuseUsedPort(options.port);
  if (options.dataDir) claimDataFolder(options.dataDir, options.emptied ?? false, stops);
  // If the assembly is still being made, there is time to start the database; otherwise the templates tell first
  // whether it is needed.
  const restarts = new Set<() => void>();
  const supervision = supervisionOf(options, stops, restarts);
  const early = typeof options.assembly === 'string' || given ? null : startDatabase(options, stops, supervision);
  const loaded = given ?? load(await options.assembly, options);
  const { model, api } = loaded;
  // The caller who read the deployment may boot it again.
  if (!given) stops.add(() => removeTemporary(model));
  const faults = rules && faultsOf(options.faults ?? '', rules, api, options.log ?? say);
  const starting = early ?? (needsDatabase(model, api) ? startDatabase(options, stops, supervision) : null);
  const prepared = given ?? checkOnce(loaded, options.runtime);
  say(`Compiled ${prepared.units.size} code ${prepared.units.size === 1 ? 'unit' : 'units'}`);
  const services = await startServices(model, options, starting, stops, supervision);
  const mappings = mappingsOf(model, options);
  const { database } = services;
  const streamArns = database
    ? await createTables(database.client, model.tables, streamedTables(mappings.begin))
    : new Map<string, string>();
  if (database) say(`DynamoDB Local holds ${model.tables.length} tables`);
  await runCustomResources(
    model,
    services.invoke,
    options.dataDir ? join(options.dataDir, 'custom-resources.json') : undefined,
  );
  const running = await createApi(prepared, options, services, stops);
  // Last: functions that run on events call the API.
  const releaseEvents = await startEvents(model, options, services, mappings, streamArns, stops);
  resumeExecutions(services, stops);
  const schedules = startSchedules(model, options, services, stops);
  restarts.add(schedules.gap);
  running.sites.push(createSchedulesPage(model.schedules, schedules.fire));
  return deploymentOf(prepared, services, running, {
    releaseEvents,
    fireSchedule: schedules.fire,
    faults,
    stop: () => stops.run(),
  });
}

/** A child that cannot be started again takes everything with it: nobody is answered with faults for ever. */
function supervisionOf(options: BootOptions, stops: Stops, restarts: ReadonlySet<() => void>): Supervision {
  const { log = (line: string): void => console.error(line) } = options;
  const onLost =
    options.onLost ??
    ((error: Error): void => {
      sayFailure(error);
      process.exitCode = LOST_CODE;
    });
  return {
    say: log,
    onAgain: () => restarts.forEach((tell) => tell()),
    onLost: (error) => void stops.run().finally(() => onLost(error)),
  };
}

function deploymentOf(
  { model, api: served }: Prepared,
  services: Services,
  api: Api,
  rest: Pick<LocalDeployment, 'releaseEvents' | 'fireSchedule' | 'faults' | 'stop'>,
): LocalDeployment {
  const { origin } = api;
  const [pool] = model.userPools;
  return {
    graphqlUrl: `http://${origin}/graphql`,
    realtimeUrl: `ws://${origin}${REALTIME_PATH}`,
    secureGraphqlUrl: `https://${origin}/graphql`,
    secureRealtimeUrl: `wss://${origin}${REALTIME_PATH}`,
    caFile: api.certificate.caFile,
    graphiqlUrl: `http://${origin}${GRAPHIQL_PATH}`,
    functionUrls: model.functionUrls.map((each) => ({
      logicalId: each.logicalId,
      functionName: each.functionName,
      url: localAddress(`http://${origin}`, each),
    })),
    region: model.region,
    dynamoDbEndpoint: services.database?.endpoint ?? null,
    cognitoEndpoint: services.cognito?.endpoint ?? null,
    signingKeyFile: services.cognito?.signingKeyFile ?? null,
    sqsEndpoint: services.messaging?.sqsEndpoint ?? null,
    s3Endpoint: services.messaging?.s3Endpoint ?? null,
    statesEndpoint: services.stateMachines?.endpoint ?? null,
    mailEndpoint: services.ses?.endpoint ?? null,
    userPoolId: pool?.id ?? null,
    clientId: pool?.clients[0]?.clientId ?? null,
    outputs: localOutputs(model, served, services, origin),
    model,
    api: served,
    onDynamoDbCall: (listener) => {
      api.listeners.add(listener);
      return () => api.listeners.delete(listener);
    },
    disturb: (choose) => {
      api.faults.choose = choose;
    },
    takeCode: api.takeCode,
    liveSubscriptions: () => api.hub.size(),
    killFunction: services.lambdas.kill,
    offerLogins: api.graphiql.offer,
    serve: (site) => {
      api.sites.push(createSite(site));
      if (site.home) api.home.leadTo(site.path);
      return `http://${origin}${site.path}`;
    },
    ...rest,
  };
}

/** Fails at once where the port is taken, before anything heavy starts. */
async function refuseUsedPort(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new BootError(`port ${port} is in use; choose another with --port or PORT`)
          : error,
      ),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}
