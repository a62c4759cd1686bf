/**
 * Cognito's event before it makes tokens, narrowed from `unknown`. Source: developer guide, "Pre token generation
 * Lambda trigger", version 2.
 */
export interface TokenEvent {
  userPoolId: string;
  userName: string;
  /** Such as `TokenGeneration_RefreshTokens`. */
  triggerSource: string;
  request: { groupConfiguration?: { groupsToOverride?: string[] }; userAttributes?: Record<string, string> };
  response: Record<string, unknown>;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export function isTokenEvent(event: unknown): event is TokenEvent {
  return (
    isObject(event) &&
    typeof event['userPoolId'] === 'string' &&
    typeof event['userName'] === 'string' &&
    typeof event['triggerSource'] === 'string' &&
    isObject(event['request']) &&
    isObject(event['response'])
  );
}
