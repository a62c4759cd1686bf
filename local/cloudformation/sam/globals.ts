/**
 * `Globals`: what all resources of a type share. Maps are merged, lists joined, anything else is the resource's own where it has one.
 * Source: SAM developer guide, "Globals section of the template", "Overridable".
 */
import type { Resource } from '../template.ts';
import { isObject } from '../template.ts';

/** @returns the resource's properties with the globals of its type */
export function withGlobals(
  globals: Record<string, unknown> | undefined,
  resource: Resource & { IgnoreGlobals?: unknown },
): Record<string, unknown> {
  const shared = globals?.[resource.Type.replace('AWS::Serverless::', '')];
  const own = resource.Properties ?? {};
  if (!isObject(shared) || resource.IgnoreGlobals === '*') return { ...own };
  const ignored: unknown[] = Array.isArray(resource.IgnoreGlobals) ? resource.IgnoreGlobals : [];
  return merged(Object.fromEntries(Object.entries(shared).filter(([name]) => !ignored.includes(name))), own) as Record<
    string,
    unknown
  >;
}

/** A function's call is one value. */
const isCall = (value: Record<string, unknown>): boolean => {
  const names = Object.keys(value);
  return names.length === 1 && (names[0] === 'Ref' || names[0]?.startsWith('Fn::') === true);
};

function merged(shared: unknown, own: unknown): unknown {
  if (Array.isArray(shared) && Array.isArray(own)) return [...(shared as unknown[]), ...(own as unknown[])];
  if (!isObject(shared) || !isObject(own) || isCall(shared) || isCall(own)) return own;
  const both = Object.entries(own).map(([name, value]) => [
    name,
    Object.hasOwn(shared, name) ? merged(shared[name], value) : value,
  ]);
  return { ...shared, ...(Object.fromEntries(both) as Record<string, unknown>) };
}
