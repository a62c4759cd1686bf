/**
 * Kind `objectEvents`: what a bucket tells of the answered `requests` to it: each with its method and address, and whether it copies.
 * `notifications` are the bucket's, as the loader reads them from a template.
 */
import type { BucketModel, BucketNotification } from '../../model.ts';
import { eventOf, noticesOf } from '../../services/fauxqs/objectEvents.ts';
import type { Kind } from './kind.ts';

interface Asked {
  method: string;
  url: string;
  copies?: boolean;
  size?: number;
  eTag?: string;
}

const NOTIFICATION: BucketNotification = { id: 'All', events: [], prefix: '', suffix: '', targetArn: 'arn' };

export const objectEvents: Kind = {
  fields: ['notifications', 'requests'],
  run({ input }) {
    const given = (input['notifications'] ?? []) as Partial<BucketNotification>[];
    const bucket: BucketModel = {
      stack: 'Test',
      logicalId: 'Bucket',
      name: 'files',
      arn: 'arn:aws:s3:::files',
      cors: [],
      notifications: given.map((each) => ({ ...NOTIFICATION, ...each })),
    };
    const told = ((input['requests'] ?? []) as Asked[]).flatMap(({ method, url, copies = false, ...object }) => {
      const event = eventOf(method, url, copies);
      const notices = event ? noticesOf({ bucket, ...event, ...object }, 'us-east-1', new Date(0)) : [];
      return notices.flatMap(({ targetArn, message }) => message.Records.map((record) => ({ targetArn, ...record })));
    });
    return { told };
  },
};
