import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkedUnits } from './checkedUnits.ts';
import { createRuntime } from './runtime.ts';

const GOOD = 'export function request(ctx) { return {}; } export function response(ctx) { return ctx.result; }';
const BAD = `${GOOD} while (true) {}`;

describe('units that were checked before', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'checked-'));
    file = join(folder, 'beside', 'units.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are known at the next start, of the same check alone', () => {
    const first = checkedUnits(file, 'check 1');
    first.add(GOOD);
    first.keep();
    expect(checkedUnits(file, 'check 1').has(GOOD)).toBe(true);
    expect(checkedUnits(file, 'check 1').has(`${GOOD} `)).toBe(false);
    expect(checkedUnits(file, 'check 2').has(GOOD)).toBe(false);
  });

  it('are kept beside those that another start keeps meanwhile', () => {
    const [one, other] = [checkedUnits(file, 'check'), checkedUnits(file, 'check')];
    one.add('a');
    other.add('b');
    one.keep();
    other.keep();
    const later = checkedUnits(file, 'check');
    expect([later.has('a'), later.has('b')]).toEqual([true, true]);
    expect(readdirSync(join(folder, 'beside'))).toEqual(['units.json']);
  });

  it('are forgotten where the file is torn, or its place cannot be written', () => {
    writeFileSync(join(folder, 'torn.json'), '{"check":"check","uni');
    expect(checkedUnits(join(folder, 'torn.json'), 'check').has(GOOD)).toBe(false);
    const nowhere = checkedUnits(join(folder, 'torn.json', 'below.json'), 'check');
    nowhere.add(GOOD);
    nowhere.keep();
    expect(checkedUnits(join(folder, 'torn.json', 'below.json'), 'check').has(GOOD)).toBe(false);
  });

  it('are never such as have a problem, and run as if they had just been checked', () => {
    const checked = checkedUnits(file, 'check');
    const runtime = createRuntime({ checked });
    expect(() => runtime.compile({ name: 'bad.js', source: BAD })).toThrow();
    expect(checked.has(BAD)).toBe(false);
    runtime.compile({ name: 'good.js', source: GOOD });
    expect(checked.has(GOOD)).toBe(true);
    const context = { arguments: {}, source: null, stash: {}, result: 7 };
    const unit = createRuntime({ checked }).compile({ name: 'good.js', source: GOOD });
    expect(unit.evaluate('response', context as never)).toMatchObject({ kind: 'value', value: 7 });
  });
});
