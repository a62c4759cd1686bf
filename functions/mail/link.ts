/** A link to a document, for the mail that tells of it. */
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Letter } from './letter.ts';
import type { LinkRow } from '../shared/links.ts';
import { linkKey, newToken } from '../shared/links.ts';
import { dynamodb } from '../shared/rows.ts';
import { requireSetting } from '../shared/environment.ts';

/** Longer than people wait with an invoice, shorter than they keep mails. */
export const LINK_DAYS = 90;

/** @returns an address that opens the document as it is then, without a sign-in */
export async function createLink({ until, ...linked }: NonNullable<Letter['link']>): Promise<string> {
  const token = newToken();
  const key = linkKey(token);
  if (!key) throw new Error('a token that is none');
  const row: LinkRow = { ...key, ...linked, expiresAt: Math.floor(until / 1000) };
  await dynamodb.send(new PutItemCommand({ TableName: requireSetting('MAIL_TABLE'), Item: marshall(row) }));
  return `${requireSetting('LINKS_URL').replace(/\/$/, '')}/${token}`;
}
