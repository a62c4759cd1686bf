/** What changes of how the workshop sells from afar. */
import { util } from '@aws-appsync/utils';
import type { ShippingMethodInput, UpdateSettingsInput } from '../../generated/schema.ts';
import { refuse } from '../../kernel/answer/errors.ts';
import { emailOf } from '../../kernel/values/email.ts';
import { formatMoney, parseMoney } from '../../kernel/values/money.ts';
import { nameOf, optionalInteger } from '../../kernel/values/text.ts';
import type { SettingsRow, ShippingMethodRow } from '../settingsRow.ts';

const METHODS = 'input.shippingMethods';
const TOLD = 'input.partsOrdersToldTo';
const MAX_METHODS = 20;
const MAX_TOLD = 5;
const MAX_NAME = 60;
const MAX_DAYS = 60;
const CODE = '^[A-Z][A-Z0-9_]{0,19}$';
const MINIMUM_MINUTES = 5;
const MAXIMUM_MINUTES = 10080;

function methodOf(input: ShippingMethodInput, currency: string, path: string): ShippingMethodRow {
  if (!util.matches(CODE, input.code))
    refuse(`${path}.code`, 'expected capitals, digits and _, at most 20, a letter first', {
      actual: input.code.slice(0, 40),
    });
  return {
    code: input.code,
    name: nameOf(input.name, MAX_NAME, `${path}.name`),
    price: parseMoney(input.price, currency, `${path}.price`),
    days: optionalInteger(input.days, 0, MAX_DAYS, `${path}.days`),
  };
}

function methodsOf(inputs: ShippingMethodInput[], currency: string): ShippingMethodRow[] {
  if (inputs.length === 0) refuse(METHODS, 'expected at least one; null for none of the workshop’s own');
  if (inputs.length > MAX_METHODS)
    refuse(METHODS, `expected at most ${MAX_METHODS}`, { maximum: MAX_METHODS, actual: inputs.length });
  const methods = inputs.map((input, index) => methodOf(input, currency, `${METHODS}.${index}`));
  methods.forEach(({ code }, index) => {
    if (methods.findIndex((each) => each.code === code) !== index)
      refuse(`${METHODS}.${index}.code`, 'the code is there twice', { actual: code });
  });
  return methods;
}

/** Prices that stand are amounts of the currency, also of one that is new. */
function methodsFrom(before: SettingsRow, input: UpdateSettingsInput, currency: string): ShippingMethodRow[] | null {
  if (input.shippingMethods === null) return null;
  if (input.shippingMethods) return methodsOf(input.shippingMethods, currency);
  const standing = before.shippingMethods ?? null;
  if (standing === null || currency === before.currency) return standing;
  return standing.map((method, index) => ({
    ...method,
    price: parseMoney(formatMoney(method.price, before.currency), currency, `${METHODS}.${index}.price`),
  }));
}

function toldFrom(before: SettingsRow, input: UpdateSettingsInput): string[] | null {
  const { partsOrdersToldTo: addresses } = input;
  if (addresses === undefined) return before.partsOrdersToldTo ?? null;
  if (addresses === null) return null;
  if (addresses.length > MAX_TOLD)
    refuse(TOLD, `expected at most ${MAX_TOLD}`, { maximum: MAX_TOLD, actual: addresses.length });
  return addresses.map((address, index) => emailOf(address, `${TOLD}.${index}`));
}

export type Selling = Pick<SettingsRow, 'partsReservationMinutes' | 'shippingMethods' | 'partsOrdersToldTo'>;

/** An absent field keeps what is there; null goes back to what holds where nobody said anything. */
export function sellingFrom(before: SettingsRow, input: UpdateSettingsInput, currency: string): Selling {
  return {
    partsReservationMinutes:
      input.partsReservationMinutes === undefined
        ? (before.partsReservationMinutes ?? null)
        : optionalInteger(
            input.partsReservationMinutes,
            MINIMUM_MINUTES,
            MAXIMUM_MINUTES,
            'input.partsReservationMinutes',
          ),
    shippingMethods: methodsFrom(before, input, currency),
    partsOrdersToldTo: toldFrom(before, input),
  };
}
