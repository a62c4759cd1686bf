/**
 * The arithmetic of Signature Version 4. Source: IAM user guide, "Create a signed AWS API request"; Amazon S3 API
 * reference, "Authenticating requests".
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a credential may sign: a day, a region and a service. */
export interface Scope {
  accessKeyId: string;
  /** `20260131` */
  day: string;
  region: string;
  service: string;
}

export interface CanonicalRequest {
  method: string;
  /** As it was sent (for services but S3: encoded once more), without its query. */
  path: string;
  /** As it was sent. */
  query: string;
  /** Lower-case, in the order in which they were signed. */
  signedHeaders: readonly string[];
  header: (name: string) => string;
  payloadHash: string;
}

export const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const STAMP = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;

/** `20260131T235959Z` in milliseconds since the epoch; NaN for anything else. */
export function timeOf(stamp: string): number {
  const [, year, month, day, hour, minute, second] = (STAMP.exec(stamp) ?? []).map(Number);
  return year === undefined ? NaN : Date.UTC(year, (month ?? 0) - 1, day, hour, minute, second);
}

/** `<access key>/<day>/<region>/<service>/aws4_request` */
export function scopeOf(credential: string): Scope | undefined {
  const [, accessKeyId, day, region, service] =
    /^([^/,\s]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request$/.exec(credential) ?? [];
  return accessKeyId !== undefined && day !== undefined && region !== undefined && service !== undefined
    ? { accessKeyId, day, region, service }
    : undefined;
}

export interface Authorization {
  scope: Scope;
  signedHeaders: string[];
  signature: string;
}

/** An `authorization` header taken apart. */
export function authorizationOf(header: string): Authorization | undefined {
  const [, credential = '', signedHeaders = '', signature = ''] =
    /^AWS4-HMAC-SHA256\s+Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/.exec(header) ??
    [];
  const scope = scopeOf(credential);
  return scope && { scope, signedHeaders: signedHeaders.split(';'), signature };
}

/** Everything but letters, digits and `-_.~` in percent-encoding. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);

/** A path that was sent, as all services but S3 sign it: each segment encoded once more. */
export const encodedPath = (path: string): string => path.split('/').map(encode).join('/');

/** Sorted by encoded name, then by value. */
function canonicalQuery(query: string): string {
  return [...new URLSearchParams(query)]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
}

/** In hexadecimal, as a header has it. */
export function signatureOf(secret: string, scope: Scope, stringToSign: string): string {
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, scope.day), scope.region), scope.service), 'aws4_request');
  return hmac(key, stringToSign).toString('hex');
}

/** Whether the signature is the secret's over that text. */
export function signs(secret: string, scope: Scope, stringToSign: string, signature: string): boolean {
  const given = Buffer.from(signature, 'hex');
  const expected = Buffer.from(signatureOf(secret, scope, stringToSign), 'hex');
  return given.length === expected.length && timingSafeEqual(expected, given);
}

/** @param stamp when it was signed, `20260131T235959Z` */
export function stringToSign(request: CanonicalRequest, scope: Scope, stamp: string): string {
  const { method, path, query, signedHeaders, header, payloadHash } = request;
  const canonical = [
    method,
    path,
    canonicalQuery(query),
    ...signedHeaders.map((name) => `${name}:${header(name).trim().replace(/\s+/g, ' ')}`),
    '',
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
  return [
    'AWS4-HMAC-SHA256',
    stamp,
    `${scope.day}/${scope.region}/${scope.service}/aws4_request`,
    sha256(canonical),
  ].join('\n');
}
