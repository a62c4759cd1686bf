/** Where a document stands, in words and in a colour beside them. */
import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InvoiceStatus } from '../../../../client/index.ts';

const COLORS: Record<InvoiceStatus, string> = {
  ISSUED: 'orange',
  PARTIALLY_PAID: 'yellow',
  PAID: 'green',
  VOIDED: 'red',
};

export function StatusBadge({ status, size = 'md' }: { status: InvoiceStatus; size?: 'md' | 'lg' }) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={COLORS[status]} size={size} tt="none" data-status={status}>
      {t(`invoiceStatus.${status}`)}
    </Badge>
  );
}
