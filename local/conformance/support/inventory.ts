/**
 * What SUPPORT.md tells of: every id that a case may cover, by section. A closed section lists all that there is, from type
 * files or from the tables of the module that does it, so that nothing of it can be forgotten; an open one has the rows that
 * cases name.
 */
import { SCALARS } from '../../graphql/scalars.ts';
import { ALLOWED, ALLOWED_GLOBALS } from '../../runtime/check/allowed.ts';
import { typeMembers } from './typeMembers.ts';

export interface Entry {
  id: string;
  /** Set where this runtime does not run it: what it says, or why. */
  no?: string;
  /** Why it has no case of its own. */
  withoutCase?: string;
}

export interface Section {
  title: string;
  /** Beginnings of the ids that belong here. */
  prefixes: readonly string[];
  /** The page that lists what there is. */
  page: string;
  /** All that there is; absent in an open section. */
  entries?: () => Entry[];
}

const GUIDE = 'https://docs.aws.amazon.com/appsync/latest/devguide';

const NOT_RUN: Record<string, string> = {
  'rds.': 'the module @aws-appsync/utils/rds is not run here',
  'ai.': 'the module @aws-appsync/utils/ai is not run here',
};

function members(...prefixes: string[]): Entry[] {
  return typeMembers()
    .filter(({ id }) => prefixes.some((prefix) => id.startsWith(prefix)))
    .map(({ id }) => {
      const no = Object.entries(NOT_RUN).find(([prefix]) => id.startsWith(prefix))?.[1];
      return { id, ...(no === undefined ? {} : { no }) };
    });
}

const ids = (prefix: string, names: readonly string[]): Entry[] => names.map((name) => ({ id: `${prefix}${name}` }));

function builtins(): Entry[] {
  const groups = Object.entries(ALLOWED).flatMap(([name, { statics, members: own }]) =>
    ids(`builtin.${name}.`, [...statics, ...own]),
  );
  return [...groups, ...ids('builtin.', ALLOWED_GLOBALS)];
}

/** Values of a data source's Type. Source: CloudFormation reference, AWS::AppSync::DataSource. */
const DATA_SOURCES: Entry[] = [
  ...ids('dataSource.', ['AMAZON_DYNAMODB', 'AWS_LAMBDA', 'HTTP', 'AMAZON_EVENTBRIDGE', 'NONE']),
  { id: 'dataSource.AMAZON_OPENSEARCH_SERVICE', no: 'OpenSearch is not run here' },
  { id: 'dataSource.AMAZON_ELASTICSEARCH', no: 'OpenSearch is not run here' },
  { id: 'dataSource.RELATIONAL_DATABASE', no: 'relational databases (RDS) are not run here' },
  { id: 'dataSource.AMAZON_BEDROCK_RUNTIME', no: 'Amazon Bedrock is not run here' },
];

/** Source: developer guide, "Configuring authorization and authentication". */
const MODES = ['API_KEY', 'AMAZON_COGNITO_USER_POOLS', 'AWS_IAM', 'OPENID_CONNECT', 'AWS_LAMBDA'];
const DIRECTIVES = ['aws_cognito_user_pools', 'aws_auth', 'aws_iam', 'aws_api_key', 'aws_oidc', 'aws_lambda', 'aws_subscribe'];

export const SECTIONS: readonly Section[] = [
  { title: 'util', prefixes: ['util.'], page: `${GUIDE}/resolver-util-reference-js.html`, entries: () => members('util.') },
  { title: 'extensions', prefixes: ['extensions.'], page: `${GUIDE}/extensions-js.html`, entries: () => members('extensions.') },
  { title: 'runtime', prefixes: ['runtime.'], page: `${GUIDE}/runtime-utils-js.html`, entries: () => members('runtime.') },
  {
    title: '@aws-appsync/utils/dynamodb',
    prefixes: ['ddb.'],
    page: `${GUIDE}/built-in-modules-js.html`,
    entries: () => members('ddb.'),
  },
  {
    title: '@aws-appsync/utils/rds and /ai',
    prefixes: ['rds.', 'ai.'],
    page: `${GUIDE}/built-in-modules-js.html`,
    entries: () => members('rds.', 'ai.'),
  },
  {
    title: 'Built-in objects and functions',
    prefixes: ['builtin.'],
    page: `${GUIDE}/supported-features.html`,
    entries: builtins,
  },
  { title: 'Language', prefixes: ['syntax.', 'check.', 'types.', 'language.'], page: `${GUIDE}/supported-features.html` },
  {
    title: 'Context',
    prefixes: ['context.', 'info.', 'identity.', 'stash.', 'outErrors.', 'pipeline.', 'resolver.'],
    page: `${GUIDE}/resolver-context-reference-js.html`,
  },
  {
    title: 'Data sources',
    prefixes: ['dataSource.'],
    page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appsync-datasource.html',
    entries: () => DATA_SOURCES,
  },
  { title: 'DynamoDB operations', prefixes: ['dynamodb.'], page: `${GUIDE}/js-resolver-reference-dynamodb.html` },
  {
    title: 'Lambda, HTTP and EventBridge operations',
    prefixes: ['lambda.', 'httpDataSource.', 'eventBridge.', 'none.'],
    page: `${GUIDE}/resolver-reference-lambda-js.html`,
  },
  {
    title: 'Scalars',
    prefixes: ['scalar.'],
    page: `${GUIDE}/scalars.html`,
    entries: () => ids('scalar.', [...SCALARS.map(({ name }) => name), 'ID', 'String', 'Int', 'Float', 'Boolean']),
  },
  {
    title: 'Directives',
    prefixes: ['directive.'],
    page: `${GUIDE}/security-authz.html`,
    entries: () => ids('directive.', DIRECTIVES),
  },
  { title: 'Authorization', prefixes: ['auth.'], page: `${GUIDE}/security-authz.html`, entries: () => ids('auth.', MODES) },
  {
    title: 'GraphQL over HTTP',
    prefixes: ['http.', 'graphql.', 'selection.', 'introspection.'],
    page: `${GUIDE}/designing-a-graphql-api.html`,
  },
  { title: 'Errors', prefixes: ['error.'], page: `${GUIDE}/troubleshooting-and-common-mistakes.html` },
  { title: 'Limits', prefixes: ['limit.'], page: 'https://docs.aws.amazon.com/general/latest/gr/appsync.html' },
  {
    title: 'Subscriptions and their protocol',
    prefixes: ['realtime.', 'subscription.', 'filter.'],
    page: `${GUIDE}/real-time-websocket-client.html`,
  },
  {
    title: 'CloudFormation',
    prefixes: ['cloudformation.', 'template.', 'sam.'],
    page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_AppSync.html',
  },
];

/** @returns the section of an id, or undefined where none has it */
export function sectionOf(id: string, sections: readonly Section[] = SECTIONS): Section | undefined {
  return sections.find(({ prefixes }) => prefixes.some((prefix) => id.startsWith(prefix)));
}
