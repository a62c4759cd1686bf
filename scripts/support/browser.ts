/** A real browser: the Chromium that the PDFs are made with, so that a fresh machine has nothing more to install. */
import chromium from '@sparticuz/chromium';
import puppeteer from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { unpackedChromium } from '../../functions/pdf/executable.ts';
import { PACKED_BROWSER } from '../../infra/pdfAssets.ts';

/**
 * What Lambda wants, and people's browsers have not: one process, where one that opens and closes pages is steadier with several;
 * and pages that read each other.
 */
const NOT_HERE = ['--single-process', '--no-zygote', '--disable-web-security'];

/**
 * `CHROME_PATH` names another where that one does not run.
 * @param userDataDir what is kept of a browser that is closed and opened again; its own and gone with it where there is none
 */
export async function launchBrowser(userDataDir?: string): Promise<Browser> {
  const kept = userDataDir === undefined ? {} : { userDataDir };
  const own = process.env['CHROME_PATH'];
  if (own) return puppeteer.launch({ ...kept, executablePath: own, args: ['--no-sandbox'], headless: true });
  const { path, env } = await unpackedChromium(PACKED_BROWSER, false);
  return puppeteer.launch({
    ...kept,
    executablePath: path,
    args: chromium.args.filter((each) => !NOT_HERE.includes(each)),
    headless: 'shell',
    env: { ...process.env, ...env },
  });
}
