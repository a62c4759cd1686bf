/**
 * HTTP/1.1 over connections that are kept, for POST requests to the services of this machine: nearly each call of the runtime asks one,
 * and `node:http` takes as long to ask as DynamoDB Local to answer (docs/operations/load.md).
 */
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import type { WireAnswer } from './answerReader.ts';
import { AnswerReader } from './answerReader.ts';

/** A connection that had waited for its next request was closed when that came. */
export class StaleConnection extends Error {
  /** Whether the request may have reached the other side. `EPIPE` is raised while it is written: not all of it left. */
  readonly left: boolean;

  constructor(cause: Error) {
    super(cause.message, { cause });
    this.left = (cause as NodeJS.ErrnoException).code !== 'EPIPE';
  }
}

export interface Connections {
  /**
   * @param head the first line and the headers but for the body's length, each with its line's end
   * @throws StaleConnection, AbortError, or what the connection says
   */
  ask(head: string, body: string, signal?: AbortSignal): Promise<WireAnswer>;
  stop(): void;
}

export interface ConnectionLimits {
  /** Connections at a time: who asks beyond waits for one. */
  maxSockets: number;
  /** For how long an answer may take. */
  answerMs: number;
  /** For how long a connection waits for its next request. */
  idleMs: number;
}

interface Question {
  text: string;
  signal: AbortSignal | undefined;
  resolve: (answer: WireAnswer) => void;
  reject: (error: Error) => void;
}

interface Pool {
  hostname: string;
  port: number;
  limits: ConnectionLimits;
  /** The last that became free is taken first, so that those beyond the need grow old. */
  free: Connection[];
  all: Set<Connection>;
  waiting: Question[];
}

const failure = (code: string, message: string): Error => Object.assign(new Error(message), { code });

/** One at a time: a question, its answer, the next. */
class Connection {
  private readonly socket: Socket;
  private readonly pool: Pool;
  private question: Question | null = null;
  private readonly reader = new AnswerReader();
  /** Questions so far. */
  private asked = 0;

  constructor(pool: Pool) {
    this.pool = pool;
    this.socket = connect({ host: pool.hostname, port: pool.port, noDelay: true })
      .on('data', (chunk) => this.hear(chunk))
      .on('timeout', () => this.late())
      .on('error', (error) => this.lose(error))
      .on('end', () => this.ended())
      .on('close', () => this.lose(failure('ECONNRESET', 'socket hang up')));
  }

  ask(question: Question): void {
    const { signal } = question;
    this.question = question;
    this.asked += 1;
    this.socket.ref();
    this.socket.setTimeout(this.pool.limits.answerMs);
    signal?.addEventListener('abort', this.abort, { once: true });
    this.socket.write(question.text);
  }

  close(): void {
    this.socket.destroy();
  }

  private readonly abort = (): void => this.lose(asError(this.question?.signal?.reason));

  private hear(chunk: Buffer): void {
    const { question } = this;
    try {
      const answer = question && this.reader.read(chunk);
      // Nobody asked: whatever it is, the next answer would be taken for another's.
      if (!question) return this.lose(failure('ECONNRESET', 'data without a question'));
      if (answer) this.answered(question, answer, this.reader.lasting);
    } catch (error) {
      this.lose(asError(error));
    }
  }

  private answered(question: Question, answer: WireAnswer, lasting: boolean): void {
    this.question = null;
    this.reader.reset();
    question.signal?.removeEventListener('abort', this.abort);
    if (lasting) this.rest();
    else this.leave();
    question.resolve(answer);
  }

  /** Takes who waits, or waits itself: it keeps no process from ending. */
  private rest(): void {
    const next = nextOf(this.pool);
    if (next) return this.ask(next);
    this.socket.setTimeout(this.pool.limits.idleMs);
    this.socket.unref();
    this.pool.free.push(this);
  }

  private late(): void {
    this.lose(this.question ? failure('ETIMEDOUT', 'Execution timed out.') : failure('ECONNRESET', 'idle'));
  }

  private ended(): void {
    const { question } = this;
    const answer = question ? this.reader.end() : null;
    if (question && answer) this.answered(question, answer, false);
    else this.lose(failure('ECONNRESET', 'socket hang up'));
  }

  private lose(error: Error): void {
    const { question } = this;
    this.question = null;
    this.leave();
    if (!question) return;
    question.signal?.removeEventListener('abort', this.abort);
    const stale = this.asked > 1 && !this.reader.begun && isBreak(error);
    question.reject(stale && question.signal?.aborted !== true ? new StaleConnection(error) : error);
  }

  private leave(): void {
    const { all, free } = this.pool;
    if (!all.delete(this)) return;
    const place = free.indexOf(this);
    if (place >= 0) free.splice(place, 1);
    this.socket.destroy();
    const next = nextOf(this.pool);
    if (next) open(this.pool).ask(next);
  }
}

/** Not one that stays silent: it is asked, and does not answer. */
const isBreak = (error: Error): boolean => (error as NodeJS.ErrnoException).code !== 'ETIMEDOUT';

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/** Who waits longest, and still wants an answer. */
function nextOf({ waiting }: Pool): Question | null {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (next.signal?.aborted !== true) return next;
    next.reject(asError(next.signal.reason));
  }
  return null;
}

function open(pool: Pool): Connection {
  const connection = new Connection(pool);
  pool.all.add(connection);
  return connection;
}

export function createConnections(hostname: string, port: number, limits: ConnectionLimits): Connections {
  const pool: Pool = { hostname, port, limits, free: [], all: new Set(), waiting: [] };
  return {
    ask: (head, body, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) return reject(asError(signal.reason));
        const text = `${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
        const question: Question = { text, signal, resolve, reject };
        const connection = pool.free.pop() ?? (pool.all.size < limits.maxSockets ? open(pool) : null);
        if (connection) connection.ask(question);
        else pool.waiting.push(question);
      }),
    stop() {
      const waiting = pool.waiting.splice(0);
      for (const connection of [...pool.all]) connection.close();
      for (const { reject } of waiting) reject(failure('ECONNRESET', 'socket hang up'));
    },
  };
}
