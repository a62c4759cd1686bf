/**
 * What the clock on the wall of a time zone shows. Source: EventBridge Scheduler user guide, "Schedule types", on daylight saving
 * time: what falls into the hour that is left out in spring does not run, what falls into the one that comes twice in autumn runs once.
 */

const MINUTE_MS = 60_000;
/** Zones move their clocks at these. */
const QUARTER_MS = 15 * MINUTE_MS;
/** No clock was put back further: Antarctica/Troll by two hours. */
const LOOKED_BACK_MS = 3 * 60 * MINUTE_MS;

export interface Zone {
  /** The wall's minute as if it were UTC; null where it shows one that was there already. */
  wallOf: (minute: number) => Date | null;
  /** The moment of a wall's minute, the first of two; null where it is left out. Milliseconds since the epoch. */
  momentOf: (wall: number) => number | null;
}

/** @returns null where there is no such zone */
export function zoneOf(name: string): Zone | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return null;
  }
  /** By quarter of an hour: asked every second, and Intl takes its time. */
  const offsets = new Map<number, number>();
  function offsetAt(moment: number): number {
    const quarter = Math.floor(moment / QUARTER_MS) * QUARTER_MS;
    const known = offsets.get(quarter);
    if (known !== undefined) return known;
    const parts = Object.fromEntries(format.formatToParts(quarter).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
    const offset = Date.UTC(year, month - 1, day, hour, minute) - quarter;
    if (offsets.size > 10_000) offsets.clear();
    offsets.set(quarter, offset);
    return offset;
  }
  return {
    wallOf(minute) {
      const offset = offsetAt(minute);
      const before = offsetAt(minute - LOOKED_BACK_MS);
      const isRepeated = before > offset && offsetAt(minute - (before - offset)) === before;
      return isRepeated ? null : new Date(minute + offset);
    },
    momentOf(wall) {
      const candidates = [offsetAt(wall - LOOKED_BACK_MS * 8), offsetAt(wall + LOOKED_BACK_MS * 8)]
        .map((offset) => wall - offset)
        .filter((moment) => moment + offsetAt(moment) === wall);
      return candidates.length > 0 ? Math.min(...candidates) : null;
    },
  };
}
