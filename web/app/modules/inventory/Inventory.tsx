/** Items with what is in stock of them; a scan opens its item. */
import { Button, Chip, Group, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useMay, useWorkshop } from '../../kernel/access/Workshop.tsx';
import { useKeys } from '../../kernel/keys/keys.tsx';
import { useScanner } from '../../kernel/keys/scanner.ts';
import { ButtonLink, RowLink } from '../../kernel/links.tsx';
import type { Column } from '../../kernel/lists/columns.ts';
import { Table } from '../../kernel/lists/Table.tsx';
import { useList } from '../../kernel/lists/useList.ts';
import { useLive } from '../../kernel/live/useLive.ts';
import { Screen } from '../../kernel/Screen.tsx';
import { say } from '../../kernel/toasts.tsx';
import type { InventorySearch } from './address.ts';
import type { ItemRowFragment } from './generated/documents.ts';
import { ItemBySkuDocument, ItemListDocument } from './generated/documents.ts';
import { ITEMS_KEY } from './items.ts';
import { NewItem } from './NewItem.tsx';

const route = getRouteApi('/inventory');
const PAGE = 50;
/** Milliseconds that somebody pauses before the API is asked. */
const PAUSE = 200;

export function Inventory() {
  const { t } = useTranslation();
  const { client } = useSession();
  const may = useMay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, setAdding] = useState(false);
  const list = useList([...ITEMS_KEY, search], async (nextToken) => {
    const { find = null, low = false } = search;
    return (await client.request(ItemListDocument, { search: find, lowStock: low, limit: PAGE, nextToken }))
      .inventoryItems;
  });
  useLive((live, options) => live.onLowStock({}, options), 'low', [ITEMS_KEY]);
  useScanner((sku) => {
    void client.request(ItemBySkuDocument, { sku }).then(({ inventoryItemBySku: item }) => {
      if (item) void navigate({ to: '/inventory/$id', params: { id: item.id } });
      else say(t('inventory.unknown', { code: sku }), 'warning');
    });
  });
  const columns = useItemColumns();
  const open = (id: string): void => void navigate({ to: '/inventory/$id', params: { id } });
  return (
    <Screen
      title={t('inventory.title')}
      actions={
        <>
          {may('count:take') && (
            <ButtonLink variant="default" to="/inventory/counts">
              {t('count.title')}
            </ButtonLink>
          )}
          {may('inventory:create') && <Button onClick={() => setAdding(true)}>{t('inventory.newItem')}</Button>}
        </>
      }
    >
      <Filters
        search={search}
        onNarrow={(change) =>
          void navigate({ search: (now: InventorySearch) => ({ ...now, ...change }) as InventorySearch, replace: true })
        }
      />
      <Table
        name="inventory"
        label={t('inventory.title')}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        tone={({ low }) => (low ? 'late' : undefined)}
        empty={<Text>{t(search.find || search.low ? 'inventory.noneLikeThis' : 'inventory.none')}</Text>}
      />
      {adding && <NewItem onClose={() => setAdding(false)} onDone={open} />}
    </Screen>
  );
}

interface FiltersProps {
  search: InventorySearch;
  onNarrow: (change: { find?: string | undefined; low?: true | undefined }) => void;
}

function Filters({ search, onNarrow }: FiltersProps) {
  const { t } = useTranslation();
  const ref = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(search.find ?? '');
  const narrow = useDebouncedCallback((find: string) => onNarrow({ find: find || undefined }), PAUSE);
  useKeys([{ keys: '/', text: t('inventory.find'), run: () => ref.current?.focus() }]);
  return (
    <Group>
      <TextInput
        ref={ref}
        aria-label={t('inventory.find')}
        placeholder={t('inventory.find')}
        name="find"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          narrow(event.currentTarget.value.trim());
        }}
      />
      <Chip checked={search.low ?? false} onChange={(low) => onNarrow({ low: low || undefined })}>
        {t('inventory.low')}
      </Chip>
    </Group>
  );
}

function useItemColumns(): readonly Column<ItemRowFragment>[] {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  return useMemo(() => {
    const cost: Column<ItemRowFragment> = {
      key: 'cost',
      title: t('inventory.cost'),
      align: 'end',
      from: 'lg',
      cell: ({ averageCost, currency }) => formats.money(averageCost, currency),
      text: ({ averageCost }) => averageCost ?? '',
    };
    const all: Column<ItemRowFragment>[] = [
      {
        key: 'name',
        title: t('inventory.name'),
        always: true,
        cell: ({ id, name }) => (
          <RowLink to="/inventory/$id" id={id}>
            {name}
          </RowLink>
        ),
        text: ({ name }) => name,
      },
      { key: 'sku', title: t('inventory.sku'), from: 'sm', cell: ({ sku }) => sku, text: ({ sku }) => sku },
      {
        key: 'stock',
        title: t('inventory.stock'),
        align: 'end',
        cell: ({ stock, low }) => (
          <span style={{ fontWeight: low ? 700 : 400 }}>
            {formats.quantity(stock)} {low && t('inventory.isLow')}
          </span>
        ),
        text: ({ stock }) => stock,
      },
      ...placeColumns(t, formats.quantity),
      {
        key: 'price',
        title: t('inventory.price'),
        align: 'end',
        from: 'sm',
        cell: ({ price, currency }) => formats.money(price, currency),
        text: ({ price }) => price,
      },
    ];
    return may('inventory:cost') ? [...all, cost] : all;
  }, [t, formats, may]);
}

const placeColumns = (t: (key: string) => string, quantity: (amount: string) => string): Column<ItemRowFragment>[] => [
  {
    key: 'minimum',
    title: t('inventory.minimum'),
    align: 'end',
    from: 'md',
    cell: ({ minimumStock }) => quantity(minimumStock),
    text: ({ minimumStock }) => minimumStock,
  },
  {
    key: 'location',
    title: t('inventory.location'),
    from: 'md',
    cell: ({ location }) => location ?? '',
    text: ({ location }) => location ?? '',
  },
];
