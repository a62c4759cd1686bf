/**
 * Identity-based policies of one role. Source: IAM user guide, "Policy evaluation logic": an explicit deny wins,
 * then an allow, else a denial.
 */
import type { RoleModel } from '../model.ts';

export interface Decision {
  allowed: boolean;
  reason: string;
}

const patterns = new Map<string, RegExp>();

/** `*` is any run of characters, `?` any one. */
function matches(pattern: string, value: string, flags: string): boolean {
  const key = `${flags} ${pattern}`;
  let expression = patterns.get(key);
  if (!expression) {
    const source = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.');
    expression = new RegExp(`^${source}$`, flags);
    patterns.set(key, expression);
  }
  return expression.test(value);
}

/** Each call asks, and what a role allows stays: by role, action and resource. */
const decided = new WeakMap<RoleModel, Map<string, Decision>>();
/** More than any deployment has; names that a caller makes up do not stay. */
const MAX_DECIDED = 1_000;

/** @param action such as `dynamodb:GetItem`; actions match without case, resources with it */
export function isAllowed(role: RoleModel | undefined, action: string, resource: string): Decision {
  if (!role) return { allowed: false, reason: 'there is no role' };
  const known = decided.get(role) ?? new Map<string, Decision>();
  decided.set(role, known);
  const asked = `${action} ${resource}`;
  const decision = known.get(asked) ?? decide(role, action, resource);
  if (known.size < MAX_DECIDED) known.set(asked, decision);
  return decision;
}

function decide(role: RoleModel, action: string, resource: string): Decision {
  const applying = role.statements.filter(
    (statement) =>
      statement.actions.some((each) => matches(each, action, 'i')) &&
      statement.resources.some((each) => matches(each, resource, '')),
  );
  if (applying.some((statement) => statement.effect === 'Deny'))
    return { allowed: false, reason: `an explicit deny in ${role.logicalId}` };
  const allowed = applying.some((statement) => statement.effect === 'Allow');
  return {
    allowed,
    reason: allowed ? `allowed by ${role.logicalId}` : `no policy of ${role.logicalId} allows ${action} on ${resource}`,
  };
}
