/** Work orders as a list: what is narrowed stands in the address, and what changes elsewhere shows here. */
import { Button, Chip, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { WorkOrderStateValues } from '../../generated/enums.ts';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import { ButtonLink } from '../../kernel/links.tsx';
import { Table } from '../../kernel/lists/Table.tsx';
import { useList } from '../../kernel/lists/useList.ts';
import { useLive } from '../../kernel/live/useLive.ts';
import { Screen } from '../../kernel/Screen.tsx';
import { useNow } from '../../kernel/useNow.ts';
import type { OrderSearch, WorkSearch } from './address.ts';
import { technicianOf } from './address.ts';
import { OrderListDocument } from './generated/documents.ts';
import { latenessOf } from './lateness.ts';
import { Narrowed } from './Narrowed.tsx';
import { useOrderColumns } from './orderColumns.tsx';

const route = getRouteApi('/orders');
const PAGE = 50;
export const ORDERS_KEY = ['orders'] as const;

export function Orders() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const { client } = useSession();
  const { user, may } = useWorkshop();
  const now = useNow();
  const list = useList([...ORDERS_KEY, search], async (nextToken) => {
    const { state = null, all, late = false, vehicle = null, customer = null } = search;
    const technicianId = technicianOf(search, user.id);
    const narrowed = { state, vehicleId: vehicle, customerId: customer, technicianId, late, open: !all };
    return (await client.request(OrderListDocument, { ...narrowed, limit: PAGE, nextToken })).workOrders;
  });
  useLive((live, options) => live.onBoardChanged({}, options), 'board', [ORDERS_KEY]);
  const columns = useOrderColumns(now);
  return (
    <Screen
      title={t('orders.title')}
      actions={
        <ButtonLink variant="default" to="/orders/board" search={boardOf(search)}>
          {t('orders.asBoard')}
        </ButtonLink>
      }
    >
      <Filters search={search} />
      <Table
        name="orders"
        label={t('orders.title')}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        tone={(order) => latenessOf(order, now)}
        empty={<Nothing narrowed={Object.keys(search).length > 0} mayOpen={may('workorder:create')} />}
      />
    </Screen>
  );
}

/** What the board is narrowed by, too. */
const boardOf = ({ mine, technician, late }: OrderSearch): WorkSearch => ({
  ...(mine && { mine }),
  ...(technician && { technician }),
  ...(late && { late }),
});

function Filters({ search }: { search: OrderSearch }) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const narrow = (change: Partial<Record<keyof OrderSearch, unknown>>): void =>
    void navigate({ search: (now) => ({ ...now, ...change }) as OrderSearch, replace: true });
  const states = WorkOrderStateValues.map((value) => ({ value, label: t(`workOrderState.${value}`) }));
  const narrowedBy = [search.vehicle && t('orders.oneVehicle'), search.customer && t('orders.oneCustomer')].filter(
    Boolean,
  );
  return (
    <Group gap="sm">
      <NativeSelect
        aria-label={t('orders.state')}
        data={[{ value: '', label: t('orders.everyState') }, ...states]}
        value={search.state ?? ''}
        onChange={(event) => narrow({ state: event.currentTarget.value || undefined })}
      />
      <Narrowed search={search} narrow={narrow} />
      {!search.late && (
        <Chip checked={search.all ?? false} onChange={(all) => narrow({ all: all || undefined })}>
          {t('orders.all')}
        </Chip>
      )}
      {narrowedBy.length > 0 && (
        <Button variant="default" size="xs" onClick={() => narrow({ vehicle: undefined, customer: undefined })}>
          {narrowedBy.join(', ')} ✕
        </Button>
      )}
    </Group>
  );
}

function Nothing({ narrowed, mayOpen }: { narrowed: boolean; mayOpen: boolean }) {
  const { t } = useTranslation();
  return (
    <Stack align="center" gap="xs">
      <Text>{t(narrowed ? 'orders.noneLikeThis' : 'orders.none')}</Text>
      {!narrowed && mayOpen && <Text c="dimmed">{t('orders.howTo')}</Text>}
    </Stack>
  );
}
