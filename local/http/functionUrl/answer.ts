/**
 * What becomes of a function's answer. Source: Lambda developer guide, "Invoking Lambda function URLs", "Response payload
 * format". Its table shows a text in quotes; AWS sends it without, as LocalStack's tests recorded it, and with them the
 * bodies of refusals and of 502.
 */
import { validateHeaderName, validateHeaderValue } from 'node:http';

export interface UrlAnswer {
  status: number;
  headers: [name: string, value: string][];
  body: string | Buffer;
}

const JSON_TYPE: [string, string] = ['content-type', 'application/json'];

/** The answer to any failure in or around the function; its body is not JSON, and its content type is assumed. */
export const BAD_GATEWAY: UrlAnswer = { status: 502, headers: [JSON_TYPE], body: 'Internal Server Error' };

export function refusal(status: number, errorType: string, fields: Record<string, string | null>): UrlAnswer {
  return { status, headers: [JSON_TYPE, ['x-amzn-ErrorType', errorType]], body: JSON.stringify(fields) };
}

/** An answer that cannot be turned into HTTP. */
export class MalformedAnswerError extends Error {
  override readonly name = 'MalformedAnswerError';
}

/** AWS sets these itself and renames what the function gives; which ones is assumed. */
const REMAPPED = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding', 'upgrade']);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** @throws MalformedAnswerError */
function header(name: string, value: unknown): [string, string] {
  if (!isScalar(value)) throw new MalformedAnswerError(`${name} is no text`);
  const sent = REMAPPED.has(name.toLowerCase()) ? `x-amzn-remapped-${name.toLowerCase()}` : name;
  try {
    validateHeaderName(sent);
    validateHeaderValue(sent, String(value));
  } catch (error) {
    throw new MalformedAnswerError(`${name} cannot be sent`, { cause: error });
  }
  return [sent, String(value)];
}

function headersOf(given: unknown): [string, string][] {
  if (given === undefined || given === null) return [];
  if (!isObject(given)) throw new MalformedAnswerError('headers is no object');
  return Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [header(name, value)]));
}

function cookiesOf(given: unknown): [string, string][] {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given)) throw new MalformedAnswerError('cookies is no list');
  return (given as unknown[]).map((cookie) => header('set-cookie', cookie));
}

function statusOf(given: unknown): number {
  const status = isScalar(given) ? Number(given) : NaN;
  if (!Number.isInteger(status) || status < 200 || status > 599)
    throw new MalformedAnswerError(`the status ${JSON.stringify(given)} is none`);
  return status;
}

function bodyOf(body: unknown, encoded: boolean): string | Buffer {
  if (body === undefined || body === null) return '';
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return encoded ? Buffer.from(text, 'base64') : text;
}

/**
 * Assumed: what is malformed (a status that is no number from 200 to 599, headers or cookies that cannot be sent), that a
 * missing body is an empty one, and that one which is no text is sent as JSON.
 *
 * @throws MalformedAnswerError
 */
export function answerOf(payload: unknown): UrlAnswer {
  if (typeof payload === 'string') return { status: 200, headers: [JSON_TYPE], body: payload };
  if (!isObject(payload) || payload['statusCode'] === undefined)
    return { status: 200, headers: [JSON_TYPE], body: JSON.stringify(payload ?? null) };
  const headers = headersOf(payload['headers']);
  const typed = headers.some(([name]) => name.toLowerCase() === 'content-type');
  return {
    status: statusOf(payload['statusCode']),
    headers: [...(typed ? [] : [JSON_TYPE]), ...headers, ...cookiesOf(payload['cookies'])],
    body: bodyOf(payload['body'], payload['isBase64Encoded'] === true),
  };
}
