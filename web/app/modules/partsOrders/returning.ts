/** A return as its form holds it, and what the API gets of it. */
import type { OperationVariables } from '../../../../client/index.ts';
import type { WholeOrder } from './order.ts';

type Input = OperationVariables<'registerPartsReturn'>['input'];

export interface Returning {
  lines: {
    lineId: string;
    name: string;
    /** What did not come back yet. */
    most: string;
    quantity: string;
    condition: 'RESTOCKED' | 'SCRAPPED';
    scrapReason: string;
  }[];
  reason: string;
  refundShipping: boolean;
}

const DECIMALS = 3;

/** Of everything that did not come back yet, nothing. */
export function firstReturning({ lines }: Pick<WholeOrder, 'lines'>): Returning {
  return {
    lines: (lines ?? [])
      .map((line) => ({
        lineId: line.id,
        name: line.name,
        most: String(Number((Number(line.quantity) - Number(line.returned)).toFixed(DECIMALS))),
        quantity: '',
        condition: 'RESTOCKED' as const,
        scrapReason: '',
      }))
      .filter(({ most }) => most !== '0'),
    reason: '',
    refundShipping: false,
  };
}

export const isNothing = ({ lines }: Returning): boolean => lines.every(({ quantity }) => quantity.trim() === '');

/** The lines of which something came back. */
export function inputOf({ lines, reason, refundShipping }: Returning): Input {
  return {
    reason: reason.trim(),
    refundShipping,
    lines: lines
      .filter(({ quantity }) => quantity.trim() !== '')
      .map(({ lineId, quantity, condition, scrapReason }) => ({
        lineId,
        quantity: quantity.trim().replace(',', '.'),
        condition,
        ...(condition === 'SCRAPPED' ? { scrapReason: scrapReason.trim() } : {}),
      })),
  };
}
