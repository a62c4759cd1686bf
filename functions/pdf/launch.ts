/** Starts the browser. It speaks through a pipe, so that it ends with the process that started it, however that ends. */
import chromium from '@sparticuz/chromium';
import puppeteer from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { unpackedChromium } from './executable.ts';
import { freshProfile } from './profile.ts';

/** What makes Chromium less strict than a document needs it. */
const LESS_STRICT: readonly string[] = ['--allow-running-insecure-content', '--disable-web-security', '--disable-site-isolation-trials'];
/** No name means anything to it: whatever a page asked for could not be reached. */
const NO_NAMES = '--host-resolver-rules=MAP * ~NOTFOUND';

export interface LaunchOptions {
  /** Folder of the packed files of `@sparticuz/chromium`. */
  bin: string;
  /** Another browser, for machines that the packed one does not run on. */
  chromePath?: string | undefined;
  timeoutMs: number;
}

/** @throws where this machine cannot run it, or it does not answer in time */
export async function launchBrowser({ bin, chromePath, timeoutMs }: LaunchOptions): Promise<Browser> {
  const common = { pipe: true, timeout: timeoutMs, userDataDir: await freshProfile() };
  if (chromePath) return puppeteer.launch({ ...common, executablePath: chromePath, headless: true, args: ['--no-sandbox', NO_NAMES] });
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(`the packed Chromium does not run on ${process.platform} ${process.arch}; CHROME_PATH names another browser`);
  const { path, env } = await unpackedChromium(bin, Boolean(process.env['AWS_EXECUTION_ENV']));
  // Documents have no use for WebGL, nor for the library that draws it.
  chromium.setGraphicsMode = false;
  const args = [...chromium.args.filter((each) => !LESS_STRICT.includes(each)), NO_NAMES];
  return puppeteer.launch({ ...common, executablePath: path, headless: 'shell', args, env: { ...process.env, ...env } });
}
