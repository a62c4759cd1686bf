/** An item's own page: what is in stock, what moved it, and what can be done with it. */
import { Button, Card, Grid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { UpdateInventoryItemInputFields } from '../../generated/inputs.ts';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { FormDialog } from '../../kernel/forms/FormDialog.tsx';
import { useChangeForm } from '../../kernel/forms/useApiForm.ts';
import { Screen } from '../../kernel/Screen.tsx';
import { Tag } from '../../kernel/Tag.tsx';
import { Gone } from '../../shell/Gone.tsx';
import type { ItemRowFragment } from './generated/documents.ts';
import { ChangeItemDocument, ItemDocument } from './generated/documents.ts';
import { ItemFields, ITEM_NAMES, useItemLabels } from './ItemFields.tsx';
import { useItem, useRefreshItem } from './items.ts';
import { Label } from './Label.tsx';
import { Ledger } from './Ledger.tsx';
import type { Doing } from './Move.tsx';
import { DOINGS, Move } from './Move.tsx';

const route = getRouteApi('/inventory/$id');

export function Item() {
  const { id } = route.useParams();
  const { data, error, isPending, refetch } = useItem(id);
  if (data) return <Page item={data} />;
  if (error) return <Refusal error={error} onRepeat={() => void refetch()} />;
  return isPending ? <Skeleton height={320} /> : <Gone />;
}

type Open = Doing | 'change' | 'label' | null;

function Page({ item }: { item: ItemRowFragment }) {
  const { t } = useTranslation();
  const { may } = useWorkshop();
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  return (
    <Screen
      title={item.name}
      mark={
        item.low && (
          <Tag size="lg" color="red">
            {t('inventory.isLow')}
          </Tag>
        )
      }
      back={{ to: '/inventory', label: t('inventory.title') }}
      actions={
        <>
          <Button variant="default" onClick={() => setOpen('label')}>
            {t('inventory.label')}
          </Button>
          {may('inventory:update') && (
            <Button variant="default" onClick={() => setOpen('change')}>
              {t('action.change')}
            </Button>
          )}
          {may('inventory:move') &&
            DOINGS.map((doing) => (
              <Button key={doing} variant={doing === 'receive' ? 'filled' : 'default'} onClick={() => setOpen(doing)}>
                {t(`inventory.doing.${doing}`)}
              </Button>
            ))}
        </>
      }
    >
      <Grid>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <About item={item} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Ledger item={item} />
        </Grid.Col>
      </Grid>
      {open === 'change' && <ChangeItem item={item} onClose={close} />}
      {open === 'label' && <Label item={item} onClose={close} />}
      {open !== null && open !== 'change' && open !== 'label' && <Move item={item} doing={open} onClose={close} />}
    </Screen>
  );
}

function About({ item }: { item: ItemRowFragment }) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  const rows = [
    ['inventory.sku', item.sku],
    ['inventory.minimum', formats.quantity(item.minimumStock)],
    ['inventory.location', item.location],
    ['inventory.price', formats.money(item.price, item.currency)],
    ['inventory.tax', item.taxCode],
    ['inventory.cost', may('inventory:cost') ? formats.money(item.averageCost, item.currency) : null],
  ] as const;
  return (
    <Card withBorder component="section" aria-label={t('inventory.about')}>
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t('inventory.stock')}
        </Title>
        <Text fz={32} fw={700} data-stock>
          {formats.quantity(item.stock)} {item.unit}
        </Text>
        {rows
          .filter(([, value]) => value !== null)
          .map(([label, value]) => (
            <div key={label}>
              <Text size="sm" c="dimmed">
                {t(label)}
              </Text>
              <Text>{value}</Text>
            </div>
          ))}
      </Stack>
    </Card>
  );
}

function ChangeItem({ item, onClose }: { item: ItemRowFragment; onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshItem(item.id);
  const labels = useItemLabels();
  const api = useChangeForm({
    fields: UpdateInventoryItemInputFields,
    names: ITEM_NAMES,
    record: item,
    fresh: async () => (await client.request(ItemDocument, { id: item.id })).inventoryItem,
    change: (input, version) =>
      client.request(ChangeItemDocument, { id: item.id, input, expectedVersion: version ?? null }),
    onDone: async () => {
      await refresh();
      onClose();
    },
  });
  return (
    <FormDialog api={api} title={t('inventory.about')} labels={labels} submit={t('action.save')} onClose={onClose}>
      <ItemFields api={api} />
    </FormDialog>
  );
}
