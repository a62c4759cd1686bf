/** What can be done with a requisition as it stands, by whoever may. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { Dialog } from '../../../kernel/Dialog.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { useAction } from '../../../kernel/errors/useAction.ts';
import {
  ApproveRequisitionDocument,
  GiveUpRequisitionDocument,
  ReopenRequisitionDocument,
  SubmitRequisitionDocument,
} from '../generated/documents.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { RejectDialog } from './RejectDialog.tsx';
import type { Requisition } from './requisition.ts';
import { useRefreshRequisition } from './requisition.ts';

type Doing = 'submit' | 'approve' | 'reopen';

export function RequisitionActions({ requisition }: { requisition: Requisition }) {
  const { t } = useTranslation();
  const { user, may } = useWorkshop();
  const [over, setOver] = useState<'reject' | 'giveUp' | null>(null);
  const refresh = useRefreshRequisition(requisition.id);
  const acting = useDoing(requisition);
  const { state } = requisition;
  const isMine = requisition.requestedById === user.id ? may('requisition:create') : may('requisition:update');
  const isOpen = state === 'DRAFT' || state === 'SUBMITTED' || state === 'APPROVED' || state === 'REJECTED';
  const button = (name: Doing, filled: boolean) => (
    <Button variant={filled ? 'filled' : 'default'} loading={acting.pending} onClick={() => void acting.run(name)}>
      {t(`purchasing.requisition.${name}`)}
    </Button>
  );
  return (
    <>
      {isMine && isOpen && (
        <Button variant="default" onClick={() => setOver('giveUp')}>
          {t('purchasing.requisition.giveUp')}
        </Button>
      )}
      {isMine && isOpen && state !== 'DRAFT' && button('reopen', false)}
      {requisition.mayApprove && (
        <Button variant="default" onClick={() => setOver('reject')}>
          {t('purchasing.requisition.reject')}
        </Button>
      )}
      {requisition.mayApprove && button('approve', true)}
      {isMine && state === 'DRAFT' && button('submit', true)}
      {acting.error !== null && (
        <Dialog onClose={acting.reset} title={t('purchasing.notDone')}>
          <Refusal error={acting.error} onRepeat={() => void acting.repeat()} />
        </Dialog>
      )}
      {over === 'reject' && <RejectDialog row={requisition} onClose={() => setOver(null)} />}
      {over === 'giveUp' && <GiveUp requisition={requisition} refresh={refresh} onClose={() => setOver(null)} />}
    </>
  );
}

function useDoing({ id, version }: Requisition) {
  const { client } = useSession();
  const refresh = useRefreshRequisition(id);
  return useAction(
    async (name: Doing, idempotencyKey): Promise<unknown> => {
      const call = { id, expectedVersion: version, idempotencyKey };
      if (name === 'approve') return client.request(ApproveRequisitionDocument, call);
      return name === 'submit'
        ? client.request(SubmitRequisitionDocument, call)
        : client.request(ReopenRequisitionDocument, call);
    },
    // Somebody else was faster: what stands now is shown, and decided anew.
    { onDone: () => refresh(), onRefused: () => refresh() },
  );
}

interface GiveUpProps {
  requisition: Requisition;
  refresh: () => Promise<void>;
  onClose: () => void;
}

function GiveUp({ requisition, refresh, onClose }: GiveUpProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  return (
    <ReasonDialog
      title={t('purchasing.requisition.giveUp')}
      act={(reason, idempotencyKey) =>
        client.request(GiveUpRequisitionDocument, {
          id: requisition.id,
          expectedVersion: requisition.version,
          reason,
          idempotencyKey,
        })
      }
      refresh={refresh}
      onClose={onClose}
    />
  );
}
