/** The screen on the shop floor: a column for each state, a card for each vehicle. */
import { useElementSize, useLocalStorage } from '@mantine/hooks';
import { Button, Switch, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardOrder } from './api.ts';
import classes from './Board.module.css';
import { minutesSince, spanOf } from './duration.ts';
import { AccountButton } from '../shared/account/Account.tsx';
import { otherLanguage } from '../shared/i18n.ts';
import { columnsOf } from './orders.ts';
import { useSession } from '../shared/session/SessionProvider.tsx';
import { chime } from './sound.ts';
import { urgencyOf } from './states.ts';
import { useNow } from './useNow.ts';
import { useOrders } from './useOrders.ts';

/** Milliseconds: how often spans are counted anew. */
const TICK = 5_000;
/** Milliseconds without news after which the board says so. */
const STALE_AFTER = 90_000;
/** Pixels that a card needs, gap included: whole, without its vehicle's model, and with nothing but plate and time. */
const SIZES = [
  ['whole', 194],
  ['middle', 132],
  ['small', 92],
] as const;
/** Pixels between cards, and what the line needs that counts those for which there is no room. */
const GAP = 10;
const MORE = 60;
type Size = (typeof SIZES)[number][0];
/** Minutes during which a card that moved stands out. */
const FRESH = 1;

export function Board() {
  const { t } = useTranslation();
  const { config, status } = useSession();
  const [sound, setSound] = useLocalStorage({
    key: 'taller.board.sound',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const now = useNow(TICK);
  const [said, say] = useState('');
  const { data, loading, asOf } = useOrders(null, (change) => {
    const plate = data.orders.get(change.workOrderId)?.boardVehicle?.label;
    if (plate) say(t('tech.moved', { plate, state: t(`state.${change.state}`) }));
    if (sound) chime(change.state === 'READY' ? 'ready' : 'move');
  });
  const silence = asOf === 0 ? 0 : now - asOf;
  const stale = silence > STALE_AFTER;
  return (
    <main className={classes.board} data-stale={stale || status === 'offline' || undefined} aria-busy={loading}>
      <header className={classes.header}>
        <h1>{config.workshop}</h1>
        <span className={classes.count}>{t('board.orders', { count: data.orders.size })}</span>
        <span className={classes.spacer} />
        <span className={classes.status} data-status={status} role="status">
          {t(`status.${status}`)}
        </span>
        <Switch label={t('action.sound')} checked={sound} onChange={(event) => setSound(event.currentTarget.checked)} />
        <Button variant="subtle" color="gray" onClick={() => void otherLanguage()}>
          {t('language')}
        </Button>
        <AccountButton />
        <time className={classes.clock} dateTime={new Date(now).toISOString()}>
          {new Date(now).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hour12: false })}
        </time>
      </header>
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
      {stale && (
        <p className={classes.banner} role="alert">
          {t('status.stale', { span: spanOf(Math.floor(silence / 60_000)) })}
        </p>
      )}
      <div className={classes.columns}>
        {columnsOf(data).map(({ key, orders }) => (
          <Column key={key} title={t(`state.${key}`)} orders={orders} now={now} />
        ))}
      </div>
    </main>
  );
}

function Column({ title, orders, now }: { title: string; orders: readonly BoardOrder[]; now: number }) {
  const { t } = useTranslation();
  const { ref, height } = useElementSize<HTMLUListElement>();
  const [size, pixels] = SIZES.find(([, needed]) => orders.length * needed - GAP <= height) ?? SIZES[2];
  // The longest waiting are on top: they are the ones to see.
  const shown =
    orders.length * pixels - GAP <= height
      ? orders
      : orders.slice(0, Math.max(1, Math.floor((height - MORE) / pixels)));
  const hidden = orders.length - shown.length;
  return (
    <section className={classes.column} aria-label={title}>
      <h2>
        {title} <span>{orders.length}</span>
      </h2>
      <ul ref={ref}>
        {shown.map((order) => (
          <Card key={order.id} order={order} now={now} size={size} />
        ))}
        {hidden > 0 && <li className={classes.more}>{t('board.more', { count: hidden })}</li>}
      </ul>
    </section>
  );
}

/** What has come for the order, else what it waits for. */
function Waiting({ order }: { order: BoardOrder }) {
  const { t } = useTranslation();
  const [arrived, missing] = [order.arrivedPartCount ?? 0, order.missingPartCount ?? 0];
  if (arrived + missing === 0) return null;
  return (
    <span className={classes.waiting} data-arrived={arrived > 0 || undefined}>
      {arrived > 0 ? t('board.arrived', { count: arrived }) : t('board.missing', { count: missing })}
    </span>
  );
}

function Card({ order, now, size }: { order: BoardOrder; now: number; size: Size }) {
  const minutes = minutesSince(order.stateSince, now);
  const vehicle = order.boardVehicle;
  const people = [order.boardCustomer?.firstName, order.boardTechnician?.name.split(' ')[0]].filter(
    (name) => name !== undefined,
  );
  return (
    <li
      className={classes.card}
      data-order={order.id}
      data-urgency={urgencyOf(order, now)}
      data-fresh={minutes < FRESH || undefined}
      data-size={size}
    >
      <strong className={classes.plate}>{vehicle?.label ?? '—'}</strong>
      {size === 'whole' && <span className={classes.vehicle}>{vehicle ? `${vehicle.make} ${vehicle.model}` : ''}</span>}
      {size !== 'small' && <span className={classes.people}>{people.join(' · ')}</span>}
      <span className={classes.foot}>
        <span className={classes.span}>{spanOf(minutes)}</span>
        <Waiting order={order} />
        {order.bay && <span className={classes.bay}>{order.bay}</span>}
      </span>
    </li>
  );
}
