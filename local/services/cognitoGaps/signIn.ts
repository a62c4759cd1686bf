/** Disabled users do not sign in, and a challenge is answered once, by whom it was put to. */
import { randomUUID } from 'node:crypto';
import { poolOf } from '../cognitoNames.ts';
import type { Gap, Gaps, Shared } from './gap.ts';
import { rememberChallenge, requirePassword, WRONG_CREDENTIALS } from './gap.ts';
import type { Json, User } from './types.ts';

type Texts = Record<string, string | undefined>;

const initiateAuth: Gap = (original, services, shared) => async (context, request) => {
  const { notAuthorized } = shared;
  const pool = await poolOf(services, context, request);
  const { USERNAME, PASSWORD, REFRESH_TOKEN } = (request['AuthParameters'] ?? {}) as Texts;
  const refreshes = REFRESH_TOKEN !== undefined;
  const user = refreshes
    ? await pool.getUserByRefreshToken(context, REFRESH_TOKEN)
    : await pool.getUserByUsername(context, USERNAME ?? '');
  if (refreshes && !user) throw notAuthorized('Refresh Token has been revoked');
  if (!refreshes && (!user || user.Password !== PASSWORD)) throw notAuthorized(WRONG_CREDENTIALS);
  if (user && !user.Enabled) throw notAuthorized('User is disabled.');
  return rememberChallenge(shared, user?.Username ?? '', await original(context, request));
};

/** @returns the challenge's name. @throws where it was not put to this user, or too long ago */
function requireChallenge({ sessions, notAuthorized }: Shared, request: Json, user: User | null): string {
  const session = sessions.get(String(request['Session']));
  if (!session || session.username !== user?.Username || session.challenge !== request['ChallengeName'])
    throw notAuthorized('Invalid session for the user.');
  if (session.endsAt < Date.now()) throw notAuthorized('Invalid session for the user, session is expired.');
  if (!user.Enabled) throw notAuthorized('User is disabled.');
  return session.challenge;
}

const respondToAuthChallenge: Gap = (original, services, shared) => async (context, request) => {
  const pool = await poolOf(services, context, request);
  const { USERNAME, NEW_PASSWORD } = (request['ChallengeResponses'] ?? {}) as Texts;
  const user = await pool.getUserByUsername(context, USERNAME ?? '');
  const challenge = requireChallenge(shared, request, user);
  const username = user?.Username ?? '';
  if (NEW_PASSWORD !== undefined) requirePassword(shared, NEW_PASSWORD, pool);
  const answer = await original(context, request);
  shared.sessions.delete(String(request['Session']));
  // A new password does not stand for the second factor.
  if (challenge === 'NEW_PASSWORD_REQUIRED' && user?.UserMFASettingList?.includes('SOFTWARE_TOKEN_MFA')) {
    return rememberChallenge(shared, username, {
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      ChallengeParameters: { USER_ID_FOR_SRP: username },
      Session: randomUUID(),
    });
  }
  const { RefreshToken } = (answer['AuthenticationResult'] ?? {}) as { RefreshToken?: string };
  const fresh = await pool.getUserByUsername(context, username);
  if (RefreshToken !== undefined && fresh)
    await pool.saveUser(context, { ...fresh, RefreshTokens: [...(fresh.RefreshTokens ?? []), RefreshToken] });
  return rememberChallenge(shared, username, answer);
};

export const SIGN_IN: Gaps = { InitiateAuth: initiateAuth, RespondToAuthChallenge: respondToAuthChallenge };
