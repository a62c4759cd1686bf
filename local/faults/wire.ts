/**
 * Faults of calls to DynamoDB, on the wire: the transport reads what comes of them as it reads every answer, so that names, statuses and
 * broken connections take the way that DynamoDB's own take.
 */

export interface WireAnswer {
  /** Of HTTP. */
  status: number;
  text: string;
}

export interface WireCall {
  operation: string;
  body: string;
  /** Has it done. @param body another one than the call's */
  send: (body?: string) => Promise<WireAnswer>;
  /** For as long as the fault delays. */
  wait: () => Promise<unknown>;
}

export type WireFault = (call: WireCall) => Promise<WireAnswer>;

/** Stands around a call on the wire. */
export type Disturb = (operation: string, body: string, send: WireCall['send']) => Promise<WireAnswer>;

const PREFIX = 'com.amazonaws.dynamodb.v20120810#';

const refusal = (name: string, message: string, status: number, more: object = {}): WireAnswer => ({
  status,
  text: JSON.stringify({ __type: `${PREFIX}${name}`, message, ...more }),
});

export function refused(name: string, message: string, status = 400): WireFault {
  return () => Promise.resolve(refusal(name, message, status));
}

/** The last item is the one at fault. */
export function cancelled(code: string, message: string): WireFault {
  return ({ body }) => {
    const { TransactItems = [] } = JSON.parse(body) as { TransactItems?: unknown[] };
    const reasons = TransactItems.map((_item, index) =>
      index === TransactItems.length - 1 ? { Code: code, Message: message } : { Code: 'None' },
    );
    const codes = reasons.map(({ Code }) => Code).join(', ');
    const words = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
    return Promise.resolve(refusal('TransactionCanceledException', words, 400, { CancellationReasons: reasons }));
  };
}

/** The call is served, and the fault comes in the place of the answer. */
export function served(fault: WireFault): WireFault {
  return async (call) => {
    await call.send();
    return fault(call);
  };
}

/** What a client does by itself where no answer comes. Without a token the service knows nothing of the first time. */
export const resent: WireFault = async ({ send }) => {
  await send();
  return send();
};

const connectionError = (code: string, message: string): Error => Object.assign(new Error(message), { code });

export const broken: WireFault = () => Promise.reject(connectionError('ECONNRESET', 'read ECONNRESET'));

export const timedOut: WireFault = async ({ wait }) => {
  await wait();
  throw connectionError('ETIMEDOUT', 'connect ETIMEDOUT');
};

export const cutShort: WireFault = async ({ send }) => {
  const { status, text } = await send();
  return { status, text: text.slice(0, Math.floor(text.length / 2)) };
};

export function delayed(when: 'before' | 'after'): WireFault {
  return async ({ send, wait }) => {
    if (when === 'before') await wait();
    const answer = await send();
    if (when === 'after') await wait();
    return answer;
  };
}

type Requests = Record<string, unknown[] | { Keys: unknown[] }>;

const entriesOf = (requests: Requests): [table: string, entry: unknown][] =>
  Object.entries(requests).flatMap(([table, each]) =>
    (Array.isArray(each) ? each : each.Keys).map((entry): [string, unknown] => [table, entry]),
  );

/** The requests with some of their entries alone, in their own shape. */
function only(requests: Requests, entries: readonly [table: string, entry: unknown][]): Requests {
  const tables = [...new Set(entries.map(([table]) => table))];
  return Object.fromEntries(
    tables.map((table) => {
      const kept = entries.flatMap(([of, entry]) => (of === table ? [entry] : []));
      const each = requests[table];
      return [table, Array.isArray(each) ? kept : { ...each, Keys: kept }];
    }),
  );
}

export const partial: WireFault = async ({ operation, body, send }) => {
  const input = JSON.parse(body) as { RequestItems: Requests };
  const entries = entriesOf(input.RequestItems);
  const half = Math.floor(entries.length / 2);
  const rest = {
    [operation === 'BatchGetItem' ? 'UnprocessedKeys' : 'UnprocessedItems']: only(
      input.RequestItems,
      entries.slice(half),
    ),
  };
  if (half === 0) return { status: 200, text: JSON.stringify({ Responses: {}, ...rest }) };
  const { status, text } = await send(
    JSON.stringify({ ...input, RequestItems: only(input.RequestItems, entries.slice(0, half)) }),
  );
  if (status !== 200) return { status, text };
  return { status, text: JSON.stringify({ ...(JSON.parse(text) as object), ...rest }) };
};
