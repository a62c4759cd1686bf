/** What waits for whoever signed in, and the day in figures, by what they may do. */
import { Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TallerClient } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { AnchorLink } from '../../kernel/links.tsx';
import { Screen } from '../../kernel/Screen.tsx';
import type { Tile } from './tiles.ts';
import { Figures } from './Figures.tsx';
import { TILES } from './tiles.ts';

export function Start() {
  const { t } = useTranslation();
  const { user, may, formats } = useWorkshop();
  const tiles = TILES.filter(({ anyOf }) => anyOf.some(may));
  return (
    <Screen title={t('start.title', { name: user.name.split(' ')[0] })}>
      <Text c="dimmed">{formats.day(new Date().toISOString())}</Text>
      {tiles.length === 0 && <Text role="status">{t('start.nothing')}</Text>}
      <SimpleGrid cols={{ base: 1, sm: 2, xl: 3 }}>
        {tiles.map((tile) => (
          <TileCard key={tile.name} tile={tile} />
        ))}
      </SimpleGrid>
      <Figures />
    </Screen>
  );
}

function TileCard({ tile }: { tile: Tile }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const workshop = useWorkshop();
  const query = useQuery({
    queryKey: ['start', tile.name],
    queryFn: () => tile.ask(client as TallerClient, workshop),
    refetchInterval: 60_000,
  });
  const { rows = [], more = false } = query.data ?? {};
  return (
    <Card withBorder component="section" aria-label={t(`start.${tile.name}`)} data-tile={tile.name}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Title order={2} size="h4">
            {t(`start.${tile.name}`)}
          </Title>
          <Text fw={700} fz="xl">
            {query.data ? `${rows.length}${more ? '+' : ''}` : ''}
          </Text>
        </Group>
        <Refusal error={query.error} onRepeat={() => void query.refetch()} />
        {query.data && rows.length === 0 && <Text c="dimmed">{t('start.none')}</Text>}
        {rows.slice(0, SHOWN).map(({ id, label, description, target }) => (
          <Line key={id} description={description}>
            {target ? (
              <AnchorLink {...target} fw={600}>
                {label}
              </AnchorLink>
            ) : (
              <Text fw={600}>{label}</Text>
            )}
          </Line>
        ))}
        {rows.length > SHOWN && tile.all && <AnchorLink {...tile.all}>{t('start.all')}</AnchorLink>}
      </Stack>
    </Card>
  );
}

/** As many as fit a tile. */
const SHOWN = 6;

function Line({ description, children }: { description: string; children: ReactNode }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      {children}
      <Text size="sm" c="dimmed" ta="end">
        {description}
      </Text>
    </Group>
  );
}
