/** Keys of what is on the screen: each screen says its own, and `?` shows them all. */
import { useHotkeys } from '@mantine/hooks';
import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

export interface Key {
  /** As `useHotkeys` names it: `mod+K`, `N`, `shift+?`. */
  keys: string;
  /** What it does, in words. */
  text: string;
  run: () => void;
  /** Whether it also works while somebody types. */
  always?: boolean;
}

interface Registry {
  keys: readonly Key[];
  add: (keys: readonly Key[]) => () => void;
}

const KeysContext = createContext<Registry | null>(null);

export function KeysProvider({ children }: { children: ReactNode }) {
  const [groups, setGroups] = useState<readonly (readonly Key[])[]>([]);
  const add = useCallback<Registry['add']>((keys) => {
    setGroups((before) => [...before, keys]);
    return () => setGroups((before) => before.filter((group) => group !== keys));
  }, []);
  const registry = useMemo<Registry>(() => ({ keys: groups.flat(), add }), [groups, add]);
  return <KeysContext value={registry}>{children}</KeysContext>;
}

export function useShownKeys(): readonly Key[] {
  return use(KeysContext)?.keys ?? [];
}

/** Keys as long as the screen is there. */
export function useKeys(keys: readonly Key[]): void {
  const add = use(KeysContext)?.add;
  const said = keys.map(({ keys: each, text }) => `${each} ${text}`).join('\n');
  useHotkeys(keys.filter(({ always }) => !always).map(({ keys: each, run }) => [each, run]));
  useHotkeys(
    keys.filter(({ always }) => always).map(({ keys: each, run }) => [each, run]),
    [],
  );
  // What is shown changes with the words alone: functions are new each time.
  useEffect(() => add?.(keys), [add, said]);
}
