import type { Operation, TableAccess } from '../../kernel/request/operation.ts';
import { OWNERS } from '../owners.ts';

/** The transaction says of the thing that it is there. */
const OWNER_ACCESS: TableAccess = Object.fromEntries(
  Object.values(OWNERS).map(({ table }) => [table, ['ConditionCheckItem']]),
);

export const operation: Operation = {
  permission: 'attachment:create',
  raises: ['FORBIDDEN', 'VALIDATION', 'NOT_FOUND', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [],
  steps: [
    { run: 'call', function: 'attachments' },
    { run: 'record', access: { ...OWNER_ACCESS, AttachmentUploads: ['PutItem'], Idempotency: ['PutItem'] } },
  ],
};
