/** What a step of the workflow is given, narrowed from `unknown`. */

export interface Step {
  action: string;
  orderId: string;
  attempt: number;
  /** Of a step that is waited for. */
  token: string | null;
  /** Why a step before failed, as the workflow caught it. */
  reason: string | null;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const MAX_REASON = 500;

/** In the words of whoever threw it, where they can be found. */
function reasonOf(error: unknown): string | null {
  if (!isObject(error)) return null;
  const { Error: name, Cause: cause } = error;
  let words = typeof cause === 'string' && cause !== '' ? cause : String(name);
  try {
    const told: unknown = JSON.parse(words);
    if (isObject(told) && typeof told['errorMessage'] === 'string') words = told['errorMessage'];
  } catch {
    // Plain words.
  }
  return words.slice(0, MAX_REASON);
}

/** @throws where it is none */
export function stepOf(event: unknown): Step {
  const { action, orderId, attempt, token, error } = isObject(event) ? event : {};
  if (typeof action !== 'string' || typeof orderId !== 'string' || typeof attempt !== 'number')
    throw new Error('expected a step of the workflow of an order of parts');
  return { action, orderId, attempt, token: typeof token === 'string' ? token : null, reason: reasonOf(error) };
}
