/** Calls of writers, each until it is acknowledged: under the same key however often it is sent. */
import { randomUUID } from 'node:crypto';
import { NetworkError, TallerError } from '../../client/index.ts';
import type { TallerClient } from '../../client/index.ts';

export interface Acknowledged {
  method: keyof TallerClient & string;
  args: Record<string, unknown>;
  role: string;
  /** What the API answered. */
  answer: Record<string, unknown>;
}

export interface Journal {
  acknowledged: Acknowledged[];
  /** What no client should ever hear. */
  breaches: string[];
  /** The last calls, with what came of them. */
  last: string[];
  /** @returns the answer, however long it takes */
  call: (
    role: string,
    method: keyof TallerClient & string,
    args: Record<string, unknown>,
  ) => Promise<Record<string, unknown>>;
  /** The same call with the same key. */
  repeat: (made: Acknowledged) => Promise<Record<string, unknown>>;
}

const KEPT = 40;
const PAUSE_MS = 100;
/** A call that is not acknowledged for so long is a breach by itself. */
const PATIENCE_MS = 90_000;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

type Method = (args: object) => Promise<Record<string, unknown> | null>;

/** What may come while a part is being started again. */
const isPassing = (error: unknown): boolean =>
  error instanceof NetworkError || (error instanceof TallerError && error.code === 'TRY_AGAIN');

const describe = (error: unknown): string =>
  error instanceof TallerError
    ? `${error.code}: ${error.message} ${JSON.stringify(error.info)}`
    : error instanceof Error
      ? `${error.name}: ${error.message}`
      : String(error);

export function createJournal(clientOf: (role: string) => TallerClient): Journal {
  const journal: Journal = {
    acknowledged: [],
    breaches: [],
    last: [],
    async call(role, method, given) {
      const args = { ...given, idempotencyKey: randomUUID() };
      const answer = await untilAnswered(role, method, args);
      journal.acknowledged.push({ method, args, role, answer });
      return answer;
    },
    repeat: ({ role, method, args }) => untilAnswered(role, method, args),
  };

  function note(line: string): void {
    journal.last.push(`${new Date().toISOString()} ${line}`);
    if (journal.last.length > KEPT) journal.last.shift();
  }

  async function untilAnswered(
    role: string,
    method: keyof TallerClient & string,
    args: Record<string, unknown>,
  ): Promise<Record<string, unknown>> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        const client = clientOf(role);
        const answer = await (client[method] as Method).call(client, args);
        note(`${method} ${String(args['idempotencyKey'])}: answered ${JSON.stringify(answer).slice(0, 80)}`);
        if (answer) return answer;
        throw new Error('answered nothing');
      } catch (error) {
        note(`${method} ${String(args['idempotencyKey'])}: ${describe(error)}`);
        if (!isPassing(error)) journal.breaches.push(`${method} as ${role} heard ${describe(error)}`);
        if (!isPassing(error) || Date.now() > until)
          throw new Error(`${method} was not acknowledged`, { cause: error });
        await pause();
      }
    }
  }

  return journal;
}
