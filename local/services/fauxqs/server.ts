/**
 * S3, SQS and SNS from npm `fauxqs`, in process and on loopback only, with what it lacks added in hooks: rules for other
 * origins, form uploads, refusal of anonymous requests, and queue URLs that a client on this machine can reach.
 */
import { buildApp } from 'fauxqs';
import type { AddressInfo } from 'node:net';
import type { BucketModel } from '../../model.ts';
import { requestRefusal } from './access.ts';
import { corsHeaders } from './cors.ts';
import { readUpload, UploadRefusal } from './formUpload.ts';
import { openStores } from './persistence.ts';
import type { QueueUrls } from './queueUrls.ts';

export interface FauxqsServer {
  endpoint: string;
  stop: () => Promise<void>;
}

const xmlError = (code: string, message: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</Message></Error>`;

/** @param dataDir where queues and objects are kept, if the installed version can; absent to keep nothing */
export async function startFauxqs(options: { region: string; buckets: readonly BucketModel[]; queueUrls: QueueUrls; dataDir?: string; log: (line: string) => void }): Promise<FauxqsServer> {
  const stores = options.dataDir ? await openStores(options.dataDir, options.log) : undefined;
  const app = buildApp({ logger: false, defaultRegion: options.region, ...(stores ? { stores: stores.stores } : {}) });
  const bucketOf = (url: string): BucketModel | undefined => options.buckets.find((bucket) => bucket.name === url.split(/[/?]/)[1]);

  app.addHook('onRequest', async (request, reply) => {
    const bucket = bucketOf(request.url);
    if (bucket) {
      const headers = corsHeaders(bucket.cors, request.method, request.headers);
      if (headers) void reply.headers(headers);
      if (request.method === 'OPTIONS') return headers && request.headers.origin ? reply.code(200).send() : reply.code(403).type('application/xml').send(xmlError('AccessForbidden', 'CORSResponse: This CORS request is not allowed.'));
    }
    const refusal = request.url === '/' ? undefined : requestRefusal(request.method, request.url, request.headers, Date.now());
    if (refusal) return reply.code(403).type('application/xml').send(xmlError('AccessDenied', refusal));
    return undefined;
  });

  app.addHook('preHandler', async (request, reply) => {
    options.queueUrls.toServer(request.body);
    const contentType = request.headers['content-type'] ?? '';
    if (request.method !== 'POST' || !contentType.startsWith('multipart/form-data')) return undefined;
    const bucket = decodeURIComponent(request.url.split(/[/?]/)[1] ?? '');
    try {
      const upload = await readUpload(request.body as Buffer, contentType, bucket);
      const path = `/${encodeURIComponent(bucket)}/${upload.key.split('/').map(encodeURIComponent).join('/')}`;
      const stored = await app.inject({ method: 'PUT', url: path, headers: { 'content-type': 'binary/octet-stream', authorization: 'form', ...upload.headers }, payload: upload.body });
      if (stored.statusCode !== 200) return await reply.code(stored.statusCode).type('application/xml').send(stored.body);
      const etag = String(stored.headers['etag']);
      const { status, redirect } = upload.success;
      const answer = status === 201 ? `<?xml version="1.0" encoding="UTF-8"?>\n<PostResponse><Location>${path}</Location><Bucket>${bucket}</Bucket><Key>${upload.key}</Key><ETag>${etag}</ETag></PostResponse>` : '';
      return await reply.code(status).headers({ etag, location: redirect ?? path }).type('application/xml').send(answer);
    } catch (error) {
      if (!(error instanceof UploadRefusal)) throw error;
      return reply.code(error.status).type('application/xml').send(xmlError(error.code, error.message));
    }
  });

  app.addHook('preSerialization', (_request, _reply, payload, done) => {
    options.queueUrls.toClient(payload);
    done(null, payload);
  });

  await app.listen({ host: '127.0.0.1', port: 0 });
  const endpoint = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  options.queueUrls.endpoint = endpoint;
  return {
    endpoint,
    async stop() {
      await app.close();
      stores?.close();
    },
  };
}
