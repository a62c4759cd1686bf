/** What may come next: the API says which moves there are for whoever looks, and which of them say why. */
import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkOrderState } from '../../../../client/index.ts';
import { sendOrKeep } from '../../../shared/queue/queue.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { Dialog } from '../../kernel/Dialog.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import { fieldOf, isStale, wordsOf } from '../../kernel/errors/words.ts';
import { say } from '../../kernel/toasts.tsx';
import { MoveOrderDocument } from './generated/documents.ts';
import type { Order } from './order.ts';
import { orderKey } from './order.ts';
import { ORDERS_KEY } from './Orders.tsx';

/** As much of an order as a move needs. */
export type Movable = Pick<Order, 'id' | 'state' | 'version'> & {
  items?: Order['items'];
  boardVehicle?: { label: string } | null;
};

export interface Move {
  to: WorkOrderState;
  noteRequired: boolean;
}

/** Aside or back: less inviting than the way forward. */
const ASIDE: readonly WorkOrderState[] = ['WAITING_PARTS', 'CANCELLED'];
const isAside = ({ to, noteRequired }: Move): boolean => noteRequired || ASIDE.includes(to);

export function Moves({ order }: { order: Order }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Move | null>(null);
  const moving = useMove(order, () => setAsked(null));
  const press = (move: Move): void => {
    moving.reset();
    // The way forward needs no words; any other asks for them.
    if (isAside(move)) setAsked(move);
    else void moving.run({ to: move.to });
  };
  return (
    <>
      {order.nextMoves
        .toSorted((a, b) => Number(isAside(b)) - Number(isAside(a)))
        .map((move) => (
          <Button
            key={move.to}
            variant={isAside(move) ? 'default' : 'filled'}
            loading={moving.pending && asked === null && !isAside(move)}
            onClick={() => press(move)}
          >
            {t('orders.moveTo', { state: t(`workOrderState.${move.to}`) })}
          </Button>
        ))}
      {asked === null && moving.error !== null && (
        <Dialog onClose={moving.reset} title={t('orders.notMoved')}>
          <Refusal error={moving.error} onRepeat={() => void moving.repeat()} />
        </Dialog>
      )}
      {asked && <MoveDialog order={order} move={asked} moving={moving} onClose={() => setAsked(null)} />}
    </>
  );
}

interface MoveInput {
  to: WorkOrderState;
  note?: string;
  mountedItemIds?: string[];
}

export function useMove(order: Movable, onMoved: () => void) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  return useAction(
    (input: MoveInput, key) => {
      const call = { id: order.id, ...input, expectedVersion: order.version };
      const label = order.boardVehicle?.label ?? order.id;
      return sendOrKeep({ key, kind: 'moveOrder', label, input: call }, async (given) => {
        const variables = { ...given, idempotencyKey: key };
        return (await client.request(MoveOrderDocument, variables)).changeWorkOrderState;
      });
    },
    {
      onDone: async (result, { to }) => {
        onMoved();
        // What waits for the network stands above the screen.
        if ('kept' in result) return;
        say(t('orders.moved', { state: t(`workOrderState.${to}`) }));
        await queries.invalidateQueries({ queryKey: orderKey(order.id) });
        void queries.invalidateQueries({ queryKey: ORDERS_KEY });
      },
      // Somebody else was faster: what stands now is shown at once, and decided anew.
      onRefused: (error) => (isStale(error) ? queries.invalidateQueries({ queryKey: orderKey(order.id) }) : undefined),
    },
  );
}

interface MoveDialogProps {
  order: Movable;
  move: Move;
  moving: ReturnType<typeof useMove>;
  onClose: () => void;
}

/** Why, and on a cancellation which parts stay mounted. */
export function MoveDialog({ order, move, moving, onClose }: MoveDialogProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const [mounted, setMounted] = useState<string[]>([]);
  const parts = move.to === 'CANCELLED' ? (order.items ?? []).filter(({ kind }) => kind === 'PART') : [];
  const send = (): void => {
    const said = note.trim() === '' ? {} : { note: note.trim() };
    void moving.run({ to: move.to, ...said, ...(mounted.length === 0 ? {} : { mountedItemIds: mounted }) });
  };
  const isNote = fieldOf(moving.error) === 'note';
  const title = t('orders.moveTo', { state: t(`workOrderState.${move.to}`) });
  return (
    <Dialog onClose={onClose} title={title}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack>
          <Textarea
            label={t('orders.note')}
            name="note"
            data-autofocus
            autosize
            minRows={3}
            withAsterisk={move.noteRequired}
            error={isNote ? wordsOf(moving.error, t) : null}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {parts.length > 0 && (
            <Checkbox.Group label={t('orders.mounted')} value={mounted} onChange={setMounted}>
              <Stack gap={4} mt={4}>
                {parts.map(({ id, description }) => (
                  <Checkbox key={id} value={id} label={description} />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
          {!isNote && <Refusal error={moving.error} onRepeat={() => void moving.repeat()} />}
          {isStale(moving.error) && (
            <Text size="sm">{t('orders.nowStands', { state: t(`workOrderState.${order.state}`) })}</Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={moving.pending}>
              {t('action.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
