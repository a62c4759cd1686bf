/** Removes a customer whom nothing refers to, with its search rows and its tax id's sentinel. */
import type { MutationDeleteCustomerArgs } from '../../generated/schema.ts';
import { requireUnreferenced } from '../../kernel/answer/archive.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import { searchChanges } from '../../kernel/dynamodb/search.ts';
import type { Action, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import {
  deleteWithTombstone,
  failedRow,
  remove,
  transact,
  passIfAnswered,
} from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import type { CustomerRow } from '../customer.ts';
import { customerSearchRows, taxIdSentinel, toCustomer } from '../customer.ts';
import { claimRepeat } from '../../kernel/once/repeats.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

function requireUnreferencedCustomer(row: CustomerRow): void {
  requireUnreferenced('Customer', row.id, {
    vehicles: row.vehicleCount ?? 0,
    workOrders: row.orderCount ?? 0,
    counterSales: row.saleCount ?? 0,
    partsOrders: row.partsOrderCount ?? 0,
  });
}

export function request(ctx: Ctx<MutationDeleteCustomerArgs>) {
  passIfAnswered(ctx);
  const row = loadedRow(ctx.stash, 'customer');
  if (!row) notFound('Customer', ctx.args.id, 'id');
  requireVersion(ctx, row);
  requireUnreferencedCustomer(row);
  const answer = toCustomer(row);
  keepAnswer(ctx, answer);
  const table = tableName(ctx, 'CUSTOMERS');
  const unreferred = ['vehicleCount', 'orderCount', 'saleCount', 'partsOrderCount']
    .map((name) => `(attribute_not_exists(${name}) OR ${name} = :none)`)
    .join(' AND ');
  const actions: Action[] = [
    ...deleteWithTombstone('customer', table, row, {
      expression: `version = :version AND ${unreferred}`,
      values: { ':version': row.version, ':none': 0 },
    }),
    ...searchChanges(table, row, customerSearchRows(row), []),
    ...claimRepeat(ctx, answer),
  ];
  const sentinel = taxIdSentinel(row);
  if (sentinel)
    actions.push(remove('taxId', table, sentinel, { expression: 'customerId = :id', values: { ':id': row.id } }));
  return transact(ctx, actions);
}

export function response(ctx: TransactionCtx<MutationDeleteCustomerArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const row = failedRow(failures, 'customer');
  if (row) {
    requireUnreferencedCustomer(row);
    requireVersion(ctx, row);
  }
  return endOfAttempt(ctx, failures);
}
