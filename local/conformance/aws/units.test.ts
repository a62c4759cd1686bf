import { describe, expect, it } from 'vitest';
import { createRuntime } from '../../runtime/index.ts';
import type { UnitsAtWork } from '../command.ts';
import { contextOf } from './answer.ts';
import { reportOf } from './ask.ts';
import { createCapture, unitKey } from './capture.ts';
import { probesOfUnits } from './probes.ts';
import { readLearned } from './recordings.ts';
import { modelOf, unitOf, useAccount } from './testAccount.ts';

describe('comparing the units of a deployment with AppSync', () => {
  const account = useAccount();
  const worked = unitOf('a.js', 'ctx.stash.seen = ctx.args.id; return { payload: ctx.args.id };');
  const idle = unitOf('b.js', 'return { payload: ctx.args.much.too.deep };');
  const work = (): UnitsAtWork => {
    const capture = createCapture();
    const unit = createRuntime({ onEvaluate: capture.onEvaluate }).compile(worked);
    unit.evaluate('request', contextOf({ args: {}, arguments: { id: 'long one' } }));
    unit.evaluate('request', contextOf({ arguments: { id: '1' } }));
    unit.evaluate('response', contextOf({ result: { id: '1' } }));
    unit.evaluate('response', contextOf({ result: 'x'.repeat(28_000) }));
    return { model: modelOf(worked, idle, worked), captured: capture.contexts };
  };

  it('sends the longest recorded context of each handler, or only the code if there is none', async () => {
    const { model, captured } = work();
    expect(captured[unitKey(worked.source)]).toMatchObject({
      request: { arguments: { id: 'long one' }, stash: {} },
      response: { result: { id: '1' } },
    });
    const asked = await account.ask(probesOfUnits(model, captured));
    expect(account.standIn.calls.map((call) => [call.code === worked.source ? 'a.js' : 'b.js', call.function])).toEqual(
      [
        ['a.js', 'request'],
        ['a.js', 'response'],
        ['b.js', 'request'],
      ],
    );
    expect(asked).toMatchObject({
      asked: 3,
      disagreements: [],
      units: [
        { unit: 'a.js request', accepted: true },
        { unit: 'a.js response', accepted: true },
        { unit: 'b.js', accepted: true },
      ],
    });
    expect(reportOf(asked, account.recordings)).toContain(
      `units: 3 of 3 accepted, the largest with ${worked.source.length} characters`,
    );
  });

  it('reports which units are refused, and what AWS says', async () => {
    account.standIn.change = (answer, { code }) =>
      code === idle.source
        ? {
            error: {
              message: 'x',
              codeErrors: [
                { errorType: 'LIMIT', value: 'function metadata exceeds the limit', location: { line: 1, column: 1 } },
              ],
            },
          }
        : answer;
    const { model, captured } = work();
    const asked = await account.ask(probesOfUnits(model, captured));
    expect(asked.disagreements).toEqual([{ title: 'b.js', lines: ['refused: expected [1], got nothing'] }]);
    expect(readLearned(account.recordings).find((entry) => entry.unit === 'b.js')).toMatchObject({
      accepted: false,
      characters: idle.source.length,
      answer: { refused: [{ message: 'function metadata exceeds the limit' }] },
    });
    expect(reportOf(asked, account.recordings)).toContain(`REFUSED   b.js (${idle.source.length} characters)`);
  });
});
