/** CSV: text of rows, in UTF-8 or in the code page that spreadsheets of this region write (Windows-1252). */
import { isArchive, isPdf, latin } from './foreign.ts';
import type { Verdict } from './verdict.ts';
import { refuse } from './verdict.ts';

/** No text of rows holds them. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;
/** What Windows-1252 leaves open. */
const NO_CHARACTER = /[\u0081\u008d\u008f\u0090\u009d]/u;
/** A page or a drawing begins with a tag, wherever white space or a byte order mark stands before it; rows do not hold one either. */
const PAGE = /^[\s\ufeff]*<|<\s*\/?\s*(?:!doctype|html|head|body|script|svg|iframe|object|embed|meta|form|img)\b/iu;
/** A program for a shell says so in its first two signs. */
const PROGRAM = /^#!/u;

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = latin(bytes);
    return NO_CHARACTER.test(text) ? null : text;
  }
}

export function inspectCsv(bytes: Uint8Array): Verdict {
  if (isPdf(bytes) || isArchive(bytes)) return refuse('WRONG_KIND');
  const text = textOf(bytes);
  if (text === null || CONTROLS.test(text) || PAGE.test(text) || PROGRAM.test(text)) return refuse('WRONG_KIND');
  return { file: bytes, preview: null };
}
