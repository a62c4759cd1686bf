/** What people say of a delivery, checked. */
import type { UpdateDeliveryInput } from '../generated/schema.ts';
import { fail, refuse } from '../kernel/answer/errors.ts';
import { phoneOf } from '../kernel/values/phone.ts';
import { optionalInteger, optionalLabel, optionalText, requireText } from '../kernel/values/text.ts';
import type { DeliveryRow, DeliveryTerms } from './delivery.ts';
import { momentOf, optionalPlace } from './places.ts';

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

/** Absent keeps what stands, null clears it. */
function said<Given, Kept>(given: Given | undefined, standing: Kept, read: (given: Given) => Kept): Kept {
  return given === undefined ? standing : read(given);
}

function place(input: UpdateDeliveryInput, before: DeliveryTerms): Pick<DeliveryTerms, 'latitude' | 'longitude'> {
  const { latitude, longitude } = input;
  if (latitude === undefined && longitude === undefined)
    return { latitude: before.latitude ?? null, longitude: before.longitude ?? null };
  return optionalPlace(latitude, longitude, 'input') ?? { latitude: null, longitude: null };
}

function moment(text: string | null): string | null {
  return text === null ? null : momentOf(text);
}

/** @param before absent for a new one */
export function termsOf(input: UpdateDeliveryInput, before: DeliveryTerms = NOTHING): DeliveryTerms {
  const windowFrom = said(input.windowFrom, before.windowFrom ?? null, (given) => moment(given));
  const windowTo = said(input.windowTo, before.windowTo ?? null, (given) => moment(given));
  if (windowFrom !== null && windowTo !== null && windowTo <= windowFrom)
    refuse('input.windowTo', 'expected a moment after windowFrom', { minimum: windowFrom, actual: windowTo });
  return {
    address: said(input.address, before.address, (given) => requireText(given, MAX_ADDRESS, 'input.address')),
    ...place(input, before),
    windowFrom,
    windowTo,
    contactName: said(input.contactName, before.contactName ?? null, (given) =>
      optionalLabel(given, MAX_NAME, 'input.contactName'),
    ),
    contactPhone: said(input.contactPhone, before.contactPhone ?? null, (given) =>
      phoneOf(given, 'input.contactPhone'),
    ),
    load: said(input.load, before.load, (given) => optionalInteger(given, 0, MAX_LOAD, 'input.load') ?? 0),
    note: said(input.note, before.note ?? null, (given) => optionalText(given, MAX_NOTE, 'input.note')),
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
