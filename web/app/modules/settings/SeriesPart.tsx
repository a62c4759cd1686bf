/** The series of numbers: how much of each is left, before it runs out. */
import { Alert, Button, Card, Group, Progress, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import type { Settings } from '../../kernel/access/Workshop.tsx';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { Icon } from '../../kernel/Icon.tsx';
import { Tag } from '../../kernel/Tag.tsx';
import { SeriesDialog } from './SeriesDialog.tsx';
import type { Level, Series } from './series.ts';
import { levelOf, numberOf, SERIES_KEY, usedPercent } from './series.ts';

const COLORS: Record<Level, string> = { good: 'blue', low: 'yellow', spent: 'red', expired: 'red' };

/** What the dialog is about: a new one, one to change, or one that takes another's place. */
type Open = { what: 'new' } | { what: 'change' | 'replace'; series: Series };

export function SeriesPart({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const [open, setOpen] = useState<Open | null>(null);
  const all = useQuery({
    queryKey: SERIES_KEY,
    queryFn: async () => (await client.invoiceSeries()) ?? [],
    staleTime: 0,
  });
  const taken = (all.data ?? []).map(({ prefix }) => prefix);
  return (
    <Stack>
      <Group justify="space-between">
        <Text size="sm" style={{ flex: '1 1 240px' }}>
          {t('settings.seriesWhy')}
        </Text>
        <Button variant="default" onClick={() => setOpen({ what: 'new' })}>
          {t('settings.newSeries')}
        </Button>
      </Group>
      <Refusal error={all.error} onRepeat={() => void all.refetch()} />
      {all.isPending && <Skeleton height={320} />}
      {(all.data ?? []).map((series) => (
        <OneSeries
          key={series.prefix}
          series={series}
          onChange={() => setOpen({ what: 'change', series })}
          onReplace={() => setOpen({ what: 'replace', series })}
        />
      ))}
      {open && (
        <SeriesDialog
          key={open.what === 'new' ? '' : open.series.prefix}
          settings={settings}
          series={open.what === 'change' ? open.series : null}
          instead={open.what === 'replace' ? open.series : null}
          taken={taken}
          onClose={() => setOpen(null)}
        />
      )}
    </Stack>
  );
}

interface OneSeriesProps {
  series: Series;
  onChange: () => void;
  onReplace: () => void;
}

function OneSeries({ series, onChange, onReplace }: OneSeriesProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const level = levelOf(series);
  const numbers = { remaining: formats.whole(series.remaining), all: formats.whole(series.to - series.from + 1) };
  const left = t('settings.left', { count: series.remaining, ...numbers });
  return (
    <Card withBorder component="section" aria-label={series.prefix} data-series={series.prefix} data-level={level}>
      <Stack gap="xs">
        <Group justify="space-between" align="start">
          <div>
            <Group gap="xs">
              <Title order={2} size="h4">
                {series.prefix}
              </Title>
              {series.isDefault && <Tag>{t('settings.usual')}</Tag>}
            </Group>
            <Text size="sm">{useKind(series)}</Text>
          </div>
          <Group gap="xs">
            {level !== 'good' && (
              <Button size="xs" onClick={onReplace}>
                {t('settings.replace')}
              </Button>
            )}
            <Button size="xs" variant="default" onClick={onChange}>
              {t('action.change')}
            </Button>
          </Group>
        </Group>
        <Progress
          value={usedPercent(series)}
          color={COLORS[level]}
          aria-label={t('settings.usedOf', { prefix: series.prefix })}
        />
        <Group justify="space-between" gap="xs">
          <Text size="sm">{left}</Text>
          <Text size="sm" c="dimmed">
            {level === 'spent'
              ? t('settings.lastNumber', { number: numberOf(series.prefix, series.to, series.padding) })
              : t('settings.nextNumber', { number: numberOf(series.prefix, series.next, series.padding) })}
            {series.expiresOn && ` · ${t('settings.until', { day: formats.day(series.expiresOn) })}`}
          </Text>
        </Group>
        {level !== 'good' && (
          <Alert color={COLORS[level]} role="status" icon={<Icon name="warning" size={18} />}>
            {t(`settings.level.${level}`)}
          </Alert>
        )}
      </Stack>
    </Card>
  );
}

function useKind({ kind, documentType }: Series): string {
  const { t } = useTranslation();
  const named = t(`settings.kind.${kind}`);
  return documentType ? `${named} · ${t(`settings.documentType.${documentType}`)}` : named;
}
