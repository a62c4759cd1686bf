import { describe, expect, it } from 'vitest';
import { Stash } from '../../local/runtime/index.ts';
import { contextWith, deployedUnits } from '../../test/support/resolverUnits.ts';
import type { ApprovalLevel, Decision } from './approval.ts';
import type { RequisitionRow } from './requisition.ts';

const unit = deployedUnits().get('Mutation_approveRequisition_write');

const LEVELS: ApprovalLevel[] = [
  { document: 'REQUISITION', fromAmount: 10_000, role: 'STOREKEEPER', count: 1 },
  { document: 'REQUISITION', fromAmount: 50_000, role: 'PURCHASER', count: 1 },
  { document: 'REQUISITION', fromAmount: 200_000, role: 'ADMIN', count: 2 },
  { document: 'PURCHASE_ORDER', fromAmount: 0, role: 'CASHIER', count: 1 },
];
/** By amount, how many of each role it needs: written by hand, beside the rules. */
const BANDS: [amount: number, needed: Record<string, number>][] = [
  [9_999, {}],
  [10_000, { STOREKEEPER: 1 }],
  [49_999, { STOREKEEPER: 1 }],
  [50_000, { STOREKEEPER: 1, PURCHASER: 1 }],
  [199_999, { STOREKEEPER: 1, PURCHASER: 1 }],
  [200_000, { STOREKEEPER: 1, PURCHASER: 1, ADMIN: 2 }],
];
const ROLES = ['STOREKEEPER', 'PURCHASER', 'ADMIN', 'CASHIER'];
const ME = 'me';
const OTHER = 'other';

interface Answer {
  state: string;
  waitingFor: { role: string; count: number }[];
}

interface Before {
  amount: number;
  asker: string;
  decisions: Decision[];
}

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

function rowOf({ amount, asker, decisions }: Before): RequisitionRow {
  return {
    pk: 'r1',
    sk: 'REQUISITION',
    kind: 'REQUISITION',
    id: 'r1',
    state: 'SUBMITTED',
    supplierId: null,
    neededBy: null,
    note: null,
    lineCount: 1,
    total: amount,
    unpricedLines: 0,
    currency: 'PEN',
    waitingFor: [],
    waitingRoles: [],
    askerIds: [asker],
    approverIds: [],
    requestedBy: asker,
    requestedById: asker,
    submittedAt: '2026-01-01T00:00:00.000Z',
    reason: null,
    version: 2,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    lines: [{ id: 'l1', description: 'Faro', quantity: 1000, unitCost: amount, total: amount }],
    decisions,
    decisionCount: decisions.length,
  };
}

/** What the deployed unit makes of a yes: the reason of a refusal, or the state that it leads to, and who is still needed. */
function approved(role: string, before: Before): string {
  const stash = new Stash(
    JSON.stringify({
      caller: { id: ME, name: 'Yo', role, permissions: ['requisition:approve'] },
      settings: { approvalLevels: LEVELS, currency: 'PEN' },
      rows: { requisition: rowOf(before) },
      work: {},
    }),
  );
  const context = contextWith({
    arguments: { id: 'r1', expectedVersion: 2 },
    stash,
    env: { REQUISITIONS_TABLE: 'REQUISITIONS', IDEMPOTENCY_TABLE: 'IDEMPOTENCY' },
    identity: { sub: ME, groups: [role] },
  });
  const end = unit?.evaluate('request', context);
  if (end?.kind === 'error') return String((end.error.errorInfo as { reason?: string } | null)?.reason);
  const { answer } = (end?.stash.value as { work: { answer: Answer } }).work;
  return [answer.state, ...answer.waitingFor.map((each) => `${each.count} ${each.role}`)].join(', ');
}

/** The same, said by the table. */
function expected(needed: Record<string, number>, role: string): string {
  if (Object.keys(needed).length > 0 && needed[role] === undefined) return 'ROLE';
  const left = Object.entries(needed)
    .map(([name, count]) => ({ name, count: name === role ? count - 1 : count }))
    .filter(({ count }) => count > 0);
  return left.length === 0 ? 'APPROVED' : ['SUBMITTED', ...left.map((each) => `${each.count} ${each.name}`)].join(', ');
}

const cases = BANDS.flatMap(([amount, needed]) => ROLES.map((role) => ({ amount, needed, role })));

describe('an approval of a requisition', () => {
  it.each(cases)(
    'counts of a $role where the rules of $amount ask for one, and is refused otherwise',
    ({ amount, needed, role }) => {
      expect(approved(role, { amount, asker: OTHER, decisions: [] })).toBe(expected(needed, role));
    },
  );

  it.each(cases)('is refused to the $role who asked for it, at $amount', ({ amount, role }) => {
    expect(approved(role, { amount, asker: ME, decisions: [] })).toBe('OWN');
  });

  it.each(cases)('is refused to a $role who approved it already, at $amount', ({ amount, role }) => {
    expect(approved(role, { amount, asker: OTHER, decisions: [yes(ME, role, amount)] })).toBe('TWICE');
  });

  it.each(cases)('counts anew of a $role who approved less than the $amount of now', ({ amount, needed, role }) => {
    for (const decisions of [[yes(ME, role, amount - 1)], [yes(ME, role, amount, { superseded: true })]])
      expect(approved(role, { amount, asker: OTHER, decisions })).toBe(expected(needed, role));
  });

  it.each(cases)('comes on top of what others approved, of a $role at $amount', ({ amount, needed, role }) => {
    const decisions = [yes('third', 'ADMIN', amount)];
    const after = { ...needed, ...(needed['ADMIN'] === undefined ? {} : { ADMIN: needed['ADMIN'] - 1 }) };
    expect(approved(role, { amount, asker: OTHER, decisions })).toBe(expected(after, role));
  });
});
