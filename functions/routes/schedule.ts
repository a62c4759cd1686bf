/** The times of a round: when each stop is reached, how long it waits there, and how late it is. Seconds from the start throughout. */

/** What a round goes through: node 0 is where it begins, 1 to `count` are the stops, the last is where it ends. */
export interface RoundMap {
  count: number;
  /** Metres from node to node, whole numbers. */
  distance: readonly Int32Array[];
  /** Seconds from node to node. */
  travel: readonly Int32Array[];
  /** Seconds that each node takes. */
  service: Int32Array;
  /** Seconds from the start between which a node wants to be reached. */
  opens: Int32Array;
  closes: Int32Array;
  /** Whether any stop has a window at all. */
  timed: boolean;
}

/** A window that never closes. */
export const NEVER = 2_000_000_000;

/** A metre weighs nothing beside a second that somebody waits in vain. */
const LATE = 1_000_000;

export interface Cost {
  metres: number;
  /** Seconds after the ends of windows, summed. */
  late: number;
}

export function metresOf(map: RoundMap, order: readonly number[]): number {
  let [metres, at] = [0, 0];
  for (const stop of order) {
    metres += map.distance[at]?.[stop] ?? 0;
    at = stop;
  }
  return metres + (map.distance[at]?.[map.count + 1] ?? 0);
}

/** Seconds after the ends of windows, summed over a round. */
export function lateness(map: RoundMap, order: readonly number[]): number {
  if (!map.timed) return 0;
  let [late, now, at] = [0, 0, 0];
  for (const stop of order) {
    now += map.travel[at]?.[stop] ?? 0;
    const opens = map.opens[stop] ?? 0;
    const closes = map.closes[stop] ?? NEVER;
    if (now < opens) now = opens;
    else if (now > closes) late += now - closes;
    now += map.service[stop] ?? 0;
    at = stop;
  }
  return late;
}

export function costOf(map: RoundMap, order: readonly number[]): Cost {
  return { metres: metresOf(map, order), late: lateness(map, order) };
}

/** One number to compare by: nobody waits in vain for a shorter way. */
export function weight({ metres, late }: Cost): number {
  return metres + late * LATE;
}

export interface Visit {
  /** Node of the stop. */
  stop: number;
  metres: number;
  /** When it is reached, and left. */
  arrives: number;
  leaves: number;
  /** How long one waits there until its window opens. */
  waits: number;
  late: number;
}

export interface Schedule {
  visits: Visit[];
  /** Of the way from the last stop to where the round ends. */
  homeMetres: number;
  ends: number;
}

export function scheduleOf(map: RoundMap, order: readonly number[]): Schedule {
  const visits: Visit[] = [];
  let [now, at] = [0, 0];
  for (const stop of order) {
    const arrives = now + (map.travel[at]?.[stop] ?? 0);
    const waits = Math.max(0, (map.opens[stop] ?? 0) - arrives);
    const leaves = arrives + waits + (map.service[stop] ?? 0);
    const late = Math.max(0, arrives - (map.closes[stop] ?? NEVER));
    visits.push({ stop, metres: map.distance[at]?.[stop] ?? 0, arrives, leaves, waits, late });
    [now, at] = [leaves, stop];
  }
  const home = map.count + 1;
  return { visits, homeMetres: map.distance[at]?.[home] ?? 0, ends: now + (map.travel[at]?.[home] ?? 0) };
}
