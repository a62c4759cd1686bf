/** What came, line by line, and what of each went back. */
import { Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { compare } from '../../../kernel/formats/decimals.ts';
import { RowLink } from '../../../kernel/links.tsx';
import type { Column } from '../../../kernel/lists/columns.ts';
import { Table } from '../../../kernel/lists/Table.tsx';
import { wholeList } from '../../../kernel/lists/useList.ts';
import { Tag } from '../../../kernel/Tag.tsx';
import type { Receipt, ReceiptLine } from './receipt.ts';

export function ReceiptLines({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation();
  const columns = useLineColumns(receipt.currency);
  return (
    <Stack gap="xs" component="section" aria-labelledby="receipt-lines">
      <Title order={2} size="h4" id="receipt-lines">
        {t('purchasing.receipt.what')}
      </Title>
      <Table
        name="receiptLines"
        label={t('purchasing.receipt.what')}
        list={wholeList(receipt.items ?? [])}
        columns={columns}
        rowKey={({ id }) => id}
        tone={({ reversedBy }) => (reversedBy === null ? undefined : 'off')}
        empty={<Text>{t('purchasing.noLines')}</Text>}
      />
    </Stack>
  );
}

function useLineColumns(currency: string): readonly Column<ReceiptLine>[] {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  return useMemo(() => {
    const cost: Column<ReceiptLine> = {
      key: 'unitCost',
      title: t('purchasing.line.unitCost'),
      align: 'end',
      from: 'sm',
      cell: ({ unitCost }) => formats.money(unitCost, currency),
      text: ({ unitCost }) => unitCost ?? '',
    };
    const isBack = t('purchasing.receipt.isTakenBack');
    return [
      {
        key: 'what',
        title: t('purchasing.line.description'),
        always: true,
        cell: ({ item, description }) =>
          item && may('inventory:read') ? (
            <RowLink to="/inventory/$id" id={item.id}>
              <bdi>{description}</bdi>
            </RowLink>
          ) : (
            <bdi>{description}</bdi>
          ),
        text: ({ description }) => description,
      },
      {
        key: 'code',
        title: t('purchasing.receipt.code'),
        from: 'md',
        cell: ({ item }) => item?.sku ?? '',
        text: ({ item }) => item?.sku ?? '',
      },
      {
        key: 'quantity',
        title: t('purchasing.line.quantity'),
        align: 'end',
        cell: ({ quantity, item }) => `${formats.quantity(quantity)} ${item?.unit ?? ''}`,
        text: ({ quantity }) => quantity,
      },
      {
        key: 'returned',
        title: t('purchasing.receipt.wentBack'),
        align: 'end',
        cell: ({ returned, reversedBy }) => {
          if (reversedBy !== null) return <Tag color="red">{isBack}</Tag>;
          return compare(returned, '0') === 0 ? '' : formats.quantity(returned);
        },
        text: ({ returned, reversedBy }) => (reversedBy === null ? returned : isBack),
      },
      ...(may('inventory:cost') ? [cost] : []),
    ] satisfies Column<ReceiptLine>[];
  }, [t, formats, may, currency]);
}
