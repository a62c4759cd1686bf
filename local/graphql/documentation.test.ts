import { expect, it } from 'vitest';
import { documentedSchema } from './documentation.ts';

const DEPLOYED = 'type Query { a(b: Int = 1): E @aws_iam }\nenum E { A }';

it('the documented schema is the deployed one with descriptions', () => {
  const documentation =
    '"root" type Query { """field""" a("argument" b: Int = 1): E @aws_iam } "kind" enum E { "value" A }';
  expect(documentedSchema(DEPLOYED, documentation)).toBe(documentation);
});

it.each([
  ['another field', 'type Query { a(b: Int = 1): E @aws_iam c: Int } enum E { A }', 'in more than descriptions'],
  ['another default', 'type Query { a(b: Int = 2): E @aws_iam } enum E { A }', 'in more than descriptions'],
  ['no directive', 'type Query { a(b: Int = 1): E } enum E { A }', 'in more than descriptions'],
  ['no SDL', 'type Query {', 'the documented schema: Syntax Error'],
])('a documented schema with %s is refused, because the deployed one is what runs', (_name, documentation, message) => {
  expect(() => documentedSchema(DEPLOYED, documentation)).toThrow(message);
});
