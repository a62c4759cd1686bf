import type { Check } from './checks.ts';
import type { Row, Rows } from './rows.ts';
import { text } from './rows.ts';

const users = (rows: Rows): Row[] => rows.Users.filter((row) => row.sk === 'USER');
const roles = (rows: Rows): Row[] => rows.RolePermissions.filter((row) => row.sk === 'ROLE');
const enabled = (row: Row): boolean => row['status'] === 'ENABLED';

export const userChecks: readonly Check[] = [
  {
    name: 'every user has a role that is there',
    run(rows) {
      const names = new Set(roles(rows).map((row) => row.pk));
      return {
        looked: users(rows).length,
        breaches: users(rows).flatMap((row) =>
          names.has(text(row, 'role')) ? [] : [`user ${row.pk}: there is no role ${text(row, 'role')}`],
        ),
      };
    },
  },
  {
    name: 'somebody can administer the workshop',
    run(rows) {
      const administrators = users(rows).filter((row) => row['role'] === 'ADMIN');
      return {
        looked: administrators.length,
        breaches: administrators.some(enabled) ? [] : ['no administrator is enabled'],
      };
    },
  },
];
