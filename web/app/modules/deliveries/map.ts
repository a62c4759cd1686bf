/** A map without foreign pictures: places of the earth as points of a drawing. */

export interface Place {
  latitude: number;
  longitude: number;
}

export interface Point {
  x: number;
  y: number;
}

const MARGIN = 16;
const RADIANS = Math.PI / 180;

/**
 * Where each place stands in a box, north up, as large as it fits: distances east and west are those at the middle of the map, so that a
 * town looks as on any map.
 */
export function drawn(places: readonly Place[], width: number, height: number): Point[] {
  const latitudes = places.map(({ latitude }) => latitude);
  const longitudes = places.map(({ longitude }) => longitude);
  const [north, south] = [Math.max(...latitudes), Math.min(...latitudes)];
  const [east, west] = [Math.max(...longitudes), Math.min(...longitudes)];
  const shrink = Math.cos(((north + south) / 2) * RADIANS);
  const [wide, high] = [(east - west) * shrink, north - south];
  const fits = [(width - 2 * MARGIN) / wide, (height - 2 * MARGIN) / high].filter(Number.isFinite);
  const scale = fits.length > 0 ? Math.min(...fits) : 0;
  const [left, top] = [(width - wide * scale) / 2, (height - high * scale) / 2];
  return places.map(({ latitude, longitude }) => ({
    x: left + (longitude - west) * shrink * scale,
    y: top + (north - latitude) * scale,
  }));
}

/** Opens the phone's own app of maps: RFC 5870, which both systems know. */
export const mapAddress = ({ latitude, longitude }: Place): string =>
  `geo:${latitude},${longitude}?q=${latitude},${longitude}`;
