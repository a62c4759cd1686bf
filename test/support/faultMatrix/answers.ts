/** What good answers of a mutation have in common. */

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** @returns where an answer differs from what both references say, which are of two other calls */
export function differences(one: unknown, other: unknown, answer: unknown, path = ''): string[] {
  if (isObject(one) && isObject(other)) {
    if (!isObject(answer)) return [`${path || 'answer'}: ${JSON.stringify(answer)}`];
    const names = [...new Set([...Object.keys(one), ...Object.keys(answer)])].filter((name) => name in other);
    return names.flatMap((name) =>
      differences(one[name], other[name], answer[name], path === '' ? name : `${path}.${name}`),
    );
  }
  if (JSON.stringify(one) !== JSON.stringify(other)) return [];
  return JSON.stringify(answer) === JSON.stringify(one)
    ? []
    : [`${path}: ${JSON.stringify(answer)} instead of ${JSON.stringify(one)}`];
}

/** An answer without the versions of its objects. */
export function withoutVersions(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(withoutVersions);
  if (!isObject(answer)) return answer;
  return Object.fromEntries(
    Object.entries(answer).flatMap(([name, value]) => (name === 'version' ? [] : [[name, withoutVersions(value)]])),
  );
}
