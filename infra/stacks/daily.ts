/**
 * A function that runs each day at a time of the workshop's own clock: EventBridge Scheduler knows time zones and their summers, which
 * rules do not (docs/decisions/044). It may run twice for a day; what it does has one effect then.
 */
import { Duration, Stack, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { deadLetterQueue } from './queues.ts';

export interface DailyProps {
  handler: IFunction;
  /** Hour and minute on the wall of the time zone. */
  hour: number;
  minute: number;
  /** IANA's name. */
  timeZone: string;
  /** What the function is given instead of the event. */
  input?: object;
}

/** What the Scheduler could not hand over goes to the dead letters; what fails in the function comes with the next day. */
const RETRIES = 2;
const LONGEST = Duration.hours(1);

export class Daily extends Construct {
  constructor(scope: Construct, id: string, { handler, hour, minute, timeZone, input }: DailyProps) {
    super(scope, id);
    const dead = deadLetterQueue(this, 'Dead');
    const { account } = Stack.of(this);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        // Nobody else's schedules: Scheduler user guide, "Confused deputy prevention".
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [handler.functionArn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [dead.queueArn] }));
    const zone = TimeZone.of(timeZone);
    const expression = ScheduleExpression.cron({ hour: String(hour), minute: String(minute), timeZone: zone });
    new CfnSchedule(this, 'Schedule', {
      scheduleExpression: expression.expressionString,
      scheduleExpressionTimezone: zone.timezoneName,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: handler.functionArn,
        roleArn: role.roleArn,
        ...(input === undefined ? {} : { input: JSON.stringify(input) }),
        retryPolicy: { maximumRetryAttempts: RETRIES, maximumEventAgeInSeconds: LONGEST.toSeconds() },
        deadLetterConfig: { arn: dead.queueArn },
      },
    });
  }
}
