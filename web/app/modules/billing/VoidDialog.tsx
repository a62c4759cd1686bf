/** Voids a document: it keeps its number, and says why to whoever inspects it. */
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { Dialog } from '../../kernel/Dialog.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import { fieldOf, isStale, wordsOf } from '../../kernel/errors/words.ts';
import { say } from '../../kernel/toasts.tsx';
import { DOCUMENTS_KEY, READY_KEY } from './Billing.tsx';
import type { Whole } from './Document.tsx';
import { documentKey } from './Document.tsx';
import { VoidDocumentDocument } from './generated/documents.ts';

interface VoidDialogProps {
  document: Whole;
  onClose: () => void;
}

function useVoid({ document, onClose }: VoidDialogProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: documentKey(document.id) });
  return useAction(
    (said: string, idempotencyKey) =>
      client.request(VoidDocumentDocument, {
        invoiceId: document.id,
        reason: said,
        expectedVersion: document.version,
        idempotencyKey,
      }),
    {
      onDone: async () => {
        say(t('billing.voided', { number: document.number }));
        for (const queryKey of [READY_KEY, DOCUMENTS_KEY]) void queries.invalidateQueries({ queryKey });
        await refresh();
        onClose();
      },
      onRefused: (error) => (isStale(error) ? refresh() : undefined),
    },
  );
}

export function VoidDialog(props: VoidDialogProps) {
  const { document, onClose } = props;
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const voiding = useVoid(props);
  const isReason = fieldOf(voiding.error) === 'reason';
  return (
    <Dialog onClose={onClose} title={t('billing.voidTitle', { number: document.number })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void voiding.run(reason.trim());
        }}
      >
        <Stack>
          <Text>{t('billing.voidWhy')}</Text>
          <Textarea
            label={t('billing.reason')}
            name="reason"
            data-autofocus
            autosize
            minRows={2}
            withAsterisk
            error={isReason ? wordsOf(voiding.error, t) : null}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {!isReason && <Refusal error={voiding.error} onRepeat={() => void voiding.repeat()} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" color="red" loading={voiding.pending}>
              {t('billing.void')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
