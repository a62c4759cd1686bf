/** SNS over its query protocol: three calls do not want an SDK. */
import { ServiceError } from '../errors.ts';

export interface SnsClient {
  createTopic(name: string, attributes: Readonly<Record<string, string>>): Promise<void>;
  subscribe(topicArn: string, queueArn: string, attributes: Readonly<Record<string, string>>): Promise<void>;
  publish(topicArn: string, message: string, attributes: Readonly<Record<string, string>>): Promise<void>;
}

/** @param local turns an ARN of the template's account into the server's; each call throws ServiceError where SNS refuses */
export function createSnsClient(endpoint: string, region: string, local: (arn: string) => string): SnsClient {
  const authorization = `AWS4-HMAC-SHA256 Credential=local/20260101/${region}/sns/aws4_request, SignedHeaders=host, Signature=0`;
  async function call(action: string, parameters: Record<string, string>): Promise<void> {
    const body = new URLSearchParams({ Action: action, Version: '2010-03-31', ...parameters });
    const response = await fetch(endpoint, {
      method: 'POST',
      body: body.toString(),
      headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
    });
    if (!response.ok)
      throw new ServiceError(
        `SNS ${action}: ${/<Message>([^<]*)/.exec(await response.text())?.[1] ?? String(response.status)}`,
      );
  }
  const entries = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(attributes).flatMap(([key, value], index) => [
        [`Attributes.entry.${index + 1}.key`, key],
        [`Attributes.entry.${index + 1}.value`, value],
      ]),
    );
  return {
    createTopic: (name, attributes) => call('CreateTopic', { Name: name, ...entries(attributes) }),
    subscribe: (topicArn, queueArn, attributes) =>
      call('Subscribe', { TopicArn: local(topicArn), Protocol: 'sqs', Endpoint: queueArn, ...entries(attributes) }),
    publish: (topicArn, message, attributes) =>
      call('Publish', {
        TopicArn: local(topicArn),
        Message: message,
        ...Object.fromEntries(
          Object.entries(attributes).flatMap(([name, value], index) => {
            const entry = `MessageAttributes.entry.${index + 1}`;
            return [
              [`${entry}.Name`, name],
              [`${entry}.Value.DataType`, 'String'],
              [`${entry}.Value.StringValue`, value],
            ];
          }),
        ),
      }),
  };
}
