/** The stamp of the mutation that wrote a row: see resolvers/shared/written.ts, which makes it. */
export interface Written {
  by: string;
  field: string;
  /** ULID. */
  call: string;
}

/** @returns null where it is none */
export function writtenIn(value: unknown): Written | null {
  const written = value as Partial<Written> | null | undefined;
  return typeof written?.by === 'string' && typeof written.field === 'string' && typeof written.call === 'string' ? { by: written.by, field: written.field, call: written.call } : null;
}
