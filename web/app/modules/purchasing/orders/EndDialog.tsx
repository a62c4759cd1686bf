/** An order that ends before all of it came says why. */
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { CancelOrderDocument, CloseOrderDocument } from '../generated/documents.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import type { PurchaseOrder } from './order.ts';
import { useRefreshOrder } from './order.ts';

interface EndDialogProps {
  order: PurchaseOrder;
  how: 'close' | 'cancel';
  onClose: () => void;
}

export function EndDialog({ order, how, onClose }: EndDialogProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshOrder(order.id);
  return (
    <ReasonDialog
      title={t(`purchasing.end.${how}`)}
      optional={how === 'close'}
      act={(reason, idempotencyKey) => {
        const common = { id: order.id, expectedVersion: order.version, idempotencyKey };
        return how === 'cancel'
          ? client.request(CancelOrderDocument, { ...common, reason })
          : client.request(CloseOrderDocument, { ...common, reason: reason === '' ? null : reason });
      }}
      refresh={refresh}
      onClose={onClose}
    />
  );
}
