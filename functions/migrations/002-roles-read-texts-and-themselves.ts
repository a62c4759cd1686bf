import type { Migration } from './migration.ts';

/** Built-in roles are given it with the release (`bootstrap/grants.ts`): not `SCREEN`. */
const DETAIL = 'workorder:detail';
const SELF = 'self:read';

/**
 * Whoever worked with orders read what is written on them; since 0.3.0 that takes a permission of its own. And every role asks who it
 * is: no role can be saved without that any more.
 */
export const rolesReadTextsAndThemselves: Migration = {
  number: '002',
  release: '0.3.0',
  table: 'RolePermissions',
  change: (row) => {
    if (row.sk !== 'ROLE') return null;
    const before = (row['permissions'] as string[] | undefined) ?? [];
    const works = row['builtIn'] !== true && before.some((permission) => permission.startsWith('workorder:'));
    const wanted = [SELF, ...(works ? [DETAIL] : [])].filter((permission) => !before.includes(permission));
    return wanted.length > 0
      ? { set: { permissions: [...before, ...wanted], version: Number(row['version']) + 1 } }
      : null;
  },
};
