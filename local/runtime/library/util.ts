/** `util`, `runtime` and `extensions`. */
import { dynamodb } from './dynamodb.ts';
import { host } from './host.ts';
import { autoId, autoKsuid, autoUlid } from './ids.ts';
import { EarlyReturn, HandlerError, run } from './signals.ts';
import { base64Decode, base64Encode } from './text.ts';
import { time } from './time.ts';
import { transform } from './transform.ts';
import { unsupported } from './unsupported.ts';

const NativeRegExp = RegExp;

const FORMS: Record<string, string> = { nfc: 'NFC', nfd: 'NFD', nfkc: 'NFKC', nfkd: 'NFKD' };
const isAbsent = (value: unknown): boolean => value === null || value === undefined;

function authType(): string {
  const identity = run.context.identity as { claims?: unknown; userArn?: unknown; resolverContext?: unknown } | null | undefined;
  if (!identity) return 'API Key Authorization';
  if (identity.userArn !== undefined) return 'IAM Authorization';
  if (identity.resolverContext !== undefined) return 'Lambda Authorization';
  return 'User Pool Authorization';
}

/** One random number from 0 up to, not including, 1. */
function randomDouble(): number {
  return parseInt(host().randomHex(6), 16) / 281474976710656;
}

export const util = {
  error(message: string, errorType: string | null = null, data: unknown = null, errorInfo: unknown = null): never {
    throw new HandlerError(message, errorType, data, errorInfo);
  },
  appendError(message: string, errorType: string | null = null, data: unknown = null, errorInfo: unknown = null): void {
    run.appended.push({ message, errorType, data, errorInfo });
  },
  unauthorized(): never {
    const info = run.context.info;
    throw new HandlerError(`Not Authorized to access ${info?.fieldName} on type ${info?.parentTypeName}`, 'Unauthorized', null, null);
  },
  validate(condition: boolean, message: string, errorType: string | null = 'CustomTemplateException', data: unknown = null): void {
    if (!condition) throw new HandlerError(message, errorType, data, null);
  },
  /** Java's `Pattern.matches`-like find: a match anywhere counts, as AWS's own examples show. */
  matches: (pattern: string, value: string): boolean => new NativeRegExp(pattern).test(value),
  authType,
  isNull: isAbsent,
  isNullOrEmpty: (value: unknown): boolean => isAbsent(value) || value === '',
  isNullOrBlank: (value: unknown): boolean => isAbsent(value) || `${value as string}`.trim() === '',
  isString: (value: unknown): boolean => typeof value === 'string',
  isNumber: (value: unknown): boolean => typeof value === 'number',
  isBoolean: (value: unknown): boolean => typeof value === 'boolean',
  isList: (value: unknown): boolean => Array.isArray(value),
  isMap: (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value),
  typeOf: (value: unknown): string => (isAbsent(value) ? 'Null' : Array.isArray(value) ? 'List' : typeof value === 'object' ? 'Map' : typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'String'),
  defaultIfNull: (value: unknown, fallback: unknown): unknown => (isAbsent(value) ? fallback : value),
  defaultIfNullOrEmpty: (value: unknown, fallback: unknown): unknown => (isAbsent(value) || value === '' ? fallback : value),
  defaultIfNullOrBlank: (value: unknown, fallback: unknown): unknown => (isAbsent(value) || `${value as string}`.trim() === '' ? fallback : value),
  escapeJavaScript: (value: string): string => JSON.stringify(value).slice(1, -1).split("'").join("\\'").split('/').join('\\/'),
  urlEncode: (value: string): string => encodeURIComponent(value).split('%20').join('+'),
  urlDecode: (value: string): string => decodeURIComponent(value.split('+').join(' ')),
  base64Encode,
  base64Decode,
  autoId,
  autoUlid,
  autoKsuid,
  time,
  dynamodb,
  transform,
  str: {
    toLower: (value: string): string => value.toLowerCase(),
    toUpper: (value: string): string => value.toUpperCase(),
    normalize: (value: string, form: string): string => value.normalize(FORMS[form.toLowerCase()] ?? 'NFC'),
  },
  math: {
    roundNum: (value: number): number => Math.round(value),
    minVal: (a: number, b: number): number => Math.min(a, b),
    maxVal: (a: number, b: number): number => Math.max(a, b),
    randomDouble,
    randomWithinRange: (start: number, end: number): number => start + Math.floor(randomDouble() * (end - start)),
  },
  http: {
    copyHeaders: unsupported('util.http.copyHeaders'),
    addResponseHeader: unsupported('util.http.addResponseHeader'),
    addResponseHeaders: unsupported('util.http.addResponseHeaders'),
  },
  xml: { toMap: unsupported('util.xml.toMap'), toJsonString: unsupported('util.xml.toJsonString') },
  rds: { toJsonString: unsupported('util.rds.toJsonString'), toJsonObject: unsupported('util.rds.toJsonObject') },
};

export const runtime = {
  earlyReturn(value?: unknown, options?: { skipTo?: 'END' | 'NEXT' }): never {
    throw new EarlyReturn(value, options?.skipTo ?? 'NEXT');
  },
};

export const extensions = {
  evictFromApiCache: unsupported('extensions.evictFromApiCache'),
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
