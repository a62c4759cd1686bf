/** A vehicle that was never here. */
import { Card, Group, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sendOrKeep } from '../../../shared/queue/queue.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { CreateVehicleInputFields } from '../../generated/inputs.ts';
import { useMay } from '../../kernel/access/Workshop.tsx';
import { ApiFormBox } from '../../kernel/forms/ApiFormBox.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import type { ApiForm } from '../../kernel/forms/useApiForm.ts';
import { useNewForm } from '../../kernel/forms/useApiForm.ts';
import { ReceiveVehicleDocument } from './generated/documents.ts';

export const VEHICLE_NAMES = ['plate', 'make', 'model', 'year', 'color', 'vin'] as const;
type Name = (typeof VEHICLE_NAMES)[number];

interface NewVehicleProps {
  /** Or the key of the call that makes them. */
  customerId: string;
  plate: string;
  /** Told the id, or the key of the call that waits for the network. */
  onDone: (id: string) => void;
}

/** What people call a vehicle. */
export const labelOf = ({ plate, make, model }: { plate?: string; make: string; model: string }): string =>
  plate?.toUpperCase() ?? `${make} ${model}`;

export function NewVehicle(props: NewVehicleProps) {
  const may = useMay();
  return may('vehicle:create') ? <VehicleForm {...props} /> : null;
}

function VehicleForm({ customerId, plate, onDone }: NewVehicleProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const labels = useVehicleLabels();
  const api = useNewForm({
    fields: CreateVehicleInputFields,
    names: VEHICLE_NAMES,
    record: { plate },
    create: (typed, key) => {
      const input = { customerId, ...typed };
      return sendOrKeep({ key, kind: 'createVehicle', label: labelOf(typed), input }, async (given) => {
        const variables = { input: given, idempotencyKey: key };
        return (await client.request(ReceiveVehicleDocument, variables)).createVehicle?.id;
      });
    },
    onDone: (result) => onDone(('kept' in result ? result.kept : result.done) ?? ''),
  });
  return (
    <Card withBorder component="section" aria-label={t('reception.newVehicle')}>
      <Title order={2} size="h4" mb="sm">
        {t('reception.newVehicle')}
      </Title>
      <ApiFormBox api={api} labels={labels} submit={t('reception.saveVehicle')}>
        <VehicleFields api={api} labels={labels} hasPlate={plate !== ''} />
      </ApiFormBox>
    </Card>
  );
}

export function useVehicleLabels(): Record<Name, string> {
  const { t } = useTranslation();
  return {
    plate: t('reception.plate'),
    make: t('reception.make'),
    model: t('reception.model'),
    year: t('reception.year'),
    color: t('reception.color'),
    vin: t('reception.vin'),
  };
}

interface VehicleFieldsProps {
  api: ApiForm<Name>;
  labels: Record<Name, string>;
  hasPlate: boolean;
}

export function VehicleFields({ api, labels, hasPlate }: VehicleFieldsProps) {
  return (
    <>
      <Group grow preventGrowOverflow={false}>
        <Field api={api} name="plate" label={labels.plate} autoFocus={!hasPlate} />
        <Field api={api} name="make" label={labels.make} autoFocus={hasPlate} />
        <Field api={api} name="model" label={labels.model} />
      </Group>
      <Group grow preventGrowOverflow={false}>
        <Field api={api} name="year" label={labels.year} />
        <Field api={api} name="color" label={labels.color} />
        <Field api={api} name="vin" label={labels.vin} />
      </Group>
    </>
  );
}
