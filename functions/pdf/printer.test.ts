import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { copyPdfAssets } from '../../infra/pdfAssets.ts';
import { launchBrowser, MachineError } from './launch.ts';
import { CLAIM_MS, INVOCATION_MS, LAUNCH_MS, PRINT_MS, WAIT_MS } from './limits.ts';
import type { Printer } from './printer.ts';
import { createPrinter, PrinterError } from './printer.ts';

const PAGE = '<!doctype html><title>t</title><p>Ñandú</p>';
const SHORT_MS = 1_500;
const CALLER_WAITS_MS = 25_000;

describe('the printer', () => {
  const assets = mkdtempSync(join(tmpdir(), 'printer-'));
  copyPdfAssets(assets);
  const printers: Printer[] = [];
  /** Every browser that was started, in turn. */
  let started: Browser[] = [];
  afterEach(async () => {
    await Promise.all(printers.splice(0).map((each) => each.close()));
    // Also browsers that were given up: none keeps running.
    await expect.poll(() => started.filter(isRunning).length).toBe(0);
    started = [];
  });
  afterAll(() => rmSync(assets, { recursive: true, force: true }));

  const launch = async (): Promise<Browser> => {
    const browser = await launchBrowser({
      bin: join(assets, 'bin'),
      chromePath: process.env['CHROME_PATH'],
      timeoutMs: 20_000,
    });
    started.push(browser);
    return browser;
  };
  const isRunning = (browser: Browser): boolean =>
    browser.process()?.exitCode === null && browser.process()?.signalCode === null;
  function printer(options: Partial<Parameters<typeof createPrinter>[0]> = {}): Printer {
    const created = createPrinter({ launch, limitMs: 20_000, ...options });
    printers.push(created);
    return created;
  }
  const isAlive = (pid: number): boolean => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-';
  /** Of the browser that runs. */
  const signal = (name: NodeJS.Signals): boolean | undefined => started.at(-1)?.process()?.kill(name);

  it('uses one browser for many documents', async () => {
    const { print } = printer();
    for (let count = 0; count < 3; count += 1) expect(isPdf(await print(PAGE))).toBe(true);
    expect(started).toHaveLength(1);
  });

  it('replaces a browser that hangs, within its time limit', async () => {
    const { print } = printer({ limitMs: SHORT_MS });
    // A launch may take longer than that: it unpacks the browser, or the machine is busy.
    const printsInTime = () => expect.poll(() => print(PAGE).then(isPdf, () => false)).toBe(true);
    await printsInTime();
    const hanging = started.at(-1);
    signal('SIGSTOP');
    const begun = performance.now();
    await expect(print(PAGE)).rejects.toBeInstanceOf(PrinterError);
    expect(performance.now() - begun).toBeLessThan(2 * SHORT_MS);
    await printsInTime();
    expect(hanging && isRunning(hanging)).toBe(false);
  });

  it('replaces a browser that crashes while printing', async () => {
    let crashes = true;
    const { print } = printer({
      launch: async () => {
        const browser = await launch();
        const newPage = browser.newPage.bind(browser);
        browser.newPage = async () => {
          const page = await newPage();
          if (crashes) browser.process()?.kill('SIGKILL');
          return page;
        };
        return browser;
      },
    });
    await expect(print(PAGE)).rejects.toBeInstanceOf(PrinterError);
    crashes = false;
    expect(isPdf(await print(PAGE))).toBe(true);
    expect(started).toHaveLength(2);
  });

  it('prints even if the browser ended after the document before', async () => {
    const { print } = printer();
    await print(PAGE);
    // Whether its end was heard of by then, or not.
    signal('SIGKILL');
    expect(isPdf(await print(PAGE))).toBe(true);
    signal('SIGKILL');
    await expect.poll(() => started.at(-1)?.connected).toBe(false);
    expect(isPdf(await print(PAGE))).toBe(true);
    expect(started).toHaveLength(3);
  });

  it('gives up on a browser that fails to start, and starts another for the next document', async () => {
    let fails = true;
    const { print } = printer({ launch: () => (fails ? Promise.reject(new Error('no browser')) : launch()) });
    await expect(print(PAGE)).rejects.toMatchObject({ name: 'PrinterError', cause: { message: 'no browser' } });
    fails = false;
    expect(isPdf(await print(PAGE))).toBe(true);
  });

  it('ends a browser that never answers', async () => {
    const silent = join(assets, 'silent.sh');
    const said = join(assets, 'pid');
    writeFileSync(silent, `#!/bin/sh\necho $$ > ${said}\nexec sleep 600\n`, { mode: 0o700 });
    const { print } = printer({
      launch: () => launchBrowser({ bin: join(assets, 'bin'), chromePath: silent, timeoutMs: 1_500 }),
    });
    await expect(print(PAGE)).rejects.toMatchObject({
      name: 'PrinterError',
      cause: { message: expect.stringContaining('did not start within 1500 ms') as string },
    });
    const pid = Number(readFileSync(said, 'utf8'));
    await expect.poll(() => isAlive(pid)).toBe(false);
  });

  it('reports that a machine cannot run a browser, not that it is busy', async () => {
    const { print } = printer({ launch: () => Promise.reject(new MachineError('not here')) });
    await expect(print(PAGE)).rejects.toMatchObject({ name: 'MachineError' });
  });

  it('ends a browser that starts after the time limit', async () => {
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const { print } = printer({ limitMs: 50, launch: () => gate.then(launch) });
    await expect(print(PAGE)).rejects.toBeInstanceOf(PrinterError);
    open();
    await expect.poll(() => started.length).toBe(1);
    await expect.poll(() => started.filter(isRunning).length).toBe(0);
  });

  it('replaces a browser after a number of documents', async () => {
    const { print } = printer({ documents: 2 });
    for (let count = 0; count < 5; count += 1) await print(PAGE);
    expect(started).toHaveLength(3);
  });

  it('leaves time for an answer, however long callers wait or browsers hang', () => {
    expect(LAUNCH_MS).toBeLessThan(PRINT_MS);
    expect(PRINT_MS).toBeLessThan(CLAIM_MS);
    expect(WAIT_MS + PRINT_MS).toBeLessThan(INVOCATION_MS);
    expect(INVOCATION_MS).toBeLessThanOrEqual(CALLER_WAITS_MS);
  });
});
