/** For tests: what a filter means, in plain TypeScript. */
type Thing = Record<string, unknown>;

const typeOf = (value: unknown): string =>
  value === undefined
    ? 'absent'
    : value === null
      ? '_null'
      : Array.isArray(value)
        ? 'list'
        : typeof value === 'object'
          ? 'map'
          : typeof value;
const same = (a: unknown, b: unknown): boolean => typeOf(a) === typeOf(b) && JSON.stringify(a) === JSON.stringify(b);

export function compared(a: unknown, b: unknown): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return typeof a === 'string' && typeof b === 'string' ? Buffer.compare(Buffer.from(a), Buffer.from(b)) : null;
}

function contains(value: unknown, part: unknown): boolean {
  if (typeof value === 'string') return typeof part === 'string' && value.includes(part);
  return Array.isArray(value) && value.some((each) => same(each, part));
}

const sizeOf = (value: unknown): number | undefined =>
  typeof value === 'string'
    ? value.length
    : Array.isArray(value)
      ? value.length
      : typeof value === 'object' && value !== null
        ? Object.keys(value).length
        : undefined;

/** One operator in plain TypeScript. An absent attribute is unequal to everything and nothing else. */
function holds(value: unknown, operator: string, operand: unknown): boolean {
  const order = compared(value, operand);
  const list = operand as unknown[];
  switch (operator) {
    case 'eq':
      return same(value, operand);
    case 'ne':
      return !same(value, operand);
    case 'lt':
      return order !== null && order < 0;
    case 'le':
      return order !== null && order <= 0;
    case 'gt':
      return order !== null && order > 0;
    case 'ge':
      return order !== null && order >= 0;
    case 'between':
      return holds(value, 'ge', list[0]) && holds(value, 'le', list[1]);
    case 'in':
      return list.some((each) => same(value, each));
    case 'beginsWith':
      return typeof value === 'string' && value.startsWith(operand as string);
    case 'contains':
      return contains(value, operand);
    case 'notContains':
      return !contains(value, operand);
    case 'attributeExists':
      return (value !== undefined) === operand;
    case 'attributeType':
      return typeOf(value) === operand;
    case 'size':
      return Object.entries(operand as Thing).every(([inner, each]) => holds(sizeOf(value), inner, each));
    default:
      throw new Error(operator);
  }
}

export function fits(row: Thing, wanted: Thing): boolean {
  return Object.entries(wanted).every(([key, operand]) => {
    if (key === 'and') return (operand as Thing[]).every((each) => fits(row, each));
    if (key === 'or') return (operand as Thing[]).some((each) => fits(row, each));
    if (key === 'not') return !fits(row, operand as Thing);
    return Object.entries(operand as Thing).every(([operator, each]) => holds(row[key], operator, each));
  });
}
