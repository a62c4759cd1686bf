/** Keys of what is on the screen: each screen says its own, and `?` shows them all. */
import type { HotkeyItem } from '@mantine/hooks';
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
  /** Whether `keys` names the key itself, as `alt+Digit1` does, and not what it types: with Alt, a Mac types other signs. */
  physical?: boolean;
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

const hotkeyOf = ({ keys, run, physical = false }: Key): HotkeyItem => [keys, run, { usePhysicalKeys: physical }];

/** Keys as long as the screen is there. */
export function useKeys(keys: readonly Key[]): void {
  const add = use(KeysContext)?.add;
  const said = keys.map(({ keys: each, text }) => `${each} ${text}`).join('\n');
  useHotkeys(keys.filter(({ always }) => !always).map(hotkeyOf));
  useHotkeys(keys.filter(({ always }) => always).map(hotkeyOf), []);
  // What is shown changes with the words alone: functions are new each time.
  useEffect(() => add?.(keys), [add, said]);
}
