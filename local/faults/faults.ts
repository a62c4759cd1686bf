/**
 * What can befall a call of a data source: each fault with its words, the calls that it can befall, and what comes of it.
 * Names, statuses and words of DynamoDB's faults: developer guide, "Error handling with DynamoDB"; the reasons of a cancelled
 * transaction: API reference, TransactionCanceledException.
 */
import { broken, cancelled, cutShort, delayed, partial, refused, resent, served, timedOut } from './wire.ts';
import type { WireFault } from './wire.ts';
import { failedInvoke, INVOKE } from './invocation.ts';
import type { InvocationFault } from './invocation.ts';

export const READS = ['GetItem', 'BatchGetItem', 'Query', 'Scan', 'TransactGetItems'] as const;
export const WRITES = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems'] as const;
const SINGLE_WRITES = ['PutItem', 'UpdateItem', 'DeleteItem'] as const;
const BATCHES = ['BatchGetItem', 'BatchWriteItem'] as const;
const CONFLICTING = [...SINGLE_WRITES, 'TransactGetItems', 'TransactWriteItems'] as const;

/** Every call that a fault can befall, by its name. */
export const OPERATIONS: readonly string[] = [...READS, ...WRITES, INVOKE];

interface Fault {
  /** What happens, in a sentence without an end. */
  about: string;
  /** Of DynamoDB. */
  operations: readonly string[];
  wire: WireFault;
  /** Absent where a function is never befallen by it. */
  invocation?: InvocationFault;
  /** How long it delays where nobody says. */
  delayMs?: number;
}

const ALL = [...READS, ...WRITES];
const BEFORE = { applied: false } as const;
const AFTER = { applied: true } as const;
const RESET = 'Unable to execute HTTP request: Connection reset';

const TABLE = {
  throttled: {
    about: 'refused with ThrottlingException (a function: TooManyRequestsException)',
    operations: ALL,
    wire: refused('ThrottlingException', 'Rate of requests exceeds the allowed throughput.'),
    invocation: failedInvoke('TooManyRequestsException', 'Rate Exceeded.', BEFORE),
  },
  throughputExceeded: {
    about: 'refused with ProvisionedThroughputExceededException',
    operations: ALL,
    wire: refused(
      'ProvisionedThroughputExceededException',
      'You exceeded your maximum allowed provisioned throughput for a table or for one or more global secondary indexes.',
    ),
  },
  requestLimitExceeded: {
    about: 'refused with RequestLimitExceeded',
    operations: ALL,
    wire: refused('RequestLimitExceeded', 'Throughput exceeds the current throughput limit for your account.'),
  },
  throttledItem: {
    about: 'a transaction is cancelled, ThrottlingError its reason',
    operations: ['TransactWriteItems', 'TransactGetItems'],
    wire: cancelled('ThrottlingError', 'Throughput exceeds the current capacity of your table or index.'),
  },
  conflict: {
    about: 'another transaction is at the same item: TransactionConflict',
    operations: CONFLICTING,
    wire: (call) =>
      call.operation.startsWith('Transact')
        ? cancelled('TransactionConflict', 'Transaction is ongoing for the item')(call)
        : refused('TransactionConflictException', 'Transaction is ongoing for the item')(call),
  },
  inProgress: {
    about: 'refused with TransactionInProgressException',
    operations: ['TransactWriteItems'],
    wire: refused(
      'TransactionInProgressException',
      'The transaction with the given request token is already in progress.',
    ),
  },
  serverError: {
    about: 'InternalServerError (a function: ServiceException), and nothing was done',
    operations: ALL,
    wire: refused(
      'InternalServerError',
      'The server encountered an internal error trying to fulfill the request.',
      500,
    ),
    invocation: failedInvoke('ServiceException', 'The AWS Lambda service encountered an internal error.', BEFORE),
  },
  serverErrorAfter: {
    about: 'InternalServerError (a function: ServiceException), though it was done',
    operations: WRITES,
    wire: served(
      refused('InternalServerError', 'The server encountered an internal error trying to fulfill the request.', 500),
    ),
    invocation: failedInvoke('ServiceException', 'The AWS Lambda service encountered an internal error.', AFTER),
  },
  unavailable: {
    about: 'HTTP 503 with no body, and nothing was done',
    operations: ALL,
    wire: () => Promise.resolve({ status: 503, text: '' }),
  },
  resetBefore: {
    about: 'the connection is reset before anything was done',
    operations: ALL,
    wire: broken,
    invocation: failedInvoke('SdkClientException', RESET, BEFORE),
  },
  resetAfter: {
    about: 'the connection is reset after it was done, before the answer',
    operations: WRITES,
    wire: served(broken),
    invocation: failedInvoke('SdkClientException', RESET, AFTER),
  },
  resent: {
    about: 'it was done, its answer was lost, and the client of DynamoDB asked once more: that answer comes',
    operations: WRITES,
    wire: resent,
  },
  truncated: {
    about: 'it was done, and half of the answer comes',
    operations: ALL,
    wire: cutShort,
    invocation: failedInvoke('SdkClientException', 'Unable to unmarshall response: Unexpected end of input', AFTER),
  },
  timedOut: {
    about: 'it was done, and whoever asked has given up before the answer',
    operations: ALL,
    wire: served(timedOut),
    // Type and words: aws-appsync-community, issue 386.
    invocation: failedInvoke('ExecutionTimeoutException', 'Execution timed out.', AFTER),
    delayMs: 0,
  },
  delayedBefore: {
    about: 'it is done late, and answered well',
    operations: ALL,
    wire: delayed('before'),
    invocation: async ({ invoke, wait }) => (await wait(), invoke()),
    delayMs: 1000,
  },
  delayedAfter: {
    about: 'it is done, and its good answer comes late',
    operations: ALL,
    wire: delayed('after'),
    invocation: async ({ invoke, wait }) => {
      const answer = await invoke();
      await wait();
      return answer;
    },
    delayMs: 1000,
  },
  partialBatch: {
    about: 'the later half of a batch is left undone: UnprocessedKeys, UnprocessedItems',
    operations: BATCHES,
    wire: partial,
  },
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof TABLE;

export const FAULTS: Readonly<Record<FaultName, Fault>> = TABLE;

export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];

/** The calls that a fault can befall, by their names. */
export function befallen(fault: FaultName): readonly string[] {
  const { operations, invocation } = FAULTS[fault];
  return invocation ? [...operations, INVOKE] : operations;
}
