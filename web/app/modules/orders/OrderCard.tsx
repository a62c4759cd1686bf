/** An order on the board: plain elements, for there are hundreds, and drawn again only when something of it changes. */
import { memo } from 'react';
import { RowLink } from '../../kernel/links.tsx';
import { Tag } from '../../kernel/Tag.tsx';
import type { OrderBoardQuery } from './generated/documents.ts';
import type { Lateness } from './lateness.ts';
import classes from './OrderBoard.module.css';

export type BoardOrder = NonNullable<OrderBoardQuery['workOrders']>['items'][number];

interface OrderCardProps {
  order: BoardOrder;
  late: Lateness;
  /** The same in words. */
  lateWords: string;
  /** Null where it was let go. */
  onDrag: (order: BoardOrder | null) => void;
}

export const OrderCard = memo(function OrderCard({ order, late, lateWords, onDrag }: OrderCardProps) {
  return (
    <article
      className={classes.card}
      data-order={order.id}
      draggable={order.nextMoves.length > 0}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', order.id);
        onDrag(order);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <div className={classes.head}>
        <RowLink to="/orders/$id" id={order.id} draggable={false}>
          {order.boardVehicle?.label ?? order.id}
        </RowLink>
        {late && (
          <Tag size="sm" color={late === 'late' ? 'red' : 'yellow'}>
            {lateWords}
          </Tag>
        )}
      </div>
      <p>{order.boardCustomer?.firstName}</p>
      <p>{[order.boardTechnician?.name, order.bay].filter(Boolean).join(' · ')}</p>
    </article>
  );
});
