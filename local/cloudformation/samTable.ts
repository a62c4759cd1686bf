import type { Properties } from './effects.ts';
import { yes } from './effects.ts';

/** SAM's types become plain ones before anything else reads them. */
export const SAM: Record<string, Properties> = {
  'AWS::Serverless::GraphQLApi': yes(
    'ApiKeys',
    'Auth',
    'Cache',
    'DataSources',
    'DomainName',
    'Functions',
    'Logging',
    'Name',
    'Resolvers',
    'SchemaInline',
    'SchemaUri',
    'XrayEnabled',
  ),
  'AWS::Serverless::Function': yes(
    'AutoPublishAlias',
    'CodeUri',
    'DeadLetterQueue',
    'Environment',
    'EventInvokeConfig',
    'Events',
    'FunctionName',
    'FunctionUrlConfig',
    'Handler',
    'InlineCode',
    'MemorySize',
    'Policies',
    'ReservedConcurrentExecutions',
    'Role',
    'Runtime',
    'Timeout',
  ),
  'AWS::Serverless::SimpleTable': yes('PrimaryKey', 'TableName'),
  'AWS::Serverless::Connector': yes('Destination', 'Permissions', 'Source'),
  'AWS::Serverless::Application': yes('Location', 'Parameters'),
};
