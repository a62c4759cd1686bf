/** Sending to a queue or a topic by its ARN: dead letters and destinations. */
import type { QueueModel } from '../model.ts';
import type { AwsJsonClient } from '../services/awsJson.ts';

export type SendToDestination = (targetArn: string, body: string, attributes?: Readonly<Record<string, string>>) => Promise<void>;

export interface DestinationOptions {
  queues: readonly QueueModel[];
  /** Of the local SQS; absent if nothing serves it. */
  sqs?: AwsJsonClient;
  /** Endpoint of the local SNS. */
  snsEndpoint?: string;
  region: string;
  log: (line: string) => void;
}

const attributeValues = (attributes: Readonly<Record<string, string>>) => Object.entries(attributes).map(([name, value]) => [name, { DataType: 'String', StringValue: value }] as const);

/** Never throws: what cannot be sent is lost on AWS too, and said here. */
export function createDestinations(options: DestinationOptions): SendToDestination {
  const senders: Record<string, (targetArn: string, body: string, attributes: Readonly<Record<string, string>>) => Promise<void>> = {
    async sqs(targetArn, body, attributes) {
      const queue = options.queues.find((each) => each.arn === targetArn);
      if (!queue || !options.sqs) throw new Error('there is no such queue');
      await options.sqs.call('SendMessage', { QueueUrl: queue.url, MessageBody: body, MessageAttributes: Object.fromEntries(attributeValues(attributes)) });
    },
    async sns(targetArn, body, attributes) {
      if (options.snsEndpoint === undefined) throw new Error('there is no such topic');
      const form = new URLSearchParams({ Action: 'Publish', Version: '2010-03-31', TopicArn: targetArn, Message: body });
      attributeValues(attributes).forEach(([name, value], index) => {
        const entry = `MessageAttributes.entry.${index + 1}`;
        form.append(`${entry}.Name`, name);
        form.append(`${entry}.Value.DataType`, value.DataType);
        form.append(`${entry}.Value.StringValue`, value.StringValue);
      });
      const authorization = `AWS4-HMAC-SHA256 Credential=local/20260101/${options.region}/sns/aws4_request, SignedHeaders=host, Signature=0`;
      const response = await fetch(options.snsEndpoint, { method: 'POST', body: form, headers: { authorization } });
      if (!response.ok) throw new Error(await response.text());
    },
  };
  return async (targetArn, body, attributes = {}) => {
    try {
      const send = senders[targetArn.split(':')[2] ?? ''];
      if (!send) throw new Error('only queues and topics are destinations here');
      await send(targetArn, body, attributes);
    } catch (error) {
      options.log(`nothing could be sent to ${targetArn}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
}
