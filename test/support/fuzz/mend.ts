/**
 * A call that was refused, tried again as a program would that reads `errorInfo`: what is named is left out, added, or replaced by what was
 * said to be expected.
 */
import type { GraphQLArgument, GraphQLInputField, GraphQLInputType } from 'graphql';
import { getNamedType, getNullableType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { valueFor } from './arguments.ts';
import type { Making } from './leaves.ts';

type Values = Record<string, unknown>;

/** Where `errorInfo` says what would do. */
const HINTS = ['allowed', 'expected', 'balance', 'maximum', 'minimum'];

interface Place {
  holder: Values | unknown[];
  key: string;
  field: GraphQLArgument | GraphQLInputField | { name: string; type: GraphQLInputType };
  owner: string;
}

/** The argument that a path names, and what it lies in; null where it lies in nothing that is there. */
function placeOf({ operation }: Making, args: Values, path: string): Place | null {
  const [first = '', ...rest] = path.split('.');
  const argument = operation.field.args.find(({ name }) => name === first);
  let place: Place | null = argument ? { holder: args, key: first, field: argument, owner: '' } : null;
  for (const part of rest) {
    if (!place) return null;
    const inner: unknown = (place.holder as Values)[place.key];
    const type = getNullableType(place.field.type);
    const named = getNamedType(type);
    if (typeof inner !== 'object' || inner === null) return null;
    const holder = inner as Values;
    if (isListType(type))
      place = { holder, key: part, field: { name: place.field.name, type: type.ofType }, owner: place.owner };
    else {
      const field = isInputObjectType(named) ? named.getFields()[part] : undefined;
      place = field ? { holder, key: part, field, owner: named.name } : null;
    }
  }
  return place;
}

const isScalar = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/** @param refused arguments, and what was said of them @returns other arguments, or null where nothing says how */
export function mended(making: Making, refused: { args: Values; info: Values }): Values | null {
  const { choices } = making;
  const { field: path } = refused.info;
  const args = structuredClone(refused.args);
  const place = typeof path === 'string' ? placeOf(making, args, path) : null;
  if (!place) return null;
  const holder = place.holder as Values;
  // Of an id it says how things stand with what has it.
  const isId = getNamedType(place.field.type).name === 'ID';
  const names = /version$/i.test(place.field.name) ? ['actual'] : HINTS;
  const hints = isId ? [] : names.flatMap((name) => refused.info[name]).filter(isScalar);
  const isThere = (holder[place.key] ?? null) !== null;
  if (isThere && !isNonNullType(place.field.type) && !choices.chance(50)) delete holder[place.key];
  else if (hints.length > 0 && !choices.chance(30)) holder[place.key] = choices.pick(hints);
  else holder[place.key] = valueFor(making, { name: place.field.name, owner: place.owner, type: place.field.type });
  return args;
}
