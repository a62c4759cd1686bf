/** What an answer shows: every field of every type in it, as deep as a client may ask. */
import type { GraphQLField, GraphQLObjectType, GraphQLOutputType, GraphQLSchema } from 'graphql';
import { getNamedType, isObjectType } from 'graphql';

/** A page, its things, three relations, and what lies in the last. */
const DEPTH = 6;

const objectOf = (type: GraphQLOutputType): GraphQLObjectType | null => {
  const named = getNamedType(type);
  return isObjectType(named) ? named : null;
};

/** Everything below a type. No type stands twice on one way down, but for orders and invoices, which refer to each other. */
function selection(type: GraphQLOutputType, depth: number, way: readonly string[]): string {
  const object = objectOf(type);
  if (!object) return '';
  const fields = Object.values(object.getFields()).flatMap((field) => {
    const inner = objectOf(field.type);
    if (!inner) return [field.name];
    const twice = way.filter((each) => each === inner.name).length >= 2;
    return depth === 0 || twice ? [] : [`${field.name} ${selection(field.type, depth - 1, [...way, inner.name])}`];
  });
  return fields.length > 0 ? `{ ${fields.join(' ')} }` : '{ __typename }';
}

/** A document that asks one field for everything, with all of its arguments as variables. */
export function wholeDocument(
  schema: GraphQLSchema,
  coordinate: string,
): { query: string; field: GraphQLField<unknown, unknown> } {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (!field) throw new Error(`the schema has no ${coordinate}`);
  const declared = field.args.map(({ name, type: of }) => `$${name}: ${String(of)}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = `${typeName.toLowerCase()}${declared ? `(${declared})` : ''}`;
  return {
    field,
    query: `${head} { ${fieldName}${passed ? `(${passed})` : ''} ${selection(field.type, DEPTH, [])} }`,
  };
}

/** What is not null in an answer, as `Type.field`. @param self the id of the user who asked: their own record is another thing */
export function reached(type: GraphQLOutputType, value: unknown, self: string): Set<string> {
  const found = new Set<string>();
  const visit = (each: unknown, of: GraphQLOutputType): void => {
    const object = objectOf(of);
    if (Array.isArray(each)) {
      for (const one of each) visit(one, of);
      return;
    }
    if (!object || typeof each !== 'object' || each === null) return;
    const own = object.name === 'User' && (each as { id?: unknown }).id === self;
    const name = own ? `${object.name} of Me` : object.name;
    for (const [field, inner] of Object.entries(each)) {
      const declared = object.getFields()[field];
      if (inner === null || !declared) continue;
      found.add(`${name}.${field}`);
      visit(inner, declared.type);
    }
  };
  visit(value, type);
  return found;
}

/** All that subscribers of a field are sent, as `Type.field`. */
export function payloadOf(schema: GraphQLSchema, coordinate: string): string[] {
  const payload = objectOf(wholeDocument(schema, coordinate).field.type);
  return Object.keys(payload?.getFields() ?? {}).map((name) => `${payload?.name ?? ''}.${name}`);
}
