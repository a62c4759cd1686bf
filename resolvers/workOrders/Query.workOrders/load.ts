import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { QueryWorkOrdersArgs, WorkOrder, WorkOrderPage } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import type { Filter } from '../../kernel/dynamodb/queries.ts';
import { byTime } from '../../kernel/dynamodb/queries.ts';
import { isLate } from '../lateness.ts';
import { OPEN, openMark } from '../transitions.ts';
import type { WorkOrderRow } from '../workOrder.ts';
import { toWorkOrder } from '../workOrder.ts';

interface Choice extends Filter {
  index: string;
}

/** The narrowest index first: few orders are open, a vehicle has few orders, a state has many. The other arguments filter its rows. */
function choices(args: QueryWorkOrdersArgs): Choice[] {
  const all: Choice[] = [
    { index: 'openByDate', attribute: 'open', value: args.open === true || args.late === true ? OPEN : '' },
    { index: 'byVehicle', attribute: 'vehicleId', value: args.vehicleId ?? '' },
    { index: 'byCustomer', attribute: 'customerId', value: args.customerId ?? '' },
    { index: 'byTechnician', attribute: 'technicianId', value: args.technicianId ?? '' },
    { index: 'byState', attribute: 'state', value: args.state ?? '' },
    { index: 'byDate', attribute: 'kind', value: 'ORDER' },
  ];
  return all.filter((choice) => choice.value !== '');
}

export function request(ctx: Ctx<QueryWorkOrdersArgs>): DynamoDBQueryRequest {
  const args = ctx.args;
  const page = pageOf(ctx);
  const [first, ...others] = choices(args);
  const filters = others.filter((choice) => choice.attribute !== 'kind');
  return byTime(
    first?.index ?? 'byDate',
    first ?? { attribute: 'kind', value: 'ORDER' },
    'receivedAt',
    { from: args.receivedFrom ?? null, to: args.receivedTo ?? null },
    filters.map((filter) => ({ attribute: filter.attribute, value: filter.value })),
    page,
  );
}

/** What is late is so by the settings and the clock, which no index has: the open ones are few, and they are gone through page by page. */
function onlyLate(ctx: Ctx<QueryWorkOrdersArgs>, rows: WorkOrderRow[]): WorkOrderRow[] {
  if (ctx.args.late !== true) return rows;
  const now = util.time.nowEpochMilliSeconds();
  return rows.filter((row) => isLate(row, ctx.stash.settings, now));
}

/** The index of open orders holds whole rows; the others know nothing of missing parts. */
function listed(order: WorkOrder, whole: boolean): WorkOrder {
  return whole ? order : { ...order, missingPartCount: null, arrivedPartCount: null };
}

export function response(ctx: Ctx<QueryWorkOrdersArgs, QueryResult<WorkOrderRow>>): WorkOrderPage {
  const { items, nextToken } = foundPage(ctx);
  // A release that was taken back and deployed again may have left the mark on an order that has left.
  const open = ctx.args.open === true || ctx.args.late === true;
  const shown = open ? items.filter((row) => openMark(row.state) !== null) : items;
  return { items: onlyLate(ctx, shown).map((row) => listed(toWorkOrder(row, ctx.stash), open)), nextToken };
}
