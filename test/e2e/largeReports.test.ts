/**
 * Reports of many rows, by the bundle that is deployed, in a process of its own whose memory is measured. `REPORT_ROWS` says how many:
 * 100,000 in `npm run test:soak`.
 */
import ExcelJS from 'exceljs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { ulidAt } from '../../functions/reports/ulid.ts';
import { functionEnvironment } from '../support/functionEnvironment.ts';
import { readPdf } from '../support/pdf.ts';
import { PEAK_KILOBYTES } from '../support/peakMemory.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { newItem, present, unique } from '../support/workshop.ts';

const ROWS = Number(process.env['REPORT_ROWS'] ?? 400);
const ITEMS = 4;
const MAX_MEGABYTES = 300;
const KILOBYTE = 1024;
const BEGIN = Date.parse('2025-01-01T12:00:00Z');
/** A year's worth. */
const STEP_MS = Math.floor((300 * 86_400_000) / ROWS);

const PROGRAM = `
const { handler } = await import(process.env.BUNDLE);
const record = { messageId: '1', receiptHandle: '1', body: process.env.BODY, attributes: { ApproximateReceiveCount: '1' } };
const started = performance.now();
const { batchItemFailures } = await handler({ Records: [record] });
const seconds = (performance.now() - started) / 1000;
const kilobytes = ${PEAK_KILOBYTES};
console.log('RESULT ' + JSON.stringify({ failures: batchItemFailures.length, kilobytes, seconds }));
`;

interface Outcome {
  failures: number;
  kilobytes: number;
  seconds: number;
}

describe(`a report of ${ROWS} rows`, () => {
  let stack: Stack;
  let storekeeper: TallerClient;
  let items: { id: string; sku: string; stock: number; keys: { pk: string; sk: string }[] }[];

  /** Movements behind the API's back, and what the item counts of them: more than anybody would record. */
  async function fill(id: string, place: number) {
    const keys: { pk: string; sk: string }[] = [];
    const rows: object[] = [];
    let stock = 0;
    for (let index = place; index < ROWS; index += ITEMS) {
      const moment = BEGIN + index * STEP_MS;
      const quantity = index % 3 === 2 ? -1000 : 1500 + (index % 7);
      const key = { pk: id, sk: `MOVEMENT#${ulidAt(moment)}${String(index).padStart(16, '0')}` };
      stock += quantity;
      keys.push(key);
      rows.push({
        ...key,
        id: key.sk.slice('MOVEMENT#'.length),
        inventoryItemId: id,
        type: 'ADJUSTMENT',
        quantity,
        reason: `Conteo ${index}`,
        currency: 'PEN',
        by: 'Ana',
        byId: 'ana',
        at: new Date(moment).toISOString(),
      });
    }
    await stack.putRows('Inventory', rows);
    await stack.setAttribute('Inventory', { pk: id, sk: 'ITEM' }, 'stock', stock);
    await stack.setAttribute('Inventory', { pk: id, sk: 'ITEM' }, 'movementCount', rows.length);
    return { keys, stock };
  }

  beforeAll(async () => {
    stack = await startStack();
    storekeeper = await stack.clientAs('STOREKEEPER');
    // Made here, in a process whose memory can be measured.
    stack.faults.around = (name, invoke) =>
      name.includes('ReportsMaker') ? Promise.resolve({ payload: { batchItemFailures: [] } }) : invoke();
    items = [];
    for (let place = 0; place < ITEMS; place += 1) {
      const { id, sku } = await newItem(stack, '0');
      items.push({ id, sku, ...(await fill(id, place)) });
    }
  }, 1_200_000);
  afterAll(async () => {
    stack.faults.around = undefined;
    // The books of the stack that others share.
    for (const { id, keys } of items) {
      await stack.deleteRows('Inventory', keys);
      await stack.setAttribute('Inventory', { pk: id, sk: 'ITEM' }, 'stock', 0);
      await stack.setAttribute('Inventory', { pk: id, sk: 'ITEM' }, 'movementCount', 0);
    }
  }, 1_200_000);

  async function made(format: 'PDF' | 'XLSX') {
    const { deployment } = stack;
    const { id } = present(
      await storekeeper.requestReport({
        input: { kind: 'STOCK_MOVEMENTS', format, from: '2025-01-01', to: '2025-12-31' },
        idempotencyKey: unique(),
      }),
    );
    const maker = present(deployment.model.functions.find(({ logicalId }) => logicalId.startsWith('ReportsMaker')));
    const bucket = present(deployment.model.buckets.find(({ logicalId }) => logicalId.startsWith('Documents')));
    const environment = functionEnvironment(stack, ['Reports', 'Settings', 'Inventory'], {
      DOCUMENTS_BUCKET: bucket.name,
      AWS_ENDPOINT_URL_S3: present(deployment.s3Endpoint),
      AWS_ENDPOINT_URL_SQS: present(deployment.sqsEndpoint),
      NOTICES_QUEUE_URL: `${present(deployment.sqsEndpoint)}/none`,
      BUNDLE: `file://${maker.codePath}/index.mjs`,
      BODY: JSON.stringify({ id: 'x', at: new Date().toISOString(), type: 'REPORT_REQUESTED', reportId: id }),
    });
    const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], { env: environment });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const progress = new Set<number>();
    const watching = setInterval(() => {
      void storekeeper.report({ id }).then(
        (report) => progress.add(report?.progress ?? 0),
        () => undefined,
      );
    }, 250);
    await once(child, 'close');
    clearInterval(watching);
    const [, result] = /RESULT (\{.*\})/.exec(output) ?? [];
    const outcome = JSON.parse(result ?? `"${output.slice(0, 2000)}"`) as Outcome;
    console.log(`${format}: ${ROWS} rows in ${outcome.seconds} s with ${outcome.kilobytes / KILOBYTE} MB`);
    expect(outcome).toMatchObject({ failures: 0 });
    expect(outcome.kilobytes / KILOBYTE).toBeLessThan(MAX_MEGABYTES);
    const report = present(await storekeeper.report({ id }));
    expect(report.state).toBe('READY');
    expect(report.rows).toBeGreaterThanOrEqual(ROWS);
    const { url } = present(await storekeeper.reportUrl({ id }));
    return { file: await fetch(url), progress };
  }

  it('is a spreadsheet whose sums are those of the API', async () => {
    const { file, progress } = await made('XLSX');
    if (ROWS >= 50_000)
      expect([...progress].filter((percent) => percent > 0 && percent < 100).length).toBeGreaterThan(2);
    const sums = new Map<string, bigint>();
    const body = Readable.fromWeb(present(file.body) as ReadableStream<Uint8Array>);
    const reader = new ExcelJS.stream.xlsx.WorkbookReader(body, { worksheets: 'emit', sharedStrings: 'ignore' });
    for await (const sheet of reader)
      for await (const row of sheet) {
        const [, , sku, , , quantity] = row.values as unknown[];
        if (typeof quantity === 'number')
          sums.set(String(sku), (sums.get(String(sku)) ?? 0n) + BigInt(Math.round(quantity * 1000)));
      }
    for (const { id, sku, stock } of items) {
      expect(sums.get(sku)).toBe(BigInt(stock));
      const { stock: shown } = present(await storekeeper.inventoryItem({ id }));
      expect(Math.round(Number(shown) * 1000)).toBe(stock);
    }
  }, 1_200_000);

  it('is paper that has every row', async () => {
    const { file } = await made('PDF');
    const { text, beyond } = await readPdf(new Uint8Array(await file.arrayBuffer()));
    expect(beyond).toEqual([]);
    // Whatever stands behind a number: a search through all of it for each row would take minutes.
    const found = new Set<string>();
    for (const [, digits = ''] of text.matchAll(/Conteo(\d+)/g))
      for (let end = 1; end <= digits.length; end += 1) found.add(digits.slice(0, end));
    const missing = Array.from({ length: ROWS }, (_, index) => index).filter((index) => !found.has(String(index)));
    expect(missing).toEqual([]);
  }, 1_200_000);
});
