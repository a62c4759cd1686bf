/** The columns of billing's lists. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import { RowLink } from '../../kernel/links.tsx';
import type { Column } from '../../kernel/lists/columns.ts';
import type { DocumentRowFragment, ReadyOrdersQuery } from './generated/documents.ts';
import { StatusBadge } from './StatusBadge.tsx';

type ReadyOrder = NonNullable<ReadyOrdersQuery['workOrders']>['items'][number];

export function useReadyColumns(): readonly Column<ReadyOrder>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(
    () => [
      {
        key: 'vehicle',
        title: t('billing.vehicle'),
        always: true,
        cell: ({ id, boardVehicle }) => (
          <RowLink to="/billing/order/$id" id={id}>
            {boardVehicle?.label ?? id}
          </RowLink>
        ),
        text: ({ id, boardVehicle }) => boardVehicle?.label ?? id,
      },
      {
        key: 'customer',
        title: t('billing.customer'),
        cell: ({ customer }) => <bdi>{customer?.name}</bdi>,
        text: ({ customer }) => customer?.name ?? '',
      },
      {
        key: 'since',
        title: t('billing.readySince'),
        from: 'sm',
        cell: ({ stateSince }) => formats.dayAndTime(stateSince),
        text: ({ stateSince }) => stateSince,
      },
      {
        key: 'total',
        title: t('billing.total'),
        align: 'end',
        cell: ({ total, currency }) => formats.money(total, currency),
        text: ({ total }) => total ?? '',
      },
    ],
    [t, formats],
  );
}

export function useDocumentColumns(): readonly Column<DocumentRowFragment>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(
    () => [
      {
        key: 'number',
        title: t('billing.number'),
        always: true,
        cell: ({ id, number }) => (
          <RowLink to="/billing/$id" id={id}>
            {number}
          </RowLink>
        ),
        text: ({ number }) => number,
      },
      {
        key: 'customer',
        title: t('billing.customer'),
        from: 'sm',
        cell: ({ customerName }) => <bdi>{customerName}</bdi>,
        text: ({ customerName }) => customerName,
      },
      {
        key: 'issued',
        title: t('billing.issuedAt'),
        from: 'md',
        cell: ({ issuedAt }) => formats.dayAndTime(issuedAt),
        text: ({ issuedAt }) => issuedAt,
      },
      {
        key: 'status',
        title: t('billing.status'),
        cell: ({ status }) => <StatusBadge status={status} />,
        text: ({ status }) => t(`invoiceStatus.${status}`),
      },
      ...amounts(t, formats),
    ],
    [t, formats],
  );
}

function amounts(t: (key: string) => string, formats: ReturnType<typeof useFormats>): Column<DocumentRowFragment>[] {
  return [
    {
      key: 'total',
      title: t('billing.total'),
      align: 'end',
      cell: ({ total, currency }) => formats.money(total, currency),
      text: ({ total }) => total,
    },
    {
      key: 'balance',
      title: t('billing.balance'),
      align: 'end',
      from: 'sm',
      cell: ({ balance, currency }) => formats.money(balance, currency),
      text: ({ balance }) => balance,
    },
  ];
}
