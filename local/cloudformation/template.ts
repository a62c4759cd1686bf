/** The shape of a template, and what CloudFormation refuses of it before it reads a single value. */
import type { Document } from './document.ts';
import type { LoadProblem } from './errors.ts';

export interface Resource {
  Type: string;
  Properties?: Record<string, unknown>;
  Condition?: string;
  DependsOn?: string | string[];
  Metadata?: Record<string, unknown>;
}

export interface Parameter {
  Type: string;
  Default?: unknown;
  Description?: string;
  AllowedValues?: unknown[];
  AllowedPattern?: string;
  ConstraintDescription?: string;
  MinLength?: number | string;
  MaxLength?: number | string;
  MinValue?: number | string;
  MaxValue?: number | string;
  NoEcho?: boolean | string;
}

export interface Rule {
  RuleCondition?: unknown;
  Assertions?: { Assert: unknown; AssertDescription?: string }[];
}

export interface Template {
  Resources?: Record<string, Resource>;
  Outputs?: Record<string, { Value: unknown; Export?: { Name: unknown }; Condition?: string }>;
  Parameters?: Record<string, Parameter>;
  Conditions?: Record<string, unknown>;
  Mappings?: Record<string, Record<string, Record<string, unknown>>>;
  Rules?: Record<string, Rule>;
  Transform?: unknown;
  /** Of the transform AWS::Serverless. */
  Globals?: Record<string, unknown>;
}

const SECTIONS = [
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Mappings',
  'Conditions',
  'Transform',
  'Resources',
  'Outputs',
  'Rules',
  'Hooks',
  'Globals',
];
const ATTRIBUTES = [
  'Type',
  'Properties',
  'Condition',
  'DependsOn',
  'Metadata',
  'DeletionPolicy',
  'UpdateReplacePolicy',
  'CreationPolicy',
  'UpdatePolicy',
  'Version',
  'Connectors',
  'IgnoreGlobals',
];
/** Sections whose members are objects. */
const TABLES = ['Parameters', 'Mappings', 'Conditions', 'Resources', 'Outputs', 'Rules', 'Globals'];

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether somebody meant this to be a template. */
export const looksLikeTemplate = (value: unknown): boolean => isObject(value) && isObject(value['Resources']);

/** @returns what is wrong with the document's shape; empty where its value is a `Template` */
export function templateProblems(document: Document): LoadProblem[] {
  const { value } = document;
  if (!isObject(value) || value['Resources'] === undefined)
    return [document.problem('this is no CloudFormation template: it has no Resources')];
  const problems: LoadProblem[] = [];
  const say = (message: string, target: object, member?: string): void =>
    void problems.push(document.problem(message, target, member));
  for (const name of Object.keys(value)) {
    if (!SECTIONS.includes(name))
      say(`a template has no section ${name}; there are ${SECTIONS.join(', ')}`, value, name);
    else if (TABLES.includes(name) && !isObject(value[name])) say(`${name} must be an object`, value, name);
  }
  if (isObject(value['Resources']))
    for (const [logicalId, resource] of Object.entries(value['Resources']))
      checkResource(logicalId, resource, value['Resources']);
  for (const section of ['Outputs', 'Parameters'] as const) {
    const table = value[section];
    if (!isObject(table)) continue;
    const wanted = section === 'Outputs' ? 'Value' : 'Type';
    for (const [name, each] of Object.entries(table))
      if (!name.startsWith('Fn::') && (!isObject(each) || each[wanted] === undefined))
        say(`${section}.${name} has no ${wanted}`, table, name);
  }
  return problems;

  function checkResource(logicalId: string, resource: unknown, resources: object): void {
    // A loop of AWS::LanguageExtensions, unrolled later.
    if (logicalId.startsWith('Fn::ForEach::') || logicalId === 'Fn::Transform') return;
    if (!isObject(resource)) return say(`the resource ${logicalId} must be an object`, resources, logicalId);
    if (typeof resource['Type'] !== 'string') say(`the resource ${logicalId} has no Type`, resources, logicalId);
    if (!/^[A-Za-z0-9]+$/.test(logicalId))
      say(`the logical id ${logicalId} must consist of letters and digits`, resources, logicalId);
    for (const name of Object.keys(resource)) {
      if (!ATTRIBUTES.includes(name) && !name.startsWith('Fn::'))
        say(
          `the resource ${logicalId} has no attribute ${name}; there are ${ATTRIBUTES.slice(0, 9).join(', ')}`,
          resource,
          name,
        );
    }
    for (const name of ['Properties', 'Metadata'])
      if (resource[name] !== undefined && !isObject(resource[name]))
        say(`${logicalId}.${name} must be an object`, resource, name);
    if (resource['Condition'] !== undefined && typeof resource['Condition'] !== 'string')
      say(`${logicalId}.Condition must be the name of a condition`, resource, 'Condition');
  }
}
