/** How AppSync refuses a whole request for its credentials. The words are those that callers report; which cause has which is noted. */
import { RequestError } from '../../graphql/errors.ts';

const unauthorized = (message: string) => (): RequestError => new RequestError(401, 'UnauthorizedException', message);

export const REFUSALS = {
  /** No header that a mode of the API reads, or a token of an issuer that it does not know. */
  missing: unauthorized('Valid authorization header not provided.'),
  /** Tokens are the API's only credentials, and the header holds none. */
  unreadable: unauthorized('Unable to parse JWT token.'),
  /** A key that is unknown or has ended, a token of a client that may not call, a Lambda function that said no. */
  notAuthorized: unauthorized('You are not authorized to make this call.'),
  /** A token of an OpenID Connect provider that does not hold. */
  openId: unauthorized('Unauthorized'),
  expired: unauthorized('Token has expired.'),
  /** Assumed: a function that fails, takes too long or answers something else refuses the call; AWS writes why in a log alone. */
  authorizerFailed: unauthorized('You are not authorized to make this call.'),
} as const;
