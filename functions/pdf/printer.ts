/**
 * Pages to PDF, by one browser that lives as long as it works. A browser that crashed, hangs or answers late is killed, and the next
 * document gets a fresh one.
 */
import type { Browser } from 'puppeteer-core';

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
  /** How many documents a browser prints before it is replaced, whatever it may have kept of them. @default 200 */
  documents?: number;
}

export interface Printer {
  /** @param html a page that needs nothing else @returns the PDF @throws PrinterError */
  print: (html: string) => Promise<Uint8Array>;
  close: () => Promise<void>;
}

const DOCUMENTS = 200;

interface Running {
  browser: Promise<Browser>;
  /** Documents that it printed. */
  count: number;
}

/** Tagged, with bookmarks; title and language come from the page. */
const PDF = { tagged: true, outline: true, preferCSSPageSize: true, printBackground: true } as const;

/** Where a page is whose content was set. */
const BLANK = 'about:blank';

async function printed(browser: Browser, html: string): Promise<Uint8Array> {
  const page = await browser.newPage();
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

/** @throws PrinterError where the task fails, or takes longer */
async function within<T>(milliseconds: number, task: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new PrinterError(`the browser did not answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([task, late]);
  } catch (error) {
    throw error instanceof PrinterError ? error : new PrinterError('the browser failed', { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

export function createPrinter({ launch, limitMs, documents = DOCUMENTS }: PrinterOptions): Printer {
  let current: Running | undefined;

  /** Also one that is still starting: it is killed when it has. */
  function discard(): void {
    current?.browser.then((browser) => browser.process()?.kill('SIGKILL')).catch(() => undefined);
    current = undefined;
  }

  /** The browser that runs, or a fresh one: it may have ended since the last document. */
  async function running(): Promise<Running> {
    if (current && !(await current.browser).connected) discard();
    current ??= { browser: launch(), count: 0 };
    return current;
  }

  async function use(html: string): Promise<Uint8Array> {
    const mine = await running();
    const pdf = await printed(await mine.browser, html);
    mine.count += 1;
    return pdf;
  }

  return {
    async print(html) {
      try {
        const pdf = await within(limitMs, use(html));
        if (current && current.count >= documents) discard();
        return pdf;
      } catch (error) {
        discard();
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
