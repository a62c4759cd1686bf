/**
 * Who is signed in, for all that a page shows. Where a session ends, what is shown stays as it is, with what was typed into it, and
 * a dialog over it signs in again.
 */
import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { RealtimeStatus, TallerClient } from '../../../client/index.ts';
import type { PageConfig } from '../config.ts';
import { loadConfig } from '../config.ts';
import { isOffline, useCutOff } from '../network.ts';
import { SignInDialog } from '../signIn/SignInDialog.tsx';
import type { SignInPageProps } from '../signIn/SignInPage.tsx';
import { SignInPage } from '../signIn/SignInPage.tsx';
import type { SessionStore } from './store.ts';
import { createStore } from './store.ts';

export interface Session {
  client: TallerClient;
  config: PageConfig;
  status: RealtimeStatus;
  signIns: number;
  signOut: () => void;
  /** On all devices, this one as well. @throws NetworkError, TallerError */
  signOutEverywhere: () => Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('there is no session');
  return session;
}

function leave({ client, left }: SessionStore): void {
  void client.signOut();
  left();
}

async function leaveEverywhere(store: SessionStore): Promise<void> {
  await store.client.signOutEverywhere();
  leave(store);
}

/** Milliseconds between looks whether the server answers again. */
const AGAIN = 5_000;

interface SessionProviderProps {
  config: PageConfig;
  /** Told where somebody left, and nobody is remembered. */
  onLeft?: () => void;
  /** Where nobody is signed in. @default the sign-in of who works here */
  signIn?: ComponentType<SignInPageProps>;
  children: ReactNode;
}

export function SessionProvider({ config, onLeft, signIn: Entrance = SignInPage, children }: SessionProviderProps) {
  const [store] = useState(() => createStore(config));
  const queries = useQueryClient();
  const { status, signedIn, signIns } = useSyncExternalStore(store.subscribe, store.state);
  const session = useMemo<Session>(
    () => ({
      client: store.client,
      config,
      status,
      signIns,
      signOut: () => leave(store),
      signOutEverywhere: () => leaveEverywhere(store),
    }),
    [store, config, status, signIns],
  );
  const isCutOff = useCutOff();
  useEffect(() => {
    if (!isCutOff) return undefined;
    // What asks for nothing without a session, or for something rarely, would not hear that the server answers again.
    const timer = setInterval(() => {
      if (!isOffline()) void loadConfig().catch(() => undefined);
    }, AGAIN);
    return () => clearInterval(timer);
  }, [isCutOff]);
  const left = useEffectEvent(() => {
    if (store.client.username() === undefined) onLeft?.();
  });
  useEffect(() => {
    if (signedIn === 'out') left();
  }, [signedIn]);
  useEffect(() => {
    // Nothing of who was here before is left for who comes next; who comes back sees what is new.
    if (signedIn === 'out') queries.clear();
    else if (signedIn === 'in' && signIns > 0) void queries.invalidateQueries();
  }, [queries, signedIn, signIns]);
  if (signedIn === 'out') return <Entrance client={store.client} config={config} onSignedIn={store.entered} />;
  return (
    <SessionContext value={session}>
      {children}
      {/* Nobody signs in without network: what was seen can be read until it is back. */}
      {signedIn === 'ended' && !isCutOff && (
        <SignInDialog client={store.client} config={config} onSignedIn={store.entered} onOther={() => leave(store)} />
      )}
    </SessionContext>
  );
}
