/** What a mutation's answer means to subscribers: its own selection, by the schema's names instead of the query's aliases. */
import type { OperationDefinitionNode } from 'graphql';
import type { Fragments } from './errors.ts';
import type { Shape } from './shape.ts';
import { shapesOf } from './shape.ts';

export interface MutationPayload {
  /** Fields of the Mutation type that were answered with something, in their order; one that stands twice is there twice. */
  fields: { name: string; payload: unknown }[];
  /** Targets of `extensions.invalidateSubscriptions`. */
  invalidations: unknown[];
}

type Thing = Record<string, unknown>;

export function mutationPayloads(
  operation: OperationDefinitionNode,
  fragments: Fragments,
  data: unknown,
): MutationPayload['fields'] {
  return shapesOf(fragments)(operation.selectionSet).fields.flatMap(({ name, key, below }) => {
    const value = (data as Thing | null)?.[key];
    return value === null || value === undefined ? [] : [{ name, payload: byName(value, below()) }];
  });
}

function byName(value: unknown, shape: Shape | null): unknown {
  if (!shape || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((each) => byName(each, shape));
  const named: Thing = {};
  for (const { name, key, below } of shape.fields) {
    // Absent where a directive, or the type that a fragment is on, left it out.
    if (Object.hasOwn(value, key)) named[name] = merged(named[name], byName((value as Thing)[key], below()));
  }
  return named;
}

/** One field that was selected under several aliases. */
function merged(before: unknown, more: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(more)) return more.map((each, index) => merged(before[index], each));
  const isThing = (value: unknown): value is Thing =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isThing(before) || !isThing(more)) return more;
  return {
    ...before,
    ...Object.fromEntries(
      Object.entries(more).map(([name, value]) => [
        name,
        Object.hasOwn(before, name) ? merged(before[name], value) : value,
      ]),
    ),
  };
}
