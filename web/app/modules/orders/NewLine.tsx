/** A new line: a part by search, hours of work, or work from outside. What the order would come to stands below while it is typed. */
import { SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkOrderItemKind } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { WorkOrderItemKindValues } from '../../generated/enums.ts';
import { WorkOrderItemInputFields } from '../../generated/inputs.ts';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import { FormDialog } from '../../kernel/forms/FormDialog.tsx';
import { useNewForm } from '../../kernel/forms/useApiForm.ts';
import { newInput } from '../../kernel/forms/values.ts';
import { useTechnicians } from '../../kernel/useTechnicians.ts';
import { say } from '../../kernel/toasts.tsx';
import { ChoosePart } from './ChoosePart.tsx';
import { AddLineDocument } from './generated/documents.ts';
import type { Order } from './order.ts';
import { orderKey } from './order.ts';
import type { Part } from './parts.ts';
import { Preview } from './Preview.tsx';

const NAMES = ['description', 'technicianId', 'quantity', 'unitPrice', 'discountPercent'] as const;

interface Chosen {
  kind: WorkOrderItemKind;
  inventoryItemId?: string;
}

function useNewLine(order: Order, chosen: Chosen, onClose: () => void) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  return useNewForm({
    fields: WorkOrderItemInputFields,
    names: NAMES,
    record: { quantity: '1' },
    create: async (input, idempotencyKey) =>
      client.request(AddLineDocument, {
        workOrderId: order.id,
        input: { ...chosen, ...input },
        idempotencyKey,
        validateOnly: false,
      }),
    onDone: async () => {
      say(t('orders.lineAdded'));
      await queries.invalidateQueries({ queryKey: orderKey(order.id) });
      onClose();
    },
  });
}

export function NewLine({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const { formats, may } = useWorkshop();
  const [kind, setKind] = useState<WorkOrderItemKind>('PART');
  const [part, setPart] = useState<Part | null>(null);
  const chosen: Chosen = { kind, ...(part && kind === 'PART' ? { inventoryItemId: part.id } : {}) };
  const api = useNewLine(order, chosen, onClose);
  const technicians = useTechnicians();
  const labels = lineLabels(t, kind);
  const input = { ...chosen, ...newInput(WorkOrderItemInputFields, api.form.values, formats) };
  return (
    <FormDialog api={api} title={t('orders.addLine')} labels={labels} submit={t('action.add')} onClose={onClose}>
      <SegmentedControl
        aria-label={t('orders.kind')}
        value={kind}
        onChange={(value) => setKind(WorkOrderItemKindValues.find((each) => each === value) ?? 'PART')}
        data={WorkOrderItemKindValues.map((value) => ({ value, label: t(`lineKind.${value}`) }))}
      />
      {kind === 'PART' ? (
        <ChoosePart part={part} error={api.error} onPick={setPart} />
      ) : (
        <Field api={api} name="description" label={labels.description} autoFocus />
      )}
      {kind === 'LABOR' && (
        <Field api={api} name="technicianId" label={labels.technicianId} choices={technicians.choices()} />
      )}
      <Field api={api} name="quantity" label={labels.quantity} />
      {may('workorder:price') && (
        <>
          <Field api={api} name="unitPrice" label={labels.unitPrice} description={t(`orders.priceOf.${kind}`)} />
          <Field api={api} name="discountPercent" label={labels.discountPercent} />
        </>
      )}
      <Preview
        order={order}
        input={kind === 'PART' && !part ? null : input}
        ask={async (asked) =>
          (await client.request(AddLineDocument, { workOrderId: order.id, input: asked, validateOnly: true }))
            .addWorkOrderItem
        }
      />
    </FormDialog>
  );
}

export function lineLabels(t: (key: string) => string, kind: WorkOrderItemKind) {
  return {
    description: t('orders.what'),
    technicianId: t('orders.technician'),
    quantity: t(kind === 'LABOR' ? 'orders.hours' : 'orders.quantity'),
    unitPrice: t('orders.unitPrice'),
    discountPercent: t('orders.discountPercent'),
  };
}
