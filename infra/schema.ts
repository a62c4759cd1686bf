/**
 * One SDL from the files of `schema/`, as AppSync takes it: no extensions, no declarations of what AppSync declares itself, and no
 * descriptions. AppSync was reported to refuse descriptions in quotes, later to drop them, and to this day to fail over those of enum
 * values (github.com/aws/aws-appsync-community issues 38 and 55, sid88in/serverless-appsync-plugin issues 317 and 453). They stay
 * in `schema/`, in the client's types and in the local GraphiQL.
 */
import type { DefinitionNode, DocumentNode, EnumValueDefinitionNode, FieldDefinitionNode } from 'graphql';
import {
  buildASTSchema,
  concatAST,
  GraphQLError,
  isTypeSystemExtensionNode,
  Kind,
  parse,
  print,
  Source,
  validateSchema,
  visit,
} from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { SynthError } from './errors.ts';
import { ROOT } from './paths.ts';

/** What AppSync declares itself. */
export const PRELUDE = `
scalar AWSDate
scalar AWSTime
scalar AWSDateTime
scalar AWSTimestamp
scalar AWSEmail
scalar AWSJSON
scalar AWSURL
scalar AWSPhone
scalar AWSIPAddress
directive @aws_cognito_user_pools(cognito_groups: [String]) on OBJECT | FIELD_DEFINITION
directive @aws_iam on OBJECT | FIELD_DEFINITION
directive @aws_subscribe(mutations: [String]) on FIELD_DEFINITION
`;

export interface ApiSchema {
  /** As deployed. */
  sdl: string;
  /** The same with its descriptions. */
  documented: string;
  /** `Query.customer` and the like: fields of the root types. */
  rootFields: string[];
}

const ROOT_TYPES = ['Query', 'Mutation', 'Subscription'];

function place(error: GraphQLError, folder: string): string {
  const [location] = error.locations ?? [];
  const file = error.source?.name ?? error.nodes?.[0]?.loc?.source.name ?? folder;
  return `${file}${location ? `:${location.line}` : ''}`;
}

/** @throws SynthError as `file:line: message` */
export function readSchema(folder = join(ROOT, 'schema')): ApiSchema {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort();
  try {
    const documents = files.map((file) =>
      parse(new Source(readFileSync(join(folder, file), 'utf8'), relative(ROOT, join(folder, file)))),
    );
    const merged = withoutExtensions(concatAST(documents));
    const whole = concatAST([parse(PRELUDE), merged]);
    // buildASTSchema would make the same checks, but throws away where the fault is.
    const [misuse] = validateSDL(whole);
    if (misuse) throw misuse;
    const [fault] = validateSchema(buildASTSchema(whole));
    if (fault) throw fault;
    const rootFields = merged.definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && ROOT_TYPES.includes(definition.name.value)
        ? (definition.fields ?? []).map((field) => `${definition.name.value}.${field.name.value}`)
        : [],
    );
    return { sdl: print(withoutDescriptions(merged)), documented: print(merged), rootFields };
  } catch (error) {
    // By name: a test runner may load a second copy of graphql.
    if (error instanceof Error && error.name === 'GraphQLError')
      throw new SynthError(`${place(error as GraphQLError, 'schema')}: ${error.message}`);
    if (error instanceof SynthError) throw error;
    throw error instanceof Error ? new SynthError(`schema: ${error.message.split('\n')[0]}`) : error;
  }
}

/** The document without a description anywhere: of types, fields, arguments, values of enums, or the schema itself. */
export function withoutDescriptions(document: DocumentNode): DocumentNode {
  return visit(document, {
    enter(node) {
      if (!('description' in node)) return undefined;
      const { description: _description, ...rest } = node;
      return rest;
    },
  });
}

/** The document with what extensions add to types and enums at their definitions: AppSync knows no extensions. */
function withoutExtensions(document: DocumentNode): DocumentNode {
  const fields = new Map<string, FieldDefinitionNode[]>();
  const values = new Map<string, EnumValueDefinitionNode[]>();
  for (const definition of document.definitions) {
    if (!isTypeSystemExtensionNode(definition)) continue;
    // Only fields and values are merged: anything else would be lost here.
    if (definition.kind !== Kind.OBJECT_TYPE_EXTENSION && definition.kind !== Kind.ENUM_TYPE_EXTENSION) {
      throw new GraphQLError('Only `extend type` and `extend enum` are merged; write this where the type is defined.', {
        nodes: definition,
      });
    }
    if (definition.directives?.length || ('interfaces' in definition && definition.interfaces?.length)) {
      throw new GraphQLError(
        'An extension adds fields or values only; write interfaces and directives where the type is defined.',
        { nodes: definition },
      );
    }
    const {
      name: { value: name },
    } = definition;
    if (definition.kind === Kind.OBJECT_TYPE_EXTENSION)
      fields.set(name, [...(fields.get(name) ?? []), ...(definition.fields ?? [])]);
    else values.set(name, [...(values.get(name) ?? []), ...(definition.values ?? [])]);
  }
  const definitions = document.definitions.flatMap((definition): DefinitionNode[] => {
    if (definition.kind === Kind.OBJECT_TYPE_EXTENSION || definition.kind === Kind.ENUM_TYPE_EXTENSION) return [];
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION)
      return [{ ...definition, fields: [...(definition.fields ?? []), ...taken(fields, definition.name.value)] }];
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION)
      return [{ ...definition, values: [...(definition.values ?? []), ...taken(values, definition.name.value)] }];
    return [definition];
  });
  const [orphan] = [...fields.keys(), ...values.keys()];
  if (orphan !== undefined) throw new SynthError(`schema: ${orphan} is extended, but nothing defines it`);
  return { kind: Kind.DOCUMENT, definitions };
}

function taken<Node>(added: Map<string, Node[]>, name: string): Node[] {
  const own = added.get(name) ?? [];
  added.delete(name);
  return own;
}
