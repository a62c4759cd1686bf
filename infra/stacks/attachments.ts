/**
 * Functions for files: one opens forms and gives out addresses for the API, the other looks at what was uploaded. An address or a form can
 * do what its signer may, so the first may do nothing else.
 */
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Tracing } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { FOLDERS, LOOKING, PREVIEWS, UPLOADS } from './attachmentStore.ts';
import type { DataStack } from './data.ts';
import { nodeFunction } from './nodeFunction.ts';
import { feedFrom } from './queueSource.ts';

const TIMEOUT = Duration.seconds(10);
/** A picture of 64 megapixels takes about half of it (functions/uploads/pictures.test.ts). */
const MEMORY_MB = 1024;
/** Each message is a file of up to 25 MB. */
const BATCH_SIZE = 1;
const CONCURRENCY = 5;

export interface AttachmentsProps {
  data: DataStack;
  code: string;
  uploadsCode: string;
}

export class Attachments extends Construct {
  /** For the API. */
  readonly handler: LambdaFunction;

  constructor(scope: Construct, id: string, { data, code, uploadsCode }: AttachmentsProps) {
    super(scope, id);
    const { bucket, uploads } = data.attachments;
    const under = (...folders: string[]): string[] => folders.map((folder) => bucket.arnForObjects(`${folder}/*`));
    this.handler = nodeFunction(this, {
      code,
      timeout: TIMEOUT,
      tracing: Tracing.ACTIVE,
      environment: { BUCKET: bucket.bucketName },
    });
    const allow = (handler: LambdaFunction, actions: string[], resources: string[]): void =>
      handler.addToRolePolicy(new PolicyStatement({ actions, resources }));
    allow(this.handler, ['s3:PutObject'], under(UPLOADS));
    allow(this.handler, ['s3:GetObject'], under(...FOLDERS, PREVIEWS));

    const looking = new Construct(this, 'Uploads');
    const handler = nodeFunction(looking, {
      code: uploadsCode,
      timeout: LOOKING,
      memorySize: MEMORY_MB,
      tracing: Tracing.ACTIVE,
      environment: {
        BUCKET: bucket.bucketName,
        ATTACHMENTS_TABLE: data.tables.Attachments.tableName,
        ATTACHMENT_UPLOADS_TABLE: data.tables.AttachmentUploads.tableName,
      },
    });
    allow(handler, ['s3:GetObject', 's3:DeleteObject'], under(UPLOADS));
    allow(handler, ['s3:PutObject'], under(...FOLDERS, PREVIEWS));
    allow(handler, ['dynamodb:GetItem', 'dynamodb:PutItem'], [data.tables.Attachments.tableArn]);
    allow(handler, ['dynamodb:GetItem', 'dynamodb:UpdateItem'], [data.tables.AttachmentUploads.tableArn]);
    feedFrom(looking, uploads, handler, { batchSize: BATCH_SIZE, maxConcurrency: CONCURRENCY });
  }
}
