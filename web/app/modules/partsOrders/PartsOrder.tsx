/** An order of parts: the steps of its workflow, what is in it, where it goes, and what came back. */
import { Alert, Card, Grid, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { AnchorLink } from '../../kernel/links.tsx';
import { useLive } from '../../kernel/live/useLive.ts';
import { Screen } from '../../kernel/Screen.tsx';
import { Tag } from '../../kernel/Tag.tsx';
import { Gone } from '../../shell/Gone.tsx';
import { Actions } from './Actions.tsx';
import { Back } from './Back.tsx';
import type { WholeOrder } from './order.ts';
import { partsOrderKey, STATUS_COLORS, useWholePartsOrder } from './order.ts';
import { Steps } from './Steps.tsx';

const route = getRouteApi('/parts-orders/$id');

/** An amount is read in one piece, on a phone too. */
const WHOLE = { whiteSpace: 'nowrap' } as const;

export function PartsOrder() {
  const { id } = route.useParams();
  const order = useWholePartsOrder(id);
  useLive((live, options) => live.onPartsOrderChanged({ id }, options), id, [partsOrderKey(id)]);
  if (order.data) return <Page order={order.data} />;
  if (order.error) return <Refusal error={order.error} onRepeat={() => void order.refetch()} />;
  return order.isPending ? <Skeleton height={320} /> : <Gone />;
}

function Page({ order }: { order: WholeOrder }) {
  const { t } = useTranslation();
  const { formats } = useWorkshop();
  const { cancelled } = order;
  const reason = cancelled?.reason === 'EXPIRED' ? t('partsOrders.expired') : cancelled?.reason;
  return (
    <Screen
      title={order.number}
      mark={
        <Tag color={STATUS_COLORS[order.status]} size="lg" data-state={order.status}>
          {t(`partsOrderStatus.${order.status}`)}
        </Tag>
      }
      back={{ to: '/parts-orders', search: {}, label: t('partsOrders.title') }}
      actions={<Actions order={order} />}
    >
      {cancelled && (
        <Alert color="gray" title={t('partsOrders.cancelledAt', { when: formats.dayAndTime(cancelled.at) })}>
          <bdi>{reason}</bdi>
        </Alert>
      )}
      <Steps order={order} />
      <Grid>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack>
            <Lines order={order} />
            <Back order={order} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <About order={order} />
        </Grid.Col>
      </Grid>
    </Screen>
  );
}

function Lines({ order }: { order: WholeOrder }) {
  const { t } = useTranslation();
  const { formats } = useWorkshop();
  const money = (amount: string | null): string => formats.money(amount, order.currency);
  const sums = [
    [order.shippingName, order.shippingPrice],
    [t('partsOrders.tax'), order.tax],
    [t('partsOrders.total'), order.total],
  ] as const;
  return (
    <Card withBorder component="section" aria-labelledby="parts-lines">
      <Title order={2} size="h4" mb="xs" id="parts-lines">
        {t('partsOrders.lines')}
      </Title>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('partsOrders.item')}</Table.Th>
            <Table.Th ta="end" style={WHOLE}>
              {t('partsOrders.quantity')}
            </Table.Th>
            <Table.Th ta="end" style={WHOLE}>
              {t('partsOrders.amount')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(order.lines ?? []).map((line) => (
            <Table.Tr key={line.id} data-line={line.id}>
              <Table.Td>
                <bdi>{line.name}</bdi>
                <Text size="sm" c="dimmed">
                  {line.sku}
                  {line.returned !== '0' &&
                    ` · ${t('partsOrders.cameBack', { quantity: formats.quantity(line.returned) })}`}
                </Text>
              </Table.Td>
              <Table.Td ta="end">{formats.quantity(line.quantity)}</Table.Td>
              <Table.Td ta="end" style={WHOLE}>
                {money(line.total)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          {sums.map(([name, amount]) => (
            <Table.Tr key={name}>
              <Table.Th colSpan={2} ta="end">
                {name}
              </Table.Th>
              <Table.Td ta="end" style={WHOLE}>
                {money(amount)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tfoot>
      </Table>
    </Card>
  );
}

/** Who gets it, and where. */
function About({ order }: { order: WholeOrder }) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  const { shippingAddress: to, shipment, recipient } = order;
  const place = to
    ? [to.street, to.city, to.state, to.zipCode, to.country].filter((part) => part !== null).join(', ')
    : null;
  const rows = [
    ['recipient', recipient?.name ?? order.customerName],
    ['phone', recipient?.phone ?? null],
    ['email', recipient?.email ?? null],
    ['address', place],
    ['carrier', shipment?.carrier ?? null],
    ['tracking', shipment?.trackingNumber ?? null],
    ['expectedOn', shipment?.expectedOn ? formats.day(shipment.expectedOn) : null],
    ['reservedUntil', order.reservedUntil ? formats.dayAndTime(order.reservedUntil) : null],
    ['placedBy', order.placedBy],
    ['note', order.note],
  ] as const;
  return (
    <Card withBorder component="section" aria-labelledby="parts-about">
      <Title order={2} size="h4" mb="xs" id="parts-about">
        {t('partsOrders.about')}
      </Title>
      {rows
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name} data-about={name}>
            <Text size="sm" c="dimmed">
              {t(`partsOrders.${name}`)}
            </Text>
            <Text>
              <bdi>{value}</bdi>
            </Text>
          </div>
        ))}
      {order.invoiceId !== null && may('invoice:read') && (
        <AnchorLink to="/billing/$id" params={{ id: order.invoiceId }}>
          {order.invoiceId}
        </AnchorLink>
      )}
    </Card>
  );
}
