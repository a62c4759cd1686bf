/** What can be done with an order as it stands, by whoever may. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TallerClient } from '../../../../../client/index.ts';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import type { Permission } from '../../../generated/permissions.ts';
import { useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { Dialog } from '../../../kernel/Dialog.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { useAction } from '../../../kernel/errors/useAction.ts';
import { ButtonLink } from '../../../kernel/links.tsx';
import { say } from '../../../kernel/toasts.tsx';
import {
  ApproveOrderDocument,
  MailOrderDocument,
  OrderPdfDocument,
  SendOrderDocument,
} from '../generated/documents.ts';
import { RecordBill } from '../bills/BillForm.tsx';
import { EndDialog } from './EndDialog.tsx';
import type { PurchaseOrder } from './order.ts';
import { useRefreshOrder } from './order.ts';

type Doing = 'approve' | 'send' | 'mail';
type Send = (
  client: TallerClient,
  order: Pick<PurchaseOrder, 'id' | 'version'>,
  idempotencyKey: string,
) => Promise<unknown>;

const DOINGS: Record<Doing, { needs: Permission; states: readonly PurchaseOrder['state'][]; send: Send }> = {
  approve: {
    needs: 'purchase:approve',
    states: ['DRAFT'],
    send: (client, { id, version }, idempotencyKey) =>
      client.request(ApproveOrderDocument, { id, expectedVersion: version, idempotencyKey }),
  },
  send: {
    needs: 'purchase:send',
    states: ['APPROVED'],
    send: (client, { id, version }, idempotencyKey) =>
      client.request(SendOrderDocument, { id, expectedVersion: version, idempotencyKey }),
  },
  mail: {
    needs: 'purchase:send',
    states: ['SENT', 'PARTLY_RECEIVED'],
    send: (client, { id, version }, idempotencyKey) =>
      client.request(MailOrderDocument, { id, expectedVersion: version, idempotencyKey }),
  },
};
const NAMES: readonly Doing[] = ['approve', 'send', 'mail'];
const FORWARD: readonly Doing[] = ['approve', 'send'];
const COMING: readonly PurchaseOrder['state'][] = ['SENT', 'PARTLY_RECEIVED'];

export function Actions({ order }: { order: PurchaseOrder }) {
  const { t } = useTranslation();
  const { may, user } = useWorkshop();
  const [ending, setEnding] = useState(false);
  const [billing, setBilling] = useState(false);
  const acting = useDoing(order);
  const offered = NAMES.filter((name) => may(DOINGS[name].needs) && DOINGS[name].states.includes(order.state))
    // Nobody approves what they made, where others are asked, and nobody twice: it is not offered to them.
    .filter((name) => name !== 'approve' || order.missingApprovals.length === 0 || isAnother(order, user.id));
  const mayEnd = may('purchase:edit') && order.state !== 'CLOSED' && order.state !== 'CANCELLED';
  return (
    <>
      {mayEnd && (
        <Button variant="default" onClick={() => setEnding(true)}>
          {t(`purchasing.end.${endOf(order)}`)}
        </Button>
      )}
      {order.sentAt !== null && <PdfButton order={order} />}
      {offered.map((name) => (
        <Button
          key={name}
          variant={FORWARD.includes(name) ? 'filled' : 'default'}
          loading={acting.pending}
          onClick={() => void acting.run(name)}
        >
          {t(`purchasing.do.${name}`)}
        </Button>
      ))}
      {order.sentAt !== null && order.state !== 'CANCELLED' && may('bill:record') && (
        <Button variant="default" onClick={() => setBilling(true)}>
          {t('purchasing.bill.record')}
        </Button>
      )}
      {COMING.includes(order.state) && may('receipt:create') && (
        <ButtonLink to="/purchasing/receive/$id" params={{ id: order.id }}>
          {t('purchasing.receive.title')}
        </ButtonLink>
      )}
      {acting.error !== null && (
        <Dialog onClose={acting.reset} title={t('purchasing.notDone')}>
          <Refusal error={acting.error} onRepeat={() => void acting.repeat()} />
        </Dialog>
      )}
      {billing && <RecordBill order={order} onClose={() => setBilling(false)} />}
      {ending && <EndDialog order={order} how={endOf(order)} onClose={() => setEnding(false)} />}
    </>
  );
}

/** Before anything came it is given up, later closed. */
const endOf = ({ state }: PurchaseOrder): 'close' | 'cancel' =>
  state === 'PARTLY_RECEIVED' || state === 'RECEIVED' ? 'close' : 'cancel';

const isAnother = ({ byId, approvals }: PurchaseOrder, self: string): boolean =>
  byId !== self && approvals.every((each) => each.byId !== self);

function useDoing(order: PurchaseOrder) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshOrder(order.id);
  return useAction((name: Doing, key) => DOINGS[name].send(client, order, key), {
    onDone: async (_done, name) => {
      say(t(`purchasing.done.${name}`, { name: order.supplierName }));
      await refresh();
    },
    // Somebody else was faster: what stands now is shown, and decided anew.
    onRefused: () => refresh(),
  });
}

/** The address of a PDF works for a quarter of an hour: it is asked for when somebody wants it. */
function PdfButton({ order }: { order: PurchaseOrder }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const open = useAction(async (id: string) => (await client.request(OrderPdfDocument, { id })).purchaseOrderPdfUrl, {
    onDone: (pdf) => {
      if (pdf) window.open(pdf.url, '_blank', 'noopener');
      else say(t('purchasing.noPdfYet'), 'warning');
    },
    onRefused: () => say(t('purchasing.noPdfYet'), 'warning'),
  });
  return (
    <Button variant="default" loading={open.pending} onClick={() => void open.run(order.id)}>
      PDF
    </Button>
  );
}
