/**
 * A buyer over the counter who is nobody in particular, named by the number that stands for such a one (`CF`, `222222222222`). Whoever has
 * a number of their own is a customer.
 */
import { nobodyOf } from '../countries/nobody.ts';
import { compactTaxId } from '../countries/taxId.ts';
import type { CounterBuyerInput } from '../generated/schema.ts';
import { refuse } from '../kernel/answer/errors.ts';
import { nameOf } from '../kernel/values/text.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';

export interface Buyer {
  name: string;
  taxIdType: string | null;
  taxId: string | null;
}

const FIELD = 'input.buyer';
const MAX_TYPED = 60;

/** @param customerId of the sale, which has one or the other */
export function buyerOf(
  input: CounterBuyerInput | null | undefined,
  customerId: string | null | undefined,
  settings: SettingsRow,
): Buyer | null {
  if (!input) return null;
  if (customerId) refuse(FIELD, 'expected either customerId or buyer');
  const type = input.taxIdType.trim().toUpperCase();
  const number = input.taxId.length > MAX_TYPED ? '' : compactTaxId(input.taxId);
  const nobody = nobodyOf(settings.country, type, number);
  if (!nobody)
    refuse(`${FIELD}.taxId`, 'expected a number that stands for nobody; who has one of their own is a customer', {
      actual: input.taxId.slice(0, MAX_TYPED),
    });
  const name = input.name ?? null;
  return {
    taxIdType: nobody.code,
    taxId: nobody.number,
    name: name === null ? nobody.name : nameOf(name, 200, `${FIELD}.name`),
  };
}
