/** The document as HTML. All data is escaped, and the page may load nothing and run nothing. */
import { escapeHtml } from '../shared/html.ts';
import type { Fact, PrintedInvoice, PrintedParty, PrintedTable } from './invoiceContent.ts';
import { styleOf } from './style.ts';

/** Images as `data:` addresses. */
export interface Pictures {
  /** Null where the workshop has none. */
  logo: string | null;
  qr: string;
}

/** Everything that a page needs is in it. */
const POLICY =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

const pair = ([name, value]: Fact, className?: string): string => {
  const styled = className === undefined ? '' : ` class="${className}"`;
  return `<dt${styled}>${escapeHtml(name)}</dt><dd${styled}>${escapeHtml(value)}</dd>`;
};

const facts = (all: readonly Fact[]): string =>
  all.length === 0 ? '' : `<dl class="facts">${all.map((fact) => pair(fact)).join('')}</dl>`;

const party = ({ name, facts: known }: PrintedParty): string =>
  `<p class="name">${escapeHtml(name)}</p>${facts(known)}`;

interface TableExtras<Column extends string> {
  /** What follows a cell's text, as HTML. */
  inCell?: (column: Column, row: number) => string;
  /**
   * The HTML that must be on one page with the last row: only a common box keeps a browser from breaking between them.
   */
  end?: string;
}

/** @param figures columns of numbers, set to the right */
function table<Column extends string>(
  className: string,
  { caption, columns, rows }: PrintedTable<Column>,
  figures: readonly NoInfer<Column>[],
  { inCell = () => '', end }: TableExtras<NoInfer<Column>> = {},
): string {
  const names = Object.keys(columns) as Column[];
  const styled = (column: Column): string => ` class="${figures.includes(column) ? 'figure' : column}"`;
  const head = names.map((column) => `<th scope="col"${styled(column)}>${escapeHtml(columns[column])}</th>`).join('');
  const lines = rows.map(
    (row, index) =>
      `<tr>${names.map((column) => `<td${styled(column)}>${escapeHtml(row[column])}${inCell(column, index)}</td>`).join('')}</tr>`,
  );
  const last =
    end === undefined
      ? ''
      : `<tbody class="end">${lines.pop() ?? ''}<tr><td colspan="${names.length}">${end}</td></tr></tbody>`;
  return (
    `<table class="${className}"><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead>` +
    `${lines.length > 0 ? `<tbody>${lines.join('')}</tbody>` : ''}${last}</table>`
  );
}

/** Columns that no line fills are left out. */
function withoutEmpty<Column extends string>(
  given: PrintedTable<Column>,
  optional: NoInfer<Column>,
): PrintedTable<Column> {
  if (given.rows.some((row) => row[optional] !== '')) return given;
  const columns = Object.fromEntries(Object.entries(given.columns).filter(([name]) => name !== optional)) as Record<
    Column,
    string
  >;
  return { ...given, columns };
}

/** The lines and their totals. */
function linesTable({ lines, skus, words, totals, total, balance }: PrintedInvoice): string {
  const pairs = totals.map((fact) => pair(fact, fact === total ? 'total' : undefined));
  const sums = `<div class="sums"><p class="words">${escapeHtml(words)}</p>
<dl class="totals">${pairs.join('')}${pair(balance, 'balance')}</dl></div>`;
  const sku = (column: string, index: number): string =>
    column === 'description' && skus[index] ? `<span class="sku">${escapeHtml(skus[index])}</span>` : '';
  return table(
    'lines',
    withoutEmpty(lines, 'discount'),
    ['position', 'quantity', 'unitPrice', 'discount', 'tax', 'total'],
    { inCell: sku, end: sums },
  );
}

/** Named without `alt`: a file that ends early would be drawn as a broken picture, with the name that stands below it. */
const logoImage = (address: string, workshop: string): string =>
  `<img class="logo" src="${escapeHtml(address)}" alt="" role="img" aria-label="${escapeHtml(workshop)}">`;

/** @param fonts `@font-face` rules */
export function documentHtml(printed: PrintedInvoice, { logo, qr }: Pictures, fonts: string): string {
  const { title, kind, number, workshop, issuer, recipient, recipientTitle, payments, taxes, digest } = printed;
  const head =
    `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
    `<title>${escapeHtml(title)}</title><style>${fonts}${styleOf(printed)}</style>`;
  const seal =
    `<img src="${escapeHtml(qr)}" alt="${escapeHtml(printed.qr.label)}">` +
    `<dl><dt>${escapeHtml(digest[0])}</dt><dd>${escapeHtml(digest[1])}</dd></dl>`;
  return `<!doctype html>
<html lang="${escapeHtml(printed.locale)}">
<head>${head}</head>
<body>
${printed.void ? `<div class="mark" aria-hidden="true">${escapeHtml(printed.void.mark)}</div>` : ''}
<header>
<div>${logo === null ? '' : logoImage(logo, workshop)}<p class="trade">${escapeHtml(workshop)}</p>${party(issuer)}</div>
<div class="document"><h1><span>${escapeHtml(kind)}</span> ${escapeHtml(number)}</h1></div>
</header>
${printed.void ? `<p class="voided">${escapeHtml(printed.void.sentence)}</p>` : ''}
<section class="parties${printed.vehicle ? ' with-vehicle' : ''}">
<div><h2>${escapeHtml(recipientTitle)}</h2>${party(recipient)}</div>
${printed.vehicle ? `<div><h2>${escapeHtml(printed.vehicle.title)}</h2>${party(printed.vehicle.party)}</div>` : ''}
<div>${facts(printed.facts)}</div>
</section>
<main>
${linesTable(printed)}
<div class="below">${table('taxes', taxes, ['rate', 'base', 'amount'])}${payments ? table('payments', payments, ['amount']) : ''}</div>
</main>
<footer class="seal">${seal}</footer>
</body>
</html>
`;
}

/** All text of the page, for the choice of its fonts. */
export function textOf(html: string): string {
  return html.replace(/<style>[^]*?<\/style>/, '').replace(/data:[\w/+.-]+;base64,[\w+/=]+/g, '');
}
