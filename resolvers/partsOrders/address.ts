/** Where an order goes. What a carrier cannot do without is asked for; how a postal code looks is its country's own affair. */
import { util } from '@aws-appsync/utils';
import type { ShippingAddress, ShippingAddressInput } from '../generated/schema.ts';
import { refuse } from '../kernel/answer/errors.ts';
import { optionalLabel, saidLabel } from '../kernel/values/text.ts';

export interface AddressRow {
  street: string;
  city: string;
  state: string | null;
  zipCode: string | null;
  country: string;
  latitude: number | null;
  longitude: number | null;
}

const FIELD = 'input.shippingAddress';
const MAX_STREET = 200;
const MAX_PLACE = 100;
const MAX_ZIP = 20;
const COUNTRY = '^[A-Z]{2}$';
const MAX_LATITUDE = 90;
const MAX_LONGITUDE = 180;

function needed(text: string | null | undefined, maximum: number, name: string): string {
  const label = optionalLabel(text, maximum, `${FIELD}.${name}`);
  if (label === null || label === '') refuse(`${FIELD}.${name}`, `expected 1 to ${maximum} characters`);
  return label;
}

/** Degrees, or null where nobody knows. */
function degrees(value: number | null | undefined, maximum: number, name: string): number | null {
  if (value === null || value === undefined) return null;
  if (value < 0 - maximum || value > maximum)
    refuse(`${FIELD}.${name}`, `expected -${maximum} to ${maximum} degrees`, {
      minimum: 0 - maximum,
      maximum,
      actual: value,
    });
  return value;
}

function countryOf(text: string | null | undefined): string {
  const country = needed(text, MAX_PLACE, 'country').toUpperCase();
  if (!util.matches(COUNTRY, country))
    refuse(`${FIELD}.country`, 'expected two letters of ISO 3166-1, such as PE', { actual: country });
  return country;
}

export function addressOf(input: ShippingAddressInput): AddressRow {
  const latitude = degrees(input.latitude, MAX_LATITUDE, 'latitude');
  const longitude = degrees(input.longitude, MAX_LONGITUDE, 'longitude');
  if ((latitude === null) !== (longitude === null))
    refuse(`${FIELD}.${latitude === null ? 'latitude' : 'longitude'}`, 'expected both coordinates, or none');
  return {
    street: needed(input.street, MAX_STREET, 'street'),
    city: needed(input.city, MAX_PLACE, 'city'),
    state: saidLabel(input.state, MAX_PLACE, `${FIELD}.state`),
    zipCode: saidLabel(input.zipCode, MAX_ZIP, `${FIELD}.zipCode`),
    country: countryOf(input.country),
    latitude,
    longitude,
  };
}

export function toAddress(row: AddressRow): ShippingAddress {
  return {
    street: row.street,
    city: row.city,
    state: row.state ?? null,
    zipCode: row.zipCode ?? null,
    country: row.country,
    latitude: row.latitude ?? null,
    longitude: row.longitude ?? null,
  };
}
