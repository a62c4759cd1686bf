import type { ErrorCode } from './generated/enums.ts';

/** The API refused a request. `code` is one of the schema's `ErrorCode`, or AppSync's own type where it never reached a resolver. */
export class TallerError extends Error {
  override readonly name = 'TallerError';
  readonly code: ErrorCode | (string & {});
  /** `errorInfo`: what a program needs to react, such as `field`, `shortages`, `allowed`. */
  readonly info: Readonly<Record<string, unknown>>;
  readonly path: readonly (string | number)[];

  constructor(
    message: string,
    code: string,
    info: Readonly<Record<string, unknown>> = {},
    path: readonly (string | number)[] = [],
  ) {
    super(message);
    this.code = code;
    this.info = info;
    this.path = path;
  }
}

/**
 * The code of an error that AppSync gives no type: a document or variables that do not fit the schema, which no
 * field has seen, or an answer that does not.
 */
export function untypedCode(path: readonly (string | number)[] | null | undefined): ErrorCode {
  return path ? 'INTERNAL' : 'VALIDATION';
}

/** There was no answer, or it did not come from the API. `status` is the HTTP status, if there was one. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  readonly status: number | undefined;

  constructor(message: string, options: { status?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.status = options.status;
  }
}

/** Cognito refused the sign-in. `code` is its exception, such as `NotAuthorizedException`. */
export class AuthenticationError extends Error {
  override readonly name = 'AuthenticationError';
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}
