/** The route with which a delivery goes, if any. */
import { runtime } from '@aws-appsync/utils';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { ROUTE, ROUTE_STOPS } from '../aggregate.ts';
import { isHeader, isStops } from '../route.ts';

export function request(ctx: Ctx) {
  passIfAnswered(ctx);
  const routeId = loadedRow(ctx.stash, 'delivery')?.routeId ?? null;
  if (routeId === null) runtime.earlyReturn(null);
  return batchGet(ctx, {
    ROUTES: [
      { pk: routeId, sk: ROUTE },
      { pk: routeId, sk: ROUTE_STOPS },
    ],
  });
}

export function response(ctx: BatchCtx) {
  const rows = batchRows(ctx, 'ROUTES');
  ctx.stash.rows.route = rows.find((row) => isHeader(row)) ?? null;
  ctx.stash.rows.routeStops = rows.find((row) => isStops(row)) ?? null;
  return null;
}
