import { describe, expect, it } from 'vitest';
import { unreachable, withoutUnreachable } from './unreachable.ts';

const UNIT = `import { util } from "@aws-appsync/utils";
import { runtime, util as util2 } from "@aws-appsync/utils";
var TEN = "0123456789";
var HUNDRED = TEN + TEN;
var LIMIT = 3;
function unused() { return other(); }
function other() { return unused() + HUNDRED; }
function used() { return util2.autoId() + LIMIT; }
export function request(ctx) { return used(); }
export function response(ctx) { runtime.earlyReturn(ctx.result); }
`;

describe('what no handler reaches', () => {
  it('is named: imports, sums that nobody reads, and functions that only call each other', () => {
    expect(unreachable(UNIT)).toEqual(['util', 'TEN', 'HUNDRED', 'unused', 'other']);
  });

  it('goes, and everything else stays where it is', () => {
    const left = withoutUnreachable(UNIT);
    expect(unreachable(left)).toEqual([]);
    expect(left.split('\n').map((line) => line.trimEnd())).toEqual([
      '',
      'import { runtime, util as util2 } from "@aws-appsync/utils";',
      '',
      '',
      'var LIMIT = 3;',
      '',
      '',
      'function used() { return util2.autoId() + LIMIT; }',
      'export function request(ctx) { return used(); }',
      'export function response(ctx) { runtime.earlyReturn(ctx.result); }',
      '',
    ]);
    expect(left.length).toBe(UNIT.length);
  });

  it('is nothing where handlers are exported under other names', () => {
    expect(unreachable('function a(ctx) { return b; }\nvar b = 1;\nexport { a as request };')).toEqual([]);
  });
});
