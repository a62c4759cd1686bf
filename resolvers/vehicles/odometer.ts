/**
 * What an odometer shows becomes the vehicle's last reading, wherever it was read. One below the last says why, and both are kept: who
 * sells cars turns them back.
 */
import type { MileageCorrection, MileageReason } from '../generated/schema.ts';
import { refuse } from '../kernel/answer/errors.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { mayCaller } from '../kernel/request/context.ts';
import { optionalText } from '../kernel/values/text.ts';

/** A reading below the last one. */
export interface CorrectionRow {
  from: number;
  /** Null where the vehicle's was cleared. */
  to: number | null;
  reason: MileageReason;
  note: string | null;
  by: string;
  byId: string;
  at: string;
  workOrderId: string | null;
}

/** What callers say about a reading. */
export interface SaidReading {
  mileageReason?: MileageReason | null | undefined;
  mileageNote?: string | null | undefined;
}

/** Newer ones take the place of the oldest: the audit log has them all. */
const MAX_CORRECTIONS = 20;

/**
 * What a reading corrects; null where it is no lower than the last, or there is none.
 * @param last the vehicle's, before @param reading null to forget it @throws VALIDATION for a lower one without a reason
 */
export function correctionOf(
  ctx: Ctx,
  last: number | null | undefined,
  reading: number | null,
  said: SaidReading,
  workOrderId: string | null,
  at: string,
): CorrectionRow | null {
  const note = optionalText(said.mileageNote, 500, 'input.mileageNote');
  const from = last ?? null;
  if (from === null || (reading !== null && reading >= from)) return null;
  const reason = said.mileageReason ?? null;
  if (reason === null) {
    const known = mayCaller(ctx.stash, 'vehicle:read') ? { last: from } : {};
    refuse('input.mileageReason', 'the odometer showed more before; say whether it was replaced or misread', {
      ...known,
      actual: reading,
      expected: ['REPLACED', 'MISREAD'],
    });
  }
  const { id, name } = ctx.stash.caller;
  return { from, to: reading, reason, note, by: name, byId: id, at, workOrderId };
}

/** The corrections of a vehicle, the newest first; null for none. */
export function corrections(
  before: CorrectionRow[] | null | undefined,
  correction: CorrectionRow | null,
): CorrectionRow[] | null {
  return correction ? [correction, ...(before ?? [])].slice(0, MAX_CORRECTIONS) : (before ?? null);
}

export function toCorrection(row: CorrectionRow): MileageCorrection {
  return {
    from: row.from,
    to: row.to ?? null,
    reason: row.reason,
    note: row.note ?? null,
    by: row.by,
    byId: row.byId,
    at: row.at,
  };
}
