/** Orders to suppliers, newest first. */
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { PurchaseOrderStateValues } from '../../../generated/enums.ts';
import type { Workshop } from '../../../kernel/access/Workshop.tsx';
import { useMay, useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { RowLink } from '../../../kernel/links.tsx';
import type { Column } from '../../../kernel/lists/columns.ts';
import { Table } from '../../../kernel/lists/Table.tsx';
import { useList } from '../../../kernel/lists/useList.ts';
import { Tag } from '../../../kernel/Tag.tsx';
import type { PurchasingSearch } from '../address.ts';
import type { PurchaseRowFragment as Row } from '../generated/documents.ts';
import { PurchaseOrderListDocument } from '../generated/documents.ts';
import { NewOrder } from './NewOrder.tsx';
import { PURCHASES_KEY, STATE_COLORS } from './order.ts';

const route = getRouteApi('/purchasing');
const PAGE = 50;

export function PurchaseOrders() {
  const { t } = useTranslation();
  const { client } = useSession();
  const may = useMay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, setAdding] = useState(false);
  const { state = null } = search;
  const list = useList(
    [...PURCHASES_KEY, state],
    async (nextToken) =>
      (await client.request(PurchaseOrderListDocument, { state, limit: PAGE, nextToken })).purchaseOrders,
  );
  const columns = useOrderColumns();
  const states = PurchaseOrderStateValues.map((value) => ({ value, label: t(`purchaseOrderState.${value}`) }));
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <NativeSelect
          aria-label={t('purchasing.order.state')}
          data={[{ value: '', label: t('purchasing.everyState') }, ...states]}
          value={state ?? ''}
          onChange={(event) => {
            const chosen = PurchaseOrderStateValues.find((each) => each === event.currentTarget.value);
            void navigate({ search: (now) => ({ ...now, state: chosen }) as PurchasingSearch, replace: true });
          }}
        />
        {may('purchase:edit') && <Button onClick={() => setAdding(true)}>{t('purchasing.newOrder')}</Button>}
      </Group>
      <Table
        name="purchases"
        label={t('purchasing.orders')}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        tone={(row) => (row.late ? 'late' : row.state === 'CANCELLED' ? 'off' : undefined)}
        empty={<Text>{t('purchasing.noOrders')}</Text>}
      />
      {adding && <NewOrder supplier={null} onClose={() => setAdding(false)} />}
    </Stack>
  );
}

function useOrderColumns(): readonly Column<Row>[] {
  const { t } = useTranslation();
  const workshop = useWorkshop();
  return useMemo(() => {
    const states = new Map(PurchaseOrderStateValues.map((value) => [value, t(`purchaseOrderState.${value}`)]));
    const draft = t('purchasing.noNumber');
    return [
      {
        key: 'number',
        title: t('purchasing.order.number'),
        always: true,
        cell: ({ id, number, supplierName }) => (
          <RowLink to="/purchasing/orders/$id" id={id}>
            {number ?? draft} · <bdi>{supplierName}</bdi>
          </RowLink>
        ),
        text: ({ number, supplierName }) => `${number ?? draft} ${supplierName}`,
      },
      {
        key: 'state',
        title: t('purchasing.order.state'),
        cell: ({ state }) => (
          <Tag color={STATE_COLORS[state]} data-state={state}>
            {states.get(state)}
          </Tag>
        ),
        text: ({ state }) => states.get(state) ?? state,
      },
      ...ofWhat(t, workshop),
    ] satisfies Column<Row>[];
  }, [t, workshop]);
}

/** When it comes, how much it is, and when it was made. */
function ofWhat(t: (key: string) => string, { formats, may }: Workshop): Column<Row>[] {
  const lateWords = t('purchasing.late');
  const total: Column<Row> = {
    key: 'total',
    title: t('purchasing.order.total'),
    align: 'end',
    from: 'sm',
    cell: (order) => formats.money(order.total, order.currency),
    text: (order) => order.total ?? '',
  };
  return [
    {
      key: 'expected',
      title: t('purchasing.order.expectedOn'),
      from: 'sm',
      cell: ({ expectedOn, late }) => (
        <>
          {formats.day(expectedOn)} {late && <strong>{lateWords}</strong>}
        </>
      ),
      text: ({ expectedOn }) => expectedOn ?? '',
    },
    {
      key: 'lines',
      title: t('purchasing.order.lines'),
      align: 'end',
      from: 'md',
      cell: ({ lineCount }) => formats.whole(lineCount),
      text: ({ lineCount }) => String(lineCount),
    },
    ...(may('inventory:cost') ? [total] : []),
    {
      key: 'made',
      title: t('purchasing.order.createdAt'),
      from: 'lg',
      cell: ({ createdAt }) => formats.day(createdAt),
      text: ({ createdAt }) => createdAt,
    },
  ];
}
