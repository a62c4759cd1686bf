import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BootError } from '../errors.ts';
import type { Firing } from '../events/schedules/index.ts';
import { createSchedulesPage } from './schedules.ts';

const NIGHTLY = {
  stack: 's',
  logicalId: 'Nightly',
  ruleArn: 'arn:rule',
  functionArn: 'arn:f',
  expression: 'cron(0 3 * * ? *)',
  enabled: true,
  scheduler: { zone: 'America/Lima' },
};

let server: Server;
let base = '';
const fired: [string, Firing | undefined][] = [];
beforeAll(async () => {
  const serve = createSchedulesPage([NIGHTLY], (name, firing) => {
    fired.push([name, firing]);
    if (name === 'None') return Promise.reject(new BootError('there is no schedule None; there are Nightly'));
    if (name === 'Broken')
      return Promise.resolve({ payload: null, error: { errorType: 'Error', errorMessage: 'it broke' } });
    return Promise.resolve({ payload: { removed: 3 } });
  });
  server = createServer((request, response) => {
    if (!serve(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/schedules`;
});
afterAll(() => server.close());

const post = async (path: string, body = '') => {
  const answer = await fetch(`${base}${path}`, { method: 'POST', body });
  return [answer.status, (await answer.json()) as unknown] as const;
};

it('lists the schedules', async () => {
  expect(await (await fetch(base)).json()).toEqual([
    { name: 'Nightly', stack: 's', expression: 'cron(0 3 * * ? *)', zone: 'America/Lima', enabled: true },
  ]);
});

it('fires one with an input and a time, and answers what its function gave', async () => {
  expect(await post('/Nightly?at=2026-03-01T06:00:00Z', '{"dryRun":true}')).toEqual([200, { result: { removed: 3 } }]);
  expect(fired.at(-1)).toEqual(['Nightly', { input: { dryRun: true }, at: Date.parse('2026-03-01T06:00:00Z') }]);
  await post('/Night');
  expect(fired.at(-1)).toEqual(['Night', {}]);
});

it.each([
  ['/None', '', 400, 'there is no schedule None; there are Nightly'],
  ['/Nightly', '{', 400, 'the input is no JSON'],
  ['/Nightly?at=soon', '', 400, 'soon is no moment such as 2026-03-01T06:00:00Z'],
  ['/Broken', '', 502, 'it broke'],
])('says of %s with %j why it was not run', async (path, body, status, message) => {
  expect(await post(path, body)).toMatchObject([status, { error: { errorMessage: message } }]);
});

it('is nothing to other addresses, and a GET fires nothing', async () => {
  const before = fired.length;
  expect((await fetch(`${base}/Nightly`)).status).toBe(404);
  expect((await fetch(`${base}s`, { method: 'POST' })).status).toBe(404);
  expect(fired).toHaveLength(before);
});
