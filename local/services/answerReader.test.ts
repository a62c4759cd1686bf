import { describe, expect, it } from 'vitest';
import type { WireAnswer } from './answerReader.ts';
import { AnswerReader } from './answerReader.ts';

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';

/** Reads a text in pieces of so many bytes. @returns the answer, and how many bytes came before it was whole */
function readBy(text: string, step: number): { answer: WireAnswer | null; reader: AnswerReader } {
  const reader = new AnswerReader();
  const bytes = Buffer.from(text);
  let answer: WireAnswer | null = null;
  for (let at = 0; at < bytes.length; at += step) {
    expect(answer).toBeNull();
    answer = reader.read(bytes.subarray(at, at + step));
  }
  return { answer, reader };
}

const CHUNKED = `${HEAD}Transfer-Encoding: chunked\r\n\r\n9;name=value\r\n{"a":"ñ"\r\nB\r\n,"b":"漢"}\r\n0\r\n`;

describe('an answer of HTTP', () => {
  it.each([1, 2, 3, 7, 1_000])('is read in pieces of %d bytes', (step) => {
    const body = '{"a":"ñ漢"}';
    const plain = `${HEAD}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    expect(readBy(plain, step).answer).toEqual({ status: 200, text: body });
    expect(readBy(`HTTP/1.1 100 Continue\r\n\r\n${plain}`, step).answer).toEqual({ status: 200, text: body });
    expect(readBy(`${CHUNKED}\r\n`, step).answer).toEqual({ status: 200, text: '{"a":"ñ","b":"漢"}' });
    expect(readBy(`${CHUNKED}Trailer: x\r\n\r\n`, step).answer).toEqual({ status: 200, text: '{"a":"ñ","b":"漢"}' });
    expect(readBy('HTTP/1.1 204 No Content\r\n\r\n', step).answer).toEqual({ status: 204, text: '' });
  });

  it('ends with its connection if it does not say how long it is', () => {
    const { answer, reader } = readBy(`${HEAD}\r\n{"a":1}`, 5);
    expect(answer).toBeNull();
    expect(reader.end()).toEqual({ status: 200, text: '{"a":1}' });
  });

  it.each([
    ['a length', `${HEAD}content-length: 9\r\n\r\n{"a":1}`],
    ['chunks', CHUNKED],
    ['a head', HEAD],
  ])('is missing if its connection ends before %s did', (_name, text) => {
    const { answer, reader } = readBy(text, 4);
    expect(answer).toBeNull();
    expect(reader.end()).toBeNull();
    expect(reader.begun).toBe(true);
  });

  it.each([
    ['another protocol', 'SSH-2.0-OpenSSH\r\n\r\n'],
    ['a length that is no number', `${HEAD}content-length: -1\r\n\r\n`],
    ['more than its length', `${HEAD}content-length: 2\r\n\r\n{}{}`],
    ['a chunk without a size', `${HEAD}transfer-encoding: chunked\r\n\r\nzz\r\n`],
    ['more than its chunks', `${CHUNKED}\r\nHTTP/1.1 200 OK`],
    ['a head without an end', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(70_000)}`],
  ])('is refused: %s', (_name, text) => {
    expect(() => readBy(text, 100_000)).toThrow('Parse Error');
  });

  it.each([
    ['', true],
    ['Connection: close\r\n', false],
    ['connection: Keep-Alive\r\n', true],
  ])('says whether its connection may be asked again: %j', (line, lasting) => {
    expect(readBy(`${HEAD}${line}content-length: 0\r\n\r\n`, 1_000).reader.lasting).toBe(lasting);
  });

  it('leaves nothing for the next', () => {
    const { reader } = readBy(`${CHUNKED}\r\n`, 1_000);
    reader.reset();
    expect(reader.begun).toBe(false);
    expect(reader.read(Buffer.from('HTTP/1.0 200 OK\r\ncontent-length: 2\r\n\r\n[]'))).toEqual({
      status: 200,
      text: '[]',
    });
    expect(reader.lasting).toBe(false);
  });
});
