/** Opens documents for who follows a link in a mail: the function's own address, without a sign-in. The link is the right to read. */
import { Logger } from '@aws-lambda-powertools/logger';
import { S3Client } from '@aws-sdk/client-s3';
import { escapeHtml } from '../shared/html.ts';
import type { Language } from '../shared/language.ts';
import { languageOf } from '../shared/language.ts';
import { readSettings } from '../shared/rows.ts';
import type { LinkAnswer } from './event.ts';
import { linkRequest } from './event.ts';
import type { Opened } from './open.ts';
import { open } from './open.ts';
import texts from './texts.json' with { type: 'json' };

const logger = new Logger({ serviceName: 'links' });
const s3 = new S3Client({});

type Failure = Extract<Opened, { failure: unknown }>['failure'];

const STATUS: Readonly<Record<Failure, number>> = { NOT_FOUND: 404, EXPIRED: 410, NOT_READY: 503 };
/** A link is confidential: no cache, no referrer, no search engine. */
const PRIVATE = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' };
const PAGE_HEADERS = {
  ...PRIVATE,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'x-content-type-options': 'nosniff',
};

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1.5rem;color:#1c2530}' +
  'h1{font-size:1.5rem;line-height:1.25}';

/** Anybody can request invented links: they must not cost a read each time. */
const KNOWN_MS = 5 * 60_000;
let known: { until: number; name: string; language: Language } | undefined;

async function house(now: number): Promise<{ name: string; language: Language }> {
  if (known && known.until > now) return known;
  const settings = await readSettings();
  known = { until: now + KNOWN_MS, name: String(settings['displayName'] ?? ''), language: languageOf(settings) };
  return known;
}

async function page(failure: Failure): Promise<LinkAnswer> {
  const { name: workshop, language } = await house(Date.now());
  const { title, text } = texts[language][failure];
  const name = escapeHtml(workshop);
  const body =
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<title>${title}</title><style>${STYLE}</style></head>` +
    `<body><p>${name}</p><h1>${title}</h1><p>${text}</p></body></html>`;
  return {
    statusCode: STATUS[failure],
    headers: { ...PAGE_HEADERS, ...(failure === 'NOT_READY' ? { 'retry-after': '5' } : {}) },
    body,
  };
}

/** @throws where the event is no request to the function's address, or a fault is ours */
export async function handler(event: unknown): Promise<LinkAnswer> {
  const { method, path } = linkRequest(event);
  if (method !== 'GET' && method !== 'HEAD')
    return { statusCode: 405, headers: { ...PRIVATE, allow: 'GET, HEAD' }, body: '' };
  const opened = await open(s3, path, Date.now());
  if ('failure' in opened) {
    logger.info('a link opened nothing', { failure: opened.failure });
    return page(opened.failure);
  }
  // The address is signed for a GET: who only asks whether there is something is told so here.
  if (method === 'HEAD')
    return { statusCode: 200, headers: { ...PRIVATE, 'content-type': 'application/pdf' }, body: '' };
  return { statusCode: 302, headers: { ...PRIVATE, location: opened.url }, body: '' };
}
