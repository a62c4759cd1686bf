/**
 * Who imports whom below `resolvers/`, as configuration for ESLint. The kernel knows no aggregate. An aggregate knows of another what it
 * is (`aggregate.ts`), how its rows look (types), and the rules that are named here: everything else is its own affair.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What others may call of an aggregate: files of rules, each of which says at its head what it is for. */
export const RULE_FILES = {
  customers: ['opening', 'references'],
  inventory: ['forSale', 'goods', 'onOrder', 'parts', 'stock', 'suppliers'],
  invoices: ['sale'],
  partsOrders: ['transitions'],
  purchaseOrders: ['awarding', 'keys', 'marks', 'onOrder', 'reached', 'transitions'],
  requisitions: ['approval', 'ordering', 'transitions'],
  roles: ['grants'],
  series: ['lostNumber', 'numbering', 'queue'],
  settings: ['currency', 'laborRates', 'limits', 'identified', 'routing', 'selling'],
  suppliers: ['keys', 'supplierItem'],
  vehicles: ['odometer', 'plates', 'visits'],
  workOrders: ['awaited', 'invoicing', 'loadedOrder', 'moves', 'transitions'],
};

/** Rooms that every aggregate may use. */
const COMMON = ['kernel', 'documents', 'countries', 'generated'];

const ROOM = fileURLToPath(new URL('../../resolvers', import.meta.url));

/** The folders of aggregates: whatever is no common room. */
export const AGGREGATES = readdirSync(ROOM, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !COMMON.includes(entry.name))
  .map(({ name }) => name)
  .sort();

/** Paths into an aggregate, but for what it shows others. */
function innerPath(aggregate) {
  return `${aggregate}/(?!(?:${['aggregate', ...(RULE_FILES[aggregate] ?? [])].join('|')})\\.ts$)`;
}

function room(folder, pattern) {
  return {
    files: [`resolvers/${folder}/**/*.ts`],
    ignores: ['**/*.test.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [pattern] }] },
  };
}

const intoAny = `^(\\.\\./)+(?:${AGGREGATES.join('|')}|documents|countries)/`;

/** @returns configurations for ESLint, one a room */
export function resolverImports() {
  const inner = (others) => `^(\\.\\./)+(?:${others.map(innerPath).join('|')})`;
  return [
    room('kernel', {
      regex: intoAny,
      message: 'The kernel knows no aggregate: let the aggregate declare what it adds (declare module).',
    }),
    ...['documents', 'countries'].map((common) =>
      room(common, {
        regex: inner(AGGREGATES),
        allowTypeImports: true,
        message: 'What all aggregates use knows no more of one than its types.',
      }),
    ),
    ...AGGREGATES.map((aggregate) =>
      room(aggregate, {
        regex: inner(AGGREGATES.filter((other) => other !== aggregate)),
        allowTypeImports: true,
        message:
          'Of another aggregate: its aggregate.ts, its types, and the files of rules that infra/resolvers/imports.mjs names.',
      }),
    ),
  ];
}
