/** What came, of all orders or of one, newest first. */
import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { useFormats } from '../../../kernel/access/Workshop.tsx';
import type { Formats } from '../../../kernel/formats/formats.ts';
import { RowLink } from '../../../kernel/links.tsx';
import type { Column } from '../../../kernel/lists/columns.ts';
import { Table } from '../../../kernel/lists/Table.tsx';
import { useList } from '../../../kernel/lists/useList.ts';
import type { ReceiptRowFragment as Row } from '../generated/documents.ts';
import { ReceiptListDocument } from '../generated/documents.ts';
import { RECEIPTS_KEY } from '../orders/order.ts';
import { ReceiptTag, standingOf } from './ReceiptTag.tsx';

const PAGE = 50;

/** @param purchaseOrderId absent for those of all orders */
export function Receipts({ purchaseOrderId = null }: { purchaseOrderId?: string | null }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const list = useList([...RECEIPTS_KEY, purchaseOrderId], async (nextToken) => {
    const asked = { purchaseOrderId, limit: PAGE, nextToken };
    return (await client.request(ReceiptListDocument, asked)).receipts;
  });
  const columns = useReceiptColumns(purchaseOrderId === null);
  return (
    <Table
      name={purchaseOrderId === null ? 'receipts' : 'receiptsOfOrder'}
      label={t('purchasing.receipts')}
      list={list}
      columns={columns}
      rowKey={({ id }) => id}
      tone={({ reverses }) => (reverses === null ? undefined : 'off')}
      empty={<Text>{t('purchasing.receipt.none')}</Text>}
    />
  );
}

const link = (id: string, words: ReactNode): ReactNode => (
  <RowLink to="/purchasing/receipts/$id" id={id}>
    {words}
  </RowLink>
);

/** What leads to its page: of many orders, which one it was; of one, when it came. */
function whichOf(t: TFunction, formats: Formats, ofAll: boolean): Column<Row>[] {
  const order: Column<Row> = {
    key: 'order',
    title: t('purchasing.bill.ofOrder'),
    always: true,
    cell: ({ id, orderNumber, supplierName }) =>
      link(
        id,
        <bdi>
          {orderNumber} · {supplierName}
        </bdi>,
      ),
    text: ({ orderNumber, supplierName }) => `${orderNumber ?? ''} ${supplierName}`,
  };
  const when: Column<Row> = {
    key: 'when',
    title: t('purchasing.receipt.when'),
    always: true,
    cell: ({ id, createdAt }) => (ofAll ? formats.dayAndTime(createdAt) : link(id, formats.dayAndTime(createdAt))),
    text: ({ createdAt }) => createdAt,
  };
  return ofAll ? [order, when] : [when];
}

function whatOf(t: TFunction): Column<Row>[] {
  return [
    {
      key: 'note',
      title: t('purchasing.receive.deliveryNote'),
      from: 'md',
      cell: ({ deliveryNote }) => <bdi>{deliveryNote}</bdi>,
      text: ({ deliveryNote }) => deliveryNote ?? '',
    },
    {
      key: 'lines',
      title: t('purchasing.order.lines'),
      align: 'end',
      from: 'sm',
      cell: ({ lineCount }) => lineCount,
      text: ({ lineCount }) => String(lineCount),
    },
    {
      key: 'by',
      title: t('purchasing.receipt.by'),
      from: 'md',
      cell: ({ by }) => <bdi>{by}</bdi>,
      text: ({ by }) => by,
    },
    {
      key: 'state',
      title: t('purchasing.order.state'),
      cell: (row) => <ReceiptTag receipt={row} />,
      text: (row) => t(`purchasing.receipt.standing.${standingOf(row)}`),
    },
  ];
}

function useReceiptColumns(ofAll: boolean): readonly Column<Row>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(() => [...whichOf(t, formats, ofAll), ...whatOf(t)], [t, formats, ofAll]);
}
