/** Migrations over the tables of the last release, cut off wherever they can be. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Migrations } from '../../functions/migrations/list.ts';
import { MIGRATIONS, newestOf } from '../../functions/migrations/list.ts';
import type { Change, Migration, Row as MigratedRow } from '../../functions/migrations/migration.ts';
import type { RunContext } from '../../functions/migrations/run.ts';
import { migrate } from '../../functions/migrations/run.ts';
import { ROOT } from '../../infra/paths.ts';
import type { DynamoDbService } from '../../local/services/dynamodb.ts';
import { startDynamoDb } from '../../local/services/dynamodb.ts';
import type { Row } from '../support/release.ts';
import { databaseClient, deleteAll, makeTable, putAll, readAll, releasedTables } from '../support/release.ts';

const RELEASE = '0.1.0';
const USED = [
  'Settings',
  'RolePermissions',
  'Customers',
  'Inventory',
  'Vehicles',
  'Users',
  'Invoices',
  'WorkOrders',
  'AuditLog',
] as const;
/** Entries of the log: enough for two pages, since everything is cut off at each of its writes. */
const ENTRIES = 10;
/** And of things that are found by rows beside them. */
const THINGS = 2;
/** Tables of such things. */
const BESIDE: readonly string[] = ['Customers', 'Inventory', 'Vehicles'];
const PAGE = 7;
/** `EVERY_CUT=1`: before and after each write, as the soak has it. Otherwise at every fourth write and the last, the two in turn. */
const EVERY_CUT = process.env['EVERY_CUT'] === '1';
const STRIDE = 4;

interface Cut {
  write: number;
  /** Whether what is written then still arrives. */
  after: boolean;
}

function cutsOf(writes: number): Cut[] {
  const all = Array.from({ length: writes }, (_, index) => index + 1);
  if (EVERY_CUT) return all.flatMap((write) => [false, true].map((after) => ({ write, after })));
  const some = all.filter((write) => write % STRIDE === 1 || write === writes);
  return some.map((write, index) => ({ write, after: index % 2 === 1 }));
}

interface Line {
  base?: number;
  taxableAmount?: number;
}

/** `base` of a line under its later name, as the other release of a renaming would make it. */
function renamed({ base, ...line }: Line): Line {
  return base === undefined ? line : { ...line, taxableAmount: base };
}

function renameInInvoice(row: MigratedRow): Change | null {
  const lines = row['lines'] as Line[] | undefined;
  return lines?.some(({ base }) => base !== undefined)
    ? { set: { lines: lines.map(renamed), taxes: (row['taxes'] as Line[]).map(renamed) } }
    : null;
}

/** An attribute of the row that goes, and one that comes. */
function moveComplaint(row: MigratedRow): Change | null {
  return row.sk === 'ORDER' && row['complaint'] !== undefined
    ? { set: { problem: row['complaint'], version: Number(row['version']) + 1 }, remove: ['complaint'] }
    : null;
}

const migration = (number: string, table: Migration['table'], change: Migration['change']): Migration => ({
  number,
  release: '9.9.9',
  table,
  change,
});

/** The real ones, then two over many rows. */
const ALL: Migrations = {
  since: RELEASE,
  list: [
    ...MIGRATIONS.list,
    migration('901', 'Invoices', renameInInvoice),
    migration('902', 'WorkOrders', moveComplaint),
  ],
};

describe('migrations', () => {
  const whole = releasedTables(RELEASE);
  /** The rows of the first few things of a table, and what keeps their values. */
  const few = (name: string): Row[] => {
    const rows = whole[name] ?? [];
    const things = rows.filter(({ sk }) => ['CUSTOMER', 'ITEM', 'VEHICLE', 'USER'].includes(sk));
    const ids = things.map(({ pk }) => pk).slice(0, THINGS);
    return rows.filter(({ pk }) => ids.includes(pk));
  };
  const released = {
    ...whole,
    AuditLog: (whole['AuditLog'] ?? []).slice(0, ENTRIES),
    Customers: few('Customers'),
    Inventory: few('Inventory'),
    Vehicles: few('Vehicles'),
    Users: few('Users'),
  } as typeof whole;
  let database: DynamoDbService;
  let client: DynamoDBClient;
  beforeAll(async () => {
    database = await startDynamoDb({ onProgress: () => undefined });
    client = databaseClient(database.endpoint);
    for (const name of USED) await makeTable(client, name);
  });
  afterAll(async () => {
    client.destroy();
    await database.stop();
  });
  beforeEach(() => reset());

  async function reset(names: readonly string[] = USED): Promise<void> {
    for (const name of names) {
      const [rows, standing] = [released[name] ?? [], await readAll(client, name)];
      const kept = new Set(rows.map(({ pk, sk }) => `${pk} ${sk}`));
      await deleteAll(
        client,
        name,
        standing.filter(({ pk, sk }) => !kept.has(`${pk} ${sk}`)),
      );
      await putAll(client, name, rows);
    }
  }

  const everything = async (): Promise<Record<string, Row[]>> =>
    Object.fromEntries(await Promise.all(USED.map(async (name) => [name, await readAll(client, name)] as const)));

  /** Where a migration has been depends on when it was cut off. */
  const withoutPlaces = ({ Settings = [], ...rest }: Record<string, Row[]>): Record<string, Row[]> => ({
    ...rest,
    Settings: Settings.map(({ looked: _looked, version: _version, ...row }) => row as Row),
  });

  const contextOf = (dynamodb: DynamoDBClient, more: Partial<RunContext> = {}): RunContext => ({
    dynamodb,
    settingsTable: 'Settings',
    tableOf: (table) => table,
    now: () => '2027-01-01T00:00:00.000Z',
    hasTime: () => true,
    pageSize: PAGE,
    ...more,
  });

  const run = (dynamodb = client, more: Partial<RunContext> = {}, migrations = ALL): Promise<boolean> =>
    migrate(contextOf(dynamodb, more), migrations, newestOf(migrations));

  /** A client of its own whose requests pass a gate, each with its number among the writes. */
  function gated(gate: (write: number, send: () => Promise<unknown>) => Promise<unknown>): {
    dynamodb: DynamoDBClient;
    writes: () => number;
  } {
    const dynamodb = databaseClient(database.endpoint);
    let writes = 0;
    dynamodb.middlewareStack.add(
      (next, { commandName = '' }) =>
        (args) => {
          if (!/^(PutItem|UpdateItem|TransactWriteItems)Command$/.test(commandName)) return next(args);
          writes += 1;
          return gate(writes, () => next(args)) as ReturnType<typeof next>;
        },
      { step: 'initialize' },
    );
    return { dynamodb, writes: () => writes };
  }

  it('change every row in question once, and leave the others as they were', async () => {
    expect(await run()).toBe(true);
    const { Invoices = [], WorkOrders = [], RolePermissions = [], Settings = [] } = await everything();
    const before = released['Invoices'] ?? [];
    expect(Invoices).toHaveLength(before.length);
    expect(JSON.stringify(Invoices)).not.toContain('"base"');
    const back = Invoices.map((row) => JSON.parse(JSON.stringify(row).replaceAll('taxableAmount', 'base')) as Row);
    expect(back).toEqual(before);
    expect(
      WorkOrders.filter(({ sk }) => sk === 'ORDER').map((row) => [row['complaint'], typeof row['problem']]),
    ).toEqual(expect.arrayContaining([[undefined, 'string']]));
    expect(RolePermissions.map((row) => [row.pk, row['grantedThrough']])).toEqual(
      RolePermissions.map((row) => [row.pk, row['builtIn'] === true ? '0.1.0' : undefined]),
    );
    const places = Settings.filter(({ pk }) => pk === 'MIGRATIONS');
    expect(places.map(({ sk, doneAt }) => [sk, doneAt])).toEqual(
      ALL.list.map(({ number }) => [number, '2027-01-01T00:00:00.000Z']),
    );
    // Rows that a migration puts beside others may be looked at, too.
    const few = ALL.list.filter(
      ({ table }, index) => Number(places[index]?.['looked']) < (released[table]?.length ?? 0),
    );
    expect(few).toEqual([]);
    const { dynamodb, writes } = gated((_write, send) => send());
    await run(dynamodb);
    expect(writes()).toBe(0);
  });

  it('make things found by what follows each beginning of a word, and leave no search row of before', async () => {
    await run();
    const { Customers = [], Inventory = [], Vehicles = [] } = await everything();
    for (const [rows, kind] of [
      [Customers, 'CUSTOMER'],
      [Inventory, 'ITEM'],
      [Vehicles, 'VEHICLE'],
    ] as const) {
      const owners = rows.filter(({ sk }) => sk === kind);
      expect(owners.length).toBeGreaterThan(0);
      for (const owner of owners) {
        const found = rows.filter(({ pk, sk }) => pk === owner.pk && sk.startsWith('SEARCH#'));
        const shown = owner['archived'] !== true || kind === 'ITEM';
        expect([owner.pk, found.length > 0]).toEqual([owner.pk, shown]);
        expect(found.filter((row) => String(row['searchKey']).includes(' '))).toEqual([]);
        expect(found.every((row) => String(row['words']).includes(` ${String(row['searchKey'])}`))).toBe(true);
      }
    }
  });

  /** Those that write rows beside the one that they change, and the others: all at once take long. */
  const hasRowsBeside = ({ table }: Migration): boolean => BESIDE.includes(table);

  it.each([
    ['with rows beside theirs', ALL.list.filter(hasRowsBeside)],
    ['of a row alone', ALL.list.filter((each) => !hasRowsBeside(each))],
  ] as const)('reach the same state wherever they are interrupted: %s', async (_which, list) => {
    const some: Migrations = { since: RELEASE, list: list.map((each, at) => ({ ...each, number: `00${at + 1}` })) };
    // Orders change their vehicles, too.
    const tables = [...new Set(['Settings', 'Vehicles', ...list.map(({ table }) => table)])];
    const counted = gated((_write, send) => send());
    await run(counted.dynamodb, {}, some);
    const whole = await everything();
    expect(counted.writes()).toBeGreaterThan(10);
    for (const { write: cut, after } of cutsOf(counted.writes())) {
      await reset(tables);
      const { dynamodb } = gated(async (write, send) => {
        if (write < cut) return send();
        if (write === cut && after) await send();
        throw new Error(`cut off at write ${write}`);
      });
      await expect(run(dynamodb, {}, some), `cut at ${cut}`).rejects.toThrow('cut off');
      dynamodb.destroy();
      expect(await run(client, {}, some)).toBe(true);
      expect(withoutPlaces(await everything()), `after the cut at ${cut}${after ? ', written' : ''}`).toEqual(
        withoutPlaces(whole),
      );
    }
    counted.dynamodb.destroy();
  });

  it('continue on the page at which the time ran out', async () => {
    let pages = 0;
    const calls: boolean[] = [];
    do {
      // One page a call.
      let asked = 0;
      calls.push(await run(client, { hasTime: () => (asked += 1) === 1 }));
      pages += 1;
    } while (calls.at(-1) === false && pages < 200);
    expect(calls.at(-1)).toBe(true);
    expect(pages).toBeGreaterThanOrEqual(
      ALL.list.reduce((sum, { table }) => sum + Math.ceil((released[table]?.length ?? 0) / PAGE), 0),
    );
    const inParts = await everything();
    await reset();
    await run();
    const looked = (rows: Row[] = []): unknown[] =>
      rows.filter(({ pk }) => pk === 'MIGRATIONS').map((row) => [row.sk, row['looked']]);
    expect(looked(inParts['Settings'])).toEqual(looked((await everything())['Settings']));
  });

  it('may run twice at once', async () => {
    await run();
    const whole = await everything();
    await reset();
    expect(await Promise.all([run(), run(), run()])).toEqual([true, true, true]);
    const { Settings: _places, ...rows } = await everything();
    const { Settings: _wholePlaces, ...once } = whole;
    expect(rows).toEqual(once);
  });

  it('keep what others wrote between their read and their write', async () => {
    const order = released['WorkOrders']?.find(({ sk }) => sk === 'ORDER');
    if (!order) throw new Error('the fixture has no order');
    let others = 0;
    const { dynamodb } = gated(async (_write, send) => {
      if (others < 2) {
        others += 1;
        await client.send(
          new UpdateItemCommand({
            TableName: 'WorkOrders',
            Key: { pk: { S: order.pk }, sk: { S: order.sk } },
            UpdateExpression: 'SET complaint = :text, bay = :bay',
            ExpressionAttributeValues: { ':text': { S: `Otra cosa ${others}` }, ':bay': { S: 'B7' } },
          }),
        );
      }
      return send();
    });
    await run(dynamodb, {}, { since: RELEASE, list: [migration('001', 'WorkOrders', moveComplaint)] });
    dynamodb.destroy();
    const after = (await readAll(client, 'WorkOrders')).find(({ pk, sk }) => pk === order.pk && sk === 'ORDER');
    expect(after).toMatchObject({ problem: 'Otra cosa 2', bay: 'B7' });
    expect(after).not.toHaveProperty('complaint');
  });

  it('run only as far as the deployment asks', async () => {
    await migrate(contextOf(client), ALL, '901');
    expect((await readAll(client, 'Settings')).filter(({ pk }) => pk === 'MIGRATIONS').map(({ sk }) => sk)).toEqual([
      ...MIGRATIONS.list.map(({ number }) => number),
      '901',
    ]);
    expect((await readAll(client, 'WorkOrders')).filter((row) => row['problem'] !== undefined)).toEqual([]);
  });

  describe('a list whose first migrations were dropped', () => {
    const later: Migrations = { since: '0.2.0', list: [migration('002', 'Invoices', renameInInvoice)] };

    it('refuses tables that never had them, in one line', async () => {
      await expect(run(client, {}, later)).rejects.toThrow(
        /^the tables are of a release before 0\.2\.0, too old to be brought up to date: deploy 0\.2\.0 first$/,
      );
      expect(await readAll(client, 'Invoices')).toEqual(released['Invoices']);
    });

    it('accepts tables that had them, and empty ones', async () => {
      await run(client, {}, MIGRATIONS);
      expect(await run(client, {}, later)).toBe(true);
      for (const name of USED) await deleteAll(client, name, await readAll(client, name));
      expect(await run(client, {}, later)).toBe(true);
    });
  });

  it('are numbered in sequence, like their files', () => {
    const numbers = MIGRATIONS.list.map(({ number }) => number);
    const first = Number(numbers[0]);
    expect(numbers).toEqual(numbers.map((_number, index) => String(first + index).padStart(3, '0')));
    const files = readdirSync(join(ROOT, 'functions', 'migrations')).filter((name) => /^\d/.test(name));
    expect(files.map((name) => name.slice(0, 3)).sort()).toEqual(numbers);
  });

  it('give the texts of orders to roles that worked with orders, and every role the right to ask who one is', () => {
    const [change] = MIGRATIONS.list.filter(({ number }) => number === '002').map((each) => each.change);
    const after = (permissions: string[], builtIn = false) =>
      change?.({ pk: 'R', sk: 'ROLE', builtIn, permissions, version: 4 }, { currency: 'PEN' }) ?? null;
    expect(after(['self:read', 'workorder:read'])).toEqual({
      set: { permissions: ['self:read', 'workorder:read', 'workorder:detail'], version: 5 },
    });
    expect(after(['workorder:edit'])?.set?.['permissions']).toEqual([
      'workorder:edit',
      'self:read',
      'workorder:detail',
    ]);
    // Built-in ones are given it with the release, and a screen is not.
    expect(after(['self:read', 'workorder:read'], true)).toBeNull();
    expect(after(['self:read', 'invoice:read'])).toBeNull();
  });

  it('tell the log in the names and units of the API', async () => {
    await run();
    const entries = (await readAll(client, 'AuditLog')).filter(({ kind }) => kind === 'ENTRY');
    expect(entries.length).toBe(ENTRIES);
    for (const entry of entries) {
      const before = released['AuditLog']?.find(({ pk, sk }) => pk === entry.pk && sk === entry.sk);
      const { before: _old, after: _new, names, ...rest } = entry;
      expect(names).toBe('API');
      expect(before).toMatchObject(rest);
      expect(`${String(entry['before'])} ${String(entry['after'])}`).not.toMatch(
        /nameKey|skuKey|plateKey|"(total|stock)":\d/,
      );
    }
  });

  it('mark the orders that are open, and name them on their vehicles', async () => {
    await run(client, {}, MIGRATIONS);
    const { WorkOrders = [], Vehicles = [] } = await everything();
    const orders = WorkOrders.filter(({ sk }) => sk === 'ORDER');
    const open = orders.filter(({ state }) => state !== 'DELIVERED' && state !== 'CANCELLED');
    expect(open.length).toBeGreaterThan(0);
    expect(open.length).toBeLessThan(orders.length);
    expect(orders.filter((row) => row['open'] === 'OPEN')).toEqual(open);
    for (const vehicle of Vehicles.filter(({ sk }) => sk === 'VEHICLE'))
      expect(vehicle['recentOrders'] ?? []).toEqual(
        open.flatMap((order) => (order['vehicleId'] === vehicle.pk ? [order.pk] : [])).sort(),
      );
  });

  it('free the plates of archived vehicles, which still find them, and of no others', async () => {
    const [vehicle, other] = (released['Vehicles'] ?? []).filter(
      ({ sk, archived }) => sk === 'VEHICLE' && archived !== true,
    );
    if (!vehicle || !other) throw new Error('the fixture has no two vehicles');
    const sentinels = (whole['Vehicles'] ?? []).filter(({ sk }) => sk === 'SENTINEL');
    await putAll(client, 'Vehicles', [...sentinels, { ...vehicle, archived: true }]);
    await run(client, {}, MIGRATIONS);
    const rows = await readAll(client, 'Vehicles');
    const under = (plateKey: unknown): [string, unknown][] =>
      rows.flatMap((row) => (row.pk === `PLATE#${String(plateKey)}` ? [[row.sk, row['vehicleId']]] : []));
    expect(under(vehicle['plateKey'])).toEqual([['FORMER', vehicle.pk]]);
    expect(under(other['plateKey'])).toEqual([['SENTINEL', other.pk]]);
  });

  it('find nothing to do in a row that they have changed', () => {
    let changed = 0;
    for (const { table, change } of ALL.list) {
      for (const row of released[table] ?? []) {
        const made = change(row, { currency: 'PEN' });
        if (!made) continue;
        changed += 1;
        const after = Object.fromEntries(
          Object.entries({ ...row, ...made.set }).filter(([name]) => !made.remove?.includes(name)),
        );
        expect(change(after as MigratedRow, { currency: 'PEN' })).toBeNull();
      }
    }
    expect(changed).toBeGreaterThan(10);
  });
});
