/**
 * Links that open a document for customers, who get them by mail and have no sign-in. The link is the right to read, so
 * the table keeps only its fingerprint, and who reads the table cannot follow it.
 */
import { createHash, randomBytes } from 'node:crypto';

/** In the mail table. */
export interface LinkRow {
  pk: string;
  sk: 'LINK';
  /** One of both. */
  invoiceId?: string;
  purchaseOrderId?: string;
  /** Seconds since the epoch: the table's TTL, and the end of the link. */
  expiresAt: number;
}

const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** @returns null for what can be no token */
export function linkKey(token: string): Pick<LinkRow, 'pk' | 'sk'> | null {
  return TOKEN.test(token) ? { pk: `LINK#${createHash('sha256').update(token).digest('hex')}`, sk: 'LINK' } : null;
}
