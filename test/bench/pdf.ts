/** PDFs through the API: one after the other with a warm browser, and many at once. */
import { browserUse } from '../support/browsers.ts';
import type { Stack } from '../support/stack.ts';
import { newItem, newSale, present } from '../support/workshop.ts';
import { quantile, round } from './statistics.ts';

const LINES = 40;
const RUNS = 30;
const WARM_UP = 3;
const AT_ONCE = 20;
/** Looking takes time from those who are looked at. */
const SAMPLE_MS = 150;

/** What the project promises: milliseconds, browsers, megabytes. */
export const PDF_GOALS = { p50Ms: 600, browsers: 2, megabytes: 1024 };

export interface PdfFigures {
  lines: number;
  p50Ms: number;
  p95Ms: number;
  atOnce: number;
  /** Until the last of them was there. */
  allMs: number;
  browsers: number;
  megabytes: number;
}

export async function measurePdf(stack: Stack): Promise<PdfFigures> {
  const cashier = await stack.clientAs('CASHIER');
  const generate = async (invoiceId: string): Promise<void> => {
    if (!present(await cashier.generateInvoicePdf({ invoiceId })).current)
      throw new Error('a PDF does not show its invoice');
  };
  const items = [];
  for (let index = 0; index < LINES; index += 1) items.push((await newItem(stack, '1000')).id);
  const sale = await newSale(stack, items);
  const times: number[] = [];
  for (let run = 0; run < RUNS + WARM_UP; run += 1) {
    // What it shows has to change, or it would not be made again.
    await cashier.registerPayment({ invoiceId: sale.id, input: { method: 'CASH', amount: '0.01' } });
    const started = performance.now();
    await generate(sale.id);
    if (run >= WARM_UP) times.push(performance.now() - started);
  }
  const sales = [];
  for (let index = 0; index < AT_ONCE; index += 1) sales.push(await newSale(stack, items));
  const most = { browsers: 0, megabytes: 0 };
  const sample = (): void => {
    const use = browserUse();
    most.browsers = Math.max(most.browsers, use.browsers);
    most.megabytes = Math.max(most.megabytes, use.megabytes);
  };
  const sampling = setInterval(sample, SAMPLE_MS);
  const started = performance.now();
  await Promise.all(sales.map(({ id }) => generate(id)));
  const allMs = performance.now() - started;
  sample();
  clearInterval(sampling);
  return {
    lines: LINES,
    p50Ms: round(quantile(times, 0.5)),
    p95Ms: round(quantile(times, 0.95)),
    atOnce: AT_ONCE,
    allMs: round(allMs),
    browsers: most.browsers,
    megabytes: Math.round(most.megabytes),
  };
}
