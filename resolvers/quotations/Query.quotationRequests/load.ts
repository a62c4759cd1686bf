import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { QueryQuotationRequestsArgs, QuotationRequestPage } from '../../generated/schema.ts';
import type { Filter } from '../../kernel/dynamodb/queries.ts';
import { byTime } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import type { QuotationRequestRow } from '../quotation.ts';
import { toRequest } from '../quotation.ts';

interface Choice extends Filter {
  index: string;
}

/** The narrowest index first; the other argument filters its rows. */
function choices(args: QueryQuotationRequestsArgs): Choice[] {
  const all: Choice[] = [
    { index: 'byRequisition', attribute: 'requisitionId', value: args.requisitionId ?? '' },
    { index: 'byState', attribute: 'state', value: args.state ?? '' },
  ];
  return all.filter((choice) => choice.value !== '');
}

export function request(ctx: Ctx<QueryQuotationRequestsArgs>): DynamoDBQueryRequest {
  const [first, ...others] = choices(ctx.args);
  const partition = first ?? { index: 'byDate', attribute: 'kind', value: 'QUOTATION_REQUEST' };
  const filters = others.map(({ attribute, value }) => ({ attribute, value }));
  return byTime(partition.index, partition, 'createdAt', { from: null, to: null }, filters, pageOf(ctx));
}

export function response(ctx: Ctx<QueryQuotationRequestsArgs, QueryResult<QuotationRequestRow>>): QuotationRequestPage {
  const { items, nextToken } = foundPage(ctx);
  return { items: items.map((row) => toRequest(row)), nextToken };
}
