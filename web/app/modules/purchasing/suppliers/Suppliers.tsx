/** Who sells to the workshop, by name. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { useMay } from '../../../kernel/access/Workshop.tsx';
import { RowLink } from '../../../kernel/links.tsx';
import type { Column } from '../../../kernel/lists/columns.ts';
import { FindBox } from '../../../kernel/lists/FindBox.tsx';
import { Table } from '../../../kernel/lists/Table.tsx';
import { useList } from '../../../kernel/lists/useList.ts';
import type { SupplierRowFragment as Row } from '../generated/documents.ts';
import { SupplierListDocument } from '../generated/documents.ts';
import { NewSupplier } from './NewSupplier.tsx';

const route = getRouteApi('/purchasing');
const PAGE = 50;
export const SUPPLIERS_KEY = ['suppliers'] as const;

export function Suppliers() {
  const { t } = useTranslation();
  const { client } = useSession();
  const may = useMay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, setAdding] = useState(false);
  const { find } = search;
  const list = useList(
    [...SUPPLIERS_KEY, find ?? null],
    async (nextToken) =>
      (await client.request(SupplierListDocument, { search: find ?? null, limit: PAGE, nextToken })).suppliers,
  );
  const columns = useSupplierColumns();
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <FindBox
          label={t('purchasing.findSupplier')}
          begin={find}
          onFind={(typed) =>
            void navigate({
              search: (now) => ({ ...now, find: typed === '' ? undefined : typed }) as typeof search,
              replace: true,
            })
          }
        />
        {may('supplier:create') && <Button onClick={() => setAdding(true)}>{t('purchasing.newSupplier')}</Button>}
      </Group>
      <Table
        name="suppliers"
        label={t('purchasing.suppliers')}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        empty={<Text>{t(find ? 'purchasing.noSupplierLikeThis' : 'purchasing.noSuppliers')}</Text>}
      />
      {adding && <NewSupplier onClose={() => setAdding(false)} />}
    </Stack>
  );
}

function useSupplierColumns(): readonly Column<Row>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const days = (count: number | null): string => (count === null ? '' : t('purchasing.days', { count }));
    return [
      {
        key: 'name',
        title: t('purchasing.supplier.name'),
        always: true,
        cell: ({ id, name }) => (
          <RowLink to="/purchasing/suppliers/$id" id={id}>
            <bdi>{name}</bdi>
          </RowLink>
        ),
        text: ({ name }) => name,
      },
      {
        key: 'taxId',
        title: t('purchasing.supplier.taxId'),
        from: 'sm',
        cell: ({ taxId }) => taxId ?? '',
        text: ({ taxId }) => taxId ?? '',
      },
      {
        key: 'lead',
        title: t('purchasing.supplier.leadTimeDays'),
        align: 'end',
        from: 'sm',
        cell: ({ leadTimeDays }) => days(leadTimeDays),
        text: ({ leadTimeDays }) => String(leadTimeDays ?? ''),
      },
      {
        key: 'payment',
        title: t('purchasing.supplier.paymentDays'),
        align: 'end',
        from: 'md',
        cell: ({ paymentDays }) => days(paymentDays),
        text: ({ paymentDays }) => String(paymentDays),
      },
      {
        key: 'currency',
        title: t('purchasing.supplier.currency'),
        from: 'lg',
        cell: ({ currency }) => currency,
        text: ({ currency }) => currency,
      },
    ] satisfies Column<Row>[];
  }, [t]);
}
