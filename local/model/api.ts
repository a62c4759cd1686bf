/** An AppSync API: its data sources, functions and resolvers, and who may call it. */
import type { RoleModel } from './access.ts';
import type { ResourceOrigin } from './origin.ts';

/** A code unit: APPSYNC_JS source exactly as it would be uploaded. */
export interface CodeModel {
  source: string;
  /** How messages name it: an asset path relative to the assembly, or `<logicalId>` for inline code. */
  name: string;
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
