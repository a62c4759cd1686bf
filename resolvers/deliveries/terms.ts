/** What people say of a delivery, checked. */
import type { UpdateDeliveryInput } from '../generated/schema.ts';
import { fail, refuse } from '../kernel/answer/errors.ts';
import { phoneOf } from '../kernel/values/phone.ts';
import { optionalInteger, optionalLabel, optionalText, requireText } from '../kernel/values/text.ts';
import type { DeliveryRow, DeliveryTerms } from './delivery.ts';
import { optionalMoment, optionalPlace } from './places.ts';

const MAX_ADDRESS = 300;
const MAX_NAME = 200;
const MAX_NOTE = 500;
/** Kilograms. */
export const MAX_LOAD = 50000;

const NOTHING: DeliveryTerms = {
  address: '',
  latitude: null,
  longitude: null,
  windowFrom: null,
  windowTo: null,
  contactName: null,
  contactPhone: null,
  load: 0,
  note: null,
};

function place(input: UpdateDeliveryInput, before: DeliveryTerms): Pick<DeliveryTerms, 'latitude' | 'longitude'> {
  const { latitude, longitude } = input;
  if (latitude === undefined && longitude === undefined)
    return { latitude: before.latitude ?? null, longitude: before.longitude ?? null };
  return optionalPlace(latitude, longitude, 'input') ?? { latitude: null, longitude: null };
}

function window(input: UpdateDeliveryInput, before: DeliveryTerms): Pick<DeliveryTerms, 'windowFrom' | 'windowTo'> {
  const windowFrom = input.windowFrom === undefined ? (before.windowFrom ?? null) : optionalMoment(input.windowFrom);
  const windowTo = input.windowTo === undefined ? (before.windowTo ?? null) : optionalMoment(input.windowTo);
  if (windowFrom !== null && windowTo !== null && windowTo <= windowFrom)
    refuse('input.windowTo', 'expected a moment after windowFrom', { minimum: windowFrom, actual: windowTo });
  return { windowFrom, windowTo };
}

/** Absent keeps what stands, null clears it. @param before absent for a new one */
export function termsOf(input: UpdateDeliveryInput, before: DeliveryTerms = NOTHING): DeliveryTerms {
  const { address, contactName, contactPhone, load, note } = input;
  return {
    address: address === undefined ? before.address : requireText(address, MAX_ADDRESS, 'input.address'),
    ...place(input, before),
    ...window(input, before),
    contactName:
      contactName === undefined
        ? (before.contactName ?? null)
        : optionalLabel(contactName, MAX_NAME, 'input.contactName'),
    contactPhone:
      contactPhone === undefined ? (before.contactPhone ?? null) : phoneOf(contactPhone, 'input.contactPhone'),
    load: load === undefined ? before.load : (optionalInteger(load, 0, MAX_LOAD, 'input.load') ?? 0),
    note: note === undefined ? (before.note ?? null) : optionalText(note, MAX_NOTE, 'input.note'),
  };
}

/** What a driver has been given stays as heavy as it is: it was held against what the vehicle takes. */
export function requireLoadKept(before: DeliveryRow, after: DeliveryTerms): void {
  if (before.status === 'ASSIGNED' && before.load !== after.load)
    fail('LOCKED', 'input.load: a driver has the delivery; take it from them first', {
      field: 'input.load',
      actual: before.status,
    });
}
