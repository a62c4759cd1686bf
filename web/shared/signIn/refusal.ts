/** What a refusal means to the person who signs in. */
import type { TFunction } from 'i18next';
import { AuthenticationError } from '../../../client/index.ts';

/** @param length how many characters a password needs */
export function wordsOf(error: unknown, t: TFunction, length: number): string {
  if (!(error instanceof AuthenticationError)) return t('signIn.unreachable');
  if (error.reason === 'WEAK_PASSWORD') return t(`signIn.weak.${error.rule ?? 'OTHER'}`, { length });
  return t(`signIn.refusal.${error.reason}`, { code: error.code });
}
