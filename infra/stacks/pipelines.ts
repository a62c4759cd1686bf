/**
 * Data sources, functions and resolvers. Those of each aggregate stand in a nested stack of its own, so that no template comes near
 * CloudFormation's 500 resources however many fields there will be; what several aggregates use stands above them. One deployment
 * updates them all, and takes all of it back where a part fails.
 */
import { NestedStack } from 'aws-cdk-lib';
import type { CfnGraphQLApi, CfnGraphQLSchema } from 'aws-cdk-lib/aws-appsync';
import { CfnDataSource, CfnFunctionConfiguration, CfnResolver } from 'aws-cdk-lib/aws-appsync';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Construct } from 'constructs';
import { SynthError } from '../errors.ts';
import type { FieldLayout, ResolverLayout, TableSourceLayout } from '../resolvers/layout.ts';
import { NONE } from '../resolvers/layout.ts';
import type { TableName } from '../tables.ts';
import { TABLES } from '../tables.ts';
import type { DataStack } from './data.ts';

export interface PipelinesProps {
  api: CfnGraphQLApi;
  schema: CfnGraphQLSchema;
  data: Pick<DataStack, 'tables'>;
  layout: ResolverLayout;
  /** File of each code unit. */
  units: ReadonlyMap<string, string>;
  /** Our own functions that fields call, by their folder. */
  functions: Readonly<Record<string, LambdaFunction>>;
}

const RUNTIME = { name: 'APPSYNC_JS', runtimeVersion: '1.0.0' };
/** What several aggregates use, where it stands. */
const SHARED = '';

/** The aggregates whose fields use each thing. */
function users(
  layout: ResolverLayout,
  things: (field: FieldLayout) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const field of layout.fields) {
    for (const thing of things(field)) found.set(thing, (found.get(thing) ?? new Set()).add(field.aggregate));
  }
  return found;
}

const ownerOf = (by: ReadonlySet<string> | undefined): string => (by?.size === 1 ? ([...by][0] ?? SHARED) : SHARED);

export class Pipelines extends Construct {
  private readonly props: PipelinesProps;
  private readonly stacks = new Map<string, Construct>();
  private readonly sources = new Map<string, CfnDataSource>();
  private readonly configurations = new Map<string, CfnFunctionConfiguration>();
  private readonly code = new Map<string, string>();

  constructor(scope: Construct, id: string, props: PipelinesProps) {
    super(scope, id);
    this.props = props;
    const { layout } = props;
    const bySource = users(layout, ({ steps }) => steps.map(({ dataSource }) => dataSource));
    const byUnit = users(layout, ({ steps }) => steps.map(({ unit }) => unit));
    this.none();
    for (const name of Object.keys(layout.dataSources)) this.source(name, ownerOf(bySource.get(name)));
    for (const field of layout.fields) {
      const functions = field.steps.map((step) =>
        this.configuration(step.unit, step.dataSource, ownerOf(byUnit.get(step.unit))),
      );
      this.resolver(field, functions);
    }
  }

  /** Where an aggregate's parts stand: this construct for what is shared. A nested stack begins once schema and shared parts are there. */
  private stackOf(owner: string): Construct {
    if (owner === SHARED) return this;
    const known = this.stacks.get(owner);
    if (known) return known;
    const stack = new NestedStack(this, owner.charAt(0).toUpperCase() + owner.slice(1));
    stack.node.addDependency(this.props.schema);
    this.stacks.set(owner, stack);
    return stack;
  }

  private none(): void {
    this.sources.set(
      NONE,
      new CfnDataSource(this, 'SourceNone', { apiId: this.props.api.attrApiId, name: NONE, type: 'NONE' }),
    );
  }

  private source(name: string, owner: string): void {
    const layout = this.props.layout.dataSources[name];
    if (!layout) throw new SynthError(`a step names the data source ${name}, which there is not`);
    const stack = this.stackOf(owner);
    this.sources.set(
      name,
      'function' in layout ? this.lambdaSource(stack, name, layout.function) : this.tableSource(stack, name, layout),
    );
  }

  private tableSource(stack: Construct, name: string, layout: TableSourceLayout): CfnDataSource {
    const statements = Object.entries(layout.access).flatMap(([table, actions]) =>
      this.statements(table as TableName, actions),
    );
    return new CfnDataSource(stack, `Source${name}`, {
      apiId: this.props.api.attrApiId,
      name,
      type: 'AMAZON_DYNAMODB',
      serviceRoleArn: roleWith(stack, name, statements).roleArn,
      dynamoDbConfig: {
        tableName: this.props.data.tables[layout.table as TableName].tableName,
        awsRegion: this.props.api.stack.region,
      },
    });
  }

  private lambdaSource(stack: Construct, name: string, folder: string): CfnDataSource {
    const handler = this.props.functions[folder];
    if (!handler) throw new SynthError(`a step names the function ${folder}, which this stack does not make`);
    const statements = [new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [handler.functionArn] })];
    return new CfnDataSource(stack, `Source${name}`, {
      apiId: this.props.api.attrApiId,
      name,
      type: 'AWS_LAMBDA',
      serviceRoleArn: roleWith(stack, name, statements).roleArn,
      lambdaConfig: { lambdaFunctionArn: handler.functionArn },
    });
  }

  /** Actions on one table by name; Query also on its indexes, each by name. */
  private statements(name: TableName, actions: readonly string[]): PolicyStatement[] {
    const { tableArn } = this.props.data.tables[name];
    const indexes = Object.keys(TABLES[name].indexes).map((index) => `${tableArn}/index/${index}`);
    const statements = [
      new PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources: [tableArn] }),
    ];
    if (actions.includes('Query') && indexes.length > 0)
      statements.push(new PolicyStatement({ actions: ['dynamodb:Query'], resources: indexes }));
    return statements;
  }

  private codeOf(stack: Construct, unit: string): string {
    const known = this.code.get(unit);
    if (known !== undefined) return known;
    const url = new Asset(stack, `Code_${unit}`, { path: this.props.units.get(unit) ?? '' }).s3ObjectUrl;
    this.code.set(unit, url);
    return url;
  }

  private configuration(unit: string, dataSource: string, owner: string): CfnFunctionConfiguration {
    const known = this.configurations.get(unit);
    if (known) return known;
    const stack = this.stackOf(owner);
    const configuration = new CfnFunctionConfiguration(stack, `Function_${unit}`, {
      apiId: this.props.api.attrApiId,
      name: unit,
      dataSourceName: dataSource,
      runtime: RUNTIME,
      codeS3Location: this.codeOf(stack, unit),
    });
    // AppSync changes one thing of an API at a time: what comes beside the schema fails with ConcurrentModificationException.
    configuration.node.addDependency(this.props.schema);
    const source = this.sources.get(dataSource);
    if (source) configuration.node.addDependency(source);
    this.configurations.set(unit, configuration);
    return configuration;
  }

  private resolver(field: FieldLayout, functions: readonly CfnFunctionConfiguration[]): void {
    const stack = this.stackOf(field.aggregate);
    const resolver = new CfnResolver(stack, `Resolver_${field.typeName}_${field.fieldName}`, {
      apiId: this.props.api.attrApiId,
      typeName: field.typeName,
      fieldName: field.fieldName,
      kind: 'PIPELINE',
      runtime: RUNTIME,
      codeS3Location: this.codeOf(stack, field.resolver.unit),
      pipelineConfig: { functions: functions.map(({ attrFunctionId }) => attrFunctionId) },
    });
    resolver.node.addDependency(this.props.schema);
  }
}

function roleWith(stack: Construct, name: string, statements: PolicyStatement[]): Role {
  return new Role(stack, `Role${name}`, {
    assumedBy: new ServicePrincipal('appsync.amazonaws.com'),
    inlinePolicies: { access: new PolicyDocument({ statements }) },
  });
}
