/**
 * Why Cognito refuses, as reasons that a page can put into words. Cognito names few exceptions and tells most refusals
 * apart by their message alone; one that is not known here is `REFUSED`, with Cognito's own code and message.
 *
 * Sources: exceptions of each operation, and what `PreventUserExistenceErrors` makes of them, from the API reference and the
 * developer guide of Amazon Cognito ("Managing user existence error responses", "Lockout behavior for failed sign-in
 * attempts", "Passwords, account recovery, and password policies"); messages as quoted in aws-amplify/amplify-js#1182 and
 * #9844 (an invitation that ended), and in Amplify's own tests (a code that was used).
 */

/** What a password lacks. */
export type PasswordRule = 'LENGTH' | 'LOWERCASE' | 'UPPERCASE' | 'NUMBER' | 'SYMBOL' | 'SPACES' | 'COMPROMISED';

export type AuthenticationReason =
  /** Nobody signed in. */
  | 'NOT_SIGNED_IN'
  /** E-mail and password do not fit. Cognito does not say whether there is such a user. */
  | 'WRONG_CREDENTIALS'
  /** Who signs up has an account already, or had begun to make one. */
  | 'USER_EXISTS'
  /** Who signed up has not shown yet that the address is theirs: the code in the mail does. */
  | 'NOT_CONFIRMED'
  /** Somebody shut the user out. */
  | 'USER_DISABLED'
  /** The temporary password was not used in time: an administrator sends another. */
  | 'INVITATION_ENDED'
  /** A password cannot be forgotten before the first one was chosen: the invitation's is still good, or has ended. */
  | 'INVITATION_PENDING'
  /** An administrator wants a new password: the way of a forgotten one leads on. */
  | 'PASSWORD_RESET_REQUIRED'
  | 'WRONG_CODE'
  /** Right, and used before: the authenticator shows another within half a minute. */
  | 'USED_CODE'
  /** The code is too old, or none was asked for. */
  | 'EXPIRED_CODE'
  /** No mail went out. */
  | 'CODE_NOT_SENT'
  /** `rule` says what the password lacks, where Cognito says so. */
  | 'WEAK_PASSWORD'
  | 'PASSWORD_USED_BEFORE'
  /** Wait; Cognito doubles the time with each failure, up to a quarter of an hour. */
  | 'TOO_MANY_ATTEMPTS'
  /** Between password and code, or password and first password, too much time went by: begin again. */
  | 'SESSION_EXPIRED'
  /** The tokens are no longer good: signed out everywhere, too old, or an administrator's hour is over. Sign in again. */
  | 'SIGNED_OUT'
  /** Cognito asks for more than was given; `code` is the challenge's name. */
  | 'CHALLENGE'
  /** Something behind Cognito failed; the same call may succeed a moment later. */
  | 'TRY_AGAIN'
  | 'REFUSED';

/** In order: the exception, a part of its message, and what that means. */
const REASONS: readonly [code: string, words: string, reason: AuthenticationReason][] = [
  ['NotAuthorizedException', 'temporary password has expired', 'INVITATION_ENDED'],
  ['NotAuthorizedException', 'user account has expired', 'INVITATION_ENDED'],
  ['NotAuthorizedException', 'user is disabled', 'USER_DISABLED'],
  ['NotAuthorizedException', 'attempts exceeded', 'TOO_MANY_ATTEMPTS'],
  ['NotAuthorizedException', 'cannot be reset in the current state', 'INVITATION_PENDING'],
  ['NotAuthorizedException', 'invalid session', 'SESSION_EXPIRED'],
  ['NotAuthorizedException', 'refresh token', 'SIGNED_OUT'],
  ['NotAuthorizedException', 'access token', 'SIGNED_OUT'],
  ['NotAuthorizedException', 'incorrect username or password', 'WRONG_CREDENTIALS'],
  ['UserNotFoundException', '', 'WRONG_CREDENTIALS'],
  ['UsernameExistsException', '', 'USER_EXISTS'],
  ['UserNotConfirmedException', '', 'NOT_CONFIRMED'],
  ['PasswordResetRequiredException', '', 'PASSWORD_RESET_REQUIRED'],
  ['CodeMismatchException', '', 'WRONG_CODE'],
  ['EnableSoftwareTokenMFAException', '', 'WRONG_CODE'],
  ['InvalidParameterException', "'usercode'", 'WRONG_CODE'],
  ['InvalidParameterException', "'confirmationcode'", 'WRONG_CODE'],
  ['ExpiredCodeException', 'already been used', 'USED_CODE'],
  ['ExpiredCodeException', '', 'EXPIRED_CODE'],
  ['CodeDeliveryFailureException', '', 'CODE_NOT_SENT'],
  ['InvalidParameterException', 'no registered/verified', 'CODE_NOT_SENT'],
  ['InvalidPasswordException', '', 'WEAK_PASSWORD'],
  ['InvalidParameterException', 'password', 'WEAK_PASSWORD'],
  ['PasswordHistoryPolicyViolationException', '', 'PASSWORD_USED_BEFORE'],
  ['LimitExceededException', '', 'TOO_MANY_ATTEMPTS'],
  ['TooManyFailedAttemptsException', '', 'TOO_MANY_ATTEMPTS'],
  ['TooManyRequestsException', '', 'TOO_MANY_ATTEMPTS'],
  ['UserLambdaValidationException', '', 'TRY_AGAIN'],
  ['UnexpectedLambdaException', '', 'TRY_AGAIN'],
  ['InvalidLambdaResponseException', '', 'TRY_AGAIN'],
];

const RULES: readonly [words: string, rule: PasswordRule][] = [
  ['not long enough', 'LENGTH'],
  ['lowercase', 'LOWERCASE'],
  ['uppercase', 'UPPERCASE'],
  ['numeric', 'NUMBER'],
  ['symbol', 'SYMBOL'],
  ['security reasons', 'COMPROMISED'],
  // A password of the API's type begins and ends with something visible, which no policy says.
  ['regular expression pattern', 'SPACES'],
];

export function reasonOf(code: string, message: string): AuthenticationReason {
  const words = message.toLowerCase();
  return REASONS.find((each) => each[0] === code && words.includes(each[1]))?.[2] ?? 'REFUSED';
}

/** What a refused password lacks; undefined where Cognito does not say. */
export function ruleOf(message: string): PasswordRule | undefined {
  const words = message.toLowerCase();
  return RULES.find((each) => words.includes(each[0]))?.[1];
}
