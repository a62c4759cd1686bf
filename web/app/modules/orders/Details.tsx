/** What an order says of the visit: shown, and changed by who may. */
import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { UpdateWorkOrderInputFields } from '../../generated/inputs.ts';
import { useFormats, useMay } from '../../kernel/access/Workshop.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import { FormDialog } from '../../kernel/forms/FormDialog.tsx';
import { useChangeForm } from '../../kernel/forms/useApiForm.ts';
import { AnchorLink } from '../../kernel/links.tsx';
import { useTechnicians } from '../../kernel/useTechnicians.ts';
import { OrderDocument } from './generated/documents.ts';
import type { Order } from './order.ts';
import { isEditable, orderKey } from './order.ts';

const vehicleWords = ({ vehicle, boardVehicle }: Order): string =>
  [boardVehicle && `${boardVehicle.make} ${boardVehicle.model}`, vehicle?.year, vehicle?.color, vehicle?.vin]
    .filter(Boolean)
    .join(' · ');

function useRows(order: Order): [label: string, value: ReactNode][] {
  const formats = useFormats();
  const { customer, vehicle } = order;
  return [
    [
      'orders.customer',
      customer && (
        <>
          <AnchorLink to="/customers/$id" params={{ id: customer.id }}>
            {customer.name}
          </AnchorLink>
          {customer.phone && ` · ${customer.phone}`}
        </>
      ),
    ],
    [
      'orders.vehicle',
      vehicle ? (
        <AnchorLink to="/vehicles/$id" params={{ id: vehicle.id }}>
          {vehicleWords(order)}
        </AnchorLink>
      ) : (
        vehicleWords(order)
      ),
    ],
    ['orders.complaint', order.complaint],
    ['orders.mileage', order.mileage === null ? null : `${formats.whole(order.mileage)} km`],
    ['orders.technician', order.boardTechnician?.name],
    ['orders.bay', order.bay],
    ['orders.received', formats.dayAndTime(order.receivedAt)],
    ['orders.promised', order.promisedAt && formats.dayAndTime(order.promisedAt)],
    ['orders.invoice', order.invoice?.number],
  ];
}

export function Details({ order }: { order: Order }) {
  const { t } = useTranslation();
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const rows = useRows(order);
  return (
    <Card withBorder component="section" aria-label={t('orders.details')}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {t('orders.details')}
          </Title>
          {may('workorder:update') && isEditable(order) && (
            <Button size="xs" variant="default" data-no-print onClick={() => setEditing(true)}>
              {t('action.change')}
            </Button>
          )}
        </Group>
        {rows
          .filter(([, value]) => value !== undefined && value !== null && value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <Text size="sm" c="dimmed">
                {t(label)}
              </Text>
              <Text style={{ whiteSpace: 'pre-wrap' }}>
                <bdi>{value}</bdi>
              </Text>
            </div>
          ))}
      </Stack>
      {editing && <EditDialog order={order} onClose={() => setEditing(false)} />}
    </Card>
  );
}

const NAMES = ['complaint', 'technicianId', 'bay', 'promisedAt', 'mileage', 'mileageReason', 'mileageNote'] as const;

function EditDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const api = useChangeForm({
    fields: UpdateWorkOrderInputFields,
    names: NAMES,
    record: order,
    fresh: async () => (await client.request(OrderDocument, { id: order.id })).workOrder,
    change: (input, version) =>
      client.updateWorkOrder({ id: order.id, input, ...(version === undefined ? {} : { expectedVersion: version }) }),
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: orderKey(order.id) });
      onClose();
    },
  });
  const technicians = useTechnicians();
  const labels = {
    complaint: t('orders.complaint'),
    technicianId: t('orders.technician'),
    bay: t('orders.bay'),
    promisedAt: t('orders.promised'),
    mileage: t('orders.mileage'),
    mileageReason: t('orders.mileageReason'),
    mileageNote: t('orders.mileageNote'),
  };
  const { mileage } = api.form.values;
  const isLess =
    typeof mileage === 'string' && mileage !== '' && order.mileage !== null && Number(mileage) < order.mileage;
  return (
    <FormDialog api={api} title={t('orders.details')} labels={labels} submit={t('action.save')} onClose={onClose}>
      <Field api={api} name="complaint" label={labels.complaint} autoFocus />
      <Field
        api={api}
        name="technicianId"
        label={labels.technicianId}
        choices={technicians.choices({ id: order.technicianId, name: order.boardTechnician?.name })}
      />
      <Field api={api} name="bay" label={labels.bay} />
      <Field api={api} name="promisedAt" label={labels.promisedAt} />
      <Field api={api} name="mileage" label={labels.mileage} />
      {(isLess || api.form.errors['mileageReason']) && (
        <>
          <Field
            api={api}
            name="mileageReason"
            label={labels.mileageReason}
            choices={(['REPLACED', 'MISREAD'] as const).map((value) => ({ value, label: t(`mileageReason.${value}`) }))}
          />
          <Field api={api} name="mileageNote" label={labels.mileageNote} />
        </>
      )}
    </FormDialog>
  );
}
