/** PDF, by what frames it. Source: ISO 32000-1, 7.5.2 (`%PDF-1.n` in the first line) and 7.5.5 (`%%EOF` in the last). */
import { isArchive, latin } from './foreign.ts';
import type { Verdict } from './verdict.ts';
import { refuse } from './verdict.ts';

const HEADER = /^%PDF-(?:1\.[0-7]|2\.0)[\s%]/u;
/** Readers look this far from the end, since programs append line ends and stamps. */
const TAIL = 1024;
/** Before the first object of a PDF comes nothing but its header and comments. */
const FIRST_OBJECT = /\d+\s+\d+\s+obj\b/u;
/** A page's own tags, in what stands before the first object. */
const PAGE = /<\s*(?:!doctype|html|script|svg|body|head|iframe)/iu;
export function inspectPdf(bytes: Uint8Array): Verdict {
  const text = latin(bytes);
  if (!HEADER.test(text)) return refuse('WRONG_KIND');
  if (!text.slice(-TAIL).includes('%%EOF')) return refuse('DAMAGED');
  const begins = FIRST_OBJECT.exec(text)?.index ?? text.length;
  if (PAGE.test(text.slice(0, begins)) || PAGE.test(text.slice(text.lastIndexOf('%%EOF'))) || isArchive(bytes))
    return refuse('MIXED');
  return { file: bytes, preview: null };
}
