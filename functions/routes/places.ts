/** Distances between places: by the great circle, and in the plane as TSPLIB measures it. */
import type { RoundMap } from './schedule.ts';
import { NEVER } from './schedule.ts';

export interface Place {
  latitude: number;
  longitude: number;
}

/** Mean radius of the earth in metres, R1 of the International Union of Geodesy and Geophysics (GRS 80). */
const EARTH = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Metres along the great circle, by the haversine formula. */
export function haversine(from: Place, to: Place): number {
  const height = Math.sin(((to.latitude - from.latitude) * RADIANS) / 2) ** 2;
  const width = Math.sin(((to.longitude - from.longitude) * RADIANS) / 2) ** 2;
  const half = height + Math.cos(from.latitude * RADIANS) * Math.cos(to.latitude * RADIANS) * width;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
}

export interface Window {
  opens?: number;
  closes?: number;
  service?: number;
}

/**
 * The map of a round over nodes: where it begins, the stops, where it ends.
 * @param distance metres from node to node
 * @param metresPerSecond how fast one gets along
 */
export function mapOf(
  stops: readonly Window[],
  distance: (from: number, to: number) => number,
  metresPerSecond: number,
): RoundMap {
  const size = stops.length + 2;
  const rows = Array.from({ length: size }, (_row, from) =>
    Int32Array.from({ length: size }, (_cell, to) => (from === to ? 0 : Math.round(distance(from, to)))),
  );
  const travel = rows.map((row) => row.map((metres) => Math.round(metres / metresPerSecond)));
  const of = (value: (stop: Window) => number | undefined, none: number): Int32Array =>
    Int32Array.from({ length: size }, (_node, node) => {
      const stop = stops[node - 1];
      return stop ? (value(stop) ?? none) : none;
    });
  return {
    count: stops.length,
    distance: rows,
    travel,
    service: of((stop) => stop.service, 0),
    opens: of((stop) => stop.opens, 0),
    closes: of((stop) => stop.closes, NEVER),
    timed: stops.some(({ opens, closes }) => opens !== undefined || closes !== undefined),
  };
}
