/** Series of invoices: where numbers come from. They lie in the table of the settings. */
import type { Aggregate } from '../kernel/dynamodb/aggregate.ts';

/** Partition key of all series: each lies under its prefix. */
export const SERIES = 'SERIES';

export const aggregate = {
  tables: {},
  audited: [
    {
      entity: 'INVOICE_SERIES',
      pk: SERIES,
      type: 'InvoiceSeries',
      // Which number comes next is no change of a series: its documents say who took which.
      shows: {
        same: ['prefix', 'kind', 'documentType', 'padding', 'from', 'to', 'expiresOn'],
        hidden: ['next', 'createdAt'],
      },
    },
  ],
  permissions: {
    'series:read': ['ADVISOR', 'CASHIER', 'INTEGRATOR'],
    'series:audit': ['CASHIER'],
    'series:save': [],
  },
} satisfies Aggregate;
