/** A customer: how they are reached, what they drive, when they came, and their files. */
import { Alert, Card, Grid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useMay } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { Files } from '../../kernel/files/LazyFiles.tsx';
import { AnchorLink, ButtonLink } from '../../kernel/links.tsx';
import { Screen } from '../../kernel/Screen.tsx';
import { Tag } from '../../kernel/Tag.tsx';
import { Gone } from '../../shell/Gone.tsx';
import type { Customer as Whole } from '../reception/CustomerCard.tsx';
import { CustomerCard, useCustomer } from '../reception/CustomerCard.tsx';
import { vehiclesOf } from '../reception/people.ts';
import { Visits } from './Visits.tsx';

const route = getRouteApi('/customers/$id');

export function Customer() {
  const { id } = route.useParams();
  const customer = useCustomer(id, true);
  if (customer.data) return <Page customer={customer.data} />;
  if (customer.error) return <Refusal error={customer.error} onRepeat={() => void customer.refetch()} />;
  return customer.isPending ? <Skeleton height={320} /> : <Gone />;
}

function Page({ customer }: { customer: Whole }) {
  const { t } = useTranslation();
  const may = useMay();
  const { id, name, notes, archived } = customer;
  return (
    <Screen
      title={name}
      mark={archived && <Tag color="gray">{t('people.archived')}</Tag>}
      actions={
        !archived &&
        may('workorder:create') && (
          <ButtonLink to="/reception" search={{ customer: id }}>
            {t('people.receive')}
          </ButtonLink>
        )
      }
    >
      {notes && (
        <Alert color="blue" title={t('people.notes')}>
          <bdi style={{ whiteSpace: 'pre-wrap' }}>{notes}</bdi>
        </Alert>
      )}
      <Grid>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack>
            <CustomerCard customer={customer} />
            {may('vehicle:read') && <Vehicles customerId={id} />}
            <Files owners={[{ type: 'CUSTOMER', id }]} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }}>{may('workorder:detail') && <Visits of={{ customerId: id }} />}</Grid.Col>
      </Grid>
    </Screen>
  );
}

function Vehicles({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const vehicles = useQuery({
    queryKey: ['vehiclesOf', customerId],
    queryFn: () => vehiclesOf(client, customerId),
  });
  return (
    <Card withBorder component="section" aria-labelledby="their-vehicles">
      <Title order={2} size="h4" mb="xs" id="their-vehicles">
        {t('people.vehicles')}
      </Title>
      <Refusal error={vehicles.error} onRepeat={() => void vehicles.refetch()} />
      {vehicles.data?.length === 0 && <Text size="sm">{t('people.noVehicles')}</Text>}
      <Stack gap={4}>
        {(vehicles.data ?? []).map(({ id, label, make, model }) => (
          <AnchorLink key={id} to="/vehicles/$id" params={{ id }}>
            {label} · {make} {model}
          </AnchorLink>
        ))}
      </Stack>
    </Card>
  );
}
