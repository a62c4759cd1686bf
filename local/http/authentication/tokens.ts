/** Reading a JSON Web Token before anybody has verified it: only to know who must. */

export interface UnverifiedToken {
  issuer: string;
}

function part(text: string | undefined): Record<string, unknown> | null {
  try {
    const value = JSON.parse(Buffer.from(text ?? '', 'base64url').toString('utf8')) as unknown;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Null for what is no token. */
export function unverified(text: string): UnverifiedToken | null {
  const parts = text.split('.');
  const [header, claims] = [part(parts[0]), part(parts[1])];
  if (parts.length !== 3 || !header || !claims) return null;
  return { issuer: typeof claims['iss'] === 'string' ? claims['iss'] : '' };
}

/**
 * Tokens may come with the scheme of RFC 6750: developer guide, "Building a real-time WebSocket client", "Amazon
 * Cognito and OIDC header".
 */
export const bare = (authorization: string): string => authorization.replace(/^Bearer\s+/i, '').trim();
