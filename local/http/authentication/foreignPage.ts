/** What a page of elsewhere may bring: a token of somebody who signed in, never what is the same on every machine. */
import { RequestError } from '../../graphql/errors.ts';
import type { Authenticate } from '../authentication.ts';
import { isKnownKey } from '../neighbours.ts';

/** For credentials inside messages, which the guard before the server does not see. @param foreign whether such a page asks */
export function forPage(authenticate: Authenticate, foreign: boolean): Authenticate {
  if (!foreign) return authenticate;
  return (headers, ...rest) => {
    if (isKnownKey(headers.authorization))
      throw new RequestError(403, 'ForbiddenException', 'Pages of elsewhere may not sign as this machine.');
    return authenticate(headers, ...rest);
  };
}
