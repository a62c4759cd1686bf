import type { GraphQLScalarType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { SCALARS } from './scalars.ts';

function scalar(name: string): GraphQLScalarType {
  const found = SCALARS.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found;
}

describe.each<[string, unknown[], unknown[]]>([
  [
    'AWSDate',
    ['1970-01-01', '2024-02-29', '1970-01-01Z', '1970-01-01-07:00', '1970-01-01+05:30:15'],
    ['2023-02-29', '1970-13-01', '1970-1-1', '1970-01-01T00:00Z', '1970-01-01+25:00', '', 5, null],
  ],
  [
    'AWSTime',
    ['12:30', '12:30Z', '12:30:24', '23:59:59.999999999', '12:30:24.500+05:30'],
    ['24:00', '12:60', '12:30:60', '12', '12:30 Z', '1:30'],
  ],
  [
    'AWSDateTime',
    ['1970-01-01T12:30:00Z', '1970-01-01T12:30Z', '1970-01-01T12:30:00.123-07:00', '-1970-01-01T12:30:00Z'],
    ['1970-01-01T12:30:00', '1970-01-01 12:30:00Z', '2023-02-30T12:30:00Z', '1970-01-01T25:00:00Z', '1970-01-01'],
  ],
  ['AWSTimestamp', [0, -1, 1_700_000_000], ['5', 1.5, null]],
  ['AWSEmail', ['a@example.com', 'a.b+c@mail.example.com'], ['a', 'a@', '@example.com', 'a b@example.com', 'a@b']],
  [
    'AWSURL',
    ['https://example.com/a?b=c', 'ftp://example.com', 'mailto:a@example.com'],
    ['example.com', 'https://', 'https://example.com/a//b', 'urn:isbn:1', 'https://exa mple.com'],
  ],
  [
    'AWSPhone',
    ['+34600123456', '+34 600 12-34-56', '+1-201-555-0100', '201 555 0100', '1 201 555 0100'],
    ['phone', '+', '12', '1'.repeat(40), '600 12 34 56', '1110004444', '+1 555 0100', '+51 (1) 234', ''],
  ],
  [
    'AWSIPAddress',
    ['127.0.0.1', '10.0.0.0/8', '::1', '2001:db8::/32'],
    ['256.0.0.1', '10.0.0.0/33', '127.0.0', 'localhost', '[::1]', '10.0.0.0/8/8'],
  ],
  ['AWSJSON', ['{"a":1}', '[]', '"text"', '1', 'null'], ['{a:1}', 'text', '', { a: 1 }]],
])('%s', (name, accepted, refused) => {
  it.each(accepted)('takes %j', (value) => expect(() => scalar(name).parseValue(value)).not.toThrow());
  it.each(refused)('refuses %j', (value) =>
    expect(() => scalar(name).parseValue(value)).toThrow(`${name} cannot represent`),
  );
});

describe('AWSJSON', () => {
  it('is parsed for handlers and returned as text', () => {
    expect(scalar('AWSJSON').parseValue('{"a":[1]}')).toEqual({ a: [1] });
    expect(scalar('AWSJSON').serialize({ a: [1] })).toBe('{"a":[1]}');
    expect(scalar('AWSJSON').serialize('{"a":1}')).toBe('{"a":1}');
  });
});

it('AWSTimestamp refuses a result that is not an integer', () => {
  expect(scalar('AWSTimestamp').serialize('1700000000')).toBe(1_700_000_000);
  for (const value of ['soon', '', true, [5]]) expect(() => scalar('AWSTimestamp').serialize(value)).toThrow();
});
