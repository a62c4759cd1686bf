/** For tests: items and filters at random, which DynamoDB takes. */
import fc from 'fast-check';
import { compared } from './filterMeaning.ts';

type Thing = Record<string, unknown>;

/** Names that DynamoDB reserves, names that look like operators, and plain ones, each with values of one type. */
const TEXTS = ['name', 'size', 'beginsWith', 'a1'];
const NUMBERS = ['count', 'year', '_version'];

const words = fc.constantFrom('', 'a', 'ab', 'abc', 'b', 'ñ', 'Z');
export const numbers = fc.constantFrom(-1, 0, 1, 2, 2.5, 10);
export const anyValue = fc.oneof(words, numbers, fc.boolean(), fc.constant(null));

export const item = fc.record(
  {
    ...Object.fromEntries(
      TEXTS.map((field) => [field, fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: anyValue })]),
    ),
    ...Object.fromEntries(NUMBERS.map((field) => [field, numbers])),
    flag: fc.boolean(),
    tags: fc.array(fc.oneof(words, numbers), { maxLength: 3 }),
    place: fc.record({ city: words, door: numbers }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

/** Bounds of a range: DynamoDB refuses them the other way round. */
export const ordered = (values: fc.Arbitrary<string | number>) =>
  fc.tuple(values, values).map(([a, b]) => ((compared(a, b) ?? 0) <= 0 ? [a, b] : [b, a]));

const TYPES = ['_null', 'string', 'number', 'boolean', 'list', 'map', 'stringSet', 'numberSet', 'binary', 'binarySet'];
const everywhere = { attributeExists: fc.boolean(), attributeType: fc.constantFrom(...TYPES) };
const comparisons = (values: fc.Arbitrary<unknown>) => ({
  eq: values,
  ne: values,
  lt: values,
  le: values,
  gt: values,
  ge: values,
});
/** One to three of the members. Chosen first: records of which most are thrown away take seconds to make. */
const some = (model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Thing> =>
  fc
    .uniqueArray(fc.constantFrom(...Object.keys(model)), { minLength: 1, maxLength: 3 })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, model[name] ?? fc.constant(null)]))));
const sizes = some({ eq: numbers, lt: numbers, le: numbers, gt: numbers, ge: numbers, between: ordered(numbers) });

const texts = some({
  ...everywhere,
  ...comparisons(words),
  beginsWith: words,
  contains: words,
  notContains: words,
  in: fc.array(words, { minLength: 1, maxLength: 3 }),
  between: ordered(words),
});
const amounts = some({
  ...everywhere,
  ...comparisons(numbers),
  in: fc.array(numbers, { minLength: 1, maxLength: 3 }),
  between: ordered(numbers),
});
const flags = some({ ...everywhere, eq: fc.oneof(fc.boolean(), fc.constant(null)), ne: fc.boolean() });
const lists = some({ ...everywhere, contains: fc.oneof(words, numbers), notContains: words, size: sizes });

export const field: fc.Arbitrary<Thing> = fc
  .oneof(
    fc.tuple(fc.constantFrom(...TEXTS), texts),
    fc.tuple(fc.constantFrom(...NUMBERS), amounts),
    fc.tuple(fc.constant('flag'), flags),
    fc.tuple(fc.constant('tags'), lists),
    fc.tuple(fc.constant('place'), some({ ...everywhere, size: sizes, eq: fc.record({ city: words }) })),
  )
  .map(([name, operators]) => ({ [name]: operators }));

/** Groups of a depth of at most three: deeper ones soon exceed what DynamoDB takes of one expression. */
function filterOf(depth: number): fc.Arbitrary<Thing> {
  if (depth === 0) return field;
  const inner = filterOf(depth - 1);
  const members = fc.array(inner, { minLength: 1, maxLength: 2 });
  const group = fc.oneof(
    members.map((and): Thing => ({ and })),
    members.map((or): Thing => ({ or })),
    inner.map((not): Thing => ({ not })),
  );
  return fc.oneof(
    field,
    group,
    fc.tuple(field, group).map(([one, other]): Thing => ({ ...one, ...other })),
    fc.tuple(field, field).map(([one, other]): Thing => ({ ...one, ...other })),
  );
}
export const filter = filterOf(3);
