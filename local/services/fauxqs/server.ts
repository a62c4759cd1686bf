/**
 * S3, SQS and SNS from npm `fauxqs`, in process and on loopback only, with what it lacks added in hooks: rules for other
 * origins, signatures and roles on buckets, form uploads, and queue URLs that a client on this machine can reach.
 */
import { buildApp } from 'fauxqs';
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BucketModel } from '../../model.ts';
import type { Signer } from '../../http/signature.ts';
import { createBucketAccess } from './access.ts';
import { corsHeaders } from './cors.ts';
import { readUpload, UploadRefusal } from './formUpload.ts';
import { ServiceError } from '../errors.ts';
import { openStores } from './persistence.ts';
import type { QueueUrls } from './queueUrls.ts';

export interface FauxqsServer {
  endpoint: string;
  /** @throws ServiceError */
  createBucket: (name: string) => Promise<void>;
  stop: () => Promise<void>;
}

const xmlError = (code: string, message: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</Message></Error>`;

const isForm = (method: string, headers: IncomingHttpHeaders): boolean => method === 'POST' && (headers['content-type']?.startsWith('multipart/form-data') ?? false);
const MAX_FORM_BYTES = 64 * 1_048_576;
/** Queues and topics accept any caller with an access key: their policies are not evaluated here. */
const anonymous = (url: string, headers: IncomingHttpHeaders): boolean => headers.authorization === undefined && url !== '/' && !url.startsWith('/health') && !url.startsWith('/_fauxqs/');

/** @param dataDir where queues and objects are kept, if the installed version can; absent to keep nothing */
export async function startFauxqs(options: { region: string; buckets: readonly BucketModel[]; queueUrls: QueueUrls; signers: () => readonly Signer[]; dataDir?: string; log: (line: string) => void }): Promise<FauxqsServer> {
  const stores = options.dataDir ? await openStores(options.dataDir, options.log) : undefined;
  const app = buildApp({ logger: false, defaultRegion: options.region, ...(stores ? { stores: stores.stores } : {}) });
  // Forms larger than what the server takes are refused by their policy, in S3's words; S3 itself reads up to 5 GB.
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer', bodyLimit: MAX_FORM_BYTES }, (_request, body, done) => done(null, body));
  const bucketOf = (url: string): BucketModel | undefined => options.buckets.find((bucket) => bucket.name === url.split(/[/?]/)[1]);
  const access = createBucketAccess(options.region, options.signers);
  /** What this server asks of itself needs no other leave. */
  const own = { authorization: randomUUID() };

  app.addHook('onRequest', async (request, reply) => {
    const bucket = bucketOf(request.url);
    if (bucket) {
      const headers = corsHeaders(bucket.cors, request.method, request.headers);
      if (headers) void reply.headers(headers);
      if (request.method === 'OPTIONS') return headers && request.headers.origin ? reply.code(200).send() : reply.code(403).type('application/xml').send(xmlError('AccessForbidden', 'CORSResponse: This CORS request is not allowed.'));
    }
    const { method, url, headers } = request;
    // A form is judged by the policy inside it.
    if (headers.authorization === own.authorization || (bucket && isForm(method, headers))) return undefined;
    const refusal = bucket ? access.refusal({ method, url, headers }, bucket.arn) : anonymous(url, headers) ? { status: 403, code: 'AccessDenied', message: 'Access Denied' } : undefined;
    if (refusal) return reply.code(refusal.status).type('application/xml').send(xmlError(refusal.code, refusal.message));
    return undefined;
  });

  app.addHook('preHandler', async (request, reply) => {
    options.queueUrls.toServer(request.body);
    const bucket = bucketOf(request.url);
    if (!bucket || !isForm(request.method, request.headers)) return undefined;
    try {
      const upload = await readUpload(request.body as Buffer, request.headers['content-type'] ?? '', bucket, access);
      const path = `/${bucket.name}/${upload.key.split('/').map(encodeURIComponent).join('/')}`;
      const stored = await app.inject({ method: 'PUT', url: path, headers: { 'content-type': 'binary/octet-stream', ...upload.headers, ...own }, payload: upload.body });
      if (stored.statusCode !== 200) return await reply.code(stored.statusCode).type('application/xml').send(stored.body);
      const etag = String(stored.headers['etag']);
      const { status, redirect } = upload.success;
      const answer = status === 201 ? `<?xml version="1.0" encoding="UTF-8"?>\n<PostResponse><Location>${path}</Location><Bucket>${bucket.name}</Bucket><Key>${upload.key}</Key><ETag>${etag}</ETag></PostResponse>` : '';
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
    async createBucket(name) {
      const { statusCode, body } = await app.inject({ method: 'PUT', url: `/${name}`, headers: own });
      if (statusCode !== 200 && statusCode !== 409) throw new ServiceError(`bucket ${name}: ${body}`);
    },
    async stop() {
      await app.close();
      stores?.close();
    },
  };
}
