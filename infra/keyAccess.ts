/**
 * Opens the deployed schema to keys. AppSync gives what no directive names to the API's first provider alone, fields and types alike
 * (developer guide, "Using additional authorization modes"): each field that a key may call, and every type below it, says so. Which
 * those are follows from the declarations, so nobody writes it into the schema.
 */
import type {
  ConstDirectiveNode,
  DocumentNode,
  FieldDefinitionNode,
  ObjectTypeDefinitionNode,
  TypeNode,
} from 'graphql';
import { Kind, parse, print, visit } from 'graphql';
import { isForKeys } from '../resolvers/apiKeys/scopes.ts';
import { isSigned } from './resolvers/declarations.ts';
import type { ResolverLayout } from './resolvers/layout.ts';
import { coordinate } from './resolvers/layout.ts';

/** `Type.field` of every field that a key with the right scope may call. */
export function fieldsForKeys(layout: Pick<ResolverLayout, 'fields'>): string[] {
  return layout.fields.flatMap((field) => {
    const { operation, typeName } = field;
    if (isSigned(operation) || typeName === 'Subscription') return [];
    return operation.keys === 'ANY' || isForKeys(operation.permission) ? [coordinate(field)] : [];
  });
}

const directive = (name: string): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: name },
});

/** Providers of what no directive names: the first, the user pool. */
const FIRST = 'aws_cognito_user_pools';
const KEYS = 'aws_lambda';

/** The directives of something that keys reach, too: what it was open to, it stays. */
function opened(directives: readonly ConstDirectiveNode[] = []): ConstDirectiveNode[] {
  const provided = directives.some(({ name }) => name.value.startsWith('aws_') && name.value !== 'aws_subscribe');
  return [...directives, ...(provided ? [] : [directive(FIRST)]), directive(KEYS)];
}

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

/** Every object type below the fields. */
function reached(document: DocumentNode, fields: ReadonlySet<string>): Set<string> {
  const types = new Map(
    document.definitions
      .filter((each): each is ObjectTypeDefinitionNode => each.kind === Kind.OBJECT_TYPE_DEFINITION)
      .map((type) => [type.name.value, type.fields ?? []] as const),
  );
  const found = new Set<string>();
  const follow = (field: FieldDefinitionNode): void => {
    const name = nameOf(field.type);
    const members = types.get(name);
    if (!members || found.has(name)) return;
    found.add(name);
    members.forEach(follow);
  };
  for (const [name, members] of types)
    for (const field of members) if (fields.has(`${name}.${field.name.value}`)) follow(field);
  return found;
}

/** The schema as it is deployed, open to keys where they may call. */
export function openedToKeys(sdl: string, fields: readonly string[]): string {
  const document = parse(sdl);
  const open = new Set(fields);
  const types = reached(document, open);
  return print(
    visit(document, {
      ObjectTypeDefinition(type) {
        const name = type.name.value;
        const members = (type.fields ?? []).map((field) =>
          open.has(`${name}.${field.name.value}`) ? { ...field, directives: opened(field.directives) } : field,
        );
        return {
          ...type,
          fields: members,
          ...(types.has(name) ? { directives: opened(type.directives) } : {}),
        };
      },
    }),
  );
}
