/**
 * Every step of the workflow of orders of parts, failing and losing its answer after its effect: one payment, one shipment, one number, the
 * stock right, mails once. The steps come from the workflow's definition. `PARTS_CELLS=all` runs each 1, 2 and 3 times.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { mailsTo } from '../support/mails.ts';
import type { Cell } from '../support/partsMatrix.ts';
import { cellsOf, nameOf, outcomeOf, STEPS, STORIES } from '../support/partsMatrix.ts';
import { payment } from '../support/partsOrders.ts';
import type { Mishap, Placed, Workflow } from '../support/partsWorkflow.ts';
import { CARDS, LONG, mishaps, placeOrder, startWorkflow } from '../support/partsWorkflow.ts';
import type { Stack } from '../support/stack.ts';
import { startStack } from '../support/stack.ts';
import { orderForWorkflow, recorded } from '../support/workflow.ts';
import { present } from '../support/workshop.ts';

const CELLS = cellsOf(process.env['PARTS_CELLS'] === 'all');
/** Orders that go through side by side. */
const LANES = 6;

interface Run extends Placed {
  cell: Cell;
  execution: string;
}

describe('the workflow of an order of parts whose steps are befallen by mishaps', () => {
  let stack: Stack;
  let admin: TallerClient;
  let workflow: Workflow;
  const runs = new Map<Cell, Promise<Run>>();
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
    workflow = await startWorkflow(stack, true);
    const placed = await inLanes(CELLS, async (cell) => ({ cell, ...(await placeOrder(stack, admin)) }));
    stack.faults.around = mishaps(placed.flatMap(({ cell, order }) => mishapsOf(cell, order.id)));
    const queue = [...placed];
    const lanes = Array.from({ length: LANES }, () => Promise.resolve());
    queue.forEach((each, index) => {
      const lane = index % LANES;
      const run = (lanes[lane] ?? Promise.resolve()).then(() => go(each));
      run.catch(() => undefined);
      runs.set(each.cell, run);
      lanes[lane] = run.then(
        () => undefined,
        () => undefined,
      );
    });
  }, 300_000);
  afterAll(async () => {
    await Promise.allSettled(runs.values());
    stack.faults.around = undefined;
    await workflow.stop();
  });

  async function inLanes<From, To>(all: readonly From[], work: (each: From) => Promise<To>): Promise<To[]> {
    const results: To[] = [];
    for (let start = 0; start < all.length; start += LANES)
      results.push(...(await Promise.all(all.slice(start, start + LANES).map(work))));
    return results;
  }

  /** What cannot be sent fails more often than anybody tries. */
  function mishapsOf({ action, befalls, times, story }: Cell, orderId: string): Mishap[] {
    const unsendable: Mishap = { orderId, action: 'arrange', befalls: 'FAILS', times: 99 };
    return [{ orderId, action, befalls, times }, ...(story === 'UNSENDABLE' ? [unsendable] : [])];
  }

  /** An order goes through its story. @returns once its execution has ended */
  async function go(placed: Placed & { cell: Cell }): Promise<Run> {
    const { cell, order } = placed;
    const { id } = order;
    const isRefund = cell.story === 'GIVEN_UP';
    const execution = isRefund ? `${id}-refund-1` : `${id}-1`;
    if (cell.story === 'EXPIRED') {
      const past = new Date(Date.now() - 1000).toISOString();
      await stack.setAttribute('PartsOrders', { pk: id, sk: 'PARTS_ORDER' }, 'reservedUntil', past);
    }
    if (isRefund) {
      await recorded(stack, 'recordPartsPayment', payment(order));
      present(await admin.cancelPartsOrder({ id, reason: 'Ya no lo quiere' }));
    }
    const input = { kind: isRefund ? 'REFUND' : 'PLACED', orderId: id, attempt: 1 };
    await workflow.start(execution, input);
    const isOpened = cell.step !== 'ProcessPayment' || !cell.isExhausted;
    if (isOpened && (cell.story === 'PAID' || cell.story === 'UNSENDABLE')) await workflow.pay(id, CARDS.good);
    if (cell.story === 'DECLINED')
      for (let count = 0; count < 3; count += 1) expect(await workflow.pay(id, CARDS.bad)).toBe(402);
    await workflow.ended(execution);
    return { ...placed, execution };
  }

  it('has a story for each step', () => {
    expect(STEPS.map(([name]) => name).sort()).toEqual(Object.keys(STORIES).sort());
  });

  it.each(CELLS.map((cell) => [nameOf(cell), cell] as const))(
    'has each effect once where %s',
    async (_, cell) => {
      const { order: placed, itemId, email, execution } = await present(runs.get(cell));
      const { id } = placed;
      const expected = outcomeOf(cell);
      const order = present(await orderForWorkflow(stack, id));
      const { status } = present(await workflow.execution(execution));
      expect([order.status, status]).toEqual([expected.order, expected.execution]);

      const rows = await stack.allRows('PartsPayments');
      const paid = rows.filter(({ pk, status: state }) => pk === `SIMULATED#${id}-1` && state === 'APPROVED');
      const refunds = rows.filter(({ pk }) => pk === `SIMULATED_REFUND#${id}`);
      const isPaidBack =
        ['SHIPMENT_FAILED', 'CANCELLED'].includes(order.status) && typeof order.payment?.paymentId === 'string';
      expect(paid.length).toBe(order.status === 'SHIPPED' || order.status === 'SHIPMENT_FAILED' ? 1 : 0);
      expect(order.refunds.map((refund) => refund.status)).toEqual(isPaidBack ? ['DONE'] : []);
      expect(refunds).toHaveLength(isPaidBack ? 1 : 0);

      const isSent = order.status === 'SHIPPED';
      const isFree = isSent || order.status === 'CANCELLED';
      expect(await admin.inventoryItem({ id: itemId })).toMatchObject({
        stock: isSent ? '7' : '10',
        reserved: isFree ? '0' : '3',
      });
      const mails = async () => (await mailsTo(stack, email)).map(({ subject }) => subject);
      const onItsWay = `Pedido ${placed.number} en camino`;
      if (expected.isTold) await expect.poll(mails, LONG).toContain(onItsWay);
      const all = await mails();
      expect(all.toSorted()).toEqual([...new Set(all)].toSorted());
      expect(all.includes(onItsWay)).toBe(expected.isTold);
    },
    120_000,
  );
});
