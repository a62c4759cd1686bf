/**
 * Called by AppSync for each call that carries a key: whether the key holds, what it may do, and whether its plan allows the call. What it
 * answers is good for that call alone, so that a key that was revoked is refused at once (docs/decisions/049).
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { PLANS } from '../../resolvers/apiKeys/plans.ts';
import { own } from '../../resolvers/kernel/values/own.ts';
import { isHashed, partsOf } from '../shared/apiKeys.ts';
import { requireSetting } from '../shared/environment.ts';
import type { Verdict } from './event.ts';
import { isAuthorizerEvent } from './event.ts';
import { countCall } from './usage.ts';

const logger = new Logger({ serviceName: 'authorizer' });
/** AppSync waits 10 s: an attempt that hangs is given up early. */
const dynamodb = new DynamoDBClient({ maxAttempts: 3, requestHandler: { requestTimeout: 2_000 } });

const REFUSED: Verdict = { isAuthorized: false, ttlOverride: 0 };

async function keyRow(id: string): Promise<Record<string, unknown> | null> {
  const { Item } = await dynamodb.send(
    new GetItemCommand({
      TableName: requireSetting('API_KEYS_TABLE'),
      Key: { pk: { S: id }, sk: { S: 'API_KEY' } },
      ConsistentRead: true,
    }),
  );
  return Item ? unmarshall(Item) : null;
}

function holds(row: Record<string, unknown>, chance: string, now: number): boolean {
  const revoked = row['revokedAt'] !== undefined && row['revokedAt'] !== null;
  return isHashed(chance, row['hash']) && !revoked && Date.parse(String(row['expiresAt'])) > now;
}

/** @throws if the event is not from AppSync, or the key could not be read: then the call is refused */
export async function handler(event: unknown): Promise<Verdict> {
  if (!isAuthorizerEvent(event)) throw new Error('expected a question of AppSync');
  const parts = partsOf(event.authorizationToken);
  if (!parts) return REFUSED;
  const row = await keyRow(parts.id);
  const now = Date.now();
  const plan = row ? own(PLANS, String(row['plan'])) : undefined;
  if (!row || !plan || !holds(row, parts.chance, now)) {
    logger.info('a key was refused', { keyId: parts.id, known: row !== null });
    return REFUSED;
  }
  const usedUp = await countCall(dynamodb, requireSetting('API_KEY_USAGE_TABLE'), parts.id, plan, now, (error) =>
    logger.error('a call could not be counted', { keyId: parts.id, error: String(error) }),
  );
  return {
    isAuthorized: true,
    resolverContext: {
      keyId: parts.id,
      name: String(row['name']),
      plan: String(row['plan']),
      scopes: Array.isArray(row['scopes']) ? row['scopes'].join(' ') : '',
      ...(usedUp ? { maximum: String(usedUp.maximum), resetsAt: new Date(usedUp.resetsAt).toISOString() } : {}),
    },
    ttlOverride: 0,
  };
}
