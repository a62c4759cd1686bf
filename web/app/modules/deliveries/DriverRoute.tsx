/** A driver's round under the board: planned, looked at on the map, planned anew with what has come since. */
import { Alert, Button, Checkbox, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useFormats, useMay } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import { Tag } from '../../kernel/Tag.tsx';
import type { Lane } from './board.ts';
import { DELIVERIES_KEY } from './keys.ts';
import type { Route } from './RouteMap.tsx';
import { RouteMap } from './RouteMap.tsx';

/** A round that somebody has planned in good time begins in this many minutes. */
const BEGINS_MS = 10 * 60_000;

/** The round that a driver has: the last that is not finished. */
export function useRouteOf(driverId: string | null) {
  const { client } = useSession();
  return useQuery({
    queryKey: [...DELIVERIES_KEY, 'route', driverId],
    enabled: driverId !== null,
    queryFn: async () => {
      const routes = (await client.routes({ driverId, limit: 10 }))?.items ?? [];
      const found =
        routes.find(({ status }) => status === 'STARTED') ?? routes.find(({ status }) => status === 'DRAFT');
      return found ? await client.route({ id: found.id }) : null;
    },
  });
}

/** Plans what the driver has: a new round, or the one that is there anew. */
function usePlanning(driverId: string, standing: Route | null) {
  const { client } = useSession();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: DELIVERIES_KEY });
  return useAction(
    (input: { deliveryIds: string[]; lockedIds: string[] }, idempotencyKey): Promise<unknown> =>
      standing
        ? client.replanRoute({ id: standing.id, input, idempotencyKey })
        : client.planRoute({
            input: {
              ...input,
              driverId,
              startsAt: new Date(Date.now() + BEGINS_MS).toISOString(),
            },
            idempotencyKey,
          }),
    { onDone: refresh, onRefused: refresh },
  );
}

export function DriverRoute({ lane }: { lane: Lane | null }) {
  const driver = lane?.driver ?? null;
  const found = useRouteOf(driver?.id ?? null);
  if (!lane || !driver || found.isPending) return null;
  return <Planned lane={lane} driverId={driver.id} name={driver.name} route={found.data ?? null} />;
}

interface PlannedProps {
  lane: Lane;
  driverId: string;
  name: string;
  route: Route | null;
}

function Planned({ lane, driverId, name, route }: PlannedProps) {
  const { t } = useTranslation();
  const may = useMay();
  const planning = usePlanning(driverId, route);
  const [locked, setLocked] = useState<readonly string[]>([]);
  const placed = lane.deliveries.filter(({ latitude }) => latitude !== null).map(({ id }) => id);
  const deliveryIds = inOrder(placed, route);
  return (
    <Stack component="section" aria-label={t('deliveries.roundOf', { name })} data-route={route?.id}>
      <Group justify="space-between">
        <Title order={2} size="h3">
          {t('deliveries.roundOf', { name })}
        </Title>
        {may('route:plan') && (
          <Button
            disabled={placed.length === 0}
            loading={planning.pending}
            onClick={() =>
              void planning.run({ deliveryIds, lockedIds: locked.filter((id) => deliveryIds.includes(id)) })
            }
          >
            {t(route ? 'deliveries.replan' : 'deliveries.plan')}
          </Button>
        )}
      </Group>
      <Refusal error={planning.error} onRepeat={() => void planning.repeat()} />
      {route ? <Details route={route} locked={locked} onLock={setLocked} /> : <Text>{t('deliveries.noRound')}</Text>}
    </Stack>
  );
}

/** As the route has them, and behind them what it does not have yet: what is locked stays at its place. */
function inOrder(ids: readonly string[], route: Route | null): string[] {
  const open = (route?.items ?? []).filter(({ outcome }) => outcome === null).map(({ deliveryId }) => deliveryId);
  const standing = open.filter((id) => ids.includes(id));
  return [...standing, ...ids.filter((id) => !standing.includes(id))];
}

interface DetailsProps {
  route: Route;
  /** Ids of deliveries that stay at their place when it is planned anew. */
  locked: readonly string[];
  onLock: (ids: readonly string[]) => void;
}

function Details({ route, locked, onLock }: DetailsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <>
      <Group gap="sm">
        <Tag data-status={route.status}>{t(`deliveries.routeStatus.${route.status}`)}</Tag>
        <Text size="sm">
          {t('deliveries.summary', {
            distance: formats.quantity(route.distanceKm),
            from: formats.dayAndTime(route.startsAt),
            to: formats.time(route.endsAt),
          })}
        </Text>
      </Group>
      {route.problemCount > 0 && <Alert color="red">{t('deliveries.problems', { count: route.problemCount })}</Alert>}
      <RouteMap route={route} />
      <Stops route={route} locked={locked} onLock={onLock} />
    </>
  );
}

function Stops({ route, locked, onLock }: DetailsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Table aria-label={t('deliveries.stops')} style={{ tableLayout: 'fixed' }}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={56}>{t('deliveries.stop')}</Table.Th>
          <Table.Th>{t('deliveries.address')}</Table.Th>
          <Table.Th w={90}>{t('deliveries.arrives')}</Table.Th>
          <Table.Th w={90} visibleFrom="sm">
            {t('deliveries.distance')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {(route.items ?? []).map((stop) => (
          <Table.Tr key={stop.deliveryId} data-stop-of={stop.deliveryId}>
            <Table.Td>{formats.whole(stop.number)}</Table.Td>
            <Table.Td>
              <bdi>{addressOf(stop)}</bdi>
              {stop.problem && (
                <Text size="sm" c="red">
                  {t(`deliveries.problem.${stop.problem}`, { minutes: formats.whole(stop.lateMinutes) })}
                </Text>
              )}
              {stop.outcome ? (
                <Text size="sm">{t(`deliveries.status.${stop.outcome}`)}</Text>
              ) : (
                <Checkbox
                  mt={4}
                  label={t('deliveries.lock')}
                  aria-label={t('deliveries.lockOf', { address: addressOf(stop) })}
                  checked={locked.includes(stop.deliveryId)}
                  onChange={(event) =>
                    onLock(
                      event.currentTarget.checked
                        ? [...locked, stop.deliveryId]
                        : locked.filter((id) => id !== stop.deliveryId),
                    )
                  }
                />
              )}
            </Table.Td>
            <Table.Td>{formats.time(stop.arrivesAt)}</Table.Td>
            <Table.Td visibleFrom="sm">{formats.quantity(stop.distanceKm)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What the API shows of the stop's delivery, where the round was read with it. */
export const addressOf = (stop: object): string =>
  'delivery' in stop && stop.delivery && typeof stop.delivery === 'object' && 'address' in stop.delivery
    ? String(stop.delivery.address)
    : '';
