/** What an order says about the visit. State and lines have mutations of their own. */
import { util } from '@aws-appsync/utils';
import type { MutationUpdateWorkOrderArgs, UpdateWorkOrderInput } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { fail, notFound } from '../../kernel/answer/errors.ts';
import { optionalInteger, optionalLabel, optionalText } from '../../kernel/values/text.ts';
import type { Action, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { amend, failed, failedRow, passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { keptLineSources } from '../lineSources.ts';
import { requireTechnician } from '../lines.ts';
import { CLOSED_STATES, openMark } from '../transitions.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import { correctionOf } from '../../vehicles/odometer.ts';
import type { Visit } from '../../vehicles/visits.ts';
import { afterVisit, noteVisit } from '../../vehicles/visits.ts';
import { saveAllLines, withSums } from '../editing.ts';
import type { PricedOrder } from '../pricedOrder.ts';
import type { WorkOrderRow } from '../workOrder.ts';
import { linesOf, answeredOrder } from '../workOrder.ts';
import { claimRepeat } from '../../kernel/once/repeats.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

/** The header with the discount that the change gives, and the sums of its lines. */
function discounted(row: WorkOrderRow, { lines, terms, discount }: PricedOrder): WorkOrderRow {
  return {
    ...withSums(row, lines, terms),
    discountRate: discount?.rate ?? null,
    discountAmount: discount?.amount ?? null,
  };
}

/**
 * An absent field keeps what is there; null clears it; anything else, `0` and `""` included, replaces it. What a row lacks is null, too:
 * it is compared with what comes.
 */
function changed(row: WorkOrderRow, input: UpdateWorkOrderInput): WorkOrderRow {
  return {
    ...row,
    open: openMark(row.state),
    complaint: input.complaint === undefined ? row.complaint : optionalText(input.complaint, 2000, 'input.complaint'),
    mileage:
      input.mileage === undefined ? (row.mileage ?? null) : optionalInteger(input.mileage, 0, 9999999, 'input.mileage'),
    technicianId: input.technicianId === undefined ? row.technicianId : input.technicianId,
    bay: input.bay === undefined ? row.bay : optionalLabel(input.bay, 20, 'input.bay'),
    promisedAt: input.promisedAt === undefined ? row.promisedAt : input.promisedAt,
    version: row.version + 1,
    updatedAt: util.time.nowISO8601(),
  };
}

/** What an odometer that was read anew says of the vehicle; null where nothing is new. */
function readingOf(ctx: Ctx<MutationUpdateWorkOrderArgs>, before: WorkOrderRow, after: WorkOrderRow): Visit | null {
  // A row has no attribute where nobody looked at the odometer.
  const [mileage, at] = [after.mileage ?? null, after.updatedAt];
  if (mileage === null || mileage === (before.mileage ?? null)) return null;
  const last = loadedRow(ctx.stash, 'vehicle')?.mileage;
  return { mileage, correction: correctionOf(ctx, last, mileage, ctx.args.input, before.id, at), at };
}

export function request(ctx: Ctx<MutationUpdateWorkOrderArgs>) {
  passIfAnswered(ctx);
  const before = loadedRow(ctx.stash, 'order');
  if (!before) notFound('Work order', ctx.args.id, 'id');
  requireVersion(ctx, before);
  if (CLOSED_STATES.indexOf(before.state) !== -1)
    fail('LOCKED', `A work order that is ${before.state} cannot change`, { field: 'id', actual: before.state });
  requireTechnician(ctx.args.input.technicianId, keptLineSources(ctx), 'input.technicianId');
  const priced = ctx.stash.work.pricedOrder;
  const described = changed(priced ? discounted(before, priced) : before, ctx.args.input);
  const vehicle = loadedRow(ctx.stash, 'vehicle');
  const reading = readingOf(ctx, before, described);
  const stands = (described.mileage ?? null) === null ? null : (before.mileageCorrection ?? null);
  const after = { ...described, mileageCorrection: reading ? reading.correction : stands };
  if (vehicle && reading) cacheRelated(ctx.stash, 'VEHICLES', afterVisit(vehicle, reading));
  const lines = priced ? priced.lines : linesOf(loadedRow(ctx.stash, 'lines'));
  const answer = answeredOrder(after, ctx.stash, lines);
  keepAnswer(ctx, answer);
  const table = tableName(ctx, 'WORK_ORDERS');
  // Empty at first: AWS checks the types of what the bundler wrote.
  const actions: Action[] = [];
  actions.push(
    amend('order', table, before, after, { expression: 'version = :version', values: { ':version': before.version } }),
  );
  if (priced) actions.push(saveAllLines(table, before, lines));
  if (vehicle && reading) actions.push(...noteVisit(ctx, vehicle, reading));
  actions.push(...claimRepeat(ctx, answer));
  return transact(ctx, actions);
}

export function response(ctx: TransactionCtx<MutationUpdateWorkOrderArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const stale = failed(failures, 'order');
  if (stale) requireVersion(ctx, failedRow(failures, 'order'));
  return endOfAttempt(ctx, failures);
}
