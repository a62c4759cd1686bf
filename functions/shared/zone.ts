/** Days and times of a time zone's wall, where no library is worth its size. */

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Zones move their clocks at these. */
const QUARTER_MS = 15 * MINUTE_MS;
const MAX_KNOWN = 20_000;

export interface Zone {
  /** How much the wall is ahead of UTC, in milliseconds. */
  offsetAt: (moment: number) => number;
  /** The day on the wall, `YYYY-MM-DD`. */
  dayAt: (moment: number) => string;
  /** The moment of a wall's day and time; one that a summer leaves out is as much later. @param time `HH:MM` */
  momentOf: (day: string, time: string) => number;
}

/** @throws RangeError where there is no such zone */
export function zoneOf(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  /** By quarter of an hour: a report asks for each row, and Intl takes its time. */
  const offsets = new Map<number, number>();
  function offsetAt(moment: number): number {
    const quarter = Math.floor(moment / QUARTER_MS) * QUARTER_MS;
    const known = offsets.get(quarter);
    if (known !== undefined) return known;
    const parts = Object.fromEntries(format.formatToParts(quarter).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
    const offset = Date.UTC(year, month - 1, day, hour, minute) - quarter;
    if (offsets.size > MAX_KNOWN) offsets.clear();
    offsets.set(quarter, offset);
    return offset;
  }
  return {
    offsetAt,
    dayAt: (moment) => new Date(moment + offsetAt(moment)).toISOString().slice(0, 10),
    momentOf(day, time) {
      const wall = Date.parse(`${day}T${time}:00Z`);
      // Of an hour that comes twice the first; where it is left out, the offset before the change makes it later.
      const [before, after] = [offsetAt(wall - DAY_MS), offsetAt(wall + DAY_MS)];
      const candidates = [wall - before, wall - after].filter((moment) => moment + offsetAt(moment) === wall);
      return candidates.length > 0 ? Math.min(...candidates) : wall - before;
    },
  };
}
