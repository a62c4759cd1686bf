/** The technician's own orders on a phone: their states, and the next step with a note. */
import { Alert, Badge, Button, Card, Drawer, Group, Loader, Stack, Text, Textarea, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkOrderState } from '../../../client/index.ts';
import { endsSession, TallerError } from '../../../client/index.ts';
import type { BoardOrder } from '../api.ts';
import { minutesSince, spanOf } from '../duration.ts';
import { AccountButton } from '../../shared/account/Account.tsx';
import { otherLanguage } from '../../shared/i18n.ts';
import { decide, discard, sendOrKeep } from '../../shared/queue/queue.ts';
import type { Waiting } from '../../shared/queue/store.ts';
import { useOutbox } from '../../shared/queue/useOutbox.ts';
import { useCutOff } from '../../shared/network.ts';
import { useSession } from '../../shared/session/SessionProvider.tsx';
import { urgencyOf } from '../states.ts';
import { useNow } from '../useNow.ts';
import { useOrders } from '../useOrders.ts';

const TICK = 15_000;
const COLORS = { calm: 'green', soon: 'yellow', over: 'red' };
/** Steps back or aside come after the way forward, and look less inviting. */
const ASIDE: readonly WorkOrderState[] = ['WAITING_PARTS', 'CANCELLED'];
/** Whether a step leads aside, or back: those say why. */
const isAside = ({ to, noteRequired }: BoardOrder['nextMoves'][number]): boolean => noteRequired || ASIDE.includes(to);

interface Move {
  order: BoardOrder;
  to: WorkOrderState;
  noteRequired: boolean;
}

export function Tech() {
  const { client } = useSession();
  const me = useQuery({ queryKey: ['me'], queryFn: () => client.me(), staleTime: Infinity, networkMode: 'always' });
  if (!me.data) return <Loader m="xl" />;
  return <MyOrders id={me.data.user.id} name={me.data.user.name} />;
}

function MyOrders({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const now = useNow(TICK);
  const { data, loading, asOf, refetch } = useOrders(id);
  const isCutOff = useCutOff();
  const waiting = useOutbox(id, () => refetch()).filter(({ kind }) => kind === 'moveOrder');
  // Where somebody else took the order off the board meanwhile, its move is still to be decided.
  const others = waiting.filter(({ input }) => !data.orders.has(String(input['id'])));
  const [move, setMove] = useState<Move | null>(null);
  // What waits for this technician comes first.
  const orders = [...data.orders.values()].sort(
    (a, b) => Math.sign(b.nextStates.length) - Math.sign(a.nextStates.length) || (a.stateSince < b.stateSince ? -1 : 1),
  );
  return (
    <Stack component="main" p="md" maw={640} mx="auto" gap="md">
      <Header name={name} />
      {isCutOff && asOf > 0 && (
        <Alert color="yellow" role="status" data-offline>
          {t('status.stale', { span: spanOf(Math.max(0, Math.floor((now - asOf) / 60_000))) })}
        </Alert>
      )}
      {others.map((each) => (
        <WaitingMove key={each.key} waiting={each} />
      ))}
      {loading ? <Loader /> : orders.length === 0 && <Text size="lg">{t('tech.none')}</Text>}
      {orders.map((order) => (
        <OrderCard
          key={order.id}
          order={order}
          now={now}
          waiting={waiting.find(({ input }) => input['id'] === order.id)}
          onMove={(move) => setMove({ order, ...move })}
        />
      ))}
      <MoveDrawer move={move} onClose={() => setMove(null)} onSettled={refetch} />
    </Stack>
  );
}

function Header({ name }: { name: string }) {
  const { t } = useTranslation();
  const { status } = useSession();
  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        <Title order={1} size="h2">
          {t('tech.title')}
        </Title>
        <Text c="dimmed">
          {name} · <span role="status">{t(`status.${status}`)}</span>
        </Text>
      </div>
      <Group gap={4} wrap="nowrap">
        <Button variant="subtle" color="gray" px={8} onClick={() => void otherLanguage()}>
          {t('language')}
        </Button>
        <AccountButton />
      </Group>
    </Group>
  );
}

interface OrderCardProps {
  order: BoardOrder;
  now: number;
  /** A move of it that waits for the network, or was refused when it was sent. */
  waiting: Waiting | undefined;
  onMove: (move: BoardOrder['nextMoves'][number]) => void;
}

function OrderCard({ order, now, waiting, onMove }: OrderCardProps) {
  const { t } = useTranslation();
  const { boardVehicle: vehicle, boardCustomer: customer } = order;
  return (
    <Card
      withBorder
      radius="md"
      padding="md"
      component="article"
      data-order={order.id}
      aria-label={vehicle?.label ?? order.id}
    >
      <Group justify="space-between" wrap="nowrap">
        <Text fw={800} fz={28} lh={1.1}>
          {vehicle?.label}
        </Text>
        {order.bay && (
          <Badge size="xl" color="gray">
            {order.bay}
          </Badge>
        )}
      </Group>
      <Text size="lg">
        {vehicle?.make} {vehicle?.model} · {customer?.firstName}
      </Text>
      {order.complaint && (
        <Text c="dimmed" mt={4}>
          {/* Whatever runs the other way in it ends with it. */}
          <bdi>{order.complaint}</bdi>
        </Text>
      )}
      <Group mt="xs" gap="xs">
        <Badge size="lg" variant="light" tt="none">
          {t(`state.${order.state}`)}
        </Badge>
        {(order.arrivedPartCount ?? 0) > 0 && (
          <Badge size="lg" color="green" tt="none">
            {t('board.arrived', { count: order.arrivedPartCount ?? 0 })}
          </Badge>
        )}
        {(order.missingPartCount ?? 0) > 0 && (
          <Badge size="lg" variant="outline" color="orange" tt="none">
            {t('board.missing', { count: order.missingPartCount ?? 0 })}
          </Badge>
        )}
        <Badge size="lg" variant="light" tt="none" color={COLORS[urgencyOf(order, now)]}>
          {spanOf(minutesSince(order.stateSince, now))}
        </Badge>
      </Group>
      {waiting ? <WaitingMove waiting={waiting} /> : <NextSteps moves={order.nextMoves} onMove={onMove} />}
    </Card>
  );
}

function NextSteps({ moves, onMove }: { moves: BoardOrder['nextMoves']; onMove: OrderCardProps['onMove'] }) {
  const { t } = useTranslation();
  return (
    <Stack mt="md" gap="xs">
      {moves
        .toSorted((a, b) => Number(isAside(a)) - Number(isAside(b)))
        .map((move) => (
          <Button
            key={move.to}
            size="lg"
            fullWidth
            variant={isAside(move) ? 'default' : 'filled'}
            onClick={() => onMove(move)}
          >
            {t('action.move', { state: t(`state.${move.to}`) })}
          </Button>
        ))}
      {moves.length === 0 && <Text c="dimmed">{t('tech.waitsForOthers')}</Text>}
    </Stack>
  );
}

/** It is sent by itself when there is a network; what the server refuses then is decided here. */
function WaitingMove({ waiting }: { waiting: Waiting }) {
  const { t } = useTranslation();
  const { key, input, label, refused } = waiting;
  const state = t(`state.${String(input['to'])}`);
  if (!refused)
    return (
      <Alert mt="xs" color="yellow" role="status" data-waiting>
        {t('tech.waits', { plate: label, state })}
      </Alert>
    );
  return (
    <Alert
      mt="xs"
      color="red"
      role="alert"
      title={t('tech.notMoved', { plate: label, state })}
      data-refused={refused.code}
    >
      <Stack gap="xs">
        <Text>{sayError(new TallerError(refused.message, refused.code, refused.info), t)}</Text>
        <Button variant="default" size="lg" onClick={() => void decide(key)}>
          {t('tech.again')}
        </Button>
        <Button variant="default" size="lg" onClick={() => void discard(key)}>
          {t('tech.discard')}
        </Button>
      </Stack>
    </Alert>
  );
}

interface MoveDrawerProps {
  move: Move | null;
  onClose: () => void;
  onSettled: () => void;
}

/** Confirms a move, with a note if there is one. */
function MoveDrawer({ move, onClose, onSettled }: MoveDrawerProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const close = (): void => {
    onClose();
    setNote('');
  };
  const changing = useMove(note.trim(), { onMoved: close, onSettled });
  const title = move ? `${move.order.boardVehicle?.label ?? ''} → ${t(`state.${move.to}`)}` : '';
  return (
    <Drawer opened={move !== null} onClose={close} position="bottom" size="auto" title={title}>
      {move && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            changing.mutate(move);
          }}
        >
          <Stack pb="md">
            <Textarea
              label={t('tech.note')}
              placeholder={t('tech.notePlaceholder')}
              autosize
              minRows={3}
              maxLength={500}
              required={move.noteRequired}
              size="md"
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <Button type="submit" size="lg" loading={changing.isPending}>
              {t('action.confirm')}
            </Button>
            <Button variant="default" size="lg" onClick={close}>
              {t('action.cancel')}
            </Button>
          </Stack>
        </form>
      )}
    </Drawer>
  );
}

function useMove(note: string, { onMoved, onSettled }: { onMoved: () => void; onSettled: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  return useMutation({
    mutationFn: ({ order, to }: Move) => {
      const key = crypto.randomUUID();
      const input = { id: order.id, to, ...(note === '' ? {} : { note }) };
      const label = order.boardVehicle?.label ?? order.id;
      return sendOrKeep({ key, kind: 'moveOrder', label, input }, (given) =>
        client.changeWorkOrderState({ ...given, idempotencyKey: key }),
      );
    },
    onSuccess: (result, { order, to }) => {
      const message = t('tech.moved', { plate: order.boardVehicle?.label, state: t(`state.${to}`) });
      // What waits says so at its order.
      if ('done' in result) notifications.show({ color: 'green', message });
      onMoved();
    },
    // Where the session ended, a dialog says so.
    onError: (error) =>
      !endsSession(error) && notifications.show({ color: 'red', message: sayError(error, t), autoClose: 8_000 }),
    onSettled,
    networkMode: 'always',
  });
}

/** What a refusal means to the person who asked. */
function sayError(error: Error, t: ReturnType<typeof useTranslation>['t']): string {
  if (!(error instanceof TallerError)) return t('error.network');
  return t(`error.${error.code}`, { message: error.message, defaultValue: t('error.other', { code: error.code }) });
}
