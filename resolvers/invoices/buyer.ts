/** Who buys over the counter without being a customer of the workshop: a name, a tax id, or a number that stands for nobody. */
import { unnamedConsumer } from '../countries/consumers.ts';
import { nobodyOf } from '../countries/nobody.ts';
import { taxIdentity } from '../countries/taxId.ts';
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

/** @param customerId of the sale, which has one or the other */
export function buyerOf(
  input: CounterBuyerInput | null | undefined,
  customerId: string | null | undefined,
  settings: SettingsRow,
): Buyer | null {
  if (!input) return null;
  if (customerId) refuse(FIELD, 'expected either customerId or buyer');
  const identity = taxIdentity(settings.country, input.taxIdType ?? null, input.taxId ?? null, FIELD);
  const nobody = nobodyOf(settings.country, identity.taxIdType ?? '', identity.taxId ?? '');
  const name = input.name ?? null;
  // A number is somebody's, whose name goes with it; one that is nobody's brings its own.
  if (name === null && identity.taxId !== null && !nobody) refuse(`${FIELD}.name`, 'expected a name beside the tax id');
  return {
    ...identity,
    name: name === null ? (nobody?.name ?? unnamedConsumer(settings.country)) : nameOf(name, 200, `${FIELD}.name`),
  };
}
