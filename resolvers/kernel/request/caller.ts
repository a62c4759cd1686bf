/** Who is calling, and what the first function of every pipeline reads of them. */
import type { Key } from '../dynamodb/key.ts';

/** As the first function found the caller. */
export interface Caller {
  id: string;
  name: string;
  email: string;
  role: string;
  permissions: string[];
}

/** What counts of a user's row. */
export interface CallerRow extends Key {
  id: string;
  name: string;
  email: string;
  role: string;
  status: 'ENABLED' | 'DISABLED';
  /** ISO 8601: tokens of sign-ins before are refused. Absent where nobody was signed out everywhere. */
  signedOutAt?: string;
}

/** What counts of a role's row. */
export interface CallerRole extends Key {
  permissions: string[];
}
