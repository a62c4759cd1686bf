/** Where an order stands: in words, and in a colour beside them. */
import { useTranslation } from 'react-i18next';
import type { WorkOrderState } from '../../../../client/index.ts';
import type { TagColor } from '../../kernel/Tag.tsx';
import { Tag } from '../../kernel/Tag.tsx';

export const STATE_COLORS: Record<WorkOrderState, TagColor> = {
  RECEIVED: 'gray',
  DIAGNOSIS: 'violet',
  AWAITING_APPROVAL: 'orange',
  APPROVED: 'cyan',
  IN_PROGRESS: 'blue',
  WAITING_PARTS: 'yellow',
  QUALITY_CHECK: 'grape',
  READY: 'green',
  INVOICED: 'teal',
  DELIVERED: 'gray',
  CANCELLED: 'red',
};

export function StateBadge({ state, size = 'md' }: { state: WorkOrderState; size?: 'md' | 'lg' }) {
  const { t } = useTranslation();
  return (
    <Tag color={STATE_COLORS[state]} size={size} data-state={state}>
      {t(`workOrderState.${state}`)}
    </Tag>
  );
}
