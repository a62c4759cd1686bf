/** Where a parcel is that the workshop's own drivers bring, as they tell it. Nothing where that is not to be seen. */
import { List, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../shared/session/SessionProvider.tsx';
import { moment } from './formats.ts';

/** Events of one delivery: there are never as many. */
const ALL = 100;

function useEvents(deliveryId: string) {
  const { client, signIns } = useSession();
  const queries = useQueryClient();
  const queryKey = ['tracking', deliveryId];
  const query = useQuery({ queryKey, queryFn: () => client.tracking({ deliveryId, limit: ALL }) });
  const again = useEffectEvent(() => void queries.invalidateQueries({ queryKey: ['tracking', deliveryId] }));
  useEffect(() => {
    const live = client.onDeliveryChanged({ id: deliveryId }, { onLive: () => again() });
    void (async () => {
      for await (const _change of live) again();
    })().catch(() => undefined);
    return () => live.close();
  }, [client, deliveryId, signIns]);
  return query.data?.items ?? [];
}

export function Tracking({ deliveryId }: { deliveryId: string }) {
  const { t, i18n } = useTranslation();
  const events = useEvents(deliveryId);
  if (events.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('tracking.title')}
      </Title>
      <List aria-live="polite">
        {events.map(({ id, status, at, place }) => (
          <List.Item key={id}>
            <Text>
              {t(`tracking.${status}`)}
              {place === null ? '' : ` · ${place}`}
            </Text>
            <Text size="sm" c="dimmed">
              {moment(at, i18n.language)}
            </Text>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
