/** Streams to subscriptions, and to the queues of those who act on changes: one function, one source per table. */
import { Duration } from 'aws-cdk-lib';
import type { CfnGraphQLApi } from 'aws-cdk-lib/aws-appsync';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Tracing } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { NoticeType } from '../../functions/shared/notices.ts';
import type { TableName } from '../tables.ts';
import type { DataStack } from './data.ts';
import { nodeFunction } from './nodeFunction.ts';
import { deadLettersOf } from './queues.ts';
import { StreamSource } from './streamSource.ts';

type Streamed = TableName &
  (
    | 'WorkOrders'
    | 'Inventory'
    | 'Invoices'
    | 'Users'
    | 'RolePermissions'
    | 'Requisitions'
    | 'PurchaseOrders'
    | 'PartsOrders'
    | 'Quotations'
    | 'Bills'
    | 'Receipts'
    | 'Suppliers'
    | 'Reports'
    | 'Deliveries'
    | 'Routes'
  );

const ORDER = { dynamodb: { Keys: { sk: { S: ['ORDER'] } } } };
const LOW_STOCK = {
  eventName: ['MODIFY'],
  dynamodb: {
    Keys: { sk: { S: ['ITEM'] } },
    NewImage: { lowStock: { S: ['LOW'] } },
    OldImage: { lowStock: { S: [{ exists: false }] } },
  },
};
const PDF = { eventName: ['MODIFY'], dynamodb: { NewImage: { pdfKey: { S: [{ exists: true }] } } } };
const ISSUED = { eventName: ['INSERT'], dynamodb: { NewImage: { status: { S: [{ exists: true }] } } } };
/** Any relevant change of an invoice; the function checks whether it was a payment. */
const PAYMENT = {
  eventName: ['MODIFY'],
  dynamodb: { NewImage: { status: { S: ['ISSUED', 'PARTIALLY_PAID', 'PAID'] } } },
};
const VOIDED = { eventName: ['MODIFY'], dynamodb: { NewImage: { status: { S: ['VOIDED'] } } } };

const PURCHASE = { dynamodb: { Keys: { sk: { S: ['PURCHASE'] } } } };
const PARTS_ORDER = { eventName: ['INSERT', 'MODIFY'], dynamodb: { Keys: { sk: { S: ['PARTS_ORDER'] } } } };

/** Pages whose items did not fit into the transaction that sent or ended their order. */
const TO_COUNT = {
  eventName: ['INSERT', 'MODIFY'],
  dynamodb: { NewImage: { onOrder: { S: ['TO_COUNT', 'TO_RELEASE'] } } },
};
/** A call that received, took back or gave back goods: a row that names the receipt. */
const GOODS = { eventName: ['INSERT'], dynamodb: { NewImage: { receiptId: { S: [{ exists: true }] } } } };
const SUPPLIER = { eventName: ['MODIFY'], dynamodb: { Keys: { sk: { S: ['SUPPLIER'] } } } };

const ASKED = { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: ['QUOTATION_REQUEST'] } } } };
const REQUISITION = { eventName: ['INSERT', 'MODIFY'], dynamodb: { Keys: { sk: { S: ['REQUISITION'] } } } };
const DISPUTED = { dynamodb: { Keys: { sk: { S: ['BILL'] } }, NewImage: { state: { S: ['DISPUTED'] } } } };
const REPORT_KEY = { sk: { S: ['REPORT'] } };
const REPORT = { eventName: ['INSERT'], dynamodb: { Keys: REPORT_KEY } };
/** Not each percent of its progress. */
const REPORT_ENDED = {
  eventName: ['MODIFY'],
  dynamodb: { Keys: REPORT_KEY, NewImage: { state: { S: ['READY', 'FAILED'] } } },
};

const DELIVERY = { eventName: ['INSERT', 'MODIFY'], dynamodb: { Keys: { sk: { S: ['DELIVERY'] } } } };
const ROUTE = { eventName: ['MODIFY'], dynamodb: { Keys: { sk: { S: ['ROUTE'] } } } };

const USER = { eventName: ['MODIFY', 'REMOVE'], dynamodb: { Keys: { sk: { S: ['USER'] } } } };
const ROLE = { eventName: ['MODIFY', 'REMOVE'], dynamodb: { Keys: { sk: { S: ['ROLE'] } } } };

/** Which rows' changes subscribers are told of. The rest never wakes the function, but for what a consumer wants. */
const PUBLISHED: Readonly<Record<Streamed, object[]>> = {
  WorkOrders: [ORDER],
  Inventory: [LOW_STOCK],
  Invoices: [PDF],
  Reports: [REPORT_ENDED],
  Users: [USER],
  RolePermissions: [ROLE],
  PurchaseOrders: [PURCHASE],
  PartsOrders: [PARTS_ORDER],
  Quotations: [],
  Requisitions: [REQUISITION],
  Bills: [],
  Receipts: [],
  Suppliers: [],
  Deliveries: [DELIVERY],
  Routes: [],
};

/** Where a notice comes from. */
const NOTICED: Readonly<Record<NoticeType, [table: Streamed, pattern: object]>> = {
  WORK_ORDER_READY: ['WorkOrders', ORDER],
  LOW_STOCK: ['Inventory', LOW_STOCK],
  INVOICE_PDF_READY: ['Invoices', PDF],
  INVOICE_ISSUED: ['Invoices', ISSUED],
  INVOICE_PAYMENT: ['Invoices', PAYMENT],
  INVOICE_VOIDED: ['Invoices', VOIDED],
  PURCHASE_ORDER_SENT: ['PurchaseOrders', PURCHASE],
  PURCHASE_ORDER_CANCELLED: ['PurchaseOrders', PURCHASE],
  PURCHASE_ORDER_MAIL: ['PurchaseOrders', PURCHASE],
  PURCHASE_ORDER_CLOSED: ['PurchaseOrders', PURCHASE],
  PURCHASE_ORDER_TO_COUNT: ['PurchaseOrders', TO_COUNT],
  GOODS_MOVED: ['Receipts', GOODS],
  SUPPLIER_CHANGED: ['Suppliers', SUPPLIER],
  QUOTATION_REQUEST_SENT: ['Quotations', ASKED],
  // Told by the clock, not by a change (functions/lateOrders).
  PURCHASE_ORDER_LATE: ['PurchaseOrders', PURCHASE],
  REQUISITION_WAITING: ['Requisitions', REQUISITION],
  REQUISITION_APPROVED: ['Requisitions', REQUISITION],
  REQUISITION_REJECTED: ['Requisitions', REQUISITION],
  SUPPLIER_BILL_DISPUTED: ['Bills', DISPUTED],
  REPORT_REQUESTED: ['Reports', REPORT],
  REPORT_READY: ['Reports', REPORT_ENDED],
  PARTS_ORDER_PLACED: ['PartsOrders', PARTS_ORDER],
  PARTS_ORDER_REFUND_DUE: ['PartsOrders', PARTS_ORDER],
  PARTS_ORDER_CANCELLED: ['PartsOrders', PARTS_ORDER],
  PARTS_ORDER_CONFIRMED: ['PartsOrders', PARTS_ORDER],
  PARTS_ORDER_PAYMENT_RECEIVED: ['PartsOrders', PARTS_ORDER],
  PARTS_ORDER_PAYMENT_FAILED: ['PartsOrders', PARTS_ORDER],
  PARTS_ORDER_DELIVERED: ['PartsOrders', PARTS_ORDER],
  // Told by the workflow and its providers, not by a change (functions/partsOrders).
  PARTS_ORDER_PAID: ['PartsOrders', PARTS_ORDER],
  PARTS_ORDER_SHIPPED: ['PartsOrders', PARTS_ORDER],
  DELIVERY_CONFIRMED: ['Deliveries', DELIVERY],
  DELIVERY_OUT: ['Deliveries', DELIVERY],
  DELIVERY_NEXT: ['Routes', ROUTE],
  DELIVERY_DONE: ['Deliveries', DELIVERY],
};

/** Somebody who acts on changes (docs/decisions/017). */
export interface Consumer {
  /** In capitals: it names variables of the function's environment. */
  name: string;
  queue: Queue;
  notices: readonly NoticeType[];
  /** Those that come only when the change has stood for a while. @default none */
  delayed?: readonly NoticeType[];
}

/** A screen that missed a change for longer has fetched the order since. */
const MAX_AGE = Duration.hours(1);

export interface LiveProps {
  api: CfnGraphQLApi;
  data: DataStack;
  code: string;
  consumers: readonly Consumer[];
  /** How long notices wait that are delayed. @default the function's own minute, or what the machine says */
  noticeDelay?: Duration | undefined;
  /** Fields through which the function publishes to subscribers: nobody else may call them. */
  signedFields: readonly string[];
}

/** What it tells an order of parts: that they have arrived. */
const RECORDS = ['Mutation.recordPartsDelivery'];

export class Live extends Construct {
  constructor(scope: Construct, id: string, props: LiveProps) {
    super(scope, id);
    const { api, data, consumers } = props;
    const queues = Object.fromEntries(
      consumers.flatMap(({ name, queue, notices, delayed = [] }) => [
        [`QUEUE_${name}`, queue.queueUrl],
        [`NOTICES_${name}`, notices.join(' ')],
        ...(delayed.length > 0 ? [[`DELAYED_${name}`, delayed.join(' ')]] : []),
      ]),
    );
    const handler = nodeFunction(this, {
      code: props.code,
      timeout: Duration.seconds(60),
      tracing: Tracing.ACTIVE,
      environment: {
        GRAPHQL_URL: api.attrGraphQlUrl,
        ...queues,
        ...(props.noticeDelay === undefined ? {} : { NOTICE_DELAY_SECONDS: String(props.noticeDelay.toSeconds()) }),
      },
    });
    handler.addToRolePolicy(
      new PolicyStatement({
        actions: ['appsync:GraphQL'],
        resources: [...props.signedFields, ...RECORDS].map(
          (field) => `${api.attrArn}/types/${field.replace('.', '/fields/')}`,
        ),
      }),
    );
    if (consumers.length > 0)
      handler.addToRolePolicy(
        new PolicyStatement({ actions: ['sqs:SendMessage'], resources: consumers.map(({ queue }) => queue.queueArn) }),
      );
    const wanted = consumers.flatMap(({ notices }) => notices.map((type) => NOTICED[type]));
    const dead = deadLettersOf(this, handler);
    for (const [table, published] of Object.entries(PUBLISHED) as [Streamed, object[]][]) {
      const patterns = new Set([
        ...published,
        ...wanted.flatMap(([name, pattern]) => (name === table ? [pattern] : [])),
      ]);
      new StreamSource(this, table, {
        table: data.tables[table],
        handler,
        dead,
        patterns: [...patterns],
        maxAge: MAX_AGE,
      });
    }
  }
}
