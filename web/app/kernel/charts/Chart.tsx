/** A small chart: a drawing, the same as a table for whoever does not see it, and a picture for whoever wants to put it elsewhere. */
import { ActionIcon, Card, ColorSwatch, Group, Text, Title, VisuallyHidden } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../Icon.tsx';
import { say } from '../toasts.tsx';
import { Bars } from './Bars.tsx';
import type { ChartData } from './data.ts';
import { colorOf } from './data.ts';

const HEIGHT = 180;

export function Chart({ name, title, data }: { name: string; title: string; data: ChartData }) {
  const { t } = useTranslation();
  const card = useRef<HTMLDivElement>(null);
  const copy = async (): Promise<void> => {
    // Whoever copies nothing loads nothing of it.
    const { copyChart } = await import('./picture.ts');
    const copied = await copyChart(card.current, { name, title, data });
    say(t(copied ? 'chart.copied' : 'chart.saved'));
  };
  return (
    <Card withBorder component="figure" m={0} ref={card} aria-label={title} data-chart={name}>
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
        >
          <Icon name="copy" />
        </ActionIcon>
      </Group>
      <div aria-hidden>
        <Bars data={data} height={HEIGHT} />
        {data.series.length > 1 && (
          <Group gap="xs" mt="xs">
            {data.series.map((series) => (
              <Group key={series.key} gap={6} wrap="nowrap">
                <ColorSwatch size={12} color={colorOf(series)} withShadow={false} />
                <Text size="sm">{series.label}</Text>
              </Group>
            ))}
          </Group>
        )}
      </div>
      <VisuallyHidden>
        <Words title={title} data={data} />
      </VisuallyHidden>
    </Card>
  );
}

/** The same as a table. */
function Words({ title, data: { series, points, write } }: { title: string; data: ChartData }) {
  return (
    <table>
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
