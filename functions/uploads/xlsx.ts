/**
 * XLSX: an archive of parts that says of itself that it is a workbook without macros. Source: ECMA-376 part 2, 10 (`[Content_Types].xml`
 * names the kind of every part) and part 1, 12.3 (the workbook's kind).
 */
import type { Entry } from './archive.ts';
import { contentOf, entriesOf } from './archive.ts';
import type { Verdict } from './verdict.ts';
import { refuse } from './verdict.ts';

const TYPES = '[Content_Types].xml';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
/** Parts that run: macros of either age, and controls. */
const ACTIVE = /macroEnabled|vbaProject|activeX/iu;
const ACTIVE_PART = /(?:^|\/)(?:vbaProject\.bin|activeX\/|macrosheets\/)/iu;

/** What a spreadsheet of 25 MB may become: sheets of many equal rows shrink to a fiftieth, what is made to burst to a thousandth. */
const MAX_TOTAL = 250 * 1_048_576;
const MAX_ENTRY = 120 * 1_048_576;
const MAX_RATIO = 200;
/** Below it, no ratio is dangerous. */
const SMALL = 1_048_576;

const swells = (entries: readonly Entry[]): boolean =>
  entries.reduce((sum, { size }) => sum + size, 0) > MAX_TOTAL ||
  entries.some(({ size, packed }) => size > MAX_ENTRY || (size > SMALL && size > MAX_RATIO * Math.max(1, packed)));

/** Names that lead out of the folder into which they are unpacked, and those that occur twice: programs differ in which they take. */
const isMisleading = (entries: readonly Entry[]): boolean =>
  new Set(entries.map(({ name }) => name.toLowerCase())).size !== entries.length ||
  entries.some(({ name }) => /^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)|\\|\0|^[a-z]:/iu.test(name));

export function inspectXlsx(bytes: Uint8Array): Verdict {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(file);
  if (!Array.isArray(entries)) return refuse(entries);
  if (swells(entries)) return refuse('SWELLS');
  if (isMisleading(entries)) return refuse('MIXED');
  const types = entries.find(({ name }) => name === TYPES);
  const described = types ? contentOf(file, types) : null;
  if (types && !described) return refuse('SWELLS');
  if (!described || !entries.some(({ name }) => name === 'xl/workbook.xml')) return refuse('WRONG_KIND');
  if (ACTIVE.test(described.toString('utf8')) || entries.some(({ name }) => ACTIVE_PART.test(name)))
    return refuse('ACTIVE');
  if (!described.includes(WORKBOOK)) return refuse('WRONG_KIND');
  // Sizes are what the file says of itself: each part is unpacked, and must be as long as it says.
  return entries.every((entry) => contentOf(file, entry) !== null) ? { file: bytes, preview: null } : refuse('SWELLS');
}
