/** The GraphQL API: schema, data sources with their roles, code units, resolvers, and the first rows. */
import { ArnFormat, CfnOutput, Duration, NestedStack, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import { CfnGraphQLApi, CfnGraphQLSchema } from 'aws-cdk-lib/aws-appsync';
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { FunctionBundles } from '../functions.ts';
import release from '../../package.json' with { type: 'json' };
import type { ResolverLayout } from '../resolvers/layout.ts';
import { signedFields } from '../resolvers/layout.ts';
import { fieldsForKeys, openedToKeys } from '../keyAccess.ts';
import type { ApiSchema } from '../schema.ts';
import { environmentName, TABLE_NAMES } from '../tables.ts';
import type { Workshop } from '../workshop.ts';
import { Attachments } from './attachments.ts';
import { Audit } from './audit.ts';
import { Bootstrap } from './bootstrap.ts';
import type { DataStack } from './data.ts';
import { Documents } from './documents.ts';
import { LateOrders } from './lateOrders.ts';
import { Floods, KeyAuthorizer, KeyMaker } from './keys.ts';
import { Links } from './links.ts';
import { Live } from './live.ts';
import { Logo } from './logo.ts';
import { Mail } from './mail.ts';
import { PartsOrdersWorkflow } from './partsOrders.ts';
import { Pdf } from './pdf.ts';
import { Pipelines } from './pipelines.ts';
import { Purchasing } from './purchasing.ts';
import { Reconcile } from './reconcile.ts';
import { Reports } from './reports.ts';
import { Refusals } from './refusals.ts';
import { Routes } from './routes.ts';
import { Users } from './users.ts';

export interface ApiStackProps extends StackProps {
  workshop: Workshop;
  data: DataStack;
  schema: ApiSchema;
  layout: ResolverLayout;
  /** File of each code unit. */
  units: ReadonlyMap<string, string>;
  bundles: FunctionBundles;
}

/** The deepest query that the web app sends has 6 levels; fragments of integrators need some more. */
const QUERY_DEPTH_LIMIT = 12;
const RESOLVER_COUNT_LIMIT = 200;

export class ApiStack extends Stack {
  private readonly data: DataStack;
  private readonly api: CfnGraphQLApi;
  private log: LogGroup | undefined;
  readonly graphqlUrl: string;
  /** Where customers pay for orders of parts; ends with a slash. */
  readonly paymentsUrl: string;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    this.data = props.data;
    this.api = this.openApi(props);
    this.graphqlUrl = this.api.attrGraphQlUrl;
    const definition = openedToKeys(props.schema.sdl, fieldsForKeys(props.layout));
    const schema = new CfnGraphQLSchema(this, 'Schema', { apiId: this.api.attrApiId, definition });
    const pdf = new Pdf(this, 'Pdf', { data: props.data, code: props.bundles.pdf });
    const functions = { ...this.functions(props), pdf: pdf.handler };
    const { workshop, data, layout, units, bundles } = props;
    const pipelines = new Pipelines(this, 'Pipelines', { api: this.api, schema, data, layout, units, functions });
    new Bootstrap(this, 'Bootstrap', { workshop, data, code: bundles.bootstrap, after: pipelines });
    const links = new Links(this, 'Links', { data: props.data, code: props.bundles.links });
    const mail = new Mail(this, 'Mail', {
      workshop: props.workshop,
      data: props.data,
      linksUrl: links.url,
      code: props.bundles.mail,
      bouncesCode: props.bundles.bounces,
    });
    const reports = new Reports(this, 'Reports', {
      data: props.data,
      bundles: props.bundles,
      timeZone: props.workshop.timeZone,
    });
    const partsOrders = this.partsOrders(props, schema, mail);
    this.paymentsUrl = partsOrders.paymentsUrl;
    const purchasing = new Purchasing(this, 'Purchasing', { data: props.data, code: props.bundles.purchasing });
    new Live(this, 'Live', {
      api: this.api,
      data: props.data,
      code: props.bundles.publish,
      consumers: [mail.consumer, pdf.consumer, reports.consumer, purchasing.consumer, partsOrders.consumer],
      noticeDelay:
        props.workshop.mailDelaySeconds === undefined ? undefined : Duration.seconds(props.workshop.mailDelaySeconds),
      signedFields: signedFields(props.layout, 'live'),
    });
    new Audit(this, 'Audit', { data: props.data, code: props.bundles.audit });
    new Reconcile(this, 'Reconcile', {
      data: props.data,
      code: props.bundles.reconcile,
      consumers: [mail.consumer, pdf.consumer, purchasing.consumer],
    });
    new LateOrders(this, 'LateOrders', { workshop, data, code: bundles.lateOrders, consumer: mail.consumer });
    const { userPool, userPoolClient } = props.data;
    if (this.log) new Refusals(this, 'Refusals', { api: this.api, log: this.log, userPool, userPoolClient });
    this.outputs(props.data);
  }

  /** The API, and whom it asks about keys. */
  private openApi({ workshop, data, bundles }: ApiStackProps): CfnGraphQLApi {
    const keys = new KeyAuthorizer(this, 'KeyAuthorizer', { data, code: bundles.authorizer });
    const api = this.graphqlApi(workshop, keys);
    keys.openTo(api);
    new Floods(this, 'Floods', { api });
    return api;
  }

  private partsOrders(
    { workshop, data, bundles, layout }: ApiStackProps,
    schema: CfnGraphQLSchema,
    mail: Mail,
  ): PartsOrdersWorkflow {
    // Of the parts that go with drivers, the workflow asks for a delivery.
    const signed = [...signedFields(layout, 'partsOrders'), ...signedFields(layout, 'deliveries')];
    // By itself: the functions of its steps are as many resources as some aggregates have.
    const nested = new NestedStack(this, 'PartsOrdersWorkflow');
    nested.node.addDependency(schema);
    const made = new PartsOrdersWorkflow(nested, 'PartsOrders', {
      workshop,
      api: this.api,
      data,
      bundles,
      mail: mail.consumer,
      signedFields: signed,
    });
    mail.leadToPayments(made.paymentsUrl);
    return made;
  }

  /** What a client is configured with. */
  private outputs({ userPool, userPoolClient }: DataStack): void {
    new CfnOutput(this, 'GraphQLUrl', { value: this.api.attrGraphQlUrl });
    new CfnOutput(this, 'RealtimeUrl', { value: this.api.attrRealtimeUrl });
    new CfnOutput(this, 'PaymentsUrl', { value: this.paymentsUrl });
    new CfnOutput(this, 'UserPoolId', { value: userPool.userPoolId });
    new CfnOutput(this, 'UserPoolClientId', { value: userPoolClient.userPoolClientId });
  }

  /** Those of ours that fields call and nothing else needs, by their folders. */
  private functions({ data, bundles }: ApiStackProps): Record<string, LambdaFunction> {
    const { attachments: code, uploads: uploadsCode } = bundles;
    return {
      apiKeys: new KeyMaker(this, 'ApiKeys', { code: bundles.apiKeys }).handler,
      users: new Users(this, 'Users', { data, code: bundles.users }).handler,
      attachments: new Attachments(this, 'Attachments', { data, code, uploadsCode }).handler,
      logo: new Logo(this, 'Logo', { data, code: bundles.logo }).handler,
      documents: new Documents(this, 'Documents', { data, code: bundles.documents }).handler,
      routes: new Routes(this, 'Routes', { code: bundles.routes }).handler,
    };
  }

  private graphqlApi(workshop: Workshop, keys: KeyAuthorizer): CfnGraphQLApi {
    const logRole = new Role(this, 'LogRole', { assumedBy: new ServicePrincipal('appsync.amazonaws.com') });
    const api = new CfnGraphQLApi(this, 'Api', {
      name: workshop.displayName,
      authenticationType: 'AMAZON_COGNITO_USER_POOLS',
      userPoolConfig: { userPoolId: this.data.userPool.userPoolId, awsRegion: this.region, defaultAction: 'ALLOW' },
      additionalAuthenticationProviders: [{ authenticationType: 'AWS_IAM' }, keys.provider],
      queryDepthLimit: QUERY_DEPTH_LIMIT,
      resolverCountLimit: RESOLVER_COUNT_LIMIT,
      introspectionConfig: 'ENABLED',
      xrayEnabled: true,
      logConfig: { cloudWatchLogsRoleArn: logRole.roleArn, fieldLogLevel: 'ERROR', excludeVerboseContent: true },
      environmentVariables: {
        ...Object.fromEntries(TABLE_NAMES.map((name) => [environmentName(name), this.data.tables[name].tableName])),
        RELEASE: release.version,
      },
    });
    this.log = this.logsOf(api, logRole);
    return api;
  }

  /**
   * AppSync names its log group by the API's id, so the policy comes after the API; AWS's managed policy would
   * allow every group of the account.
   */
  private logsOf(api: CfnGraphQLApi, role: Role): LogGroup {
    const logGroupName = `/aws/appsync/apis/${api.attrApiId}`;
    const log = new LogGroup(this, 'Logs', { logGroupName, retention: RetentionDays.ONE_YEAR });
    const group = this.formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: logGroupName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    new Policy(this, 'LogPolicy', {
      roles: [role],
      statements: [
        new PolicyStatement({ actions: ['logs:CreateLogGroup'], resources: [group] }),
        new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [log.logGroupArn] }),
      ],
    });
    return log;
  }
}
