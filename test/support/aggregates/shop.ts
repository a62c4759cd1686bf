import type { AggregateSupport } from './all.ts';
import { LONG } from '../badMutations/case.ts';

const SHOP = { Shop: 'name language country currency pricesIncludeTax phone email' };

export const support: AggregateSupport = {
  refused: {
    // What customers are refused, shop.test.ts shows: here calls somebody of the workshop, who has no account.
    openShopAccount: () => [
      ['somebody of the workshop', { input: { name: 'Ana' } }, 'LOCKED', 'input'],
      ['somebody of the workshop without a name', { input: { name: LONG } }, 'LOCKED', 'input'],
    ],
  },
  largest: async (admin) => {
    await admin.shop();
    await admin.shopAccount();
  },
  day: () => Promise.resolve(),
  readable: { ADMIN: SHOP, ADVISOR: SHOP, CASHIER: SHOP, STOREKEEPER: SHOP, INTEGRATOR: SHOP },
  calls: () => ({
    'Query.shop': [() => ({})],
    'Query.shopAccount': [() => ({})],
    'Mutation.openShopAccount': [],
  }),
  measured: [],
};
