/**
 * Event filter patterns. Source: Lambda developer guide, "Control which events Lambda sends to your function", with
 * EventBridge's "content filtering" for what the operators mean.
 */
export type Matcher = (event: unknown) => boolean;

export interface CompiledFilter {
  matches: Matcher;
  /** What of the patterns cannot be evaluated here. */
  problems: string[];
}

type Scalar = string | number | boolean | null;
type Test = (value: unknown) => boolean;
type Pattern = Record<string, unknown>;

const isObject = (value: unknown): value is Pattern =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): value is Scalar =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);
const isText = (value: unknown): value is string => typeof value === 'string';

const COMPARISONS: Record<string, (left: number, right: number) => boolean> = {
  '=': (left, right) => left === right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
};

/** Operators on an existing value, each made from its operand; undefined if the operand is invalid. */
const OPERATORS: Record<string, (operand: unknown) => Test | undefined> = {
  prefix: (operand) => (isText(operand) ? (value) => isText(value) && value.startsWith(operand) : undefined),
  suffix: (operand) => (isText(operand) ? (value) => isText(value) && value.endsWith(operand) : undefined),
  'equals-ignore-case': (operand) =>
    isText(operand) ? (value) => isText(value) && value.toLowerCase() === operand.toLowerCase() : undefined,
  'anything-but': (operand) => {
    const tests = [operand]
      .flat()
      .map((each) =>
        isObject(each) ? operatorTest(each) : isScalar(each) ? (value: unknown) => value === each : undefined,
      );
    return tests.every((test) => test !== undefined) ? (value) => !tests.some((test) => test(value)) : undefined;
  },
  numeric: (operand) => {
    if (!Array.isArray(operand) || operand.length === 0 || operand.length % 2 !== 0) return undefined;
    const pairs = operand.flatMap((each: unknown, index) =>
      index % 2 === 0 ? [[COMPARISONS[String(each)], operand[index + 1] as unknown] as const] : [],
    );
    if (
      !pairs.every(
        (pair): pair is readonly [(left: number, right: number) => boolean, number] =>
          pair[0] !== undefined && typeof pair[1] === 'number',
      )
    )
      return undefined;
    return (value) => typeof value === 'number' && pairs.every(([compare, right]) => compare(value, right));
  },
};

function operatorTest(rule: Pattern): Test | undefined {
  const [[name, operand] = ['', undefined], ...others] = Object.entries(rule);
  return others.length > 0 || !Object.hasOwn(OPERATORS, name) ? undefined : OPERATORS[name]?.(operand);
}

/** An event passes that matches any of the patterns, or if there are none. */
export function compileFilters(patterns: readonly unknown[]): CompiledFilter {
  const problems: string[] = [];
  const matchers = patterns.map((pattern) => compilePattern(pattern, '', problems));
  return { matches: (event) => matchers.length === 0 || matchers.some((matches) => matches(event)), problems };
}

/** All fields of a pattern must match; an event's array matches by any of its elements. */
function compilePattern(pattern: unknown, path: string, problems: string[]): Matcher {
  if (!isObject(pattern)) {
    problems.push(`${path || 'the pattern'} is neither an object nor an array`);
    return () => false;
  }
  const fields = Object.entries(pattern).map(([name, inner]): Matcher => {
    const at = path === '' ? name : `${path}.${name}`;
    if (name === '$or' && Array.isArray(inner)) {
      const alternatives = inner.map((each) => compilePattern(each, path, problems));
      return (event) => alternatives.some((matches) => matches(event));
    }
    const valueOf = (event: unknown): unknown =>
      isObject(event) && Object.hasOwn(event, name) ? event[name] : undefined;
    if (Array.isArray(inner)) {
      const matches = compileRules(inner, at, problems);
      return (event) => matches(valueOf(event));
    }
    const matches = compilePattern(inner, at, problems);
    return (event) => [valueOf(event)].flat().some(matches);
  });
  return (event) => fields.every((matches) => matches(event));
}

/** The rules of one field: any of them is enough. Only leaves exist for a rule: an object in its place is taken for an absent field. */
function compileRules(rules: readonly unknown[], path: string, problems: string[]): Matcher {
  const tests = rules.map((rule): Test => {
    if (isScalar(rule)) return (value) => value === rule;
    if (isObject(rule)) {
      const { exists } = rule;
      if (typeof exists === 'boolean' && Object.keys(rule).length === 1)
        return (value) => (value !== undefined) === exists;
      const test = operatorTest(rule);
      if (test) return (value) => value !== undefined && test(value);
    }
    problems.push(`${path}: ${JSON.stringify(rule)} is no rule that is evaluated here`);
    return () => false;
  });
  return (value) => {
    const leaves = [value].flat().filter(isScalar);
    return (leaves.length > 0 ? leaves : [undefined]).some((leaf) => tests.some((test) => test(leaf)));
  };
}
