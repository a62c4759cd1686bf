/** From where on a vehicle is found. Functions read this too, so it imports nothing of AppSync. */
import type { Beginning } from '../kernel/dynamodb/searchRows.ts';
import { beginningsAt } from '../kernel/dynamodb/searchRows.ts';

/** The shortest ending of a plate that finds it. */
const SHORTEST_ENDING = 2;
/** Places at the end of a VIN that people go by: its serial number is the last six, and many read more of it or less. */
const LAST_OF_VIN = [8, 7, 6, 5, 4];

/**
 * A plate is found by its beginning and by any ending, a VIN whole and by its last places, a number and a plate of before by their
 * beginning. @param plate keys, as all of them
 */
export function vehicleBeginnings(plate: string, formerPlates: string[], vin: string, number = ''): Beginning[] {
  const places = plate
    .split('')
    .map((_character, at) => at)
    .filter((at) => at === 0 || at <= plate.length - SHORTEST_ENDING);
  const endings = LAST_OF_VIN.map((length) => vin.length - length).filter((at) => at > 0);
  return [
    ...(plate === '' ? [] : beginningsAt(plate, places)),
    ...(vin === '' ? [] : beginningsAt(vin, [0, ...endings])),
    ...(number === '' ? [] : beginningsAt(number, [0])),
    ...formerPlates.flatMap((former) => beginningsAt(former, [0])),
  ];
}
