/**
 * What the local runtime knows of a deployment: the plain, fully resolved reading of its CloudFormation templates.
 * `cloudformation/` makes it; `services/`, `dataSources/` and `graphql/` work from it and never see a template.
 */
import type { CreateTableCommandInput, TimeToLiveSpecification } from '@aws-sdk/client-dynamodb';

/** Where a resource comes from, as a person would look it up. */
export interface ResourceOrigin {
  /** Name of the stack (the artifact id in a cloud assembly, the file's base name for a lone template). */
  stack: string;
  logicalId: string;
}

/** A code unit: APPSYNC_JS source exactly as it would be uploaded. */
export interface CodeModel {
  source: string;
  /** How messages name it: an asset path relative to the assembly, or `<logicalId>` for inline code. */
  name: string;
}

export interface TableModel extends ResourceOrigin {
  name: string;
  arn: string;
  /** As `Fn::GetAtt` gives it, and as events name it; absent without a stream. */
  streamArn?: string;
  /** Ready for CreateTable: keys, attribute definitions, indexes, stream. */
  create: CreateTableCommandInput;
  timeToLive?: TimeToLiveSpecification;
}

export interface PolicyStatement {
  effect: 'Allow' | 'Deny';
  /** Lower or mixed case as written, `*` and `?` allowed. */
  actions: string[];
  resources: string[];
}

export interface RoleModel extends ResourceOrigin {
  arn: string;
  statements: PolicyStatement[];
}

/** A data source that keeps versions of its items and a record of their changes. Times in minutes. */
export interface VersioningModel {
  /** How long a deleted item stays as a tombstone; 0 deletes it at once. */
  baseTtl: number;
  deltaTableName: string;
  deltaTtl: number;
}

/** What a resolver or a function does about conflicting writes. */
export interface SyncModel {
  detection: 'VERSION' | 'NONE';
  handler: 'OPTIMISTIC_CONCURRENCY' | 'AUTOMERGE' | 'LAMBDA' | 'NONE';
  /** Of the handler LAMBDA. */
  lambdaArn?: string;
}

export type DataSourceModel = ResourceOrigin & { name: string; role?: RoleModel } & (
    | { type: 'AMAZON_DYNAMODB'; tableName: string; region: string; versioning?: VersioningModel }
    | { type: 'AWS_LAMBDA'; functionArn: string }
    | { type: 'HTTP'; endpoint: string; authorization?: HttpSigning }
    | { type: 'AMAZON_EVENTBRIDGE'; eventBusArn: string }
    | { type: 'NONE' }
    | UnsupportedDataSource
  );

/** How requests of an HTTP data source are signed (`AuthorizationConfig` of type AWS_IAM). */
export interface HttpSigning {
  type: 'AWS_IAM';
  signingRegion: string;
  signingServiceName: string;
}

/** A data source that this runtime does not run. Its fields fail with the reason when they are asked for. */
export interface UnsupportedDataSource {
  type: 'UNSUPPORTED';
  /** The type in the template. */
  unsupportedType: string;
  /** One sentence that names the data source by its logical id. */
  reason: string;
}

/** One AppSync function (`AWS::AppSync::FunctionConfiguration`). */
export interface FunctionModel extends ResourceOrigin {
  name: string;
  functionId: string;
  dataSource: DataSourceModel;
  /** Absent where it is `direct` or `unsupported`. */
  code?: CodeModel;
  /** Its Lambda function gets the context and answers the result: a direct Lambda resolver. */
  direct?: true;
  /** Why it cannot run here, in one sentence with its logical id: fields that come to it fail with that. */
  unsupported?: string;
  maxBatchSize: number;
  sync?: SyncModel;
}

export interface ResolverModel extends ResourceOrigin {
  typeName: string;
  fieldName: string;
  kind: 'UNIT' | 'PIPELINE';
  /** Absent where it is `direct` or `unsupported`. */
  code?: CodeModel;
  /** Of a UNIT resolver: its Lambda function gets the context and answers the result. */
  direct?: true;
  /** Why it cannot run here, in one sentence with its logical id: its field fails with that. */
  unsupported?: string;
  /** Set for UNIT resolvers. */
  dataSource?: DataSourceModel;
  /** Of a UNIT resolver: how many calls AppSync may gather into one BatchInvoke; 0 or absent for none. */
  maxBatchSize?: number;
  /** Of a UNIT resolver. */
  sync?: SyncModel;
  /** In execution order; empty for UNIT resolvers. The same function may stand several times. */
  functions: FunctionModel[];
}

export interface ApiKeyModel {
  /** What callers send as `x-api-key`. */
  id: string;
  /** Seconds since the epoch; absent is AppSync's default, seven days from when it is made. */
  expires?: number;
  logicalId?: string;
  description?: string;
}

export type AuthenticationMode =
  | {
      type: 'AMAZON_COGNITO_USER_POOLS';
      userPoolId: string;
      region: string;
      defaultAction: 'ALLOW' | 'DENY';
      appIdClientRegex?: string;
    }
  | { type: 'AWS_IAM' }
  | { type: 'API_KEY'; keys: ApiKeyModel[] }
  | OpenIdMode
  | LambdaMode;

/** Tokens of any OpenID Connect provider. */
export interface OpenIdMode {
  type: 'OPENID_CONNECT';
  /** As `iss` says it; `<issuer>/.well-known/openid-configuration` leads to the keys. */
  issuer: string;
  /** A regular expression that `aud` or `azp` must match; absent for any client. */
  clientId?: string;
  /** How long a token is taken after `iat`, in milliseconds. */
  iatTtlMs?: number;
  /** How long a token is taken after `auth_time`, in milliseconds. */
  authTtlMs?: number;
}

/** A Lambda function that decides on each request. */
export interface LambdaMode {
  type: 'AWS_LAMBDA';
  /** As the template gives it: a qualifier may follow. */
  authorizerUri: string;
  /** How long an answer is kept that says nothing else; 0 keeps none. */
  resultTtlSeconds: number;
  /** Tokens that do not match never reach the function. */
  identityValidationExpression?: string;
}

export interface ApiModel extends ResourceOrigin {
  apiId: string;
  arn: string;
  name: string;
  /** Its addresses on AWS: what templates give to functions. */
  urls: { graphql: string; realtime: string };
  /** The SDL as deployed. */
  schema: string;
  /** The first is the default one. */
  authentication: [AuthenticationMode, ...AuthenticationMode[]];
  environment: Record<string, string>;
  /** 0 means no limit. */
  queryDepthLimit: number;
  /** 0 means no limit of its own; AppSync's ceiling of 10,000 stays. */
  resolverCountLimit: number;
  introspection: boolean;
  resolvers: ResolverModel[];
}

export interface UserPoolClientModel extends ResourceOrigin {
  clientId: string;
  explicitAuthFlows: string[];
  /** Minutes. */
  accessTokenValidity: number;
  idTokenValidity: number;
  refreshTokenValidity: number;
  /** Attributes that users may write of themselves; absent is all standard ones. */
  writeAttributes?: string[];
}

/** What users sign in by. */
export interface SignInModel {
  /** Attributes that stand for the user name (`UsernameAttributes`); empty where users have a plain name. */
  usernameAttributes: ('email' | 'phone_number')[];
  /** Attributes that a user with a plain name may sign in by as well (`AliasAttributes`). */
  aliasAttributes: ('email' | 'phone_number' | 'preferred_username')[];
  /** Whether names differ by case. */
  caseSensitive: boolean;
}

export interface UserPoolModel extends ResourceOrigin {
  /** `<region>_<9 characters>`, stable for a given stack and logical id. */
  id: string;
  arn: string;
  name: string;
  groups: string[];
  clients: UserPoolClientModel[];
  signIn: SignInModel;
  /** The resource's properties, resolved. */
  properties: Record<string, unknown>;
}

export interface LambdaModel extends ResourceOrigin {
  name: string;
  arn: string;
  /** Folder of the unpacked asset. */
  codePath: string;
  /** `file.export`. */
  handler: string;
  runtime: string;
  timeoutSeconds: number;
  memoryMb: number;
  environment: Record<string, string>;
  role?: RoleModel;
  /** At most so many invocations at a time, the rest throttled; absent for no limit of its own. */
  reservedConcurrency?: number;
  asynchronous: AsynchronousModel;
}

export interface FunctionUrlCors extends CorsRule {
  allowCredentials: boolean;
}

/** An address at which a function answers HTTP. */
export interface FunctionUrlModel extends ResourceOrigin {
  /** The first label of its host on AWS. */
  id: string;
  /** Its address on AWS: what templates give to functions. Ends in a slash. */
  url: string;
  functionArn: string;
  functionName: string;
  authType: 'NONE' | 'AWS_IAM';
  /** Actions that no permission grants to everybody; where one is missing, a URL of type NONE refuses every request. Empty for AWS_IAM. */
  missingGrants: string[];
  cors?: FunctionUrlCors;
}

/** What becomes of invocations of type `Event`: `AWS::Lambda::EventInvokeConfig` and the function's `DeadLetterConfig`. */
export interface AsynchronousModel {
  maximumRetryAttempts: number;
  maximumAgeSeconds: number;
  /** ARNs of queues or topics. */
  onFailure?: string;
  onSuccess?: string;
  deadLetters?: string;
}

export interface QueueModel extends ResourceOrigin {
  name: string;
  arn: string;
  /** What `Ref` gives, as on AWS; the local SQS takes it too. */
  url: string;
  fifo: boolean;
  /** Attributes of CreateQueue (seconds as text, `RedrivePolicy` as JSON). */
  attributes: Record<string, string>;
}

export interface TopicModel extends ResourceOrigin {
  name: string;
  arn: string;
  /** Attributes of CreateTopic. */
  attributes: Record<string, string>;
  /** Queues that receive what is published. */
  subscriptions: { queueArn: string; attributes: Record<string, string> }[];
}

export interface CorsRule {
  allowedOrigins: string[];
  allowedMethods: string[];
  allowedHeaders: string[];
  exposedHeaders: string[];
  maxAgeSeconds?: number;
}

export interface BucketModel extends ResourceOrigin {
  name: string;
  arn: string;
  cors: CorsRule[];
}

/** The settings that mappings of both kinds have. */
interface MappingBase extends ResourceOrigin {
  functionArn: string;
  sourceArn: string;
  enabled: boolean;
  batchSize: number;
  maximumBatchingWindowSeconds: number;
  /** Whether the function tells which items failed (`ReportBatchItemFailures`). */
  reportsItemFailures: boolean;
  /** Event filter patterns, parsed; an event passes that matches any. Empty: every event passes. */
  filters: unknown[];
}

export interface StreamMappingModel extends MappingBase {
  kind: 'STREAM';
  tableName: string;
  startingPosition: 'TRIM_HORIZON' | 'LATEST';
  bisectBatchOnFunctionError: boolean;
  /** -1: until the record expires. */
  maximumRetryAttempts: number;
  /** -1: as long as the stream keeps the record. */
  maximumRecordAgeSeconds: number;
  parallelizationFactor: number;
  /** ARN of a queue or a topic. */
  onFailure?: string;
}

export interface QueueMappingModel extends MappingBase {
  kind: 'QUEUE';
  /** How many batches may be under way. */
  maximumConcurrency?: number;
}

export type MappingModel = StreamMappingModel | QueueMappingModel;

/** A custom resource backed by a Lambda function of the same templates. */
export interface CustomResourceModel extends ResourceOrigin {
  resourceType: string;
  functionArn: string;
  properties: Record<string, unknown>;
}

export interface Unsupported extends ResourceOrigin {
  type: string;
  /** One sentence: what will not happen here, and what AWS would do. */
  reason: string;
  /** `Type.field` of a resolver. */
  field?: string;
  /** Set where nothing is missed on this machine, such as a log group or an alarm. */
  harmless?: true;
}

export interface DeploymentModel {
  region: string;
  accountId: string;
  apis: ApiModel[];
  tables: TableModel[];
  userPools: UserPoolModel[];
  functions: LambdaModel[];
  functionUrls: FunctionUrlModel[];
  queues: QueueModel[];
  topics: TopicModel[];
  buckets: BucketModel[];
  /** What mail is sent from: domains and addresses. */
  mailIdentities: string[];
  eventSourceMappings: MappingModel[];
  customResources: CustomResourceModel[];
  /** Stack outputs by `<stack>.<outputKey>`. */
  outputs: Record<string, string>;
  unsupported: Unsupported[];
  /** Folders made to load it, such as those of inline functions: to be removed at the end. */
  temporaryFolders?: string[];
}
