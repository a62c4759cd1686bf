/** What a key can be allowed: permissions, but for those by which it could make itself mightier or stand for a user. */

/** Families of permissions, by the word before their colon, that no key has. */
const CLOSED_FAMILIES = ['apikey', 'role', 'self', 'user'];
/** And those of other families. */
const CLOSED = ['settings:update', 'series:save', 'audit:read'];

export function isForKeys(permission: string): boolean {
  return CLOSED.indexOf(permission) === -1 && CLOSED_FAMILIES.indexOf(permission.split(':')[0] ?? '') === -1;
}
