/** Reports that were asked for, and schedules that ask for them. */
import type { Aggregate } from '../kernel/dynamodb/aggregate.ts';
import { WHOLE_ROWS } from '../kernel/dynamodb/aggregate.ts';

/** Sort keys of a report's row and of a schedule's, each under its own id. */
export const REPORT = 'REPORT';
export const SCHEDULE = 'SCHEDULE';

export const aggregate = {
  tables: {
    Reports: {
      indexes: {
        // Reports by when they were asked for, schedules by when they are due.
        byTime: { partitionKey: 'list', sortKey: 'listedAt', include: WHOLE_ROWS },
      },
      timeToLive: 'expiresAt',
    },
  },
  audited: [
    {
      entity: 'REPORT',
      sk: REPORT,
      type: 'Report',
      shows: {
        same: [
          'id',
          'kind',
          'format',
          'from',
          'to',
          'withCost',
          'fileName',
          'requestedBy',
          'requestedById',
          'scheduleId',
          'createdAt',
        ],
        // What the function that makes it writes, and nobody else.
        hidden: [
          'list',
          'listedAt',
          'state',
          'progress',
          'rowCount',
          'bytes',
          'fileKey',
          'recipientIds',
          'endedAt',
          'expiresAt',
          'claimedUntil',
          'claimedBy',
        ],
      },
    },
    {
      entity: 'REPORT_SCHEDULE',
      sk: SCHEDULE,
      type: 'ReportSchedule',
      shows: {
        same: [
          'id',
          'kind',
          'format',
          'frequency',
          'weekday',
          'dayOfMonth',
          'time',
          'timeZone',
          'recipientIds',
          'active',
          'createdBy',
          'createdById',
          'createdAt',
        ],
        hidden: ['list', 'listedAt', 'nextAt', 'lastAt'],
      },
    },
  ],
  permissions: {
    'report:read': ['STOREKEEPER', 'PURCHASER'],
    'report:schedule': ['STOREKEEPER', 'PURCHASER'],
  },
} satisfies Aggregate;
