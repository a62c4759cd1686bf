/** The carrier that the workshop chose, from the function's environment. */
import { own } from './own.ts';
import type { ShipmentPort } from './port.ts';
import { simulator } from './simulator.ts';

export const shipmentPort = (): ShipmentPort => (process.env['CARRIER'] === 'own' ? own : simulator);
