/** What earlier calls answered: things by type, what is near to what, texts by the field that they stood in, pages and keys. */
import type { GraphQLObjectType, GraphQLOutputType, GraphQLSchema } from 'graphql';
import { getNamedType, getNullableType, isEnumType, isObjectType, isScalarType } from 'graphql';

export interface Thing {
  type: string;
  id: string;
  /** As it was last answered. */
  fields: Record<string, unknown>;
  /** Ids of what stood above it, below it or was named by it, by type. */
  near: Record<string, string[]>;
  /** How many calls that named it were accepted. */
  touched: number;
  /** How often calls were refused for what it is, since one was accepted. */
  locked: number;
}

/** A page that has a next one: who asked, and what. */
export interface OpenPage {
  coordinate: string;
  actor: string;
  args: Record<string, unknown>;
  token: string;
}

/** A call that was accepted under a key. */
export interface KeptCall {
  coordinate: string;
  actor: string;
  args: Record<string, unknown>;
}

export interface Pool {
  /** By type and id, in the order in which they were first seen. */
  things: Record<string, Record<string, Thing>>;
  /** By type, the newest last. */
  ids: Record<string, string[]>;
  /** Texts, by `Type.field` and by `field`. */
  texts: Record<string, string[]>;
  pages: OpenPage[];
  calls: KeptCall[];
  refused: RefusedCall[];
  /** How often an operation was refused things of a state, by `stateOf`; below zero where it was accepted with one. */
  closed: Record<string, number>;
}

/** A call that was refused with a word about what was wrong. */
export interface RefusedCall extends KeptCall {
  info: Record<string, unknown>;
}

/** A text that names nothing any more. @param about the type that it was a name in */
export function forgetText(pool: Pool, about: string, field: string, text: string): void {
  for (const list of [pool.texts[`${about}.${field}`] ?? [], pool.texts[field] ?? []])
    if (list.includes(text)) list.splice(list.indexOf(text), 1);
}

/** What is not near a thing any more, such as a line of an order. */
export function part(thing: Thing, id: string): void {
  for (const near of Object.values(thing.near)) if (near.includes(id)) near.splice(near.indexOf(id), 1);
}

/** An id that nothing has any more: some calls still name it, few enough. */
export function forget(pool: Pool, type: string, id: string): void {
  const ids = pool.ids[type] ?? [];
  const at = ids.indexOf(id);
  if (at === -1) return;
  ids.splice(at, 1);
  for (const near of Object.values(pool.things[type]?.[id]?.near ?? {}).flat()) unlink(pool, near, id);
}

function unlink(pool: Pool, of: string, id: string): void {
  for (const things of Object.values(pool.things)) {
    const thing = things[of];
    if (thing) part(thing, id);
  }
}

export const emptyPool = (): Pool => ({
  things: {},
  ids: {},
  texts: {},
  pages: [],
  calls: [],
  refused: [],
  closed: {},
});

const MAX_TEXTS = 120;
const MAX_NEAR = 60;
const MAX_REPEATABLE = 60;

/** The last of a list that does not grow. */
function push<T>(list: T[], value: T, most: number): void {
  if (list.includes(value)) return;
  list.push(value);
  if (list.length > most) list.shift();
}

/** Arguments that name things by another word than their type's. */
const CALLED: Readonly<Record<string, string>> = {
  recipientId: 'Customer',
  technicianId: 'User',
  countId: 'StockCount',
  itemIds: 'InventoryItem',
};

/**
 * A type by the name of a field or argument that holds its id, such as `customerId`; null where no type is called so.
 * @param operation whose arguments these are, if it is one: its `id` is of what it is about
 */
export function typeNamedBy(schema: GraphQLSchema, name: string, operation?: { about: string }): string | null {
  if (name === 'id') return operation?.about ?? null;
  if (CALLED[name] !== undefined) return CALLED[name];
  const stem = name.replace(/Ids?$/, '');
  const type = stem === name ? undefined : schema.getType(stem.charAt(0).toUpperCase() + stem.slice(1));
  return isObjectType(type) && type.getFields()['id'] ? type.name : null;
}

export function thingOf(pool: Pool, type: string, id: string): Thing | undefined {
  return pool.things[type]?.[id];
}

function remember(pool: Pool, type: string, id: string, fields: Record<string, unknown>): Thing {
  const things = (pool.things[type] ??= {});
  const known = things[id];
  if (known) {
    // Lists leave out what is null for everybody there, and some are shown less than others.
    const isSame = known.fields['version'] === fields['version'];
    for (const [name, value] of Object.entries(fields))
      if (value !== null && !(isSame && Array.isArray(value) && value.length === 0)) known.fields[name] = value;
    return known;
  }
  (pool.ids[type] ??= []).push(id);
  return (things[id] = { type, id, fields: { ...fields }, near: {}, touched: 0, locked: 0 });
}

function keepText(pool: Pool, type: string, field: string, text: string): void {
  if (text.length > 300) return;
  push((pool.texts[`${type}.${field}`] ??= []), text, MAX_TEXTS);
  push((pool.texts[field] ??= []), text, MAX_TEXTS);
}

/**
 * Takes in an answer. @param value under the fields' own names @param left ids of things that no call is to be made with
 */
export function learn(
  schema: GraphQLSchema,
  pool: Pool,
  type: GraphQLOutputType,
  value: unknown,
  left: ReadonlySet<string>,
): void {
  const visit = (each: unknown, object: GraphQLObjectType, above: readonly Thing[]): void => {
    if (Array.isArray(each)) for (const one of each) visit(one, object, above);
    if (Array.isArray(each) || typeof each !== 'object' || each === null) return;
    const fields = each as Record<string, unknown>;
    const { id } = fields;
    const thing = typeof id === 'string' && !left.has(id) ? remember(pool, object.name, id, fields) : undefined;
    if (thing) {
      for (const other of above) {
        push((thing.near[other.type] ??= []), other.id, MAX_NEAR);
        push((other.near[thing.type] ??= []), thing.id, MAX_NEAR);
      }
    }
    const now = thing ? [...above, thing] : above;
    for (const [name, inner] of Object.entries(fields)) {
      const declared = object.getFields()[name];
      const named = declared && getNamedType(declared.type);
      if (isObjectType(named)) visit(inner, named, now);
      else if (isScalarType(named)) keepScalars(object.name, name, inner, thing);
    }
  };
  const keepScalars = (owner: string, name: string, inner: unknown, thing: Thing | undefined): void => {
    for (const text of Array.isArray(inner) ? (inner as unknown[]) : [inner]) {
      // Users may have a role that no call is to change.
      if (typeof text !== 'string' || (left.has(text) && name !== 'role')) continue;
      keepText(pool, owner, name, text);
      const named = typeNamedBy(schema, name);
      if (named && thing) push((thing.near[named] ??= []), text, MAX_NEAR);
    }
  };
  const named = getNamedType(type);
  if (isObjectType(named)) visit(value, named, []);
}

/** Something was done with it. */
export function touch(thing: Thing): void {
  thing.touched += 1;
  thing.locked = 0;
}

/** What was refused so often for what it is, is left alone by most. */
const LOCKED_OFTEN = 3;

/** What a state is called: of all a thing says of itself, where it stands is one of an enum. */
export const stateOf = (coordinate: string, field: string, value: unknown): string =>
  `${coordinate} ${field} ${String(value)}`;

/** The fields of a thing's type that are one of an enum. */
export function statesOf(schema: GraphQLSchema, { type, fields }: Thing): [field: string, value: unknown][] {
  const object = schema.getType(type);
  if (!isObjectType(object)) return [];
  return Object.values(object.getFields())
    .filter((field) => isEnumType(getNullableType(field.type)) && fields[field.name] !== undefined)
    .map((field) => [field.name, fields[field.name]]);
}

/** Where a thing stands in all of them together: a voided receipt is another thing than a voided invoice. */
export const standingOf = (schema: GraphQLSchema, coordinate: string, thing: Thing): string =>
  stateOf(coordinate, '*', JSON.stringify(statesOf(schema, thing)));

/** Whether an operation has not been refused things like this one over and over. */
export function isOpenTo(schema: GraphQLSchema, pool: Pool, coordinate: string, thing: Thing): boolean {
  return thing.locked < LOCKED_OFTEN && (pool.closed[standingOf(schema, coordinate, thing)] ?? 0) <= LOCKED_OFTEN;
}

/** Ids of the things of a type that the operation is accepted about, the newest last. */
export function openIds(schema: GraphQLSchema, pool: Pool, type: string, coordinate: string): string[] {
  return (pool.ids[type] ?? []).filter((id) => {
    const thing = thingOf(pool, type, id);
    return !thing || isOpenTo(schema, pool, coordinate, thing);
  });
}

/** What the arguments of an accepted call named is near to what it was about, and has been touched. */
export function linkArguments(schema: GraphQLSchema, pool: Pool, thing: Thing | undefined, args: unknown): void {
  if (typeof args !== 'object' || args === null) return;
  for (const [name, value] of Object.entries(args)) {
    const type = typeNamedBy(schema, name);
    const other = type && typeof value === 'string' ? thingOf(pool, type, value) : undefined;
    if (other) touch(other);
    if (other && thing && other !== thing) {
      push((thing.near[other.type] ??= []), other.id, MAX_NEAR);
      push((other.near[thing.type] ??= []), thing.id, MAX_NEAR);
    } else linkArguments(schema, pool, thing, value);
  }
}

/** Texts that a root field answered by itself. */
export function learnTexts(pool: Pool, field: string, value: unknown): void {
  for (const text of Array.isArray(value) ? (value as unknown[]) : [value])
    if (typeof text === 'string') push((pool.texts[field] ??= []), text, MAX_TEXTS);
}

/** Keeps the newest of what may be done again. */
export function keepNewest<T>(list: T[], value: T): void {
  list.push(value);
  if (list.length > MAX_REPEATABLE) list.shift();
}
