/**
 * Intrinsic functions by name. Source: CloudFormation template reference, "Intrinsic function reference"; `Fn::Length`,
 * `Fn::ToJsonString` and the default of `Fn::FindInMap` come with the transform AWS::LanguageExtensions.
 */
import { subnets } from './cidr.ts';
import type { Template } from './template.ts';
import { NO_VALUE } from './parameters.ts';

/** What functions ask of the stack that they stand in. */
export interface Scope {
  readonly template: Template;
  readonly region: string;
  resolve(value: unknown): unknown;
  ref(name: string): unknown;
  attribute(logicalId: string, attribute: string): unknown;
  condition(value: unknown): boolean;
  imported(name: string): unknown;
  include(location: string): unknown;
  /** @throws LoadError that names the place */
  fail(message: string): never;
}

type Intrinsic = (scope: Scope, argument: unknown, name: string) => unknown;

/** Arguments as they are written. */
function items(scope: Scope, name: string, argument: unknown): unknown[] {
  return Array.isArray(argument) ? argument : scope.fail(`${name} needs a list`);
}

/** A list, however it is written. */
const list = (scope: Scope, name: string, argument: unknown): unknown[] => items(scope, name, scope.resolve(argument));

/** @param usage the arguments' names @param optional how many of them may be missing at the end */
function args(scope: Scope, name: string, argument: unknown, usage: string[], optional = 0): unknown[] {
  const given = items(scope, name, argument);
  if (given.length > usage.length || given.length < usage.length - optional)
    scope.fail(`${name} needs [${usage.join(', ')}], not ${given.length} of them`);
  return given;
}

function text(scope: Scope, what: string, value: unknown): string {
  const resolved = scope.resolve(value);
  return typeof resolved === 'string' || typeof resolved === 'number' || typeof resolved === 'boolean'
    ? String(resolved)
    : scope.fail(`${what} needs a text`);
}

function substitute(scope: Scope, argument: unknown, name: string): string {
  const [template, variables = {}] = Array.isArray(argument)
    ? args(scope, name, argument, ['text', 'variables'])
    : [argument];
  if (typeof template !== 'string') return scope.fail(`${name} needs a text`);
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables))
    return scope.fail(`${name} needs its variables as an object`);
  const own = variables as Record<string, unknown>;
  return template.replace(/\$\{(!?)([^}]*)\}/g, (_whole, literal: string, written: string) => {
    if (literal) return `\${${written}}`;
    const variable = written.trim();
    if (!/^[A-Za-z0-9_.:&-]+$/.test(variable))
      return scope.fail(
        `${name} has the variable \${${written}}, which is no name; write \${!${written}} for the text itself`,
      );
    const [logicalId = '', attribute] = variable.split(/\.(.*)/s);
    const value = Object.hasOwn(own, variable)
      ? scope.resolve(own[variable])
      : attribute === undefined
        ? scope.ref(variable)
        : scope.attribute(logicalId, attribute);
    if (typeof value === 'object' && value !== null)
      return scope.fail(`${name} cannot put a ${Array.isArray(value) ? 'list' : 'map'} where \${${written}} stands`);
    return value === NO_VALUE ? '' : String(value);
  });
}

function findInMap(scope: Scope, argument: unknown, name: string): unknown {
  const [written, rest] = [items(scope, name, argument), items(scope, name, argument).slice(3)];
  args(scope, name, argument, ['map', 'first key', 'second key', '{ DefaultValue }'], 1);
  const [map = '', top = '', second = ''] = written.slice(0, 3).map((each) => String(scope.resolve(each)));
  const found = own(own(own(scope.template.Mappings, map), top), second);
  if (found !== undefined) return found;
  const [fallback] = rest as [{ DefaultValue?: unknown }?];
  return fallback && Object.hasOwn(fallback, 'DefaultValue')
    ? scope.resolve(fallback.DefaultValue)
    : scope.fail(`the mapping ${map} has no ${top}/${second}`);
}

function select(scope: Scope, argument: unknown, name: string): unknown {
  const [position, from] = args(scope, name, argument, ['position', 'list']);
  const found = list(scope, name, from);
  const wanted = scope.resolve(position);
  const index = Number(wanted);
  return Number.isInteger(index) && index in found
    ? found[index]
    : scope.fail(`${name} finds nothing at ${String(wanted)} of ${found.length}`);
}

export const FUNCTIONS: Record<string, Intrinsic> = {
  // A call as the name comes with AWS::LanguageExtensions, here and in Fn::GetAtt.
  Ref: (scope, argument, name) => scope.ref(text(scope, name, argument)),
  'Fn::GetAtt': (scope, argument, name) => {
    const [logicalId, attribute] =
      typeof argument === 'string'
        ? argument.split(/\.(.*)/s)
        : args(scope, name, argument, ['logical id', 'attribute']);
    if (logicalId === '' || attribute === undefined || attribute === '')
      return scope.fail(`${name} needs a logical id and an attribute`);
    return scope.attribute(text(scope, name, logicalId), text(scope, name, attribute));
  },
  'Fn::Join': (scope, argument, name) => {
    const [separator, parts] = args(scope, name, argument, ['separator', 'list']);
    if (typeof separator !== 'string') return scope.fail(`${name} needs a text as its separator`);
    const joined = list(scope, name, parts);
    const odd = joined.find((part) => typeof part === 'object' && part !== null);
    return odd === undefined
      ? joined.map(String).join(separator)
      : scope.fail(`${name} joins texts, not a ${Array.isArray(odd) ? 'list' : 'map'}`);
  },
  'Fn::Sub': substitute,
  'Fn::Select': select,
  'Fn::Split': (scope, argument, name) => {
    const [separator, whole] = args(scope, name, argument, ['separator', 'text']);
    if (typeof separator !== 'string' || separator === '') return scope.fail(`${name} needs a text as its separator`);
    return text(scope, name, whole).split(separator);
  },
  'Fn::If': (scope, argument, name) => {
    const [condition, yes, no] = args(scope, name, argument, ['condition', 'value if it holds', 'value if not']);
    if (typeof condition !== 'string') return scope.fail(`${name} needs the name of a condition`);
    return scope.resolve(scope.condition({ Condition: condition }) ? yes : no);
  },
  'Fn::ImportValue': (scope, argument, name) => scope.imported(text(scope, name, argument)),
  'Fn::FindInMap': findInMap,
  'Fn::Base64': (scope, argument, name) => Buffer.from(text(scope, name, argument)).toString('base64'),
  'Fn::GetAZs': (scope, argument) =>
    ['a', 'b', 'c'].map((zone) => String(scope.resolve(argument) || scope.region) + zone),
  'Fn::Cidr': (scope, argument, name) => {
    const [block, count, bits = 8] = args(scope, name, argument, ['block', 'count', 'bits'], 1).map((each) =>
      scope.resolve(each),
    );
    const found = subnets(String(block), Number(count), Number(bits));
    return typeof found === 'string' ? scope.fail(`${name}: ${found}`) : found;
  },
  'Fn::Length': (scope, argument, name) => list(scope, name, argument).length,
  'Fn::ToJsonString': (scope, argument) => JSON.stringify(scope.resolve(argument)),
  'Fn::Transform': (scope, argument, name) => {
    const { Name, Parameters } = (scope.resolve(argument) ?? {}) as {
      Name?: unknown;
      Parameters?: { Location?: unknown };
    };
    if (Name !== 'AWS::Include')
      return scope.fail(`${name}: the macro ${String(Name)} runs only on AWS; only AWS::Include is done here`);
    return scope.resolve(scope.include(String(Parameters?.Location)));
  },
};

type Test = (scope: Scope, argument: unknown, name: string) => boolean;

const MAX_TESTS = 10;

function tests(scope: Scope, name: string, argument: unknown): unknown[] {
  const given = items(scope, name, argument);
  return given.length >= 2 && given.length <= MAX_TESTS
    ? given
    : scope.fail(`${name} needs 2 to ${MAX_TESTS} conditions, not ${given.length}`);
}

const asTexts = (values: unknown[]): string[] =>
  values.map((each) => (typeof each === 'object' ? JSON.stringify(each) : String(each)));

/** What may stand in `Conditions` and, the last three, in `Rules`. */
export const TESTS: Record<string, Test> = {
  'Fn::Equals': (scope, argument, name) => {
    const [left, right] = asTexts(args(scope, name, argument, ['value', 'value']).map((each) => scope.resolve(each)));
    return left === right;
  },
  'Fn::And': (scope, argument, name) => tests(scope, name, argument).every((each) => scope.condition(each)),
  'Fn::Or': (scope, argument, name) => tests(scope, name, argument).some((each) => scope.condition(each)),
  'Fn::Not': (scope, argument, name) => !scope.condition(args(scope, name, argument, ['condition'])[0]),
  'Fn::Contains': (scope, argument, name) => {
    const [values, value] = args(scope, name, argument, ['list', 'value']);
    return asTexts(list(scope, name, values)).includes(String(scope.resolve(value)));
  },
  'Fn::EachMemberEquals': (scope, argument, name) => {
    const [values, value] = args(scope, name, argument, ['list', 'value']);
    return asTexts(list(scope, name, values)).every((each) => each === String(scope.resolve(value)));
  },
  'Fn::EachMemberIn': (scope, argument, name) => {
    const [values, allowed] = args(scope, name, argument, ['list', 'list']);
    return asTexts(list(scope, name, values)).every((each) => asTexts(list(scope, name, allowed)).includes(each));
  },
};

/** Nothing that every object inherits, such as `constructor`. */
export function own<T>(object: Record<string, T> | undefined, name: string): T | undefined {
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}
