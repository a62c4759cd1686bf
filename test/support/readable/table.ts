/**
 * What each built-in role may read: by role, the types and their fields that an answer may show it. It is written by hand, and
 * holds against every operation (test/e2e/permissions.test.ts): what an answer shows beyond it is a leak; what it names and nobody
 * shows is stale. A user who asks who they are reads their own record, which is another thing than a colleague's: `User of Me`.
 */
import type { BuiltInRole } from '../../../functions/bootstrap/roles.ts';

/** Fields by type: words with white space between. */
export type Readable = Readonly<Record<string, string>>;

/** Of somebody who asks. */
const SELF = { Me: 'user permissions', 'User of Me': 'id name email role enabled phone version' };

/** What hangs where everybody passes (docs/decisions/014). */
const BOARD = {
  WorkOrderPage: 'items nextToken',
  WorkOrder: `
    id state stateSince stateDueAt nextStates nextMoves timeInState boardVehicle boardCustomer
    boardTechnician technicianId bay receivedAt promisedAt itemCount currency version createdAt
    updatedAt`,
  TimeInState: 'state seconds',
  BoardVehicle: 'label plate make model',
  BoardCustomer: 'firstName',
  BoardTechnician: 'name',
};

/** What is told live, to whoever may follow it. */
const FOLLOWED = {
  WorkOrderChange:
    'id sequence workOrderId kind from state stateSince technicianId formerTechnicianId bay itemCount at',
};
const LOW_STOCK = { LowStockAlert: 'id inventoryItemId sku name stock minimumStock at' };
const PDF_READY = { InvoicePdfReady: 'id invoiceId number at' };

/** What whoever works with an order reads of it beside. */
const ORDER = {
  WorkOrder: 'complaint mileage mileageCorrection items events technician',
  MileageCorrection: 'from to reason note by byId at',
  WorkOrderItem: 'id kind description sku quantity taxCode createdAt technician',
  WorkOrderEvent: 'id from to by byId at note',
  WorkOrderEventPage: 'items nextToken',
  User: 'id name email role enabled version',
};
/** Of whoever may make one. */
const MOVES = { WorkOrderMove: 'to noteRequired' };
const ORDER_PRICES = {
  WorkOrder: 'subtotal tax total pricesIncludeTax taxRounding discount discountPercent',
  WorkOrderItem: 'unitPrice discount documentDiscount total',
};

const CUSTOMER = {
  CustomerPage: 'items nextToken',
  Customer: 'id name taxIdType taxId phone email address notify notes archived version createdAt updatedAt',
};
const VEHICLE = {
  VehiclePage: 'items nextToken',
  Vehicle:
    'id label plate number vin make model year color mileage mileageCorrections notes archived version createdAt updatedAt',
  MileageCorrection: 'from to reason note by byId at',
};
/** The thing itself, where the role may read it, too. */
const ORDER_CUSTOMER = { WorkOrder: 'customer', Vehicle: 'customer' };
const ORDER_VEHICLE = { WorkOrder: 'vehicle' };
const ORDER_PARTS = { WorkOrderItem: 'inventoryItem' };
const ORDER_INVOICE = { WorkOrder: 'invoice' };

const INVENTORY = {
  InventoryItemPage: 'items nextToken',
  InventoryItem:
    'id sku name unit price currency taxCode stock onOrder minimumStock maximumStock low location forSale archived ' +
    'version createdAt updatedAt',
  StockMovementPage: 'items nextToken',
  StockMovement: 'id item type quantity writtenOff balance reason reference receiptId returnId by byId at',
};
const MOVED = { RecordStockMovementResult: 'movement item' };
const COSTS = { InventoryItem: 'averageCost', StockMovement: 'unitCost landedCost', WorkOrderItem: 'unitCost' };

const INVOICE = {
  InvoicePage: 'items nextToken',
  MoneyFigurePage: 'items currency nextToken',
  DayAmount: 'day count amount',
  Invoice: `
    id number series kind documentType status issuedAt issuer recipient customerName vehicle lines taxes subtotal tax
    total paid balance currency pricesIncludeTax taxRounding discount payments by byId voided pdf version`,
  InvoiceParty: 'name taxIdType taxId address phone email',
  InvoiceVehicle: 'plate number make model year vin mileage',
  InvoiceLine: `
    description sku inventoryItemId quantity unitPrice discount documentDiscount taxableAmount base taxCode taxTreatment
    taxRate tax total`,
  TaxSummary: 'code treatment rate taxableAmount base tax',
  Payment: 'id method amount rounding paidOn reference reason by byId at',
  InvoiceVoid: 'reason by byId at',
  InvoicePdf: 'number renderedAt bytes digest current',
  InvoicePdfUrl: 'url expiresAt pdf',
};
const INVOICE_RELATED = { Invoice: 'customer workOrder' };
/** Of the answer that issues one. */
const ISSUED = { Invoice: 'warnings' };
/** Of the answer that opens one. */
const OPENED = { WorkOrder: 'warnings', WorkOrderWarning: 'code message workOrderId' };

const SETTINGS = {
  WorkshopSettings: `
    displayName legalName taxIdType taxId address phone email country currency timeZone language
    pricesIncludeTax taxRounding allowNegativeStock taxIdTypes numberFormat taxes defaultTaxCode hasLogo brandColor
    stateTimeLimits maxInvoicesPerWorkOrder complaintPhrases approvalLevels overReceiptPercent billPriceTolerancePercent
    billQuantityTolerancePercent deliveryPlace documentTypes identifyBuyerOver partsReservationMinutes shippingMethods
    partsOrdersToldTo routeDetour routeSpeedKmh routeStopMinutes homeLatitude homeLongitude version`,
  ShippingMethod: 'code name price days',
  StateTimeLimit: 'state minutes',
  ApprovalLevel: 'document fromAmount role count',
  TaxIdType: 'code name example',
  NumberFormat: 'decimalSeparator groupSeparator',
  Tax: 'code name rates',
  TaxRate: 'rate treatment from',
};
const RATES = {
  WorkshopSettings: 'laborRates',
  LaborRates: 'default byTechnician',
  TechnicianRate: 'technicianId rate',
};
const SERIES = {
  InvoiceSeries: 'prefix kind documentType padding from to next remaining expiresOn expired low isDefault version',
};
const SERIES_DEFAULTS = { WorkshopSettings: 'defaultSeries', DefaultSeries: 'kind prefix' };
const SERIES_AUDIT = {
  NumberingAudit: 'series kind next from to expected found voided missing duplicated unexpected continuous nextToken',
};
const LOGO = { LogoUpload: 'url fields key expiresAt maximumBytes', UploadField: 'name value' };
const STAFF = { UserPage: 'items nextToken', User: 'id name email role enabled phone version' };
const WHO_WORKS = { TechnicianPage: 'items nextToken', Technician: 'id name active' };
const WORK_FIGURES = { WorkFigurePage: 'items nextToken', DayCount: 'day count' };
const ROLES = { RolePage: 'items nextToken', Role: 'name description permissions builtIn userCount version' };
const AUDIT = {
  AuditEntryPage: 'items nextToken',
  AuditEntry: 'id entityType entityId action operation mutationId user userId at before after',
};

/** Several as one. */
function all(...parts: Readable[]): Record<string, Set<string>> {
  const types: Record<string, Set<string>> = {};
  for (const part of parts)
    for (const [type, fields] of Object.entries(part))
      types[type] = new Set([...(types[type] ?? []), ...fields.trim().split(/\s+/)]);
  return types;
}

const WORK = [SELF, BOARD, FOLLOWED, ORDER, SETTINGS, WHO_WORKS, WORK_FIGURES];

export const READABLE: Readonly<Record<BuiltInRole, Readonly<Record<string, ReadonlySet<string>>>>> = {
  SCREEN: all(SELF, BOARD, FOLLOWED),
  TECHNICIAN: all(...WORK, MOVES, CUSTOMER, VEHICLE, ORDER_CUSTOMER, ORDER_VEHICLE, INVENTORY, LOW_STOCK, ORDER_PARTS),
  STOREKEEPER: all(...WORK, INVENTORY, LOW_STOCK, MOVED, COSTS, ORDER_PARTS),
  DRIVER: all(SELF, SETTINGS),
  PURCHASER: all(...WORK, INVENTORY, LOW_STOCK, COSTS, ORDER_PARTS),
  ADVISOR: all(
    ...WORK,
    MOVES,
    OPENED,
    ...[ORDER_PRICES, CUSTOMER, VEHICLE, ORDER_CUSTOMER, ORDER_VEHICLE, INVENTORY, LOW_STOCK, ORDER_PARTS, RATES],
    ...[INVOICE, PDF_READY, INVOICE_RELATED, ORDER_INVOICE, SERIES, SERIES_DEFAULTS],
  ),
  CASHIER: all(
    ...WORK,
    MOVES,
    ...[ORDER_PRICES, CUSTOMER, VEHICLE, ORDER_CUSTOMER, ORDER_VEHICLE, INVENTORY, LOW_STOCK, ORDER_PARTS, RATES],
    ...[INVOICE, PDF_READY, INVOICE_RELATED, ISSUED, ORDER_INVOICE, SERIES, SERIES_DEFAULTS, SERIES_AUDIT],
  ),
  INTEGRATOR: all(
    ...WORK,
    ...[ORDER_PRICES, CUSTOMER, VEHICLE, ORDER_CUSTOMER, ORDER_VEHICLE, INVENTORY, LOW_STOCK, ORDER_PARTS, RATES],
    ...[INVOICE, PDF_READY, INVOICE_RELATED, ORDER_INVOICE, SERIES, SERIES_DEFAULTS],
  ),
  ADMIN: all(
    ...WORK,
    MOVES,
    OPENED,
    ...[
      ORDER_PRICES,
      CUSTOMER,
      VEHICLE,
      ORDER_CUSTOMER,
      ORDER_VEHICLE,
      INVENTORY,
      LOW_STOCK,
      MOVED,
      COSTS,
      ORDER_PARTS,
      RATES,
    ],
    ...[INVOICE, PDF_READY, INVOICE_RELATED, ISSUED, ORDER_INVOICE, SERIES, SERIES_DEFAULTS, SERIES_AUDIT],
    ...[LOGO, STAFF, ROLES, AUDIT],
  ),
};

/** Fields that nothing fills here: they need a browser that prints. */
export const UNFILLED: readonly string[] = [
  'PurchaseOrderPdf',
  'PurchaseOrderPdfUrl',
  'PurchaseOrder.pdf',
  'InvoicePdf',
  'InvoicePdfUrl',
  'Invoice.pdf',
];
