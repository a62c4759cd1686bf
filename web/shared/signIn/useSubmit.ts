/** One attempt at a time, and what became of it. */
import { useState } from 'react';

export interface Submit {
  pending: boolean;
  /** What was refused last; a text where the form itself refuses. */
  error: unknown;
  /** @param work what is tried @param refuse words where the form itself knows better */
  submit: (work: () => Promise<unknown>, refuse?: string | false) => void;
  reset: () => void;
}

export function useSubmit(): Submit {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  return {
    pending,
    error,
    submit(work, refuse = false) {
      setError(refuse === false ? null : refuse);
      if (refuse !== false) return;
      setPending(true);
      work()
        .catch((thrown: unknown) => setError(thrown ?? new Error('failed')))
        .finally(() => setPending(false));
    },
    reset: () => setError(null),
  };
}
