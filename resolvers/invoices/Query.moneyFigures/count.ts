/**
 * A document is of the day on which it was issued, and counts as long as it is not voided. A payment is of its own day, which may be
 * before the one on which somebody wrote it down.
 */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { MoneyFigurePage, QueryMoneyFiguresArgs } from '../../generated/schema.ts';
import type { OfDay } from '../../documents/figures.ts';
import { figuresPage, periodOf, sumsByDay } from '../../documents/figures.ts';
import { dayIn } from '../../documents/tax.ts';
import { refuse } from '../../kernel/answer/errors.ts';
import { byTime } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage } from '../../kernel/request/paging.ts';
import { formatMoney } from '../../kernel/values/money.ts';
import type { SettingsRow } from '../../settings/settingsRow.ts';
import type { InvoiceRow, PaymentRow } from '../invoice.ts';

/** A document, or a payment. */
type Row = Partial<Pick<InvoiceRow, 'issuedAt' | 'status' | 'total'> & Pick<PaymentRow, 'at' | 'paidOn' | 'amount'>>;

export function request(ctx: Ctx<QueryMoneyFiguresArgs>): DynamoDBQueryRequest {
  const { what, method } = ctx.args;
  const page = figuresPage(ctx);
  if (what !== 'PAID') {
    if (method) refuse('method', 'only what was PAID has one', { actual: what });
    const value = what === 'SOLD' ? 'QUICK_SALE' : 'INVOICE';
    return byTime('byDate', { attribute: 'kind', value }, 'issuedAt', periodOf(ctx.args, false), [], page);
  }
  if (!method) refuse('method', 'what was PAID is asked for by method');
  return byTime('byMethod', { attribute: 'method', value: method }, 'at', periodOf(ctx.args, true), [], page);
}

function ofDay(row: Row, settings: SettingsRow): OfDay[] {
  const { issuedAt, at } = row;
  if (issuedAt !== undefined)
    return row.status === 'VOIDED' ? [] : [{ day: dayIn(settings, issuedAt), amount: row.total ?? 0 }];
  return at === undefined ? [] : [{ day: row.paidOn ?? dayIn(settings, at), amount: row.amount ?? 0 }];
}

export function response(ctx: Ctx<QueryMoneyFiguresArgs, QueryResult<Row>>): MoneyFigurePage {
  const { items, nextToken } = foundPage(ctx);
  const { settings } = ctx.stash;
  const rows = items.map((row) => ofDay(row, settings)).flatMap((each) => each);
  const { currency } = settings;
  return {
    items: sumsByDay(ctx.args, rows).map(({ day, count, amount }) => ({
      day,
      count,
      amount: formatMoney(amount, currency),
    })),
    currency,
    nextToken,
  };
}
