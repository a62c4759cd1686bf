/** What the start page shows of a day. Other suites work on the same one: what counts is the difference. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OperationResult, TallerClient } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, newItem, newOrder, newSale, present, readyOrder, settle } from '../support/workshop.ts';

type Answer<Name extends 'workFigures' | 'moneyFigures'> = NonNullable<OperationResult<Name>>;
type Work = Parameters<TallerClient['workFigures']>[0]['what'];
type Money = Pick<Parameters<TallerClient['moneyFigures']>[0], 'what' | 'method'>;

const DAY = 86_400_000;
const LIMA = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Lima', dateStyle: 'short' });

describe('the figures of a day', () => {
  let stack: Stack;
  let advisor: TallerClient;
  let cashier: TallerClient;
  let admin: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    [advisor, cashier, admin] = [
      await stack.clientAs('ADVISOR'),
      await stack.clientAs('CASHIER'),
      await stack.clientAs('ADMIN'),
    ];
  });
  afterEach(() => stack.clock.reset());

  const today = (): string => LIMA.format(stack.clock.now());
  /** The day's sum over all pages, each of so many rows. */
  async function work(what: Work, limit: number | null = null, day = today()): Promise<number> {
    let [sum, token]: [number, string | null] = [0, null];
    do {
      const page: Answer<'workFigures'> = present(
        await advisor.workFigures({ what, from: day, to: day, limit, nextToken: token }),
      );
      sum += page.items.reduce((all, { count }) => all + count, 0);
      token = page.nextToken;
    } while (token !== null);
    return sum;
  }
  async function money(asked: Money, limit: number | null = null, day = today()): Promise<[number, number]> {
    let [count, amount, token]: [number, number, string | null] = [0, 0, null];
    do {
      const page: Answer<'moneyFigures'> = present(
        await cashier.moneyFigures({ ...asked, from: day, to: day, limit, nextToken: token }),
      );
      count += page.items.reduce((all, each) => all + each.count, 0);
      amount += page.items.reduce((all, each) => all + Math.round(Number(each.amount) * 100), 0);
      token = page.nextToken;
    } while (token !== null);
    return [count, amount];
  }

  it('count what was received, whatever became of it', async () => {
    const before = await work('RECEIVED');
    const { id } = await newOrder(stack, [LABOR]);
    await newOrder(stack, [LABOR]);
    await admin.changeWorkOrderState({ id, to: 'CANCELLED', note: 'No vino' });
    expect(await work('RECEIVED')).toBe(before + 2);
    expect(await work('RECEIVED', 1)).toBe(before + 2);
    expect(await work('RECEIVED', null, '2020-01-01')).toBe(0);
  });

  it('count what was delivered once, also when it is said twice at once, and no more once it has come back', async () => {
    const before = await work('DELIVERED');
    const order = await readyOrder(stack, [LABOR]);
    const invoice = present(await cashier.createInvoice({ workOrderId: order.id }));
    const deliver = () =>
      cashier.changeWorkOrderState({ id: order.id, to: 'DELIVERED', idempotencyKey: `d-${order.id}` });
    const { answers } = await settle([deliver(), deliver()]);
    expect(answers.length).toBeGreaterThan(0);
    await deliver();
    expect(await work('DELIVERED')).toBe(before + 1);
    expect(await work('DELIVERED', 1)).toBe(before + 1);
    await cashier.voidInvoice({ invoiceId: invoice.id, reason: 'RUC equivocado' });
    expect(present(await advisor.workOrder({ id: order.id })).state).toBe('READY');
    expect(await work('DELIVERED')).toBe(before);
  });

  it('sum up what was invoiced and sold, without what was voided', async () => {
    const item = await newItem(stack, '10', '118.00');
    const [invoiced, sold] = [await money({ what: 'INVOICED' }), await money({ what: 'SOLD' })];
    const order = await readyOrder(stack, [LABOR]);
    const invoice = present(await cashier.createInvoice({ workOrderId: order.id }));
    const cents = Math.round(Number(invoice.total) * 100);
    expect(await money({ what: 'INVOICED' })).toEqual([invoiced[0] + 1, invoiced[1] + cents]);
    const sale = await newSale(stack, [item.id]);
    expect(await money({ what: 'SOLD' })).toEqual([sold[0] + 1, sold[1] + Math.round(Number(sale.total) * 100)]);
    await cashier.voidInvoice({ invoiceId: invoice.id, reason: 'RUC equivocado' });
    expect(await money({ what: 'INVOICED' })).toEqual(invoiced);
    expect((await money({ what: 'SOLD' }, 1))[0]).toBe(sold[0] + 1);
  });

  it('sum up payments by method and by their own day, without what was given back', async () => {
    const item = await newItem(stack, '10', '118.00');
    const sale = await newSale(stack, [item.id]);
    const [cash, card] = [await money({ what: 'PAID', method: 'CASH' }), await money({ what: 'PAID', method: 'CARD' })];
    const pay = (method: 'CASH' | 'CARD', amount: string, reason: string | null = null) =>
      cashier.registerPayment({ invoiceId: sale.id, input: { method, amount, reason } });
    await pay('CASH', '10.00');
    await pay('CARD', '20.50');
    await pay('CASH', '-4.00', 'Vuelto');
    expect(await money({ what: 'PAID', method: 'CASH' })).toEqual([cash[0] + 2, cash[1] + 600]);
    expect(await money({ what: 'PAID', method: 'CARD' })).toEqual([card[0] + 1, card[1] + 2050]);
    // Written down a day later, of the day before.
    const day = today();
    stack.clock.set(stack.clock.now() + DAY);
    await cashier.registerPayment({ invoiceId: sale.id, input: { method: 'CASH', amount: '1.00', paidOn: day } });
    expect(await money({ what: 'PAID', method: 'CASH' }, null, day)).toEqual([cash[0] + 3, cash[1] + 700]);
    expect(await money({ what: 'PAID', method: 'CASH' })).toEqual([0, 0]);
  });

  it.each<[string, object, string]>([
    ['days that are crossed', { from: '2026-03-02', to: '2026-03-01' }, 'to'],
    ['more than a quarter of a year', { from: '2026-01-01', to: '2026-04-04' }, 'to'],
    ['a day with a time zone', { from: '2026-01-01Z', to: '2026-01-02' }, 'from'],
    ['too large a page', { from: '2026-01-01', to: '2026-01-01', limit: 401 }, 'limit'],
    ['a token from elsewhere', { from: '2026-01-01', to: '2026-01-01', nextToken: 'x' }, 'nextToken'],
  ])('refuse %s', async (_what, args, field) => {
    const period = args as { from: string; to: string };
    await expect(advisor.workFigures({ what: 'RECEIVED', ...period })).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field },
    });
    await expect(cashier.moneyFigures({ what: 'SOLD', ...period })).rejects.toMatchObject({ info: { field } });
  });

  it('ask for a method where it is paid, and nowhere else', async () => {
    const day = { from: today(), to: today() };
    await expect(cashier.moneyFigures({ what: 'PAID', ...day })).rejects.toMatchObject({ info: { field: 'method' } });
    await expect(cashier.moneyFigures({ what: 'SOLD', method: 'CASH', ...day })).rejects.toMatchObject({
      info: { field: 'method' },
    });
  });

  it('take a quarter of a year', async () => {
    const page = await advisor.workFigures({ what: 'RECEIVED', from: '2026-01-01', to: '2026-04-03' });
    expect(present(page).items).toEqual([]);
  });

  it('tell of money only whoever reads invoices, and nothing to the screen on the shop floor', async () => {
    const day = { from: today(), to: today() };
    const [technician, screen] = [await stack.clientAs('TECHNICIAN'), await stack.clientAs('SCREEN')];
    expect(present(await technician.workFigures({ what: 'RECEIVED', ...day })).items.length).toBeLessThanOrEqual(1);
    for (const call of [
      () => technician.moneyFigures({ what: 'SOLD', ...day }),
      () => screen.workFigures({ what: 'RECEIVED', ...day }),
    ])
      await expect(call()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
