/**
 * The resource types and properties that the loader knows, as data: what it does with each. Names are those of the template
 * reference. `local/SUPPORT.md` is made from this, and a property that is not here is named at the start.
 */

import { BUCKET_WITHOUT_EFFECT } from './messaging.ts';

type Effect = 'yes' | { no: string } | { ignored: string };
type Properties = Record<string, Effect>;

export interface CloudFormationSupport {
  type: string;
  property?: string;
  supported: 'yes' | 'no' | 'ignored';
  /** Why it is not read, in the words that the start uses. */
  message?: string;
}

const yes = (...names: string[]): Properties => Object.fromEntries(names.map((name) => [name, 'yes' as const]));
const ignored = (reason: string, ...names: string[]): Properties => Object.fromEntries(names.map((name) => [name, { ignored: reason }]));
const no = (reason: string, ...names: string[]): Properties => Object.fromEntries(names.map((name) => [name, { no: reason }]));

const DESCRIBES = ignored('it describes the resource', 'Description', 'Tags', 'OwnerContact');
const pick = (properties: Properties, ...names: string[]): Properties => Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name)));
const METRICS = 'no metrics are collected here';
const VTL = no('mapping templates (VTL) are not run here, only code for APPSYNC_JS', 'RequestMappingTemplate', 'RequestMappingTemplateS3Location', 'ResponseMappingTemplate', 'ResponseMappingTemplateS3Location');
const CAPACITY = 'tables have no capacity to run out of here';
const TABLE = {
  ...yes('AttributeDefinitions', 'GlobalSecondaryIndexes', 'KeySchema', 'LocalSecondaryIndexes', 'StreamSpecification', 'TableName', 'TimeToLiveSpecification'),
  ...ignored(CAPACITY, 'BillingMode', 'WarmThroughput'),
  ...ignored('nothing is encrypted here', 'SSESpecification'),
};

const TYPES: Record<string, Properties> = {
  'AWS::AppSync::GraphQLApi': {
    ...yes('AdditionalAuthenticationProviders', 'ApiType', 'AuthenticationType', 'EnvironmentVariables', 'IntrospectionConfig', 'LambdaAuthorizerConfig', 'Name', 'OpenIDConnectConfig', 'QueryDepthLimit', 'ResolverCountLimit', 'UserPoolConfig'),
    ...no('merged APIs are not run here; boot their source APIs', 'MergedApiExecutionRoleArn'),
    ...pick(DESCRIBES, 'Tags', 'OwnerContact'),
    ...ignored(METRICS, 'EnhancedMetricsConfig'),
    ...ignored('logs go to the console', 'LogConfig'),
    ...ignored('nothing is traced here', 'XrayEnabled'),
    ...ignored('this machine alone reaches it', 'Visibility'),
  },
  'AWS::AppSync::GraphQLSchema': yes('ApiId', 'Definition', 'DefinitionS3Location'),
  'AWS::AppSync::ApiKey': yes('ApiId', 'ApiKeyId', 'Description', 'Expires'),
  'AWS::AppSync::DataSource': {
    ...yes('ApiId', 'DynamoDBConfig', 'EventBridgeConfig', 'HttpConfig', 'LambdaConfig', 'Name', 'ServiceRoleArn', 'Type'),
    ...no('OpenSearch is not run here', 'ElasticsearchConfig', 'OpenSearchServiceConfig'),
    ...no('relational databases (RDS) are not run here', 'RelationalDatabaseConfig'),
    ...pick(DESCRIBES, 'Description'),
    ...ignored(METRICS, 'MetricsConfig'),
  },
  'AWS::AppSync::FunctionConfiguration': {
    ...yes('ApiId', 'Code', 'CodeS3Location', 'DataSourceName', 'MaxBatchSize', 'Name', 'Runtime', 'SyncConfig'),
    ...VTL,
    ...pick(DESCRIBES, 'Description'),
    ...ignored('it says which mapping templates (VTL) are meant', 'FunctionVersion'),
  },
  'AWS::AppSync::Resolver': {
    ...yes('ApiId', 'Code', 'CodeS3Location', 'DataSourceName', 'FieldName', 'Kind', 'MaxBatchSize', 'PipelineConfig', 'Runtime', 'SyncConfig', 'TypeName'),
    ...VTL,
    ...no('CachingConfig: answers are not cached here, so that each is resolved anew', 'CachingConfig'),
    ...ignored(METRICS, 'MetricsConfig'),
  },
  'AWS::DynamoDB::Table': {
    ...TABLE,
    ...pick(DESCRIBES, 'Tags'),
    ...ignored(CAPACITY, 'OnDemandThroughput', 'ProvisionedThroughput'),
    ...ignored(METRICS, 'ContributorInsightsSpecification'),
    ...ignored('tables here are made again from the template', 'DeletionProtectionEnabled', 'PointInTimeRecoverySpecification', 'TableClass'),
    ...ignored('policies of tables are not evaluated here; those of roles are', 'ResourcePolicy'),
    ...no('changes are not sent to a Kinesis stream here', 'KinesisStreamSpecification'),
    ...no('tables begin empty here', 'ImportSourceSpecification'),
  },
  'AWS::DynamoDB::GlobalTable': {
    ...TABLE,
    ...yes('Replicas'),
    ...ignored(CAPACITY, 'ReadOnDemandThroughputSettings', 'WriteOnDemandThroughputSettings', 'WriteProvisionedThroughputSettings', 'ReadProvisionedThroughputSettings'),
    ...ignored('one replica of a global table is kept here', 'GlobalTableWitnesses', 'MultiRegionConsistency', 'GlobalTableSettingsReplicationMode', 'GlobalTableSourceArn'),
  },
  'AWS::Lambda::Function': {
    ...yes('Code', 'DeadLetterConfig', 'Environment', 'FunctionName', 'Handler', 'MemorySize', 'PackageType', 'ReservedConcurrentExecutions', 'Role', 'Runtime', 'Timeout'),
    ...pick(DESCRIBES, 'Description', 'Tags'),
    ...no('layers are not laid under functions here', 'Layers'),
    ...no('file systems are not mounted here', 'FileSystemConfigs'),
    ...no('container images are not run here', 'ImageConfig'),
    ...ignored('functions run on this machine as it is', 'Architectures', 'CapacityProviderConfig', 'CodeSigningConfigArn', 'DurableConfig', 'EphemeralStorage', 'FunctionScalingConfig', 'KmsKeyArn', 'LoggingConfig', 'PublishToLatestPublished', 'RecursiveLoop', 'RuntimeManagementConfig', 'SnapStart', 'TenancyConfig', 'TracingConfig', 'VpcConfig'),
  },
  'AWS::Lambda::EventSourceMapping': {
    ...yes('BatchSize', 'BisectBatchOnFunctionError', 'DestinationConfig', 'Enabled', 'EventSourceArn', 'FilterCriteria', 'FunctionName', 'FunctionResponseTypes', 'MaximumBatchingWindowInSeconds', 'MaximumRecordAgeInSeconds', 'MaximumRetryAttempts', 'ParallelizationFactor', 'ScalingConfig', 'StartingPosition'),
    ...no('tumbling windows are not kept here; AWS would hand a state from one invocation to the next', 'TumblingWindowInSeconds'),
    ...no('pollers are not provisioned here', 'ProvisionedPollerConfig'),
  },
  'AWS::Lambda::EventInvokeConfig': { ...yes('DestinationConfig', 'FunctionName', 'MaximumEventAgeInSeconds', 'MaximumRetryAttempts'), ...ignored('functions run in the version of the templates', 'Qualifier') },
  'AWS::Lambda::Url': yes('AuthType', 'Cors', 'InvokeMode', 'Qualifier', 'TargetFunctionArn'),
  'AWS::Lambda::Permission': yes('Action', 'EventSourceToken', 'FunctionName', 'FunctionUrlAuthType', 'InvokedViaFunctionUrl', 'Principal', 'PrincipalOrgID', 'SourceAccount', 'SourceArn'),
  'AWS::Cognito::UserPool': yes('AdminCreateUserConfig', 'AliasAttributes', 'EmailVerificationMessage', 'EmailVerificationSubject', 'LambdaConfig', 'MfaConfiguration', 'Policies', 'UsernameAttributes', 'UsernameConfiguration', 'UserPoolName', 'VerificationMessageTemplate'),
  'AWS::Cognito::UserPoolClient': yes('AccessTokenValidity', 'ExplicitAuthFlows', 'IdTokenValidity', 'RefreshTokenValidity', 'TokenValidityUnits', 'UserPoolId', 'WriteAttributes'),
  'AWS::Cognito::UserPoolGroup': yes('GroupName', 'UserPoolId'),
  'AWS::IAM::Role': { ...yes('ManagedPolicyArns', 'Policies', 'RoleName'), ...ignored('whoever needs a role here may take it', 'AssumeRolePolicyDocument', 'MaxSessionDuration', 'Path'), ...no('boundaries of permissions are not evaluated here', 'PermissionsBoundary') },
  'AWS::IAM::Policy': yes('PolicyDocument', 'PolicyName', 'Roles'),
  'AWS::IAM::RolePolicy': yes('PolicyDocument', 'PolicyName', 'RoleName'),
  'AWS::IAM::ManagedPolicy': yes('ManagedPolicyName', 'PolicyDocument', 'Roles'),
  'AWS::SQS::Queue': {
    ...yes('ContentBasedDeduplication', 'DeduplicationScope', 'DelaySeconds', 'FifoQueue', 'FifoThroughputLimit', 'MaximumMessageSize', 'QueueName', 'ReceiveMessageWaitTimeSeconds', 'RedrivePolicy', 'VisibilityTimeout'),
    ...no('which queues may redrive to it is not checked here; AWS would', 'RedriveAllowPolicy'),
    ...no('messages stay until they are deleted; AWS would drop them when their retention period ends', 'MessageRetentionPeriod'),
  },
  'AWS::SNS::Topic': yes('ContentBasedDeduplication', 'DisplayName', 'FifoTopic', 'Subscription', 'TopicName'),
  'AWS::SNS::Subscription': yes('Endpoint', 'FilterPolicy', 'FilterPolicyScope', 'Protocol', 'RawMessageDelivery', 'TopicArn'),
  'AWS::S3::Bucket': {
    ...yes('BucketName', 'CorsConfiguration'),
    ...Object.fromEntries(Object.entries(BUCKET_WITHOUT_EFFECT).map(([name, reason]) => [name, { no: reason }])),
    ...ignored('objects are kept in a folder of this machine', 'BucketEncryption', 'LoggingConfiguration', 'OwnershipControls', 'PublicAccessBlockConfiguration', 'Tags'),
  },
  'AWS::SES::EmailIdentity': yes('EmailIdentity'),
  'AWS::SSM::Parameter': yes('Name', 'Type', 'Value'),
  'AWS::Events::EventBus': yes('Name'),
  'AWS::CloudFormation::Stack': { ...yes('Parameters', 'TemplateURL'), ...ignored('it describes the stack', 'Description', 'NotificationARNs', 'Tags', 'TimeoutInMinutes') },
  'AWS::CloudFormation::WaitConditionHandle': {},
};

/** SAM's types become plain ones before anything else reads them. */
const SAM: Record<string, Properties> = {
  'AWS::Serverless::GraphQLApi': yes('ApiKeys', 'Auth', 'Cache', 'DataSources', 'DomainName', 'Functions', 'Logging', 'Name', 'Resolvers', 'SchemaInline', 'SchemaUri', 'XrayEnabled'),
  'AWS::Serverless::Function': yes('AutoPublishAlias', 'CodeUri', 'DeadLetterQueue', 'Environment', 'EventInvokeConfig', 'Events', 'FunctionName', 'FunctionUrlConfig', 'Handler', 'InlineCode', 'MemorySize', 'Policies', 'ReservedConcurrentExecutions', 'Role', 'Runtime', 'Timeout'),
  'AWS::Serverless::SimpleTable': yes('PrimaryKey', 'TableName'),
  'AWS::Serverless::Connector': yes('Destination', 'Permissions', 'Source'),
  'AWS::Serverless::Application': yes('Location', 'Parameters'),
};

/** Types that have a model, or that others are read with. */
export const MODELLED: ReadonlySet<string> = new Set(Object.keys(TYPES));

/** Types whose every property is listed, so that any other is a mistake or newer than this table. */
const COMPLETE = (type: string): boolean => type.startsWith('AWS::AppSync::');
/** Their readers report on properties themselves, since it depends on more than the name. */
const REPORTED_ELSEWHERE = new Set(['AWS::Lambda::EventSourceMapping', 'AWS::SQS::Queue', 'AWS::S3::Bucket', 'AWS::Lambda::Url']);
const REPORTED_PROPERTIES = new Set(['CachingConfig', ...Object.keys(VTL), 'MergedApiExecutionRoleArn', 'ElasticsearchConfig', 'OpenSearchServiceConfig', 'RelationalDatabaseConfig', 'ImageConfig']);

/** @returns what is missed of a resource's properties */
export function propertyReasons(type: string, properties: Record<string, unknown>): string[] {
  const table = TYPES[type];
  if (!table || REPORTED_ELSEWHERE.has(type)) return [];
  return Object.keys(properties).flatMap((name): string[] => {
    if (REPORTED_PROPERTIES.has(name)) return [];
    const effect = Object.hasOwn(table, name) ? table[name] : undefined;
    if (effect === undefined) return COMPLETE(type) ? [`it has the property ${name}, which is not known here`] : [];
    // Most resources have one that needs nothing here: nobody wants to read of each.
    return effect !== 'yes' && 'no' in effect ? [`${name}: ${effect.no}`] : [];
  });
}

const line = (type: string, property: string, effect: Effect): CloudFormationSupport =>
  effect === 'yes' ? { type, property, supported: 'yes' } : 'no' in effect ? { type, property, supported: 'no', message: effect.no } : { type, property, supported: 'ignored', message: effect.ignored };

/** Every type and property that the loader knows, types first. @param types those without a model, each with its reason */
export function supportOf(types: { ignored: Record<string, string>; no: Record<string, string> }): CloudFormationSupport[] {
  const known = Object.entries({ ...TYPES, ...SAM }).flatMap(([type, properties]) => [
    { type, supported: 'yes' as const },
    ...Object.entries(properties).sort(([a], [b]) => a.localeCompare(b)).map(([property, effect]) => line(type, property, effect)),
  ]);
  const others = (['ignored', 'no'] as const).flatMap((supported) => Object.entries(types[supported]).filter(([type]) => !MODELLED.has(type)).map(([type, message]) => ({ type, supported, message })));
  return [...known, ...others];
}
