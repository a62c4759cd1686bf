import { CreateBucketCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { buildApp } from 'fauxqs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { empty } from './empty.ts';

describe('the bucket of the pages, when its stack is deleted', () => {
  const app = buildApp({ logger: false });
  let s3: S3Client;
  beforeAll(async () => {
    const endpoint = await app.listen({ host: '127.0.0.1', port: 0 });
    vi.stubEnv('AWS_ENDPOINT_URL_S3', endpoint);
    vi.stubEnv('AWS_REGION', 'us-east-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
    s3 = new S3Client({ endpoint, forcePathStyle: true });
    await s3.send(new CreateBucketCommand({ Bucket: 'pages' }));
  });
  afterAll(async () => {
    s3.destroy();
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    await app.close();
  });
  const put = (...keys: string[]) =>
    Promise.all(keys.map((Key) => s3.send(new PutObjectCommand({ Bucket: 'pages', Key, Body: 'x' }))));
  const keys = async () =>
    ((await s3.send(new ListObjectsV2Command({ Bucket: 'pages' }))).Contents ?? []).map(({ Key }) => Key);

  it('loses every file under its prefix, even if there are too many for one list, and no other file', async () => {
    for (let part = 0; part < 22; part += 1)
      await put(...Array.from({ length: 50 }, (_, index) => `board/assets/${part}-${index}.js`));
    await put('board/index.html', 'boards/other.html');
    await empty(s3, 'pages', 'board/');
    expect(await keys()).toEqual(['boards/other.html']);
    await empty(s3, 'pages', 'boards/');
  });

  it('is emptied by the resource that filled it, which reports success also if the bucket was empty', async () => {
    const { handler } = await import('./index.ts');
    const answers: { Status: string; Reason?: string; PhysicalResourceId: string }[] = [];
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          answers.push(JSON.parse(Buffer.concat(chunks).toString()) as (typeof answers)[number]);
          response.end();
        });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const event = {
      RequestType: 'Delete',
      ResponseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/once`,
      StackId: 'stack',
      RequestId: 'request',
      LogicalResourceId: 'Files',
      PhysicalResourceId: 'Files',
      ResourceProperties: { bucket: 'pages', prefix: 'board', config: '{}' },
    };
    try {
      await put('board/index.html', 'board/assets/a.js');
      await handler(event);
      expect(await keys()).toEqual([]);
      await handler(event);
      await handler({ ...event, ResourceProperties: { ...event.ResourceProperties, bucket: 'removed-by-hand' } });
      vi.spyOn(S3Client.prototype as unknown as { send: () => Promise<unknown> }, 'send').mockRejectedValueOnce(
        new Error('Access Denied'),
      );
      await handler(event);
    } finally {
      server.close();
    }
    expect(answers.map(({ Status, PhysicalResourceId }) => [Status, PhysicalResourceId])).toEqual([
      ['SUCCESS', 'Files'],
      ['SUCCESS', 'Files'],
      ['SUCCESS', 'Files'],
      ['FAILED', 'Files'],
    ]);
  });
});
