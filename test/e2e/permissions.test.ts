import { getNamedType, isNonNullType, isScalarType, isObjectType } from 'graphql';
import type { GraphQLOutputType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { BUILT_IN_ROLES as roles } from '../../functions/bootstrap/roles.ts';
import { parseSchema } from '../../local/graphql/schema.ts';
import { OPERATIONS, SIGNED_FIELDS } from '../support/declarations.ts';
import { literalOf } from '../support/literals.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { AGGREGATE_SUPPORT } from '../support/aggregates/all.ts';
import type { Make } from '../support/readable/calls.ts';
import { callsIn } from '../support/readable/calls.ts';
import { fullWorkshop } from '../support/readable/fullWorkshop.ts';
import { payloadOf, reached, wholeDocument } from '../support/readable/reached.ts';
import { READABLE, UNFILLED } from '../support/readable/table.ts';
import { present } from '../support/workshop.ts';

const OPERATIONS_OF_USERS = Object.keys(OPERATIONS).filter((field) => !field.startsWith('Subscription.'));
/** They need a browser that prints. */
const PRINTED = ['Mutation.generateInvoicePdf', 'Mutation.generatePurchaseOrderPdf'];
/** Would end the sessions of all tests; users.test.ts shows it, and its answer is that of `signOutUser`. */
const ENDS_SESSIONS = ['Mutation.signOutEverywhere'];
/** What a field needs beside its own permission for the literal that it is called with here. */
const BESIDE: Readonly<Record<string, string>> = {
  'Query.attachments': 'workorder:detail',
  'Mutation.createAttachmentUpload': 'workorder:detail',
};
const ROLES = Object.keys(roles) as (keyof typeof roles)[];

function selection(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields());
  const plain = fields.find((field) => isScalarType(getNamedType(field.type)));
  return plain ? `{ ${plain.name} }` : `{ ${fields[0]?.name} ${selection(fields[0]?.type ?? named)} }`;
}

/** Every field of Query and Mutation, as one query that asks for it. */
function documents(stack: Stack): Map<string, string> {
  const schema = parseSchema(stack.deployment.model.apis[0]?.schema ?? '');
  const found = new Map<string, string>();
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const required = field.args.filter((argument) => isNonNullType(argument.type));
      const args =
        required.length > 0
          ? `(${required.map((argument) => `${argument.name}: ${literalOf(argument.type)}`).join(', ')})`
          : '';
      found.set(
        `${type?.name}.${field.name}`,
        `${type?.name.toLowerCase()} { ${field.name}${args} ${selection(field.type)} }`,
      );
    }
  }
  return found;
}

describe('permissions', () => {
  let stack: Stack;
  let queries: Map<string, string>;
  /** Fields of functions, which open to signed requests alone. */
  const signed = new Map<string, string>();
  beforeAll(async () => {
    stack = await startStack();
    queries = documents(stack);
    for (const field of SIGNED_FIELDS) signed.set(field, present(queries.get(field)));
    for (const field of SIGNED_FIELDS) queries.delete(field);
  });

  it('are declared for every field of Query and Mutation', () => {
    expect([...queries.keys()].filter((field) => !OPERATIONS[field])).toEqual([]);
  });

  it('open no field that is reserved for functions to any user', async () => {
    for (const [field, query] of signed) {
      const answer = (await stack.rawQuery('ADMIN', query)) as {
        data: unknown;
        errors?: { errorType?: string; message: string }[];
      };
      const [error] = answer.errors ?? [];
      // A document that is not valid has no type.
      expect(error?.errorType ?? error?.message, field).toEqual(
        query.includes('input') ? expect.stringMatching(/^(Unauthorized$|Validation error of type )/) : 'Unauthorized',
      );
      expect(Object.values((answer.data ?? {}) as object).filter((value) => value !== null)).toEqual([]);
    }
  });

  it('are all used, and the administrator has them all', () => {
    const inMoves = [
      'workorder:price',
      'workorder:detail',
      'workorder:approve',
      'workorder:work',
      'workorder:check',
      'workorder:deliver',
      'workorder:cancel',
      'inventory:cost',
      'requisition:update',
    ];
    const named = new Set([...Object.values(OPERATIONS).map((operation) => operation.permission), ...inMoves]);
    expect([...named].filter((permission) => !roles.ADMIN.includes(permission))).toEqual([]);
    expect(
      ROLES.flatMap((role) =>
        roles[role].filter((permission) => !named.has(permission)).map((permission) => `${role}: ${permission}`),
      ),
    ).toEqual([]);
  });

  it.each(ROLES)('give %s the fields of its permissions and no others', async (role) => {
    for (const [field, query] of queries) {
      if (ENDS_SESSIONS.includes(field)) continue;
      const answer = (await stack.rawQuery(role, query)) as {
        errors?: { errorType: string; errorInfo?: { permission?: string } | null; message: string }[];
      };
      const refused = answer.errors?.some((error) => error.errorType === 'FORBIDDEN') ?? false;
      const permission = OPERATIONS[field]?.permission ?? '';
      const lacked = [permission, ...(BESIDE[field] ? [BESIDE[field]] : [])].find(
        (each) => !(roles[role] as string[]).includes(each),
      );
      expect(refused, query).toEqual(lacked !== undefined);
      if (refused) expect(answer.errors?.[0]?.errorInfo?.permission).toBe(lacked);
      expect(answer.errors?.map((error) => error.errorType) ?? [], query).not.toContain('INTERNAL');
    }
  });

  it('take effect from the next request on', async () => {
    const screen = await stack.clientAs('SCREEN');
    const key = { pk: 'SCREEN', sk: 'ROLE' };
    await expect(screen.customers({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await stack.setAttribute('RolePermissions', key, 'permissions', [...roles.SCREEN, 'customer:read']);
    await screen.customers({});
    await stack.setAttribute('RolePermissions', key, 'permissions', roles.SCREEN);
    await expect(screen.customers({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('show each role what the table says, in every answer that there is', { timeout: 300_000 }, async () => {
    const schema = parseSchema(stack.deployment.model.apis[0]?.schema ?? '');
    const full = await fullWorkshop(stack);
    const calls: Record<string, Make[]> = { ...callsIn(full) };
    // An aggregate may ask more of a field that another has.
    for (const more of AGGREGATE_SUPPORT.map((each) => each.calls(full)))
      for (const [field, made] of Object.entries(more)) calls[field] = [...(calls[field] ?? []), ...made];
    const users = OPERATIONS_OF_USERS.filter((field) => ![...PRINTED, ...ENDS_SESSIONS].includes(field));
    expect(users.filter((field) => !calls[field])).toEqual([]);
    const seen = new Map(ROLES.map((role) => [role, new Set<string>()]));
    const self = new Map(
      await Promise.all(
        ROLES.map(async (role) => [role, present(await (await stack.clientAs(role)).me()).user.id] as const),
      ),
    );
    const faults: string[] = [];
    for (const field of users) {
      const { query, field: declared } = wholeDocument(schema, field);
      // What is read is there for all; what is changed is made anew for each.
      const there = field.startsWith('Query.')
        ? await Promise.all((calls[field] ?? []).map(async (make) => make()))
        : undefined;
      const made: readonly Make[] = there?.map((args) => () => args) ?? calls[field] ?? [];
      for (const role of ROLES) {
        if (!(roles[role] as string[]).includes(OPERATIONS[field]?.permission ?? '')) continue;
        for (const make of made) {
          const answer = await stack.rawQuery(role, query, await make());
          // A move may need more than the right to move.
          const unexpected = answer.errors?.filter(({ errorType }) => errorType !== 'FORBIDDEN') ?? [];
          if (unexpected.length > 0) faults.push(`${role} ${field}: ${JSON.stringify(unexpected).slice(0, 300)}`);
          const shown = reached(declared.type, answer.data?.[declared.name], self.get(role) ?? '');
          for (const each of shown) seen.get(role)?.add(each);
        }
      }
    }
    // What a subscriber gets is what the mutation selected, whoever listens: all of it counts.
    for (const field of Object.keys(OPERATIONS).filter((each) => each.startsWith('Subscription.')))
      for (const role of ROLES)
        if ((roles[role] as string[]).includes(OPERATIONS[field]?.permission ?? ''))
          for (const each of payloadOf(schema, field)) seen.get(role)?.add(each);
    await full.admin.updateSettings({ input: { laborRates: null } });
    expect(faults).toEqual([]);
    const table = (role: (typeof ROLES)[number]): string[] => {
      const others = AGGREGATE_SUPPORT.flatMap(({ readable }) => Object.entries(readable[role] ?? {}));
      return [
        ...Object.entries(READABLE[role]),
        ...others.map(([type, words]) => [type, words.trim().split(/\s+/)] as const),
      ].flatMap(([type, fields]) => [...fields].map((field) => `${type}.${field}`));
    };
    // All roles at once: what one reads wrongly, the next mostly does, too.
    const leaks = ROLES.flatMap((role) =>
      [...present(seen.get(role))]
        .filter((field) => !table(role).includes(field))
        .map((field) => `${role} reads ${field}`),
    );
    expect(leaks.sort()).toEqual([]);
    const unfilled = (field: string): boolean =>
      UNFILLED.some((each) => field === each || field.startsWith(`${each}.`));
    const stale = ROLES.flatMap((role) =>
      table(role)
        .filter((field) => !present(seen.get(role)).has(field) && !unfilled(field))
        .map((field) => `nobody shows ${role} ${field}`),
    );
    expect(stale.sort()).toEqual([]);
  });

  it('decide who sees prices and costs', async () => {
    const [technician, advisor, storekeeper] = [
      await stack.clientAs('TECHNICIAN'),
      await stack.clientAs('ADVISOR'),
      await stack.clientAs('STOREKEEPER'),
    ];
    const { newItem, newOrder } = await import('../support/workshop.ts');
    const item = await newItem(stack, '3');
    const order = await newOrder(stack, [{ kind: 'PART', inventoryItemId: item.id, quantity: '1' }]);
    const seen = async (client: typeof advisor) => {
      const { total, items } = present(await client.workOrder({ id: order.id }));
      return [
        total !== null,
        items?.[0]?.unitPrice !== null,
        items?.[0]?.unitCost !== null,
        present(await client.inventoryItem({ id: item.id })).averageCost !== null,
      ];
    };
    expect(await seen(technician)).toEqual([false, false, false, false]);
    expect(await seen(advisor)).toEqual([true, true, false, false]);
    expect(await seen(storekeeper)).toEqual([false, false, true, true]);
  });
});
