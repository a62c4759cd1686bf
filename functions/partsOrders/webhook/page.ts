/** The pages that a customer sees who pays with the simulator, or follows a link to a payment that is over. */
import { TEST_CARDS } from '../../ports/payment/simulator.ts';
import { escapeHtml } from '../../shared/html.ts';
import type { Language } from '../../shared/language.ts';
import type { HttpAnswer } from './event.ts';
import texts from './texts.json' with { type: 'json' };

export type Shown = Exclude<keyof (typeof texts)['en'], 'words'>;

const STATUS: Readonly<Record<Shown, number>> = {
  PAY: 200,
  REJECTED: 402,
  PENDING: 202,
  PAID: 200,
  OVER: 410,
  UNKNOWN: 404,
  NOT_READY: 503,
  NO_CARD: 400,
};
/** After which the form is shown again. */
const PAYABLE: readonly Shown[] = ['PAY', 'REJECTED', 'NO_CARD'];
const RELOAD_SECONDS = 2;

export interface PageOrder {
  number: string;
  total: string;
  currency: string;
}

export interface House {
  name: string;
  language: Language;
}

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:30rem;margin:8vh auto;padding:0 1.5rem;color:#1c2530}' +
  'h1{font-size:1.5rem;line-height:1.25}fieldset{border:1px solid #c6ced7;border-radius:8px;padding:1rem}' +
  'label{display:block;padding:.5rem 0}button{font:inherit;font-weight:600;padding:.75rem 1.25rem;margin:1rem 0;' +
  'border:0;border-radius:6px;background:#1c2530;color:#fff}strong{font-variant-numeric:tabular-nums}';

const HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};

/** Where a customer may be sent back to: a page, and no script. */
function backAddress(back: string | undefined): string | null {
  if (back === undefined || !URL.canParse(back)) return null;
  const { protocol } = new URL(back);
  return protocol === 'https:' || protocol === 'http:' ? back : null;
}

function form(language: Language): string {
  const { words } = texts[language];
  const cards = Object.entries(TEST_CARDS).map(
    ([number, behaviour], index) =>
      `<label><input type="radio" name="card" value="${number}"${index === 0 ? ' checked' : ''}> ` +
      `${number.replace(/(\d{4})(?=\d)/g, '$1 ')} (${words[behaviour]})</label>`,
  );
  return (
    `<form method="post"><fieldset><legend>${words.card}</legend>${cards.join('')}</fieldset>` +
    `<button type="submit">${words.pay}</button></form>`
  );
}

export function page(shown: Shown, { name, language }: House, order: PageOrder | null, back?: string): HttpAnswer {
  const { words, [shown]: told } = texts[language];
  const fill = (text: string): string => escapeHtml(text.replace('{number}', order?.number ?? ''));
  const total = order
    ? `<p>${words.total}: <strong>${escapeHtml(order.total)} ${escapeHtml(order.currency)}</strong></p>`
    : '';
  const address = backAddress(back);
  const link = address === null ? '' : `<p><a href="${escapeHtml(address)}">${words.back}</a></p>`;
  const reload = shown === 'NOT_READY' ? `<meta http-equiv="refresh" content="${RELOAD_SECONDS}">` : '';
  const body =
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">${reload}` +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<title>${fill(told.title)}</title><style>${STYLE}</style></head><body><p>${escapeHtml(name)}</p>` +
    `<main><h1>${fill(told.title)}</h1><p>${fill(told.text)}</p>` +
    `${PAYABLE.includes(shown) ? total + form(language) : ''}${link}</main></body></html>`;
  const more = shown === 'NOT_READY' ? { 'retry-after': String(RELOAD_SECONDS) } : {};
  return { statusCode: STATUS[shown], headers: { ...HEADERS, ...more }, body };
}
