import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { InvoicePage, QueryInvoicesArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import type { Filter } from '../../kernel/dynamodb/queries.ts';
import { byTime } from '../../kernel/dynamodb/queries.ts';
import type { InvoiceRow } from '../invoice.ts';
import { toInvoice } from '../invoice.ts';

interface Choice extends Filter {
  index: string;
}

/** The narrowest index first; the other arguments filter its rows. */
function choices(args: QueryInvoicesArgs): Choice[] {
  const all: Choice[] = [
    { index: 'byCustomer', attribute: 'customerId', value: args.customerId ?? '' },
    { index: 'byStatus', attribute: 'status', value: args.status ?? '' },
    { index: 'byDate', attribute: 'kind', value: args.kind ?? '' },
  ];
  return all.filter((choice) => choice.value !== '');
}

export function request(ctx: Ctx<QueryInvoicesArgs>): DynamoDBQueryRequest {
  const args = ctx.args;
  const [first, ...others] = choices(args);
  // Without any argument: work orders' invoices, the kind that people mean.
  const partition = first ?? { index: 'byDate', attribute: 'kind', value: 'INVOICE' };
  return byTime(
    partition.index,
    partition,
    'issuedAt',
    { from: args.issuedFrom ?? null, to: args.issuedTo ?? null },
    others.map((choice) => ({ attribute: choice.attribute, value: choice.value })),
    pageOf(ctx),
  );
}

export function response(ctx: Ctx<QueryInvoicesArgs, QueryResult<InvoiceRow>>): InvoicePage {
  const { items, nextToken } = foundPage(ctx);
  return { items: items.map((row) => toInvoice(row)), nextToken };
}
