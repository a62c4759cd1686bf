/** Requests for quotation, newest first. */
import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { QuotationRequestStateValues } from '../../../generated/enums.ts';
import { useFormats } from '../../../kernel/access/Workshop.tsx';
import { RowLink } from '../../../kernel/links.tsx';
import type { Column } from '../../../kernel/lists/columns.ts';
import { Table } from '../../../kernel/lists/Table.tsx';
import { useList } from '../../../kernel/lists/useList.ts';
import type { TagColor } from '../../../kernel/Tag.tsx';
import { Tag } from '../../../kernel/Tag.tsx';
import type { AskedRowFragment as Row } from '../generated/documents.ts';
import { AskedListDocument } from '../generated/documents.ts';
import { ASKED_KEY } from './comparison.ts';

const PAGE = 50;
const COLORS: Record<Row['state'], TagColor> = { SENT: 'orange', ANSWERED: 'blue', CLOSED: 'gray' };

export function Quotations() {
  const { t } = useTranslation();
  const { client } = useSession();
  const list = useList(
    ASKED_KEY,
    async (nextToken) => (await client.request(AskedListDocument, { limit: PAGE, nextToken })).quotationRequests,
  );
  const columns = useAskedColumns();
  return (
    <Stack gap="xs">
      <Table
        name="quotations"
        label={t('purchasing.quotations')}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        empty={<Text>{t('purchasing.quotation.none')}</Text>}
      />
    </Stack>
  );
}

function useAskedColumns(): readonly Column<Row>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(() => {
    const states = new Map(QuotationRequestStateValues.map((value) => [value, t(`quotationRequestState.${value}`)]));
    const answers = ({ answerCount, supplierCount }: Row): string =>
      t('purchasing.quotation.answers', { answers: answerCount, asked: supplierCount });
    return [
      {
        key: 'when',
        title: t('purchasing.order.createdAt'),
        always: true,
        cell: ({ id, createdAt, by }) => (
          <RowLink to="/purchasing/quotations/$id" id={id}>
            {formats.dayAndTime(createdAt)} · <bdi>{by}</bdi>
          </RowLink>
        ),
        text: ({ createdAt }) => createdAt,
      },
      {
        key: 'state',
        title: t('purchasing.order.state'),
        cell: ({ state }) => (
          <Tag color={COLORS[state]} data-state={state}>
            {states.get(state)}
          </Tag>
        ),
        text: ({ state }) => states.get(state) ?? state,
      },
      { key: 'answers', title: t('purchasing.quotation.answered'), cell: answers, text: answers },
      {
        key: 'until',
        title: t('purchasing.quotation.answerBy'),
        from: 'sm',
        cell: ({ answerBy }) => (answerBy === null ? '' : formats.day(answerBy)),
        text: ({ answerBy }) => answerBy ?? '',
      },
    ] satisfies Column<Row>[];
  }, [t, formats]);
}
