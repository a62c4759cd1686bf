/** Comparing what a case expects with what came: equal values, but for members such as `{ $matches: … }` that stand for many. */

type Path = string;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

/** What stands for a value, by its only member. */
const STANDS_FOR: Record<string, (operand: unknown, actual: unknown, path: Path) => string[]> = {
  $matches: (operand, actual, path) =>
    typeof actual === 'string' && new RegExp(String(operand), 'u').test(actual)
      ? []
      : [`${path}: expected a text that matches ${String(operand)}, got ${show(actual)}`],
  $anything: (_operand, actual, path) => (actual === undefined ? [`${path}: expected something, got nothing`] : []),
  $absent: (_operand, actual, path) => (actual === undefined ? [] : [`${path}: expected nothing, got ${show(actual)}`]),
  $oneOf: (operand, actual, path) =>
    Array.isArray(operand) && operand.some((each) => differences(each, actual, path).length === 0)
      ? []
      : [`${path}: expected one of ${show(operand)}, got ${show(actual)}`],
  /** The members that are given; others may be there. */
  $includes: (operand, actual, path) =>
    isRecord(operand) && isRecord(actual)
      ? Object.keys(operand).flatMap((name) => differences(operand[name], actual[name], `${path}.${name}`))
      : [`${path}: expected an object, got ${show(actual)}`],
  /** A list's members in any order. */
  $unordered: (operand, actual, path) => {
    if (!Array.isArray(operand) || !Array.isArray(actual) || operand.length !== actual.length) {
      return [`${path}: expected in any order ${show(operand)}, got ${show(actual)}`];
    }
    const rest: unknown[] = [...(actual as unknown[])];
    const missing = (operand as unknown[]).filter((each) => {
      const at = rest.findIndex((other) => differences(each, other, path).length === 0);
      if (at !== -1) rest.splice(at, 1);
      return at === -1;
    });
    return missing.map((each) => `${path}: expected ${show(each)} among ${show(actual)}`);
  },
};

/** @returns a line for each difference; empty if `actual` is as expected */
export function differences(expected: unknown, actual: unknown, path: Path = 'expect'): string[] {
  if (isRecord(expected)) {
    const [name = '', ...more] = Object.keys(expected);
    const standsFor = more.length === 0 ? STANDS_FOR[name] : undefined;
    if (standsFor) return standsFor(expected[name], actual, path);
    if (!isRecord(actual)) return [`${path}: expected ${show(expected)}, got ${show(actual)}`];
    const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    return [...names].flatMap((each) => differences(expected[each], actual[each], `${path}.${each}`));
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) {
      return [`${path}: expected ${show(expected)}, got ${show(actual)}`];
    }
    return expected.flatMap((each, index) => differences(each, (actual as unknown[])[index], `${path}[${index}]`));
  }
  return Object.is(expected, actual) ? [] : [`${path}: expected ${show(expected)}, got ${show(actual)}`];
}

/** Members whose own members are compared as far as they are given: an error has more than a case wants to say. */
const PARTIAL = new Set(['error']);

/** Compares the members that a case names. */
export function outcomeDifferences(expect: Record<string, unknown>, outcome: Record<string, unknown>): string[] {
  return Object.keys(expect).flatMap((name) => {
    const wanted = expect[name];
    const partial = PARTIAL.has(name) && isRecord(wanted) && !Object.keys(wanted).some((each) => each.startsWith('$'));
    return differences(partial ? { $includes: wanted } : wanted, outcome[name], name);
  });
}
