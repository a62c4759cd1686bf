/** Reports in a stack whose queue works: asked for, and waited for. */
import ExcelJS from 'exceljs';
import { expect } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import type { Stack } from './stack.ts';
import { present } from './workshop.ts';

type Asked = Parameters<TallerClient['requestReport']>[0]['input'];

/** How long the queue, the function's first start and the report may take where the machine is slow. */
const PATIENCE_MS = 60_000;

/** @returns the report, once it can be fetched */
export async function readyReport(stack: Stack, input: Asked, role = 'STOREKEEPER') {
  const client = await stack.clientAs(role);
  const { id } = present(await client.requestReport({ input }));
  await expect
    .poll(async () => present(await client.report({ id })).state, { timeout: PATIENCE_MS, interval: 200 })
    .toBe('READY');
  return present(await client.report({ id }));
}

/** The file of a report, by the address that the API gives. */
export async function reportFile(stack: Stack, id: string, role = 'STOREKEEPER'): Promise<Response> {
  const client = await stack.clientAs(role);
  const { url } = present(await client.reportUrl({ id }));
  return fetch(url);
}

/** The rows of a sheet below its header, each by the names of its columns. @param mark a name that the header has */
export async function sheetOf(response: Response, mark = 'SKU'): Promise<Record<string, unknown>[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());
  const rows: unknown[][] = [];
  workbook.worksheets[0]?.eachRow((row) => void rows.push((row.values as unknown[]).slice(1)));
  const header = rows.findIndex((row) => row.includes(mark));
  const names = (rows[header] ?? []).map(String);
  return rows.slice(header + 1).map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])));
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

export const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
/** The workshop's day may be another than that of UTC. */
export const aroundToday = () => ({ from: dayOf(Date.now() - DAY_MS), to: dayOf(Date.now() + DAY_MS) });

/** A schedule of the role's own, mailed to that user. */
export async function newSchedule(stack: Stack, role = 'STOREKEEPER') {
  const client = await stack.clientAs(role);
  const me = present(await client.me({})).user;
  return present(
    await client.createReportSchedule({
      input: { kind: 'LOW_STOCK', format: 'XLSX', frequency: 'DAILY', time: '06:00', recipientIds: [me.id] },
    }),
  );
}

/** A schedule whose time has just come, and the report that the calendar asked for. */
export async function dueSchedule(stack: Stack): Promise<{ id: string; reportId: string }> {
  const { id } = await newSchedule(stack);
  const now = Date.now();
  const due = new Date(now - MINUTE_MS).toISOString();
  for (const name of ['nextAt', 'listedAt']) await stack.setAttribute('Reports', { pk: id, sk: 'SCHEDULE' }, name, due);
  await stack.deployment.fireSchedule('ReportsCalendar', { at: now });
  const newest = present(await (await stack.clientAs('STOREKEEPER')).reports({ limit: 100 })).items;
  return { id, reportId: present(newest.find(({ scheduleId }) => scheduleId === id)).id };
}
