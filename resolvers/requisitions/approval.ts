/**
 * Who has to approve what, as the settings say it: ordered rules `{from amount, role, how many}`. A document needs every rule at or under
 * its amount. Nobody approves what they asked for, and nobody twice. Requisitions and purchase orders go by the same rules, each by those
 * of its own kind. Functions, checks of the books and screens read this too.
 */
import type { ApprovalDocument } from '../generated/schema.ts';
import { fail } from '../kernel/answer/errors.ts';
import type { ApprovalLevelRow } from '../settings/settingsRow.ts';

export type ApprovedDocument = ApprovalDocument;

export type ApprovalLevel = ApprovalLevelRow;

/** One person's yes or no. The list of them stays with the document, also where they do not count any more. */
export interface Decision {
  decision: 'APPROVED' | 'REJECTED';
  byId: string;
  by: string;
  /** The role of then. */
  role: string;
  at: string;
  note: string | null;
  /** What the document came to, in minor units: a yes reaches no further. */
  amount: number;
  /** Set where the document was changed upward since, or sent back: it does not count any more. */
  superseded?: boolean;
}

/** How many people of a role. */
export interface Needed {
  role: string;
  count: number;
}

/**
 * What a document of an amount needs: by role the most that any rule at or under it asks for. One yes counts for every rule that names its
 * role: two rules of a role are not added up.
 */
export function requiredApprovals(
  levels: ApprovalLevel[] | null | undefined,
  document: ApprovedDocument,
  amount: number,
): Needed[] {
  const needed: Needed[] = [];
  (levels ?? [])
    .filter((level) => level.document === document && level.fromAmount <= amount)
    .forEach(({ role, count }) => {
      const known = needed.find((each) => each.role === role);
      if (!known) needed.push({ role, count });
      else if (known.count < count) known.count = count;
    });
  return needed;
}

/** The decisions that count for an amount: each a yes that was given for as much or more, and not taken back by a change. */
export function standingApprovals(decisions: Decision[] | null | undefined, amount: number): Decision[] {
  return (decisions ?? []).filter(
    (each) => each.decision === 'APPROVED' && each.superseded !== true && each.amount >= amount,
  );
}

/** What is still needed, role by role; empty once the document is approved. */
export function missingApprovals(needed: Needed[], approvals: Decision[]): Needed[] {
  return needed
    .map(({ role, count }) => ({ role, count: count - approvals.filter((each) => each.role === role).length }))
    .filter((each) => each.count > 0);
}

/** Whether the rules are met: nothing is missing. */
export function isApproved(
  levels: ApprovalLevel[] | null | undefined,
  document: ApprovedDocument,
  amount: number,
  decisions: Decision[] | null | undefined,
): boolean {
  const approvals = standingApprovals(decisions, amount);
  return missingApprovals(requiredApprovals(levels, document, amount), approvals).length === 0;
}

/** The decision of a user among those that count; null where there is none. */
export function approvedBy(approvals: Decision[], userId: string): Decision | null {
  return approvals.find((each) => each.byId === userId) ?? null;
}

interface Decider {
  id: string;
  role: string;
}

/** Refuses that somebody decides over what they asked for. @param askers whoever asked for the document, or for what it was made of */
export function refuseOwn(askers: string[], decider: Decider, field: string): void {
  if (askers.indexOf(decider.id) !== -1)
    fail('FORBIDDEN', `${field}: nobody decides over what they asked for`, { field, reason: 'OWN' });
}

/** Refuses that somebody approves again what they approved already. */
export function refuseTwice(approvals: Decision[], decider: Decider, field: string): void {
  const earlier = approvedBy(approvals, decider.id);
  if (earlier)
    fail('FORBIDDEN', `${field}: you approved it already, ${earlier.at}`, { field, reason: 'TWICE', at: earlier.at });
}

/** Refuses whoever's role no rule asks for any more. @param missing what is still needed; nothing where the rules were loosened since */
export function refuseUncalled(missing: Needed[], decider: Decider, field: string): void {
  if (missing.length > 0 && !missing.some(({ role }) => role === decider.role))
    fail('FORBIDDEN', `${field}: it waits for ${waitingFor(missing)}, and not for ${decider.role}`, {
      field,
      reason: 'ROLE',
      role: decider.role,
      missing,
    });
}

/** In words for a message: `2 × ADMIN, 1 × PURCHASER`. */
export function waitingFor(missing: Needed[]): string {
  return missing.length === 0 ? 'nobody' : missing.map(({ role, count }) => `${count} × ${role}`).join(', ');
}

/** Decisions after a change upward, or after a no: what was said stays to be read, and counts no more. */
export function superseded(decisions: Decision[] | null | undefined): Decision[] {
  return (decisions ?? []).map((each) => ({ ...each, superseded: true }));
}
