import { describe, expect, it } from 'vitest';
import { drawn, mapAddress } from './map.ts';

const CUSCO = { latitude: -13.5, longitude: -71.98 };
const at = (north: number, east: number) => ({ latitude: CUSCO.latitude + north, longitude: CUSCO.longitude + east });

describe('the map of a route', () => {
  it('has north above and east at the right, within its box', () => {
    const [middle, north, east] = drawn([at(0, 0), at(0.01, 0), at(0, 0.01)], 320, 240);
    expect(north?.y).toBeLessThan(middle?.y ?? 0);
    expect(east?.x).toBeGreaterThan(middle?.x ?? 0);
    for (const point of [middle, north, east]) {
      expect(point?.x).toBeGreaterThanOrEqual(0);
      expect(point?.x).toBeLessThanOrEqual(320);
      expect(point?.y).toBeGreaterThanOrEqual(0);
      expect(point?.y).toBeLessThanOrEqual(240);
    }
  });

  it('stands for one place, or several at one place, in the middle', () => {
    expect(drawn([CUSCO], 320, 240)).toEqual([{ x: 160, y: 120 }]);
    expect(drawn([CUSCO, CUSCO], 320, 240)).toEqual([
      { x: 160, y: 120 },
      { x: 160, y: 120 },
    ]);
    expect(drawn([], 320, 240)).toEqual([]);
  });

  it('leads to the app of maps', () => {
    expect(mapAddress(CUSCO)).toBe('geo:-13.5,-71.98?q=-13.5,-71.98');
  });
});
