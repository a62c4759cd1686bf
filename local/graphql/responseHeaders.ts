/** The headers that handlers of one request asked for with `util.http`: developer guide, "HTTP helpers in util.http". */
import type { Extensions } from '../runtime/types.ts';
import type { ResponseError } from './errors.ts';

/** Names and values of a whole request together; one handler's own are measured where they are set. */
const MAX_BYTES = 4 * 1024;

/**
 * Of one name the latest counts.
 * @returns what is sent, and an error where the headers are too long together: then the later ones are left out
 */
export function responseHeaders(extensions: readonly Extensions[]): {
  headers: Record<string, string>;
  errors: ResponseError[];
} {
  const headers: Record<string, string> = {};
  const errors: ResponseError[] = [];
  for (const [name, value] of extensions.flatMap((each) => Object.entries(each.responseHeaders ?? {}))) {
    const size = Object.entries({ ...headers, [name]: value }).reduce(
      (sum, [key, text]) => sum + Buffer.byteLength(key) + Buffer.byteLength(text),
      0,
    );
    if (size <= MAX_BYTES) headers[name] = value;
    else
      errors.push({
        path: null,
        data: null,
        errorType: 'ResponseHeaderError',
        errorInfo: null,
        locations: [],
        message: `The response headers have more than ${MAX_BYTES} bytes.`,
      });
  }
  return { headers, errors };
}
