/**
 * Orders on a board: a card is dragged to where the API says that it may go. Who uses no pointer opens the card, where the same moves are
 * buttons.
 */
import { Button, Center, Group, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkOrderState } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { WorkOrderStateValues } from '../../generated/enums.ts';
import { useFormats, useWorkshop } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { Later } from '../../kernel/Later.tsx';
import { ButtonLink } from '../../kernel/links.tsx';
import { useList } from '../../kernel/lists/useList.ts';
import { useLive } from '../../kernel/live/useLive.ts';
import { Screen } from '../../kernel/Screen.tsx';
import { useNow } from '../../kernel/useNow.ts';
import { OrderBoardDocument } from './generated/documents.ts';
import type { WorkSearch } from './address.ts';
import { technicianOf } from './address.ts';
import { latenessOf } from './lateness.ts';
import type { Move } from './Moves.tsx';
import { MoveDialog, useMove } from './Moves.tsx';
import { Narrowed } from './Narrowed.tsx';
import classes from './OrderBoard.module.css';
import type { BoardOrder } from './OrderCard.tsx';
import { OrderCard } from './OrderCard.tsx';
import { ORDERS_KEY } from './Orders.tsx';

const route = getRouteApi('/orders/board');
const PAGE = 100;
const BOARD_KEY = [...ORDERS_KEY, 'board'] as const;
const COLUMNS = WorkOrderStateValues.filter((state) => state !== 'DELIVERED' && state !== 'CANCELLED');

export function OrderBoard() {
  const { t } = useTranslation();
  const { client } = useSession();
  const { user } = useWorkshop();
  const now = useNow();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const list = useList([...BOARD_KEY, search], async (nextToken) => {
    const narrowed = { technicianId: technicianOf(search, user.id), late: search.late ?? false };
    return (await client.request(OrderBoardDocument, { ...narrowed, limit: PAGE, nextToken })).workOrders;
  });
  useLive((live, options) => live.onBoardChanged({}, options), 'board', [BOARD_KEY]);
  const { dragged, setDragged, dropped, setDropped, drop } = useDragging();
  return (
    <Screen
      title={t('orders.title')}
      actions={
        <ButtonLink variant="default" to="/orders" search={search}>
          {t('orders.asList')}
        </ButtonLink>
      }
    >
      <Later known={!list.loading}>
        <Group gap="sm">
          <Narrowed
            search={search}
            narrow={(change) =>
              void navigate({ search: (now) => ({ ...now, ...change }) as WorkSearch, replace: true })
            }
          />
        </Group>
        <Text size="sm">{t('orders.dragHow')}</Text>
        <Refusal error={list.error} onRepeat={list.again} />
        <div className={classes.board} tabIndex={0} role="region" aria-label={t('orders.asBoard')}>
          {COLUMNS.map((state) => (
            <Column
              key={state}
              state={state}
              orders={list.rows.filter((order) => order.state === state)}
              now={now}
              takes={dragged?.nextMoves.some(({ to }) => to === state) ?? false}
              onDrag={setDragged}
              onDrop={() => drop(state)}
            />
          ))}
        </div>
        {list.hasMore && (
          <Center>
            <Button variant="default" loading={list.loadingMore} onClick={list.more}>
              {t('list.more')}
            </Button>
          </Center>
        )}
      </Later>
      {dropped && <Dropped key={dropped.order.id} {...dropped} onClose={() => setDropped(null)} />}
    </Screen>
  );
}

/** What is under way from one column to another, and what was let go where it may be. */
function useDragging() {
  const [dragged, setDragged] = useState<BoardOrder | null>(null);
  const [dropped, setDropped] = useState<{ order: BoardOrder; move: Move } | null>(null);
  const drop = (to: WorkOrderState): void => {
    const move = dragged?.nextMoves.find((each) => each.to === to);
    if (dragged && move) setDropped({ order: dragged, move });
    setDragged(null);
  };
  return { dragged, setDragged, dropped, setDropped, drop };
}

interface ColumnProps {
  state: WorkOrderState;
  orders: readonly BoardOrder[];
  now: number;
  /** Whether what is dragged may come here. */
  takes: boolean;
  onDrag: (order: BoardOrder | null) => void;
  onDrop: () => void;
}

function Column({ state, orders, now, takes, onDrag, onDrop }: ColumnProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  // Once for all cards: to look words up takes longer than to draw a card.
  const words = { late: t('orders.lateness.late'), soon: t('orders.lateness.soon') };
  return (
    <section
      className={classes.column}
      aria-label={t(`workOrderState.${state}`)}
      data-column={state}
      data-takes={takes || undefined}
      onDragOver={(event) => takes && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <h2>
        {t(`workOrderState.${state}`)} · {formats.whole(orders.length)}
      </h2>
      {orders.map((order) => {
        const late = latenessOf(order, now);
        return (
          <OrderCard key={order.id} order={order} late={late} lateWords={late ? words[late] : ''} onDrag={onDrag} />
        );
      })}
    </section>
  );
}

interface DroppedProps {
  order: BoardOrder;
  move: Move;
  onClose: () => void;
}

/** The move that a drop asks for, confirmed: a card is let go in the wrong place easily. */
function Dropped({ order, move, onClose }: DroppedProps) {
  const moving = useMove(order, onClose);
  return <MoveDialog order={order} move={move} moving={moving} onClose={onClose} />;
}
