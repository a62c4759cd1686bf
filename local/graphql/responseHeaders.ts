/** The headers that handlers of one request asked for with `util.http`: developer guide, "HTTP helpers in util.http". */
import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { Extensions } from '../runtime/types.ts';
import type { ResponseError } from './errors.ts';

/** Names and values of a whole request together; one handler's own are measured where they are set. */
const MAX_BYTES = 4 * 1024;

/**
 * Of one name the latest counts.
 * @returns what is sent, and an error for each that is left out: the later ones where all are too long together, and one with a
 * line break or another character that no header has (assumed)
 */
export function responseHeaders(extensions: readonly Extensions[]): {
  headers: Record<string, string>;
  errors: ResponseError[];
} {
  // A name such as `__proto__` is one as well.
  const headers = Object.create(null) as Record<string, string>;
  const errors: ResponseError[] = [];
  for (const [name, value] of extensions.flatMap((each) => Object.entries(each.responseHeaders ?? {}))) {
    const size = Object.entries({ ...headers, [name]: value }).reduce(
      (sum, [key, text]) => sum + Buffer.byteLength(key) + Buffer.byteLength(text),
      0,
    );
    if (size > MAX_BYTES) errors.push(headerError(`The response headers have more than ${MAX_BYTES} bytes.`));
    else if (!canBeSent(name, value))
      errors.push(headerError(`The response header ${JSON.stringify(name)} cannot be sent.`));
    else headers[name] = value;
  }
  return { headers, errors };
}

const headerError = (message: string): ResponseError => ({
  path: null,
  data: null,
  errorType: 'ResponseHeaderError',
  errorInfo: null,
  locations: [],
  message,
});

function canBeSent(name: string, value: string): boolean {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return true;
  } catch {
    return false;
  }
}
