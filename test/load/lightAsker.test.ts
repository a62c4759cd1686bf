import { describe, expect, it } from 'vitest';
import { bodyOf } from './lightAsker.ts';

const ANSWER = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n{"a":1}';

describe('the end of an answer', () => {
  it('is found wherever its bytes are cut apart', () => {
    for (let cut = 0; cut < ANSWER.length; cut += 1) expect(bodyOf(ANSWER.slice(0, cut))).toBeNull();
    expect(bodyOf(ANSWER)).toBe('{"a":1}');
  });

  it('is an error where the server tells no length', () => {
    expect(() => bodyOf('HTTP/1.1 200 OK\r\n\r\n')).toThrow('without its length');
  });
});
