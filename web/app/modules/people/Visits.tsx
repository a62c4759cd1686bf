/** Orders of a customer or a vehicle, whatever became of them, newest first. */
import { Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { Table } from '../../kernel/lists/Table.tsx';
import { useList } from '../../kernel/lists/useList.ts';
import { useNow } from '../../kernel/useNow.ts';
import { OrderListDocument } from '../orders/generated/documents.ts';
import { latenessOf } from '../orders/lateness.ts';
import { useOrderColumns } from '../orders/orderColumns.tsx';
import { ORDERS_KEY } from '../orders/Orders.tsx';

const PAGE = 20;

/** Beside what the page says already there is little room: what came, how it stands, when, and for how much. */
const SHOWN: readonly string[] = ['vehicle', 'state', 'received', 'total'];

function useVisitColumns(now: number): ReturnType<typeof useOrderColumns> {
  const all = useOrderColumns(now);
  return useMemo(() => all.filter(({ key }) => SHOWN.includes(key)), [all]);
}

export function Visits({ of }: { of: { customerId: string } | { vehicleId: string } }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const now = useNow();
  const list = useList([...ORDERS_KEY, of], async (nextToken) => {
    const asked = { ...of, open: false, late: false, limit: PAGE, nextToken };
    return (await client.request(OrderListDocument, asked)).workOrders;
  });
  const columns = useVisitColumns(now);
  return (
    <Stack gap="xs" component="section" aria-labelledby="visits">
      <Title order={2} size="h4" id="visits">
        {t('people.visits')}
      </Title>
      <Table
        name="visits"
        label={t('people.visits')}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        tone={(order) => latenessOf(order, now)}
        empty={<Text>{t('people.noVisits')}</Text>}
      />
    </Stack>
  );
}
