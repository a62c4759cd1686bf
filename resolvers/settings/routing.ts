/**
 * How rounds are planned: how much longer roads are than the straight line, how fast one gets along, how long a stop takes, and where the
 * workshop is. What a workshop has not said is what decision 050 gives the sources of.
 */
import type { WorkshopSettings } from '../generated/schema.ts';
import { formatDecimal } from '../kernel/values/exact.ts';
import type { SettingsRow } from './settingsRow.ts';

/** Hundredths. */
const DETOUR = 130;
const SPEED_KMH = 25;
const STOP_MINUTES = 8;

export interface Routing {
  /** Hundredths. */
  detour: number;
  speedKmh: number;
  stopMinutes: number;
  home: { latitude: number; longitude: number } | null;
}

export function routingOf(row: SettingsRow): Routing {
  const latitude = row.homeLatitude ?? null;
  const longitude = row.homeLongitude ?? null;
  return {
    detour: row.routeDetour ?? DETOUR,
    speedKmh: row.routeSpeedKmh ?? SPEED_KMH,
    stopMinutes: row.routeStopMinutes ?? STOP_MINUTES,
    home: latitude === null || longitude === null ? null : { latitude, longitude },
  };
}

type Shown = 'routeDetour' | 'routeSpeedKmh' | 'routeStopMinutes' | 'homeLatitude' | 'homeLongitude';

export function toRouting(row: SettingsRow): Pick<WorkshopSettings, Shown> {
  const { detour, speedKmh, stopMinutes, home } = routingOf(row);
  return {
    routeDetour: formatDecimal(detour, 2),
    routeSpeedKmh: speedKmh,
    routeStopMinutes: stopMinutes,
    homeLatitude: home ? home.latitude : null,
    homeLongitude: home ? home.longitude : null,
  };
}
