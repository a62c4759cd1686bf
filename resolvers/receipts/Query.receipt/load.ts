/** Header, pages of lines and landed costs lie together: one Query reads them all. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { QueryReceiptArgs, Receipt } from '../../generated/schema.ts';
import { collection } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundRowsOf } from '../../kernel/request/paging.ts';
import { toLandedCost } from '../landed.ts';
import type { ReceiptsRow } from '../receipt.ts';
import { isLanded, isReceipt, isReceivedPage, toReceipt } from '../receipt.ts';

const MAX_ID = 200;
/** More than there are. */
const ALL = { limit: 100, nextToken: null };

export function request(ctx: Ctx<QueryReceiptArgs>): DynamoDBQueryRequest {
  const { id } = ctx.args;
  if (id === '' || id.length > MAX_ID) runtime.earlyReturn(null, { skipTo: 'END' });
  return collection(id, 'RECEIPT', ALL, false);
}

export function response(ctx: Ctx<QueryReceiptArgs, QueryResult<ReceiptsRow>>): Receipt | null {
  const rows = foundRowsOf(ctx).items;
  const receipt = rows.find((row) => isReceipt(row));
  if (!receipt) return null;
  const lines = rows.filter((row) => isReceivedPage(row)).flatMap((page) => page.lines);
  const costs = rows.filter((row) => isLanded(row)).map((row) => toLandedCost(row));
  return toReceipt(receipt, lines, costs);
}
