/** Queues, topics and buckets of a deployment, made in fauxqs. */
import { join } from 'node:path';
import type { Trusted } from '../../http/neighbours.ts';
import type { Signer } from '../../http/signature.ts';
import type { DeploymentModel, LambdaModel, QueueModel } from '../../model.ts';
import type { AwsJsonClient } from '../awsJson.ts';
import { AwsFault, createAwsJsonClient } from '../awsJson.ts';
import { ServiceError } from '../errors.ts';
import type { ObjectEvent } from './objectEvents.ts';
import { createQueueUrls } from './queueUrls.ts';
import type { SnsClient } from './sns.ts';
import { createSnsClient } from './sns.ts';

export interface MessagingService {
  /** Each is null where the templates hold nothing that it would serve. */
  sqsEndpoint: string | null;
  s3Endpoint: string | null;
  /** For the environment of functions. S3 addresses a bucket by its path where the host is an address. */
  endpoints: Record<string, string>;
  sqs: AwsJsonClient;
  sns: SnsClient;
  /** Functions whose environment names queues by a URL that works here. */
  withLocalQueueUrls: (functions: readonly LambdaModel[]) => LambdaModel[];
  stop: () => Promise<void>;
}

export interface MessagingOptions {
  dataDir?: string;
  signers: () => readonly Signer[];
  trusted?: Trusted | undefined;
  /** Told of objects of the buckets that tell somebody. */
  onObject?: (event: ObjectEvent) => void;
  log: (line: string) => void;
}

/** A queue is asked for 20 s before it answers, and it answers in this process: whatever keeps that busy keeps the answer, too. */
const ANSWER_MS = 120_000;

/** fauxqs knows one account. */
const FAUXQS_ACCOUNT = '000000000000';

/** @returns null where the templates hold no queue, topic or bucket @throws ServiceError naming the resource that cannot be made */
export async function startMessaging(
  model: DeploymentModel,
  options: MessagingOptions,
): Promise<MessagingService | null> {
  const { queues, topics, buckets, accountId, region } = model;
  if (queues.length + topics.length + buckets.length === 0) return null;
  // Loaded by who needs it: fauxqs itself wants SQLite, which Node has from 22.13 on.
  if (!process.getBuiltinModule?.('node:sqlite'))
    throw new ServiceError(`queues, topics and buckets need Node 22.13 or newer, and this is ${process.version}`);
  const { startFauxqs } = await import('./server.ts');
  const queueUrls = createQueueUrls(accountId);
  const server = await startFauxqs({
    region,
    buckets,
    queueUrls,
    signers: options.signers,
    trusted: options.trusted,
    onObject: options.onObject,
    log: options.log,
    ...(options.dataDir ? { dataDir: join(options.dataDir, 'fauxqs') } : {}),
  });
  const { endpoint } = server;
  const service = { endpoint, region, service: 'sqs', target: 'AmazonSQS' };
  const sqs = createAwsJsonClient(service, { answerMs: ANSWER_MS });
  const local = (arn: string): string => arn.replace(`:${accountId}:`, `:${FAUXQS_ACCOUNT}:`);
  const sns = createSnsClient(endpoint, region, local);
  const stop = async (): Promise<void> => {
    sqs.stop();
    await server.stop();
  };
  try {
    // Dead-letter queues exist before a message moves, so the order of creation does not matter.
    for (const queue of queues) await createQueue(sqs, { ...queue, attributes: mapValues(queue.attributes, local) });
    for (const topic of topics) {
      await sns.createTopic(topic.name, topic.attributes);
      for (const { queueArn, attributes } of topic.subscriptions)
        await sns.subscribe(topic.arn, local(queueArn), attributes);
    }
    for (const bucket of buckets) await server.createBucket(bucket.name);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    sqsEndpoint: queues.length > 0 ? endpoint : null,
    s3Endpoint: buckets.length > 0 ? endpoint : null,
    endpoints: { AWS_ENDPOINT_URL_SQS: endpoint, AWS_ENDPOINT_URL_SNS: endpoint, AWS_ENDPOINT_URL_S3: endpoint },
    sqs,
    sns,
    withLocalQueueUrls: (functions) => {
      const urls = new Map(queues.map((queue) => [queue.url, queueUrls.local(queue.name)]));
      return functions.map((each) => ({
        ...each,
        environment: mapValues(each.environment, (value) => urls.get(value) ?? value),
      }));
    },
    stop,
  };
}

const mapValues = (values: Record<string, string>, map: (value: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));

/** A queue kept from before gets the attributes of a newer template. */
async function createQueue(sqs: AwsJsonClient, queue: QueueModel): Promise<void> {
  const { name: QueueName, attributes: Attributes } = queue;
  try {
    await sqs.call('CreateQueue', { QueueName, Attributes });
  } catch (error) {
    if (!(error instanceof AwsFault)) throw error;
    if (error.name !== 'QueueNameExists') throw new ServiceError(`queue ${queue.logicalId}: ${error.message}`);
    const { QueueUrl } = await sqs.call<{ QueueUrl: string }>('GetQueueUrl', { QueueName });
    await sqs.call('SetQueueAttributes', { QueueUrl, Attributes });
  }
}
