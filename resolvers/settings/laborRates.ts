/** What an hour of labour costs where nobody says otherwise: a default, and rates of technicians. */
import type { LaborRates, LaborRatesInput } from '../generated/schema.ts';
import { refuse } from '../kernel/answer/errors.ts';
import { parsePrice } from '../kernel/values/money.ts';
import { formatPrice } from '../kernel/values/price.ts';

/** As decimal strings: the currency can still change where no amount was charged yet. */
export interface LaborRatesRow {
  default?: string | null;
  byTechnician: { technicianId: string; rate: string }[];
}

const MAX_TECHNICIANS = 100;

function rateOf(text: string, currency: string, field: string): string {
  return formatPrice(parsePrice(text, currency, field), currency);
}

/** Checks all rates. Whether the technicians exist, their rows say. @param field path of the rates below the arguments */
export function laborRatesOf(input: LaborRatesInput | LaborRatesRow, currency: string, field: string): LaborRatesRow {
  const rates = input.byTechnician ?? [];
  if (rates.length > MAX_TECHNICIANS)
    refuse(`${field}.byTechnician`, `expected at most ${MAX_TECHNICIANS} technicians`, {
      maximum: MAX_TECHNICIANS,
      actual: rates.length,
    });
  return {
    default: typeof input.default === 'string' ? rateOf(input.default, currency, `${field}.default`) : null,
    byTechnician: rates.map(({ technicianId, rate }, index) => {
      const path = `${field}.byTechnician.${index}`;
      if (rates.findIndex((each) => each.technicianId === technicianId) !== index)
        refuse(`${path}.technicianId`, 'the technician is there twice', { actual: technicianId.slice(0, 60) });
      return { technicianId, rate: rateOf(rate, currency, `${path}.rate`) };
    }),
  };
}

/** What an hour of somebody costs, as a decimal string; null where no rate says. @param technicianId absent for nobody in particular */
export function laborRate(rates: LaborRatesRow | null | undefined, technicianId: string | null): string | null {
  const all = rates?.byTechnician ?? [];
  const own = all.find((each) => each.technicianId === technicianId);
  return own?.rate ?? rates?.default ?? null;
}

export function toLaborRates(rates: LaborRatesRow | null | undefined): LaborRates | null {
  return rates ? { default: rates.default ?? null, byTechnician: rates.byTechnician ?? [] } : null;
}
