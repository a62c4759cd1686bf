/** What a workshop must never lose: tables, users and documents. Kept when the stack goes. */
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  UserPool,
} from 'aws-cdk-lib/aws-cognito';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { Bucket, CfnBucket, CorsRule } from 'aws-cdk-lib/aws-s3';
import { HttpMethods, StorageClass } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { FunctionBundles } from '../functions.ts';
import { PASSWORD_LENGTH } from '../passwordPolicy.ts';
import type { IndexDefinition, TableDefinition, TableName } from '../tables.ts';
import { holdsWholeRows, TABLES } from '../tables.ts';
import type { Workshop } from '../workshop.ts';
import { accountMails } from './accountMails.ts';
import { AttachmentStore } from './attachmentStore.ts';
import { privateBucket } from './bucket.ts';
import { SecondFactor } from './secondFactor.ts';
import { KEPT_SECONDS } from '../../resolvers/reports/file.ts';
import { BUILT_IN_ROLES as roles } from '../../functions/bootstrap/roles.ts';

export interface DataStackProps extends StackProps {
  workshop: Workshop;
  bundles: FunctionBundles;
}

const TO_INFREQUENT_ACCESS = Duration.days(90);
const TO_ARCHIVE = Duration.days(365);
const REPORT_DAYS = KEPT_SECONDS / 86_400;

export class DataStack extends Stack {
  readonly tables: Record<TableName, Table>;
  readonly userPool: UserPool;
  readonly userPoolClient: UserPoolClient;
  /** PDFs of invoices, under keys that nobody can guess. */
  readonly documents: Bucket;
  /** The logo under `logos/`; uploads that were not inspected yet under `uploads/`. */
  readonly images: Bucket;
  /** Files of work orders, vehicles, customers and other things. */
  readonly attachments: AttachmentStore;

  constructor(scope: Construct, id: string, { workshop, bundles, ...props }: DataStackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const tables = Object.entries(TABLES).map(([name, definition]) => [name, this.table(name, definition)]);
    this.tables = Object.fromEntries(tables) as Record<TableName, Table>;
    this.userPool = this.pool(workshop);
    new SecondFactor(this, 'SecondFactor', { userPool: this.userPool, code: bundles.tokens });
    this.images = this.imageBucket(workshop);
    this.documents = this.documentBucket(workshop);
    this.attachments = new AttachmentStore(this, 'Attachment', {
      cors: corsOf(workshop, HttpMethods.POST, HttpMethods.GET),
    });
    for (const role of Object.keys(roles))
      new CfnUserPoolGroup(this, `Group${role}`, { userPoolId: this.userPool.userPoolId, groupName: role });
    this.userPoolClient = this.client();
  }

  private pool(workshop: Workshop): UserPool {
    return new UserPool(this, 'UserPool', {
      signInAliases: { email: true },
      signInCaseSensitive: false,
      // Its triggers see the groups of access tokens.
      featurePlan: FeaturePlan.ESSENTIALS,
      // Customers of the shop. Who signs up has no group; the trigger gives their tokens that of customers.
      selfSignUpEnabled: true,
      autoVerify: { email: true },
      ...accountMails(workshop),
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: PASSWORD_LENGTH,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private client(): UserPoolClient {
    return this.userPool.addClient('Client', {
      authFlows: { userPassword: true, userSrp: true },
      // Nobody signs in through Cognito's own pages; the default would allow the implicit flow to example.com.
      disableOAuth: true,
      accessTokenValidity: Duration.minutes(60),
      idTokenValidity: Duration.minutes(60),
      refreshTokenValidity: Duration.days(30),
      // A first password and an authenticator take longer than the three minutes that are the default; this is the most.
      authSessionValidity: Duration.minutes(15),
      preventUserExistenceErrors: true,
      // Else any token could change its user's e-mail, which is the sign-in name and where a lost password is sent.
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    });
  }

  private imageBucket(workshop: Workshop): Bucket {
    return privateBucket(this, 'Images', {
      lifecycleRules: [
        { prefix: 'uploads/', expiration: Duration.days(1) },
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      cors: corsOf(workshop, HttpMethods.POST, HttpMethods.GET),
    });
  }

  private documentBucket(workshop: Workshop): Bucket {
    const bucket = privateBucket(this, 'Documents', {
      versioned: true,
      cors: corsOf(workshop, HttpMethods.GET),
      // Most documents are smaller than the 128 KB under which S3 moves nothing unless a rule names a size. Of
      // Glacier's classes, this one answers at once: an address of a document of last year still opens it.
      lifecycleRules: [
        {
          objectSizeGreaterThan: 1,
          transitions: [
            { storageClass: StorageClass.INFREQUENT_ACCESS, transitionAfter: TO_INFREQUENT_ACCESS },
            { storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL, transitionAfter: TO_ARCHIVE },
          ],
        },
        // A report can be made again; all of its versions go.
        {
          prefix: 'reports/',
          expiration: Duration.days(REPORT_DAYS),
          noncurrentVersionExpiration: Duration.days(1),
        },
        { prefix: 'reports/', expiredObjectDeleteMarker: true },
      ],
    });
    // CloudFormation takes the size as text, the CDK writes a number.
    (bucket.node.defaultChild as CfnBucket).addPropertyOverride(
      'LifecycleConfiguration.Rules.0.ObjectSizeGreaterThan',
      '1',
    );
    return bucket;
  }

  private table(name: string, definition: TableDefinition): Table {
    const table = new Table(this, name, {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(definition.timeToLive ? { timeToLiveAttribute: definition.timeToLive } : {}),
    });
    for (const [indexName, index] of Object.entries(definition.indexes)) addIndex(table, indexName, index);
    return table;
  }
}

/**
 * The web app uploads and fetches from its own origin: a name of the workshop's, or CloudFront's own, which is known only once the pages
 * stand, and they need the bucket. What opens a bucket is a signature; the rule says no more than where a browser may use one.
 */
function corsOf({ domain }: Workshop, ...allowedMethods: HttpMethods[]): CorsRule[] {
  const allowedOrigins = [`https://${domain}`, `https://*.${domain}`, 'https://*.cloudfront.net'];
  return [{ allowedOrigins, allowedMethods, allowedHeaders: ['*'] }];
}

function addIndex(table: Table, indexName: string, index: IndexDefinition): void {
  table.addGlobalSecondaryIndex({
    indexName,
    partitionKey: { name: index.partitionKey, type: AttributeType.STRING },
    sortKey: { name: index.sortKey, type: index.sortKeyType === 'N' ? AttributeType.NUMBER : AttributeType.STRING },
    ...(holdsWholeRows(index)
      ? { projectionType: ProjectionType.ALL }
      : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...index.include] }),
  });
}
