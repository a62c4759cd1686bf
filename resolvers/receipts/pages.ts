/** Pages of a receipt's lines: those that were read, and how they are written again. */
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { amend } from '../kernel/dynamodb/transactions.ts';
import type { Ctx, Stash } from '../kernel/request/context.ts';
import { loadedRow, tableName } from '../kernel/request/context.ts';
import { keep, own } from '../kernel/values/own.ts';
import type { ReceiptRow, ReceivedLine, ReceivedPageRow } from './receipt.ts';
import { MAX_PAGES } from './receipt.ts';

const TEN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The pages that the first call read. */
export function loadedPages(stash: Stash, receipt: ReceiptRow): ReceivedPageRow[] {
  return TEN.slice(0, Math.min(receipt.pageCount, MAX_PAGES)).flatMap(
    (page) => loadedRow(stash, `received${page}`) ?? [],
  );
}

/** The lines of some pages by their ids. */
export function linesById(pages: ReceivedPageRow[]): Record<string, ReceivedLine> {
  const byId: Record<string, ReceivedLine> = {};
  pages.forEach((page) => {
    page.lines.forEach((line) => keep(byId, line.id, line));
  });
  return byId;
}

/** Writes marks on lines. @param marked the lines after it, by their ids */
export function markLines(ctx: Ctx, pages: ReceivedPageRow[], marked: Record<string, ReceivedLine>): Action[] {
  const table = tableName(ctx, 'RECEIPTS');
  return pages.map((page) => {
    const lines = page.lines.map((line) => own(marked, line.id) ?? line);
    const after: ReceivedPageRow = { ...page, lines, version: page.version + 1 };
    return amend('receivedPage', table, page, after, {
      expression: 'version = :before',
      values: { ':before': page.version },
    });
  });
}

/** Writes a header over the version that it was made of. */
export function saveHeader(ctx: Ctx, before: ReceiptRow, after: ReceiptRow): Action {
  return amend('receipt', tableName(ctx, 'RECEIPTS'), before, after, {
    expression: 'version = :before',
    values: { ':before': before.version },
  });
}
