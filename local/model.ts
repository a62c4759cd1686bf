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

export type DataSourceModel = ResourceOrigin & { name: string; role?: RoleModel } & (
    | { type: 'AMAZON_DYNAMODB'; tableName: string; region: string }
    | { type: 'AWS_LAMBDA'; functionArn: string }
    | { type: 'NONE' }
  );

/** One AppSync function (`AWS::AppSync::FunctionConfiguration`). */
export interface FunctionModel extends ResourceOrigin {
  name: string;
  functionId: string;
  dataSource: DataSourceModel;
  code: CodeModel;
  maxBatchSize: number;
}

export interface ResolverModel extends ResourceOrigin {
  typeName: string;
  fieldName: string;
  kind: 'UNIT' | 'PIPELINE';
  code: CodeModel;
  /** Set for UNIT resolvers. */
  dataSource?: DataSourceModel;
  /** In execution order; empty for UNIT resolvers. The same function may stand several times. */
  functions: FunctionModel[];
}

export type AuthenticationMode =
  | { type: 'AMAZON_COGNITO_USER_POOLS'; userPoolId: string; region: string; defaultAction: 'ALLOW' | 'DENY'; appIdClientRegex?: string }
  | { type: 'AWS_IAM' }
  | { type: 'API_KEY'; keys: { id: string; expires?: number }[] };

export interface ApiModel extends ResourceOrigin {
  apiId: string;
  arn: string;
  name: string;
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
}

export interface UserPoolModel extends ResourceOrigin {
  /** `<region>_<9 characters>`, stable for a given stack and logical id. */
  id: string;
  arn: string;
  name: string;
  groups: string[];
  clients: UserPoolClientModel[];
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
}

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
}

export interface DeploymentModel {
  region: string;
  accountId: string;
  apis: ApiModel[];
  tables: TableModel[];
  userPools: UserPoolModel[];
  functions: LambdaModel[];
  customResources: CustomResourceModel[];
  /** Stack outputs by `<stack>.<outputKey>`. */
  outputs: Record<string, string>;
  unsupported: Unsupported[];
}
