/** What is shown follows what happens: each event, and each return of the connection, asks anew for what it made old. */
import type { QueryKey } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { SubscribeOptions, Subscription, TallerClient } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';

/** @param about what the subscription is of: another one begins where it changes. Null for none @param old keys of what events make old */
export function useLive<Event>(
  subscribe: (client: TallerClient, options: SubscribeOptions) => Subscription<Event>,
  about: string | null,
  old: readonly QueryKey[],
): void {
  const { client, signIns } = useSession();
  const queries = useQueryClient();
  const refresh = useEffectEvent(() => {
    for (const queryKey of old) void queries.invalidateQueries({ queryKey });
  });
  const begin = useEffectEvent(subscribe);
  useEffect(() => {
    if (about === null) return undefined;
    const live = begin(client, { onLive: () => refresh() });
    void (async () => {
      for await (const _event of live) refresh();
    })().catch(() => refresh());
    return () => live.close();
    // A session that ended took its live changes with it; the next one brings them back.
  }, [client, about, signIns]);
}
