/** Filter, condition and key expressions from AppSync's filter objects (`{name: {beginsWith: "A"}}`, `and`, `or`, `not`). */
import { toDynamoDB } from './dynamodb.ts';

export interface Expression {
  expression: string;
  expressionNames: Record<string, string>;
  expressionValues: Record<string, unknown>;
}

type Filter = Record<string, unknown>;

const COMPARISONS: Record<string, string> = { eq: '=', ne: '<>', le: '<=', lt: '<', ge: '>=', gt: '>' };

/** Collects placeholders of one expression: `#name`, `:name_operator`, numbered when a name returns. */
class Builder {
  readonly names: Record<string, string> = {};
  readonly values: Record<string, unknown> = {};
  private readonly prefix: string;

  constructor(prefix: string) {
    this.prefix = prefix;
  }

  name(path: string): string {
    return path
      .split('.')
      .map((part) => {
        const placeholder = `#${this.prefix}${part.split('-').join('_')}`;
        this.names[placeholder] = part;
        return placeholder;
      })
      .join('.');
  }

  value(path: string, operator: string, value: unknown): string {
    const base = `:${this.prefix}${path.split('.').join('_').split('-').join('_')}_${operator}`;
    let placeholder = base;
    let count = 1;
    while (this.values[placeholder] !== undefined) {
      placeholder = `${base}_${count}`;
      count += 1;
    }
    this.values[placeholder] = toDynamoDB(value);
    return placeholder;
  }
}

function condition(builder: Builder, path: string, operator: string, operand: unknown): string {
  const name = builder.name(path);
  const comparison = COMPARISONS[operator];
  if (comparison) return `(${name} ${comparison} ${builder.value(path, operator, operand)})`;
  const list = operand as unknown[];
  switch (operator) {
    case 'between':
      return `(${name} BETWEEN ${builder.value(path, 'between', list[0])} AND ${builder.value(path, 'between', list[1])})`;
    case 'beginsWith':
      return `(begins_with(${name},${builder.value(path, operator, operand)}))`;
    case 'contains':
      return `(contains(${name},${builder.value(path, operator, operand)}))`;
    case 'notContains':
      return `(NOT contains(${name},${builder.value(path, operator, operand)}))`;
    case 'attributeExists':
      return operand ? `(attribute_exists(${name}))` : `(attribute_not_exists(${name}))`;
    case 'attributeType':
      return `(attribute_type(${name},${builder.value(path, operator, operand)}))`;
    case 'in':
      return `(${name} IN (${list.map((each) => builder.value(path, 'in', each)).join(', ')}))`;
    case 'size':
      return sizeCondition(builder, path, operand as Filter);
    default:
      throw new Error(`unknown operator ${operator} on ${path}`);
  }
}

function sizeCondition(builder: Builder, path: string, operand: Filter): string {
  return Object.keys(operand)
    .map((operator) => {
      const list = operand[operator] as unknown[];
      const size = `size(${builder.name(path)})`;
      if (operator === 'between') return `(${size} BETWEEN ${builder.value(path, 'size', list[0])} AND ${builder.value(path, 'size', list[1])})`;
      return `(${size} ${COMPARISONS[operator] ?? '='} ${builder.value(path, `size_${operator}`, operand[operator])})`;
    })
    .join(' AND ');
}

function compile(builder: Builder, filter: Filter): string {
  const clauses = Object.keys(filter)
    .filter((key) => filter[key] !== undefined && filter[key] !== null)
    .map((key) => {
      const operand = filter[key];
      if (key === 'and' || key === 'or') {
        return `(${(operand as Filter[]).map((each) => compile(builder, each)).join(key === 'and' ? ' AND ' : ' OR ')})`;
      }
      if (key === 'not') return `(NOT ${compile(builder, operand as Filter)})`;
      const operators = Object.keys(operand as Filter);
      return operators.map((operator) => condition(builder, key, operator, (operand as Filter)[operator])).join(' AND ');
    });
  return clauses.join(' AND ');
}

/** @param prefix keeps a condition's placeholders apart from an update's in one request */
export function expressionOf(filter: Filter, prefix = ''): Expression {
  const builder = new Builder(prefix);
  const expression = compile(builder, filter);
  return { expression, expressionNames: builder.names, expressionValues: builder.values };
}

/** Without the parentheses, which a key condition may not have around the whole. */
export function keyExpressionOf(filter: Filter): Expression {
  const builder = new Builder('');
  const expression = Object.keys(filter)
    .map((key) => {
      const operand = filter[key] as Filter;
      return Object.keys(operand).map((operator) => condition(builder, key, operator, operand[operator]).slice(1, -1)).join(' AND ');
    })
    .join(' AND ');
  return { expression, expressionNames: builder.names, expressionValues: builder.values };
}
