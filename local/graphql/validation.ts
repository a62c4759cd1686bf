/**
 * What makes a document or its variables invalid, in the words of graphql-java, on which AppSync runs. The wordings are those
 * that callers of AppSync report; where none was found, graphql-js's own sentence follows the prefix.
 */
import type {
  ASTNode,
  ASTVisitor,
  DocumentNode,
  ObjectFieldNode,
  SelectionSetNode,
  ValidationContext,
  ValueNode,
} from 'graphql';
import { GraphQLError, Kind } from 'graphql';
import type { ResponseError } from './errors.ts';
import { locationsOf } from './places.ts';

interface Rule {
  type: string;
  /** The sentence of graphql-js. */
  pattern: RegExp;
  /** @param parts the pattern's groups @returns the sentence of graphql-java, to which the path is added unless `unplaced` */
  words: (parts: string[]) => string;
  unplaced?: true;
}

/** How graphql-js begins when a value does not fit its type, which it names. */
const WANTED_TYPES = [
  /^Expected value of type "(.+?)"/,
  /^(\w+) cannot represent/,
  /^Value ".*?" does not exist in "(\w+)" enum/,
  /^Enum "(\w+)" cannot represent/,
];
/** How graphql-js ends when a variable, or a part of it, has no value although its type wants one. */
const ABSENT_TYPES = [
  /of required type "([^"]+?)!?" was not provided\.$/,
  /of non-null type "([^"]+?)!?" must not be null\.$/,
  /non-nullable type "([^"]+?)!?" not to be null\.$/,
];

/** The group of the first of the patterns that fits. */
function capturedFirst(patterns: readonly RegExp[], message: string): string | undefined {
  return patterns.map((pattern) => pattern.exec(message)?.[1]).find((each) => each !== undefined);
}

/** graphql-java prints no name for a list or a non-null type here. */
const bare = (type: string): string => (/^\w+$/.test(type) ? type : 'null');

const RULES: readonly Rule[] = [
  {
    type: 'FieldUndefined',
    pattern: /^Cannot query field "(.+?)" on type "(.+?)"/,
    words: ([field = '', type = '']) => `Field '${field}' in type '${type}' is undefined`,
  },
  {
    type: 'UnknownArgument',
    pattern: /^Unknown argument "(.+?)" on field/,
    words: ([argument = '']) => `Unknown field argument ${argument}`,
  },
  {
    type: 'MissingFieldArgument',
    pattern: /^Field ".+?" argument "(.+?)" of type/,
    words: ([argument = '']) => `Missing field argument ${argument}`,
  },
  {
    type: 'SubSelectionRequired',
    pattern: /^Field "(.+?)" of type "(.+?)" must have a selection/,
    words: ([field = '', type = '']) => `Sub selection required for type ${bare(type)} of field ${field}`,
  },
  {
    type: 'SubSelectionNotAllowed',
    pattern: /^Field "(.+?)" must not have a selection since type "(.+?)"/,
    words: ([field = '', type = '']) => `Sub selection not allowed on leaf type ${bare(type)} of field ${field}`,
  },
  {
    type: 'UndefinedVariable',
    pattern: /^Variable "\$(.+?)" is not defined/,
    words: ([variable = '']) => `Undefined variable ${variable}`,
  },
  {
    type: 'UnusedVariable',
    pattern: /^Variable "\$(.+?)" is never used/,
    words: ([variable = '']) => `Unused variable ${variable}`,
    unplaced: true,
  },
  {
    type: 'UndefinedFragment',
    pattern: /^Unknown fragment "(.+?)"/,
    words: ([fragment = '']) => `Undefined fragment ${fragment}`,
  },
  {
    type: 'UnusedFragment',
    pattern: /^Fragment "(.+?)" is never used/,
    words: ([fragment = '']) => `Unused fragment ${fragment}`,
    unplaced: true,
  },
  {
    type: 'UnknownType',
    pattern: /^Unknown type "(.+?)"/,
    words: ([type = '']) => `Unknown type ${type}`,
    unplaced: true,
  },
  {
    type: 'UnknownDirective',
    pattern: /^Unknown directive "@(.+?)"/,
    words: ([directive = '']) => `Unknown directive ${directive}`,
  },
  {
    type: 'VariableTypeMismatch',
    pattern: /^Variable ".+?" of type "(.+?)" used in position expecting type "(.+?)"/,
    words: ([type = '', wanted = '']) => `Variable type '${type}' doesn't match expected type '${wanted}'`,
  },
  {
    type: 'FieldsConflict',
    pattern: /^Fields "(.+?)" conflict because (.+?)\. Use/,
    words: ([field = '', why = '']) => `${field}: ${why}`,
  },
];

/**
 * With introspection off the types of introspection have no fields, as graphql-java hides them: `__schema` is there and `types` of
 * it is undefined. Source: developer guide, "Using the introspection feature", and its picture of the error.
 */
export function noIntrospection(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      const parent = context.getParentType()?.name ?? '';
      const { value } = node.name;
      if (!parent.startsWith('__') || value === '__typename') return undefined;
      context.reportError(new GraphQLError(`Cannot query field "${value}" on type "${parent}".`, { nodes: node }));
      // What lies below has no type any more.
      return false;
    },
  };
}

export function validationError(error: GraphQLError, document: DocumentNode): ResponseError {
  // graphql-js names the variable's definition first, then where it does not fit.
  const index = / used in position expecting type /.test(error.message) ? 1 : 0;
  const node = error.nodes?.[index];
  const place = node ? placeOf(node, document) : null;
  const at = place && place.path.length > 0 ? ` @ '${place.path.join('/')}'` : '';
  return {
    ...invalid(error, `Validation error of ${sentence(error.message, place, at, node?.loc?.start ?? -1)}`),
    locations: locationsOf(error).slice(index, index + 1),
  };
}

function sentence(message: string, place: Place | null, at: string, start: number): string {
  for (const { type, pattern, words, unplaced } of RULES) {
    const parts = pattern.exec(message);
    if (parts) return `type ${type}: ${words(parts.slice(1))}${unplaced ? '' : at}`;
  }
  if (!place?.argument) return `type InvalidSyntax: ${message}`;
  const value = argumentOf(place.argument, start);
  const missing = /^Field "\w+\.(\w+)" of required type/.exec(message);
  if (missing) return `type WrongType: ${value} is missing required fields '[${missing[1]}]'${at}`;
  const stray = /^Field "(\w+)" is not defined by type "(\w+)"/.exec(message);
  if (stray) return `type WrongType: ${value} contains a field not in '${stray[2]}': '${stray[1]}'${at}`;
  const type = capturedFirst(WANTED_TYPES, message);
  return `type WrongType: ${value} is not a valid '${type ?? 'value'}'${at}`;
}

/** graphql-js coerces variables while it executes. Null for any other error. */
export function variableError(error: GraphQLError): ResponseError | null {
  const [, variable] =
    /^Variable "\$(\w+)" (?:of (?:required|non-null) type|got invalid value)/.exec(error.message) ?? [];
  // An originalError says nothing: graphql-js wraps what a type threw about a value. Faults of resolvers have a path.
  if (error.path !== undefined || variable === undefined) return null;
  const absent = capturedFirst(ABSENT_TYPES, error.message);
  if (absent !== undefined)
    return invalid(error, `Variable '${variable}' has coerced Null value for NonNull type '${absent}!'`);
  const stray = /Field "(\w+)" is not defined by type "(\w+)"/.exec(error.message);
  if (stray)
    return invalid(
      error,
      `The variables input contains a field name '${stray[1]}' that is not defined for input object type '${stray[2]}' `,
    );
  const cause = error.originalError;
  const words =
    cause && 'words' in cause && typeof cause.words === 'string'
      ? cause.words
      : error.message.slice(error.message.lastIndexOf('; ') + 1).trim();
  return invalid(error, `Variable '${variable}' has an invalid value. ${words}`);
}

function invalid(error: GraphQLError, message: string): ResponseError {
  return { path: null, locations: locationsOf(error), message };
}

interface Place {
  /** Names of the fields around a node, below the name of their fragment if they are in one. */
  path: string[];
  argument?: { name: string; value: ValueNode };
}

function placeOf(node: ASTNode, document: DocumentNode): Place {
  const start = node.loc?.start ?? -1;
  const holds = (each: ASTNode): boolean => each.loc !== undefined && each.loc.start <= start && start < each.loc.end;
  const place: Place = { path: [] };
  const descend = (set: SelectionSetNode | undefined): void => {
    const found = set?.selections.find(holds);
    if (!found) return;
    if (found.kind === Kind.FIELD) {
      place.path.push(found.name.value);
      const argument = found.arguments?.find(holds);
      if (argument) place.argument = { name: argument.name.value, value: argument.value };
    }
    if (found.kind !== Kind.FRAGMENT_SPREAD) descend(found.selectionSet);
  };
  const definition = document.definitions.find(holds);
  if (definition?.kind === Kind.FRAGMENT_DEFINITION) place.path.push(definition.name.value);
  if (definition?.kind === Kind.FRAGMENT_DEFINITION || definition?.kind === Kind.OPERATION_DEFINITION)
    descend(definition.selectionSet);
  return place;
}

/** The innermost value around a place, by its path: `argument 'input.lines[0].at' with value 'StringValue{value='now'}'`. */
function argumentOf({ name, value }: { name: string; value: ValueNode }, start: number): string {
  const holds = (each: ASTNode): boolean => each.loc !== undefined && each.loc.start <= start && start < each.loc.end;
  const field = value.kind === Kind.OBJECT ? value.fields.find((each) => holds(each.value)) : undefined;
  if (field) return argumentOf({ name: `${name}.${field.name.value}`, value: field.value }, start);
  const index = value.kind === Kind.LIST ? value.values.findIndex(holds) : -1;
  const inner = value.kind === Kind.LIST ? value.values[index] : undefined;
  return inner
    ? argumentOf({ name: `${name}[${index}]`, value: inner }, start)
    : `argument '${name}' with value '${printed(value)}'`;
}

const printedField = ({ name, value }: ObjectFieldNode): string =>
  `ObjectField{name='${name.value}', value=${printed(value)}}`;

/** A literal as graphql-java prints its syntax tree. */
function printed(value: ValueNode): string {
  switch (value.kind) {
    case Kind.VARIABLE:
      return `VariableReference{name='${value.name.value}'}`;
    case Kind.NULL:
      return 'NullValue{}';
    case Kind.LIST:
      return `ArrayValue{values=[${value.values.map(printed).join(', ')}]}`;
    case Kind.OBJECT:
      return `ObjectValue{objectFields=[${value.fields.map(printedField).join(', ')}]}`;
    case Kind.ENUM:
      return `EnumValue{name='${value.value}'}`;
    case Kind.STRING:
      return `StringValue{value='${value.value}'}`;
    default:
      return `${value.kind}{value=${String(value.value)}}`;
  }
}
