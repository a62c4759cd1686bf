/**
 * A stream is heard after everything that can happen to a runtime in between: every sequence of starts, changes, stops,
 * kills and days at rest up to a length, and then one more change. `SEQUENCE_LENGTH=5` takes all up to five.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import type { TestDeployment } from './testStack.ts';
import { bootTest, lambda, putter, streamMapping, table, writeAssembly } from './testStack.ts';

type Step = 'start' | 'change' | 'stop' | 'kill' | 'day';

const LENGTH = Number(process.env['SEQUENCE_LENGTH'] ?? 2);
const DAY_MS = 25 * 3_600_000;
const WHILE_STOPPED: readonly Step[] = ['start', 'day'];
const WHILE_RUNNING: readonly Step[] = ['change', 'stop', 'kill'];

/** Those that go as far as the length and can happen. Shorter ones are the beginnings of these. */
function sequences(length: number, running = false): Step[][] {
  if (length === 0) return [[]];
  return (running ? WHILE_RUNNING : WHILE_STOPPED).flatMap((step) =>
    sequences(length - 1, step === 'start' || step === 'change').map((rest) => [step, ...rest]),
  );
}

/** Makes everything that the database holds a day older. */
function passDay(dataDir: string): void {
  let database: DatabaseSync;
  try {
    database = new DatabaseSync(join(dataDir, 'dynamodb', 'shared-local-instance.db'), { readOnly: false });
    database.exec(`UPDATE us SET CreationDateTime = CreationDateTime - ${DAY_MS} WHERE StreamID <> 'sequence';
      UPDATE ss SET CreationDateTime = CreationDateTime - ${DAY_MS}, DeletionDateTime = DeletionDateTime - ${DAY_MS};`);
    database.close();
  } catch {
    // Nothing was ever started there.
  }
}

describe('a stream', () => {
  const assembly = writeAssembly(
    { Things: table(), Others: table(), ...lambda('Reader'), ...lambda('Other'), ...mappings() },
    { Reader: 'export const handler = async () => {};', Other: 'export const handler = async () => {};' },
  );
  afterAll(() => rmSync(assembly, { recursive: true }));

  /** Two tables: numbers run through both, so that the second's shard begins above the first's. */
  function mappings(): Record<string, object> {
    return { Reads: streamMapping('Reader', 'Things'), ReadsOthers: streamMapping('Other', 'Others') };
  }

  const heard = (deployment: TestDeployment): string[] =>
    ['Reader', 'Other'].flatMap((id) =>
      deployment
        .invocations(id)
        .flatMap(({ event }) => event.Records.map(({ dynamodb }) => `${id} ${dynamodb.Keys.sk.N}`)),
    );

  it.each(sequences(LENGTH).map((steps) => [steps.join(', '), steps] as const))(
    'is heard in full after: %s',
    async (_name, steps) => {
      const folders = [mkdtempSync(join(tmpdir(), 'sequence-'))];
      const home = (): string => folders.at(-1) ?? '';
      const said: string[] = [];
      const got = new Set<string>();
      const wanted: string[] = [];
      let running: TestDeployment | undefined;
      const end = async (): Promise<void> => {
        const ended = running;
        running = undefined;
        await ended?.stop();
        // What was under way ends before it does.
        for (const each of ended ? heard(ended) : []) got.add(each);
      };
      const act: Record<Step, () => Promise<void>> = {
        start: async () => {
          running = await bootTest(assembly, { dataDir: home(), log: (line) => said.push(line) });
        },
        change: async () => {
          if (!running) throw new Error('nothing runs');
          const put = putter(running);
          const number = wanted.length;
          await put('Things', 'a', number);
          await put('Others', 'a', number);
          put.end();
          wanted.push(`Reader ${number}`, `Other ${number}`);
        },
        stop: end,
        // What a kill leaves is what lies in the folder at that moment.
        kill: async () => {
          const left = mkdtempSync(join(tmpdir(), 'sequence-'));
          cpSync(home(), left, { recursive: true });
          await end();
          folders.push(left);
        },
        day: () => Promise.resolve(passDay(home())),
      };
      try {
        for (const step of steps) await act[step]();
        if (!running) await act.start();
        await act.change();
        await expect
          .poll(() => [...new Set([...got, ...(running ? heard(running) : [])])].sort())
          .toEqual([...wanted].sort());
      } finally {
        await end();
        for (const folder of folders) rmSync(folder, { recursive: true, force: true });
      }
      expect(said.filter((line) => line.includes('failed'))).toEqual([]);
    },
  );
});
