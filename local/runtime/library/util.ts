/** `util`, `runtime` and `extensions`: developer guide, "Built-in utilities", "Runtime utilities" and "Extensions". */
import { authTypeOf } from './authType.ts';
import { dynamodb } from './dynamodb.ts';
import { host } from './host.ts';
import { http } from './http.ts';
import { autoId, autoKsuid, autoUlid } from './ids.ts';
import { floor, isAbsent, max, min, normalizeText, round } from './natives.ts';
import { matches } from './pattern.ts';
import { EarlyReturn, HandlerError, run } from './signals.ts';
import { base64Decode, base64Encode, escapeJavaScript, urlDecode, urlEncode } from './text.ts';
import { time } from './time.ts';
import { transform } from './transform.ts';
import { unsupported } from './unsupported.ts';
import { warn } from './warnings.ts';
import { xml } from './xml.ts';

const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'];

/** The four forms, in small letters as the type file has them or in capitals. */
function normalize(value: string, form: string): string {
  const name = `${form}`.toUpperCase();
  if (FORMS.indexOf(name) < 0)
    throw new Error(`util.str.normalize: the form is one of nfc, nfd, nfkc and nfkd, not ${form}`);
  return normalizeText(value, name);
}

/** One random number from 0 up to, not including, 1. */
function randomDouble(): number {
  let bits = 0;
  for (const digit of host().randomHex(6)) bits = bits * 16 + '0123456789abcdef'.indexOf(digit);
  return bits / 281474976710656;
}

type Text = string | null | undefined;

/** What is left out is null in the response. */
const errorOf = (message: Text, errorType: Text, data: unknown, errorInfo: unknown) => ({
  message: `${message ?? 'null'}`,
  errorType: errorType ?? null,
  data: data ?? null,
  errorInfo: errorInfo ?? null,
});

export const util = {
  error(message: Text, errorType?: Text, data?: unknown, errorInfo?: unknown): never {
    const error = errorOf(message, errorType, data, errorInfo);
    throw new HandlerError(error.message, error.errorType, error.data, error.errorInfo);
  },
  appendError(message: Text, errorType?: Text, data?: unknown, errorInfo?: unknown): void {
    run.appended.push(errorOf(message, errorType, data, errorInfo));
  },
  unauthorized(): never {
    const info = run.context.info;
    throw new HandlerError(
      `Not Authorized to access ${info?.fieldName} on type ${info?.parentTypeName}`,
      'Unauthorized',
      null,
      null,
    );
  },
  matches,
  authType: (): string => authTypeOf(run.context.identity),
  escapeJavaScript,
  urlEncode,
  urlDecode,
  base64Encode,
  base64Decode,
  autoId,
  autoUlid,
  autoKsuid,
  time,
  dynamodb,
  transform,
  http,
  xml,
  str: { normalize },
  math: {
    /** Halves go up, as in Java. */
    roundNum: (value: number): number => round(value),
    minVal: (a: number, b: number): number => min(a, b),
    maxVal: (a: number, b: number): number => max(a, b),
    randomDouble,
    /** Both ends can come (assumed: the guide calls them the lower and the upper value of the range). */
    randomWithinRange: (start: number, end: number): number => start + floor(randomDouble() * (end - start + 1)),
  },
  rds: { toJsonObject: unsupported('util.rds.toJsonObject', 'it reads answers of Amazon RDS, which is not run here') },
};

export const runtime = {
  earlyReturn(value?: unknown, options?: { skipTo?: 'END' | 'NEXT' } | null): never {
    throw new EarlyReturn(value, options?.skipTo ?? 'NEXT');
  },
};

export const extensions = {
  /** There is no cache here, so nothing is evicted and the response names no number of deleted entries, as on AWS where nothing fits. */
  evictFromApiCache(typeName: string, fieldName: string, keys: unknown): void {
    if (isAbsent(keys)) warn('extensions.evictFromApiCache takes an object of caching keys.');
    const parent = run.context.info?.parentTypeName;
    if (parent !== undefined && parent !== 'Mutation')
      warn(
        `extensions.evictFromApiCache of ${typeName}.${fieldName} does nothing: it works in mutations, and this is ${parent}.`,
      );
  },
  setSubscriptionFilter(filter: unknown): void {
    run.extensions.subscriptionFilter = filter;
  },
  setSubscriptionInvalidationFilter(filter: unknown): void {
    run.extensions.subscriptionInvalidationFilter = filter;
  },
  invalidateSubscriptions(target: unknown): void {
    run.extensions.invalidations.push(target);
  },
};
