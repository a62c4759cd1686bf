/** What a file is, by what is in it, whatever its name and its sender say. */
import type { FileKind } from '../../resolvers/attachments/kinds.ts';
import { CONTENT_TYPES, MAX_BYTES } from '../../resolvers/attachments/kinds.ts';
import { inspectCsv } from './csv.ts';
import { inspectPdf } from './pdf.ts';
import { inspectPicture } from './pictures.ts';
import type { Verdict } from './verdict.ts';
import { refuse } from './verdict.ts';
import { inspectXlsx } from './xlsx.ts';

const INSPECTORS: Readonly<Record<FileKind, (bytes: Uint8Array) => Verdict | Promise<Verdict>>> = {
  JPEG: (bytes) => inspectPicture(bytes, 'JPEG'),
  PNG: (bytes) => inspectPicture(bytes, 'PNG'),
  WEBP: (bytes) => inspectPicture(bytes, 'WEBP'),
  PDF: inspectPdf,
  XLSX: inspectXlsx,
  CSV: inspectCsv,
};

const isKind = (name: string): name is FileKind => name in INSPECTORS;

/** @param contentType what its sender says that it is */
export async function inspect(bytes: Uint8Array, contentType: string): Promise<Verdict> {
  if (bytes.length === 0) return refuse('EMPTY');
  if (bytes.length > MAX_BYTES) return refuse('TOO_LARGE');
  const kind = Object.keys(CONTENT_TYPES)
    .filter(isKind)
    .find((each) => CONTENT_TYPES[each] === contentType);
  return kind ? INSPECTORS[kind](bytes) : refuse('WRONG_KIND');
}
