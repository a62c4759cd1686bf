/** Passwords that people choose keep to the pool's policy. */
import { poolOf } from '../cognitoNames.ts';
import type { Gap, Gaps } from './gap.ts';
import { claimsOf, poolOfToken, requirePassword, WRONG_CREDENTIALS } from './gap.ts';

const changePassword: Gap = (original, services, shared) => async (context, request) => {
  const pool = await poolOfToken(shared, services, context, request);
  const user = await pool.getUserByUsername(context, claimsOf(shared, request).sub);
  if (!user || user.Password !== request['PreviousPassword']) throw shared.notAuthorized(WRONG_CREDENTIALS);
  requirePassword(shared, String(request['ProposedPassword']), pool);
  return original(context, request);
};

const setPassword: Gap = (original, services, shared) => async (context, request) => {
  requirePassword(shared, String(request['Password']), await poolOf(services, context, request));
  return original(context, request);
};

export const PASSWORDS: Gaps = {
  ChangePassword: changePassword,
  ConfirmForgotPassword: setPassword,
  AdminSetUserPassword: setPassword,
};
