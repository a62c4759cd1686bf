import type { AggregateSupport } from './all.ts';
import { LONG } from '../badMutations/case.ts';
import { asShopper, pooledShopper } from '../customers.ts';
import type { Stack } from '../stack.ts';
import { newItem, present } from '../workshop.ts';

const SHOP = {
  Shop: 'name language country currency pricesIncludeTax shippingMethods phone email',
  ShopShippingMethod: 'code name price days',
  ShopItemPage: 'items nextToken',
  ShopItem: 'id sku name unit price currency availability',
};

/** An item that is for sale. */
async function sold(stack: Stack) {
  const admin = await stack.clientAs('ADMIN');
  const { id } = await newItem(stack, '3');
  return present(await admin.updateInventoryItem({ id, input: { forSale: true } }));
}

export const support: AggregateSupport = {
  refused: {
    // What customers are refused, shop.test.ts shows: here calls somebody of the workshop, who has no account.
    openShopAccount: () => [
      ['somebody of the workshop', { input: { name: 'Ana' } }, 'LOCKED', 'input'],
      ['somebody of the workshop without a name', { input: { name: LONG } }, 'LOCKED', 'input'],
    ],
  },
  largest: async (admin, stack) => {
    await sold(stack);
    await admin.shopItems({ limit: 100 });
    await admin.shopItems({ limit: 100, search: 'ab '.repeat(60) });
    await admin.shop();
    await admin.shopAccount();
    const heavy = (length: number): string => '\u1f82'.repeat(length);
    const shopper = asShopper(stack, await pooledShopper(stack));
    await shopper.openShopAccount({ input: { name: heavy(200), phone: '+51987654321', address: heavy(300) } });
  },
  day: () => Promise.resolve(),
  readable: { ADMIN: SHOP, ADVISOR: SHOP, CASHIER: SHOP, STOREKEEPER: SHOP, INTEGRATOR: SHOP },
  calls: ({ stack }) => ({
    'Query.shop': [() => ({})],
    'Query.shopItems': [
      async () => {
        await sold(stack);
        return { limit: 100 };
      },
      async () => {
        await sold(stack);
        await sold(stack);
        return { limit: 1 };
      },
    ],
    'Query.shopAccount': [() => ({})],
    'Mutation.openShopAccount': [],
  }),
  measured: [
    {
      name: 'shopItems',
      budget: 3,
      prepare: async (stack) => {
        const client = await stack.clientAs('ADVISOR');
        await sold(stack);
        return () => client.shopItems({ limit: 50 });
      },
    },
  ],
};
