/** An order that is given up says why. */
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { Dialog } from '../../kernel/Dialog.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import { fieldOf, wordsOf } from '../../kernel/errors/words.ts';
import { CancelPartsDocument } from './generated/documents.ts';
import type { WholeOrder } from './order.ts';
import { useRefreshPartsOrder } from './order.ts';

export function CancelDialog({ order, onClose }: { order: WholeOrder; onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const [reason, setReason] = useState('');
  const refresh = useRefreshPartsOrder(order.id);
  const acting = useAction(
    (said: string, idempotencyKey) =>
      client.request(CancelPartsDocument, {
        id: order.id,
        reason: said,
        expectedVersion: order.version,
        idempotencyKey,
      }),
    {
      onDone: async () => {
        onClose();
        await refresh();
      },
      onRefused: () => refresh(),
    },
  );
  const isReason = fieldOf(acting.error) === 'reason';
  return (
    <Dialog onClose={onClose} title={t('partsOrders.cancel')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void acting.run(reason.trim());
        }}
      >
        <Stack>
          <Textarea
            label={t('partsOrders.reason')}
            name="reason"
            data-autofocus
            autosize
            minRows={2}
            withAsterisk
            error={isReason ? wordsOf(acting.error, t) : null}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {!isReason && <Refusal error={acting.error} onRepeat={() => void acting.repeat()} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={acting.pending}>
              {t('action.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
