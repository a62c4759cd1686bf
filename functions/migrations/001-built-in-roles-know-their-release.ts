import type { Migration } from './migration.ts';

/**
 * Built-in roles of 0.1.0 do not say which releases' permissions they were given; `bootstrap/grants.ts` goes on from
 * what they say.
 */
export const builtInRolesKnowTheirRelease: Migration = {
  number: '001',
  release: '0.2.0',
  table: 'RolePermissions',
  change: (row) =>
    row.sk === 'ROLE' && row['builtIn'] === true && row['grantedThrough'] === undefined
      ? { set: { grantedThrough: '0.1.0' } }
      : null,
};
