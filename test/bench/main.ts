/**
 * `npm run bench [-- --json] [--board] [--live | --pdf | --sizes | --growth | --web]`: calls, capacity and latency of every operation, and
 * how long a start takes; or one part alone.
 * Budgets are asserted by count; times are shown and judged by people.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AGGREGATE_SUPPORT } from '../support/aggregates/all.ts';
import { startQuietStack, startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import type { BoardFigures } from './board.ts';
import { measureBoard } from './board.ts';
import type { Growth } from './growth.ts';
import { grown, measureGrowth } from './growth.ts';
import type { RecordedCall } from './bareCalls.ts';
import { sendBare } from './bareCalls.ts';
import type { MeasuredOperation } from './operations.ts';
import { OPERATIONS } from './operations.ts';
import type { LiveFigures } from './live.ts';
import { measureLive } from './live.ts';
import type { ColdImport } from './coldImport.ts';
import { COLD_IMPORT_GOAL_MS, measureColdImports } from './coldImport.ts';
import type { PdfFigures } from './pdf.ts';
import { measurePdf, PDF_GOALS } from './pdf.ts';
import type { BenchFlags } from './flags.ts';
import { readFlags } from './flags.ts';
import { measureReady } from './ready.ts';
import { measureSizes, sizesTable } from './sizes.ts';
import { quantile, round } from './statistics.ts';
import { exceeded, webTable } from './web/limits.ts';
import { measureWeb } from './web/measure.ts';

interface Figures {
  calls: number;
  rcu: number;
  wcu: number;
  p50Ms: number;
  p95Ms: number;
  rawP50Ms: number;
  ratio: number;
}

const RUNS = 30;
const WARM_UP = 5;
/** Percent, over 10,000 changes. */
const MAX_HEAP_GROWTH = 20;

async function measure(stack: Stack, bare: DynamoDBClient, operation: MeasuredOperation): Promise<Figures> {
  const whole: number[] = [];
  const raw: number[] = [];
  let last: { calls: RecordedCall[]; read: number; write: number } = { calls: [], read: 0, write: 0 };
  for (let run = 0; run < RUNS + WARM_UP; run += 1) {
    const call = await operation.prepare(stack);
    const calls: RecordedCall[] = [];
    let read = 0;
    let write = 0;
    const unsubscribe = stack.deployment.onDynamoDbCall((made) => {
      calls.push({ operation: made.operation, input: made.input });
      read += made.consumedCapacity.read;
      write += made.consumedCapacity.write;
    });
    const started = performance.now();
    await call();
    const took = performance.now() - started;
    unsubscribe();
    const bareStarted = performance.now();
    for (const each of calls) await sendBare(bare, each);
    const bareTook = performance.now() - bareStarted;
    if (run < WARM_UP) continue;
    whole.push(took);
    raw.push(bareTook);
    last = { calls, read, write };
  }
  const p50Ms = quantile(whole, 0.5);
  const rawP50Ms = quantile(raw, 0.5);
  return {
    calls: last.calls.length,
    rcu: last.read,
    wcu: last.write,
    p50Ms: round(p50Ms),
    p95Ms: round(quantile(whole, 0.95)),
    rawP50Ms: round(rawP50Ms),
    ratio: round(p50Ms / rawP50Ms),
  };
}

function table(figures: Record<string, Figures>): string {
  const head = ['operation', 'calls', 'rcu', 'wcu', 'p50 ms', 'p95 ms', 'raw p50 ms', 'ratio'];
  const rows = Object.entries(figures).map(([name, each]) =>
    [name, each.calls, each.rcu, each.wcu, each.p50Ms, each.p95Ms, each.rawP50Ms, each.ratio].map(String),
  );
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

function flagsOrEnd(): BenchFlags {
  try {
    return readFlags(process.argv.slice(2));
  } catch (error) {
    console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}

const { json, board, mode } = flagsOrEnd();
/** Only what lists and operations cost among a hundred thousand orders: some minutes, most of them to write these. */
const growth = mode === 'growth';
const say = (line: string) => {
  if (!json) console.log(line);
};

/** Only what is told live. */
const onlyLive = mode === 'live';
/** Only PDFs and functions. */
const onlyPdf = mode === 'pdf';
/** All of it. */
const whole = !onlyLive && !onlyPdf && !growth;
const measured = whole ? [...OPERATIONS, ...AGGREGATE_SUPPORT.flatMap(({ measured }) => measured)] : [];
/** Only how large what is deployed is: nothing is started for it. */
if (mode === 'sizes') {
  const sizes = measureSizes();
  console.log(json ? JSON.stringify(sizes) : sizesTable(sizes));
  process.exit(0);
}

/** Only the web app: sizes of what is built, times and frames in a slowed browser. */
if (mode === 'web') {
  const web = await measureWeb(say);
  console.log(json ? JSON.stringify({ web }) : webTable(web));
  const over = exceeded(web);
  for (const line of over) console.error(`over budget: ${line}`);
  process.exit(over.length > 0 ? 1 : 0);
}

say('Starting …');
const readyMs = whole ? await measureReady() : null;
const stack = await (growth ? startQuietStack(console.error) : startStack());
const bare = new DynamoDBClient({
  endpoint: stack.deployment.dynamoDbEndpoint,
  region: stack.deployment.region,
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
const figures: Record<string, Figures> = {};
const broken: string[] = [];
let pages: Growth[] = [];
let live: LiveFigures | undefined;
let pdf: PdfFigures | undefined;
let imports: ColdImport[] = [];
let boardFigures: BoardFigures | undefined;
try {
  for (const operation of measured) {
    const result = await measure(stack, bare, operation);
    figures[operation.name] = result;
    if (result.calls > operation.budget)
      broken.push(`${operation.name}: ${result.calls} calls, at most ${operation.budget}`);
    if (operation.writeUnits !== undefined && result.wcu > operation.writeUnits)
      broken.push(`${operation.name}: ${result.wcu} write units, at most ${operation.writeUnits}`);
    say(`${operation.name}: ${result.calls} calls, ${result.p50Ms} ms`);
  }
  if (!onlyLive && !growth) {
    imports = measureColdImports(stack.deployment.model.functions);
    for (const { name, kilobytes, medianMs } of imports) say(`${name}: ${kilobytes} KB, imported in ${medianMs} ms`);
    for (const each of imports.filter(({ browser, medianMs }) => !browser && medianMs > COLD_IMPORT_GOAL_MS))
      say(`${each.name}: slower than ${COLD_IMPORT_GOAL_MS} ms`);
    pdf = await measurePdf(stack);
    say(
      `pdf: ${pdf.lines} lines in p50 ${pdf.p50Ms} ms, p95 ${pdf.p95Ms} ms (goal ${PDF_GOALS.p50Ms}); ` +
        `${pdf.atOnce} at once in ${pdf.allMs} ms by ${pdf.browsers} browsers in ${pdf.megabytes} MB`,
    );
    if (pdf.browsers > PDF_GOALS.browsers) broken.push(`pdf: ${pdf.browsers} browsers, at most ${PDF_GOALS.browsers}`);
    if (pdf.megabytes > PDF_GOALS.megabytes) broken.push(`pdf: ${pdf.megabytes} MB, at most ${PDF_GOALS.megabytes}`);
  }
  if (!onlyPdf && !growth) live = await measureLive(stack);
  if (live)
    say(
      `live: ${live.subscribers} subscribers heard of ${live.changes} changes, p50 ${live.p50Ms} ms, p99 ` +
        `${live.p99Ms} ms, ${live.kbPerConnection} KB a connection`,
    );
  if (board) {
    boardFigures = await measureBoard(stack);
    say(
      `board: ${boardFigures.changes} changes, heap from ${boardFigures.heapBeforeKb} to ` +
        `${boardFigures.heapAfterKb} KB (${boardFigures.growth} %), ${boardFigures.lists} requests for the list`,
    );
    if (boardFigures.growth > MAX_HEAP_GROWTH)
      broken.push(`board: its heap grew by ${boardFigures.growth} %, at most ${MAX_HEAP_GROWTH} %`);
  }
  if (growth) pages = await measureGrowth(stack, say);
  broken.push(...grown(pages));
} finally {
  bare.destroy();
  await stack.stop();
}
if (json)
  console.log(
    JSON.stringify({
      ...(whole ? { operations: figures, readyMs } : {}),
      ...(onlyLive || growth ? {} : { pdf, imports }),
      ...(live ? { live } : {}),
      ...(boardFigures ? { board: boardFigures } : {}),
      ...(growth ? { pages } : {}),
    }),
  );
if (whole) say(`\n${table(figures)}\n\nready in ${readyMs} ms, demo data included`);
for (const operation of measured) {
  const ratio = figures[operation.name]?.ratio ?? 0;
  if (operation.ratioGoal !== undefined) say(`${operation.name}: ratio ${ratio}, goal ${operation.ratioGoal}`);
}
for (const line of broken) console.error(`over budget: ${line}`);
process.exitCode = broken.length > 0 ? 1 : 0;
