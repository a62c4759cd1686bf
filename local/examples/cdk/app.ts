/** Tasks, with the CDK's own constructs: a global table, a pipeline, and a function that resolves a field directly. */
import { App, Stack } from 'aws-cdk-lib';
import { AppsyncFunction, Code, Definition, FunctionRuntime, GraphqlApi, Resolver } from 'aws-cdk-lib/aws-appsync';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Code as LambdaCode, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { fileURLToPath } from 'node:url';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** @param outdir where the cloud assembly goes */
export function synthesize(outdir: string): void {
  const app = new App({ outdir, analyticsReporting: false });
  const stack = new Stack(app, 'Tasks');
  const api = new GraphqlApi(stack, 'Api', { name: 'tasks', definition: Definition.fromFile(file('schema.graphql')) });
  const { tableArn } = new TableV2(stack, 'Table', { partitionKey: { name: 'id', type: AttributeType.STRING } });
  const runtime = FunctionRuntime.JS_1_0_0;

  const dataSource = api.addDynamoDbDataSource('Tasks', TableV2.fromTableArn(stack, 'TableOfTasks', tableArn));
  const write = new AppsyncFunction(stack, 'Write', {
    name: 'write',
    api,
    dataSource,
    runtime,
    code: Code.fromAsset(file('resolvers/write.js')),
  });
  new Resolver(stack, 'AddTask', {
    api,
    typeName: 'Mutation',
    fieldName: 'addTask',
    runtime,
    code: Code.fromAsset(file('resolvers/pass.js')),
    pipelineConfig: [write],
  });
  dataSource.createResolver('GetTask', {
    typeName: 'Query',
    fieldName: 'task',
    runtime,
    code: Code.fromAsset(file('resolvers/read.js')),
  });

  const length = new LambdaFunction(stack, 'Length', {
    runtime: Runtime.NODEJS_22_X,
    handler: 'index.handler',
    code: LambdaCode.fromInline('exports.handler = async ({ source }) => source.text.length;'),
  });
  api.addLambdaDataSource('Lengths', length).createResolver('TaskLength', { typeName: 'Task', fieldName: 'length' });
  app.synth();
}
