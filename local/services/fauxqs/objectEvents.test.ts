import { describe, expect, it } from 'vitest';
import type { BucketModel, BucketNotification } from '../../model.ts';
import type { ObjectEvent } from './objectEvents.ts';
import { eventOf, noticesOf, removedKeys } from './objectEvents.ts';

const notification = (more: Partial<BucketNotification> = {}): BucketNotification => ({
  id: 'All',
  events: ['s3:ObjectCreated:*'],
  prefix: '',
  suffix: '',
  targetArn: 'arn:aws:sqs:eu-west-1:1:all',
  ...more,
});

const bucket = (...notifications: BucketNotification[]): BucketModel => ({
  stack: 's',
  logicalId: 'B',
  name: 'files',
  arn: 'arn:aws:s3:::files',
  cors: [],
  notifications,
});

const NOW = new Date('2026-03-01T10:00:00.123Z');

function told(notifications: BucketNotification[], event: Partial<ObjectEvent> = {}): string[] {
  const whole = { bucket: bucket(...notifications), name: 'ObjectCreated:Put', key: 'in/a b.jpg', ...event };
  return noticesOf(whole, 'eu-west-1', NOW).map(({ targetArn }) => targetArn);
}

describe('what a bucket tells of its objects', () => {
  it('is a message of one record, with the key as forms write it', () => {
    const event = { bucket: bucket(notification()), name: 'ObjectCreated:Post', key: 'in/red flower+ñ.jpg' };
    const [notice] = noticesOf({ ...event, size: 7, eTag: 'e' }, 'eu-west-1', NOW);
    expect(notice?.message).toMatchObject({
      Records: [
        {
          eventVersion: '2.5',
          eventSource: 'aws:s3',
          awsRegion: 'eu-west-1',
          eventTime: '2026-03-01T10:00:00.123Z',
          eventName: 'ObjectCreated:Post',
          s3: {
            configurationId: 'All',
            bucket: { name: 'files', arn: 'arn:aws:s3:::files' },
            object: { key: 'in/red+flower%2B%C3%B1.jpg', size: 7, eTag: 'e' },
          },
        },
      ],
    });
  });

  it('has sequencers that grow', () => {
    const sequencers = [1, 2].map(() => {
      const [notice] = noticesOf({ bucket: bucket(notification()), name: 'ObjectCreated:Put', key: 'k' }, 'r', NOW);
      return /"sequencer":"(\w+)"/.exec(JSON.stringify(notice))?.[1] ?? '';
    });
    expect(sequencers.toSorted()).toEqual(sequencers);
    expect(new Set(sequencers).size).toBe(2);
  });

  it.each<[string, Partial<BucketNotification>, Partial<ObjectEvent>, boolean]>([
    ['of every way to make one', {}, {}, true],
    ['of one way', { events: ['s3:ObjectCreated:Put'] }, {}, true],
    ['of another way', { events: ['s3:ObjectCreated:Post'] }, {}, false],
    ['of several', { events: ['s3:ObjectCreated:Post', 's3:ObjectRemoved:*'] }, { name: 'ObjectRemoved:Delete' }, true],
    ['of removing', {}, { name: 'ObjectRemoved:Delete' }, false],
    ['under a prefix', { prefix: 'in/' }, {}, true],
    ['under another', { prefix: 'out/' }, {}, false],
    ['with a suffix', { suffix: '.jpg' }, {}, true],
    ['with another', { suffix: '.png' }, {}, false],
    ['with one of both', { prefix: 'in/', suffix: '.png' }, {}, false],
  ])('is told to who asked for it: %s', (_what, asked, event, isTold) => {
    expect(told([notification(asked)], event)).toHaveLength(isTold ? 1 : 0);
  });

  it('is told to each that asked', () => {
    expect(told([notification(), notification({ targetArn: 'arn:aws:lambda:f' })])).toEqual([
      'arn:aws:sqs:eu-west-1:1:all',
      'arn:aws:lambda:f',
    ]);
  });
});

describe('a request', () => {
  it.each<[string, string, boolean, ReturnType<typeof eventOf>]>([
    ['PUT', '/files/a%20b/c', false, { name: 'ObjectCreated:Put', key: 'a b/c' }],
    ['PUT', '/files/k?x-id=PutObject', false, { name: 'ObjectCreated:Put', key: 'k' }],
    ['PUT', '/files/k?x-id=CopyObject', true, { name: 'ObjectCreated:Copy', key: 'k' }],
    ['POST', '/files/k?uploadId=1', false, { name: 'ObjectCreated:CompleteMultipartUpload', key: 'k' }],
    ['DELETE', '/files/k', false, { name: 'ObjectRemoved:Delete', key: 'k' }],
    ['DELETE', '/files/k?uploadId=1', false, null],
    ['PUT', '/files/k?partNumber=1&uploadId=1', false, null],
    ['POST', '/files/k?uploads', false, null],
    ['PUT', '/files/k?tagging', false, null],
    ['PUT', '/files', false, null],
    ['GET', '/files/k', false, null],
  ])('%s %s is an event or none', (method, url, copies, event) => {
    expect(eventOf(method, url, copies)).toEqual(event);
  });

  it('tells of each that went where it removes several', () => {
    const answer =
      '<DeleteResult><Deleted><Key>a &amp; b</Key></Deleted><Error><Key>c</Key></Error><Deleted><Key>d</Key></Deleted></DeleteResult>';
    expect(removedKeys(answer)).toEqual(['a & b', 'd']);
  });
});
