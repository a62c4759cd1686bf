import { GetQueueAttributesCommand, PurgeQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FollowedOrder, RealtimeStatus, Subscription, TallerClient } from '../../client/index.ts';
import { createTallerClient, followWorkOrders, iterate } from '../../client/index.ts';
import { STATES } from '../../resolvers/workOrders/transitions.ts';
import { collect } from '../support/live.ts';
import { newPurchase } from '../support/purchaseOrders.ts';
import { newRequisition, withLevels } from '../support/requisitions.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, newItem, newOrder, newSale, present, readyOrder } from '../support/workshop.ts';

describe('live updates', () => {
  let stack: Stack;
  let admin: TallerClient;
  const open: { close(): void }[] = [];
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
  });
  afterEach(async () => {
    for (const each of open.splice(0)) each.close();
    await expect.poll(() => stack.deployment.liveSubscriptions()).toBe(0);
  });

  /** A client of its own connection. */
  async function live(
    role: string,
    onStatus?: (status: RealtimeStatus) => void,
    WebSocketClass?: typeof WebSocket,
  ): Promise<TallerClient> {
    const token = await stack.accessToken(role);
    return createTallerClient({
      endpoint: stack.graphqlUrl,
      auth: () => token,
      ...(onStatus ? { onStatus } : {}),
      ...(WebSocketClass ? { WebSocket: WebSocketClass } : {}),
      retry: { baseDelay: 20 },
    });
  }

  async function following<Event>(start: (onLive: () => void) => Subscription<Event>) {
    let isLive = false;
    const subscription = start(() => (isLive = true));
    open.push(subscription);
    const collected = collect(subscription);
    await expect.poll(() => isLive || collected.failure() !== undefined).toBe(true);
    return collected;
  }

  it('report every change of an order once and in order, whatever caused it', async () => {
    const order = await newOrder(stack, [LABOR]);
    const advisor = await live('ADVISOR');
    const { events: all } = await following((onLive) => advisor.onWorkOrderChanged({ id: order.id }, { onLive }));
    // The opening may still be on its way when the subscription begins.
    const events = () => all.filter((event) => event.sequence > 1);
    const item = await newItem(stack, '5');
    await admin.addWorkOrderItem({
      workOrderId: order.id,
      input: { kind: 'PART', inventoryItemId: item.id, quantity: '1' },
    });
    await admin.updateWorkOrder({ id: order.id, input: { bay: 'B7' } });
    for (const to of ['APPROVED', 'IN_PROGRESS', 'QUALITY_CHECK', 'READY'] as const)
      await admin.changeWorkOrderState({ id: order.id, to });
    const invoice = present(await admin.createInvoice({ workOrderId: order.id }));
    await admin.voidInvoice({ invoiceId: invoice.id, reason: 'Error' });
    await admin.changeWorkOrderState({ id: order.id, to: 'CANCELLED', note: 'No vino' });
    await expect.poll(() => events().length).toBe(9);
    expect(events().map((event) => [event.sequence, event.kind, event.from, event.state, event.bay])).toEqual([
      [2, 'ITEMS', 'RECEIVED', 'RECEIVED', null],
      [3, 'DETAILS', 'RECEIVED', 'RECEIVED', 'B7'],
      [4, 'STATE', 'RECEIVED', 'APPROVED', 'B7'],
      [5, 'STATE', 'APPROVED', 'IN_PROGRESS', 'B7'],
      [6, 'STATE', 'IN_PROGRESS', 'QUALITY_CHECK', 'B7'],
      [7, 'STATE', 'QUALITY_CHECK', 'READY', 'B7'],
      [8, 'STATE', 'READY', 'INVOICED', 'B7'],
      [9, 'STATE', 'INVOICED', 'READY', 'B7'],
      [10, 'STATE', 'READY', 'CANCELLED', 'B7'],
    ]);
  });

  it('can be filtered by order, states, technician and bay, alone and together', async () => {
    const technicianId = present(await (await stack.clientAs('TECHNICIAN')).me()).user.id;
    const [one, two] = [await newOrder(stack, [LABOR]), await newOrder(stack, [LABOR])];
    await admin.updateWorkOrder({ id: one.id, input: { bay: 'F1', technicianId } });
    await admin.updateWorkOrder({ id: two.id, input: { bay: 'F2' } });
    const screen = await live('SCREEN');
    const filters = {
      all: {},
      order: { workOrderId: one.id },
      states: { states: ['APPROVED' as const, 'QUALITY_CHECK' as const] },
      // More than half of them: said by what they leave out.
      many: {
        states: [
          'DIAGNOSIS' as const,
          'AWAITING_APPROVAL' as const,
          'WAITING_PARTS' as const,
          'READY' as const,
          'INVOICED' as const,
          'DELIVERED' as const,
          'IN_PROGRESS' as const,
        ],
      },
      every: { states: [...STATES] },
      nulls: { workOrderId: null, states: null, technicianId: null, bay: null },
      technician: { technicianId },
      bay: { bay: 'F2' },
      together: { technicianId, bay: 'F1', states: ['IN_PROGRESS' as const] },
      never: { bay: 'F1', workOrderId: two.id },
    };
    const got = new Map<string, { workOrderId: string; kind: string; state: string }[]>();
    for (const [name, filter] of Object.entries(filters))
      got.set(name, (await following((onLive) => screen.onWorkOrderStateChanged(filter, { onLive }))).events);
    for (const order of [one, two])
      for (const to of ['APPROVED', 'IN_PROGRESS', 'QUALITY_CHECK'] as const)
        await admin.changeWorkOrderState({ id: order.id, to });
    const seen = (name: string) =>
      (got.get(name) ?? [])
        // Where they were put may still be on its way when a subscription begins.
        .filter((event) => event.kind === 'STATE' && [one.id, two.id].includes(event.workOrderId))
        .map((event) => `${event.workOrderId === one.id ? 1 : 2} ${event.state}`);
    await expect
      .poll(() => Object.fromEntries([...got.keys()].map((name) => [name, seen(name)])))
      .toEqual({
        all: ['1 APPROVED', '1 IN_PROGRESS', '1 QUALITY_CHECK', '2 APPROVED', '2 IN_PROGRESS', '2 QUALITY_CHECK'],
        order: ['1 APPROVED', '1 IN_PROGRESS', '1 QUALITY_CHECK'],
        states: ['1 APPROVED', '1 QUALITY_CHECK', '2 APPROVED', '2 QUALITY_CHECK'],
        many: ['1 IN_PROGRESS', '2 IN_PROGRESS'],
        every: ['1 APPROVED', '1 IN_PROGRESS', '1 QUALITY_CHECK', '2 APPROVED', '2 IN_PROGRESS', '2 QUALITY_CHECK'],
        nulls: ['1 APPROVED', '1 IN_PROGRESS', '1 QUALITY_CHECK', '2 APPROVED', '2 IN_PROGRESS', '2 QUALITY_CHECK'],
        technician: ['1 APPROVED', '1 IN_PROGRESS', '1 QUALITY_CHECK'],
        bay: ['2 APPROVED', '2 IN_PROGRESS', '2 QUALITY_CHECK'],
        together: ['1 IN_PROGRESS'],
        never: [],
      });
  });

  it('tell boards of state, bay and technician, and both technicians where an order goes from one to the other', async () => {
    const [technician, advisor] = await Promise.all(
      ['TECHNICIAN', 'ADVISOR'].map(async (role) => present(await (await stack.clientAs(role)).me()).user.id),
    );
    const screen = await live('SCREEN');
    const follow = async (technicianId?: string | undefined) =>
      (await following((onLive) => screen.onBoardChanged(technicianId ? { technicianId } : {}, { onLive }))).events;
    const [all, theirs, others] = [await follow(), await follow(technician), await follow(advisor)];
    const { id, items } = await newOrder(stack, [LABOR]);
    const seen = (events: typeof all) =>
      events.flatMap((event) => (event.workOrderId === id ? [`${event.kind} ${event.state} ${event.bay}`] : []));
    await admin.updateWorkOrder({ id, input: { bay: 'B1' } });
    // Neither what it says nor its lines move a card.
    await admin.updateWorkOrder({ id, input: { complaint: 'Otro ruido' } });
    await admin.removeWorkOrderItem({ workOrderId: id, itemId: present(items)[0]?.id ?? '' });
    await admin.updateWorkOrder({ id, input: { technicianId: technician ?? null } });
    await admin.updateWorkOrder({ id, input: { technicianId: advisor ?? null } });
    await admin.changeWorkOrderState({ id, to: 'APPROVED' });
    await expect
      .poll(() => seen(all))
      .toEqual([
        'CREATED RECEIVED null',
        'DETAILS RECEIVED B1',
        'DETAILS RECEIVED B1',
        'DETAILS RECEIVED B1',
        'STATE APPROVED B1',
      ]);
    await expect.poll(() => seen(theirs)).toEqual(['DETAILS RECEIVED B1', 'DETAILS RECEIVED B1']);
    await expect.poll(() => seen(others)).toEqual(['DETAILS RECEIVED B1', 'STATE APPROVED B1']);
  });

  it('report low stock once per crossing of the minimum', async () => {
    const item = await newItem(stack, '5');
    await admin.updateInventoryItem({ id: item.id, input: { minimumStock: '4' } });
    const storekeeper = await live('STOREKEEPER');
    const { events } = await following((onLive) => storekeeper.onLowStock({}, { onLive }));
    const mine = () => events.filter((event) => event.inventoryItemId === item.id);
    for (let sale = 0; sale < 3; sale += 1) await newSale(stack, [item.id]);
    await admin.recordStockMovement({
      inventoryItemId: item.id,
      input: { type: 'IN', quantity: '3', unitCost: '10.00' },
    });
    await newSale(stack, [item.id], '1.5');
    await expect.poll(() => mine().length).toBe(2);
    expect(mine().map((event) => [event.sku, event.stock, event.minimumStock])).toEqual([
      [item.sku, '3', '4'],
      [item.sku, '3.5', '4'],
    ]);
  });

  it('report each change of a requisition, also an approval that makes no new version of it', async () => {
    const [storekeeper, purchaser] = [await stack.clientAs('STOREKEEPER'), await stack.clientAs('PURCHASER')];
    const follower = await live('TECHNICIAN');
    const levels = ['STOREKEEPER', 'ADMIN'].map((role) => ({
      document: 'REQUISITION' as const,
      fromAmount: '0.00',
      role,
      count: 1,
    }));
    await withLevels(stack, levels, async () => {
      const { id } = await newRequisition(stack);
      const { events } = await following((onLive) => follower.onRequisitionChanged({ requisitionId: id }, { onLive }));
      const { version } = present(await purchaser.submitRequisition({ id }));
      await storekeeper.approveRequisition({ id, expectedVersion: version });
      await admin.approveRequisition({ id, expectedVersion: version });
      // The one before may come after the following began.
      const told = () => events.filter(({ sequence }) => sequence > 1);
      await expect.poll(() => told().length).toBe(3);
      expect(told().map(({ sequence, from, state, waitingRoles }) => [sequence, from, state, waitingRoles])).toEqual([
        [2, 'DRAFT', 'SUBMITTED', ['STOREKEEPER', 'ADMIN']],
        [3, 'SUBMITTED', 'SUBMITTED', ['ADMIN']],
        [5, 'SUBMITTED', 'APPROVED', []],
      ]);
    });
  });

  it('report each change of an order to a supplier once, and not that it was printed', async () => {
    const purchaser = await stack.clientAs('PURCHASER');
    const follower = await live('STOREKEEPER');
    const { id, version, supplierId } = await newPurchase(stack);
    const { events } = await following((onLive) =>
      follower.onPurchaseOrderChanged({ purchaseOrderId: id, supplierId }, { onLive }),
    );
    await purchaser.approvePurchaseOrder({ id, expectedVersion: version });
    const { number } = present(await purchaser.sendPurchaseOrder({ id }));
    await stack.setAttribute('PurchaseOrders', { pk: id, sk: 'PURCHASE' }, 'pdfKey', 'purchases/none.pdf');
    await purchaser.cancelPurchaseOrder({ id, reason: 'Ya no hace falta' });
    // The one before may come after the following began.
    const told = () => events.filter(({ sequence }) => sequence > 1);
    await expect.poll(() => told().at(-1)?.state).toBe('CANCELLED');
    expect(told().map((each) => [each.sequence, each.from, each.state, each.number])).toEqual([
      [2, 'DRAFT', 'APPROVED', null],
      [3, 'APPROVED', 'SENT', number],
      [4, 'SENT', 'CANCELLED', number],
    ]);
  });

  it('report a PDF once its key is stored with the invoice', async () => {
    const sale = await newSale(stack, [(await newItem(stack, '5')).id]);
    const cashier = await live('CASHIER');
    const { events } = await following((onLive) => cashier.onInvoicePdfReady({ invoiceId: sale.id }, { onLive }));
    const key = { pk: `SERIES#${sale.series}`, sk: `NUMBER#${sale.number.split('-')[1]?.padStart(12, '0')}` };
    await stack.setAttribute('Invoices', key, 'pdfKey', 'documents/1.pdf');
    await expect.poll(() => events.length).toBe(1);
    expect(events[0]).toMatchObject({ invoiceId: sale.id, number: sale.number });
    await stack.setAttribute('Invoices', key, 'pdfKey', null);
  });

  it('are refused to a role without the permission, and to a disabled user', async () => {
    const technician = await live('TECHNICIAN');
    expect((await following((onLive) => technician.onInvoicePdfReady({}, { onLive }))).failure()).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('invoice:read') as string,
    });
    await stack.setUserStatus('INTEGRATOR', 'DISABLED');
    const integrator = await live('INTEGRATOR');
    expect((await following((onLive) => integrator.onLowStock({}, { onLive }))).failure()).toMatchObject({
      code: 'FORBIDDEN',
    });
    await stack.setUserStatus('INTEGRATOR', 'ENABLED');
  });

  it('resume after a cut, report it, and miss no state', async () => {
    const sockets: WebSocket[] = [];
    let down = false;
    class Watched extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        // Nothing listens on port 1.
        super(down ? 'ws://127.0.0.1:1/' : url, protocols);
        sockets.push(this);
      }
    }
    const statuses: RealtimeStatus[] = [];
    const advisor = await live('ADVISOR', (status) => statuses.push(status), Watched);
    const orders = [await newOrder(stack, [LABOR]), await newOrder(stack, [LABOR])];
    const board = followWorkOrders(advisor);
    open.push(board);
    const states = new Map<string, FollowedOrder>();
    void (async () => {
      for await (const order of board) states.set(order.workOrderId, order);
    })();
    await expect.poll(() => orders.every(({ id }) => states.get(id)?.state === 'RECEIVED')).toBe(true);
    down = true;
    sockets.at(-1)?.close();
    await expect.poll(() => stack.deployment.liveSubscriptions()).toBe(0);
    await Promise.all(orders.map(({ id }) => admin.changeWorkOrderState({ id, to: 'APPROVED' })));
    await expect.poll(() => statuses.at(-1)).toBe('offline');
    down = false;
    await expect.poll(() => orders.map(({ id }) => states.get(id)?.state)).toEqual(['APPROVED', 'APPROVED']);
    await admin.changeWorkOrderState({ id: orders[0]?.id ?? '', to: 'IN_PROGRESS' });
    await expect.poll(() => states.get(orders[0]?.id ?? '')).toMatchObject({ state: 'IN_PROGRESS', source: 'live' });
    expect(statuses.filter((status, index) => status !== statuses[index - 1])).toEqual(
      expect.arrayContaining(['connecting', 'live', 'reconnecting', 'offline', 'live']),
    );
    expect(statuses.at(-1)).toBe('live');
    const all = [];
    for await (const order of iterate((nextToken) => admin.workOrders({ limit: 100, nextToken })))
      all.push([order.id, order.state]);
    expect(all.filter(([id, state]) => states.get(id ?? '')?.state !== state)).toEqual([]);
  });

  it('arrive completely even if the function that publishes them is killed', async () => {
    const advisor = await live('ADVISOR');
    const orders: { id: string }[] = [];
    for (let index = 0; index < 6; index += 1) orders.push(await readyOrder(stack));
    const { events } = await following((onLive) =>
      advisor.onWorkOrderStateChanged({ states: ['CANCELLED'] }, { onLive }),
    );
    const publisher = present(
      stack.deployment.model.functions.find((each) => each.logicalId.startsWith('LiveFunction')),
    );
    await Promise.all(
      orders.map((order) => admin.changeWorkOrderState({ id: order.id, to: 'CANCELLED', note: 'No vino' })),
    );
    await stack.deployment.killFunction(publisher.name);
    const told = () => new Set(events.map((event) => event.workOrderId));
    await expect.poll(() => orders.filter((order) => !told().has(order.id))).toEqual([]);
  });

  it('put only malformed records into the dead-letter queue', async () => {
    const queue = present(stack.deployment.model.queues.find((each) => each.logicalId.startsWith('LiveDead')));
    const sqs = new SQSClient({
      endpoint: present(stack.deployment.sqsEndpoint),
      region: stack.deployment.region,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const QueueUrl = `${stack.deployment.sqsEndpoint}/${stack.deployment.model.accountId}/${queue.name}`;
    // One queue for all streams of the function: what other suites left is not looked at.
    await sqs.send(new PurgeQueueCommand({ QueueUrl }));
    const advisor = await live('ADVISOR');
    const order = await newOrder(stack, [LABOR]);
    const { events } = await following((onLive) => advisor.onWorkOrderChanged({ id: order.id }, { onLive }));
    await stack.putRows('WorkOrders', [{ pk: 'POISON', sk: 'ORDER' }]);
    await admin.changeWorkOrderState({ id: order.id, to: 'APPROVED' });
    await expect.poll(() => events.map((event) => event.state)).toContain('APPROVED');
    const dead = async () =>
      (await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] })))
        .Attributes?.['ApproximateNumberOfMessages'];
    await expect.poll(dead).toBe('1');
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
    expect(JSON.parse(Messages?.[0]?.Body ?? '{}')).toMatchObject({ DDBStreamBatchInfo: { batchSize: 1 } });
    // Its removal is as poisonous. The message just received is invisible meanwhile.
    await stack.deleteRow('WorkOrders', { pk: 'POISON', sk: 'ORDER' });
    await expect.poll(dead).toBe('1');
    await sqs.send(new PurgeQueueCommand({ QueueUrl }));
    sqs.destroy();
  });
});
