/** What waits for the network, sent whenever there may be one: at the beginning, when the browser says so, and now and then. */
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { begin, listen, sendAll, waitingOf } from './queue.ts';
import type { Waiting } from './store.ts';

/** Milliseconds: a network may be back without a word. */
const AGAIN = 15_000;

/** @param userId whoever is signed in @param onSent told how many were sent @returns all that waits */
export function useOutbox(userId: string, onSent: (count: number) => void): readonly Waiting[] {
  const { client, signIns } = useSession();
  const all = useSyncExternalStore(listen, () => waitingOf(userId));
  const send = useEffectEvent(async () => {
    const sent = await sendAll(client);
    if (sent > 0) onSent(sent);
  });
  // What cannot be stored or sent now stays where it is, and is tried again.
  const attempt = useEffectEvent(() => void send().catch(() => undefined));
  useEffect(() => {
    const again = (): void => attempt();
    void begin(userId).then(again, again);
    addEventListener('online', again);
    const timer = setInterval(again, AGAIN);
    return () => {
      removeEventListener('online', again);
      clearInterval(timer);
    };
    // Who signed in again sends what their session's end has stopped.
  }, [userId, signIns]);
  // What was filled in behind others is sent as they are, and what was decided at once.
  const standing = all.map(({ key, refused }) => `${key} ${refused?.code ?? ''}`).join();
  useEffect(() => {
    if (standing !== '') attempt();
  }, [standing]);
  return all;
}
