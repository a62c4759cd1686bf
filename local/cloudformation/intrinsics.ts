/** Intrinsic functions: CloudFormation user guide, "Intrinsic function reference". */
import type { StackSource } from './assembly.ts';
import { LoadError } from './errors.ts';
import type { Identity, PhysicalResource } from './names.ts';
import { isMissingAttribute, physicalResource } from './names.ts';
import { defaultOf, NO_VALUE, pseudoParameters } from './parameters.ts';

/** Exports of all stacks by account, region and name; filled lazily, since a stack may import from one that is read later. */
export type Exports = Map<string, () => unknown>;

export class StackResolver {
  readonly source: StackSource;
  private readonly exports: Exports;
  private readonly pseudo: ReadonlyMap<string, unknown>;
  private readonly resources = new Map<string, PhysicalResource>();
  private readonly resolving = new Set<string>();

  constructor(source: StackSource, exports: Exports) {
    this.source = source;
    this.exports = exports;
    this.pseudo = pseudoParameters(source);
    for (const output of Object.values(source.template.Outputs ?? {})) {
      if (!output.Export || !this.exists(output.Condition)) continue;
      const name = String(this.resolve(output.Export.Name));
      const key = this.exportKey(name);
      if (exports.has(key)) this.fail(`the export ${name} is there already`);
      exports.set(key, () => this.once(`the export ${name}`, () => this.resolve(output.Value)));
    }
  }

  identity(logicalId: string): Identity {
    return { stack: this.source.name, logicalId, account: this.source.account, region: this.source.region };
  }

  /** Resources of a type that are there. */
  logicalIds(type: string): string[] {
    return Object.entries(this.source.template.Resources ?? {}).flatMap(([logicalId, resource]) => (resource.Type === type && this.exists(resource.Condition) ? [logicalId] : []));
  }

  /** The resource's properties with every intrinsic resolved. */
  properties(logicalId: string): Record<string, unknown> {
    return (this.resolve(this.source.template.Resources?.[logicalId]?.Properties ?? {}) ?? {}) as Record<string, unknown>;
  }

  physical(logicalId: string): PhysicalResource {
    const known = this.resources.get(logicalId);
    if (known) return known;
    const resource = own(this.source.template.Resources, logicalId) ?? this.fail(`nothing is called ${logicalId}`);
    if (!this.exists(resource.Condition)) this.fail(`${logicalId} is not there: its condition ${resource.Condition} does not hold`);
    return this.once(logicalId, () => {
      // Names come from few properties; resolving only strings keeps circular policies apart from names.
      const names = Object.entries(resource.Properties ?? {}).filter(([name]) => name.endsWith('Name') || name.startsWith('Fifo') || name === 'TargetFunctionArn');
      const physical = physicalResource(this.identity(logicalId), resource, Object.fromEntries(names.map(([name, value]) => [name, this.resolve(value)])));
      this.resources.set(logicalId, physical);
      return physical;
    });
  }

  /** Whether the resource's condition, if any, holds. */
  exists(condition: string | undefined): boolean {
    return condition === undefined || this.condition({ Condition: condition });
  }

  resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each) => this.resolve(each)).filter((each) => each !== NO_VALUE);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [first] = entries;
    if (entries.length === 1 && first && (first[0] === 'Ref' || first[0].startsWith('Fn::'))) return this.intrinsic(first[0], first[1]);
    return Object.fromEntries(entries.map(([name, each]) => [name, this.resolve(each)]).filter(([, each]) => each !== NO_VALUE));
  }

  private intrinsic(name: string, argument: unknown): unknown {
    switch (name) {
      case 'Ref':
        return this.ref(String(argument));
      case 'Fn::GetAtt': {
        const [logicalId = '', attribute = ''] = Array.isArray(argument) ? argument.map((each) => String(this.resolve(each))) : String(argument).split(/\.(.*)/s);
        return this.attribute(logicalId, attribute);
      }
      case 'Fn::Join': {
        const [separator, parts] = this.items(name, argument);
        return this.list(name, parts).map(String).join(String(separator));
      }
      case 'Fn::Sub':
        return this.substitute(argument);
      case 'Fn::Select': {
        const [position, from] = this.items(name, argument);
        const list = this.list(name, from);
        const index = Number(this.resolve(position));
        return index in list ? list[index] : this.fail(`${name} finds nothing at ${String(this.resolve(position))} of ${list.length}`);
      }
      case 'Fn::Split': {
        const [separator, text] = this.items(name, argument);
        return String(this.resolve(text)).split(String(separator));
      }
      case 'Fn::If': {
        const [condition, yes, no] = this.items(name, argument);
        return this.resolve(this.condition({ Condition: condition }) ? yes : no);
      }
      case 'Fn::ImportValue': {
        const exported = String(this.resolve(argument));
        const find = this.exports.get(this.exportKey(exported)) ?? this.fail(`no stack exports ${exported}`);
        return find();
      }
      case 'Fn::FindInMap': {
        const [map = '', top = '', second = ''] = this.list(name, argument).map(String);
        return own(own(own(this.source.template.Mappings, map), top), second) ?? this.fail(`the mapping ${map} has no ${top}/${second}`);
      }
      case 'Fn::Base64':
        return Buffer.from(String(this.resolve(argument))).toString('base64');
      case 'Fn::GetAZs':
        return ['a', 'b', 'c'].map((zone) => this.source.region + zone);
      default:
        return this.condition({ [name]: argument });
    }
  }

  private ref(name: string): unknown {
    if (this.pseudo.has(name)) return this.pseudo.get(name);
    const parameter = own(this.source.template.Parameters, name);
    return parameter ? (defaultOf(parameter) ?? this.fail(`the parameter ${name} has no default`)) : this.physical(name).ref;
  }

  private attribute(logicalId: string, attribute: string): string {
    const value = own(this.physical(logicalId).attributes, attribute);
    if (value !== undefined) return value;
    const type = this.source.template.Resources?.[logicalId]?.Type ?? '';
    if (isMissingAttribute(type, attribute)) this.fail(`${logicalId} (${type}) has no attribute ${attribute}`);
    // An attribute of a resource that runs only on AWS: a readable stand-in, never a crash.
    return `${type}.${logicalId}.${attribute}`;
  }

  private substitute(argument: unknown): string {
    const [text, variables] = (Array.isArray(argument) ? argument : [argument]) as [unknown, Record<string, unknown>?];
    if (typeof text !== 'string') return this.fail('Fn::Sub needs a text');
    return text.replace(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      const [logicalId = '', attribute] = name.split(/\.(.*)/s);
      const value = variables && Object.hasOwn(variables, name) ? this.resolve(variables[name]) : attribute === undefined ? this.ref(name) : this.attribute(logicalId, attribute);
      return value === NO_VALUE ? '' : String(value);
    });
  }

  private condition(value: unknown): boolean {
    const [name = '', argument] = Object.entries(value as Record<string, unknown>)[0] ?? [];
    switch (name) {
      case 'Condition': {
        const condition = String(argument);
        const definition = own(this.source.template.Conditions, condition) ?? this.fail(`there is no condition ${condition}`);
        return this.once(`the condition ${condition}`, () => this.condition(definition));
      }
      case 'Fn::Equals': {
        const [left, right] = this.list(name, argument);
        return String(left) === String(right);
      }
      case 'Fn::And':
        return this.items(name, argument).every((each) => this.condition(each));
      case 'Fn::Or':
        return this.items(name, argument).some((each) => this.condition(each));
      case 'Fn::Not':
        return !this.condition(this.items(name, argument)[0]);
      default:
        return this.fail(`the function ${name} is not supported`);
    }
  }

  /** Arguments as they are written. */
  private items(name: string, argument: unknown): unknown[] {
    return Array.isArray(argument) ? argument : this.fail(`${name} needs a list`);
  }

  /** A list, however it is written. */
  private list(name: string, argument: unknown): unknown[] {
    return this.items(name, this.resolve(argument));
  }

  private exportKey(name: string): string {
    return `${this.source.account}/${this.source.region}/${name}`;
  }

  /** @throws LoadError where finding something out leads back to itself */
  private once<T>(what: string, find: () => T): T {
    if (this.resolving.has(what)) this.fail(`${what} refers to itself`);
    this.resolving.add(what);
    try {
      return find();
    } finally {
      this.resolving.delete(what);
    }
  }

  private fail(message: string): never {
    throw new LoadError(`${this.source.name}: ${message}`);
  }
}

/** Nothing that every object inherits, such as `constructor`. */
function own<T>(object: Record<string, T> | undefined, name: string): T | undefined {
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}
