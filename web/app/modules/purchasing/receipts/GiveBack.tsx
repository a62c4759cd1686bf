/** Goods that go back to the supplier: how much of each line, and why. */
import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { useFormats } from '../../../kernel/access/Workshop.tsx';
import { Dialog } from '../../../kernel/Dialog.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { useAction } from '../../../kernel/errors/useAction.ts';
import { fieldOf, wordsOf } from '../../../kernel/errors/words.ts';
import type { Formats } from '../../../kernel/formats/formats.ts';
import { say } from '../../../kernel/toasts.tsx';
import { GiveBackDocument } from '../generated/documents.ts';
import type { Receipt } from './receipt.ts';
import { canGoBack, leftOf, useRefreshReceipt } from './receipt.ts';

type Typed = Readonly<Record<string, string>>;

interface Sending {
  lines: readonly { lineId: string; quantity: string }[];
  reason: string;
}

/** As the API takes it, in the receipt's order; what cannot be read is sent as it stands, and the server says what is wrong with it. */
const linesOf = (receipt: Receipt, typed: Typed, formats: Formats): Sending['lines'] =>
  (receipt.items ?? []).flatMap(({ id }) => {
    const text = (typed[id] ?? '').trim();
    return text === '' ? [] : [{ lineId: id, quantity: formats.read(text) ?? text }];
  });

export function GiveBack({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [typed, setTyped] = useState<Typed>({});
  const [reason, setReason] = useState('');
  const sending = useGivingBack(receipt, onClose);
  const lines = linesOf(receipt, typed, formats);
  const field = fieldOf(sending.error);
  const wrong = field === null ? -1 : Number(/^lines\.(\d+)/.exec(field)?.[1] ?? -1);
  const words = sending.error === null ? null : wordsOf(sending.error, t);
  return (
    <Dialog onClose={onClose} title={t('purchasing.receipt.giveBack')} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void sending.run({ lines, reason: reason.trim() });
        }}
      >
        <Stack>
          <Text size="sm">{t('purchasing.receipt.giveBackHow')}</Text>
          {(receipt.items ?? []).filter(canGoBack).map((line, index) => (
            <TextInput
              key={line.id}
              name={`back-${line.item?.sku ?? line.id}`}
              label={line.description}
              description={t('purchasing.receipt.atMost', { quantity: formats.quantity(leftOf(line)) })}
              inputMode="decimal"
              data-autofocus={index === 0 || undefined}
              error={wrong >= 0 && lines[wrong]?.lineId === line.id ? words : null}
              value={typed[line.id] ?? ''}
              onChange={(event) => setTyped({ ...typed, [line.id]: event.currentTarget.value })}
            />
          ))}
          <Textarea
            label={t('purchasing.reason')}
            name="reason"
            autosize
            minRows={2}
            withAsterisk
            error={field === 'reason' ? words : null}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {field !== 'reason' && wrong < 0 && <Refusal error={sending.error} onRepeat={() => void sending.repeat()} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" disabled={lines.length === 0} loading={sending.pending}>
              {t('purchasing.receipt.giveBack')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function useGivingBack(receipt: Receipt, onClose: () => void) {
  const { t } = useTranslation();
  const { client } = useSession();
  const navigate = useNavigate();
  const refresh = useRefreshReceipt(receipt);
  return useAction(
    async ({ lines, reason }: Sending, idempotencyKey) => {
      const input = { lines: [...lines], reason };
      return (await client.request(GiveBackDocument, { receiptId: receipt.id, input, idempotencyKey }))
        .returnToSupplier;
    },
    {
      onDone: async (made) => {
        say(t('purchasing.receipt.gaveBack', { name: receipt.supplierName }));
        await refresh();
        onClose();
        if (made) await navigate({ to: '/purchasing/returns/$id', params: { id: made.id } });
      },
      onRefused: () => refresh(),
    },
  );
}
