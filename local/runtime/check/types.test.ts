import { describe, expect, it } from 'vitest';
import { typeProblems } from './types.ts';

const unit = (statements: string) => ({
  name: 'unit.js',
  source:
    `import { util as aws } from '@aws-appsync/utils';\nexport function request(ctx) {\n${statements}\n}\n` +
    'export function response(ctx) { return ctx.result; }',
});

/** What users report of AWS, by where. */
const RECORDED: [where: string, statements: string, line: number, message: string][] = [
  [
    'aws-appsync-community 279',
    'let SK = { ge: "a" };\nif (ctx.args.a) { SK = { eq: "a" }; }\nreturn SK;',
    4,
    "TS2741: Property 'ge' is missing",
  ],
  [
    'aws-appsync-community 323',
    'const list = ["a", "b", { a: 1 }];\nutil.appendError(...list);',
    4,
    'TS2556: A spread argument must either have a tuple type',
  ],
  [
    'aws-appsync-community 324',
    'const foo = ({ required, optional }) => { aws.appendError(`${required}${optional}`); };\nfoo({ required: "bar" });',
    4,
    'TS2345: Argument of type',
  ],
  ['amplify-category-api 1348', 'return { limit: util.toJson(1) };', 3, "TS2339: Property 'toJson' does not exist"],
  [
    'serverless-appsync-plugin 619',
    'return { nextToken };',
    3,
    'TS18004: No value exists in scope for the shorthand property',
  ],
];

describe('the check of types', () => {
  const problems = typeProblems([
    ...RECORDED.map(([, statements]) => unit(statements)),
    unit(
      'let SK;\nif (ctx.args.a) { SK = { eq: 1 }; } else { SK = { ge: 1 }; }\n' +
        'console.log(SK, util.autoId(), runtime, extensions);\nreturn SK;',
    ),
  ]);

  it.each(RECORDED.map(([where, , line, message], index) => [where, problems[index] ?? [], line, message] as const))(
    'refuses what AWS refused in %s',
    (_where, found, line, message) => {
      expect(found).toEqual([
        {
          file: 'unit.js',
          line,
          column: expect.any(Number) as number,
          message: expect.stringContaining(message) as string,
        },
      ]);
    },
  );

  it('accepts what AWS accepted', () => {
    expect(problems.at(-1)).toEqual([]);
  });
});
