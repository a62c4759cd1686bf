/** A carrier that carries nothing: its tracking number follows from the order, so that there is one however often it is asked. */
import { createHash } from 'node:crypto';
import type { ShipmentPort } from './port.ts';

const DAY_MS = 86_400_000;
/** As long as its parcels would take. */
const DAYS = 3;

export const simulator: ShipmentPort = {
  arrange: ({ id, attempt }, now) => {
    const digest = createHash('sha256').update(`${id}-${attempt}`).digest('hex');
    const trackingNumber = `SIM${digest.slice(0, 12).toUpperCase()}`;
    const expectedOn = new Date(now + DAYS * DAY_MS).toISOString().slice(0, 10);
    return Promise.resolve({ carrier: 'Simulator', trackingNumber, expectedOn });
  },
};
