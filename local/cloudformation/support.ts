/**
 * What is said of resource types and properties, from `supportTable.ts`: `local/SUPPORT.md` is made from it, and a property that
 * nothing reads is named at the start.
 */
import type { Effect } from './effects.ts';
import { SAM } from './samTable.ts';
import { TYPES, VTL } from './supportTable.ts';

export interface CloudFormationSupport {
  type: string;
  property?: string;
  supported: 'yes' | 'no' | 'ignored';
  /** Why it is not read, in the words that the start uses. */
  message?: string;
}

/** Types that have a model, or that others are read with. */
export const MODELLED: ReadonlySet<string> = new Set(Object.keys(TYPES));

/** Types whose every property is listed, so that any other is a mistake or newer than this table. */
const COMPLETE = (type: string): boolean => type.startsWith('AWS::AppSync::');
/** Their readers report on properties themselves, since it depends on more than the name. */
const REPORTED_ELSEWHERE = new Set([
  'AWS::Lambda::EventSourceMapping',
  'AWS::SQS::Queue',
  'AWS::S3::Bucket',
  'AWS::Lambda::Url',
]);
const REPORTED_PROPERTIES = new Set([
  'CachingConfig',
  ...Object.keys(VTL),
  'MergedApiExecutionRoleArn',
  'ElasticsearchConfig',
  'OpenSearchServiceConfig',
  'RelationalDatabaseConfig',
  'ImageConfig',
]);

/** @returns what is missed of a resource's properties */
export function propertyReasons(type: string, properties: Record<string, unknown>): string[] {
  const table = TYPES[type];
  if (!table || REPORTED_ELSEWHERE.has(type)) return [];
  return Object.keys(properties).flatMap((name): string[] => {
    if (REPORTED_PROPERTIES.has(name)) return [];
    const effect = Object.hasOwn(table, name) ? table[name] : undefined;
    if (effect === undefined) return COMPLETE(type) ? [`it has the property ${name}, which is not known here`] : [];
    // Most resources have one that needs nothing here: nobody wants to read of each.
    return effect !== 'yes' && 'no' in effect ? [`${name}: ${effect.no}`] : [];
  });
}

const line = (type: string, property: string, effect: Effect): CloudFormationSupport =>
  effect === 'yes'
    ? { type, property, supported: 'yes' }
    : 'no' in effect
      ? { type, property, supported: 'no', message: effect.no }
      : { type, property, supported: 'ignored', message: effect.ignored };

/** Every type and property that the loader knows, types first. @param types those without a model, each with its reason */
export function supportOf(types: {
  ignored: Record<string, string>;
  no: Record<string, string>;
}): CloudFormationSupport[] {
  const known = Object.entries({ ...TYPES, ...SAM }).flatMap(([type, properties]) => [
    { type, supported: 'yes' as const },
    ...Object.entries(properties)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([property, effect]) => line(type, property, effect)),
  ]);
  const others = (['ignored', 'no'] as const).flatMap((supported) =>
    Object.entries(types[supported])
      .filter(([type]) => !MODELLED.has(type))
      .map(([type, message]) => ({ type, supported, message })),
  );
  return [...known, ...others];
}
