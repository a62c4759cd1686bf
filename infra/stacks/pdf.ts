/** The function that makes PDFs of invoices and of orders to suppliers: for the API, and for the queue of what changed about them. */
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Tracing } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { INVOCATION_MS } from '../../functions/pdf/limits.ts';
import type { DataStack } from './data.ts';
import type { Consumer } from './live.ts';
import { nodeFunction } from './nodeFunction.ts';
import { QueueSource } from './queueSource.ts';

/** One vCPU: a browser with less takes longer, and costs the same. */
const MEMORY_MB = 1769;
/** A document is made within one invocation's time: each message has its own. */
const BATCH_SIZE = 1;
/** Simultaneous browsers for PDFs that nobody waits for; AWS accepts no smaller number. */
const CONCURRENCY = 2;

export class Pdf extends Construct {
  readonly handler: LambdaFunction;
  /** To be told of changes. */
  readonly consumer: Consumer;

  constructor(scope: Construct, id: string, { data, code }: { data: DataStack; code: string }) {
    super(scope, id);
    const { tables, documents, images } = data;
    const timeout = Duration.millis(INVOCATION_MS);
    const notices = new QueueSource(this, 'Notices', {
      timeout,
      batchSize: BATCH_SIZE,
      maxConcurrency: CONCURRENCY,
      pauses: true,
    });
    this.handler = nodeFunction(this, {
      code,
      timeout,
      memorySize: MEMORY_MB,
      tracing: Tracing.ACTIVE,
      environment: {
        INVOICES_TABLE: tables.Invoices.tableName,
        PURCHASE_ORDERS_TABLE: tables.PurchaseOrders.tableName,
        SUPPLIERS_TABLE: tables.Suppliers.tableName,
        SETTINGS_TABLE: tables.Settings.tableName,
        IDEMPOTENCY_TABLE: tables.Idempotency.tableName,
        DOCUMENTS_BUCKET: documents.bucketName,
        IMAGES_BUCKET: images.bucketName,
        NOTICES_QUEUE_URL: notices.queue.queueUrl,
      },
    });
    this.allow('dynamodb:Query', 'dynamodb:UpdateItem').on(tables.Invoices.tableArn);
    this.allow('dynamodb:Query', 'dynamodb:UpdateItem').on(tables.PurchaseOrders.tableArn);
    this.allow('dynamodb:GetItem').on(tables.Suppliers.tableArn);
    this.allow('dynamodb:GetItem').on(tables.Settings.tableArn);
    this.allow('dynamodb:PutItem', 'dynamodb:DeleteItem').on(tables.Idempotency.tableArn);
    this.allow('s3:PutObject').on(documents.arnForObjects('invoices/*'));
    this.allow('s3:PutObject').on(documents.arnForObjects('purchases/*'));
    this.allow('s3:GetObject').on(images.arnForObjects('logos/*'));
    notices.feed(this.handler);
    this.consumer = {
      name: 'PDF',
      queue: notices.queue,
      notices: [
        'INVOICE_ISSUED',
        'INVOICE_PAYMENT',
        'INVOICE_VOIDED',
        'PURCHASE_ORDER_SENT',
        'PURCHASE_ORDER_CANCELLED',
      ],
    };
  }

  private allow(...actions: string[]): { on: (resource: string) => void } {
    return { on: (resource) => this.handler.addToRolePolicy(new PolicyStatement({ actions, resources: [resource] })) };
  }
}
