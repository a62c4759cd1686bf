/** Cognito's sign-in as any client would call it, challenge by challenge. */
import type { Stack } from './stack.ts';

export interface CognitoAnswer {
  status: number;
  /** The exception's name; null where it went well. */
  fault: string | null;
  message: string;
  body: {
    AuthenticationResult?: { AccessToken: string; RefreshToken?: string };
    ChallengeName?: string;
    Session?: string;
    SecretCode?: string;
    Status?: string;
  };
}

export async function callCognito(stack: Stack, action: string, input: object): Promise<CognitoAnswer> {
  const response = await fetch(stack.deployment.cognitoEndpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
    },
    body: JSON.stringify(input),
  });
  const body = (await response.json()) as CognitoAnswer['body'] & { __type?: string; message?: string };
  return { status: response.status, fault: body.__type?.split('#').at(-1) ?? null, message: body.message ?? '', body };
}

export const signIn = (stack: Stack, username: string, password: string): Promise<CognitoAnswer> =>
  callCognito(stack, 'InitiateAuth', {
    ClientId: stack.deployment.clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: username, PASSWORD: password },
  });

export const refresh = (stack: Stack, token: string): Promise<CognitoAnswer> =>
  callCognito(stack, 'InitiateAuth', {
    ClientId: stack.deployment.clientId,
    AuthFlow: 'REFRESH_TOKEN_AUTH',
    AuthParameters: { REFRESH_TOKEN: token },
  });

export const answerChallenge = (
  stack: Stack,
  { body }: CognitoAnswer,
  username: string,
  responses: Record<string, string>,
): Promise<CognitoAnswer> =>
  callCognito(stack, 'RespondToAuthChallenge', {
    ClientId: stack.deployment.clientId,
    ChallengeName: body.ChallengeName,
    Session: body.Session,
    ChallengeResponses: { USERNAME: username, ...responses },
  });
