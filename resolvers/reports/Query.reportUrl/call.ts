import { runtime } from '@aws-appsync/utils';
import type { QueryReportUrlArgs, ReportUrl } from '../../generated/schema.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { FunctionAnswer } from '../../kernel/answer/lambda.ts';
import { answerOf, invoke } from '../../kernel/answer/lambda.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import type { ReportRow } from '../report.ts';
import { requireReport, toReport } from '../report.ts';

type Address = Omit<ReportUrl, 'report'>;

function asked(ctx: Ctx<QueryReportUrlArgs>): ReportRow {
  const report = loadedRow(ctx.stash, 'report');
  if (!report) notFound('Report', ctx.args.id, 'id');
  return report;
}

export function request(ctx: Ctx<QueryReportUrlArgs>) {
  const report = asked(ctx);
  requireReport(ctx, report);
  if (report.state !== 'READY' || !report.fileKey) runtime.earlyReturn(null);
  return invoke({ action: 'url', key: report.fileKey });
}

export function response(ctx: Ctx<QueryReportUrlArgs, FunctionAnswer<Address> | null>): ReportUrl {
  return { ...answerOf<Address>(ctx), report: toReport(asked(ctx)) };
}
