/** What a supplier sells, and how: its own codes, packs, and what it asked last. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import type { Workshop } from '../../../kernel/access/Workshop.tsx';
import { useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { RowButton } from '../../../kernel/links.tsx';
import type { Column } from '../../../kernel/lists/columns.ts';
import { Table } from '../../../kernel/lists/Table.tsx';
import { useList } from '../../../kernel/lists/useList.ts';
import { Tag } from '../../../kernel/Tag.tsx';
import type { SoldItemFragment, WholeSupplierFragment } from '../generated/documents.ts';
import { SoldItemsDocument } from '../generated/documents.ts';
import { SoldItemDialog } from './SoldItemDialog.tsx';

const PAGE = 50;
export const soldKey = (supplierId: string) => ['sold', supplierId] as const;

export function Sold({ supplier }: { supplier: WholeSupplierFragment }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const { may } = useWorkshop();
  const [open, setOpen] = useState<SoldItemFragment | 'new' | null>(null);
  const list = useList(
    soldKey(supplier.id),
    async (nextToken) =>
      (await client.request(SoldItemsDocument, { supplierId: supplier.id, limit: PAGE, nextToken })).supplierItems,
  );
  const columns = useSoldColumns(setOpen);
  return (
    <Stack gap="xs" component="section" aria-labelledby="supplier-sold">
      <Group justify="space-between">
        <Title order={2} size="h4" id="supplier-sold">
          {t('purchasing.sold')}
        </Title>
        {may('supplier:update') && (
          <Button variant="default" onClick={() => setOpen('new')}>
            {t('purchasing.addSold')}
          </Button>
        )}
      </Group>
      <Table
        name="sold"
        label={t('purchasing.sold')}
        list={list}
        columns={columns}
        rowKey={({ inventoryItem }) => inventoryItem?.id ?? ''}
        empty={<Text>{t('purchasing.nothingSold')}</Text>}
      />
      {open && <SoldItemDialog supplier={supplier} sold={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Stack>
  );
}

function useSoldColumns(onOpen: (sold: SoldItemFragment) => void): readonly Column<SoldItemFragment>[] {
  const { t } = useTranslation();
  const workshop = useWorkshop();
  return useMemo(() => {
    const preferred = t('purchasing.preferred');
    return [
      {
        key: 'name',
        title: t('purchasing.item'),
        always: true,
        cell: (sold) => (
          <RowButton onClick={() => onOpen(sold)}>
            <bdi>{sold.inventoryItem?.name}</bdi>
          </RowButton>
        ),
        text: ({ inventoryItem }) => inventoryItem?.name ?? '',
      },
      {
        key: 'code',
        title: t('purchasing.sell.supplierCode'),
        from: 'sm',
        cell: ({ supplierCode }) => supplierCode ?? '',
        text: ({ supplierCode }) => supplierCode ?? '',
      },
      ...amounts(t, workshop),
      {
        key: 'preferred',
        title: t('purchasing.sell.preferred'),
        from: 'sm',
        cell: (sold) => sold.preferred && <Tag color="green">{preferred}</Tag>,
        text: (sold) => (sold.preferred ? preferred : ''),
      },
    ];
  }, [t, workshop, onOpen]);
}

function amounts(t: (key: string) => string, { formats, may }: Workshop): Column<SoldItemFragment>[] {
  const cost: Column<SoldItemFragment> = {
    key: 'cost',
    title: t('purchasing.sell.lastCost'),
    align: 'end',
    cell: ({ lastCost, currency }) => formats.money(lastCost, currency),
    text: ({ lastCost }) => lastCost ?? '',
  };
  return [
    ...(may('inventory:cost') ? [cost] : []),
    {
      key: 'pack',
      title: t('purchasing.sell.packSize'),
      align: 'end',
      from: 'md',
      cell: ({ packSize }) => formats.quantity(packSize),
      text: ({ packSize }) => packSize ?? '',
    },
    {
      key: 'minimum',
      title: t('purchasing.sell.minimumOrder'),
      align: 'end',
      from: 'lg',
      cell: ({ minimumOrder }) => formats.quantity(minimumOrder),
      text: ({ minimumOrder }) => minimumOrder ?? '',
    },
  ];
}
