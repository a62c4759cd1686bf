import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { BILL_CASES } from '../../test/support/auditCases/bills.ts';
import { PURCHASE_CASES } from '../../test/support/auditCases/purchaseOrders.ts';
import { PARTS_ORDER_CASES } from '../../test/support/auditCases/partsOrders.ts';
import { DELIVERY_CASES } from '../../test/support/auditCases/deliveries.ts';
import { RECEIPT_CASES } from '../../test/support/auditCases/receipts.ts';
import { RESERVATION_CASES } from '../../test/support/auditCases/reservations.ts';
import { aggregateDays } from '../../test/support/aggregates/all.ts';
import { startStack } from '../../test/support/stack.ts';
import type { Stack } from '../../test/support/stack.ts';
import { LABOR, newItem, newSale, present, readyOrder } from '../../test/support/workshop.ts';
import { tableNames } from '../support/stack.ts';
import { auditRows } from './audit.ts';
import { CHECKS } from './checks.ts';
import type { Row, Rows, TableName } from './rows.ts';
import { readRows } from './rows.ts';

/** Real books, and every way in which somebody could falsify them: each must be named by the check that promises it. */
describe('the audit', () => {
  let stack: Stack;
  let rows: Rows;
  const ids = { item: '', order: '', cancelled: '', sale: '', voided: '', invoice: '', delivered: '' };

  beforeAll(async () => {
    stack = await startStack();
    const [cashier, advisor] = [await stack.clientAs('CASHIER'), await stack.clientAs('ADVISOR')];
    ids.item = (await newItem(stack, '50')).id;
    const part = { kind: 'PART' as const, inventoryItemId: ids.item, quantity: '2' };
    ids.order = (await readyOrder(stack, [LABOR, part])).id;
    ids.invoice = present(await cashier.createInvoice({ workOrderId: ids.order })).id;
    await cashier.registerPayment({ invoiceId: ids.invoice, input: { method: 'CASH', amount: '10.00' } });
    ids.cancelled = (await readyOrder(stack, [part])).id;
    await advisor.changeWorkOrderState({ id: ids.cancelled, to: 'CANCELLED', note: 'No vino' });
    ids.delivered = (await readyOrder(stack, [LABOR])).id;
    await cashier.createInvoice({ workOrderId: ids.delivered });
    await cashier.changeWorkOrderState({ id: ids.delivered, to: 'DELIVERED' });
    ids.sale = (await newSale(stack, [ids.item])).id;
    ids.voided = (await newSale(stack, [ids.item])).id;
    await cashier.voidInvoice({ invoiceId: ids.voided, reason: 'Error' });
    await aggregateDays(stack);
    const { deployment } = stack;
    const client = DynamoDBDocumentClient.from(
      new DynamoDBClient({
        endpoint: deployment.dynamoDbEndpoint,
        region: deployment.region,
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      }),
    );
    rows = await readRows(client, tableNames(deployment));
    client.destroy();
  });

  const breachesOf = (changed: Rows): string[] =>
    auditRows(changed).flatMap(({ check, breaches }) => breaches.map((breach) => `${check}: ${breach}`));

  it('finds nothing wrong in data that the API wrote, and every check looks at some rows', () => {
    expect(breachesOf(rows)).toEqual([]);
    expect(auditRows(rows).filter(({ looked }) => looked === 0)).toEqual([]);
  });

  type Edit = (row: Row) => Row | null;
  const set =
    (name: string, value: unknown): Edit =>
    (row) => ({ ...row, [name]: value });
  const drop: Edit = () => null;
  type Line = Record<string, unknown> & { base: number; tax: number; quantity: number; unitPrice: number };
  const linesOf = (row: Row): Line[] => row['lines'] as Line[];
  /** The line as it would be if its price did not include the tax. */
  const withoutTax = (line: Line): Line => {
    const base = Math.round((line.unitPrice * line.quantity) / 1000);
    return { ...line, base, tax: Math.round((base * 18) / 100) };
  };
  /** Lines of orders are in a map, those of documents in a list. */
  const firstLine =
    (edit: (line: Line) => Line): Edit =>
    (row) => {
      const [[name, line] = ['', null]] = Object.entries((row['lines'] ?? {}) as Record<string, Line>);
      return {
        ...row,
        lines: Object.assign(
          Array.isArray(row['lines']) ? [...row['lines']] : { ...(row['lines'] as object) },
          line ? { [name]: edit(line) } : {},
        ),
      };
    };
  /** The line as a setting of another day would price it, of one unit. */
  const beforeTax = (line: Line): Line => ({
    ...line,
    base: line.base + line.tax,
    tax: Math.round((line.base + line.tax) * 0.18),
    ...('total' in line ? { total: line.base + line.tax + Math.round((line.base + line.tax) * 0.18) } : {}),
  });

  const CASES: [promise: string, table: TableName, which: (row: Row) => boolean, edit: Edit, rows?: 'each'][] = [
    ...RECEIPT_CASES,
    ...RESERVATION_CASES,
    ...BILL_CASES,
    ...PURCHASE_CASES,
    ...PARTS_ORDER_CASES,
    ...DELIVERY_CASES,
    [
      'stock is the sum of its movements',
      'Inventory',
      (row) => row.pk === ids.item && row.sk === 'ITEM',
      set('stock', 7),
    ],
    [
      'stock is the sum of its movements',
      'Inventory',
      (row) => row.pk === ids.item && row.sk.startsWith('MOVEMENT#'),
      drop,
    ],
    [
      'stock is not below zero, unless settings allow it',
      'Inventory',
      (row) => row.pk === ids.item && row.sk === 'ITEM',
      set('stock', -1000),
    ],
    [
      'an item is marked low exactly while it is under its minimum',
      'Inventory',
      (row) => row.pk === ids.item && row.sk === 'ITEM',
      set('lowStock', 'LOW'),
    ],
    [
      "an order's parts are what its movements took; a cancelled order's all came back or were written off",
      'Inventory',
      (row) => row.reference === `WORK_ORDER#${ids.cancelled}` && row.type === 'RETURN',
      drop,
    ],
    [
      'what a count booked of an item is the difference that it found, once',
      'Counts',
      (row) => row.movementId !== undefined,
      set('counted', 99000),
    ],
    [
      'what a count booked of an item is the difference that it found, once',
      'Counts',
      (row) => row.movementId !== undefined,
      drop,
    ],
    [
      'only a count that is closed has booked anything',
      'Counts',
      (row) => row.movementId !== undefined,
      set('pk', 'nothing'),
    ],
    [
      'the list of deliveries has every delivered order once, under its moment',
      'WorkOrders',
      (row) => row.pk === 'DELIVERED' && row.sk.endsWith(ids.delivered),
      drop,
    ],
    [
      'the list of deliveries has every delivered order once, under its moment',
      'WorkOrders',
      (row) => row.pk === ids.delivered && row.sk === 'ORDER',
      set('deliveredAt', '2026-01-01T00:00:00.000Z'),
    ],
    [
      "an order's header agrees with its lines",
      'WorkOrders',
      (row) => row.pk === ids.order && row.sk === 'ORDER',
      set('total', 1),
    ],
    [
      "an order's lines come to what their prices, its discount and its rounding make",
      'WorkOrders',
      (row) => row.pk === ids.order && row.sk === 'ORDER',
      set('discountRate', 100),
    ],
    [
      "an order's lines come to what their prices, its discount and its rounding make",
      'WorkOrders',
      (row) => row.pk === ids.order && row.sk === 'ITEMS',
      firstLine(beforeTax),
    ],
    [
      "an order's lines come to what their prices, its discount and its rounding make",
      'WorkOrders',
      (row) => row.pk === ids.order && row.sk === 'ORDER',
      set('pricesIncludeTax', false),
    ],
    [
      "an order's lines come to what their prices, its discount and its rounding make",
      'WorkOrders',
      (row) => row.pk === ids.order && row.sk === 'ITEMS',
      firstLine((line) => ({ ...line, unitPriceFraction: 9999 })),
    ],
    [
      "a document's lines and taxes are what their prices and its rounding make",
      'Invoices',
      (row) => row.id === ids.invoice,
      firstLine(beforeTax),
    ],
    [
      "a document's lines and taxes are what their prices and its rounding make",
      'Invoices',
      (row) => row.id === ids.invoice,
      firstLine((line) => ({ ...line, base: line.base - 1, tax: line.tax + 1 })),
    ],
    [
      "a document's totals are the sums of its lines and of its taxes",
      'Invoices',
      (row) => row.id === ids.invoice,
      set('discount', 1),
    ],
    [
      "every chain of events is unbroken and ends in the order's state",
      'WorkOrders',
      (row) => row.pk === ids.order && row.sk.startsWith('EVENT#') && row.to === 'IN_PROGRESS',
      drop,
    ],
    [
      "every chain of events is unbroken and ends in the order's state",
      'WorkOrders',
      (row) => row.pk === ids.order && row.sk === 'ORDER',
      set('state', 'DELIVERED'),
    ],
    [
      "an order's events follow each other in time, by moves that there are",
      'WorkOrders',
      (row) => row.pk === ids.order && row.sk.startsWith('EVENT#') && row.to === 'READY',
      set('at', '2020-01-01T00:00:00.000Z'),
    ],
    [
      "an order's events follow each other in time, by moves that there are",
      'WorkOrders',
      (row) => row.pk === ids.order && row.sk.startsWith('EVENT#') && row.to === 'READY',
      set('from', 'RECEIVED'),
    ],
    [
      'an order is marked open exactly while it is',
      'WorkOrders',
      (row) => row.pk === ids.order && row.sk === 'ORDER',
      set('open', undefined),
    ],
    [
      'an order is marked open exactly while it is',
      'WorkOrders',
      (row) => row.pk === ids.cancelled && row.sk === 'ORDER',
      set('open', 'OPEN'),
    ],
    [
      'nothing in the archive is in stock',
      'Inventory',
      (row) => row.pk === ids.item && row.sk === 'ITEM',
      set('archived', true),
    ],
    [
      'every line of a part names an item that is there',
      'Inventory',
      (row) => row.pk === ids.item && row.sk === 'ITEM',
      drop,
    ],
    [
      'every line of a part names an item that is there',
      'Invoices',
      (row) => row.id === ids.sale,
      (row) => ({ ...row, lines: linesOf(row).map((line) => ({ ...line, inventoryItemId: 'toString' })) }),
    ],
    [
      'every line of a part names an item that is there',
      'Invoices',
      (row) => row.id === ids.sale,
      (row) => ({ ...row, lines: linesOf(row).map(({ inventoryItemId: _none, ...line }) => line) }),
    ],
    [
      'the prices of an order and of its invoice are all with tax, or all without',
      'Invoices',
      (row) => row.id === ids.invoice,
      (row) => ({ ...row, lines: linesOf(row).map((line, index) => (index === 0 ? line : withoutTax(line))) }),
    ],
    [
      'the prices of an order and of its invoice are all with tax, or all without',
      'Invoices',
      (row) => row.id === ids.invoice,
      (row) => ({ ...row, lines: linesOf(row).map(withoutTax) }),
    ],
    [
      'the prices of an order and of its invoice are all with tax, or all without',
      'WorkOrders',
      (row) => row.pk === ids.order && row.sk === 'ORDER',
      set('pricesIncludeTax', false),
    ],
    ['the numbers of every series are continuous up to its counter', 'Invoices', (row) => row.id === ids.sale, drop],
    [
      'the numbers of every series are continuous up to its counter',
      'Settings',
      (row) => row.sk === 'B001',
      (row) => ({ ...row, next: Number(row.next) - 1 }),
    ],
    [
      "a document's totals are the sums of its lines and of its taxes",
      'Invoices',
      (row) => row.id === ids.sale,
      set('tax', 1),
    ],
    [
      'what is paid is the sum of the payments, and the status follows from it',
      'Invoices',
      (row) => row.sk.includes('#PAYMENT#'),
      set('amount', 1),
    ],
    [
      'what is paid is the sum of the payments, and the status follows from it',
      'Invoices',
      (row) => row.id === ids.voided,
      set('status', 'PAID'),
    ],
    [
      "a counter sale's parts are what its movements took; a voided one's all came back",
      'Inventory',
      (row) => row.reference === `INVOICE#${ids.voided}` && row.type === 'RETURN',
      drop,
    ],
    [
      'a work order and the invoice that charges it name each other',
      'WorkOrders',
      (row) => row.pk === ids.order && row.sk === 'ORDER',
      set('invoiceId', 'F001-99999999'),
    ],
    [
      'every plate has its sentinel, and every sentinel its owner',
      'Vehicles',
      (row) => row.pk.startsWith('PLATE#') && row.sk === 'SENTINEL',
      drop,
    ],
    [
      'every SKU has its sentinel, and every sentinel its owner',
      'Inventory',
      (row) => row.pk === ids.item && row.sk === 'ITEM',
      set('skuKey', 'OTHER'),
    ],
    [
      'every search row of Customers finds a thing that is shown',
      'Customers',
      (row) => row.sk === 'CUSTOMER' && row.archived === false,
      set('archived', true),
    ],
    ['a customer counts its vehicles', 'Customers', (row) => row.sk === 'CUSTOMER', set('vehicleCount', 99)],
    ['a role counts its users', 'RolePermissions', (row) => row.pk === 'CASHIER', set('userCount', 99)],
    [
      'a role counts those of its users who are enabled',
      'Users',
      (row) => row.sk === 'USER' && row.role === 'SCREEN' && row.status === 'ENABLED',
      set('status', 'DISABLED'),
    ],
    [
      'every user has a role that is there',
      'Users',
      (row) => row.sk === 'USER' && row.role === 'SCREEN',
      set('role', 'PILOT'),
    ],
    [
      'somebody can administer the workshop',
      'Users',
      (row) => row.role === 'ADMIN' && row.status === 'ENABLED',
      set('status', 'DISABLED'),
      'each',
    ],
    ['every e-mail has its sentinel, and every sentinel its owner', 'Users', (row) => row.sk === 'SENTINEL', drop],
    [
      'an inventory item counts its movements',
      'Inventory',
      (row) => row.pk === ids.item && row.sk === 'ITEM',
      set('movementCount', 99),
    ],
    [
      'a vehicle counts its work orders',
      'Vehicles',
      (row) => row.sk === 'VEHICLE' && Number(row.orderCount) > 0,
      set('orderCount', 0),
    ],
  ];

  it.each(CASES)('reports the breach: %s (%s)', (promise, table, which, edit, each) => {
    const index = rows[table].findIndex(which);
    expect(index).toBeGreaterThanOrEqual(0);
    const isMeant = (row: Row, at: number): boolean => (each === undefined ? at === index : which(row));
    const changed = rows[table].flatMap((row, at) => (isMeant(row, at) ? (edit(row) ?? []) : row));
    expect(CHECKS.map((check) => check.name)).toContain(promise);
    expect(breachesOf({ ...rows, [table]: changed }).filter((breach) => breach.startsWith(promise))).not.toEqual([]);
  });
});
