/** What the API asks of the function. */
import type { Place } from './places.ts';

export interface StopRequest extends Place {
  /** Seconds from the start between which the stop wants to be reached. */
  opens: number | null;
  closes: number | null;
  /** Whether it stays at its place. */
  locked: boolean;
}

export interface PlanRequest {
  start: Place;
  end: Place;
  /** How much longer roads are than the straight line. */
  detour: number;
  metresPerSecond: number;
  serviceSeconds: number;
  stops: StopRequest[];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isMoment = (value: unknown): boolean => value === null || value === undefined || isNumber(value);
const isPlace = (value: unknown): value is Place =>
  isObject(value) && isNumber(value['latitude']) && isNumber(value['longitude']);
const isStop = (value: unknown): value is StopRequest =>
  isObject(value) && isPlace(value) && isMoment(value['opens']) && isMoment(value['closes']);

/** @throws where the event is something else */
export function requestOf(event: unknown): PlanRequest {
  if (
    isObject(event) &&
    isPlace(event['start']) &&
    isPlace(event['end']) &&
    isNumber(event['detour']) &&
    isNumber(event['metresPerSecond']) &&
    event['metresPerSecond'] > 0 &&
    isNumber(event['serviceSeconds']) &&
    Array.isArray(event['stops']) &&
    event['stops'].every(isStop)
  )
    return event as unknown as PlanRequest;
  throw new Error('expected a round to plan');
}
