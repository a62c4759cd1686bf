/** How much a key may call. What is refused for it says in `errorInfo.resetsAt` when to come again. */
export type ApiKeyPlan =
  /** 50 requests a second in bursts of at most 250, and 20,000 a day. */
  | 'BASIC'
  /** 100 requests a second in bursts of at most 500, and 200,000 a day. */
  | 'PRO';

/** Whether a key can be used. */
export type ApiKeyStatus =
  /** It can. */
  | 'ACTIVE'
  /** Its time has ended. */
  | 'EXPIRED'
  /** Somebody has revoked it. */
  | 'REVOKED';

/** Documents that have to be approved. */
export type ApprovalDocument =
  /** An order to a supplier. */
  | 'PURCHASE_ORDER'
  /** What somebody asks to be bought. */
  | 'REQUISITION';

/** What a file can belong to. Whoever may read it may read its files. */
export type AttachmentOwnerType =
  /** A supplier's bill. Needs `bill:read`. */
  | 'BILL'
  /** A customer. Needs `customer:read`. */
  | 'CUSTOMER'
  /** A delivery. Needs `delivery:read`. */
  | 'DELIVERY'
  /** A purchase order. Needs `purchase:read`. */
  | 'PURCHASE_ORDER'
  /** A supplier's quotation. Needs `quotation:read`. */
  | 'QUOTATION'
  /** A requisition. Needs `requisition:read`. */
  | 'REQUISITION'
  /** A vehicle. Needs `vehicle:read`. */
  | 'VEHICLE'
  /** A work order. Needs `workorder:detail`. */
  | 'WORK_ORDER';

/** Why a file was refused. */
export type AttachmentRefusal =
  /** It carries programs, such as macros. */
  | 'ACTIVE'
  /** It is damaged: it cannot be read to its end. */
  | 'DAMAGED'
  /** It is empty. */
  | 'EMPTY'
  /** It is something else besides, such as a picture that is a page too. */
  | 'MIXED'
  /** It would become far larger when it is opened. */
  | 'SWELLS'
  /** It is larger than 25 MB. */
  | 'TOO_LARGE'
  /** The file has 50 versions already. */
  | 'TOO_MANY_VERSIONS'
  /** It is not what it says it is. */
  | 'WRONG_KIND';

/** How far an upload is. */
export type AttachmentUploadState =
  /** No file came yet, or it is being looked at. */
  | 'PENDING'
  /** The file is there. */
  | 'READY'
  /** The file was refused, and nothing of it was kept. */
  | 'REFUSED';

/** What happened to a thing. */
export type AuditAction =
  /** It was made. */
  | 'CREATED'
  /** It was removed. */
  | 'DELETED'
  /** It was changed. */
  | 'UPDATED';

/** What the audit log is kept of. */
export type AuditedEntity =
  /** A key of a program. */
  | 'API_KEY'
  /** A file that belongs to a thing, and each upload of one. */
  | 'ATTACHMENT'
  /** A customer. */
  | 'CUSTOMER'
  /** A delivery. */
  | 'DELIVERY'
  /** A driver. */
  | 'DRIVER'
  /** An inventory item, with its stock. */
  | 'INVENTORY_ITEM'
  /** An invoice, a receipt or a credit note. */
  | 'INVOICE'
  /** A series of numbers. */
  | 'INVOICE_SERIES'
  /** An order of parts. */
  | 'PARTS_ORDER'
  /** A payment or a refund. Its entry stands under the number of its invoice. */
  | 'PAYMENT'
  /** A purchase order, with its lines and what came of them. */
  | 'PURCHASE_ORDER'
  /** A supplier's quotation. */
  | 'QUOTATION'
  /** A request for quotation. */
  | 'QUOTATION_REQUEST'
  /** Goods that came for a purchase order. */
  | 'RECEIPT'
  /** A report that somebody asked for. */
  | 'REPORT'
  /** A schedule of reports. */
  | 'REPORT_SCHEDULE'
  /** A requisition: what was asked for, and who approved it. */
  | 'REQUISITION'
  /** A role and its permissions. */
  | 'ROLE'
  /** A route. */
  | 'ROUTE'
  /** The workshop's settings. */
  | 'SETTINGS'
  /** A count of the stock. */
  | 'STOCK_COUNT'
  /** A supplier, and what it sells. */
  | 'SUPPLIER'
  /** A bill of a supplier, with its payments. */
  | 'SUPPLIER_BILL'
  /** Goods that went back to a supplier. */
  | 'SUPPLIER_RETURN'
  /** A user. */
  | 'USER'
  /** A vehicle. */
  | 'VEHICLE'
  /** A work order, with its lines. */
  | 'WORK_ORDER';

/** Yes or no. */
export type Decision =
  /** Yes. */
  | 'APPROVED'
  /** No. */
  | 'REJECTED';

/** What is brought, or fetched. */
export type DeliveryKind =
  /** A customer's vehicle is fetched. */
  | 'PICK_UP_VEHICLE'
  /** A customer's vehicle is brought back. */
  | 'RETURN_VEHICLE'
  /** Parts that were sold are brought. */
  | 'SHIP_PARTS';

/** How far a delivery has come. */
export type DeliveryStatus =
  /** A driver has it. */
  | 'ASSIGNED'
  /** It was brought, or fetched: its proof says who was there. */
  | 'DONE'
  /** It could not be done. It can be asked for again. */
  | 'FAILED'
  /** The driver is on the way with it. */
  | 'OUT'
  /** It waits for a driver. */
  | 'REQUESTED';

/** What the authority calls a document. What each asks of its recipient, the country says. */
export type DocumentType =
  /** A receipt for a final consumer (boleta). */
  | 'BOLETA'
  /** An invoice (factura). */
  | 'FACTURA';

/**
 * Why a request was refused: the `errorType` of a GraphQL error. The list is closed; `errorInfo` beside it carries what a
 * program needs (field, expected, actual, shortages, states allowed).
 */
export type ErrorCode =
  /** Another object holds this plate, VIN, SKU or tax id. `errorInfo.existingId` names it. */
  | 'DUPLICATE'
  /** The caller's role lacks the permission, or the caller is disabled. */
  | 'FORBIDDEN'
  /** The idempotency key was used before with other input. */
  | 'IDEMPOTENCY_MISMATCH'
  /** Not enough in stock. `errorInfo.shortages` lists item, requested and, with `inventory:read`, available quantities. */
  | 'INSUFFICIENT_STOCK'
  /** A fault of ours. The request may be repeated with the same idempotency key. */
  | 'INTERNAL'
  /**
   * The work order, or the purchase order, cannot go from its state to the one asked for, or takes no such call in it.
   * `errorInfo.allowed` lists the states that it can reach.
   */
  | 'INVALID_TRANSITION'
  /** More lines, or more of something, than one operation takes. `errorInfo.maximum` says how many. */
  | 'LIMIT_EXCEEDED'
  /** The object can no longer be changed: an invoiced order, a voided invoice. */
  | 'LOCKED'
  /** The thing named by an id, number, plate or SKU does not exist. */
  | 'NOT_FOUND'
  /** The payment exceeds the balance. `errorInfo.balance` is what is left to pay. */
  | 'OVERPAYMENT'
  /** The invoice series has no number left. */
  | 'SERIES_EXHAUSTED'
  /** The invoice series' authorisation has expired. */
  | 'SERIES_EXPIRED'
  /**
   * The object changed since it was read. `errorInfo.expected` and `errorInfo.actual` are versions; with `workorder:detail`,
   * `errorInfo.changedBy` is who made the one that stands (`id` and `name`), and `errorInfo.changedAt` is when, unless it is older than
   * such notes, or nobody's.
   */
  | 'STALE_VERSION'
  /**
   * A race was lost, or what stands behind the API was throttled or did not answer. Nothing was written, unless `errorInfo.outcome` is
   * `UNKNOWN`: then the change may have been made. Repeat the same call, with the same idempotency key.
   */
  | 'TRY_AGAIN'
  /** An argument is missing, malformed or out of range. `errorInfo.field` names it. */
  | 'VALIDATION';

/** What every request needs. */
export type HealthDependencyName =
  /** The rows of the caller, of the settings and of repeated calls could be read. */
  | 'DATABASE'
  /** Who calls could be told: the user pool's tokens, or the keys. */
  | 'SIGN_IN'
  /** Every table could be read. */
  | 'TABLES';

/** How something is. */
export type HealthStatus =
  /** It does not answer, or not in full; requests fail. */
  | 'DOWN'
  /** It answers. */
  | 'UP';

/** Kinds of image that can be a logo. */
export type ImageType =
  /** JPEG. */
  | 'JPEG'
  /** Portable Network Graphics. */
  | 'PNG'
  /** WebP. */
  | 'WEBP';

/** What kind of document it is; each kind has its own series. */
export type InvoiceKind =
  /** A credit note. */
  | 'CREDIT_NOTE'
  /** The invoice of a work order. */
  | 'INVOICE'
  /** An order of parts from afar. It has series of its own, and is no invoice. */
  | 'PARTS_ORDER'
  /** An order to a supplier. It has series of its own, and is no invoice. */
  | 'PURCHASE_ORDER'
  /** The receipt of a counter sale. */
  | 'QUICK_SALE';

/** Where an invoice stands. */
export type InvoiceStatus =
  /** Issued, nothing paid. */
  | 'ISSUED'
  /** Paid in full. */
  | 'PAID'
  /** Paid in part. */
  | 'PARTIALLY_PAID'
  /** Voided; it keeps its number. */
  | 'VOIDED';

/** What a cost on top of goods is. */
export type LandedCostKind =
  /** Customs: duties and their handling. */
  | 'CUSTOMS'
  /** Freight. */
  | 'FREIGHT'
  /** Any other. */
  | 'OTHER';

/** Why an odometer shows less than at the last visit. */
export type MileageReason =
  /** The reading before was wrong, or this one corrects a slip. */
  | 'MISREAD'
  /** It was replaced, and counts anew. */
  | 'REPLACED';

/** Where a missing part stands. */
export type MissingPartStatus =
  /** It is there, all of it, and set aside for the order. */
  | 'ARRIVED'
  /** The order does without it, or is over. */
  | 'DROPPED'
  /** It was reported, and nobody asked for it yet. */
  | 'OPEN'
  /** A requisition asks for it. */
  | 'REQUESTED'
  /** It was added to the order. */
  | 'USED';

/** What is counted of documents and payments. */
export type MoneyFigure =
  /** Invoices of work orders, by the day on which they were issued. Voided ones count no more. */
  | 'INVOICED'
  /** Payments by one method, by their own day; refunds are subtracted. */
  | 'PAID'
  /** Counter sales, likewise. */
  | 'SOLD';

/** A way to reach a customer. */
export type NotificationChannel =
  /** Mail to the customer's address, in the workshop's language. */
  | 'EMAIL';

/** What can be done with an order of parts. */
export type PartsOrderMove =
  /** `cancelPartsOrder` */
  | 'CANCEL'
  /** `retryPartsOrder` */
  | 'RETRY'
  /** `registerPartsReturn` */
  | 'RETURN';

/** Who placed an order of parts. */
export type PartsOrderPlacer =
  /** A program of somebody else's, with a key of its own. */
  | 'API_KEY'
  /** The customer. */
  | 'CUSTOMER'
  /** Somebody of the workshop. */
  | 'STAFF';

/** How an order of parts stands. */
export type PartsOrderStatus =
  /** Given up before it was sent: parts and money are free again. */
  | 'CANCELLED'
  /** It has arrived. */
  | 'DELIVERED'
  /** The payment did not come about. Its parts stay set aside for a while, and it can be tried again. */
  | 'PAYMENT_FAILED'
  /** Paid, and its document issued. It waits for its shipment. */
  | 'PAYMENT_PROCESSED'
  /** Placed: its parts are set aside, and it waits for its payment. */
  | 'PENDING'
  /** Some of it has come back, or all. */
  | 'RETURNED'
  /** It could not be sent: the money goes back, and it can be tried again. */
  | 'SHIPMENT_FAILED'
  /** On its way: its parts have left the stock. */
  | 'SHIPPED';

/** Why money goes back. */
export type PartsRefundReason =
  /** The order was given up. */
  | 'CANCELLED'
  /** The order was paid already. */
  | 'DUPLICATE'
  /** It came after the order was given up. */
  | 'LATE'
  /** Parts came back. */
  | 'RETURNED'
  /** It could not be sent. */
  | 'SHIPMENT_FAILED';

/** Whether money went back. */
export type PartsRefundStatus =
  /** It did. */
  | 'DONE'
  /** Not yet. */
  | 'DUE';

/** What becomes of parts that came back. */
export type PartsReturnCondition =
  /** They go back to stock. */
  | 'RESTOCKED'
  /** They are of no use any more. */
  | 'SCRAPPED';

/** How money was handed over. */
export type PaymentMethod =
  /** Credit or debit card. */
  | 'CARD'
  /** Notes and coins. */
  | 'CASH'
  /** Anything else. */
  | 'OTHER'
  /** Bank transfer or wallet. */
  | 'TRANSFER';

/** How a purchase order stands. */
export type PurchaseOrderState =
  /** Everybody who has to has approved it: it may be sent, and its lines stay. */
  | 'APPROVED'
  /** It was given up before anything came. */
  | 'CANCELLED'
  /** It is done with: nothing more is expected. */
  | 'CLOSED'
  /** Its lines are written. Who has to approve it may. */
  | 'DRAFT'
  /** Some of it has come. */
  | 'PARTLY_RECEIVED'
  /** All of it has come. */
  | 'RECEIVED'
  /** The supplier has it. */
  | 'SENT';

/** How a request for quotation stands. */
export type QuotationRequestState =
  /** Somebody has answered. */
  | 'ANSWERED'
  /** It is done with: no answer is taken any more. */
  | 'CLOSED'
  /** It was mailed to the suppliers, and nobody has answered. */
  | 'SENT';

/** The kind of file that a report is. */
export type ReportFormat =
  /** Paper: A4, landscape. */
  | 'PDF'
  /** A spreadsheet, with numbers as numbers. */
  | 'XLSX';

/** How often a schedule asks for its report. */
export type ReportFrequency =
  /** Each day, of the day before. */
  | 'DAILY'
  /** Each month on a day, of the month before. */
  | 'MONTHLY'
  /** Each week on a day, of the seven days before. */
  | 'WEEKLY';

/** What a report tells of. */
export type ReportKind =
  /** Who approved or refused which requisition or order in a period, and after how many hours. */
  | 'APPROVALS'
  /** What is under its minimum now. */
  | 'LOW_STOCK'
  /** What is still to come of each line of orders that are under way. */
  | 'OPEN_PURCHASE_ORDERS'
  /** What each item cost each time it came in, in a period, and by how much more than the time before. */
  | 'PRICE_HISTORY'
  /** What was received of each item in a period, less what went back. */
  | 'PURCHASES_BY_ITEM'
  /** What was received of each supplier in a period, what went back, and what both come to. */
  | 'PURCHASES_BY_SUPPLIER'
  /** Every movement of stock in a period, item by item in order of time. Costs are there for who sees them. */
  | 'STOCK_MOVEMENTS'
  /** What was in stock at the end of a day, and what it was worth at its moving average cost then. */
  | 'STOCK_VALUE';

/** How far a report is. */
export type ReportState =
  /** It could not be made; somebody was told. It can be asked for again. */
  | 'FAILED'
  /** It waits for its turn. */
  | 'QUEUED'
  /** It can be fetched by `reportUrl`. */
  | 'READY'
  /** It is being made: `progress` says how far. */
  | 'RUNNING';

/** How far a requisition has come. */
export type RequisitionState =
  /** It can be ordered. */
  | 'APPROVED'
  /** It was given up. */
  | 'CANCELLED'
  /** It is being written: the only state in which it can be changed. */
  | 'DRAFT'
  /** Orders cover all of it. */
  | 'ORDERED'
  /** Orders cover a part of it. */
  | 'PARTLY_ORDERED'
  /** Somebody said no. It can be written anew. */
  | 'REJECTED'
  /** It waits for those who approve it. */
  | 'SUBMITTED';

/** Why a stop of a route is not as it was wanted. */
export type RouteProblem =
  /** Other stops want to be reached at the same time. */
  | 'CONFLICT'
  /** It is locked at a place in the route to which one comes too late. */
  | 'LOCKED'
  /** Nobody who starts then is there in time, even by going there first. */
  | 'TOO_FAR';

/** How far a route has come. */
export type RouteStatus =
  /** It is planned, and can be planned anew. */
  | 'DRAFT'
  /** The driver is back. */
  | 'FINISHED'
  /** The driver is on the way. */
  | 'STARTED';

/** Whether there is any of an item, without what is set aside for others. */
export type ShopAvailability =
  /** Five or more. */
  | 'AVAILABLE'
  /** Fewer than five. */
  | 'FEW'
  /** None. */
  | 'NONE';

/** By what a cost is spread over lines. */
export type SpreadBy =
  /** By what each cost. */
  | 'AMOUNT'
  /** By how much came of each. */
  | 'QUANTITY';

/** How a count stands. */
export type StockCountStatus =
  /** It was given up: nothing is booked. */
  | 'CANCELLED'
  /** What was counted stands; differences are booked by `settleCount`. */
  | 'CLOSED'
  /** Items are counted. */
  | 'OPEN';

/** Why stock changed. */
export type StockMovementType =
  /** Corrected after a count; the quantity has a sign. */
  | 'ADJUSTMENT'
  /** Received from a supplier. */
  | 'IN'
  /** Cost that came on top of goods in stock, such as freight: nothing moves, but what there is costs more. */
  | 'LANDED_COST'
  /** Used on an order, sold, or taken. */
  | 'OUT'
  /** Came back from an order or a sale. */
  | 'RETURN'
  /** Given up: a part that stays mounted when its order is cancelled. It left the stock when it was added, so that the stock stays. */
  | 'WRITE_OFF';

/** What a bill's line differs by. */
export type SupplierBillDifferenceKind =
  /** It was not ordered. */
  | 'NOT_ORDERED'
  /** More is billed than has come so far; the rest is on order. */
  | 'NOT_RECEIVED'
  /** One costs another price than was agreed. */
  | 'PRICE'
  /** More is billed than came, and nothing more is to come. */
  | 'QUANTITY';

/** How a bill stands. */
export type SupplierBillState =
  /** It asks for more than was agreed or came: the supplier corrects it. */
  | 'DISPUTED'
  /** It agrees with order and receipts, within the tolerances: it may be paid. */
  | 'MATCHED'
  /** It waits for goods that it bills and that have not come yet: match it again when they have. */
  | 'OPEN'
  /** It is paid. */
  | 'PAID';

/** How a return stands. */
export type SupplierReturnStatus =
  /** The credit has come. */
  | 'CREDITED'
  /** The goods are gone, the credit has not come. */
  | 'EXPECTED';

/** Where tax is rounded. Tax summary and totals are sums of what is printed either way. */
export type TaxRounding =
  /** On each line. */
  | 'PER_LINE'
  /** Once for each tax code and rate, on the sum of its lines. A line's own tax is then what it adds to the tax on the lines before it. */
  | 'PER_RATE';

/** How a line is treated by the tax authority. A rate of zero is not an exemption. */
export type TaxTreatment =
  /** Outside the tax. */
  | 'EXEMPT'
  /** Taxed at the rate of its code. */
  | 'TAXED'
  /** Taxable, at a rate of zero. */
  | 'ZERO_RATED';

/** What happened to a delivery. */
export type TrackingEventKind =
  /** The driver is there. */
  | 'ARRIVED'
  /** A driver got it. */
  | 'ASSIGNED'
  /** It was brought, or fetched. */
  | 'DONE'
  /** It could not be done. */
  | 'FAILED'
  /** The driver went off with it. */
  | 'OUT'
  /** It was asked for again. */
  | 'REOPENED'
  /** It was asked for. */
  | 'REQUESTED'
  /** It was taken from its driver. */
  | 'UNASSIGNED';

/** What is counted of work orders. */
export type WorkFigure =
  /** Orders that were delivered, and have not come back since because their invoice was voided. */
  | 'DELIVERED'
  /** Orders that were opened. */
  | 'RECEIVED';

/** What about a work order changed. */
export type WorkOrderChangeKind =
  /** It was opened. */
  | 'CREATED'
  /** It was removed. */
  | 'DELETED'
  /** Something else that it says: technician, bay, complaint, promise, what it waits for. */
  | 'DETAILS'
  /** A line was added, changed or removed. */
  | 'ITEMS'
  /** It went to another state, by a move, an invoice, a void or a cancellation. */
  | 'STATE';

/** What kind of thing a line charges. */
export type WorkOrderItemKind =
  /** Work bought from outside. */
  | 'EXTERNAL'
  /** Work, by the hour. */
  | 'LABOR'
  /** A part from the inventory. */
  | 'PART';

/** Where a work order stands. */
export type WorkOrderState =
  /** The customer agreed, or the job is small. */
  | 'APPROVED'
  /** The customer has the estimate. */
  | 'AWAITING_APPROVAL'
  /** Called off; every part went back to stock. */
  | 'CANCELLED'
  /** The customer has the vehicle back. */
  | 'DELIVERED'
  /** Somebody is finding out what it needs. */
  | 'DIAGNOSIS'
  /** Invoiced. Reached only by `createInvoice`. */
  | 'INVOICED'
  /** Work is under way. */
  | 'IN_PROGRESS'
  /** The finished work is being checked. */
  | 'QUALITY_CHECK'
  /** Ready to be invoiced and collected. */
  | 'READY'
  /** The vehicle is in the workshop. */
  | 'RECEIVED'
  /** Work stands still until parts arrive. */
  | 'WAITING_PARTS';

/** What whoever opens an order should know. */
export type WorkOrderWarningCode =
  /** The vehicle has another order that is open. */
  | 'OPEN_ORDER';
