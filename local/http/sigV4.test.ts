import { SignatureV4 } from '@smithy/signature-v4';
import { Sha256 } from '@aws-crypto/sha256-js';
import { describe, expect, it } from 'vitest';
import type { Caller } from '../graphql/authorization.ts';
import type { RequestError } from '../graphql/errors.ts';
import { createSignatureCheck } from './signature.ts';

describe('a SigV4 signature', () => {
  const api = { arn: 'arn:aws:appsync:eu-west-1:000000000000:apis/x' } as never;
  const role = {
    stack: 'S',
    logicalId: 'Role',
    arn: 'arn:aws:iam::000000000000:role/Publisher',
    statements: [
      {
        effect: 'Allow' as const,
        actions: ['appsync:GraphQL'],
        resources: ['arn:aws:appsync:eu-west-1:000000000000:apis/x/types/Mutation/fields/publish'],
      },
    ],
  };
  const signers = [
    { accessKeyId: 'local', secretAccessKey: 'local', name: 'local' },
    { accessKeyId: 'FN', secretAccessKey: 'secret', name: 'publisher', role },
  ];
  const check = createSignatureCheck(api, '000000000000', 'eu-west-1', () => signers);
  const body = JSON.stringify({ query: '{ ping }' });

  async function signed(
    keys: { accessKeyId: string; secretAccessKey: string },
    more: { service?: string; date?: Date } = {},
  ) {
    const signer = new SignatureV4({
      service: more.service ?? 'appsync',
      region: 'eu-west-1',
      credentials: keys,
      sha256: Sha256,
    });
    const { headers } = await signer.sign(
      {
        method: 'POST',
        protocol: 'http:',
        hostname: '127.0.0.1',
        path: '/graphql',
        headers: { host: '127.0.0.1:4000', 'content-type': 'application/json' },
        body,
      },
      more.date ? { signingDate: more.date } : {},
    );
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  }
  const verdict = (headers: Record<string, string>, text = body) => {
    try {
      return check(headers, { method: 'POST', path: '/graphql', body: text }, '127.0.0.1');
    } catch (error) {
      return (error as RequestError).errorType;
    }
  };

  it('identifies the signer and what its role allows', async () => {
    const machine = verdict(await signed({ accessKeyId: 'local', secretAccessKey: 'local' })) as Caller;
    expect(machine).toMatchObject({
      mode: 'AWS_IAM',
      identity: { username: 'local', userArn: 'arn:aws:iam::000000000000:user/local' },
    });
    const publisher = verdict(await signed({ accessKeyId: 'FN', secretAccessKey: 'secret' })) as Caller;
    expect(publisher.identity).toMatchObject({ userArn: 'arn:aws:sts::000000000000:assumed-role/Publisher/publisher' });
    expect([
      machine.allows?.('Query', 'x'),
      publisher.allows?.('Mutation', 'publish'),
      publisher.allows?.('Mutation', 'other'),
    ]).toEqual([true, true, false]);
  });

  it.each([
    ['a stranger', { accessKeyId: 'NOBODY', secretAccessKey: 'x' }, {}, 'UnrecognizedClientException'],
    ['another secret', { accessKeyId: 'FN', secretAccessKey: 'other' }, {}, 'InvalidSignatureException'],
    [
      'another service',
      { accessKeyId: 'FN', secretAccessKey: 'secret' },
      { service: 's3' },
      'InvalidSignatureException',
    ],
    [
      'an old date',
      { accessKeyId: 'FN', secretAccessKey: 'secret' },
      { date: new Date(Date.now() - 600_000) },
      'InvalidSignatureException',
    ],
  ])('is refused if it comes from %s', async (_who, keys, more, errorType) => {
    expect(verdict(await signed(keys, more))).toBe(errorType);
  });

  it('is valid only for what it signed', async () => {
    const headers = await signed({ accessKeyId: 'FN', secretAccessKey: 'secret' });
    expect(verdict(headers, `${body} `)).toBe('InvalidSignatureException');
    expect(verdict({ ...headers, host: 'elsewhere' })).toBe('InvalidSignatureException');
    expect(verdict({ authorization: 'AWS4-HMAC-SHA256 nonsense' })).toBe('IncompleteSignatureException');
  });
});
