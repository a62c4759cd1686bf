/**
 * `util.http`. Source: developer guide, "HTTP helpers in util.http": which headers are restricted, that the latest value of
 * a name is sent, that names and values together have 4 KB, and that a refused header is left out with a
 * `ResponseHeaderError` among the errors.
 */
import type { Thing } from './natives.ts';
import { isAbsent, isThing, stringify } from './natives.ts';
import { run } from './signals.ts';
import { utf8 } from './text.ts';

/** Not copied to a request, and not set on the response. */
const RESTRICTED = [
  'transfer-encoding',
  'connection',
  'host',
  'expect',
  'keep-alive',
  'upgrade',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'content-length',
];

/** Not set on the response either. */
const ANSWERED = [
  'access-control-allow-credentials',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'access-control-max-age',
  'access-control-allow-methods',
  'access-control-allow-headers',
  'vary',
  'content-type',
];

const PREFIXES = ['x-amzn-', 'x-amz-'];
const MAX_BYTES = 4 * 1024;

function copyHeaders(headers: unknown): Thing {
  const copied: Thing = {};
  if (!isThing(headers)) return copied;
  for (const name of Object.keys(headers)) if (RESTRICTED.indexOf(name.toLowerCase()) < 0) copied[name] = headers[name];
  return copied;
}

/** Texts as they are, everything else as JSON (assumed of objects, of which the guide shows one). */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : stringify(value));

function refusal(name: unknown, value: unknown, others: Record<string, string>): string | null {
  if (typeof name !== 'string' || name.trim() === '') return 'A response header has an empty name.';
  const lower = name.toLowerCase();
  if (
    RESTRICTED.indexOf(lower) >= 0 ||
    ANSWERED.indexOf(lower) >= 0 ||
    PREFIXES.some((prefix) => lower.startsWith(prefix))
  )
    return `The response header ${name} is restricted.`;
  if (isAbsent(value)) return `The response header ${name} has no value.`;
  const size = [...Object.entries(others), [name, textOf(value)]].reduce(
    (sum, [key = '', each = '']) => sum + utf8(key).length + utf8(each).length,
    0,
  );
  return size > MAX_BYTES ? `The response headers have more than ${MAX_BYTES} bytes.` : null;
}

function addResponseHeader(name: unknown, value?: unknown): void {
  const headers = (run.extensions.responseHeaders ??= {});
  const message = refusal(name, value, headers);
  if (message === null) headers[name as string] = textOf(value);
  else run.appended.push({ message, errorType: 'ResponseHeaderError', data: null, errorInfo: null });
}

function addResponseHeaders(headers: unknown): void {
  if (!isThing(headers)) return;
  for (const name of Object.keys(headers)) addResponseHeader(name, headers[name]);
}

export const http = { copyHeaders, addResponseHeader, addResponseHeaders };
