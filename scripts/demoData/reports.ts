/** Reports of the demo: what the stock is worth, as a document, and two that come by themselves. What was bought, purchases.ts asks for. */
import type { TallerClient } from '../../client/index.ts';
import { as } from '../support/demoUsers.ts';

type Clients = ReadonlyMap<string, TallerClient>;

/** A loading that fails starts anew as a whole. */
const idempotencyKey = null;

export async function loadReports(clients: Clients): Promise<void> {
  const admin = as(clients, 'ADMIN');
  const own = (await admin.me())?.user.id ?? '';
  await admin.requestReport({ idempotencyKey, input: { kind: 'STOCK_VALUE', format: 'PDF' } });
  await admin.createReportSchedule({
    idempotencyKey,
    input: {
      kind: 'PURCHASES_BY_SUPPLIER',
      format: 'XLSX',
      frequency: 'MONTHLY',
      dayOfMonth: 1,
      time: '06:00',
      recipientIds: [own],
    },
  });
  await admin.createReportSchedule({
    idempotencyKey,
    input: { kind: 'LOW_STOCK', format: 'PDF', frequency: 'WEEKLY', weekday: 1, time: '07:00', recipientIds: [own] },
  });
}
