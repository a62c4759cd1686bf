/**
 * A ZIP archive read strictly, for XLSX: entries by the directory at its end, each checked against what stands before its data, nothing
 * in front of, between or behind them. Source: PKWARE APPNOTE.TXT 4.3.6, 4.3.7, 4.3.12, 4.3.16. Encrypted, split and 64-bit archives
 * are none of ours: a file has 25 MB at most.
 */
import { inflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const MAX_ENTRIES = 4096;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

export interface Entry {
  name: string;
  method: number;
  packed: number;
  size: number;
  at: number;
}

export type ArchiveFault = 'WRONG_KIND' | 'MIXED' | 'DAMAGED' | 'SWELLS';

/** @returns where the directory's end record stands, or what is wrong */
function endRecord(file: Buffer): number | ArchiveFault {
  const at = file.length - END_BYTES;
  if (at >= 0 && file.readUInt32LE(at) === END && file.readUInt16LE(at + 20) === 0) return at;
  // With a comment, or with something behind it: a spreadsheet has neither.
  const found = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  return found === -1 ? 'DAMAGED' : 'MIXED';
}

function entryAt(file: Buffer, at: number): Entry & { next: number } {
  const [nameBytes, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
    number,
    number,
    number,
  ];
  return {
    name: file.toString('utf8', at + 46, at + 46 + nameBytes),
    method: file.readUInt16LE(at + 10),
    packed: file.readUInt32LE(at + 20),
    size: file.readUInt32LE(at + 24),
    at: file.readUInt32LE(at + 42),
    next: at + 46 + nameBytes + extra + comment,
  };
}

/** Where an entry's data begins. */
const dataOf = (file: Buffer, { at }: Entry): number =>
  at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);

/** The longest that may follow an entry's data: sizes that were not known before (4.3.9). */
const DESCRIPTOR_BYTES = 16;

/** Entries lie one behind the other, from the first byte to the directory: what overlaps or hides between them is no archive of ours. */
function layoutFault(file: Buffer, entries: readonly Entry[], directory: number): ArchiveFault | null {
  let expected = 0;
  for (const entry of entries.toSorted((one, other) => one.at - other.at)) {
    if (entry.at < expected) return 'SWELLS';
    if (entry.at - expected > (expected === 0 ? 0 : DESCRIPTOR_BYTES)) return 'MIXED';
    if (file.readUInt32LE(entry.at) !== LOCAL) return 'DAMAGED';
    expected = dataOf(file, entry) + entry.packed;
  }
  return expected > directory ? 'SWELLS' : directory - expected > DESCRIPTOR_BYTES ? 'MIXED' : null;
}

/** @returns the entries of a well-made archive, or what is wrong */
export function entriesOf(file: Buffer): Entry[] | ArchiveFault {
  if (file.length < 4 || file.readUInt32LE(0) !== LOCAL) return 'WRONG_KIND';
  const end = endRecord(file);
  if (typeof end !== 'number') return end;
  const [count, bytes, directory] = [
    file.readUInt16LE(end + 10),
    file.readUInt32LE(end + 12),
    file.readUInt32LE(end + 16),
  ];
  if (count > MAX_ENTRIES) return 'SWELLS';
  if (directory + bytes !== end || count === 0) return 'DAMAGED';
  const entries: Entry[] = [];
  let at = directory;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== CENTRAL) return 'DAMAGED';
    if ((file.readUInt16LE(at + 8) & ENCRYPTED) !== 0) return 'WRONG_KIND';
    const { next, ...entry } = entryAt(file, at);
    if (![STORED, DEFLATED].includes(entry.method) || entry.at + 30 > directory) return 'DAMAGED';
    entries.push(entry);
    at = next;
  }
  if (at !== end) return 'DAMAGED';
  return layoutFault(file, entries, directory) ?? entries;
}

/** @returns an entry's content, which is exactly as long as it says, or null where it is not */
export function contentOf(file: Buffer, entry: Entry): Buffer | null {
  const from = dataOf(file, entry);
  const packed = file.subarray(from, from + entry.packed);
  if (entry.method === STORED) return entry.packed === entry.size ? packed : null;
  try {
    // One byte more than it says is one too many.
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    return content.length === entry.size ? content : null;
  } catch {
    return null;
  }
}
