/** `util.dynamodb`: from JSON to DynamoDB's typed values, shapes as the developer guide prints them. */
type Typed = Record<string, unknown>;

const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;

export function toDynamoDB(value: unknown): Typed {
  if (isAbsent(value)) return { NULL: null };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: value };
  if (typeof value === 'boolean') return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map((each) => toDynamoDB(each)) };
  return { M: toMapValues(value) ?? {} };
}

/** Properties that are absent stay absent; null becomes NULL. */
export function toMapValues(value: unknown): Record<string, Typed> | null {
  if (isAbsent(value)) return null;
  const values: Record<string, Typed> = {};
  const object = value as Record<string, unknown>;
  for (const name of Object.keys(object)) {
    if (object[name] !== undefined) values[name] = toDynamoDB(object[name]);
  }
  return values;
}

const typed =
  (type: string) =>
  (value: unknown): Typed | null =>
    isAbsent(value) ? null : { [type]: value };

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
  toList: (value: unknown[] | null | undefined): Typed | null => (isAbsent(value) ? null : { L: value.map((each) => toDynamoDB(each)) }),
  toMap: (value: unknown): Typed | null => (isAbsent(value) ? null : { M: toMapValues(value) }),
  toMapValues,
  toS3Object: (key: string, bucket: string, region: string, version?: string): Typed => ({
    S: JSON.stringify({ s3: { key, bucket, region, ...(version === undefined ? {} : { version }) } }),
  }),
  fromS3ObjectJson: (json: string): unknown => (JSON.parse(json) as { s3: unknown }).s3,
};
