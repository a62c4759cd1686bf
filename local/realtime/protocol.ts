/**
 * The real-time protocol's words: its messages, its limits and its refusals, as data. Source: developer guide, "Building a real-time
 * WebSocket client", and what callers report of its error frames.
 */

/** Messages by who sends them. */
export const PROTOCOL_MESSAGES = {
  client: ['connection_init', 'start', 'stop'],
  server: ['connection_ack', 'connection_error', 'ka', 'start_ack', 'data', 'error', 'complete'],
} as const;

export const SUBPROTOCOL = 'graphql-ws';

export const REALTIME_LIMITS = {
  /** Told to clients: without a `ka` for so long they close. */
  connectionTimeoutMs: 300_000,
  keepAliveMs: 60_000,
  /** After which AppSync closes a connection. */
  maxAgeMs: 24 * 3_600_000,
  subscriptionsPerConnection: 100,
  /** What clients may send in one frame (assumed). */
  frameBytes: 1024 * 1024,
  /** A client that has sent nothing by then is disconnected: credentials are checked only with a message (assumed). */
  initTimeoutMs: 30_000,
  /** What one client may have sent that is not answered yet: this machine's, not AWS's. */
  unansweredBytes: 4 * 1024 * 1024,
  unansweredMessages: 1_000,
  /** What may wait to be read by one client before it is dropped: this machine's, not AWS's. */
  waitingBytes: 4 * 1024 * 1024,
} as const;

export interface Fault {
  /** AWS gives none to a filter that it refuses, nor to a document that is not valid, as callers report. */
  errorType?: string;
  message: string;
  errorCode?: number;
}

/** Assumed where no source is named. */
export const FAULTS = {
  notJson: { errorType: 'BadRequestException', message: 'The message is no JSON object.', errorCode: 400 },
  unknown: (type: unknown): Fault => ({
    errorType: 'UnsupportedOperation',
    message: `unknown message type ${JSON.stringify(type) ?? 'undefined'}`,
    errorCode: 400,
  }),
  noId: { errorType: 'BadRequestException', message: 'A start message has an id.', errorCode: 400 },
  /** The guide: a used id is answered with an error that says so. The type is callers'. */
  duplicate: (id: string): Fault => ({
    errorType: 'DuplicatedOperationError',
    message: `The id ${id} is in use on this connection.`,
  }),
  /** The type is that of AWS's own clients. */
  tooMany: {
    errorType: 'MaxSubscriptionsReachedError',
    message: `Max number of ${REALTIME_LIMITS.subscriptionsPerConnection} subscriptions reached`,
  },
  badFilter: (message: string): Fault => ({ message, errorCode: 400 }),
  /** AWS's type and words, as callers report them for a start without `payload.data`. */
  badData: { errorType: 'UnsupportedOperation', message: 'unknown not supported through the realtime channel' },
  expired: { errorType: 'UnauthorizedException', message: 'Token has expired.', errorCode: 401 },
  noCredentials: { errorType: 'UnauthorizedException', message: 'Required headers are missing.', errorCode: 401 },
  internal: { errorType: 'InternalFailure', message: 'An internal failure occurred.', errorCode: 500 },
} as const satisfies Record<string, Fault | ((...args: never[]) => Fault)>;

/** Answer to an upgrade that does not name the subprotocol: AWS's type, as callers report it. */
export const NO_PROTOCOL = {
  errorType: 'NoProtocolError',
  message: `The subprotocol ${SUBPROTOCOL} is wanted.`,
} as const;
