/** The moving average in integers of any size, in millionths of the currency's unit: what the resolvers' arithmetic is held against. */
export interface CostedChange {
  /** Thousandths, signed. */
  quantity: number;
  unitCost: { minor: number; fraction?: number | null } | null;
  /** Minor units on top. */
  landed?: number;
}

/** Minor units, exclusive: no average is more. */
const MOST = 1_000_000_000_000n;

export const exactPrice = (price: { minor: number; fraction?: number | null }, scale: bigint): bigint =>
  BigInt(price.minor) * scale + BigInt(price.fraction ?? 0);

const size = (value: bigint): bigint => (value < 0n ? -value : value);

export const halfUp = (value: bigint, by: bigint): bigint => (2n * value + by) / (2n * by);

/**
 * The value of what is there by how much there is, rounded once, away from what it was before where it lies in the middle.
 * @param scale millionths of a minor unit
 */
export function averageBy(stock: bigint, average: bigint, change: CostedChange, scale: bigint): bigint {
  const quantity = BigInt(change.quantity);
  if (change.landed !== undefined)
    return change.landed > 0 && stock > 0n ? average + halfUp(BigInt(change.landed) * scale * 1_000n, stock) : average;
  if (change.unitCost === null) return average;
  const cost = exactPrice(change.unitCost, scale);
  if (quantity > 0n && stock <= 0n) return cost;
  const [left, step] = [stock + quantity, (cost - average) * quantity];
  if (left <= 0n) return average;
  const after = step < 0n ? average - halfUp(size(step), left) : average + halfUp(step, left);
  return quantity < 0n && (after < 0n || after >= MOST * scale) ? average : after;
}
