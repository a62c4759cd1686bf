/** Letters about requisitions: to whoever approves them, and to whoever asked once it is decided. */
import type { RequisitionRow } from '../../resolvers/requisitions/requisition.ts';
import type { Notice } from '../shared/notices.ts';
import { requisitionMatter } from '../shared/matters.ts';
import type { Row } from '../shared/rows.ts';
import { integer, readRow, text } from '../shared/rows.ts';
import type { Draft, Drafts, House } from './drafts.ts';
import { OUTDATED } from './drafts.ts';
import { usersOf } from './users.ts';

type RequisitionNotice = Extract<Notice, { requisitionId: string }>;

const STATES: Readonly<Record<string, string>> = {
  REQUISITION_WAITING: 'SUBMITTED',
  REQUISITION_APPROVED: 'APPROVED',
  REQUISITION_REJECTED: 'REJECTED',
};
const COST = 'inventory:cost';

export const isOfRequisition = (notice: Notice): notice is RequisitionNotice => Object.hasOwn(STATES, notice.type);

/** Whether whoever has the role reads what things cost. */
async function readsCosts(role: string): Promise<boolean> {
  const row = await readRow('ROLE_PERMISSIONS', role, 'ROLE');
  return Array.isArray(row?.['permissions']) && (row['permissions'] as unknown[]).includes(COST);
}

async function valuesOf(row: Row, { formats }: House): Promise<Draft['values']> {
  const { lines = [] } = row as Partial<RequisitionRow>;
  const [first] = lines;
  const supplierId = text(row, 'supplierId');
  const supplier = supplierId === null ? null : await readRow('SUPPLIERS', supplierId, 'SUPPLIER');
  const neededBy = text(row, 'neededBy');
  return {
    what: first ? `${formats.quantity(first.quantity)} × ${first.description}` : '',
    more: lines.length > 1 ? String(lines.length - 1) : null,
    asker: text(row, 'requestedBy'),
    neededBy: neededBy === null ? null : formats.calendarDay(neededBy),
    supplier: supplier && text(supplier, 'name'),
    words: text(row, 'note'),
  };
}

const letterTo = (user: Row, draft: Omit<Draft, 'to' | 'staff'>): Draft[] => {
  const address = text(user, 'email');
  return address && user['status'] === 'ENABLED'
    ? [{ ...draft, to: { name: text(user, 'name') ?? '', address }, staff: true }]
    : [];
};

/** Everybody of a role that is still needed, but for whoever asked and whoever approved already. */
async function waiting(key: string, row: Row, values: Draft['values'], { formats }: House): Promise<Draft[]> {
  const { waitingRoles = [], askerIds = [], approverIds = [] } = row as Partial<RequisitionRow>;
  const total = formats.money(integer(row, 'total'), text(row, 'currency') ?? 'USD');
  const byRole = await Promise.all(
    waitingRoles.map(async (role) => {
      const [users, mayKnow] = await Promise.all([usersOf(role), readsCosts(role)]);
      return users
        .filter((user) => ![...askerIds, ...approverIds].includes(text(user, 'pk') ?? ''))
        .flatMap((user) =>
          letterTo(user, {
            key,
            template: 'requisitionWaiting',
            why: 'whyApprover',
            values: { ...values, total: mayKnow ? total : null },
          }),
        );
    }),
  );
  return byRole.flat();
}

/** Whoever asked, and who decided it last. */
async function decided(
  key: string,
  row: Row,
  values: Draft['values'],
  template: 'requisitionApproved' | 'requisitionRejected',
): Promise<Draft[]> {
  const asker = await readRow('USERS', text(row, 'requestedById') ?? '', 'USER');
  const last = ((row as Partial<RequisitionRow>).decisions ?? []).at(-1);
  const told = { ...values, decider: last?.by ?? null, words: last?.note ?? null };
  return asker ? letterTo(asker, { key, template, why: 'whyAsker', values: told }) : [];
}

/** No letters where it has gone on since. */
export async function requisitionLetters(notice: RequisitionNotice, from: House): Promise<Drafts> {
  const row = await readRow('REQUISITIONS', notice.requisitionId, 'REQUISITION');
  if (!row || row['state'] !== STATES[notice.type]) return OUTDATED;
  const values = await valuesOf(row, from);
  const drafts =
    notice.type === 'REQUISITION_WAITING'
      ? await waiting(notice.id, row, values, from)
      : await decided(
          notice.id,
          row,
          values,
          notice.type === 'REQUISITION_APPROVED' ? 'requisitionApproved' : 'requisitionRejected',
        );
  return { drafts, matter: requisitionMatter(notice.requisitionId, integer(row, 'version')) };
}
