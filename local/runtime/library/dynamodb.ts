/**
 * `util.dynamodb`: from JSON to DynamoDB's typed values. Shapes: developer guide, "DynamoDB helpers in util.dynamodb", and
 * what EvaluateCode answered (public tests of `localstack/appsync-utils`): numbers stay JSON numbers, NULL is null.
 */
import type { Thing } from './natives.ts';
import { isAbsent, isThing, parseJson, stringify } from './natives.ts';

type Typed = Record<string, unknown>;

/** Lists become `L`, never sets. */
export function toDynamoDB(value: unknown): Typed {
  if (isAbsent(value)) return { NULL: null };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: value };
  if (typeof value === 'boolean') return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map((each) => toDynamoDB(each)) };
  return { M: toMapValues(value) ?? {} };
}

/** Properties that are undefined are absent, as in JSON (assumed); null becomes NULL. */
export function toMapValues(value: unknown): Record<string, Typed> | null {
  if (isAbsent(value)) return null;
  const values: Record<string, Typed> = {};
  const object = value as Thing;
  for (const name of Object.keys(object)) if (object[name] !== undefined) values[name] = toDynamoDB(object[name]);
  return values;
}

/** Null and undefined give null: `OptionalInputType` of `lib/dynamodb-utils.d.ts`. */
const typed =
  (type: string) =>
  (value: unknown): Typed | null =>
    isAbsent(value) ? null : { [type]: value };

/** The text that an S3 object is kept as. */
interface S3Object {
  key: string;
  bucket: string;
  region: string;
  version?: string;
}

export const dynamodb = {
  toDynamoDB,
  toString: typed('S'),
  toStringSet: typed('SS'),
  toNumber: typed('N'),
  toNumberSet: typed('NS'),
  toBinary: typed('B'),
  toBinarySet: typed('BS'),
  toBoolean: typed('BOOL'),
  toNull: (): Typed => ({ NULL: null }),
  toList: (value: unknown): Typed | null =>
    Array.isArray(value) ? { L: value.map((each) => toDynamoDB(each)) } : null,
  toMap: (value: unknown): Typed | null => (isThing(value) ? { M: toMapValues(value) } : null),
  toMapValues,
  toS3Object: (key: string, bucket: string, region: string, version?: string | null): Typed => {
    const s3: S3Object = { key, bucket, region, ...(isAbsent(version) ? {} : { version }) };
    return { S: stringify({ s3 }) };
  },
  fromS3ObjectJson: (json: string): unknown => (parseJson(json) as { s3: S3Object }).s3,
};
