/** `@aws_subscribe`: which subscriptions listen to which mutations. */
import type { GraphQLSchema } from 'graphql';
import { getNamedType } from 'graphql';
import { BootError } from '../errors.ts';

/**
 * Fields of Subscription by the mutation's field.
 *
 * @throws BootError where a subscription names a mutation that is not there, or one of another type: AWS refuses such a schema
 */
export function listeningOf(schema: GraphQLSchema): Map<string, string[]> {
  const listening = new Map<string, string[]>();
  const mutations = schema.getMutationType()?.getFields() ?? {};
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    const directive = field.astNode?.directives?.find((each) => each.name.value === 'aws_subscribe');
    const value = directive?.arguments?.find((argument) => argument.name.value === 'mutations')?.value;
    // One name may stand without its list, as everywhere in GraphQL.
    const names = (value?.kind === 'ListValue' ? value.values : value ? [value] : []).flatMap((each) =>
      each.kind === 'StringValue' ? [each.value] : [],
    );
    for (const name of names) {
      const mutation = mutations[name];
      if (!mutation) throw new BootError(`Subscription.${field.name}: the schema has no mutation ${name}`);
      if (getNamedType(mutation.type) !== getNamedType(field.type))
        throw new BootError(
          `Subscription.${field.name} gives ${String(field.type)}, but its mutation ${name} gives ${String(mutation.type)}`,
        );
      listening.set(name, [...(listening.get(name) ?? []), field.name]);
    }
  }
  return listening;
}
