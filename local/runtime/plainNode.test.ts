/** A test runner makes the texts of stacks in a way of its own: what depends on them is looked at under Node alone, as users run it. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const ANSWER = fileURLToPath(new URL('../conformance/aws/answer.ts', import.meta.url));

async function outcomeOf(body: string): Promise<unknown> {
  const code =
    `import { util } from '@aws-appsync/utils';\nexport function request(ctx) {\n  ${body} }\n` +
    'export function response(ctx) { return ctx.result; }';
  const program =
    `import { answerHere } from ${JSON.stringify(ANSWER)}; console.log(JSON.stringify(answerHere({ title: '', ` +
    `code: ${JSON.stringify(code)}, handler: 'request', context: {}, acceptance: false })));`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--no-warnings',
    '--input-type=module',
    '-e',
    program,
  ]);
  return JSON.parse(stdout);
}

describe('the runtime under plain Node', () => {
  it('a fault names its place', async () => {
    expect(await outcomeOf('return ctx.a.b;')).toMatchObject({
      error: "code.js:3:16: TypeError: Cannot read properties of undefined (reading 'b')",
    });
  });

  it('an object that becomes text is the same for a unit as ever', async () => {
    expect(await outcomeOf('return [`${{ a: 1 }}`, `${[1, [2]]}`];')).toMatchObject({
      result: ['[object Object]', '1,2'],
    });
  });
});
