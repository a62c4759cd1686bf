/**
 * What npm `cognito-local` lacks or does otherwise than Amazon Cognito, in one place: `cognitoGaps/`. Each entry replaces
 * one of its API calls; behaviour and words are those of the API reference of Amazon Cognito user pools.
 *
 * - One call at a time: its calls read, wait and write, so that two at once lose a change. Amazon's are atomic.
 * - Disabled users neither sign in nor refresh.
 * - A temporary password is asked for, and ends; a challenge is answered once, in time, by whom it was put to. Who fails too
 *   often waits.
 * - `GlobalSignOut`, `AdminUserGlobalSignOut` and `RevokeToken`, which end access tokens for Cognito's own calls as well.
 * - `AdminCreateUser` with `RESEND`.
 * - Passwords that people choose keep to the pool's policy. A forgotten one is replaced with a code that ends, and nobody is told
 *   which users there are.
 * - `CreateGroup` refuses a group that exists, instead of emptying it.
 * - Names of users: `cognitoNames.ts`.
 * - Users write and remove of themselves what their client's `WriteAttributes` allow, and nothing else.
 * - Nobody signs up where administrators alone make users. Where people may, their code verifies their address, ends, and is sent again
 *   (`ResendConfirmationCode`, which it lacks).
 * - `AssociateSoftwareToken` ends the authenticator before, and works within a sign-in that asks for one (`MFA_SETUP`).
 * - `VerifySoftwareToken` turns no factor on; that is for `SetUserMFAPreference`, and `AdminSetUserMFAPreference`, which
 *   it lacks. The code that it took signs nobody in.
 * - The pre token generation trigger of versions 2 and 3, of whose answer the groups count.
 *
 * Left: SRP, hosted pages, filters and pages of lists, claims and scopes that a trigger changes, codes by telephone, a code that
 * signs in a second time within its half minute, and access tokens that were revoked before the process started anew.
 */
import type { Gap } from './cognitoGaps/gap.ts';
import { createShared } from './cognitoGaps/gap.ts';
import { PASSWORDS } from './cognitoGaps/passwords.ts';
import { SECOND_FACTOR } from './cognitoGaps/secondFactor.ts';
import { SIGN_IN } from './cognitoGaps/signIn.ts';
import { SIGN_UP } from './cognitoGaps/signUp.ts';
import { runBeforeTokens } from './cognitoGaps/tokenTrigger.ts';
import { ofToken, TOKENS } from './cognitoGaps/tokens.ts';
import type { FaultClass, Now, RunTrigger, Targets } from './cognitoGaps/types.ts';
import { USERS } from './cognitoGaps/users.ts';
import { resolveNames } from './cognitoNames.ts';

const READS = /^(Admin)?(Get|List|Describe)/;
/** Calls that give tokens. */
const GIVE_TOKENS = ['InitiateAuth', 'RespondToAuthChallenge', 'AdminInitiateAuth'];

/** @param targets its calls by name, which are replaced @param run null where no pool has triggers */
export function fillGaps(targets: Targets, Fault: FaultClass, run: RunTrigger | null, now: Now): void {
  const shared = createShared(Fault, now);

  function replace(name: string, gap: Gap): void {
    const original = targets[name];
    const unknown = (): Promise<never> => Promise.reject(new Fault('UnknownOperationException', name));
    targets[name] = (services) => gap(original?.(services) ?? unknown, services, shared);
  }

  const gaps = { ...SIGN_IN, ...SIGN_UP, ...PASSWORDS, ...USERS, ...SECOND_FACTOR, ...TOKENS };
  for (const [name, gap] of Object.entries(gaps)) replace(name, gap);
  for (const name of Object.keys(targets)) replace(name, ofToken);
  if (run) {
    for (const name of GIVE_TOKENS) {
      replace(name, (original, services) => {
        runBeforeTokens(services, run, Fault);
        return original;
      });
    }
  }
  resolveNames(targets, Fault);
  queue(targets);
}

/** Reads pass: what runs within a call, such as a trigger, may look things up. */
function queue(targets: Targets): void {
  let last: Promise<unknown> = Promise.resolve();
  for (const [name, target] of Object.entries(targets)) {
    if (READS.test(name)) continue;
    targets[name] = (services) => {
      const handler = target(services);
      return (context, request) => {
        const answer = last.then(() => handler(context, request));
        last = answer.catch(() => undefined);
        return answer;
      };
    };
  }
}
