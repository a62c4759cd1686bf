/** The GraphQL API: schema, data sources with their roles, code units, resolvers, and the first rows. */
import { ArnFormat, CfnOutput, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import { CfnDataSource, CfnFunctionConfiguration, CfnGraphQLApi, CfnGraphQLSchema, CfnResolver } from 'aws-cdk-lib/aws-appsync';
import { Policy, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import type { Construct } from 'constructs';
import { SynthError } from '../errors.ts';
import type { FunctionBundles } from '../functions.ts';
import type { FieldLayout, ResolverLayout, TableSourceLayout } from '../resolvers/layout.ts';
import { NONE, signedFields } from '../resolvers/layout.ts';
import type { ApiSchema } from '../schema.ts';
import type { TableDefinition, TableName } from '../tables.ts';
import { environmentName, TABLE_NAMES, TABLES } from '../tables.ts';
import type { Workshop } from '../workshop.ts';
import { Audit } from './audit.ts';
import { Bootstrap } from './bootstrap.ts';
import type { DataStack } from './data.ts';
import { Documents } from './documents.ts';
import { Links } from './links.ts';
import { Live } from './live.ts';
import { Logo } from './logo.ts';
import { Mail } from './mail.ts';
import { Pdf } from './pdf.ts';
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

const RUNTIME = { name: 'APPSYNC_JS', runtimeVersion: '1.0.0' };
/** The deepest query that the web app sends has 6 levels; fragments of integrators need some more. */
const QUERY_DEPTH_LIMIT = 12;
const RESOLVER_COUNT_LIMIT = 200;

export class ApiStack extends Stack {
  private readonly data: DataStack;
  private readonly api: CfnGraphQLApi;
  readonly graphqlUrl: string;
  private readonly graphqlSchema: CfnGraphQLSchema;
  private readonly dataSources = new Map<string, CfnDataSource>();
  private readonly functions = new Map<string, CfnFunctionConfiguration>();
  private readonly code = new Map<string, string>();

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    this.data = props.data;
    this.api = this.graphqlApi(props.workshop);
    this.graphqlUrl = this.api.attrGraphQlUrl;
    this.graphqlSchema = new CfnGraphQLSchema(this, 'Schema', { apiId: this.api.attrApiId, definition: props.schema.sdl });
    for (const [unit, file] of props.units) this.code.set(unit, new Asset(this, `Code_${unit}`, { path: file }).s3ObjectUrl);
    const pdf = new Pdf(this, 'Pdf', { data: props.data, code: props.bundles.pdf });
    const functions: Record<string, LambdaFunction> = {
      users: new Users(this, 'Users', { data: props.data, code: props.bundles.users }).handler,
      logo: new Logo(this, 'Logo', { data: props.data, code: props.bundles.logo }).handler,
      documents: new Documents(this, 'Documents', { data: props.data, code: props.bundles.documents }).handler,
      pdf: pdf.handler,
    };
    for (const [name, layout] of Object.entries(props.layout.dataSources)) this.dataSources.set(name, 'function' in layout ? this.lambdaSource(name, functions[layout.function], layout.function) : this.dynamoDbSource(name, layout));
    this.dataSources.set(NONE, new CfnDataSource(this, 'SourceNone', { apiId: this.api.attrApiId, name: NONE, type: 'NONE' }));
    for (const field of props.layout.fields) this.resolver(field);
    new Bootstrap(this, 'Bootstrap', { workshop: props.workshop, data: props.data, code: props.bundles.bootstrap });
    const links = new Links(this, 'Links', { data: props.data, code: props.bundles.links });
    const mail = new Mail(this, 'Mail', { workshop: props.workshop, data: props.data, linksUrl: links.url, code: props.bundles.mail, bouncesCode: props.bundles.bounces });
    new Live(this, 'Live', { api: this.api, data: props.data, code: props.bundles.publish, consumers: [mail.consumer, pdf.consumer], signedFields: signedFields(props.layout) });
    new Audit(this, 'Audit', { data: props.data, code: props.bundles.audit });
    new CfnOutput(this, 'GraphQLUrl', { value: this.api.attrGraphQlUrl });
    new CfnOutput(this, 'RealtimeUrl', { value: this.api.attrRealtimeUrl });
    new CfnOutput(this, 'UserPoolId', { value: props.data.userPool.userPoolId });
    new CfnOutput(this, 'UserPoolClientId', { value: props.data.userPoolClient.userPoolClientId });
  }

  private graphqlApi(workshop: Workshop): CfnGraphQLApi {
    const logRole = new Role(this, 'LogRole', { assumedBy: new ServicePrincipal('appsync.amazonaws.com') });
    const api = new CfnGraphQLApi(this, 'Api', {
      name: workshop.displayName,
      authenticationType: 'AMAZON_COGNITO_USER_POOLS',
      userPoolConfig: { userPoolId: this.data.userPool.userPoolId, awsRegion: this.region, defaultAction: 'ALLOW' },
      additionalAuthenticationProviders: [{ authenticationType: 'AWS_IAM' }],
      queryDepthLimit: QUERY_DEPTH_LIMIT,
      resolverCountLimit: RESOLVER_COUNT_LIMIT,
      introspectionConfig: 'ENABLED',
      xrayEnabled: true,
      logConfig: { cloudWatchLogsRoleArn: logRole.roleArn, fieldLogLevel: 'ERROR', excludeVerboseContent: true },
      environmentVariables: Object.fromEntries(TABLE_NAMES.map((name) => [environmentName(name), this.data.tables[name].tableName])),
    });
    this.logsOf(api, logRole);
    return api;
  }

  /** AppSync names its log group by the API's id, so the policy comes after the API; AWS's managed policy would allow every group of the account. */
  private logsOf(api: CfnGraphQLApi, role: Role): void {
    const logGroupName = `/aws/appsync/apis/${api.attrApiId}`;
    const { logGroupArn } = new LogGroup(this, 'Logs', { logGroupName, retention: RetentionDays.ONE_YEAR });
    const group = this.formatArn({ service: 'logs', resource: 'log-group', resourceName: logGroupName, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
    new Policy(this, 'LogPolicy', {
      roles: [role],
      statements: [
        new PolicyStatement({ actions: ['logs:CreateLogGroup'], resources: [group] }),
        new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroupArn] }),
      ],
    });
  }

  private dynamoDbSource(name: string, layout: TableSourceLayout): CfnDataSource {
    const role = new Role(this, `Role${name}`, {
      assumedBy: new ServicePrincipal('appsync.amazonaws.com'),
      inlinePolicies: { tables: new PolicyDocument({ statements: Object.entries(layout.access).flatMap(([table, actions]) => this.statements(table as TableName, actions)) }) },
    });
    return new CfnDataSource(this, `Source${name}`, {
      apiId: this.api.attrApiId,
      name,
      type: 'AMAZON_DYNAMODB',
      serviceRoleArn: role.roleArn,
      dynamoDbConfig: { tableName: this.data.tables[layout.table as TableName].tableName, awsRegion: this.region },
    });
  }

  private lambdaSource(name: string, handler: LambdaFunction | undefined, folder: string): CfnDataSource {
    if (!handler) throw new SynthError(`a step names the function ${folder}, which this stack does not make`);
    const role = new Role(this, `Role${name}`, {
      assumedBy: new ServicePrincipal('appsync.amazonaws.com'),
      inlinePolicies: { function: new PolicyDocument({ statements: [new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [handler.functionArn] })] }) },
    });
    return new CfnDataSource(this, `Source${name}`, { apiId: this.api.attrApiId, name, type: 'AWS_LAMBDA', serviceRoleArn: role.roleArn, lambdaConfig: { lambdaFunctionArn: handler.functionArn } });
  }

  /** Actions on one table by name; Query also on its indexes, each by name. */
  private statements(name: TableName, actions: readonly string[]): PolicyStatement[] {
    const { tableArn } = this.data.tables[name];
    const definition: TableDefinition = TABLES[name];
    const indexes = Object.keys(definition.indexes).map((index) => `${tableArn}/index/${index}`);
    const statements = [new PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources: [tableArn] })];
    if (actions.includes('Query') && indexes.length > 0) statements.push(new PolicyStatement({ actions: ['dynamodb:Query'], resources: indexes }));
    return statements;
  }

  private functionOf(unit: string, dataSource: string): CfnFunctionConfiguration {
    const known = this.functions.get(unit);
    if (known) return known;
    const source = this.dataSources.get(dataSource);
    const configuration = new CfnFunctionConfiguration(this, `Function_${unit}`, {
      apiId: this.api.attrApiId,
      name: unit,
      dataSourceName: dataSource,
      runtime: RUNTIME,
      codeS3Location: this.code.get(unit) ?? '',
    });
    if (source) configuration.addResourceDependency(source);
    // While AppSync takes a schema in, it refuses whatever else changes the API: "Schema is currently being altered".
    configuration.addResourceDependency(this.graphqlSchema);
    this.functions.set(unit, configuration);
    return configuration;
  }

  private resolver(field: FieldLayout): void {
    const resolver = new CfnResolver(this, `Resolver_${field.typeName}_${field.fieldName}`, {
      apiId: this.api.attrApiId,
      typeName: field.typeName,
      fieldName: field.fieldName,
      kind: 'PIPELINE',
      runtime: RUNTIME,
      codeS3Location: this.code.get(field.resolver.unit) ?? '',
      pipelineConfig: { functions: field.steps.map((step) => this.functionOf(step.unit, step.dataSource).attrFunctionId) },
    });
    resolver.addResourceDependency(this.graphqlSchema);
  }
}
