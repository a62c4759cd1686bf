/** The ledger's page token: the balance at which the next page goes on, and DynamoDB's own token. */
import { refuse } from '../kernel/answer/errors.ts';
import { parseDecimal } from '../kernel/values/exact.ts';

export interface LedgerPosition {
  /** Thousandths in stock after the next page's first movement. */
  balance: number;
  position: string;
}

const SEPARATOR = '~';

export function ledgerToken(token: string | null): LedgerPosition | null {
  if (token === null) return null;
  const parts = token.split(SEPARATOR);
  const balance = parseDecimal(parts[0] ?? '', 0);
  const position = parts.slice(1).join(SEPARATOR);
  if (balance === null || position === '') refuse('nextToken', 'expected a token that this list returned');
  return { balance, position };
}

export function toLedgerToken(balance: number, position: string | null | undefined): string | null {
  return position ? `${balance}${SEPARATOR}${position}` : null;
}
