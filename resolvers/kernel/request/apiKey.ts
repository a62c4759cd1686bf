/** What the authorizer of keys says of a call (functions/authorizer): AppSync passes on texts by their names, and nothing deeper. */
import { isObject } from '../values/builtIns.ts';
import { own } from '../values/own.ts';

export interface KeyIdentity {
  keyId: string;
  name: string;
  plan: string;
  /** The key's scopes, spaces between. */
  scopes: string;
  /** What the plan allows in the time that is used up; empty where there is some left. */
  maximum: string;
  /** ISO 8601: when there is some again; empty where there is some left. */
  resetsAt: string;
}

function textIn(context: Record<string, unknown>, name: string): string {
  const value = own(context, name);
  return typeof value === 'string' ? value : '';
}

/** Null for whoever calls without a key. */
export function keyOf(ctx: { identity?: unknown }): KeyIdentity | null {
  const { identity } = ctx;
  const context = isObject(identity) ? own(identity, 'resolverContext') : null;
  if (!isObject(context)) return null;
  const keyId = textIn(context, 'keyId');
  if (keyId === '') return null;
  return {
    keyId,
    name: textIn(context, 'name'),
    plan: textIn(context, 'plan'),
    scopes: textIn(context, 'scopes'),
    maximum: textIn(context, 'maximum'),
    resetsAt: textIn(context, 'resetsAt'),
  };
}
