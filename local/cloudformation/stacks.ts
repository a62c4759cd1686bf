/** From templates on disk to stacks that can be asked for their values: loops, SAM, parameters, and the stacks that stacks nest. */
import type { Asset, StackSource } from './assembly.ts';
import { locate, readStacks, readTemplate } from './assembly.ts';
import { circularDependencies } from './cycles.ts';
import { readDocument } from './document.ts';
import type { Problems } from './errors.ts';
import { LoadError } from './errors.ts';
import { unrolled } from './forEach.ts';
import { Exports } from './exports.ts';
import { StackResolver } from './intrinsics.ts';
import { parameterValue } from './parameters.ts';
import { brokenRules } from './rules.ts';
import { withoutSam } from './sam/index.ts';
import { isObject } from './template.ts';

const NESTED = 'AWS::CloudFormation::Stack';
const MAX_DEPTH = 10;

interface Parent {
  stack: StackResolver;
  logicalId: string;
  depth: number;
}

/** @param given parameters by `Name` or `Stack:Name` @throws LoadError where there is nothing to read */
export function loadStacks(path: string, given: Readonly<Record<string, string>>, problems: Problems): StackResolver[] {
  const exports = new Exports();
  const stacks: StackResolver[] = [];
  for (const source of readStacks(path, problems)) problems.attempt(() => prepare(source, undefined));
  checkGiven(given, stacks, problems);
  for (const stack of stacks) {
    checkParameters(stack, problems);
    stack.check(problems);
    problems.add(...brokenRules(stack), ...circularDependencies(stack));
  }
  return stacks;

  function prepare(source: StackSource, parent: Parent | undefined): StackResolver {
    const sources: StackSource = {
      ...source,
      include: (location) => included(source, location),
      ssm: (name) => storedParameter(name, stacks),
    };
    // Loops may run over parameters, so that these are there before the template is whole.
    const draft = new StackResolver(sources, new Exports());
    setParameters(draft, parent, given);
    const template = withoutSam(draft, unrolled(draft));
    const stack = new StackResolver({ ...sources, template }, exports);
    setParameters(stack, parent, given);
    stacks.push(stack);
    for (const logicalId of stack.logicalIds(NESTED)) {
      problems.attempt(() => {
        if (parent && parent.depth >= MAX_DEPTH)
          stack.failAt(logicalId, `stacks are nested more than ${MAX_DEPTH} deep`);
        stack.nested.set(
          logicalId,
          prepare(nestedSource(stack, logicalId), { stack, logicalId, depth: (parent?.depth ?? 0) + 1 }),
        );
      });
    }
    return stack;
  }
}

function nestedSource(stack: StackResolver, logicalId: string): StackSource {
  const resource = stack.resource(logicalId);
  const url = stack.resolve(resource?.Properties?.['TemplateURL']);
  const asset = locate(stack.source, url) ?? assetOfMetadata(stack, logicalId);
  if (!asset)
    return stack.failAt(
      logicalId,
      `${logicalId} nests ${String(url)}, which is no file beside the template and none of its assets`,
      'TemplateURL',
    );
  const { account, region, assets } = stack.source;
  return { ...readTemplate(asset.path, `${stack.source.name}-${logicalId}`, assets), account, region };
}

/** Where the CDK and SAM leave the path of an asset: `Metadata` of its resource. */
export function assetOfMetadata(stack: StackResolver, logicalId: string): Asset | undefined {
  const { 'aws:asset:path': path } = stack.resource(logicalId)?.Metadata ?? {};
  return typeof path === 'string' ? locate(stack.source, path) : undefined;
}

function included(source: StackSource, location: string): unknown {
  const asset = locate(source, location);
  return asset && readDocument(asset.path).value;
}

function storedParameter(name: string, stacks: readonly StackResolver[]): string | undefined {
  for (const stack of stacks) {
    for (const logicalId of stack.logicalIds('AWS::SSM::Parameter')) {
      if (stack.physical(logicalId).ref === name)
        return String(stack.resolve(stack.resource(logicalId)?.Properties?.['Value']));
    }
  }
  return undefined;
}

const once = <T>(work: () => T): (() => T) => {
  let known: { value: T } | undefined;
  return () => (known ??= { value: work() }).value;
};

function setParameters(
  stack: StackResolver,
  parent: Parent | undefined,
  given: Readonly<Record<string, string>>,
): void {
  const { template, name: stackName, given: assembled = {}, ssm = () => undefined } = stack.source;
  for (const [name, parameter] of Object.entries(template.Parameters ?? {})) {
    const told = once(() =>
      parent ? handed(parent, name) : (given[`${stackName}:${name}`] ?? given[name] ?? assembled[name]),
    );
    stack.parameters.set(
      name,
      once(() => {
        const found = parameterValue(name, parameter, { value: told(), ssm });
        if ('value' in found) return found.value;
        const where = parent ? `among the Parameters of ${parent.logicalId}` : `with --parameter ${name}=…`;
        const what = typeof parameter.Description === 'string' ? ` (${parameter.Description})` : '';
        const message =
          'problem' in found
            ? found.problem
            : `the parameter ${name}${what} has no value and no default: give it one ${where}`;
        throw new LoadError([stack.problem(message, template.Parameters, name)]);
      }),
    );
  }
}

/** What the stack above hands to a parameter; lists as one text, as CloudFormation wants them. */
function handed({ stack, logicalId }: Parent, name: string): string | undefined {
  const parameters = stack.resource(logicalId)?.Properties?.['Parameters'];
  if (!isObject(parameters) || parameters[name] === undefined) return undefined;
  const value = stack.at(parameters, name, () => stack.resolve(parameters[name]));
  return typeof value === 'symbol' ? undefined : [value].flat().map(String).join(',');
}

function checkParameters(stack: StackResolver, problems: Problems): void {
  for (const value of stack.parameters.values()) problems.attempt(value);
  for (const [logicalId, nested] of stack.nested) {
    const parameters = stack.resource(logicalId)?.Properties?.['Parameters'];
    if (!isObject(parameters)) continue;
    for (const name of Object.keys(parameters)) {
      if (!nested.parameters.has(name))
        problems.add(
          stack.problem(
            `${logicalId} has no parameter ${name}${listed('; there are', [...nested.parameters.keys()])}`,
            parameters,
            name,
          ),
        );
    }
  }
}

const listed = (before: string, names: string[]): string => (names.length > 0 ? `${before} ${names.join(', ')}` : '');

function checkGiven(
  given: Readonly<Record<string, string>>,
  stacks: readonly StackResolver[],
  problems: Problems,
): void {
  // Parameters of nested stacks come from the stacks above them.
  const nested = new Set(stacks.flatMap((stack) => [...stack.nested.values()]));
  const names = stacks
    .filter((stack) => !nested.has(stack))
    .flatMap((stack) => [...stack.parameters.keys()].map((name) => ({ name, full: `${stack.source.name}:${name}` })));
  for (const name of Object.keys(given)) {
    if (names.some((each) => each.name === name || each.full === name)) continue;
    problems.add({
      file: `--parameter ${name}`,
      message: `no template has this parameter${listed('; there are', [...new Set(names.map((each) => each.name))])}`,
    });
  }
}
