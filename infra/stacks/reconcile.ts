/** What streams and queues missed is looked for by schedule (docs/decisions/030). */
import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { WALKED } from '../../functions/reconcile/tables.ts';
import { environmentName } from '../tables.ts';
import type { DataStack } from './data.ts';
import type { Consumer } from './live.ts';
import { nodeFunction } from './nodeFunction.ts';
import { deadLetterQueue } from './queues.ts';

export interface ReconcileProps {
  data: DataStack;
  code: string;
  /** Those whose notices are told again. */
  consumers: readonly Consumer[];
}

const EVERY = Duration.minutes(15);
const TIMEOUT = Duration.minutes(2);
/** What EventBridge could not hand over goes to the dead letters; what fails comes with the next. */
const RETRIES = 2;

export class Reconcile extends Construct {
  constructor(scope: Construct, id: string, { data, code, consumers }: ReconcileProps) {
    super(scope, id);
    const { tables } = data;
    const names = [...WALKED, 'AuditLog', 'Mail', 'Idempotency'] as const;
    const handler = nodeFunction(this, {
      code,
      timeout: TIMEOUT,
      environment: {
        ...Object.fromEntries(names.map((name) => [environmentName(name), tables[name].tableName])),
        ...Object.fromEntries(
          consumers.flatMap(({ name, queue, notices }) => [
            [`QUEUE_${name}`, queue.queueUrl],
            [`NOTICES_${name}`, notices.join(' ')],
          ]),
        ),
      },
    });
    const allow = (actions: string[], resources: string[]): void =>
      handler.addToRolePolicy(new PolicyStatement({ actions, resources }));
    allow(
      ['dynamodb:Scan'],
      WALKED.map((name) => tables[name].tableArn),
    );
    allow(
      ['dynamodb:Query'],
      [`${tables.Invoices.tableArn}/index/byDate`, `${tables.WorkOrders.tableArn}/index/openByDate`],
    );
    allow(['dynamodb:BatchGetItem'], [tables.Invoices.tableArn]);
    allow(['dynamodb:GetItem'], [tables.Settings.tableArn]);
    allow(['dynamodb:Query'], [tables.Mail.tableArn, tables.Inventory.tableArn]);
    allow(['dynamodb:Query', 'dynamodb:PutItem'], [tables.AuditLog.tableArn]);
    allow(['dynamodb:GetItem', 'dynamodb:PutItem'], [tables.Idempotency.tableArn]);
    allow(
      ['sqs:SendMessage'],
      consumers.map(({ queue }) => queue.queueArn),
    );
    new Rule(this, 'Schedule', {
      schedule: Schedule.rate(EVERY),
      targets: [new LambdaTarget(handler, { deadLetterQueue: deadLetterQueue(this, 'Dead'), retryAttempts: RETRIES })],
    });
    new Alarm(this, 'FailedAlarm', {
      alarmDescription: 'what was missed could not be looked for, several times in a row',
      metric: handler.metricErrors({ period: EVERY, statistic: 'Sum' }),
      threshold: 1,
      evaluationPeriods: 3,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
