/** Refusals. Every one carries a code of the schema's `ErrorCode` and, in `errorInfo`, what a program needs to react. */
import { util } from '@aws-appsync/utils';
import type { ErrorCode } from '../../generated/schema.ts';
import { keep, own } from '../values/own.ts';
import { NOTED } from './noted.ts';
import { isUnanswered } from './unanswered.ts';

type ErrorInfo = Record<string, unknown>;

/** What an error repeats of a text that came. More says nothing to people, and nobody gets their own megabyte back. */
const MAX_REPEATED = 200;
/** Lists of what was expected have room in it. */
const MAX_MESSAGE = 1000;

/** Stops the request with a coded error. */
export function fail(code: ErrorCode, message: string, info: ErrorInfo = {}): never {
  const told = message.slice(0, MAX_MESSAGE);
  const line = own(NOTED, code);
  if (line) console.error(line, told);
  const brief: ErrorInfo = {};
  for (const [name, value] of Object.entries(info))
    keep(brief, name, typeof value === 'string' ? value.slice(0, MAX_REPEATED) : value);
  util.error(told, code, null, brief);
}

/** Refuses an argument. `field` is its path below the field's arguments, such as `input.items.2.quantity`. */
export function refuse(field: string, message: string, info: ErrorInfo = {}): never {
  fail('VALIDATION', `${field}: ${message}`, { ...info, field });
}

export function notFound(what: string, id: string, field: string): never {
  fail('NOT_FOUND', `${what} "${id.slice(0, MAX_REPEATED)}" does not exist`, { field, id });
}

/** Says that an answer did not arrive, or that the service was too busy for one: a change may have been made. */
export function failUnanswered(who = 'The database'): never {
  fail('TRY_AGAIN', `${who} did not answer. Repeat the request as it is`, { outcome: 'UNKNOWN' });
}

/**
 * Raises what the data source reported, if anything. DynamoDB's own words stay inside; an answer that did not arrive, throttling and lost
 * races are `TRY_AGAIN`, a token that this API did not make is the caller's mistake.
 * Transactions are read by `transactions.ts` instead.
 */
export function raiseDataSourceError(error: { type: string; message: string } | undefined): void {
  if (!error) return;
  if (error.type.indexOf('UserIllegalArgument') !== -1 || error.message.indexOf('nextToken') !== -1) {
    refuse('nextToken', 'expected a token that this list returned');
  }
  console.error('data source failed', error.type, error.message);
  if (isUnanswered(error)) failUnanswered();
  fail('INTERNAL', 'The request could not be completed');
}
