/**
 * Where files lie: uploads that nobody has looked at yet under `uploads/`, those that were taken under the folders of their owners, and
 * small pictures of them. The bucket tells a queue of each upload.
 *
 * The queue stands beside the bucket and not beside the function: the bucket's configuration names it, and S3 asks for its leave when that
 * is made. That leave is for buckets of this account, since the bucket's own name is known only once it stands.
 * Sources: S3 user guide, "Granting permissions to publish event notification messages to a destination", "Managing the lifecycle of
 * objects" (rules that expire run once a day) and storage class `GLACIER_IR`, which opens within milliseconds.
 */
import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket, CfnBucket, CorsRule, LifecycleRule } from 'aws-cdk-lib/aws-s3';
import { StorageClass } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Owner } from '../../resolvers/attachments/owners.ts';
import { privateBucket } from './bucket.ts';
import { workQueue } from './queueSource.ts';

/** A form of which no file was taken within a day has been forgotten (resolvers/attachments/Mutation.createAttachmentUpload). */
const PENDING = Duration.days(1);
const TO_ARCHIVE = Duration.days(365);
export const UPLOADS = 'uploads';
export const PREVIEWS = 'previews';
export const FOLDERS = ['adjuntos', 'cotizaciones', 'facturas'] satisfies Owner['folder'][];

/** How long looking at a file may take. */
export const LOOKING = Duration.seconds(60);

/** After a year: the archive class that still opens at once. Files below 128 KB cost more there, and S3 leaves them where they are. */
const archived = (folder: string): LifecycleRule => ({
  id: `archive-${folder}`,
  prefix: `${folder}/`,
  transitions: [{ storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL, transitionAfter: TO_ARCHIVE }],
});

export class AttachmentStore extends Construct {
  readonly bucket: Bucket;
  /** Told of each upload. */
  readonly uploads: Queue;

  constructor(scope: Construct, id: string, { cors }: { cors: CorsRule[] }) {
    super(scope, id);
    this.uploads = workQueue(new Construct(this, 'Uploads'), LOOKING);
    this.bucket = privateBucket(this, 'Bucket', {
      cors,
      lifecycleRules: [
        { id: 'forget-uploads', prefix: `${UPLOADS}/`, expiration: PENDING },
        ...FOLDERS.map(archived),
        { id: 'forget-parts', abortIncompleteMultipartUploadAfter: PENDING },
      ],
    });
    this.uploads.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.uploads.queueArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    // The CDK's own way needs a function that configures the bucket after both stand; the template can say it.
    const resource = this.bucket.node.defaultChild as CfnBucket;
    resource.notificationConfiguration = {
      queueConfigurations: [
        {
          event: 's3:ObjectCreated:*',
          queue: this.uploads.queueArn,
          filter: { s3Key: { rules: [{ name: 'prefix', value: `${UPLOADS}/` }] } },
        },
      ],
    };
    const policy = this.uploads.node.tryFindChild('Policy');
    if (policy) resource.node.addDependency(policy);
  }
}
