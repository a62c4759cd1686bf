import { describe, expect, it } from 'vitest';
import type { Delivery, Driver } from './board.ts';
import { lanesOf, takes } from './board.ts';

const delivery = (id: string, more: Partial<Delivery> = {}) =>
  ({
    id,
    status: 'REQUESTED',
    driverId: null,
    windowTo: null,
    createdAt: id,
    load: 10,
    stopNumber: null,
    ...more,
  }) as Delivery;
const driver = (id: string, more: Partial<Driver> = {}) =>
  ({ id, name: id, active: true, load: 0, capacity: 100, ...more }) as Driver;
const given = (id: string, more: Partial<Delivery> = {}) =>
  delivery(id, { status: 'ASSIGNED', driverId: 'ana', ...more });

describe('the dispatch board', () => {
  it('puts what waits first, by the end of its window', () => {
    const [waiting] = lanesOf([delivery('b'), delivery('a'), delivery('c', { windowTo: '2026-01-01' })], []);
    expect(waiting?.deliveries.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('has a lane for each driver, in the order of the stops', () => {
    const lanes = lanesOf(
      [
        given('b', { status: 'OUT', stopNumber: 2 }),
        given('a'),
        given('c', { status: 'OUT', stopNumber: 1 }),
        given('d', { status: 'DONE' }),
      ],
      [driver('ana'), driver('luis'), driver('gone', { active: false })],
    );
    expect(lanes.map((lane) => [lane.driver?.id, lane.deliveries.map(({ id }) => id)])).toEqual([
      [undefined, []],
      ['ana', ['c', 'b', 'a']],
      ['luis', []],
    ]);
  });

  it.each<[string, boolean, Partial<Driver> | null, Partial<Delivery>]>([
    ['a driver takes what waits', true, {}, {}],
    ['a driver takes no more than the vehicle', false, { load: 95 }, {}],
    ['a driver who is away takes nothing', false, { active: false }, {}],
    ['a driver takes nothing that they have', false, { id: 'ana' }, { status: 'ASSIGNED', driverId: 'ana' }],
    ['nobody takes what has gone off', false, {}, { status: 'OUT', driverId: 'ana' }],
    ['what a driver has can be put back', true, null, { status: 'ASSIGNED', driverId: 'ana' }],
    ['what waits is not put back', false, null, {}],
  ])('knows that %s: %s', (_what, expected, of, card) => {
    const lane = { driver: of && driver('luis', of), deliveries: [] };
    expect(takes(lane, delivery('x', card))).toBe(expected);
    expect(takes(lane, null)).toBe(false);
  });
});
