/**
 * S3, SQS and SNS from npm `fauxqs`, in process and on loopback only, with what it lacks added in hooks: rules for other
 * origins, signatures and roles on buckets, form uploads, and queue URLs that a client on this machine can reach.
 */
import { buildApp } from 'fauxqs';
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BucketModel } from '../../model.ts';
import { guardServer } from '../../http/guard.ts';
import type { Trusted } from '../../http/neighbours.ts';
import type { Signer } from '../../http/signature.ts';
import type { BucketAccess, Refusal } from './access.ts';
import { createBucketAccess } from './access.ts';
import { corsHeaders } from './cors.ts';
import { readUpload, UploadRefusal } from './formUpload.ts';
import type { ObjectEvent } from './objectEvents.ts';
import { eventOf, removedKeys } from './objectEvents.ts';
import { ServiceError } from '../errors.ts';
import { openStores } from './persistence.ts';
import type { QueueUrls } from './queueUrls.ts';

export interface FauxqsServer {
  endpoint: string;
  /** @throws ServiceError */
  createBucket: (name: string) => Promise<void>;
  stop: () => Promise<void>;
}

/** As much of the server's reply as a refusal needs. */
interface Sends<Self> {
  code(status: number): Self;
  type(contentType: string): Self;
  send(body: string): Self;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

function sendRefusal<Reply extends Sends<Reply>>(reply: Reply, { status, code, message }: Refusal): Reply {
  const text = message.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const body = `${XML}<Error><Code>${code}</Code><Message>${text}</Message></Error>`;
  return reply.code(status).type('application/xml').send(body);
}

const isForm = (method: string, headers: IncomingHttpHeaders): boolean =>
  method === 'POST' && (headers['content-type']?.startsWith('multipart/form-data') ?? false);
const MAX_FORM_BYTES = 64 * 1_048_576;
/** Queues and topics accept any caller with an access key: their policies are not evaluated here. */
const anonymous = (url: string, headers: IncomingHttpHeaders): boolean =>
  headers.authorization === undefined && url !== '/' && !url.startsWith('/health') && !url.startsWith('/_fauxqs/');

const CORS_REFUSAL: Refusal = {
  status: 403,
  code: 'AccessForbidden',
  message: 'CORSResponse: This CORS request is not allowed.',
};
const ANONYMOUS_REFUSAL: Refusal = { status: 403, code: 'AccessDenied', message: 'Access Denied' };

export interface FauxqsOptions {
  region: string;
  buckets: readonly BucketModel[];
  queueUrls: QueueUrls;
  signers: () => readonly Signer[];
  /** Where queues and objects are kept, if the installed version can; absent to keep nothing. */
  dataDir?: string;
  trusted?: Trusted | undefined;
  /** Told of objects that were made or removed, where a bucket tells somebody. */
  onObject?: ((event: ObjectEvent) => void) | undefined;
  log: (line: string) => void;
}

type App = ReturnType<typeof buildApp>;

export async function startFauxqs(options: FauxqsOptions): Promise<FauxqsServer> {
  const stores = options.dataDir ? await openStores(options.dataDir, options.log) : undefined;
  const kept = stores ? { stores: stores.stores } : {};
  const app = buildApp({ logger: false, defaultRegion: options.region, ...kept });
  // Forms larger than what the server takes are refused by their policy, in S3's words; S3 itself reads up to 5 GB.
  const form = { parseAs: 'buffer', bodyLimit: MAX_FORM_BYTES } as const;
  app.addContentTypeParser('multipart/form-data', form, (_request, body, done) => done(null, body));
  const access = createBucketAccess(options.region, options.signers);
  /** What this server asks of itself needs no other leave. */
  const own = { authorization: randomUUID() };
  guard(app, options, access, own);
  takeForms(app, options, access, own);
  tellOfObjects(app, options, own);
  app.addHook('preSerialization', (_request, _reply, payload, done) => {
    options.queueUrls.toClient(payload);
    done(null, payload);
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  // A bucket's own rules say which pages may ask; queues and topics have none.
  guardServer(app.server, {
    trusted: options.trusted,
    doorOf: ({ url = '' }) => (bucketOf(options, url) ? 'open' : 'own'),
    headers: { 'x-content-type-options': 'nosniff' },
  });
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

const bucketOf = ({ buckets }: FauxqsOptions, url: string): BucketModel | undefined =>
  buckets.find((bucket) => bucket.name === url.split(/[/?]/)[1]);

/** Rules for other origins, signatures and roles, before anything is read. */
function guard(app: App, options: FauxqsOptions, access: BucketAccess, own: { authorization: string }): void {
  app.addHook('onRequest', async (request, reply) => {
    const { method, url, headers } = request;
    const bucket = bucketOf(options, url);
    if (bucket) {
      const cors = corsHeaders(bucket.cors, method, headers);
      if (cors) void reply.headers(cors);
      if (method === 'OPTIONS')
        return cors && headers.origin ? reply.code(200).send() : sendRefusal(reply, CORS_REFUSAL);
    }
    // A form is judged by the policy inside it.
    if (headers.authorization === own.authorization || (bucket && isForm(method, headers))) return undefined;
    const unsigned = !bucket && anonymous(url, headers) ? ANONYMOUS_REFUSAL : undefined;
    const refusal = bucket ? access.refusal({ method, url, headers }, bucket.arn) : unsigned;
    return refusal ? sendRefusal(reply, refusal) : undefined;
  });
}

/** Forms are stored as what they hold. */
function takeForms(app: App, options: FauxqsOptions, access: BucketAccess, own: { authorization: string }): void {
  app.addHook('preHandler', async (request, reply) => {
    options.queueUrls.toServer(request.body);
    const bucket = bucketOf(options, request.url);
    if (!bucket || !isForm(request.method, request.headers)) return undefined;
    try {
      const type = request.headers['content-type'] ?? '';
      const upload = await readUpload(request.body as Buffer, type, bucket, access);
      const path = `/${bucket.name}/${upload.key.split('/').map(encodeURIComponent).join('/')}`;
      const headers = { 'content-type': 'binary/octet-stream', ...upload.headers, ...own };
      const stored = await app.inject({ method: 'PUT', url: path, headers, payload: upload.body });
      void reply.type('application/xml');
      if (stored.statusCode !== 200) return await reply.code(stored.statusCode).send(stored.body);
      tell(app, options, own, { bucket, name: 'ObjectCreated:Post', key: upload.key });
      const etag = String(stored.headers['etag']);
      const { status, redirect } = upload.success;
      const body = status === 201 ? postResponse({ path, bucket: bucket.name, key: upload.key, etag }) : '';
      return await reply
        .code(status)
        .headers({ etag, location: redirect ?? path })
        .send(body);
    } catch (error) {
      if (!(error instanceof UploadRefusal)) throw error;
      return sendRefusal(reply, error);
    }
  });
}

/** Tells of an object, with its size and tag where it was made. */
function tell(app: App, { onObject, log }: FauxqsOptions, own: { authorization: string }, event: ObjectEvent): void {
  if (!onObject || event.bucket.notifications.length === 0) return;
  if (event.name.startsWith('ObjectRemoved')) return onObject(event);
  const url = `/${event.bucket.name}/${event.key.split('/').map(encodeURIComponent).join('/')}`;
  void app.inject({ method: 'HEAD', url, headers: own }).then(
    ({ headers }) => {
      const eTag = String(headers['etag'] ?? '').replaceAll('"', '');
      onObject({ ...event, size: Number(headers['content-length'] ?? 0), eTag });
    },
    (error: unknown) => log(`${event.bucket.logicalId}: nobody was told of ${event.key}: ${String(error)}`),
  );
}

/** After what made or removed it was answered. What this server asks of itself is told by whoever asked. */
function tellOfObjects(app: App, options: FauxqsOptions, own: { authorization: string }): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const { method, url, headers } = request;
    const bucket = bucketOf(options, url);
    if (!bucket || reply.statusCode >= 300 || headers.authorization === own.authorization) return payload;
    if (isForm(method, headers)) return payload;
    const removesSeveral = method === 'POST' && new URLSearchParams(url.split('?')[1]).has('delete');
    if (removesSeveral && typeof payload === 'string')
      for (const key of removedKeys(payload)) tell(app, options, own, { bucket, name: 'ObjectRemoved:Delete', key });
    const event = eventOf(method, url, headers['x-amz-copy-source'] !== undefined);
    if (event) tell(app, options, own, { bucket, ...event });
    return payload;
  });
}

function postResponse({ path, bucket, key, etag }: Record<'path' | 'bucket' | 'key' | 'etag', string>): string {
  const content = `<Location>${path}</Location><Bucket>${bucket}</Bucket><Key>${key}</Key><ETag>${etag}</ETag>`;
  return `${XML}<PostResponse>${content}</PostResponse>`;
}
