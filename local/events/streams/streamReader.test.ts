import { describe, expect, it } from 'vitest';
import type { StreamMappingModel } from '../../model.ts';
import { createSignalHub } from '../signal.ts';
import { createCheckpoints } from './checkpoints.ts';
import type { Position, StreamRecord, StreamsClient } from './client.ts';
import { readStream } from './streamReader.ts';

const ARN = 'arn:stream';
const record = (number: number): StreamRecord => ({
  eventID: `id-${number}`,
  eventName: 'INSERT',
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: 'ddblocal',
  dynamodb: {
    ApproximateCreationDateTime: 0,
    Keys: { pk: { S: 'a' } },
    SequenceNumber: String(number),
    SizeBytes: 10,
    StreamViewType: 'KEYS_ONLY',
  },
});

interface FakeShard {
  parent?: string;
  records: number[];
  closed: boolean;
}

/** Shards that a test may write and close; an iterator is `shard/index/issue`. */
function fakeStream(shards: Record<string, FakeShard>): StreamsClient & { expire: () => void } {
  let issue = 0;
  const start = (shard: FakeShard, position: Position): number => {
    if (position.type === 'TRIM_HORIZON') return 0;
    if (position.type === 'LATEST') return shard.records.length;
    return (
      shard.records.indexOf(Number((position as { sequenceNumber: string }).sequenceNumber)) +
      (position.type === 'AFTER_SEQUENCE_NUMBER' ? 1 : 0)
    );
  };
  return {
    expire: () => void (issue += 1),
    shards: () =>
      Promise.resolve(
        Object.entries(shards).map(([ShardId, { parent }]) => ({
          ShardId,
          ...(parent === undefined ? {} : { ParentShardId: parent }),
        })),
      ),
    iterator: (_arn, id, position) => Promise.resolve(`${id}/${start(shards[id] as FakeShard, position)}/${issue}`),
    records(iterator) {
      const [id = '', index, issued] = iterator.split('/');
      if (Number(issued) !== issue)
        return Promise.reject(Object.assign(new Error('too old'), { name: 'ExpiredIteratorException' }));
      const shard = shards[id] as FakeShard;
      const records = shard.records.slice(Number(index)).map(record);
      return Promise.resolve({
        records,
        ...(shard.closed ? {} : { next: `${id}/${Number(index) + records.length}/${issue}` }),
      });
    },
    stop: () => undefined,
  };
}

const mapping = (startingPosition: 'TRIM_HORIZON' | 'LATEST'): StreamMappingModel => ({
  kind: 'STREAM',
  stack: 's',
  logicalId: 'M',
  functionArn: 'f',
  sourceArn: ARN,
  tableName: 't',
  enabled: true,
  batchSize: 10,
  maximumBatchingWindowSeconds: 0,
  reportsItemFailures: false,
  filters: [],
  startingPosition,
  bisectBatchOnFunctionError: false,
  maximumRetryAttempts: -1,
  maximumRecordAgeSeconds: -1,
  parallelizationFactor: 1,
});

function reader(
  client: StreamsClient,
  position: 'TRIM_HORIZON' | 'LATEST' = 'TRIM_HORIZON',
  checkpoints = createCheckpoints(),
) {
  const written = createSignalHub();
  const delivered: string[] = [];
  let stopped = false;
  const placed = Promise.withResolvers<void>();
  const running = readStream({
    mapping: mapping(position),
    name: 's/M',
    streamArn: ARN,
    region: 'us-east-1',
    partitionKey: 'pk',
    client,
    checkpoints,
    written,
    matches: () => true,
    placed: placed.resolve,
    stopped: () => stopped,
    log: (line) => delivered.push(line),
    deliver(shardId, batch, done) {
      delivered.push(...batch.map((each) => `${shardId}:${each.record.dynamodb.SequenceNumber}`));
      done(batch);
      return Promise.resolve();
    },
  });
  return {
    delivered,
    placed: placed.promise,
    checkpoints,
    written,
    async stop() {
      stopped = true;
      written.raise();
      await running;
    },
  };
}

describe('the shards of a stream', () => {
  it('are read from parent to child, and a child only after its parent is finished', async () => {
    const shards: Record<string, FakeShard> = {
      b: { parent: 'a', records: [3, 4], closed: false },
      a: { records: [1, 2], closed: true },
    };
    const stream = reader(fakeStream(shards));
    await expect.poll(() => stream.delivered).toEqual(['a:1', 'a:2', 'b:3', 'b:4']);
    // The shard is closed and goes on in another, as after some hours.
    shards['b']?.records.push(5);
    shards['c'] = { parent: 'b', records: [6], closed: false };
    if (shards['b']) shards['b'].closed = true;
    stream.written.raise();
    await expect.poll(() => stream.delivered.slice(4)).toEqual(['b:5', 'c:6']);
    expect(stream.checkpoints.read('s/M', ARN)).toEqual({ a: 'ended', b: 'ended', c: { after: '6' } });
    await stream.stop();
  });

  it('are read from their end for LATEST, and later shards from their start', async () => {
    const shards: Record<string, FakeShard> = {
      a: { records: [1], closed: true },
      b: { parent: 'a', records: [2], closed: false },
    };
    const client = fakeStream(shards);
    const stream = reader(client, 'LATEST');
    await expect.poll(() => stream.checkpoints.read('s/M', ARN)).toEqual({ a: 'ended', b: 'latest' });
    await stream.placed;
    shards['b']?.records.push(3);
    stream.written.raise();
    await expect.poll(() => stream.delivered).toEqual(['b:3']);
    if (shards['b']) shards['b'].closed = true;
    shards['c'] = { parent: 'b', records: [90], closed: false };
    stream.written.raise();
    await expect.poll(() => stream.delivered).toContain('c:90');
    await stream.stop();
  });

  it('have their place only once the database has told it, however long that takes', async () => {
    const told = Promise.withResolvers<void>();
    const client = fakeStream({ a: { records: [1], closed: false } });
    const slow: StreamsClient = {
      ...client,
      iterator: (...where) => told.promise.then(() => client.iterator(...where)),
    };
    const stream = reader(slow, 'LATEST');
    await expect.poll(() => stream.checkpoints.read('s/M', ARN)).toEqual({ a: 'latest' });
    const early = Symbol('early');
    expect(await Promise.race([stream.placed, Promise.resolve(early)])).toBe(early);
    told.resolve();
    await stream.placed;
    await stream.stop();
  });

  it('continue at the checkpoints', async () => {
    const checkpoints = createCheckpoints();
    checkpoints.write('s/M', ARN, 'a', 'ended');
    checkpoints.write('s/M', ARN, 'b', { after: '3' });
    const stream = reader(
      fakeStream({ a: { records: [1, 2], closed: true }, b: { parent: 'a', records: [3, 4], closed: false } }),
      'LATEST',
      checkpoints,
    );
    await expect.poll(() => stream.delivered).toEqual(['b:4']);
    await stream.stop();
  });

  it('continue after an expired iterator', async () => {
    const shards: Record<string, FakeShard> = { a: { records: [1], closed: false } };
    const client = fakeStream(shards);
    const stream = reader(client);
    await expect.poll(() => stream.delivered).toEqual(['a:1']);
    client.expire();
    shards['a']?.records.push(2);
    stream.written.raise();
    await expect.poll(() => stream.delivered).toEqual(['a:1', 'a:2']);
    await stream.stop();
  });

  it('start again for a recreated table', () => {
    const checkpoints = createCheckpoints();
    checkpoints.write('s/M', ARN, 'a', 'ended');
    expect(checkpoints.read('s/M', 'arn:another')).toBeUndefined();
  });
});
