/**
 * Gathers what the resolvers of one field ask at the same time into one BatchInvoke. Source: developer guide, "JavaScript resolver
 * function reference for Lambda", `BatchInvoke`: payloads become a list, and the list that comes back has its size and its order.
 */

/** Without a `MaxBatchSize`: https://github.com/aws/aws-cdk/issues/20467 reports it of AppSync. */
export const DEFAULT_BATCH_SIZE = 5;
/** API reference, "Resolver", `maxBatchSize`. */
export const MAX_BATCH_SIZE = 2_000;

interface Waiting<Answer> {
  payload: unknown;
  settle: (answer: Answer) => void;
  fail: (error: unknown) => void;
}

export interface Gatherer<Answer> {
  /** @param maxSize 0 for AppSync's own @returns the caller's part of the answer */
  add(key: string, maxSize: number, payload: unknown): Promise<Answer>;
}

/** @param send gets the payloads of a batch and gives an answer for each, in their order */
export function createGatherer<Answer>(send: (payloads: unknown[]) => Promise<Answer[]>): Gatherer<Answer> {
  const waiting = new Map<string, Waiting<Answer>[]>();

  async function flush(key: string, batch: Waiting<Answer>[]): Promise<void> {
    if (waiting.get(key) === batch) waiting.delete(key);
    try {
      const answers = await send(batch.map(({ payload }) => payload));
      batch.forEach(({ settle }, index) => settle(answers[index] as Answer));
    } catch (error) {
      batch.forEach(({ fail }) => fail(error));
    }
  }

  return {
    add: (key, maxSize, payload) =>
      new Promise((settle, fail) => {
        let batch = waiting.get(key);
        if (!batch) {
          batch = [];
          waiting.set(key, batch);
          const fresh = batch;
          // Siblings ask in the same turn of the event loop.
          setImmediate(() => {
            if (waiting.get(key) === fresh) void flush(key, fresh);
          });
        }
        batch.push({ payload, settle, fail });
        if (batch.length >= (maxSize > 0 ? Math.min(maxSize, MAX_BATCH_SIZE) : DEFAULT_BATCH_SIZE))
          void flush(key, batch);
      }),
  };
}
