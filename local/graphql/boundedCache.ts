/** What is kept for the next time, up to a number of bytes: the longest unused goes first. */
export interface BoundedCache<Value> {
  get(key: string): Value | undefined;
  /** @param bytes about what the value takes, beside its key */
  set(key: string, value: Value, bytes: number): void;
  /** What is kept now. */
  bytes(): number;
}

export function createBoundedCache<Value>(maxBytes: number): BoundedCache<Value> {
  const entries = new Map<string, { value: Value; bytes: number }>();
  let total = 0;
  const drop = (key: string): void => {
    total -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  };
  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      // The last in the map is the last used.
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, bytes) {
      drop(key);
      const whole = bytes + 2 * key.length;
      // One that would push out everything else is not worth it.
      if (whole > maxBytes / 4) return;
      entries.set(key, { value, bytes: whole });
      total += whole;
      for (const oldest of entries.keys()) {
        if (total <= maxBytes) break;
        drop(oldest);
      }
    },
    bytes: () => total,
  };
}
