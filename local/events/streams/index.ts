/** One mapping from a table's stream to a function, from its start to the runtime's stop. */
import type { InvokeLambda } from '../../dataSources/lambda.ts';
import type { StreamMappingModel } from '../../model.ts';
import type { RetryDelay } from '../backoff.ts';
import type { SendToDestination } from '../destinations.ts';
import { failureRecord } from '../failureRecord.ts';
import { compileFilters } from '../filter.ts';
import type { RunningMapping } from '../mapping.ts';
import { createSignalHub } from '../signal.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { StreamsClient } from './client.ts';
import type { Discard } from './delivery.ts';
import { deliverBatch } from './delivery.ts';
import { readStream } from './streamReader.ts';

export interface StreamMappingOptions {
  mapping: StreamMappingModel;
  streamArn: string;
  partitionKey: string;
  region: string;
  client: StreamsClient;
  checkpoints: Checkpoints;
  invoke: InvokeLambda;
  send: SendToDestination;
  retryDelay: RetryDelay;
  log: (line: string) => void;
}

export function runStreamMapping(options: StreamMappingOptions): RunningMapping {
  const { mapping, log } = options;
  const written = createSignalHub();
  const stopping = createSignalHub();
  const placed = Promise.withResolvers<void>();
  let stopped = false;

  async function discard(given: Discard): Promise<void> {
    log(
      `${mapping.logicalId}: ${given.records.length} record(s) of ${mapping.tableName} discarded: ` +
        `${given.condition}${given.outcome?.error ? `: ${given.outcome.error.errorMessage}` : ''}`,
    );
    if (mapping.onFailure) await options.send(mapping.onFailure, JSON.stringify(failureRecord(mapping, given)));
  }

  const running = readStream({
    ...options,
    name: `${mapping.stack}/${mapping.logicalId}`,
    matches: compileFilters(mapping.filters).matches,
    written,
    placed: placed.resolve,
    stopped: () => stopped,
    async deliver(shardId, batch, done) {
      const signal = stopping.signal();
      await deliverBatch(shardId, batch, {
        ...options,
        pause: (milliseconds) => (stopped ? Promise.resolve() : signal.wait(milliseconds)),
        stopped: () => stopped,
        discard,
        done,
      });
      stopping.forget(signal);
    },
  });

  return {
    wake: () => written.raise(),
    placed: placed.promise,
    async stop() {
      stopped = true;
      placed.resolve();
      written.raise();
      stopping.raise();
      await running;
    },
  };
}
