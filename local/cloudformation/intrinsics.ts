/**
 * One stack's values: parameters, conditions, names of resources, and properties with every intrinsic function resolved.
 * The functions themselves are in `functions.ts`.
 */
import type { StackSource } from './assembly.ts';
import type { LoadProblem, Problems } from './errors.ts';
import { LoadError, Noted } from './errors.ts';
import type { Exports, Output } from './exports.ts';
import type { Scope } from './functions.ts';
import { FUNCTIONS, own, TESTS } from './functions.ts';
import type { Identity, PhysicalResource } from './names.ts';
import { isMissingAttribute, physicalResource } from './names.ts';
import { NO_VALUE, pseudoParameters } from './parameters.ts';
import type { Resource, Template } from './template.ts';

const NESTED = 'AWS::CloudFormation::Stack';

interface Place {
  target: object;
  member: string | undefined;
  /** What it is in: it says where something is that a transform made. */
  within: Place | undefined;
}

export class StackResolver implements Scope {
  readonly source: StackSource;
  /** Stacks that this one's resources are, by logical id. */
  readonly nested = new Map<string, StackResolver>();
  /** What parameters are; one without an entry is at its default. */
  readonly parameters = new Map<string, () => unknown>();
  private readonly exports: Exports;
  private readonly pseudo: ReadonlyMap<string, unknown>;
  private readonly resources = new Map<string, PhysicalResource>();
  private readonly resolved = new Map<string, Record<string, unknown> | Noted>();
  private readonly resolving = new Set<string>();
  /** The object or array that is being resolved, for messages. */
  private place: Place | undefined;

  constructor(source: StackSource, exports: Exports) {
    this.source = source;
    this.exports = exports;
    this.pseudo = pseudoParameters(source);
    exports.add(this);
  }

  get template(): Template {
    return this.source.template;
  }

  get region(): string {
    return this.source.region;
  }

  /** Outputs that are exported by this name. Outputs with a faulty name, reported elsewhere, are left out. */
  exported(name: string): Output[] {
    return Object.values(this.template.Outputs ?? {}).filter((output) => {
      if (!output.Export) return false;
      try {
        return this.exists(output.Condition) && this.resolve(output.Export.Name) === name;
      } catch (error) {
        if (error instanceof LoadError) return false;
        throw error;
      }
    });
  }

  identity(logicalId: string): Identity {
    return { stack: this.source.name, logicalId, account: this.source.account, region: this.source.region };
  }

  /** Resources of a type that are there. */
  logicalIds(type: string): string[] {
    return Object.entries(this.template.Resources ?? {}).flatMap(([logicalId, resource]) =>
      resource.Type === type && this.exists(resource.Condition) ? [logicalId] : [],
    );
  }

  resource(logicalId: string): Resource | undefined {
    return own(this.template.Resources, logicalId);
  }

  /** The resource's properties with every intrinsic resolved. @throws LoadError, at the second time Noted */
  properties(logicalId: string): Record<string, unknown> {
    const known = this.resolved.get(logicalId);
    if (known instanceof Noted) throw known;
    if (known) return known;
    const problems: LoadProblem[] = [];
    const resource = this.resource(logicalId);
    const properties = this.at(resource ?? {}, undefined, () => this.collect(resource?.Properties ?? {}, problems)) as
      Record<string, unknown> | undefined;
    this.resolved.set(logicalId, problems.length > 0 ? new Noted() : (properties ?? {}));
    if (problems.length > 0) throw new LoadError(problems);
    return properties ?? {};
  }

  physical(logicalId: string): PhysicalResource {
    const known = this.resources.get(logicalId);
    if (known) return known;
    const resource = this.resource(logicalId) ?? this.fail(`nothing is called ${logicalId}`);
    if (!this.exists(resource.Condition))
      this.fail(`${logicalId} is not there: its condition ${resource.Condition} does not hold`);
    return this.once(logicalId, () => {
      // Names come from few properties; resolving only those keeps circular policies apart from names.
      const names = Object.entries(resource.Properties ?? {}).filter(([name]) =>
        /Name$|^Fifo|^TargetFunctionArn$|^ApiKeyId$|^Name$/.test(name),
      );
      const physical = physicalResource(
        this.identity(logicalId),
        resource,
        Object.fromEntries(names.map(([name, value]) => [name, this.resolve(value)])),
      );
      this.resources.set(logicalId, physical);
      return physical;
    });
  }

  /** Whether the resource's condition, if any, holds. */
  exists(condition: string | undefined): boolean {
    return condition === undefined || this.condition({ Condition: condition });
  }

  resolve(value: unknown): unknown {
    if (typeof value === 'string') return value.includes('{{resolve:ssm:') ? this.dynamic(value) : value;
    if (typeof value !== 'object' || value === null) return value;
    const call = callIn(value);
    if (call) return this.at(value, call[0], () => this.call(...call));
    if (Array.isArray(value)) return value.map((each) => this.resolve(each)).filter((each) => each !== NO_VALUE);
    return Object.fromEntries(
      Object.entries(value)
        .map(([name, each]) => [name, this.resolve(each)])
        .filter(([, each]) => each !== NO_VALUE),
    );
  }

  /** Like `resolve`, going on after a problem. */
  private collect(value: unknown, problems: LoadProblem[]): unknown {
    if (typeof value === 'object' && value !== null && !callIn(value)) {
      if (Array.isArray(value))
        return value.map((each) => this.collect(each, problems)).filter((each) => each !== NO_VALUE);
      return Object.fromEntries(
        Object.entries(value)
          .map(([name, each]) => [name, this.collect(each, problems)])
          .filter(([, each]) => each !== NO_VALUE),
      );
    }
    try {
      return this.resolve(value);
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      problems.push(...error.problems);
      return NO_VALUE;
    }
  }

  private call(name: string, argument: unknown): unknown {
    const intrinsic = own(FUNCTIONS, name);
    return intrinsic ? intrinsic(this, argument, name) : this.condition({ [name]: argument });
  }

  ref(name: string): unknown {
    if (this.pseudo.has(name)) return this.pseudo.get(name);
    if (!own(this.template.Parameters, name)) return this.physical(name).ref;
    const value = this.parameters.get(name) ?? this.fail(`the parameter ${name} has no default`);
    return this.once(`the parameter ${name}`, value);
  }

  attribute(logicalId: string, attribute: string): unknown {
    const nested = this.nested.get(logicalId);
    if (nested && attribute.startsWith('Outputs.'))
      return this.output(logicalId, nested, attribute.slice('Outputs.'.length));
    const value = own(this.physical(logicalId).attributes, attribute);
    if (value !== undefined) return value;
    const type = this.resource(logicalId)?.Type ?? '';
    if (isMissingAttribute(type, attribute)) this.fail(`${logicalId} (${type}) has no attribute ${attribute}`);
    // An attribute of a resource that runs only on AWS: a readable stand-in, never a crash.
    return type === 'AWS::SSM::Parameter' && attribute === 'Value'
      ? this.resolve(this.resource(logicalId)?.Properties?.['Value'])
      : `${type}.${logicalId}.${attribute}`;
  }

  private output(logicalId: string, nested: StackResolver, name: string): unknown {
    const output = own(nested.template.Outputs, name) ?? this.fail(`${logicalId} (${NESTED}) has no output ${name}`);
    if (!nested.exists(output.Condition))
      this.fail(`${logicalId} (${NESTED}) has no output ${name}: its condition ${output.Condition} does not hold`);
    return this.once(`the output ${logicalId}.${name}`, () => nested.resolve(output.Value));
  }

  condition(value: unknown): boolean {
    if (typeof value === 'boolean') return value;
    const call = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    const [[name, argument] = ['', undefined]] = call;
    if (call.length !== 1) return this.fail('a condition is one function, or { Condition: name }');
    if (name !== 'Condition') {
      const test = own(TESTS, name) ?? this.fail(`the function ${name} is not supported`);
      return this.at(value as object, name, () => test(this, argument, name));
    }
    const condition = String(argument);
    const definition = own(this.template.Conditions, condition) ?? this.fail(`there is no condition ${condition}`);
    return this.once(`the condition ${condition}`, () => this.condition(definition));
  }

  imported(name: string): unknown {
    const [[stack, output] = this.fail(`no stack exports ${name}`)] = this.exports.find(this, name);
    return stack.once(`the export ${name}`, () => stack.resolve(output.Value));
  }

  include(location: string): unknown {
    return (
      this.source.include?.(location) ??
      this.fail(`${location} of AWS::Include is no file beside the template and none of its assets`)
    );
  }

  /** `{{resolve:ssm:name}}` where a template defines the parameter; any other stays as it is written. */
  private dynamic(text: string): string {
    return text.replace(
      /\{\{resolve:ssm:([^:}]+)(?::\d+)?\}\}/g,
      (whole, name: string) => this.source.ssm?.(name) ?? whole,
    );
  }

  /** @throws LoadError where finding something out leads back to itself */
  once<T>(what: string, find: () => T): T {
    if (this.resolving.has(what)) this.fail(`${what} refers to itself`);
    this.resolving.add(what);
    try {
      return find();
    } finally {
      this.resolving.delete(what);
    }
  }

  /** While the work lasts, messages name the place. */
  at<T>(target: object, member: string | undefined, work: () => T): T {
    const within = this.place;
    this.place = { target, member, within };
    try {
      return work();
    } finally {
      this.place = within;
    }
  }

  /** @throws LoadError at the place that is being resolved */
  fail(message: string): never {
    const { document } = this.source;
    let place = this.place;
    while (place?.within && document?.lineOf(place.target, place.member) === undefined) place = place.within;
    throw new LoadError([this.problem(message, place?.target, place?.member)]);
  }

  /** @throws LoadError at a resource, or at one of its properties */
  failAt(logicalId: string, message: string, property?: string): never {
    throw new LoadError([this.problemAt(logicalId, message, property)]);
  }

  problemAt(logicalId: string, message: string, property?: string): LoadProblem {
    const resource = this.resource(logicalId);
    const properties = resource?.Properties;
    const own =
      property !== undefined && properties && Object.hasOwn(properties, property)
        ? this.problem(message, properties, property)
        : undefined;
    // What a transform made has the place of its origin.
    return own?.line === undefined ? this.problem(message, resource) : own;
  }

  problem(message: string, target?: object, member?: string): LoadProblem {
    return this.source.document?.problem(message, target, member) ?? { file: this.source.name, message };
  }

  /** Notes what is wrong with any value of the template, used or not, as CloudFormation does before it makes anything. */
  check(problems: Problems): void {
    for (const output of Object.values(this.template.Outputs ?? {}))
      problems.attempt(() => this.at(output, undefined, () => this.checkOutput(output)));
    for (const [logicalId, resource] of Object.entries(this.template.Resources ?? {})) {
      problems.attempt(() => {
        if (this.at(resource, 'Condition', () => this.exists(resource.Condition))) this.properties(logicalId);
      });
    }
  }

  private checkOutput(output: Output): void {
    if (!this.exists(output.Condition)) return;
    this.resolve(output.Value);
    if (!output.Export) return;
    const name = String(this.resolve(output.Export.Name));
    if (this.exports.find(this, name)[0]?.[1] !== output) this.fail(`the export ${name} is there already`);
  }
}

/** The one function that a value is, if it is one. */
function callIn(value: object): [name: string, argument: unknown] | undefined {
  if (Array.isArray(value)) return undefined;
  const [first, second] = Object.entries(value);
  return first && !second && (first[0] === 'Ref' || first[0].startsWith('Fn::'))
    ? (first as [string, unknown])
    : undefined;
}
