/** What a receipt says wrongly is taken back, line by line, by a counter-receipt that says why. */
import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { useFormats } from '../../../kernel/access/Workshop.tsx';
import { Dialog } from '../../../kernel/Dialog.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { useAction } from '../../../kernel/errors/useAction.ts';
import { fieldOf, wordsOf } from '../../../kernel/errors/words.ts';
import { say } from '../../../kernel/toasts.tsx';
import { ReverseDocument } from '../generated/documents.ts';
import type { Receipt } from './receipt.ts';
import { canBeTakenBack, inCalls, useRefreshReceipt } from './receipt.ts';

interface Sending {
  lineIds: readonly string[];
  reason: string;
}

export function TakeBack({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const lines = (receipt.items ?? []).filter(canBeTakenBack);
  const [chosen, setChosen] = useState<readonly string[]>(lines.map(({ id }) => id));
  const [reason, setReason] = useState('');
  const sending = useTakingBack(receipt, onClose);
  const isReason = fieldOf(sending.error) === 'reason';
  return (
    <Dialog onClose={onClose} title={t('purchasing.receipt.takeBack')} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void sending.run({ lineIds: chosen, reason: reason.trim() });
        }}
      >
        <Stack>
          <Text size="sm">{t('purchasing.receipt.takeBackHow')}</Text>
          <Checkbox.Group value={[...chosen]} onChange={setChosen} aria-label={t('purchasing.order.lines')}>
            <Stack gap="xs">
              {lines.map(({ id, description, quantity, item }) => (
                <Checkbox
                  key={id}
                  value={id}
                  label={`${description} · ${formats.quantity(quantity)} ${item?.unit ?? ''}`}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <Textarea
            label={t('purchasing.reason')}
            name="reason"
            data-autofocus
            autosize
            minRows={2}
            withAsterisk
            error={isReason ? wordsOf(sending.error, t) : null}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {!isReason && <Refusal error={sending.error} onRepeat={() => void sending.repeat()} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" disabled={chosen.length === 0} loading={sending.pending}>
              {t('action.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** The counter-receipt is where one goes: it is what was made. */
function useTakingBack(receipt: Receipt, onClose: () => void) {
  const { t } = useTranslation();
  const { client } = useSession();
  const navigate = useNavigate();
  const refresh = useRefreshReceipt(receipt);
  return useAction(
    async ({ lineIds, reason }: Sending, key) => {
      let made: string | null = null;
      for (const [index, each] of inCalls(lineIds).entries()) {
        const input = { lineIds: each, reason };
        const done: { reverseReceipt: { id: string } | null } = await client.request(ReverseDocument, {
          receiptId: receipt.id,
          input,
          idempotencyKey: `${key}-${index}`,
        });
        made = done.reverseReceipt?.id ?? made;
      }
      return made;
    },
    {
      onDone: async (made) => {
        say(t('purchasing.receipt.takenBack'));
        await refresh();
        onClose();
        if (made) await navigate({ to: '/purchasing/receipts/$id', params: { id: made } });
      },
      onRefused: () => refresh(),
    },
  );
}
