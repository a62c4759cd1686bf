/**
 * `util.transform.toElasticsearchQueryDSL`. The example of the guide's page "Transformation helpers in util.transform" is
 * met letter by letter; the other operators are those of `lib/transform-utils.d.ts`, and the shapes those of AWS's own
 * simulator (`aws-amplify/amplify-cli`, `opensearch-utils.ts`). OpenSearch itself is not run here.
 */
import type { Thing } from './natives.ts';
import { isThing, stringify } from './natives.ts';
import { warn } from './warnings.ts';

const must = (clauses: Thing[]): Thing => ({ bool: { must: clauses } });
const not = (clause: Thing): Thing => ({ bool: { must_not: clause } });
const together = (clauses: Thing[]): Thing | null =>
  clauses.length === 0 ? null : clauses.length === 1 ? (clauses[0] ?? null) : must(clauses);
const range = (field: string, bounds: Thing): Thing => ({ range: { [field]: bounds } });
const leaf =
  (query: string) =>
  (field: string, value: unknown): Thing => ({ [query]: { [field]: value } });

const OPERATORS: Record<string, (field: string, value: unknown) => Thing | null> = {
  eq: leaf('term'),
  ne: (field, value) => not({ term: { [field]: value } }),
  match: leaf('match'),
  matchPhrase: leaf('match_phrase'),
  matchPhrasePrefix: leaf('match_phrase_prefix'),
  multiMatch: leaf('multi_match'),
  wildcard: leaf('wildcard'),
  regexp: leaf('regexp'),
  gt: (field, value) => range(field, { gt: value }),
  gte: (field, value) => range(field, { gte: value }),
  lt: (field, value) => range(field, { lt: value }),
  lte: (field, value) => range(field, { lte: value }),
  range: (field, value) =>
    Array.isArray(value) && value.length > 1
      ? range(field, { gte: (value as unknown[])[0], lte: (value as unknown[])[1] })
      : null,
  exists: (field, value) =>
    typeof value !== 'boolean' ? null : value ? { exists: { field } } : not({ exists: { field } }),
};

/** @returns null where a part cannot be written */
function clausesOf(filter: unknown): Thing[] | null {
  if (!isThing(filter)) return null;
  const clauses: Thing[] = [];
  for (const key of Object.keys(filter)) {
    const clause = clauseOf(key, filter[key]);
    if (clause === null) return null;
    clauses.push(clause);
  }
  return clauses;
}

const combined = (filter: unknown): Thing | null => together(clausesOf(filter) ?? []);

function clauseOf(key: string, operand: unknown): Thing | null {
  if (key === 'and' || key === 'or') {
    const members = Array.isArray(operand) ? operand.map(combined) : [];
    if (members.length === 0 || members.some((each) => each === null)) return null;
    return key === 'and' ? must(members as Thing[]) : { bool: { should: members, minimum_should_match: 1 } };
  }
  if (key === 'not') {
    const inner = combined(operand);
    return inner && not(inner);
  }
  if (!isThing(operand)) return null;
  const clauses = Object.keys(operand).map((operator) => OPERATORS[operator]?.(key, operand[operator]) ?? null);
  return clauses.some((each) => each === null) ? null : together(clauses as Thing[]);
}

/** @returns the query as JSON; null where it cannot be written (assumed, as the other transformations do) */
export function toElasticsearchQueryDSL(filter: unknown): string | null {
  const query = combined(filter);
  if (query === null) {
    warn(`util.transform.toElasticsearchQueryDSL cannot write ${stringify(filter) ?? 'undefined'}.`);
    return null;
  }
  return stringify(query);
}
