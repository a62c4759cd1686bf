/** Who is calling, and what the first function of every pipeline reads of them. */
import type { Key } from '../dynamodb/key.ts';

/** Somebody of the workshop; a customer of its shop, who sees their own alone; a program with a key. */
export type CallerKind = 'STAFF' | 'CUSTOMER' | 'API_KEY';

/** As the first function found the caller. */
export interface Caller {
  kind: CallerKind;
  /** Subject of the token, or the key's id. */
  id: string;
  name: string;
  /** Empty for a key. */
  email: string;
  /** What the caller is called where a refusal says it: of customers and keys, their kind. */
  role: string;
  permissions: string[];
  /** Of a customer: the customer of the books whose things are theirs. Null for everybody else, and before the account is opened. */
  customerId: string | null;
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

/** What counts of the row of a customer who signed up. */
export interface ShopperRow extends Key {
  sk: 'SHOPPER';
  id: string;
  name: string;
  email: string;
  customerId: string;
  version: number;
  createdAt: string;
  updatedAt: string;
}

declare module './context.ts' {
  interface LoadedRows {
    /** The caller's own account in the shop. */
    shopper: ShopperRow;
  }
}

/** What counts of a role's row. */
export interface CallerRole extends Key {
  permissions: string[];
}
