/** What is running out: all of it is chosen already, and one press asks for it and hands it to those who approve. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TallerClient } from '../../../../../client/index.ts';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import type { Workshop } from '../../../kernel/access/Workshop.tsx';
import { useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { useAction } from '../../../kernel/errors/useAction.ts';
import { RowLink } from '../../../kernel/links.tsx';
import type { Column } from '../../../kernel/lists/columns.ts';
import { Table } from '../../../kernel/lists/Table.tsx';
import { useList } from '../../../kernel/lists/useList.ts';
import { say } from '../../../kernel/toasts.tsx';
import type { SuggestedFragment as Row } from '../generated/documents.ts';
import { AskForSuggestedDocument, SubmitRequisitionDocument, SuggestionsDocument } from '../generated/documents.ts';
import { REQUISITIONS_KEY } from '../requisitions/requisition.ts';

/** As many as one call takes. */
const A_CALL = 40;
const SUGGESTIONS_KEY = ['suggestions'] as const;

const idOf = ({ inventoryItem }: Row): string => inventoryItem?.id ?? '';

export function Suggestions() {
  const { t } = useTranslation();
  const { client } = useSession();
  const { may } = useWorkshop();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const list = useList(
    SUGGESTIONS_KEY,
    async (nextToken) => (await client.request(SuggestionsDocument, { limit: A_CALL, nextToken })).reorderSuggestions,
  );
  const asking = useAsking();
  const toggle = (id: string): void =>
    setLeft((now) => (now.has(id) ? new Set([...now].filter((each) => each !== id)) : new Set([...now, id])));
  const columns = useSuggestedColumns(left, toggle);
  const chosen = list.rows
    .map(idOf)
    .filter((id) => !left.has(id))
    .slice(0, A_CALL);
  return (
    <Stack gap="xs">
      <Refusal error={asking.error} onRepeat={() => void asking.repeat()} />
      <Table
        name="suggestions"
        label={t('purchasing.suggestions')}
        list={list}
        columns={columns}
        rowKey={idOf}
        empty={<Text>{t('purchasing.suggestion.none')}</Text>}
      />
      {may('requisition:create') && list.rows.length > 0 && (
        <Group justify="flex-end">
          <Text size="sm">{t('purchasing.suggestion.why')}</Text>
          <Button
            size="md"
            disabled={chosen.length === 0}
            loading={asking.pending}
            onClick={() => void asking.run(chosen)}
          >
            {t('purchasing.suggestion.ask', { count: chosen.length })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** One requisition for each supplier, each handed in. One that was handed in before is so the second time. */
async function askFor(client: TallerClient, ids: string[], key: string): Promise<number> {
  const input = { items: ids.map((inventoryItemId) => ({ inventoryItemId })) };
  const made = (await client.request(AskForSuggestedDocument, { input, idempotencyKey: key }))
    .createRequisitionsFromSuggestions;
  const requisitions = made?.items ?? [];
  for (const [index, { id, version }] of requisitions.entries())
    await client.request(SubmitRequisitionDocument, {
      id,
      expectedVersion: version,
      idempotencyKey: `${key}-${index}`,
    });
  return requisitions.length;
}

function useAsking() {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useAction((ids: string[], key) => askFor(client, ids, key), {
    onDone: async (count) => {
      say(t('purchasing.suggestion.asked', { count }));
      void queries.invalidateQueries({ queryKey: SUGGESTIONS_KEY });
      void queries.invalidateQueries({ queryKey: REQUISITIONS_KEY });
      await navigate({ to: '/purchasing', search: { tab: 'requisitions' } });
    },
  });
}

function useSuggestedColumns(left: ReadonlySet<string>, toggle: (id: string) => void): readonly Column<Row>[] {
  const { t } = useTranslation();
  const workshop = useWorkshop();
  return useMemo(() => {
    const chosen: Column<Row> = {
      key: 'chosen',
      title: t('purchasing.suggestion.chosen'),
      always: true,
      cell: (row) => (
        <input
          type="checkbox"
          name={`chosen-${row.inventoryItem?.sku ?? ''}`}
          aria-label={t('purchasing.suggestion.choose', { what: row.inventoryItem?.name ?? '' })}
          checked={!left.has(idOf(row))}
          onChange={() => toggle(idOf(row))}
        />
      ),
      text: () => '',
    };
    return [...ofItem(t, workshop), chosen];
  }, [t, workshop, left, toggle]);
}

/** What it is of, how many, and from whom. */
function ofItem(t: (key: string) => string, { formats, may }: Workshop): Column<Row>[] {
  const nobody = t('purchasing.suggestion.nobody');
  const cost: Column<Row> = {
    key: 'cost',
    title: t('purchasing.line.total'),
    align: 'end',
    from: 'md',
    cell: (row) => formats.money(row.total, row.currency),
    text: (row) => row.total ?? '',
  };
  return [
    {
      key: 'item',
      title: t('purchasing.item'),
      always: true,
      cell: (row) => (
        <RowLink to="/inventory/$id" id={idOf(row)}>
          <bdi>{row.inventoryItem?.name}</bdi>
        </RowLink>
      ),
      text: (row) => row.inventoryItem?.name ?? '',
    },
    {
      key: 'stock',
      title: t('purchasing.suggestion.stock'),
      align: 'end',
      from: 'sm',
      cell: ({ inventoryItem }) =>
        `${formats.quantity(inventoryItem?.stock)} / ${formats.quantity(inventoryItem?.minimumStock)}`,
      text: ({ inventoryItem }) => inventoryItem?.stock ?? '',
    },
    {
      key: 'quantity',
      title: t('purchasing.suggestion.quantity'),
      align: 'end',
      cell: ({ quantity, inventoryItem }) => `${formats.quantity(quantity)} ${inventoryItem?.unit ?? ''}`,
      text: ({ quantity }) => quantity,
    },
    {
      key: 'supplier',
      title: t('purchasing.order.supplier'),
      from: 'sm',
      cell: ({ supplier }) => <bdi>{supplier?.name ?? nobody}</bdi>,
      text: ({ supplier }) => supplier?.name ?? '',
    },
    ...(may('inventory:cost') ? [cost] : []),
  ];
}
