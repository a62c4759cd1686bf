/** Who may call a function URL. Source: Lambda developer guide, "Control access to Lambda function URLs". */
import { URL_ACTIONS } from '../../cloudformation/functionUrls.ts';
import { isAllowed } from '../../cloudformation/iam.ts';
import { RequestError } from '../../graphql/errors.ts';
import type { FunctionUrlModel } from '../../model.ts';
import type { Signer } from '../signature.ts';
import { createSignerCheck, userArnOf } from '../signature.ts';
import type { UrlCaller } from './event.ts';

export interface UrlAccessOptions {
  accountId: string;
  region: string;
  signers: () => readonly Signer[];
  /** Told why a request is refused: the answer does not say. */
  log: (line: string) => void;
}

interface SignedUrlRequest {
  headers: Readonly<Record<string, string | string[] | undefined>>;
  method: string;
  /** With its query, as it was sent, the URL's own part included: that is what the caller signed. */
  path: string;
  body: Buffer;
}

/** @returns who called, or undefined for anybody @throws RequestError */
export type AuthorizeUrl = (url: FunctionUrlModel, request: SignedUrlRequest) => UrlCaller | undefined;

const FORBIDDEN =
  'Forbidden. For troubleshooting Function URL authorization issues, see: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html';

export function createUrlAccess({ accountId, region, signers, log }: UrlAccessOptions): AuthorizeUrl {
  const signerOf = createSignerCheck('lambda', region, signers);
  const forbid = (url: FunctionUrlModel, why: string): RequestError => {
    log(`function URL ${url.logicalId} answers 403, as on AWS: ${why}`);
    return new RequestError(403, 'AccessDeniedException', FORBIDDEN);
  };
  return (url, { headers, ...request }) => {
    if (url.missingGrants.length > 0) throw forbid(url, whyClosed(url));
    if (url.authType === 'NONE') return undefined;
    // A signature in the query string is not supported here; that an unsigned request gets this answer is assumed.
    if (headers['authorization'] === undefined) throw forbid(url, 'the request is not signed');
    const signer = signerOf(headers, request);
    const { role } = signer;
    const userArn = userArnOf(signer, accountId);
    const denied = role && URL_ACTIONS.find((action) => !isAllowed(role, action, url.functionArn).allowed);
    if (denied) throw forbid(url, `${userArn} is not authorized to perform: ${denied} on resource: ${url.functionArn}`);
    return { accessKey: signer.accessKeyId, accountId, userArn, userId: signer.name };
  };
}

export function whyClosed(url: FunctionUrlModel): string {
  return `no AWS::Lambda::Permission grants ${url.missingGrants.join(' and ')} on ${url.functionName} to *`;
}
