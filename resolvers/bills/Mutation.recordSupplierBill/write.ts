import type { MutationRecordSupplierBillArgs } from '../../generated/schema.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { billWritten } from '../writing.ts';

export { writeBill as request } from '../writing.ts';

export function response(ctx: TransactionCtx<MutationRecordSupplierBillArgs>): unknown {
  return billWritten(ctx, ctx.args.input.number);
}
