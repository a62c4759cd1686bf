import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { handler } from './index.ts';

/** The one of its overloads that the function uses. */
const prototype = CognitoIdentityProviderClient.prototype as unknown as { send(command: unknown): Promise<unknown> };

const event = (...groups: string[]) => ({
  userPoolId: 'p_1',
  userName: 'u1',
  triggerSource: 'TokenGeneration_Authentication',
  request: { groupConfiguration: { groupsToOverride: groups } },
  response: { claimsAndScopeOverrideDetails: null },
});

describe('the trigger before tokens are made', () => {
  afterEach(() => void vi.restoreAllMocks());
  const pool = (UserMFASettingList?: string[]) => vi.spyOn(prototype, 'send').mockResolvedValue({ UserMFASettingList });

  it.each([[['CASHIER']], [[]], [['ADMINISTRATION']]])(
    'leaves the groups %j alone without asking Cognito',
    async (groups) => {
      const send = pool();
      expect(await handler(event(...groups))).toEqual(event(...groups));
      expect(send).not.toHaveBeenCalled();
    },
  );

  it.each([
    ['has verified', 'true', ['CUSTOMER']],
    ['has not verified', 'false', undefined],
    ['says nothing of', undefined, undefined],
  ])('gives who signed up alone the group of customers if they %s their address', async (_name, verified, groups) => {
    const send = pool();
    const userAttributes = verified === undefined ? {} : { email_verified: verified };
    const signedUp = { ...event(), request: { groupConfiguration: { groupsToOverride: [] }, userAttributes } };
    const { response } = await handler(signedUp);
    const details = response['claimsAndScopeOverrideDetails'] as { groupOverrideDetails?: object } | null;
    expect(details?.groupOverrideDetails).toEqual(groups && { groupsToOverride: groups });
    expect(send).not.toHaveBeenCalled();
  });

  it('keeps the role of an administrator who has a one-time code', async () => {
    pool(['SOFTWARE_TOKEN_MFA']);
    expect(await handler(event('ADMIN'))).toEqual(event('ADMIN'));
  });

  it.each([[undefined], [[]], [['SMS_MFA']]])(
    'removes the role from an administrator whose factors are %j',
    async (factors) => {
      const send = pool(factors);
      const answer = await handler(event('ADMIN', 'CASHIER'));
      expect(answer.response).toEqual({
        claimsAndScopeOverrideDetails: { groupOverrideDetails: { groupsToOverride: ['second-factor-missing'] } },
      });
      expect(send.mock.calls[0]?.[0]).toMatchObject({ input: { UserPoolId: 'p_1', Username: 'u1' } });
    },
  );

  it('removes the role from an administrator whose session is refreshed, whatever the factors are now', async () => {
    const send = pool(['SOFTWARE_TOKEN_MFA']);
    const refreshed = { ...event('ADMIN'), triggerSource: 'TokenGeneration_RefreshTokens' };
    expect((await handler(refreshed)).response).toEqual({
      claimsAndScopeOverrideDetails: { groupOverrideDetails: { groupsToOverride: ['second-factor-missing'] } },
    });
    expect(send).not.toHaveBeenCalled();
    const others = { ...event('CASHIER'), triggerSource: 'TokenGeneration_RefreshTokens' };
    expect(await handler(others)).toEqual(others);
  });

  it('makes no token if Cognito cannot be asked', async () => {
    vi.spyOn(prototype, 'send').mockRejectedValue(new Error('throttled'));
    await expect(handler(event('ADMIN'))).rejects.toThrow('throttled');
  });

  it.each([null, {}, { userPoolId: 'p', userName: 'u' }, { ...event('ADMIN'), triggerSource: undefined }])(
    'rejects %j, which is not an event from Cognito',
    async (other) => {
      await expect(handler(other)).rejects.toThrow('expected an event');
    },
  );
});
