/**
 * Amazon SES from npm `aws-ses-v2-local`: takes what functions send, delivers nothing, and shows it on a page. The package keeps
 * mails in its module, so two deployments in one process share them; they go with the process.
 */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { guardServer } from '../http/guard.ts';
import type { Trusted } from '../http/neighbours.ts';
import { PAGE_HEADERS } from '../http/pageHeaders.ts';

export interface SesService {
  /** Also the address of the page. */
  endpoint: string;
  stop: () => Promise<void>;
}

/** The page's scripts stand in the page. Pictures may come from anywhere: mails name theirs. */
const HEADERS = {
  ...PAGE_HEADERS,
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    "connect-src 'self'",
    'img-src data: http: https:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
};

/** A mail is shown in a frame in which no script of its own runs: the page itself would let it. */
const FRAME = { from: 'src="javascript:void(0);"', to: 'sandbox="allow-same-origin"' } as const;

/** A mail that was taken. */
export interface SentMail {
  messageId: string;
  /** Milliseconds since the epoch. */
  at: number;
  source: string;
  destination: string[];
  configurationSet: string;
  /** Message tags by their names. */
  tags: Record<string, string>;
}

const SEND = '/v2/email/outbound-emails';

/** @param onSent told of each mail with a configuration set that was taken, before its sender is */
export async function startSes(
  trusted?: Trusted,
  onSent: (mail: SentMail) => void = () => undefined,
): Promise<SesService> {
  // Loaded only here: most templates send no mail, and the package brings a web server.
  const require = createRequire(import.meta.url);
  const { default: start } = require('aws-ses-v2-local') as {
    default: (config: { host: string; port: number }) => Promise<Server>;
  };
  const server = await start({ host: '127.0.0.1', port: 0 });
  const page = readFileSync(require.resolve('aws-ses-v2-local/static/index.html'), 'utf8').replaceAll(
    FRAME.from,
    FRAME.to,
  );
  const behind = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (request.method === 'GET' && request.url === '/')
      response.writeHead(200, { 'content-type': 'text/html;charset=UTF-8' }).end(page);
    else {
      if (request.method === 'POST' && request.url === SEND) watchSending(request, response, onSent);
      for (const listener of behind) listener.call(server, request, response);
    }
  });
  guardServer(server, { trusted, headers: HEADERS });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface SendEmail {
  FromEmailAddress?: string;
  Destination?: Partial<Record<'ToAddresses' | 'CcAddresses' | 'BccAddresses', string[]>>;
  ConfigurationSetName?: string;
  EmailTags?: { Name: string; Value: string }[];
}

/** Reads along what is sent, and what is answered: the package tells nobody. */
function watchSending(request: IncomingMessage, response: ServerResponse, onSent: (mail: SentMail) => void): void {
  const asked: Buffer[] = [];
  request.on('data', (chunk: Buffer) => asked.push(chunk));
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  const answer = (...given: unknown[]): ServerResponse => {
    const [chunk] = given;
    if (response.statusCode === 200 && (typeof chunk === 'string' || Buffer.isBuffer(chunk)))
      tell(Buffer.concat(asked).toString(), chunk.toString(), onSent);
    return end(...given);
  };
  Object.assign(response, { end: answer });
}

function tell(asked: string, answered: string, onSent: (mail: SentMail) => void): void {
  const mail = JSON.parse(asked) as SendEmail;
  const { MessageId } = JSON.parse(answered) as { MessageId?: string };
  if (mail.ConfigurationSetName === undefined || MessageId === undefined) return;
  const { ToAddresses = [], CcAddresses = [], BccAddresses = [] } = mail.Destination ?? {};
  onSent({
    messageId: MessageId,
    at: Date.now(),
    source: mail.FromEmailAddress ?? '',
    destination: [...ToAddresses, ...CcAddresses, ...BccAddresses],
    configurationSet: mail.ConfigurationSetName,
    tags: Object.fromEntries((mail.EmailTags ?? []).map(({ Name, Value }) => [Name, Value])),
  });
}

/** As SES words it: developer guide, "Contents of event data in Amazon SNS", and its examples. */
export function sendEvent({ messageId, at, source, destination, configurationSet, tags }: SentMail): object {
  const lists = Object.entries({ 'ses:configuration-set': configurationSet, ...tags }).map(([name, value]) => [
    name,
    [value],
  ]);
  return {
    eventType: 'Send',
    mail: {
      timestamp: new Date(at).toISOString(),
      source,
      messageId,
      destination,
      tags: Object.fromEntries(lists) as Record<string, string[]>,
    },
    send: {},
  };
}
