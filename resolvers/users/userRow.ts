/** A user as the workshop stores one, under the subject of the user's token. */
import type { CallerRow } from '../kernel/request/caller.ts';

export interface UserRow extends CallerRow {
  /** E.164. */
  phone?: string;
  version: number;
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    /** The caller's own. */
    user: UserRow;
    /** Whom an operation is about; the caller's own row is another. */
    staff: UserRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    USERS: UserRow;
  }
}
