/**
 * What is brought to customers and fetched from them, who drives, and in which order (docs/decisions/050). A route names its deliveries,
 * a delivery its route: both lie here.
 */
import type { Aggregate, Index } from '../kernel/dynamodb/aggregate.ts';
import { WHOLE_ROWS } from '../kernel/dynamodb/aggregate.ts';
import type { RowToLoad } from '../kernel/request/operation.ts';

/** Sort key of a delivery's row; what happened to it lies beside it. */
export const DELIVERY = 'DELIVERY';
export const TRACKING = 'TRACKING#';
/** Sort keys of a route's row and of its stops. */
export const ROUTE = 'ROUTE';
export const ROUTE_STOPS = 'ROUTE#STOPS';
/** Sort key of a driver's row, which lies under the user's id. */
export const DRIVER = 'DRIVER';

export const DELIVERY_BY_ID: RowToLoad[] = [{ as: 'delivery', table: 'Deliveries', id: 'id', sk: DELIVERY }];
export const ROUTE_BY_ID: RowToLoad[] = [
  { as: 'route', table: 'Routes', id: 'id', sk: ROUTE },
  { as: 'routeStops', table: 'Routes', id: 'id', sk: ROUTE_STOPS },
];

/** Of deliveries alone: what happened to them has no `createdAt`. */
function deliveries(partitionKey: string): Index {
  return { partitionKey, sortKey: 'createdAt', include: WHOLE_ROWS };
}

/** Of routes alone: neither stops nor drivers have a `startsAt`. */
function routes(partitionKey: string): Index {
  return { partitionKey, sortKey: 'startsAt', include: WHOLE_ROWS };
}

export const aggregate = {
  tables: {
    Deliveries: {
      indexes: {
        byTime: deliveries('list'),
        byStatus: deliveries('status'),
        byDriver: deliveries('driverId'),
        byWorkOrder: deliveries('workOrderId'),
        byPartsOrder: deliveries('partsOrderId'),
      },
      // What happened to deliveries, 30 days after their end.
      timeToLive: 'expiresAt',
      keepsBooks: true,
    },
    Routes: {
      indexes: {
        byTime: routes('list'),
        byDriver: routes('driverId'),
        byStatus: routes('status'),
        // Of drivers alone.
        byName: { partitionKey: 'drives', sortKey: 'nameKey', include: WHOLE_ROWS },
      },
    },
  },
  audited: [
    {
      entity: 'DELIVERY',
      sk: DELIVERY,
      type: 'Delivery',
      shows: {
        same: [
          'id',
          'kind',
          'status',
          'partsOrderId',
          'address',
          'latitude',
          'longitude',
          'windowFrom',
          'windowTo',
          'contactName',
          'contactPhone',
          'load',
          'note',
          'driverId',
          'driverName',
          'routeId',
          'stopNumber',
          'expectedAt',
          'arrivedAt',
          'failureReason',
          'endedAt',
          'attempt',
          'requestedBy',
          'requestedById',
          'createdAt',
        ],
        names: { workOrderId: 'workOrder.id', customerId: 'customer.id' },
        within: {
          proof: {
            field: 'proof',
            shows: {
              same: ['receiverName', 'receiverDocument', 'note', 'latitude', 'longitude', 'at'],
              hidden: ['signature'],
            },
          },
        },
        // Where a driver is changes by the minute, and is no change of the delivery.
        hidden: ['list', 'position', 'events'],
      },
    },
    {
      entity: 'ROUTE',
      sk: ROUTE,
      type: 'Route',
      shows: {
        same: [
          'id',
          'status',
          'driverId',
          'driverName',
          'startsAt',
          'endsAt',
          'stopCount',
          'endedCount',
          'problemCount',
          'nextDeliveryId',
          'startedAt',
          'finishedAt',
          'plannedBy',
          'createdAt',
        ],
        hidden: ['list', 'start', 'end', 'metres', 'homeMetres', 'plannedById'],
      },
    },
    {
      entity: 'DRIVER',
      sk: DRIVER,
      type: 'Driver',
      shows: {
        same: ['id', 'name', 'vehicle', 'plate', 'capacity', 'active', 'createdAt'],
        hidden: ['drives', 'nameKey', 'load', 'openDeliveries'],
      },
    },
  ],
  relations: [
    {
      field: 'delivery',
      id: 'deliveryId',
      table: 'Deliveries',
      sk: DELIVERY,
      permission: 'delivery:read',
      shape: 'toDelivery',
      module: 'delivery.ts',
    },
  ],
  permissions: {
    'delivery:read': ['ADVISOR', 'STOREKEEPER', 'DRIVER'],
    'delivery:request': ['ADVISOR', 'STOREKEEPER'],
    'delivery:assign': ['ADVISOR'],
    'delivery:drive': ['ADVISOR', 'DRIVER'],
    'driver:save': [],
    'route:read': ['ADVISOR', 'STOREKEEPER', 'DRIVER'],
    'route:plan': ['ADVISOR'],
  },
} satisfies Aggregate;
