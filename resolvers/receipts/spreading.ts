/** An amount over the lines that bear it, and how much of an order may arrive. Amounts in minor units, quantities in thousandths. */
import { MAX_WHOLE, portion } from '../kernel/values/exact.ts';

/** Basis points that are the whole. */
const WHOLE = 10000;

/**
 * An amount in proportion to weights: each share rounded half up, what is left on the last one. No share is more than what is left then, so
 * that none is below zero.
 * @param amount from zero to 10^12 @param weights of zero or more @returns null where they weigh nothing, or more than can be counted
 */
export function spread(amount: number, weights: number[]): number[] | null {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole <= 0 || whole >= MAX_WHOLE) return null;
  const shares: number[] = [];
  let left = amount;
  weights.forEach((weight, index) => {
    // Half up, by the whole part of twice as much.
    const rounded = Math.floor((portion(amount * 2, weight, whole) + 1) / 2);
    const share = index === weights.length - 1 ? left : Math.min(rounded, left);
    shares.push(share);
    left = left - share;
  });
  return shares;
}

/** The most that may arrive of what was ordered. @param tolerance basis points */
export function mostReceived(ordered: number, tolerance: number): number {
  return Math.floor((ordered * (WHOLE + tolerance)) / WHOLE);
}
