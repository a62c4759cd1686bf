import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CodeProblemsError, evaluate } from './index.ts';

const HEAD = "import { util, runtime, extensions } from '@aws-appsync/utils';\n";
const unit = (body: string): { code: string } => ({
  code: `${HEAD}export function request(ctx) { ${body} }\nexport function response(ctx) { return ctx.result; }`,
});

describe('evaluating a handler from code', () => {
  it('returns the result and the stash', () => {
    const outcome = evaluate(unit('ctx.stash.seen = ctx.args.id; return { payload: ctx.env.TABLE };'), {
      context: { args: { id: 7 }, env: { TABLE: 'things' } },
    });
    expect(outcome).toEqual({
      result: { payload: 'things' },
      skipTo: null,
      error: null,
      stash: { seen: 7 },
      outErrors: [],
      extensions: { invalidations: [] },
      logs: [],
    });
  });

  it('returns the raised error, the stash, and errors appended before', () => {
    const outcome = evaluate(
      unit(
        "ctx.stash.a = 1; util.appendError('careful', 'WARNING'); util.error('no', 'LOCKED', { id: 1 }, { by: 'me' });",
      ),
    );
    expect(outcome).toMatchObject({
      result: null,
      error: { message: 'no', type: 'LOCKED', data: { id: 1 }, info: { by: 'me' } },
      stash: { a: 1 },
      outErrors: [{ message: 'careful', type: 'WARNING' }],
    });
  });

  it('returns the target of an early return', () => {
    expect(evaluate(unit("runtime.earlyReturn({ a: 1 }, { skipTo: 'END' });"))).toMatchObject({
      result: { a: 1 },
      skipTo: 'END',
    });
  });

  it('runs the response handler with a result and an error of the data source', () => {
    const code =
      `${HEAD}export function request() { return {}; }\n` +
      'export function response(ctx) { return [ctx.error.type, ctx.result, ctx.info.fieldName]; }';
    const context = { result: null, error: { message: 'gone', type: 'DynamoDB:X' }, info: { fieldName: 'thing' } };
    expect(evaluate({ code }, { handler: 'response', context }).result).toEqual(['DynamoDB:X', null, 'thing']);
  });

  it('uses the given time, and afterwards that of the machine again', () => {
    expect(evaluate(unit('return { at: util.time.nowEpochMilliSeconds() };'), { now: 5 }).result).toEqual({ at: 5 });
    expect(evaluate(unit('return { at: util.time.nowEpochMilliSeconds() };')).result).toEqual({
      at: expect.closeTo(Date.now(), -4) as number,
    });
  });

  it('returns the log to the test, and prints nothing', () => {
    const spies = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    expect(evaluate(unit("console.log('left', { n: 1 }); console.error('x'); return {};")).logs).toEqual([
      'left {"n":1}',
      'x',
    ]);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('uses a context that the test has changed since', () => {
    const context = { args: { n: 1 } };
    evaluate(unit('return ctx.args;'), { context });
    context.args.n = 2;
    expect(evaluate(unit('return ctx.args;'), { context }).result).toEqual({ n: 2 });
  });

  it('reports every problem with its line, as at deployment', () => {
    const refused = (): unknown =>
      evaluate({
        name: 'faulty.js',
        code: 'export function request() {\n  while (true) {}\n  throw 1;\n}\nexport function response() {}',
      });
    expect(refused).toThrow(CodeProblemsError);
    expect(refused).toThrow(/faulty\.js:2:[\s\S]*faulty\.js:3:/);
  });
});

describe('evaluating a handler from a file', () => {
  let folder: string;
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'units-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('bundles TypeScript, and bundles again once an imported file has changed', () => {
    write('words.ts', "export const WORD: string = 'one';");
    const path = write(
      'unit.ts',
      "import { WORD } from './words.ts';\n" +
        'export function request(ctx: { args: object }) { return { word: WORD }; }\n' +
        'export function response() { return null; }',
    );
    expect(evaluate(path).result).toEqual({ word: 'one' });
    write('words.ts', "export const WORD: string = 'two';");
    expect(evaluate(path).result).toEqual({ word: 'two' });
  });

  it('bundles JavaScript with imports, and otherwise takes it unchanged', () => {
    write('part.js', 'export const n = 2;');
    expect(
      evaluate(
        write(
          'whole.js',
          "import { n } from './part.js';\nexport function request() { return { n }; }\nexport function response() {}",
        ),
      ).result,
    ).toEqual({ n: 2 });
    expect(
      evaluate(write('alone.js', 'export function request() { return { n: 3 }; }\nexport function response() {}'))
        .result,
    ).toEqual({ n: 3 });
  });

  it('names the source, not the bundle, in problems', () => {
    write('helper.ts', '\n\nexport function late() {\n  throw 1;\n}');
    const path = write(
      'bad.ts',
      "import { late } from './helper.ts';\nexport function request() { return late(); }\nexport function response() {}",
    );
    expect(() => evaluate(path)).toThrow(/helper\.ts:4:/);
  });

  it("reports esbuild's message for invalid code, and a missing file", () => {
    const path = write('broken.ts', 'export function (');
    expect(() => evaluate(path)).toThrow(/cannot be bundled:\n.*broken\.ts:1:\d+: /);
    expect(() => evaluate(join(folder, 'none.ts'))).toThrow(/there is no file .*none\.ts/);
  });
});
