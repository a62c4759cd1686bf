/**
 * Orders of parts: the queue of notices that start their workflow, the workflow with the functions of its steps, the address behind which
 * they are paid, and the schedule that frees what nobody paid for (docs/decisions/048).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import type { CfnGraphQLApi } from 'aws-cdk-lib/aws-appsync';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { FunctionUrlAuthType, Tracing } from 'aws-cdk-lib/aws-lambda';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { FunctionBundles } from '../functions.ts';
import { ROOT } from '../paths.ts';
import type { TableName } from '../tables.ts';
import { environmentName } from '../tables.ts';
import type { Workshop } from '../workshop.ts';
import { ordersUrl } from '../workshop.ts';
import type { DataStack } from './data.ts';
import type { Consumer } from './live.ts';
import { nodeFunction } from './nodeFunction.ts';
import { QueueSource } from './queueSource.ts';

export interface PartsOrdersProps {
  workshop: Workshop;
  api: CfnGraphQLApi;
  data: DataStack;
  bundles: FunctionBundles;
  /** Who writes mails. */
  mail: Consumer;
  /** Fields that only these functions may call. */
  signedFields: readonly string[];
}

/** A step's own limit in the workflow. */
const STEP_TIMEOUT = Duration.seconds(30);
const START_TIMEOUT = Duration.seconds(20);
/** Providers wait for some seconds before they tell it again. */
const WEBHOOK_TIMEOUT = Duration.seconds(20);
const EXPIRE_TIMEOUT = Duration.minutes(2);
const EXPIRE_EVERY = Duration.minutes(5);
const BATCH_SIZE = 10;

/** Which of the signed fields each function calls. */
const CALLS = {
  start: ['Query.partsOrderForWorkflow'],
  payment: [
    'Query.partsOrderForWorkflow',
    'Mutation.recordPartsPayment',
    'Mutation.recordPartsPaymentFailure',
    'Mutation.recordPartsRefund',
    'Mutation.releasePartsReservation',
  ],
  shipment: [
    'Query.partsOrderForWorkflow',
    'Mutation.recordPartsShipment',
    'Mutation.recordPartsShipmentFailure',
    'Mutation.requestPartsDelivery',
  ],
  notify: [],
  webhook: ['Query.partsOrderForWorkflow', 'Mutation.recordPartsPayment'],
  expire: ['Query.partsOrderForWorkflow', 'Mutation.recordPartsPayment', 'Mutation.releasePartsReservation'],
} as const;

type FunctionId = keyof typeof CALLS;

const DEFINITION = join(ROOT, 'infra', 'workflows', 'partsOrder.asl.json');

export class PartsOrdersWorkflow extends Construct {
  /** To be told of what starts workflows. */
  readonly consumer: Consumer;
  /** Ends with a slash. */
  readonly paymentsUrl: string;
  private readonly props: PartsOrdersProps;
  private readonly machine: { name: string; arn: string };

  constructor(scope: Construct, id: string, props: PartsOrdersProps) {
    super(scope, id);
    this.props = props;
    this.machine = this.nameMachine();
    const notices = new QueueSource(this, 'Notices', { timeout: START_TIMEOUT, batchSize: BATCH_SIZE });
    this.consumer = {
      name: 'PARTS_ORDERS',
      queue: notices.queue,
      notices: ['PARTS_ORDER_PLACED', 'PARTS_ORDER_REFUND_DUE', 'PARTS_ORDER_CANCELLED', 'PARTS_ORDER_PAID'],
    };
    notices.feed(this.starter());
    const webhook = this.make('webhook', WEBHOOK_TIMEOUT, this.tells(this.consumer));
    this.allow(webhook, ['dynamodb:GetItem'], this.tableArn('Settings'));
    this.settles(webhook);
    this.paymentsUrl = webhook.addFunctionUrl({ authType: FunctionUrlAuthType.NONE }).url;
    const payment = this.make('payment', STEP_TIMEOUT, this.tells(this.consumer), this.paymentsUrl);
    this.settles(payment);
    const shipment = this.make('shipment', STEP_TIMEOUT, {});
    const notify = this.make('notify', STEP_TIMEOUT, this.tells(props.mail));
    this.allow(notify, ['sqs:SendMessage'], props.mail.queue.queueArn);
    this.workflow({ PaymentFunction: payment, ShipmentFunction: shipment, NotifyFunction: notify });
    this.expiry();
  }

  /**
   * By a name of its own: what it calls has to know it, and it what it calls. It is the workshop's, as there may be more in an account.
   */
  private nameMachine(): { name: string; arn: string } {
    const name = `${this.props.workshop.name}-PartsOrders`;
    const arn = Stack.of(this).formatArn({
      service: 'states',
      resource: 'stateMachine',
      resourceName: name,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    return { name, arn };
  }

  private tableArn(name: TableName): string {
    return this.props.data.tables[name].tableArn;
  }

  private allow(handler: LambdaFunction, actions: string[], ...resources: string[]): void {
    handler.addToRolePolicy(new PolicyStatement({ actions, resources }));
  }

  private tells({ name, queue, notices }: Consumer): Record<string, string> {
    return { [`QUEUE_${name}`]: queue.queueUrl, [`NOTICES_${name}`]: notices.join(' ') };
  }

  /** @param paymentsUrl for those that make places where customers pay */
  private make(
    id: FunctionId,
    timeout: Duration,
    environment: Record<string, string>,
    paymentsUrl?: string,
  ): LambdaFunction {
    const { workshop, api, data, bundles, signedFields } = this.props;
    const tables = ['PartsPayments', 'PartsOrders', 'Settings'] as const;
    const { payments } = workshop;
    const handler = nodeFunction(new Construct(this, id.charAt(0).toUpperCase() + id.slice(1)), {
      code: bundles[`partsOrders/${id}`],
      timeout,
      tracing: Tracing.ACTIVE,
      environment: {
        GRAPHQL_URL: api.attrGraphQlUrl,
        STATE_MACHINE_ARN: this.machine.arn,
        ...Object.fromEntries(tables.map((name) => [environmentName(name), data.tables[name].tableName])),
        PAYMENT_PROVIDER: payments?.provider ?? 'simulator',
        ...(payments ? { PAYMENT_SECRET: payments.secret } : {}),
        CARRIER: workshop.carrier ?? 'simulator',
        RETURN_URL: ordersUrl(workshop),
        ...(paymentsUrl === undefined ? {} : { PAYMENTS_URL: paymentsUrl }),
        ...environment,
      },
    });
    const fields = CALLS[id].filter((field) => signedFields.includes(field));
    if (fields.length > 0)
      this.allow(
        handler,
        ['appsync:GraphQL'],
        ...fields.map((field) => `${api.attrArn}/types/${field.replace('.', '/fields/')}`),
      );
    return handler;
  }

  /** What comes of a payment: it is noted, the workflow that waits is told, or somebody who looks later. */
  private settles(handler: LambdaFunction): void {
    this.allow(
      handler,
      ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:Query'],
      this.tableArn('PartsPayments'),
    );
    this.allow(handler, ['states:SendTaskSuccess', 'states:SendTaskFailure'], this.machine.arn);
    this.allow(handler, ['sqs:SendMessage'], this.consumer.queue.queueArn);
    const { payments } = this.props.workshop;
    if (!payments) return;
    const secret = Stack.of(this).formatArn({
      service: 'secretsmanager',
      resource: 'secret',
      // Secrets Manager puts six characters behind a name.
      resourceName: `${payments.secret}-??????`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    this.allow(handler, ['secretsmanager:GetSecretValue'], secret);
  }

  private starter(): LambdaFunction {
    const starter = this.make('start', START_TIMEOUT, {});
    const executions = `${this.machine.arn.replace(':stateMachine:', ':execution:')}:*`;
    this.allow(starter, ['states:StartExecution', 'states:SendTaskSuccess'], this.machine.arn);
    this.allow(starter, ['states:DescribeExecution'], executions);
    this.allow(starter, ['dynamodb:GetItem'], this.tableArn('PartsPayments'));
    return starter;
  }

  private workflow(functions: Readonly<Record<string, LambdaFunction>>): void {
    const role = new Role(this, 'MachineRole', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    const arns = Object.entries(functions).map(([name, { functionArn }]) => [name, functionArn] as const);
    role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: arns.map(([, arn]) => arn) }),
    );
    const machine = new CfnStateMachine(this, 'Machine', {
      stateMachineName: this.machine.name,
      stateMachineType: 'STANDARD',
      roleArn: role.roleArn,
      definitionString: JSON.stringify(JSON.parse(readFileSync(DEFINITION, 'utf8'))),
      definitionSubstitutions: Object.fromEntries(arns),
      tracingConfiguration: { enabled: true },
    });
    machine.node.addDependency(role);
  }

  private expiry(): void {
    const handler = this.make('expire', EXPIRE_TIMEOUT, this.tells(this.consumer), this.paymentsUrl);
    this.settles(handler);
    this.allow(handler, ['dynamodb:Query'], `${this.tableArn('PartsOrders')}/index/openReservations`);
    new Rule(this, 'ExpiryRule', {
      schedule: Schedule.rate(EXPIRE_EVERY),
      targets: [new LambdaTarget(handler, { retryAttempts: 2 })],
    });
  }
}
