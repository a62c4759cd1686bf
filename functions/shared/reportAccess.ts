/** Who may read a report: the rules of the API (resolvers/reports/report.ts), for who mails one or has one made. */
import type { ReportKind } from '../../resolvers/generated/schema.ts';
import type { KindOfReport } from '../../resolvers/reports/kinds.ts';
import { COST, KINDS } from '../../resolvers/reports/kinds.ts';
import { own } from '../../resolvers/kernel/values/own.ts';

/** @returns null for a kind that there is not (any more) */
export const kindOf = (name: unknown): KindOfReport | null => own(KINDS, String(name) as ReportKind) ?? null;

export function mayRead(
  permissions: readonly string[],
  { permission, cost }: KindOfReport,
  withCost: boolean,
): boolean {
  const needsCost = withCost || cost === 'ALWAYS';
  return permissions.includes(permission) && (!needsCost || permissions.includes(COST));
}

export const seesCost = (permissions: readonly string[], { cost }: KindOfReport): boolean =>
  cost !== 'NEVER' && permissions.includes(COST);
