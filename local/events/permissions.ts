/**
 * What a function's role must allow before AWS makes a mapping. Source: developer guide, "Using AWS Lambda with
 * Amazon DynamoDB" and "… with Amazon SQS", execution role permissions.
 */
import { isAllowed } from '../cloudformation/iam.ts';
import type { LambdaModel, MappingModel } from '../model.ts';

const NEEDED: Record<MappingModel['kind'], string[]> = {
  STREAM: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
  QUEUE: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
};

const SENDING: Record<string, string> = { sqs: 'sqs:SendMessage', sns: 'sns:Publish' };

/** @returns one sentence for each action that the role lacks; none for a role of elsewhere, which nobody here knows */
export function missingPermissions(mapping: MappingModel, lambda: LambdaModel | undefined): string[] {
  if (!lambda?.role) return [];
  const wanted = NEEDED[mapping.kind].map((action) => [action, mapping.sourceArn] as const);
  const destination = mapping.kind === 'STREAM' ? mapping.onFailure : undefined;
  const sending = SENDING[destination?.split(':')[2] ?? ''];
  const all = destination && sending ? [...wanted, [sending, destination] as const] : wanted;
  return all
    .filter(([action, resource]) => !isAllowed(lambda.role, action, resource).allowed)
    .map(
      ([action, resource]) =>
        `AWS refuses this mapping, since the role of ${lambda.logicalId} does not allow ${action} on ${resource}`,
    );
}
