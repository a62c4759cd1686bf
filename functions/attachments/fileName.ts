/**
 * A name under which a file is kept and shown: on any system, in any header and in any page it is a name and nothing else. Sources: what
 * Windows reserves (Microsoft, "Naming Files, Paths, and Namespaces"), and UAX #9 for signs that turn the reading of what follows:
 * with one of them `exe.gpj` is seen as `jpg.exe`.
 */
import type { FileKind } from '../../resolvers/attachments/kinds.ts';
import { CONTENT_TYPES, ENDINGS, MAX_KEPT_NAME } from '../../resolvers/attachments/kinds.ts';

/** What leads to another folder on some system. */
const SEPARATORS = /[/\\]/u;
/** Controls, what nobody sees and what turns the reading (Cf), halves of characters, private use, ends of lines. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
/** What file systems, headers, shells or pages take for something else. */
const RESERVED = /[<>:"|?*%;`$&']/gu;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/iu;
/** An ending that says of a kind of ours. */
const ALL_ENDINGS: readonly string[] = Object.values(ENDINGS).flat();
const UNNAMED = 'archivo';

export function kindOf(contentType: string): FileKind {
  const found = (Object.keys(CONTENT_TYPES) as FileKind[]).find((kind) => CONTENT_TYPES[kind] === contentType);
  if (!found) throw new Error(`there is no kind of file ${contentType}`);
  return found;
}

/** As many whole characters as fit. */
function bounded(text: string, maximum: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('es').segment(text)) {
    if (kept.length + segment.length > maximum) break;
    kept += segment;
  }
  return kept;
}

/** @param given 1 to 1,000 characters @returns 1 to 120 characters, with an ending of its kind */
export function keptName(given: string, contentType: string): string {
  const endings = ENDINGS[kindOf(contentType)];
  const last =
    given
      .split(SEPARATORS)
      .filter((part) => part.trim() !== '')
      .at(-1) ?? '';
  const clean = last.replace(UNSEEN, '').normalize('NFC').replace(RESERVED, '_').replace(/\s+/gu, ' ').trim();
  const [, stem = clean, ending = ''] = /^(.*)\.([^.]*)$/su.exec(clean) ?? [];
  const known = endings.includes(ending.toLowerCase());
  // An ending of another kind of ours goes; anything else is part of the name: `v1.2` is no kind.
  const base = (known || ALL_ENDINGS.includes(ending.toLowerCase()) ? stem : clean).replace(/^[.\s]+|[.\s]+$/gu, '');
  const suffix = `.${known ? ending.toLowerCase() : (endings[0] ?? '')}`;
  const kept = bounded(base, MAX_KEPT_NAME - suffix.length).replace(/[.\s]+$/u, '');
  const named = kept === '' ? UNNAMED : DEVICE.test(kept) ? `_${kept}` : kept;
  return `${named}${suffix}`;
}

/** By which a file of the same name is found, in capitals or not: on most people's machines they are the same file. */
export const nameKeyOf = (name: string): string => name.normalize('NFKC').toLowerCase();
