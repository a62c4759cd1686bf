/** Tables, queues, topics and buckets. */
import type { CreateTableCommandInput, TimeToLiveSpecification } from '@aws-sdk/client-dynamodb';
import type { ResourceOrigin } from './origin.ts';

export interface TableModel extends ResourceOrigin {
  name: string;
  arn: string;
  /** As `Fn::GetAtt` gives it, and as events name it; absent without a stream. */
  streamArn?: string;
  /** Ready for CreateTable: keys, attribute definitions, indexes, stream. */
  create: CreateTableCommandInput;
  timeToLive?: TimeToLiveSpecification;
}

export interface QueueModel extends ResourceOrigin {
  name: string;
  arn: string;
  /** What `Ref` gives, as on AWS; the local SQS takes it too. */
  url: string;
  fifo: boolean;
  /** Attributes of CreateQueue (seconds as text, `RedrivePolicy` as JSON). */
  attributes: Record<string, string>;
}

export interface TopicModel extends ResourceOrigin {
  name: string;
  arn: string;
  /** Attributes of CreateTopic. */
  attributes: Record<string, string>;
  /** Queues that receive what is published. */
  subscriptions: { queueArn: string; attributes: Record<string, string> }[];
}

export interface CorsRule {
  allowedOrigins: string[];
  allowedMethods: string[];
  allowedHeaders: string[];
  exposedHeaders: string[];
  maxAgeSeconds?: number;
}

/** Whom a bucket tells of what becomes of its objects. */
export interface BucketNotification {
  /** The configuration's, as messages name it. */
  id: string;
  /** Such as `s3:ObjectCreated:*`. */
  events: string[];
  /** How the keys begin and end that it is about; empty for all. */
  prefix: string;
  suffix: string;
  /** ARN of a queue, a topic or a function. */
  targetArn: string;
}

export interface BucketModel extends ResourceOrigin {
  name: string;
  arn: string;
  cors: CorsRule[];
  notifications: BucketNotification[];
}

/** Whom SES tells of the mails that are sent with a configuration set. */
export interface MailEventsModel extends ResourceOrigin {
  configurationSet: string;
  topicArn: string;
}
