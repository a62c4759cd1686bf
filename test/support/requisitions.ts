/** Requisitions that tests need. */
import type { TallerClient } from '../../client/index.ts';
import type { Stack } from './stack.ts';
import { present, unique } from './workshop.ts';

type Input = Parameters<TallerClient['createRequisition']>[0]['input'];

/** In words, at a cost. */
export const worded = (unitCost = '100.00', quantity = '1') => ({
  description: `Repuesto ${unique()}`,
  quantity,
  unitCost,
});

export async function newRequisition(stack: Stack, items: Input['items'] = [worded()], role = 'PURCHASER', more = {}) {
  const client = await stack.clientAs(role);
  return present(await client.createRequisition({ input: { items, ...more } }));
}

/** The rule of which most tests need no more than that there is one: above what others ask for. */
export const RULE_FROM = '500000.00';

/** The rule that is at that. */
export const RULE = [{ document: 'REQUISITION' as const, fromAmount: RULE_FROM, role: 'ADMIN', count: 1 }];

/** One that waits for an administrator, where there is the rule of `RULE_FROM`. */
export async function submittedRequisition(stack: Stack, role = 'PURCHASER') {
  const { id } = await newRequisition(stack, [worded(RULE_FROM)], role);
  return present(await (await stack.clientAs(role)).submitRequisition({ id }));
}

/** Rules for whoever runs `during`; those that stand come back. */
export async function withLevels<Result>(
  stack: Stack,
  approvalLevels: NonNullable<Parameters<TallerClient['updateSettings']>[0]['input']['approvalLevels']>,
  during: () => Promise<Result>,
): Promise<Result> {
  const admin = await stack.clientAs('ADMIN');
  const before = present(await admin.settings()).approvalLevels;
  await admin.updateSettings({ input: { approvalLevels } });
  try {
    return await during();
  } finally {
    await admin.updateSettings({ input: { approvalLevels: before.map((level) => ({ ...level })) } });
  }
}
