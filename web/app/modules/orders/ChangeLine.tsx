/** A line that is there: how much, at which price, with which discount. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { UpdateWorkOrderItemInputFields } from '../../generated/inputs.ts';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import { FormDialog } from '../../kernel/forms/FormDialog.tsx';
import { useChangeForm } from '../../kernel/forms/useApiForm.ts';
import { useTechnicians } from '../../kernel/useTechnicians.ts';
import { changeInput, shownValues } from '../../kernel/forms/values.ts';
import { ChangeLineDocument, OrderDocument } from './generated/documents.ts';
import { lineLabels } from './NewLine.tsx';
import type { Line, Order } from './order.ts';
import { orderKey } from './order.ts';
import { Preview } from './Preview.tsx';

const NAMES = ['description', 'technicianId', 'quantity', 'unitPrice', 'discountPercent'] as const;

interface ChangeLineProps {
  order: Order;
  line: Line;
  onClose: () => void;
}

function useChangeLine({ order, line, onClose }: ChangeLineProps) {
  const { client } = useSession();
  const queries = useQueryClient();
  const recordOf = (each: Line | undefined, version: number) =>
    each && { ...each, technicianId: each.technician?.id ?? null, version };
  return useChangeForm({
    fields: UpdateWorkOrderItemInputFields,
    names: NAMES,
    record: recordOf(line, order.version),
    fresh: async () => {
      const now = (await client.request(OrderDocument, { id: order.id })).workOrder;
      return (
        (now &&
          recordOf(
            now.items?.find(({ id }) => id === line.id),
            now.version,
          )) ??
        null
      );
    },
    change: (input, version, idempotencyKey) =>
      client.request(ChangeLineDocument, {
        workOrderId: order.id,
        itemId: line.id,
        input,
        expectedVersion: version ?? null,
        idempotencyKey,
        validateOnly: false,
      }),
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: orderKey(order.id) });
      onClose();
    },
  });
}

export function ChangeLine(props: ChangeLineProps) {
  const { order, line, onClose } = props;
  const { t } = useTranslation();
  const { client } = useSession();
  const { formats, may } = useWorkshop();
  const api = useChangeLine(props);
  const technicians = useTechnicians();
  const labels = lineLabels(t, line.kind);
  const shown = { ...line, technicianId: line.technician?.id ?? null };
  const before = shownValues(UpdateWorkOrderItemInputFields, NAMES, shown, formats);
  return (
    <FormDialog api={api} title={t('orders.changeLine')} labels={labels} submit={t('action.save')} onClose={onClose}>
      <Field api={api} name="description" label={labels.description} />
      {line.kind === 'LABOR' && (
        <Field
          api={api}
          name="technicianId"
          label={labels.technicianId}
          choices={technicians.choices({ id: line.technician?.id ?? null, name: line.technician?.name })}
        />
      )}
      <Field api={api} name="quantity" label={labels.quantity} autoFocus />
      {may('workorder:price') && (
        <>
          <Field api={api} name="unitPrice" label={labels.unitPrice} />
          <Field api={api} name="discountPercent" label={labels.discountPercent} />
        </>
      )}
      <Preview
        order={order}
        input={changeInput(UpdateWorkOrderItemInputFields, before, api.form.values, formats)}
        ask={async (input) =>
          (
            await client.request(ChangeLineDocument, {
              workOrderId: order.id,
              itemId: line.id,
              input,
              validateOnly: true,
            })
          ).updateWorkOrderItem
        }
      />
    </FormDialog>
  );
}
