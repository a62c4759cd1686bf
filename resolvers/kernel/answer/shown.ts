/**
 * The last word about every answer: what the caller may not read of it is null. Which fields need a permission of their own, the
 * aggregates declare (`fields`); where they lie below each answer comes from the schema (`generated/shown.ts`). It stands behind whatever
 * made the answer, so that one which is given again for its key is cut to the permissions of now.
 */
import { MEMBERS, RESTRICTED } from '../../generated/shown.ts';
import type { Ctx, Stash } from '../request/context.ts';
import { isObject } from '../values/builtIns.ts';
import { keep, own } from '../values/own.ts';
import { inParts } from '../values/parts.ts';
import type { Permission } from '../request/permission.ts';

/** A field that not everybody reads. */
export interface Restricted {
  type: string;
  field: string;
  permission: Permission;
  /** Field of the same object that holds the id of a user who reads it all the same. */
  or?: string;
}

/** A field that leads to such fields. */
export interface Member {
  /** The type, or the root field, that it is a field of. */
  of: string;
  field: string;
  type: string;
  list?: true;
}

/** An object of the answer, and its type. */
interface Typed {
  type: string;
  thing: Record<string, unknown>;
}

/** What the caller lacks the permission for. */
function closedTo(stash: Stash): Restricted[] {
  return RESTRICTED.filter(({ permission }) => stash.caller.permissions.indexOf(permission) === -1);
}

/** The objects below those of one level. */
function below(level: Typed[]): Typed[] {
  // What a type leads to is asked once for each.
  const members: Record<string, Member[]> = {};
  return inParts(level).flatMap((part) =>
    part.flatMap(({ type, thing }) => {
      const leads = own(members, type) ?? MEMBERS.filter(({ of }) => of === type);
      keep(members, type, leads);
      return leads.flatMap((member) => objectsIn(member, own(thing, member.field)));
    }),
  );
}

function objectsIn(member: Member, value: unknown): Typed[] {
  // What is a list, the schema says.
  const values = member.list ? ((value ?? []) as unknown[]) : [value];
  return values.flatMap((each) => (isObject(each) ? [{ type: member.type, thing: each }] : []));
}

function close(closed: Restricted[], level: Typed[], caller: string): Typed[] {
  inParts(level).forEach((part) => {
    part.forEach(({ type, thing }) => {
      // No loops: AppSync may count all of their rounds together.
      closed.forEach((restricted) => {
        const isOwn = restricted.or !== undefined && own(thing, restricted.or) === caller;
        if (restricted.type === type && !isOwn) keep(thing, restricted.field, null);
      });
    });
  });
  return level;
}

/** @param answer what the pipeline made @returns it, without what the caller may not read */
export function shown(ctx: Ctx, answer: unknown): unknown {
  const closed = closedTo(ctx.stash);
  const { parentTypeName, fieldName } = ctx.info;
  if (closed.length === 0 || (answer ?? null) === null) return answer;
  const id = ctx.stash.caller.id;
  // A page, its objects, and three relations below them (kernel/steps/related), each with what lies in it. AppSync knows no recursion.
  const first = close(closed, below([{ type: `${parentTypeName}.${fieldName}`, thing: { '': answer } }]), id);
  const second = close(closed, below(first), id);
  const third = close(closed, below(second), id);
  const fourth = close(closed, below(third), id);
  const fifth = close(closed, below(fourth), id);
  close(closed, below(fifth), id);
  return answer;
}
