/** Text of elsewhere on the console: it can neither begin a line of its own, nor move the cursor, nor turn what stands beside it around. */

/** Control characters (C0, DEL, C1), line and paragraph separators, and marks that change the direction of text. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

export function printable(text: string): string {
  return text.replace(UNSEEN, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The same for text of several lines, such as where an error comes from: those after the first are set in. */
export const printableLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => printable(line.replaceAll('\t', '  ')))
    .join('\n    ');
