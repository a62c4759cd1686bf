/** The narrowest index first; the other arguments filter its rows. All of them are in the order of the days on which bills are due. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { QuerySupplierBillsArgs, SupplierBillPage } from '../../generated/schema.ts';
import type { Filter } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import { dayOf } from '../../kernel/values/day.ts';
import type { BillRow } from '../bill.ts';
import { toBill } from '../bill.ts';

interface Choice extends Filter {
  index: string;
}

function choices(args: QuerySupplierBillsArgs): Choice[] {
  const all: Choice[] = [
    { index: 'byOrder', attribute: 'purchaseOrderId', value: args.purchaseOrderId ?? '' },
    { index: 'bySupplier', attribute: 'supplierId', value: args.supplierId ?? '' },
    { index: 'byState', attribute: 'state', value: args.state ?? '' },
    { index: 'byDue', attribute: 'kind', value: 'BILL' },
  ];
  return all.filter((choice) => choice.value !== '');
}

/** Every day lies between. */
const [BEGINNING, END] = ['0', '9'];

export function request(ctx: Ctx<QuerySupplierBillsArgs>): DynamoDBQueryRequest {
  const { args } = ctx;
  const page = pageOf(ctx);
  const from = args.dueFrom ? dayOf(args.dueFrom, 'dueFrom') : BEGINNING;
  const to = args.dueTo ? dayOf(args.dueTo, 'dueTo') : END;
  // Nothing lies between bounds that are crossed: DynamoDB would refuse them.
  if (from > to) runtime.earlyReturn({ items: [], nextToken: null }, { skipTo: 'END' });
  const [first, ...others] = choices(args);
  const partition = first ?? { index: 'byDue', attribute: 'kind', value: 'BILL' };
  const filters = others.filter(({ attribute }) => attribute !== 'kind');
  const names: Record<string, string> = {};
  const values: Record<string, string> = {};
  filters.forEach(({ attribute, value }, index) => {
    names[`#f${index}`] = attribute;
    values[`:f${index}`] = value;
  });
  return {
    operation: 'Query',
    index: partition.index,
    query: {
      expression: '#partition = :partition AND #due BETWEEN :from AND :to',
      expressionNames: { '#partition': partition.attribute, '#due': 'dueOn' },
      expressionValues: util.dynamodb.toMapValues({ ':partition': partition.value, ':from': from, ':to': to }),
    },
    ...(filters.length === 0
      ? {}
      : {
          filter: {
            expression: filters.map((_filter, index) => `#f${index} = :f${index}`).join(' AND '),
            expressionNames: names,
            expressionValues: util.dynamodb.toMapValues(values),
          },
        }),
    limit: page.limit,
    ...(page.nextToken === null ? {} : { nextToken: page.nextToken }),
    scanIndexForward: true,
  };
}

export function response(ctx: Ctx<QuerySupplierBillsArgs, QueryResult<BillRow>>): SupplierBillPage {
  const { items, nextToken } = foundPage(ctx);
  return { items: items.map((row) => toBill(row, ctx.stash.settings)), nextToken };
}
