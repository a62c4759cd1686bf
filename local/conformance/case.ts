/**
 * The conformance suite's cases: what AppSync documents, held as data in `cases/<area>/<topic>.yaml`, each with the source of
 * its expectation. This file says what every case has; `kinds/` says what the cases of a kind have besides, and runs them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';

/** Where an expectation comes from. `says` puts into our own words what is defined there. */
export type Source =
  | { page: string; says: string }
  | { types: string; says: string }
  | { recorded: string; says: string }
  /** Nothing defines it: why, and which answers are plausible. */
  | { assumed: string };

export type SourceKind = 'page' | 'types' | 'recorded' | 'assumed';
export const SOURCE_KINDS: readonly SourceKind[] = ['page', 'types', 'recorded', 'assumed'];

export interface ConformanceCase {
  /** `<area>/<topic>.yaml:<line>` */
  place: string;
  /** Folder below `cases/`. */
  area: string;
  title: string;
  /** Ids of what it shows, such as `util.time.nowISO8601` or `dynamodb.GetItem.projection`: the rows of SUPPORT.md. */
  covers: string[];
  source: Source;
  kind: string;
  /** False where this runtime does not run it: the case then holds the `message` that says so. */
  supported: boolean;
  message?: string;
  expect: Record<string, unknown>;
  /** Everything else that the case says: for its kind. */
  input: Record<string, unknown>;
}

export const CASES = fileURLToPath(new URL('./cases', import.meta.url));

/** A case that says too little or too much of itself. */
export class CaseError extends Error {
  override readonly name = 'CaseError';
}

export function sourceKind(source: Source): SourceKind {
  const found = SOURCE_KINDS.find((kind) => kind in source);
  if (!found) throw new CaseError(`a source is one of ${SOURCE_KINDS.join(', ')}`);
  return found;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

function readSource(value: unknown, place: string): Source {
  const [kind, ...more] = isRecord(value) ? SOURCE_KINDS.filter((each) => each in value) : [];
  if (!isRecord(value) || kind === undefined || more.length > 0) {
    throw new CaseError(`${place}: source is one of ${SOURCE_KINDS.join(', ')}`);
  }
  const where = value[kind];
  const says = value['says'];
  if (!isText(where)) throw new CaseError(`${place}: source.${kind} says where`);
  if (kind === 'page' && !where.startsWith('https://')) throw new CaseError(`${place}: source.page is an address`);
  if (kind === 'assumed') return { assumed: where };
  if (!isText(says)) throw new CaseError(`${place}: source.says puts in short what is defined there`);
  return kind === 'page'
    ? { page: where, says }
    : kind === 'types'
      ? { types: where, says }
      : { recorded: where, says };
}

function readCase(value: unknown, place: string): ConformanceCase {
  if (!isRecord(value)) throw new CaseError(`${place}: a case is a map`);
  const { title, covers, source, kind, supported = true, message, expect = {}, ...input } = value;
  if (!isText(title)) throw new CaseError(`${place}: a case has a title`);
  if (!Array.isArray(covers) || covers.length === 0 || !covers.every(isText)) {
    throw new CaseError(`${place}: covers lists what the case shows`);
  }
  if (!isText(kind)) throw new CaseError(`${place}: a case has a kind`);
  // YAML 1.2 reads a bare `no` as text.
  const runs = supported === true || supported === 'yes';
  if (!isRecord(expect)) throw new CaseError(`${place}: expect is a map`);
  if (runs && Object.keys(expect).length === 0) throw new CaseError(`${place}: a case expects something`);
  if (!runs && !isText(message)) throw new CaseError(`${place}: what is not supported has the message that says so`);
  return {
    place,
    area: place.split('/')[0] ?? '',
    title,
    covers,
    source: readSource(source, place),
    kind,
    supported: runs,
    ...(isText(message) ? { message } : {}),
    expect,
    input,
  };
}

/** The cases of one file. @param shown how messages name the file @throws CaseError with place and reason */
export function parseCases(text: string, shown: string): ConformanceCase[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [fault] = document.errors;
  if (fault) throw new CaseError(`${shown}:${fault.linePos?.[0].line ?? 1}: ${fault.message.split('\n')[0] ?? ''}`);
  if (!isSeq(document.contents)) throw new CaseError(`${shown}: a file of cases is a list`);
  return document.contents.items.map((node) => {
    const offset = isMap(node) ? node.range?.[0] : undefined;
    const value: unknown = isMap(node) ? node.toJS(document) : null;
    return readCase(value, `${shown}:${offset === undefined ? 1 : lines.linePos(offset).line}`);
  });
}

/** All cases, in the order of their files. @throws CaseError */
export function readCases(folder = CASES): ConformanceCase[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => parseCases(readFileSync(join(folder, name), 'utf8'), relative('.', name)));
}
