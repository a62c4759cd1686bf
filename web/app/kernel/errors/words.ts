/** The one place where a refusal becomes words: every `ErrorCode`, in both languages, with what its `errorInfo` tells. */
import type { TFunction } from 'i18next';
import { AuthenticationError, TallerError } from '../../../../client/index.ts';

/** What has an own sentence beside its code's, by what `errorInfo` carries. */
const DETAILS: readonly { code: string; info: string; key: string }[] = [
  { code: 'VALIDATION', info: 'maximum', key: 'error.detail.maximum' },
  { code: 'LIMIT_EXCEEDED', info: 'maximum', key: 'error.detail.maximum' },
  { code: 'OVERPAYMENT', info: 'balance', key: 'error.detail.balance' },
  { code: 'FORBIDDEN', info: 'permission', key: 'error.detail.permission' },
];

const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/** What a refusal means to the person who asked. */
export function wordsOf(error: unknown, t: TFunction): string {
  if (error instanceof TallerError) return refusalWords(error, t);
  if (error instanceof AuthenticationError) return t('error.session');
  return t('error.network');
}

function refusalWords({ code, info, message }: TallerError, t: TFunction): string {
  // What was lost on the way may have been done: that nothing was saved would be a lie.
  const first = info['outcome'] === 'UNKNOWN' ? 'error.unknown' : `error.code.${code}`;
  const sentences = [t(first, { defaultValue: t('error.other', { code }) })];
  for (const detail of DETAILS) {
    const value = info[detail.info];
    if (detail.code === code && isPlain(value)) sentences.push(t(detail.key, { value }));
  }
  const last = lastChangeOf({ code, info });
  if (last) sentences.push(t('error.detail.changedBy', { name: last.name }));
  sentences.push(...shortages(info['shortages'], t), ...states(info['allowed'], t), ...holders(info['heldBy'], t));
  // The server's own words, in its language, for what no sentence here says.
  if (code === 'VALIDATION' && sentences.length === 1) sentences.push(t('error.detail.message', { message }));
  return sentences.join(' ');
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function shortages(value: unknown, t: TFunction): string[] {
  return listOf(value)
    .map(recordOf)
    .map(({ sku, inventoryItemId, requested, available }) =>
      t(available === undefined ? 'error.detail.shortageUnknown' : 'error.detail.shortage', {
        item: sku ?? inventoryItemId,
        requested,
        available,
      }),
    );
}

function states(value: unknown, t: TFunction): string[] {
  const allowed = listOf(value).filter((each) => typeof each === 'string');
  return allowed.length === 0
    ? []
    : [t('error.detail.allowed', { states: allowed.map((each) => t(`workOrderState.${each}`)).join(', ') })];
}

function holders(value: unknown, t: TFunction): string[] {
  const held = Object.entries(recordOf(value)).map(
    ([what, count]) => `${String(count)} ${t(`error.held.${what}`, { defaultValue: what })}`,
  );
  return held.length === 0 ? [] : [t('error.detail.heldBy', { held: held.join(', ') })];
}

/** Whether the same call, with the same idempotency key, may succeed. */
export const mayRepeat = (error: unknown): boolean =>
  !(error instanceof TallerError) || error.code === 'TRY_AGAIN' || error.code === 'INTERNAL';

/**
 * The field that a refusal is about, as forms name it: `input.items.2.quantity` is `items.2.quantity`. Null where it is about none.
 */
export function fieldOf(error: unknown): string | null {
  const field = error instanceof TallerError ? error.info['field'] : undefined;
  return typeof field === 'string' ? field.replace(/^input\./, '') : null;
}

/** Who was faster. */
export interface LastChange {
  name: string;
  /** A moment; null where it is not told. */
  at: string | null;
}

/** What `STALE_VERSION` tells of it, to whom it tells it. */
export function lastChangeOf(error: unknown): LastChange | null {
  const { code, info } = recordOf(error);
  if (code !== 'STALE_VERSION') return null;
  const { changedBy, changedAt } = recordOf(info);
  const { name } = recordOf(changedBy);
  return typeof name === 'string' ? { name, at: typeof changedAt === 'string' ? changedAt : null } : null;
}

export const isStale = (error: unknown): error is TallerError =>
  error instanceof TallerError && error.code === 'STALE_VERSION';
