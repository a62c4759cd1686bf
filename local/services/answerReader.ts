/** Reads HTTP/1.1 answers off a connection, one by one: RFC 9112, sections 6.3 (how long a body is) and 7.1 (chunks). */

/** What came back, whatever it says. */
export interface WireAnswer {
  status: number;
  text: string;
}

interface Head {
  status: number;
  /** Null where its end is said otherwise. */
  length: number | null;
  chunked: boolean;
  lasting: boolean;
}

const LINE_END = '\r\n';
const HEAD_END = '\r\n\r\n';
const MAX_HEAD_BYTES = 64 * 1024;

const STATUS = /^HTTP\/1\.([01]) (\d{3})(?:\D|$)/;
const LENGTH = /\r\ncontent-length:[ \t]*([^\r]*?)[ \t]*\r\n/i;
const CODING = /\r\ntransfer-encoding:[ \t]*([^\r]*?)[ \t]*\r\n/i;
const CONNECTION = /\r\nconnection:[ \t]*([^\r]*?)[ \t]*\r\n/i;
const CHUNK = /^([0-9a-f]+)[ \t]*(?:;.*)?$/i;

const wrong = (what: string): Error => Object.assign(new Error(`Parse Error: ${what}`), { code: 'HPE_INVALID' });

/** @param text up to the end of its last line */
function headOf(text: string): Head {
  const [, minor, code] = STATUS.exec(text) ?? [];
  if (code === undefined) throw wrong('Expected HTTP/');
  const status = Number(code);
  const chunked = /\bchunked$/i.test(CODING.exec(text)?.[1] ?? '');
  const said = LENGTH.exec(text)?.[1];
  if (said !== undefined && !/^\d+$/.test(said)) throw wrong('Invalid content-length');
  const connection = CONNECTION.exec(text)?.[1]?.toLowerCase();
  const bodiless = status < 200 || status === 204 || status === 304;
  return {
    status,
    chunked: chunked && !bodiless,
    length: bodiless ? 0 : chunked || said === undefined ? null : Number(said),
    lasting: minor === '1' ? connection !== 'close' : connection === 'keep-alive',
  };
}

export class AnswerReader {
  /** Whether any of the answer came. */
  begun = false;
  private head: Head | null = null;
  /** What came and is not read yet, in the pieces in which it came. */
  private pieces: Buffer[] = [];
  private size = 0;
  /** Chunks so far. */
  private body: Buffer[] = [];

  /** Whether the connection may be asked again after the answer. */
  get lasting(): boolean {
    return this.head?.lasting === true;
  }

  /** For the next answer. */
  reset(): void {
    this.begun = false;
    this.head = null;
    this.body = [];
    this.keep(null);
  }

  /** @returns the answer once it is whole @throws Error where it is none, or goes on after its end */
  read(chunk: Buffer): WireAnswer | null {
    this.begun = true;
    this.pieces.push(chunk);
    this.size += chunk.length;
    this.head ??= this.readHead();
    return this.head && this.readBody(this.head);
  }

  /** The other side has closed. @returns the answer where that is what ends it */
  end(): WireAnswer | null {
    if (!this.head || this.head.chunked || this.head.length !== null) return null;
    return { status: this.head.status, text: this.take().toString() };
  }

  private take(): Buffer {
    const [first = Buffer.alloc(0)] = this.pieces;
    return this.pieces.length > 1 ? Buffer.concat(this.pieces, this.size) : first;
  }

  private keep(rest: Buffer | null): void {
    this.pieces = rest && rest.length > 0 ? [rest] : [];
    this.size = rest?.length ?? 0;
  }

  private readHead(): Head | null {
    const all = this.take();
    const end = all.indexOf(HEAD_END);
    if (end < 0) {
      if (all.length > MAX_HEAD_BYTES) throw wrong('Header overflow');
      this.keep(all);
      return null;
    }
    const found = headOf(all.toString('latin1', 0, end + LINE_END.length));
    this.keep(all.subarray(end + HEAD_END.length));
    // An interim answer: the one that counts follows.
    return found.status < 200 ? this.readHead() : found;
  }

  private readBody({ status, length, chunked }: Head): WireAnswer | null {
    if (chunked) return this.readChunks(status);
    if (length === null || this.size < length) return null;
    if (this.size > length) throw wrong('Data after the answer');
    return { status, text: this.take().toString() };
  }

  private readChunks(status: number): WireAnswer | null {
    const all = this.take();
    let at = 0;
    for (let lineEnd = all.indexOf(LINE_END); lineEnd >= 0; lineEnd = all.indexOf(LINE_END, at)) {
      const said = CHUNK.exec(all.toString('latin1', at, lineEnd))?.[1];
      if (said === undefined) throw wrong('Invalid character in chunk size');
      const start = lineEnd + LINE_END.length;
      const end = start + Number.parseInt(said, 16);
      if (end === start) {
        // Fields may follow the last chunk; an empty line ends them, and it may be this one's own.
        const last = all.indexOf(HEAD_END, lineEnd);
        if (last < 0) break;
        if (last + HEAD_END.length < all.length) throw wrong('Data after the answer');
        return { status, text: Buffer.concat(this.body).toString() };
      }
      if (all.length < end + LINE_END.length) break;
      this.body.push(all.subarray(start, end));
      at = end + LINE_END.length;
    }
    this.keep(all.subarray(at));
    return null;
  }
}
