// Made by `npm run codegen` from the schema and the declarations in resolvers/. Do not edit.

/** A rule of approval. */
export const ApprovalLevelInputFields = {
  document: {"kind":"choice","required":true,"choices":["REQUISITION","PURCHASE_ORDER"]},
  fromAmount: {"kind":"decimal","required":true},
  role: {"kind":"text","required":true},
  count: {"kind":"integer","required":true,"minimum":1,"maximum":10},
} as const;

/** A place on the map: degrees of WGS 84. */
export const CoordinatesInputFields = {
  latitude: {"kind":"number","required":true},
  longitude: {"kind":"number","required":true},
} as const;

/** What is corrected of a bill. An absent field stays as it is; null clears one that may be absent. */
export const CorrectSupplierBillInputFields = {
  number: {"kind":"text","required":false,"maximum":40},
  billedOn: {"kind":"day","required":false},
  dueOn: {"kind":"day","required":false},
  lines: {"kind":"list","required":false},
  total: {"kind":"decimal","required":false},
  note: {"kind":"text","required":false,"maximum":300},
} as const;

/** A buyer over the counter who is nobody in particular, named by the number that stands for such a one: `CF`, `222222222222`, */
export const CounterBuyerInputFields = {
  name: {"kind":"text","required":false,"maximum":200},
  taxIdType: {"kind":"text","required":true},
  taxId: {"kind":"text","required":true},
} as const;

/** A new key. */
export const CreateApiKeyInputFields = {
  name: {"kind":"text","required":true,"maximum":100},
  plan: {"kind":"choice","required":true,"choices":["BASIC","PRO"]},
  scopes: {"kind":"list","required":true},
  expiresAt: {"kind":"moment","required":false},
} as const;

/** A file that is about to be uploaded. */
export const CreateAttachmentUploadInputFields = {
  ownerType: {"kind":"choice","required":true,"choices":["WORK_ORDER","VEHICLE","CUSTOMER","REQUISITION","QUOTATION","PURCHASE_ORDER","BILL","DELIVERY"]},
  ownerId: {"kind":"id","required":true},
  fileName: {"kind":"text","required":true,"maximum":1000},
  contentType: {"kind":"text","required":true},
  bytes: {"kind":"integer","required":true,"minimum":1,"maximum":26214400},
} as const;

/** A new customer. */
export const CreateCustomerInputFields = {
  name: {"kind":"text","required":true,"maximum":200},
  taxIdType: {"kind":"text","required":false},
  taxId: {"kind":"text","required":false},
  phone: {"kind":"text","required":false},
  email: {"kind":"email","required":false,"maximum":254},
  address: {"kind":"text","required":false,"maximum":300},
  notify: {"kind":"list","required":false},
  notes: {"kind":"text","required":false,"maximum":2000},
} as const;

/** A new inventory item. Its stock begins at zero; record a movement to fill it. */
export const CreateInventoryItemInputFields = {
  sku: {"kind":"text","required":true,"maximum":40},
  name: {"kind":"text","required":true,"maximum":200},
  unit: {"kind":"text","required":false,"maximum":20},
  price: {"kind":"decimal","required":true,"decimals":6},
  taxCode: {"kind":"text","required":false},
  minimumStock: {"kind":"decimal","required":false,"decimals":3},
  maximumStock: {"kind":"decimal","required":false},
  location: {"kind":"text","required":false,"maximum":60},
  forSale: {"kind":"boolean","required":false},
} as const;

/** A new purchase order. */
export const CreatePurchaseOrderInputFields = {
  supplierId: {"kind":"id","required":true},
  lines: {"kind":"list","required":true},
  deliveryPlace: {"kind":"text","required":false,"maximum":300},
  expectedOn: {"kind":"day","required":false},
  paymentDays: {"kind":"integer","required":false,"minimum":0,"maximum":365},
  note: {"kind":"text","required":false,"maximum":1000},
} as const;

/** A sale over the counter. */
export const CreateQuickSaleInputFields = {
  customerId: {"kind":"id","required":false},
  buyer: {"kind":"object","required":false},
  items: {"kind":"list","required":true},
  series: {"kind":"text","required":false},
  documentType: {"kind":"choice","required":false,"choices":["FACTURA","BOLETA"]},
  discountPercent: {"kind":"decimal","required":false,"decimals":2},
  discountAmount: {"kind":"decimal","required":false},
  payment: {"kind":"object","required":false},
} as const;

/** A new request for quotation. */
export const CreateQuotationRequestInputFields = {
  requisitionId: {"kind":"id","required":true},
  supplierIds: {"kind":"list","required":true},
  lineIds: {"kind":"list","required":false},
  answerBy: {"kind":"day","required":false},
  note: {"kind":"text","required":false,"maximum":1000},
} as const;

/** A schedule to make. */
export const CreateReportScheduleInputFields = {
  kind: {"kind":"choice","required":true,"choices":["STOCK_MOVEMENTS","STOCK_VALUE","LOW_STOCK","PRICE_HISTORY","PURCHASES_BY_SUPPLIER","PURCHASES_BY_ITEM","OPEN_PURCHASE_ORDERS","APPROVALS"]},
  format: {"kind":"choice","required":true,"choices":["PDF","XLSX"]},
  frequency: {"kind":"choice","required":true,"choices":["DAILY","WEEKLY","MONTHLY"]},
  weekday: {"kind":"integer","required":false},
  dayOfMonth: {"kind":"integer","required":false,"minimum":1,"maximum":28},
  time: {"kind":"text","required":false},
  timeZone: {"kind":"text","required":false},
  recipientIds: {"kind":"list","required":true},
  active: {"kind":"boolean","required":false},
} as const;

/** What is asked for. */
export const CreateRequisitionInputFields = {
  supplierId: {"kind":"id","required":false},
  neededBy: {"kind":"day","required":false},
  note: {"kind":"text","required":false,"maximum":500},
  items: {"kind":"list","required":true},
} as const;

/** A new supplier. */
export const CreateSupplierInputFields = {
  name: {"kind":"text","required":true,"maximum":200},
  taxIdType: {"kind":"text","required":false},
  taxId: {"kind":"text","required":false},
  contacts: {"kind":"list","required":false},
  address: {"kind":"text","required":false,"maximum":300},
  paymentDays: {"kind":"integer","required":false,"minimum":0,"maximum":365},
  currency: {"kind":"text","required":false},
  leadTimeDays: {"kind":"integer","required":false,"minimum":0,"maximum":365},
} as const;

/** Somebody new. Cognito sends an invitation with a temporary password. */
export const CreateUserInputFields = {
  name: {"kind":"text","required":true,"maximum":200},
  email: {"kind":"email","required":true,"maximum":254},
  phone: {"kind":"text","required":false},
  role: {"kind":"text","required":true},
} as const;

/** A new vehicle. */
export const CreateVehicleInputFields = {
  customerId: {"kind":"id","required":true},
  plate: {"kind":"text","required":false},
  number: {"kind":"text","required":false,"maximum":20},
  vin: {"kind":"text","required":false},
  make: {"kind":"text","required":true,"maximum":60},
  model: {"kind":"text","required":true,"maximum":60},
  year: {"kind":"integer","required":false,"minimum":1900,"maximum":2100},
  color: {"kind":"text","required":false,"maximum":40},
  mileage: {"kind":"integer","required":false,"minimum":0,"maximum":9999999},
  notes: {"kind":"text","required":false,"maximum":2000},
} as const;

/** A new work order. */
export const CreateWorkOrderInputFields = {
  vehicleId: {"kind":"id","required":true},
  customerId: {"kind":"id","required":true},
  complaint: {"kind":"text","required":false,"maximum":2000},
  mileage: {"kind":"integer","required":false},
  mileageReason: {"kind":"choice","required":false,"choices":["REPLACED","MISREAD"]},
  mileageNote: {"kind":"text","required":false,"maximum":500},
  technicianId: {"kind":"id","required":false},
  bay: {"kind":"text","required":false,"maximum":20},
  promisedAt: {"kind":"moment","required":false},
  items: {"kind":"list","required":false},
  discountPercent: {"kind":"decimal","required":false,"decimals":2},
  discountAmount: {"kind":"decimal","required":false},
} as const;

/** A change of a delivery, to tell subscribers of. */
export const DeliveryChangeInputFields = {
  id: {"kind":"id","required":true},
  deliveryId: {"kind":"id","required":true},
  sequence: {"kind":"integer","required":true},
  kind: {"kind":"choice","required":true,"choices":["PICK_UP_VEHICLE","RETURN_VEHICLE","SHIP_PARTS"]},
  from: {"kind":"choice","required":false,"choices":["REQUESTED","ASSIGNED","OUT","DONE","FAILED"]},
  status: {"kind":"choice","required":true,"choices":["REQUESTED","ASSIGNED","OUT","DONE","FAILED"]},
  driverId: {"kind":"id","required":false},
  customerId: {"kind":"id","required":false},
  routeId: {"kind":"id","required":false},
  latitude: {"kind":"number","required":false},
  longitude: {"kind":"number","required":false},
  positionAt: {"kind":"moment","required":false},
  at: {"kind":"moment","required":true},
} as const;

/** How it is known that somebody took it. */
export const DeliveryProofInputFields = {
  receiverName: {"kind":"text","required":true,"maximum":200},
  receiverDocument: {"kind":"text","required":false,"maximum":40},
  signature: {"kind":"text","required":false,"maximum":8000},
  note: {"kind":"text","required":false,"maximum":500},
  latitude: {"kind":"number","required":false},
  longitude: {"kind":"number","required":false},
  at: {"kind":"moment","required":false},
} as const;

/** A series to add, or to change. A series that has numbered a document keeps its kind, padding and first number; the default of a kind */
export const InvoiceSeriesInputFields = {
  prefix: {"kind":"text","required":true},
  kind: {"kind":"choice","required":true,"choices":["INVOICE","QUICK_SALE","CREDIT_NOTE","PURCHASE_ORDER","PARTS_ORDER"]},
  documentType: {"kind":"choice","required":false,"choices":["FACTURA","BOLETA"]},
  padding: {"kind":"integer","required":false,"minimum":1,"maximum":12},
  from: {"kind":"integer","required":false},
  to: {"kind":"integer","required":true},
  expiresOn: {"kind":"day","required":false},
  isDefault: {"kind":"boolean","required":false},
} as const;

/** What an hour of labour costs. */
export const LaborRatesInputFields = {
  default: {"kind":"decimal","required":false},
  byTechnician: {"kind":"list","required":false},
} as const;

/** A cost on top of a receipt. */
export const LandedCostInputFields = {
  kind: {"kind":"choice","required":true,"choices":["FREIGHT","CUSTOMS","OTHER"]},
  description: {"kind":"text","required":false,"maximum":200},
  amount: {"kind":"decimal","required":true},
  spreadBy: {"kind":"choice","required":true,"choices":["QUANTITY","AMOUNT"]},
} as const;

/** A part to report as missing. */
export const MissingPartInputFields = {
  inventoryItemId: {"kind":"id","required":false},
  description: {"kind":"text","required":false,"maximum":200},
  quantity: {"kind":"decimal","required":true,"decimals":3},
  note: {"kind":"text","required":false,"maximum":300},
} as const;

/** A new account in the shop. */
export const OpenShopAccountInputFields = {
  name: {"kind":"text","required":true,"maximum":200},
  phone: {"kind":"text","required":false},
  address: {"kind":"text","required":false,"maximum":300},
  notified: {"kind":"boolean","required":false},
} as const;

/** Parts that have come, to tell subscribers of. */
export const PartsArrivalInputFields = {
  id: {"kind":"id","required":true},
  workOrderId: {"kind":"id","required":true},
  state: {"kind":"choice","required":true,"choices":["RECEIVED","DIAGNOSIS","AWAITING_APPROVAL","APPROVED","IN_PROGRESS","WAITING_PARTS","QUALITY_CHECK","READY","INVOICED","DELIVERED","CANCELLED"]},
  technicianId: {"kind":"id","required":false},
  missingPartIds: {"kind":"list","required":true},
  missingPartCount: {"kind":"integer","required":true},
  arrivedPartCount: {"kind":"integer","required":true},
  at: {"kind":"moment","required":true},
} as const;

/** That an order has arrived. */
export const PartsDeliveryInputFields = {
  id: {"kind":"id","required":true},
  deliveredAt: {"kind":"moment","required":true},
} as const;

/** What did not come about. */
export const PartsFailureInputFields = {
  id: {"kind":"id","required":true},
  attempt: {"kind":"integer","required":false},
  reason: {"kind":"text","required":true,"maximum":300},
} as const;

/** A change of an order of parts to tell subscribers of. */
export const PartsOrderChangeInputFields = {
  id: {"kind":"id","required":true},
  sequence: {"kind":"integer","required":true},
  partsOrderId: {"kind":"id","required":true},
  number: {"kind":"text","required":true},
  customerId: {"kind":"id","required":true},
  customerName: {"kind":"text","required":true},
  from: {"kind":"choice","required":false,"choices":["PENDING","PAYMENT_FAILED","PAYMENT_PROCESSED","SHIPMENT_FAILED","SHIPPED","DELIVERED","RETURNED","CANCELLED"]},
  status: {"kind":"choice","required":true,"choices":["PENDING","PAYMENT_FAILED","PAYMENT_PROCESSED","SHIPMENT_FAILED","SHIPPED","DELIVERED","RETURNED","CANCELLED"]},
  attempt: {"kind":"integer","required":true},
  at: {"kind":"moment","required":true},
} as const;

/** A line of a new order of parts. */
export const PartsOrderLineInputFields = {
  inventoryItemId: {"kind":"id","required":true},
  quantity: {"kind":"decimal","required":true,"decimals":3},
  unitPrice: {"kind":"decimal","required":false},
} as const;

/** A payment, as the provider told it. */
export const PartsPaymentInputFields = {
  id: {"kind":"id","required":true},
  attempt: {"kind":"integer","required":false},
  provider: {"kind":"text","required":true,"maximum":40},
  paymentId: {"kind":"text","required":true,"maximum":100},
  amount: {"kind":"decimal","required":true},
  currency: {"kind":"text","required":true},
  paidAt: {"kind":"moment","required":true},
} as const;

/** A refund that was made. */
export const PartsRefundInputFields = {
  id: {"kind":"id","required":true},
  refundId: {"kind":"id","required":true},
  providerRefundId: {"kind":"text","required":false,"maximum":100},
} as const;

/** An order whose parts may be free again. */
export const PartsReleaseInputFields = {
  id: {"kind":"id","required":true},
} as const;

/** Parts that came back. */
export const PartsReturnInputFields = {
  lines: {"kind":"list","required":true},
  reason: {"kind":"text","required":true,"maximum":300},
  refundShipping: {"kind":"boolean","required":false},
} as const;

/** A line of which something came back. */
export const PartsReturnLineInputFields = {
  lineId: {"kind":"id","required":true},
  quantity: {"kind":"decimal","required":true},
  condition: {"kind":"choice","required":true,"choices":["RESTOCKED","SCRAPPED"]},
  scrapReason: {"kind":"text","required":false,"maximum":300},
} as const;

/** A shipment, as the carrier told it. */
export const PartsShipmentInputFields = {
  id: {"kind":"id","required":true},
  attempt: {"kind":"integer","required":false},
  carrier: {"kind":"text","required":true,"maximum":40},
  trackingNumber: {"kind":"text","required":true,"maximum":100},
  expectedOn: {"kind":"day","required":false},
} as const;

/** A payment to register. */
export const PaymentInputFields = {
  method: {"kind":"choice","required":true,"choices":["CASH","CARD","TRANSFER","OTHER"]},
  amount: {"kind":"decimal","required":true},
  reference: {"kind":"text","required":false,"maximum":100},
  paidOn: {"kind":"day","required":false},
  reason: {"kind":"text","required":false,"maximum":300},
} as const;

/** A new order of parts. */
export const PlacePartsOrderInputFields = {
  customerId: {"kind":"id","required":false},
  lines: {"kind":"list","required":true},
  shippingAddress: {"kind":"object","required":true},
  shippingMethod: {"kind":"text","required":true},
  email: {"kind":"email","required":false},
  phone: {"kind":"text","required":false},
  note: {"kind":"text","required":false,"maximum":500},
  documentType: {"kind":"choice","required":false,"choices":["FACTURA","BOLETA"]},
} as const;

/** A route to plan. */
export const PlanRouteInputFields = {
  driverId: {"kind":"id","required":true},
  deliveryIds: {"kind":"list","required":true},
  lockedIds: {"kind":"list","required":false},
  startsAt: {"kind":"moment","required":true},
  start: {"kind":"object","required":false},
} as const;

/** A change of an order to a supplier, to tell subscribers of. */
export const PurchaseOrderChangeInputFields = {
  id: {"kind":"id","required":true},
  sequence: {"kind":"integer","required":true},
  purchaseOrderId: {"kind":"id","required":true},
  number: {"kind":"text","required":false},
  supplierId: {"kind":"id","required":true},
  supplierName: {"kind":"text","required":true},
  from: {"kind":"choice","required":false,"choices":["DRAFT","APPROVED","SENT","PARTLY_RECEIVED","RECEIVED","CLOSED","CANCELLED"]},
  state: {"kind":"choice","required":true,"choices":["DRAFT","APPROVED","SENT","PARTLY_RECEIVED","RECEIVED","CLOSED","CANCELLED"]},
  lineCount: {"kind":"integer","required":true},
  at: {"kind":"moment","required":true},
} as const;

/** What changes about a line. An absent field stays as it is. */
export const PurchaseOrderLineChangeFields = {
  lineId: {"kind":"id","required":true},
  description: {"kind":"text","required":false,"maximum":200},
  unit: {"kind":"text","required":false,"maximum":20},
  supplierCode: {"kind":"text","required":false,"maximum":60},
  quantity: {"kind":"decimal","required":false,"decimals":3},
  unitCost: {"kind":"decimal","required":false,"decimals":6},
  taxCode: {"kind":"text","required":false},
} as const;

/** A line to order: of an inventory item, of anything that is described, or for a line of an approved requisition, which says what and, where */
export const PurchaseOrderLineInputFields = {
  inventoryItemId: {"kind":"id","required":false},
  description: {"kind":"text","required":false,"maximum":200},
  unit: {"kind":"text","required":false,"maximum":20},
  supplierCode: {"kind":"text","required":false,"maximum":60},
  quantity: {"kind":"decimal","required":false,"decimals":3},
  unitCost: {"kind":"decimal","required":false,"decimals":6},
  taxCode: {"kind":"text","required":false},
  requisitionId: {"kind":"id","required":false},
  requisitionLineId: {"kind":"id","required":false},
} as const;

/** One line of a counter sale. */
export const QuickSaleItemInputFields = {
  inventoryItemId: {"kind":"id","required":true},
  quantity: {"kind":"decimal","required":true,"decimals":3},
  unitPrice: {"kind":"decimal","required":false,"decimals":6},
  description: {"kind":"text","required":false,"maximum":200},
  discountPercent: {"kind":"decimal","required":false,"decimals":2},
  discountAmount: {"kind":"decimal","required":false},
  taxCode: {"kind":"text","required":false},
} as const;

/** What a supplier offers of a line. */
export const QuotationLineInputFields = {
  lineId: {"kind":"id","required":true},
  unitCost: {"kind":"decimal","required":true,"decimals":6},
  quantity: {"kind":"decimal","required":false,"decimals":3},
  deliveryDays: {"kind":"integer","required":false,"minimum":0,"maximum":365},
} as const;

/** Goods that came. */
export const ReceiveGoodsInputFields = {
  receiptId: {"kind":"id","required":false},
  deliveryNote: {"kind":"text","required":false,"maximum":60},
  note: {"kind":"text","required":false,"maximum":300},
  lines: {"kind":"list","required":true},
} as const;

/** What came of one line of the order. */
export const ReceiveLineInputFields = {
  lineId: {"kind":"id","required":true},
  quantity: {"kind":"decimal","required":true,"decimals":3},
} as const;

/** What a supplier answers. It takes the place of what was recorded of the same supplier before. */
export const RecordQuotationInputFields = {
  validUntil: {"kind":"day","required":true},
  deliveryDays: {"kind":"integer","required":false,"minimum":0,"maximum":365},
  note: {"kind":"text","required":false,"maximum":1000},
  lines: {"kind":"list","required":true},
} as const;

/** A movement to record by hand. */
export const RecordStockMovementInputFields = {
  type: {"kind":"choice","required":true,"choices":["IN","OUT","ADJUSTMENT","RETURN","WRITE_OFF","LANDED_COST"]},
  quantity: {"kind":"decimal","required":true,"decimals":3},
  unitCost: {"kind":"decimal","required":false,"decimals":6},
  reason: {"kind":"text","required":false,"maximum":300},
  reference: {"kind":"text","required":false,"maximum":100},
} as const;

/** A bill of a supplier. */
export const RecordSupplierBillInputFields = {
  purchaseOrderId: {"kind":"id","required":true},
  number: {"kind":"text","required":true,"maximum":40},
  billedOn: {"kind":"day","required":true},
  dueOn: {"kind":"day","required":false},
  lines: {"kind":"list","required":true},
  total: {"kind":"decimal","required":false},
  note: {"kind":"text","required":false,"maximum":300},
} as const;

/** How a route is planned anew. */
export const ReplanRouteInputFields = {
  deliveryIds: {"kind":"list","required":false},
  lockedIds: {"kind":"list","required":false},
  startsAt: {"kind":"moment","required":false},
  start: {"kind":"object","required":false},
} as const;

/** A report to tell subscribers of. */
export const ReportReadyInputFields = {
  id: {"kind":"id","required":true},
  reportId: {"kind":"id","required":true},
  kind: {"kind":"choice","required":true,"choices":["STOCK_MOVEMENTS","STOCK_VALUE","LOW_STOCK","PRICE_HISTORY","PURCHASES_BY_SUPPLIER","PURCHASES_BY_ITEM","OPEN_PURCHASE_ORDERS","APPROVALS"]},
  state: {"kind":"choice","required":true,"choices":["QUEUED","RUNNING","READY","FAILED"]},
  requestedById: {"kind":"id","required":true},
  at: {"kind":"moment","required":true},
} as const;

/** Something to bring, or to fetch. */
export const RequestDeliveryInputFields = {
  kind: {"kind":"choice","required":true,"choices":["PICK_UP_VEHICLE","RETURN_VEHICLE","SHIP_PARTS"]},
  workOrderId: {"kind":"id","required":true},
  address: {"kind":"text","required":true,"maximum":300},
  latitude: {"kind":"number","required":false},
  longitude: {"kind":"number","required":false},
  windowFrom: {"kind":"moment","required":false},
  windowTo: {"kind":"moment","required":false},
  contactName: {"kind":"text","required":false,"maximum":200},
  contactPhone: {"kind":"text","required":false},
  load: {"kind":"integer","required":false,"minimum":0,"maximum":50000},
  note: {"kind":"text","required":false,"maximum":500},
} as const;

/** Parts to bring. */
export const RequestPartsDeliveryInputFields = {
  partsOrderId: {"kind":"id","required":true},
} as const;

/** A report to make. */
export const RequestReportInputFields = {
  kind: {"kind":"choice","required":true,"choices":["STOCK_MOVEMENTS","STOCK_VALUE","LOW_STOCK","PRICE_HISTORY","PURCHASES_BY_SUPPLIER","PURCHASES_BY_ITEM","OPEN_PURCHASE_ORDERS","APPROVALS"]},
  format: {"kind":"choice","required":true,"choices":["PDF","XLSX"]},
  from: {"kind":"day","required":false},
  to: {"kind":"day","required":false},
  mail: {"kind":"boolean","required":false},
} as const;

/** A change of a requisition to tell subscribers of. */
export const RequisitionChangeInputFields = {
  id: {"kind":"id","required":true},
  sequence: {"kind":"integer","required":true},
  requisitionId: {"kind":"id","required":true},
  from: {"kind":"choice","required":false,"choices":["DRAFT","SUBMITTED","APPROVED","REJECTED","CANCELLED","PARTLY_ORDERED","ORDERED"]},
  state: {"kind":"choice","required":true,"choices":["DRAFT","SUBMITTED","APPROVED","REJECTED","CANCELLED","PARTLY_ORDERED","ORDERED"]},
  requestedById: {"kind":"id","required":true},
  waitingRoles: {"kind":"list","required":true},
  at: {"kind":"moment","required":true},
} as const;

/** What to change of a line. An absent field stays as it is; null clears it. */
export const RequisitionLineChangeFields = {
  id: {"kind":"id","required":true},
  description: {"kind":"text","required":false,"maximum":200},
  quantity: {"kind":"decimal","required":false,"decimals":3},
  unitCost: {"kind":"decimal","required":false},
  neededBy: {"kind":"day","required":false},
} as const;

/** A line: of an item, or in words. */
export const RequisitionLineInputFields = {
  inventoryItemId: {"kind":"id","required":false},
  description: {"kind":"text","required":false,"maximum":200},
  quantity: {"kind":"decimal","required":true,"decimals":3},
  unitCost: {"kind":"decimal","required":false,"decimals":6},
  neededBy: {"kind":"day","required":false},
  workOrderId: {"kind":"id","required":false},
  missingPartId: {"kind":"id","required":false},
} as const;

/** What is to be bought of what was suggested. */
export const RequisitionsFromSuggestionsInputFields = {
  items: {"kind":"list","required":true},
  neededBy: {"kind":"day","required":false},
  note: {"kind":"text","required":false,"maximum":500},
} as const;

/** What goes back of one line of a receipt. */
export const ReturnLineInputFields = {
  lineId: {"kind":"id","required":true},
  quantity: {"kind":"decimal","required":true,"decimals":3},
} as const;

/** Goods that go back to a supplier. */
export const ReturnToSupplierInputFields = {
  lines: {"kind":"list","required":true},
  reason: {"kind":"text","required":true,"maximum":300},
} as const;

/** What is taken back of a receipt. */
export const ReverseReceiptInputFields = {
  lineIds: {"kind":"list","required":false},
  reason: {"kind":"text","required":true,"maximum":300},
} as const;

/** A role to add, or to change. */
export const RoleInputFields = {
  name: {"kind":"text","required":true},
  description: {"kind":"text","required":false,"maximum":200},
  permissions: {"kind":"list","required":true},
} as const;

/** Somebody who drives. */
export const SaveDriverInputFields = {
  userId: {"kind":"id","required":true},
  vehicle: {"kind":"text","required":true,"maximum":100},
  plate: {"kind":"text","required":false,"maximum":20},
  capacity: {"kind":"integer","required":true,"minimum":0,"maximum":50000},
  active: {"kind":"boolean","required":false},
} as const;

/** Where something is sent. */
export const ShippingAddressInputFields = {
  street: {"kind":"text","required":false,"maximum":200},
  city: {"kind":"text","required":false,"maximum":100},
  state: {"kind":"text","required":false,"maximum":100},
  zipCode: {"kind":"text","required":false,"maximum":20},
  country: {"kind":"text","required":false},
  latitude: {"kind":"number","required":false},
  longitude: {"kind":"number","required":false},
} as const;

/** How orders of parts are sent. */
export const ShippingMethodInputFields = {
  code: {"kind":"text","required":true},
  name: {"kind":"text","required":true,"maximum":60},
  price: {"kind":"decimal","required":true},
  days: {"kind":"integer","required":false,"minimum":0,"maximum":60},
} as const;

/** A new count. */
export const StartCountInputFields = {
  location: {"kind":"text","required":false,"maximum":60},
} as const;

/** How long work orders should stay in a state. */
export const StateTimeLimitInputFields = {
  state: {"kind":"choice","required":true,"choices":["RECEIVED","DIAGNOSIS","AWAITING_APPROVAL","APPROVED","IN_PROGRESS","WAITING_PARTS","QUALITY_CHECK","READY","INVOICED","DELIVERED","CANCELLED"]},
  minutes: {"kind":"integer","required":true,"minimum":1,"maximum":525600},
} as const;

/** An item that is to be bought. */
export const SuggestedItemInputFields = {
  inventoryItemId: {"kind":"id","required":true},
  supplierId: {"kind":"id","required":false},
  quantity: {"kind":"decimal","required":false,"decimals":3},
} as const;

/** A line of a bill. */
export const SupplierBillLineInputFields = {
  orderLineId: {"kind":"id","required":false},
  description: {"kind":"text","required":false,"maximum":200},
  quantity: {"kind":"decimal","required":true,"decimals":3},
  unitCost: {"kind":"decimal","required":true,"decimals":6},
  taxCode: {"kind":"text","required":false},
} as const;

/** A payment of a bill. */
export const SupplierBillPaymentInputFields = {
  method: {"kind":"choice","required":true,"choices":["CASH","CARD","TRANSFER","OTHER"]},
  amount: {"kind":"decimal","required":true},
  paidOn: {"kind":"day","required":false},
  reference: {"kind":"text","required":false,"maximum":100},
  reason: {"kind":"text","required":false,"maximum":300},
} as const;

/** Somebody who works for a supplier. */
export const SupplierContactInputFields = {
  name: {"kind":"text","required":true,"maximum":200},
  email: {"kind":"email","required":false,"maximum":254},
  phone: {"kind":"text","required":false},
} as const;

/** A credit that a supplier gave for goods that went back. */
export const SupplierCreditInputFields = {
  number: {"kind":"text","required":true,"maximum":60},
  amount: {"kind":"decimal","required":true},
  note: {"kind":"text","required":false,"maximum":300},
} as const;

/** What to say of an item that a supplier sells. An absent field stays as it is; null clears it. */
export const SupplierItemInputFields = {
  supplierCode: {"kind":"text","required":false,"maximum":60},
  lastCost: {"kind":"decimal","required":false,"decimals":6},
  packSize: {"kind":"decimal","required":false,"decimals":3},
  minimumOrder: {"kind":"decimal","required":false,"decimals":3},
  preferred: {"kind":"boolean","required":false},
} as const;

/** A tax code. */
export const TaxInputFields = {
  code: {"kind":"text","required":true},
  name: {"kind":"text","required":true,"maximum":60},
  rates: {"kind":"list","required":true},
} as const;

/** A tax rate from a day on. */
export const TaxRateInputFields = {
  rate: {"kind":"integer","required":true,"minimum":0,"maximum":10000},
  treatment: {"kind":"choice","required":true,"choices":["TAXED","ZERO_RATED","EXEMPT"]},
  from: {"kind":"day","required":true},
} as const;

/** What an hour of one technician costs. */
export const TechnicianRateInputFields = {
  technicianId: {"kind":"id","required":true},
  rate: {"kind":"decimal","required":true},
} as const;

/** What to change of a customer. An absent field stays as it is; null clears it. */
export const UpdateCustomerInputFields = {
  name: {"kind":"text","required":false,"maximum":200},
  taxIdType: {"kind":"text","required":false},
  taxId: {"kind":"text","required":false},
  phone: {"kind":"text","required":false},
  email: {"kind":"email","required":false,"maximum":254},
  address: {"kind":"text","required":false,"maximum":300},
  notify: {"kind":"list","required":false},
  notes: {"kind":"text","required":false,"maximum":2000},
  archived: {"kind":"boolean","required":false},
} as const;

/** What changes of a delivery. An absent field keeps what is there; null clears it. */
export const UpdateDeliveryInputFields = {
  address: {"kind":"text","required":false,"maximum":300},
  latitude: {"kind":"number","required":false},
  longitude: {"kind":"number","required":false},
  windowFrom: {"kind":"moment","required":false},
  windowTo: {"kind":"moment","required":false},
  contactName: {"kind":"text","required":false,"maximum":200},
  contactPhone: {"kind":"text","required":false},
  load: {"kind":"integer","required":false,"minimum":0,"maximum":50000},
  note: {"kind":"text","required":false,"maximum":500},
} as const;

/** What to change of an inventory item. An absent field stays as it is; null clears it. */
export const UpdateInventoryItemInputFields = {
  sku: {"kind":"text","required":false,"maximum":40},
  name: {"kind":"text","required":false,"maximum":200},
  unit: {"kind":"text","required":false,"maximum":20},
  price: {"kind":"decimal","required":false,"decimals":6},
  taxCode: {"kind":"text","required":false},
  minimumStock: {"kind":"decimal","required":false,"decimals":3},
  maximumStock: {"kind":"decimal","required":false},
  location: {"kind":"text","required":false,"maximum":60},
  forSale: {"kind":"boolean","required":false},
  archived: {"kind":"boolean","required":false},
} as const;

/** What changes about a purchase order besides its lines. An absent field stays as it is; null clears one that may be absent. */
export const UpdatePurchaseOrderInputFields = {
  deliveryPlace: {"kind":"text","required":false,"maximum":300},
  expectedOn: {"kind":"day","required":false},
  paymentDays: {"kind":"integer","required":false,"minimum":0,"maximum":365},
  note: {"kind":"text","required":false,"maximum":1000},
} as const;

/** What to change of a schedule. An absent field stays as it is. */
export const UpdateReportScheduleInputFields = {
  kind: {"kind":"choice","required":false,"choices":["STOCK_MOVEMENTS","STOCK_VALUE","LOW_STOCK","PRICE_HISTORY","PURCHASES_BY_SUPPLIER","PURCHASES_BY_ITEM","OPEN_PURCHASE_ORDERS","APPROVALS"]},
  format: {"kind":"choice","required":false,"choices":["PDF","XLSX"]},
  frequency: {"kind":"choice","required":false,"choices":["DAILY","WEEKLY","MONTHLY"]},
  weekday: {"kind":"integer","required":false},
  dayOfMonth: {"kind":"integer","required":false,"minimum":1,"maximum":28},
  time: {"kind":"text","required":false},
  timeZone: {"kind":"text","required":false},
  recipientIds: {"kind":"list","required":false},
  active: {"kind":"boolean","required":false},
} as const;

/** What to change of a requisition. An absent field stays as it is; null clears it. */
export const UpdateRequisitionInputFields = {
  supplierId: {"kind":"id","required":false},
  neededBy: {"kind":"day","required":false},
  note: {"kind":"text","required":false,"maximum":500},
  addItems: {"kind":"list","required":false},
  changeItems: {"kind":"list","required":false},
  removeItems: {"kind":"list","required":false},
} as const;

/** What changes about the workshop. An absent field stays as it is; null clears one that may be absent. Country and time zone are */
export const UpdateSettingsInputFields = {
  displayName: {"kind":"text","required":false,"maximum":200},
  legalName: {"kind":"text","required":false,"maximum":200},
  taxIdType: {"kind":"text","required":false},
  taxId: {"kind":"text","required":false},
  address: {"kind":"text","required":false,"maximum":300},
  phone: {"kind":"text","required":false},
  email: {"kind":"email","required":false,"maximum":254},
  currency: {"kind":"text","required":false},
  language: {"kind":"text","required":false},
  pricesIncludeTax: {"kind":"boolean","required":false},
  allowNegativeStock: {"kind":"boolean","required":false},
  identifyBuyerOver: {"kind":"decimal","required":false},
  taxes: {"kind":"list","required":false},
  defaultTaxCode: {"kind":"text","required":false},
  logoKey: {"kind":"text","required":false},
  brandColor: {"kind":"text","required":false},
  stateTimeLimits: {"kind":"list","required":false},
  laborRates: {"kind":"object","required":false},
  maxInvoicesPerWorkOrder: {"kind":"integer","required":false,"minimum":1,"maximum":50},
  complaintPhrases: {"kind":"list","required":false},
  approvalLevels: {"kind":"list","required":false},
  overReceiptPercent: {"kind":"decimal","required":false,"decimals":2},
  billPriceTolerancePercent: {"kind":"decimal","required":false,"decimals":2},
  billQuantityTolerancePercent: {"kind":"decimal","required":false,"decimals":2},
  deliveryPlace: {"kind":"text","required":false,"maximum":300},
  partsReservationMinutes: {"kind":"integer","required":false,"minimum":5,"maximum":10080},
  shippingMethods: {"kind":"list","required":false},
  partsOrdersToldTo: {"kind":"list","required":false},
  routeDetour: {"kind":"decimal","required":false,"decimals":2},
  routeSpeedKmh: {"kind":"integer","required":false,"minimum":1,"maximum":130},
  routeStopMinutes: {"kind":"integer","required":false,"minimum":0,"maximum":240},
  homeLatitude: {"kind":"number","required":false},
  homeLongitude: {"kind":"number","required":false},
} as const;

/** What to change of a supplier. An absent field stays as it is; null clears it. */
export const UpdateSupplierInputFields = {
  name: {"kind":"text","required":false,"maximum":200},
  taxIdType: {"kind":"text","required":false},
  taxId: {"kind":"text","required":false},
  contacts: {"kind":"list","required":false},
  address: {"kind":"text","required":false,"maximum":300},
  paymentDays: {"kind":"integer","required":false,"minimum":0,"maximum":365},
  currency: {"kind":"text","required":false},
  leadTimeDays: {"kind":"integer","required":false,"minimum":0,"maximum":365},
  archived: {"kind":"boolean","required":false},
} as const;

/** What changes about a user. An absent field stays as it is; null clears it. */
export const UpdateUserInputFields = {
  name: {"kind":"text","required":false,"maximum":200},
  phone: {"kind":"text","required":false},
  role: {"kind":"text","required":false},
} as const;

/** What to change of a vehicle. An absent field stays as it is; null clears it. */
export const UpdateVehicleInputFields = {
  customerId: {"kind":"id","required":false},
  plate: {"kind":"text","required":false},
  number: {"kind":"text","required":false,"maximum":20},
  vin: {"kind":"text","required":false},
  make: {"kind":"text","required":false,"maximum":60},
  model: {"kind":"text","required":false,"maximum":60},
  year: {"kind":"integer","required":false,"minimum":1900,"maximum":2100},
  color: {"kind":"text","required":false,"maximum":40},
  mileage: {"kind":"integer","required":false,"minimum":0,"maximum":9999999},
  mileageReason: {"kind":"choice","required":false,"choices":["REPLACED","MISREAD"]},
  mileageNote: {"kind":"text","required":false,"maximum":500},
  notes: {"kind":"text","required":false,"maximum":2000},
  archived: {"kind":"boolean","required":false},
} as const;

/** What to change of a work order. An absent field stays as it is; null clears it. */
export const UpdateWorkOrderInputFields = {
  complaint: {"kind":"text","required":false,"maximum":2000},
  mileage: {"kind":"integer","required":false},
  mileageReason: {"kind":"choice","required":false,"choices":["REPLACED","MISREAD"]},
  mileageNote: {"kind":"text","required":false,"maximum":500},
  technicianId: {"kind":"id","required":false},
  bay: {"kind":"text","required":false,"maximum":20},
  promisedAt: {"kind":"moment","required":false},
  discountPercent: {"kind":"decimal","required":false,"decimals":2},
  discountAmount: {"kind":"decimal","required":false},
} as const;

/** What to change of a line. An absent field stays as it is. Kind and inventory item stay: remove the line and add another. */
export const UpdateWorkOrderItemInputFields = {
  description: {"kind":"text","required":false,"maximum":200},
  quantity: {"kind":"decimal","required":false,"decimals":3},
  unitPrice: {"kind":"decimal","required":false,"decimals":6},
  discountPercent: {"kind":"decimal","required":false,"decimals":2},
  discountAmount: {"kind":"decimal","required":false},
  taxCode: {"kind":"text","required":false},
  technicianId: {"kind":"id","required":false},
} as const;

/** A line to add to a work order. */
export const WorkOrderItemInputFields = {
  kind: {"kind":"choice","required":true,"choices":["PART","LABOR","EXTERNAL"]},
  inventoryItemId: {"kind":"id","required":false},
  description: {"kind":"text","required":false,"maximum":200},
  quantity: {"kind":"decimal","required":true,"decimals":3},
  unitPrice: {"kind":"decimal","required":false,"decimals":6},
  discountPercent: {"kind":"decimal","required":false,"decimals":2},
  discountAmount: {"kind":"decimal","required":false},
  taxCode: {"kind":"text","required":false},
  technicianId: {"kind":"id","required":false},
} as const;
