/** The day in figures, and the days before it as small charts: what each role may see of it. */
import { Card, Group, SegmentedControl, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TallerClient } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { PaymentMethodValues } from '../../generated/enums.ts';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import { Chart } from '../../kernel/charts/Chart.tsx';
import type { ChartData, Series } from '../../kernel/charts/data.ts';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import type { Formats } from '../../kernel/formats/formats.ts';
import { useNow } from '../../kernel/useNow.ts';
import type { AllFigures, FigureName, Span } from './figures.ts';
import { askFigures, figureOf, lastDays, partsOf } from './figures.ts';

const route = getRouteApi('/');
/** Milliseconds: figures are looked at, not waited for. */
const ANEW = 120_000;

export function Figures() {
  const { t } = useTranslation();
  const { client } = useSession();
  const workshop = useWorkshop();
  const { span = 'days' } = route.useSearch();
  const navigate = route.useNavigate();
  const today = workshop.formats.dayOf(useNow());
  const days = lastDays(today, span);
  const query = useQuery({
    queryKey: ['start', 'figures', days[0], today],
    queryFn: () => askFigures(client as TallerClient, workshop, days[0] ?? today, today),
    refetchInterval: ANEW,
    placeholderData: (before) => before,
  });
  if (!workshop.may('workorder:detail') && !workshop.may('invoice:read')) return null;
  return (
    <Stack component="section" aria-label={t('start.figures')} data-figures={query.data && span}>
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h4">
          {t('start.today')}
        </Title>
        <SegmentedControl
          aria-label={t('start.span')}
          data-no-print
          value={span}
          onChange={(value) => void navigate({ search: value === 'weeks' ? { span: value } : {}, replace: true })}
          data={(['days', 'weeks'] as const).map((value) => ({ value, label: t(`start.spans.${value}`) }))}
        />
      </Group>
      <Refusal error={query.error} onRepeat={() => void query.refetch()} />
      <Today figures={query.data ?? {}} day={today} loading={query.isPending} />
      {query.data && <Charts figures={query.data} days={days} span={span} />}
    </Stack>
  );
}

interface TodayProps {
  figures: AllFigures;
  day: string;
  loading: boolean;
}

function Today({ figures, day, loading }: TodayProps) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  const of = (name: FigureName) => figureOf(figures[name], [day]);
  const shown = (text: string): string => (loading ? '…' : text);
  const counted = (name: FigureName) => shown(formats.whole(of(name).count));
  const cards: [FigureName | 'paid', string, string | null][] = [
    ...(may('workorder:detail')
      ? (['received', 'delivered'] as const).map((name): [FigureName, string, null] => [name, counted(name), null])
      : []),
    ...(may('invoice:read')
      ? (['invoiced', 'sold'] as const).map((name): [FigureName, string, string] => [
          name,
          shown(formats.money(of(name).amount)),
          t('start.documents', { count: of(name).count }),
        ])
      : []),
    ...PaymentMethodValues.flatMap((method): [FigureName, string, string][] => {
      const { count, amount } = of(`paid.${method}`);
      // What nobody used today is no figure of today.
      return count > 0 ? [[`paid.${method}`, formats.money(amount), t('start.payments', { count })]] : [];
    }),
  ];
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 4, xl: 6 }} spacing="xs">
      {cards.map(([name, value, words]) => (
        <Card key={name} withBorder p="sm" data-figure={name}>
          <Text size="sm" c="dimmed">
            {t(`start.figure.${name}`)}
          </Text>
          <Text fw={700} fz="xl">
            {value}
          </Text>
          {words && <Text size="sm">{words}</Text>}
        </Card>
      ))}
    </SimpleGrid>
  );
}

interface ChartsProps {
  figures: AllFigures;
  days: readonly string[];
  span: Span;
}

const COLORS: Readonly<Record<FigureName, string>> = {
  received: 'blue.7',
  delivered: 'teal.6',
  invoiced: 'blue.7',
  sold: 'orange.6',
  'paid.CASH': 'teal.6',
  'paid.CARD': 'blue.7',
  'paid.TRANSFER': 'grape.6',
  'paid.OTHER': 'gray.6',
};

const MONEY: readonly FigureName[] = ['invoiced', 'sold'];
const PAID = PaymentMethodValues.map((method) => `paid.${method}` as const);

function Charts({ figures, days, span }: ChartsProps) {
  const { t } = useTranslation();
  const { formats } = useWorkshop();
  const dataOf = (names: readonly FigureName[], isMoney: boolean): ChartData => ({
    series: names.map((name): Series => ({ key: name, label: t(`start.figure.${name}`), color: COLORS[name] })),
    points: partsOf(days, span).map((part) => ({
      label: labelOf(part, formats),
      values: Object.fromEntries(
        names.map((name) => {
          const { count, amount } = figureOf(figures[name], part);
          return [name, isMoney ? amount : String(count)];
        }),
      ),
    })),
    stacked: isMoney,
    short: formats.short,
    write: isMoney ? (value) => formats.money(value) : (value) => formats.whole(Number(value)),
  });
  const charts: [name: string, names: readonly FigureName[], isMoney: boolean][] = [
    ['work', ['received', 'delivered'], false],
    ['invoiced', MONEY, true],
    ['paid', PAID, true],
  ];
  return (
    <SimpleGrid cols={{ base: 1, md: 2, xl: 3 }}>
      {charts
        .map(([name, names, isMoney]) => [name, names.filter((each) => figures[each]), isMoney] as const)
        .filter(([, names]) => names.length > 0)
        .map(([name, names, isMoney]) => (
          <Chart key={name} name={name} title={t(`start.chart.${name}`)} data={dataOf(names, isMoney)} />
        ))}
    </SimpleGrid>
  );
}

/** A day, or the first and the last one of a week. */
function labelOf(days: readonly string[], { dayAndMonth }: Formats): string {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return first === last ? dayAndMonth(first) : `${dayAndMonth(first)} – ${dayAndMonth(last)}`;
}
