import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient, WorkOrderState } from '../../client/index.ts';
import { BUILT_IN_ROLES as roles } from '../../functions/bootstrap/roles.ts';
import { findTransition, STATES, TRANSITIONS } from '../../resolvers/workOrders/transitions.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, newOrder, present } from '../support/workshop.ts';

const ROLES = Object.keys(roles) as (keyof typeof roles)[];

/** The way to each state, by moves and, for INVOICED, by an invoice. */
const WAYS: Record<WorkOrderState, WorkOrderState[]> = {
  RECEIVED: [],
  DIAGNOSIS: ['DIAGNOSIS'],
  AWAITING_APPROVAL: ['DIAGNOSIS', 'AWAITING_APPROVAL'],
  APPROVED: ['APPROVED'],
  IN_PROGRESS: ['APPROVED', 'IN_PROGRESS'],
  WAITING_PARTS: ['APPROVED', 'IN_PROGRESS', 'WAITING_PARTS'],
  QUALITY_CHECK: ['APPROVED', 'IN_PROGRESS', 'QUALITY_CHECK'],
  READY: ['APPROVED', 'IN_PROGRESS', 'QUALITY_CHECK', 'READY'],
  INVOICED: ['APPROVED', 'IN_PROGRESS', 'QUALITY_CHECK', 'READY', 'INVOICED'],
  DELIVERED: ['APPROVED', 'IN_PROGRESS', 'QUALITY_CHECK', 'READY', 'INVOICED', 'DELIVERED'],
  CANCELLED: ['CANCELLED'],
};

/**
 * Every pair of states and every role: what the API answers is what the table of transitions says. Dry runs, so
 * that each order serves all.
 */
describe('the state machine', () => {
  let stack: Stack;
  const clients = new Map<string, TallerClient>();
  const orders = new Map<WorkOrderState, string>();

  beforeAll(async () => {
    stack = await startStack();
    for (const role of ROLES) clients.set(role, await stack.clientAs(role));
    const admin = await stack.clientAs('ADMIN');
    for (const state of STATES) {
      const order = await newOrder(stack, [LABOR]);
      for (const to of WAYS[state]) {
        if (to === 'INVOICED') await admin.createInvoice({ workOrderId: order.id });
        else await admin.changeWorkOrderState({ id: order.id, to, note: 'Prueba' });
      }
      orders.set(state, order.id);
    }
  });

  const may = (role: keyof typeof roles, permission: string): boolean => (roles[role] as string[]).includes(permission);

  function expected(role: keyof typeof roles, from: WorkOrderState, to: WorkOrderState): string {
    if (!may(role, 'workorder:move')) return 'FORBIDDEN';
    const transition = findTransition(from, to);
    if (!transition || transition.guard === 'BY_INVOICE' || transition.guard === 'BY_VOID') return 'INVALID_TRANSITION';
    if (!may(role, transition.permission)) return 'FORBIDDEN';
    return transition.guard === 'NOTHING_TO_CHARGE' ? 'INVALID_TRANSITION' : to;
  }

  it.each(ROLES)('allows %s the transitions of the table, and no others', async (role) => {
    const client = clients.get(role);
    const outcomes: string[] = [];
    const wanted: string[] = [];
    for (const from of STATES) {
      for (const to of STATES) {
        const outcome = await client
          ?.changeWorkOrderState({ id: orders.get(from) ?? '', to, note: 'Prueba', validateOnly: true })
          .then(
            (order) => order?.state ?? '',
            (error: { code: string }) => error.code,
          );
        outcomes.push(`${from} > ${to}: ${outcome}`);
        wanted.push(`${from} > ${to}: ${expected(role, from, to)}`);
      }
    }
    expect(outcomes).toEqual(wanted);
  });

  it.each(ROLES.filter((role) => may(role, 'workorder:read')))(
    'offers %s exactly the possible next states',
    async (role) => {
      for (const from of STATES) {
        const order = present(await clients.get(role)?.workOrder({ id: orders.get(from) ?? '' }));
        expect([...order.nextStates].sort(), from).toEqual(
          STATES.filter((to) => expected(role, from, to) === to).sort(),
        );
      }
    },
  );

  it('refuses each move that says why without a note, and writes nothing', async () => {
    const admin = await stack.clientAs('ADMIN');
    const noted = STATES.flatMap((from) =>
      TRANSITIONS[from].flatMap(({ to, guard }) => (guard === 'NOTE' ? [{ from, to }] : [])),
    );
    expect(noted.map(({ from, to }) => `${from} > ${to}`)).toEqual(
      expect.arrayContaining([
        'READY > IN_PROGRESS',
        'IN_PROGRESS > AWAITING_APPROVAL',
        'AWAITING_APPROVAL > DIAGNOSIS',
        'APPROVED > DIAGNOSIS',
      ]),
    );
    for (const { from, to } of noted) {
      const id = orders.get(from) ?? '';
      const before = present(await admin.workOrder({ id }));
      expect(before.nextMoves, `${from} > ${to}`).toContainEqual({ to, noteRequired: true });
      for (const note of [undefined, null, '', '   '])
        await expect(admin.changeWorkOrderState({ id, to, note }), `${from} > ${to}`).rejects.toMatchObject({
          code: 'VALIDATION',
          info: { field: 'note' },
        });
      expect(present(await admin.workOrder({ id })).version).toBe(before.version);
    }
  });

  it('goes back and forth with notes, and keeps the whole way in the events', async () => {
    const admin = await stack.clientAs('ADMIN');
    const { id } = await newOrder(stack, [LABOR]);
    const way: WorkOrderState[] = [
      ...(['DIAGNOSIS', 'AWAITING_APPROVAL', 'DIAGNOSIS', 'AWAITING_APPROVAL', 'APPROVED', 'DIAGNOSIS'] as const),
      ...(['AWAITING_APPROVAL', 'APPROVED', 'IN_PROGRESS', 'AWAITING_APPROVAL', 'APPROVED', 'IN_PROGRESS'] as const),
      ...(['QUALITY_CHECK', 'READY', 'IN_PROGRESS', 'QUALITY_CHECK', 'READY'] as const),
    ];
    for (const to of way) await admin.changeWorkOrderState({ id, to, note: `A ${to}` });
    const { events, state } = present(await admin.workOrder({ id }));
    expect(state).toBe('READY');
    expect(events?.map((event) => event.to)).toEqual(expect.arrayContaining([...way]));
    expect(events?.filter(({ to }) => to === 'DIAGNOSIS')).toHaveLength(3);
  });

  it('locks the lines from INVOICED on, and of cancelled orders', async () => {
    const admin = await stack.clientAs('ADMIN');
    for (const state of STATES) {
      const id = orders.get(state) ?? '';
      const itemId = present(present(await admin.workOrder({ id })).items)[0]?.id ?? '';
      const locked = ['INVOICED', 'DELIVERED', 'CANCELLED'].includes(state);
      const calls = [
        () => admin.addWorkOrderItem({ workOrderId: id, input: LABOR, validateOnly: true }),
        () => admin.updateWorkOrderItem({ workOrderId: id, itemId, input: { quantity: '2' }, validateOnly: true }),
        ...(locked ? [() => admin.removeWorkOrderItem({ workOrderId: id, itemId })] : []),
      ];
      for (const call of calls) {
        const code = await call().then(
          () => 'answered',
          (error: { code: string }) => error.code,
        );
        expect(code, state).toEqual(locked ? 'LOCKED' : 'answered');
      }
    }
  });

  it('delivers a free order without an invoice', async () => {
    const admin = await stack.clientAs('ADMIN');
    const order = await newOrder(stack, [{ ...LABOR, description: 'Garantía', unitPrice: '0' }]);
    for (const to of WAYS.READY) await admin.changeWorkOrderState({ id: order.id, to });
    expect(present(await admin.workOrder({ id: order.id })).nextStates).toEqual([
      'IN_PROGRESS',
      'DELIVERED',
      'CANCELLED',
    ]);
    expect(present(await admin.changeWorkOrderState({ id: order.id, to: 'DELIVERED' })).state).toBe('DELIVERED');
  });
});
