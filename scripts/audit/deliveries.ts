import { FROM, TO } from '../../resolvers/deliveries/transitions.ts';
import type { StopRow } from '../../resolvers/deliveries/route.ts';
import type { Check } from './checks.ts';
import type { Row, Rows } from './rows.ts';
import { groupBy, integer, sum, text } from './rows.ts';

const deliveries = (rows: Rows): Row[] => rows.Deliveries.filter((row) => row.sk === 'DELIVERY');
const routes = (rows: Rows): Row[] => rows.Routes.filter((row) => row.sk === 'ROUTE');
const stopsOf = (rows: Rows): Map<string, StopRow[]> =>
  new Map(rows.Routes.filter((row) => row.sk === 'ROUTE#STOPS').map((row) => [row.pk, row['stops'] as StopRow[]]));

/** What a driver has: the states in which a delivery counts on them. */
const HELD = [TO.ASSIGN, ...FROM.COMPLETE] as readonly unknown[];

/** What goes with each state. */
function wrongDelivery(row: Row): string[] {
  const of = `delivery ${row.pk}`;
  const status = String(row['status']);
  const says = (name: string): boolean => (row[name] ?? null) !== null;
  const needs = (wanted: boolean, name: string): string[] =>
    says(name) === wanted ? [] : [`${of}: is ${status} and has ${wanted ? 'no' : 'a'} ${name}`];
  return [
    ...(HELD.includes(status) ? needs(true, 'driverId') : []),
    ...(status === 'REQUESTED' ? needs(false, 'driverId') : []),
    ...(status === 'OUT' ? needs(true, 'routeId') : []),
    ...needs(status === 'DONE', 'proof'),
    ...needs(status === 'FAILED', 'failureReason'),
    ...needs(status === 'DONE' || status === 'FAILED', 'endedAt'),
  ];
}

function wrongRoute(route: Row, stops: readonly StopRow[]): string[] {
  const of = `route ${route.pk}`;
  const ended = stops.filter(({ outcome }) => outcome !== null).length;
  const metres = sum(stops.map((stop) => stop.metres)) + integer(route, 'homeMetres');
  const next = stops.find(({ outcome }) => outcome === null)?.deliveryId ?? '';
  const counts = integer(route, 'stopCount') === stops.length && integer(route, 'endedCount') === ended;
  return [
    ...(new Set(stops.map(({ deliveryId }) => deliveryId)).size === stops.length
      ? []
      : [`${of}: goes twice to one delivery`]),
    ...(counts ? [] : [`${of}: counts other stops than its ${stops.length}, of which ${ended} have ended`]),
    ...(integer(route, 'metres') === metres
      ? []
      : [`${of}: says ${integer(route, 'metres')} m, its stops ${metres} m`]),
    ...(route['status'] !== 'STARTED' || text(route, 'nextDeliveryId') === next
      ? []
      : [`${of}: goes to ${text(route, 'nextDeliveryId')}, its stops say ${next}`]),
    ...(route['status'] === 'FINISHED' && ended < stops.length ? [`${of}: is finished and has stops left`] : []),
  ];
}

export const deliveryChecks: readonly Check[] = [
  {
    name: 'what a driver has is the sum of the open deliveries that are theirs',
    run(rows) {
      const open = deliveries(rows).filter((row) => HELD.includes(row['status']));
      const byDriver = groupBy(open, (row) => text(row, 'driverId') ?? '');
      const drivers = rows.Routes.filter((row) => row.sk === 'DRIVER');
      const breaches = drivers.flatMap((driver) => {
        const own = byDriver.get(driver.pk) ?? [];
        const load = sum(own.map((row) => integer(row, 'load')));
        const fits = integer(driver, 'load') === load && integer(driver, 'openDeliveries') === own.length;
        const said = `${integer(driver, 'openDeliveries')} with ${integer(driver, 'load')} kg`;
        return [
          ...(fits ? [] : [`driver ${driver.pk}: counts ${said}, has ${own.length} with ${load} kg`]),
          ...(load > integer(driver, 'capacity') ? [`driver ${driver.pk}: has more than the vehicle takes`] : []),
        ];
      });
      const known = new Set(drivers.map(({ pk }) => pk));
      const orphans = [...byDriver.keys()].filter((id) => !known.has(id)).map((id) => `driver ${id}: is none`);
      return { looked: drivers.length, breaches: [...breaches, ...orphans] };
    },
  },
  {
    name: 'a delivery has what its state says, and its history ends in that state',
    run(rows) {
      const events = groupBy(
        rows.Deliveries.filter((row) => row.sk.startsWith('TRACKING#')),
        (row) => row.pk,
      );
      const all = deliveries(rows);
      const breaches = all.flatMap((row) => {
        const known = new Set((events.get(row.pk) ?? []).map(({ sk }) => sk));
        // What has ended long ago is gone.
        const isOver = row['status'] === 'DONE' || row['status'] === 'FAILED';
        const lost = isOver ? [] : (row['events'] as string[]).filter((sk) => !known.has(sk));
        return [...wrongDelivery(row), ...lost.map((sk) => `delivery ${row.pk}: lost ${sk}`)];
      });
      return { looked: all.length, breaches };
    },
  },
  {
    name: 'a route counts its stops, and what goes with it is on its way',
    run(rows) {
      const stops = stopsOf(rows);
      const all = routes(rows);
      const started = new Map(all.filter((row) => row['status'] === 'STARTED').map((row) => [row.pk, row]));
      const lost = deliveries(rows)
        .filter((row) => row['status'] === 'OUT')
        .filter((row) => {
          const route = started.get(text(row, 'routeId') ?? '');
          return !route || !(stops.get(route.pk) ?? []).some(({ deliveryId }) => deliveryId === row.pk);
        });
      return {
        looked: all.length,
        breaches: [
          ...all.flatMap((row) => wrongRoute(row, stops.get(row.pk) ?? [])),
          ...lost.map((row) => `delivery ${row.pk}: is on its way with no route`),
        ],
      };
    },
  },
];
