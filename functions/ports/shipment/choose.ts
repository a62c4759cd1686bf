/** The carrier that the workshop chose, from the function's environment. */
import type { ShipmentPort } from './port.ts';
import { simulator } from './simulator.ts';

export const shipmentPort = (): ShipmentPort => simulator;
