/** Order, receipts and bill beside each other, line by line. */
import { Card, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Formats } from '../../../kernel/formats/formats.ts';
import { useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { Tag } from '../../../kernel/Tag.tsx';
import type { Bill, BillLine } from './bill.ts';

export function Match({ bill }: { bill: Bill }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" component="section" aria-label={t('purchasing.bill.lines')}>
      <Text size="sm">
        {t('purchasing.bill.tolerances', { price: bill.priceTolerance, quantity: bill.quantityTolerance })}
      </Text>
      {(bill.lines ?? []).map((line) => (
        <Line key={line.id} line={line} bill={bill} />
      ))}
    </Stack>
  );
}

function Line({ line, bill }: { line: BillLine; bill: Bill }) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  const cost = (amount: string | null): string => (may('inventory:cost') ? formats.money(amount, bill.currency) : '');
  const beside = [
    ['ordered', formats.quantity(line.ordered), cost(line.agreedCost)],
    ['received', formats.quantity(line.received), ''],
    ['billed', formats.quantity(line.quantity), cost(line.unitCost)],
  ] as const;
  return (
    <Card withBorder p="sm" component="article" aria-label={line.description} data-bill-line={line.id}>
      <Group justify="space-between" mb={4}>
        <Text fw={600}>
          <bdi>{line.description}</bdi>
        </Text>
        {line.differences.length === 0 && (
          <Tag color="green" data-status="agrees">
            {t('purchasing.bill.agrees')}
          </Tag>
        )}
      </Group>
      <SimpleGrid cols={3} spacing="xs">
        {beside.map(([name, quantity, amount]) => (
          <div key={name} data-beside={name}>
            <Text size="sm" c="dimmed">
              {t(`purchasing.bill.beside.${name}`)}
            </Text>
            <Text size="sm">{quantity}</Text>
            <Text size="sm">{amount}</Text>
          </div>
        ))}
      </SimpleGrid>
      <Stack gap={4} mt={4}>
        {line.differences.map((difference) => (
          <Group key={difference.kind} gap="xs" data-difference={difference.kind}>
            <Tag color={difference.beyond ? 'red' : 'yellow'} data-status={difference.beyond ? 'beyond' : 'within'}>
              {t(`purchasing.bill.difference.${difference.kind}`)}
            </Tag>
            <Text size="sm">
              {saidOf(difference, formats, bill.currency)}{' '}
              {t(difference.beyond ? 'purchasing.bill.beyond' : 'purchasing.bill.within')}
            </Text>
          </Group>
        ))}
      </Stack>
    </Card>
  );
}

type Difference = BillLine['differences'][number];

/** What was expected, what is billed, and what that comes to. */
function saidOf({ kind, expected, actual, amount, percent }: Difference, formats: Formats, currency: string): string {
  const value = (text: string | null): string =>
    text === null ? '' : kind === 'PRICE' ? formats.money(text, currency) : formats.quantity(text);
  const change = [value(expected), value(actual)].filter(Boolean).join(' → ');
  const more = [amount === null ? '' : formats.money(amount, currency), percent === null ? '' : `${percent} %`];
  return [change, ...more].filter(Boolean).join(' · ');
}
