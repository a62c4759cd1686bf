/** Whether an error is one that the API promises: its code, the argument that it names, its units, and nothing of the inside. */
import type { GraphQLInputType } from 'graphql';
import { coerceInputValue, getNamedType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { numbersForDecimals } from '../errorUnits.ts';
import type { Actor } from './actors.ts';
import type { FuzzOperation } from './operations.ts';

export interface RawError {
  errorType?: string | null;
  errorInfo?: unknown;
  message?: unknown;
  path?: unknown;
}

/** What only somebody inside would know. */
const INSIDE =
  /arn:aws|ConditionalCheck|ValidationException|ExpressionAttribute|_TABLE\b|node_modules|\.ts:\d+|\bat \w+ \(|TypeError/;

/** Whether GraphQL itself takes the variables. */
export function fitsSchema({ field }: FuzzOperation, args: Record<string, unknown>): boolean {
  return field.args.every(({ name, type }) => {
    if (!(name in args)) return !isNonNullType(type);
    let fits = true;
    try {
      coerceInputValue(args[name], type, () => {
        fits = false;
      });
    } catch {
      fits = false;
    }
    return fits;
  });
}

/** Whether a path such as `input.items.2.quantity` names an argument. */
function namesArgument({ field }: FuzzOperation, path: string): boolean {
  const [first = '', ...rest] = path.split('.');
  let type: GraphQLInputType | undefined = field.args.find(({ name }) => name === first)?.type;
  for (const part of rest) {
    while (type && isNonNullType(type)) type = type.ofType as GraphQLInputType;
    if (type && isListType(type) && /^\d+$/.test(part)) {
      type = type.ofType as GraphQLInputType;
      continue;
    }
    const named: GraphQLInputType | undefined = type ? getNamedType(type) : undefined;
    type = named && isInputObjectType(named) ? named.getFields()[part]?.type : undefined;
  }
  return type !== undefined;
}

export interface Refused {
  operation: FuzzOperation;
  actor: Actor;
  args: Record<string, unknown>;
  codes: readonly string[];
}

/** @returns what is wrong with one error */
export function errorFaults(error: RawError, { operation, actor, args, codes }: Refused): string[] {
  const { errorType: code, errorInfo, message } = error;
  if (typeof message !== 'string' || message === '') return ['an error without a message'];
  if (operation.permission === null) return code === 'Unauthorized' ? [] : [`${code} where only functions may call`];
  if (typeof code !== 'string' || !codes.includes(code)) return [`the code ${String(code)}: ${message}`];
  if (code === 'INTERNAL') return [`INTERNAL: ${message}`];
  const faults: string[] = [];
  if (operation.kind === 'mutation' && !operation.raises.includes(code))
    faults.push(`the code ${code}, which ${operation.coordinate} does not declare: ${message}`);
  const info = (errorInfo ?? {}) as { field?: unknown; permission?: unknown };
  if (typeof info !== 'object') faults.push('an errorInfo that is no object');
  const needsField = code === 'VALIDATION';
  if (needsField && typeof info.field !== 'string') faults.push(`${code} without a field: ${message}`);
  if (typeof info.field === 'string' && code !== 'INSUFFICIENT_STOCK' && !namesArgument(operation, info.field))
    faults.push(`${code} names ${info.field}, which is no argument: ${message}`);
  if (code === 'FORBIDDEN' && typeof info.permission === 'string' && actor.permissions.includes(info.permission))
    faults.push(`FORBIDDEN for want of ${info.permission}, which ${actor.role} has`);
  const units = numbersForDecimals(typeof info.field === 'string' ? { ...info, field: info.field } : {});
  faults.push(...units.map((each) => `a number where a decimal string belongs: ${each}`));
  const told = message + JSON.stringify(errorInfo ?? null);
  if (INSIDE.test(told) && !INSIDE.test(JSON.stringify(args)))
    faults.push(`something of the inside: ${told.slice(0, 300)}`);
  if (told.length > 4_000) faults.push(`an error of ${told.length} characters`);
  return faults;
}
