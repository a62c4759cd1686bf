/**
 * Pages to PDF, by one browser that lives as long as it works. A browser that crashed, hangs or answers late is killed, and the next
 * document gets a fresh one.
 */
import type { Browser, Page } from 'puppeteer-core';
import { MachineError } from './launch.ts';

/** The browser failed, not the document: it may be tried again. */
export class PrinterError extends Error {
  override readonly name = 'PrinterError';
  /** As the SDK marks what passes with time. */
  readonly $retryable = {};
}

export interface PrinterOptions {
  launch: () => Promise<Browser>;
  /** Within which a document is printed, a launch included. */
  limitMs: number;
  /** How many documents a browser prints before it is replaced, so that it cannot pile up memory. @default 200 */
  documents?: number;
}

export interface Printer {
  /** @param html a page that needs nothing else @returns the PDF @throws PrinterError */
  print: (html: string) => Promise<Uint8Array>;
  close: () => Promise<void>;
}

const DOCUMENTS = 200;

/** Ends the browser with its children: it leads its own process group. */
function kill(browser: Browser): void {
  const pid = browser.process()?.pid;
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // It has ended.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

interface Running {
  browser: Promise<Browser>;
  /** Documents that it printed. */
  count: number;
}

/** Tagged, with bookmarks; title and language come from the page. */
const PDF = { tagged: true, outline: true, preferCSSPageSize: true, printBackground: true } as const;

/** Where a page is whose content was set. */
const BLANK = 'about:blank';

async function printed(page: Page, html: string): Promise<Uint8Array> {
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setContent(html, { waitUntil: 'load' });
  const pdf = await page.pdf(PDF);
  if (page.url() !== BLANK) throw new Error('the page went elsewhere');
  // In one process it would keep about 12 MB of each document, up to 600: told that memory is short, it keeps none.
  await (await page.createCDPSession()).send('Memory.simulatePressureNotification', { level: 'critical' });
  await page.close();
  return pdf;
}

/** @throws PrinterError where the task fails, or takes longer; MachineError as it is */
async function within<T>(milliseconds: number, task: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new PrinterError(`the browser did not answer within ${milliseconds} ms`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([task, late]);
  } catch (error) {
    throw error instanceof PrinterError || error instanceof MachineError
      ? error
      : new PrinterError('the browser failed', { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

export function createPrinter({ launch, limitMs, documents = DOCUMENTS }: PrinterOptions): Printer {
  let current: Running | undefined;

  /** Also one that is still starting: it is killed when it has. */
  function discard(running: Running | undefined): void {
    running?.browser.then(kill).catch(() => undefined);
    if (current === running) current = undefined;
  }

  const start = (): Running => (current ??= { browser: launch(), count: 0 });

  /** A page of the browser that runs, or of a fresh one: it may have ended since its last document, whether we heard of it yet or not. */
  async function blankPage(signal: AbortSignal): Promise<[Running, Page]> {
    const running = start();
    const browser = await running.browser;
    try {
      return [running, await browser.newPage()];
    } catch (error) {
      if (running.count === 0 || browser.connected || signal.aborted) throw error;
      discard(running);
      const fresh = start();
      return [fresh, await (await fresh.browser).newPage()];
    }
  }

  async function use(html: string, signal: AbortSignal): Promise<Uint8Array> {
    const [running, page] = await blankPage(signal);
    const pdf = await printed(page, html);
    running.count += 1;
    if (running.count >= documents) discard(running);
    return pdf;
  }

  return {
    async print(html) {
      // What was given up must not touch the browser of who comes next.
      const given = new AbortController();
      try {
        return await within(limitMs, use(html, given.signal));
      } catch (error) {
        given.abort();
        discard(current);
        throw error;
      }
    },
    async close() {
      const ending = current;
      current = undefined;
      await ending?.browser.then((browser) => browser.close()).catch(() => undefined);
    },
  };
}
