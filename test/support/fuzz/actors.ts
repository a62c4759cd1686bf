/** Who calls: one user of each role, whose tokens no sign-out ends, since they say that they signed in later. */
import type { BuiltInRole } from '../../../functions/bootstrap/roles.ts';
import { BUILT_IN_ROLES } from '../../../functions/bootstrap/roles.ts';
import type { Stack } from '../stack.ts';
import { claimsOf } from '../tokens.ts';

export interface Actor {
  role: BuiltInRole;
  id: string;
  token: string;
  permissions: readonly string[];
}

const AHEAD_SECONDS = 86_400;

export async function actorsOf(stack: Stack): Promise<Actor[]> {
  const roles = Object.keys(BUILT_IN_ROLES) as BuiltInRole[];
  return Promise.all(
    roles.map(async (role) => {
      const { sub } = claimsOf(await stack.accessToken(role));
      const ahead = Math.floor(Date.now() / 1000) + AHEAD_SECONDS;
      const token = await stack.tokenOf(String(sub), [role], { auth_time: ahead, exp: ahead });
      return { role, id: String(sub), token, permissions: BUILT_IN_ROLES[role] };
    }),
  );
}
