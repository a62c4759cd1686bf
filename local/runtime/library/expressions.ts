/**
 * Filter, condition and key expressions from AppSync's filter objects (`{name: {beginsWith: "A"}}`, `and`, `or`, `not`).
 * Source: what EvaluateCode answered, as the public tests of `localstack/appsync-utils` hold it
 * (`__tests__/transform.test.js` and its snapshot, compared with AWS); the operators are those of
 * `lib/transform-utils.d.ts`. The guide's page prints the same without the brackets. Where AWS writes what DynamoDB
 * then refuses (an empty member leaves a joiner with nothing after it, a name keeps its dots), so does this.
 */
import { toDynamoDB } from './dynamodb.ts';
import { warn } from './warnings.ts';
import type { Thing } from './natives.ts';
import { isThing, stringify } from './natives.ts';

export interface Expression {
  expression: string;
  expressionNames: Record<string, string>;
  expressionValues: Record<string, unknown>;
}

const COMPARISONS: Record<string, string> = { eq: '=', ne: '<>', le: '<=', lt: '<', ge: '>=', gt: '>' };
const FUNCTIONS: Record<string, string> = {
  beginsWith: 'begins_with',
  contains: 'contains',
  notContains: 'NOT contains',
};

/** `ATTRIBUTE_TYPE_MAP` of `lib/dynamodb-utils.js`. */
const ATTRIBUTE_TYPES: Record<string, string> = {
  _null: 'NULL',
  string: 'S',
  stringSet: 'SS',
  number: 'N',
  numberSet: 'NS',
  binary: 'B',
  binarySet: 'BS',
  boolean: 'BOOL',
  list: 'L',
  map: 'M',
};

/** What AWS cannot write, and answers with null. */
class Unwritable {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

/** What an operator speaks of: an attribute, or its size. */
interface Subject {
  /** In the expression: `#name` or `size(#name)`. */
  text: string;
  /** Levels that name its values: `and`, `0`, the attribute, `size`. */
  levels: string[];
}

class Builder {
  readonly names: Record<string, string> = {};
  readonly values: Record<string, unknown> = {};

  /** The name as it is written, dots and spaces too: DynamoDB takes letters, digits and underscores after the `#`. */
  name(field: string): string {
    this.names[`#${field}`] = field;
    return `#${field}`;
  }

  value(levels: string[], value: unknown): string {
    const placeholder = `:${levels.join('_')}`;
    this.values[placeholder] = toDynamoDB(value);
    return placeholder;
  }
}

/** Given properties; undefined is absent, as in JSON. */
const given = (object: Thing): [string, unknown][] => Object.entries(object).filter(([, value]) => value !== undefined);

/** One clause stands alone, several in brackets. */
const grouped = (clauses: string[], joiner: string): string =>
  clauses.length > 1 ? `(${clauses.join(joiner)})` : (clauses[0] ?? '');

function listOf(operand: unknown, operator: string, least: number): unknown[] {
  if (!Array.isArray(operand) || operand.length < least)
    throw new Unwritable(`${operator} takes a list${least > 0 ? ` of ${least}` : ''}`);
  return operand;
}

function condition(builder: Builder, { text, levels }: Subject, operator: string, operand: unknown): string {
  const value = (each: unknown, ...more: string[]) => builder.value([...levels, operator, ...more], each);
  const comparison = COMPARISONS[operator];
  if (comparison !== undefined) return `(${text} ${comparison} ${value(operand)})`;
  const called = FUNCTIONS[operator];
  if (called !== undefined) return `(${called}(${text},${value(operand)}))`;
  switch (operator) {
    case 'between': {
      const [from, to] = listOf(operand, operator, 2);
      return `(${text} BETWEEN ${value(from, 'start')} AND ${value(to, 'end')})`;
    }
    case 'in': {
      const list = listOf(operand, operator, 0);
      return list.length === 0
        ? '(null)'
        : `(${text} IN (${list.map((each, index) => value(each, `${index}`)).join(', ')}))`;
    }
    case 'attributeExists':
      if (typeof operand !== 'boolean') throw new Unwritable('attributeExists takes true or false');
      return operand ? `(attribute_exists(${text}))` : `(attribute_not_exists(${text}))`;
    case 'attributeType': {
      const type = typeof operand === 'string' ? ATTRIBUTE_TYPES[operand] : undefined;
      if (type === undefined)
        throw new Unwritable(`attributeType takes one of ${Object.keys(ATTRIBUTE_TYPES).join(', ')}`);
      return `(attribute_type(${text},${value(type)}))`;
    }
    case 'size':
      // The size of a size is that of the attribute; only the name of the value grows.
      return operators(
        builder,
        { text: text.startsWith('size(') ? text : `size(${text})`, levels: [...levels, 'size'] },
        operand,
      );
    default:
      throw new Unwritable(`there is no operator ${operator}`);
  }
}

function operators(builder: Builder, subject: Subject, operand: unknown): string {
  if (!isThing(operand)) throw new Unwritable(`${subject.text} has a value where operators belong`);
  return grouped(
    given(operand).map(([operator, each]) => condition(builder, subject, operator, each)),
    ' AND ',
  );
}

function clauses(builder: Builder, filter: unknown, levels: string[]): string[] {
  if (!isThing(filter)) throw new Unwritable('a filter is an object');
  return given(filter).map(([key, operand]) => {
    if (key === 'and' || key === 'or') {
      // Several fields in one member are bracketed as well (assumed: they mean the same without).
      const members = listOf(operand, key, 0).map((each, index) =>
        grouped(clauses(builder, each, [...levels, key, `${index}`]), ' AND '),
      );
      return grouped(members, key === 'and' ? ' AND ' : ' OR ');
    }
    // Several fields under `not` are negated together (assumed; Amplify's simulator does so).
    if (key === 'not') return `(NOT ${grouped(clauses(builder, operand, [...levels, key]), ' AND ')})`;
    return operators(builder, { text: builder.name(key), levels: [...levels, key] }, operand);
  });
}

/** @param where whom to name on the console. @returns null where AWS answers null: the filter cannot be written */
export function expressionOf(filter: unknown, where: string): Expression | null {
  const builder = new Builder();
  try {
    const expression = clauses(builder, filter, []).join(' AND ');
    return { expression, expressionNames: builder.names, expressionValues: builder.values };
  } catch (thrown) {
    if (!(thrown instanceof Unwritable)) throw thrown;
    warn(
      `${where} cannot write ${stringify(filter) ?? 'undefined'}: ${thrown.reason}. AWS answers null instead of an error.`,
    );
    return null;
  }
}
