/** A vehicle that was never here. */
import { Card, Group, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { CreateVehicleInputFields } from '../../generated/inputs.ts';
import { useMay } from '../../kernel/access/Workshop.tsx';
import { ApiFormBox } from '../../kernel/forms/ApiFormBox.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import { useNewForm } from '../../kernel/forms/useApiForm.ts';
import { ReceiveVehicleDocument } from './generated/documents.ts';
import type { ReceptionVehicle } from './people.ts';

const NAMES = ['plate', 'make', 'model', 'year', 'color', 'vin'] as const;

interface NewVehicleProps {
  customerId: string;
  plate: string;
  onDone: (vehicle: ReceptionVehicle) => void;
}

export function NewVehicle(props: NewVehicleProps) {
  const may = useMay();
  return may('vehicle:create') ? <VehicleForm {...props} /> : null;
}

function VehicleForm({ customerId, plate, onDone }: NewVehicleProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const api = useNewForm({
    fields: CreateVehicleInputFields,
    names: NAMES,
    record: { plate },
    create: async (input, idempotencyKey) =>
      (await client.request(ReceiveVehicleDocument, { input: { customerId, ...input }, idempotencyKey })).createVehicle,
    onDone: (vehicle) => vehicle && onDone(vehicle),
  });
  const labels = {
    plate: t('reception.plate'),
    make: t('reception.make'),
    model: t('reception.model'),
    year: t('reception.year'),
    color: t('reception.color'),
    vin: t('reception.vin'),
  };
  return (
    <Card withBorder component="section" aria-label={t('reception.newVehicle')}>
      <Title order={2} size="h4" mb="sm">
        {t('reception.newVehicle')}
      </Title>
      <ApiFormBox api={api} labels={labels} submit={t('reception.saveVehicle')}>
        <Group grow preventGrowOverflow={false}>
          <Field api={api} name="plate" label={labels.plate} autoFocus={plate === ''} />
          <Field api={api} name="make" label={labels.make} autoFocus={plate !== ''} />
          <Field api={api} name="model" label={labels.model} />
        </Group>
        <Group grow preventGrowOverflow={false}>
          <Field api={api} name="year" label={labels.year} />
          <Field api={api} name="color" label={labels.color} />
          <Field api={api} name="vin" label={labels.vin} />
        </Group>
      </ApiFormBox>
    </Card>
  );
}
