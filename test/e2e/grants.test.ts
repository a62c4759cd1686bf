/** What releases add to the built-in roles, over the whole history of a workshop that is in use. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { grantAdditions } from '../../functions/bootstrap/grants.ts';
import type { Additions } from '../../functions/bootstrap/roles.ts';
import {
  ADDITIONS,
  additionsBetween,
  BUILT_IN_ROLES,
  compareReleases,
  newestRelease,
} from '../../functions/bootstrap/roles.ts';
import { MIGRATIONS, newestOf } from '../../functions/migrations/list.ts';
import { migrate } from '../../functions/migrations/run.ts';
import type { DynamoDbService } from '../../local/services/dynamodb.ts';
import { startDynamoDb } from '../../local/services/dynamodb.ts';
import type { Row } from '../support/release.ts';
import { databaseClient, deleteAll, makeTable, putAll, readAll, releasedTables } from '../support/release.ts';

const AT = '2027-01-01T00:00:00.000Z';

/** What the next releases may bring; numbers that the project has not come to. */
const HISTORY: Additions = {
  ...ADDITIONS,
  '90.9.0': {
    CASHIER: ['cash:open', 'cash:close'],
    ADMIN: ['cash:open', 'cash:close'],
    STOREKEEPER: ['inventory:read'],
  },
  '90.10.0': { CASHIER: ['cash:count'], BUYER: ['purchase:create'], WASHER: ['wash:start'] },
};

describe('the permissions added by a release', () => {
  const released = releasedTables('0.1.0');
  let database: DynamoDbService;
  let client: DynamoDBClient;
  beforeAll(async () => {
    database = await startDynamoDb({ onProgress: () => undefined });
    client = databaseClient(database.endpoint);
    const migrated = MIGRATIONS.list.map(({ table }) => table);
    for (const name of new Set(['RolePermissions', 'Settings', ...migrated])) await makeTable(client, name);
  });
  afterAll(async () => {
    client.destroy();
    await database.stop();
  });
  beforeEach(async () => {
    await deleteAll(client, 'RolePermissions', await roles());
    await deleteAll(client, 'Settings', await readAll(client, 'Settings'));
    await putAll(client, 'RolePermissions', released['RolePermissions'] ?? []);
    await migrate(
      { dynamodb: client, settingsTable: 'Settings', tableOf: (table) => table, now: () => AT, hasTime: () => true },
      MIGRATIONS,
      newestOf(MIGRATIONS),
    );
    // What the releases so far bring is there already.
    await deploy(newestRelease(ADDITIONS));
  });

  const roles = (): Promise<Row[]> => readAll(client, 'RolePermissions');
  const deploy = (release: string, dynamodb = client): Promise<void> =>
    grantAdditions({ dynamodb, rolesTable: 'RolePermissions', now: () => AT }, HISTORY, release);

  async function role(name: string): Promise<Row & { permissions: string[]; version: number }> {
    const row = (await roles()).find(({ pk }) => pk === name);
    if (!row) throw new Error(`there is no role ${name}`);
    return row as Row & { permissions: string[]; version: number };
  }

  /** As `saveRole` writes it. */
  async function takeAway(name: string, permission: string): Promise<void> {
    const row = await role(name);
    await putAll(client, 'RolePermissions', [
      { ...row, permissions: row.permissions.filter((each) => each !== permission), version: row.version + 1 },
    ]);
  }

  it('are added once to each built-in role, in a new version, and not if an administrator removed them', async () => {
    const before = await role('CASHIER');
    expect(before.permissions).not.toContain('customer:update');
    await deploy('90.9.0');
    expect(await role('CASHIER')).toMatchObject({
      permissions: [...before.permissions, 'cash:open', 'cash:close'],
      version: before.version + 1,
      updatedAt: AT,
      grantedThrough: '90.9.0',
    });
    expect((await role('ADMIN')).permissions).toEqual(expect.arrayContaining(['cash:open', 'cash:close']));

    await takeAway('CASHIER', 'cash:close');
    const taken = await roles();
    await deploy('90.9.0');
    expect(await roles()).toEqual(taken);

    await deploy('90.10.0');
    expect((await role('CASHIER')).permissions).toEqual([...before.permissions, 'cash:open', 'cash:count']);
  });

  it('are added together if releases were skipped', async () => {
    const before = await role('CASHIER');
    await deploy('90.10.0');
    expect((await role('CASHIER')).permissions).toEqual([
      ...before.permissions,
      'cash:open',
      'cash:close',
      'cash:count',
    ]);
  });

  it('make no new version of a role that has them already, or gets none', async () => {
    const before = await roles();
    await deploy('90.9.0');
    for (const name of ['STOREKEEPER', 'SCREEN']) {
      const { grantedThrough, ...row } = await role(name);
      expect(grantedThrough).toBe('90.9.0');
      expect(row).toEqual(
        Object.fromEntries(
          Object.entries(before.find(({ pk }) => pk === name) ?? {}).filter(
            ([attribute]) => attribute !== 'grantedThrough',
          ),
        ),
      );
    }
  });

  it('are not added to roles that the workshop made, even under a built-in name', async () => {
    await putAll(client, 'RolePermissions', [{ ...(await role('WASHER')), pk: 'BUYER', name: 'BUYER' }]);
    const before = [await role('WASHER'), await role('BUYER')];
    await deploy('90.10.0');
    expect([await role('WASHER'), await role('BUYER')]).toEqual(before);
  });

  it('stay after a rollback, and are added once when the release is deployed again', async () => {
    await deploy('90.10.0');
    await takeAway('CASHIER', 'cash:open');
    const after = await roles();
    await deploy('90.9.0');
    await deploy('0.1.0');
    await deploy('90.10.0');
    expect(await roles()).toEqual(after);
  });

  it('are added to the current role, so that a simultaneous change by an administrator is kept', async () => {
    const dynamodb = databaseClient(database.endpoint);
    let saved = false;
    dynamodb.middlewareStack.add(
      (next, { commandName = '' }) =>
        async (args) => {
          if (commandName === 'UpdateItemCommand' && !saved) {
            saved = true;
            await takeAway('ADMIN', 'audit:read');
          }
          return next(args);
        },
      { step: 'initialize' },
    );
    await deploy('90.9.0', dynamodb);
    dynamodb.destroy();
    const { permissions } = await role('ADMIN');
    expect([permissions.includes('audit:read'), permissions.includes('cash:open')]).toEqual([false, true]);
  });
});

describe('the releases of the built-in roles', () => {
  it('are in order, and add a permission to a role once', () => {
    const releases = Object.keys(ADDITIONS);
    expect([...releases].sort(compareReleases)).toEqual(releases);
    for (const [name, permissions] of Object.entries(BUILT_IN_ROLES))
      expect(new Set(permissions).size, name).toBe(permissions.length);
  });

  it('are compared by number: 0.10.0 comes after 0.9.0', () => {
    expect([
      compareReleases('0.10.0', '0.9.0') > 0,
      compareReleases('0.9.0', '0.10.0') < 0,
      compareReleases('1.0.0', '1.0.0'),
    ]).toEqual([true, true, 0]);
    expect(newestRelease(HISTORY)).toBe('90.10.0');
    expect(additionsBetween(HISTORY, '90.9.0', '90.10.0')).toEqual({
      CASHIER: ['cash:count'],
      BUYER: ['purchase:create'],
      WASHER: ['wash:start'],
    });
  });

  it('start with what the first release gave its roles', () => {
    const given = Object.fromEntries(
      (releasedTables('0.1.0')['RolePermissions'] ?? [])
        .filter(({ pk, ...row }) => row['builtIn'] === true && pk !== 'CASHIER')
        .map((row) => [row.pk, row['permissions']]),
    );
    expect(additionsBetween(ADDITIONS, null, '0.1.0')).toMatchObject(given);
  });
});
