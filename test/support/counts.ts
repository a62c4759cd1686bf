/** Counts of the stock for tests. */
import type { OperationResult } from '../../client/index.ts';
import type { Stack } from './stack.ts';
import { newItem, present, unique } from './workshop.ts';

type Count = NonNullable<OperationResult<'startCount'>>;

export async function newCount(stack: Stack): Promise<Count> {
  const storekeeper = await stack.clientAs('STOREKEEPER');
  return present(await storekeeper.startCount({ input: { location: `C-${unique()}` } }));
}

/** A closed count of some items. */
export async function countedOf(stack: Stack, counted: [item: string, quantity: string][]): Promise<Count> {
  const storekeeper = await stack.clientAs('STOREKEEPER');
  const { id } = await newCount(stack);
  for (const [inventoryItemId, quantity] of counted)
    await storekeeper.countItem({ countId: id, inventoryItemId, counted: quantity, expectedVersion: 0 });
  return present(await storekeeper.closeCount({ id, reason: 'Fin de mes' }));
}

/** An open count of a place with one item, of which some is missing. */
export async function countOfOne(stack: Stack): Promise<Count> {
  const storekeeper = await stack.clientAs('STOREKEEPER');
  const [count, item] = [await newCount(stack), await newItem(stack, '5')];
  await storekeeper.updateInventoryItem({ id: item.id, input: { location: count.location } });
  await storekeeper.countItem({ countId: count.id, inventoryItemId: item.id, counted: '4', expectedVersion: 0 });
  return count;
}
