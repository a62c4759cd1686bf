/** The function that does what follows what is bought, and its queue (functions/purchasing). */
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { TableName } from '../tables.ts';
import { environmentName } from '../tables.ts';
import type { DataStack } from './data.ts';
import type { Consumer } from './live.ts';
import { nodeFunction } from './nodeFunction.ts';
import { QueueSource } from './queueSource.ts';

export interface PurchasingProps {
  data: DataStack;
  code: string;
}

/** An order of ten pages, each in a transaction of its own. */
const TIMEOUT = Duration.seconds(60);
const BATCH_SIZE = 10;
/** Tables that it reads and writes, each with what it does there. */
const ACCESS = {
  PurchaseOrders: ['dynamodb:Query', 'dynamodb:UpdateItem'],
  Receipts: ['dynamodb:GetItem', 'dynamodb:Query'],
  Suppliers: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
  Inventory: ['dynamodb:UpdateItem'],
  Bills: ['dynamodb:GetItem', 'dynamodb:UpdateItem', 'dynamodb:PutItem'],
  Settings: ['dynamodb:GetItem'],
} as const satisfies Partial<Record<TableName, readonly string[]>>;

export class Purchasing extends Construct {
  /** To be told of changes. */
  readonly consumer: Consumer;

  constructor(scope: Construct, id: string, { data, code }: PurchasingProps) {
    super(scope, id);
    const notices = new QueueSource(this, 'Notices', { timeout: TIMEOUT, batchSize: BATCH_SIZE, pauses: true });
    const names = Object.keys(ACCESS) as (keyof typeof ACCESS)[];
    const handler = nodeFunction(this, {
      code,
      timeout: TIMEOUT,
      environment: {
        ...Object.fromEntries(names.map((name) => [environmentName(name), data.tables[name].tableName])),
        NOTICES_QUEUE_URL: notices.queue.queueUrl,
      },
    });
    const allow = (actions: readonly string[], resource: string): void =>
      handler.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [resource] }));
    for (const name of names) allow(ACCESS[name], data.tables[name].tableArn);
    allow(['dynamodb:Query'], `${data.tables.Bills.tableArn}/index/byOrder`);
    notices.feed(handler);
    this.consumer = {
      name: 'PURCHASING',
      queue: notices.queue,
      notices: ['PURCHASE_ORDER_CLOSED', 'PURCHASE_ORDER_TO_COUNT', 'GOODS_MOVED', 'SUPPLIER_CHANGED'],
    };
  }
}
