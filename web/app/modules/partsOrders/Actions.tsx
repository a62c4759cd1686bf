/** What can be done with an order of parts as it stands, by whoever may: what that is, the API says (`nextMoves`). */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import type { Permission } from '../../generated/permissions.ts';
import { useMay } from '../../kernel/access/Workshop.tsx';
import { Dialog } from '../../kernel/Dialog.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import { say } from '../../kernel/toasts.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { RetryPartsDocument } from './generated/documents.ts';
import type { WholeOrder } from './order.ts';
import { useRefreshPartsOrder } from './order.ts';
import { ReturnDialog } from './ReturnDialog.tsx';

type Move = WholeOrder['nextMoves'][number];

const NEEDS: Record<Move, Permission> = {
  CANCEL: 'partsorder:cancel',
  RETRY: 'partsorder:retry',
  RETURN: 'partsorder:return',
};

export function Actions({ order }: { order: WholeOrder }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const may = useMay();
  const [open, setOpen] = useState<'CANCEL' | 'RETURN' | null>(null);
  const refresh = useRefreshPartsOrder(order.id);
  const retry = useAction(
    (version: number, idempotencyKey) =>
      client.request(RetryPartsDocument, { id: order.id, expectedVersion: version, idempotencyKey }),
    {
      onDone: async () => {
        say(t('partsOrders.triedAgain'));
        await refresh();
      },
      // Somebody else was faster, or the workflow was: what stands now is shown.
      onRefused: () => refresh(),
    },
  );
  const offered = (move: Move): boolean => order.nextMoves.includes(move) && may(NEEDS[move]);
  return (
    <>
      {offered('CANCEL') && (
        <Button variant="default" onClick={() => setOpen('CANCEL')}>
          {t('partsOrders.cancel')}
        </Button>
      )}
      {offered('RETRY') && (
        <Button loading={retry.pending} onClick={() => void retry.run(order.version)}>
          {t('partsOrders.retry')}
        </Button>
      )}
      {offered('RETURN') && <Button onClick={() => setOpen('RETURN')}>{t('partsOrders.return')}</Button>}
      {retry.error !== null && (
        <Dialog onClose={retry.reset} title={t('partsOrders.notDone')}>
          <Refusal error={retry.error} onRepeat={() => void retry.repeat()} />
        </Dialog>
      )}
      {open === 'CANCEL' && <CancelDialog order={order} onClose={() => setOpen(null)} />}
      {open === 'RETURN' && <ReturnDialog order={order} onClose={() => setOpen(null)} />}
    </>
  );
}
