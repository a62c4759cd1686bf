/** Where in the sign-in a person is, and what leads on from there. */
import { useState } from 'react';
import type { SignInStep, TallerClient } from '../../../client/index.ts';
import { AuthenticationError } from '../../../client/index.ts';

type Step<Name extends SignInStep['name']> = SignInStep extends infer Each
  ? Each extends SignInStep
    ? Name extends Each['name']
      ? Each
      : never
    : never
  : never;

/** Something to say above the form. */
export type Notice = 'nextCode' | 'passwordSet' | 'begin' | 'reset' | 'codeSent';

export type Place =
  | { at: 'password' }
  | { at: 'newPassword'; step: Step<'NEW_PASSWORD_REQUIRED'> }
  | { at: 'code'; step: Step<'SOFTWARE_TOKEN_MFA'> }
  | { at: 'choice'; step: Step<'SELECT_MFA_TYPE'> }
  | { at: 'authenticator'; step: Step<'MFA_SETUP'> }
  | { at: 'forgot' }
  | { at: 'reset'; destination: string | null };

export interface Flow {
  client: TallerClient;
  place: Place;
  username: string;
  notice: Notice | null;
  setUsername: (username: string) => void;
  go: (place: Place, notice?: Notice) => void;
  /** Goes where the step leads; one that took too long leads back to the beginning. */
  take: (work: Promise<SignInStep>, notice?: Notice) => Promise<void>;
}

function placeOf(step: Exclude<SignInStep, { name: 'DONE' }>): Place {
  switch (step.name) {
    case 'NEW_PASSWORD_REQUIRED':
      return { at: 'newPassword', step };
    case 'SELECT_MFA_TYPE':
      return { at: 'choice', step };
    case 'MFA_SETUP':
      return { at: 'authenticator', step };
    default:
      return { at: 'code', step };
  }
}

const reasonOf = (error: unknown): string | null => (error instanceof AuthenticationError ? error.reason : null);

export function useFlow(client: TallerClient, onSignedIn: () => void): Flow {
  const [place, setPlace] = useState<Place>({ at: 'password' });
  const [notice, setNotice] = useState<Notice | null>(null);
  const [username, setUsername] = useState(client.username() ?? '');
  const go: Flow['go'] = (next, said) => {
    setPlace(next);
    setNotice(said ?? null);
  };
  const take: Flow['take'] = async (work, said) => {
    try {
      const step = await work;
      if (step.name === 'DONE') onSignedIn();
      else go(placeOf(step), said);
    } catch (error) {
      if (reasonOf(error) === 'SESSION_EXPIRED') return go({ at: 'password' }, 'begin');
      if (reasonOf(error) === 'PASSWORD_RESET_REQUIRED') return go({ at: 'forgot' }, 'reset');
      throw error;
    }
  };
  return { client, place, username, notice, setUsername, go, take };
}
