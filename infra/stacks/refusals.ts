/**
 * What is refused, as metrics with alarms.
 * - Permissions and limits: resolvers print a line, which a filter over the API's log counts. AppSync itself tells them from nothing:
 *   they are answers with status 200.
 * - Tokens: AppSync answers 401, which its own metric `4XXError` counts ("Monitoring and logging", developer guide).
 * - Sign-in: no trigger runs after a wrong password. Cognito's `SignInSuccesses` is 0 for an attempt that failed, so that the samples less
 *   the sum are the failures ("User pool metrics in CloudWatch", Cognito developer guide).
 * - Voided invoices: the function of the audit log counts them.
 */
import { Duration } from 'aws-cdk-lib';
import type { CfnGraphQLApi } from 'aws-cdk-lib/aws-appsync';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Alarm, ComparisonOperator, MathExpression, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { NOTED } from '../../resolvers/kernel/answer/noted.ts';

const NAMESPACE = 'Taller';
const FIVE_MINUTES = Duration.minutes(5);

/** How many in five minutes are no mistake of a person, by the code that is refused. */
const TOO_MANY: Readonly<Record<string, { metric: string; threshold: number; what: string }>> = {
  FORBIDDEN: { metric: 'PermissionRefused', threshold: 50, what: 'calls that their caller may not make' },
  LIMIT_EXCEEDED: { metric: 'LimitRefused', threshold: 20, what: 'calls that are over a limit' },
};
const SIGN_INS = 20;
const TOKENS = 100;
/** An hour: nobody corrects so many documents. */
const VOIDED = 10;

export interface RefusalsProps {
  api: CfnGraphQLApi;
  log: LogGroup;
  userPool: UserPool;
  userPoolClient: UserPoolClient;
}

export class Refusals extends Construct {
  constructor(scope: Construct, id: string, { api, log, userPool, userPoolClient }: RefusalsProps) {
    super(scope, id);
    for (const [code, line] of Object.entries(NOTED)) this.counted(code, line, log);
    const dimensionsMap = { UserPool: userPool.userPoolId, UserPoolClient: userPoolClient.userPoolClientId };
    const attempts = (statistic: string): Metric =>
      new Metric({
        namespace: 'AWS/Cognito',
        metricName: 'SignInSuccesses',
        dimensionsMap,
        statistic,
        period: FIVE_MINUTES,
      });
    this.alarm(
      'SignIn',
      'sign-ins that Cognito refused',
      new MathExpression({
        expression: 'attempts - successes',
        usingMetrics: { attempts: attempts('SampleCount'), successes: attempts('Sum') },
        period: FIVE_MINUTES,
      }),
      SIGN_INS,
    );
    this.alarm(
      'Token',
      'requests that AppSync refused before any resolver, such as for their token',
      new Metric({
        namespace: 'AWS/AppSync',
        metricName: '4XXError',
        dimensionsMap: { GraphQLAPIId: api.attrApiId },
        statistic: 'Sum',
        period: FIVE_MINUTES,
      }),
      TOKENS,
    );
    this.alarm(
      'Voided',
      'invoices that were voided within an hour: each takes a number of its series',
      new Metric({
        namespace: NAMESPACE,
        metricName: 'InvoiceVoided',
        dimensionsMap: { service: 'audit' },
        statistic: 'Sum',
        period: Duration.hours(1),
      }),
      VOIDED,
    );
  }

  private counted(code: string, line: string, log: LogGroup): void {
    const rule = TOO_MANY[code];
    if (!rule) throw new Error(`${code} is noted, and nobody counts it`);
    const filter = new MetricFilter(this, `${rule.metric}Filter`, {
      logGroup: log,
      filterPattern: FilterPattern.allTerms(line),
      metricNamespace: NAMESPACE,
      metricName: rule.metric,
      metricValue: '1',
      defaultValue: 0,
    });
    this.alarm(rule.metric, rule.what, filter.metric({ statistic: 'Sum', period: FIVE_MINUTES }), rule.threshold);
  }

  private alarm(id: string, what: string, metric: IMetric, threshold: number): void {
    new Alarm(this, `${id}Alarm`, {
      alarmDescription: `${threshold} or more: ${what}`,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
