/** Where a document stands, in words and in a colour beside them. */
import { useTranslation } from 'react-i18next';
import type { InvoiceStatus } from '../../../../client/index.ts';
import type { TagColor } from '../../kernel/Tag.tsx';
import { Tag } from '../../kernel/Tag.tsx';

const COLORS: Record<InvoiceStatus, TagColor> = {
  ISSUED: 'orange',
  PARTIALLY_PAID: 'yellow',
  PAID: 'green',
  VOIDED: 'red',
};

export function StatusBadge({ status, size = 'md' }: { status: InvoiceStatus; size?: 'md' | 'lg' }) {
  const { t } = useTranslation();
  return (
    <Tag color={COLORS[status]} size={size} data-status={status}>
      {t(`invoiceStatus.${status}`)}
    </Tag>
  );
}
