/** An order's own page: where it stands and what may come next, what it says, its lines with their totals, and what happened. */
import { Grid, Skeleton, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FilesOwner } from '../../kernel/files/files.ts';
import { Files } from '../../kernel/files/LazyFiles.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { Screen } from '../../kernel/Screen.tsx';
import { useNow } from '../../kernel/useNow.ts';
import { Tag } from '../../kernel/Tag.tsx';
import { Gone } from '../../shell/Gone.tsx';
import { Details } from './Details.tsx';
import { Events } from './Events.tsx';
import { latenessOf } from './lateness.ts';
import { Lines } from './Lines.tsx';
import { MissingParts } from './MissingParts.tsx';
import { Moves } from './Moves.tsx';
import type { Order as OrderData } from './order.ts';
import { useOrder } from './order.ts';
import { StateBadge } from './StateBadge.tsx';

const route = getRouteApi('/orders/$id');

export function Order() {
  const { id } = route.useParams();
  const { data, error, isPending, refetch } = useOrder(id);
  if (data) return <Page order={data} />;
  if (error) return <Refusal error={error} onRepeat={() => void refetch()} />;
  if (!isPending) return <Gone />;
  return <Skeleton height={320} />;
}

/** Of the order, and of what it is about. */
function filesOf({ id, vehicle, customer }: OrderData): FilesOwner[] {
  return [
    { type: 'WORK_ORDER', id },
    ...(vehicle ? [{ type: 'VEHICLE' as const, id: vehicle.id }] : []),
    ...(customer ? [{ type: 'CUSTOMER' as const, id: customer.id }] : []),
  ];
}

function Page({ order }: { order: OrderData }) {
  const { t } = useTranslation();
  const late = latenessOf(order, useNow());
  const title = order.boardVehicle?.label ?? order.id;
  const mark = (
    <>
      <StateBadge state={order.state} size="lg" />
      {late && (
        <Tag size="lg" color={late === 'late' ? 'red' : 'yellow'}>
          {t(`orders.lateness.${late}`)}
        </Tag>
      )}
    </>
  );
  return (
    <Screen
      title={title}
      mark={mark}
      back={{ to: '/orders', label: t('orders.title') }}
      actions={<Moves order={order} />}
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack>
            <Lines order={order} />
            <MissingParts order={order} />
            <Files owners={filesOf(order)} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack>
            <Details order={order} />
            <Events order={order} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Screen>
  );
}
