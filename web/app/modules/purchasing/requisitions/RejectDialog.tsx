/** A no says why. */
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { RejectRequisitionDocument } from '../generated/documents.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { useRefreshRequisition } from './requisition.ts';

interface RejectDialogProps {
  row: { id: string; version: number };
  onClose: () => void;
}

export function RejectDialog({ row, onClose }: RejectDialogProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshRequisition(row.id);
  return (
    <ReasonDialog
      title={t('purchasing.requisition.reject')}
      act={(reason, idempotencyKey) =>
        client.request(RejectRequisitionDocument, { id: row.id, expectedVersion: row.version, reason, idempotencyKey })
      }
      refresh={refresh}
      onClose={onClose}
    />
  );
}
