/**
 * Pages of the ledger. A balance follows from the one of the newer page, so it goes with the token; but what comes from a caller is no
 * balance. The token names a row that holds both, which only its caller can go on from, for as long as it is kept.
 */
import { util } from '@aws-appsync/utils';
import type { QueryStockMovementsArgs } from '../generated/schema.ts';
import { refuse } from '../kernel/answer/errors.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow } from '../kernel/request/context.ts';

/** Sort key of the row, and what stands before the token in its partition key. */
export const LEDGER_PAGE = 'PAGE';
export const LEDGER_PREFIX = 'LEDGER#';

const RETENTION_SECONDS = 172800;

/** Where the next page goes on. */
export interface LedgerPageRow extends Key {
  inventoryItemId: string;
  callerId: string;
  /** Thousandths in stock after the page's first movement. */
  balance: number;
  /** DynamoDB's own token. */
  position: string;
  /** Seconds since the epoch: the table's TTL. */
  expiresAt: number;
}

export function ledgerPageRow(ctx: Ctx<QueryStockMovementsArgs>, balance: number, position: string): LedgerPageRow {
  return {
    pk: `${LEDGER_PREFIX}${util.autoId()}`,
    sk: LEDGER_PAGE,
    inventoryItemId: ctx.args.inventoryItemId,
    callerId: ctx.stash.caller.id,
    balance,
    position,
    expiresAt: util.time.nowEpochSeconds() + RETENTION_SECONDS,
  };
}

/** The token that names a row. */
export function ledgerToken(row: LedgerPageRow): string {
  return row.pk.slice(LEDGER_PREFIX.length);
}

/** Where the page that is asked for begins; null for the first one. */
export function askedPage(ctx: Ctx<QueryStockMovementsArgs>): LedgerPageRow | null {
  if ((ctx.args.nextToken ?? null) === null) return null;
  const row = loadedRow(ctx.stash, 'ledgerPage');
  const isOwn = row?.callerId === ctx.stash.caller.id && row.inventoryItemId === ctx.args.inventoryItemId;
  if (!isOwn || row.expiresAt <= util.time.nowEpochSeconds())
    refuse('nextToken', 'expected a token that this list returned, to you and asked the same');
  return row;
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    /** Where a page of the ledger goes on. */
    ledgerPage: LedgerPageRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface GuardedRows {
    ledgerPage: LedgerPageRow;
  }
}
