/**
 * The driver's phone: my round today, the next stop, and what is done there. It works without network: what is done is kept with its own
 * time, shown as done, and sent in order when there is a network again.
 */
import { Alert, Button, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useCutOff } from '../../../shared/network.ts';
import { listen, waitingOf } from '../../../shared/queue/queue.ts';
import { useFormats, useWorkshop } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { Later } from '../../kernel/Later.tsx';
import { useLive } from '../../kernel/live/useLive.ts';
import { Screen } from '../../kernel/Screen.tsx';
import { Tag } from '../../kernel/Tag.tsx';
import { addressOf, useRouteOf } from './DriverRoute.tsx';
import type { Stop } from './driving.ts';
import { roundOf, waitingFor } from './driving.ts';
import { FailDialog, ProofDialog } from './EndDialogs.tsx';
import { DELIVERIES_KEY } from './keys.ts';
import { mapAddress } from './map.ts';
import { here, usePosition } from './position.ts';
import { RouteMap } from './RouteMap.tsx';
import type { Route } from './RouteMap.tsx';
import type { Done } from './useDriving.ts';
import { useDriving } from './useDriving.ts';

export function MyRoute() {
  const { t } = useTranslation();
  const { user } = useWorkshop();
  const found = useRouteOf(user.id);
  useLive((live, options) => live.onDeliveryChanged({ driverId: user.id }, options), user.id, [DELIVERIES_KEY]);
  return (
    <Screen title={t('deliveries.mine')}>
      <Later known={!found.isPending || found.fetchStatus === 'paused'}>
        <Refusal error={found.error} onRepeat={() => void found.refetch()} />
        {found.data ? <Round route={found.data} /> : <Text size="lg">{t('deliveries.noneToday')}</Text>}
      </Later>
    </Screen>
  );
}

function Round({ route }: { route: Route }) {
  const { t } = useTranslation();
  const { user } = useWorkshop();
  const isCutOff = useCutOff();
  const rows = useSyncExternalStore(listen, () => waitingOf(user.id));
  const waits = waitingFor(rows).length;
  const { status, stops, next, hasArrived } = roundOf(route, rows, arrivedOf(route));
  const driving = useDriving(waits > 0, () => undefined);
  usePosition(status === 'STARTED' && !isCutOff && waits === 0 ? (next?.deliveryId ?? null) : null);
  useSettled(waits);
  const act = (done: Done): void => void driving.run(done);
  const now = (): string => new Date().toISOString();
  return (
    <Stack data-round={status}>
      {waits > 0 && (
        <Alert color="yellow" role="status" data-waiting={waits}>
          {t('deliveries.kept', { count: waits })}
        </Alert>
      )}
      <Refusal error={driving.error} onRepeat={() => void driving.repeat()} />
      {status === 'DRAFT' && (
        <Button
          size="lg"
          fullWidth
          loading={driving.pending}
          onClick={() => act({ kind: 'startRoute', label: route.driverName, input: { id: route.id, at: now() } })}
        >
          {t('deliveries.start')}
        </Button>
      )}
      {next && <Next stop={next} hasArrived={hasArrived} pending={driving.pending} act={act} />}
      {status === 'STARTED' && !next && (
        <Button
          size="lg"
          fullWidth
          loading={driving.pending}
          onClick={() => act({ kind: 'finishRoute', label: route.driverName, input: { id: route.id, at: now() } })}
        >
          {t('deliveries.finish')}
        </Button>
      )}
      {status === 'FINISHED' && <Text size="lg">{t('deliveries.finished')}</Text>}
      <Stops stops={stops} />
      <RouteMap route={route} />
    </Stack>
  );
}

/** Where the driver is already, by the API. */
function arrivedOf(route: Route): string[] {
  return (route.items ?? []).flatMap((stop) => {
    const delivery = deliveryOf(stop);
    return delivery?.arrivedAt ? [stop.deliveryId] : [];
  });
}

/** What was sent meanwhile is asked for again. */
function useSettled(waits: number): void {
  const queries = useQueryClient();
  const refresh = useEffectEvent(() => void queries.invalidateQueries({ queryKey: DELIVERIES_KEY }));
  useEffect(() => {
    if (waits === 0) refresh();
  }, [waits]);
}

interface Shown {
  kind: 'PICK_UP_VEHICLE' | 'RETURN_VEHICLE' | 'SHIP_PARTS';
  contactName: string | null;
  contactPhone: string | null;
  note: string | null;
  arrivedAt: string | null;
}

/** The delivery of a stop, where the round was read with it. */
const deliveryOf = (stop: object): Shown | null => ('delivery' in stop ? (stop.delivery as Shown | null) : null);

interface NextProps {
  stop: Stop;
  hasArrived: boolean;
  pending: boolean;
  act: (done: Done) => void;
}

function Next({ stop, hasArrived, pending, act }: NextProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [ending, setEnding] = useState<'done' | 'failed' | null>(null);
  const delivery = deliveryOf(stop);
  const address = addressOf(stop);
  const id = stop.deliveryId;
  const arrive = async (): Promise<void> => {
    const at = new Date().toISOString();
    const position = await here();
    act({ kind: 'arriveAtDelivery', label: address, input: { id, at, ...(position ? { position } : {}) } });
  };
  const close = (): void => setEnding(null);
  const end = (done: Done): void => {
    close();
    act(done);
  };
  return (
    <Card withBorder radius="md" component="section" aria-label={t('deliveries.next')} data-next={id}>
      <Stack>
        <Title order={2} size="h3">
          {t('deliveries.nextIs', { number: formats.whole(stop.number) })}
        </Title>
        <Text fz={22} fw={700}>
          <bdi>{address}</bdi>
        </Text>
        {delivery && <Text>{t(`deliveries.kind.${delivery.kind}`)}</Text>}
        <Text>{[delivery?.contactName, delivery?.note].filter(Boolean).join(' · ')}</Text>
        <Text>{t('deliveries.expected', { time: formats.time(stop.arrivesAt) })}</Text>
        <Group grow>
          <Button size="lg" variant="default" component="a" href={mapAddress(stop)}>
            {t('deliveries.openMap')}
          </Button>
          {delivery?.contactPhone && (
            <Button size="lg" variant="default" component="a" href={`tel:${delivery.contactPhone}`}>
              {t('deliveries.call')}
            </Button>
          )}
        </Group>
        {!hasArrived && (
          <Button size="lg" loading={pending} onClick={() => void arrive()}>
            {t('deliveries.arrived')}
          </Button>
        )}
        <Group grow>
          <Button size="lg" variant={hasArrived ? 'filled' : 'default'} onClick={() => setEnding('done')}>
            {t('deliveries.done')}
          </Button>
          <Button size="lg" variant="default" onClick={() => setEnding('failed')}>
            {t('deliveries.failed')}
          </Button>
        </Group>
      </Stack>
      {ending === 'done' && <ProofDialog id={id} label={address} onDone={end} onClose={close} />}
      {ending === 'failed' && <FailDialog id={id} label={address} onDone={end} onClose={close} />}
    </Card>
  );
}

function Stops({ stops }: { stops: (Stop & { isWaiting: boolean })[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <List listStyleType="none" spacing="xs" aria-label={t('deliveries.stops')}>
      {stops.map((stop) => (
        <List.Item key={stop.deliveryId} data-stop-of={stop.deliveryId} data-outcome={stop.outcome ?? 'OPEN'}>
          <Group gap="xs">
            <Text fw={700}>{formats.whole(stop.number)}</Text>
            <Text>
              <bdi>{addressOf(stop)}</bdi>
            </Text>
            <Text size="sm">{formats.time(stop.arrivesAt)}</Text>
            {stop.outcome && (
              <Tag size="sm" color={stop.outcome === 'DONE' ? 'green' : 'red'} data-status={stop.outcome}>
                {t(`deliveries.status.${stop.outcome}`)}
              </Tag>
            )}
            {stop.isWaiting && (
              <Tag size="sm" color="yellow">
                {t('deliveries.waits')}
              </Tag>
            )}
          </Group>
        </List.Item>
      ))}
    </List>
  );
}
