import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import type { Caller } from '../graphql/authorization.ts';
import { testApi } from '../graphql/testApi.ts';
import { createAuthentication } from '../http/authentication.ts';
import type { Signer } from '../http/signature.ts';
import { createSignatureCheck } from '../http/signature.ts';
import type { ApiModel, RoleModel } from '../model.ts';
import { createHub } from './hub.ts';
import type { RealtimeService } from './server.ts';
import { createRealtime, REALTIME_PATH } from './server.ts';

const REGION = 'eu-west-1';
const ACCOUNT = '000000000000';
const ARN = `arn:aws:appsync:${REGION}:${ACCOUNT}:apis/x`;
const HOST = '127.0.0.1:4000';
const ROLE: RoleModel = {
  stack: 'S',
  logicalId: 'Role',
  arn: `arn:aws:iam::${ACCOUNT}:role/Reader`,
  statements: [
    { effect: 'Allow', actions: ['appsync:GraphQL'], resources: [`${ARN}/types/Subscription/fields/onChange`] },
  ],
};
const SIGNERS: Signer[] = [
  { accessKeyId: 'local', secretAccessKey: 'local', name: 'local' },
  { accessKeyId: 'FN', secretAccessKey: 'secret', name: 'reader', role: ROLE },
];
const [MACHINE, READER] = SIGNERS as [Signer, Signer];
/** As AWS's own clients sign: a POST with these headers, to `/graphql/connect` and to `/graphql`. */
const HEADERS = {
  accept: 'application/json, text/javascript',
  'content-encoding': 'amz-1.0',
  'content-type': 'application/json; charset=UTF-8',
};

const SCHEMA = `type Query { a: Int }
type Mutation @aws_iam { change(id: ID!): Change }
type Subscription @aws_iam { onChange: Change @aws_subscribe(mutations: ["change"]) onOther: Change @aws_subscribe(mutations: ["change"]) }
type Change @aws_iam { id: ID! }`;
const RESOLVERS = {
  'Mutation.change':
    'export function request(ctx) { return { payload: ctx.args }; }\nexport function response(ctx) { return ctx.result; }',
};

const authentication: ApiModel['authentication'] = [{ type: 'AWS_IAM' }];
const api = { arn: ARN, authentication } as ApiModel;
const authenticate = createAuthentication(
  api,
  [],
  new Map(),
  createSignatureCheck(api, ACCOUNT, REGION, () => SIGNERS),
);

interface SignOptions {
  path?: string;
  body?: string;
  method?: string;
  query?: Record<string, string>;
  date?: Date;
}

async function signed(
  signer: Signer,
  { path = '/graphql', body = '{}', method = 'POST', query, date }: SignOptions = {},
): Promise<Record<string, string>> {
  const v4 = new SignatureV4({ service: 'appsync', region: REGION, credentials: signer, sha256: Sha256 });
  const { headers } = await v4.sign(
    {
      method,
      protocol: 'https:',
      hostname: '127.0.0.1',
      path,
      headers: { host: HOST, ...HEADERS },
      ...(query ? { query } : {}),
      ...(method === 'GET' ? {} : { body }),
    },
    date ? { signingDate: date } : {},
  );
  return headers;
}

interface Frame {
  type: string;
  id?: string;
  payload?: { data?: unknown; errors?: { errorType?: string; message: string }[] };
}

describe('signed real-time messages', () => {
  const executor = testApi({ schema: SCHEMA, resolvers: RESOLVERS, authentication });
  const server = createServer();
  let realtime: RealtimeService;
  beforeAll(async () => {
    realtime = createRealtime({
      executor,
      hub: createHub(executor, () => undefined),
      authenticate,
      warn: () => undefined,
      report: (error) => expect.unreachable(error.message),
    });
    realtime.attach(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(async () => {
    await realtime.stop();
    server.close();
  });

  async function connect(headers: Record<string, string>) {
    const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}${REALTIME_PATH}`, [
      'graphql-ws',
      `header-${Buffer.from(JSON.stringify(headers)).toString('base64url')}`,
    ]);
    const frames: Frame[] = [];
    socket.on('message', (data) => frames.push(JSON.parse((data as Buffer).toString()) as Frame));
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    const frame = async (id?: string): Promise<Frame> =>
      expect
        .poll(() => frames.findIndex((each) => each.id === id))
        .toBeGreaterThanOrEqual(0)
        .then(
          () =>
            frames.splice(
              frames.findIndex((each) => each.id === id),
              1,
            )[0] as Frame,
        );
    return { socket, frame, first: await frame() };
  }

  const dataOf = (field: string): string =>
    JSON.stringify({ query: `subscription { ${field} { id } }`, variables: {} });

  it('work for the connection, each subscription, and its data', async () => {
    const { socket, frame, first } = await connect(await signed(READER, { path: '/graphql/connect' }));
    expect(first.type).toBe('connection_ack');
    const data = dataOf('onChange');
    socket.send(
      JSON.stringify({
        id: '1',
        type: 'start',
        payload: { data, extensions: { authorization: await signed(READER, { body: data }) } },
      }),
    );
    expect(await frame('1')).toEqual({ id: '1', type: 'start_ack' });
    await executor.ask('mutation { change(id: "a") { id } }', {}, { mode: 'AWS_IAM', identity: {}, groups: [] });
    expect(await frame('1')).toEqual({ id: '1', type: 'data', payload: { data: { onChange: { id: 'a' } } } });
    socket.terminate();
  });

  it.each<[string, () => Promise<Record<string, string>>]>([
    ['for another path', () => signed(READER)],
    ['for another body', () => signed(READER, { path: '/graphql/connect', body: '{"a":1}' })],
    ['long ago', () => signed(READER, { path: '/graphql/connect', date: new Date(Date.now() - 600_000) })],
    ['by a stranger', () => signed({ ...READER, accessKeyId: 'NOBODY' }, { path: '/graphql/connect' })],
    ['with another secret', () => signed({ ...READER, secretAccessKey: 'guess' }, { path: '/graphql/connect' })],
    ['and changed', async () => ({ ...(await signed(READER, { path: '/graphql/connect' })), accept: '*/*' })],
  ])('are refused if a connection was signed %s', async (_how, headers) => {
    const { socket, first } = await connect(await headers());
    expect(first).toMatchObject({ type: 'connection_error', payload: { errors: [{ errorCode: 403 }] } });
    socket.terminate();
  });

  it.each<[string, string, string, Signer, string]>([
    ['another operation', 'onChange', 'onOther', MACHINE, 'InvalidSignatureException'],
    ['a field that the role does not allow', 'onOther', 'onOther', READER, 'Unauthorized'],
  ])(
    'are refused at the start of %s, while the connection stays open',
    async (_what, signedField, asked, signer, errorType) => {
      const { socket, frame } = await connect(await signed(READER, { path: '/graphql/connect' }));
      const start = async (id: string, field: string, sent: string, by: Signer): Promise<Frame> => {
        socket.send(
          JSON.stringify({
            id,
            type: 'start',
            payload: { data: dataOf(sent), extensions: { authorization: await signed(by, { body: dataOf(field) }) } },
          }),
        );
        return frame(id);
      };
      expect(await start('1', signedField, asked, signer)).toMatchObject({
        type: 'error',
        payload: { errors: [{ errorType }] },
      });
      expect(await start('2', 'onChange', 'onChange', READER)).toMatchObject({ type: 'start_ack' });
      socket.terminate();
    },
  );
});

describe('a signed request', () => {
  it.each<[string, Record<string, string>, string]>([
    ['a query', { query: '{ a }' }, '?query=%7B%20a%20%7D'],
    [
      'several parameters, in any order',
      { query: "{ a(b: 'c*') }", variables: '{"x":"ä ~"}' },
      `?variables=${encodeURIComponent('{"x":"ä ~"}')}&query=${encodeURIComponent("{ a(b: 'c*') }")}`,
    ],
  ])('may carry %s in its address', async (_what, query, sent) => {
    const headers = await signed(MACHINE, { method: 'GET', query });
    const ask = async (path: string): Promise<Caller> =>
      authenticate(headers, '127.0.0.1', { method: 'GET', path, body: '' });
    expect(await ask(`/graphql${sent}`)).toMatchObject({
      mode: 'AWS_IAM',
      identity: { accountId: ACCOUNT, sourceIp: ['127.0.0.1'] },
    });
    await expect(ask(`/graphql${sent}&more=1`)).rejects.toThrow('does not match');
  });
});
