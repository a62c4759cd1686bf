/** Waiting that something ends early: how pollers sleep long and still answer at once. */
export interface Signal {
  raise(): void;
  /** For one waiter at a time. Until the next `raise`, one that came since the last wait included, or until the time is over. */
  wait(milliseconds: number): Promise<void>;
}

export function createSignal(): Signal {
  let raised = false;
  let wake: (() => void) | undefined;
  return {
    raise() {
      raised = true;
      wake?.();
    },
    async wait(milliseconds) {
      if (!raised) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = undefined;
      }
      raised = false;
    },
  };
}

/** Wakes many waiters, each by a signal of its own. */
export interface SignalHub {
  raise(): void;
  signal(): Signal;
  forget(signal: Signal): void;
}

export function createSignalHub(): SignalHub {
  const signals = new Set<Signal>();
  return {
    raise: () => signals.forEach((each) => each.raise()),
    signal() {
      const signal = createSignal();
      signals.add(signal);
      return signal;
    },
    forget: (signal) => void signals.delete(signal),
  };
}
