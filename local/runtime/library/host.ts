/** What comes from outside the realm: functions of primitives, set once when the realm is built. */
export interface Host {
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Random bytes as lower-case hexadecimal. */
  randomHex: (bytes: number) => string;
  log: (level: string, unit: string, json: string) => void;
}

let current: Host | undefined;

export function setHost(host: Host): void {
  current = host;
}

export function host(): Host {
  if (!current) throw new Error('the realm has no host');
  return current;
}
