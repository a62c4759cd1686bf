/** From a cloud assembly, a project's folder or a template to the plain model that the rest of the runtime works from. */
import { rmSync } from 'node:fs';
import type { DeploymentModel, Unsupported } from '../model.ts';
import { apiModels } from './apis.ts';
import { LOCAL_ACCOUNT, LOCAL_REGION } from './assembly.ts';
import { Problems } from './errors.ts';
import { CDK_NOTIFICATIONS, readBucketNotifications } from './bucketNotifications.ts';
import { mappingModel, readInvokeConfig } from './eventSources.ts';
import { readFunctionUrls } from './functionUrls.ts';
import { writeInlineCode } from './inlineCode.ts';
import type { StackResolver } from './intrinsics.ts';
import type { LoadedLambda } from './lambdas.ts';
import { lambdaModel } from './lambdas.ts';
import { bucketModel, queueModel, readSubscription, topicModel } from './messaging.ts';
import { Reading } from './reading.ts';
import { roleModels } from './roles.ts';
import { readMailEvents } from './mailEvents.ts';
import { readSchedules } from './schedules.ts';
import { readStateMachines } from './stateMachines.ts';
import { SAM_TRANSFORM } from './sam/index.ts';
import { loadStacks } from './stacks.ts';
import type { CloudFormationSupport } from './support.ts';
import { propertyReasons, supportOf } from './support.ts';
import { tableModel } from './tables.ts';
import { isUnsupportedType, UNSUPPORTED_REASONS, WITHOUT_EFFECT, WITHOUT_PART } from './unsupported.ts';
import { userPoolModels } from './userPools.ts';

export type { LoadProblem } from './errors.ts';
export { LoadError } from './errors.ts';
export { isAllowed } from './iam.ts';
export type { CloudFormationSupport } from './support.ts';
export { summaryOf } from './unsupported.ts';

export interface LoadOptions {
  /** Values of parameters by `Name`, or by `Stack:Name` where several stacks have one of that name; lists joined with commas. */
  parameters?: Readonly<Record<string, string>>;
}

const TRANSFORMS = [SAM_TRANSFORM, 'AWS::LanguageExtensions', 'AWS::Include'];

/** Resource types and properties that the loader knows, for the documentation. */
export const cloudFormationSupport = (): CloudFormationSupport[] =>
  supportOf({ ignored: WITHOUT_EFFECT, no: UNSUPPORTED_REASONS });

/**
 * @param path a cloud assembly's folder, a folder with a template or several, or one template (JSON or YAML)
 * @throws LoadError with everything that is wrong, each with its file and line; nothing is left behind then
 */
export function loadDeployment(path: string, options: LoadOptions = {}): DeploymentModel {
  const problems = new Problems();
  const stacks = problems.attempt(() => loadStacks(path, options.parameters ?? {}, problems)) ?? [];
  const [first] = stacks;
  if (!first) {
    problems.throwIfAny();
    problems.add({ file: path, message: 'it holds no stack' });
  }
  const model: DeploymentModel = {
    region: first?.source.region ?? LOCAL_REGION,
    accountId: first?.source.account ?? LOCAL_ACCOUNT,
    apis: [],
    tables: [],
    userPools: [],
    functions: [],
    functionUrls: [],
    queues: [],
    topics: [],
    buckets: [],
    mailIdentities: [],
    mailEvents: [],
    eventSourceMappings: [],
    schedules: [],
    stateMachines: [],
    customResources: [],
    outputs: {},
    unsupported: [],
  };
  const reading = new Reading(stacks, problems, model);
  const functions = readAll(reading);
  problems.throwIfAny();
  model.unsupported = inTemplateOrder(model.unsupported, stacks);
  const written = writeInlineCode(functions);
  return { ...model, functions: written.functions, temporaryFolders: written.folders };
}

/** In the order of the templates, not in the order in which they were read. */
function inTemplateOrder(unsupported: readonly Unsupported[], stacks: readonly StackResolver[]): Unsupported[] {
  const places = new Map(
    stacks
      .flatMap(({ source, template }) =>
        Object.keys(template.Resources ?? {}).map((logicalId) => `${source.name}/${logicalId}`),
      )
      .map((key, index) => [key, index]),
  );
  const placeOf = ({ stack, logicalId }: Unsupported): number => places.get(`${stack}/${logicalId}`) ?? -1;
  return unsupported.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Removes the files that were written to load a deployment. */
export function removeTemporary(model: DeploymentModel): void {
  for (const folder of model.temporaryFolders ?? []) rmSync(folder, { recursive: true, force: true });
}

function readAll(reading: Reading): LoadedLambda[] {
  const { model, problems } = reading;
  const roles = roleModels(reading);
  for (const stack of reading.stacks) reportTypes(stack, reading);
  model.tables = reading.each(reading.of('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'), (found) =>
    tableModel(found, reading),
  );
  model.queues = reading.each(reading.of('AWS::SQS::Queue'), ({ stack, logicalId }) =>
    queueModel(stack, logicalId, reading.reporter(stack)),
  );
  model.topics = reading.each(reading.of('AWS::SNS::Topic'), ({ stack, logicalId }) =>
    topicModel(stack, logicalId, reading.reporter(stack)),
  );
  model.buckets = reading.each(reading.of('AWS::S3::Bucket'), ({ stack, logicalId }) =>
    bucketModel(stack, logicalId, reading.reporter(stack)),
  );
  model.mailIdentities = reading
    .of('AWS::SES::EmailIdentity')
    .map(({ stack, logicalId }) => stack.physical(logicalId).ref);
  model.userPools = userPoolModels(reading);

  const functions: LoadedLambda[] = [];
  const unrun = new Map<string, string>();
  reading.each(reading.of('AWS::Lambda::Function'), (found) => {
    const lambda = lambdaModel(found, roles);
    if (typeof lambda !== 'string') return void functions.push(lambda);
    reading.report(found, lambda);
    unrun.set(found.stack.physical(found.logicalId).attributes['Arn'] ?? '', lambda);
  });
  model.functions = functions;
  model.apis = apiModels(reading, roles, functions, unrun);
  readMailEvents(reading);
  readBucketNotifications(reading);
  readJoins(reading);
  readFunctionUrls(reading);
  readSchedules(reading, roles);
  readStateMachines(reading, roles);
  readCustomResources(reading);
  for (const stack of reading.stacks) {
    for (const [name, output] of Object.entries(stack.template.Outputs ?? {})) {
      const value = problems.attempt(() =>
        stack.exists(output.Condition) ? stack.at(output, 'Value', () => stack.resolve(output.Value)) : undefined,
      );
      if (value !== undefined)
        model.outputs[`${stack.source.name}.${name}`] = Array.isArray(value)
          ? value.map(String).join(',')
          : String(value);
    }
  }
  return functions;
}

/** Types without a model, and properties that nothing reads. */
function reportTypes(stack: StackResolver, reading: Reading): void {
  const report = reading.reporter(stack);
  for (const transform of [stack.template.Transform ?? []].flat()) {
    if (!TRANSFORMS.includes(String(transform)))
      report(
        'Transform',
        String(transform),
        'macros run only on AWS: what this one would change is read as it is written',
      );
  }
  for (const [logicalId, { Type, Condition, Properties }] of Object.entries(stack.template.Resources ?? {})) {
    if (!reading.problems.attempt(() => stack.exists(Condition))) continue;
    const harmless = WITHOUT_EFFECT[Type];
    if (harmless !== undefined) report(logicalId, Type, harmless, { harmless: true });
    else if (isUnsupportedType(Type)) report(logicalId, Type, UNSUPPORTED_REASONS[Type] ?? WITHOUT_PART);
    for (const reason of propertyReasons(Type, Properties ?? {})) report(logicalId, Type, reason);
  }
}

/** After all else: these join a resource with another. */
function readJoins(reading: Reading): void {
  const { model } = reading;
  reading.each(reading.of('AWS::SNS::Subscription'), ({ stack, logicalId }) =>
    readSubscription(stack, logicalId, model.topics, reading.reporter(stack)),
  );
  reading.each(reading.of('AWS::Lambda::EventInvokeConfig'), ({ stack, logicalId }) =>
    readInvokeConfig(stack, logicalId, model, reading.reporter(stack)),
  );
  reading.each(reading.of('AWS::Lambda::EventSourceMapping'), (found) => {
    const mapping = mappingModel(found.stack, found.logicalId, model, reading.reporter(found.stack));
    if (typeof mapping === 'string') reading.report(found, mapping);
    else model.eventSourceMappings.push(mapping);
  });
}

/** One whose function is not run here is reported, not skipped in silence. */
function readCustomResources(reading: Reading): void {
  const { model } = reading;
  const known = new Set(model.functions.map((lambda) => lambda.arn));
  const types = reading.stacks.flatMap((stack) =>
    Object.values(stack.template.Resources ?? {}).map(({ Type }) => Type),
  );
  const custom = types.filter(
    (type) =>
      (type.startsWith('Custom::') && type !== CDK_NOTIFICATIONS) || type === 'AWS::CloudFormation::CustomResource',
  );
  for (const found of reading.of(...new Set(custom))) {
    const { ServiceToken, ...properties } = found.properties;
    if (known.has(String(ServiceToken)))
      model.customResources.push({
        stack: found.stack.source.name,
        logicalId: found.logicalId,
        resourceType: found.type,
        functionArn: String(ServiceToken),
        properties,
      });
    else reading.report(found, 'its function is not one that runs here');
  }
}
