/**
 * Where more clients only wait longer. In a closed loop clients = throughput × latency, so throughput ÷ latency, Kleinrock's power,
 * is throughput² ÷ clients. It is largest at the knee: before it a client more brings more work done, after it only a longer queue.
 * Source: L. Kleinrock, "Power and deterministic rules of thumb for probabilistic problems in computer communications", ICC 1979.
 */
export interface Loaded {
  clients: number;
  /** Operations a second. */
  throughput: number;
}

/** @throws Error without levels */
export function kneeOf<L extends Loaded>(levels: readonly L[]): L {
  const power = ({ clients, throughput }: Loaded): number => throughput ** 2 / clients;
  const [first, ...others] = levels;
  if (!first) throw new Error('no level was measured');
  return others.reduce((best, level) => (power(level) > power(best) ? level : best), first);
}
