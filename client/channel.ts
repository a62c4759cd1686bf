/** What comes in at any time, read one by one: the queue behind the client's async iterators. */
export interface Channel<Value> {
  push(value: Value): void;
  /** Ends the reading with an error, once everything before it was read. */
  fail(error: unknown): void;
  /** Ends the reading at once. */
  end(): void;
  /** @param onLeave when the reader stops, for whatever reason */
  read(onLeave: () => void): AsyncGenerator<Value>;
}

export function createChannel<Value>(): Channel<Value> {
  const waiting: Value[] = [];
  let failure: Error | undefined;
  let ended = false;
  let wake: (() => void) | undefined;

  return {
    push(value) {
      waiting.push(value);
      wake?.();
    },
    fail(error) {
      failure ??= error instanceof Error ? error : new Error(String(error));
      wake?.();
    },
    end() {
      ended = true;
      wake?.();
    },
    async *read(onLeave) {
      try {
        while (!ended) {
          const value = waiting.shift();
          if (value !== undefined) yield value;
          else if (failure) throw failure;
          else await new Promise<void>((resolve) => (wake = resolve));
        }
      } finally {
        onLeave();
      }
    },
  };
}
