import type { AggregateSupport } from './all.ts';
import type { Case } from '../badMutations/case.ts';
import { dueSchedule, newSchedule, readyReport } from '../reports.ts';
import type { Stack } from '../stack.ts';
import { present } from '../workshop.ts';

const NOBODY = 'nothing';
const QUERY = 2;
const MUTATION = 3;

const REPORT =
  'id kind format from to state progress rows bytes withCost fileName requestedBy requestedById scheduleId createdAt endedAt expiresAt';
const SCHEDULE =
  'id kind format frequency weekday dayOfMonth time timeZone recipientIds active nextAt lastAt createdBy createdById version ' +
  'createdAt updatedAt';

const READABLE = {
  Report: REPORT,
  ReportPage: 'items nextToken',
  ReportUrl: 'url expiresAt report',
  ReportSchedule: SCHEDULE,
  ReportSchedulePage: 'items nextToken',
  ReportReady: 'id reportId kind state requestedById at',
};

/** Each way to say how often. */
const TIMINGS = [
  { frequency: 'DAILY' },
  { frequency: 'WEEKLY', weekday: 1 },
  { frequency: 'MONTHLY', dayOfMonth: 1 },
] as const;
const MOVEMENTS = { kind: 'STOCK_MOVEMENTS', format: 'XLSX', from: '2026-01-01', to: '2026-01-31' } as const;

async function ownId(stack: Stack, role: string): Promise<string> {
  return present(await (await stack.clientAs(role)).me({})).user.id;
}

/** What both ways to say a schedule refuse, each with an argument that is wrong. */
function schedules(recipientId: string): [string, object, string, string][] {
  return [
    ['a weekly one without its day', { frequency: 'WEEKLY' }, 'VALIDATION', 'input.weekday'],
    ['an eighth day of the week', { frequency: 'WEEKLY', weekday: 8 }, 'VALIDATION', 'input.weekday'],
    ['a day of the week every day', { frequency: 'DAILY', weekday: 1 }, 'VALIDATION', 'input.weekday'],
    ['a monthly one without its day', { frequency: 'MONTHLY' }, 'VALIDATION', 'input.dayOfMonth'],
    ['a day that February lacks', { frequency: 'MONTHLY', dayOfMonth: 29 }, 'VALIDATION', 'input.dayOfMonth'],
    ['a day of the month every day', { frequency: 'DAILY', dayOfMonth: 1 }, 'VALIDATION', 'input.dayOfMonth'],
    ['an hour that no day has', { time: '24:00' }, 'VALIDATION', 'input.time'],
    ['a time with one digit', { time: '6:00' }, 'VALIDATION', 'input.time'],
    ['a time zone that nobody knows', { timeZone: 'America/Cuenca' }, 'VALIDATION', 'input.timeZone'],
    ['the beginning of a time zone', { timeZone: 'America/' }, 'VALIDATION', 'input.timeZone'],
    ['two time zones', { timeZone: 'America/Lima Lima' }, 'VALIDATION', 'input.timeZone'],
    ['nobody to mail to', { recipientIds: [] }, 'VALIDATION', 'input.recipientIds'],
    ['a user that is not there', { recipientIds: [recipientId, NOBODY] }, 'VALIDATION', 'input.recipientIds.1'],
    ['a user twice', { recipientIds: [recipientId, recipientId] }, 'VALIDATION', 'input.recipientIds.1'],
    ['a user without an id', { recipientIds: [''] }, 'VALIDATION', 'input.recipientIds.0'],
    [
      'too many users',
      { recipientIds: Array.from({ length: 21 }, (_, at) => `${at}`) },
      'LIMIT_EXCEEDED',
      'input.recipientIds',
    ],
  ];
}

export const support: AggregateSupport = {
  refused: {
    requestReport: () => {
      const asked = (change: object) => ({ input: { ...MOVEMENTS, ...change } });
      return [
        ['no first day', asked({ from: null }), 'VALIDATION', 'input.from'],
        ['no last day', asked({ to: null }), 'VALIDATION', 'input.to'],
        ['days that are crossed', asked({ to: '2025-12-31' }), 'VALIDATION', 'input.to'],
        ['more than two years', asked({ to: '2028-01-01' }), 'VALIDATION', 'input.to'],
        [
          'more than two years from a leap day',
          asked({ from: '2024-02-29', to: '2026-03-01' }),
          'VALIDATION',
          'input.to',
        ],
        ['a day with a time zone', asked({ from: '2026-01-01Z' }), 'VALIDATION', 'input.from'],
        [
          'a first day of what tells of one',
          { input: { kind: 'STOCK_VALUE', format: 'PDF', from: '2026-01-01', to: '2026-01-31' } },
          'VALIDATION',
          'input.from',
        ],
        [
          'a day to come',
          { input: { kind: 'STOCK_VALUE', format: 'PDF', to: '2999-01-01' } },
          'VALIDATION',
          'input.to',
        ],
        [
          'a day of what tells of now',
          { input: { kind: 'LOW_STOCK', format: 'PDF', to: '2026-01-31' } },
          'VALIDATION',
          'input.to',
        ],
      ];
    },
    createReportSchedule: async (_made, stack) => {
      const me = await ownId(stack, 'STOREKEEPER');
      const whole = { kind: 'LOW_STOCK', format: 'PDF', frequency: 'DAILY', recipientIds: [me] };
      return schedules(me).map(([name, change, code, field]): Case => [
        name,
        { input: { ...whole, ...change } },
        code,
        field,
      ]);
    },
    updateReportSchedule: async (_made, stack) => {
      const { id, recipientIds } = await newSchedule(stack);
      const changes = schedules(recipientIds[0] ?? '').map(([name, input, code, field]): Case => [
        name,
        { id, input },
        code,
        field,
      ]);
      return [
        ['no schedule', { id: NOBODY, input: {} }, 'NOT_FOUND', 'id'],
        ['a version that is gone', { id, expectedVersion: 7, input: {} }, 'STALE_VERSION', 'expectedVersion'],
        ...changes,
      ];
    },
    deleteReportSchedule: async (_made, stack) => {
      const { id } = await newSchedule(stack);
      return [
        ['no schedule', { id: NOBODY }, 'NOT_FOUND', 'id'],
        ['a version that is gone', { id, expectedVersion: 7 }, 'STALE_VERSION', 'expectedVersion'],
      ];
    },
  },
  largest: async (admin, stack) => {
    const users = present(await admin.users({ limit: 20 })).items;
    const recipientIds = users.filter((user) => user.enabled).map((user) => user.id);
    const { id, version } = present(
      await admin.createReportSchedule({
        input: {
          kind: 'STOCK_VALUE',
          format: 'PDF',
          frequency: 'MONTHLY',
          dayOfMonth: 28,
          timeZone: 'America/Argentina/Buenos_Aires',
          recipientIds,
        },
      }),
    );
    await admin.updateReportSchedule({
      id,
      expectedVersion: version,
      input: { frequency: 'WEEKLY', weekday: 7, timeZone: 'Pacific/Kiritimati', time: '23:59' },
    });
    await admin.reportSchedules({ limit: 100 });
    await admin.deleteReportSchedule({ id });
    const report = await readyReport(stack, { ...MOVEMENTS, to: '2027-12-31', mail: true }, 'ADMIN');
    await admin.reports({ limit: 100 });
    await admin.report({ id: report.id });
    await admin.reportUrl({ id: report.id });
  },
  day: async (call) => {
    const report: { id: string; requestedById?: string } = await call('STOREKEEPER', 'requestReport', {
      input: { kind: 'LOW_STOCK', format: 'XLSX' },
    });
    const recipientIds = [report.requestedById];
    const input = { kind: 'LOW_STOCK', format: 'PDF', frequency: 'WEEKLY', weekday: 1, recipientIds };
    const { id } = await call('STOREKEEPER', 'createReportSchedule', { input });
    await call('STOREKEEPER', 'updateReportSchedule', { id, input: { frequency: 'MONTHLY', dayOfMonth: 1 } });
    const { id: other } = await call('STOREKEEPER', 'createReportSchedule', { input });
    await call('STOREKEEPER', 'deleteReportSchedule', { id: other });
  },
  readable: { STOREKEEPER: READABLE, PURCHASER: READABLE, ADMIN: READABLE },
  calls: ({ stack }) => {
    const recipientIds = async () => [await ownId(stack, 'STOREKEEPER')];
    const schedule = async () => ({ id: (await newSchedule(stack)).id });
    const report = async () => ({ id: (await readyReport(stack, { kind: 'LOW_STOCK', format: 'XLSX' })).id });
    return {
      'Query.report': [report, async () => ({ id: (await dueSchedule(stack)).reportId })],
      'Query.reports': [() => ({ limit: 100 }), () => ({ limit: 1 })],
      'Query.reportUrl': [report],
      'Query.reportSchedules': [
        async () => {
          await newSchedule(stack);
          return { limit: 100 };
        },
        async () => {
          await newSchedule(stack);
          return { limit: 1 };
        },
      ],
      'Mutation.requestReport': [() => ({ input: { kind: 'LOW_STOCK', format: 'PDF' } }), () => ({ input: MOVEMENTS })],
      'Mutation.createReportSchedule': TIMINGS.map((timing) => async () => ({
        input: { kind: 'LOW_STOCK', format: 'PDF', ...timing, recipientIds: await recipientIds() },
      })),
      'Mutation.updateReportSchedule': [
        async () => ({ ...(await schedule()), input: { active: false } }),
        async () => ({ id: (await dueSchedule(stack)).id, input: { time: '07:00' } }),
      ],
      'Mutation.deleteReportSchedule': [schedule],
    };
  },
  measured: [
    {
      name: 'requestReport',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('STOREKEEPER');
        return () => client.requestReport({ input: MOVEMENTS });
      },
    },
    {
      name: 'createReportSchedule',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('STOREKEEPER');
        const recipientIds = [await ownId(stack, 'STOREKEEPER')];
        return () =>
          client.createReportSchedule({
            input: { kind: 'LOW_STOCK', format: 'PDF', frequency: 'DAILY', recipientIds },
          });
      },
    },
    {
      name: 'reports',
      budget: QUERY,
      prepare: async (stack) => {
        const client = await stack.clientAs('STOREKEEPER');
        return () => client.reports({ limit: 50 });
      },
    },
  ],
};
