/** Takes a line away: its part comes back to stock, or stays mounted and is written off, which says why. */
import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { Dialog } from '../../kernel/Dialog.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import { fieldOf, wordsOf } from '../../kernel/errors/words.ts';
import { RemoveLineDocument } from './generated/documents.ts';
import type { Line, Order } from './order.ts';
import { orderKey } from './order.ts';

interface RemoveLineProps {
  order: Order;
  line: Line;
  onClose: () => void;
}

function useRemoveLine({ order, line, onClose }: RemoveLineProps) {
  const { client } = useSession();
  const queries = useQueryClient();
  return useAction(
    (input: { reason: string | null; mounted: boolean }, idempotencyKey) =>
      client.request(RemoveLineDocument, { workOrderId: order.id, itemId: line.id, ...input, idempotencyKey }),
    {
      onDone: async () => {
        await queries.invalidateQueries({ queryKey: orderKey(order.id) });
        onClose();
      },
    },
  );
}

export function RemoveLine(props: RemoveLineProps) {
  const { line, onClose } = props;
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [mounted, setMounted] = useState(false);
  const removing = useRemoveLine(props);
  const isReason = fieldOf(removing.error) === 'reason';
  return (
    <Dialog onClose={onClose} title={t('orders.removeLine', { what: line.description })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void removing.run({ reason: reason.trim() || null, mounted });
        }}
      >
        <Stack>
          {line.kind === 'PART' ? (
            <Checkbox
              label={t('orders.staysMounted')}
              checked={mounted}
              onChange={(event) => setMounted(event.currentTarget.checked)}
            />
          ) : (
            <Text>{t('orders.removeWork')}</Text>
          )}
          {line.kind === 'PART' && (
            <TextInput
              label={t('orders.reason')}
              name="reason"
              withAsterisk={mounted}
              error={isReason ? wordsOf(removing.error, t) : null}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {!isReason && <Refusal error={removing.error} onRepeat={() => void removing.repeat()} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" color="red" loading={removing.pending}>
              {t('action.remove')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
