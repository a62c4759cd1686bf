import { userSearchText } from '../users/userRow.ts';
import type { Migration } from './migration.ts';

/** The text that searches of users look in also has the name's words as one. */
export const usersAreFoundWithoutSigns: Migration = {
  number: '007',
  release: '0.3.0',
  table: 'Users',
  change(row) {
    if (row.sk !== 'USER' || typeof row['name'] !== 'string' || typeof row['email'] !== 'string') return null;
    const searchText = userSearchText(row['name'], row['email']);
    return row['searchText'] === searchText ? null : { set: { searchText } };
  },
};
