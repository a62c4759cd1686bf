/** What changes of how the workshop buys. Whether the roles can do what a rule asks of them, the step `people` looks up. */
import type { ApprovalLevelInput, UpdateSettingsInput } from '../../generated/schema.ts';
import { notFound, refuse } from '../../kernel/answer/errors.ts';
import { parseDecimal } from '../../kernel/values/exact.ts';
import { formatMoney, parseMoney } from '../../kernel/values/money.ts';
import { own } from '../../kernel/values/own.ts';
import { optionalInteger, saidText } from '../../kernel/values/text.ts';
import type { Permission } from '../../kernel/request/permission.ts';
import type { RoleRow } from '../../roles/roleRow.ts';
import type { ApprovalLevelRow, SettingsRow } from '../settingsRow.ts';

const FIELD = 'input.approvalLevels';
const MAX_LEVELS = 20;
const MAX_COUNT = 10;
const MAX_ROLE = 40;
const MAX_PLACE = 300;
const WHOLE = 10000;

/** What whoever approves a kind of document must be allowed to do. */
const APPROVES: Record<ApprovalLevelRow['document'], Permission> = {
  REQUISITION: 'requisition:approve',
  PURCHASE_ORDER: 'purchase:approve',
};

function levelOf(input: ApprovalLevelInput, currency: string, path: string): ApprovalLevelRow {
  if (input.role === '' || input.role.length > MAX_ROLE)
    refuse(`${path}.role`, 'expected the name of a role', { actual: input.role.slice(0, 60) });
  return {
    document: input.document,
    fromAmount: parseMoney(input.fromAmount, currency, `${path}.fromAmount`),
    role: input.role,
    count: optionalInteger(input.count, 1, MAX_COUNT, `${path}.count`) ?? 1,
  };
}

/** Checks all rules, but for what only the roles' own rows say. */
export function levelsOf(inputs: ApprovalLevelInput[], currency: string): ApprovalLevelRow[] {
  if (inputs.length > MAX_LEVELS)
    refuse(FIELD, `expected at most ${MAX_LEVELS} rules`, { maximum: MAX_LEVELS, actual: inputs.length });
  const levels = inputs.map((input, index) => levelOf(input, currency, `${FIELD}.${index}`));
  levels.forEach((level, index) => {
    const first = levels.findIndex(
      (each) => each.document === level.document && each.role === level.role && each.fromAmount === level.fromAmount,
    );
    if (first !== index) refuse(`${FIELD}.${index}`, 'there is a rule for the same document, amount and role');
  });
  return levels;
}

/** Refuses a rule that nobody could meet: of a role that is not there, may not approve, or has too few enabled users. */
export function requireApprovers(levels: ApprovalLevelRow[], roles: Record<string, RoleRow>): void {
  levels.forEach(({ document, role, count }, index) => {
    const path = `${FIELD}.${index}`;
    const row = own(roles, role);
    if (!row) notFound('Role', role, `${path}.role`);
    const needed = APPROVES[document];
    if (row.permissions.indexOf(needed) === -1)
      refuse(`${path}.role`, `the role ${role} lacks ${needed}`, { role, permission: needed });
    const enabled = row.enabledCount ?? 0;
    if (enabled < count)
      refuse(`${path}.count`, `only ${enabled} enabled users have the role ${role}`, {
        role,
        maximum: enabled,
        actual: count,
      });
  });
}

/** Rules that stand are amounts of the currency, also of one that is new. */
function levelsFrom(before: SettingsRow, input: UpdateSettingsInput, currency: string): ApprovalLevelRow[] {
  if (input.approvalLevels) return levelsOf(input.approvalLevels, currency);
  if (input.approvalLevels === null) refuse(FIELD, 'an empty list takes all rules away');
  const standing = before.approvalLevels ?? [];
  if (currency === before.currency) return standing;
  return standing.map((level, index) => ({
    ...level,
    fromAmount: parseMoney(formatMoney(level.fromAmount, before.currency), currency, `${FIELD}.${index}.fromAmount`),
  }));
}

function rateFrom(standing: number | null | undefined, text: string | null | undefined, field: string): number | null {
  if (text === undefined) return standing ?? null;
  if (text === null) return null;
  const rate = parseDecimal(text, 2);
  if (rate === null || rate < 0 || rate > WHOLE)
    refuse(field, 'expected a percentage from 0 to 100 with at most 2 decimals', { actual: text.slice(0, 40) });
  return rate === 0 ? null : rate;
}

type Purchasing = Pick<
  SettingsRow,
  | 'approvalLevels'
  | 'overReceiptPercent'
  | 'billPriceTolerancePercent'
  | 'billQuantityTolerancePercent'
  | 'deliveryPlace'
>;

/** An absent field keeps what is there; null clears it. */
export function purchasingFrom(before: SettingsRow, input: UpdateSettingsInput, currency: string): Purchasing {
  const levels = levelsFrom(before, input, currency);
  return {
    ...(levels.length > 0 || before.approvalLevels ? { approvalLevels: levels } : {}),
    overReceiptPercent: rateFrom(before.overReceiptPercent, input.overReceiptPercent, 'input.overReceiptPercent'),
    billPriceTolerancePercent: rateFrom(
      before.billPriceTolerancePercent,
      input.billPriceTolerancePercent,
      'input.billPriceTolerancePercent',
    ),
    billQuantityTolerancePercent: rateFrom(
      before.billQuantityTolerancePercent,
      input.billQuantityTolerancePercent,
      'input.billQuantityTolerancePercent',
    ),
    deliveryPlace:
      input.deliveryPlace === undefined
        ? (before.deliveryPlace ?? null)
        : saidText(input.deliveryPlace, MAX_PLACE, 'input.deliveryPlace'),
  };
}
