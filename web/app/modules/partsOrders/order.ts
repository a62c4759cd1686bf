/** An order of parts as its page has it, and the steps that it goes through. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { PartsOrderStatus } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import type { TagColor } from '../../kernel/Tag.tsx';
import type { WholePartsOrderQuery } from './generated/documents.ts';
import { WholePartsOrderDocument } from './generated/documents.ts';

export type WholeOrder = NonNullable<WholePartsOrderQuery['partsOrder']>;

export const PARTS_ORDERS_KEY = ['partsOrders'] as const;
export const partsOrderKey = (id: string) => ['partsOrder', id] as const;

export const STATUS_COLORS: Record<PartsOrderStatus, TagColor> = {
  PENDING: 'yellow',
  PAYMENT_FAILED: 'red',
  PAYMENT_PROCESSED: 'cyan',
  SHIPMENT_FAILED: 'red',
  SHIPPED: 'blue',
  DELIVERED: 'green',
  RETURNED: 'violet',
  CANCELLED: 'gray',
};

export function useWholePartsOrder(id: string) {
  const { client } = useSession();
  return useQuery({
    queryKey: partsOrderKey(id),
    queryFn: async () => (await client.request(WholePartsOrderDocument, { id })).partsOrder,
  });
}

/** What stands of it everywhere is asked for anew. */
export function useRefreshPartsOrder(id: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    void queries.invalidateQueries({ queryKey: PARTS_ORDERS_KEY });
    await queries.invalidateQueries({ queryKey: partsOrderKey(id) });
  };
}

/** The steps of the workflow, in order, with the status that each ends with, and the one that says that it failed. */
const STEPS = [
  { name: 'placed', done: 'PENDING', failed: null },
  { name: 'paid', done: 'PAYMENT_PROCESSED', failed: 'PAYMENT_FAILED' },
  { name: 'shipped', done: 'SHIPPED', failed: 'SHIPMENT_FAILED' },
  { name: 'delivered', done: 'DELIVERED', failed: null },
] as const;

export interface Step {
  name: (typeof STEPS)[number]['name'];
  state: 'done' | 'failed' | 'now' | 'later';
  /** When it came to that; null for what is to come. */
  at: string | null;
  /** How often it failed before, or has by now. */
  failures: number;
}

/**
 * What became of each step: of the last attempt what is done, of all of them how often it failed. Of an order that is given up nothing is
 * to come.
 */
export function stepsOf({ status, times }: Pick<WholeOrder, 'status' | 'times'>): Step[] {
  // An attempt begins with waiting for its payment.
  const begin = times.findLastIndex((each) => each.status === 'PENDING');
  const attempt = times.slice(Math.max(begin, 0));
  const over = status === 'CANCELLED';
  let reached = true;
  return STEPS.map(({ name, done, failed }): Step => {
    const failures = times.filter((each) => each.status === failed).length;
    const was = attempt.find((each) => each.status === done);
    if (was) return { name, state: 'done', at: was.at, failures };
    const broke = attempt.findLast((each) => each.status === failed);
    const first = reached;
    reached = false;
    if (first && broke) return { name, state: 'failed', at: broke.at, failures };
    return { name, state: first ? 'now' : 'later', at: null, failures };
  }).filter(({ state }) => !over || state === 'done' || state === 'failed');
}
