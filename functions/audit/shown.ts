/** What a row's attributes are in the API: names, units and shapes, by the tables of the aggregates (`audited` in `aggregate.ts`). */
import type { ShownAttributes, ShownMap } from '../../resolvers/kernel/dynamodb/aggregate.ts';
import { formatDecimal } from '../../resolvers/kernel/values/exact.ts';
import { currencyExponent } from '../../resolvers/kernel/values/exponents.ts';
import { formatPrice } from '../../resolvers/kernel/values/price.ts';
import type { Image } from '../shared/streamEvent.ts';

export const isMap = (value: unknown): value is Image =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Set) &&
  !(value instanceof Uint8Array);

const isInteger = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);

const QUANTITY_DECIMALS = 3;

/** Thousandths without trailing zeros, as the API writes quantities. */
function quantityOf(value: unknown): unknown {
  return isInteger(value) ? formatDecimal(value, QUANTITY_DECIMALS).replace(/\.?0+$/, '') : value;
}

const PERCENT_DECIMALS = 2;

/** A price is two attributes: one that changed alone says nothing, so they become one before changes are looked for. */
export function withWholePrices(image: Image, shows: ShownAttributes, currency: string): Image {
  const { prices = {}, within = {} } = shows;
  const own = typeof image['currency'] === 'string' ? image['currency'] : currency;
  const whole = { ...image };
  for (const [attribute, fraction] of Object.entries(prices)) {
    whole[attribute] = priceOf(image, attribute, fraction, own);
    delete whole[fraction];
    if (whole[attribute] === undefined) delete whole[attribute];
  }
  for (const [attribute, inner] of Object.entries(within)) {
    const value = image[attribute];
    const each = (map: unknown): unknown => (isMap(map) ? withWholePrices(map, inner.shows, own) : map);
    if (inner.holds === 'list' && Array.isArray(value)) whole[attribute] = value.map(each);
    else if (inner.holds === 'byId' && isMap(value))
      whole[attribute] = Object.fromEntries(Object.entries(value).map(([id, map]) => [id, each(map)]));
    else if (isMap(value)) whole[attribute] = each(value);
  }
  return whole;
}

function priceOf(image: Image, attribute: string, fraction: string, currency: string): unknown {
  const [minor, rest] = [image[attribute], image[fraction]];
  return isInteger(minor) ? formatPrice({ minor, fraction: isInteger(rest) ? rest : 0 }, currency) : minor;
}

function mapOf(value: unknown, { holds, shows }: ShownMap, currency: string): unknown {
  if (holds === 'list' && Array.isArray(value))
    return value.map((each: unknown) => (isMap(each) ? shownAs(each, shows, currency) : each));
  if (!isMap(value)) return value;
  if (holds === 'byId')
    return Object.entries(value).map(([id, each]) => ({ id, ...(isMap(each) ? shownAs(each, shows, currency) : {}) }));
  return shownAs(value, shows, currency);
}

/** A value under its name in the API: what stands before a dot is an object, which other values go into, too. */
function place(shown: Image, name: string, value: unknown): void {
  const [first = '', ...rest] = name.split('.');
  if (rest.length === 0) shown[first] = value;
  else if (value === null) shown[first] = null;
  else {
    const inner = isMap(shown[first]) ? shown[first] : {};
    place(inner, rest.join('.'), value);
    shown[first] = inner;
  }
}

/**
 * @param currency of amounts, where the map does not say its own
 * @returns what the API shows of it; nothing of an attribute without a name
 */
export function shownAs(image: Image, shows: ShownAttributes, currency: string): Image {
  const { same = [], money = [], quantity = [], percent = [], prices = {}, names = {} } = shows;
  const { placeholders = {}, marks = {}, means = {}, within = {}, pairs = {} } = shows;
  const own = typeof image['currency'] === 'string' ? image['currency'] : currency;
  const shown: Image = {};
  for (const [attribute, value] of Object.entries(image)) {
    const name = names[attribute] ?? attribute;
    const [mark, meaning, inner, pair] = [marks[attribute], means[attribute], within[attribute], pairs[attribute]];
    const sign = placeholders[attribute];
    if (sign !== undefined) place(shown, name, String(value).startsWith(sign) ? null : value);
    else if (money.includes(attribute))
      place(shown, name, isInteger(value) ? formatDecimal(value, currencyExponent(own)) : value);
    else if (prices[attribute] !== undefined) place(shown, name, priceOf(image, attribute, prices[attribute], own));
    else if (quantity.includes(attribute)) place(shown, name, quantityOf(value));
    else if (percent.includes(attribute))
      place(shown, name, isInteger(value) ? formatDecimal(value, PERCENT_DECIMALS) : value);
    else if (mark !== undefined) shown[mark] = value !== null && value !== undefined;
    else if (meaning) shown[meaning.field] = value === meaning.value;
    else if (inner) shown[inner.field] = mapOf(value, inner, own);
    else if (pair && isMap(value))
      shown[pair.field] = Object.entries(value).map(([key, each]) => ({ [pair.key]: key, [pair.value]: each }));
    else if (same.includes(attribute) || names[attribute] !== undefined) place(shown, name, value);
  }
  return shown;
}

/** Attributes that the tables know, shown or not. */
export function knownAttributes({
  same = [],
  money = [],
  quantity = [],
  percent = [],
  prices = {},
  names = {},
  placeholders = {},
  marks = {},
  means = {},
  within = {},
  pairs = {},
  hidden = [],
}: ShownAttributes): string[] {
  const named = [names, placeholders, marks, means, within, pairs].map((each) => Object.keys(each));
  return [same, money, quantity, percent, hidden, Object.keys(prices), Object.values(prices), ...named].flat();
}
