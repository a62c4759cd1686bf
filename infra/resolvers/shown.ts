/**
 * Which fields need a permission of their own, and where they lie below each answer: `resolvers/generated/shown.ts`, from the
 * aggregates and the schema.
 */
import type { GraphQLObjectType, GraphQLOutputType, GraphQLSchema } from 'graphql';
import { buildASTSchema, getNamedType, isListType, isNonNullType, isObjectType, parse } from 'graphql';
import { SynthError } from '../errors.ts';
import { PRELUDE } from '../schema.ts';
import type { Declarations } from './declarations.ts';
import { isSigned } from './declarations.ts';

export interface RestrictedField {
  type: string;
  field: string;
  permission: string;
  or?: string;
}

interface MemberField {
  of: string;
  field: string;
  type: string;
  list: boolean;
}

/** @throws SynthError where a field could not be null, or would go to whoever subscribes */
export function restrictedFields({ aggregates }: Declarations, schema: GraphQLSchema): RestrictedField[] {
  const permissions = new Set(Object.values(aggregates).flatMap((each) => Object.keys(each.permissions ?? {})));
  const told = subscribed(schema);
  return Object.entries(aggregates).flatMap(([folder, { fields: types = {} }]) =>
    Object.entries(types).flatMap(([type, fields]) =>
      Object.entries(fields).map(([field, rule]) => {
        const { permission, or } = typeof rule === 'string' ? { permission: rule, or: undefined } : rule;
        const fault = (message: string): SynthError =>
          new SynthError(`resolvers/${folder}/aggregate.ts: ${type}.${field} ${message}`);
        const declared = objectType(schema, type)?.getFields()[field];
        if (!declared) throw fault('is no field of the schema');
        if (isNonNullType(declared.type)) throw fault('is not nullable: whoever lacks its permission gets null');
        if (!permissions.has(permission)) throw fault(`needs ${permission}, which no aggregate names`);
        if (told.has(type))
          throw fault('is sent to all subscribers alike: AppSync sends them what the publishing mutation selected');
        if (or !== undefined && !objectType(schema, type)?.getFields()[or])
          throw fault(`names ${or}, which the type has not`);
        return { type, field, permission, ...(or === undefined ? {} : { or }) };
      }),
    ),
  );
}

const objectType = (schema: GraphQLSchema, name: string): GraphQLObjectType | undefined => {
  const type = schema.getType(name);
  return isObjectType(type) ? type : undefined;
};

/** The types that subscribers get: developer guide, "Using subscriptions for real-time data applications". */
function subscribed(schema: GraphQLSchema): Set<string> {
  const found = new Set<string>();
  const visit = (type: GraphQLOutputType): void => {
    const named = getNamedType(type);
    if (!isObjectType(named) || found.has(named.name)) return;
    found.add(named.name);
    for (const field of Object.values(named.getFields())) visit(field.type);
  };
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) visit(field.type);
  return found;
}

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

/** Fields that lead to restricted ones, from the answers down. */
function members(
  { fields }: Declarations,
  schema: GraphQLSchema,
  restricted: readonly RestrictedField[],
): MemberField[] {
  const own = new Set(restricted.map(({ type }) => type));
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const leads = new Set(own);
  for (let before = -1; before !== leads.size;) {
    before = leads.size;
    for (const type of types)
      if (Object.values(type.getFields()).some((field) => leads.has(getNamedType(field.type).name)))
        leads.add(type.name);
  }
  const reached = new Set<string>();
  const found: MemberField[] = [];
  const add = (of: string, field: string, type: GraphQLOutputType): void => {
    const named = getNamedType(type);
    if (!isObjectType(named) || !leads.has(named.name)) return;
    found.push({ of, field, type: named.name, list: isList(type) });
    if (reached.has(named.name)) return;
    reached.add(named.name);
    for (const [name, inner] of Object.entries(named.getFields())) add(named.name, name, inner.type);
  };
  for (const { typeName, fieldName, operation } of fields) {
    const field = objectType(schema, typeName)?.getFields()[fieldName];
    if (field && !isSigned(operation) && typeName !== 'Subscription') add(`${typeName}.${fieldName}`, '', field.type);
  }
  return found;
}

export function shownModule(declarations: Declarations, documented: string, head: string): string {
  const schema = buildASTSchema(parse(PRELUDE + documented));
  const restricted = restrictedFields(declarations, schema);
  const row = ({ type, field, permission, or }: RestrictedField): string =>
    `  { type: '${type}', field: '${field}', permission: '${permission}'${or === undefined ? '' : `, or: '${or}'`} },`;
  const member = ({ of, field, type, list }: MemberField): string =>
    `  { of: '${of}', field: '${field}', type: '${type}'${list ? ', list: true' : ''} },`;
  return `${head}import type { Member, Restricted } from '../kernel/answer/shown.ts';

/** Fields that need a permission of their own. */
export const RESTRICTED: Restricted[] = [
${restricted.map(row).join('\n')}
];

/** Fields that lead to them: \`''\` is a root field's answer. */
export const MEMBERS: Member[] = [
${members(declarations, schema, restricted).map(member).join('\n')}
];
`;
}
