/** The columns of the list of orders. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { WorkOrderStateValues } from '../../generated/enums.ts';
import type { Workshop } from '../../kernel/access/Workshop.tsx';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import { RowLink } from '../../kernel/links.tsx';
import type { Column } from '../../kernel/lists/columns.ts';
import { Tag } from '../../kernel/Tag.tsx';
import type { OrderRowFragment as Row } from './generated/documents.ts';
import { latenessOf } from './lateness.ts';
import { STATE_COLORS } from './StateBadge.tsx';

const customerOf = ({ customer, boardCustomer }: Row): string => customer?.name ?? boardCustomer?.firstName ?? '';
const labelOf = ({ boardVehicle, id }: Row): string => boardVehicle?.label ?? id;
const modelOf = ({ boardVehicle }: Row): string => (boardVehicle ? `${boardVehicle.make} ${boardVehicle.model}` : '');
const technicianOf = ({ boardTechnician }: Row): string => boardTechnician?.name ?? '';

/** What an order is of. */
function ofWhat(t: TFunction): Column<Row>[] {
  return [
    {
      key: 'vehicle',
      title: t('orders.vehicle'),
      always: true,
      cell: (order) => (
        <RowLink to="/orders/$id" id={order.id}>
          {labelOf(order)}
        </RowLink>
      ),
      text: labelOf,
    },
    { key: 'model', title: t('orders.model'), from: 'sm', cell: modelOf, text: modelOf },
    {
      key: 'customer',
      title: t('orders.customer'),
      from: 'md',
      cell: (order) => <bdi>{customerOf(order)}</bdi>,
      text: customerOf,
    },
  ];
}

/** How it stands. */
function ofState(t: TFunction, { formats }: Workshop, now: number): Column<Row>[] {
  // Once for all rows: to look words up takes longer than to draw a row.
  const states = new Map(WorkOrderStateValues.map((state) => [state, t(`workOrderState.${state}`)]));
  const lateWords = { late: t('orders.lateness.late'), soon: t('orders.lateness.soon') };
  const late = (order: Row): string => {
    const lateness = latenessOf(order, now);
    return lateness ? lateWords[lateness] : '';
  };
  return [
    {
      key: 'state',
      title: t('orders.state'),
      cell: ({ state }) => (
        <Tag color={STATE_COLORS[state]} data-state={state}>
          {states.get(state)}
        </Tag>
      ),
      text: ({ state }) => states.get(state) ?? state,
    },
    { key: 'technician', title: t('orders.technician'), from: 'lg', cell: technicianOf, text: technicianOf },
    {
      key: 'promised',
      title: t('orders.promised'),
      from: 'sm',
      cell: (order) => formats.dayAndTime(order.promisedAt),
      text: ({ promisedAt }) => promisedAt ?? '',
    },
    {
      key: 'lateness',
      title: t('orders.late'),
      from: 'md',
      cell: (order) => <strong>{late(order)}</strong>,
      text: late,
    },
    {
      key: 'received',
      title: t('orders.received'),
      from: 'lg',
      cell: ({ receivedAt }) => formats.day(receivedAt),
      text: ({ receivedAt }) => receivedAt,
    },
  ];
}

export function useOrderColumns(now: number): readonly Column<Row>[] {
  const { t } = useTranslation();
  const workshop = useWorkshop();
  return useMemo(() => {
    const { formats, may } = workshop;
    const total: Column<Row> = {
      key: 'total',
      title: t('orders.total'),
      align: 'end',
      from: 'md',
      cell: (order) => formats.money(order.total, order.currency),
      text: (order) => order.total ?? '',
    };
    return [...ofWhat(t), ...ofState(t, workshop, now), ...(may('workorder:price') ? [total] : [])];
  }, [t, workshop, now]);
}
