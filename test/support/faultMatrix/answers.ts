/** What good answers of a mutation have in common. */

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Stands where two calls have different values. */
const ANY = Symbol('any');

/** Moments of two calls may be the same by chance, down to the second. */
const isMoment = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-?\d\d-?\d\dT[\d:.]+Z$/.test(value);

/** What the answers to two calls share, and a third call's has too. */
export function common(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length)
    return one.map((each, index) => common(each, other[index]));
  if (isObject(one) && isObject(other) && Array.isArray(one) === Array.isArray(other))
    return Object.fromEntries(
      Object.entries(one).flatMap(([name, value]) => (name in other ? [[name, common(value, other[name])]] : [])),
    );
  return one === other && !isMoment(one) ? one : ANY;
}

/** @returns where an answer is not as it should be */
export function unlike(wanted: unknown, answer: unknown, path = 'answer'): string[] {
  if (wanted === ANY) return [];
  if (isObject(wanted) && isObject(answer)) {
    const sizes = Array.isArray(wanted) && Array.isArray(answer) && wanted.length !== answer.length;
    if (sizes) return [`${path}: ${answer.length} instead of ${wanted.length}`];
    return Object.entries(wanted).flatMap(([name, value]) => unlike(value, answer[name], `${path}.${name}`));
  }
  return wanted === answer ? [] : [`${path}: ${brief(answer)} instead of ${brief(wanted)}`];
}

const brief = (value: unknown): string => String(JSON.stringify(value)).slice(0, 60);

/** An answer without what is shown once: whoever asks again is given the rest. */
export function withoutSecret(answer: unknown): unknown {
  if (!isObject(answer) || Array.isArray(answer)) return answer;
  return Object.fromEntries(Object.entries(answer).filter(([name]) => name !== 'secret'));
}

/** An answer without the versions of its objects. */
export function withoutVersions(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(withoutVersions);
  if (!isObject(answer)) return answer;
  return Object.fromEntries(
    Object.entries(answer).flatMap(([name, value]) => (name === 'version' ? [] : [[name, withoutVersions(value)]])),
  );
}
