import { describe, expect, it } from 'vitest';
import { MAX_JSON_DEPTH, readJson } from './readJson.ts';

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('JSON of clients', () => {
  it.each([
    '{"a":[1,{"b":null}],"c":"[[[[{{{{"}',
    `"${'['.repeat(5_000)}"`,
    `{"\\"[":"\\\\","b":"${'{'.repeat(5_000)}\\\\\\""}`,
    nested(MAX_JSON_DEPTH),
    `[${Array(5_000).fill('[]').join()}]`,
    ' 1 ',
  ])('is read as ever: %.40s', (text) => expect(readJson(text)).toEqual(JSON.parse(text)));

  it.each([
    '',
    '{',
    '"',
    '"\\',
    '[1,]',
    '}{',
    'meow',
    nested(MAX_JSON_DEPTH + 1),
    nested(1_000_000),
    '{"a":'.repeat(100_000),
  ])('is refused if it is malformed or too deep: %.40s', (text) => expect(() => readJson(text)).toThrow(SyntaxError));

  it('keeps members of any name to itself', () => {
    const read = readJson('{"__proto__":{"polluted":true}}');
    expect(Object.keys(read as object)).toEqual(['__proto__']);
    expect({}).not.toHaveProperty('polluted');
  });
});
