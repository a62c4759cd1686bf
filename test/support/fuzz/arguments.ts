/** The arguments of one call, from the schema's input types: valid, with one thing wrong, or with everything wrong. */
import type {
  GraphQLArgument,
  GraphQLInputField,
  GraphQLInputObjectType,
  GraphQLInputType,
  GraphQLList,
} from 'graphql';
import { getNamedType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { Leaf, Making } from './leaves.ts';
import { fitting, unfitting } from './leaves.ts';

export interface Made {
  args: Record<string, unknown>;
  /** What was made wrong on purpose: the paths. */
  wrong: string[];
}

/** How many of the fields that may be absent are there, in percent. */
const DENSITIES = [15, 0, 5, 15, 30, 60, 100];
const LENGTHS = [1, 1, 1, 2, 2, 3, 0];
/** Around what lists take: lines of an order, tax codes, rates. */
const LONG_LENGTHS = [0, 20, 21, 40, 41, 100, 101];
/** Deeper than any input of ours. */
const MAX_DEPTH = 6;

interface Plan {
  making: Making;
  density: number;
  /** Which of the leaves is made wrong; below zero for none. */
  wrongAt: number;
  /** In percent, how many are. */
  wild: number;
  leaves: number;
  wrong: string[];
}

/** Names that stand for each other: both together are refused. */
const ONE_OF = [
  ['discountPercent', 'discountAmount'],
  ['customerId', 'buyer'],
];

function isTaken(
  plan: Plan,
  { name, type }: GraphQLArgument | GraphQLInputField,
  made: Record<string, unknown>,
): boolean {
  if (isNonNullType(type)) return true;
  if (plan.wild === 0 && ONE_OF.some((names) => names.includes(name) && names.some((other) => other in made)))
    return false;
  // A number goes with its kind.
  if (name === 'taxId') return 'taxIdType' in made;
  // Dry runs have no effect that others could build on.
  return plan.making.choices.chance(name === 'validateOnly' ? Math.min(plan.density, 10) : plan.density);
}

function listOf(plan: Plan, type: GraphQLList<GraphQLInputType>, leaf: Leaf, path: string, depth: number): unknown[] {
  const { choices } = plan.making;
  const isLong = plan.wrongAt >= 0 && choices.chance(6);
  const length = choices.pick(isLong ? LONG_LENGTHS : LENGTHS);
  if (isLong) plan.wrong.push(path);
  const one = (index: number) => valueOf(plan, { ...leaf, type: type.ofType }, `${path}.${index}`, depth);
  const first = length > 0 ? one(0) : null;
  // A long list of one thing: the numbers of a call do not reach for more.
  return Array.from({ length }, (_, index) => (index === 0 || isLong ? first : one(index)));
}

function objectOf(plan: Plan, type: GraphQLInputObjectType, path: string, depth: number): unknown {
  if (depth > MAX_DEPTH) return {};
  return fieldsOf(plan, Object.values(type.getFields()), type.name, `${path}.`, depth + 1);
}

function valueOf(plan: Plan, leaf: Leaf, path: string, depth: number): unknown {
  if (isNonNullType(leaf.type)) return valueOf(plan, { ...leaf, type: leaf.type.ofType }, path, depth);
  const { making } = plan;
  const isWrong = plan.leaves === plan.wrongAt || making.choices.chance(plan.wild);
  if (isListType(leaf.type) && !isWrong) return listOf(plan, leaf.type, leaf, path, depth);
  const named = getNamedType(leaf.type);
  if (isInputObjectType(named)) return objectOf(plan, named, path, depth);
  plan.leaves += 1;
  if (!isWrong) return fitting(making, leaf);
  plan.wrong.push(path);
  return unfitting(making, leaf);
}

function fieldsOf(
  plan: Plan,
  fields: readonly (GraphQLArgument | GraphQLInputField)[],
  owner: string,
  path: string,
  depth: number,
): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  // What must be there first: what is chosen by id says what belongs to it.
  const ordered = [...fields].sort((one, other) => Number(isNonNullType(other.type)) - Number(isNonNullType(one.type)));
  for (const field of ordered) {
    if (!isTaken(plan, field, made)) continue;
    const { name, type } = field;
    made[name] = valueOf(plan, { name, owner, type }, `${path}${name}`, depth);
  }
  return made;
}

/** A value of one argument or field that should do. */
export function valueFor(making: Making, leaf: Leaf): unknown {
  return valueOf({ making, density: 15, wrongAt: -1, wild: 0, leaves: 0, wrong: [] }, leaf, leaf.name, 0);
}

/** @returns the arguments, and what is wrong with them */
export function makeArguments(making: Making): Made {
  const { choices, operation } = making;
  const density = choices.pick(DENSITIES);
  const wild = choices.chance(5) ? 50 : 0;
  const wrongAt = choices.chance(30) ? choices.below(8) : -1;
  const plan: Plan = { making, density, wild, wrongAt, leaves: 0, wrong: [] };
  const args = fieldsOf(plan, operation.field.args, '', '', 0);
  if (choices.chance(2)) {
    const [first] = Object.keys(args);
    if (first !== undefined) {
      plan.wrong.push(first);
      delete args[first];
    }
  }
  return { args, wrong: plan.wrong };
}
