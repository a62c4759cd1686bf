/**
 * Who may ask at a port of this machine. Loopback keeps other machines out, but not the pages that a browser on this one
 * shows: they can send requests to any port, and a name of theirs that is made to point here (DNS rebinding) lets them read
 * the answers too. A browser cannot be kept from telling both: the name it asked for in `Host`, and the page in `Origin`.
 */
import type { IncomingMessage } from 'node:http';
import { printable } from '../printable.ts';

/** What was named at the start beside this machine's own names. */
export interface Trusted {
  /** Names by which this machine is asked, such as `host.docker.internal`; no port. */
  hosts?: readonly string[];
  /** Pages that may do what ours may, such as `https://studio.example`. */
  origins?: readonly string[];
}

/**
 * Which pages an address answers to. Who sends no `Origin` is no page, and passes.
 *
 * - `own`: ours, and those that were named;
 * - `api`: pages of other ports of this machine too, such as a front end in the making: its token is what opens, as on AWS;
 * - `open`: any: what is behind it has rules of its own for origins, as on AWS.
 */
export type Door = 'own' | 'api' | 'open';

export interface Refusal {
  status: 400 | 403 | 413;
  message: string;
}

type Asked = Pick<IncomingMessage, 'headers' | 'headersDistinct' | 'url' | 'method'>;

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Browsers give names below `localhost` no other address: RFC 6761, section 6.3. */
const isLoopback = (name: string): boolean => LOOPBACK.includes(name) || name.endsWith('.localhost');

/** A name or an address, and perhaps a port: nothing that a URL would read otherwise. */
const HOST = /^([a-z0-9._-]+|\[[0-9a-f:.]+\])(?::([0-9]{1,5}))?$/;

interface Place {
  name: string;
  port: string;
}

function placeOf(host: string): Place | null {
  const [, name, port = ''] = HOST.exec(host.toLowerCase()) ?? [];
  return name === undefined ? null : { name: name.replace(/\.$/, ''), port };
}

/** @returns why the request is not even looked at, or null */
export function refusalOf(request: Asked, door: Door, trusted: Trusted = {}): Refusal | null {
  const { url = '/', headersDistinct } = request;
  // A whole address in the first line names a host of its own, past the header.
  if (!url.startsWith('/') && url !== '*') return { status: 400, message: 'The address begins with a slash.' };
  const { 'transfer-encoding': coding, 'content-length': length } = request.headers;
  // What stands between a client and us may read the other of two lengths: RFC 9112, section 6.3.
  if (coding !== undefined && (coding.toLowerCase() !== 'chunked' || length !== undefined))
    return { status: 400, message: 'The length of the body is said once, and in a known way.' };
  const [host = '', ...others] = headersDistinct['host'] ?? [];
  const here = placeOf(host);
  if (!here || others.length > 0) return { status: 400, message: 'One Host is wanted.' };
  if (!isLoopback(here.name) && !(trusted.hosts ?? []).some((each) => each.toLowerCase() === here.name))
    return { status: 403, message: `${shown(here.name)} is no name of this machine; --host NAME adds one.` };
  if (isKnownKey(request.headers.authorization) && isForeignPage(request, trusted))
    return { status: 403, message: 'Pages of elsewhere may not sign as this machine; --origin URL lets one.' };
  return door === 'open' ? null : pageRefusal(request, door, here, trusted);
}

/** The keys of this machine's user are the same everywhere: any page could sign with them. */
const KNOWN_KEY = /^AWS4-HMAC-SHA256\s.*\bCredential=local\//;

/** @param credentials that a page brings in another way than the request's own headers */
export const isKnownKey = (credentials: string | undefined): boolean => KNOWN_KEY.test(credentials ?? '');

function pageRefusal({ headers, method }: Asked, door: Door, here: Place, trusted: Trusted): Refusal | null {
  const { origin } = headers;
  if (origin !== undefined) {
    const kind = kindOfPage(origin, here, trusted);
    if (kind === 'own' || (kind === 'local' && door === 'api')) return null;
    return { status: 403, message: `Pages of ${shown(origin)} may not ask here; --origin URL lets one.` };
  }
  // A page sends no Origin with a GET that it cannot read, for a picture, a script or a frame. Browsers say where it is from.
  const from = headers['sec-fetch-site'];
  if (from !== 'cross-site' && from !== 'same-site') return null;
  // Somebody followed a link.
  const follows = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  if (follows && method === 'GET') return null;
  return { status: 403, message: 'Pages of elsewhere may not show what is here.' };
}

function kindOfPage(origin: string, here: Place, { origins = [] }: Trusted): 'own' | 'local' | 'foreign' {
  if (origins.some((each) => each.toLowerCase().replace(/\/$/, '') === origin.toLowerCase())) return 'own';
  const [, scheme, host = ''] = /^(https?):\/\/(.+)$/i.exec(origin) ?? [];
  const page = placeOf(host);
  if (scheme === undefined || !page) return 'foreign';
  const samePort = portOf(page, scheme) === portOf(here, scheme);
  if (page.name === here.name && samePort) return 'own';
  if (!isLoopback(page.name)) return 'foreign';
  return isLoopback(here.name) && samePort ? 'own' : 'local';
}

const portOf = ({ port }: Place, scheme: string): string => port || (scheme.toLowerCase() === 'https' ? '443' : '80');

/** On the console and in the answer. */
const shown = (text: string): string => printable(text.slice(0, 200));

/** Whether a page asks that is neither ours nor named. */
export function isForeignPage(request: Asked, trusted: Trusted = {}): boolean {
  const { origin } = request.headers;
  const here = placeOf(request.headers.host ?? '');
  return origin !== undefined && (!here || kindOfPage(origin, here, trusted) !== 'own');
}
