/** The pre token generation trigger of versions 2 and 3: its groups take the place of the user's. */
import type { FaultClass, Json, RunTrigger, Services, User } from './types.ts';

const SOURCES: Readonly<Record<string, string>> = {
  Authentication: 'TokenGeneration_Authentication',
  RefreshTokens: 'TokenGeneration_RefreshTokens',
};

const patched = new WeakSet<object>();

/** Patches the generator of tokens, once. */
export function runBeforeTokens({ tokenGenerator }: Services, run: RunTrigger, Fault: FaultClass): void {
  if (patched.has(tokenGenerator)) return;
  patched.add(tokenGenerator);
  const generate = tokenGenerator.generate.bind(tokenGenerator);
  tokenGenerator.generate = async (context, user, groups, client, metadata, source) => {
    const event = eventOf(user, groups, client, source);
    const answer = await run('PreTokenGeneration', event).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Fault('UserLambdaValidationException', `PreTokenGeneration failed with error ${reason}.`);
    });
    return generate(context, user, groupsOf(answer) ?? groups, client, metadata, source);
  };
}

function eventOf(user: User, groups: string[], client: { ClientId: string; UserPoolId: string }, source: string): Json {
  return {
    version: '2',
    triggerSource: SOURCES[source] ?? source,
    region: client.UserPoolId.split('_')[0],
    userPoolId: client.UserPoolId,
    userName: user.Username,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: client.ClientId },
    request: {
      userAttributes: Object.fromEntries(user.Attributes.map(({ Name, Value }) => [Name, Value ?? ''])),
      groupConfiguration: { groupsToOverride: groups, iamRolesToOverride: [], preferredRole: null },
      scopes: ['aws.cognito.signin.user.admin'],
    },
    response: { claimsAndScopeOverrideDetails: null },
  };
}

interface TriggerResponse {
  claimsAndScopeOverrideDetails?: { groupOverrideDetails?: { groupsToOverride?: string[] | null } | null } | null;
}

function groupsOf(answer: Json): string[] | null | undefined {
  const { claimsAndScopeOverrideDetails } = (answer['response'] ?? {}) as TriggerResponse;
  return claimsAndScopeOverrideDetails?.groupOverrideDetails?.groupsToOverride;
}
