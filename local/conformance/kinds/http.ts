/** Kind `http`: requests to a small API over HTTP, with credentials of any mode. */
import { request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { CaseError } from '../case.ts';
import type { Credentials } from './credentials.ts';
import { headersOf, stopCredentials } from './credentials.ts';
import type { Kind } from './kind.ts';
import type { Served, ServedSpec } from './served.ts';
import { serve, SERVED_FIELDS } from './served.ts';

type Thing = Record<string, unknown>;

interface Asked {
  /** @default POST */
  method?: string;
  /** @default /graphql */
  path?: string;
  headers?: Record<string, string | string[]>;
  credentials?: Credentials;
  /** A text as it is sent, or what becomes JSON. */
  body?: unknown;
  /** A body of so many bytes. */
  bodyBytes?: number;
  /** The query alone. */
  query?: string;
}

const bodyOf = ({ body, bodyBytes, query }: Asked): string => {
  if (bodyBytes !== undefined) return 'x'.repeat(bodyBytes);
  if (query !== undefined) return JSON.stringify({ query });
  return body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

function send(url: URL, method: string, headers: Record<string, string | string[]>, body: string): Promise<Thing> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      url,
      {
        method,
        headers: {
          'content-type': 'application/json',
          ...headers,
          ...(method === 'POST' ? { 'content-length': String(Buffer.byteLength(body)) } : {}),
        },
        agent: false,
      },
      (response: IncomingMessage) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body: parsed(Buffer.concat(chunks).toString()),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(method === 'GET' || method === 'OPTIONS' ? undefined : body);
  });
}

async function ask(served: Served, asked: Asked): Promise<Thing> {
  const { method = 'POST', path = '/graphql', headers = {}, credentials } = asked;
  const url = new URL(path, served.origin);
  const body = bodyOf(asked);
  return send(
    url,
    method,
    { ...(await headersOf(credentials, { method, url, body: method === 'GET' ? '' : body })), ...headers },
    body,
  );
}

export const http: Kind = {
  fields: [...SERVED_FIELDS, 'request', 'requests'],
  async run(test) {
    const { request, requests, ...spec } = test.input as ServedSpec & { request?: Asked; requests?: Asked[] };
    const all = requests ?? (request ? [request] : []);
    if (all.length === 0) throw new CaseError(`${test.place}: a case of kind http has a request, or requests`);
    const served = await serve(spec);
    try {
      const answers: Thing[] = [];
      for (const each of all) answers.push(await ask(served, each));
      return {
        ...answers.at(-1),
        statuses: answers.map(({ status }) => status),
        bodies: answers.map(({ body }) => body),
        told: served.told,
        warnings: served.warnings,
      };
    } finally {
      await served.stop();
    }
  },
  stop: stopCredentials,
};
