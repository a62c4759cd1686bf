/** One value of a scalar or an enum: what fits, out of what was answered before or written anew; and what does not. */
import type { GraphQLEnumType, GraphQLInputType, GraphQLOutputType, GraphQLSchema } from 'graphql';
import { getNamedType, getNullableType, isEnumType, isListType, isObjectType } from 'graphql';
import { EDGE_DECIMALS, EDGE_INTEGERS } from '../corpora/numbers.ts';
import { HOSTILE_TEXTS } from '../corpora/texts.ts';
import type { FuzzOperation } from './operations.ts';
import type { Pool, Thing } from './pool.ts';
import { openIds, stateOf, thingOf, typeNamedBy } from './pool.ts';
import type { Writing } from './written.ts';
import { written } from './written.ts';

export interface Leaf {
  name: string;
  /** The input type that it is a field of; empty for an argument. */
  owner: string;
  type: GraphQLInputType;
}

export interface Making extends Writing {
  schema: GraphQLSchema;
  pool: Pool;
  operation: FuzzOperation;
  /** The thing that the call is about, once an id was chosen. */
  anchor?: Thing | undefined;
  /** The operation that the thing is moved for, if it is. */
  toward?: string | undefined;
  /** Milliseconds since the epoch. */
  now: number;
}

const DAY_MS = 86_400_000;
const DAYS = [0, 1, -1, 30, 400, -30, -400, 3_650, -20_000, 2_900_000];
/** How many of the newest things most calls are about: so they meet each other, and some go all their way. */
const HOT = 12;

function typeOfId({ schema, operation, anchor, pool }: Making, name: string): string | null {
  const known = typeNamedBy(schema, name, operation);
  if (known !== null) return known;
  const last = name.match(/([A-Z]?[a-z]+)Ids?$/)?.[1] ?? '';
  const word = last.charAt(0).toUpperCase() + last.slice(1);
  const own = anchor ? `${anchor.type}${word}` : '';
  return (own in pool.ids ? own : null) ?? Object.keys(pool.ids).find((type) => type.endsWith(word)) ?? null;
}

/** Whether it has near it what else the call names. */
function isWhole(making: Making, thing: Thing | undefined, name: string): boolean {
  const others = making.operation.needs.filter((each) => each !== name && making.operation.needs[0] === name);
  return others.every((other) => {
    const type = typeOfId({ ...making, anchor: thing }, other);
    return type === null || type === thing?.type || (thing?.near[type] ?? []).length > 0;
  });
}

/** One of the newest, rather one that much was done with: it has gone farther than others. */
function hot(making: Making, type: string, name: string): string {
  const { choices, pool } = making;
  const open = openIds(making.schema, pool, type, making.operation.coordinate);
  const whole = open.filter((id) => isWhole(making, thingOf(pool, type, id), name));
  const newest = [whole, open, pool.ids[type] ?? []].find((ids) => ids.length > 0)?.slice(-HOT) ?? [];
  const [one, other] = [choices.pick(newest), choices.pick(newest)];
  const touched = (id: string): number => thingOf(pool, type, id)?.touched ?? 0;
  return touched(other) > touched(one) ? other : one;
}

function idOf(making: Making, name: string): string {
  const { choices, pool, anchor } = making;
  const type = typeOfId(making, name) ?? choices.pick(['', ...Object.keys(pool.ids)]);
  if (anchor?.type === type && !choices.chance(10)) return anchor.id;
  const near = anchor?.near[type] ?? [];
  const all = pool.ids[type] ?? [];
  if (near.length > 0 && !choices.chance(10)) return choices.pick(near);
  if (all.length === 0 || choices.chance(2)) return choices.pick(['nothing', ...(pool.texts[`${type}.id`] ?? [])]);
  const id = choices.chance(15) ? choices.pick(all) : hot(making, type, name);
  making.anchor ??= thingOf(pool, type, id);
  return id;
}

/** Values of a field with the name, at any depth. */
function valuesIn(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => valuesIn(each, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => (field === name ? [inner] : valuesIn(inner, name)));
}

/** What the thing that the call is about says can be chosen: in a list of that enum, such as the states that an order can go to. */
function offeredBy({ schema, anchor }: Making, enumeration: GraphQLEnumType, name: string): unknown[] {
  const type = anchor && schema.getType(anchor.type);
  const lists = isObjectType(type)
    ? Object.values(type.getFields()).filter(({ type: of }) => isListOf(of, enumeration))
    : [];
  const listed = lists.flatMap((field) => anchor?.fields[field.name] ?? []);
  return listed.length > 0 ? listed : valuesIn(anchor?.fields, name);
}

const isListOf = (type: GraphQLOutputType, of: GraphQLEnumType): boolean =>
  isListType(getNullableType(type)) && getNamedType(type) === of;

/** Whether an operation takes things of a state, as far as is known. */
function takes(
  { schema, pool, anchor }: Making,
  coordinate: string,
  enumeration: GraphQLEnumType,
  state: unknown,
): boolean {
  const type = anchor && schema.getType(anchor.type);
  if (!isObjectType(type)) return false;
  const fields = Object.values(type.getFields()).filter((field) => getNullableType(field.type) === enumeration);
  return fields.some((field) => (pool.closed[stateOf(coordinate, field.name, state)] ?? 0) <= 0);
}

function enumOf(making: Making, type: GraphQLEnumType, name: string): string {
  const { choices } = making;
  const all = type.getValues().map((each) => each.name);
  const every = offeredBy(making, type, name).filter((each) => typeof each === 'string' && all.includes(each));
  const { toward, operation } = making;
  // To where it is needed, or at least not to where nothing leads on.
  const wanted = toward === undefined ? [] : every.filter((each) => takes(making, toward, type, each));
  const alive = toward === undefined ? [] : every.filter((each) => takes(making, operation.coordinate, type, each));
  const offered = [wanted, alive, every].find((each) => each.length > 0) ?? [];
  return offered.length > 0 && !choices.chance(12) ? (choices.pick(offered) as string) : choices.pick(all);
}

const textsOf = ({ pool, operation }: Making, { name, owner }: Leaf): string[] => {
  // `TaxInput` describes what `Tax` answers, `CreateUserInput` what `User` does.
  const type = owner.replace(/^(Create|Update|Record)/, '').replace(/Input$/, '');
  return pool.texts[`${type || operation.about}.${name}`] ?? pool.texts[name] ?? [];
};

/** A piece of something that is there. */
function search({ choices, pool }: Making): string {
  const known = ['name', 'plate', 'sku', 'taxId', 'phone'].flatMap((field) => pool.texts[field] ?? []);
  const text = known.length > 0 ? choices.pick(known) : 'a';
  return text.slice(0, 1 + choices.below(text.length));
}

function stringOf(making: Making, leaf: Leaf): unknown {
  const { choices } = making;
  if (leaf.name === 'search') return search(making);
  const known = textsOf(making, leaf);
  // Arguments choose among what is there, inputs describe what is not there yet.
  const again = leaf.owner === '' ? 90 : /role|permission|taxCode|series/i.test(leaf.name) ? 90 : 8;
  return known.length > 0 && choices.chance(again) ? choices.pick(known) : written(leaf.name, leaf.owner, making);
}

function integerOf({ choices, anchor }: Making, name: string): number {
  const version = anchor?.fields['version'];
  if (/version$/i.test(name) && typeof version === 'number') return choices.chance(15) ? 1 : version;
  if (name === 'limit') return choices.pick([20, 1, 2, 5, 100]);
  if (name === 'year') return 1985 + choices.below(40);
  if (name === 'padding') return choices.pick([8, 1, 12]);
  return 1 + choices.below(choices.pick([10, 100, 10_000]));
}

function scalarOf(making: Making, leaf: Leaf, scalar: string): unknown {
  const { choices, now } = making;
  const moment = () => new Date(now + choices.pick(DAYS) * DAY_MS).toISOString();
  switch (scalar) {
    case 'ID':
      return /key$/i.test(leaf.name) ? written(leaf.name, leaf.owner, making) : idOf(making, leaf.name);
    case 'Int':
      return integerOf(making, leaf.name);
    case 'Float':
      return choices.below(1_000) / 8;
    case 'Boolean':
      return choices.chance(50);
    case 'AWSDate':
      return moment().slice(0, 10);
    case 'AWSDateTime':
      return choices.pick([moment(), moment().replace('Z', '-05:00')]);
    case 'AWSJSON':
      return '{}';
    case 'AWSURL':
      return 'https://taller.example/';
    default:
      return stringOf(making, leaf);
  }
}

/** A value that should do. */
export function fitting(making: Making, leaf: Leaf): unknown {
  const named = getNamedType(leaf.type);
  return isEnumType(named) ? enumOf(making, named, leaf.name) : scalarOf(making, leaf, named.name);
}

/** By scalar, what is of the right kind and wrong all the same, or of another kind. */
const WRONG_KIND = [7, true, [], {}, ['x'], { a: 1 }, 1.5, 1e21, ''];

/** A value that may not do: an edge, a hostile text, another kind of value, nothing. */
export function unfitting(making: Making, leaf: Leaf): unknown {
  const { choices } = making;
  const named = getNamedType(leaf.type);
  if (choices.chance(8)) return choices.pick(WRONG_KIND);
  if (choices.chance(8)) return null;
  if (isEnumType(named)) return choices.chance(30) ? 'NOTHING' : choices.pick(named.getValues()).name;
  switch (named.name) {
    case 'Int':
    case 'Float':
      return choices.pick(EDGE_INTEGERS);
    case 'Boolean':
      return choices.chance(50);
    case 'ID':
      return choices.chance(50)
        ? choices.pick(Object.values(making.pool.ids).flat().slice(-200).concat('nothing'))
        : choices.pick(HOSTILE_TEXTS);
    case 'String':
      return choices.pick(choices.chance(35) ? EDGE_DECIMALS : HOSTILE_TEXTS);
    default:
      return choices.chance(60)
        ? fitting(making, leaf)
        : choices.pick([...EDGE_DECIMALS, '2026-02-30', 'x@', '0000-00-00']);
  }
}
