/** What `errorInfo` says of amounts and quantities: in the API they are decimal strings, so there too. */

/** Names of arguments, and of what `errorInfo` says, that are amounts, quantities or percentages. */
const DECIMAL = /(amount|price|cost|quantity|stock|percent|total|balance|paid|requested|available|discount)$/i;
/** Of a field that holds one, what is compared with it. */
const COMPARED = ['minimum', 'maximum', 'actual', 'expected', 'balance', 'available', 'requested', 'paid', 'left'];

function numbersIn(value: unknown, path: string, wanted: (path: string) => boolean): string[] {
  if (typeof value === 'number') return wanted(path) ? [`${path}: ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => numbersIn(inner, `${path}.${name}`, wanted));
}

/** Numbers of an error's info where decimal strings belong. */
export function numbersForDecimals(info: { field?: string | undefined }): string[] {
  const last = info.field?.split('.').at(-1) ?? '';
  return numbersIn(info, 'errorInfo', (path) => {
    const name = path.split('.').at(-1) ?? '';
    return DECIMAL.test(name) || (DECIMAL.test(last) && COMPARED.includes(name));
  });
}
