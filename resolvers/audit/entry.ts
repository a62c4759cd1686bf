/** An entry of the audit log, under what changed and when. A function writes it from the tables' streams (functions/audit). */
import type { AuditAction, AuditEntry, AuditedEntity } from '../generated/schema.ts';
import type { Key } from '../kernel/dynamodb/key.ts';

export interface EntryRow extends Key {
  id: string;
  entityType: AuditedEntity;
  entityId: string;
  action: AuditAction;
  at: string;
  /** Absent, as are `operation` and `call`, where no mutation wrote the row. */
  userId?: string;
  operation?: string;
  call?: string;
  /** JSON. */
  before?: string;
  after?: string;
  /** Both are in the API's names and units. */
  names?: 'API';
}

/** What an index that carries only keys has found. */
export interface FoundEntries {
  keys: Key[];
  /** Who wrote them, each once. */
  userIds: string[];
  nextToken: string | null;
}

export function toAuditEntry(row: EntryRow): AuditEntry & { userId: string | null } {
  return {
    id: row.id,
    entityType: row.entityType,
    entityId: row.entityId,
    action: row.action,
    operation: row.operation ?? null,
    mutationId: row.call ?? null,
    userId: row.userId ?? null,
    at: row.at,
    before: row.before ?? null,
    after: row.after ?? null,
  };
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    AUDIT_LOG: EntryRow;
  }
}
