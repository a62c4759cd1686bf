/**
 * The built-in roles: what each release lets them do. `roles.json` holds, by release, what it adds; nothing is taken
 * away again.
 */
import added from './roles.json' with { type: 'json' };
import { keep, own } from '../../resolvers/kernel/values/own.ts';

type Permissions = Readonly<Record<string, readonly string[]>>;
/** By release, oldest first: role by role, the permissions that it brings. */
export type Additions = Readonly<Record<string, Permissions>>;

export const ADDITIONS: Additions = added;

export const newestRelease = (additions: Additions): string => Object.keys(additions).at(-1) ?? '';

/** Below zero where the first release came earlier. */
export function compareReleases(one: string, other: string): number {
  const [a, b] = [one, other].map((release) => release.split('.').map(Number)) as [number[], number[]];
  return a.map((part, index) => part - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/**
 * What the releases after one and up to another bring to each role, roles that bring nothing left out.
 * @param after absent from the first on
 */
export function additionsBetween(
  additions: Additions,
  after: string | null,
  through: string,
): Record<string, string[]> {
  const releases = Object.keys(additions).filter(
    (each) => compareReleases(each, through) <= 0 && (after === null || compareReleases(each, after) > 0),
  );
  const roles: Record<string, string[]> = {};
  for (const release of releases) {
    for (const [role, permissions] of Object.entries(own(additions, release) ?? {}))
      keep(roles, role, [...(own(roles, role) ?? []), ...permissions]);
  }
  return roles;
}

type NamesIn<Release> = Release extends unknown ? keyof Release : never;
export type BuiltInRole = NamesIn<(typeof added)[keyof typeof added]>;

/**
 * The roles of a workshop that begins with this release: every name of the file has its list, by the type of the file
 * itself.
 */
export const BUILT_IN_ROLES = additionsBetween(ADDITIONS, null, newestRelease(ADDITIONS)) as Record<
  BuiltInRole,
  string[]
>;
