/** Mail: a queue of notices, the function that writes, and what SES tells of mails that came back. */
import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { environmentName } from '../tables.ts';
import type { TableName } from '../tables.ts';
import type { Workshop } from '../workshop.ts';
import { ordersUrl } from '../workshop.ts';
import type { DataStack } from './data.ts';
import type { Consumer } from './live.ts';
import { nodeFunction } from './nodeFunction.ts';
import { QueueSource } from './queueSource.ts';

export interface MailProps {
  workshop: Workshop;
  data: DataStack;
  /** Folder of the bundle that writes mails. */
  code: string;
  /** Address of the function that opens documents. */
  linksUrl: string;
  /** Folder of the bundle that hears of bounces. */
  bouncesCode: string;
}

/** Rows that letters are made from. */
const READ: readonly TableName[] = [
  'Customers',
  'Vehicles',
  'WorkOrders',
  'Invoices',
  'Inventory',
  'Settings',
  'Users',
  'RolePermissions',
  'Requisitions',
  'Suppliers',
  'PurchaseOrders',
  'Quotations',
  'Bills',
  'Reports',
  'PartsOrders',
  'Deliveries',
];

const TIMEOUT = Duration.seconds(30);
const BATCH_SIZE = 10;

export class Mail extends Construct {
  /** To be told of changes. */
  readonly consumer: Consumer;
  private readonly props: MailProps;
  private readonly writer: LambdaFunction;

  constructor(scope: Construct, id: string, props: MailProps) {
    super(scope, id);
    this.props = props;
    const { workshop, data } = props;
    new EmailIdentity(this, 'Identity', { identity: Identity.domain(workshop.domain) });
    const configuration = new ConfigurationSet(this, 'Configuration', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    const notices = new QueueSource(this, 'Notices', { timeout: TIMEOUT, batchSize: BATCH_SIZE, pauses: true });
    const tables = Object.fromEntries(READ.map((name) => [environmentName(name), data.tables[name].tableName]));
    const writer = nodeFunction(new Construct(this, 'Writer'), {
      code: props.code,
      timeout: TIMEOUT,
      environment: {
        ...tables,
        MAIL_TABLE: data.tables.Mail.tableName,
        MAIL_FROM: workshop.mailFrom,
        LINKS_URL: props.linksUrl,
        CONFIGURATION_SET: configuration.configurationSetName,
        NOTICES_QUEUE_URL: notices.queue.queueUrl,
        DOCUMENTS_BUCKET: data.documents.bucketName,
        ORDERS_URL: ordersUrl(workshop),
      },
    });
    this.writer = writer;
    this.allow(writer, configuration.configurationSetName);
    notices.feed(writer);
    this.feedback(configuration);
    this.consumer = {
      name: 'MAIL',
      queue: notices.queue,
      notices: [
        'WORK_ORDER_READY',
        'LOW_STOCK',
        'INVOICE_PDF_READY',
        'PURCHASE_ORDER_MAIL',
        'PURCHASE_ORDER_LATE',
        'QUOTATION_REQUEST_SENT',
        'REQUISITION_WAITING',
        'REQUISITION_APPROVED',
        'REQUISITION_REJECTED',
        'SUPPLIER_BILL_DISPUTED',
        'REPORT_READY',
        'PARTS_ORDER_CONFIRMED',
        'PARTS_ORDER_PAYMENT_RECEIVED',
        'PARTS_ORDER_PAYMENT_FAILED',
        'PARTS_ORDER_SHIPPED',
        'PARTS_ORDER_DELIVERED',
        'DELIVERY_CONFIRMED',
        'DELIVERY_OUT',
        'DELIVERY_NEXT',
        'DELIVERY_DONE',
      ],
      // A document that is voided at once, or an order that goes back, is nobody's mail.
      delayed: ['WORK_ORDER_READY', 'INVOICE_PDF_READY'],
    };
  }

  /** Mails of orders of parts lead to where they are paid. @param url ends with a slash */
  leadToPayments(url: string): void {
    this.writer.addEnvironment('PAYMENTS_URL', url);
  }

  private allow(writer: LambdaFunction, configurationSet: string): void {
    const { workshop, data } = this.props;
    const ses = (resource: string, resourceName: string): string =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName, arnFormat: ArnFormat.SLASH_RESOURCE_NAME });
    // SES may ask for the second where a mail has an attachment, although the call is the same.
    writer.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail', 'ses:SendRawEmail'],
        resources: [ses('identity', workshop.domain), ses('configuration-set', configurationSet)],
      }),
    );
    writer.addToRolePolicy(
      new PolicyStatement({ actions: ['dynamodb:GetItem'], resources: READ.map((name) => data.tables[name].tableArn) }),
    );
    writer.addToRolePolicy(
      new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${data.tables.Users.tableArn}/index/byRole`] }),
    );
    writer.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem'],
        resources: [data.tables.Mail.tableArn],
      }),
    );
    writer.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:GetObject'],
        resources: ['invoices/*', 'purchases/*', 'reports/*'].map((keys) => data.documents.arnForObjects(keys)),
      }),
    );
  }

  /** SES tells a topic, the topic a queue: what the function cannot work off waits there. */
  private feedback(configuration: ConfigurationSet): void {
    const topic = new Topic(this, 'Feedback', { enforceSSL: true });
    configuration.addEventDestination('FeedbackDestination', {
      destination: EventDestination.snsTopic(topic),
      events: [EmailSendingEvent.SEND, EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    const returned = new QueueSource(this, 'Returned', { timeout: TIMEOUT, batchSize: BATCH_SIZE });
    topic.addSubscription(new SqsSubscription(returned.queue, { rawMessageDelivery: true }));
    const mail = this.props.data.tables.Mail;
    const handler = nodeFunction(new Construct(this, 'Bounces'), {
      code: this.props.bouncesCode,
      timeout: TIMEOUT,
      environment: { MAIL_TABLE: mail.tableName },
    });
    handler.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:PutItem'], resources: [mail.tableArn] }));
    returned.feed(handler);
  }
}
