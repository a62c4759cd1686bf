/** Files on their way, one after the other, each with how far it is; what did not go stays until somebody takes note of it. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import type { FilesOwner } from './files.ts';
import { filesKey } from './files.ts';
import { sendFile } from './send.ts';

export interface Going {
  id: string;
  file: File;
  /** From 0 to 1; 1 while it is being looked at. */
  part: number;
  /** Null while it goes. */
  error: unknown;
}

export interface Sending {
  going: readonly Going[];
  send: (files: readonly File[]) => void;
  again: (id: string) => void;
  forget: (id: string) => void;
}

/** @param onSent after each that is there */
export function useSending(owner: FilesOwner, onSent: (file: File) => void): Sending {
  const { client } = useSession();
  const queries = useQueryClient();
  const [going, setGoing] = useState<readonly Going[]>([]);
  /** Ends when the one before has: a telephone has one way out. */
  const last = useRef<Promise<void>>(Promise.resolve());
  const change = (id: string, made: Partial<Going>): void =>
    setGoing((all) => all.map((each) => (each.id === id ? { ...each, ...made } : each)));
  const forget = useCallback((id: string) => setGoing((all) => all.filter((each) => each.id !== id)), []);
  const start = (id: string, file: File): void => {
    last.current = last.current.then(async () => {
      try {
        await sendFile(client, owner, file, (part) => change(id, { part }));
        forget(id);
        onSent(file);
        await queries.invalidateQueries({ queryKey: filesKey(owner) });
      } catch (error) {
        change(id, { error });
      }
    });
  };
  return {
    going,
    send: (files) => {
      const added = files.map((file) => ({ id: crypto.randomUUID(), file, part: 0, error: null }));
      setGoing((all) => [...all, ...added]);
      for (const { id, file } of added) start(id, file);
    },
    again: (id) => {
      const found = going.find((each) => each.id === id);
      if (!found) return;
      change(id, { part: 0, error: null });
      start(id, found.file);
    },
    forget,
  };
}
