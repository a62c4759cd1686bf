/** What an order comes to, as the API counts it. Who may not see amounts sees none. */
import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';

interface TotalsProps {
  order: {
    discount?: string | null;
    subtotal: string | null;
    tax: string | null;
    total: string | null;
    currency: string;
  };
}

export function Totals({ order }: TotalsProps) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  if (!may('workorder:price')) return null;
  const rows: [string, string | null | undefined][] = [
    ['orders.discount', order.discount === '0.00' ? null : order.discount],
    ['orders.subtotal', order.subtotal],
    ['orders.tax', order.tax],
  ];
  return (
    <Stack gap={4} data-totals>
      {rows
        .filter(([, amount]) => amount)
        .map(([label, amount]) => (
          <Group key={label} justify="space-between">
            <Text size="sm">{t(label)}</Text>
            <Text size="sm">{formats.money(amount, order.currency)}</Text>
          </Group>
        ))}
      <Group justify="space-between">
        <Text fw={700}>{t('orders.total')}</Text>
        <Text fw={700} fz="lg">
          {formats.money(order.total, order.currency)}
        </Text>
      </Group>
    </Stack>
  );
}
