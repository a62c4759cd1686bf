/**
 * What is cleaned up, each with how it is found and how it goes. A kind is a line here. DynamoDB's time to live and the buckets' lifecycle
 * do the same within days; until then an ended link is a row that somebody could look for, and a copy that nobody asked for.
 */
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  paginateQuery,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import { DeleteObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { requireSetting } from '../shared/environment.ts';
import type { Row } from '../shared/rows.ts';
import { dynamodb, text } from '../shared/rows.ts';
import { expiredDrafts } from './drafts.ts';
import { expiredOrderDrafts } from './orderDrafts.ts';

export interface Leftover {
  /** Names it in the log: a key that opens nothing. */
  name: string;
  /** @returns whether it was still there, and still a leftover */
  remove: () => Promise<boolean>;
}

export interface Task {
  /** Names it in metrics and in the answer. */
  what: string;
  /** @param now milliseconds since the epoch */
  find: (now: number) => AsyncGenerator<Leftover>;
}

const s3 = new S3Client({});
const DAY_MS = 86_400_000;
/** As long as a form to upload by is good, and some: logo/commands.ts. */
const UPLOAD_MS = DAY_MS;

const secondsOf = (now: number): number => Math.floor(now / 1000);

/** Removes a row if it still has ended. */
async function removeEnded(table: string, { pk, sk }: Row, now: number): Promise<boolean> {
  try {
    await dynamodb.send(
      new DeleteItemCommand({
        TableName: requireSetting(`${table}_TABLE`),
        Key: marshall({ pk, sk }),
        ConditionExpression: 'expiresAt < :now',
        ExpressionAttributeValues: marshall({ ':now': secondsOf(now) }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Links in mails that open nothing any more. */
async function* endedLinks(now: number): AsyncGenerator<Leftover> {
  const pages = paginateScan(
    { client: dynamodb },
    {
      TableName: requireSetting('MAIL_TABLE'),
      FilterExpression: 'sk = :link AND expiresAt < :now',
      ExpressionAttributeValues: marshall({ ':link': 'LINK', ':now': secondsOf(now) }),
      ProjectionExpression: 'pk, sk',
    },
  );
  for await (const { Items = [] } of pages)
    for (const row of Items.map((item) => unmarshall(item)))
      yield { name: String(row['pk']), remove: () => removeEnded('MAIL', row, now) };
}

/** @returns whether it was there: S3 does not say */
async function removeObject(bucket: string, Key: string): Promise<boolean> {
  await s3.send(new DeleteObjectCommand({ Bucket: requireSetting(bucket), Key }));
  return true;
}

/** Where forms put what nobody has looked at yet: pictures that may become the logo, and files of things. */
const UPLOADED_TO = ['IMAGES_BUCKET', 'ATTACHMENTS_BUCKET'];

/** What was uploaded and never taken over. */
async function* orphanedUploads(now: number): AsyncGenerator<Leftover> {
  for (const bucket of UPLOADED_TO) {
    const pages = paginateListObjectsV2({ client: s3 }, { Bucket: requireSetting(bucket), Prefix: 'uploads/' });
    for await (const { Contents = [] } of pages)
      for (const { Key, LastModified } of Contents)
        if (Key !== undefined && LastModified !== undefined && now - LastModified.getTime() > UPLOAD_MS)
          yield { name: Key, remove: () => removeObject(bucket, Key) };
  }
}

/** Reports that were kept long enough: the file first, since its row is what knows of it. */
async function* endedReports(now: number): AsyncGenerator<Leftover> {
  const pages = paginateQuery(
    { client: dynamodb },
    {
      TableName: requireSetting('REPORTS_TABLE'),
      IndexName: 'byTime',
      KeyConditionExpression: '#list = :reports',
      FilterExpression: 'expiresAt < :now',
      ExpressionAttributeNames: { '#list': 'list' },
      ExpressionAttributeValues: marshall({ ':reports': 'REPORT', ':now': secondsOf(now) }),
    },
  );
  for await (const { Items = [] } of pages)
    for (const row of Items.map((item) => unmarshall(item))) {
      const key = text(row, 'fileKey');
      yield {
        name: String(row['pk']),
        remove: async () => {
          if (key !== null) await removeObject('DOCUMENTS_BUCKET', key);
          return removeEnded('REPORTS', row, now);
        },
      };
    }
}

export const TASKS: readonly Task[] = [
  { what: 'drafts', find: expiredDrafts },
  { what: 'orderDrafts', find: expiredOrderDrafts },
  { what: 'links', find: endedLinks },
  { what: 'uploads', find: orphanedUploads },
  { what: 'reports', find: endedReports },
];
