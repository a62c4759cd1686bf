/** Commands from the API's resolvers, narrowed from `unknown`. The resolvers have checked permissions and input. */
import type { NewUser } from './ensureUser.ts';
import { own } from '../../resolvers/kernel/values/own.ts';

/** Absent keeps; null clears. */
export interface UserChange {
  name?: string;
  phone?: string | null;
  role?: string;
}

/** A user, and the role for which the resolver checked that the caller may change them; absent without such a check. */
export interface Chosen {
  id: string;
  ofRole?: string;
  /** Whether the caller may know who was faster. */
  tellsWho?: boolean;
}

export type Command = (
  | { action: 'createUser'; member: NewUser }
  | ({ action: 'updateUser'; change: UserChange; expectedVersion: number | null } & Chosen)
  | ({ action: 'disableUser' | 'enableUser' | 'signOutUser' | 'resetAuthenticator' } & Chosen)
  | { action: 'ensureGroup' | 'removeGroup'; role: string }
  | { action: 'provenAddress'; id: string }
) & {
  /** The caller, for the audit log. */
  written?: unknown;
  /** The caller, as who made the version. */
  changed?: unknown;
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isTextOr = <T>(value: unknown, other: T): boolean => value === other || isText(value);

function isNewUser(value: unknown): value is NewUser {
  return (
    isObject(value) &&
    isText(value['email']) &&
    isText(value['name']) &&
    isText(value['role']) &&
    (isTextOr(value['phone'], null) || value['phone'] === undefined)
  );
}

const isChosen = ({ id, ofRole }: Record<string, unknown>): boolean => isText(id) && isTextOr(ofRole, undefined);

function isChange(value: unknown): value is UserChange {
  return (
    isObject(value) &&
    isTextOr(value['name'], undefined) &&
    isTextOr(value['role'], undefined) &&
    (isTextOr(value['phone'], null) || value['phone'] === undefined)
  );
}

const GUARDS: Record<string, (command: Record<string, unknown>) => boolean> = {
  createUser: ({ member }) => isNewUser(member),
  updateUser: (command) =>
    isChosen(command) &&
    isChange(command['change']) &&
    (command['expectedVersion'] === null || typeof command['expectedVersion'] === 'number'),
  disableUser: isChosen,
  enableUser: isChosen,
  signOutUser: isChosen,
  resetAuthenticator: isChosen,
  ensureGroup: ({ role }) => isText(role),
  removeGroup: ({ role }) => isText(role),
  provenAddress: ({ id }) => isText(id),
};

export function isCommand(event: unknown): event is Command {
  return isObject(event) && isText(event['action']) && (own(GUARDS, event['action'])?.(event) ?? false);
}
