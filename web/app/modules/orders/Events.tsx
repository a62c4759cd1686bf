/** What happened to an order, newest first, and how long it stood where. */
import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import { spanOf } from '../../kernel/spans.ts';
import type { Order } from './order.ts';

export function Events({ order }: { order: Order }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Card withBorder component="section" aria-label={t('orders.events')}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('orders.events')}
        </Title>
        {(order.events ?? []).map(({ id, to, by, at, note }) => (
          <div key={id} data-event={to}>
            <Text size="sm">
              <strong>{t(`workOrderState.${to}`)}</strong> · {formats.dayAndTime(at)} · {by}
            </Text>
            {note && (
              <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-wrap' }}>
                <bdi>{note}</bdi>
              </Text>
            )}
          </div>
        ))}
        <Title order={3} size="h5">
          {t('orders.timeInState')}
        </Title>
        {order.timeInState.map(({ state, seconds }) => (
          <Group key={state} justify="space-between">
            <Text size="sm">{t(`workOrderState.${state}`)}</Text>
            <Text size="sm">{spanOf(seconds)}</Text>
          </Group>
        ))}
      </Stack>
    </Card>
  );
}
