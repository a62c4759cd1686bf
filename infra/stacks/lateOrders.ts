/** The function that looks each morning for orders to suppliers that are late, and tells the queue of mails. */
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Workshop } from '../workshop.ts';
import { Daily } from './daily.ts';
import type { DataStack } from './data.ts';
import type { Consumer } from './live.ts';
import { nodeFunction } from './nodeFunction.ts';

export interface LateOrdersProps {
  workshop: Workshop;
  data: DataStack;
  code: string;
  /** Who writes the mails. */
  consumer: Consumer;
}

const TIMEOUT = Duration.minutes(1);
/** Before anybody calls a supplier. */
const HOUR = 7;

export class LateOrders extends Construct {
  constructor(scope: Construct, id: string, { workshop, data, code, consumer }: LateOrdersProps) {
    super(scope, id);
    const { PurchaseOrders, Settings } = data.tables;
    const handler = nodeFunction(this, {
      code,
      timeout: TIMEOUT,
      environment: {
        PURCHASE_ORDERS_TABLE: PurchaseOrders.tableName,
        SETTINGS_TABLE: Settings.tableName,
        [`QUEUE_${consumer.name}`]: consumer.queue.queueUrl,
        [`NOTICES_${consumer.name}`]: consumer.notices.join(' '),
      },
    });
    const allow = (action: string, resource: string): void =>
      handler.addToRolePolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
    allow('dynamodb:Query', `${PurchaseOrders.tableArn}/index/byState`);
    allow('dynamodb:GetItem', Settings.tableArn);
    allow('sqs:SendMessage', consumer.queue.queueArn);
    new Daily(this, 'Morning', { handler, hour: HOUR, minute: 0, timeZone: workshop.timeZone });
  }
}
