/** What two good answers of a mutation have in common: a third one has it too, whatever befell it on its way. */

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** @returns where an answer differs from what both references say */
export function differences(one: unknown, other: unknown, answer: unknown, path = ''): string[] {
  if (isObject(one) && isObject(other)) {
    if (!isObject(answer)) return [`${path || 'answer'}: ${JSON.stringify(answer)}`];
    return Object.keys(one)
      .filter((name) => name in other)
      .flatMap((name) => differences(one[name], other[name], answer[name], path === '' ? name : `${path}.${name}`));
  }
  if (JSON.stringify(one) !== JSON.stringify(other)) return [];
  return JSON.stringify(answer) === JSON.stringify(one)
    ? []
    : [`${path}: ${JSON.stringify(answer)} instead of ${JSON.stringify(one)}`];
}
