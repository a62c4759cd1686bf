/** Signed requests, checked as AWS's services check them, and what AppSync makes of who signed. */
import type { IncomingHttpHeaders } from 'node:http';
import { isAllowed } from '../cloudformation/iam.ts';
import type { Caller } from '../graphql/authorization.ts';
import { RequestError } from '../graphql/errors.ts';
import type { ApiModel, RoleModel } from '../model.ts';
import { sourceIpsOf } from './authentication/sourceIp.ts';
import { authorizationOf, encodedPath, sha256, signs, stringToSign, timeOf } from './sigv4.ts';

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
  body: string | Buffer;
}

/** @throws RequestError */
export type VerifySigner = (headers: IncomingHttpHeaders, request: SignedRequest) => Signer;
export type VerifySignature = (headers: IncomingHttpHeaders, request: SignedRequest, sourceIp: string) => Caller;

const MAX_SKEW_MS = 5 * 60_000;

const refuse = (message: string, type = 'UnrecognizedClientException'): RequestError =>
  new RequestError(403, type, message);

/** @param service such as `appsync` @param now milliseconds since the epoch, of the machine: signatures are no part of a simulated time */
export function createSignerCheck(
  service: string,
  region: string,
  signers: () => readonly Signer[],
  now: () => number = Date.now,
): VerifySigner {
  return (headers, request) => {
    const authorization = authorizationOf(headers.authorization ?? '');
    if (!authorization)
      throw refuse('The authorization header is no complete SigV4 signature.', 'IncompleteSignatureException');
    const { scope, signedHeaders, signature } = authorization;
    const signer = signers().find((each) => each.accessKeyId === scope.accessKeyId);
    if (!signer) throw refuse('The security token included in the request is invalid.');
    const stamp = String(headers['x-amz-date'] ?? '');
    const signedAt = timeOf(stamp);
    if (Number.isNaN(signedAt) || !stamp.startsWith(scope.day))
      throw refuse('x-amz-date is missing, or does not fit the signature.');
    if (Math.abs(now() - signedAt) > MAX_SKEW_MS)
      throw refuse(`Signature expired: ${stamp} is more than 5 minutes away.`, 'InvalidSignatureException');
    if (scope.service !== service || scope.region !== region)
      throw refuse(`Credential should be scoped to ${region}/${service}.`, 'InvalidSignatureException');
    if (!signedHeaders.includes('host') || !signedHeaders.includes('x-amz-date'))
      throw refuse('host and x-amz-date must be signed.', 'InvalidSignatureException');
    const [path = '', query = ''] = request.path.split(/\?(.*)/s);
    const text = stringToSign(
      {
        method: request.method,
        path: encodedPath(path),
        query,
        signedHeaders,
        header: (name) => String(headers[name] ?? ''),
        payloadHash: sha256(request.body),
      },
      scope,
      stamp,
    );
    if (!signs(signer.secretAccessKey, scope, text, signature))
      throw refuse(
        'The request signature we calculated does not match the signature you provided.',
        'InvalidSignatureException',
      );
    return signer;
  };
}

export function userArnOf({ role, name }: Signer, accountId: string): string {
  return role
    ? `arn:aws:sts::${accountId}:assumed-role/${role.arn.split('/').at(-1)}/${name}`
    : `arn:aws:iam::${accountId}:user/${name}`;
}

export function createSignatureCheck(
  api: ApiModel,
  accountId: string,
  region: string,
  signers: () => readonly Signer[],
  now?: () => number,
): VerifySignature {
  const signerOf = createSignerCheck('appsync', region, signers, now);
  return (headers, request, sourceIp) =>
    callerOf(signerOf(headers, request), api, accountId, sourceIpsOf(headers, sourceIp));
}

function callerOf(signer: Signer, api: ApiModel, accountId: string, sourceIp: string[]): Caller {
  const { role } = signer;
  return {
    mode: 'AWS_IAM',
    groups: [],
    identity: {
      accountId,
      cognitoIdentityPoolId: null,
      cognitoIdentityId: null,
      cognitoIdentityAuthType: null,
      cognitoIdentityAuthProvider: null,
      sourceIp,
      username: signer.name,
      userArn: userArnOf(signer, accountId),
    },
    allows: (type, field) =>
      !role || isAllowed(role, 'appsync:GraphQL', `${api.arn}/types/${type}/fields/${field}`).allowed,
  };
}
