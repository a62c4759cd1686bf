/** Reports: the queue and the function that makes them, the one that asks for them by the calendar, and the nightly clean-up. */
import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { INVOCATION_MS } from '../../functions/reports/limits.ts';
import type { FunctionBundles } from '../functions.ts';
import type { TableName } from '../tables.ts';
import { environmentName } from '../tables.ts';
import { Daily } from './daily.ts';
import type { DataStack } from './data.ts';
import type { Consumer } from './live.ts';
import { nodeFunction } from './nodeFunction.ts';
import { deadLetterQueue } from './queues.ts';
import { QueueSource } from './queueSource.ts';

export interface ReportsProps {
  data: DataStack;
  bundles: FunctionBundles;
  /** The workshop's, in which its nights are. */
  timeZone: string;
}

/** A report of a hundred thousand rows takes less than 300 MB (test/e2e/largeReports.test.ts). */
const MEMORY_MB = 512;
const CONCURRENCY = 2;
/** Tables that reports tell of, and the indexes by which they read them. */
const INDEXES = {
  Inventory: ['lowStock'],
  Receipts: ['byDate'],
  PurchaseOrders: ['byDate', 'openProgress'],
  Requisitions: ['byDate'],
} as const satisfies Partial<Record<TableName, readonly string[]>>;
type Told = keyof typeof INDEXES;
const TOLD = Object.keys(INDEXES) as Told[];
const EVERY = Duration.minutes(15);
const RETRIES = 2;
const SCHEDULES_TIMEOUT = Duration.minutes(1);
const CLEAN_UP_TIMEOUT = Duration.minutes(5);
/** When nobody works. */
const NIGHT = { hour: 3, minute: 20 };

export class Reports extends Construct {
  /** To be told of what was asked for. */
  readonly consumer: Consumer;
  private readonly data: DataStack;

  constructor(scope: Construct, id: string, { data, bundles, timeZone }: ReportsProps) {
    super(scope, id);
    this.data = data;
    this.consumer = this.maker(bundles.reports);
    this.calendar(bundles.schedules, this.consumer);
    this.cleanUp(bundles.cleanup, timeZone);
  }

  private tables(...names: TableName[]): Record<string, string> {
    return Object.fromEntries(names.map((name) => [environmentName(name), this.data.tables[name].tableName]));
  }

  private maker(code: string): Consumer {
    const { tables, documents } = this.data;
    const timeout = Duration.millis(INVOCATION_MS);
    const notices = new QueueSource(this, 'Notices', {
      timeout,
      batchSize: 1,
      maxConcurrency: CONCURRENCY,
      pauses: true,
    });
    const handler = nodeFunction(new Construct(this, 'Maker'), {
      code,
      timeout,
      memorySize: MEMORY_MB,
      environment: {
        ...this.tables('Reports', 'Settings', ...TOLD),
        DOCUMENTS_BUCKET: documents.bucketName,
        NOTICES_QUEUE_URL: notices.queue.queueUrl,
      },
    });
    allow(handler, ['dynamodb:UpdateItem'], tables.Reports.tableArn);
    allow(handler, ['dynamodb:GetItem'], tables.Settings.tableArn);
    allow(handler, ['dynamodb:Scan'], tables.Inventory.tableArn);
    allow(handler, ['dynamodb:Query', 'dynamodb:BatchGetItem'], ...TOLD.map((name) => tables[name].tableArn));
    allow(
      handler,
      ['dynamodb:Query'],
      ...TOLD.flatMap((name) => INDEXES[name].map((index) => `${tables[name].tableArn}/index/${index}`)),
    );
    allow(handler, ['s3:PutObject'], documents.arnForObjects('reports/*'));
    notices.feed(handler);
    return { name: 'REPORTS', queue: notices.queue, notices: ['REPORT_REQUESTED'] };
  }

  private calendar(code: string, { name, queue, notices }: Consumer): void {
    const { tables } = this.data;
    const scope = new Construct(this, 'Calendar');
    const handler = nodeFunction(scope, {
      code,
      timeout: SCHEDULES_TIMEOUT,
      environment: {
        ...this.tables('Reports', 'Users', 'RolePermissions'),
        [`QUEUE_${name}`]: queue.queueUrl,
        [`NOTICES_${name}`]: notices.join(' '),
      },
    });
    allow(handler, ['dynamodb:Query'], `${tables.Reports.tableArn}/index/byTime`);
    allow(handler, ['dynamodb:PutItem', 'dynamodb:UpdateItem'], tables.Reports.tableArn);
    allow(handler, ['dynamodb:GetItem'], tables.Users.tableArn, tables.RolePermissions.tableArn);
    allow(handler, ['sqs:SendMessage'], queue.queueArn);
    new Rule(scope, 'Schedule', {
      schedule: Schedule.rate(EVERY),
      targets: [new LambdaTarget(handler, { deadLetterQueue: deadLetterQueue(scope, 'Dead'), retryAttempts: RETRIES })],
    });
  }

  private cleanUp(code: string, timeZone: string): void {
    const { tables, documents, images, attachments } = this.data;
    const scope = new Construct(this, 'CleanUp');
    const handler = nodeFunction(scope, {
      code,
      timeout: CLEAN_UP_TIMEOUT,
      environment: {
        ...this.tables('Mail', 'Reports', 'Requisitions', 'PurchaseOrders'),
        DOCUMENTS_BUCKET: documents.bucketName,
        IMAGES_BUCKET: images.bucketName,
        ATTACHMENTS_BUCKET: attachments.bucket.bucketName,
      },
    });
    allow(handler, ['dynamodb:Scan', 'dynamodb:DeleteItem'], tables.Mail.tableArn);
    allow(handler, ['dynamodb:Query'], `${tables.Reports.tableArn}/index/byTime`);
    allow(handler, ['dynamodb:DeleteItem'], tables.Reports.tableArn);
    allow(handler, ['dynamodb:Query'], `${tables.Requisitions.tableArn}/index/byState`);
    allow(handler, ['dynamodb:GetItem', 'dynamodb:UpdateItem'], tables.Requisitions.tableArn);
    allow(handler, ['dynamodb:Query'], `${tables.PurchaseOrders.tableArn}/index/byState`);
    allow(handler, ['dynamodb:Query', 'dynamodb:GetItem', 'dynamodb:UpdateItem'], tables.PurchaseOrders.tableArn);
    const uploadedTo = [images, attachments.bucket];
    allow(handler, ['s3:ListBucket'], ...uploadedTo.map(({ bucketArn }) => bucketArn));
    allow(handler, ['s3:DeleteObject'], ...uploadedTo.map((bucket) => bucket.arnForObjects('uploads/*')));
    allow(handler, ['s3:DeleteObject'], documents.arnForObjects('reports/*'));
    new Daily(scope, 'Nightly', { handler, ...NIGHT, timeZone });
  }
}

function allow(handler: LambdaFunction, actions: string[], ...resources: string[]): void {
  handler.addToRolePolicy(new PolicyStatement({ actions, resources }));
}
