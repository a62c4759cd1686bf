import { describe, expect, it } from 'vitest';
import { SKUS, VINS } from '../../test/support/corpora/codes.ts';
import { FOUND_NAMES, KEPT_NAMES, REFUSED_NAMES } from '../../test/support/corpora/names.ts';
import { PLATES } from '../../test/support/corpora/plates.ts';
import { helper } from '../../test/support/resolverUnits.ts';
import { folded, identifierKey, searchKey, skuKey } from './keys.ts';

const FILE = 'kernel/values/keys.ts';
const ours = { folded, identifierKey, searchKey, skuKey };

const TYPED = [
  ...KEPT_NAMES.flat(),
  ...REFUSED_NAMES.filter((name) => name.length <= 201),
  ...FOUND_NAMES.flatMap(([name, hits]) => [name, ...hits]),
  ...PLATES.flat(),
  ...SKUS.flat(),
  ...VINS.flatMap(([typed]) => (typed.length > 200 ? [] : [typed])),
];

describe('keys that functions make', () => {
  it.each(['folded', 'identifierKey', 'searchKey', 'skuKey'] as const)('are those of the resolvers: %s', (name) => {
    const theirs = helper<string, string>(FILE, [name], `${name}(args)`);
    const expected = theirs(TYPED);
    expect(TYPED.map((text) => ours[name](text).slice(0, 200))).toEqual(expected.map((key) => key.slice(0, 200)));
  });
});
