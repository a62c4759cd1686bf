/** How the workshop sells from afar: how orders are sent and for how much, how long parts are set aside unpaid, and who is told. */
import type { WorkshopSettings } from '../generated/schema.ts';
import { formatMoney } from '../kernel/values/money.ts';
import type { SettingsRow, ShippingMethodRow } from './settingsRow.ts';

/** Where the settings say nothing: as long as one needs to find a card, and to try another. */
const MINUTES = 30;

/** Where the workshop never said: whoever orders comes and gets it. */
const COLLECTED: ShippingMethodRow = { code: 'PICK_UP', name: 'PICK_UP', price: 0 };

export function reservationMinutes(settings: SettingsRow): number {
  return settings.partsReservationMinutes ?? MINUTES;
}

export function shippingMethods(settings: SettingsRow): ShippingMethodRow[] {
  return settings.shippingMethods ?? [COLLECTED];
}

type Shown = 'partsReservationMinutes' | 'shippingMethods' | 'partsOrdersToldTo';

export function toSelling(row: SettingsRow): Pick<WorkshopSettings, Shown> {
  return {
    partsReservationMinutes: reservationMinutes(row),
    shippingMethods: shippingMethods(row).map(({ code, name, price, days }) => ({
      code,
      name,
      price: formatMoney(price, row.currency),
      days: days ?? null,
    })),
    partsOrdersToldTo: row.partsOrdersToldTo ?? [],
  };
}
