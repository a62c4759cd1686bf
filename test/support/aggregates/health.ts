import type { AggregateSupport } from './all.ts';

const HEALTH = {
  Health: 'status release dependencies checkedAt',
  HealthDependency: 'name status',
};

export const support: AggregateSupport = {
  refused: {},
  largest: async (admin) => {
    await admin.health();
  },
  day: () => Promise.resolve(),
  readable: {
    ADMIN: HEALTH,
    ADVISOR: HEALTH,
    TECHNICIAN: HEALTH,
    CASHIER: HEALTH,
    STOREKEEPER: HEALTH,
    PURCHASER: HEALTH,
    SCREEN: HEALTH,
    INTEGRATOR: HEALTH,
  },
  calls: () => ({ 'Query.health': [() => ({})] }),
  measured: [
    {
      name: 'health',
      budget: 2,
      prepare: async (stack) => {
        const client = await stack.clientAs('SCREEN');
        return () => client.health();
      },
    },
  ],
};
