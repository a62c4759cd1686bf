/** Static pages beside the API: a folder of built files, and files that are known only now. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { PAGE_HEADERS } from './pageHeaders.ts';

export interface Site {
  /** Where it begins, such as `/board`: no slash at the end. */
  path: string;
  /** Built files. An address without an extension that names none of them gets `index.html`: pages route themselves. */
  folder: string;
  /** Files that are not in the folder, by name; served as JSON and never kept by browsers. */
  files?: Readonly<Record<string, unknown>>;
  headers?: Readonly<Record<string, string>>;
  /** Whether the bare address, `/`, leads here from now on. */
  home?: boolean;
}

/** @returns whether the request was one for the site, and is answered */
export type ServeSite = (request: IncomingMessage, response: ServerResponse) => boolean;

export function createSite({ path, folder, files = {}, headers: own = {} }: Site): ServeSite {
  const headers = { ...PAGE_HEADERS, ...own };
  const serve = sirv(folder, {
    single: true,
    etag: true,
    // Names of built files hold a hash of their content; the page itself has none.
    setHeaders: (response, name) => {
      for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
      response.setHeader(
        'cache-control',
        name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  return (request, response) => {
    const url = request.url ?? '/';
    const [address = ''] = url.split('?');
    if (
      (request.method !== 'GET' && request.method !== 'HEAD') ||
      (address !== path && !address.startsWith(`${path}/`))
    )
      return false;
    const name = address.slice(path.length + 1);
    if (Object.hasOwn(files, name)) {
      response
        .writeHead(200, { ...headers, 'content-type': 'application/json', 'cache-control': 'no-store' })
        .end(JSON.stringify(files[name]));
      return true;
    }
    request.url = url.slice(path.length) || '/';
    if (!request.url.startsWith('/')) request.url = `/${request.url}`;
    serve(request, response, () => {
      response.writeHead(404, { ...headers, 'content-type': 'text/plain' }).end('Not found');
    });
    return true;
  };
}
