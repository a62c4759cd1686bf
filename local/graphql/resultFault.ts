/** A result that does not fit the schema, in the words of graphql-java, on which AppSync runs: those that its callers report. */
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { isObjectType } from 'graphql';

/** graphql-java names the Java class of the value, as its JSON parser makes it. */
const CLASSES: readonly [shown: RegExp, name: string][] = [
  [/^"/, 'String'],
  [/^(true|false)$/, 'Boolean'],
  [/^\{/, 'LinkedHashMap'],
  [/^\[/, 'ArrayList'],
  [/^-?\d+$/, 'Integer'],
  [/^-?[\d.]/, 'Double'],
];

const pathOf = (error: GraphQLError): string =>
  (error.path ?? []).map((part) => (typeof part === 'number' ? `[${part}]` : `/${part}`)).join('');

/** `Int cannot represent non-integer value: "many"`, as graphql-js says it of the scalars that are GraphQL's own. */
function unlike(message: string): string | null {
  const [, type, value = ''] =
    /^(Int|Float|String|Boolean|ID) cannot represent (?:a |an )?(?:[\w-]+ )*value: (.*)$/s.exec(message) ?? [];
  const came = CLASSES.find(([shown]) => shown.test(value));
  return type !== undefined && came ? `Expected type '${type}' but was '${came[1]}'.` : null;
}

/** Null for any other cause. */
export function resultFault(error: GraphQLError, schema: GraphQLSchema | undefined): string | null {
  const cause = error.originalError;
  const where = pathOf(error);
  const message = cause?.message ?? '';
  const [, typeName = '', fieldName = ''] =
    /^Cannot return null for non-nullable field (\w+)\.(\w+)\.$/.exec(message) ?? [];
  if (typeName !== '') {
    const parent = schema?.getType(typeName);
    const type = isObjectType(parent) ? String(parent.getFields()[fieldName]?.type).replace(/!$/, '') : fieldName;
    return `Cannot return null for non-nullable type: '${type}' within parent '${typeName}' (${where})`;
  }
  if (cause?.name !== 'GraphQLError') return null;
  const [, abstract, field] =
    /^Abstract type "(\w+)" must resolve to an Object type at runtime for field "([\w.]+)"/.exec(message) ?? [];
  if (abstract !== undefined)
    return (
      `Can't resolve '${where}'. Abstract type '${abstract}' must resolve to an Object type at runtime for ` +
      `field '${field}'. Could not determine the exact type of '${abstract}'`
    );
  const [, enumeration, shown = ''] = /^Enum "(\w+)" cannot represent value: (.*)$/s.exec(message) ?? [];
  if (enumeration !== undefined)
    return `Can't serialize value (${where}) : Invalid input for Enum '${enumeration}'. Unknown value '${shown.replace(/^"|"$/g, '')}'`;
  if (message.startsWith('Expected Iterable'))
    return `Can't resolve value (${where}) : type mismatch error, expected type LIST`;
  // By shape: a test runner may load a second copy of graphql.
  const words = 'words' in cause && typeof cause.words === 'string' ? cause.words : (unlike(message) ?? message);
  return `Can't serialize value (${where}) : ${words}`;
}
