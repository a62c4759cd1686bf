import type { AuthenticationReason, PasswordRule } from './session/refusals.ts';
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

/**
 * Cognito refused. `code` is its exception, such as `NotAuthorizedException`, or the name of a challenge; `reason` says what it
 * means to the person who signs in.
 */
export class AuthenticationError extends Error {
  override readonly name = 'AuthenticationError';
  readonly code: string;
  readonly reason: AuthenticationReason;
  /** What a password lacks, where `reason` is `WEAK_PASSWORD` and Cognito says. */
  readonly rule: PasswordRule | undefined;

  constructor(message: string, code: string, reason: AuthenticationReason = 'REFUSED', rule?: PasswordRule) {
    super(message);
    this.code = code;
    this.reason = reason;
    this.rule = rule;
  }
}

/** Refusals after which a session is over: only signing in again helps. */
const ENDS: readonly AuthenticationReason[] = ['NOT_SIGNED_IN', 'SIGNED_OUT', 'USER_DISABLED'];

/** Why the API refuses tokens that Cognito gave (`errorInfo.reason`). */
const SIGN_IN_AGAIN = ['second-factor-missing', 'role-changed', 'user-disabled', 'signed-out'];

/** Whether only signing in again helps; any other failure may pass. */
export function endsSession(error: unknown): boolean {
  return (
    (error instanceof AuthenticationError && ENDS.includes(error.reason)) ||
    (error instanceof TallerError &&
      (error.code === 'UnauthorizedException' || SIGN_IN_AGAIN.includes(String(error.info['reason']))))
  );
}
