/** Bills of suppliers, those due first at the head. */
import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { SupplierBillStateValues } from '../../../generated/enums.ts';
import { useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { RowLink } from '../../../kernel/links.tsx';
import type { Column } from '../../../kernel/lists/columns.ts';
import { Table } from '../../../kernel/lists/Table.tsx';
import { useList } from '../../../kernel/lists/useList.ts';
import { Tag } from '../../../kernel/Tag.tsx';
import type { PurchasingSearch } from '../address.ts';
import type { BillRowFragment as Row } from '../generated/documents.ts';
import { BillListDocument } from '../generated/documents.ts';
import { BILLS_KEY, STATE_COLORS } from './bill.ts';

const route = getRouteApi('/purchasing');
const PAGE = 50;

export function Bills() {
  const { t } = useTranslation();
  const { client } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { bill: state = null } = search;
  const list = useList(
    [...BILLS_KEY, state],
    async (nextToken) => (await client.request(BillListDocument, { state, limit: PAGE, nextToken })).supplierBills,
  );
  const columns = useBillColumns();
  const states = SupplierBillStateValues.map((value) => ({ value, label: t(`supplierBillState.${value}`) }));
  return (
    <Stack gap="xs">
      <Group>
        <NativeSelect
          aria-label={t('purchasing.order.state')}
          data={[{ value: '', label: t('purchasing.everyState') }, ...states]}
          value={state ?? ''}
          onChange={(event) => {
            const chosen = SupplierBillStateValues.find((each) => each === event.currentTarget.value);
            void navigate({ search: (now) => ({ ...now, bill: chosen }) as PurchasingSearch, replace: true });
          }}
        />
      </Group>
      <Table
        name="bills"
        label={t('purchasing.bills')}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        tone={({ overdue }) => (overdue ? 'late' : undefined)}
        empty={<Text>{t('purchasing.bill.none')}</Text>}
      />
    </Stack>
  );
}

function useBillColumns(): readonly Column<Row>[] {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  return useMemo(() => {
    const states = new Map(SupplierBillStateValues.map((value) => [value, t(`supplierBillState.${value}`)]));
    const late = t('purchasing.bill.overdue');
    const amount = (key: 'total' | 'balance'): Column<Row> => ({
      key,
      title: t(`purchasing.bill.${key}`),
      align: 'end',
      ...(key === 'total' ? { from: 'sm' as const } : {}),
      cell: (row) => formats.money(row[key], row.currency),
      text: (row) => row[key] ?? '',
    });
    return [
      {
        key: 'number',
        title: t('purchasing.bill.number'),
        always: true,
        cell: ({ id, number, supplierName }) => (
          <RowLink to="/purchasing/bills/$id" id={id}>
            {number} · <bdi>{supplierName}</bdi>
          </RowLink>
        ),
        text: ({ number, supplierName }) => `${number} ${supplierName}`,
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
      {
        key: 'due',
        title: t('purchasing.bill.dueOn'),
        from: 'sm',
        cell: ({ dueOn, overdue }) => (
          <>
            {formats.day(dueOn)} {overdue && <strong>{late}</strong>}
          </>
        ),
        text: ({ dueOn }) => dueOn,
      },
      ...(may('inventory:cost') ? [amount('total'), amount('balance')] : []),
    ] satisfies Column<Row>[];
  }, [t, formats, may]);
}
