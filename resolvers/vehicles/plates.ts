/**
 * What stands in the place of a plate. A vehicle without one (imported, new) is called by its number, or by the end of its VIN: that name
 * is stored where others have their plate, behind a sign that no plate has, since lists read it from indexes whose attributes are fixed.
 * Functions read this too, so it imports nothing of AppSync.
 */

/** Sorts after every plate. */
export const NO_PLATE = '~';
/** As many places as people read out. */
const END_OF_VIN = 6;

/** Null where the vehicle has none. @param stored a row's `plate` */
export function plateIn(stored: string): string | null {
  return stored.startsWith(NO_PLATE) ? null : stored;
}

/** How people call the vehicle. */
export function labelIn(stored: string): string {
  return stored.startsWith(NO_PLATE) ? stored.slice(NO_PLATE.length) : stored;
}

/** The key of a vehicle's plate; nothing where it has none. @param stored a row's `plateKey` */
export function plateKeyIn(stored: string): string {
  return stored.startsWith(NO_PLATE) ? '' : stored;
}

/** The name without a plate, as it is stored; null where there is nothing to call the vehicle by. */
export function withoutPlate(number: string | null, vin: string | null): string | null {
  if (number !== null) return `${NO_PLATE}${number}`;
  return vin === null ? null : `${NO_PLATE}…${vin.slice(0 - END_OF_VIN)}`;
}
