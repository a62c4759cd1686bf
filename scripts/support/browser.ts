/** A real browser: the Chromium that the PDFs are made with, so that a fresh machine has nothing more to install. */
import chromium from '@sparticuz/chromium';
import puppeteer from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';

/** Lambda wants one process; a browser that opens and closes pages is steadier with several. */
const ONE_PROCESS = ['--single-process', '--no-zygote'];

/** `CHROME_PATH` names another where that one does not run. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env['CHROME_PATH'];
  return puppeteer.launch({ executablePath: own ?? (await chromium.executablePath()), args: own ? ['--no-sandbox'] : chromium.args.filter((each) => !ONE_PROCESS.includes(each)), headless: 'shell' });
}
