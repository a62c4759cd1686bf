/** A part that an order misses: one of the inventory, found by typing, or any other in words. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { MissingPartInputFields } from '../../generated/inputs.ts';
import { Field } from '../../kernel/forms/Field.tsx';
import { FormDialog } from '../../kernel/forms/FormDialog.tsx';
import { useNewForm } from '../../kernel/forms/useApiForm.ts';
import { ChoosePart } from './ChoosePart.tsx';
import { ReportMissingDocument } from './generated/documents.ts';
import type { Order } from './order.ts';
import { orderKey } from './order.ts';
import type { Part } from './parts.ts';

const NAMES = ['description', 'quantity', 'note'] as const;

export function MissingPartDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const [part, setPart] = useState<Part | null>(null);
  const api = useNewForm({
    fields: MissingPartInputFields,
    names: NAMES,
    record: { quantity: '1' },
    create: (typed, idempotencyKey) =>
      client.request(ReportMissingDocument, {
        workOrderId: order.id,
        input: { ...typed, ...(part ? { inventoryItemId: part.id } : {}) },
        idempotencyKey,
      }),
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: orderKey(order.id) });
      onClose();
    },
  });
  const labels = { description: t('orders.what'), quantity: t('orders.quantity'), note: t('orders.missing.note') };
  return (
    <FormDialog
      api={api}
      title={t('orders.missing.report')}
      labels={labels}
      submit={t('action.save')}
      onClose={onClose}
    >
      <ChoosePart part={part} error={api.error} onPick={setPart} />
      {!part && (
        <Field api={api} name="description" label={labels.description} description={t('orders.missing.inWords')} />
      )}
      <Field api={api} name="quantity" label={labels.quantity} />
      <Field api={api} name="note" label={labels.note} />
    </FormDialog>
  );
}
