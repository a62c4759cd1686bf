/** Functions that run on events: those that begin with the start, and those that wait to be released. */
import { join } from 'node:path';
import type { Events } from '../events/index.ts';
import { createEvents, streamedTables } from '../events/index.ts';
import type { Schedules } from '../events/schedules/index.ts';
import { runSchedules } from '../events/schedules/index.ts';
import type { DeploymentModel, MappingModel } from '../model.ts';
import { createTables } from '../services/tables.ts';
import type { Database } from './database.ts';
import type { BootOptions, LocalDeployment } from './options.ts';
import type { Services } from './services.ts';
import type { Stops } from './stops.ts';

export interface Mappings {
  begin: MappingModel[];
  held: MappingModel[];
}

export function mappingsOf(model: DeploymentModel, options: BootOptions): Mappings {
  const enabled = model.eventSourceMappings.filter((mapping) => mapping.enabled);
  const isHeld = (mapping: MappingModel): boolean => options.holdEvents?.(mapping) === true;
  return { begin: enabled.filter((mapping) => !isHeld(mapping)), held: enabled.filter(isHeld) };
}

/** DynamoDB Local's stream of each table that one of the mappings reads; streams that nobody reads cost time, and are left out. */
export function streamsOf(
  database: Database | null,
  model: DeploymentModel,
  mappings: readonly MappingModel[],
): Promise<ReadonlyMap<string, string>> {
  const streamed = streamedTables(mappings);
  const tables = model.tables.filter((table) => streamed.has(table.name));
  return database && tables.length > 0 ? createTables(database.client, tables, streamed) : Promise.resolve(new Map());
}

export function startSchedules(
  { schedules, region, accountId }: DeploymentModel,
  options: BootOptions,
  { running, invoke, log }: Services,
  stops: Stops,
): Schedules {
  const started = runSchedules({
    schedules,
    region,
    accountId,
    invoke: async (...call) => {
      await running();
      return invoke(...call);
    },
    ...(options.dataDir ? { file: join(options.dataDir, 'schedules.json') } : {}),
    ...(options.afterGapMs === undefined ? {} : { afterGapMs: options.afterGapMs }),
    ...(options.scheduleClock ? { now: options.scheduleClock } : {}),
    log,
  });
  stops.add(started.stop);
  return started;
}

/** @param streamArns of the beginning mappings */
export async function startEvents(
  model: DeploymentModel,
  options: BootOptions,
  services: Services,
  mappings: Mappings,
  streamArns: ReadonlyMap<string, string>,
  stops: Stops,
): Promise<LocalDeployment['releaseEvents']> {
  const { database, messaging, log, running } = services;
  // What a function would do while the database starts again fails, and after some attempts it is given up.
  const invoke: Services['invoke'] = async (...call) => {
    await running();
    return services.invoke(...call);
  };
  if (mappings.begin.length + mappings.held.length === 0) return () => Promise.resolve(() => Promise.resolve());
  const events: Events = createEvents({
    model,
    dynamoDbEndpoint: database?.endpoint ?? null,
    invoke,
    messaging,
    ...(options.dataDir ? { dataDir: options.dataDir } : {}),
    ...(options.retryDelay ? { retryDelay: options.retryDelay } : {}),
    log,
  });
  stops.add(events.stop);
  services.writeListeners.add(events.wake);
  await events.run(mappings.begin, streamArns);
  const held = [...mappings.held];
  return async (chosen = () => true) => {
    const released = held.filter(chosen);
    for (const each of released) held.splice(held.indexOf(each), 1);
    const end = await events.run(released, await streamsOf(database, model, released));
    return async () => {
      await end();
      held.push(...released);
    };
  };
}
