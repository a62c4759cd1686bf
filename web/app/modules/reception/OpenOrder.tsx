/** The order of a vehicle that has just come: what its customer asks for, by phrases, and when it is promised. */
import { Alert, Card, Chip, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sendOrKeep } from '../../../shared/queue/queue.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { CreateWorkOrderInputFields } from '../../generated/inputs.ts';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import { ApiFormBox } from '../../kernel/forms/ApiFormBox.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import type { ApiForm } from '../../kernel/forms/useApiForm.ts';
import { useNewForm } from '../../kernel/forms/useApiForm.ts';
import { AnchorLink } from '../../kernel/links.tsx';
import { useTechnicians } from '../../kernel/useTechnicians.ts';
import type { OpenOrdersOfQuery } from './generated/documents.ts';
import { OpenOrdersOfDocument } from './generated/documents.ts';
import { isKept } from './kept.ts';
import type { Opened } from './openOrder.ts';
import { openOrder } from './openOrder.ts';
import type { ReceptionVehicle } from './people.ts';
import { Phrases } from './Phrases.tsx';
import { promisesFrom } from './promises.ts';

export const ORDER_NAMES = [
  'complaint',
  'technicianId',
  'mileage',
  'mileageReason',
  'mileageNote',
  'promisedAt',
  'bay',
] as const;
type Name = (typeof ORDER_NAMES)[number];

interface OpenOrderProps {
  vehicle: ReceptionVehicle;
  onOpened: (opened: Opened) => void;
}

type OpenOrders = NonNullable<OpenOrdersOfQuery['workOrders']>['items'];

const openOrdersKey = (vehicleId: string) => ['openOrdersOf', vehicleId] as const;

function useOpenOrder({ vehicle, onOpened }: OpenOrderProps) {
  const { client } = useSession();
  const queries = useQueryClient();
  const owner = vehicle.customer?.id ?? '';
  return useNewForm({
    fields: CreateWorkOrderInputFields,
    names: ORDER_NAMES,
    create: async (typed, key): Promise<Opened> => {
      const input = { vehicleId: vehicle.id, customerId: owner, ...typed };
      const seen = queries.getQueryData<OpenOrders>(openOrdersKey(vehicle.id));
      const known = seen?.map(({ id }) => id) ?? null;
      const result = await sendOrKeep({ key, kind: 'openOrder', label: vehicle.label, input, known }, (given) =>
        openOrder(client, given, key),
      );
      if ('done' in result) {
        if (!result.done) throw new Error('the API did not say which order it opened');
        return { order: result.done };
      }
      return {
        waiting: {
          key: result.kept,
          label: vehicle.label,
          complaint: typed.complaint ?? '',
          promisedAt: typed.promisedAt ?? null,
        },
      };
    },
    onDone: onOpened,
  });
}

export function OpenOrder(props: OpenOrderProps) {
  const { vehicle } = props;
  const { t } = useTranslation();
  const api = useOpenOrder(props);
  const labels = useOrderLabels();
  return (
    <Card withBorder component="section" aria-label={t('reception.newOrder')} data-vehicle={vehicle.id}>
      <Stack>
        <div>
          <Title order={2} size="h3">
            {vehicle.label}
          </Title>
          <Text>
            {vehicle.make} {vehicle.model} {vehicle.year} · <bdi>{vehicle.customer?.name}</bdi>{' '}
            {vehicle.customer?.phone}
          </Text>
        </div>
        <AlreadyOpen vehicleId={vehicle.id} />
        <ApiFormBox api={api} labels={labels} submit={t('reception.open')}>
          <OrderFields api={api} labels={labels} before={vehicle.mileage} />
        </ApiFormBox>
      </Stack>
    </Card>
  );
}

export function useOrderLabels(): Record<Name, string> {
  const { t } = useTranslation();
  return {
    complaint: t('reception.complaint'),
    technicianId: t('reception.technician'),
    mileage: t('reception.mileage'),
    mileageReason: t('reception.mileageReason'),
    mileageNote: t('reception.mileageNote'),
    promisedAt: t('reception.promisedAt'),
    bay: t('reception.bay'),
  };
}

interface MileageProps {
  api: ApiForm<Name>;
  before: number | null;
  labels: Record<Name, string>;
}

export function OrderFields({ api, labels, before }: MileageProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const technicians = useTechnicians();
  const { technicianId } = api.form.values;
  const last = before === null ? undefined : t('reception.lastMileage', { mileage: formats.whole(before) });
  return (
    <>
      <Phrases
        complaint={String(api.form.values.complaint)}
        onChange={(complaint) => api.form.setFieldValue('complaint', complaint)}
      />
      <Field api={api} name="complaint" label={labels.complaint} />
      <Promises api={api} />
      <Group grow preventGrowOverflow={false} align="start">
        <Field api={api} name="promisedAt" label={labels.promisedAt} />
        <Field api={api} name="mileage" label={labels.mileage} {...(last === undefined ? {} : { description: last })} />
        <Field api={api} name="bay" label={labels.bay} />
        <Field
          api={api}
          name="technicianId"
          label={labels.technicianId}
          choices={technicians.choices({
            id: typeof technicianId === 'string' ? technicianId || null : null,
            name: null,
          })}
        />
      </Group>
      <Mileage api={api} before={before} labels={labels} />
    </>
  );
}

/** An odometer that shows less than before says why. */
function Mileage({ api, before, labels }: MileageProps) {
  const { t } = useTranslation();
  const { mileage } = api.form.values;
  const isLess = typeof mileage === 'string' && mileage !== '' && before !== null && Number(mileage) < before;
  if (!isLess && api.form.errors['mileageReason'] === undefined) return null;
  return (
    <Group grow preventGrowOverflow={false} align="start">
      <Field
        api={api}
        name="mileageReason"
        label={labels.mileageReason}
        choices={(['REPLACED', 'MISREAD'] as const).map((value) => ({ value, label: t(`reception.reason.${value}`) }))}
      />
      <Field api={api} name="mileageNote" label={labels.mileageNote} />
    </Group>
  );
}

function Promises({ api }: { api: ApiForm<Name> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { promisedAt } = api.form.values;
  const promises = promisesFrom(Date.now(), formats.timeZone);
  return (
    <Chip.Group
      value={typeof promisedAt === 'string' ? promisedAt : ''}
      onChange={(value) => api.form.setFieldValue('promisedAt', String(value))}
    >
      <Group gap="xs" role="group" aria-label={t('reception.promisedAt')}>
        {promises.map(({ name, local }) => (
          <Chip key={name} value={local} size="lg">
            {t(`reception.promise.${name}`)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}

/** Another order of the vehicle is no reason to refuse this one, but whoever opens it should know. */
function AlreadyOpen({ vehicleId }: { vehicleId: string }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const orders = useQuery({
    queryKey: openOrdersKey(vehicleId),
    queryFn: async () => (await client.request(OpenOrdersOfDocument, { vehicleId })).workOrders?.items ?? [],
    enabled: !isKept(vehicleId),
  });
  const [first] = orders.data ?? [];
  if (!first) return null;
  return (
    <Alert color="yellow" role="status">
      {t('reception.alreadyOpen')}{' '}
      <AnchorLink to="/orders/$id" params={{ id: first.id }}>
        {t(`workOrderState.${first.state}`)}
      </AnchorLink>
    </Alert>
  );
}
