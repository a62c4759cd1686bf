/**
 * `util.authType()`: the mode of the request, read back from the shape of its identity. Words: developer guide, "Built-in
 * utilities"; which shapes count, also incomplete ones: what EvaluateCode answered (public tests of
 * `localstack/appsync-utils`, `__tests__/authType.test.js`).
 */
import type { Thing } from './natives.ts';
import { isAbsent, isThing } from './natives.ts';

const USER_POOL = ['sub', 'issuer', 'username', 'claims', 'sourceIp', 'defaultAuthStrategy'];
const IAM = ['userArn', 'accountId', 'username', 'sourceIp'];
const OIDC = ['sub', 'issuer', 'claims'];

const has = (identity: Thing, names: readonly string[]): boolean => names.every((name) => !isAbsent(identity[name]));

export function authTypeOf(identity: unknown): string {
  if (!isThing(identity)) return 'API Key Authorization';
  const names = Object.keys(identity);
  if (names.length === 0 || !isAbsent(identity['resolverContext'])) return 'Lambda Authorization';
  if (has(identity, IAM)) return 'IAM Authorization';
  if (has(identity, USER_POOL)) return 'User Pool Authorization';
  // A username would make it an incomplete identity of a user pool.
  if (has(identity, OIDC) && names.every((name) => OIDC.indexOf(name) >= 0 || isAbsent(identity[name])))
    return 'Open ID Connect Authorization';
  return 'API Key Authorization';
}
