/** One logical call of the matrix: its requests carry a mark, by which the faults between runtime and services find them. */
import { WRITES } from '../../../local/faults/faults.ts';
import type { Befalling, FaultyCall } from '../../../local/faults/types.ts';
import type { Stack } from '../stack.ts';
import type { PreparedCall } from '../validChanges.ts';
import { unique } from '../workshop.ts';
import { DOCUMENTS } from './documents.ts';
import { OPERATION_ARGUMENTS } from '../declarations.ts';

const MARK = 'x-matrix-cell';
/** A request that takes longer hangs. */
const PATIENCE_MS = 15_000;

export interface Outcome {
  /** Null where it failed. */
  answer: unknown;
  code?: string;
  reason?: unknown;
  message?: string;
}

/** One call that the runtime made. */
export interface SeenCall {
  step: number;
  function: string;
  operation: string;
}

/** What befalls a call, if it is the one that is meant. */
export type Aim = (call: FaultyCall) => Omit<Befalling, 'served'> | undefined;

/** What takes effect is a transaction; the one write beside them is a place in the line for a number, which is none. */
const WRITING: readonly string[] = WRITES.filter((each) => each !== 'UpdateItem');

export class Probe {
  /** All that the runtime called, in order. */
  readonly seen: SeenCall[] = [];
  /** Writes that the database did, whatever anybody was told of them. */
  commits = 0;
  aim: Aim | undefined;
  /** What has been asked of it: a call that nothing came of is asked once more in the next cell. */
  readonly outcomes: Outcome[] = [];
  readonly history: string[] = [];
  readonly mutation: string;
  readonly call: PreparedCall;
  private readonly mark = unique();
  private readonly key = `matriz-${unique()}`;
  private readonly matrix: Matrix;

  constructor(matrix: Matrix, mutation: string, call: PreparedCall) {
    this.matrix = matrix;
    this.mutation = mutation;
    this.call = call;
    matrix.probes.set(this.mark, this);
  }

  befall(call: FaultyCall): Befalling {
    this.seen.push({ step: call.step, function: call.function ?? '', operation: call.operation });
    return {
      ...this.aim?.(call),
      served: (did) => {
        if (did && WRITING.includes(call.operation)) this.commits += 1;
      },
    };
  }

  async ask(): Promise<Outcome> {
    const outcome = await this.send();
    this.outcomes.push(outcome);
    return outcome;
  }

  private async send(): Promise<Outcome> {
    const { args, token } = this.call;
    const takesKey = OPERATION_ARGUMENTS[this.mutation]?.includes('idempotencyKey');
    const variables = { ...args, ...(takesKey ? { idempotencyKey: this.key } : {}) };
    try {
      const response = await fetch(this.matrix.stack.graphqlUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: token ?? (await this.matrix.stack.accessToken('ADMIN')),
          [MARK]: this.mark,
        },
        body: JSON.stringify({ query: DOCUMENTS[this.mutation], variables }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const { data, errors } = (await response.json()) as Awaited<ReturnType<Stack['rawQuery']>>;
      const [error] = errors ?? [];
      if (!error) return { answer: data?.[this.mutation] ?? null };
      const { errorType: code, message, errorInfo } = error;
      return { answer: null, code, message, reason: errorInfo?.['reason'] };
    } catch (error) {
      return { answer: null, code: 'NO_ANSWER', message: String(error) };
    }
  }

  end(): void {
    this.matrix.probes.delete(this.mark);
  }
}

export class Matrix {
  readonly probes = new Map<string, Probe>();
  readonly stack: Stack;

  constructor(stack: Stack) {
    this.stack = stack;
    stack.deployment.disturb((call) => this.probes.get(String(call.headers[MARK]))?.befall(call));
  }

  end(): void {
    this.stack.deployment.disturb(undefined);
  }
}
