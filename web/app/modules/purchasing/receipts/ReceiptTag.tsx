/** How a receipt stands: as it came, taken back in part or whole, or itself one that takes back. */
import { useTranslation } from 'react-i18next';
import type { TagColor } from '../../../kernel/Tag.tsx';
import { Tag } from '../../../kernel/Tag.tsx';
import type { ReceiptRowFragment } from '../generated/documents.ts';

type Standing = 'counter' | 'stands' | 'partly' | 'reversed';

const COLORS: Record<Standing, TagColor> = { counter: 'gray', stands: 'green', partly: 'yellow', reversed: 'red' };

type Asked = Pick<ReceiptRowFragment, 'reverses' | 'reversedCount' | 'lineCount'>;

export function standingOf({ reverses, reversedCount, lineCount }: Asked): Standing {
  if (reverses !== null) return 'counter';
  if (reversedCount === 0) return 'stands';
  return reversedCount < lineCount ? 'partly' : 'reversed';
}

export function ReceiptTag({ receipt, size = 'md' }: { receipt: Asked; size?: 'md' | 'lg' }) {
  const { t } = useTranslation();
  const standing = standingOf(receipt);
  return (
    <Tag color={COLORS[standing]} size={size} data-state={standing}>
      {t(`purchasing.receipt.standing.${standing}`)}
    </Tag>
  );
}
