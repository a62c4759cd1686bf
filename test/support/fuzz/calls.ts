/** One call out of a list of numbers: which operation, who calls, with what, and what is selected of the answer. */
import type { GraphQLSchema } from 'graphql';
import type { Actor } from './actors.ts';
import { makeArguments } from './arguments.ts';
import type { Choices } from './choices.ts';
import { createChoices } from './choices.ts';
import type { FuzzOperation } from './operations.ts';
import type { Pool, RefusedCall } from './pool.ts';
import { openIds, thingOf, typeNamedBy } from './pool.ts';
import type { Making } from './leaves.ts';
import { mended } from './mend.ts';
import { STYLE_COUNT } from './selections.ts';
import { taxIdOf } from './written.ts';

export interface Call {
  operation: FuzzOperation;
  actor: Actor;
  args: Record<string, unknown>;
  /** Paths that were made wrong on purpose. */
  wrong: string[];
  /** Which selection. */
  style: number;
  /** Its place in its batch. */
  place?: number;
}

export interface Ground {
  schema: GraphQLSchema;
  operations: readonly FuzzOperation[];
  actors: readonly Actor[];
  pool: Pool;
  /** How often each operation was called and accepted, by coordinate. */
  tallies: Readonly<Record<string, { calls: number; accepted: number }>>;
  now: number;
}

/** How many of the operations that were accepted least are called more often than the rest. */
const HUNGRY = 12;

/** How many things of a type there should be before one is taken away. */
const ENOUGH = 8;
/** And before anything is done with them. */
const FEW = 2;

/** A type that a call needs things of, where there are too few. */
function missingFor({ schema, pool }: Ground, operation: FuzzOperation): string | null {
  const enough = operation.takesAway ? ENOUGH : FEW;
  const types = operation.needs.map((name) => typeNamedBy(schema, name, operation));
  return (
    types.find((type) => type !== null && openIds(schema, pool, type, operation.coordinate).length < enough) ?? null
  );
}

/** An operation, and what for, where it moves things for another. */
interface Chosen {
  operation: FuzzOperation;
  toward?: string;
}

/** The operation, or one that makes what it needs, or brings it to where it is needed, where there is such a one. */
function madeReady(ground: Ground, operation: FuzzOperation, choices: Choices, depth = 3): Chosen {
  const missing = depth > 0 && !choices.chance(4) ? missingFor(ground, operation) : null;
  const motor = ground.operations.find(({ moves, about }) => moves && about === missing);
  const some = missing === null ? 0 : (ground.pool.ids[missing] ?? []).length;
  if (motor && motor !== operation && !operation.takesAway && some >= ENOUGH && choices.chance(35))
    return { ...madeReady(ground, motor, choices, depth - 1), toward: operation.coordinate };
  const makers = ground.operations.filter(
    ({ kind, about, needs, permission }) =>
      missing !== null && kind === 'mutation' && about === missing && permission !== null && !needs.includes('id'),
  );
  return makers.length > 0 ? madeReady(ground, choices.pick(makers), choices, depth - 1) : { operation };
}

function operationOf(ground: Ground, choices: Choices): Chosen {
  const { operations, tallies } = ground;
  const motors = operations.filter(({ moves }) => moves);
  if (motors.length > 0 && choices.chance(6)) return madeReady(ground, choices.pick(motors), choices);
  if (!choices.chance(45)) return madeReady(ground, choices.pick(operations), choices);
  // What is refused over and over waits until there is more for it to be about.
  const had = ({ coordinate }: FuzzOperation): number => {
    const { calls = 0, accepted = 0 } = tallies[coordinate] ?? {};
    return accepted + calls / 6;
  };
  const hungry = operations.filter(({ permission }) => permission !== null).sort((one, other) => had(one) - had(other));
  return madeReady(ground, choices.pick(hungry.slice(0, HUNGRY)), choices);
}

function actorOf({ actors }: Ground, { permission }: FuzzOperation, choices: Choices): Actor {
  const may = actors.filter(({ permissions }) => permission !== null && permissions.includes(permission));
  if (may.length === 0 || choices.chance(12)) return choices.pick(actors);
  // Whoever may more gets farther.
  const [one, other] = [choices.pick(may), choices.pick(may)];
  return other.permissions.length > one.permissions.length ? other : one;
}

/** A call that was made before: its next page, or the same under the same key. */
function again({ pool, operations, actors }: Ground, choices: Choices): Omit<Call, 'style'> | null {
  const pages = pool.pages.map(({ token, ...page }) => ({ ...page, args: { ...page.args, nextToken: token } }));
  const earlier = choices.pick([...pages, ...pool.calls]);
  const operation = operations.find(({ coordinate }) => coordinate === earlier.coordinate);
  const actor = actors.find(({ role }) => role === earlier.actor);
  if (!operation || !actor) return null;
  return { operation, actor: choices.chance(10) ? choices.pick(actors) : actor, args: earlier.args, wrong: [] };
}

/** How many numbers say what is called, and by whom; those that follow say with what. */
const FIRST = 14;
/** In percent: how many calls are a page's next, or the same again; and how many are refused ones, mended. */
const AGAIN = 7;
const MENDED = 25;

function makingOf({ schema, pool, now }: Ground, operation: FuzzOperation, choices: Choices, serial: string): Making {
  let texts = 0;
  const fresh = (): string => {
    texts += 1;
    return `${serial}${texts.toString(36)}`.toUpperCase();
  };
  return { choices, schema, pool, operation, now, fresh, taxId: taxIdOf(choices, fresh) };
}

/**
 * Where a thing is not as a call wants it: another call about the thing. One that moves it where it stands elsewhere, any where
 * there is too little of it.
 */
function another(
  ground: Ground,
  operation: FuzzOperation,
  { args, info }: RefusedCall,
  choices: Choices,
  serial: string,
): Omit<Call, 'style'> | null {
  const { field, allowed, shortages } = info;
  const [short] = Array.isArray(shortages) ? (shortages as Record<string, unknown>[]) : [];
  const named = short ?? (Array.isArray(allowed) && typeof field === 'string' ? { [field]: args[field] } : {});
  for (const [name, id] of Object.entries(named)) {
    const type = typeNamedBy(ground.schema, name, operation);
    const anchor = type ? thingOf(ground.pool, type, String(id)) : undefined;
    const fitting = ground.operations.filter(
      ({ moves, about, takesAway, needs, kind, ...each }) =>
        kind === 'mutation' &&
        !takesAway &&
        (short ? typeNamedBy(ground.schema, needs[0] ?? '', { about, ...each }) === type : moves && about === type),
    );
    if (!anchor || fitting.length === 0) continue;
    const next = choices.pick(fitting);
    const making = { ...makingOf(ground, next, choices, serial), anchor };
    return { operation: next, actor: actorOf(ground, next, choices), ...makeArguments(making) };
  }
  return null;
}

/** A refused call, mended. */
function better(ground: Ground, choices: Choices, serial: string): Omit<Call, 'style'> | null {
  const { pool, operations, actors } = ground;
  const refused = choices.pick(pool.refused);
  const operation = operations.find(({ coordinate }) => coordinate === refused.coordinate);
  const { permission } = refused.info;
  const may = actors.filter(({ permissions }) => permissions.some((each) => each === permission));
  // Somebody who may.
  if (operation && may.length > 0) return { operation, actor: choices.pick(may), args: refused.args, wrong: [] };
  const actor = actors.find(({ role }) => role === refused.actor);
  const next = operation ? another(ground, operation, refused, choices, serial) : null;
  if (next) return next;
  const args = operation ? mended(makingOf(ground, operation, choices, serial), refused) : null;
  return operation && actor && args ? { operation, actor, args, wrong: [] } : null;
}

/**
 * @param serial tells this call's fresh texts from all others
 * @param like another call of the same operation and caller, rather than any
 * @returns null where the first number is zero
 */
export function makeCall(ground: Ground, numbers: readonly number[], serial: string, like?: Call): Call | null {
  if (numbers[0] === 0) return null;
  const [choices, rest] = [createChoices(numbers.slice(1, FIRST)), createChoices(numbers.slice(FIRST))];
  const style = choices.below(STYLE_COUNT);
  const { pages, calls, refused } = ground.pool;
  if (!like) {
    const repeated = choices.chance(AGAIN) && pages.length + calls.length > 0 ? again(ground, rest) : null;
    const tried = !repeated && choices.chance(MENDED) && refused.length > 0 ? better(ground, rest, serial) : null;
    const earlier = repeated ?? tried;
    if (earlier) return { ...earlier, style };
  }
  const { operation, toward }: Chosen = like ?? operationOf(ground, choices);
  const actor = like?.actor ?? actorOf(ground, operation, choices);
  return { operation, actor, style, ...makeArguments({ ...makingOf(ground, operation, rest, serial), toward }) };
}
