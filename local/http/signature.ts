/** SigV4, checked as AWS checks it: the same canonical request, signed anew with the signer's secret. Source: IAM user guide, "Create a signed AWS API request". */
import type { IncomingHttpHeaders } from 'node:http';
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { isAllowed } from '../cloudformation/iam.ts';
import type { Caller } from '../graphql/authorization.ts';
import { RequestError } from '../graphql/errors.ts';
import type { ApiModel, RoleModel } from '../model.ts';

/** Somebody who can sign. Without a role everything is allowed: the machine's own user. */
export interface Signer {
  accessKeyId: string;
  secretAccessKey: string;
  name: string;
  role?: RoleModel;
}

export interface SignedRequest {
  method: string;
  /** With its query, as it was sent. */
  path: string;
  body: string;
}

export type VerifySignature = (headers: IncomingHttpHeaders, request: SignedRequest, sourceIp: string) => Caller;

const AUTHORIZATION = /^AWS4-HMAC-SHA256\s+Credential=([^/,\s]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request,\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/;
const DATE = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;
const MAX_SKEW_MS = 5 * 60_000;

const refuse = (message: string): RequestError => new RequestError(403, 'UnrecognizedClientException', message);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** @param now milliseconds since the epoch, of the machine: signatures are no part of a simulated time */
export function createSignatureCheck(api: ApiModel, accountId: string, region: string, signers: () => readonly Signer[], now: () => number = Date.now): VerifySignature {
  return (headers, request, sourceIp) => {
    const parts = AUTHORIZATION.exec(headers.authorization ?? '');
    if (!parts) throw new RequestError(403, 'IncompleteSignatureException', 'The authorization header is no complete SigV4 signature.');
    const [, accessKeyId = '', day = '', signedRegion = '', service = '', signedHeaders = '', signature = ''] = parts;
    const signer = signers().find((each) => each.accessKeyId === accessKeyId);
    if (!signer) throw refuse('The security token included in the request is invalid.');
    const stamp = String(headers['x-amz-date'] ?? '');
    const [, year, month, date, hour, minute, second] = DATE.exec(stamp) ?? [];
    if (year === undefined || !stamp.startsWith(day)) throw refuse('x-amz-date is missing, or does not fit the signature.');
    const signedAt = Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hour), Number(minute), Number(second));
    if (Math.abs(now() - signedAt) > MAX_SKEW_MS) throw new RequestError(403, 'InvalidSignatureException', `Signature expired: ${stamp} is more than 5 minutes away.`);
    if (service !== 'appsync' || signedRegion !== region) throw new RequestError(403, 'InvalidSignatureException', `Credential should be scoped to ${region}/appsync.`);
    const names = signedHeaders.split(';');
    if (!names.includes('host') || !names.includes('x-amz-date')) throw new RequestError(403, 'InvalidSignatureException', 'host and x-amz-date must be signed.');
    const [path, query = ''] = request.path.split(/\?(.*)/s);
    const canonical = [
      request.method,
      path,
      canonicalQuery(query),
      ...names.map((name) => `${name}:${String(headers[name] ?? '').trim().replace(/\s+/g, ' ')}`),
      '',
      signedHeaders,
      sha256(request.body),
    ].join('\n');
    const key = hmac(hmac(hmac(hmac(`AWS4${signer.secretAccessKey}`, day), region), service), 'aws4_request');
    const expected = hmac(key, ['AWS4-HMAC-SHA256', stamp, `${day}/${region}/${service}/aws4_request`, sha256(canonical)].join('\n'));
    if (!timingSafeEqual(expected, Buffer.from(signature, 'hex'))) {
      throw new RequestError(403, 'InvalidSignatureException', 'The request signature we calculated does not match the signature you provided.');
    }
    return callerOf(signer, api, accountId, sourceIp);
  };
}

/** Sorted by encoded name, then by value; everything but letters, digits and `-_.~` in percent-encoding. */
function canonicalQuery(query: string): string {
  const encode = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
  return [...new URLSearchParams(query)].map(([name, value]) => `${encode(name)}=${encode(value)}`).sort().join('&');
}

function callerOf(signer: Signer, api: ApiModel, accountId: string, sourceIp: string): Caller {
  const { role } = signer;
  const userArn = role ? `arn:aws:sts::${accountId}:assumed-role/${role.arn.split('/').at(-1)}/${signer.name}` : `arn:aws:iam::${accountId}:user/${signer.name}`;
  return {
    mode: 'AWS_IAM',
    groups: [],
    identity: { accountId, cognitoIdentityPoolId: null, cognitoIdentityId: null, cognitoIdentityAuthType: null, cognitoIdentityAuthProvider: null, sourceIp: [sourceIp], username: signer.name, userArn },
    allows: (type, field) => !role || isAllowed(role, 'appsync:GraphQL', `${api.arn}/types/${type}/fields/${field}`).allowed,
  };
}
