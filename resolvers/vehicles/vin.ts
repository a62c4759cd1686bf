/**
 * Numbers by which makers tell vehicles apart. ISO 3779 has 17 places without I, O and Q, and the United States require them from model
 * year 1981 on (49 CFR 565). Before that makers used shorter numbers; Japan's frame numbers (model code, dash, serial) are still others.
 */
import { util } from '@aws-appsync/utils';
import { refuse } from '../kernel/answer/errors.ts';
import { capitals, identifierKey } from '../kernel/values/keys.ts';
import { optionalLabel } from '../kernel/values/text.ts';

const WHOLE = '^[A-HJ-NPR-Z0-9]{17}$';
const FRAME_NUMBER = '^[A-Z0-9-]{5,17}$';
const MAX_TYPED = 40;
const FIRST_YEAR = 1981;

/** Letters and digits alone: how VINs are compared. */
export function vinKey(vin: string): string {
  return identifierKey(vin);
}

/** Whether a number can be one. A dash tells a frame number, which any year can have. @param year null where it is not known */
function accepts(vin: string, year: number | null): boolean {
  if (!util.matches(FRAME_NUMBER, vin) || vinKey(vin) === '') return false;
  if (vin.indexOf('-') !== -1 || (year !== null && year < FIRST_YEAR)) return true;
  return year === null && vin.length < 17 ? true : util.matches(WHOLE, vin);
}

export function vinOf(typed: string | null | undefined, year: number | null): string | null {
  const label = optionalLabel(typed, MAX_TYPED, 'input.vin');
  if (label === null) return null;
  const vin = capitals(label).split(' ').join('');
  if (!accepts(vin, year))
    refuse(
      'input.vin',
      `expected 17 letters and digits without I, O and Q; before ${FIRST_YEAR}, or with a dash as frame numbers have it, 5 to 17`,
      { actual: vin },
    );
  return vin;
}
