/** Setting up an authenticator: a secret that it and Cognito share, and the proof that it has it. */
import { AuthenticationError } from '../errors.ts';
import type { Answer, Call } from './cognito.ts';

export interface AuthenticatorSecret {
  /** Base 32, for who types it. */
  secret: string;
  /**
   * What a QR code for the authenticator holds.
   * Source: github.com/google/google-authenticator, wiki "Key Uri Format".
   * @param issuer whose sign-in it is, such as the workshop's name
   */
  uri(issuer: string): string;
}

export interface Enrolment {
  /** A secret; each call makes another, and the last one counts. */
  begin(): Promise<AuthenticatorSecret>;
  /** From now on each sign-in asks for a code. @throws AuthenticationError `WRONG_CODE`, and it can be confirmed again */
  confirm(code: string): Promise<void>;
}

/** People copy codes with the space that their authenticator shows. */
export const tidyCode = (code: string): string => code.replace(/\s/g, '');

export function secretOf({ SecretCode }: Answer, account: string): AuthenticatorSecret {
  if (SecretCode === undefined) throw new AuthenticationError('Cognito gave no secret', 'Unknown');
  return {
    secret: SecretCode,
    uri: (issuer) => {
      const label = [issuer, account].map((part) => encodeURIComponent(part.replaceAll(':', ' '))).join(':');
      return `otpauth://totp/${label}?secret=${SecretCode}&issuer=${encodeURIComponent(issuer)}`;
    },
  };
}

/** By the user's own token. */
export function byAccessToken(call: Call, token: () => Promise<string>, account: string): Enrolment {
  let isVerified = false;
  return {
    async begin() {
      isVerified = false;
      return secretOf(await call('AssociateSoftwareToken', { AccessToken: await token() }), account);
    },
    async confirm(code) {
      const AccessToken = await token();
      // A code counts once: where the second call got no answer, a repeat goes on from there.
      if (!isVerified) await call('VerifySoftwareToken', { AccessToken, UserCode: tidyCode(code) });
      isVerified = true;
      const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };
      await call('SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings });
    },
  };
}
