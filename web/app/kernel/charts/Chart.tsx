/**
 * A small chart: drawn when it is seen, a table for whoever does not see it, and a picture for whoever wants to put it elsewhere. What
 * draws comes with the first chart that comes into view.
 */
import { ActionIcon, Card, Group, Skeleton, Title } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../Icon.tsx';
import { say } from '../toasts.tsx';
import classes from './Chart.module.css';
import type { ChartData } from './data.ts';

const Bars = lazy(() => import('./Bars.tsx'));

export const CHART_HEIGHT = 180;

export function Chart({ name, title, data }: { name: string; title: string; data: ChartData }) {
  const { t } = useTranslation();
  const card = useRef<HTMLDivElement>(null);
  const { ref, entry } = useIntersection({ rootMargin: '100px' });
  const [seen, setSeen] = useState(false);
  // Once drawn it stays: it is also printed, and copied, when it has scrolled out.
  if (!seen && entry?.isIntersecting) setSeen(true);
  const copy = async (): Promise<void> => {
    const { copyChart } = await import('./picture.ts');
    const copied = await copyChart(card.current, { name, title, data });
    say(t(copied ? 'chart.copied' : 'chart.saved'));
  };
  return (
    <Card
      withBorder
      component="figure"
      m={0}
      ref={card}
      aria-label={title}
      data-chart={name}
      data-seen={seen || undefined}
    >
      <Group justify="space-between" wrap="nowrap" mb="xs">
        <Title order={2} size="h5">
          {title}
        </Title>
        <ActionIcon
          variant="default"
          size="lg"
          data-no-print
          aria-label={t('chart.copy', { title })}
          title={t('chart.copy', { title })}
          onClick={() => void copy()}
          disabled={!seen}
        >
          <Icon name="copy" />
        </ActionIcon>
      </Group>
      <div ref={ref} aria-hidden className={classes.drawing} style={{ minHeight: CHART_HEIGHT }}>
        {seen && (
          <Suspense fallback={<Skeleton height={CHART_HEIGHT} />}>
            <Bars data={data} height={CHART_HEIGHT} />
          </Suspense>
        )}
      </div>
      <Words title={title} data={data} />
    </Card>
  );
}

/** The same as a table. */
function Words({ title, data: { series, points, write } }: { title: string; data: ChartData }) {
  return (
    <table className={classes.words}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          {series.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map(({ label, values }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {series.map(({ key }) => (
              <td key={key}>{write(values[key] ?? '0')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
