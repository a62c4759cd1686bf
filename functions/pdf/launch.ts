/** Starts the browser. It speaks through a pipe, so that it ends with the process that started it, however that ends. */
import chromium from '@sparticuz/chromium';
import { tmpdir } from 'node:os';
import puppeteer from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { unpackedChromium } from './executable.ts';
import { freshProfile } from './profile.ts';

/** What makes Chromium less strict than a document needs it. */
const LESS_STRICT: readonly string[] = [
  '--allow-running-insecure-content',
  '--disable-web-security',
  '--disable-site-isolation-trials',
];
/** Name resolution is off: a page cannot reach any host. */
const NO_NAMES = '--host-resolver-rules=MAP * ~NOTFOUND';

export interface LaunchOptions {
  /** Folder of the packed files of `@sparticuz/chromium`. */
  bin: string;
  /** Another browser, for machines that the packed one does not run on. */
  chromePath?: string | undefined;
  timeoutMs: number;
}

/** Nothing that a repeat would mend. */
export class MachineError extends Error {
  override readonly name = 'MachineError';
}

interface Start {
  executablePath: string;
  headless: true | 'shell';
  args: string[];
  env: Record<string, string>;
}

async function startOf({ bin, chromePath }: LaunchOptions): Promise<Start> {
  const common = { PATH: process.env['PATH'] ?? '', HOME: tmpdir() };
  if (chromePath) return { executablePath: chromePath, headless: true, args: ['--no-sandbox', NO_NAMES], env: common };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new MachineError(
      `the packed Chromium does not run on ${process.platform} ${process.arch}; CHROME_PATH names another browser`,
    );
  const { path, env } = await unpackedChromium(bin, Boolean(process.env['AWS_EXECUTION_ENV']));
  // Documents have no use for WebGL, nor for the library that draws it.
  chromium.setGraphicsMode = false;
  return {
    executablePath: path,
    headless: 'shell',
    args: [...chromium.args.filter((each) => !LESS_STRICT.includes(each)), NO_NAMES],
    env: { ...common, ...env },
  };
}

/** It ends with the pipe: signals are the process's own business. */
const OURS = { pipe: true, timeout: 0, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } as const;

/**
 * The browser gets its own environment variables, because ours contain the function's credentials.
 * @throws MachineError if this machine cannot run a browser; another error if it does not answer in time
 */
export async function launchBrowser(options: LaunchOptions): Promise<Browser> {
  const start = await startOf(options);
  // Puppeteer's own limit ends with the process's first sign of life, and a browser that says nothing after it would run on.
  const late = new AbortController();
  const timer = setTimeout(
    () => late.abort(new Error(`the browser did not start within ${options.timeoutMs} ms`)),
    options.timeoutMs,
  );
  const aborted = new Promise<never>((_resolve, reject) =>
    late.signal.addEventListener('abort', () => reject(late.signal.reason as Error)),
  );
  aborted.catch(() => undefined);
  try {
    return await Promise.race([
      puppeteer.launch({ ...start, ...OURS, userDataDir: await freshProfile(), signal: late.signal }),
      aborted,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
