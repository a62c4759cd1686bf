/** What answers and refusals say of things, for the calls to come. */
import type { GraphQLSchema } from 'graphql';
import { getNamedType } from 'graphql';
import type { Call } from './calls.ts';
import type { FuzzOperation } from './operations.ts';
import type { Pool } from './pool.ts';
import {
  forget,
  forgetText,
  keepNewest,
  learn,
  learnTexts,
  linkArguments,
  part,
  stateOf,
  statesOf,
  thingOf,
  touch,
  typeNamedBy,
} from './pool.ts';
import type { RawError } from './refusals.ts';

type Values = Record<string, unknown>;

/** @param left ids of things that no call is to be made with */
export function learnAnswer(
  schema: GraphQLSchema,
  pool: Pool,
  { operation, actor, args }: Call,
  value: unknown,
  left: ReadonlySet<string>,
): void {
  const { field, coordinate, takesAway } = operation;
  noteStates(schema, pool, operation, args, (times) => times - ACCEPTED);
  learn(schema, pool, field.type, value, left);
  learnTexts(pool, field.name, value);
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Values;
  const thing = thingOf(pool, getNamedType(field.type).name, String(fields['id']));
  if (operation.kind === 'mutation') linkArguments(schema, pool, thing, args);
  if (thing && operation.kind === 'mutation') touch(thing);
  if (thing && takesAway) forget(pool, thing.type, thing.id);
  const repeatable = { coordinate, actor: actor.role, args };
  if (typeof fields['nextToken'] === 'string') keepNewest(pool.pages, { ...repeatable, token: fields['nextToken'] });
  if (typeof args['idempotencyKey'] === 'string') keepNewest(pool.calls, repeatable);
}

/** How many refusals an acceptance outweighs: of calls under way together, one may have found a thing in another state. */
const ACCEPTED = 4;

/** What a call's outcome says of the states of the things that it named. */
function noteStates(
  schema: GraphQLSchema,
  pool: Pool,
  operation: FuzzOperation,
  args: Values,
  next: (times: number) => number,
): void {
  for (const [name, id] of Object.entries(args)) {
    const thing = thingOf(pool, typeNamedBy(schema, name, operation) ?? '', String(id));
    for (const [field, value] of thing ? statesOf(schema, thing) : []) {
      const state = stateOf(operation.coordinate, field, value);
      pool.closed[state] = next(pool.closed[state] ?? 0);
    }
  }
}

/** Of arguments that a page is asked for by there is nothing to mend. */
const OF_THE_PAGE = ['nextToken', 'limit'];

/** @param body of the reply */
export function learnRefusals(schema: GraphQLSchema, pool: Pool, call: Call, body: unknown): void {
  const { operation, actor, args, wrong } = call;
  for (const { errorType: code, errorInfo } of errorsOf(body)) {
    if (typeof code !== 'string') continue;
    const info = (errorInfo ?? {}) as Values;
    const { permission, field, allowed } = info;
    if (code === 'NOT_FOUND') forgetNamed(schema, pool, call, info);
    lock(schema, pool, call, code, info);
    const isOver = code === 'NOT_FOUND' || code === 'LOCKED' || (Array.isArray(allowed) && allowed.length === 0);
    const isMendable = typeof permission === 'string' || (typeof field === 'string' && !isOver);
    if (isMendable && wrong.length === 0 && !OF_THE_PAGE.includes(String(field)))
      keepNewest(pool.refused, { coordinate: operation.coordinate, actor: actor.role, args, info });
  }
}

const errorsOf = (body: unknown): RawError[] => (body as { errors?: RawError[] } | null)?.errors ?? [];

/** Code and argument of the first error, or that nothing was found. */
export function refusalOf(body: unknown): string {
  const [error] = errorsOf(body);
  if (!error) return 'nothing';
  const { field } = (error.errorInfo ?? {}) as Values;
  return `${error.errorType ?? 'schema'}${typeof field === 'string' ? ` ${field.replace(/\d+/, '0')}` : ''}`;
}

/** Something is not there. */
function forgetNamed(schema: GraphQLSchema, pool: Pool, { operation, args }: Call, { id, field }: Values): void {
  if (typeof id !== 'string' || typeof field !== 'string') return;
  const name =
    field
      .replace(/\.\d+$/, '')
      .split('.')
      .at(-1) ?? '';
  const type = typeNamedBy(schema, name, operation);
  if (type) return forget(pool, type, id);
  forgetText(pool, operation.about, name, id);
  // Or it is not where it was looked for.
  for (const [argument, value] of Object.entries(args)) {
    const holder = thingOf(pool, typeNamedBy(schema, argument, operation) ?? '', String(value));
    if (holder) part(holder, id);
  }
}

/** Things that are not as a call wants them: the error names them, or the argument that does. */
function lock(schema: GraphQLSchema, pool: Pool, { operation, args }: Call, code: string, info: Values): void {
  const { field, shortages, allowed } = info;
  const isEnd = Array.isArray(allowed) && allowed.length === 0;
  const named = [
    ...(isEnd ? [args] : code === 'LOCKED' && typeof field === 'string' ? [{ [field]: args[field] }] : []),
    ...(Array.isArray(shortages) ? (shortages as Values[]) : []),
  ];
  if (isEnd || code === 'LOCKED' || code === 'INVALID_TRANSITION') {
    const about = isEnd ? args : typeof field === 'string' ? { [field]: args[field] } : {};
    noteStates(schema, pool, operation, about, (times) => times + 1);
  }
  for (const [name, id] of named.flatMap((each) => Object.entries(each))) {
    const thing = thingOf(pool, typeNamedBy(schema, name, operation) ?? '', String(id));
    if (thing) thing.locked += 1;
  }
}
