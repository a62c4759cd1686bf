/**
 * Orders on a board: a card is dragged to where the API says that it may go. Who uses no pointer opens the card, where the same moves are
 * buttons.
 */
import { Badge, Button, Card, Center, Group, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkOrderState } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { WorkOrderStateValues } from '../../generated/enums.ts';
import { useFormats, useWorkshop } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { AnchorLink, ButtonLink } from '../../kernel/links.tsx';
import { useList } from '../../kernel/lists/useList.ts';
import { useLive } from '../../kernel/live/useLive.ts';
import { Screen } from '../../kernel/Screen.tsx';
import { useNow } from '../../kernel/useNow.ts';
import type { OrderBoardQuery } from './generated/documents.ts';
import { OrderBoardDocument } from './generated/documents.ts';
import type { WorkSearch } from './address.ts';
import { technicianOf } from './address.ts';
import { latenessOf } from './lateness.ts';
import type { Move } from './Moves.tsx';
import { MoveDialog, useMove } from './Moves.tsx';
import { Narrowed } from './Narrowed.tsx';
import classes from './OrderBoard.module.css';
import { ORDERS_KEY } from './Orders.tsx';

type Order = NonNullable<OrderBoardQuery['workOrders']>['items'][number];

const route = getRouteApi('/orders/board');
const PAGE = 100;
const BOARD_KEY = [...ORDERS_KEY, 'board'] as const;
const COLUMNS = WorkOrderStateValues.filter((state) => state !== 'DELIVERED' && state !== 'CANCELLED');

export function OrderBoard() {
  const { t } = useTranslation();
  const { client } = useSession();
  const { user } = useWorkshop();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const list = useList([...BOARD_KEY, search], async (nextToken) => {
    const narrowed = { technicianId: technicianOf(search, user.id), late: search.late ?? false };
    return (await client.request(OrderBoardDocument, { ...narrowed, limit: PAGE, nextToken })).workOrders;
  });
  useLive((live, options) => live.onBoardChanged({}, options), 'board', [BOARD_KEY]);
  const [dragged, setDragged] = useState<Order | null>(null);
  const [dropped, setDropped] = useState<{ order: Order; move: Move } | null>(null);
  const drop = (to: WorkOrderState): void => {
    const move = dragged?.nextMoves.find((each) => each.to === to);
    if (dragged && move) setDropped({ order: dragged, move });
    setDragged(null);
  };
  return (
    <Screen
      title={t('orders.title')}
      actions={
        <ButtonLink variant="default" to="/orders" search={search}>
          {t('orders.asList')}
        </ButtonLink>
      }
    >
      <Group gap="sm">
        <Narrowed
          search={search}
          narrow={(change) => void navigate({ search: (now) => ({ ...now, ...change }) as WorkSearch, replace: true })}
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
      {dropped && <Dropped key={dropped.order.id} {...dropped} onClose={() => setDropped(null)} />}
    </Screen>
  );
}

interface ColumnProps {
  state: WorkOrderState;
  orders: readonly Order[];
  /** Whether what is dragged may come here. */
  takes: boolean;
  onDrag: (order: Order | null) => void;
  onDrop: () => void;
}

function Column({ state, orders, takes, onDrag, onDrop }: ColumnProps) {
  const { t } = useTranslation();
  const now = useNow();
  const formats = useFormats();
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
      <Title order={2} size="h6">
        {t(`workOrderState.${state}`)} · {formats.whole(orders.length)}
      </Title>
      {orders.map((order) => {
        const late = latenessOf(order, now);
        return (
          <Card
            key={order.id}
            withBorder
            p="xs"
            component="article"
            data-order={order.id}
            draggable={order.nextMoves.length > 0}
            onDragStart={(event) => {
              event.dataTransfer.setData('text/plain', order.id);
              onDrag(order);
            }}
            onDragEnd={() => onDrag(null)}
          >
            <Group justify="space-between" gap={4}>
              <AnchorLink to="/orders/$id" params={{ id: order.id }} fw={700} draggable={false}>
                {order.boardVehicle?.label ?? order.id}
              </AnchorLink>
              {late && (
                <Badge size="sm" variant="light" tt="none" color={late === 'late' ? 'red' : 'yellow'}>
                  {t(`orders.lateness.${late}`)}
                </Badge>
              )}
            </Group>
            <Text size="sm">{order.boardCustomer?.firstName}</Text>
            <Text size="sm">{[order.boardTechnician?.name, order.bay].filter(Boolean).join(' · ')}</Text>
          </Card>
        );
      })}
    </section>
  );
}

interface DroppedProps {
  order: Order;
  move: Move;
  onClose: () => void;
}

/** The move that a drop asks for, confirmed: a card is let go in the wrong place easily. */
function Dropped({ order, move, onClose }: DroppedProps) {
  const moving = useMove(order, onClose);
  return <MoveDialog order={order} move={move} moving={moving} onClose={onClose} />;
}
