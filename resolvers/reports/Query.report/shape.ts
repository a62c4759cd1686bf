import type { Report } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { toReport } from '../report.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): Report | null {
  const row = loadedRow(ctx.stash, 'report');
  return row ? toReport(row) : null;
}
