/** A line of RFC 4180, which no spreadsheet takes for a formula. */

/** What begins a formula in spreadsheets. A negative number is none. Source: OWASP, "CSV Injection". */
const FORMULA = /^(?:[=+@\t\r]|-(?!\d+(?:\.\d+)?$))/;

/** A quoted quote is two. */
const cell = (text: string): string => {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;
