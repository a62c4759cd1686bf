/** Refusals. Every one carries a code of the schema's `ErrorCode` and, in `errorInfo`, what a program needs to react. */
import { util } from '@aws-appsync/utils';
import type { ErrorCode } from '../../generated/schema.ts';
import { own } from '../values/own.ts';
import { NOTED } from './noted.ts';
import { isUnanswered } from './unanswered.ts';

type ErrorInfo = Record<string, unknown>;

/** Stops the request with a coded error. */
export function fail(code: ErrorCode, message: string, info: ErrorInfo = {}): never {
  const line = own(NOTED, code);
  if (line) console.error(line, message);
  util.error(message, code, null, info);
}

/** Refuses an argument. `field` is its path below the field's arguments, such as `input.items.2.quantity`. */
export function refuse(field: string, message: string, info: ErrorInfo = {}): never {
  fail('VALIDATION', `${field}: ${message}`, { ...info, field });
}

export function notFound(what: string, id: string, field: string): never {
  fail('NOT_FOUND', `${what} "${id}" does not exist`, { field, id });
}

/** Says that the database was too busy, or that its answer did not arrive. */
export function failUnanswered(): never {
  fail('TRY_AGAIN', 'The database did not answer; repeat the request');
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
