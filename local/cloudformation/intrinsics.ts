/** Intrinsic functions: CloudFormation user guide, "Intrinsic function reference". */
import type { StackSource } from './assembly.ts';
import { LoadError } from './errors.ts';
import type { Identity, PhysicalResource } from './names.ts';
import { physicalResource } from './names.ts';

/** Exports of all stacks by name; filled lazily, since a stack may import from one that is read later. */
export type Exports = Map<string, () => unknown>;

type Arguments = unknown[];

export class StackResolver {
  readonly source: StackSource;
  private readonly exports: Exports;
  private readonly resources = new Map<string, PhysicalResource>();
  private readonly resolving = new Set<string>();

  constructor(source: StackSource, exports: Exports) {
    this.source = source;
    this.exports = exports;
    for (const output of Object.values(source.template.Outputs ?? {})) {
      if (output.Export) exports.set(String(this.resolve(output.Export.Name)), () => this.resolve(output.Value));
    }
  }

  identity(logicalId: string): Identity {
    return { stack: this.source.name, logicalId, account: this.source.account, region: this.source.region };
  }

  /** The resource's properties with every intrinsic resolved. */
  properties(logicalId: string): Record<string, unknown> {
    return (this.resolve(this.source.template.Resources?.[logicalId]?.Properties ?? {}) ?? {}) as Record<string, unknown>;
  }

  physical(logicalId: string): PhysicalResource {
    const known = this.resources.get(logicalId);
    if (known) return known;
    const resource = this.source.template.Resources?.[logicalId];
    if (!resource) throw new LoadError(`${this.source.name}: nothing is called ${logicalId}`);
    if (this.resolving.has(logicalId)) throw new LoadError(`${this.source.name}: ${logicalId} refers to itself`);
    this.resolving.add(logicalId);
    // Names come from few properties; resolving only strings keeps circular policies apart from names.
    const names = Object.entries(resource.Properties ?? {}).filter(([name]) => name.endsWith('Name') || name.startsWith('Fifo'));
    const physical = physicalResource(this.identity(logicalId), resource, Object.fromEntries(names.map(([name, value]) => [name, this.resolve(value)])));
    this.resolving.delete(logicalId);
    this.resources.set(logicalId, physical);
    return physical;
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
        const [logicalId = '', attribute = ''] = Array.isArray(argument) ? (argument as string[]) : String(argument).split(/\.(.*)/s);
        return this.attribute(logicalId, attribute);
      }
      case 'Fn::Join': {
        const [separator, parts] = argument as [string, unknown];
        return (this.resolve(parts) as unknown[]).map(String).join(separator);
      }
      case 'Fn::Sub':
        return this.substitute(argument);
      case 'Fn::Select': {
        const [index, list] = argument as [unknown, unknown];
        return (this.resolve(list) as unknown[])[Number(this.resolve(index))];
      }
      case 'Fn::Split': {
        const [separator, text] = argument as [string, unknown];
        return String(this.resolve(text)).split(separator);
      }
      case 'Fn::If': {
        const [condition, yes, no] = argument as [string, unknown, unknown];
        return this.resolve(this.condition({ Condition: condition }) ? yes : no);
      }
      case 'Fn::ImportValue': {
        const exported = String(this.resolve(argument));
        const found = this.exports.get(exported);
        if (!found) throw new LoadError(`${this.source.name}: no stack exports ${exported}`);
        return found();
      }
      case 'Fn::FindInMap': {
        const [map = '', top = '', second = ''] = (this.resolve(argument) as Arguments).map(String);
        const value = this.source.template.Mappings?.[map]?.[top]?.[second];
        if (value === undefined) throw new LoadError(`${this.source.name}: the mapping ${map} has no ${top}/${second}`);
        return value;
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
    const pseudo: Record<string, unknown> = {
      'AWS::Region': this.source.region,
      'AWS::AccountId': this.source.account,
      'AWS::Partition': 'aws',
      'AWS::StackName': this.source.name,
      'AWS::StackId': `arn:aws:cloudformation:${this.source.region}:${this.source.account}:stack/${this.source.name}/local`,
      'AWS::URLSuffix': 'amazonaws.com',
      'AWS::NotificationARNs': [],
      'AWS::NoValue': NO_VALUE,
    };
    if (name in pseudo) return pseudo[name];
    const parameter = this.source.template.Parameters?.[name];
    if (parameter) {
      if (parameter.Default === undefined) throw new LoadError(`${this.source.name}: the parameter ${name} has no default`);
      return parameter.Default;
    }
    return this.physical(name).ref;
  }

  private attribute(logicalId: string, attribute: string): string {
    const value = this.physical(logicalId).attributes[attribute];
    if (value !== undefined) return value;
    const type = this.source.template.Resources?.[logicalId]?.Type ?? '';
    // An attribute of a resource that runs only on AWS: a readable stand-in, never a crash.
    return `${type}.${logicalId}.${attribute}`;
  }

  private substitute(argument: unknown): string {
    const [text, variables] = Array.isArray(argument) ? (argument as [string, Record<string, unknown>]) : [String(argument), {}];
    return text.replace(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (name in variables) return String(this.resolve(variables[name]));
      const [logicalId = '', attribute] = name.split(/\.(.*)/s);
      return String(attribute === undefined ? this.ref(name) : this.attribute(logicalId, attribute));
    });
  }

  private condition(value: unknown): boolean {
    const [name, argument] = Object.entries(value as Record<string, unknown>)[0] ?? [];
    switch (name) {
      case 'Condition':
        return this.condition(this.source.template.Conditions?.[String(argument)] ?? fail(`${this.source.name}: there is no condition ${String(argument)}`));
      case 'Fn::Equals': {
        const [left, right] = this.resolve(argument) as Arguments;
        return String(left) === String(right);
      }
      case 'Fn::And':
        return (argument as Arguments).every((each) => this.condition(each));
      case 'Fn::Or':
        return (argument as Arguments).some((each) => this.condition(each));
      case 'Fn::Not':
        return !this.condition((argument as Arguments)[0]);
      default:
        return fail(`${this.source.name}: the function ${String(name)} is not supported`);
    }
  }
}

const NO_VALUE = Symbol('AWS::NoValue');

function fail(message: string): never {
  throw new LoadError(message);
}
