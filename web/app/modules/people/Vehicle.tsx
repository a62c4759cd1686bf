/** A vehicle: what it is, whose it is, when it came, and its files. */
import { Button, Card, Grid, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationResult } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { UpdateVehicleInputFields } from '../../generated/inputs.ts';
import { useMay, useWorkshop } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import type { FilesOwner } from '../../kernel/files/files.ts';
import { Files } from '../../kernel/files/LazyFiles.tsx';
import { FormDialog } from '../../kernel/forms/FormDialog.tsx';
import { useChangeForm } from '../../kernel/forms/useApiForm.ts';
import { AnchorLink, ButtonLink } from '../../kernel/links.tsx';
import { Screen } from '../../kernel/Screen.tsx';
import { Tag } from '../../kernel/Tag.tsx';
import { Gone } from '../../shell/Gone.tsx';
import { useVehicleLabels, VEHICLE_NAMES, VehicleFields } from '../reception/NewVehicle.tsx';
import { Visits } from './Visits.tsx';

type Whole = NonNullable<OperationResult<'vehicle'>>;

const route = getRouteApi('/vehicles/$id');
const vehicleKey = (id: string) => ['vehicle', id] as const;

export function Vehicle() {
  const { id } = route.useParams();
  const { client } = useSession();
  const vehicle = useQuery({ queryKey: vehicleKey(id), queryFn: () => client.vehicle({ id }) });
  if (vehicle.data) return <Page vehicle={vehicle.data} />;
  if (vehicle.error) return <Refusal error={vehicle.error} onRepeat={() => void vehicle.refetch()} />;
  return vehicle.isPending ? <Skeleton height={320} /> : <Gone />;
}

/** Its own, and those of whose it is. */
const filesOf = ({ id, customer }: Whole): FilesOwner[] => [
  { type: 'VEHICLE', id },
  ...(customer ? [{ type: 'CUSTOMER' as const, id: customer.id }] : []),
];

function Page({ vehicle }: { vehicle: Whole }) {
  const { t } = useTranslation();
  const may = useMay();
  const { id, label, make, model, archived } = vehicle;
  return (
    <Screen
      title={`${label} · ${make} ${model}`}
      mark={archived && <Tag color="gray">{t('people.archived')}</Tag>}
      actions={
        !archived &&
        may('workorder:create') && (
          <ButtonLink to="/reception" search={{ vehicle: id }}>
            {t('people.receive')}
          </ButtonLink>
        )
      }
    >
      <Grid>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack>
            <About vehicle={vehicle} />
            <Files owners={filesOf(vehicle)} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }}>{may('workorder:detail') && <Visits of={{ vehicleId: id }} />}</Grid.Col>
      </Grid>
    </Screen>
  );
}

function About({ vehicle }: { vehicle: Whole }) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  const [changing, setChanging] = useState(false);
  const { customer, mileage } = vehicle;
  const rows = [
    ['reception.plate', vehicle.plate],
    ['people.number', vehicle.number],
    ['reception.vin', vehicle.vin],
    ['reception.year', vehicle.year],
    ['reception.color', vehicle.color],
    ['people.mileage', mileage === null ? null : `${formats.whole(mileage)} km`],
    ['people.notes', vehicle.notes],
  ] as const;
  return (
    <Card withBorder component="section" aria-labelledby="vehicle-about" data-vehicle={vehicle.id}>
      <Group justify="space-between">
        <Title order={2} size="h4" id="vehicle-about">
          {t('people.about')}
        </Title>
        {may('vehicle:update') && (
          <Button size="xs" variant="default" onClick={() => setChanging(true)}>
            {t('action.change')}
          </Button>
        )}
      </Group>
      {customer && (
        <>
          <Text size="sm" c="dimmed">
            {t('people.owner')}
          </Text>
          {may('customer:read') ? (
            <AnchorLink to="/customers/$id" params={{ id: customer.id }}>
              <bdi>{customer.name}</bdi>
            </AnchorLink>
          ) : (
            <bdi>{customer.name}</bdi>
          )}
        </>
      )}
      {rows
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name} data-about={name}>
            <Text size="sm" c="dimmed">
              {t(name)}
            </Text>
            <Text style={{ whiteSpace: 'pre-wrap' }}>
              <bdi>{value}</bdi>
            </Text>
          </div>
        ))}
      {changing && <Change vehicle={vehicle} onClose={() => setChanging(false)} />}
    </Card>
  );
}

function Change({ vehicle, onClose }: { vehicle: Whole; onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const labels = useVehicleLabels();
  const api = useChangeForm({
    fields: UpdateVehicleInputFields,
    names: VEHICLE_NAMES,
    record: vehicle,
    fresh: () => client.vehicle({ id: vehicle.id }),
    change: (input, version) =>
      client.updateVehicle({ id: vehicle.id, input, ...(version === undefined ? {} : { expectedVersion: version }) }),
    onDone: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: vehicleKey(vehicle.id) });
    },
  });
  return (
    <FormDialog api={api} title={vehicle.label} labels={labels} submit={t('action.save')} onClose={onClose}>
      <VehicleFields api={api} labels={labels} hasPlate={vehicle.plate !== null} />
    </FormDialog>
  );
}
