/** A stack under fuzz: sends calls, holds every answer against what the API promises, and learns from it for the calls to come. */
import type { GraphQLSchema } from 'graphql';
import { isScalarType } from 'graphql';
import { isDeepStrictEqual } from 'node:util';
import { SCALARS } from '../../../local/graphql/scalars.ts';
import { parseSchema } from '../../../local/graphql/schema.ts';
import { AGGREGATE_SUPPORT } from '../aggregates/all.ts';
import { fullWorkshop } from '../readable/fullWorkshop.ts';
import type { Stack } from '../stack.ts';
import { present, readyOrder } from '../workshop.ts';
import type { Actor } from './actors.ts';
import { actorsOf } from './actors.ts';
import { readAnswer } from './answers.ts';
import type { Call } from './calls.ts';
import { makeCall } from './calls.ts';
import { shownToo } from './hidden.ts';
import { NOT_ANSWERED, WAITS_FOR_FUNCTIONS } from './notAnswered.ts';
import { learnAnswer, learnRefusals, refusalOf } from './learning.ts';
import type { FuzzOperation } from './operations.ts';
import { errorCodes, fuzzOperations } from './operations.ts';
import type { Pool } from './pool.ts';
import { emptyPool } from './pool.ts';
import type { RawError } from './refusals.ts';
import { errorFaults, fitsSchema } from './refusals.ts';
import type { FuzzDocument } from './selections.ts';
import { createDocuments, STYLE_COUNT } from './selections.ts';
import type { Reply, Transport } from './transport.ts';
import { createTransport } from './transport.ts';

/** One answer that breaks a promise. */
export interface Breach {
  call: Call;
  fault: string;
  reply: string;
}

export interface Outcome {
  call: Call;
  reply: Reply;
  faults: string[];
  accepted: boolean;
  /** Of an accepted call, under the fields' own names. */
  value: unknown;
}

export interface Tally {
  calls: number;
  accepted: number;
  /** How often it was refused, by code and argument. */
  refused: Record<string, number>;
  /** Milliseconds, all together. */
  ms: number;
}

/** An answer later than this is a hang, if it comes as late when it is asked for alone. */
export const SLOW_MS = 2_000;
const CURRENCY = 'PEN';
const READY_ORDERS = 4;
/** Queries that write: the token of a ledger's next page stands for a row that says where the page ended. */
const KEEPS_ITS_PLACE = ['Query.stockMovements'];

export class Session {
  readonly schema: GraphQLSchema;
  readonly operations: readonly FuzzOperation[];
  readonly tallies: Record<string, Tally> = {};
  pool: Pool = emptyPool();
  /** The answers to what is known to be right. */
  readonly known: Outcome[] = [];
  readonly #stack: Stack;
  readonly #actors: readonly Actor[];
  readonly #left: ReadonlySet<string>;
  readonly #codes: readonly string[];
  readonly #transport: Transport;
  readonly #documentOf: (operation: FuzzOperation, style: number) => FuzzDocument;
  #slow = 0;

  private constructor(stack: Stack, actors: readonly Actor[]) {
    this.#stack = stack;
    this.#actors = actors;
    this.#left = new Set(actors.flatMap(({ id, role }) => [id, role]));
    this.schema = schemaOf(stack);
    this.operations = fuzzOperations(this.schema);
    this.#codes = errorCodes(this.schema);
    this.#transport = createTransport(stack.graphqlUrl);
    this.#documentOf = createDocuments(this.schema);
  }

  static async on(stack: Stack): Promise<Session> {
    const session = new Session(stack, await actorsOf(stack));
    await session.#begin();
    return session;
  }

  /** Some things that take many calls in the right order: a day is under way. */
  async #begin(): Promise<void> {
    const actor = present(this.#actors.find(({ role }) => role === 'ADMIN'));
    const operation = present(this.operations.find(({ coordinate }) => coordinate === 'Query.workOrder'));
    const orders = await Promise.all(Array.from({ length: READY_ORDERS }, () => readyOrder(this.#stack)));
    const calls = orders.map(({ id }) => ({ operation, actor, args: { id }, wrong: [], style: STYLE_COUNT - 1 }));
    this.learn(await this.together(calls));
    await this.#askKnown(actor);
  }

  /** What takes many calls in the right order is asked once as it is known to be right: chance goes on from there. */
  async #askKnown(actor: Actor): Promise<void> {
    const made = await fullWorkshop(this.#stack);
    for (const support of AGGREGATE_SUPPORT)
      for (const [coordinate, [make]] of Object.entries(support.calls(made))) {
        const operation = this.operations.find((each) => each.coordinate === coordinate);
        if (!operation || !make || coordinate in NOT_ANSWERED || WAITS_FOR_FUNCTIONS.includes(coordinate)) continue;
        const args = { ...(await make()) };
        this.known.push(...(await this.together([{ operation, actor, args, wrong: [], style: STYLE_COUNT - 1 }])));
      }
    this.learn(this.known);
  }

  /** Operations that users can call and that nobody was answered. */
  unanswered(): string[] {
    return this.operations
      .filter(({ coordinate, permission }) => permission !== null && !this.tallies[coordinate]?.accepted)
      .map(({ coordinate }) => coordinate);
  }

  /** How many answers were late, and in time when they were asked for alone. */
  get slow(): number {
    return this.#slow;
  }

  /** For people: how often each operation was called and accepted, how long it took, and why it was refused. */
  tallied(): string[] {
    return Object.entries(this.tallies).map(
      ([name, { calls, accepted, ms, refused }]) =>
        `${name.padEnd(40)} ${calls} ${accepted} ${(ms / calls).toFixed(1)} ms ${JSON.stringify(refused)}`,
    );
  }

  end(): void {
    this.#transport.end();
  }

  make(numbers: readonly number[], serial: string, like?: Call): Call | null {
    const { schema, operations, pool, tallies } = this;
    return makeCall(
      { schema, operations, actors: this.#actors, pool, tallies, now: Date.now() },
      numbers,
      serial,
      like,
    );
  }

  /** All at once. @returns in their order */
  async together(calls: readonly Call[]): Promise<Outcome[]> {
    const outcomes = await Promise.all(calls.map((call) => this.#sent(call)));
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.reply.ms <= SLOW_MS) continue;
      this.#slow += 1;
      const alone = await this.#sent(outcome.call);
      if (alone.reply.ms > SLOW_MS)
        outcome.faults.push(`no answer within ${SLOW_MS} ms, and alone in ${Math.round(alone.reply.ms)} ms`);
      else outcomes[index] = { ...outcome, faults: [...outcome.faults, ...alone.faults] };
    }
    return outcomes;
  }

  /** The call by itself, and what only then can be seen: what it wrote, and what it does when it is repeated. */
  async alone(call: Call): Promise<Outcome> {
    const before = await this.#stack.snapshot();
    const outcome = await this.#sent(call);
    const after = await this.#stack.snapshot();
    const mayWrite =
      outcome.accepted &&
      (call.operation.kind === 'mutation' || KEEPS_ITS_PLACE.includes(call.operation.coordinate)) &&
      call.args['validateOnly'] !== true;
    if (!mayWrite && !isDeepStrictEqual(before, after))
      outcome.faults.push(
        `it wrote although it was ${outcome.accepted ? 'no call that writes' : 'refused'}: ${difference(before, after)}`,
      );
    const key = call.args['idempotencyKey'];
    if (!mayWrite || typeof key !== 'string' || key === '') return outcome;
    const repeated = await this.#sent(call);
    if (!repeated.accepted) outcome.faults.push(`repeated with its key it was refused: ${brief(repeated.reply.body)}`);
    else if (!isDeepStrictEqual(outcome.value, repeated.value))
      outcome.faults.push(`repeated with its key it answered something else: ${brief(repeated.reply.body)}`);
    const later = await this.#stack.snapshot();
    if (!isDeepStrictEqual(after, later))
      outcome.faults.push(`repeated with its key it wrote again: ${difference(after, later)}`);
    return outcome;
  }

  /** Learns from answers, in the order in which the calls were made. */
  learn(outcomes: readonly Outcome[]): void {
    for (const { call, reply, accepted, value } of outcomes) {
      const tally = (this.tallies[call.operation.coordinate] ??= { calls: 0, accepted: 0, refused: {}, ms: 0 });
      tally.calls += 1;
      tally.ms += reply.ms;
      if (accepted) {
        tally.accepted += 1;
        learnAnswer(this.schema, this.pool, call, value, this.#left);
      } else {
        const why = refusalOf(reply.body);
        tally.refused[why] = (tally.refused[why] ?? 0) + 1;
        learnRefusals(this.schema, this.pool, call, reply.body);
      }
    }
  }

  async #sent(call: Call): Promise<Outcome> {
    const document = this.#documentOf(call.operation, call.style);
    const reply = await this.#transport.send(call.actor.token, document.query, call.args);
    return { call, reply, ...this.#held(call, document, reply) };
  }

  /** What an answer breaks. */
  #held(call: Call, document: FuzzDocument, { status, body }: Reply): Omit<Outcome, 'call' | 'reply'> {
    const { operation, actor, args } = call;
    const nothing = { accepted: false, value: null };
    if (status !== 200 || typeof body !== 'object' || body === null)
      return { ...nothing, faults: [`the status ${status}: ${brief(body)}`] };
    const { data, errors } = body as { data?: Record<string, unknown> | null; errors?: RawError[] };
    if (errors && errors.length > 0) {
      const value = data?.[operation.field.name] ?? null;
      const faults = value === null ? [] : ['both an answer and an error'];
      if (!fitsSchema(operation, args))
        return {
          ...nothing,
          faults: errors.some(({ errorType }) => errorType) ? ['a code for what the schema refuses'] : faults,
        };
      const refused = { operation, actor, args, codes: this.#codes };
      return { ...nothing, faults: [...faults, ...errors.flatMap((each) => errorFaults(each, refused))] };
    }
    const answer = data?.[operation.field.name];
    const currency = this.pool.texts['WorkshopSettings.currency']?.at(-1) ?? CURRENCY;
    const { value, faults } = readAnswer(operation.field.type, answer, document.selected, currency);
    if (operation.permission === null) faults.push('an answer to a user, where only functions may call');
    else if (!actor.permissions.includes(operation.permission))
      faults.push(`an answer without ${operation.permission}`);
    if (!fitsSchema(operation, args)) faults.push('an answer to what the schema refuses');
    faults.push(...shownToo(operation.field.type, value, actor).map((field) => `${field} shown to ${actor.role}`));
    return { accepted: answer !== null && answer !== undefined, value, faults };
  }
}

/** The deployed schema, with what AppSync takes for its scalars. */
function schemaOf(stack: Stack): GraphQLSchema {
  const schema = parseSchema(stack.deployment.api.schema);
  for (const { name, parseValue } of SCALARS) {
    const type = schema.getType(name);
    if (isScalarType(type)) type.parseValue = parseValue;
  }
  return schema;
}

export const brief = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 600);

/** Rows that are in one snapshot only. */
function difference(before: unknown, after: unknown): string {
  const [old, now] = [before, after] as Record<string, string[]>[];
  return Object.keys(present(now))
    .flatMap((table) => {
      const [was, is] = [new Set(old?.[table]), new Set(now?.[table])];
      return [...[...is].filter((row) => !was.has(row)), ...[...was].filter((row) => !is.has(row))].map(
        (row) => `${table} ${row}`,
      );
    })
    .join('\n')
    .slice(0, 900);
}
