/**
 * What was mailed to whom, or about what. A letter is claimed before it is sent and marked after: who finds the mark sends nothing.
 * A sender that died in between leaves a claim. SES knows no token that would make a second call harmless, but it tells a topic of
 * each letter that it takes, by the letter's tag (`functions/bounces`): where it has, the next one marks, and sends nothing. A claim
 * that runs out without such a word was of a letter that never went out.
 */
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { createHash } from 'node:crypto';
import { requireSetting } from '../shared/environment.ts';
import type { Matter } from '../shared/matters.ts';
import { acceptedKey, sentKey } from '../shared/matters.ts';
import { suppressionKey } from '../shared/suppression.ts';
import type { Letter } from './letter.ts';
import { dynamodb } from '../shared/rows.ts';

/** An invocation may take 30 seconds; the rest is for SES's word, which comes within seconds. */
const CLAIM_SECONDS = 45;
/** A queue keeps a message for 14 days at most. */
const KEPT_SECONDS = 30 * 86_400;

const now = (): number => Math.floor(Date.now() / 1000);
const keyOf = ({ about, to, key }: Letter) => ({ pk: about ?? suppressionKey(to.address).pk, sk: sentKey(key) });

/** What SES's events call a letter. Tags take letters, digits, - and _: developer guide, "Specify your configuration set". */
export function tagOf(letter: Letter): string {
  const { pk, sk } = keyOf(letter);
  return createHash('sha256').update(`${pk}\0${sk}`).digest('hex');
}

/** SES's id of a letter that it has taken, though nobody marked it; null where it has told of none. */
async function acceptedId(letter: Letter): Promise<string | null> {
  const { Item } = await dynamodb.send(
    new GetItemCommand({
      TableName: requireSetting('MAIL_TABLE'),
      Key: marshall(acceptedKey(tagOf(letter))),
      ConsistentRead: true,
    }),
  );
  return Item ? String(unmarshall(Item)['messageId'] ?? '') : null;
}

export async function isSuppressed(address: string): Promise<boolean> {
  const { Item } = await dynamodb.send(
    new GetItemCommand({
      TableName: requireSetting('MAIL_TABLE'),
      Key: marshall(suppressionKey(address)),
      ConsistentRead: true,
    }),
  );
  return Item !== undefined;
}

/** @returns whether the letter is to be sent now @throws where another invocation is at it */
export async function claim(letter: Letter): Promise<boolean> {
  try {
    const { Attributes } = await dynamodb.send(
      new PutItemCommand({
        TableName: requireSetting('MAIL_TABLE'),
        Item: marshall({ ...keyOf(letter), claimedUntil: now() + CLAIM_SECONDS, expiresAt: now() + KEPT_SECONDS }),
        ConditionExpression: 'attribute_not_exists(pk) OR claimedUntil < :now',
        ExpressionAttributeValues: marshall({ ':now': now() }),
        ReturnValues: 'ALL_OLD',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    // Somebody claimed it before, and died with it.
    return !Attributes || !(await markAccepted(letter));
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    if (error.Item && 'claimedUntil' in unmarshall(error.Item) && !(await markAccepted(letter)))
      throw new Error('the letter is being sent', { cause: error });
    return false;
  }
}

/** Marks a letter that SES has told of, though its sender did not. @returns whether it has */
async function markAccepted(letter: Letter): Promise<boolean> {
  const messageId = await acceptedId(letter);
  if (messageId === null) return false;
  await markSent(letter, messageId);
  return true;
}

/** `YYYY-MM-DD` */
const DAY_LENGTH = 10;

/** Whether this notice is the first of the day about a matter. The same notice that comes again still is. */
export async function isFirstToday(about: string, notice: string): Promise<boolean> {
  try {
    await dynamodb.send(
      new PutItemCommand({
        TableName: requireSetting('MAIL_TABLE'),
        Item: marshall({
          pk: about,
          sk: `FIRST#${new Date().toISOString().slice(0, DAY_LENGTH)}`,
          notice,
          expiresAt: now() + KEPT_SECONDS,
        }),
        ConditionExpression: 'attribute_not_exists(pk) OR notice = :notice',
        ExpressionAttributeValues: marshall({ ':notice': notice }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

export async function markSent(letter: Letter, messageId: string): Promise<void> {
  await dynamodb.send(
    new PutItemCommand({
      TableName: requireSetting('MAIL_TABLE'),
      Item: marshall({
        ...keyOf(letter),
        messageId,
        sentAt: new Date().toISOString(),
        ...(letter.about ? {} : { expiresAt: now() + KEPT_SECONDS }),
      }),
    }),
  );
}

/** Nobody needs to think of the matter again: who was to be told has been, or nobody was. */
export async function markDone({ pk, done }: Matter): Promise<void> {
  await dynamodb.send(
    new PutItemCommand({
      TableName: requireSetting('MAIL_TABLE'),
      Item: marshall({ pk, sk: done, at: new Date().toISOString(), expiresAt: now() + KEPT_SECONDS }),
    }),
  );
}

/** Releases the claim on a mail that could not be sent. */
export async function release(letter: Letter): Promise<void> {
  await dynamodb.send(
    new DeleteItemCommand({
      TableName: requireSetting('MAIL_TABLE'),
      Key: marshall(keyOf(letter)),
      ConditionExpression: 'attribute_exists(claimedUntil)',
    }),
  );
}
