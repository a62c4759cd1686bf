import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { parseSchema } from '../../local/graphql/schema.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { OPERATION_ARGUMENTS } from '../support/declarations.ts';
import { CALLS } from '../support/validCalls.ts';
import { newCustomer, newVehicle, present } from '../support/workshop.ts';

/** Those that can be tried without an effect. */
const DRY = Object.keys(CALLS).filter((mutation) => OPERATION_ARGUMENTS[mutation]?.includes('validateOnly'));

/** What each call makes anew: ids, times, and who counts them. */
const OWN = [
  'id',
  'at',
  'issuedAt',
  'createdAt',
  'updatedAt',
  'placedAt',
  'reservedUntil',
  'executionName',
  'stateSince',
  'stateDueAt',
  'receivedAt',
  'timeInState',
  'events',
  'payments',
];

function comparable(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (name, each: unknown) => (OWN.includes(name) ? undefined : each)));
}

describe('a dry run', () => {
  let stack: Stack;
  let admin: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
  });

  it('is tested here for every mutation that offers one', () => {
    const mutation = parseSchema(stack.deployment.model.apis[0]?.schema ?? '').getMutationType();
    const offered = Object.values(mutation?.getFields() ?? {}).flatMap((field) =>
      field.args.some((argument) => argument.name === 'validateOnly') ? [field.name] : [],
    );
    expect([...DRY].sort()).toEqual(offered.sort());
  });

  it.each(DRY)('(%s) writes nothing and shows what the real call then returns', async (mutation) => {
    const args = present(await CALLS[mutation]?.(stack));
    const call = admin[mutation as keyof TallerClient] as (args: object) => Promise<unknown>;
    const before = await stack.snapshot();
    const dry = await call({ ...args, validateOnly: true });
    expect(await stack.snapshot()).toEqual(before);
    expect(comparable(await call(args))).toEqual(comparable(dry));
  });
});

describe('a walk through pages', () => {
  it('returns every order once and in order, whatever the page size and however many are added meanwhile', async () => {
    const stack = await startStack();
    const admin = await stack.clientAs('ADMIN');
    const customer = await newCustomer(stack);
    const vehicle = await newVehicle(stack, customer.id);
    const open = async (): Promise<string> =>
      present(await admin.createWorkOrder({ input: { customerId: customer.id, vehicleId: vehicle.id } })).id;
    const there: string[] = [];
    for (let index = 0; index < 15; index += 1) there.push(await open());
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.boolean(), { maxLength: 15 }),
        async (limit, arrivals) => {
          const known = [...there];
          const seen: string[] = [];
          let nextToken: string | null = null;
          do {
            const page: Awaited<ReturnType<TallerClient['workOrders']>> = await admin.workOrders({
              customerId: customer.id,
              limit,
              nextToken,
            });
            seen.push(...present(page).items.map((order) => order.id));
            nextToken = present(page).nextToken ?? null;
            if (arrivals.pop()) there.push(await open());
          } while (nextToken);
          expect(new Set(seen).size).toBe(seen.length);
          expect(seen.filter((id) => known.includes(id))).toEqual([...known].reverse());
        },
      ),
      { numRuns: 10 },
    );
  });
});
