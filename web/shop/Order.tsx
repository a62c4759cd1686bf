/** One order: how it stands, moving as it does; what it holds; where one pays; and what can still be done about it. */
import { Alert, Button, Card, Group, Loader, Stack, Table, Text, Timeline, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationResult } from '../../client/index.ts';
import { useSession } from '../shared/session/SessionProvider.tsx';
import { day, moment, money } from './formats.ts';
import { Refusal } from './Refusal.tsx';
import { TO_BE_PAID } from './statuses.ts';
import { Tracking } from './Tracking.tsx';

/** What the workshop's own drivers are called as a carrier; a delivery's id is the number to follow it by. */
const OWN = 'OWN';

type PartsOrder = NonNullable<OperationResult<'partsOrder'>>;

const keyOf = (id: string) => ['order', id] as const;

/** The order, read again with each change that is told, and after each gap in which one could have been missed. */
function useOrder(id: string) {
  const { client, signIns } = useSession();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: keyOf(id), queryFn: () => client.partsOrder({ id }), refetchOnWindowFocus: true });
  const again = useEffectEvent(() => void queries.invalidateQueries({ queryKey: keyOf(id) }));
  useEffect(() => {
    const live = client.onPartsOrderChanged({ id }, { onLive: () => again() });
    void (async () => {
      for await (const _change of live) again();
    })().catch(() => again());
    return () => live.close();
  }, [client, id, signIns]);
  return query;
}

export function Order({ id }: { id: string }) {
  const { t } = useTranslation();
  const order = useOrder(id);
  if (order.isPending) return <Loader role="status" aria-label={t('loading')} />;
  if (order.isError) return <Refusal error={order.error} again={() => void order.refetch()} />;
  if (!order.data) return <Alert>{t('order.missing')}</Alert>;
  return (
    <Stack>
      <Title order={2} size="h4">
        {t('order.title', { number: order.data.number })}
      </Title>
      <Text role="status" fw={700}>
        {t(`status.${order.data.status}`)}
      </Text>
      <Payment order={order.data} />
      <Progress order={order.data} />
      <Shipment order={order.data} />
      {order.data.shipment?.carrier === OWN && order.data.shipment.trackingNumber && (
        <Tracking deliveryId={order.data.shipment.trackingNumber} />
      )}
      <Lines order={order.data} />
      <Moves order={order.data} />
    </Stack>
  );
}

/** Where one pays is the provider's page: no card passes the workshop. */
function Payment({ order }: { order: PartsOrder }) {
  const { t, i18n } = useTranslation();
  const { config } = useSession();
  if (!TO_BE_PAID.includes(order.status)) return null;
  return (
    <Card withBorder padding="md">
      <Stack align="start">
        {order.reservedUntil && <Text>{t('order.payUntil', { at: moment(order.reservedUntil, i18n.language) })}</Text>}
        {config.payments && (
          <Button
            component="a"
            size="md"
            href={`${config.payments}${encodeURIComponent(order.id)}?back=${encodeURIComponent(location.href)}`}
          >
            {t('order.pay')}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

function Progress({ order: { times } }: { order: PartsOrder }) {
  const { t, i18n } = useTranslation();
  return (
    <section aria-label={t('order.progress')}>
      <Timeline active={times.length - 1} bulletSize={18}>
        {times.map(({ status, at }) => (
          <Timeline.Item key={`${status} ${at}`} title={t(`status.${status}`)}>
            <Text size="sm">{t('order.since', { at: moment(at, i18n.language) })}</Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </section>
  );
}

function Shipment({ order: { shipment, shippingAddress } }: { order: PartsOrder }) {
  const { t, i18n } = useTranslation();
  const to = shippingAddress;
  return (
    <Stack gap={4}>
      {to && (
        <Text>
          {t('order.to')}: {[to.street, to.city, to.state, to.zipCode, to.country].filter(Boolean).join(', ')}
        </Text>
      )}
      {shipment?.carrier && (
        <Text>{t('order.tracking', { carrier: shipment.carrier, number: shipment.trackingNumber ?? '' })}</Text>
      )}
      {shipment?.expectedOn && <Text>{t('order.expected', { on: day(shipment.expectedOn, i18n.language) })}</Text>}
    </Stack>
  );
}

function Lines({ order }: { order: PartsOrder }) {
  const { t, i18n } = useTranslation();
  const price = (amount: string): string => money(amount, order.currency, i18n.language);
  return (
    <Table captionSide="top">
      <Table.Caption>{t('order.lines')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('order.item')}</Table.Th>
          <Table.Th scope="col">{t('order.pieces')}</Table.Th>
          <Table.Th scope="col">{t('order.amount')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {order.lines?.map((line) => (
          <Table.Tr key={line.id}>
            <Table.Td>{line.name}</Table.Td>
            <Table.Td>{Number(line.quantity)}</Table.Td>
            <Table.Td>{price(line.total)}</Table.Td>
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Td colSpan={2}>
            {t('order.shipping')}: {order.shippingName}
          </Table.Td>
          <Table.Td>{order.shippingPrice !== null && price(order.shippingPrice)}</Table.Td>
        </Table.Tr>
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th scope="row" colSpan={2}>
            {t('order.total')}
          </Table.Th>
          <Table.Td fw={700}>{price(order.total)}</Table.Td>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}

/** Giving it up asks once more; trying the payment again does not. */
function Moves({ order: { id, version, nextMoves } }: { order: PartsOrder }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const [sure, setSure] = useState(false);
  const done = (order: PartsOrder | null): void => {
    queries.setQueryData(keyOf(id), order);
    void queries.invalidateQueries({ queryKey: ['orders'] });
    setSure(false);
  };
  const cancel = useMutation({
    mutationFn: () => client.cancelPartsOrder({ id, reason: t('order.cancelReason'), expectedVersion: version }),
    onSuccess: done,
  });
  const retry = useMutation({
    mutationFn: () => client.retryPartsOrder({ id, expectedVersion: version }),
    onSuccess: done,
  });
  const failed = cancel.error ?? retry.error;
  return (
    <Stack align="start">
      {failed && <Refusal error={failed} />}
      <Group>
        {nextMoves.includes('RETRY') && (
          <Button size="md" loading={retry.isPending} onClick={() => retry.mutate()}>
            {t('order.retry')}
          </Button>
        )}
        {nextMoves.includes('CANCEL') && !sure && (
          <Button size="md" variant="default" onClick={() => setSure(true)}>
            {t('order.cancel')}
          </Button>
        )}
        {nextMoves.includes('CANCEL') && sure && (
          <Button size="md" color="red" loading={cancel.isPending} onClick={() => cancel.mutate()} autoFocus>
            {t('order.cancelSure')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
