/** From a letter to the words of a mail, as HTML and as plain text. All data is escaped. */
import { colorOn } from '../shared/color.ts';
import { harmless } from '../shared/harmless.ts';
import { escapeHtml } from '../shared/html.ts';
import type { Letter } from './letter.ts';
import texts from './texts.json' with { type: 'json' };
import { own } from '../../resolvers/kernel/values/own.ts';

export interface Words {
  subject: string;
  html: string;
  text: string;
}

type Values = Letter['values'];

const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (_placeholder, name: string) => harmless(own(values, name) ?? ''));

/** Whether every placeholder has something to stand for. */
const isKnown = (text: string, values: Values): boolean =>
  [...text.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => (own(values, name) ?? '') !== '');

const MAX_SUBJECT = 150;

/** Always one line: a line break in the data would begin another header. */
function subjectLine(text: string): string {
  const line = harmless(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line.length > MAX_SUBJECT ? `${line.slice(0, MAX_SUBJECT - 1).trimEnd()}…` : line;
}

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const INK = '#1c2530';
const QUIET = '#55606e';

const paragraph = (text: string, style = ''): string =>
  `<p style="margin:0 0 16px;${style}">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;

/** A table of its rows' names and values: mail programs know no description lists. */
function factsTable(facts: readonly [string, string][]): string {
  const rows = facts.map(
    ([name, value]) =>
      '<tr><th scope="row" style="text-align:left;vertical-align:top;padding:6px 16px 6px 0;font-weight:normal;' +
      `color:${QUIET}">${escapeHtml(name)}</th>` +
      `<td style="padding:6px 0;font-weight:600">${escapeHtml(value)}</td></tr>`,
  );
  return `<table style="border-collapse:collapse;margin:0 0 20px">${rows.join('')}</table>`;
}

/** What opens the document or a page, as a button; and how long it does. */
function linkBlock(link: string, label: string, note: string, { color }: Letter['workshop']): string {
  const look =
    `display:inline-block;padding:10px 18px;border-radius:6px;background:${color};color:${colorOn(color)};` +
    'text-decoration:none;font-weight:600';
  return `<p style="margin:0 0 ${note === '' ? 20 : 8}px"><a href="${escapeHtml(link)}" style="${look}">${escapeHtml(label)}</a></p>
${note === '' ? '' : paragraph(note, `color:${QUIET};font-size:13px`)}`;
}

/** @param document address of the letter's document, null if it has none */
export function render(letter: Letter, document: string | null = null): Words {
  const { common, [letter.template]: template } = texts[letter.language];
  const values: Values = {
    ...letter.values,
    name: letter.to.name,
    workshop: letter.workshop.name,
    address: letter.workshop.address,
    phone: letter.workshop.phone,
  };
  const facts = (template.facts as [string, string][])
    .filter(([, value]) => isKnown(value, values))
    .map(([name, value]): [string, string] => [name, fill(value, values)]);
  const subject = subjectLine(fill(template.subject, values));
  const heading = fill(template.heading, values);
  const opening = [fill(common.greeting, values), ...template.paragraphs.map((each) => fill(each, values))];
  const { page } = letter;
  const link = page?.url ?? document;
  const label = common[page?.label ?? 'link'];
  const linkNote = page ? '' : fill(common.linkNote, values);
  const closing = fill(common.closing, values);
  const why = fill(common[letter.why ?? (letter.staff ? 'whyStaff' : 'why')], values);
  const text = [
    heading,
    ...opening,
    facts.map(([name, value]) => `${name}: ${value}`).join('\n'),
    link === null ? '' : `${label}: ${link}\n${linkNote}`.trim(),
    closing,
    `-- \n${why}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  const head =
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<meta name="color-scheme" content="light"><title>${escapeHtml(subject)}</title>`;
  const sheet =
    'max-width:560px;margin:0 auto;background:#ffffff;border-radius:8px;' +
    `border-top:4px solid ${letter.workshop.color};padding:28px 28px 12px;color:${INK};` +
    `font-size:16px;line-height:1.5;${FONT}`;
  const html = `<!doctype html>
<html lang="${letter.language}">
<head>${head}</head>
<body style="margin:0;padding:24px 12px;background:#eef1f4">
<main style="${sheet}">
<p style="margin:0 0 8px;color:${QUIET};font-size:14px">${escapeHtml(letter.workshop.name)}</p>
<h1 style="margin:0 0 20px;font-size:24px;line-height:1.25">${escapeHtml(heading)}</h1>
${opening.map((each) => paragraph(each)).join('\n')}
${factsTable(facts)}
${link === null ? '' : linkBlock(link, label, linkNote, letter.workshop)}
${paragraph(closing)}
<hr style="border:0;border-top:1px solid #d8dee5;margin:8px 0 12px">
${paragraph(why, `color:${QUIET};font-size:13px`)}
</main>
</body>
</html>
`;
  return { subject, html, text: harmless(`${text}\n`) };
}
