/** What is for sale, with a search: the address has what is searched for, so that it can be sent to somebody. */
import { Badge, Button, Card, Group, Loader, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationResult } from '../../client/index.ts';
import { useSession } from '../shared/session/SessionProvider.tsx';
import { goTo } from './address.ts';
import { MAX_LINES, putInBasket, useBasket } from './basket.ts';
import { money } from './formats.ts';
import { Refusal } from './Refusal.tsx';

type Item = NonNullable<OperationResult<'shopItems'>>['items'][number];

const PAGE = 24;
/** Milliseconds without a key before a search goes out. */
const PAUSE = 300;

const COLORS = { AVAILABLE: 'green', FEW: 'orange', NONE: 'gray' } as const;

function useItems(search: string) {
  const { client } = useSession();
  return useInfiniteQuery({
    queryKey: ['items', search],
    queryFn: ({ pageParam }) => client.shopItems({ search: search || null, limit: PAGE, nextToken: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page?.nextToken ?? null,
  });
}

export function Catalogue({ search }: { search: string }) {
  const { t } = useTranslation();
  const items = useItems(search);
  const found = items.data?.pages.flatMap((page) => page?.items ?? []) ?? [];
  return (
    <Stack>
      <Title order={2} size="h4">
        {t('catalogue.title')}
      </Title>
      <Search value={search} />
      {items.isError && <Refusal error={items.error} again={() => void items.refetch()} />}
      {items.isPending && <Loader role="status" aria-label={t('loading')} />}
      <Text role="status">
        {items.isSuccess && found.length === 0 && !items.hasNextPage ? t('catalogue.nothing') : ''}
      </Text>
      <SimpleGrid component="ul" cols={{ base: 1, xs: 2, md: 3, lg: 4 }} p={0} m={0}>
        {found.map((item) => (
          <ItemCard key={item.id} item={item} />
        ))}
      </SimpleGrid>
      {items.hasNextPage && (
        <Button variant="default" loading={items.isFetchingNextPage} onClick={() => void items.fetchNextPage()}>
          {t('catalogue.more')}
        </Button>
      )}
    </Stack>
  );
}

/** What is typed goes into the address when the fingers rest. */
function Search({ value }: { value: string }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => goTo({ at: 'catalogue', search: typed.trim() }, true), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <TextInput
      type="search"
      role="searchbox"
      label={t('catalogue.search')}
      size="md"
      maxLength={200}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

function ItemCard({ item }: { item: Item }) {
  const { t, i18n } = useTranslation();
  const lines = useBasket();
  const { id, sku, name, price, currency, availability } = item;
  const here = lines.find((line) => line.id === id)?.quantity ?? 0;
  const full = here === 0 && lines.length >= MAX_LINES;
  return (
    <Card component="li" withBorder padding="md" style={{ listStyle: 'none' }}>
      <Stack gap="xs" h="100%" justify="space-between">
        <Stack gap={4}>
          <Title order={3} size="h5">
            {name}
          </Title>
          <Text size="sm" c="dimmed">
            {sku}
          </Text>
        </Stack>
        <Group justify="space-between">
          <Text fw={700}>{money(price, currency, i18n.language)}</Text>
          <Badge variant="light" color={COLORS[availability]}>
            {t(`availability.${availability}`)}
          </Badge>
        </Group>
        <Button
          size="md"
          disabled={availability === 'NONE' || full}
          aria-label={t('catalogue.addOne', { name })}
          onClick={() => putInBasket({ id, sku, name, price, currency, quantity: here + 1 })}
        >
          {here === 0 ? t('catalogue.add') : t('catalogue.added', { count: here })}
        </Button>
      </Stack>
    </Card>
  );
}
