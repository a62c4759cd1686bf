/** `nextToken`: opaque to callers, valid only for the list that returned it. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { createHash } from 'node:crypto';
import { DataSourceRequestError } from './types.ts';

const VERSION = 1;
/** Recorded in many reports, such as aws-amplify/amplify-cli issue 3411. */
const MESSAGE =
  'com.amazonaws.deepdish.common.pagination.InvalidPaginationTokenException: Invalid pagination token given.';

function checksum(scope: string, key: string): string {
  return createHash('sha256').update(`${scope} ${key}`).digest('base64url').slice(0, 12);
}

/** @param scope field, table and index: the token is valid for no other list */
export function encodePageToken(key: Record<string, AttributeValue>, scope: string): string {
  const json = JSON.stringify(key);
  return Buffer.from(JSON.stringify({ version: VERSION, key: json, checksum: checksum(scope, json) })).toString(
    'base64',
  );
}

/** @throws DataSourceRequestError with the type that AppSync gives a token that it did not make */
export function decodePageToken(token: string, scope: string): Record<string, AttributeValue> {
  try {
    const parsed = JSON.parse(Buffer.from(token, 'base64').toString('utf8')) as {
      version: number;
      key: string;
      checksum: string;
    };
    if (parsed.version === VERSION && parsed.checksum === checksum(scope, parsed.key)) {
      return JSON.parse(parsed.key) as Record<string, AttributeValue>;
    }
  } catch {
    // The caller gets the same message for every kind of invalid token.
  }
  throw new DataSourceRequestError('DynamoDB:UserIllegalArgumentException', MESSAGE);
}
