/** The function behind the links in mails, behind a function URL without sign-in. It may only read. */
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FunctionUrlAuthType, Tracing } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { DataStack } from './data.ts';
import { nodeFunction } from './nodeFunction.ts';

const TIMEOUT = Duration.seconds(10);

export class Links extends Construct {
  /** Ends with a slash. */
  readonly url: string;

  constructor(scope: Construct, id: string, { data, code }: { data: DataStack; code: string }) {
    super(scope, id);
    const { tables, documents } = data;
    const handler = nodeFunction(this, {
      code,
      timeout: TIMEOUT,
      tracing: Tracing.ACTIVE,
      environment: {
        MAIL_TABLE: tables.Mail.tableName,
        INVOICES_TABLE: tables.Invoices.tableName,
        PURCHASE_ORDERS_TABLE: tables.PurchaseOrders.tableName,
        SETTINGS_TABLE: tables.Settings.tableName,
        DOCUMENTS_BUCKET: documents.bucketName,
      },
    });
    handler.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:GetItem'],
        resources: [tables.Mail, tables.Invoices, tables.PurchaseOrders, tables.Settings].map(
          ({ tableArn }) => tableArn,
        ),
      }),
    );
    handler.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:GetObject'],
        resources: ['invoices/*', 'purchases/*'].map((path) => documents.arnForObjects(path)),
      }),
    );
    this.url = handler.addFunctionUrl({ authType: FunctionUrlAuthType.NONE }).url;
  }
}
