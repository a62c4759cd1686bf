/** A delivery on the dispatch board. */
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import { Tag } from '../../kernel/Tag.tsx';
import type { Delivery, Driver } from './board.ts';
import { takes } from './board.ts';
import classes from './deliveries.module.css';

interface DeliveryCardProps {
  delivery: Delivery;
  drivers: readonly Driver[];
  mayGive: boolean;
  /** Null where it was let go. */
  onDrag: (delivery: Delivery | null) => void;
  /** Null to take it from its driver. */
  onGive: (driverId: string | null) => void;
}

export function DeliveryCard({ delivery, drivers, mayGive, onDrag, onGive }: DeliveryCardProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { windowFrom, windowTo } = delivery;
  const window = [windowFrom, windowTo].map((moment) => (moment ? formats.dayAndTime(moment) : '…')).join(' – ');
  const choices = drivers.filter(
    (driver) => driver.id === delivery.driverId || takes({ driver, deliveries: [] }, delivery),
  );
  return (
    <article
      className={classes.card}
      data-delivery={delivery.id}
      aria-label={delivery.address}
      draggable={mayGive}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', delivery.id);
        onDrag(delivery);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <Tag size="sm" color={delivery.status === 'OUT' ? 'orange' : 'blue'} data-status={delivery.status}>
        {t(`deliveries.kind.${delivery.kind}`)} · {t(`deliveries.status.${delivery.status}`)}
      </Tag>
      <p>
        <bdi>{delivery.address}</bdi>
      </p>
      <p>{[delivery.customer?.name, delivery.contactName].filter(Boolean).join(' · ')}</p>
      {(windowFrom || windowTo) && <p>{window}</p>}
      {delivery.latitude === null && <p>{t('deliveries.noPlace')}</p>}
      {mayGive && (
        <NativeSelect
          mt={4}
          size="sm"
          aria-label={t('deliveries.giveTo', { address: delivery.address })}
          value={delivery.driverId ?? ''}
          onChange={(event) => onGive(event.currentTarget.value === '' ? null : event.currentTarget.value)}
          data={[
            { value: '', label: t('deliveries.nobody') },
            ...choices.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </article>
  );
}
