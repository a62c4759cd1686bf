/** Which callers may see a field: AppSync's directives on fields and types, or the API's default mode. */
import type { ConstDirectiveNode } from 'graphql';

export const AUTH_MODES = ['API_KEY', 'AWS_IAM', 'AMAZON_COGNITO_USER_POOLS', 'OPENID_CONNECT', 'AWS_LAMBDA'] as const;
export type AuthMode = (typeof AUTH_MODES)[number];

export interface Caller {
  mode: AuthMode;
  /** As handlers see it in `ctx.identity`; null with an API key. */
  identity: unknown;
  groups: readonly string[];
  /** When the credentials run out, in milliseconds since the epoch. */
  expiresAt?: number;
  /** What the signer's policies say of a field of a root type. */
  allows?: (typeName: string, fieldName: string) => boolean;
  /** `Type.field` that a Lambda authorizer closed for this caller (`deniedFields`). */
  denied?: ReadonlySet<string>;
}

interface Grant {
  mode: AuthMode;
  /** Any of these Cognito groups; absent for all callers of the mode. */
  groups?: readonly string[];
}

const MODES: Record<string, AuthMode> = {
  aws_cognito_user_pools: 'AMAZON_COGNITO_USER_POOLS',
  aws_auth: 'AMAZON_COGNITO_USER_POOLS',
  aws_iam: 'AWS_IAM',
  aws_api_key: 'API_KEY',
  aws_oidc: 'OPENID_CONNECT',
  aws_lambda: 'AWS_LAMBDA',
};

function groupsOf(directive: ConstDirectiveNode): readonly string[] | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === 'cognito_groups')?.value;
  if (value?.kind !== 'ListValue') return undefined;
  return value.values.flatMap((each) => (each.kind === 'StringValue' ? [each.value] : []));
}

/**
 * The grants of a field: its own directives, else its type's, else the default mode. `@aws_auth` counts only where Cognito
 * is alone. A user pool with `DefaultAction: DENY` leaves what no directive names closed.
 *
 * @param modes the API's modes, the default one first
 */
export function grantsOf(
  fieldDirectives: readonly ConstDirectiveNode[],
  typeDirectives: readonly ConstDirectiveNode[],
  modes: readonly AuthMode[],
  defaultAction: 'ALLOW' | 'DENY' = 'ALLOW',
): readonly Grant[] {
  const read = (directives: readonly ConstDirectiveNode[]): Grant[] =>
    directives.flatMap((directive) => {
      const mode = MODES[directive.name.value];
      if (!mode || (directive.name.value === 'aws_auth' && modes.length > 1)) return [];
      const groups = groupsOf(directive);
      return [{ mode, ...(groups ? { groups } : {}) }];
    });
  const own = read(fieldDirectives);
  if (own.length > 0) return own;
  const inherited = read(typeDirectives);
  if (inherited.length > 0) return inherited;
  return modes[0] && defaultAction === 'ALLOW' ? [{ mode: modes[0] }] : [];
}

export function isGranted(grants: readonly Grant[], caller: Caller): boolean {
  return grants.some(
    (grant) =>
      grant.mode === caller.mode && (!grant.groups || grant.groups.some((group) => caller.groups.includes(group))),
  );
}
