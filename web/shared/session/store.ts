/** The one client of a page's life, and what changes about it: its connection, and whether somebody is signed in. */
import type { RealtimeStatus, TallerClient } from '../../../client/index.ts';
import type { PageConfig } from '../config.ts';
import { isCutOff } from '../network.ts';
import { createClient } from './client.ts';

/**
 * - `out`: nobody is signed in, and nothing is shown but the sign-in.
 * - `in`: somebody is.
 * - `ended`: somebody was, and what they see stays until they sign in again.
 */
export type SignedIn = 'out' | 'in' | 'ended';

export interface SessionState {
  status: RealtimeStatus;
  signedIn: SignedIn;
  /** Counts sign-ins: what follows live changes begins anew with each. */
  signIns: number;
}

export interface SessionStore {
  client: TallerClient;
  state: () => SessionState;
  subscribe: (listener: () => void) => () => void;
  entered: () => void;
  left: () => void;
}

export function createStore(config: PageConfig): SessionStore {
  const listeners = new Set<() => void>();
  let state: SessionState = { status: 'connecting', signedIn: 'out', signIns: 0 };
  const set = (change: Partial<SessionState>): void => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };
  const client = createClient(config, {
    onStatus: (status) => set({ status }),
    onSessionEnd: () => {
      if (state.signedIn === 'in') set({ signedIn: 'ended' });
    },
  });
  if (client.isSignedIn()) state = { ...state, signedIn: 'in' };
  // A session that ended can go on where there is a network: until then its user, who has not signed out, reads what they have seen.
  else if (client.username() !== undefined && isCutOff()) state = { ...state, signedIn: 'ended' };
  let username = client.username();
  const store: SessionStore = {
    client,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    entered() {
      username = client.username();
      set({ signedIn: 'in', signIns: state.signIns + 1 });
    },
    left() {
      username = undefined;
      set({ signedIn: 'out' });
    },
  };
  // Pages of one browser share the session: what happens on one holds on all.
  addEventListener('storage', () => {
    const now = client.username();
    if (now === undefined && state.signedIn !== 'out') store.left();
    // Nothing of one user is left for another.
    else if (now !== username && state.signedIn !== 'out') location.reload();
    else if (state.signedIn !== 'in' && client.isSignedIn()) store.entered();
  });
  return store;
}
