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

/** @param action such as `dynamodb:GetItem`; actions match without case, resources with it */
export function isAllowed(role: RoleModel | undefined, action: string, resource: string): Decision {
  if (!role) return { allowed: false, reason: 'there is no role' };
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
