/**
 * Who may do what with a bucket: buckets are private, signatures are verified, presigned URLs end, and who acts by a role
 * does what the role allows. Source: Amazon S3 API reference, "Authenticating requests (AWS Signature Version 4)", and its
 * list of error responses.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { isAllowed } from '../../cloudformation/iam.ts';
import type { Scope } from '../../http/sigv4.ts';
import { authorizationOf, scopeOf, signs, stringToSign, timeOf } from '../../http/sigv4.ts';
import type { Signer } from '../../http/signature.ts';

export interface Refusal {
  status: number;
  code: string;
  message: string;
}

export interface BucketRequest {
  method: string;
  /** With its query, as it was sent. */
  url: string;
  headers: IncomingHttpHeaders;
}

export interface BucketAccess {
  /** @returns why the request is refused, or undefined to let it pass */
  refusal(request: BucketRequest, bucketArn: string): Refusal | undefined;
  /** The same for a form: its policy is what is signed. @param fields by lower-case name */
  formRefusal(fields: ReadonlyMap<string, string>, objectArn: string): Refusal | undefined;
}

const MAX_SKEW_MS = 15 * 60_000;
/** Seconds: a week. */
const MAX_EXPIRES = 604_800;

const refuse = (code: string, message: string, status = 403): Refusal => ({ status, code, message });
const DENIED = refuse('AccessDenied', 'Access Denied');
const MISMATCH = refuse(
  'SignatureDoesNotMatch',
  'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
);
const UNKNOWN_KEY = refuse('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.');

/** Actions on objects and on buckets by method; a subresource in the query has an action of its own. */
const OBJECT_ACTIONS: Record<string, string> = {
  GET: 's3:GetObject',
  HEAD: 's3:GetObject',
  PUT: 's3:PutObject',
  POST: 's3:PutObject',
  DELETE: 's3:DeleteObject',
};
const BUCKET_ACTIONS: Record<string, string> = {
  GET: 's3:ListBucket',
  HEAD: 's3:ListBucket',
  PUT: 's3:CreateBucket',
  POST: 's3:DeleteObject',
  DELETE: 's3:DeleteBucket',
};
const SUBRESOURCES: Record<string, string> = {
  versionId: 'Version',
  tagging: 'Tagging',
  acl: 'Acl',
  attributes: 'Attributes',
};

function actionOf(method: string, key: string, query: URLSearchParams): string {
  const action = (key === '' ? BUCKET_ACTIONS : OBJECT_ACTIONS)[method] ?? 's3:Unknown';
  const subresource = key === '' ? undefined : Object.keys(SUBRESOURCES).find((name) => query.has(name));
  return subresource === undefined ? action : `${action}${SUBRESOURCES[subresource]}`;
}

export function createBucketAccess(
  region: string,
  signers: () => readonly Signer[],
  now: () => number = Date.now,
): BucketAccess {
  const signerOf = (scope: Scope): Signer | undefined =>
    signers().find((each) => each.accessKeyId === scope.accessKeyId);
  const inScope = (scope: Scope): boolean => scope.service === 's3' && scope.region === region;
  return {
    refusal({ method, url, headers }, bucketArn) {
      const [path = '', search = ''] = url.split(/\?(.*)/s);
      const query = new URLSearchParams(search);
      const claim = query.has('X-Amz-Signature') ? claimOfQuery(query, now()) : claimOfHeader(headers, now());
      if ('code' in claim) return claim;
      const signer = signerOf(claim.scope);
      if (!signer) return UNKNOWN_KEY;
      query.delete('X-Amz-Signature');
      const request = { method, path, query: query.toString(), headers };
      if (!inScope(claim.scope) || !isSigned(request, claim, signer)) return MISMATCH;
      const key = path.split('/').slice(2).map(decodeURIComponent).join('/');
      return forbidden(signer, actionOf(method, key, query), key === '' ? bucketArn : `${bucketArn}/${key}`);
    },
    formRefusal(fields, objectArn) {
      const scope = scopeOf(fields.get('x-amz-credential') ?? '');
      const policy = fields.get('policy');
      if (!scope || policy === undefined) return DENIED;
      const signer = signerOf(scope);
      if (!signer) return UNKNOWN_KEY;
      const signature = fields.get('x-amz-signature') ?? '';
      if (!inScope(scope) || !signs(signer.secretAccessKey, scope, policy, signature)) return MISMATCH;
      return forbidden(signer, 's3:PutObject', objectArn);
    },
  };
}

/** What is signed, by whom and how. */
interface Claim {
  scope: Scope;
  signedHeaders: string[];
  signature: string;
  stamp: string;
  payloadHash: string;
}

function claimOfQuery(query: URLSearchParams, now: number): Claim | Refusal {
  const stamp = query.get('X-Amz-Date') ?? '';
  const signedAt = timeOf(stamp);
  const scope = scopeOf(query.get('X-Amz-Credential') ?? '');
  const seconds = Number(query.get('X-Amz-Expires') ?? NaN);
  const inTime = seconds > 0 && seconds <= MAX_EXPIRES;
  if (!scope || query.get('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256' || !inTime || Number.isNaN(signedAt))
    return refuse('AuthorizationQueryParametersError', 'Error parsing the query of a presigned URL.', 400);
  if (signedAt + seconds * 1000 < now) return refuse('AccessDenied', 'Request has expired');
  return {
    scope,
    signedHeaders: (query.get('X-Amz-SignedHeaders') ?? '').split(';'),
    signature: query.get('X-Amz-Signature') ?? '',
    stamp,
    payloadHash: 'UNSIGNED-PAYLOAD',
  };
}

function claimOfHeader(headers: IncomingHttpHeaders, now: number): Claim | Refusal {
  if (headers.authorization === undefined) return DENIED;
  const authorization = authorizationOf(headers.authorization);
  if (!authorization) return refuse('AuthorizationHeaderMalformed', 'The authorization header is malformed.', 400);
  const stamp = String(headers['x-amz-date'] ?? '');
  if (!(Math.abs(timeOf(stamp) - now) <= MAX_SKEW_MS))
    return refuse('RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.');
  return { ...authorization, stamp, payloadHash: String(headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD') };
}

function isSigned(
  { headers, ...request }: { method: string; path: string; query: string; headers: IncomingHttpHeaders },
  { scope, signedHeaders, signature, stamp, payloadHash }: Claim,
  signer: Signer,
): boolean {
  if (!stamp.startsWith(scope.day) || !signedHeaders.includes('host')) return false;
  const header = (name: string): string => String(headers[name] ?? '');
  const text = stringToSign({ ...request, signedHeaders, header, payloadHash }, scope, stamp);
  return signs(signer.secretAccessKey, scope, text, signature);
}

/** Who acts by a role does what the role allows. */
function forbidden(signer: Signer, action: string, arn: string): Refusal | undefined {
  const decision = signer.role ? isAllowed(signer.role, action, arn) : undefined;
  if (decision?.allowed !== false) return undefined;
  const what = `${signer.name} is not authorized to perform: ${action} on resource: "${arn}"`;
  return refuse('AccessDenied', `${what}: ${decision.reason}`);
}
