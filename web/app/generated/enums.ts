// Made by `npm run codegen` from the schema and the declarations in resolvers/. Do not edit.

export const ApiKeyPlanValues = [
  'BASIC',
  'PRO',
] as const;

export const ApiKeyStatusValues = [
  'ACTIVE',
  'EXPIRED',
  'REVOKED',
] as const;

export const ApprovalDocumentValues = [
  'REQUISITION',
  'PURCHASE_ORDER',
] as const;

export const AttachmentOwnerTypeValues = [
  'WORK_ORDER',
  'VEHICLE',
  'CUSTOMER',
  'REQUISITION',
  'QUOTATION',
  'PURCHASE_ORDER',
  'BILL',
  'DELIVERY',
] as const;

export const AttachmentRefusalValues = [
  'EMPTY',
  'TOO_LARGE',
  'WRONG_KIND',
  'MIXED',
  'DAMAGED',
  'SWELLS',
  'ACTIVE',
  'TOO_MANY_VERSIONS',
] as const;

export const AttachmentUploadStateValues = [
  'PENDING',
  'READY',
  'REFUSED',
] as const;

export const AuditActionValues = [
  'CREATED',
  'UPDATED',
  'DELETED',
] as const;

export const AuditedEntityValues = [
  'CUSTOMER',
  'VEHICLE',
  'WORK_ORDER',
  'INVENTORY_ITEM',
  'INVOICE',
  'PAYMENT',
  'INVOICE_SERIES',
  'SETTINGS',
  'USER',
  'ROLE',
  'API_KEY',
  'ATTACHMENT',
  'SUPPLIER_BILL',
  'STOCK_COUNT',
  'DELIVERY',
  'DRIVER',
  'ROUTE',
  'PARTS_ORDER',
  'PURCHASE_ORDER',
  'QUOTATION_REQUEST',
  'QUOTATION',
  'RECEIPT',
  'SUPPLIER_RETURN',
  'REPORT',
  'REPORT_SCHEDULE',
  'REQUISITION',
  'SUPPLIER',
] as const;

export const DecisionValues = [
  'APPROVED',
  'REJECTED',
] as const;

export const DeliveryKindValues = [
  'PICK_UP_VEHICLE',
  'RETURN_VEHICLE',
  'SHIP_PARTS',
] as const;

export const DeliveryStatusValues = [
  'REQUESTED',
  'ASSIGNED',
  'OUT',
  'DONE',
  'FAILED',
] as const;

export const DocumentTypeValues = [
  'FACTURA',
  'BOLETA',
] as const;

export const ErrorCodeValues = [
  'NOT_FOUND',
  'FORBIDDEN',
  'VALIDATION',
  'STALE_VERSION',
  'TRY_AGAIN',
  'DUPLICATE',
  'INSUFFICIENT_STOCK',
  'INVALID_TRANSITION',
  'LOCKED',
  'SERIES_EXHAUSTED',
  'SERIES_EXPIRED',
  'IDEMPOTENCY_MISMATCH',
  'OVERPAYMENT',
  'LIMIT_EXCEEDED',
  'INTERNAL',
] as const;

export const HealthDependencyNameValues = [
  'SIGN_IN',
  'DATABASE',
  'TABLES',
] as const;

export const HealthStatusValues = [
  'UP',
  'DOWN',
] as const;

export const ImageTypeValues = [
  'PNG',
  'JPEG',
  'WEBP',
] as const;

export const InvoiceKindValues = [
  'INVOICE',
  'QUICK_SALE',
  'CREDIT_NOTE',
  'PURCHASE_ORDER',
  'PARTS_ORDER',
] as const;

export const InvoiceStatusValues = [
  'ISSUED',
  'PARTIALLY_PAID',
  'PAID',
  'VOIDED',
] as const;

export const LandedCostKindValues = [
  'FREIGHT',
  'CUSTOMS',
  'OTHER',
] as const;

export const MileageReasonValues = [
  'REPLACED',
  'MISREAD',
] as const;

export const MissingPartStatusValues = [
  'OPEN',
  'REQUESTED',
  'ARRIVED',
  'USED',
  'DROPPED',
] as const;

export const MoneyFigureValues = [
  'INVOICED',
  'SOLD',
  'PAID',
] as const;

export const NotificationChannelValues = [
  'EMAIL',
] as const;

export const PartsOrderMoveValues = [
  'CANCEL',
  'RETRY',
  'RETURN',
] as const;

export const PartsOrderPlacerValues = [
  'STAFF',
  'CUSTOMER',
  'API_KEY',
] as const;

export const PartsOrderStatusValues = [
  'PENDING',
  'PAYMENT_FAILED',
  'PAYMENT_PROCESSED',
  'SHIPMENT_FAILED',
  'SHIPPED',
  'DELIVERED',
  'RETURNED',
  'CANCELLED',
] as const;

export const PartsRefundReasonValues = [
  'CANCELLED',
  'SHIPMENT_FAILED',
  'RETURNED',
  'LATE',
  'DUPLICATE',
] as const;

export const PartsRefundStatusValues = [
  'DUE',
  'DONE',
] as const;

export const PartsReturnConditionValues = [
  'RESTOCKED',
  'SCRAPPED',
] as const;

export const PaymentMethodValues = [
  'CASH',
  'CARD',
  'TRANSFER',
  'OTHER',
] as const;

export const PurchaseOrderStateValues = [
  'DRAFT',
  'APPROVED',
  'SENT',
  'PARTLY_RECEIVED',
  'RECEIVED',
  'CLOSED',
  'CANCELLED',
] as const;

export const QuotationRequestStateValues = [
  'SENT',
  'ANSWERED',
  'CLOSED',
] as const;

export const ReportFormatValues = [
  'PDF',
  'XLSX',
] as const;

export const ReportFrequencyValues = [
  'DAILY',
  'WEEKLY',
  'MONTHLY',
] as const;

export const ReportKindValues = [
  'STOCK_MOVEMENTS',
  'STOCK_VALUE',
  'LOW_STOCK',
  'PRICE_HISTORY',
  'PURCHASES_BY_SUPPLIER',
  'PURCHASES_BY_ITEM',
  'OPEN_PURCHASE_ORDERS',
  'APPROVALS',
] as const;

export const ReportStateValues = [
  'QUEUED',
  'RUNNING',
  'READY',
  'FAILED',
] as const;

export const RequisitionStateValues = [
  'DRAFT',
  'SUBMITTED',
  'APPROVED',
  'REJECTED',
  'CANCELLED',
  'PARTLY_ORDERED',
  'ORDERED',
] as const;

export const RouteProblemValues = [
  'TOO_FAR',
  'LOCKED',
  'CONFLICT',
] as const;

export const RouteStatusValues = [
  'DRAFT',
  'STARTED',
  'FINISHED',
] as const;

export const ShopAvailabilityValues = [
  'AVAILABLE',
  'FEW',
  'NONE',
] as const;

export const SpreadByValues = [
  'QUANTITY',
  'AMOUNT',
] as const;

export const StockCountStatusValues = [
  'OPEN',
  'CLOSED',
  'CANCELLED',
] as const;

export const StockMovementTypeValues = [
  'IN',
  'OUT',
  'ADJUSTMENT',
  'RETURN',
  'WRITE_OFF',
  'LANDED_COST',
] as const;

export const SupplierBillDifferenceKindValues = [
  'PRICE',
  'QUANTITY',
  'NOT_RECEIVED',
  'NOT_ORDERED',
] as const;

export const SupplierBillStateValues = [
  'OPEN',
  'MATCHED',
  'PAID',
  'DISPUTED',
] as const;

export const SupplierReturnStatusValues = [
  'EXPECTED',
  'CREDITED',
] as const;

export const TaxRoundingValues = [
  'PER_LINE',
  'PER_RATE',
] as const;

export const TaxTreatmentValues = [
  'TAXED',
  'ZERO_RATED',
  'EXEMPT',
] as const;

export const TrackingEventKindValues = [
  'REQUESTED',
  'ASSIGNED',
  'UNASSIGNED',
  'OUT',
  'ARRIVED',
  'DONE',
  'FAILED',
  'REOPENED',
] as const;

export const WorkFigureValues = [
  'RECEIVED',
  'DELIVERED',
] as const;

export const WorkOrderChangeKindValues = [
  'CREATED',
  'STATE',
  'ITEMS',
  'DETAILS',
  'DELETED',
] as const;

export const WorkOrderItemKindValues = [
  'PART',
  'LABOR',
  'EXTERNAL',
] as const;

export const WorkOrderStateValues = [
  'RECEIVED',
  'DIAGNOSIS',
  'AWAITING_APPROVAL',
  'APPROVED',
  'IN_PROGRESS',
  'WAITING_PARTS',
  'QUALITY_CHECK',
  'READY',
  'INVOICED',
  'DELIVERED',
  'CANCELLED',
] as const;

export const WorkOrderWarningCodeValues = [
  'OPEN_ORDER',
] as const;
