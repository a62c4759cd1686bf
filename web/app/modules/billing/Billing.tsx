/** What waits at the cash desk: orders to invoice, documents to collect, and whether their numbers are whole. */
import { Group, NativeSelect, Tabs, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { InvoiceKindValues, InvoiceStatusValues } from '../../generated/enums.ts';
import { useMay } from '../../kernel/access/Workshop.tsx';
import { ButtonLink } from '../../kernel/links.tsx';
import { Table } from '../../kernel/lists/Table.tsx';
import { useList } from '../../kernel/lists/useList.ts';
import { useLive } from '../../kernel/live/useLive.ts';
import { Screen } from '../../kernel/Screen.tsx';
import type { BillingSearch } from './address.ts';
import { useDocumentColumns, useReadyColumns } from './columns.tsx';
import { DocumentListDocument, ReadyOrdersDocument } from './generated/documents.ts';
import { Numbering } from './Numbering.tsx';
import { SeriesNotice } from './SeriesNotice.tsx';

const route = getRouteApi('/billing');
const PAGE = 50;
export const READY_KEY = ['billing', 'ready'] as const;
export const DOCUMENTS_KEY = ['billing', 'documents'] as const;

export function Billing() {
  const { t } = useTranslation();
  const may = useMay();
  const { tab = may('invoice:create') ? 'ready' : 'documents', ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const go = (to: BillingSearch): void => void navigate({ search: to });
  return (
    <Screen
      title={t('billing.title')}
      actions={may('sale:create') && <ButtonLink to="/billing/sale">{t('billing.newSale')}</ButtonLink>}
    >
      <SeriesNotice number={null} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => go(value === 'documents' || value === 'numbering' ? { tab: value } : {})}
      >
        <Tabs.List mb="md">
          {may('invoice:create') && <Tabs.Tab value="ready">{t('billing.ready')}</Tabs.Tab>}
          <Tabs.Tab value="documents">{t('billing.documents')}</Tabs.Tab>
          {may('series:audit') && <Tabs.Tab value="numbering">{t('billing.numbering')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="ready">
          <Ready />
        </Tabs.Panel>
        <Tabs.Panel value="documents">
          <Documents search={search} onNarrow={(change) => go({ tab: 'documents', ...search, ...change })} />
        </Tabs.Panel>
        <Tabs.Panel value="numbering">
          <Numbering />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  );
}

function Ready() {
  const { t } = useTranslation();
  const { client } = useSession();
  const list = useList(
    READY_KEY,
    async (nextToken) => (await client.request(ReadyOrdersDocument, { limit: PAGE, nextToken })).workOrders,
  );
  useLive((live, options) => live.onBoardChanged({}, options), 'board', [READY_KEY]);
  const columns = useReadyColumns();
  return (
    <Table
      name="ready"
      label={t('billing.ready')}
      list={list}
      columns={columns}
      rowKey={({ id }) => id}
      empty={<Text>{t('billing.noneReady')}</Text>}
    />
  );
}

interface DocumentsProps {
  search: BillingSearch;
  onNarrow: (change: BillingSearch) => void;
}

function Documents({ search, onNarrow }: DocumentsProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const { kind = null, status = null } = search;
  const list = useList(
    [...DOCUMENTS_KEY, kind, status],
    async (nextToken) =>
      (await client.request(DocumentListDocument, { kind, status, limit: PAGE, nextToken })).invoices,
  );
  const columns = useDocumentColumns();
  const choices = <Value extends string>(every: string, values: readonly Value[], of: string) => [
    { value: '', label: t(every) },
    ...values.map((value) => ({ value, label: t(`${of}.${value}`) })),
  ];
  const kinds = InvoiceKindValues.filter((each) => each === 'INVOICE' || each === 'QUICK_SALE');
  return (
    <>
      <Group mb="sm">
        <NativeSelect
          aria-label={t('billing.kind')}
          data={choices('billing.orders', kinds, 'invoiceKind')}
          value={kind ?? ''}
          onChange={(event) =>
            onNarrow({ kind: kinds.find((each) => each === event.currentTarget.value) } as BillingSearch)
          }
        />
        <NativeSelect
          aria-label={t('billing.status')}
          data={choices('billing.everyStatus', InvoiceStatusValues, 'invoiceStatus')}
          value={status ?? ''}
          onChange={(event) =>
            onNarrow({
              status: InvoiceStatusValues.find((each) => each === event.currentTarget.value),
            } as BillingSearch)
          }
        />
      </Group>
      <Table
        name="documents"
        label={t('billing.documents')}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        tone={(row) => (row.status === 'VOIDED' ? 'off' : undefined)}
        empty={<Text>{t('billing.noDocuments')}</Text>}
      />
    </>
  );
}
