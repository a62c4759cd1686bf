/** The last step of the workflow: the customer is told that the order is on its way. A mail goes out once, whoever asks. */
import { tell } from '../../shared/queues.ts';
import { stepOf } from '../step.ts';

/** @throws where the queue cannot be reached: the workflow tries it again, and goes on without it then */
export async function handler(event: unknown): Promise<{ told: boolean }> {
  const { orderId, attempt } = stepOf(event);
  await tell([
    {
      id: `PARTS_ORDER_SHIPPED#${orderId}`,
      type: 'PARTS_ORDER_SHIPPED',
      partsOrderId: orderId,
      attempt,
      at: new Date().toISOString(),
    },
  ]);
  return { told: true };
}
