/** Functions that run on events: those that begin with the start, and those that wait to be released. */
import { createEvents, streamedTables } from '../events/index.ts';
import type { DeploymentModel, MappingModel } from '../model.ts';
import { createTables } from '../services/tables.ts';
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

/** @param streamArns DynamoDB Local's stream of each table that one of the beginning mappings reads */
export function startEvents(model: DeploymentModel, options: BootOptions, services: Services, mappings: Mappings, streamArns: ReadonlyMap<string, string>, stops: Stops): LocalDeployment['releaseEvents'] {
  const { dynamoDb, client, invoke, messaging, log } = services;
  const events = createEvents({
    model,
    dynamoDbEndpoint: dynamoDb.endpoint,
    invoke,
    messaging,
    ...(options.dataDir ? { dataDir: options.dataDir } : {}),
    ...(options.retryDelay ? { retryDelay: options.retryDelay } : {}),
    log,
  });
  stops.add(events.stop);
  services.writeListeners.add(events.wake);
  events.run(mappings.begin, streamArns);
  const held = [...mappings.held];
  return async (chosen = () => true) => {
    const released = held.filter(chosen);
    for (const each of released) held.splice(held.indexOf(each), 1);
    const streamed = streamedTables(released);
    const end = events.run(released, await createTables(client, model.tables.filter((table) => streamed.has(table.name)), streamed));
    return async () => {
      await end();
      held.push(...released);
    };
  };
}
