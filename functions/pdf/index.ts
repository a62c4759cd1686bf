/**
 * PDFs of invoices and of orders to suppliers, for who asks (the API's resolver) and for the queue of what changed: a browser prints a
 * page that needs nothing else and may do nothing.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { join } from 'node:path';
import { parseNotice } from '../shared/notices.ts';
import { pauseBeforeNext } from '../shared/pause.ts';
import type { FunctionAnswer } from '../shared/functionAnswer.ts';
import { refusable } from '../shared/functionAnswer.ts';
import { requireSetting } from '../shared/environment.ts';
import type { QueueRecord } from '../shared/sqsEvent.ts';
import { eachMessage, queueRecords } from '../shared/sqsEvent.ts';
import type { Stamp } from '../shared/stamp.ts';
import type { BatchResponse } from '../shared/streamEvent.ts';
import { compose } from './compose.ts';
import type { EnsureContext } from './ensure.ts';
import { ensurePdf } from './ensure.ts';
import { isPdfCommand } from './event.ts';
import { logoImage, storePdf } from './files.ts';
import type { Fonts } from './fonts.ts';
import { loadFonts } from './fonts.ts';
import { launchBrowser } from './launch.ts';
import { CLAIM_MS, LAUNCH_MS, PRINT_MS, WAIT_MS } from './limits.ts';
import type { PrintedInvoice } from './invoiceContent.ts';
import { INVOICES, PURCHASE_ORDERS } from './kinds.ts';
import { createPrinter } from './printer.ts';

const tools = {
  logger: new Logger({ serviceName: 'pdf' }),
  metrics: new Metrics({ namespace: 'Taller', serviceName: 'pdf' }),
};
const { logger, metrics } = tools;
const FOLDER = import.meta.dirname;
const printer = createPrinter({
  launch: () =>
    launchBrowser({ bin: join(FOLDER, 'bin'), chromePath: process.env['CHROME_PATH'], timeoutMs: LAUNCH_MS }),
  limitMs: PRINT_MS,
});

let fonts: Fonts | undefined;

async function render(printed: PrintedInvoice, logoKey: string | null): Promise<Uint8Array> {
  fonts ??= loadFonts(join(FOLDER, 'fonts'));
  const logo = logoKey === null ? null : await logoImage(logoKey);
  if (logo === null && logoKey !== null)
    logger.warn('the logo is not there, or cannot be drawn', { correlation_id: printed.number });
  const html = await compose(printed, logo, fonts);
  const started = performance.now();
  const pdf = await printer.print(html);
  metrics.addMetric('PdfRendered', MetricUnit.Count, 1);
  metrics.addMetric('PdfRenderTime', MetricUnit.Milliseconds, performance.now() - started);
  logger.info('rendered', {
    correlation_id: printed.number,
    bytes: pdf.length,
    milliseconds: Math.round(performance.now() - started),
  });
  return pdf;
}

const context = (): EnsureContext => ({
  render,
  store: storePdf,
  now: Date.now,
  deadline: Date.now() + WAIT_MS,
  claimMs: CLAIM_MS,
});

/** The PDF of whatever is named. */
async function ensure(named: { invoiceId: string } | { purchaseOrderId: string }, written: Stamp | null) {
  return 'invoiceId' in named
    ? ensurePdf(context(), INVOICES, named.invoiceId, written)
    : ensurePdf(context(), PURCHASE_ORDERS, named.purchaseOrderId, written);
}

async function work({ body }: QueueRecord): Promise<void> {
  const notice = parseNotice(body);
  if (!('invoiceId' in notice) && !('purchaseOrderId' in notice))
    throw new Error(`expected a notice of what is printed, not ${notice.type}`);
  await ensure(notice, null);
}

async function failed(record: QueueRecord, error: Error): Promise<void> {
  logger.error('a document was not made', { messageId: record.messageId, receiveCount: record.receiveCount, error });
  metrics.addMetric('PdfFailed', MetricUnit.Count, 1);
  await pauseBeforeNext(requireSetting('NOTICES_QUEUE_URL'), record);
}

/** @throws where the event is neither a command of the API nor a batch of the queue, or a fault is ours */
export async function handler(event: unknown): Promise<FunctionAnswer | BatchResponse> {
  const answer = isPdfCommand(event)
    ? await refusable(event.action, 'PdfFailed', tools, () => ensure(event, event.written))
    : await eachMessage(queueRecords(event), work, failed);
  if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  return answer;
}
