/** Something that says why. */
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../kernel/Dialog.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import { fieldOf, wordsOf } from '../../kernel/errors/words.ts';

interface ReasonDialogProps {
  title: string;
  /** Whether it may be left empty. */
  optional?: boolean;
  act: (reason: string, idempotencyKey: string) => Promise<unknown>;
  /** What stands now is shown, whether it was done or refused. */
  refresh: () => Promise<void>;
  onClose: () => void;
}

export function ReasonDialog({ title, optional = false, act, refresh, onClose }: ReasonDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const acting = useAction(act, {
    onDone: async () => {
      onClose();
      await refresh();
    },
    onRefused: () => refresh(),
  });
  const isReason = fieldOf(acting.error) === 'reason';
  return (
    <Dialog onClose={onClose} title={title}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void acting.run(reason.trim());
        }}
      >
        <Stack>
          <Textarea
            label={t('purchasing.reason')}
            name="reason"
            data-autofocus
            autosize
            minRows={2}
            withAsterisk={!optional}
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
