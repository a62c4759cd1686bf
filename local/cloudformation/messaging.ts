/** Queues, topics and buckets. */
import type { BucketModel, CorsRule, QueueModel, TopicModel } from '../model.ts';
import type { StackResolver } from './intrinsics.ts';
import type { Properties, Report } from './reading.ts';
import { list } from './reading.ts';

/** Properties of a queue that are attributes of the same name in CreateQueue. */
const QUEUE_ATTRIBUTES = [
  'VisibilityTimeout',
  'DelaySeconds',
  'MessageRetentionPeriod',
  'MaximumMessageSize',
  'ReceiveMessageWaitTimeSeconds',
  'FifoQueue',
  'ContentBasedDeduplication',
  'DeduplicationScope',
  'FifoThroughputLimit',
];

const QUEUE_WITHOUT_EFFECT: Record<string, string> = {
  RedriveAllowPolicy: 'which queues may redrive to it is not checked here; AWS would',
  MessageRetentionPeriod: 'messages stay until they are deleted; AWS would drop them when their retention period ends',
};

/** Settings that say nothing of what an object holds or who gets it. */
export const BUCKET_WITHOUT_EFFECT: Record<string, string> = {
  LifecycleConfiguration: 'objects do not expire here',
  VersioningConfiguration: 'one version of each object is kept here',
  WebsiteConfiguration: 'no website is served from a bucket here',
  ReplicationConfiguration: 'nothing is replicated here',
  ObjectLockConfiguration: 'objects are not locked here',
};

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

export function queueModel(stack: StackResolver, logicalId: string, report: Report): QueueModel {
  const properties = stack.properties(logicalId);
  const { ref, attributes } = stack.physical(logicalId);
  reportSettings(properties, QUEUE_WITHOUT_EFFECT, (reason) => report(logicalId, 'AWS::SQS::Queue', reason));
  const set = QUEUE_ATTRIBUTES.filter((name) => properties[name] !== undefined).map((name) => [
    name,
    text(properties[name]),
  ]);
  return {
    stack: stack.source.name,
    logicalId,
    name: attributes['QueueName'] ?? logicalId,
    arn: attributes['Arn'] ?? '',
    url: ref,
    fifo: text(properties['FifoQueue']) === 'true',
    attributes: {
      ...Object.fromEntries(set),
      ...(properties['RedrivePolicy'] === undefined ? {} : { RedrivePolicy: text(properties['RedrivePolicy']) }),
    } as Record<string, string>,
  };
}

const TOPIC_ATTRIBUTES = ['DisplayName', 'FifoTopic', 'ContentBasedDeduplication'];
const SUBSCRIPTION_ATTRIBUTES = ['FilterPolicy', 'FilterPolicyScope', 'RawMessageDelivery'];

const present = (properties: Properties, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.filter((name) => properties[name] !== undefined).map((name) => [name, text(properties[name])]),
  );

export function topicModel(stack: StackResolver, logicalId: string, report: Report): TopicModel {
  const properties = stack.properties(logicalId);
  const { ref, attributes } = stack.physical(logicalId);
  const topic: TopicModel = {
    stack: stack.source.name,
    logicalId,
    name: attributes['TopicName'] ?? logicalId,
    arn: ref,
    attributes: present(properties, TOPIC_ATTRIBUTES),
    subscriptions: [],
  };
  for (const each of list(properties['Subscription']) as Properties[])
    subscribe(topic, each, (reason) => report(logicalId, 'AWS::SNS::Topic', reason));
  return topic;
}

function subscribe(topic: TopicModel, properties: Properties, report: (reason: string) => void): void {
  if (properties['Protocol'] === 'sqs')
    topic.subscriptions.push({
      queueArn: text(properties['Endpoint']),
      attributes: present(properties, SUBSCRIPTION_ATTRIBUTES),
    });
  else report(`only queues subscribe here, not ${text(properties['Protocol'])}`);
}

/** After all stacks: a subscription may join a topic of one with a queue of another. */
export function readSubscription(
  stack: StackResolver,
  logicalId: string,
  topics: readonly TopicModel[],
  report: Report,
): void {
  const properties = stack.properties(logicalId);
  const say = (reason: string): void => report(logicalId, 'AWS::SNS::Subscription', reason);
  const topic = topics.find((each) => each.arn === properties['TopicArn']);
  if (topic) subscribe(topic, properties, say);
  else say('its topic is not one of these templates');
}

export function bucketModel(stack: StackResolver, logicalId: string, report: Report): BucketModel {
  const properties = stack.properties(logicalId);
  const { ref, attributes } = stack.physical(logicalId);
  reportSettings(properties, BUCKET_WITHOUT_EFFECT, (reason) => report(logicalId, 'AWS::S3::Bucket', reason));
  const rules = list((properties['CorsConfiguration'] as Properties | undefined)?.['CorsRules']) as Properties[];
  return {
    stack: stack.source.name,
    logicalId,
    name: ref,
    arn: attributes['Arn'] ?? '',
    cors: rules.map(corsRule),
    notifications: [],
  };
}

function corsRule(rule: Properties): CorsRule {
  const strings = (name: string): string[] => list(rule[name]).map(String);
  return {
    allowedOrigins: strings('AllowedOrigins'),
    allowedMethods: strings('AllowedMethods'),
    allowedHeaders: strings('AllowedHeaders'),
    exposedHeaders: strings('ExposedHeaders'),
    ...(rule['MaxAge'] === undefined ? {} : { maxAgeSeconds: Number(rule['MaxAge']) }),
  };
}

function reportSettings(
  properties: Properties,
  withoutEffect: Record<string, string>,
  report: (reason: string) => void,
): void {
  for (const [name, reason] of Object.entries(withoutEffect))
    if (properties[name] !== undefined) report(`${name}: ${reason}`);
}
