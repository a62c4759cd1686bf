/** What was asked for, newest first. */
import { Button, Chip, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { RequisitionStateValues } from '../../../generated/enums.ts';
import { useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { RowLink } from '../../../kernel/links.tsx';
import type { Column } from '../../../kernel/lists/columns.ts';
import { Table } from '../../../kernel/lists/Table.tsx';
import { useList } from '../../../kernel/lists/useList.ts';
import { useLive } from '../../../kernel/live/useLive.ts';
import { Tag } from '../../../kernel/Tag.tsx';
import type { PurchasingSearch } from '../address.ts';
import type { RequisitionRowFragment as Row } from '../generated/documents.ts';
import { RequisitionListDocument } from '../generated/documents.ts';
import { NewRequisition } from './NewRequisition.tsx';
import { REQUISITIONS_KEY, STATE_COLORS } from './requisition.ts';

const route = getRouteApi('/purchasing');
const PAGE = 50;

export function Requisitions() {
  const { t } = useTranslation();
  const { client } = useSession();
  const { may } = useWorkshop();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, setAdding] = useState(false);
  const { asked = null, mine = false } = search;
  const list = useList(
    [...REQUISITIONS_KEY, asked, mine],
    async (nextToken) =>
      (await client.request(RequisitionListDocument, { state: asked, mine, limit: PAGE, nextToken })).requisitions,
  );
  useLive((live, options) => live.onRequisitionChanged({}, options), 'requisitions', [REQUISITIONS_KEY]);
  const columns = useRequisitionColumns();
  const narrow = (change: { asked?: string | undefined; mine?: true | undefined }): void =>
    void navigate({ search: (now) => ({ ...now, ...change }) as PurchasingSearch, replace: true });
  const states = RequisitionStateValues.map((value) => ({ value, label: t(`requisitionState.${value}`) }));
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Group gap="sm">
          <NativeSelect
            aria-label={t('purchasing.order.state')}
            data={[{ value: '', label: t('purchasing.everyState') }, ...states]}
            value={asked ?? ''}
            onChange={(event) => narrow({ asked: event.currentTarget.value || undefined })}
          />
          <Chip checked={mine} onChange={(checked) => narrow({ mine: checked || undefined })}>
            {t('purchasing.requisition.mine')}
          </Chip>
        </Group>
        {may('requisition:create') && (
          <Button onClick={() => setAdding(true)}>{t('purchasing.requisition.new')}</Button>
        )}
      </Group>
      <Table
        name="requisitions"
        label={t('purchasing.requisitions')}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        tone={({ state }) => (state === 'CANCELLED' ? 'off' : undefined)}
        empty={<Text>{t('purchasing.requisition.none')}</Text>}
      />
      {adding && <NewRequisition onClose={() => setAdding(false)} />}
    </Stack>
  );
}

function useRequisitionColumns(): readonly Column<Row>[] {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  return useMemo(() => {
    const states = new Map(RequisitionStateValues.map((value) => [value, t(`requisitionState.${value}`)]));
    const total: Column<Row> = {
      key: 'total',
      title: t('purchasing.order.total'),
      align: 'end',
      cell: (row) => formats.money(row.total, row.currency),
      text: (row) => row.total ?? '',
    };
    return [
      {
        key: 'who',
        title: t('purchasing.requisition.by'),
        always: true,
        cell: ({ id, requestedBy, createdAt }) => (
          <RowLink to="/purchasing/requisitions/$id" id={id}>
            <bdi>{requestedBy}</bdi> · {formats.dayAndTime(createdAt)}
          </RowLink>
        ),
        text: ({ requestedBy, createdAt }) => `${requestedBy} ${createdAt}`,
      },
      {
        key: 'state',
        title: t('purchasing.order.state'),
        cell: ({ state }) => (
          <Tag color={STATE_COLORS[state]} data-state={state}>
            {states.get(state)}
          </Tag>
        ),
        text: ({ state }) => states.get(state) ?? state,
      },
      {
        key: 'needed',
        title: t('purchasing.requisition.neededBy'),
        from: 'sm',
        cell: ({ neededBy }) => (neededBy === null ? '' : formats.day(neededBy)),
        text: ({ neededBy }) => neededBy ?? '',
      },
      {
        key: 'lines',
        title: t('purchasing.order.lines'),
        align: 'end',
        from: 'sm',
        cell: ({ lineCount }) => formats.whole(lineCount),
        text: ({ lineCount }) => String(lineCount),
      },
      ...(may('inventory:cost') ? [total] : []),
    ] satisfies Column<Row>[];
  }, [t, formats, may]);
}
