/** Of orders of parts: one call of each mutation that can be repeated or tried, as `validCalls.ts` says it. */
import type { Stack } from './stack.ts';
import { delivered, IN_STATUS, itemForSale, placed, placing } from './partsOrders.ts';

export const PARTS_ORDER_CALLS: Record<string, (stack: Stack) => Promise<object>> = {
  placePartsOrder: async (stack) => ({
    input: await placing(stack, [(await itemForSale(stack, '5')).id], '5', {
      email: 'compras@andes.example',
      phone: '+51987654321',
      note: 'Llamar antes',
    }),
  }),
  cancelPartsOrder: async (stack) => ({ id: (await placed(stack)).id, reason: 'Ya no lo quiere' }),
  retryPartsOrder: async (stack) => ({ id: (await IN_STATUS.PAYMENT_FAILED(stack)).id }),
  registerPartsReturn: async (stack) => ({
    id: (await delivered(stack)).id,
    input: {
      lines: [{ lineId: '1', quantity: '1', condition: 'SCRAPPED', scrapReason: 'Vino rota' }],
      reason: 'No era la medida',
      refundShipping: false,
    },
  }),
};
