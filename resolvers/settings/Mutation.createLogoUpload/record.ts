/** Leaves who opened the upload, for the audit log: nothing else of it is written before the logo is named. */
import type { LogoUpload } from '../../generated/schema.ts';
import type { Key } from '../../kernel/dynamodb/key.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ALWAYS, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';

interface LogoUploadRow extends Key {
  expiresAt: string;
  maximumBytes: number;
}

export function request(ctx: Ctx<Record<string, unknown>, unknown, { result: LogoUpload }>) {
  passIfAnswered(ctx);
  const upload = ctx.prev.result;
  keepAnswer(ctx, upload);
  const { expiresAt, maximumBytes } = upload;
  const row: LogoUploadRow = { pk: 'SETTINGS', sk: 'LOGO_UPLOAD', expiresAt, maximumBytes };
  return transact(ctx, [put('logoUpload', tableName(ctx, 'SETTINGS'), row, ALWAYS), ...claimKey(ctx, upload)]);
}

export function response(ctx: TransactionCtx): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}

declare module '../../kernel/dynamodb/rows.ts' {
  interface GuardedRows {
    logoUpload: LogoUploadRow;
  }
}
