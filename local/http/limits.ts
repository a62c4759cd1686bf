/** Every limit that is kept around the resolvers, by the name that the conformance suite has for it (`limit.<name>`). */
import { MAX_BATCH_SIZE } from '../dataSources/batches.ts';
import { EVENT_BRIDGE_LIMITS } from '../dataSources/eventBridge.ts';
import { HTTP_LIMITS } from '../dataSources/http.ts';
import { MAX_INVALIDATIONS, MAX_REQUEST_BYTES, MAX_RESOLVERS, REQUEST_TIMEOUT_MS } from '../graphql/limits.ts';
import { MAX_PAYLOAD_BYTES } from '../realtime/hub.ts';
import { REALTIME_LIMITS } from '../realtime/protocol.ts';
import { AUTHORIZER_LIMITS } from './authentication/lambdaAuthorizer.ts';

/** Numbers in the unit that the name or the second member says; null where each API sets its own. */
export const LIMITS: Readonly<Record<string, readonly [value: number | null, unit: string]>> = {
  queryDepth: [null, 'levels'],
  resolverCount: [MAX_RESOLVERS, 'resolvers'],
  requestTimeout: [REQUEST_TIMEOUT_MS, 'ms'],
  requestBytes: [MAX_REQUEST_BYTES, 'bytes'],
  invalidations: [MAX_INVALIDATIONS, 'calls'],
  maxBatchSize: [MAX_BATCH_SIZE, 'payloads'],
  subscriptionsPerConnection: [REALTIME_LIMITS.subscriptionsPerConnection, 'subscriptions'],
  subscriptionPayload: [MAX_PAYLOAD_BYTES, 'bytes'],
  connectionAge: [REALTIME_LIMITS.maxAgeMs, 'ms'],
  authorizerTimeout: [AUTHORIZER_LIMITS.timeoutMs, 'ms'],
  httpResponse: [HTTP_LIMITS.responseBytes, 'bytes'],
  eventEntries: [EVENT_BRIDGE_LIMITS.entries, 'events'],
  eventBytes: [EVENT_BRIDGE_LIMITS.totalBytes, 'bytes'],
};
