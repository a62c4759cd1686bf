/** Runs one case and says where the runtime disagrees with it. */
import type { ConformanceCase } from './case.ts';
import { CaseError } from './case.ts';
import { outcomeDifferences } from './expectation.ts';
import { KINDS } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';

/** @throws CaseError where no kind has the name, or a member belongs to none */
export function kindOf(test: ConformanceCase): Kind {
  const kind = Object.hasOwn(KINDS, test.kind) ? KINDS[test.kind] : undefined;
  if (!kind)
    throw new CaseError(`${test.place}: there is no kind ${test.kind}; there are ${Object.keys(KINDS).join(', ')}`);
  const stray = Object.keys(test.input).find((name) => !kind.fields.includes(name));
  if (stray !== undefined)
    throw new CaseError(
      `${test.place}: cases of kind ${test.kind} have no ${stray}; they have ${kind.fields.join(', ')}`,
    );
  return kind;
}

/** @returns a line for each disagreement; none where the runtime answers as the case's source says */
export async function disagreements(test: ConformanceCase): Promise<string[]> {
  const kind = kindOf(test);
  if (test.supported) return outcomeDifferences(test.expect, await kind.run(test));
  // What is not run says so, in an answer or by refusing: either way in these words.
  const said = await Promise.resolve()
    .then(() => kind.run(test))
    .then(
      (outcome) => JSON.stringify(outcome),
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
  const message = test.message ?? '';
  const inside = JSON.stringify(message).slice(1, -1);
  return said.includes(message) || said.includes(inside)
    ? []
    : [`expected the message ${JSON.stringify(message)}, got ${said}`];
}

export async function stopKinds(): Promise<void> {
  for (const kind of Object.values(KINDS)) await kind.stop?.();
}
