/** Vehicles: each belongs to a customer, and is known by its plate. */
import type { Aggregate, Row } from '../kernel/dynamodb/aggregate.ts';
import { SEARCH_INDEX } from '../kernel/dynamodb/aggregate.ts';
import { NO_PLATE } from './plates.ts';

/** Sort key of a vehicle's row, which lies under the vehicle's id. */
export const VEHICLE = 'VEHICLE';

const SHOWN = ['id', 'plate', 'make', 'model', 'year', 'color', 'mileage', 'archived', 'version', 'updatedAt'];
const text = (row: Row, name: string): string | null =>
  typeof row[name] === 'string' && row[name] !== '' ? row[name] : null;

export const aggregate = {
  tables: {
    Vehicles: {
      indexes: {
        byPlate: { partitionKey: 'kind', sortKey: 'plateKey', include: [...SHOWN, 'vin', 'customerId', 'createdAt'] },
        byVin: { partitionKey: 'vin', sortKey: 'createdAt', include: [...SHOWN, 'customerId'] },
        byCustomer: { partitionKey: 'customerId', sortKey: 'createdAt', include: [...SHOWN, 'vin'] },
        bySearch: SEARCH_INDEX,
      },
    },
  },
  audited: [
    {
      entity: 'VEHICLE',
      sk: VEHICLE,
      type: 'Vehicle',
      shows: {
        same: ['id', 'number', 'vin', 'make', 'model', 'year', 'color', 'mileage', 'notes', 'archived', 'createdAt'],
        names: { customerId: 'customer.id' },
        placeholders: { plate: NO_PLATE },
        within: {
          mileageCorrections: {
            field: 'mileageCorrections',
            holds: 'list',
            shows: { same: ['from', 'to', 'reason', 'note', 'by', 'byId', 'at'], hidden: ['workOrderId'] },
          },
        },
        hidden: ['kind', 'plateKey', 'numberKey', 'formerPlates', 'searchForm', 'orderCount', 'recentOrders'],
      },
    },
  ],
  relations: [
    {
      field: 'vehicle',
      id: 'vehicleId',
      table: 'Vehicles',
      sk: VEHICLE,
      permission: 'vehicle:read',
      shape: 'toVehicle',
      module: 'vehicle.ts',
    },
    // Screens hang where everybody passes: they get a plate and a model, and nothing else of a vehicle.
    {
      field: 'boardVehicle',
      id: 'vehicleId',
      table: 'Vehicles',
      sk: VEHICLE,
      permission: 'workorder:read',
      shape: 'toBoardVehicle',
      module: 'vehicle.ts',
    },
  ],
  unique: [
    {
      what: 'plate',
      table: 'Vehicles',
      prefix: 'PLATE#',
      owner: 'vehicleId',
      ownerKey: VEHICLE,
      // In the archive another vehicle may have it, and what stands in its place is none.
      value: (row: Row) =>
        row['archived'] === true || !text(row, 'plateKey') || text(row, 'plateKey')?.startsWith(NO_PLATE)
          ? null
          : text(row, 'plateKey'),
    },
    {
      what: 'number',
      table: 'Vehicles',
      prefix: 'NUMBER#',
      owner: 'vehicleId',
      ownerKey: VEHICLE,
      value: (row: Row) => (row['archived'] === true ? null : text(row, 'numberKey')),
    },
    {
      what: 'VIN',
      table: 'Vehicles',
      prefix: 'VIN#',
      owner: 'vehicleId',
      ownerKey: VEHICLE,
      value: (row: Row) => text(row, 'vin')?.split('-').join('') ?? null,
    },
  ],
  counters: [
    {
      what: 'a vehicle counts its work orders',
      table: 'Vehicles',
      ownerKey: VEHICLE,
      attribute: 'orderCount',
      counts: { table: 'WorkOrders', by: 'vehicleId', rows: (row: Row) => row.sk === 'ORDER' },
    },
  ],
  permissions: {
    'vehicle:read': ['ADVISOR', 'TECHNICIAN', 'CASHIER', 'INTEGRATOR'],
    'vehicle:create': ['ADVISOR'],
    'vehicle:update': ['ADVISOR'],
    'vehicle:delete': ['ADVISOR'],
  },
} satisfies Aggregate;
