/** An order to a supplier: what it says, who approved it, where it stands, and what can be done with it next. */
import { Alert, Card, Grid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats, useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { Files } from '../../../kernel/files/LazyFiles.tsx';
import { AnchorLink } from '../../../kernel/links.tsx';
import { useLive } from '../../../kernel/live/useLive.ts';
import { Screen } from '../../../kernel/Screen.tsx';
import { Tag } from '../../../kernel/Tag.tsx';
import { Gone } from '../../../shell/Gone.tsx';
import { Receipts } from '../receipts/Receipts.tsx';
import { Actions } from './Actions.tsx';
import type { PurchaseOrder as Order } from './order.ts';
import { purchaseKey, RECEIPTS_KEY, STATE_COLORS, useWholeOrder } from './order.ts';
import { OrderLines } from './OrderLines.tsx';

const route = getRouteApi('/purchasing/orders/$id');

export function PurchaseOrder() {
  const { id } = route.useParams();
  const order = useWholeOrder(id);
  useLive((live, options) => live.onPurchaseOrderChanged({ purchaseOrderId: id }, options), id, [
    purchaseKey(id),
    RECEIPTS_KEY,
  ]);
  if (order.data) return <Page order={order.data} />;
  if (order.error) return <Refusal error={order.error} onRepeat={() => void order.refetch()} />;
  return order.isPending ? <Skeleton height={320} /> : <Gone />;
}

function Page({ order }: { order: Order }) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  const { ended } = order;
  const mark = (
    <>
      <Tag color={STATE_COLORS[order.state]} size="lg" data-state={order.state}>
        {t(`purchaseOrderState.${order.state}`)}
      </Tag>
      {order.late && (
        <Tag color="red" size="lg">
          {t('purchasing.late')}
        </Tag>
      )}
    </>
  );
  return (
    <Screen
      title={order.number ?? t('purchasing.draftTo', { name: order.supplierName })}
      mark={mark}
      back={{ to: '/purchasing', search: {}, label: t('purchasing.orders') }}
      actions={<Actions order={order} />}
    >
      {ended && (
        <Alert
          color={order.state === 'CANCELLED' ? 'red' : 'gray'}
          title={t(`purchasing.ended.${order.state === 'CANCELLED' ? 'cancelled' : 'closed'}`, {
            name: ended.by,
            when: formats.dayAndTime(ended.at),
          })}
        >
          <bdi>{ended.reason}</bdi>
        </Alert>
      )}
      <Grid>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack>
            <OrderLines order={order} />
            {order.sentAt !== null && may('receipt:read') && <Came orderId={order.id} />}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack>
            <About order={order} />
            <Approvals order={order} />
            <Files owners={[{ type: 'PURCHASE_ORDER', id: order.id }]} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Screen>
  );
}

function Came({ orderId }: { orderId: string }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" component="section" aria-labelledby="purchase-receipts">
      <Title order={2} size="h4" id="purchase-receipts">
        {t('purchasing.receipts')}
      </Title>
      <Receipts purchaseOrderId={orderId} />
    </Stack>
  );
}

function About({ order }: { order: Order }) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  const money = (amount: string | null): string | null =>
    may('inventory:cost') ? formats.money(amount, order.currency) : null;
  const rows = [
    ['expectedOn', order.expectedOn === null ? null : formats.day(order.expectedOn)],
    ['deliveryPlace', order.deliveryPlace],
    ['paymentDays', order.paymentDays === null ? null : t('purchasing.days', { count: order.paymentDays })],
    ['note', order.note],
    ['subtotal', money(order.subtotal)],
    ['tax', money(order.tax)],
    ['total', money(order.total)],
  ] as const;
  return (
    <Card withBorder component="section" aria-labelledby="purchase-about">
      <Title order={2} size="h4" mb="xs" id="purchase-about">
        {t('purchasing.about')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('purchasing.order.supplier')}
      </Text>
      {may('supplier:read') ? (
        <AnchorLink to="/purchasing/suppliers/$id" params={{ id: order.supplierId }}>
          <bdi>{order.supplierName}</bdi>
        </AnchorLink>
      ) : (
        <Text>
          <bdi>{order.supplierName}</bdi>
        </Text>
      )}
      {rows
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name} data-about={name}>
            <Text size="sm" c="dimmed">
              {t(`purchasing.order.${name}`)}
            </Text>
            <Text>
              <bdi>{value}</bdi>
            </Text>
          </div>
        ))}
    </Card>
  );
}

/** Who said yes, and who is still asked. */
function Approvals({ order }: { order: Order }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (order.approvals.length === 0 && order.missingApprovals.length === 0) return null;
  return (
    <Card withBorder component="section" aria-labelledby="purchase-approvals" data-approvals>
      <Title order={2} size="h4" mb="xs" id="purchase-approvals">
        {t('purchasing.approvals')}
      </Title>
      <Stack gap={4}>
        {order.approvals.map(({ byId, by, role, at, note }) => (
          <Text key={byId} size="sm">
            ✓ {t('purchasing.approvedBy', { name: by, role, when: formats.dayAndTime(at) })} <bdi>{note}</bdi>
          </Text>
        ))}
        {order.missingApprovals.map(({ role, count }) => (
          <Text key={role} size="sm" fw={600}>
            {t('purchasing.missing', { count, role })}
          </Text>
        ))}
      </Stack>
    </Card>
  );
}
