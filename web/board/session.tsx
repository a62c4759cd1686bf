/** Who is signed in, and how the live connection is: one client for the page's life. */
import { createContext, use, useMemo, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { RealtimeStatus, TallerClient } from '../../client/index.ts';
import { createClient } from './api.ts';
import type { BoardConfig } from './config.ts';
import { SignIn } from './SignIn.tsx';

interface Session {
  client: TallerClient;
  config: BoardConfig;
  status: RealtimeStatus;
  signOut: () => void;
}

const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('there is no session');
  return session;
}

/** The client reports its status to all listeners. */
function createStore(config: BoardConfig) {
  let status: RealtimeStatus = 'connecting';
  const listeners = new Set<() => void>();
  const client = createClient(config, (next) => {
    status = next;
    listeners.forEach((listener) => listener());
  });
  return {
    client,
    status: () => status,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function SessionProvider({ config, children }: { config: BoardConfig; children: ReactNode }) {
  const [store] = useState(() => createStore(config));
  const [signedIn, setSignedIn] = useState(() => store.client.isSignedIn());
  const status = useSyncExternalStore(store.subscribe, store.status);
  const session = useMemo<Session>(
    () => ({
      client: store.client,
      config,
      status,
      signOut: () => {
        void store.client.signOut();
        setSignedIn(false);
      },
    }),
    [store, config, status],
  );
  if (!signedIn)
    return <SignIn client={store.client} workshop={config.workshop} onSignedIn={() => setSignedIn(true)} />;
  return <SessionContext value={session}>{children}</SessionContext>;
}
