/** A workshop that release 0.1.0 has served, under this one: as `npm start` finds it, and as a deployment does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { MIGRATIONS, newestOf } from '../../functions/migrations/list.ts';
import { synthesizeCached } from '../../infra/synth.ts';
import { auditTables } from '../../scripts/audit/audit.ts';
import { lastMigration, upgradeLine } from '../../scripts/support/earlierData.ts';
import type { WorkshopDeployment } from '../../scripts/support/stack.ts';
import { ASSEMBLY, startWorkshop, tableName, tableNames, WORKSHOP } from '../../scripts/support/stack.ts';
import { as, ensureDemoStaff, signInAll } from '../../scripts/support/staff.ts';
import type { Row, Tables } from '../support/release.ts';
import { databaseClient, readAll, releasedTables, writeDataFolder } from '../support/release.ts';
import { isOfPdfQueue } from '../support/stack.ts';
import { present } from '../support/workshop.ts';

describe('a workshop of release 0.1.0 under this release', () => {
  const released: Tables = releasedTables('0.1.0');
  const dataDir = mkdtempSync(join(tmpdir(), 'upgrade-'));
  let deployment: WorkshopDeployment;
  let clients: ReadonlyMap<string, TallerClient>;
  let before: string | null;
  beforeAll(async () => {
    const { outdir } = await synthesizeCached({ workshop: WORKSHOP, outdir: ASSEMBLY });
    await writeDataFolder('0.1.0', dataDir, outdir);
    before = lastMigration(dataDir);
    ({ deployment } = await startWorkshop({ dataDir, holdEvents: isOfPdfQueue }));
    const logins = await ensureDemoStaff(deployment);
    clients = await signInAll({ graphql: deployment.graphqlUrl, cognito: deployment.cognitoEndpoint, userPoolClientId: deployment.clientId }, logins);
  }, 120_000);
  afterAll(async () => {
    await deployment?.stop();
    rmSync(dataDir, { recursive: true });
  });

  const rowsOf = (table: string): Row[] => released[table] ?? [];
  const brokenPromises = async (): Promise<string[]> => {
    const findings = await auditTables({ dynamodb: deployment.dynamoDbEndpoint, region: deployment.region, tables: tableNames(deployment) });
    expect(findings.every(({ looked }) => looked >= 0) && findings.length > 10).toBe(true);
    return findings.flatMap(({ check, breaches }) => breaches.map((breach) => `${check}: ${breach}`));
  };
  const standing = async (table: string): Promise<Row[]> => {
    const client = databaseClient(deployment.dynamoDbEndpoint);
    try {
      return await readAll(client, tableName(deployment, table));
    } finally {
      client.destroy();
    }
  };

  it('has had every migration when it starts, is told so, and keeps its books', async () => {
    const places = (await standing('Settings')).filter(({ pk, sk }) => pk === 'MIGRATIONS' && /^\d/.test(sk));
    expect(places.map(({ sk, doneAt }) => [sk, typeof doneAt])).toEqual(MIGRATIONS.list.map(({ number }) => [number, 'string']));
    expect(upgradeLine(before, lastMigration(dataDir))).toBe(`Brought .local/ up to date with this release (migrations 000 to ${newestOf(MIGRATIONS)})`);
    expect(await brokenPromises()).toEqual([]);
  });

  it('finds the things that it had: customers, vehicles, parts, orders, invoices, users and roles', async () => {
    const [admin, advisor, cashier, storekeeper] = ['ADMIN', 'ADVISOR', 'CASHIER', 'STOREKEEPER'].map((role) => as(clients, role)) as [TallerClient, TallerClient, TallerClient, TallerClient];
    expect(present(await advisor.customers({ search: 'nandu' })).items.map(({ name }) => name)).toEqual(['Transportes Ñandú S.A.C.']);
    expect(await advisor.vehicleByPlate({ plate: 'upg 100' })).toMatchObject({ vin: 'YV2RT40A8KB123456', customer: { name: 'Transportes Ñandú S.A.C.' } });
    expect(await storekeeper.inventoryItemBySku({ sku: 'FIL-100' })).toMatchObject({ low: true, stock: '5' });
    const orders = present(await advisor.workOrders({})).items;
    expect(orders.map(({ id }) => id).sort()).toEqual(rowsOf('WorkOrders').filter(({ sk }) => sk === 'ORDER').map(({ pk }) => pk).sort());
    for (const { id } of orders) expect(present(await advisor.workOrder({ id })).items).toBeDefined();
    const invoices = rowsOf('Invoices').filter((row) => row['number'] !== undefined);
    expect(invoices.length).toBeGreaterThan(3);
    for (const row of invoices) {
      const invoice = present(await cashier.invoice({ id: String(row['id']) }));
      expect((Number(invoice.subtotal) + Number(invoice.tax)).toFixed(2)).toBe(invoice.total);
      expect(invoice.lines).toHaveLength((row['lines'] as unknown[]).length);
    }
    expect(present(await admin.users({})).items).toHaveLength(rowsOf('Users').filter(({ sk }) => sk === 'USER').length);
    const cashiers = present(await admin.roles({})).items.find(({ name }) => name === 'CASHIER');
    expect(cashiers?.permissions).not.toContain('customer:update');
    expect(present(await admin.auditLog({})).items.length).toBeGreaterThan(10);
  });

  it('answers a repeated call as it was answered before the upgrade', async () => {
    const [storekeeper, cashier] = [as(clients, 'STOREKEEPER'), as(clients, 'CASHIER')];
    const part = present(await storekeeper.inventoryItemBySku({ sku: 'FIL-100' }));
    const again = await storekeeper.recordStockMovement({ inventoryItemId: part.id, input: { type: 'IN', quantity: '10', unitCost: '31.25' }, idempotencyKey: 'stock-of-the-day' });
    expect(again?.item.stock).toBe('10');
    expect(present(await storekeeper.inventoryItemBySku({ sku: 'FIL-100' })).stock).toBe(part.stock);
    const [sold] = rowsOf('Invoices').filter((row) => row['kind'] === 'QUICK_SALE' && row['customerId']);
    const sale = await cashier.createQuickSale({ input: { customerId: String(sold?.['customerId']), items: [{ inventoryItemId: part.id, quantity: '1' }] }, idempotencyKey: 'sale-of-the-day' });
    expect(sale?.number).toBe(sold?.['number']);
  });

  it('goes on with an order that was ready, up to its paid invoice under the next number', async () => {
    const [advisor, cashier] = [as(clients, 'ADVISOR'), as(clients, 'CASHIER')];
    const [ready] = present(await advisor.workOrders({ state: 'READY' })).items;
    const order = present(ready);
    const before = rowsOf('Settings').find(({ sk }) => sk === 'F001')?.['next'];
    const invoice = present(await cashier.createInvoice({ workOrderId: order.id }));
    expect([Number(invoice.number.split('-').at(-1)), invoice.total]).toEqual([before, order.total]);
    const paid = present(await cashier.registerPayment({ invoiceId: invoice.id, input: { method: 'CARD', amount: invoice.total } }));
    expect(paid).toMatchObject({ status: 'PAID', balance: '0.00' });
    expect(await cashier.changeWorkOrderState({ id: order.id, to: 'DELIVERED' })).toMatchObject({ state: 'DELIVERED' });
    expect(present(await cashier.numberingAudit({ series: invoice.series })).continuous).toBe(true);
    expect(await brokenPromises()).toEqual([]);
  });
});
