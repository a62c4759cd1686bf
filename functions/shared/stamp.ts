/** The stamp in a row's `written`: which mutation wrote it. resolvers/kernel makes it. */
export interface Stamp {
  by: string;
  field: string;
  /** ULID. */
  call: string;
}

/** Who made the version of a row that stands. resolvers/kernel makes it, too. */
export interface Changed {
  id: string;
  name: string;
  /** ISO 8601. */
  at: string;
}

/** Sort key of the row that a removed one leaves behind: it says who removed it (resolvers/kernel/dynamodb/stamp.ts). */
export const TOMBSTONE = 'REMOVED';

/** @returns null if the value is not a stamp */
export function stampIn(value: unknown): Stamp | null {
  const written = value as Partial<Stamp> | null | undefined;
  return typeof written?.by === 'string' && typeof written.field === 'string' && typeof written.call === 'string'
    ? { by: written.by, field: written.field, call: written.call }
    : null;
}

/** @returns null if the value is none */
export function changedIn(value: unknown): Changed | null {
  const changed = value as Partial<Changed> | null | undefined;
  return typeof changed?.id === 'string' && typeof changed.name === 'string' && typeof changed.at === 'string'
    ? { id: changed.id, name: changed.name, at: changed.at }
    : null;
}
