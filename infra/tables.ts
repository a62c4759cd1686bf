/** Every table and index, as data. All keys are `pk` and `sk`; indexes carry only header rows and what lists show. */
export interface IndexDefinition {
  partitionKey: string;
  sortKey: string;
  sortKeyType?: 'N';
  /** Attributes beside the keys. */
  include: readonly string[];
}

export interface TableDefinition {
  indexes: Readonly<Record<string, IndexDefinition>>;
  /** Attribute in seconds since the epoch after which a row may go. */
  timeToLive?: string;
}

const CUSTOMER = ['id', 'name', 'taxIdType', 'taxId', 'phone', 'email', 'address', 'notify', 'archived', 'version', 'createdAt', 'updatedAt'];
const VEHICLE = ['id', 'plate', 'make', 'model', 'year', 'color', 'mileage', 'archived', 'version', 'updatedAt'];
const WORK_ORDER = ['id', 'stateSince', 'timeInState', 'bay', 'complaint', 'mileage', 'promisedAt', 'itemCount', 'subtotal', 'tax', 'total', 'currency', 'invoiceId', 'version', 'createdAt', 'updatedAt'];
const INVOICE = ['id', 'number', 'seriesPrefix', 'customerName', 'currency', 'total', 'paid', 'workOrderId', 'version'];
/** No stock: it changes with each sale, and every projected change costs a write. */
const ITEM = ['id'];
const USER = ['id', 'name', 'email', 'phone', 'status', 'searchText', 'version'];
/** Nothing of the change itself: what was found is read from the table, together with its users. */
const ENTRY = ['id'];

/** One row per word that finds a thing (resolvers/shared/search.ts). */
const SEARCH: IndexDefinition = { partitionKey: 'searchKind', sortKey: 'searchKey', include: ['id', 'words', 'before'] };

const orders = (partitionKey: string, ...others: string[]): IndexDefinition => ({ partitionKey, sortKey: 'receivedAt', include: [...WORK_ORDER, ...others] });

export const TABLES = {
  Customers: {
    indexes: {
      byName: { partitionKey: 'kind', sortKey: 'nameKey', include: CUSTOMER },
      bySearch: SEARCH,
    },
  },
  Vehicles: {
    indexes: {
      byPlate: { partitionKey: 'kind', sortKey: 'plateKey', include: [...VEHICLE, 'vin', 'customerId', 'createdAt'] },
      byVin: { partitionKey: 'vin', sortKey: 'createdAt', include: [...VEHICLE, 'customerId'] },
      byCustomer: { partitionKey: 'customerId', sortKey: 'createdAt', include: [...VEHICLE, 'vin'] },
    },
  },
  WorkOrders: {
    indexes: {
      byDate: orders('kind', 'state', 'customerId', 'vehicleId', 'technicianId'),
      byState: orders('state', 'customerId', 'vehicleId', 'technicianId'),
      byCustomer: orders('customerId', 'state', 'vehicleId', 'technicianId'),
      byVehicle: orders('vehicleId', 'state', 'customerId', 'technicianId'),
      byTechnician: orders('technicianId', 'state', 'customerId', 'vehicleId'),
    },
  },
  Invoices: {
    indexes: {
      byDate: { partitionKey: 'kind', sortKey: 'issuedAt', include: [...INVOICE, 'status', 'customerId'] },
      byStatus: { partitionKey: 'status', sortKey: 'issuedAt', include: [...INVOICE, 'kind', 'customerId'] },
      byCustomer: { partitionKey: 'customerId', sortKey: 'issuedAt', include: [...INVOICE, 'status', 'kind'] },
    },
  },
  Inventory: {
    indexes: {
      byName: { partitionKey: 'kind', sortKey: 'nameKey', include: ITEM },
      lowStock: { partitionKey: 'lowStock', sortKey: 'nameKey', include: ITEM },
      bySearch: SEARCH,
    },
  },
  Settings: { indexes: {} },
  Users: {
    indexes: {
      byName: { partitionKey: 'kind', sortKey: 'nameKey', include: [...USER, 'role'] },
      byRole: { partitionKey: 'role', sortKey: 'nameKey', include: USER },
    },
  },
  RolePermissions: { indexes: { byName: { partitionKey: 'kind', sortKey: 'name', include: ['version'] } } },
  Idempotency: { indexes: {}, timeToLive: 'expiresAt' },
  /** What was mailed to whom, and who gets no more. */
  Mail: { indexes: {}, timeToLive: 'expiresAt' },
  AuditLog: {
    indexes: {
      byTime: { partitionKey: 'kind', sortKey: 'sk', include: [...ENTRY, 'userId'] },
      byUser: { partitionKey: 'userId', sortKey: 'sk', include: ENTRY },
    },
    timeToLive: 'expiresAt',
  },
} as const satisfies Record<string, TableDefinition>;

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

export function isTableName(name: string): name is TableName {
  return name in TABLES;
}

/** `WorkOrders` is named to the resolvers by `WORK_ORDERS_TABLE`. */
export function environmentName(table: TableName): string {
  return `${table.replace(/(?<!^)([A-Z])/g, '_$1').toUpperCase()}_TABLE`;
}
