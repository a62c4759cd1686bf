/** What came back of an order, and the money that goes back for it, or for anything else. */
import { Card, List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import { Tag } from '../../kernel/Tag.tsx';
import type { WholeOrder } from './order.ts';

export function Back({ order }: { order: WholeOrder }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (order.returns.length === 0 && order.refunds.length === 0) return null;
  const nameOf = (lineId: string): string => order.lines?.find(({ id }) => id === lineId)?.name ?? lineId;
  return (
    <Card withBorder component="section" aria-labelledby="parts-back">
      <Title order={2} size="h4" mb="xs" id="parts-back">
        {t('partsOrders.back')}
      </Title>
      <List listStyleType="none" spacing="xs">
        {order.returns.map((each) => (
          <List.Item key={`return-${each.id}`} data-return={each.id}>
            <strong>{formats.dayAndTime(each.at)}</strong> <bdi>{each.reason}</bdi>
            {each.lines.map((line, at) => (
              <Text key={at} size="sm">
                {formats.quantity(line.quantity)} × <bdi>{nameOf(line.lineId)}</bdi>:{' '}
                {t(`partsOrders.condition.${line.condition}`)} <bdi>{line.scrapReason}</bdi>
              </Text>
            ))}
          </List.Item>
        ))}
        {order.refunds.map((refund) => (
          <List.Item key={`refund-${refund.id}`} data-refund={refund.id}>
            <Tag color={refund.status === 'DONE' ? 'green' : 'orange'}>{t(`partsOrders.refund.${refund.status}`)}</Tag>{' '}
            {formats.money(refund.amount, order.currency)} · {t(`partsOrders.refundReason.${refund.reason}`)}{' '}
            {formats.dayAndTime(refund.refundedAt ?? refund.dueAt)}
          </List.Item>
        ))}
      </List>
    </Card>
  );
}
