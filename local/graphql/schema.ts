/** The executable schema from the deployed SDL. */
import type { GraphQLError, GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { buildASTSchema, GraphQLScalarType, isObjectType, parse, specifiedScalarTypes, validateSchema } from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';
import { BootError } from '../errors.ts';
import type { ApiModel } from '../model.ts';
import type { AuthMode } from './authorization.ts';
import { charge, chargeIntrospection } from './budget.ts';
import { grantsOf, isGranted } from './authorization.ts';
import { FieldError } from './errors.ts';
import type { RequestContext } from './execute.ts';
import { isTooDeep } from './limits.ts';
import { SCALARS } from './scalars.ts';
import { noteDelivery } from './acceptedSubscription.ts';

const GROUPS = '(cognito_groups: [String]) on OBJECT | FIELD_DEFINITION';

/** What AppSync declares itself: developer guide, "Authorization use cases" and "Subscriptions"; names with what follows them. */
export const DIRECTIVES: Readonly<Record<string, string>> = {
  aws_cognito_user_pools: GROUPS,
  aws_auth: GROUPS,
  aws_iam: ' on OBJECT | FIELD_DEFINITION',
  aws_api_key: ' on OBJECT | FIELD_DEFINITION',
  aws_oidc: ' on OBJECT | FIELD_DEFINITION',
  aws_lambda: ' on OBJECT | FIELD_DEFINITION',
  aws_subscribe: '(mutations: [String]) on FIELD_DEFINITION',
};

export const PRELUDE = [
  ...SCALARS.map(({ name }) => `scalar ${name}\n`),
  ...Object.entries(DIRECTIVES).map(([name, rest]) => `directive @${name}${rest}\n`),
].join('');
const PRELUDE_LINES = PRELUDE.split('\n').length - 1;

/** @throws BootError with line and message of the first fault */
export function parseSchema(sdl: string): GraphQLSchema {
  try {
    const document = parse(PRELUDE + sdl);
    // buildASTSchema would make the same checks, but throws away where the fault is.
    const [misuse] = validateSDL(document);
    if (misuse) throw misuse;
    const schema = buildASTSchema(document);
    const [fault] = validateSchema(schema);
    if (fault) throw fault;
    return schema;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // By shape: a test runner may load a second copy of graphql.
    const line = ((error as GraphQLError).locations?.[0]?.line ?? 0) - PRELUDE_LINES;
    throw new BootError(`schema${line > 0 ? `:${line}` : ''}: ${error.message.split('\n')[0]}`, { cause: error });
  }
}

export type ResolveField = GraphQLFieldResolver<unknown, RequestContext>;

/** @param resolverOf gives the resolver of `Type.field`, if it has one */
export function buildSchema(
  api: ApiModel,
  resolverOf: (coordinate: string) => ResolveField | undefined,
): GraphQLSchema {
  const schema = parseSchema(api.schema);
  const modes = api.authentication.map((each): AuthMode => each.type);
  const [first] = api.authentication;
  const defaultAction = first.type === 'AMAZON_COGNITO_USER_POOLS' ? first.defaultAction : 'ALLOW';
  useScalars(schema);
  chargeIntrospection(schema);
  const known = new Set<string>();
  const roots = new Set(
    [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].map((root) => root?.name),
  );
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const typeDirectives = [type.astNode, ...type.extensionASTNodes].flatMap((node) => node?.directives ?? []);
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      known.add(coordinate);
      const grants = grantsOf(field.astNode?.directives ?? [], typeDirectives, modes, defaultAction);
      const resolve = resolverOf(coordinate) ?? property;
      field.resolve = (source, args, context: RequestContext, info): unknown => {
        if (isTooDeep(info.path, api.queryDepthLimit))
          throw new FieldError(
            `The query depth limit of ${api.queryDepthLimit} has been reached.`,
            'QueryDepthLimitReached',
          );
        // Policies name fields of the root types; what lies below comes with them (assumed: AWS's own grants name no others).
        const allowed = !roots.has(type.name) || (context.caller.allows?.(type.name, field.name) ?? true);
        const granted = allowed && isGranted(grants, context.caller) && !context.caller.denied?.has(coordinate);
        if (context.delivery) noteDelivery(context.delivery, info, granted, source);
        if (!granted) {
          throw new FieldError(`Not Authorized to access ${field.name} on type ${type.name}`, 'Unauthorized');
        }
        // A subscriber's payload is there already: resolvers ran for the mutation.
        const value: unknown = (context.delivery ? property : resolve)(source, args, context, info);
        return value instanceof Promise
          ? value.then((found: unknown) => charge(context.budget, found, info))
          : charge(context.budget, value, info);
      };
    }
  }
  const stray = api.resolvers.find((resolver) => !known.has(`${resolver.typeName}.${resolver.fieldName}`));
  if (stray)
    throw new BootError(`resolver ${stray.logicalId}: the schema has no field ${stray.typeName}.${stray.fieldName}`);
  return schema;
}

/** Own members alone: a field may be called `constructor`. */
const property: ResolveField = (source, _args, _context, { fieldName }) =>
  typeof source === 'object' && source !== null && Object.hasOwn(source, fieldName)
    ? (source as Record<string, unknown>)[fieldName]
    : undefined;

function useScalars(schema: GraphQLSchema): void {
  const builtIn = new Set(specifiedScalarTypes.map((scalar) => scalar.name));
  for (const scalar of SCALARS) {
    const type = schema.getType(scalar.name);
    if (type instanceof GraphQLScalarType && !builtIn.has(scalar.name)) {
      Object.assign(type, {
        serialize: scalar.serialize,
        parseValue: scalar.parseValue,
        parseLiteral: scalar.parseLiteral,
      });
    }
  }
}
