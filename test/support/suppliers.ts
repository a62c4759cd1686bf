/** Suppliers that tests need, made with the role that would make them. */
import type { TallerClient } from '../../client/index.ts';
import type { Stack } from './stack.ts';
import { newRuc, present } from './workshop.ts';

export async function newSupplier(stack: Stack, name = 'Importadora Sur S.A.C.') {
  const purchaser = await stack.clientAs('PURCHASER');
  return present(
    await purchaser.createSupplier({
      input: {
        name,
        taxIdType: 'RUC',
        taxId: newRuc(),
        contacts: [{ name: 'Ana Ríos', email: 'ventas@importadora.example', phone: '+51987654321' }],
        paymentDays: 30,
        leadTimeDays: 5,
      },
    }),
  );
}

/** What a supplier sells, preferred unless it says otherwise. */
export async function newSupplierItem(
  stack: Stack,
  supplierId: string,
  inventoryItemId: string,
  input: Parameters<TallerClient['setSupplierItem']>[0]['input'] = {},
) {
  const purchaser = await stack.clientAs('PURCHASER');
  return present(
    await purchaser.setSupplierItem({ supplierId, inventoryItemId, input: { lastCost: '10.00', ...input } }),
  );
}
