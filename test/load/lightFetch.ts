/** `fetch` over Node's own connections, kept alive: what asks shares the machine with what answers, and should take little of it. */
import { Agent, request } from 'node:http';

export function createLightFetch(): { fetch: typeof fetch; requests: () => number; stop: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  let requests = 0;
  const light = (url: string | URL | Request, init?: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      requests += 1;
      const body = typeof init?.body === 'string' ? init.body : '';
      const headers = Object.fromEntries(new Headers(init?.headers));
      const sent = request(
        typeof url === 'string' ? url : url instanceof URL ? url.href : url.url,
        { agent, method: init?.method ?? 'GET', headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve(new Response(Buffer.concat(chunks).toString(), { status: response.statusCode ?? 502 })),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  return { fetch: light, requests: () => requests, stop: () => agent.destroy() };
}
