/** What is ordered, line by line, and what came of it. A draft's lines are added, changed and removed here. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { RowButton } from '../../../kernel/links.tsx';
import type { Column } from '../../../kernel/lists/columns.ts';
import { Table } from '../../../kernel/lists/Table.tsx';
import { wholeList } from '../../../kernel/lists/useList.ts';
import { LineDialog } from './LineDialog.tsx';
import type { OrderLine, PurchaseOrder } from './order.ts';

export function OrderLines({ order }: { order: PurchaseOrder }) {
  const { t } = useTranslation();
  const { may } = useWorkshop();
  const [open, setOpen] = useState<OrderLine | 'new' | null>(null);
  const isDraft = order.state === 'DRAFT' && may('purchase:edit');
  const columns = useLineColumns(order, isDraft ? setOpen : null);
  return (
    <Stack gap="xs" component="section" aria-labelledby="purchase-lines">
      <Group justify="space-between">
        <Title order={2} size="h4" id="purchase-lines">
          {t('purchasing.order.lines')}
        </Title>
        {isDraft && (
          <Button variant="default" onClick={() => setOpen('new')}>
            {t('purchasing.addLine')}
          </Button>
        )}
      </Group>
      <Table
        name="purchaseLines"
        label={t('purchasing.order.lines')}
        list={wholeList(order.lines ?? [])}
        columns={columns}
        rowKey={({ id }) => id}
        empty={<Text>{t('purchasing.noLines')}</Text>}
      />
      {open && <LineDialog order={order} line={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Stack>
  );
}

function useLineColumns(
  order: PurchaseOrder,
  onOpen: ((line: OrderLine) => void) | null,
): readonly Column<OrderLine>[] {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  const { currency, sentAt } = order;
  return useMemo(() => {
    const amount = (key: 'unitCost' | 'total', from?: 'sm'): Column<OrderLine> => ({
      key,
      title: t(`purchasing.line.${key}`),
      align: 'end',
      ...(from ? { from } : {}),
      cell: (line) => formats.money(line[key], currency),
      text: (line) => line[key] ?? '',
    });
    const received: Column<OrderLine> = {
      key: 'received',
      title: t('purchasing.line.received'),
      align: 'end',
      cell: (line) => formats.quantity(line.received),
      text: (line) => line.received ?? '',
    };
    return [
      {
        key: 'what',
        title: t('purchasing.line.description'),
        always: true,
        cell: (line) =>
          onOpen ? (
            <RowButton onClick={() => onOpen(line)}>
              <bdi>{line.description}</bdi>
            </RowButton>
          ) : (
            <bdi>{line.description}</bdi>
          ),
        text: ({ description }) => description,
      },
      {
        key: 'code',
        title: t('purchasing.line.supplierCode'),
        from: 'md',
        cell: ({ supplierCode, sku }) => supplierCode ?? sku ?? '',
        text: ({ supplierCode, sku }) => supplierCode ?? sku ?? '',
      },
      {
        key: 'quantity',
        title: t('purchasing.line.quantity'),
        align: 'end',
        cell: ({ quantity, unit }) => `${formats.quantity(quantity)} ${unit ?? ''}`,
        text: ({ quantity }) => quantity,
      },
      ...(sentAt === null ? [] : [received]),
      ...(may('inventory:cost') ? [amount('unitCost', 'sm'), amount('total', 'sm')] : []),
    ] satisfies Column<OrderLine>[];
  }, [t, formats, may, currency, sentAt, onOpen]);
}
