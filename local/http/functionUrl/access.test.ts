import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { describe, expect, it } from 'vitest';
import { RequestError } from '../../graphql/errors.ts';
import type { FunctionUrlModel, PolicyStatement } from '../../model.ts';
import type { Signer } from '../signature.ts';
import { createUrlAccess } from './access.ts';
import type { UrlCaller } from './event.ts';

const REGION = 'eu-west-1';
const ACCOUNT = '000000000000';
const ARN = `arn:aws:lambda:${REGION}:${ACCOUNT}:function:f`;
const HOST = '127.0.0.1:4000';

function signer(name: string, statements: PolicyStatement[]): Signer {
  return {
    accessKeyId: name.toUpperCase(),
    secretAccessKey: `secret of ${name}`,
    name,
    role: { stack: 'S', logicalId: name, arn: `arn:aws:iam::${ACCOUNT}:role/${name}`, statements },
  };
}
const allow = (actions: string[], resources = [ARN]): PolicyStatement => ({ effect: 'Allow', actions, resources });

const MACHINE: Signer = { accessKeyId: 'local', secretAccessKey: 'local', name: 'local' };
const CALLER = signer('caller', [allow(['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'])]);
const HALF = signer('half', [allow(['lambda:InvokeFunctionUrl'])]);
const OTHER = signer('other', [allow(['lambda:*'], [`${ARN}2`])]);
const DENIED = signer('denied', [
  allow(['lambda:*']),
  { effect: 'Deny', actions: ['lambda:InvokeFunctionUrl'], resources: ['*'] },
]);
const STRANGER = signer('stranger', [allow(['*'], ['*'])]);

const url = (changes: Partial<FunctionUrlModel> = {}): FunctionUrlModel => ({
  stack: 'S',
  logicalId: 'U',
  id: 'abc',
  url: 'https://abc.lambda-url.eu-west-1.on.aws/',
  functionArn: ARN,
  functionName: 'f',
  authType: 'AWS_IAM',
  missingGrants: [],
  ...changes,
});

interface Sent {
  path?: string;
  query?: Record<string, string>;
  body?: string;
  service?: string;
}

async function signed(by: Signer, { path = '/lambda-url/abc/', query = {}, body = '', service = 'lambda' }: Sent = {}) {
  const v4 = new SignatureV4({ service, region: REGION, credentials: by, sha256: Sha256 });
  const { headers } = await v4.sign({
    method: 'POST',
    protocol: 'http:',
    hostname: '127.0.0.1',
    path,
    query,
    headers: { host: HOST },
    body,
  });
  const search = new URLSearchParams(query).toString();
  return {
    headers: headers as Record<string, string>,
    method: 'POST',
    path: search === '' ? path : `${path}?${search}`,
    body: Buffer.from(body),
  };
}

const lines: string[] = [];
const authorize = createUrlAccess({
  accountId: ACCOUNT,
  region: REGION,
  signers: () => [MACHINE, CALLER, HALF, OTHER, DENIED],
  log: (line) => lines.push(line),
});

function refusal(work: () => unknown): [number, string] {
  try {
    work();
  } catch (error) {
    if (error instanceof RequestError) return [error.status, error.errorType];
    throw error;
  }
  return expect.unreachable('it was let in');
}

describe('a function URL of type AWS_IAM', () => {
  it.each<[string, Signer, Sent, Partial<UrlCaller>]>([
    ['the machine’s own user', MACHINE, {}, { userArn: `arn:aws:iam::${ACCOUNT}:user/local` }],
    [
      'a role that allows both actions',
      CALLER,
      {},
      {
        accessKey: 'CALLER',
        accountId: ACCOUNT,
        userArn: `arn:aws:sts::${ACCOUNT}:assumed-role/caller/caller`,
        userId: 'caller',
      },
    ],
    ['a path that needs encoding', CALLER, { path: '/lambda-url/abc/a%20b/%C3%A9(1)' }, { userId: 'caller' }],
    ['a query and a body', CALLER, { query: { b: 'ä +', a: '1' }, body: '{"a":1}' }, { userId: 'caller' }],
  ])('admits %s', async (_who, by, sent, expected) => {
    expect(authorize(url(), await signed(by, sent))).toMatchObject(expected);
  });

  it.each<[string, Signer, Sent, string]>([
    ['a role that allows only one action', HALF, {}, 'AccessDeniedException'],
    ['a role of another function', OTHER, {}, 'AccessDeniedException'],
    ['a role that is denied', DENIED, {}, 'AccessDeniedException'],
    ['a stranger', STRANGER, {}, 'UnrecognizedClientException'],
    ['a signature for another service', CALLER, { service: 'appsync' }, 'InvalidSignatureException'],
  ])('refuses %s', async (_who, by, sent, errorType) => {
    const request = await signed(by, sent);
    expect(refusal(() => authorize(url(), request))).toEqual([403, errorType]);
  });

  it('refuses a request that was changed after signing', async () => {
    const request = await signed(CALLER, { body: 'a' });
    for (const change of [{ body: Buffer.from('b') }, { path: '/lambda-url/abc/other' }, { method: 'GET' }])
      expect(refusal(() => authorize(url(), { ...request, ...change }))).toEqual([403, 'InvalidSignatureException']);
  });

  it('refuses an unsigned request, and logs why', () => {
    lines.length = 0;
    expect(
      refusal(() => authorize(url(), { headers: {}, method: 'GET', path: '/lambda-url/abc/', body: Buffer.alloc(0) })),
    ).toEqual([403, 'AccessDeniedException']);
    expect(lines).toEqual(['function URL U answers 403, as on AWS: the request is not signed']);
  });
});

describe('a function URL of type NONE', () => {
  const request = { headers: {}, method: 'GET', path: '/lambda-url/abc/', body: Buffer.alloc(0) };

  it('admits anyone whom the function’s policy allows', () => {
    expect(authorize(url({ authType: 'NONE' }), request)).toBeUndefined();
  });

  it('otherwise refuses everyone, and logs why', () => {
    lines.length = 0;
    expect(
      refusal(() => authorize(url({ authType: 'NONE', missingGrants: ['lambda:InvokeFunction'] }), request)),
    ).toEqual([403, 'AccessDeniedException']);
    expect(lines).toEqual([
      'function URL U answers 403, as on AWS: no AWS::Lambda::Permission grants lambda:InvokeFunction on f to *',
    ]);
  });
});
