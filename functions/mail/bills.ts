/** Letters about bills of suppliers: to who buys, where one asks for too much. */
import { BILL } from '../../resolvers/bills/aggregate.ts';
import { integer, readRow, text } from '../shared/rows.ts';
import type { Draft, Drafts, House } from './drafts.ts';
import { OUTDATED } from './drafts.ts';
import { usersOf } from './users.ts';

const PURCHASER = 'PURCHASER';

interface BillNotice {
  id: string;
  supplierBillId: string;
}

/** Told once of each time that it does not agree; one that was corrected meanwhile is nobody's mail. */
export async function billDisputed({ id, supplierBillId }: BillNotice, { formats }: House): Promise<Drafts> {
  const bill = await readRow('BILLS', supplierBillId, BILL);
  if (!bill || bill['state'] !== 'DISPUTED') return OUTDATED;
  const currency = text(bill, 'currency') ?? 'USD';
  const values = {
    number: text(bill, 'number'),
    supplier: text(bill, 'supplierName'),
    order: text(bill, 'orderNumber'),
    total: formats.money(integer(bill, 'total'), currency),
    disputed: formats.money(integer(bill, 'disputedAmount'), currency),
    differences: String(integer(bill, 'disputeCount')),
    dueOn: formats.calendarDay(text(bill, 'dueOn') ?? ''),
  };
  const buyers = (await usersOf(PURCHASER)).filter((user) => user['status'] === 'ENABLED');
  const drafts = buyers.flatMap((user): Draft[] => {
    const address = text(user, 'email');
    const to = { name: text(user, 'name') ?? '', address: address ?? '' };
    return address ? [{ key: id, template: 'billDisputed', to, staff: true, why: 'whyPurchaser', values }] : [];
  });
  return { drafts, matter: null };
}
