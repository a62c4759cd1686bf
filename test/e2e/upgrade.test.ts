/** A workshop that an earlier release has served, under this one: as `npm start` finds it, and as a deployment does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { ADDITIONS, newestRelease } from '../../functions/bootstrap/roles.ts';
import { MIGRATIONS, newestOf } from '../../functions/migrations/list.ts';
import { callbackOf } from '../../functions/shared/callback.ts';
import { synthesizeCached } from '../../infra/synth.ts';
import { environmentName } from '../../infra/tables.ts';
import { auditTables } from '../../scripts/audit/audit.ts';
import { lastMigration, upgradeLine } from '../../scripts/support/earlierData.ts';
import type { WorkshopDeployment } from '../../scripts/support/stack.ts';
import { ASSEMBLY, startWorkshop, tableName, tableNames, WORKSHOP } from '../../scripts/support/stack.ts';
import { as, ensureDemoUsers, signInAll } from '../../scripts/support/demoUsers.ts';
import type { Row, Tables } from '../support/release.ts';
import {
  databaseClient,
  deleteAll,
  readAll,
  RELEASES,
  releasedSeed,
  releasedTables,
  writeDataFolder,
} from '../support/release.ts';
import { isOfPdfQueue } from '../support/stack.ts';
import { present } from '../support/workshop.ts';

describe.each(RELEASES)('a workshop of release %s under this release', (release) => {
  const released: Tables = releasedTables(release);
  const dataDir = mkdtempSync(join(tmpdir(), 'upgrade-'));
  let deployment: WorkshopDeployment;
  let clients: ReadonlyMap<string, TallerClient>;
  let before: string | null;
  beforeAll(async () => {
    const { outdir } = await synthesizeCached({ workshop: WORKSHOP, outdir: ASSEMBLY });
    await writeDataFolder(release, dataDir, outdir);
    before = lastMigration(dataDir);
    ({ deployment } = await startWorkshop({ dataDir, holdEvents: isOfPdfQueue }));
    const logins = await ensureDemoUsers(deployment);
    clients = await signInAll(
      { graphql: deployment.graphqlUrl, cognito: deployment.cognitoEndpoint, userPoolClientId: deployment.clientId },
      logins,
    );
  });
  afterAll(async () => {
    await deployment?.stop();
    rmSync(dataDir, { recursive: true });
  });

  const rowsOf = (table: string): Row[] => released[table] ?? [];
  const brokenPromises = async (): Promise<string[]> => {
    const findings = await auditTables({
      dynamodb: deployment.dynamoDbEndpoint,
      region: deployment.region,
      tables: tableNames(deployment),
    });
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

  it('has all migrations when it starts, prints it, and has consistent books', async () => {
    const places = (await standing('Settings')).filter(({ pk, sk }) => pk === 'MIGRATIONS' && /^\d/.test(sk));
    expect(places.map(({ sk, doneAt }) => [sk, typeof doneAt])).toEqual(
      MIGRATIONS.list.map(({ number }) => [number, 'string']),
    );
    const [last, newest] = [present(before), newestOf(MIGRATIONS)];
    const line =
      last === newest ? null : `Brought .local/ up to date with this release (migrations ${last} to ${newest})`;
    expect(upgradeLine(before, lastMigration(dataDir))).toBe(line);
    expect(await brokenPromises()).toEqual([]);
  });

  it('still has its customers, vehicles, parts, orders, invoices, users and roles', async () => {
    const [admin, advisor, cashier, storekeeper] = ['ADMIN', 'ADVISOR', 'CASHIER', 'STOREKEEPER'].map((role) =>
      as(clients, role),
    ) as [TallerClient, TallerClient, TallerClient, TallerClient];
    expect(present(await advisor.customers({ search: 'nandu' })).items.map(({ name }) => name)).toEqual([
      'Transportes Ñandú S.A.C.',
    ]);
    expect(await advisor.vehicleByPlate({ plate: 'upg 100' })).toMatchObject({
      vin: 'YV2RT40A8KB123456',
      customer: { name: 'Transportes Ñandú S.A.C.' },
    });
    expect(await storekeeper.inventoryItemBySku({ sku: 'FIL-100' })).toMatchObject({ low: true, stock: '5' });
    const orders = present(await advisor.workOrders({})).items;
    expect(orders.map(({ id }) => id).sort()).toEqual(
      rowsOf('WorkOrders')
        .filter(({ sk }) => sk === 'ORDER')
        .map(({ pk }) => pk)
        .sort(),
    );
    for (const { id } of orders) expect(present(await advisor.workOrder({ id })).items).toBeDefined();
    const invoices = rowsOf('Invoices').filter((row) => row['number'] !== undefined);
    expect(invoices.length).toBeGreaterThan(3);
    for (const row of invoices) {
      const invoice = present(await cashier.invoice({ id: String(row['id']) }));
      expect((Number(invoice.subtotal) + Number(invoice.tax)).toFixed(2)).toBe(invoice.total);
      expect(invoice.lines).toHaveLength((row['lines'] as unknown[]).length);
    }
    // Beside those that this release's demo brings.
    const users = present(await admin.users({})).items.map(({ id }) => id);
    expect(users).toEqual(
      expect.arrayContaining(
        rowsOf('Users')
          .filter(({ sk }) => sk === 'USER')
          .map(({ pk }) => pk),
      ),
    );
    const cashiers = present(await admin.roles({})).items.find(({ name }) => name === 'CASHIER');
    expect(cashiers?.permissions).not.toContain('customer:update');
    const log = present(await admin.auditLog({ limit: 100 })).items;
    expect(log.length).toBeGreaterThan(10);
    const told = log.map(({ before: was, after }) => `${was ?? ''} ${after ?? ''}`).join(' ');
    expect(told).toMatch(/"total":"\d+\.\d\d"/);
    expect(told).not.toMatch(/"(total|paid|stock|price)":\d|nameKey|partsMoved|seriesPrefix/);
    const events = present((await advisor.workOrder({ id: present(orders[0]).id }))?.events);
    expect(events.every(({ by, byId }) => by !== '' && typeof byId === 'string')).toBe(true);
  });

  it('gives a repeated call the answer from before the upgrade', async () => {
    const [storekeeper, cashier] = [as(clients, 'STOREKEEPER'), as(clients, 'CASHIER')];
    const part = present(await storekeeper.inventoryItemBySku({ sku: 'FIL-100' }));
    const again = await storekeeper.recordStockMovement({
      inventoryItemId: part.id,
      input: { type: 'IN', quantity: '10', unitCost: '31.25' },
      idempotencyKey: 'stock-of-the-day',
    });
    expect(again?.item.stock).toBe('10');
    expect(present(await storekeeper.inventoryItemBySku({ sku: 'FIL-100' })).stock).toBe(part.stock);
    const [sold] = rowsOf('Invoices').filter((row) => row['kind'] === 'QUICK_SALE' && row['customerId']);
    const sale = await cashier.createQuickSale({
      input: { customerId: String(sold?.['customerId']), items: [{ inventoryItemId: part.id, quantity: '1' }] },
      idempotencyKey: 'sale-of-the-day',
    });
    expect(sale?.number).toBe(sold?.['number']);
  });

  it('continues with a ready order up to its paid invoice with the next number', async () => {
    const [advisor, cashier] = [as(clients, 'ADVISOR'), as(clients, 'CASHIER')];
    const [ready] = present(await advisor.workOrders({ state: 'READY' })).items;
    const order = present(ready);
    const before = rowsOf('Settings').find(({ sk }) => sk === 'F001')?.['next'];
    const invoice = present(await cashier.createInvoice({ workOrderId: order.id }));
    expect([Number(invoice.number.split('-').at(-1)), invoice.total]).toEqual([before, order.total]);
    const paid = present(
      await cashier.registerPayment({ invoiceId: invoice.id, input: { method: 'CARD', amount: invoice.total } }),
    );
    expect(paid).toMatchObject({ status: 'PAID', balance: '0.00' });
    expect(await cashier.changeWorkOrderState({ id: order.id, to: 'DELIVERED' })).toMatchObject({ state: 'DELIVERED' });
    expect(present(await cashier.numberingAudit({ series: invoice.series })).continuous).toBe(true);
    expect(await brokenPromises()).toEqual([]);
  });

  describe('the custom resource of the deployment', () => {
    let handler: (event: unknown, context: unknown) => Promise<void>;
    beforeAll(async () => {
      const tables = Object.fromEntries(
        Object.entries(tableNames(deployment)).map(([name, physical]) => [environmentName(name), physical]),
      );
      const environment = {
        AWS_REGION: deployment.region,
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        AWS_ENDPOINT_URL_DYNAMODB: deployment.dynamoDbEndpoint,
        AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: deployment.cognitoEndpoint,
        USER_POOL_ID: deployment.userPoolId,
        ...tables,
      };
      for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
      ({ handler } = await import('../../functions/bootstrap/index.ts'));
    });
    afterAll(() => {
      vi.unstubAllEnvs();
    });

    const seed = releasedSeed(release);
    const event = (RequestId: string, ResponseURL: string, properties: object): object => ({
      RequestType: 'Update',
      ResponseURL,
      RequestId,
      StackId: 'stack',
      LogicalResourceId: 'Rows',
      PhysicalResourceId: 'Rows',
      ResourceProperties: { seed, ...properties },
    });
    const now = { migrations: newestOf(MIGRATIONS), roles: newestRelease(ADDITIONS) };
    const withTime = { getRemainingTimeInMillis: () => 900_000 };
    const withoutTime = { getRemainingTimeInMillis: () => 1_000 };
    const placesOf = async (): Promise<Row[]> =>
      (await standing('Settings')).filter(({ pk, sk }) => pk === 'MIGRATIONS' && /^\d/.test(sk));

    async function forgetPlaces(): Promise<void> {
      const client = databaseClient(deployment.dynamoDbEndpoint);
      await deleteAll(client, tableName(deployment, 'Settings'), await placesOf());
      client.destroy();
    }

    it('lets Lambda call again if the time runs out, and fails the deployment after three calls', async () => {
      await forgetPlaces();
      const nowhere = 'http://127.0.0.1:1/';
      for (let call = 1; call <= 2; call += 1)
        await expect(handler(event('first', nowhere, now), withoutTime)).rejects.toThrow(
          'they go on when Lambda calls again',
        );
      const third = await callbackOf((url) => handler(event('first', url, now), withoutTime));
      expect(third.body).toMatchObject({
        Status: 'FAILED',
        Reason: 'the migrations need more time than a deployment has; deploy again, and they go on where they ended',
      });
      await expect(handler(event('second', nowhere, now), withoutTime)).rejects.toThrow('they go on');
      const { body } = await callbackOf((url) => handler(event('second', url, now), withTime));
      expect(body).toMatchObject({ Status: 'SUCCESS' });
      expect((await placesOf()).map(({ sk }) => sk)).toEqual(MIGRATIONS.list.map(({ number }) => number));
    });

    it('answers without changes if a deployment over release 0.1.0 is rolled back', async () => {
      const tables = async (): Promise<unknown> =>
        Promise.all(['RolePermissions', 'Users'].map(standing)).then(async (rows) => [...rows, await placesOf()]);
      const before = await tables();
      const { body } = await callbackOf((url) => handler(event('back', url, {}), withTime));
      expect(body).toMatchObject({ Status: 'SUCCESS' });
      expect(await tables()).toEqual(before);
    });
  });
});
