/** A count that several people take: the items of a place, what each counted of them, and the end of it. */
import { Button, Center, Group, Progress, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { useScanner } from '../../../kernel/keys/scanner.ts';
import { useList } from '../../../kernel/lists/useList.ts';
import { Screen } from '../../../kernel/Screen.tsx';
import { say } from '../../../kernel/toasts.tsx';
import { Tag } from '../../../kernel/Tag.tsx';
import type { ItemToCountFragment } from '../generated/documents.ts';
import { ItemsToCountDocument, ItemToCountDocument } from '../generated/documents.ts';
import classes from './Count.module.css';
import { CountRow } from './CountRow.tsx';
import { EndDialog } from './EndDialog.tsx';
import type { Lines } from './lines.ts';
import { Settle } from './Settle.tsx';
import type { Count as StockCount } from './useCount.ts';
import { countKey, useCount } from './useCount.ts';

const route = getRouteApi('/inventory/counts/$id');
const PAGE = 50;

export function Count() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { formats, may } = useWorkshop();
  const queries = useQueryClient();
  const { count, lines, error, take } = useCount(id);
  const [ending, setEnding] = useState<'close' | 'cancel' | null>(null);
  const back = { to: '/inventory/counts', label: t('count.title') } as const;
  const { data } = count;
  if (!data)
    return (
      <Screen title={t('count.title')} back={back}>
        {count.isSuccess ? <Text role="status">{t('lost.thing')}</Text> : <Refusal error={error} />}
      </Screen>
    );
  const mayEnd = data.status === 'OPEN' && may('inventory:move');
  return (
    <Screen
      title={data.location ? t('count.titleOf', { location: data.location }) : t('count.titleAll')}
      mark={<StatusBadge status={data.status} />}
      back={back}
      actions={
        mayEnd && (
          <>
            <Button variant="default" onClick={() => setEnding('cancel')}>
              {t('count.cancel')}
            </Button>
            <Button onClick={() => setEnding('close')}>{t('count.close')}</Button>
          </>
        )
      }
    >
      <Text c="dimmed">{t('count.begun', { by: data.startedBy, when: formats.dayAndTime(data.startedAt) })}</Text>
      {data.status === 'OPEN' && <Text size="sm">{t('count.how')}</Text>}
      <Refusal error={error} onRepeat={() => void count.refetch()} />
      {data.status !== 'OPEN' && (
        <Text role="status">
          {t(`count.ended.${data.status}`, { by: data.closedBy ?? '', reason: data.reason ?? '' })}
        </Text>
      )}
      {data.status === 'CLOSED' && may('inventory:move') && <Settle count={data} lines={lines} onSettled={take} />}
      <Items
        count={data}
        lines={lines}
        onCounted={(line) => take([line])}
        onStale={() => queries.invalidateQueries({ queryKey: [...countKey(id), 'lines'] })}
      />
      {ending && <EndDialog count={data} lines={lines} how={ending} onClose={() => setEnding(null)} />}
    </Screen>
  );
}

export function StatusBadge({ status }: Pick<StockCount, 'status'>) {
  const { t } = useTranslation();
  const color = ({ OPEN: 'blue', CLOSED: 'green', CANCELLED: 'gray' } as const)[status];
  return (
    <Tag color={color} data-status={status}>
      {t(`count.status.${status}`)}
    </Tag>
  );
}

interface ItemsProps {
  count: StockCount;
  lines: Lines;
  onCounted: Parameters<typeof CountRow>[0]['onCounted'];
  onStale: () => Promise<void>;
}

function Items({ count, lines, onCounted, onStale }: ItemsProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const [scanned, setScanned] = useState<readonly ItemToCountFragment[]>([]);
  const list = useList([...countKey(count.id), 'items'], async (nextToken) => {
    const asked = { location: count.location, limit: PAGE, nextToken };
    return (await client.request(ItemsToCountDocument, asked)).inventoryItems;
  });
  const known = new Set([...scanned, ...list.rows].map((item) => item.id));
  // What lies in the wrong place, or is not loaded yet, was counted all the same.
  const elsewhere = [...lines.values()].flatMap(({ item }) => (item && !known.has(item.id) ? [item] : []));
  const shown = [...scanned, ...list.rows.filter(({ id }) => !scanned.some((item) => item.id === id)), ...elsewhere];
  const isOpen = count.status === 'OPEN';
  useScanner((sku) => {
    if (!isOpen) return;
    void client.request(ItemToCountDocument, { sku }).then(({ inventoryItemBySku: item }) => {
      if (!item) return say(t('inventory.unknown', { code: sku }), 'warning');
      setScanned((now) => [item, ...now.filter((each) => each.id !== item.id)]);
      // Once it is there.
      setTimeout(() => document.querySelector<HTMLInputElement>(`[data-item="${item.id}"] input`)?.select());
    });
  });
  const counted = shown.filter(({ id }) => (lines.get(id)?.counted ?? null) !== null).length;
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text size="sm" role="status" data-progress={counted}>
          {t(list.hasMore ? 'count.progressMore' : 'count.progress', { counted, count: shown.length })}
        </Text>
      </Group>
      <Progress value={shown.length === 0 ? 0 : (100 * counted) / shown.length} aria-label={t('count.title')} />
      <Refusal error={list.error} onRepeat={list.again} />
      {!list.loading && shown.length === 0 && <Text role="status">{t('count.nothingHere')}</Text>}
      <ul className={classes.list} aria-label={t('count.items')}>
        {shown.map((item) => (
          <CountRow
            key={item.id}
            countId={count.id}
            item={item}
            line={lines.get(item.id)}
            open={isOpen}
            onCounted={onCounted}
            onStale={onStale}
          />
        ))}
      </ul>
      {list.hasMore && (
        <Center>
          <Button variant="default" loading={list.loadingMore} onClick={list.more}>
            {t('list.more')}
          </Button>
        </Center>
      )}
    </Stack>
  );
}
