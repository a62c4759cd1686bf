/**
 * Called by Cognito before it makes tokens, at each sign-in and each refresh. Cognito asks those for a one-time code who have
 * set one up, but cannot require it of one group: an administrator without gets tokens that carry no role, good for setting it up.
 * Administrators sign in anew when their token ends, after an hour. Who signed up alone gets the group of customers (docs/decisions/049).
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { AdminGetUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { ADMINISTRATORS } from '../../resolvers/roles/administrators.ts';
import { CUSTOMERS } from '../../resolvers/kernel/request/customers.ts';
import { SECOND_FACTOR_MISSING } from '../../resolvers/kernel/request/secondFactor.ts';
import type { TokenEvent } from './event.ts';
import { isTokenEvent } from './event.ts';

const logger = new Logger({ serviceName: 'tokens' });
const metrics = new Metrics({ namespace: 'Taller', serviceName: 'tokens' });
/** Cognito waits 5 s, so an attempt that hangs is given up early. */
const cognito = new CognitoIdentityProviderClient({ maxAttempts: 2, requestHandler: { requestTimeout: 1_500 } });

const REFRESH = 'TokenGeneration_RefreshTokens';

/** Tokens with one group, and no other. */
function inGroup(event: TokenEvent, group: string): TokenEvent {
  return {
    ...event,
    response: { claimsAndScopeOverrideDetails: { groupOverrideDetails: { groupsToOverride: [group] } } },
  };
}

/** Tokens without the role. */
const withheld = (event: TokenEvent): TokenEvent => inGroup(event, SECOND_FACTOR_MISSING);

/**
 * Who has no group has signed up alone: everybody whom the workshop made has one before they can sign in. Without a verified address
 * nobody is a customer either.
 */
function ofCustomer(event: TokenEvent): TokenEvent {
  return event.request.userAttributes?.['email_verified'] === 'true' ? inGroup(event, CUSTOMERS) : event;
}

/** @throws if the event is not from Cognito, or Cognito does not answer: then there is no token */
export async function handler(event: unknown): Promise<TokenEvent> {
  if (!isTokenEvent(event)) throw new Error('expected an event before the generation of tokens');
  const groups = event.request.groupConfiguration?.groupsToOverride ?? [];
  if (groups.length === 0) return ofCustomer(event);
  if (!groups.includes(ADMINISTRATORS)) return event;
  // A refreshed session may be older than the second factor or the role: only a sign-in shows which factors were used.
  if (event.triggerSource === REFRESH) return withheld(event);
  const user = await cognito
    .send(new AdminGetUserCommand({ UserPoolId: event.userPoolId, Username: event.userName }))
    .catch((error: unknown) => {
      logger.error('an administrator could not sign in', {
        userName: event.userName,
        error: error instanceof Error ? error : new Error(String(error)),
      });
      metrics.addMetric('AdministratorSignInFailed', MetricUnit.Count, 1);
      metrics.publishStoredMetrics();
      throw error;
    });
  if (user.UserMFASettingList?.includes('SOFTWARE_TOKEN_MFA')) return event;
  logger.debug('an administrator has no second factor', { userName: event.userName });
  return withheld(event);
}
