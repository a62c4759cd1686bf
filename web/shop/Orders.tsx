/** The caller's orders, newest first. */
import { Badge, Button, Card, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../shared/session/SessionProvider.tsx';
import { moment, money } from './formats.ts';
import { Go } from './Go.tsx';
import { Refusal } from './Refusal.tsx';
import { COLORS } from './statuses.ts';

const PAGE = 20;

export function Orders() {
  const { t, i18n } = useTranslation();
  const { client } = useSession();
  const orders = useInfiniteQuery({
    queryKey: ['orders'],
    queryFn: ({ pageParam }) => client.partsOrders({ limit: PAGE, nextToken: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page?.nextToken ?? null,
  });
  const found = orders.data?.pages.flatMap((page) => page?.items ?? []) ?? [];
  return (
    <Stack>
      <Title order={2} size="h4">
        {t('orders.title')}
      </Title>
      {orders.isError && <Refusal error={orders.error} again={() => void orders.refetch()} />}
      {orders.isPending && <Loader role="status" aria-label={t('loading')} />}
      <Text role="status">{orders.isSuccess && found.length === 0 ? t('orders.none') : ''}</Text>
      <Stack component="ul" gap="sm" p={0} m={0}>
        {found.map(({ id, number, status, total, currency, placedAt }) => (
          <Card key={id} component="li" withBorder padding="sm" style={{ listStyle: 'none' }}>
            <Group justify="space-between">
              <Stack gap={2}>
                <Go to={{ at: 'order', id }} fw={600}>
                  {t('orders.of', { number })}
                </Go>
                <Text size="sm" c="dimmed">
                  {moment(placedAt, i18n.language)}
                </Text>
              </Stack>
              <Group>
                <Text>{money(total, currency, i18n.language)}</Text>
                <Badge variant="light" color={COLORS[status]}>
                  {t(`status.${status}`)}
                </Badge>
              </Group>
            </Group>
          </Card>
        ))}
      </Stack>
      {orders.hasNextPage && (
        <Button variant="default" loading={orders.isFetchingNextPage} onClick={() => void orders.fetchNextPage()}>
          {t('orders.more')}
        </Button>
      )}
    </Stack>
  );
}
