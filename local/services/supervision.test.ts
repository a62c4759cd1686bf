import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Child } from './child.ts';
import { startChild } from './child.ts';
import type { ServiceError } from './errors.ts';
import type { Supervised } from './supervision.ts';
import { supervise } from './supervision.ts';

/** Listens, says where, ends with its standard input, and with whatever it is sent. */
const LISTENER = `
  const server = require('node:net').createServer((socket) => socket.on('data', () => process.exit(7)));
  server.on('error', (error) => { console.error(error.message); process.exit(1); });
  server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log(server.address().port));
  process.stdin.resume().on('end', () => process.exit(0));`;

describe('a supervised child', () => {
  const stops: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });

  const start = (port: number): Promise<Child> =>
    startChild('listener', process.execPath, ['-e', LISTENER], { env: { PORT: String(port) } });

  async function begin(startOne: (port: number) => Promise<Child> = start) {
    const lines: string[] = [];
    const lost: ServiceError[] = [];
    const supervised = await supervise(
      { name: 'listener', start: startOne },
      { say: (line) => lines.push(line), onLost: (error) => lost.push(error) },
    );
    stops.push(supervised.stop);
    return { supervised, lines, lost };
  }

  /** Ends the child, as a crash would. */
  const crash = ({ port }: Supervised): Promise<unknown> =>
    fetch(`http://127.0.0.1:${port}`).catch((error: unknown) => error);

  it('is started again on the same port when it ends, and one line says so', async () => {
    const { supervised, lines, lost } = await begin();
    for (const times of [1, 2]) {
      await crash(supervised);
      await expect.poll(() => lines.length).toBe(times);
    }
    expect(lines[0]).toMatch(
      /^listener ended \(code 7\) and was started again within \d\.\d s, on the same port and data$/,
    );
    expect(lost).toEqual([]);
    await supervised.running();
    await supervised.stop();
    expect(await crash(supervised), 'nobody listens any more').toBeInstanceOf(Error);
    expect(lines).toHaveLength(2);
  });

  it('is waited for by who asks whether it runs', async () => {
    let starts = 0;
    let release = (): void => undefined;
    const { supervised, lines } = await begin(async (port) => {
      if ((starts += 1) > 1) await new Promise<void>((resolve) => (release = resolve));
      return start(port);
    });
    await crash(supervised);
    await expect.poll(() => starts).toBe(2);
    let runs = false;
    const waiting = supervised.running().then(() => (runs = true));
    await Promise.resolve();
    expect(runs).toBe(false);
    release();
    await waiting;
    expect(lines).toHaveLength(1);
  });

  it('is lost when its port is taken meanwhile, and the reason is said once', async () => {
    const { supervised, lines, lost } = await begin(async (port) => {
      if (port !== 0 && stops.length === 1) {
        const squatter = createServer();
        await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve));
        expect((squatter.address() as AddressInfo).port).toBe(port);
        stops.push(() => new Promise<void>((resolve) => squatter.close(() => resolve())));
      }
      return start(port);
    });
    await crash(supervised);
    await expect.poll(() => lost.length).toBe(1);
    expect(lost[0]?.message).toMatch(
      /^listener ended \(code 7\) and cannot be started again: listener could not start: listen EADDRINUSE/,
    );
    expect(lines).toEqual([]);
  });

  it('is lost when it ends again and again', async () => {
    const { lost, lines } = await begin(() =>
      Promise.resolve({
        port: 1,
        ended: new Promise((resolve) => setImmediate(() => resolve('code 3'))),
        stop: () => Promise.resolve(),
      }),
    );
    await expect
      .poll(() => lost.map((each) => each.message))
      .toEqual(['listener ended (code 3) and cannot be started again: it ended 21 times in a minute']);
    expect(lines).toHaveLength(20);
  });

  it('is stopped with its supervisor also while it is being started again', async () => {
    const started: Child[] = [];
    const { supervised, lines, lost } = await begin(async (port) => {
      const child = await start(port);
      started.push(child);
      return child;
    });
    await crash(supervised);
    await started[0]?.ended;
    await supervised.stop();
    expect(await Promise.all(started.map((each) => each.ended))).toEqual(['code 7', 'code 0']);
    expect([lines, lost]).toEqual([[], []]);
  });
});
