/** What a search among many holds: what was typed, what was found, and which of it Enter takes. */
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';

export interface Option {
  id: string;
  label: string;
  description?: string | undefined;
  /** At the end of the line, such as what is in stock. */
  end?: string | undefined;
}

export interface PickOptions<Found extends Option> {
  /** Names the search among those that are kept for a while. */
  name: string;
  find: (search: string) => Promise<readonly Found[]>;
  onPick: (option: Found) => void;
  /** Where nothing was found: what can be done about it. */
  nothing?: (search: string) => { label: string; run: () => void } | null;
  /** What a code stands for, where Enter comes before the list. */
  exact?: (typed: string) => Promise<Found | null>;
}

/** Milliseconds that somebody pauses before the API is asked. */
const PAUSE = 150;

export function usePick<Found extends Option>({ name, find, onPick, nothing, exact }: PickOptions<Found>) {
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState(false);
  const [active, setActive] = useState(0);
  const [asked] = useDebouncedValue(typed.trim(), PAUSE);
  const search = useQuery({
    queryKey: ['pick', name, asked],
    queryFn: () => find(asked),
    enabled: opened && asked !== '',
    staleTime: 2_000,
  });
  const settled = search.isSuccess && asked === typed.trim();
  const found = asked === '' ? [] : (search.data ?? []);
  // What was found some time ago may be more by now.
  const other = settled && !search.isFetching && found.length === 0 ? (nothing?.(asked) ?? null) : null;
  const choose = (option: Found | undefined): void => {
    if (option) {
      setTyped('');
      onPick(option);
    } else other?.run();
    setOpened(false);
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    if (step !== 0) {
      event.preventDefault();
      setOpened(true);
      setActive((now) => Math.max(0, Math.min(found.length - 1, now + step)));
    } else if (event.key === 'Escape' && opened) {
      event.stopPropagation();
      setOpened(false);
    } else if (event.key === 'Enter' && opened && typed.trim() !== '') {
      event.preventDefault();
      // Nothing is taken that was not seen, but for what is named whole.
      if (settled) choose(found[active]);
      else void exact?.(typed.trim()).then((option) => option && choose(option));
    }
  };
  return {
    typed,
    found,
    other,
    settled,
    active,
    error: search.error,
    fetching: search.isFetching,
    shown: opened && typed.trim() !== '',
    type(text: string) {
      setTyped(text);
      setOpened(true);
      setActive(0);
    },
    choose,
    press,
    close: () => setOpened(false),
  };
}
