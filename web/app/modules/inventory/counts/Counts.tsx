/** Counts of the stock, newest first, and how another one begins. */
import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationResult } from '../../../../../client/index.ts';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { StartCountInputFields } from '../../../generated/inputs.ts';
import { useFormats } from '../../../kernel/access/Workshop.tsx';
import { Field } from '../../../kernel/forms/Field.tsx';
import { FormDialog } from '../../../kernel/forms/FormDialog.tsx';
import { useNewForm } from '../../../kernel/forms/useApiForm.ts';
import { RowLink } from '../../../kernel/links.tsx';
import type { Column } from '../../../kernel/lists/columns.ts';
import { Table } from '../../../kernel/lists/Table.tsx';
import { useList } from '../../../kernel/lists/useList.ts';
import { Screen } from '../../../kernel/Screen.tsx';
import { StatusBadge } from './Count.tsx';
import { COUNTS_KEY } from './useCount.ts';

type Row = NonNullable<OperationResult<'stockCounts'>>['items'][number];

const route = getRouteApi('/inventory/counts');
const PAGE = 50;

export function Counts() {
  const { t } = useTranslation();
  const { client } = useSession();
  const [starting, setStarting] = useState(false);
  const list = useList(COUNTS_KEY, (nextToken) => client.stockCounts({ limit: PAGE, nextToken }));
  const columns = useCountColumns();
  return (
    <Screen
      title={t('count.title')}
      back={{ to: '/inventory', label: t('inventory.title') }}
      actions={<Button onClick={() => setStarting(true)}>{t('count.start')}</Button>}
    >
      <Table
        name="counts"
        label={t('count.title')}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        empty={<Text>{t('count.none')}</Text>}
      />
      {starting && <StartDialog onClose={() => setStarting(false)} />}
    </Screen>
  );
}

function StartDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const labels = { location: t('inventory.location') };
  const api = useNewForm({
    fields: StartCountInputFields,
    names: ['location'],
    create: (input, idempotencyKey) => client.startCount({ input, idempotencyKey }),
    onDone: async (count) => {
      void queries.invalidateQueries({ queryKey: COUNTS_KEY });
      onClose();
      if (count) await navigate({ to: '/inventory/counts/$id', params: { id: count.id } });
    },
  });
  return (
    <FormDialog api={api} title={t('count.start')} labels={labels} submit={t('count.start')} onClose={onClose}>
      <Field api={api} name="location" label={labels.location} description={t('count.locationHow')} autoFocus />
    </FormDialog>
  );
}

function useCountColumns(): readonly Column<Row>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(() => {
    const place = ({ location }: Row): string => location ?? t('count.everywhere');
    return [
      {
        key: 'location',
        title: t('inventory.location'),
        always: true,
        cell: (count) => (
          <RowLink to="/inventory/counts/$id" id={count.id}>
            {place(count)}
          </RowLink>
        ),
        text: place,
      },
      {
        key: 'status',
        title: t('count.state'),
        cell: ({ status }) => <StatusBadge status={status} />,
        text: ({ status }) => t(`count.status.${status}`),
      },
      {
        key: 'started',
        title: t('count.startedAt'),
        cell: ({ startedAt }) => formats.dayAndTime(startedAt),
        text: ({ startedAt }) => startedAt,
      },
      {
        key: 'by',
        title: t('inventory.by'),
        from: 'sm',
        cell: ({ startedBy }) => <bdi>{startedBy}</bdi>,
        text: ({ startedBy }) => startedBy,
      },
      {
        key: 'reason',
        title: t('inventory.reason'),
        from: 'md',
        cell: ({ reason }) => <bdi>{reason}</bdi>,
        text: ({ reason }) => reason ?? '',
      },
    ] satisfies Column<Row>[];
  }, [t, formats]);
}
