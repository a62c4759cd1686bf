/** Requisitions: what somebody asks to be bought, and who approves it. */
import type { Aggregate } from '../kernel/dynamodb/aggregate.ts';

export const aggregate = {
  tables: {},
  permissions: {
    'requisition:read': ['ADVISOR', 'TECHNICIAN', 'STOREKEEPER', 'PURCHASER'],
    'requisition:create': ['ADVISOR', 'TECHNICIAN', 'STOREKEEPER', 'PURCHASER'],
    // Of others, too: whoever asked may always change and withdraw it.
    'requisition:update': ['PURCHASER'],
    'requisition:approve': ['STOREKEEPER', 'PURCHASER'],
  },
} satisfies Aggregate;
