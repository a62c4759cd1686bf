/** What the API's resolvers ask of the function, narrowed from `unknown`. They have checked permissions and input. */
import type { StaffMember } from '../staff/ensureStaffMember.ts';

/** Absent keeps; null clears. */
export interface StaffChange {
  name?: string;
  phone?: string | null;
  role?: string;
}

/** A user, and the role on which it was decided that the caller may: another since wants another decision. Absent where nobody decided. */
export interface Chosen {
  id: string;
  ofRole?: string;
}

export type Command = (
  | { action: 'createUser'; member: StaffMember }
  | ({ action: 'updateUser'; change: StaffChange; expectedVersion: number | null } & Chosen)
  | ({ action: 'disableUser' | 'enableUser' } & Chosen)
  | { action: 'ensureGroup' | 'removeGroup'; role: string }
) & {
  /** Who is behind it, for the audit log. */
  written?: unknown;
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isTextOr = <T>(value: unknown, other: T): boolean => value === other || isText(value);

function isMember(value: unknown): value is StaffMember {
  return isObject(value) && isText(value['email']) && isText(value['name']) && isText(value['role']) && (isTextOr(value['phone'], null) || value['phone'] === undefined);
}

const isChosen = ({ id, ofRole }: Record<string, unknown>): boolean => isText(id) && isTextOr(ofRole, undefined);

function isChange(value: unknown): value is StaffChange {
  return isObject(value) && isTextOr(value['name'], undefined) && isTextOr(value['role'], undefined) && (isTextOr(value['phone'], null) || value['phone'] === undefined);
}

const GUARDS: Record<string, (command: Record<string, unknown>) => boolean> = {
  createUser: ({ member }) => isMember(member),
  updateUser: (command) => isChosen(command) && isChange(command['change']) && (command['expectedVersion'] === null || typeof command['expectedVersion'] === 'number'),
  disableUser: isChosen,
  enableUser: isChosen,
  ensureGroup: ({ role }) => isText(role),
  removeGroup: ({ role }) => isText(role),
};

export function isCommand(event: unknown): event is Command {
  return isObject(event) && isText(event['action']) && (GUARDS[event['action']]?.(event) ?? false);
}
