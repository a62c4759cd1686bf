/** Things that are hidden, and things that history holds. */
import { fail } from './errors.ts';
import { keep, own } from '../values/own.ts';

/** Refuses new work with a thing that is archived. */
export function requireUnarchived(what: string, row: { id: string; archived?: boolean }, field: string): void {
  if (row.archived === true)
    fail('LOCKED', `${what} "${row.id}" is archived; show it again to work with it`, {
      field,
      id: row.id,
      archived: true,
    });
}

/** Refuses to remove what others refer to. `heldBy` says how many of each. */
export function requireUnreferenced(what: string, id: string, heldBy: Record<string, number>): void {
  const holders = Object.keys(heldBy).filter((name) => (own(heldBy, name) ?? 0) > 0);
  if (holders.length === 0) return;
  const held: Record<string, number> = {};
  for (const name of holders) keep(held, name, own(heldBy, name) ?? 0);
  fail(
    'LOCKED',
    `${what} "${id}" has ${holders.map((name) => `${own(held, name)} ${name}`).join(', ')} and cannot be removed; archive it instead`,
    { field: 'id', id, heldBy: held },
  );
}
