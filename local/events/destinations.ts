/** Sending to a queue or a topic by its ARN: dead letters and destinations. */
import type { QueueModel } from '../model.ts';
import type { MessagingService } from '../services/fauxqs/index.ts';

export type SendToDestination = (
  targetArn: string,
  body: string,
  attributes?: Readonly<Record<string, string>>,
) => Promise<void>;

/** Never throws: what cannot be sent is lost on AWS too, and said here. */
export function createDestinations(
  messaging: MessagingService | null,
  queues: readonly QueueModel[],
  log: (line: string) => void,
): SendToDestination {
  const senders: Record<
    string,
    (
      service: MessagingService,
      targetArn: string,
      body: string,
      attributes: Readonly<Record<string, string>>,
    ) => Promise<void>
  > = {
    async sqs({ sqs }, targetArn, body, attributes) {
      const queue = queues.find((each) => each.arn === targetArn);
      if (!queue) throw new Error('there is no such queue');
      const values = Object.entries(attributes).map(
        ([name, value]) => [name, { DataType: 'String', StringValue: value }] as const,
      );
      await sqs.call('SendMessage', {
        QueueUrl: queue.url,
        MessageBody: body,
        MessageAttributes: Object.fromEntries(values),
      });
    },
    sns: ({ sns }, targetArn, body, attributes) => sns.publish(targetArn, body, attributes),
  };
  return async (targetArn, body, attributes = {}) => {
    try {
      const send = senders[targetArn.split(':')[2] ?? ''];
      if (!send || !messaging) throw new Error('only queues and topics of the templates are destinations here');
      await send(messaging, targetArn, body, attributes);
    } catch (error) {
      log(`nothing could be sent to ${targetArn}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
}
