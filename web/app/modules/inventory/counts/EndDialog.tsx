/** The end of a count: closed with a reason that its adjustments say, or given up. */
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { useAction } from '../../../kernel/errors/useAction.ts';
import { fieldOf, wordsOf } from '../../../kernel/errors/words.ts';
import type { Lines } from './lines.ts';
import { differing } from './lines.ts';
import type { Count } from './useCount.ts';
import { COUNTS_KEY, countKey } from './useCount.ts';

interface EndDialogProps {
  count: Count;
  lines: Lines;
  how: 'close' | 'cancel';
  onClose: () => void;
}

export function EndDialog({ count, lines, how, onClose }: EndDialogProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const [reason, setReason] = useState(how === 'close' ? t('count.reasonUsual') : '');
  const action = useAction(
    (said: { id: string; reason: string }, idempotencyKey) =>
      how === 'close'
        ? client.closeCount({ ...said, idempotencyKey })
        : client.cancelCount({ ...said, idempotencyKey }),
    {
      onDone: async () => {
        void queries.invalidateQueries({ queryKey: COUNTS_KEY });
        await queries.invalidateQueries({ queryKey: countKey(count.id) });
        onClose();
      },
    },
  );
  const atReason = fieldOf(action.error) === 'reason';
  return (
    <Modal opened onClose={onClose} title={t(`count.${how}`)} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void action.run({ id: count.id, reason });
        }}
      >
        <Stack>
          <Text>{t(`count.${how}How`, { count: differing(lines).length })}</Text>
          <TextInput
            label={t('inventory.reason')}
            name="reason"
            required
            withAsterisk
            data-autofocus
            value={reason}
            error={atReason ? wordsOf(action.error, t) : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Refusal error={atReason ? null : action.error} onRepeat={() => void action.repeat()} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={action.pending}>
              {t(`count.${how}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
