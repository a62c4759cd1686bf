/** Places and moments as phones tell them. */
import { util } from '@aws-appsync/utils';
import { refuse } from '../kernel/answer/errors.ts';

export interface Place {
  latitude: number;
  longitude: number;
}

/** Six decimals of a degree are a hand's breadth. */
const SHARPNESS = 1000000;
const MAX_LATITUDE = 90;
const MAX_LONGITUDE = 180;

function degrees(value: number, most: number, field: string): number {
  // What is no number is within no bounds.
  const within = value >= 0 - most && value <= most;
  if (!within)
    refuse(field, `expected degrees from -${most} to ${most}`, { minimum: 0 - most, maximum: most, actual: value });
  return Math.round(value * SHARPNESS) / SHARPNESS;
}

/** @param path of what holds both, such as `input.start` */
export function placeOf(place: Place, path: string): Place {
  return {
    latitude: degrees(place.latitude, MAX_LATITUDE, `${path}.latitude`),
    longitude: degrees(place.longitude, MAX_LONGITUDE, `${path}.longitude`),
  };
}

/** Both, or neither. */
export function optionalPlace(
  latitude: number | null | undefined,
  longitude: number | null | undefined,
  path: string,
): Place | null {
  const [north, east] = [latitude ?? null, longitude ?? null];
  if (north === null && east === null) return null;
  if (north === null) refuse(`${path}.latitude`, 'expected both coordinates, or none');
  if (east === null) refuse(`${path}.longitude`, 'expected both coordinates, or none');
  return placeOf({ latitude: north, longitude: east }, path);
}

/** A moment as rows hold it: in UTC, to the millisecond. */
export function momentOf(text: string): string {
  return util.time.epochMilliSecondsToISO8601(util.time.parseISO8601ToEpochMilliSeconds(text));
}

export function optionalMoment(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : momentOf(text);
}

const OLDEST_MS = 172800000;
/** Clocks of phones go wrong by this much. */
const AHEAD_MS = 300000;

/** When somebody did something, by their own clock: what was done without network is told later. Absent for now. */
export function doneAt(text: string | null | undefined, field: string): string {
  if (text === null || text === undefined) return util.time.nowISO8601();
  const now = util.time.nowEpochMilliSeconds();
  const at = util.time.parseISO8601ToEpochMilliSeconds(text);
  if (at > now + AHEAD_MS) refuse(field, 'expected a moment that has come', { actual: text });
  if (at < now - OLDEST_MS) refuse(field, 'expected a moment of the last 2 days', { actual: text });
  return util.time.epochMilliSecondsToISO8601(at);
}
