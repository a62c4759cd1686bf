/** Makes a report: reads its rows, writes them into a file as they come, keeps the file, and says how far it is. */
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReportFormat, ReportKind } from '../../resolvers/generated/schema.ts';
import { attachmentNamed } from '../shared/disposition.ts';
import { requireSetting } from '../shared/environment.ts';
import { formatsOf } from '../shared/formats.ts';
import { languageOf } from '../shared/language.ts';
import type { Row } from '../shared/rows.ts';
import { readSettings, text } from '../shared/rows.ts';
import type { Zone } from '../shared/zone.ts';
import { zoneOf } from '../shared/zone.ts';
import type { Cell, Content } from './column.ts';
import { Sum } from './column.ts';
import type { BeginFile, Heading, Look, ReportFile } from './file.ts';
import type { Asked } from './kinds.ts';
import { KINDS } from './kinds.ts';
import { beginPdf } from './pdf.ts';
import type { Claim, Made } from './row.ts';
import { progressed } from './row.ts';
import { fileSink } from './sink.ts';
import type { Words } from './words.ts';
import { wordsIn } from './words.ts';
import { beginXlsx } from './xlsx.ts';

const s3 = new S3Client({});

const FORMATS: Readonly<Record<ReportFormat, { begin: BeginFile; contentType: string }>> = {
  PDF: { begin: beginPdf, contentType: 'application/pdf' },
  XLSX: {
    begin: beginXlsx,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
};

const DAY_MS = 86_400_000;
/** The first moment of a day and the first after it: a day is what the wall says. */
const startOf = (zone: Zone, day: string): number => zone.momentOf(day, '00:00');
const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/** Rows after which the writer waits for room, and says how far it is where that is another percent. */
const PACE = 200;
/** Nobody looks more often. */
const PROGRESS_MS = 500;
/** The rest is for keeping the file. */
const MADE_PERCENT = 95;

function askedOf(row: Row, zone: Zone, words: Words, now: number): Asked {
  const [from, to] = [text(row, 'from'), text(row, 'to')];
  return {
    from: from === null ? 0 : startOf(zone, from),
    to: to === null ? now : startOf(zone, dayAfter(to)),
    now,
    withCost: row['withCost'] === true,
    words,
  };
}

/** Writes all rows. @returns how many, and the sums of the columns that have one */
async function writeRows(content: Content, file: ReportFile, tell: (percent: number) => Promise<void>) {
  const sums = content.columns.map(({ total }) => (total ? new Sum() : null));
  const currency = content.columns.findIndex(({ id }) => id === 'currency');
  const currencies = new Set<Cell>();
  let rows = 0;
  let toldAt = Date.now();
  for await (const { cells, done } of content.rows) {
    file.row(cells);
    cells.forEach((cell, index) => {
      if (cell !== null) sums[index]?.add(cell);
    });
    if (currency >= 0) currencies.add(cells[currency] ?? null);
    rows += 1;
    if (rows % PACE !== 0) continue;
    await file.room();
    if (Date.now() - toldAt < PROGRESS_MS) continue;
    toldAt = Date.now();
    await tell(Math.floor((MADE_PERCENT * done) / Math.max(content.steps, 1)));
  }
  // Amounts of several currencies have no sum.
  return { rows, sums: currencies.size > 1 ? [] : sums };
}

function totalsOf(sums: readonly (Sum | null)[], words: Words): Cell[] | null {
  if (sums.every((sum) => sum === null)) return null;
  return sums.map((sum, index) => (index === 0 ? words.total : (sum?.toString() ?? null)));
}

function periodOf(row: Row, words: Words, calendarDay: (day: string) => string): string {
  const [from, to] = [text(row, 'from'), text(row, 'to')];
  if (to === null) return words.now;
  const pattern = from === null ? words.day : words.period;
  return pattern.replace('{from}', from === null ? '' : calendarDay(from)).replace('{to}', calendarDay(to));
}

/** @param fonts folder of the fonts @throws where anything fails: it is made anew then */
export async function makeReport(claim: Claim, fonts: string, now: number): Promise<Made> {
  const { row } = claim;
  const settings = await readSettings();
  const language = languageOf(settings);
  const [words, formats] = [wordsIn(language), formatsOf(settings, language)];
  const zone = zoneOf(text(settings, 'timeZone') ?? 'UTC');
  const kind = row['kind'] as ReportKind;
  const { begin, contentType } = FORMATS[row['format'] as ReportFormat];
  const content = await KINDS[kind](askedOf(row, zone, words, now));
  const heading: Heading = {
    title: words.titles[kind],
    workshop: text(settings, 'displayName') ?? '',
    period: periodOf(row, words, formats.calendarDay),
    made: words.made.replace('{at}', formats.time(new Date(now).toISOString())),
    names: content.columns.map(({ id }) => words.columns[id] ?? id),
  };
  const look: Look = { locale: formats.locale, language, offsetAt: zone.offsetAt, words, fonts };
  const folder = await mkdtemp(join(tmpdir(), 'report-'));
  try {
    const path = join(folder, 'file');
    const file = begin(fileSink(path), content.columns, heading, look);
    const { rows, sums } = await writeRows(content, file, (percent) => progressed(claim, percent));
    const bytes = await file.end(totalsOf(sums, words));
    const fileKey = `reports/${String(row['id'])}/${randomUUID()}`;
    await s3.send(
      new PutObjectCommand({
        Bucket: requireSetting('DOCUMENTS_BUCKET'),
        Key: fileKey,
        Body: createReadStream(path),
        ContentLength: bytes,
        ContentType: contentType,
        ContentDisposition: attachmentNamed(text(row, 'fileName') ?? 'report'),
        CacheControl: 'private, max-age=900',
      }),
    );
    return { fileKey, rows, bytes };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
