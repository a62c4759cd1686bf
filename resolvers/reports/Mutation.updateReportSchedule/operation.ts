import type { Operation } from '../../kernel/request/operation.ts';
import { SCHEDULE } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'report:schedule',
  raises: ['FORBIDDEN', 'NOT_FOUND', 'VALIDATION', 'LIMIT_EXCEEDED', 'STALE_VERSION', 'TRY_AGAIN'],
  load: [{ as: 'reportSchedule', table: 'Reports', id: 'id', sk: SCHEDULE }],
  repeats: 'CHANGE',
  steps: [
    { run: 'recipients', access: { Users: ['BatchGetItem'] } },
    { run: 'write', access: { Reports: ['UpdateItem'], Idempotency: ['UpdateItem'] } },
  ],
};
