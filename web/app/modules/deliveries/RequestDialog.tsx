/** A vehicle to fetch or to bring back, for one of the open orders. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { RequestDeliveryInputFields } from '../../generated/inputs.ts';
import { Field } from '../../kernel/forms/Field.tsx';
import { FormDialog } from '../../kernel/forms/FormDialog.tsx';
import { useNewForm } from '../../kernel/forms/useApiForm.ts';
import { say } from '../../kernel/toasts.tsx';
import { DELIVERIES_KEY } from './keys.ts';

const NAMES = [
  'kind',
  'workOrderId',
  'address',
  'latitude',
  'longitude',
  'windowFrom',
  'windowTo',
  'contactName',
  'contactPhone',
  'load',
  'note',
] as const;
type Name = (typeof NAMES)[number];
const KINDS = ['PICK_UP_VEHICLE', 'RETURN_VEHICLE'] as const;
const MOST = 100;

export function RequestDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const orders = useQuery({
    queryKey: [...DELIVERIES_KEY, 'orders'],
    queryFn: async () => (await client.workOrders({ open: true, limit: MOST }))?.items ?? [],
  });
  const labels = Object.fromEntries(NAMES.map((name) => [name, t(`deliveries.field.${name}`)])) as Record<Name, string>;
  const api = useNewForm({
    fields: RequestDeliveryInputFields,
    names: NAMES,
    record: { kind: 'RETURN_VEHICLE' },
    create: (input, idempotencyKey) => client.requestDelivery({ input, idempotencyKey }),
    onDone: async () => {
      say(t('deliveries.requested'));
      await queries.invalidateQueries({ queryKey: DELIVERIES_KEY });
      onClose();
    },
  });
  const kinds = KINDS.map((value) => ({ value, label: t(`deliveries.kind.${value}`) }));
  const choices = (orders.data ?? []).map(({ id, vehicle, customer }) => ({
    value: id,
    label: [vehicle?.label, customer?.name].filter(Boolean).join(' · '),
  }));
  return (
    <FormDialog
      api={api}
      title={t('deliveries.request')}
      labels={labels}
      submit={t('deliveries.request')}
      onClose={onClose}
    >
      <Field api={api} name="workOrderId" label={labels.workOrderId} choices={choices} autoFocus />
      <Field api={api} name="kind" label={labels.kind} choices={kinds} />
      {NAMES.slice(2).map((name) => (
        <Field key={name} api={api} name={name} label={labels[name]} />
      ))}
    </FormDialog>
  );
}
