/** A role as it is stored, under its name. */
import type { Key } from '../kernel/dynamodb/key.ts';

export interface RoleRow extends Key {
  kind: 'ROLE';
  name: string;
  description: string | null;
  permissions: string[];
  builtIn: boolean;
  /** Who has it, counted by the transactions that change users. */
  userCount?: number;
  /** Those of them who may use the API, counted likewise. */
  enabledCount?: number;
  version: number;
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    /** The role that a user is given. */
    newRole: RoleRow;
    /** The role that is saved or deleted. */
    savedRole: RoleRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    ROLE_PERMISSIONS: RoleRow;
  }
  interface GuardedRows {
    role: RoleRow;
  }
}
