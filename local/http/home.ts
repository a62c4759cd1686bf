/** The bare address: where whoever types nothing but host and port is sent. */
import { PAGE_HEADERS } from './pageHeaders.ts';
import type { ServeSite } from './site.ts';

export interface Home {
  serve: ServeSite;
  /** From now on it leads there. @param path without the origin, such as `/graphiql` */
  leadTo: (path: string) => void;
}

export function createHome(first: string): Home {
  let home = first;
  return {
    leadTo: (path) => {
      home = path;
    },
    serve({ url = '/', method }, response) {
      if ((url.split('?')[0] ?? '') !== '/' || (method !== 'GET' && method !== 'HEAD')) return false;
      // Never for good: another API on this port may lead elsewhere.
      response.writeHead(302, { ...PAGE_HEADERS, location: home, 'cache-control': 'no-store' }).end();
      return true;
    },
  };
}
