/** How a document looks on paper. Sizes are in points and millimetres: nothing here is ever a screen. */
import { colorOn, INK, PAPER, readableColor } from '../shared/color.ts';
import { EMOJI_FAMILY, SYMBOL_FAMILIES, TEXT_FAMILY } from './fonts.ts';
import type { PrintedInvoice } from './invoiceContent.ts';

const QUIET = '#55606e';
const LINE = '#d8dee5';
const FONT = [TEXT_FAMILY, EMOJI_FAMILY, ...SYMBOL_FAMILIES, 'Open Sans']
  .map((family) => `"${family}"`)
  .concat('sans-serif')
  .join(',');
const MARGINS = '16mm 14mm 18mm';
/** A page is as wide as its whole pixels: what ends at its edge is cut by less than one. */
const ROUNDING = '.3mm';

/** Text as a string in a style sheet: everything except plain letters and digits is written as its code point. */
export function cssString(text: string): string {
  const characters = [...text].map((character) =>
    /[A-Za-z0-9 ]/.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${characters.join('')}"`;
}

/** Margins hold one line. */
const MAX_MARGIN_TEXT = 60;
const shortened = (text: string): string =>
  [...text].length > MAX_MARGIN_TEXT ? `${[...text].slice(0, MAX_MARGIN_TEXT - 1).join('')}…` : text;

const small = `font:7.5pt ${FONT};color:${QUIET}`;

/**
 * Between two boxes of one colour, set side by side. An outline would do, but of a head that comes again it also
 * stands at the foot of the page before.
 */
const seamless = (color: string): string => `box-shadow:-.2mm 0 0 ${color}`;

/** The margins of each page: its number, and from the second page on the number of the document. */
function pageRules({ paper, page: [before, between], workshop, title }: PrintedInvoice): string {
  return `@page{size:${paper} portrait;margin:${MARGINS};
@bottom-right{content:${cssString(before)} counter(page) ${cssString(between)} counter(pages);${small}}
@bottom-left{content:${cssString(title)};${small}}
@top-left{content:${cssString(shortened(workshop))};${small}}
@top-right{content:${cssString(title)};${small}}}
@page:first{@top-left{content:none}@top-right{content:none}}`;
}

export function styleOf(printed: PrintedInvoice): string {
  const brand = printed.color;
  const accent = readableColor(brand);
  return `${pageRules(printed)}
*{box-sizing:border-box}
html{font:9pt/1.4 ${FONT};font-variant-ligatures:none;font-variant-emoji:text;font-variant-numeric:tabular-nums;
color:${INK};background:${PAPER};-webkit-print-color-adjust:exact}
body{margin:0;overflow-wrap:anywhere}
p,h1,h2,dl,dd,figure{margin:0}
h2,caption{font-size:8pt;font-weight:700;text-align:left;text-transform:uppercase;letter-spacing:.04em;color:${accent};padding:0 0 1.5mm}
header{display:grid;grid-template-columns:minmax(0,1fr) 62mm;gap:8mm;border-top:1.5mm solid ${brand};padding-top:5mm}
.logo{display:block;max-width:60mm;max-height:18mm;margin-bottom:2.5mm}
.trade{font-size:15pt;font-weight:700;line-height:1.2;color:${accent};margin-bottom:1.5mm}
.name{font-weight:700}
.document{align-self:start;margin-right:${ROUNDING};border:.4mm solid ${accent};border-radius:1.5mm;padding:4mm;text-align:center}
h1{font-size:13pt;line-height:1.3;font-weight:700}
h1 span{display:block;text-transform:uppercase;font-size:10pt;color:${accent}}
dl.facts{display:grid;grid-template-columns:fit-content(45%) minmax(0,1fr);gap:.3mm 3mm}
dl.facts dt{color:${QUIET}}
.parties{display:grid;grid-template-columns:minmax(0,1fr) 62mm;gap:8mm;margin:6mm 0}
.parties.with-vehicle{grid-template-columns:minmax(0,5fr) minmax(0,4fr) 62mm}
table{width:100%;border-collapse:collapse}
th{font-weight:700;text-align:left}
td,th{padding:1.1mm 1.6mm;vertical-align:top}
th,.method,.at,.tax{overflow-wrap:normal}
.lines thead th+th,dl.totals dd.balance{${seamless(brand)}}
.lines thead th{background:${brand};color:${colorOn(brand)};font-size:8pt}
tbody tr{break-inside:avoid;border-bottom:.2mm solid ${LINE}}
caption,thead{break-after:avoid}
thead{display:table-header-group}
tbody:first-of-type tr:first-child{break-before:avoid}
.end{break-inside:avoid}
.end tr:last-child{border:none}
.end tr:last-child td{padding:0}
.figure{text-align:right;white-space:nowrap;overflow-wrap:normal}
.description{width:100%;overflow-wrap:anywhere}
.sku{display:block;color:${QUIET};font-size:7.5pt}
.sums{display:grid;grid-template-columns:minmax(0,1fr) 70mm;gap:8mm;padding-top:4mm;contain:inline-size}
.words{font-size:8.5pt;padding-top:1mm}
dl.totals{display:grid;grid-template-columns:minmax(0,1fr) max-content;gap:0}
dl.totals dt,dl.totals dd{padding:.9mm 1.6mm}
dl.totals dd{text-align:right;white-space:nowrap}
dl.totals .total{font-weight:700}
dl.totals .balance{font-weight:700;font-size:11pt;background:${brand};color:${colorOn(brand)};margin-top:1mm}
.below{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1.2fr);gap:8mm;align-items:start;margin-top:6mm}
.below table thead th{border-bottom:.4mm solid ${accent};font-size:8pt}
.seal{display:grid;grid-template-columns:26mm minmax(0,1fr);gap:5mm;align-items:end;margin-top:7mm;break-inside:avoid}
.seal img{display:block;width:26mm;height:26mm}
.seal dt{color:${QUIET};font-size:7.5pt}
.seal dd{font-size:7.5pt;word-break:break-all}
.voided{border:.4mm solid #b3261e;border-radius:1.5mm;color:#8c1d18;padding:2.5mm 3.5mm;margin:5mm ${ROUNDING} 0 0;font-weight:700}
.mark{position:fixed;inset:0;display:grid;place-items:center;font-size:96pt;font-weight:700;letter-spacing:.08em;
color:#b3261e;opacity:.16;transform:rotate(-32deg);overflow-wrap:normal;white-space:nowrap}`;
}
