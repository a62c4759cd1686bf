/**
 * What SUPPORT.md tells of, by section: all that there is, from type files or from the tables of the module that does it, so
 * that nothing of it can be forgotten; and, but in closed sections, what cases name besides.
 */
import { cloudFormationSupport } from '../../cloudformation/index.ts';
import { operationSupport } from '../../dataSources/support.ts';
import { SCALARS } from '../../graphql/scalars.ts';
import { ALLOWED, ALLOWED_GLOBALS } from '../../runtime/check/allowList.ts';
import { memberSupport } from '../../runtime/library/members.ts';
import { OPERATIONS } from '../../stateMachines/operations.ts';
import { typeMembers } from './typeMembers.ts';

export interface Entry {
  id: string;
  /** Set if this runtime does not support it: its message, or the reason. */
  no?: string;
  /** Set where it needs nothing on this machine: why. */
  ignored?: string;
  /** Why it has no case of its own. */
  withoutCase?: string;
  /** Beginnings of other ids whose cases show it too. */
  also?: readonly string[];
}

export interface Section {
  title: string;
  /** Beginnings of the ids that belong here. */
  prefixes: readonly string[];
  /** The page that lists what there is. */
  page: string;
  /** What there is; each needs a case or a reason. */
  entries?: () => Entry[];
  /** Whether a case may name nothing else. */
  closed?: true;
}

const GUIDE = 'https://docs.aws.amazon.com/appsync/latest/devguide';

/** Members of the type files, each with what a unit is told that uses one that is not run here. */
function members(...prefixes: string[]): Entry[] {
  const refusals = new Map(
    memberSupport().flatMap(({ name, supported, message }) =>
      supported ? [] : [[name, message ?? 'it is not run here']],
    ),
  );
  return typeMembers()
    .filter(({ id }) => prefixes.some((prefix) => id.startsWith(prefix)))
    .map(({ id }) => {
      const no = refusals.get(id);
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

/** Kinds of data sources. Source: CloudFormation reference, AWS::AppSync::DataSource, Type. */
const DATA_SOURCES: Entry[] = [
  { id: 'dataSource.DYNAMODB', also: ['dynamodb.'] },
  { id: 'dataSource.LAMBDA', also: ['lambda.'] },
  { id: 'dataSource.HTTP' },
  { id: 'dataSource.EVENTBRIDGE', also: ['eventBridge.'] },
  { id: 'dataSource.NONE' },
  { id: 'dataSource.OPENSEARCH', no: 'OpenSearch is not run here' },
  { id: 'dataSource.RELATIONAL_DATABASE', no: 'relational databases (RDS) are not run here' },
  { id: 'dataSource.BEDROCK', no: 'Amazon Bedrock is not run here' },
];

/** Types and properties of templates, as their loader tells of them. */
function templates(): Entry[] {
  return cloudFormationSupport().map(({ type, property, supported, message = '' }) => {
    const id = `cloudformation.${type}${property === undefined ? '' : `.${property}`}`;
    if (supported === 'no') return { id, no: message };
    return supported === 'ignored'
      ? { id, ignored: message }
      : { id, withoutCase: 'the loader reads it, and no case shows it' };
  });
}

/** Source: developer guide, "Configuring authorization and authentication". */
const MODES = ['API_KEY', 'AMAZON_COGNITO_USER_POOLS', 'AWS_IAM', 'OPENID_CONNECT', 'AWS_LAMBDA'];
const DIRECTIVES = [
  'aws_cognito_user_pools',
  'aws_auth',
  'aws_iam',
  'aws_api_key',
  'aws_oidc',
  'aws_lambda',
  'aws_subscribe',
];

export const SECTIONS: readonly Section[] = [
  {
    title: 'util',
    prefixes: ['util.'],
    page: `${GUIDE}/resolver-util-reference-js.html`,
    entries: () => members('util.'),
    closed: true,
  },
  {
    title: 'extensions',
    prefixes: ['extensions.'],
    page: `${GUIDE}/extensions-js.html`,
    entries: () => members('extensions.'),
    closed: true,
  },
  {
    title: 'runtime',
    prefixes: ['runtime.'],
    page: `${GUIDE}/runtime-utils-js.html`,
    entries: () => members('runtime.'),
    closed: true,
  },
  {
    title: '@aws-appsync/utils/dynamodb',
    prefixes: ['ddb.'],
    page: `${GUIDE}/built-in-modules-js.html`,
    entries: () => members('ddb.'),
    closed: true,
  },
  {
    title: '@aws-appsync/utils/rds and /ai',
    prefixes: ['rds.', 'ai.'],
    page: `${GUIDE}/built-in-modules-js.html`,
    entries: () => members('rds.', 'ai.'),
    closed: true,
  },
  {
    title: 'Built-in objects and functions',
    prefixes: ['builtin.'],
    page: `${GUIDE}/supported-features.html`,
    entries: builtins,
  },
  {
    title: 'Language',
    prefixes: ['syntax.', 'check.', 'types.', 'language.'],
    page: `${GUIDE}/supported-features.html`,
  },
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
  {
    title: 'DynamoDB operations',
    prefixes: ['dynamodb.'],
    page: `${GUIDE}/js-resolver-reference-dynamodb.html`,
    entries: () => operationSupport().map((id) => ({ id })),
  },
  {
    title: 'Lambda, HTTP and EventBridge operations',
    prefixes: ['lambda.', 'eventBridge.'],
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
  {
    title: 'Authorization',
    prefixes: ['auth.'],
    page: `${GUIDE}/security-authz.html`,
    entries: () => ids('auth.', MODES),
  },
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
    title: 'What buckets tell',
    prefixes: ['s3.'],
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html',
  },
  {
    title: 'Schedules',
    prefixes: ['schedule.'],
    page: 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html',
  },
  {
    title: 'State machines',
    prefixes: ['states.'],
    page: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
    entries: () => Object.keys(OPERATIONS).map((name) => ({ id: `states.${name}` })),
  },
  {
    title: 'CloudFormation',
    prefixes: ['cloudformation.', 'template.', 'sam.'],
    page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_AppSync.html',
    entries: templates,
  },
];

/** @returns the section of an id, or undefined where none has it */
export function sectionOf(id: string, sections: readonly Section[] = SECTIONS): Section | undefined {
  return sections.find(({ prefixes }) => prefixes.some((prefix) => id.startsWith(prefix)));
}
