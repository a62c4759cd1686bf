import { describe, expect, it } from 'vitest';
import type { UrlAnswer } from './answer.ts';
import { answerOf, MalformedAnswerError } from './answer.ts';

const JSON_TYPE: [string, string] = ['content-type', 'application/json'];
const answer = (status: number, body: string | Buffer, ...headers: UrlAnswer['headers']): UrlAnswer => ({
  status,
  headers,
  body,
});

describe('the result of a function behind a URL', () => {
  it.each<[string, unknown, UrlAnswer]>([
    ['an object without a status', { hello: 'world' }, answer(200, '{"hello":"world"}', JSON_TYPE)],
    [
      'an object with headers and a body, but no status',
      { headers: { a: 'b' }, body: 'c' },
      answer(200, '{"headers":{"a":"b"},"body":"c"}', JSON_TYPE),
    ],
    ['a text', 'hello', answer(200, 'hello', JSON_TYPE)],
    ['a list', ['hello', 3, true], answer(200, '["hello",3,true]', JSON_TYPE)],
    ['a number', 3.1, answer(200, '3.1', JSON_TYPE)],
    ['a boolean', true, answer(200, 'true', JSON_TYPE)],
    ['nothing', null, answer(200, 'null', JSON_TYPE)],
    ['a status alone', { statusCode: 204 }, answer(204, '', JSON_TYPE)],
    ['a status that is a string', { statusCode: '418', body: "i'm a teapot" }, answer(418, "i'm a teapot", JSON_TYPE)],
    ['a body', { statusCode: 200, body: 'body123' }, answer(200, 'body123', JSON_TYPE)],
    ['a body that is not a string', { statusCode: 200, body: { a: 1 } }, answer(200, '{"a":1}', JSON_TYPE)],
    [
      'its own content type',
      { statusCode: 200, headers: { 'Content-Type': 'text/html' }, body: '<p>' },
      answer(200, '<p>', ['Content-Type', 'text/html']),
    ],
    [
      'headers that are not strings',
      { statusCode: 200, headers: { 'x-count': 3, 'x-none': null } },
      answer(200, '', JSON_TYPE, ['x-count', '3']),
    ],
    [
      'a header reserved by AWS',
      { statusCode: 200, headers: { 'Content-Length': '99' }, body: 'a' },
      answer(200, 'a', JSON_TYPE, ['x-amzn-remapped-content-length', '99']),
    ],
    [
      'cookies',
      { statusCode: 200, cookies: ['a=1; HttpOnly', 'b=2'] },
      answer(200, '', JSON_TYPE, ['set-cookie', 'a=1; HttpOnly'], ['set-cookie', 'b=2']),
    ],
    [
      'bytes',
      {
        statusCode: 200,
        headers: { 'content-type': 'application/pdf' },
        body: Buffer.from([0, 255, 10]).toString('base64'),
        isBase64Encoded: true,
      },
      answer(200, Buffer.from([0, 255, 10]), ['content-type', 'application/pdf']),
    ],
    [
      'base64 that is not declared as such',
      { statusCode: 200, body: 'AP8K', isBase64Encoded: false },
      answer(200, 'AP8K', JSON_TYPE),
    ],
  ])('is turned into a response: %s', (_what, payload, expected) => {
    expect(answerOf(payload)).toEqual(expected);
  });

  it.each<[string, object]>([
    ['an invalid status', { statusCode: 'fine' }],
    ['a status that is too low', { statusCode: 99 }],
    ['a status that is too high', { statusCode: 600 }],
    ['a null status', { statusCode: null }],
    ['headers that are not an object', { statusCode: 200, headers: 'a: b' }],
    ['a header of several values', { statusCode: 200, headers: { a: ['b', 'c'] } }],
    ['a header’s name that cannot be sent', { statusCode: 200, headers: { 'a b': 'c' } }],
    ['a header’s value that cannot be sent', { statusCode: 200, headers: { a: 'b\r\nc: d' } }],
    ['cookies that are not a list', { statusCode: 200, cookies: 'a=1' }],
    ['a cookie that cannot be sent', { statusCode: 200, cookies: ['a=\n'] }],
  ])('is rejected as malformed: %s', (_what, payload) => {
    expect(() => answerOf(payload)).toThrow(MalformedAnswerError);
  });
});
