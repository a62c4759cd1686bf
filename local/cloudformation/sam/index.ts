/**
 * The transform AWS::Serverless-2016-10-31: SAM's resources as the plain ones that AWS makes of them, under the same logical ids.
 * Source: SAM developer guide, "CloudFormation resources generated", and the transform's own source and expected outputs.
 */
import { madeFrom } from '../document.ts';
import type { LoadProblem } from '../errors.ts';
import { LoadError } from '../errors.ts';
import type { StackResolver } from '../intrinsics.ts';
import type { Resource, Template } from '../template.ts';
import { isObject } from '../template.ts';
import { connectorResources } from './connectors.ts';
import { functionResources } from './functions.ts';
import { withGlobals } from './globals.ts';
import { graphQlApiResources } from './graphqlApi.ts';
import { plainResources } from './plain.ts';

export const SAM_TRANSFORM = 'AWS::Serverless-2016-10-31';
const SAM = 'AWS::Serverless::';

export type Properties = Record<string, unknown>;
export type Resources = Record<string, Resource>;

/** One SAM resource, its globals merged in. */
export interface SamResource {
  logicalId: string;
  type: string;
  properties: Properties;
  resource: Resource;
  template: Template;
  /** Notes what SAM would refuse. */
  refuse: (message: string, property?: string) => void;
}

type Expand = (sam: SamResource) => Resources;

const EXPANSIONS: Record<string, Expand> = {
  'AWS::Serverless::Function': functionResources,
  'AWS::Serverless::GraphQLApi': graphQlApiResources,
  'AWS::Serverless::Connector': connectorResources,
};

/**
 * @returns the template without SAM's resources; the very same where there are none
 * @throws LoadError where SAM would refuse anything: as on AWS, nothing is looked at further then
 */
export function withoutSam(stack: StackResolver, template: Template): Template {
  const given = Object.entries(template.Resources ?? {});
  const isSam =
    given.some(([, resource]) => resource.Type?.startsWith(SAM)) || [template.Transform].flat().includes(SAM_TRANSFORM);
  if (!isSam) return template;
  const refused: LoadProblem[] = [];
  if (![template.Transform].flat().includes(SAM_TRANSFORM)) {
    refused.push(stack.problem(`its resources of SAM need the line: Transform: ${SAM_TRANSFORM}`, template));
  }
  const resources: Resources = {};
  const references = new Map<string, string>();
  const add = (made: Resources, origin: object): void => {
    for (const [logicalId, resource] of Object.entries(made)) resources[logicalId] = madeFrom(origin, resource);
  };
  for (const [logicalId, resource] of given) {
    const { Connectors, ...attributes } = resource as Resource & { Connectors?: unknown };
    if (!resource.Type.startsWith(SAM))
      add({ [logicalId]: Connectors === undefined ? resource : attributes }, resource);
    else {
      const properties = madeFrom(resource.Properties ?? resource, withGlobals(template.Globals, resource));
      const refuse = (message: string, property?: string): void =>
        void refused.push(problemOf(stack, logicalId, resource, message, property));
      const made = (EXPANSIONS[resource.Type] ?? plainResources)({
        logicalId,
        type: resource.Type,
        properties,
        resource,
        template,
        refuse,
      });
      add(made, resource);
      for (const [id, each] of Object.entries(made))
        if (each.Type === 'AWS::Lambda::Alias') references.set(`${logicalId}.Alias`, id);
    }
    if (isObject(Connectors)) {
      for (const [name, connector] of Object.entries(Connectors)) {
        const own: Properties = { Source: { Id: logicalId }, ...(connector as { Properties?: Properties }).Properties };
        add(
          connectorResources({
            logicalId: `${logicalId}${name}`,
            type: 'AWS::Serverless::Connector',
            properties: own,
            resource,
            template,
            refuse: (message) => void refused.push(problemOf(stack, logicalId, resource, message)),
          }),
          resource,
        );
      }
    }
  }
  if (refused.length > 0) throw new LoadError(refused);
  const rest = Object.fromEntries(Object.entries(template).filter(([name]) => name !== 'Globals'));
  const whole: Template = madeFrom(template, {
    ...rest,
    Resources: madeFrom(template.Resources ?? template, resources),
  });
  return references.size > 0 ? (renamed(whole, references) as Template) : whole;
}

function problemOf(
  stack: StackResolver,
  logicalId: string,
  resource: Resource,
  message: string,
  property?: string,
): LoadProblem {
  const target =
    property !== undefined && resource.Properties && Object.hasOwn(resource.Properties, property)
      ? resource.Properties
      : resource;
  return stack.problem(`${logicalId} (${resource.Type}): ${message}`, target, property);
}

/** References to properties that SAM makes up, such as `!Ref Function.Alias`. */
function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value))
    return madeFrom(
      value,
      value.map((each) => renamed(each, names)),
    );
  if (!isObject(value)) return value;
  return madeFrom(
    value,
    Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        name,
        name === 'Ref' && typeof each === 'string' ? (names.get(each) ?? each) : renamed(each, names),
      ]),
    ),
  );
}

/** Attributes that every resource made of another takes over. */
export function attributesOf({ Condition, DependsOn }: Resource): Pick<Resource, 'Condition' | 'DependsOn'> {
  return { ...(Condition === undefined ? {} : { Condition }), ...(DependsOn === undefined ? {} : { DependsOn }) };
}

/** Those of the names that the object has. */
export function present(properties: Properties, ...names: string[]): Properties {
  return Object.fromEntries(
    names.filter((name) => properties[name] !== undefined).map((name) => [name, properties[name]]),
  );
}

export const getAtt = (logicalId: string, attribute: string): { 'Fn::GetAtt': [string, string] } => ({
  'Fn::GetAtt': [logicalId, attribute],
});

/** A role that a service assumes. */
export function role(
  service: string,
  more: Properties,
  attributes: Pick<Resource, 'Condition' | 'DependsOn'> = {},
): Resource {
  const statement = { Effect: 'Allow', Action: ['sts:AssumeRole'], Principal: { Service: [service] } };
  return {
    Type: 'AWS::IAM::Role',
    ...attributes,
    Properties: { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [statement] }, ...more },
  };
}
