import { describe, expect, it } from 'vitest';
import type { ApprovalLevel, ApprovedDocument, Decision } from './approval.ts';
import { isApproved, missingApprovals, requiredApprovals, standingApprovals, superseded } from './approval.ts';

const level = (fromAmount: number, role: string, count = 1, document: ApprovedDocument = 'REQUISITION') => ({
  document,
  fromAmount,
  role,
  count,
});
const LEVELS: ApprovalLevel[] = [
  level(0, 'STOREKEEPER'),
  level(50_000, 'PURCHASER'),
  level(200_000, 'ADMIN'),
  level(1_000_000, 'ADMIN', 2),
  level(10_000, 'ADMIN', 1, 'PURCHASE_ORDER'),
];
const yes = (byId: string, role: string, amount: number, more: Partial<Decision> = {}): Decision => ({
  decision: 'APPROVED',
  byId,
  by: byId,
  role,
  at: '2026-01-01T00:00:00.000Z',
  note: null,
  amount,
  ...more,
});

describe('approval levels', () => {
  it.each([
    [0, ['STOREKEEPER 1']],
    [49_999, ['STOREKEEPER 1']],
    [50_000, ['STOREKEEPER 1', 'PURCHASER 1']],
    [199_999, ['STOREKEEPER 1', 'PURCHASER 1']],
    [200_000, ['STOREKEEPER 1', 'PURCHASER 1', 'ADMIN 1']],
    [999_999, ['STOREKEEPER 1', 'PURCHASER 1', 'ADMIN 1']],
    [1_000_000, ['STOREKEEPER 1', 'PURCHASER 1', 'ADMIN 2']],
  ])('ask of a requisition of %i for every rule at or under it', (amount, expected) => {
    const needed = requiredApprovals(LEVELS, 'REQUISITION', amount);
    expect(needed.map(({ role, count }) => `${role} ${count}`)).toEqual(expected);
  });

  it('are of one kind of document', () => {
    expect(requiredApprovals(LEVELS, 'PURCHASE_ORDER', 9_999)).toEqual([]);
    expect(requiredApprovals(LEVELS, 'PURCHASE_ORDER', 10_000)).toEqual([{ role: 'ADMIN', count: 1 }]);
  });

  it('ask for nothing where no rule says so', () => {
    for (const levels of [[], null, undefined]) expect(isApproved(levels, 'REQUISITION', 5_000, [])).toBe(true);
  });

  it('are met by as many people of each role as they ask for, and by nobody else', () => {
    const needed = requiredApprovals(LEVELS, 'REQUISITION', 1_000_000);
    const decisions = [yes('a', 'STOREKEEPER', 1_000_000), yes('b', 'ADMIN', 1_000_000)];
    expect(missingApprovals(needed, standingApprovals(decisions, 1_000_000))).toEqual([
      { role: 'PURCHASER', count: 1 },
      { role: 'ADMIN', count: 1 },
    ]);
    const all = [...decisions, yes('c', 'ADMIN', 1_000_000), yes('d', 'PURCHASER', 1_000_000)];
    expect(isApproved(LEVELS, 'REQUISITION', 1_000_000, all)).toBe(true);
  });

  it('take a yes for as much as it was given for, and for less', () => {
    const decisions = [yes('a', 'STOREKEEPER', 100)];
    expect(isApproved(LEVELS, 'REQUISITION', 100, decisions)).toBe(true);
    expect(isApproved(LEVELS, 'REQUISITION', 99, decisions)).toBe(true);
    expect(isApproved(LEVELS, 'REQUISITION', 101, decisions)).toBe(false);
  });

  it('count neither a no nor what was said before a change upward', () => {
    expect(isApproved(LEVELS, 'REQUISITION', 100, [yes('a', 'STOREKEEPER', 100, { decision: 'REJECTED' })])).toBe(
      false,
    );
    expect(isApproved(LEVELS, 'REQUISITION', 100, superseded([yes('a', 'STOREKEEPER', 100)]))).toBe(false);
  });
});
