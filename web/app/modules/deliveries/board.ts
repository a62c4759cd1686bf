/** What the dispatch board shows, as a value: what waits, and what each driver has. */
import type { OperationResult } from '../../../../client/index.ts';

export type Delivery = NonNullable<OperationResult<'deliveries'>>['items'][number];
export type Driver = NonNullable<OperationResult<'drivers'>>['items'][number];

export interface Lane {
  /** Null for what waits for a driver. */
  driver: Driver | null;
  deliveries: Delivery[];
}

/** By what is needed first: whose window closes first, then who asked first. */
const urgency = (a: Delivery, b: Delivery): number => {
  const [ofA, ofB] = [a.windowTo ?? '9', b.windowTo ?? '9'];
  if (ofA !== ofB) return ofA < ofB ? -1 : 1;
  return a.createdAt < b.createdAt ? -1 : 1;
};

/** Those on the way in the order of their stops, behind them what waits. */
const ofDriver = (a: Delivery, b: Delivery): number =>
  (a.stopNumber ?? Infinity) === (b.stopNumber ?? Infinity)
    ? urgency(a, b)
    : (a.stopNumber ?? Infinity) - (b.stopNumber ?? Infinity);

/** A lane for what waits, and one for each driver who may be given something, or has something. */
export function lanesOf(deliveries: readonly Delivery[], drivers: readonly Driver[]): Lane[] {
  const waiting = deliveries.filter(({ status }) => status === 'REQUESTED').toSorted(urgency);
  const lanes = drivers.map((driver) => ({
    driver,
    deliveries: deliveries
      .filter(({ status, driverId }) => driverId === driver.id && (status === 'ASSIGNED' || status === 'OUT'))
      .toSorted(ofDriver),
  }));
  return [
    { driver: null, deliveries: waiting },
    ...lanes.filter(({ driver, deliveries: own }) => driver.active || own.length > 0),
  ];
}

/** Whether a lane takes a card: nobody takes what has gone off, what they have, or more than the vehicle takes. */
export function takes({ driver }: Lane, card: Delivery | null): boolean {
  if (!card || card.status === 'OUT') return false;
  if (!driver) return card.driverId !== null;
  return driver.active && driver.id !== card.driverId && driver.load + card.load <= driver.capacity;
}
