/**
 * The dispatch board: a card is dragged onto a driver who has room for it. Who uses no pointer chooses the driver on the card.
 * Each driver's round is planned, shown on a map, and planned anew.
 */
import { Button, Group, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useFormats, useMay } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import { Later } from '../../kernel/Later.tsx';
import { ButtonLink } from '../../kernel/links.tsx';
import type { Page } from '../../kernel/lists/useList.ts';
import { useLive } from '../../kernel/live/useLive.ts';
import { Screen } from '../../kernel/Screen.tsx';
import type { Delivery, Driver, Lane } from './board.ts';
import { lanesOf, takes } from './board.ts';
import { DeliveryCard } from './DeliveryCard.tsx';
import { DriverDialog } from './DriverDialog.tsx';
import { DriverRoute } from './DriverRoute.tsx';
import { DELIVERIES_KEY } from './keys.ts';
import { RequestDialog } from './RequestDialog.tsx';
import classes from './deliveries.module.css';

const route = getRouteApi('/deliveries');
const PAGE = 100;
const MOST_PAGES = 10;
const OPEN = ['REQUESTED', 'ASSIGNED', 'OUT'] as const;

/** What has not ended is little, and a board that lacks some of it misleads: all pages, as far as anybody could look at them. */
async function wholeOf<Row>(fetchPage: (nextToken: string | null) => Promise<Page<Row> | null>): Promise<Row[]> {
  const rows: Row[] = [];
  let nextToken: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found: Page<Row> | null = await fetchPage(nextToken);
    rows.push(...(found?.items ?? []));
    nextToken = found?.nextToken ?? null;
    if (nextToken === null) break;
  }
  return rows;
}

/** All that has not ended, and who drives. */
function useBoard() {
  const { client } = useSession();
  const query = useQuery({
    queryKey: [...DELIVERIES_KEY, 'board'],
    queryFn: async () => {
      const of = (status: Delivery['status']): Promise<Delivery[]> =>
        wholeOf((nextToken) => client.deliveries({ status, limit: PAGE, nextToken }));
      const [drivers, ...lists] = await Promise.all([
        wholeOf<Driver>((nextToken) => client.drivers({ limit: PAGE, nextToken })),
        ...OPEN.map(of),
      ]);
      return { drivers, deliveries: lists.flat() };
    },
  });
  useLive((live, options) => live.onDeliveryChanged({}, options), 'board', [DELIVERIES_KEY]);
  const { drivers = [], deliveries = [] } = query.data ?? {};
  return {
    lanes: lanesOf(deliveries, drivers),
    drivers,
    loading: query.isPending,
    error: query.error,
    again: () => void query.refetch(),
  };
}

export function Dispatch() {
  const { t } = useTranslation();
  const may = useMay();
  const board = useBoard();
  const { driver: chosen } = route.useSearch();
  const [dragged, setDragged] = useState<Delivery | null>(null);
  const [dialog, setDialog] = useState<'request' | 'driver' | null>(null);
  const giving = useGiving();
  const close = (): void => setDialog(null);
  return (
    <Screen
      title={t('deliveries.title')}
      actions={
        <>
          {may('delivery:drive') && (
            <ButtonLink variant="default" to="/deliveries/route">
              {t('deliveries.mine')}
            </ButtonLink>
          )}
          {may('driver:save') && (
            <Button variant="default" onClick={() => setDialog('driver')}>
              {t('deliveries.addDriver')}
            </Button>
          )}
          {may('delivery:request') && <Button onClick={() => setDialog('request')}>{t('deliveries.request')}</Button>}
        </>
      }
    >
      <Later known={!board.loading}>
        {may('delivery:assign') && <Text size="sm">{t('deliveries.how')}</Text>}
        <Refusal error={board.error} onRepeat={board.again} />
        <Refusal error={giving.error} onRepeat={() => void giving.repeat()} />
        <div className={classes.board} tabIndex={0} role="region" aria-label={t('deliveries.title')}>
          {board.lanes.map((lane) => (
            <LaneColumn
              key={lane.driver?.id ?? 'waiting'}
              lane={lane}
              drivers={board.drivers}
              dragged={dragged}
              onDrag={setDragged}
              onGive={(delivery, driverId) => void giving.run({ id: delivery.id, driverId })}
            />
          ))}
        </div>
        {chosen && may('route:read') && (
          <DriverRoute key={chosen} lane={board.lanes.find(({ driver }) => driver?.id === chosen) ?? null} />
        )}
      </Later>
      {dialog === 'request' && <RequestDialog onClose={close} />}
      {dialog === 'driver' && <DriverDialog onClose={close} />}
    </Screen>
  );
}

function useGiving() {
  const { client } = useSession();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: DELIVERIES_KEY });
  return useAction(
    (given: { id: string; driverId: string | null }, idempotencyKey) =>
      client.assignDelivery({ ...given, idempotencyKey }),
    { onDone: refresh, onRefused: refresh },
  );
}

interface LaneProps {
  lane: Lane;
  drivers: readonly Driver[];
  dragged: Delivery | null;
  onDrag: (delivery: Delivery | null) => void;
  onGive: (delivery: Delivery, driverId: string | null) => void;
}

function LaneColumn({ lane, drivers, dragged, onDrag, onGive }: LaneProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const may = useMay();
  const { driver, deliveries } = lane;
  const mayTake = may('delivery:assign') && takes(lane, dragged);
  const name = driver?.name ?? t('deliveries.waiting');
  return (
    <section
      className={classes.column}
      aria-label={name}
      data-lane={driver?.id ?? 'waiting'}
      data-takes={mayTake || undefined}
      onDragOver={(event) => mayTake && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (dragged && mayTake) onGive(dragged, driver?.id ?? null);
        onDrag(null);
      }}
    >
      <h2>
        {name} · {formats.whole(deliveries.length)}
      </h2>
      {driver && (
        <Group gap="xs" justify="space-between">
          <Text size="sm">
            {t('deliveries.loaded', { load: formats.whole(driver.load), capacity: formats.whole(driver.capacity) })}
          </Text>
          {may('route:read') && (
            <ButtonLink size="xs" variant="default" to="/deliveries" search={{ driver: driver.id }}>
              {t('deliveries.round')}
            </ButtonLink>
          )}
        </Group>
      )}
      {deliveries.map((delivery) => (
        <DeliveryCard
          key={delivery.id}
          delivery={delivery}
          drivers={drivers}
          mayGive={may('delivery:assign') && delivery.status !== 'OUT'}
          onDrag={onDrag}
          onGive={(driverId) => onGive(delivery, driverId)}
        />
      ))}
    </section>
  );
}
