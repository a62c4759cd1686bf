/** Letters to customers about what is brought to them, or fetched from them. */
import type { DeliveryKind, DeliveryStatus } from '../../resolvers/generated/schema.ts';
import type { Notice } from '../shared/notices.ts';
import { readRow, text } from '../shared/rows.ts';
import type { Draft, Drafts, House } from './drafts.ts';
import { OUTDATED } from './drafts.ts';
import type { Template } from './letter.ts';
import { optedIn } from './optedIn.ts';
import texts from './texts.json' with { type: 'json' };

type Told = 'DELIVERY_CONFIRMED' | 'DELIVERY_OUT' | 'DELIVERY_NEXT' | 'DELIVERY_DONE';
type DeliveryNotice = Extract<Notice, { deliveryId: string }> & { type: Told };

/** By notice the letter, and the states in which it is still true. */
const LETTERS: Readonly<Record<Told, [template: Template, states: readonly DeliveryStatus[]]>> = {
  DELIVERY_CONFIRMED: ['deliveryConfirmed', ['REQUESTED', 'ASSIGNED']],
  DELIVERY_OUT: ['deliveryOut', ['OUT']],
  DELIVERY_NEXT: ['deliveryNext', ['OUT']],
  DELIVERY_DONE: ['deliveryDone', ['DONE']],
};

const WHAT: Readonly<Record<DeliveryKind, 'whatFetched' | 'whatReturned' | 'whatShipped'>> = {
  PICK_UP_VEHICLE: 'whatFetched',
  RETURN_VEHICLE: 'whatReturned',
  SHIP_PARTS: 'whatShipped',
};

export const isOfDelivery = (notice: Notice): notice is DeliveryNotice => Object.hasOwn(LETTERS, notice.type);

/** To the customer, if they opted in. No letter where it has gone on since. */
export async function deliveryLetters(notice: DeliveryNotice, { formats, language }: House): Promise<Drafts> {
  const row = await readRow('DELIVERIES', notice.deliveryId, 'DELIVERY');
  const [template, states] = LETTERS[notice.type];
  if (!row || !states.some((status) => status === row['status'])) return OUTDATED;
  const to = await optedIn(text(row, 'customerId'));
  if (!to) return OUTDATED;
  const moment = (name: string): string | null => {
    const at = text(row, name);
    return at === null ? null : formats.time(at);
  };
  const proof = (row['proof'] ?? {}) as Record<string, unknown>;
  const draft: Draft = {
    key: notice.id,
    template,
    to,
    staff: false,
    values: {
      what: texts[language].common[WHAT[row['kind'] as DeliveryKind]],
      where: text(row, 'address'),
      from: moment('windowFrom'),
      until: moment('windowTo'),
      expected: moment('expectedAt'),
      driver: text(row, 'driverName'),
      receiver: typeof proof['receiverName'] === 'string' ? proof['receiverName'] : null,
      ended: moment('endedAt'),
    },
  };
  return { drafts: [draft], matter: null };
}
