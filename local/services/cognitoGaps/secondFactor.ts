/** A second factor is turned on by a preference, not by its verification. */
import { poolOf } from '../cognitoNames.ts';
import type { Gap, Gaps } from './gap.ts';
import { claimsOf, poolOfToken, requireUser } from './gap.ts';

const FACTOR = 'SOFTWARE_TOKEN_MFA';

const verifySoftwareToken: Gap = (original, services, shared) => async (context, request) => {
  const pool = await poolOfToken(shared, services, context, request);
  const { sub } = claimsOf(shared, request);
  const before = (await pool.getUserByUsername(context, sub))?.UserMFASettingList ?? [];
  const answer = await original(context, request);
  const user = await pool.getUserByUsername(context, sub);
  if (user) await pool.saveUser(context, { ...user, UserMFASettingList: before });
  return answer;
};

const adminSetUserMfaPreference: Gap = (_none, services, shared) => async (context, request) => {
  const pool = await poolOf(services, context, request);
  const user = await requireUser(shared, pool, context, request);
  const { Enabled } = (request['SoftwareTokenMfaSettings'] ?? {}) as { Enabled?: boolean };
  const others = (user.UserMFASettingList ?? []).filter((each) => each !== FACTOR);
  await pool.saveUser(context, { ...user, UserMFASettingList: Enabled ? [...others, FACTOR] : others });
  return {};
};

export const SECOND_FACTOR: Gaps = {
  VerifySoftwareToken: verifySoftwareToken,
  AdminSetUserMFAPreference: adminSetUserMfaPreference,
};
