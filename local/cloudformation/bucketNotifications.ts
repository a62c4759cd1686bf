/**
 * Whom buckets tell of their objects. Source: template reference, "AWS::S3::Bucket", `NotificationConfiguration`, and "AWS::S3::Bucket
 * S3KeyFilter"; S3 user guide, "Granting permissions to publish event notification messages to a destination". The CDK puts the same
 * into a custom resource of its own, because a bucket and its function would wait for each other: its function is not needed for that.
 */
import type { BucketModel, BucketNotification } from '../model.ts';
import { lambdaOf, NO_FUNCTION } from './lambdaReference.ts';
import type { Found, Properties, Reading } from './reading.ts';
import { list, strings } from './reading.ts';

/** What the CDK calls its custom resource. */
export const CDK_NOTIFICATIONS = 'Custom::S3BucketNotifications';
const BUCKET = 'AWS::S3::Bucket';
const S3 = 's3.amazonaws.com';

/** What happens to objects here; S3 tells of more, such as lifecycle and tagging. */
const TOLD = ['s3:ObjectCreated:', 's3:ObjectRemoved:'];

/** A destination as one of the three lists of a configuration names it. */
interface Destination {
  /** Names of the list in the template and in the CDK's resource. */
  lists: readonly string[];
  /** Names of the property that holds the ARN. */
  arns: readonly string[];
  /** @returns why nothing can be sent there, or null */
  fault: (arn: string, reading: Reading) => string | null;
}

const NOBODY_LETS = `lets ${S3} do that, so that AWS would refuse the configuration`;

/** Whether a statement of a policy lets S3 do it; its conditions narrow it to some buckets, and are not evaluated here. */
function lets(statement: unknown, action: string): boolean {
  const { Effect, Principal, Action } = statement as Properties;
  const principal = (Principal as Properties | undefined)?.['Service'] ?? Principal;
  const actions = strings(Action).map((each) => each.toLowerCase());
  return (
    Effect === 'Allow' &&
    (principal === '*' || strings(principal).includes(S3)) &&
    [action, `${action.split(':')[0]}:*`, '*'].some((each) => actions.includes(each.toLowerCase()))
  );
}

/** Whether a resource policy of some template, attached to one of `names`, lets S3 do it. */
function granted(reading: Reading, type: string, attached: string, names: readonly string[], action: string): boolean {
  return reading.of(type).some(({ properties }) => {
    const document = properties['PolicyDocument'] as Properties | undefined;
    return (
      strings(properties[attached]).some((each) => names.includes(each)) &&
      list(document?.['Statement']).some((statement) => lets(statement, action))
    );
  });
}

const DESTINATIONS: readonly Destination[] = [
  {
    lists: ['QueueConfigurations'],
    arns: ['Queue', 'QueueArn'],
    fault(arn, reading) {
      const queue = reading.model.queues.find((each) => each.arn === arn);
      if (!queue) return 'it tells no queue of these templates, and nobody else is told here';
      if (queue.fifo) return 'a FIFO queue cannot be told by S3';
      const names = [queue.url, queue.name, queue.arn];
      return granted(reading, 'AWS::SQS::QueuePolicy', 'Queues', names, 'sqs:SendMessage')
        ? null
        : `no AWS::SQS::QueuePolicy ${NOBODY_LETS}`;
    },
  },
  {
    lists: ['TopicConfigurations'],
    arns: ['Topic', 'TopicArn'],
    fault(arn, reading) {
      if (!reading.model.topics.some((each) => each.arn === arn))
        return 'it tells no topic of these templates, and nobody else is told here';
      return granted(reading, 'AWS::SNS::TopicPolicy', 'Topics', [arn], 'sns:Publish')
        ? null
        : `no AWS::SNS::TopicPolicy ${NOBODY_LETS}`;
    },
  },
  {
    lists: ['LambdaConfigurations', 'LambdaFunctionConfigurations'],
    arns: ['Function', 'LambdaFunctionArn'],
    fault(arn, reading) {
      const lambda = lambdaOf(arn, reading.model);
      if (!lambda) return NO_FUNCTION;
      const permitted = reading
        .of('AWS::Lambda::Permission')
        .some(
          ({ properties: { FunctionName, Principal, Action } }) =>
            lambdaOf(FunctionName, reading.model) === lambda &&
            Principal === S3 &&
            ['lambda:InvokeFunction', 'lambda:*', '*'].includes(String(Action)),
        );
      return permitted ? null : `no AWS::Lambda::Permission ${NOBODY_LETS}`;
    },
  },
];

/** The rules of a filter, in either of its two forms. @throws LoadError where S3 would refuse it */
function filterOf(found: Found, configuration: Properties): Pick<BucketNotification, 'prefix' | 'suffix'> {
  const filter = configuration['Filter'] as Properties | undefined;
  const key = (filter?.['S3Key'] ?? filter?.['Key']) as Properties | undefined;
  const rules = list(key?.['Rules'] ?? key?.['FilterRules']) as Properties[];
  const valueOf = (name: string): string => {
    const values = rules.filter((rule) => String(rule['Name']).toLowerCase() === name);
    if (values.length > 1)
      found.stack.failAt(
        found.logicalId,
        `${found.logicalId}.NotificationConfiguration: a filter has one rule for the ${name}, not ${values.length}`,
        'NotificationConfiguration',
      );
    return String(values[0]?.['Value'] ?? '');
  };
  return { prefix: valueOf('prefix'), suffix: valueOf('suffix') };
}

function read(found: Found, bucket: BucketModel, configuration: Properties, reading: Reading): void {
  if (configuration['EventBridgeConfiguration'] !== undefined)
    reading.report(found, 'NotificationConfiguration: EventBridge is told nothing of objects here');
  for (const { lists, arns, fault } of DESTINATIONS) {
    const all = lists.flatMap((name) => list(configuration[name])) as Properties[];
    for (const each of all) {
      const arn = String(arns.map((name) => each[name]).find((value) => value !== undefined));
      const events = strings(each['Event'] ?? each['Events']);
      const untold = events.filter((event) => !TOLD.some((beginning) => event.startsWith(beginning)));
      if (untold.length > 0)
        reading.report(found, `NotificationConfiguration: nothing is told of ${untold.join(', ')} here`);
      const reason = fault(arn, reading);
      if (reason !== null) reading.report(found, `NotificationConfiguration: ${reason}`);
      else
        bucket.notifications.push({
          id: String(each['Id'] ?? `${bucket.logicalId}-${bucket.notifications.length + 1}`),
          events,
          ...filterOf(found, each),
          targetArn: lambdaOf(arn, reading.model)?.arn ?? arn,
        });
    }
  }
}

/** After all stacks: a bucket may tell a queue of another, whose policy stands in a third. */
export function readBucketNotifications(reading: Reading): void {
  const { buckets } = reading.model;
  const configured = (found: Found, name: unknown, value: unknown): void => {
    const bucket = buckets.find((each) => each.name === name);
    if (bucket && value !== undefined) read(found, bucket, value as Properties, reading);
  };
  reading.each(reading.of(BUCKET), (found) =>
    configured(found, found.stack.physical(found.logicalId).ref, found.properties['NotificationConfiguration']),
  );
  reading.each(reading.of(CDK_NOTIFICATIONS), (found) =>
    configured(found, found.properties['BucketName'], found.properties['NotificationConfiguration']),
  );
}
