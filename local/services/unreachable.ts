/** Faults of a connection: nobody is there, or who was there went away. Supervision says so, and starts it again. */

const CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return CODES.has((error as NodeJS.ErrnoException).code ?? '') || isUnreachable(error.cause);
}
