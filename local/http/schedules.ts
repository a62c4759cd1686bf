/**
 * Schedules, for people: `GET /schedules` lists them, `POST /schedules/<name>` runs one's function now and answers what it gave; a
 * body of JSON is given to the function instead of the schedule's own input, and `?at=` is the time that its event says.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BootError } from '../errors.ts';
import type { Schedules } from '../events/schedules/index.ts';
import type { ScheduleModel } from '../model.ts';
import { readUpTo } from './body.ts';
import type { ServeSite } from './site.ts';

export const SCHEDULES_PATH = '/schedules';
const MAX_BYTES = 256 * 1024;

function answer(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .end(`${JSON.stringify(body, null, 2)}\n`);
}

const shown = ({ stack, logicalId, expression, enabled, scheduler }: ScheduleModel): object => ({
  name: logicalId,
  stack,
  expression,
  zone: scheduler?.zone ?? 'UTC',
  enabled,
});

/** @throws BootError where the body is no JSON, or the time no moment */
async function firingOf(request: IncomingMessage, url: URL): Promise<{ input?: unknown; at?: number }> {
  const body = await readUpTo(request, MAX_BYTES);
  if (!body) throw new BootError(`an input has at most ${MAX_BYTES} bytes`);
  const at = url.searchParams.get('at');
  const moment = at === null ? undefined : Date.parse(at);
  if (Number.isNaN(moment)) throw new BootError(`${at ?? ''} is no moment such as 2026-03-01T06:00:00Z`);
  const text = body.toString('utf8').trim();
  let input: unknown;
  try {
    input = text === '' ? undefined : JSON.parse(text);
  } catch {
    throw new BootError('the input is no JSON');
  }
  return { ...(input === undefined ? {} : { input }), ...(moment === undefined ? {} : { at: moment }) };
}

async function fire(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  fireNow: Schedules['fire'],
): Promise<void> {
  try {
    const name = decodeURIComponent(url.pathname.slice(SCHEDULES_PATH.length + 1));
    const outcome = await fireNow(name, await firingOf(request, url));
    answer(response, outcome.error ? 502 : 200, outcome.error ? { error: outcome.error } : { result: outcome.payload });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    answer(response, error instanceof BootError ? 400 : 500, {
      error: { errorType: 'BadRequest', errorMessage: message },
    });
  }
}

export function createSchedulesPage(schedules: readonly ScheduleModel[], fireNow: Schedules['fire']): ServeSite {
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === SCHEDULES_PATH && request.method === 'GET') {
      answer(response, 200, schedules.map(shown));
      return true;
    }
    if (!url.pathname.startsWith(`${SCHEDULES_PATH}/`) || request.method !== 'POST') return false;
    void fire(request, response, url, fireNow);
    return true;
  };
}
