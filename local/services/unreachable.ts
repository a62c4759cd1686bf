/** Faults of a connection: nobody is there, or who was there went away. Supervision says so, and starts it again. */

/** What a connection that broke says: `UND_ERR_SOCKET` where undici saw the other side close it. */
export const BROKEN: readonly string[] = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'];
const CODES: readonly string[] = ['ECONNREFUSED', ...BROKEN];

export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return CODES.includes((error as NodeJS.ErrnoException).code ?? '') || isUnreachable(error.cause);
}
