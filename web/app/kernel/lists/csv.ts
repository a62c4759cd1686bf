/** A line of RFC 4180, which no spreadsheet takes for a formula. */

/** What begins a formula in spreadsheets. Source: OWASP ASVS 5.0, requirement 1.2.10, which puts a quote before it. */
const BEGINNINGS = '=+-@\t\r\n\0';
const NEGATIVE = /^-\d+(?:\.\d+)?$/;

const isFormula = (text: string): boolean => text !== '' && BEGINNINGS.includes(text.charAt(0)) && !NEGATIVE.test(text);

/** A quoted quote is two. */
const cell = (text: string): string => {
  const harmless = isFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;
