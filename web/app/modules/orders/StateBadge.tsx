/** Where an order stands: in words, and in a colour beside them. */
import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WorkOrderState } from '../../../../client/index.ts';

const COLORS: Record<WorkOrderState, string> = {
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
    <Badge variant="light" color={COLORS[state]} size={size} tt="none" data-state={state}>
      {t(`workOrderState.${state}`)}
    </Badge>
  );
}
