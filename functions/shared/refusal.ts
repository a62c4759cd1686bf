/** What the caller is told instead of an answer: a code of the schema's `ErrorCode`, and what a program needs to react. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;
  readonly info: Record<string, unknown>;
  constructor(code: string, message: string, info: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.info = info;
  }
}
