/** What AppSync asks an authorizer, and is answered. Source: developer guide, "AWS_LAMBDA authorization". */
export interface AuthorizerEvent {
  authorizationToken: string;
}

export interface Verdict {
  isAuthorized: boolean;
  /** Texts by names: AppSync passes on nothing deeper. */
  resolverContext?: Record<string, string>;
  /** Seconds for which AppSync would ask nobody about the same token. */
  ttlOverride: number;
}

export function isAuthorizerEvent(event: unknown): event is AuthorizerEvent {
  return (
    typeof event === 'object' &&
    event !== null &&
    typeof (event as Record<string, unknown>)['authorizationToken'] === 'string'
  );
}
