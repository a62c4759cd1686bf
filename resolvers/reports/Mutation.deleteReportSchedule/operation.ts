import type { Operation } from '../../kernel/request/operation.ts';
import { SCHEDULE } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'report:schedule',
  raises: ['NOT_FOUND', 'VALIDATION', 'STALE_VERSION', 'TRY_AGAIN'],
  load: [{ as: 'reportSchedule', table: 'Reports', id: 'id', sk: SCHEDULE }],
  repeats: 'REMOVAL',
  steps: [{ run: 'write', access: { Reports: ['DeleteItem', 'PutItem'], Idempotency: ['UpdateItem'] } }],
};
