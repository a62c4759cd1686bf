/** What the templates use and this runtime lacks, for people: a line for each kind, or everything. */
import type { Unsupported } from '../model.ts';

/** Fields that are named in the line of their kind. */
const NAMED = 3;

const nameOf = ({ stack, logicalId, field }: Unsupported): string => `${stack}/${logicalId}${field === undefined ? '' : ` (${field})`}`;

/** @param whole every resource in a line of its own, also those that are not missed on a machine */
export function unsupportedLines(unsupported: readonly Unsupported[], whole: boolean): string[] {
  if (whole) return unsupported.map((each) => `${nameOf(each)}, ${each.type}: ${each.reason}`);
  const missed = unsupported.filter((each) => !each.harmless);
  return [...Map.groupBy(missed, ({ type, reason, field }) => (field === undefined ? `${type}: ${reason}` : type)).values()].map(kindLine);
}

/** Fields that fail are named; of other things only how many there are. */
function kindLine(all: readonly Unsupported[]): string {
  const [first] = all;
  const fields = all.flatMap(({ field }) => field ?? []);
  const more = fields.length > NAMED ? ` and ${fields.length - NAMED} more` : '';
  const named = fields.length > 0 ? ` (${fields.slice(0, NAMED).join(', ')}${more} fail)` : '';
  const reasons = new Set(all.map(({ reason }) => reason));
  return `${all.length} × ${first?.type ?? ''}${named}: ${reasons.size > 1 ? `${first?.reason ?? ''} …` : (first?.reason ?? '')}`;
}
