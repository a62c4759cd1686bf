/** Kind `check`: what the check at deployment says of a unit. */
import { checkCode } from '../../runtime/index.ts';
import { UNIT_NAME } from './evaluate.ts';
import type { Kind } from './kind.ts';
import { UNIT_FIELDS, unitOf } from './unit.ts';

export const check: Kind = {
  fields: UNIT_FIELDS,
  run(test) {
    // Lines are those of the case's own text.
    const before = test.input['code'] === undefined ? 1 : 0;
    const problems = checkCode({ name: UNIT_NAME, source: unitOf(test) });
    return { problems: problems.map(({ line, message }) => ({ line: line - before, message })) };
  },
};
