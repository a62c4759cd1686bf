/** What templates have and this runtime lacks: reasons by type, and what is said of all of it at the start. */
import type { Unsupported } from '../model.ts';
import { MODELLED } from './support.ts';

/** Resource types that need nothing on this machine, each with its reason. Any other type without a model is missed. */
export const WITHOUT_EFFECT: Record<string, string> = {
  'AWS::CDK::Metadata': 'describes the app',
  'AWS::Logs::LogGroup': 'logs go to the console',
  'AWS::Logs::LogStream': 'logs go to the console',
  'AWS::Logs::ResourcePolicy': 'logs go to the console',
  'AWS::Logs::MetricFilter': 'nothing collects metrics here',
  'AWS::CloudWatch::Alarm': 'nobody is called from a laptop',
  'AWS::CloudWatch::CompositeAlarm': 'nobody is called from a laptop',
  'AWS::CloudWatch::Dashboard': 'nothing collects its metrics here',
  'AWS::XRay::Group': 'nothing is traced here',
  'AWS::Budgets::Budget': 'nothing costs anything here',
  'AWS::ApplicationAutoScaling::ScalableTarget': 'tables have no capacity to run out of here',
  'AWS::ApplicationAutoScaling::ScalingPolicy': 'tables have no capacity to run out of here',
  'AWS::CodeDeploy::Application': 'nothing is deployed step by step here',
  'AWS::CodeDeploy::DeploymentGroup': 'nothing is deployed step by step here',
  'AWS::SES::ConfigurationSet': 'mail does not leave this machine',
  'AWS::CloudFront::Distribution': 'pages are served beside the API',
  'AWS::CloudFront::Function': 'pages are served beside the API',
  'AWS::CloudFront::OriginAccessControl': 'pages are served beside the API',
  'AWS::CloudFront::ResponseHeadersPolicy': 'pages are served beside the API',
  'AWS::WAFv2::WebACL': 'nobody floods a laptop',
  'AWS::WAFv2::WebACLAssociation': 'nobody floods a laptop',
  'AWS::Lambda::Version': 'functions run in the version of the templates',
  'AWS::Lambda::Alias': 'functions run in the version of the templates',
};

/** Better words for types that have no model. */
export const UNSUPPORTED_REASONS: Record<string, string> = {
  'AWS::AppSync::Api': 'Events APIs are not run here, only GraphQL APIs',
  'AWS::AppSync::ChannelNamespace': 'Events APIs are not run here, only GraphQL APIs',
  'AWS::AppSync::SourceApiAssociation': 'merged APIs are not run here; boot their source APIs',
  'AWS::AppSync::ApiCache': 'answers are not cached here, so that each is resolved anew',
  'AWS::AppSync::DomainName': 'the API has its local address alone',
  'AWS::AppSync::DomainNameApiAssociation': 'the API has its local address alone',
  'AWS::ApiGateway::RestApi': 'API Gateway is not run here; nobody calls functions through it',
  'AWS::ApiGatewayV2::Api': 'API Gateway is not run here; nobody calls functions through it',
  'AWS::Serverless::StateMachine': 'state machines are read as AWS::StepFunctions::StateMachine alone',
  'AWS::StepFunctions::Activity': 'activities are not run here; a task that waits for a token is',
  'AWS::RDS::DBCluster': 'relational databases (RDS) are not run here',
  'AWS::RDS::DBInstance': 'relational databases (RDS) are not run here',
  'AWS::OpenSearchService::Domain': 'OpenSearch is not run here',
  'AWS::Lambda::LayerVersion': 'layers are not laid under functions here',
  'AWS::Lambda::Permission': 'read with URLs of functions, rules and buckets; every other caller here is this runtime',
  'AWS::SQS::QueuePolicy': 'read with what buckets tell; beside that whoever can reach the queue may use it',
  'AWS::SNS::TopicPolicy': 'read with what buckets tell; beside that whoever can reach the topic may use it',
  'AWS::S3::BucketPolicy': 'policies of buckets are not evaluated here: whoever signs a request may use the bucket',
};

export const WITHOUT_PART = 'the local runtime has no part that does this';

export function isUnsupportedType(type: string): boolean {
  return (
    !MODELLED.has(type) &&
    !WITHOUT_EFFECT[type] &&
    !type.startsWith('Custom::') &&
    type !== 'AWS::CloudFormation::CustomResource'
  );
}

/** How many fields are named in a line. */
const NAMED = 3;

/**
 * What is missed in one line a kind, most frequent first, and what is harmless in one line altogether.
 * @returns lines without an end; none where nothing is lacking
 */
export function summaryOf(unsupported: readonly Unsupported[]): string[] {
  const missed = groups(
    unsupported.filter((each) => !each.harmless),
    ({ type, reason }) => `${type}\n${reason}`,
  );
  const lines = missed.map((group) => {
    const [first] = group;
    // Callers know fields; logical ids are for the whole list.
    const names = [...new Set(group.flatMap((each) => each.field ?? []))];
    const shown =
      names.length > NAMED ? `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more` : names.join(', ');
    return `${group.length} × ${first?.type}: ${first?.reason}${shown === '' ? '' : ` (${shown})`}`;
  });
  const harmless = groups(
    unsupported.filter((each) => each.harmless),
    ({ type }) => type,
  );
  return harmless.length > 0
    ? [...lines, `nothing to do here for ${harmless.map((group) => `${group.length} × ${group[0]?.type}`).join(', ')}`]
    : lines;
}

function groups(all: readonly Unsupported[], keyOf: (each: Unsupported) => string): Unsupported[][] {
  const byKey = new Map<string, Unsupported[]>();
  for (const each of all) byKey.set(keyOf(each), [...(byKey.get(keyOf(each)) ?? []), each]);
  return [...byKey.values()].sort((a, b) => b.length - a.length);
}
