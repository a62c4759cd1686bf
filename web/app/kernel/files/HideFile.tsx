/** Hides a file, and asks why: it is kept, and the log says who did it. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { Dialog } from '../Dialog.tsx';
import { Refusal } from '../errors/Refusal.tsx';
import { useAction } from '../errors/useAction.ts';
import { fieldOf, wordsOf } from '../errors/words.ts';
import { say } from '../toasts.tsx';
import type { StoredFile } from './files.ts';
import { filesKey } from './files.ts';

export function HideFile({ file, onClose }: { file: StoredFile; onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const hiding = useAction(
    (input: { reason: string }, idempotencyKey) => client.deleteAttachment({ id: file.id, ...input, idempotencyKey }),
    {
      onDone: async () => {
        say(t('files.hidden', { name: file.fileName }));
        await queries.invalidateQueries({ queryKey: filesKey({ type: file.ownerType, id: file.ownerId }) });
        onClose();
      },
    },
  );
  const isReason = fieldOf(hiding.error) === 'reason';
  return (
    <Dialog onClose={onClose} title={t('files.hide', { name: file.fileName })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void hiding.run({ reason });
        }}
      >
        <Stack>
          <Text size="sm">{t('files.hideWhy')}</Text>
          <TextInput
            label={t('files.reason')}
            name="reason"
            withAsterisk
            data-autofocus
            error={isReason ? wordsOf(hiding.error, t) : null}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {!isReason && <Refusal error={hiding.error} onRepeat={() => void hiding.repeat()} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" color="red" loading={hiding.pending}>
              {t('files.hideIt')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
