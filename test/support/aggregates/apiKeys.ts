import type { AggregateSupport } from './all.ts';
import { LONG } from '../badMutations/case.ts';
import { newApiKey } from '../apiKeys.ts';
import { unique } from '../workshop.ts';

const NOBODY = 'nothing';
const PAGE_OF_KEYS = 3;
const MUTATION = 3;
const INPUT = { name: 'Tienda en línea', plan: 'BASIC' as const, scopes: ['inventory:read'] };
const FULL = Array.from({ length: 60 }, () => 'inventory:read');

export const support: AggregateSupport = {
  refused: {
    createApiKey: () => [
      ['no name', { input: { ...INPUT, name: ' ' } }, 'VALIDATION', 'input.name'],
      ['a name too long', { input: { ...INPUT, name: LONG } }, 'VALIDATION', 'input.name'],
      ['no scope', { input: { ...INPUT, scopes: [] } }, 'VALIDATION', 'input.scopes'],
      ['too many scopes', { input: { ...INPUT, scopes: [...FULL, 'inventory:read'] } }, 'VALIDATION', 'input.scopes'],
      [
        'a scope that is not',
        { input: { ...INPUT, scopes: ['inventory:read', 'inventory:eat'] } },
        'VALIDATION',
        'input.scopes.1',
      ],
      ['a scope of no name', { input: { ...INPUT, scopes: [''] } }, 'VALIDATION', 'input.scopes.0'],
      ['a scope that no key has', { input: { ...INPUT, scopes: ['role:save'] } }, 'VALIDATION', 'input.scopes.0'],
      ['the right to make keys', { input: { ...INPUT, scopes: ['apikey:create'] } }, 'VALIDATION', 'input.scopes.0'],
      [
        'an end that has been',
        { input: { ...INPUT, expiresAt: '2020-01-01T00:00:00.000Z' } },
        'VALIDATION',
        'input.expiresAt',
      ],
      [
        'an end in years',
        { input: { ...INPUT, expiresAt: '2090-01-01T00:00:00.000Z' } },
        'VALIDATION',
        'input.expiresAt',
      ],
    ],
    revokeApiKey: () => [['no key', { id: NOBODY }, 'NOT_FOUND', 'id']],
  },
  largest: async (admin) => {
    const name = '\u1f82'.repeat(100);
    const made = await admin.createApiKey({ input: { name, plan: 'PRO', scopes: FULL } });
    await admin.apiKeys({ limit: 100 });
    await admin.revokeApiKey({ id: made?.id ?? '' });
  },
  day: async (call) => {
    const { id } = await call('ADMIN', 'createApiKey', { input: { ...INPUT, name: 'Programa de antes' } });
    await call('ADMIN', 'createApiKey', { input: INPUT });
    await call('ADMIN', 'revokeApiKey', { id });
  },
  readable: {
    ADMIN: {
      ApiKeyPage: 'items nextToken',
      ApiKey: `
        id name plan scopes ending secret status expiresAt usage createdBy revokedAt revokedBy version createdAt
        updatedAt`,
      ApiKeyUsage: 'day requests maximum resetsAt',
    },
  },
  calls: ({ stack }) => ({
    'Query.apiKeys': [
      async () => {
        await newApiKey(stack);
        return { limit: 100 };
      },
      async () => {
        await newApiKey(stack);
        await newApiKey(stack);
        return { limit: 1 };
      },
    ],
    'Mutation.createApiKey': [() => ({ input: { ...INPUT, name: `Programa ${unique()}` } })],
    'Mutation.revokeApiKey': [async () => ({ id: (await newApiKey(stack)).id })],
  }),
  measured: [
    {
      name: 'createApiKey',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('ADMIN');
        return () => client.createApiKey({ input: { ...INPUT, name: `Programa ${unique()}` } });
      },
    },
    {
      name: 'apiKeys',
      budget: PAGE_OF_KEYS,
      prepare: async (stack) => {
        const client = await stack.clientAs('ADMIN');
        await newApiKey(stack);
        return () => client.apiKeys({ limit: 50 });
      },
    },
  ],
};
