import { wireAddress } from './address.ts';

/** The row by which an address gets no more mail, in the mail table. */
export interface SuppressionRow {
  pk: string;
  sk: 'SUPPRESSED';
  reason: 'BOUNCE' | 'COMPLAINT';
  at: string;
}

/** Domains know no case, and mail servers treat the part before them alike. */
export function suppressionKey(address: string): Pick<SuppressionRow, 'pk' | 'sk'> {
  return { pk: `TO#${wireAddress(address.trim()).toLowerCase()}`, sk: 'SUPPRESSED' };
}
