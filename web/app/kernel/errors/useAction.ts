/**
 * Something that changes the world, once: repeated after it got no answer, or lost a race, it carries the key of the first attempt, so that
 * it has one effect however often it is tried.
 */
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';

export interface Action<Input, Result> {
  pending: boolean;
  /** What was refused last; null for nothing. */
  error: unknown;
  /** @returns undefined where it was refused */
  run: (input: Input) => Promise<Result | undefined>;
  /** The last input again. */
  repeat: () => Promise<Result | undefined>;
  reset: () => void;
}

interface Attempt<Input> {
  input: Input;
  said: string;
  key: string;
}

interface Listeners<Input, Result> {
  onDone?: ((result: Result, input: Input) => unknown) | undefined;
  onRefused?: ((error: unknown, input: Input) => unknown) | undefined;
}

export function useAction<Input, Result>(
  act: (input: Input, idempotencyKey: string) => Promise<Result>,
  { onDone, onRefused }: Listeners<Input, Result> = {},
): Action<Input, Result> {
  const last = useRef<Attempt<Input> | null>(null);
  const mutation = useMutation({
    mutationFn: ({ input, key }: Attempt<Input>) => act(input, key),
    networkMode: 'always',
  });
  const run = async (input: Input): Promise<Result | undefined> => {
    const said = JSON.stringify(input) ?? '';
    if (last.current?.said !== said) last.current = { input, said, key: crypto.randomUUID() };
    let result: Result;
    try {
      result = await mutation.mutateAsync(last.current);
    } catch (error) {
      await onRefused?.(error, input);
      return undefined;
    }
    // Done: the same input again is another call.
    last.current = null;
    await onDone?.(result, input);
    return result;
  };
  return {
    pending: mutation.isPending,
    error: mutation.error,
    run,
    repeat: () => (last.current ? run(last.current.input) : Promise.resolve(undefined)),
    reset: mutation.reset,
  };
}
