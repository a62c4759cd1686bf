/** What mutations of vehicles refuse. */
import { unique } from '../workshop.ts';
import type { CasesByMutation } from './case.ts';
import { LONG } from './case.ts';

export const vehicles: CasesByMutation = {
  createVehicle: ({ customer, vehicle, hidden }) => {
    const input = { customerId: customer.id, plate: unique().slice(-12), make: 'Kia', model: 'Rio' };
    return [
      ['an owner who is nobody', { input: { ...input, customerId: 'nobody' } }, 'NOT_FOUND', 'input.customerId'],
      ['an owner who is archived', { input: { ...input, customerId: hidden.customer } }, 'LOCKED', 'input.customerId'],
      ['no plate', { input: { ...input, plate: ' - ' } }, 'VALIDATION', 'input.plate'],
      ['a plate too long', { input: { ...input, plate: LONG } }, 'VALIDATION', 'input.plate'],
      ["another's plate", { input: { ...input, plate: vehicle.plate.toLowerCase() } }, 'DUPLICATE', 'input.plate'],
      ['a VIN with an O', { input: { ...input, vin: '1HGCM82633OO04352' } }, 'VALIDATION', 'input.vin'],
      ['an empty make', { input: { ...input, make: '' } }, 'VALIDATION', 'input.make'],
      ['a model too long', { input: { ...input, model: LONG } }, 'VALIDATION', 'input.model'],
      ['a year before cars', { input: { ...input, year: 1899 } }, 'VALIDATION', 'input.year'],
      ['a negative mileage', { input: { ...input, mileage: -1 } }, 'VALIDATION', 'input.mileage'],
    ];
  },
  updateVehicle: ({ vehicle, foreign, hidden }) => [
    ['an id that is no vehicle', { id: 'nothing', input: {} }, 'NOT_FOUND', 'id'],
    ['no owner', { id: vehicle.id, input: { customerId: null } }, 'VALIDATION', 'input.customerId'],
    ['an owner who is nobody', { id: vehicle.id, input: { customerId: 'nobody' } }, 'NOT_FOUND', 'input.customerId'],
    [
      'an owner who is archived',
      { id: vehicle.id, input: { customerId: hidden.customer } },
      'LOCKED',
      'input.customerId',
    ],
    ["another's plate", { id: vehicle.id, input: { plate: foreign.plate } }, 'DUPLICATE', 'input.plate'],
    ['an empty make', { id: vehicle.id, input: { make: '' } }, 'VALIDATION', 'input.make'],
    ['a mileage too large', { id: vehicle.id, input: { mileage: 10_000_000 } }, 'VALIDATION', 'input.mileage'],
    ['a stale version', { id: vehicle.id, expectedVersion: 7, input: {} }, 'STALE_VERSION', 'expectedVersion'],
  ],
  deleteVehicle: ({ vehicle }) => [
    ['an id that is no vehicle', { id: 'nothing' }, 'NOT_FOUND', 'id'],
    ['a vehicle with orders', { id: vehicle.id }, 'LOCKED', 'id'],
    ['a stale version', { id: vehicle.id, expectedVersion: 7 }, 'STALE_VERSION', 'expectedVersion'],
  ],
};
