import type { AggregateSupport } from './all.ts';
import type { Case } from '../badMutations/case.ts';
import { LONG } from '../badMutations/case.ts';
import type { PartsOrder, PlacingInput } from '../partsOrders.ts';
import {
  ADDRESS,
  delivered,
  failure,
  IN_STATUS,
  itemForSale,
  paid,
  payment,
  placed,
  placing,
  refunded,
  returnSome,
  shipment,
} from '../partsOrders.ts';
import type { Stack } from '../stack.ts';
import { orderForWorkflow, recorded } from '../workflow.ts';
import { newCompany, newItem, present } from '../workshop.ts';

const NOBODY = 'nothing';
const LONG_AGO = '2020-01-01T00:00:00.000Z';
const QUERY = 2;
const WITH_RELATED = 3;
const MUTATION = 3;
const WIDE = '\u1f82';
const LINES = 'input.lines';
const TO = 'input.shippingAddress';
const many = <Each>(count: number, each: Each): Each[] => Array.from({ length: count }, () => each);

const READ = {
  PartsOrderPage: 'items nextToken',
  PartsOrder: `
    id number customerId customerName recipient status times nextMoves attempt executionName lines lineCount shippingAddress
    shippingMethod shippingName shippingPrice subtotal tax total currency pricesIncludeTax payment shipment refunds refundsDue
    returns returnedWhole reservedUntil invoiceId note cancelled placedBy placedById placedByKind placedAt updatedAt version`,
  PartsOrderTime: 'status at',
  PartsOrderRecipient: 'name email phone',
  PartsOrderLine: 'id inventoryItemId sku name quantity unitPrice taxCode taxRate taxableAmount tax total returned',
  ShippingAddress: 'street city state zipCode country latitude longitude',
  PartsOrderPayment: 'provider paymentId amount paidAt failure',
  PartsOrderShipment: 'carrier trackingNumber expectedOn shippedAt deliveredAt failure',
  PartsOrderRefund: 'id reason provider paymentId amount status providerRefundId dueAt refundedAt',
  PartsOrderReturn: 'id lines reason refund shippingRefunded by byId at',
  PartsReturnLine: 'lineId quantity condition scrapReason',
  PartsOrderCancellation: 'reason by byId at',
  PartsOrderChange: 'id sequence partsOrderId number customerId customerName from status attempt at',
};
const SELLER = { ...READ, PartsOrder: `${READ.PartsOrder} customer invoice`, Invoice: 'partsOrderId credited' };

/** Every line that an order takes, each of an item of its own, and the longest of everything. */
async function fullest(stack: Stack): Promise<PlacingInput> {
  const ids: string[] = [];
  for (let made = 0; made < 40; made += 1) ids.push((await itemForSale(stack, '999')).id);
  return placing(stack, ids, '3', {
    customerId: (await newCompany(stack)).id,
    shippingAddress: {
      street: WIDE.repeat(200),
      city: WIDE.repeat(100),
      state: WIDE.repeat(100),
      zipCode: WIDE.repeat(20),
      country: 'PE',
      latitude: -12.0464,
      longitude: -77.0428,
    },
    note: WIDE.repeat(500),
  });
}

/** One of which something came back, to stock and scrapped, and was paid back in part. */
async function returnedOrder(stack: Stack): Promise<PartsOrder> {
  const { id } = await delivered(stack, undefined, '3', { note: 'Llamar antes', email: 'ana@andes.example' });
  await refunded(stack, await returnSome(stack, id, '1'));
  return returnSome(stack, id, '1', '1', 'Vino rota');
}

async function refusedPlacing(stack: Stack, hidden: string): Promise<Case[]> {
  const [item, plain] = [await itemForSale(stack, '5'), await newItem(stack, '5')];
  const input = await placing(stack, [item.id]);
  const line = { inventoryItemId: item.id, quantity: '1' };
  const saying = (more: object): object => ({ input: { ...input, ...more } });
  const with1 = (more: object): object => saying({ lines: [{ ...line, ...more }] });
  const to = (more: object): object => saying({ shippingAddress: { ...ADDRESS, ...more } });
  return [
    ['nobody who buys', saying({ customerId: null }), 'VALIDATION', 'input.customerId'],
    ['no customer', saying({ customerId: NOBODY }), 'NOT_FOUND', 'input.customerId'],
    ['nothing ordered', saying({ lines: [] }), 'VALIDATION', LINES],
    ['a basket of 41 lines', saying({ lines: many(41, line) }), 'LIMIT_EXCEEDED', LINES],
    ['no item', with1({ inventoryItemId: NOBODY }), 'NOT_FOUND', `${LINES}.0.inventoryItemId`],
    ['an id that is none', with1({ inventoryItemId: '' }), 'VALIDATION', `${LINES}.0.inventoryItemId`],
    ['an item in the archive', with1({ inventoryItemId: hidden }), 'LOCKED', `${LINES}.0.inventoryItemId`],
    ['an item not for sale', with1({ inventoryItemId: plain.id }), 'VALIDATION', `${LINES}.0.inventoryItemId`],
    ['nothing of an item', with1({ quantity: '0' }), 'VALIDATION', `${LINES}.0.quantity`],
    ['a quantity that is none', with1({ quantity: 'x' }), 'VALIDATION', `${LINES}.0.quantity`],
    ['more than there is', with1({ quantity: '6' }), 'INSUFFICIENT_STOCK', 'quantity'],
    ['another price than the catalogue’s', with1({ unitPrice: '1.00' }), 'VALIDATION', `${LINES}.0.unitPrice`],
    ['a price that is none', with1({ unitPrice: 'x' }), 'VALIDATION', `${LINES}.0.unitPrice`],
    ['an address without a street', to({ street: ' ' }), 'VALIDATION', `${TO}.street`],
    ['an address without a city', to({ city: null }), 'VALIDATION', `${TO}.city`],
    ['an address without a country', to({ country: null }), 'VALIDATION', `${TO}.country`],
    ['a country that is none', to({ country: 'Perú' }), 'VALIDATION', `${TO}.country`],
    ['too long a postal code', to({ zipCode: LONG }), 'VALIDATION', `${TO}.zipCode`],
    ['too far north', to({ latitude: 90.1, longitude: 0 }), 'VALIDATION', `${TO}.latitude`],
    ['too far west', to({ latitude: 0, longitude: -180.1 }), 'VALIDATION', `${TO}.longitude`],
    ['half a place', to({ latitude: -12.04 }), 'VALIDATION', `${TO}.longitude`],
    ['no way to send it', saying({ shippingMethod: NOBODY }), 'VALIDATION', 'input.shippingMethod'],
    ['too long a note', saying({ note: LONG }), 'VALIDATION', 'input.note'],
    ['an invoice for who has no RUC', saying({ documentType: 'FACTURA' }), 'VALIDATION', 'input.documentType'],
  ];
}

const PLACE = { ...ADDRESS, latitude: -12.0464, longitude: -77.0428 };

export const support: AggregateSupport = {
  refused: {
    placePartsOrder: (made, stack) => refusedPlacing(stack, made.hidden.item),
    cancelPartsOrder: async (_made, stack) => {
      const [order, sent] = [await placed(stack), await IN_STATUS.SHIPPED(stack)];
      const reason = 'Ya no lo quiere';
      return [
        ['no order', { id: NOBODY, reason }, 'NOT_FOUND', 'id'],
        ['no reason', { id: order.id, reason: ' ' }, 'VALIDATION', 'reason'],
        ['too long a reason', { id: order.id, reason: LONG }, 'VALIDATION', 'reason'],
        ['a stale version', { id: order.id, reason, expectedVersion: 77 }, 'STALE_VERSION', 'expectedVersion'],
        ['one that was sent', { id: sent.id, reason }, 'INVALID_TRANSITION', 'id'],
      ];
    },
    retryPartsOrder: async (_made, stack) => {
      const [failed, order] = [await IN_STATUS.PAYMENT_FAILED(stack), await placed(stack)];
      const [unsent, tired] = [await IN_STATUS.SHIPMENT_FAILED(stack), await IN_STATUS.PAYMENT_FAILED(stack)];
      await stack.setAttribute('PartsOrders', { pk: tired.id, sk: 'PARTS_ORDER' }, 'attempt', 10);
      return [
        ['no order', { id: NOBODY }, 'NOT_FOUND', 'id'],
        ['a stale version', { id: failed.id, expectedVersion: 77 }, 'STALE_VERSION', 'expectedVersion'],
        ['one that did not fail', { id: order.id }, 'INVALID_TRANSITION', 'id'],
        ['one whose money is on the way back', { id: unsent.id }, 'LOCKED', 'id'],
        ['an eleventh attempt', { id: tired.id }, 'LIMIT_EXCEEDED', 'id'],
      ];
    },
    registerPartsReturn: async (_made, stack) => {
      const [order, unsent] = [await delivered(stack, undefined, '2'), await paid(stack)];
      const line = { lineId: '1', quantity: '1', condition: 'RESTOCKED' };
      const reason = 'No era la medida';
      const call = (more: object, lines: object[] = [line]): object => ({
        id: order.id,
        input: { lines, reason, ...more },
      });
      const bad = (more: object): object => call({}, [{ ...line, ...more }]);
      return [
        ['no order', { ...call({}), id: NOBODY }, 'NOT_FOUND', 'id'],
        ['one that did not arrive', { ...call({}), id: unsent.id }, 'INVALID_TRANSITION', 'id'],
        ['a stale version', { ...call({}), expectedVersion: 77 }, 'STALE_VERSION', 'expectedVersion'],
        ['nothing that came back', call({}, []), 'VALIDATION', LINES],
        ['too many lines', call({}, many(41, line)), 'LIMIT_EXCEEDED', LINES],
        ['no line', bad({ lineId: NOBODY }), 'NOT_FOUND', `${LINES}.0.lineId`],
        ['more than was sent', bad({ quantity: '2.001' }), 'VALIDATION', `${LINES}.0.quantity`],
        ['more in all than was sent', call({}, many(3, line)), 'VALIDATION', `${LINES}.2.quantity`],
        ['nothing of a line', bad({ quantity: '0' }), 'VALIDATION', `${LINES}.0.quantity`],
        ['something scrapped for nothing', bad({ condition: 'SCRAPPED' }), 'VALIDATION', `${LINES}.0.scrapReason`],
        ['a reason to scrap what is not', bad({ scrapReason: 'Rota' }), 'VALIDATION', `${LINES}.0.scrapReason`],
        ['no reason', call({ reason: ' ' }), 'VALIDATION', 'input.reason'],
        ['too long a reason', call({ reason: LONG }), 'VALIDATION', 'input.reason'],
      ];
    },
  },
  largest: async (admin, stack) => {
    const input = await fullest(stack);
    const order = present(await admin.placePartsOrder({ input }));
    await recorded(stack, 'recordPartsPaymentFailure', failure(order, WIDE.repeat(300)));
    await admin.retryPartsOrder({ id: order.id });
    await recorded(stack, 'recordPartsPayment', payment(order));
    await recorded(stack, 'recordPartsShipment', shipment(order));
    await recorded(stack, 'recordPartsDelivery', { id: order.id, deliveredAt: new Date().toISOString() });
    const lines = present(order.lines).map(({ id: lineId }) => ({ lineId, quantity: '1' }));
    const scrapped = lines.map((line) => ({
      ...line,
      condition: 'SCRAPPED' as const,
      scrapReason: WIDE.repeat(300),
    }));
    const back = { lines: scrapped, reason: WIDE.repeat(300) };
    await refunded(stack, present(await admin.registerPartsReturn({ id: order.id, input: back })));
    const restocked = lines.map((line) => ({ ...line, condition: 'RESTOCKED' as const }));
    await admin.registerPartsReturn({ id: order.id, input: { ...back, lines: restocked } });
    const given = present(await admin.placePartsOrder({ input }));
    await admin.cancelPartsOrder({ id: given.id, reason: WIDE.repeat(300) });
    const late = present(await admin.placePartsOrder({ input }));
    await recorded(stack, 'recordPartsPayment', payment(late));
    await recorded(stack, 'recordPartsShipmentFailure', failure(late, WIDE.repeat(300)));
    await stack.setAttribute('PartsOrders', { pk: late.id, sk: 'PARTS_ORDER' }, 'reservedUntil', LONG_AGO);
    await recorded(stack, 'releasePartsReservation', { id: late.id });
    await orderForWorkflow(stack, late.id);
    await admin.partsOrder({ id: order.id });
    await admin.partsOrders({ limit: 100 });
  },
  day: async (call, stack) => {
    const customer = await call('ADVISOR', 'createCustomer', { input: { name: 'Quien pide de lejos' } });
    const item = await call('STOREKEEPER', 'createInventoryItem', {
      input: { sku: 'LEJOS-1', name: 'Bomba que viaja', price: '118.00', forSale: true },
    });
    const storekeeper = await stack.clientAs('STOREKEEPER');
    const came = { type: 'IN' as const, quantity: '100', unitCost: '50.00' };
    await storekeeper.recordStockMovement({ inventoryItemId: item.id, input: came });
    const place = async () => {
      const input = await placing(stack, [item.id], '4', { customerId: customer.id });
      return (await call('ADVISOR', 'placePartsOrder', { input })) as PartsOrder;
    };
    // One stays in each status that there is.
    const waiting = await place();
    await recorded(stack, 'recordPartsPaymentFailure', failure(waiting));
    await call('CASHIER', 'retryPartsOrder', { id: waiting.id });
    await place().then((order) => recorded(stack, 'recordPartsPaymentFailure', failure(order)));
    await place().then((order) => recorded(stack, 'recordPartsPayment', payment(order)));
    const given = await recorded(stack, 'recordPartsPayment', payment(await place()));
    await call('ADVISOR', 'cancelPartsOrder', { id: given.id, reason: 'Se pidió dos veces' });
    await refunded(stack, (await call('ADVISOR', 'partsOrder', { id: given.id })) as PartsOrder);
    const unsent = await recorded(stack, 'recordPartsPayment', payment(await place()));
    await recorded(stack, 'recordPartsShipmentFailure', failure(unsent));
    const sent = async () =>
      recorded(
        stack,
        'recordPartsShipment',
        shipment(await recorded(stack, 'recordPartsPayment', payment(await place()))),
      );
    await sent();
    const arrived = await sent();
    await recorded(stack, 'recordPartsDelivery', { id: arrived.id, deliveredAt: new Date().toISOString() });
    const lines = [
      { lineId: '1', quantity: '1', condition: 'RESTOCKED' },
      { lineId: '1', quantity: '1', condition: 'SCRAPPED', scrapReason: 'Vino rota' },
    ];
    const back = await call('CASHIER', 'registerPartsReturn', { id: arrived.id, input: { lines, reason: 'No era' } });
    await refunded(stack, back as PartsOrder);
  },
  readable: { ADVISOR: SELLER, CASHIER: SELLER, STOREKEEPER: READ, INTEGRATOR: SELLER, ADMIN: SELLER },
  calls: ({ stack }) => ({
    'Query.partsOrder': [
      async () => ({ id: (await placed(stack, undefined, '1', { shippingAddress: PLACE, note: 'Llamar' })).id }),
      async () => ({ id: (await IN_STATUS.PAYMENT_FAILED(stack)).id }),
      async () => ({ id: (await IN_STATUS.SHIPMENT_FAILED(stack)).id }),
      async () => ({ id: (await IN_STATUS.CANCELLED(stack)).id }),
      async () => ({ id: (await returnedOrder(stack)).id }),
    ],
    'Query.partsOrders': [
      () => ({ limit: 100 }),
      () => ({ limit: 1 }),
      async () => ({ customerId: (await placed(stack)).customerId }),
      () => ({ status: 'PENDING' }),
    ],
    'Query.invoice': [async () => ({ id: (await returnedOrder(stack)).invoiceId })],
    'Mutation.placePartsOrder': [async () => ({ input: await placing(stack, [(await itemForSale(stack)).id]) })],
    'Mutation.cancelPartsOrder': [async () => ({ id: (await paid(stack)).id, reason: 'Ya no lo quiere' })],
    'Mutation.retryPartsOrder': [async () => ({ id: (await IN_STATUS.PAYMENT_FAILED(stack)).id })],
    'Mutation.registerPartsReturn': [
      async () => ({
        id: (await delivered(stack)).id,
        input: { lines: [{ lineId: '1', quantity: '1', condition: 'RESTOCKED' }], reason: 'No era la medida' },
      }),
    ],
  }),
  measured: [
    {
      name: 'placePartsOrder (5 lines)',
      budget: MUTATION,
      writeUnits: 40,
      prepare: async (stack) => {
        const client = await stack.clientAs('ADVISOR');
        const ids: string[] = [];
        for (let made = 0; made < 5; made += 1) ids.push((await itemForSale(stack)).id);
        const input = await placing(stack, ids);
        return () => client.placePartsOrder({ input, idempotencyKey: input.customerId ?? '' });
      },
    },
    {
      name: 'partsOrder',
      budget: QUERY,
      prepare: async (stack) => {
        const client = await stack.clientAs('ADVISOR');
        const { id } = await placed(stack);
        return () => client.partsOrder({ id });
      },
    },
    {
      name: 'partsOrders (with customers)',
      budget: WITH_RELATED,
      prepare: async (stack) => {
        for (let made = 0; made < 3; made += 1) await placed(stack);
        const query = '{ partsOrders(limit: 50) { items { id customer { name } } nextToken } }';
        return () => stack.rawQuery('ADVISOR', query);
      },
    },
  ],
};
