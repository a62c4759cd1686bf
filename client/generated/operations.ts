/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** A rule of approval. */
export type ApprovalLevelInput = {
  /** How many different people: 1 to 10. */
  count: number;
  /** The kind of document. */
  document: ApprovalDocument;
  /** From which amount on it applies: a decimal string in the workshop's currency, zero or more. */
  fromAmount: string;
  /** The role of those who approve: one that may, with enough enabled users. No two rules have document, amount and role in common. */
  role: string;
};

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

/** A place on the map: degrees of WGS 84. */
export type CoordinatesInput = {
  /** Degrees north: -90 to 90. */
  latitude: number;
  /** Degrees east: -180 to 180. */
  longitude: number;
};

/** What is corrected of a bill. An absent field stays as it is; null clears one that may be absent. */
export type CorrectSupplierBillInput = {
  /** The day that it bears, in the workshop's own calendar: not to come. */
  billedOn?: string | null | undefined;
  /** The day on which it is due: not before the day that it bears. */
  dueOn?: string | null | undefined;
  /** All its lines, 1 to 100, in place of those that it has. */
  lines?: Array<SupplierBillLineInput> | null | undefined;
  /** What is noted about it: at most 300 characters. */
  note?: string | null | undefined;
  /** The supplier's own number of it: 1 to 40 characters, compared without case; spaces drop. */
  number?: string | null | undefined;
  /** What is to be paid, as the bill says: a decimal string. Absent for what its lines come to, where these change. */
  total?: string | null | undefined;
};

/**
 * A buyer over the counter who is nobody in particular, named by the number that stands for such a one: `CF`, `222222222222`,
 * `9999999999999`, `XAXX010101000`, `66666666-6` and the like. Who has a number of their own is a customer.
 */
export type CounterBuyerInput = {
  /** A name to print: 1 to 200 characters with a letter or a digit among them. Absent for what the country calls such a buyer. */
  name?: string | null | undefined;
  /** The number; dots, dashes, slashes and spaces do not matter. */
  taxId: string;
  /** The kind of tax identity document, such as `NIT`. */
  taxIdType: string;
};

/** A new key. */
export type CreateApiKeyInput = {
  /** When it ends: at most 365 days from now; absent for that. */
  expiresAt?: string | null | undefined;
  /** What it is for: 1 to 100 characters. */
  name: string;
  /** How much it may call. */
  plan: ApiKeyPlan;
  /** What it may do: 1 to 60 permissions, all of which the caller has. What concerns users, roles, keys and the workshop itself no key may do. */
  scopes: Array<string>;
};

/** A file that is about to be uploaded. */
export type CreateAttachmentUploadInput = {
  /** Its size, 1 to 26,214,400 (25 MB): the form takes a file of this size alone. */
  bytes: number;
  /**
   * What it is: `image/jpeg`, `image/png`, `image/webp`, `application/pdf`,
   * `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet` (XLSX) or `text/csv`.
   */
  contentType: string;
  /** Its name: 1 to 1,000 characters. What is kept of it is what follows the last slash, made harmless, at most 120 characters. */
  fileName: string;
  /** Id of the thing that it belongs to. */
  ownerId: string | number;
  /** What kind of thing it belongs to. */
  ownerType: AttachmentOwnerType;
};

/** A new customer. */
export type CreateCustomerInput = {
  /** Postal address: at most 300 characters. */
  address?: string | null | undefined;
  /** E-mail address, at most 254 characters: ASCII before the @, a domain of any letters after it. */
  email?: string | null | undefined;
  /** Full name or company name: 1 to 200 characters with a letter or a digit among them, all of them seen. Kept in NFKC. */
  name: string;
  /** Free remarks: at most 2,000 characters. */
  notes?: string | null | undefined;
  /** By which channels the customer agreed to hear of finished work and of invoices; absent for none. `EMAIL` needs an `email`. */
  notify?: Array<NotificationChannel> | null | undefined;
  /** Telephone with its country, such as `+51 987 654 321`; spaces, brackets and a trunk zero drop. Without an extension. */
  phone?: string | null | undefined;
  /**
   * Number of the tax identity document, checked by the rules of the workshop's country; dots, dashes, slashes and spaces do not matter.
   * Any number of customers may have one that stands for nobody, such as `CF` or `222222222222`.
   */
  taxId?: string | null | undefined;
  /** The kind of tax identity document, such as `RUC` or `DNI`. Goes together with `taxId`. */
  taxIdType?: string | null | undefined;
};

/** A new inventory item. Its stock begins at zero; record a movement to fill it. */
export type CreateInventoryItemInput = {
  /** Whether customers may order it from afar. */
  forSale?: boolean | null | undefined;
  /** Where it lies in the store: at most 60 characters. */
  location?: string | null | undefined;
  /** Up to which it is bought again when it is low: a decimal string, not below the minimum. */
  maximumStock?: string | null | undefined;
  /** The quantity under which stock is low; at most 3 decimals. */
  minimumStock?: string | null | undefined;
  /** What it is: 1 to 200 characters with a letter or a digit among them. */
  name: string;
  /** Sale price of one unit: a decimal string, zero or more, at most 6 decimals. */
  price: string;
  /** Stock keeping unit: 1 to 40 characters that are seen, compared without case; spaces drop. */
  sku: string;
  /** Code of the tax on its sale; absent for the settings' default. */
  taxCode?: string | null | undefined;
  /** The unit that quantities count: 1 to 20 characters with a letter or a digit among them. */
  unit?: string | null | undefined;
};

/** A new purchase order. */
export type CreatePurchaseOrderInput = {
  /** Where the goods go: 1 to 300 characters; absent for the workshop's own place of delivery, or its address. */
  deliveryPlace?: string | null | undefined;
  /** Day on which the goods are expected, in the workshop's own calendar; absent for what the supplier's lead time makes it, if it is known. */
  expectedOn?: string | null | undefined;
  /** Its first lines, 1 to 40; more are added by `addPurchaseOrderLines`. */
  lines: Array<PurchaseOrderLineInput>;
  /** What the supplier should know: at most 1000 characters. */
  note?: string | null | undefined;
  /** Days after the bill until it is due: 0 to 365; absent for the supplier's. */
  paymentDays?: number | null | undefined;
  /** The supplier. */
  supplierId: string | number;
};

/** A sale over the counter. */
export type CreateQuickSaleInput = {
  /** A buyer who is nobody in particular, to be named on the receipt. Not together with `customerId`. */
  buyer?: CounterBuyerInput | null | undefined;
  /** Who buys; absent for an unnamed consumer. */
  customerId?: string | number | null | undefined;
  /**
   * Discount on the whole sale as an amount, at most what its lines come to, with tax where prices include it; absent
   * for none. Not together with `discountPercent`. Needs `workorder:price`.
   */
  discountAmount?: string | null | undefined;
  /**
   * Discount on the whole sale in percent, 0 to 100 with at most 2 decimals; absent for none. It is spread over the
   * lines in proportion. Not together with `discountAmount`. Needs `workorder:price`.
   */
  discountPercent?: string | null | undefined;
  /** What the buyer gets; absent for what fits the buyer, or for the type of the series that is named. */
  documentType?: DocumentType | null | undefined;
  /** What is sold: 1 to 40 lines. */
  items: Array<QuickSaleItemInput>;
  /** What is paid at once: its amount is positive and at most the total. Absent to pay later. */
  payment?: PaymentInput | null | undefined;
  /** The series to number it from; absent for the settings' default of the type. */
  series?: string | null | undefined;
};

/** A new request for quotation. */
export type CreateQuotationRequestInput = {
  /** Day until which an answer is asked, in the workshop's own calendar. */
  answerBy?: string | null | undefined;
  /** Lines of the requisition, each once; absent for all of them. */
  lineIds?: Array<string | number> | null | undefined;
  /** What the suppliers should know: at most 1000 characters. */
  note?: string | null | undefined;
  /** The requisition, submitted or approved. */
  requisitionId: string | number;
  /** The suppliers, 1 to 10, each once. */
  supplierIds: Array<string | number>;
};

/** A schedule to make. */
export type CreateReportScheduleInput = {
  /** Whether it runs. */
  active?: boolean | null | undefined;
  /** Day of the month from 1 to 28: required where it is monthly, refused otherwise. */
  dayOfMonth?: number | null | undefined;
  /** The kind of file. */
  format: ReportFormat;
  /** How often. */
  frequency: ReportFrequency;
  /** What its reports tell of. */
  kind: ReportKind;
  /** Ids of the users who get it by mail: 1 to 20. */
  recipientIds: Array<string | number>;
  /** Time of the day, as `HH:MM`. */
  time?: string | null | undefined;
  /** Time zone, by its IANA name; absent for the workshop's. */
  timeZone?: string | null | undefined;
  /** Day of the week from 1, Monday, to 7, Sunday: required where it is weekly, refused otherwise. */
  weekday?: number | null | undefined;
};

/** What is asked for. */
export type CreateRequisitionInput = {
  /** What is needed: 1 to 40 lines. */
  items: Array<RequisitionLineInput>;
  /** The day on which it is needed, as `YYYY-MM-DD`. */
  neededBy?: string | null | undefined;
  /** What to say to it: at most 500 characters. */
  note?: string | null | undefined;
  /** The supplier from whom it had better be bought. An archived one is `LOCKED`. */
  supplierId?: string | number | null | undefined;
};

/** A new supplier. */
export type CreateSupplierInput = {
  /** Postal address: at most 300 characters. */
  address?: string | null | undefined;
  /** Whom to talk to: at most 10. */
  contacts?: Array<SupplierContactInput> | null | undefined;
  /** Currency in which it sells (ISO 4217); absent for the workshop's own. */
  currency?: string | null | undefined;
  /** Days from order to delivery: 0 to 365. */
  leadTimeDays?: number | null | undefined;
  /** Full name or company name: 1 to 200 characters with a letter or a digit among them, all of them seen. Kept in NFKC. */
  name: string;
  /** Days after a bill until it is due: 0 to 365; absent for 0. */
  paymentDays?: number | null | undefined;
  /** Number of the tax identity document, checked by the rules of the workshop's country; dots, dashes, slashes and spaces do not matter. */
  taxId?: string | null | undefined;
  /** The kind of tax identity document, such as `RUC`. Goes together with `taxId`. */
  taxIdType?: string | null | undefined;
};

/** Somebody new. Cognito sends an invitation with a temporary password. */
export type CreateUserInput = {
  /** E-mail address, at most 254 characters: the sign-in name, kept in lower case. It stays; somebody with a new address is a new user. */
  email: string;
  /** Full name: 1 to 200 characters with a letter or a digit among them, all of them seen. */
  name: string;
  /** Telephone with its country, such as `+51 987 654 321`; spaces, brackets and a trunk zero drop. Without an extension. */
  phone?: string | null | undefined;
  /** Name of the role. */
  role: string;
};

/** A new vehicle. */
export type CreateVehicleInput = {
  /** Colour: at most 40 characters. */
  color?: string | null | undefined;
  /** The owner. */
  customerId: string | number;
  /** Maker: 1 to 60 characters with a letter or a digit among them. */
  make: string;
  /** Odometer in kilometres, 0 to 9,999,999. */
  mileage?: number | null | undefined;
  /** Model: 1 to 60 characters with a letter or a digit among them. */
  model: string;
  /** Free remarks: at most 2,000 characters. */
  notes?: string | null | undefined;
  /** The workshop's own number of it: 1 to 20 characters. Plate, number or VIN: a vehicle has one of them at least. */
  number?: string | null | undefined;
  /** Licence plate: 1 to 12 letters and digits of any script; spaces, dashes and other signs are not compared. Absent where it has none. */
  plate?: string | null | undefined;
  /**
   * Vehicle identification number: 17 letters and digits without I, O and Q. Before model year 1981 5 to 17 letters, digits and dashes, and
   * so are frame numbers of other markets, which have a dash. Spaces drop.
   */
  vin?: string | null | undefined;
  /** Model year, 1900 to 2100. */
  year?: number | null | undefined;
};

/** A new work order. */
export type CreateWorkOrderInput = {
  /** The bay or lift: at most 20 characters. */
  bay?: string | null | undefined;
  /** What the customer complains about: at most 2,000 characters. */
  complaint?: string | null | undefined;
  /** Who pays: the vehicle's owner. */
  customerId: string | number;
  /**
   * Discount on the whole order as an amount, at most what its lines come to, with tax where prices include it; absent
   * for none. Not together with `discountPercent`. Needs `workorder:price`.
   */
  discountAmount?: string | null | undefined;
  /**
   * Discount on the whole order in percent, 0 to 100 with at most 2 decimals; absent for none. It is spread over the
   * lines in proportion. Not together with `discountAmount`. Needs `workorder:price`.
   */
  discountPercent?: string | null | undefined;
  /** Its first lines, at most 40. Parts are taken from stock at once. */
  items?: Array<WorkOrderItemInput> | null | undefined;
  /** Odometer on arrival, in kilometres: it becomes the vehicle's. One below the vehicle's last needs `mileageReason`. */
  mileage?: number | null | undefined;
  /** What there is to say about that: at most 500 characters. */
  mileageNote?: string | null | undefined;
  /** Why it shows less than before. Counts only where it does. */
  mileageReason?: MileageReason | null | undefined;
  /** When it is promised back. */
  promisedAt?: string | null | undefined;
  /** The technician in charge: a user's id. */
  technicianId?: string | number | null | undefined;
  /** The vehicle. */
  vehicleId: string | number;
};

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

/** How it is known that somebody took it. */
export type DeliveryProofInput = {
  /** When, by the driver's own clock: at most 2 days ago, not to come; absent for now. */
  at?: string | null | undefined;
  /** Where it was, degrees north: -90 to 90. Goes together with `longitude`. */
  latitude?: number | null | undefined;
  /** Where it was, degrees east: -180 to 180. */
  longitude?: number | null | undefined;
  /** What the driver wants to say: at most 500 characters. */
  note?: string | null | undefined;
  /** The number of their document: at most 40 characters. */
  receiverDocument?: string | null | undefined;
  /** Who was there: 1 to 200 characters. */
  receiverName: string;
  /** Their signature: the path of an SVG drawing in a box of 300 by 100, at most 8,000 characters, of `M`, `L`, digits, dots and spaces. */
  signature?: string | null | undefined;
};

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

/**
 * A series to add, or to change. A series that has numbered a document keeps its kind, padding and first number; the default of a kind
 * keeps its kind until another series is made the default.
 */
export type InvoiceSeriesInput = {
  /** The type of documents that it numbers, where its prefix does not say it; null for any. Absent for what it was. */
  documentType?: DocumentType | null | undefined;
  /** Last day of its authorisation, in the workshop's own calendar and without a time zone; absent for none. */
  expiresOn?: string | null | undefined;
  /** First authorised number, 1 or more; absent for 1, or for what it was. */
  from?: number | null | undefined;
  /**
   * Whether documents of its kind take their numbers from it where they name no series; absent for what it was. The default does not
   * take false: make another series the default instead.
   */
  isDefault?: boolean | null | undefined;
  /**
   * The kind of document that it numbers. Where documents go by type, as in Peru and Chile, orders and counter sales take their numbers from
   * series of either kind.
   */
  kind: InvoiceKind;
  /** How many digits a number is padded to, 1 to 12; absent for the country's usual number. */
  padding?: number | null | undefined;
  /** What its numbers begin with, in the form that the workshop's country prescribes; `F001` in Peru, `001-001` in Ecuador. */
  prefix: string;
  /** Last authorised number; at least the last one taken. */
  to: number;
};

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

/** What an hour of labour costs. */
export type LaborRatesInput = {
  /** Of technicians who have one of their own, each once: at most 100. */
  byTechnician?: Array<TechnicianRateInput> | null | undefined;
  /** Of whoever has no rate of their own: a decimal string, zero or more; absent for none. */
  default?: string | null | undefined;
};

/** A cost on top of a receipt. */
export type LandedCostInput = {
  /** How much, without tax: a decimal string above zero, in the receipt's currency. */
  amount: string;
  /** What it is in words, or its document: at most 200 characters. */
  description?: string | null | undefined;
  /** What it is. */
  kind: LandedCostKind;
  /** By what it is spread. */
  spreadBy: SpreadBy;
};

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

/** A part to report as missing. */
export type MissingPartInput = {
  /** What it is: 1 to 200 characters; absent for the item's name. */
  description?: string | null | undefined;
  /** The inventory item; absent for a part that the inventory does not know. */
  inventoryItemId?: string | number | null | undefined;
  /** What is said about it: at most 300 characters. */
  note?: string | null | undefined;
  /** How much of it the order needs: a decimal string above zero, at most 3 decimals. */
  quantity: string;
};

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

/** A new account in the shop. */
export type OpenShopAccountInput = {
  /** Postal address: at most 300 characters. */
  address?: string | null | undefined;
  /** Full name, or company name: 1 to 200 characters. */
  name: string;
  /** Whether news of orders go to the e-mail address; absent for yes. */
  notified?: boolean | null | undefined;
  /** Telephone in E.164 form. */
  phone?: string | null | undefined;
};

/** A line of a new order of parts. */
export type PartsOrderLineInput = {
  /** The inventory item, one that is for sale. */
  inventoryItemId: string | number;
  /** How much: above zero, at most 3 decimals. */
  quantity: string;
  /**
   * What the customer was told that one costs: a decimal string. The item's own price counts: where this is another, the order is refused
   * with it. Absent to take whatever it costs.
   */
  unitPrice?: string | null | undefined;
};

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

/** Parts that came back. */
export type PartsReturnInput = {
  /** What came back: 1 to 40 lines. */
  lines: Array<PartsReturnLineInput>;
  /** Why: 1 to 300 characters. */
  reason: string;
  /** Whether the price of sending is paid back, too. It can be once. */
  refundShipping?: boolean | null | undefined;
};

/** A line of which something came back. */
export type PartsReturnLineInput = {
  /** What becomes of it. */
  condition: PartsReturnCondition;
  /** The order's line. */
  lineId: string | number;
  /** How much of it: a decimal string above zero, at most what did not come back before. */
  quantity: string;
  /** Why it is scrapped: 1 to 300 characters, for what is. */
  scrapReason?: string | null | undefined;
};

/** A payment to register. */
export type PaymentInput = {
  /**
   * How much is handed over: a decimal string; negative for a refund. In cash, what the rest comes to in the coins that there are settles all
   * of it: `Payment.rounding` says how much that is.
   */
  amount: string;
  /** How money is handed over. */
  method: PaymentMethod;
  /** The day on which it was paid, in the workshop's own calendar: not to come, and not before the document's. Absent for today. */
  paidOn?: string | null | undefined;
  /** Why; required for a refund. At most 300 characters. */
  reason?: string | null | undefined;
  /**
   * Voucher, operation number or the like: at most 100 characters. One that another payment by the same method has, card or transfer, is
   * taken all the same, and `Invoice.warnings` tells.
   */
  reference?: string | null | undefined;
};

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

/** A new order of parts. */
export type PlacePartsOrderInput = {
  /** Who buys. */
  customerId?: string | number | null | undefined;
  /** Which document is issued with the payment; absent for what fits the customer. */
  documentType?: DocumentType | null | undefined;
  /** Where mails about it go; absent for the customer's own address. */
  email?: string | null | undefined;
  /** What is bought: 1 to 40 lines. */
  lines: Array<PartsOrderLineInput>;
  /** What the customer wants known: at most 500 characters. */
  note?: string | null | undefined;
  /** Whom the carrier calls; absent for the customer's own telephone. */
  phone?: string | null | undefined;
  /** Where it goes. */
  shippingAddress: ShippingAddressInput;
  /** Code of how it goes, one of the settings' `shippingMethods`. */
  shippingMethod: string;
};

/** A route to plan. */
export type PlanRouteInput = {
  /** What is brought, and fetched: 1 to 100 deliveries that the driver has. */
  deliveryIds: Array<string | number>;
  /** The driver: a user's id. */
  driverId: string | number;
  /** Those that stay at their place in `deliveryIds`. */
  lockedIds?: Array<string | number> | null | undefined;
  /** Where it begins; absent for the workshop. */
  start?: CoordinatesInput | null | undefined;
  /** When it begins. */
  startsAt: string;
};

/** What changes about a line. An absent field stays as it is. */
export type PurchaseOrderLineChange = {
  /** What is ordered: 1 to 200 characters. */
  description?: string | null | undefined;
  /** The line's id. */
  lineId: string | number;
  /** How much: above zero, at most 3 decimals. */
  quantity?: string | null | undefined;
  /** The supplier's own code of it, at most 60 characters; null for none. */
  supplierCode?: string | null | undefined;
  /** The tax on it. */
  taxCode?: string | null | undefined;
  /** What is counted, at most 20 characters; null for none. */
  unit?: string | null | undefined;
  /** What one costs before tax: zero or more, at most 6 decimals. */
  unitCost?: string | null | undefined;
};

/**
 * A line to order: of an inventory item, of anything that is described, or for a line of an approved requisition, which says what and, where
 * nothing else is said, how much. One that is for an item names it, too.
 */
export type PurchaseOrderLineInput = {
  /** What is ordered: 1 to 200 characters; absent for the item's name. */
  description?: string | null | undefined;
  /** The inventory item. */
  inventoryItemId?: string | number | null | undefined;
  /** How much: above zero, at most 3 decimals; absent for what no order covers of the requisition's line, which is the most. */
  quantity?: string | null | undefined;
  /** The approved requisition that it is ordered for. Goes together with `requisitionLineId`. */
  requisitionId?: string | number | null | undefined;
  /** The requisition's line. */
  requisitionLineId?: string | number | null | undefined;
  /** The supplier's own code of it, at most 60 characters; absent for the one that is known. */
  supplierCode?: string | null | undefined;
  /** The tax on it; absent for the item's, or the workshop's default. */
  taxCode?: string | null | undefined;
  /** What is counted, at most 20 characters; absent for the item's. */
  unit?: string | null | undefined;
  /** What one costs before tax: zero or more, at most 6 decimals; absent for what the supplier asked last. */
  unitCost?: string | null | undefined;
};

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

/** One line of a counter sale. */
export type QuickSaleItemInput = {
  /** What is printed: 1 to 200 characters; absent for the item's name. */
  description?: string | null | undefined;
  /** Discount as an amount, at most the line. Not together with `discountPercent`. */
  discountAmount?: string | null | undefined;
  /** Discount in percent of the line, 0 to 100 with at most 2 decimals. Not together with `discountAmount`. */
  discountPercent?: string | null | undefined;
  /** The inventory item. */
  inventoryItemId: string | number;
  /** Quantity: positive, at most 3 decimals. */
  quantity: string;
  /** Code of its tax; absent for the item's own. */
  taxCode?: string | null | undefined;
  /** Price of one unit, at most 6 decimals; absent for the item's own. Only with `workorder:price`, as are discounts and the tax code. */
  unitPrice?: string | null | undefined;
};

/** What a supplier offers of a line. */
export type QuotationLineInput = {
  /** Days until delivery: 0 to 365; absent for those of the whole. */
  deliveryDays?: number | null | undefined;
  /** The id of the request's line. */
  lineId: string | number;
  /** How much: above zero, at most 3 decimals; absent for what was asked for. */
  quantity?: string | null | undefined;
  /** What one costs before tax: zero or more, at most 6 decimals. */
  unitCost: string;
};

/** How a request for quotation stands. */
export type QuotationRequestState =
  /** Somebody has answered. */
  | 'ANSWERED'
  /** It is done with: no answer is taken any more. */
  | 'CLOSED'
  /** It was mailed to the suppliers, and nobody has answered. */
  | 'SENT';

/** Goods that came. */
export type ReceiveGoodsInput = {
  /** Number of the supplier's delivery note: at most 60 characters. Of a new receipt only. */
  deliveryNote?: string | null | undefined;
  /** What came: 1 to 40 lines, each once. */
  lines: Array<ReceiveLineInput>;
  /** A note: at most 300 characters. Of a new receipt only. */
  note?: string | null | undefined;
  /** The receipt that this call goes on with, where its lines are more than one call takes; absent for a new one. */
  receiptId?: string | number | null | undefined;
};

/** What came of one line of the order. */
export type ReceiveLineInput = {
  /** The line of the purchase order. */
  lineId: string | number;
  /** How much: above zero, at most 3 decimals. */
  quantity: string;
};

/** What a supplier answers. It takes the place of what was recorded of the same supplier before. */
export type RecordQuotationInput = {
  /** Days until delivery, where a line says no other: 0 to 365. */
  deliveryDays?: number | null | undefined;
  /** What it offers: 1 to 100 lines of the request, each once. */
  lines: Array<QuotationLineInput>;
  /** What the supplier says besides: at most 1000 characters. */
  note?: string | null | undefined;
  /** Last day on which it holds, in the workshop's own calendar: not before today. */
  validUntil: string;
};

/** A movement to record by hand. */
export type RecordStockMovementInput = {
  /** How much: positive, at most 3 decimals. An `ADJUSTMENT` may be negative. */
  quantity: string;
  /** The reason in words; required for `ADJUSTMENT`. At most 300 characters. */
  reason?: string | null | undefined;
  /**
   * Supplier's document or other reference: at most 100 characters; not the name of a work order, a purchase order, a sale or a count, as
   * movements of theirs have it.
   */
  reference?: string | null | undefined;
  /** Why stock changes. */
  type: StockMovementType;
  /** Cost of one unit, at most 6 decimals; required for `IN`, refused otherwise. */
  unitCost?: string | null | undefined;
};

/** A bill of a supplier. */
export type RecordSupplierBillInput = {
  /** The day that it bears, in the workshop's own calendar: not to come. */
  billedOn: string;
  /** The day on which it is due: not before the day that it bears. Absent for what the order's days of payment make it. */
  dueOn?: string | null | undefined;
  /** Its lines, 1 to 100. */
  lines: Array<SupplierBillLineInput>;
  /** What is noted about it: at most 300 characters. */
  note?: string | null | undefined;
  /** The supplier's own number of it: 1 to 40 characters, compared without case; spaces drop. */
  number: string;
  /** The order that it is for: one that was sent. */
  purchaseOrderId: string | number;
  /**
   * What is to be paid, as the bill says: a decimal string. It may differ from what its lines come to by as many of the currency's smallest
   * units as there are lines, since suppliers round in their own way. Absent for what its lines come to.
   */
  total?: string | null | undefined;
};

/** How a route is planned anew. */
export type ReplanRouteInput = {
  /** What is left to do, 1 to 100 deliveries; absent for what is left of it, in its order. What is done stays where it is. */
  deliveryIds?: Array<string | number> | null | undefined;
  /** Those that stay at their place in `deliveryIds`. */
  lockedIds?: Array<string | number> | null | undefined;
  /** Where it begins, or goes on; absent for where it begins, and for the last stop that is done where it has started. */
  start?: CoordinatesInput | null | undefined;
  /** When it begins, or goes on; absent for when it begins, and for now where it has started. */
  startsAt?: string | null | undefined;
};

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

/** Something to bring, or to fetch. */
export type RequestDeliveryInput = {
  /** Where to: 1 to 300 characters. */
  address: string;
  /** Whom to ask for: at most 200 characters. */
  contactName?: string | null | undefined;
  /** Whom to call, in E.164 form. */
  contactPhone?: string | null | undefined;
  /** What is brought, or fetched: a vehicle. Parts are brought for their parts order, which asks by itself. */
  kind: DeliveryKind;
  /** Degrees north: -90 to 90. Goes together with `longitude`; absent where nobody knows. */
  latitude?: number | null | undefined;
  /** How much of a driver's capacity it takes, in kilograms: 0 to 50,000; absent for 0. */
  load?: number | null | undefined;
  /** Degrees east: -180 to 180. */
  longitude?: number | null | undefined;
  /** What the driver had better know: at most 500 characters. */
  note?: string | null | undefined;
  /** Not before this moment. */
  windowFrom?: string | null | undefined;
  /** Not after this moment: after `windowFrom`. */
  windowTo?: string | null | undefined;
  /** The work order that it is for. */
  workOrderId: string | number;
};

/** A report to make. */
export type RequestReportInput = {
  /** The kind of file. */
  format: ReportFormat;
  /** First day of the period. Required for kinds that tell of a period, refused for kinds that tell of one day or of now. */
  from?: string | null | undefined;
  /** What it tells of. */
  kind: ReportKind;
  /** Whether it is mailed to who asks for it, once it is ready. */
  mail?: boolean | null | undefined;
  /**
   * Last day of the period, at most two years after the first. Of `STOCK_VALUE`, the day at whose end it tells; absent for today. Refused
   * for kinds that tell of now.
   */
  to?: string | null | undefined;
};

/** What to change of a line. An absent field stays as it is; null clears it. */
export type RequisitionLineChange = {
  /** What is needed: 1 to 200 characters. */
  description?: string | null | undefined;
  /** The line. */
  id: string | number;
  /** The day on which it is needed, as `YYYY-MM-DD`. */
  neededBy?: string | null | undefined;
  /** How many: a decimal string above zero, at most 3 decimals. */
  quantity?: string | null | undefined;
  /** What one is expected to cost: a decimal string. Only with `inventory:cost`. */
  unitCost?: string | null | undefined;
};

/** A line: of an item, or in words. */
export type RequisitionLineInput = {
  /** What is needed: 1 to 200 characters; absent for the item's name. A line without an item has one. */
  description?: string | null | undefined;
  /** The item that is needed. An archived one is `LOCKED`. */
  inventoryItemId?: string | number | null | undefined;
  /** What of the work order's missing parts it asks for; `workOrderId` says which order. One that another requisition asks for is `LOCKED`. */
  missingPartId?: string | number | null | undefined;
  /** The day on which it is needed, as `YYYY-MM-DD`; absent for the requisition's. */
  neededBy?: string | null | undefined;
  /** How many: a decimal string above zero, at most 3 decimals. */
  quantity: string;
  /**
   * What one is expected to cost, without tax: a decimal string in the workshop's currency, at most 6 decimals. Absent for what it last cost
   * at the supplier, else on average. Only with `inventory:cost`.
   */
  unitCost?: string | null | undefined;
  /** The work order that waits for it, which is open. At most 10 different ones in a call, and 30 in a requisition. */
  workOrderId?: string | number | null | undefined;
};

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

/** What is to be bought of what was suggested. */
export type RequisitionsFromSuggestionsInput = {
  /** The items: 1 to 40, each once. */
  items: Array<SuggestedItemInput>;
  /** The day on which they are needed, as `YYYY-MM-DD`. */
  neededBy?: string | null | undefined;
  /** What to say to it: at most 500 characters. */
  note?: string | null | undefined;
};

/** What goes back of one line of a receipt. */
export type ReturnLineInput = {
  /** The line of the receipt. */
  lineId: string | number;
  /** How much: above zero, at most 3 decimals. */
  quantity: string;
};

/** Goods that go back to a supplier. */
export type ReturnToSupplierInput = {
  /** What goes back: 1 to 40 lines, each once. */
  lines: Array<ReturnLineInput>;
  /** Why: 1 to 300 characters. */
  reason: string;
};

/** What is taken back of a receipt. */
export type ReverseReceiptInput = {
  /** Lines of the receipt: 1 to 40, each once; absent for all that are left, where they are no more than 40. */
  lineIds?: Array<string | number> | null | undefined;
  /** Why: 1 to 300 characters. */
  reason: string;
};

/** A role to add, or to change. */
export type RoleInput = {
  /** What it is for, at most 200 characters; null or absent for nothing. */
  description?: string | null | undefined;
  /** Its name: 2 to 40 capitals, digits and underscores, a capital first. */
  name: string;
  /** All that it may do, each a name that `permissions` lists. Every role has `self:read`, named or not. */
  permissions: Array<string>;
};

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

/** Somebody who drives. */
export type SaveDriverInput = {
  /** Whether deliveries are given to them; absent for true. One who has open deliveries stays. */
  active?: boolean | null | undefined;
  /** How much it takes, in kilograms: 0 to 50,000, and no less than what open deliveries take. */
  capacity: number;
  /** Its plate: at most 20 characters. */
  plate?: string | null | undefined;
  /** The user's id. */
  userId: string | number;
  /** What they drive: 1 to 100 characters. */
  vehicle: string;
};

/** Where something is sent. */
export type ShippingAddressInput = {
  /** City or district: 1 to 100 characters. */
  city?: string | null | undefined;
  /** Country, ISO 3166-1 alpha-2, such as `PE`. */
  country?: string | null | undefined;
  /** Degrees north, -90 to 90. Goes together with `longitude`. */
  latitude?: number | null | undefined;
  /** Degrees east, -180 to 180. Goes together with `latitude`. */
  longitude?: number | null | undefined;
  /** State, department or province: at most 100 characters. */
  state?: string | null | undefined;
  /** Street and number: 1 to 200 characters. */
  street?: string | null | undefined;
  /** Postal code: at most 20 characters. */
  zipCode?: string | null | undefined;
};

/** How orders of parts are sent. */
export type ShippingMethodInput = {
  /** By which orders name it: capitals, digits and `_`, at most 20, a letter first. */
  code: string;
  /** How many days it takes, as a rule: 0 to 60. */
  days?: number | null | undefined;
  /** What it is called: 1 to 60 characters. */
  name: string;
  /** What it costs: a decimal string, zero or more. */
  price: string;
};

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

/** A new count. */
export type StartCountInput = {
  /** Beginning of the places that are counted, such as `A-`: at most 60 characters; absent for the whole store. */
  location?: string | null | undefined;
};

/** How long work orders should stay in a state. */
export type StateTimeLimitInput = {
  /** Minutes, 1 to 525600. */
  minutes: number;
  /** A state that an order is to leave: neither `DELIVERED` nor `CANCELLED`. */
  state: WorkOrderState;
};

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

/** An item that is to be bought. */
export type SuggestedItemInput = {
  /** The item. An archived one is `LOCKED`. */
  inventoryItemId: string | number;
  /** How many: a decimal string above zero, at most 3 decimals; absent for as many as are suggested now. */
  quantity?: string | null | undefined;
  /** From whom; absent for whoever is preferred. An archived supplier is `LOCKED`. */
  supplierId?: string | number | null | undefined;
};

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

/** A line of a bill. */
export type SupplierBillLineInput = {
  /** What is billed: 1 to 200 characters; absent for what the order says. */
  description?: string | null | undefined;
  /** The line of the order that it bills, each once; absent for something that was not ordered. */
  orderLineId?: string | number | null | undefined;
  /** How much: above zero, at most 3 decimals. */
  quantity: string;
  /** Code of its tax; absent for the order's, or the workshop's default. */
  taxCode?: string | null | undefined;
  /** What one costs, before tax: zero or more, at most 6 decimals. */
  unitCost: string;
};

/** A payment of a bill. */
export type SupplierBillPaymentInput = {
  /** How much: a decimal string; negative where the supplier pays back. */
  amount: string;
  /** How it is paid. */
  method: PaymentMethod;
  /** The day on which it was paid, in the workshop's own calendar: not to come, and not before the bill's. Absent for today. */
  paidOn?: string | null | undefined;
  /** Why the supplier pays back; required then. At most 300 characters. */
  reason?: string | null | undefined;
  /** Number of the transfer or the like: at most 100 characters. */
  reference?: string | null | undefined;
};

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

/** Somebody who works for a supplier. */
export type SupplierContactInput = {
  /** E-mail address, at most 254 characters: ASCII before the @, a domain of any letters after it. */
  email?: string | null | undefined;
  /** Full name: 1 to 200 characters with a letter or a digit among them. */
  name: string;
  /** Telephone with its country, such as `+51 987 654 321`; spaces, brackets and a trunk zero drop. Without an extension. */
  phone?: string | null | undefined;
};

/** A credit that a supplier gave for goods that went back. */
export type SupplierCreditInput = {
  /** How much, without tax: a decimal string, zero or more, in the return's currency. */
  amount: string;
  /** A note: at most 300 characters. */
  note?: string | null | undefined;
  /** Number of the supplier's credit note: 1 to 60 characters. */
  number: string;
};

/** What to say of an item that a supplier sells. An absent field stays as it is; null clears it. */
export type SupplierItemInput = {
  /** What one costs: a decimal string in the supplier's currency, zero or more, at most 6 decimals. Only with `inventory:cost`. */
  lastCost?: string | null | undefined;
  /** The least that is sold: a decimal string above zero, at most 3 decimals. */
  minimumOrder?: string | null | undefined;
  /** How many are in a pack: a decimal string above zero, at most 3 decimals. */
  packSize?: string | null | undefined;
  /**
   * True takes the place of whoever was preferred for the item. Absent leaves it as it is, but the first supplier of an item is
   * preferred.
   */
  preferred?: boolean | null | undefined;
  /** What the supplier calls it: at most 60 characters. */
  supplierCode?: string | null | undefined;
};

/** How a return stands. */
export type SupplierReturnStatus =
  /** The credit has come. */
  | 'CREDITED'
  /** The goods are gone, the credit has not come. */
  | 'EXPECTED';

/** A tax code. */
export type TaxInput = {
  /** Code that lines name: 1 to 20 capitals, digits, dashes and underscores. */
  code: string;
  /** What it is called on documents: 1 to 60 characters with a letter or a digit among them. */
  name: string;
  /** Its rates, 1 to 50, each beginning after the one before. */
  rates: Array<TaxRateInput>;
};

/** A tax rate from a day on. */
export type TaxRateInput = {
  /** First day of effect, in the workshop's own calendar. After today, unless the tax code is new or the rate is there already. */
  from: string;
  /** Basis points, 0 to 10000: 1800 is 18 %. Zero unless the treatment is `TAXED`, and never zero then. */
  rate: number;
  /** How lines under it are treated. */
  treatment: TaxTreatment;
};

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

/** What an hour of one technician costs. */
export type TechnicianRateInput = {
  /** The rate: a decimal string, zero or more. */
  rate: string;
  /** The technician: a user's id. */
  technicianId: string | number;
};

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

/** What to change of a customer. An absent field stays as it is; null clears it. */
export type UpdateCustomerInput = {
  /** Postal address: at most 300 characters. */
  address?: string | null | undefined;
  /** True hides it from lists and searches and refuses new work with it; false shows it again. */
  archived?: boolean | null | undefined;
  /** E-mail address, at most 254 characters: ASCII before the @, a domain of any letters after it. */
  email?: string | null | undefined;
  /** Full name or company name: 1 to 200 characters with a letter or a digit among them, all of them seen; cannot be cleared. */
  name?: string | null | undefined;
  /** Free remarks: at most 2,000 characters. */
  notes?: string | null | undefined;
  /** By which channels the customer agreed to hear of finished work and of invoices; null for none. `EMAIL` needs an `email`. */
  notify?: Array<NotificationChannel> | null | undefined;
  /** Telephone with its country, such as `+51 987 654 321`; spaces, brackets and a trunk zero drop. Without an extension. */
  phone?: string | null | undefined;
  /** Number of the tax identity document. */
  taxId?: string | null | undefined;
  /** The kind of tax identity document. */
  taxIdType?: string | null | undefined;
};

/** What changes of a delivery. An absent field keeps what is there; null clears it. */
export type UpdateDeliveryInput = {
  /** Where to: 1 to 300 characters. */
  address?: string | null | undefined;
  /** Whom to ask for: at most 200 characters. */
  contactName?: string | null | undefined;
  /** Whom to call, in E.164 form. */
  contactPhone?: string | null | undefined;
  /** Degrees north: -90 to 90. Goes together with `longitude`. */
  latitude?: number | null | undefined;
  /** How much of a driver's capacity it takes, in kilograms: 0 to 50,000. Of one that a driver has it stays. */
  load?: number | null | undefined;
  /** Degrees east: -180 to 180. */
  longitude?: number | null | undefined;
  /** What the driver had better know: at most 500 characters. */
  note?: string | null | undefined;
  /** Not before this moment. */
  windowFrom?: string | null | undefined;
  /** Not after this moment: after `windowFrom`. */
  windowTo?: string | null | undefined;
};

/** What to change of an inventory item. An absent field stays as it is; null clears it. */
export type UpdateInventoryItemInput = {
  /** True hides it from lists and searches and refuses new work with it; false shows it again. */
  archived?: boolean | null | undefined;
  /** Whether customers may order it from afar. One in the archive is not for sale; null is false. */
  forSale?: boolean | null | undefined;
  /** Where it lies in the store: at most 60 characters. */
  location?: string | null | undefined;
  /** Up to which it is bought again when it is low: a decimal string, not below the minimum; null for up to the minimum. */
  maximumStock?: string | null | undefined;
  /** The quantity under which stock is low: a decimal string, at most 3 decimals; null for zero. */
  minimumStock?: string | null | undefined;
  /** What it is: 1 to 200 characters with a letter or a digit among them; cannot be cleared. */
  name?: string | null | undefined;
  /** Sale price of one unit: a decimal string, zero or more, at most 6 decimals; cannot be cleared. */
  price?: string | null | undefined;
  /** Stock keeping unit: 1 to 40 characters that are seen, compared without case; spaces drop. Cannot be cleared. */
  sku?: string | null | undefined;
  /** Code of the tax on its sale; null for the settings' default. */
  taxCode?: string | null | undefined;
  /** The unit that quantities count: 1 to 20 characters with a letter or a digit among them; cannot be cleared. */
  unit?: string | null | undefined;
};

/** What changes about a purchase order besides its lines. An absent field stays as it is; null clears one that may be absent. */
export type UpdatePurchaseOrderInput = {
  /** Where the goods go: 1 to 300 characters. */
  deliveryPlace?: string | null | undefined;
  /** Day on which the goods are expected, in the workshop's own calendar. */
  expectedOn?: string | null | undefined;
  /** What the supplier should know: at most 1000 characters. */
  note?: string | null | undefined;
  /** Days after the bill until it is due: 0 to 365. */
  paymentDays?: number | null | undefined;
};

/** What to change of a schedule. An absent field stays as it is. */
export type UpdateReportScheduleInput = {
  /** Whether it runs. */
  active?: boolean | null | undefined;
  /** Day of the month from 1 to 28, where it is monthly. */
  dayOfMonth?: number | null | undefined;
  /** The kind of file. */
  format?: ReportFormat | null | undefined;
  /** How often. With another one come the day of the week or of the month that it needs. */
  frequency?: ReportFrequency | null | undefined;
  /** What its reports tell of. */
  kind?: ReportKind | null | undefined;
  /** Ids of the users who get it by mail: 1 to 20. */
  recipientIds?: Array<string | number> | null | undefined;
  /** Time of the day, as `HH:MM`. */
  time?: string | null | undefined;
  /** Time zone, by its IANA name. */
  timeZone?: string | null | undefined;
  /** Day of the week from 1, Monday, to 7, Sunday, where it is weekly. */
  weekday?: number | null | undefined;
};

/** What to change of a requisition. An absent field stays as it is; null clears it. */
export type UpdateRequisitionInput = {
  /** Lines to add: at most 40. A requisition has at most 100. */
  addItems?: Array<RequisitionLineInput> | null | undefined;
  /** Lines to change: at most 100, each once. */
  changeItems?: Array<RequisitionLineChange> | null | undefined;
  /** The day on which it is needed, as `YYYY-MM-DD`. */
  neededBy?: string | null | undefined;
  /** What to say to it: at most 500 characters. */
  note?: string | null | undefined;
  /** Ids of lines to take away: at most 40. One stays. */
  removeItems?: Array<string | number> | null | undefined;
  /** The supplier from whom it had better be bought. */
  supplierId?: string | number | null | undefined;
};

/**
 * What changes about the workshop. An absent field stays as it is; null clears one that may be absent. Country and time zone are
 * not here: tax ids and days that are stored already were written by them.
 */
export type UpdateSettingsInput = {
  /** Address, at most 300 characters. */
  address?: string | null | undefined;
  /** Whether stock may go below zero. */
  allowNegativeStock?: boolean | null | undefined;
  /**
   * All rules of approval, at most 20; an empty list for none. Each names a role that may approve such documents, and has as many enabled
   * users as the rule asks for.
   */
  approvalLevels?: Array<ApprovalLevelInput> | null | undefined;
  /** By how much a supplier may bill more or less than the price ordered: percent, 0 to 100, at most 2 decimals; null for 0. */
  billPriceTolerancePercent?: string | null | undefined;
  /** By how much a supplier may bill more or less than was received: percent, 0 to 100, at most 2 decimals; null for 0. */
  billQuantityTolerancePercent?: string | null | undefined;
  /** Colour of documents and mails, as `#rrggbb`. Null goes back to the one that came with the software. */
  brandColor?: string | null | undefined;
  /**
   * What customers say most, in the order in which it is offered: at most 100 phrases, each once, whatever its case, of 1 to 80
   * characters with a letter or a digit among them. An empty list offers none; null goes back to what programs offer.
   */
  complaintPhrases?: Array<string> | null | undefined;
  /** Currency (ISO 4217). It can change until the first work order or inventory item is stored. */
  currency?: string | null | undefined;
  /** The tax code of lines that name none, one of `taxes` with a rate that has begun. */
  defaultTaxCode?: string | null | undefined;
  /** Where suppliers deliver: at most 300 characters; null for the workshop's address. */
  deliveryPlace?: string | null | undefined;
  /** Trade name, 1 to 200 characters. */
  displayName?: string | null | undefined;
  /** E-mail, at most 254 characters. */
  email?: string | null | undefined;
  /** Where the workshop is, degrees north: -90 to 90. Goes together with `homeLongitude`; null for nobody said. */
  homeLatitude?: number | null | undefined;
  /** Where the workshop is, degrees east: -180 to 180. */
  homeLongitude?: number | null | undefined;
  /** The amount over which a document names a buyer with a tax id of their own, a decimal string; null for what the country says. */
  identifyBuyerOver?: string | null | undefined;
  /** All rates of labour; null for none. Only with `workorder:price`. */
  laborRates?: LaborRatesInput | null | undefined;
  /** Language of documents and messages: `es` or `en`. */
  language?: string | null | undefined;
  /** Registered name, 1 to 200 characters. */
  legalName?: string | null | undefined;
  /** The logo: the `key` of an upload that `createLogoUpload` opened. Null takes it away. */
  logoKey?: string | null | undefined;
  /** How often one work order can be invoiced, voided invoices included: 1 to 50. */
  maxInvoicesPerWorkOrder?: number | null | undefined;
  /** By how much goods received may exceed what was ordered: percent of a line, 0 to 100, at most 2 decimals; null for 0. */
  overReceiptPercent?: string | null | undefined;
  /** Whom of the workshop a mail tells of each order of parts: at most 5 addresses; null for nobody. */
  partsOrdersToldTo?: Array<string> | null | undefined;
  /** How many minutes the parts of an order from afar are set aside without being paid for: 5 to 10080; null for 30. */
  partsReservationMinutes?: number | null | undefined;
  /** Telephone with its country; spaces, brackets and a trunk zero drop. Without an extension. */
  phone?: string | null | undefined;
  /**
   * Whether prices include tax. It counts for new orders and sales: an order that has a line keeps what it began with,
   * also for lines to come and for its invoice.
   */
  pricesIncludeTax?: boolean | null | undefined;
  /** How much longer roads are than the straight line: a factor from 1 to 3, at most 2 decimals; null for 1.3. */
  routeDetour?: string | null | undefined;
  /** How fast a driver gets along, in kilometres an hour: 1 to 130; null for 25. */
  routeSpeedKmh?: number | null | undefined;
  /** How long a stop of a route takes, in minutes: 0 to 240; null for 8. */
  routeStopMinutes?: number | null | undefined;
  /** All ways in which orders of parts are sent, 1 to 20; null for none of the workshop's own. */
  shippingMethods?: Array<ShippingMethodInput> | null | undefined;
  /** All limits. States that are not named have none; an empty list removes all. */
  stateTimeLimits?: Array<StateTimeLimitInput> | null | undefined;
  /** The workshop's own tax id, valid for its kind. */
  taxId?: string | null | undefined;
  /** The kind of tax id, one of `taxIdTypes`. */
  taxIdType?: string | null | undefined;
  /** All tax codes, at most 20. Codes stay, and so do rates that have begun: lines name them. */
  taxes?: Array<TaxInput> | null | undefined;
};

/** What to change of a supplier. An absent field stays as it is; null clears it. */
export type UpdateSupplierInput = {
  /** Postal address: at most 300 characters. */
  address?: string | null | undefined;
  /** True hides it from lists and searches, and nothing new is bought from it; false shows it again. */
  archived?: boolean | null | undefined;
  /** Everybody to talk to: at most 10; null for nobody. */
  contacts?: Array<SupplierContactInput> | null | undefined;
  /** Currency in which it sells (ISO 4217); null for the workshop's own. What its items last cost stays in the currency in which it was said. */
  currency?: string | null | undefined;
  /** Days from order to delivery: 0 to 365. */
  leadTimeDays?: number | null | undefined;
  /** Full name or company name: 1 to 200 characters with a letter or a digit among them, all of them seen; cannot be cleared. */
  name?: string | null | undefined;
  /** Days after a bill until it is due: 0 to 365; null for 0. */
  paymentDays?: number | null | undefined;
  /** Number of the tax identity document. */
  taxId?: string | null | undefined;
  /** The kind of tax identity document. */
  taxIdType?: string | null | undefined;
};

/** What changes about a user. An absent field stays as it is; null clears it. */
export type UpdateUserInput = {
  /** Full name: 1 to 200 characters with a letter or a digit among them, all of them seen. */
  name?: string | null | undefined;
  /** Telephone with its country; spaces, brackets and a trunk zero drop. Without an extension. */
  phone?: string | null | undefined;
  /** Name of the role. It counts from the next request on; the user signs in again, or refreshes the token. */
  role?: string | null | undefined;
};

/** What to change of a vehicle. An absent field stays as it is; null clears it. */
export type UpdateVehicleInput = {
  /**
   * True hides it from lists and searches, refuses new work with it, and frees its plate; false shows it again, and asks
   * for the plate again.
   */
  archived?: boolean | null | undefined;
  /** Colour: at most 40 characters. */
  color?: string | null | undefined;
  /** The new owner; work orders stay with the customer who ordered them. Cannot be cleared. */
  customerId?: string | number | null | undefined;
  /** Maker: 1 to 60 characters with a letter or a digit among them; cannot be cleared. */
  make?: string | null | undefined;
  /** Odometer in kilometres, 0 to 9,999,999. One below the last reading, and clearing it, needs `mileageReason`. */
  mileage?: number | null | undefined;
  /** What there is to say about that: at most 500 characters. */
  mileageNote?: string | null | undefined;
  /** Why it shows less than before. Counts only where it does. */
  mileageReason?: MileageReason | null | undefined;
  /** Model: 1 to 60 characters with a letter or a digit among them; cannot be cleared. */
  model?: string | null | undefined;
  /** Free remarks: at most 2,000 characters. */
  notes?: string | null | undefined;
  /** The workshop's own number of it: 1 to 20 characters. */
  number?: string | null | undefined;
  /** Licence plate: 1 to 12 letters and digits of any script; cleared only where number or VIN stay. The one before still finds the vehicle. */
  plate?: string | null | undefined;
  /** Vehicle identification number, by the same rules as for a new vehicle. */
  vin?: string | null | undefined;
  /** Model year, 1900 to 2100. */
  year?: number | null | undefined;
};

/** What to change of a work order. An absent field stays as it is; null clears it. */
export type UpdateWorkOrderInput = {
  /** The bay or lift: at most 20 characters. */
  bay?: string | null | undefined;
  /** What the customer complains about: at most 2,000 characters. */
  complaint?: string | null | undefined;
  /**
   * Discount on the whole order as an amount, at most what its lines come to, with tax where prices include it; null for
   * none. Not together with `discountPercent`. Needs `workorder:price`.
   */
  discountAmount?: string | null | undefined;
  /**
   * Discount on the whole order in percent, 0 to 100 with at most 2 decimals; null for none. It is spread over the lines
   * in proportion. Not together with `discountAmount`. Needs `workorder:price`.
   */
  discountPercent?: string | null | undefined;
  /** Odometer on arrival, in kilometres: it becomes the vehicle's. One below the vehicle's last needs `mileageReason`. */
  mileage?: number | null | undefined;
  /** What there is to say about that: at most 500 characters. */
  mileageNote?: string | null | undefined;
  /** Why it shows less than before. Counts only where it does. */
  mileageReason?: MileageReason | null | undefined;
  /** When it is promised back. */
  promisedAt?: string | null | undefined;
  /** The technician in charge: a user's id. */
  technicianId?: string | number | null | undefined;
};

/** What to change of a line. An absent field stays as it is. Kind and inventory item stay: remove the line and add another. */
export type UpdateWorkOrderItemInput = {
  /** What is printed: 1 to 200 characters. */
  description?: string | null | undefined;
  /** Discount as an amount, at most the line; null for none. Replaces a percentage. */
  discountAmount?: string | null | undefined;
  /** Discount in percent of the line, 0 to 100 with at most 2 decimals; null for none. Replaces an amount. */
  discountPercent?: string | null | undefined;
  /** Quantity or hours: positive, at most 3 decimals. */
  quantity?: string | null | undefined;
  /** Code of its tax. */
  taxCode?: string | null | undefined;
  /** Who does it: a user's id; only for `LABOR`. Null for nobody. */
  technicianId?: string | number | null | undefined;
  /** Price of one unit or hour, at most 6 decimals. Only with `workorder:price`, as are discounts and the tax code. */
  unitPrice?: string | null | undefined;
};

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

/** A line to add to a work order. */
export type WorkOrderItemInput = {
  /** What is printed: 1 to 200 characters; absent for a part's own name. */
  description?: string | null | undefined;
  /** Discount as an amount, at most the line. Not together with `discountPercent`. Only with `workorder:price`. */
  discountAmount?: string | null | undefined;
  /** Discount in percent of the line, 0 to 100 with at most 2 decimals. Not together with `discountAmount`. Only with `workorder:price`. */
  discountPercent?: string | null | undefined;
  /** The inventory item; required for `PART`, refused otherwise. */
  inventoryItemId?: string | number | null | undefined;
  /** What kind of thing it charges. */
  kind: WorkOrderItemKind;
  /** Quantity or hours: positive, at most 3 decimals. */
  quantity: string;
  /** Code of its tax; absent for the part's own or the settings' default. Only with `workorder:price`. */
  taxCode?: string | null | undefined;
  /** Who does it: a user's id; only for `LABOR`. */
  technicianId?: string | number | null | undefined;
  /**
   * Price of one unit or hour, at most 6 decimals. Absent for a part's own price, and for the settings' rate of labour: the technician's,
   * else the default. Required otherwise. Only with `workorder:price`.
   */
  unitPrice?: string | null | undefined;
};

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

export type InvoiceSeriesFieldsFragment = { prefix: string, kind: InvoiceKind, documentType: DocumentType | null, padding: number, from: number, to: number, next: number, remaining: number, expiresOn: string | null, expired: boolean, low: boolean, isDefault: boolean, version: number };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { permissions: Array<string>, user: { id: string, name: string, email: string, role: string, enabled: boolean } } | null };

export type SettingsFieldsFragment = { displayName: string, legalName: string, taxIdType: string | null, taxId: string, address: string | null, phone: string | null, email: string | null, country: string, currency: string, timeZone: string, language: string, pricesIncludeTax: boolean, taxRounding: TaxRounding, documentTypes: Array<DocumentType>, identifyBuyerOver: string | null, allowNegativeStock: boolean, defaultTaxCode: string, hasLogo: boolean, brandColor: string, maxInvoicesPerWorkOrder: number, complaintPhrases: Array<string> | null, overReceiptPercent: string, billPriceTolerancePercent: string, billQuantityTolerancePercent: string, deliveryPlace: string | null, partsReservationMinutes: number, partsOrdersToldTo: Array<string>, routeDetour: string, routeSpeedKmh: number, routeStopMinutes: number, homeLatitude: number | null, homeLongitude: number | null, version: number, taxIdTypes: Array<{ code: string, name: string, example: string }>, numberFormat: { decimalSeparator: string, groupSeparator: string }, taxes: Array<{ code: string, name: string, rates: Array<{ rate: number, treatment: TaxTreatment, from: string }> }>, stateTimeLimits: Array<{ state: WorkOrderState, minutes: number }>, defaultSeries: Array<{ kind: InvoiceKind, prefix: string }> | null, laborRates: { default: string | null, byTechnician: Array<{ technicianId: string, rate: string }> } | null, approvalLevels: Array<{ document: ApprovalDocument, fromAmount: string, role: string, count: number }>, shippingMethods: Array<{ code: string, name: string, price: string, days: number | null }> };

export type SettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsQuery = { settings: { displayName: string, legalName: string, taxIdType: string | null, taxId: string, address: string | null, phone: string | null, email: string | null, country: string, currency: string, timeZone: string, language: string, pricesIncludeTax: boolean, taxRounding: TaxRounding, documentTypes: Array<DocumentType>, identifyBuyerOver: string | null, allowNegativeStock: boolean, defaultTaxCode: string, hasLogo: boolean, brandColor: string, maxInvoicesPerWorkOrder: number, complaintPhrases: Array<string> | null, overReceiptPercent: string, billPriceTolerancePercent: string, billQuantityTolerancePercent: string, deliveryPlace: string | null, partsReservationMinutes: number, partsOrdersToldTo: Array<string>, routeDetour: string, routeSpeedKmh: number, routeStopMinutes: number, homeLatitude: number | null, homeLongitude: number | null, version: number, taxIdTypes: Array<{ code: string, name: string, example: string }>, numberFormat: { decimalSeparator: string, groupSeparator: string }, taxes: Array<{ code: string, name: string, rates: Array<{ rate: number, treatment: TaxTreatment, from: string }> }>, stateTimeLimits: Array<{ state: WorkOrderState, minutes: number }>, defaultSeries: Array<{ kind: InvoiceKind, prefix: string }> | null, laborRates: { default: string | null, byTechnician: Array<{ technicianId: string, rate: string }> } | null, approvalLevels: Array<{ document: ApprovalDocument, fromAmount: string, role: string, count: number }>, shippingMethods: Array<{ code: string, name: string, price: string, days: number | null }> } | null };

export type UpdateSettingsMutationVariables = Exact<{
  input: UpdateSettingsInput;
  expectedVersion?: number | null | undefined;
}>;


export type UpdateSettingsMutation = { updateSettings: { displayName: string, legalName: string, taxIdType: string | null, taxId: string, address: string | null, phone: string | null, email: string | null, country: string, currency: string, timeZone: string, language: string, pricesIncludeTax: boolean, taxRounding: TaxRounding, documentTypes: Array<DocumentType>, identifyBuyerOver: string | null, allowNegativeStock: boolean, defaultTaxCode: string, hasLogo: boolean, brandColor: string, maxInvoicesPerWorkOrder: number, complaintPhrases: Array<string> | null, overReceiptPercent: string, billPriceTolerancePercent: string, billQuantityTolerancePercent: string, deliveryPlace: string | null, partsReservationMinutes: number, partsOrdersToldTo: Array<string>, routeDetour: string, routeSpeedKmh: number, routeStopMinutes: number, homeLatitude: number | null, homeLongitude: number | null, version: number, taxIdTypes: Array<{ code: string, name: string, example: string }>, numberFormat: { decimalSeparator: string, groupSeparator: string }, taxes: Array<{ code: string, name: string, rates: Array<{ rate: number, treatment: TaxTreatment, from: string }> }>, stateTimeLimits: Array<{ state: WorkOrderState, minutes: number }>, defaultSeries: Array<{ kind: InvoiceKind, prefix: string }> | null, laborRates: { default: string | null, byTechnician: Array<{ technicianId: string, rate: string }> } | null, approvalLevels: Array<{ document: ApprovalDocument, fromAmount: string, role: string, count: number }>, shippingMethods: Array<{ code: string, name: string, price: string, days: number | null }> } | null };

export type InvoiceSeriesQueryVariables = Exact<{
  kind?: InvoiceKind | null | undefined;
}>;


export type InvoiceSeriesQuery = { invoiceSeries: Array<{ prefix: string, kind: InvoiceKind, documentType: DocumentType | null, padding: number, from: number, to: number, next: number, remaining: number, expiresOn: string | null, expired: boolean, low: boolean, isDefault: boolean, version: number }> | null };

export type SaveInvoiceSeriesMutationVariables = Exact<{
  input: InvoiceSeriesInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type SaveInvoiceSeriesMutation = { saveInvoiceSeries: { prefix: string, kind: InvoiceKind, documentType: DocumentType | null, padding: number, from: number, to: number, next: number, remaining: number, expiresOn: string | null, expired: boolean, low: boolean, isDefault: boolean, version: number } | null };

export type UserFieldsFragment = { id: string, name: string, email: string, phone: string | null, role: string, enabled: boolean, version: number };

export type UserQueryVariables = Exact<{
  id: string | number;
}>;


export type UserQuery = { user: { id: string, name: string, email: string, phone: string | null, role: string, enabled: boolean, version: number } | null };

export type UsersQueryVariables = Exact<{
  search?: string | null | undefined;
  role?: string | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type UsersQuery = { users: { nextToken: string | null, items: Array<{ id: string, name: string, email: string, phone: string | null, role: string, enabled: boolean, version: number }> } | null };

export type TechniciansQueryVariables = Exact<{
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type TechniciansQuery = { technicians: { nextToken: string | null, items: Array<{ id: string, name: string, active: boolean }> } | null };

export type CreateUserMutationVariables = Exact<{
  input: CreateUserInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CreateUserMutation = { createUser: { id: string, name: string, email: string, phone: string | null, role: string, enabled: boolean, version: number } | null };

export type UpdateUserMutationVariables = Exact<{
  id: string | number;
  input: UpdateUserInput;
  expectedVersion?: number | null | undefined;
}>;


export type UpdateUserMutation = { updateUser: { id: string, name: string, email: string, phone: string | null, role: string, enabled: boolean, version: number } | null };

export type DisableUserMutationVariables = Exact<{
  id: string | number;
}>;


export type DisableUserMutation = { disableUser: { id: string, name: string, email: string, phone: string | null, role: string, enabled: boolean, version: number } | null };

export type EnableUserMutationVariables = Exact<{
  id: string | number;
}>;


export type EnableUserMutation = { enableUser: { id: string, name: string, email: string, phone: string | null, role: string, enabled: boolean, version: number } | null };

export type SignOutUserMutationVariables = Exact<{
  id: string | number;
}>;


export type SignOutUserMutation = { signOutUser: { id: string, name: string, email: string, phone: string | null, role: string, enabled: boolean, version: number } | null };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { signOutEverywhere: { id: string, name: string, email: string, phone: string | null, role: string, enabled: boolean, version: number } | null };

export type ResetAuthenticatorMutationVariables = Exact<{
  id: string | number;
}>;


export type ResetAuthenticatorMutation = { resetAuthenticator: { id: string, name: string, email: string, phone: string | null, role: string, enabled: boolean, version: number } | null };

export type RoleFieldsFragment = { name: string, description: string | null, permissions: Array<string>, builtIn: boolean, userCount: number, version: number };

export type RolesQueryVariables = Exact<{
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type RolesQuery = { roles: { nextToken: string | null, items: Array<{ name: string, description: string | null, permissions: Array<string>, builtIn: boolean, userCount: number, version: number }> } | null };

export type PermissionsQueryVariables = Exact<{ [key: string]: never; }>;


export type PermissionsQuery = { permissions: Array<string> | null };

export type SaveRoleMutationVariables = Exact<{
  input: RoleInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type SaveRoleMutation = { saveRole: { name: string, description: string | null, permissions: Array<string>, builtIn: boolean, userCount: number, version: number } | null };

export type DeleteRoleMutationVariables = Exact<{
  name: string;
  expectedVersion?: number | null | undefined;
}>;


export type DeleteRoleMutation = { deleteRole: { name: string, description: string | null, permissions: Array<string>, builtIn: boolean, userCount: number, version: number } | null };

export type LogoUrlQueryVariables = Exact<{ [key: string]: never; }>;


export type LogoUrlQuery = { logoUrl: string | null };

export type CreateLogoUploadMutationVariables = Exact<{
  type: ImageType;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CreateLogoUploadMutation = { createLogoUpload: { url: string, key: string, expiresAt: string, maximumBytes: number, fields: Array<{ name: string, value: string }> } | null };

export type ApiKeyFieldsFragment = { id: string, name: string, plan: ApiKeyPlan, scopes: Array<string>, ending: string, status: ApiKeyStatus, expiresAt: string, createdBy: string, revokedAt: string | null, revokedBy: string | null, version: number, createdAt: string, updatedAt: string };

export type ApiKeysQueryVariables = Exact<{
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type ApiKeysQuery = { apiKeys: { nextToken: string | null, items: Array<{ id: string, name: string, plan: ApiKeyPlan, scopes: Array<string>, ending: string, status: ApiKeyStatus, expiresAt: string, createdBy: string, revokedAt: string | null, revokedBy: string | null, version: number, createdAt: string, updatedAt: string, usage: { day: string, requests: number, maximum: number, resetsAt: string } | null }> } | null };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CreateApiKeyMutation = { createApiKey: { secret: string | null, id: string, name: string, plan: ApiKeyPlan, scopes: Array<string>, ending: string, status: ApiKeyStatus, expiresAt: string, createdBy: string, revokedAt: string | null, revokedBy: string | null, version: number, createdAt: string, updatedAt: string } | null };

export type RevokeApiKeyMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeApiKeyMutation = { revokeApiKey: { id: string, name: string, plan: ApiKeyPlan, scopes: Array<string>, ending: string, status: ApiKeyStatus, expiresAt: string, createdBy: string, revokedAt: string | null, revokedBy: string | null, version: number, createdAt: string, updatedAt: string } | null };

export type AttachmentFieldsFragment = { id: string, ownerType: AttachmentOwnerType, ownerId: string, fileName: string, contentType: string, bytes: number, latestVersion: number, hasPreview: boolean, createdAt: string, updatedAt: string, deletedAt: string | null, deletedBy: string | null, deletedById: string | null, deletionReason: string | null, versions: Array<{ version: number, contentType: string, bytes: number, hasPreview: boolean, uploadedAt: string, uploadedBy: string, uploadedById: string }> };

export type AttachmentsQueryVariables = Exact<{
  ownerType: AttachmentOwnerType;
  ownerId: string | number;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type AttachmentsQuery = { attachments: { nextToken: string | null, items: Array<{ id: string, ownerType: AttachmentOwnerType, ownerId: string, fileName: string, contentType: string, bytes: number, latestVersion: number, hasPreview: boolean, createdAt: string, updatedAt: string, deletedAt: string | null, deletedBy: string | null, deletedById: string | null, deletionReason: string | null, versions: Array<{ version: number, contentType: string, bytes: number, hasPreview: boolean, uploadedAt: string, uploadedBy: string, uploadedById: string }> }> } | null };

export type AttachmentUploadQueryVariables = Exact<{
  id: string | number;
}>;


export type AttachmentUploadQuery = { attachmentUpload: { id: string, state: AttachmentUploadState, refusal: AttachmentRefusal | null, fileName: string, attachmentId: string | null, version: number | null, createdAt: string } | null };

export type AttachmentUrlQueryVariables = Exact<{
  id: string | number;
  version?: number | null | undefined;
  preview?: boolean | null | undefined;
}>;


export type AttachmentUrlQuery = { attachmentUrl: { url: string, expiresAt: string } | null };

export type CreateAttachmentUploadMutationVariables = Exact<{
  input: CreateAttachmentUploadInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CreateAttachmentUploadMutation = { createAttachmentUpload: { id: string, url: string, fileName: string, expiresAt: string, fields: Array<{ name: string, value: string }> } | null };

export type DeleteAttachmentMutationVariables = Exact<{
  id: string | number;
  reason: string;
  idempotencyKey?: string | number | null | undefined;
}>;


export type DeleteAttachmentMutation = { deleteAttachment: { id: string, ownerType: AttachmentOwnerType, ownerId: string, fileName: string, contentType: string, bytes: number, latestVersion: number, hasPreview: boolean, createdAt: string, updatedAt: string, deletedAt: string | null, deletedBy: string | null, deletedById: string | null, deletionReason: string | null, versions: Array<{ version: number, contentType: string, bytes: number, hasPreview: boolean, uploadedAt: string, uploadedBy: string, uploadedById: string }> } | null };

export type AuditLogQueryVariables = Exact<{
  entityId?: string | number | null | undefined;
  userId?: string | number | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type AuditLogQuery = { auditLog: { nextToken: string | null, items: Array<{ id: string, entityType: AuditedEntity, entityId: string, action: AuditAction, operation: string | null, mutationId: string | null, userId: string | null, at: string, before: string | null, after: string | null, user: { id: string, name: string, role: string } | null }> } | null };

export type SupplierBillFieldsFragment = { id: string, number: string, state: SupplierBillState, purchaseOrderId: string, orderNumber: string | null, supplierId: string, supplierName: string, currency: string, billedOn: string, dueOn: string, overdue: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, paid: string | null, balance: string | null, disputeCount: number, disputedAmount: string | null, priceTolerance: string, quantityTolerance: string, matchedAt: string, version: number, by: string, byId: string, createdAt: string, updatedAt: string };

export type MatchedBillFieldsFragment = { id: string, number: string, state: SupplierBillState, purchaseOrderId: string, orderNumber: string | null, supplierId: string, supplierName: string, currency: string, billedOn: string, dueOn: string, overdue: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, paid: string | null, balance: string | null, disputeCount: number, disputedAmount: string | null, priceTolerance: string, quantityTolerance: string, matchedAt: string, version: number, by: string, byId: string, createdAt: string, updatedAt: string, lines: Array<{ id: string, orderLineId: string | null, description: string, quantity: string, unitCost: string | null, taxCode: string, base: string | null, tax: string | null, total: string | null, ordered: string | null, received: string | null, billedBefore: string | null, agreedCost: string | null, differences: Array<{ kind: SupplierBillDifferenceKind, beyond: boolean, expected: string | null, actual: string | null, amount: string | null, percent: string | null, message: string | null }> }> | null };

export type SupplierBillQueryVariables = Exact<{
  id: string | number;
}>;


export type SupplierBillQuery = { supplierBill: { id: string, number: string, state: SupplierBillState, purchaseOrderId: string, orderNumber: string | null, supplierId: string, supplierName: string, currency: string, billedOn: string, dueOn: string, overdue: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, paid: string | null, balance: string | null, disputeCount: number, disputedAmount: string | null, priceTolerance: string, quantityTolerance: string, matchedAt: string, version: number, by: string, byId: string, createdAt: string, updatedAt: string, lines: Array<{ id: string, orderLineId: string | null, description: string, quantity: string, unitCost: string | null, taxCode: string, base: string | null, tax: string | null, total: string | null, ordered: string | null, received: string | null, billedBefore: string | null, agreedCost: string | null, inventoryItem: { id: string, sku: string, name: string, unit: string } | null, differences: Array<{ kind: SupplierBillDifferenceKind, beyond: boolean, expected: string | null, actual: string | null, amount: string | null, percent: string | null, message: string | null }> }> | null, payments: Array<{ id: string, method: PaymentMethod, amount: string | null, paidOn: string, reference: string | null, reason: string | null, by: string, byId: string, at: string }> | null } | null };

export type SupplierBillsQueryVariables = Exact<{
  supplierId?: string | number | null | undefined;
  purchaseOrderId?: string | number | null | undefined;
  state?: SupplierBillState | null | undefined;
  dueFrom?: string | null | undefined;
  dueTo?: string | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type SupplierBillsQuery = { supplierBills: { nextToken: string | null, items: Array<{ id: string, number: string, state: SupplierBillState, purchaseOrderId: string, orderNumber: string | null, supplierId: string, supplierName: string, currency: string, billedOn: string, dueOn: string, overdue: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, paid: string | null, balance: string | null, disputeCount: number, disputedAmount: string | null, priceTolerance: string, quantityTolerance: string, matchedAt: string, version: number, by: string, byId: string, createdAt: string, updatedAt: string }> } | null };

export type RecordSupplierBillMutationVariables = Exact<{
  input: RecordSupplierBillInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type RecordSupplierBillMutation = { recordSupplierBill: { id: string, number: string, state: SupplierBillState, purchaseOrderId: string, orderNumber: string | null, supplierId: string, supplierName: string, currency: string, billedOn: string, dueOn: string, overdue: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, paid: string | null, balance: string | null, disputeCount: number, disputedAmount: string | null, priceTolerance: string, quantityTolerance: string, matchedAt: string, version: number, by: string, byId: string, createdAt: string, updatedAt: string, lines: Array<{ id: string, orderLineId: string | null, description: string, quantity: string, unitCost: string | null, taxCode: string, base: string | null, tax: string | null, total: string | null, ordered: string | null, received: string | null, billedBefore: string | null, agreedCost: string | null, differences: Array<{ kind: SupplierBillDifferenceKind, beyond: boolean, expected: string | null, actual: string | null, amount: string | null, percent: string | null, message: string | null }> }> | null } | null };

export type CorrectSupplierBillMutationVariables = Exact<{
  id: string | number;
  input: CorrectSupplierBillInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CorrectSupplierBillMutation = { correctSupplierBill: { id: string, number: string, state: SupplierBillState, purchaseOrderId: string, orderNumber: string | null, supplierId: string, supplierName: string, currency: string, billedOn: string, dueOn: string, overdue: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, paid: string | null, balance: string | null, disputeCount: number, disputedAmount: string | null, priceTolerance: string, quantityTolerance: string, matchedAt: string, version: number, by: string, byId: string, createdAt: string, updatedAt: string, lines: Array<{ id: string, orderLineId: string | null, description: string, quantity: string, unitCost: string | null, taxCode: string, base: string | null, tax: string | null, total: string | null, ordered: string | null, received: string | null, billedBefore: string | null, agreedCost: string | null, differences: Array<{ kind: SupplierBillDifferenceKind, beyond: boolean, expected: string | null, actual: string | null, amount: string | null, percent: string | null, message: string | null }> }> | null } | null };

export type MatchSupplierBillMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type MatchSupplierBillMutation = { matchSupplierBill: { id: string, number: string, state: SupplierBillState, purchaseOrderId: string, orderNumber: string | null, supplierId: string, supplierName: string, currency: string, billedOn: string, dueOn: string, overdue: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, paid: string | null, balance: string | null, disputeCount: number, disputedAmount: string | null, priceTolerance: string, quantityTolerance: string, matchedAt: string, version: number, by: string, byId: string, createdAt: string, updatedAt: string, lines: Array<{ id: string, orderLineId: string | null, description: string, quantity: string, unitCost: string | null, taxCode: string, base: string | null, tax: string | null, total: string | null, ordered: string | null, received: string | null, billedBefore: string | null, agreedCost: string | null, differences: Array<{ kind: SupplierBillDifferenceKind, beyond: boolean, expected: string | null, actual: string | null, amount: string | null, percent: string | null, message: string | null }> }> | null } | null };

export type PaySupplierBillMutationVariables = Exact<{
  id: string | number;
  input: SupplierBillPaymentInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type PaySupplierBillMutation = { paySupplierBill: { id: string, number: string, state: SupplierBillState, purchaseOrderId: string, orderNumber: string | null, supplierId: string, supplierName: string, currency: string, billedOn: string, dueOn: string, overdue: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, paid: string | null, balance: string | null, disputeCount: number, disputedAmount: string | null, priceTolerance: string, quantityTolerance: string, matchedAt: string, version: number, by: string, byId: string, createdAt: string, updatedAt: string } | null };

export type BoardOrderFieldsFragment = { id: string, state: WorkOrderState, stateSince: string, stateDueAt: string | null, bay: string | null, technicianId: string | null, complaint: string | null, promisedAt: string | null, itemCount: number, missingPartCount: number | null, arrivedPartCount: number | null, nextStates: Array<WorkOrderState>, version: number, boardTechnician: { name: string } | null, boardVehicle: { label: string, plate: string | null, make: string, model: string } | null, boardCustomer: { firstName: string } | null, nextMoves: Array<{ to: WorkOrderState, noteRequired: boolean }> };

export type BoardOrdersQueryVariables = Exact<{
  technicianId?: string | number | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type BoardOrdersQuery = { workOrders: { nextToken: string | null, items: Array<{ id: string, state: WorkOrderState, stateSince: string, stateDueAt: string | null, bay: string | null, technicianId: string | null, complaint: string | null, promisedAt: string | null, itemCount: number, missingPartCount: number | null, arrivedPartCount: number | null, nextStates: Array<WorkOrderState>, version: number, boardTechnician: { name: string } | null, boardVehicle: { label: string, plate: string | null, make: string, model: string } | null, boardCustomer: { firstName: string } | null, nextMoves: Array<{ to: WorkOrderState, noteRequired: boolean }> }> } | null };

export type BoardOrderQueryVariables = Exact<{
  id: string | number;
}>;


export type BoardOrderQuery = { workOrder: { id: string, state: WorkOrderState, stateSince: string, stateDueAt: string | null, bay: string | null, technicianId: string | null, complaint: string | null, promisedAt: string | null, itemCount: number, missingPartCount: number | null, arrivedPartCount: number | null, nextStates: Array<WorkOrderState>, version: number, boardTechnician: { name: string } | null, boardVehicle: { label: string, plate: string | null, make: string, model: string } | null, boardCustomer: { firstName: string } | null, nextMoves: Array<{ to: WorkOrderState, noteRequired: boolean }> } | null };

export type StockCountFieldsFragment = { id: string, location: string | null, status: StockCountStatus, startedBy: string, startedById: string, startedAt: string, closedBy: string | null, closedById: string | null, closedAt: string | null, reason: string | null, version: number };

export type CountLineFieldsFragment = { id: string, counted: string | null, expected: string, difference: string | null, by: string, byId: string, at: string, settled: boolean, movementId: string | null, version: number, item: { id: string, sku: string, name: string, unit: string, stock: string, location: string | null } | null };

export type StockCountQueryVariables = Exact<{
  id: string | number;
}>;


export type StockCountQuery = { stockCount: { id: string, location: string | null, status: StockCountStatus, startedBy: string, startedById: string, startedAt: string, closedBy: string | null, closedById: string | null, closedAt: string | null, reason: string | null, version: number } | null };

export type StockCountsQueryVariables = Exact<{
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type StockCountsQuery = { stockCounts: { nextToken: string | null, items: Array<{ id: string, location: string | null, status: StockCountStatus, startedBy: string, startedById: string, startedAt: string, closedBy: string | null, closedById: string | null, closedAt: string | null, reason: string | null, version: number }> } | null };

export type CountLinesQueryVariables = Exact<{
  countId: string | number;
  since?: string | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type CountLinesQuery = { countLines: { nextToken: string | null, items: Array<{ id: string, counted: string | null, expected: string, difference: string | null, by: string, byId: string, at: string, settled: boolean, movementId: string | null, version: number, item: { id: string, sku: string, name: string, unit: string, stock: string, location: string | null } | null }> } | null };

export type StartCountMutationVariables = Exact<{
  input: StartCountInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type StartCountMutation = { startCount: { id: string, location: string | null, status: StockCountStatus, startedBy: string, startedById: string, startedAt: string, closedBy: string | null, closedById: string | null, closedAt: string | null, reason: string | null, version: number } | null };

export type CountItemMutationVariables = Exact<{
  countId: string | number;
  inventoryItemId: string | number;
  counted?: string | null | undefined;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CountItemMutation = { countItem: { id: string, counted: string | null, expected: string, difference: string | null, by: string, byId: string, at: string, settled: boolean, movementId: string | null, version: number, item: { id: string, sku: string, name: string, unit: string, stock: string, location: string | null } | null } | null };

export type CloseCountMutationVariables = Exact<{
  id: string | number;
  reason: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CloseCountMutation = { closeCount: { id: string, location: string | null, status: StockCountStatus, startedBy: string, startedById: string, startedAt: string, closedBy: string | null, closedById: string | null, closedAt: string | null, reason: string | null, version: number } | null };

export type CancelCountMutationVariables = Exact<{
  id: string | number;
  reason: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CancelCountMutation = { cancelCount: { id: string, location: string | null, status: StockCountStatus, startedBy: string, startedById: string, startedAt: string, closedBy: string | null, closedById: string | null, closedAt: string | null, reason: string | null, version: number } | null };

export type SettleCountMutationVariables = Exact<{
  id: string | number;
  itemIds: Array<string | number> | string | number;
  idempotencyKey?: string | number | null | undefined;
}>;


export type SettleCountMutation = { settleCount: { items: Array<{ id: string, counted: string | null, expected: string, difference: string | null, by: string, byId: string, at: string, settled: boolean, movementId: string | null, version: number, item: { id: string, sku: string, name: string, unit: string, stock: string, location: string | null } | null }> } | null };

export type CustomerFieldsFragment = { id: string, name: string, taxIdType: string | null, taxId: string | null, phone: string | null, email: string | null, address: string | null, notify: Array<NotificationChannel>, notes: string | null, archived: boolean, version: number, createdAt: string, updatedAt: string };

export type CustomerQueryVariables = Exact<{
  id: string | number;
}>;


export type CustomerQuery = { customer: { id: string, name: string, taxIdType: string | null, taxId: string | null, phone: string | null, email: string | null, address: string | null, notify: Array<NotificationChannel>, notes: string | null, archived: boolean, version: number, createdAt: string, updatedAt: string } | null };

export type CustomersQueryVariables = Exact<{
  search?: string | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type CustomersQuery = { customers: { nextToken: string | null, items: Array<{ id: string, name: string, taxIdType: string | null, taxId: string | null, phone: string | null, email: string | null, address: string | null, notify: Array<NotificationChannel>, notes: string | null, archived: boolean, version: number, createdAt: string, updatedAt: string }> } | null };

export type CreateCustomerMutationVariables = Exact<{
  input: CreateCustomerInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CreateCustomerMutation = { createCustomer: { id: string, name: string, taxIdType: string | null, taxId: string | null, phone: string | null, email: string | null, address: string | null, notify: Array<NotificationChannel>, notes: string | null, archived: boolean, version: number, createdAt: string, updatedAt: string } | null };

export type UpdateCustomerMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  input: UpdateCustomerInput;
}>;


export type UpdateCustomerMutation = { updateCustomer: { id: string, name: string, taxIdType: string | null, taxId: string | null, phone: string | null, email: string | null, address: string | null, notify: Array<NotificationChannel>, notes: string | null, archived: boolean, version: number, createdAt: string, updatedAt: string } | null };

export type DeleteCustomerMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
}>;


export type DeleteCustomerMutation = { deleteCustomer: { id: string, name: string, taxIdType: string | null, taxId: string | null, phone: string | null, email: string | null, address: string | null, notify: Array<NotificationChannel>, notes: string | null, archived: boolean, version: number, createdAt: string, updatedAt: string } | null };

export type DeliveryStepFieldsFragment = { id: string, kind: DeliveryKind, status: DeliveryStatus, partsOrderId: string | null, address: string, latitude: number | null, longitude: number | null, windowFrom: string | null, windowTo: string | null, contactName: string | null, contactPhone: string | null, load: number, note: string | null, driverId: string | null, driverName: string | null, routeId: string | null, stopNumber: number | null, expectedAt: string | null, arrivedAt: string | null, failureReason: string | null, endedAt: string | null, attempt: number, requestedBy: string, requestedById: string, version: number, createdAt: string, updatedAt: string, position: { latitude: number, longitude: number, at: string } | null, proof: { receiverName: string, receiverDocument: string | null, signature: string | null, note: string | null, latitude: number | null, longitude: number | null, at: string } | null };

export type DeliveryFieldsFragment = { id: string, kind: DeliveryKind, status: DeliveryStatus, partsOrderId: string | null, address: string, latitude: number | null, longitude: number | null, windowFrom: string | null, windowTo: string | null, contactName: string | null, contactPhone: string | null, load: number, note: string | null, driverId: string | null, driverName: string | null, routeId: string | null, stopNumber: number | null, expectedAt: string | null, arrivedAt: string | null, failureReason: string | null, endedAt: string | null, attempt: number, requestedBy: string, requestedById: string, version: number, createdAt: string, updatedAt: string, workOrder: { id: string, state: WorkOrderState } | null, customer: { id: string, name: string, phone: string | null } | null, position: { latitude: number, longitude: number, at: string } | null, proof: { receiverName: string, receiverDocument: string | null, signature: string | null, note: string | null, latitude: number | null, longitude: number | null, at: string } | null };

export type DriverFieldsFragment = { id: string, name: string, vehicle: string, plate: string | null, capacity: number, load: number, openDeliveries: number, active: boolean, version: number, createdAt: string, updatedAt: string };

export type RouteHeaderFieldsFragment = { id: string, status: RouteStatus, driverId: string, driverName: string, startsAt: string, endsAt: string, stopCount: number, endedCount: number, problemCount: number, distanceKm: string, homeDistanceKm: string, nextDeliveryId: string | null, startedAt: string | null, finishedAt: string | null, plannedBy: string, version: number, createdAt: string, updatedAt: string, start: { latitude: number, longitude: number }, end: { latitude: number, longitude: number } };

export type RouteFieldsFragment = { id: string, status: RouteStatus, driverId: string, driverName: string, startsAt: string, endsAt: string, stopCount: number, endedCount: number, problemCount: number, distanceKm: string, homeDistanceKm: string, nextDeliveryId: string | null, startedAt: string | null, finishedAt: string | null, plannedBy: string, version: number, createdAt: string, updatedAt: string, items: Array<{ deliveryId: string, number: number, latitude: number, longitude: number, distanceKm: string, arrivesAt: string, leavesAt: string, waitMinutes: number, lateMinutes: number, problem: RouteProblem | null, locked: boolean, outcome: DeliveryStatus | null }> | null, start: { latitude: number, longitude: number }, end: { latitude: number, longitude: number } };

export type DeliveryQueryVariables = Exact<{
  id: string | number;
}>;


export type DeliveryQuery = { delivery: { id: string, kind: DeliveryKind, status: DeliveryStatus, partsOrderId: string | null, address: string, latitude: number | null, longitude: number | null, windowFrom: string | null, windowTo: string | null, contactName: string | null, contactPhone: string | null, load: number, note: string | null, driverId: string | null, driverName: string | null, routeId: string | null, stopNumber: number | null, expectedAt: string | null, arrivedAt: string | null, failureReason: string | null, endedAt: string | null, attempt: number, requestedBy: string, requestedById: string, version: number, createdAt: string, updatedAt: string, workOrder: { id: string, state: WorkOrderState } | null, customer: { id: string, name: string, phone: string | null } | null, position: { latitude: number, longitude: number, at: string } | null, proof: { receiverName: string, receiverDocument: string | null, signature: string | null, note: string | null, latitude: number | null, longitude: number | null, at: string } | null } | null };

export type DeliveriesQueryVariables = Exact<{
  status?: DeliveryStatus | null | undefined;
  driverId?: string | number | null | undefined;
  workOrderId?: string | number | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type DeliveriesQuery = { deliveries: { nextToken: string | null, items: Array<{ id: string, kind: DeliveryKind, status: DeliveryStatus, partsOrderId: string | null, address: string, latitude: number | null, longitude: number | null, windowFrom: string | null, windowTo: string | null, contactName: string | null, contactPhone: string | null, load: number, note: string | null, driverId: string | null, driverName: string | null, routeId: string | null, stopNumber: number | null, expectedAt: string | null, arrivedAt: string | null, failureReason: string | null, endedAt: string | null, attempt: number, requestedBy: string, requestedById: string, version: number, createdAt: string, updatedAt: string, workOrder: { id: string, state: WorkOrderState } | null, customer: { id: string, name: string, phone: string | null } | null, position: { latitude: number, longitude: number, at: string } | null, proof: { receiverName: string, receiverDocument: string | null, signature: string | null, note: string | null, latitude: number | null, longitude: number | null, at: string } | null }> } | null };

export type TrackingQueryVariables = Exact<{
  deliveryId: string | number;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type TrackingQuery = { tracking: { nextToken: string | null, items: Array<{ id: string, deliveryId: string, kind: TrackingEventKind, status: DeliveryStatus, at: string, recordedAt: string, place: string | null, latitude: number | null, longitude: number | null, by: string, byId: string }> } | null };

export type DriversQueryVariables = Exact<{
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type DriversQuery = { drivers: { nextToken: string | null, items: Array<{ id: string, name: string, vehicle: string, plate: string | null, capacity: number, load: number, openDeliveries: number, active: boolean, version: number, createdAt: string, updatedAt: string }> } | null };

export type RouteQueryVariables = Exact<{
  id: string | number;
}>;


export type RouteQuery = { route: { id: string, status: RouteStatus, driverId: string, driverName: string, startsAt: string, endsAt: string, stopCount: number, endedCount: number, problemCount: number, distanceKm: string, homeDistanceKm: string, nextDeliveryId: string | null, startedAt: string | null, finishedAt: string | null, plannedBy: string, version: number, createdAt: string, updatedAt: string, items: Array<{ deliveryId: string, number: number, latitude: number, longitude: number, distanceKm: string, arrivesAt: string, leavesAt: string, waitMinutes: number, lateMinutes: number, problem: RouteProblem | null, locked: boolean, outcome: DeliveryStatus | null, delivery: { id: string, kind: DeliveryKind, status: DeliveryStatus, partsOrderId: string | null, address: string, latitude: number | null, longitude: number | null, windowFrom: string | null, windowTo: string | null, contactName: string | null, contactPhone: string | null, load: number, note: string | null, driverId: string | null, driverName: string | null, routeId: string | null, stopNumber: number | null, expectedAt: string | null, arrivedAt: string | null, failureReason: string | null, endedAt: string | null, attempt: number, requestedBy: string, requestedById: string, version: number, createdAt: string, updatedAt: string, position: { latitude: number, longitude: number, at: string } | null, proof: { receiverName: string, receiverDocument: string | null, signature: string | null, note: string | null, latitude: number | null, longitude: number | null, at: string } | null } | null }> | null, start: { latitude: number, longitude: number }, end: { latitude: number, longitude: number } } | null };

export type RoutesQueryVariables = Exact<{
  driverId?: string | number | null | undefined;
  status?: RouteStatus | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type RoutesQuery = { routes: { nextToken: string | null, items: Array<{ id: string, status: RouteStatus, driverId: string, driverName: string, startsAt: string, endsAt: string, stopCount: number, endedCount: number, problemCount: number, distanceKm: string, homeDistanceKm: string, nextDeliveryId: string | null, startedAt: string | null, finishedAt: string | null, plannedBy: string, version: number, createdAt: string, updatedAt: string, start: { latitude: number, longitude: number }, end: { latitude: number, longitude: number } }> } | null };

export type RequestDeliveryMutationVariables = Exact<{
  input: RequestDeliveryInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type RequestDeliveryMutation = { requestDelivery: { id: string, kind: DeliveryKind, status: DeliveryStatus, partsOrderId: string | null, address: string, latitude: number | null, longitude: number | null, windowFrom: string | null, windowTo: string | null, contactName: string | null, contactPhone: string | null, load: number, note: string | null, driverId: string | null, driverName: string | null, routeId: string | null, stopNumber: number | null, expectedAt: string | null, arrivedAt: string | null, failureReason: string | null, endedAt: string | null, attempt: number, requestedBy: string, requestedById: string, version: number, createdAt: string, updatedAt: string, workOrder: { id: string, state: WorkOrderState } | null, customer: { id: string, name: string, phone: string | null } | null, position: { latitude: number, longitude: number, at: string } | null, proof: { receiverName: string, receiverDocument: string | null, signature: string | null, note: string | null, latitude: number | null, longitude: number | null, at: string } | null } | null };

export type UpdateDeliveryMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  input: UpdateDeliveryInput;
}>;


export type UpdateDeliveryMutation = { updateDelivery: { id: string, kind: DeliveryKind, status: DeliveryStatus, partsOrderId: string | null, address: string, latitude: number | null, longitude: number | null, windowFrom: string | null, windowTo: string | null, contactName: string | null, contactPhone: string | null, load: number, note: string | null, driverId: string | null, driverName: string | null, routeId: string | null, stopNumber: number | null, expectedAt: string | null, arrivedAt: string | null, failureReason: string | null, endedAt: string | null, attempt: number, requestedBy: string, requestedById: string, version: number, createdAt: string, updatedAt: string, workOrder: { id: string, state: WorkOrderState } | null, customer: { id: string, name: string, phone: string | null } | null, position: { latitude: number, longitude: number, at: string } | null, proof: { receiverName: string, receiverDocument: string | null, signature: string | null, note: string | null, latitude: number | null, longitude: number | null, at: string } | null } | null };

export type AssignDeliveryMutationVariables = Exact<{
  id: string | number;
  driverId?: string | number | null | undefined;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type AssignDeliveryMutation = { assignDelivery: { id: string, kind: DeliveryKind, status: DeliveryStatus, partsOrderId: string | null, address: string, latitude: number | null, longitude: number | null, windowFrom: string | null, windowTo: string | null, contactName: string | null, contactPhone: string | null, load: number, note: string | null, driverId: string | null, driverName: string | null, routeId: string | null, stopNumber: number | null, expectedAt: string | null, arrivedAt: string | null, failureReason: string | null, endedAt: string | null, attempt: number, requestedBy: string, requestedById: string, version: number, createdAt: string, updatedAt: string, workOrder: { id: string, state: WorkOrderState } | null, customer: { id: string, name: string, phone: string | null } | null, position: { latitude: number, longitude: number, at: string } | null, proof: { receiverName: string, receiverDocument: string | null, signature: string | null, note: string | null, latitude: number | null, longitude: number | null, at: string } | null } | null };

export type ArriveAtDeliveryMutationVariables = Exact<{
  id: string | number;
  at?: string | null | undefined;
  position?: CoordinatesInput | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ArriveAtDeliveryMutation = { arriveAtDelivery: { id: string, kind: DeliveryKind, status: DeliveryStatus, partsOrderId: string | null, address: string, latitude: number | null, longitude: number | null, windowFrom: string | null, windowTo: string | null, contactName: string | null, contactPhone: string | null, load: number, note: string | null, driverId: string | null, driverName: string | null, routeId: string | null, stopNumber: number | null, expectedAt: string | null, arrivedAt: string | null, failureReason: string | null, endedAt: string | null, attempt: number, requestedBy: string, requestedById: string, version: number, createdAt: string, updatedAt: string, position: { latitude: number, longitude: number, at: string } | null, proof: { receiverName: string, receiverDocument: string | null, signature: string | null, note: string | null, latitude: number | null, longitude: number | null, at: string } | null } | null };

export type CompleteDeliveryMutationVariables = Exact<{
  id: string | number;
  input: DeliveryProofInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CompleteDeliveryMutation = { completeDelivery: { id: string, kind: DeliveryKind, status: DeliveryStatus, partsOrderId: string | null, address: string, latitude: number | null, longitude: number | null, windowFrom: string | null, windowTo: string | null, contactName: string | null, contactPhone: string | null, load: number, note: string | null, driverId: string | null, driverName: string | null, routeId: string | null, stopNumber: number | null, expectedAt: string | null, arrivedAt: string | null, failureReason: string | null, endedAt: string | null, attempt: number, requestedBy: string, requestedById: string, version: number, createdAt: string, updatedAt: string, position: { latitude: number, longitude: number, at: string } | null, proof: { receiverName: string, receiverDocument: string | null, signature: string | null, note: string | null, latitude: number | null, longitude: number | null, at: string } | null } | null };

export type FailDeliveryMutationVariables = Exact<{
  id: string | number;
  reason: string;
  at?: string | null | undefined;
  position?: CoordinatesInput | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type FailDeliveryMutation = { failDelivery: { id: string, kind: DeliveryKind, status: DeliveryStatus, partsOrderId: string | null, address: string, latitude: number | null, longitude: number | null, windowFrom: string | null, windowTo: string | null, contactName: string | null, contactPhone: string | null, load: number, note: string | null, driverId: string | null, driverName: string | null, routeId: string | null, stopNumber: number | null, expectedAt: string | null, arrivedAt: string | null, failureReason: string | null, endedAt: string | null, attempt: number, requestedBy: string, requestedById: string, version: number, createdAt: string, updatedAt: string, position: { latitude: number, longitude: number, at: string } | null, proof: { receiverName: string, receiverDocument: string | null, signature: string | null, note: string | null, latitude: number | null, longitude: number | null, at: string } | null } | null };

export type ReopenDeliveryMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ReopenDeliveryMutation = { reopenDelivery: { id: string, kind: DeliveryKind, status: DeliveryStatus, partsOrderId: string | null, address: string, latitude: number | null, longitude: number | null, windowFrom: string | null, windowTo: string | null, contactName: string | null, contactPhone: string | null, load: number, note: string | null, driverId: string | null, driverName: string | null, routeId: string | null, stopNumber: number | null, expectedAt: string | null, arrivedAt: string | null, failureReason: string | null, endedAt: string | null, attempt: number, requestedBy: string, requestedById: string, version: number, createdAt: string, updatedAt: string, workOrder: { id: string, state: WorkOrderState } | null, customer: { id: string, name: string, phone: string | null } | null, position: { latitude: number, longitude: number, at: string } | null, proof: { receiverName: string, receiverDocument: string | null, signature: string | null, note: string | null, latitude: number | null, longitude: number | null, at: string } | null } | null };

export type ReportDriverPositionMutationVariables = Exact<{
  deliveryId: string | number;
  position: CoordinatesInput;
  at?: string | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ReportDriverPositionMutation = { reportDriverPosition: { id: string, kind: DeliveryKind, status: DeliveryStatus, partsOrderId: string | null, address: string, latitude: number | null, longitude: number | null, windowFrom: string | null, windowTo: string | null, contactName: string | null, contactPhone: string | null, load: number, note: string | null, driverId: string | null, driverName: string | null, routeId: string | null, stopNumber: number | null, expectedAt: string | null, arrivedAt: string | null, failureReason: string | null, endedAt: string | null, attempt: number, requestedBy: string, requestedById: string, version: number, createdAt: string, updatedAt: string, position: { latitude: number, longitude: number, at: string } | null, proof: { receiverName: string, receiverDocument: string | null, signature: string | null, note: string | null, latitude: number | null, longitude: number | null, at: string } | null } | null };

export type SaveDriverMutationVariables = Exact<{
  input: SaveDriverInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type SaveDriverMutation = { saveDriver: { id: string, name: string, vehicle: string, plate: string | null, capacity: number, load: number, openDeliveries: number, active: boolean, version: number, createdAt: string, updatedAt: string } | null };

export type PlanRouteMutationVariables = Exact<{
  input: PlanRouteInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type PlanRouteMutation = { planRoute: { id: string, status: RouteStatus, driverId: string, driverName: string, startsAt: string, endsAt: string, stopCount: number, endedCount: number, problemCount: number, distanceKm: string, homeDistanceKm: string, nextDeliveryId: string | null, startedAt: string | null, finishedAt: string | null, plannedBy: string, version: number, createdAt: string, updatedAt: string, items: Array<{ deliveryId: string, number: number, latitude: number, longitude: number, distanceKm: string, arrivesAt: string, leavesAt: string, waitMinutes: number, lateMinutes: number, problem: RouteProblem | null, locked: boolean, outcome: DeliveryStatus | null }> | null, start: { latitude: number, longitude: number }, end: { latitude: number, longitude: number } } | null };

export type ReplanRouteMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  input: ReplanRouteInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ReplanRouteMutation = { replanRoute: { id: string, status: RouteStatus, driverId: string, driverName: string, startsAt: string, endsAt: string, stopCount: number, endedCount: number, problemCount: number, distanceKm: string, homeDistanceKm: string, nextDeliveryId: string | null, startedAt: string | null, finishedAt: string | null, plannedBy: string, version: number, createdAt: string, updatedAt: string, items: Array<{ deliveryId: string, number: number, latitude: number, longitude: number, distanceKm: string, arrivesAt: string, leavesAt: string, waitMinutes: number, lateMinutes: number, problem: RouteProblem | null, locked: boolean, outcome: DeliveryStatus | null }> | null, start: { latitude: number, longitude: number }, end: { latitude: number, longitude: number } } | null };

export type StartRouteMutationVariables = Exact<{
  id: string | number;
  at?: string | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type StartRouteMutation = { startRoute: { id: string, status: RouteStatus, driverId: string, driverName: string, startsAt: string, endsAt: string, stopCount: number, endedCount: number, problemCount: number, distanceKm: string, homeDistanceKm: string, nextDeliveryId: string | null, startedAt: string | null, finishedAt: string | null, plannedBy: string, version: number, createdAt: string, updatedAt: string, items: Array<{ deliveryId: string, number: number, latitude: number, longitude: number, distanceKm: string, arrivesAt: string, leavesAt: string, waitMinutes: number, lateMinutes: number, problem: RouteProblem | null, locked: boolean, outcome: DeliveryStatus | null }> | null, start: { latitude: number, longitude: number }, end: { latitude: number, longitude: number } } | null };

export type FinishRouteMutationVariables = Exact<{
  id: string | number;
  at?: string | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type FinishRouteMutation = { finishRoute: { id: string, status: RouteStatus, driverId: string, driverName: string, startsAt: string, endsAt: string, stopCount: number, endedCount: number, problemCount: number, distanceKm: string, homeDistanceKm: string, nextDeliveryId: string | null, startedAt: string | null, finishedAt: string | null, plannedBy: string, version: number, createdAt: string, updatedAt: string, items: Array<{ deliveryId: string, number: number, latitude: number, longitude: number, distanceKm: string, arrivesAt: string, leavesAt: string, waitMinutes: number, lateMinutes: number, problem: RouteProblem | null, locked: boolean, outcome: DeliveryStatus | null }> | null, start: { latitude: number, longitude: number }, end: { latitude: number, longitude: number } } | null };

export type HealthQueryVariables = Exact<{ [key: string]: never; }>;


export type HealthQuery = { health: { status: HealthStatus, release: string, checkedAt: string, dependencies: Array<{ name: HealthDependencyName, status: HealthStatus }> } | null };

export type InventoryItemFieldsFragment = { id: string, sku: string, name: string, unit: string, price: string, averageCost: string | null, currency: string, taxCode: string, stock: string, reserved: string | null, available: string | null, onOrder: string | null, minimumStock: string, maximumStock: string | null, low: boolean, location: string | null, forSale: boolean | null, archived: boolean, version: number, createdAt: string, updatedAt: string };

export type StockMovementFieldsFragment = { id: string, type: StockMovementType, quantity: string, balance: string | null, reason: string | null, reference: string | null, unitCost: string | null, landedCost: string | null, writtenOff: string | null, receiptId: string | null, returnId: string | null, by: string, byId: string | null, at: string };

export type InventoryItemQueryVariables = Exact<{
  id: string | number;
}>;


export type InventoryItemQuery = { inventoryItem: { id: string, sku: string, name: string, unit: string, price: string, averageCost: string | null, currency: string, taxCode: string, stock: string, reserved: string | null, available: string | null, onOrder: string | null, minimumStock: string, maximumStock: string | null, low: boolean, location: string | null, forSale: boolean | null, archived: boolean, version: number, createdAt: string, updatedAt: string } | null };

export type InventoryItemBySkuQueryVariables = Exact<{
  sku: string;
}>;


export type InventoryItemBySkuQuery = { inventoryItemBySku: { id: string, sku: string, name: string, unit: string, price: string, averageCost: string | null, currency: string, taxCode: string, stock: string, reserved: string | null, available: string | null, onOrder: string | null, minimumStock: string, maximumStock: string | null, low: boolean, location: string | null, forSale: boolean | null, archived: boolean, version: number, createdAt: string, updatedAt: string } | null };

export type InventoryItemsQueryVariables = Exact<{
  search?: string | null | undefined;
  lowStock?: boolean | null | undefined;
  location?: string | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type InventoryItemsQuery = { inventoryItems: { nextToken: string | null, items: Array<{ id: string, sku: string, name: string, unit: string, price: string, averageCost: string | null, currency: string, taxCode: string, stock: string, reserved: string | null, available: string | null, onOrder: string | null, minimumStock: string, maximumStock: string | null, low: boolean, location: string | null, forSale: boolean | null, archived: boolean, version: number, createdAt: string, updatedAt: string }> } | null };

export type StockMovementsQueryVariables = Exact<{
  inventoryItemId: string | number;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type StockMovementsQuery = { stockMovements: { nextToken: string | null, items: Array<{ id: string, type: StockMovementType, quantity: string, balance: string | null, reason: string | null, reference: string | null, unitCost: string | null, landedCost: string | null, writtenOff: string | null, receiptId: string | null, returnId: string | null, by: string, byId: string | null, at: string }> } | null };

export type CreateInventoryItemMutationVariables = Exact<{
  input: CreateInventoryItemInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CreateInventoryItemMutation = { createInventoryItem: { id: string, sku: string, name: string, unit: string, price: string, averageCost: string | null, currency: string, taxCode: string, stock: string, reserved: string | null, available: string | null, onOrder: string | null, minimumStock: string, maximumStock: string | null, low: boolean, location: string | null, forSale: boolean | null, archived: boolean, version: number, createdAt: string, updatedAt: string } | null };

export type RecordStockMovementMutationVariables = Exact<{
  inventoryItemId: string | number;
  input: RecordStockMovementInput;
  idempotencyKey?: string | number | null | undefined;
  validateOnly?: boolean | null | undefined;
}>;


export type RecordStockMovementMutation = { recordStockMovement: { movement: { id: string, type: StockMovementType, quantity: string, balance: string | null, reason: string | null, reference: string | null, unitCost: string | null, landedCost: string | null, writtenOff: string | null, receiptId: string | null, returnId: string | null, by: string, byId: string | null, at: string }, item: { id: string, sku: string, name: string, unit: string, price: string, averageCost: string | null, currency: string, taxCode: string, stock: string, reserved: string | null, available: string | null, onOrder: string | null, minimumStock: string, maximumStock: string | null, low: boolean, location: string | null, forSale: boolean | null, archived: boolean, version: number, createdAt: string, updatedAt: string } } | null };

export type UpdateInventoryItemMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  input: UpdateInventoryItemInput;
}>;


export type UpdateInventoryItemMutation = { updateInventoryItem: { id: string, sku: string, name: string, unit: string, price: string, averageCost: string | null, currency: string, taxCode: string, stock: string, reserved: string | null, available: string | null, onOrder: string | null, minimumStock: string, maximumStock: string | null, low: boolean, location: string | null, forSale: boolean | null, archived: boolean, version: number, createdAt: string, updatedAt: string } | null };

export type DeleteInventoryItemMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
}>;


export type DeleteInventoryItemMutation = { deleteInventoryItem: { id: string, sku: string, name: string, unit: string, price: string, averageCost: string | null, currency: string, taxCode: string, stock: string, reserved: string | null, available: string | null, onOrder: string | null, minimumStock: string, maximumStock: string | null, low: boolean, location: string | null, forSale: boolean | null, archived: boolean, version: number, createdAt: string, updatedAt: string } | null };

export type InvoiceHeaderFragment = { id: string, number: string, series: string, kind: InvoiceKind, status: InvoiceStatus, issuedAt: string, customerName: string, total: string, paid: string, balance: string, currency: string, version: number };

export type InvoicePartiesFragment = { name: string, taxIdType: string | null, taxId: string | null, address: string | null, phone: string | null, email: string | null };

export type InvoiceFieldsFragment = { partsOrderId: string | null, credited: string | null, documentType: DocumentType | null, pricesIncludeTax: boolean | null, taxRounding: TaxRounding | null, discount: string | null, subtotal: string | null, tax: string | null, by: string | null, byId: string | null, id: string, number: string, series: string, kind: InvoiceKind, status: InvoiceStatus, issuedAt: string, customerName: string, total: string, paid: string, balance: string, currency: string, version: number, issuer: { name: string, taxIdType: string | null, taxId: string | null, address: string | null, phone: string | null, email: string | null } | null, recipient: { name: string, taxIdType: string | null, taxId: string | null, address: string | null, phone: string | null, email: string | null } | null, vehicle: { plate: string | null, number: string | null, make: string, model: string, year: number | null, vin: string | null, mileage: number | null } | null, lines: Array<{ description: string, sku: string | null, inventoryItemId: string | null, quantity: string, unitPrice: string, discount: string, documentDiscount: string, taxableAmount: string, base: string, taxCode: string, taxTreatment: TaxTreatment, taxRate: number, tax: string, total: string }> | null, voided: { reason: string, by: string, byId: string | null, at: string } | null, taxes: Array<{ code: string, treatment: TaxTreatment, rate: number, taxableAmount: string, base: string, tax: string }> | null, payments: Array<{ id: string, method: PaymentMethod, amount: string, rounding: string, paidOn: string, reference: string | null, reason: string | null, by: string, byId: string | null, at: string }> | null };

export type InvoicePdfFieldsFragment = { number: string, renderedAt: string, bytes: number, digest: string, current: boolean };

export type InvoiceQueryVariables = Exact<{
  id: string | number;
}>;


export type InvoiceQuery = { invoice: { partsOrderId: string | null, credited: string | null, documentType: DocumentType | null, pricesIncludeTax: boolean | null, taxRounding: TaxRounding | null, discount: string | null, subtotal: string | null, tax: string | null, by: string | null, byId: string | null, id: string, number: string, series: string, kind: InvoiceKind, status: InvoiceStatus, issuedAt: string, customerName: string, total: string, paid: string, balance: string, currency: string, version: number, pdf: { number: string, renderedAt: string, bytes: number, digest: string, current: boolean } | null, issuer: { name: string, taxIdType: string | null, taxId: string | null, address: string | null, phone: string | null, email: string | null } | null, recipient: { name: string, taxIdType: string | null, taxId: string | null, address: string | null, phone: string | null, email: string | null } | null, vehicle: { plate: string | null, number: string | null, make: string, model: string, year: number | null, vin: string | null, mileage: number | null } | null, lines: Array<{ description: string, sku: string | null, inventoryItemId: string | null, quantity: string, unitPrice: string, discount: string, documentDiscount: string, taxableAmount: string, base: string, taxCode: string, taxTreatment: TaxTreatment, taxRate: number, tax: string, total: string }> | null, voided: { reason: string, by: string, byId: string | null, at: string } | null, taxes: Array<{ code: string, treatment: TaxTreatment, rate: number, taxableAmount: string, base: string, tax: string }> | null, payments: Array<{ id: string, method: PaymentMethod, amount: string, rounding: string, paidOn: string, reference: string | null, reason: string | null, by: string, byId: string | null, at: string }> | null } | null };

export type InvoiceByNumberQueryVariables = Exact<{
  number: string;
}>;


export type InvoiceByNumberQuery = { invoiceByNumber: { partsOrderId: string | null, credited: string | null, documentType: DocumentType | null, pricesIncludeTax: boolean | null, taxRounding: TaxRounding | null, discount: string | null, subtotal: string | null, tax: string | null, by: string | null, byId: string | null, id: string, number: string, series: string, kind: InvoiceKind, status: InvoiceStatus, issuedAt: string, customerName: string, total: string, paid: string, balance: string, currency: string, version: number, pdf: { number: string, renderedAt: string, bytes: number, digest: string, current: boolean } | null, issuer: { name: string, taxIdType: string | null, taxId: string | null, address: string | null, phone: string | null, email: string | null } | null, recipient: { name: string, taxIdType: string | null, taxId: string | null, address: string | null, phone: string | null, email: string | null } | null, vehicle: { plate: string | null, number: string | null, make: string, model: string, year: number | null, vin: string | null, mileage: number | null } | null, lines: Array<{ description: string, sku: string | null, inventoryItemId: string | null, quantity: string, unitPrice: string, discount: string, documentDiscount: string, taxableAmount: string, base: string, taxCode: string, taxTreatment: TaxTreatment, taxRate: number, tax: string, total: string }> | null, voided: { reason: string, by: string, byId: string | null, at: string } | null, taxes: Array<{ code: string, treatment: TaxTreatment, rate: number, taxableAmount: string, base: string, tax: string }> | null, payments: Array<{ id: string, method: PaymentMethod, amount: string, rounding: string, paidOn: string, reference: string | null, reason: string | null, by: string, byId: string | null, at: string }> | null } | null };

export type InvoicePdfUrlQueryVariables = Exact<{
  invoiceId: string | number;
}>;


export type InvoicePdfUrlQuery = { invoicePdfUrl: { url: string, expiresAt: string, pdf: { number: string, renderedAt: string, bytes: number, digest: string, current: boolean } } | null };

export type GenerateInvoicePdfMutationVariables = Exact<{
  invoiceId: string | number;
}>;


export type GenerateInvoicePdfMutation = { generateInvoicePdf: { number: string, renderedAt: string, bytes: number, digest: string, current: boolean } | null };

export type InvoicesQueryVariables = Exact<{
  kind?: InvoiceKind | null | undefined;
  status?: InvoiceStatus | null | undefined;
  customerId?: string | number | null | undefined;
  issuedFrom?: string | null | undefined;
  issuedTo?: string | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type InvoicesQuery = { invoices: { nextToken: string | null, items: Array<{ id: string, number: string, series: string, kind: InvoiceKind, status: InvoiceStatus, issuedAt: string, customerName: string, total: string, paid: string, balance: string, currency: string, version: number }> } | null };

export type CreateInvoiceMutationVariables = Exact<{
  workOrderId: string | number;
  series?: string | null | undefined;
  discountPercent?: string | null | undefined;
  discountAmount?: string | null | undefined;
  documentType?: DocumentType | null | undefined;
  recipientId?: string | number | null | undefined;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
  validateOnly?: boolean | null | undefined;
}>;


export type CreateInvoiceMutation = { createInvoice: { warnings: Array<string> | null, partsOrderId: string | null, credited: string | null, documentType: DocumentType | null, pricesIncludeTax: boolean | null, taxRounding: TaxRounding | null, discount: string | null, subtotal: string | null, tax: string | null, by: string | null, byId: string | null, id: string, number: string, series: string, kind: InvoiceKind, status: InvoiceStatus, issuedAt: string, customerName: string, total: string, paid: string, balance: string, currency: string, version: number, issuer: { name: string, taxIdType: string | null, taxId: string | null, address: string | null, phone: string | null, email: string | null } | null, recipient: { name: string, taxIdType: string | null, taxId: string | null, address: string | null, phone: string | null, email: string | null } | null, vehicle: { plate: string | null, number: string | null, make: string, model: string, year: number | null, vin: string | null, mileage: number | null } | null, lines: Array<{ description: string, sku: string | null, inventoryItemId: string | null, quantity: string, unitPrice: string, discount: string, documentDiscount: string, taxableAmount: string, base: string, taxCode: string, taxTreatment: TaxTreatment, taxRate: number, tax: string, total: string }> | null, voided: { reason: string, by: string, byId: string | null, at: string } | null, taxes: Array<{ code: string, treatment: TaxTreatment, rate: number, taxableAmount: string, base: string, tax: string }> | null, payments: Array<{ id: string, method: PaymentMethod, amount: string, rounding: string, paidOn: string, reference: string | null, reason: string | null, by: string, byId: string | null, at: string }> | null } | null };

export type RegisterPaymentMutationVariables = Exact<{
  invoiceId: string | number;
  input: PaymentInput;
  idempotencyKey?: string | number | null | undefined;
  validateOnly?: boolean | null | undefined;
}>;


export type RegisterPaymentMutation = { registerPayment: { warnings: Array<string> | null, id: string, number: string, series: string, kind: InvoiceKind, status: InvoiceStatus, issuedAt: string, customerName: string, total: string, paid: string, balance: string, currency: string, version: number } | null };

export type VoidInvoiceMutationVariables = Exact<{
  invoiceId: string | number;
  reason: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
  validateOnly?: boolean | null | undefined;
}>;


export type VoidInvoiceMutation = { voidInvoice: { id: string, number: string, series: string, kind: InvoiceKind, status: InvoiceStatus, issuedAt: string, customerName: string, total: string, paid: string, balance: string, currency: string, version: number, voided: { reason: string, by: string, byId: string | null, at: string } | null } | null };

export type CreateQuickSaleMutationVariables = Exact<{
  input: CreateQuickSaleInput;
  idempotencyKey?: string | number | null | undefined;
  validateOnly?: boolean | null | undefined;
}>;


export type CreateQuickSaleMutation = { createQuickSale: { warnings: Array<string> | null, partsOrderId: string | null, credited: string | null, documentType: DocumentType | null, pricesIncludeTax: boolean | null, taxRounding: TaxRounding | null, discount: string | null, subtotal: string | null, tax: string | null, by: string | null, byId: string | null, id: string, number: string, series: string, kind: InvoiceKind, status: InvoiceStatus, issuedAt: string, customerName: string, total: string, paid: string, balance: string, currency: string, version: number, issuer: { name: string, taxIdType: string | null, taxId: string | null, address: string | null, phone: string | null, email: string | null } | null, recipient: { name: string, taxIdType: string | null, taxId: string | null, address: string | null, phone: string | null, email: string | null } | null, vehicle: { plate: string | null, number: string | null, make: string, model: string, year: number | null, vin: string | null, mileage: number | null } | null, lines: Array<{ description: string, sku: string | null, inventoryItemId: string | null, quantity: string, unitPrice: string, discount: string, documentDiscount: string, taxableAmount: string, base: string, taxCode: string, taxTreatment: TaxTreatment, taxRate: number, tax: string, total: string }> | null, voided: { reason: string, by: string, byId: string | null, at: string } | null, taxes: Array<{ code: string, treatment: TaxTreatment, rate: number, taxableAmount: string, base: string, tax: string }> | null, payments: Array<{ id: string, method: PaymentMethod, amount: string, rounding: string, paidOn: string, reference: string | null, reason: string | null, by: string, byId: string | null, at: string }> | null } | null };

export type NumberingAuditQueryVariables = Exact<{
  series: string;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type NumberingAuditQuery = { numberingAudit: { series: string, kind: InvoiceKind, next: number, from: number | null, to: number | null, expected: number, found: number, voided: number, missing: Array<string>, duplicated: Array<string>, unexpected: Array<string>, continuous: boolean, nextToken: string | null } | null };

export type MoneyFiguresQueryVariables = Exact<{
  what: MoneyFigure;
  method?: PaymentMethod | null | undefined;
  from: string;
  to: string;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type MoneyFiguresQuery = { moneyFigures: { currency: string, nextToken: string | null, items: Array<{ day: string, count: number, amount: string }> } | null };

export type WorkOrderChangeFieldsFragment = { id: string, sequence: number, workOrderId: string, kind: WorkOrderChangeKind, from: WorkOrderState | null, state: WorkOrderState, stateSince: string, technicianId: string | null, formerTechnicianId: string | null, bay: string | null, itemCount: number, at: string };

export type OnWorkOrderStateChangedSubscriptionVariables = Exact<{
  workOrderId?: string | number | null | undefined;
  states?: Array<WorkOrderState> | WorkOrderState | null | undefined;
  technicianId?: string | number | null | undefined;
  bay?: string | null | undefined;
}>;


export type OnWorkOrderStateChangedSubscription = { onWorkOrderStateChanged: { id: string, sequence: number, workOrderId: string, kind: WorkOrderChangeKind, from: WorkOrderState | null, state: WorkOrderState, stateSince: string, technicianId: string | null, formerTechnicianId: string | null, bay: string | null, itemCount: number, at: string } | null };

export type OnBoardChangedSubscriptionVariables = Exact<{
  technicianId?: string | number | null | undefined;
}>;


export type OnBoardChangedSubscription = { onBoardChanged: { id: string, sequence: number, workOrderId: string, kind: WorkOrderChangeKind, from: WorkOrderState | null, state: WorkOrderState, stateSince: string, technicianId: string | null, formerTechnicianId: string | null, bay: string | null, itemCount: number, at: string } | null };

export type OnWorkOrderChangedSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type OnWorkOrderChangedSubscription = { onWorkOrderChanged: { id: string, sequence: number, workOrderId: string, kind: WorkOrderChangeKind, from: WorkOrderState | null, state: WorkOrderState, stateSince: string, technicianId: string | null, formerTechnicianId: string | null, bay: string | null, itemCount: number, at: string } | null };

export type OnLowStockSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type OnLowStockSubscription = { onLowStock: { id: string, inventoryItemId: string, sku: string, name: string, stock: string, minimumStock: string, at: string } | null };

export type OnInvoicePdfReadySubscriptionVariables = Exact<{
  invoiceId?: string | number | null | undefined;
}>;


export type OnInvoicePdfReadySubscription = { onInvoicePdfReady: { id: string, invoiceId: string, number: string, at: string } | null };

export type OnPartsArrivedSubscriptionVariables = Exact<{
  workOrderId?: string | number | null | undefined;
  technicianId?: string | number | null | undefined;
}>;


export type OnPartsArrivedSubscription = { onPartsArrived: { id: string, workOrderId: string, state: WorkOrderState, technicianId: string | null, missingPartIds: Array<string>, missingPartCount: number, arrivedPartCount: number, at: string } | null };

export type OnRequisitionChangedSubscriptionVariables = Exact<{
  requisitionId?: string | number | null | undefined;
  requestedById?: string | number | null | undefined;
}>;


export type OnRequisitionChangedSubscription = { onRequisitionChanged: { id: string, sequence: number, requisitionId: string, from: RequisitionState | null, state: RequisitionState, requestedById: string, waitingRoles: Array<string>, at: string } | null };

export type OnPurchaseOrderChangedSubscriptionVariables = Exact<{
  purchaseOrderId?: string | number | null | undefined;
  supplierId?: string | number | null | undefined;
}>;


export type OnPurchaseOrderChangedSubscription = { onPurchaseOrderChanged: { id: string, sequence: number, purchaseOrderId: string, number: string | null, supplierId: string, supplierName: string, from: PurchaseOrderState | null, state: PurchaseOrderState, lineCount: number, at: string } | null };

export type OnPartsOrderChangedSubscriptionVariables = Exact<{
  id?: string | number | null | undefined;
  customerId?: string | number | null | undefined;
  statuses?: Array<PartsOrderStatus> | PartsOrderStatus | null | undefined;
}>;


export type OnPartsOrderChangedSubscription = { onPartsOrderChanged: { id: string, sequence: number, partsOrderId: string, number: string, customerId: string, customerName: string, from: PartsOrderStatus | null, status: PartsOrderStatus, attempt: number, at: string } | null };

export type OnDeliveryChangedSubscriptionVariables = Exact<{
  id?: string | number | null | undefined;
  driverId?: string | number | null | undefined;
}>;


export type OnDeliveryChangedSubscription = { onDeliveryChanged: { id: string, deliveryId: string, sequence: number, kind: DeliveryKind, from: DeliveryStatus | null, status: DeliveryStatus, driverId: string | null, customerId: string | null, routeId: string | null, latitude: number | null, longitude: number | null, positionAt: string | null, at: string } | null };

export type PartsOrderHeaderFragment = { id: string, number: string, customerId: string, customerName: string, status: PartsOrderStatus, nextMoves: Array<PartsOrderMove>, attempt: number, executionName: string, lineCount: number, shippingMethod: string, shippingName: string, total: string, currency: string, refundsDue: number, returnedWhole: boolean, reservedUntil: string | null, invoiceId: string | null, placedBy: string, placedById: string, placedByKind: PartsOrderPlacer, placedAt: string, updatedAt: string, version: number };

export type PartsOrderFieldsFragment = { shippingPrice: string | null, subtotal: string | null, tax: string | null, pricesIncludeTax: boolean | null, note: string | null, id: string, number: string, customerId: string, customerName: string, status: PartsOrderStatus, nextMoves: Array<PartsOrderMove>, attempt: number, executionName: string, lineCount: number, shippingMethod: string, shippingName: string, total: string, currency: string, refundsDue: number, returnedWhole: boolean, reservedUntil: string | null, invoiceId: string | null, placedBy: string, placedById: string, placedByKind: PartsOrderPlacer, placedAt: string, updatedAt: string, version: number, recipient: { name: string, email: string | null, phone: string | null } | null, times: Array<{ status: PartsOrderStatus, at: string }>, lines: Array<{ id: string, inventoryItemId: string, sku: string, name: string, quantity: string, unitPrice: string, taxCode: string, taxRate: number, taxableAmount: string, tax: string, total: string, returned: string }> | null, shippingAddress: { street: string, city: string, state: string | null, zipCode: string | null, country: string, latitude: number | null, longitude: number | null } | null, payment: { provider: string | null, paymentId: string | null, amount: string | null, paidAt: string | null, failure: string | null } | null, shipment: { carrier: string | null, trackingNumber: string | null, expectedOn: string | null, shippedAt: string | null, deliveredAt: string | null, failure: string | null } | null, refunds: Array<{ id: string, reason: PartsRefundReason, provider: string, paymentId: string, amount: string, status: PartsRefundStatus, providerRefundId: string | null, dueAt: string, refundedAt: string | null }>, returns: Array<{ id: string, reason: string, refund: string, shippingRefunded: boolean, by: string, byId: string, at: string, lines: Array<{ lineId: string, quantity: string, condition: PartsReturnCondition, scrapReason: string | null }> }>, cancelled: { reason: string, by: string, byId: string, at: string } | null };

export type PartsOrderQueryVariables = Exact<{
  id: string | number;
}>;


export type PartsOrderQuery = { partsOrder: { shippingPrice: string | null, subtotal: string | null, tax: string | null, pricesIncludeTax: boolean | null, note: string | null, id: string, number: string, customerId: string, customerName: string, status: PartsOrderStatus, nextMoves: Array<PartsOrderMove>, attempt: number, executionName: string, lineCount: number, shippingMethod: string, shippingName: string, total: string, currency: string, refundsDue: number, returnedWhole: boolean, reservedUntil: string | null, invoiceId: string | null, placedBy: string, placedById: string, placedByKind: PartsOrderPlacer, placedAt: string, updatedAt: string, version: number, recipient: { name: string, email: string | null, phone: string | null } | null, times: Array<{ status: PartsOrderStatus, at: string }>, lines: Array<{ id: string, inventoryItemId: string, sku: string, name: string, quantity: string, unitPrice: string, taxCode: string, taxRate: number, taxableAmount: string, tax: string, total: string, returned: string }> | null, shippingAddress: { street: string, city: string, state: string | null, zipCode: string | null, country: string, latitude: number | null, longitude: number | null } | null, payment: { provider: string | null, paymentId: string | null, amount: string | null, paidAt: string | null, failure: string | null } | null, shipment: { carrier: string | null, trackingNumber: string | null, expectedOn: string | null, shippedAt: string | null, deliveredAt: string | null, failure: string | null } | null, refunds: Array<{ id: string, reason: PartsRefundReason, provider: string, paymentId: string, amount: string, status: PartsRefundStatus, providerRefundId: string | null, dueAt: string, refundedAt: string | null }>, returns: Array<{ id: string, reason: string, refund: string, shippingRefunded: boolean, by: string, byId: string, at: string, lines: Array<{ lineId: string, quantity: string, condition: PartsReturnCondition, scrapReason: string | null }> }>, cancelled: { reason: string, by: string, byId: string, at: string } | null } | null };

export type PartsOrdersQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  status?: PartsOrderStatus | null | undefined;
  placedFrom?: string | null | undefined;
  placedTo?: string | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type PartsOrdersQuery = { partsOrders: { nextToken: string | null, items: Array<{ id: string, number: string, customerId: string, customerName: string, status: PartsOrderStatus, nextMoves: Array<PartsOrderMove>, attempt: number, executionName: string, lineCount: number, shippingMethod: string, shippingName: string, total: string, currency: string, refundsDue: number, returnedWhole: boolean, reservedUntil: string | null, invoiceId: string | null, placedBy: string, placedById: string, placedByKind: PartsOrderPlacer, placedAt: string, updatedAt: string, version: number }> } | null };

export type PlacePartsOrderMutationVariables = Exact<{
  input: PlacePartsOrderInput;
  idempotencyKey?: string | number | null | undefined;
  validateOnly?: boolean | null | undefined;
}>;


export type PlacePartsOrderMutation = { placePartsOrder: { shippingPrice: string | null, subtotal: string | null, tax: string | null, pricesIncludeTax: boolean | null, note: string | null, id: string, number: string, customerId: string, customerName: string, status: PartsOrderStatus, nextMoves: Array<PartsOrderMove>, attempt: number, executionName: string, lineCount: number, shippingMethod: string, shippingName: string, total: string, currency: string, refundsDue: number, returnedWhole: boolean, reservedUntil: string | null, invoiceId: string | null, placedBy: string, placedById: string, placedByKind: PartsOrderPlacer, placedAt: string, updatedAt: string, version: number, recipient: { name: string, email: string | null, phone: string | null } | null, times: Array<{ status: PartsOrderStatus, at: string }>, lines: Array<{ id: string, inventoryItemId: string, sku: string, name: string, quantity: string, unitPrice: string, taxCode: string, taxRate: number, taxableAmount: string, tax: string, total: string, returned: string }> | null, shippingAddress: { street: string, city: string, state: string | null, zipCode: string | null, country: string, latitude: number | null, longitude: number | null } | null, payment: { provider: string | null, paymentId: string | null, amount: string | null, paidAt: string | null, failure: string | null } | null, shipment: { carrier: string | null, trackingNumber: string | null, expectedOn: string | null, shippedAt: string | null, deliveredAt: string | null, failure: string | null } | null, refunds: Array<{ id: string, reason: PartsRefundReason, provider: string, paymentId: string, amount: string, status: PartsRefundStatus, providerRefundId: string | null, dueAt: string, refundedAt: string | null }>, returns: Array<{ id: string, reason: string, refund: string, shippingRefunded: boolean, by: string, byId: string, at: string, lines: Array<{ lineId: string, quantity: string, condition: PartsReturnCondition, scrapReason: string | null }> }>, cancelled: { reason: string, by: string, byId: string, at: string } | null } | null };

export type CancelPartsOrderMutationVariables = Exact<{
  id: string | number;
  reason: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CancelPartsOrderMutation = { cancelPartsOrder: { shippingPrice: string | null, subtotal: string | null, tax: string | null, pricesIncludeTax: boolean | null, note: string | null, id: string, number: string, customerId: string, customerName: string, status: PartsOrderStatus, nextMoves: Array<PartsOrderMove>, attempt: number, executionName: string, lineCount: number, shippingMethod: string, shippingName: string, total: string, currency: string, refundsDue: number, returnedWhole: boolean, reservedUntil: string | null, invoiceId: string | null, placedBy: string, placedById: string, placedByKind: PartsOrderPlacer, placedAt: string, updatedAt: string, version: number, recipient: { name: string, email: string | null, phone: string | null } | null, times: Array<{ status: PartsOrderStatus, at: string }>, lines: Array<{ id: string, inventoryItemId: string, sku: string, name: string, quantity: string, unitPrice: string, taxCode: string, taxRate: number, taxableAmount: string, tax: string, total: string, returned: string }> | null, shippingAddress: { street: string, city: string, state: string | null, zipCode: string | null, country: string, latitude: number | null, longitude: number | null } | null, payment: { provider: string | null, paymentId: string | null, amount: string | null, paidAt: string | null, failure: string | null } | null, shipment: { carrier: string | null, trackingNumber: string | null, expectedOn: string | null, shippedAt: string | null, deliveredAt: string | null, failure: string | null } | null, refunds: Array<{ id: string, reason: PartsRefundReason, provider: string, paymentId: string, amount: string, status: PartsRefundStatus, providerRefundId: string | null, dueAt: string, refundedAt: string | null }>, returns: Array<{ id: string, reason: string, refund: string, shippingRefunded: boolean, by: string, byId: string, at: string, lines: Array<{ lineId: string, quantity: string, condition: PartsReturnCondition, scrapReason: string | null }> }>, cancelled: { reason: string, by: string, byId: string, at: string } | null } | null };

export type RetryPartsOrderMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type RetryPartsOrderMutation = { retryPartsOrder: { shippingPrice: string | null, subtotal: string | null, tax: string | null, pricesIncludeTax: boolean | null, note: string | null, id: string, number: string, customerId: string, customerName: string, status: PartsOrderStatus, nextMoves: Array<PartsOrderMove>, attempt: number, executionName: string, lineCount: number, shippingMethod: string, shippingName: string, total: string, currency: string, refundsDue: number, returnedWhole: boolean, reservedUntil: string | null, invoiceId: string | null, placedBy: string, placedById: string, placedByKind: PartsOrderPlacer, placedAt: string, updatedAt: string, version: number, recipient: { name: string, email: string | null, phone: string | null } | null, times: Array<{ status: PartsOrderStatus, at: string }>, lines: Array<{ id: string, inventoryItemId: string, sku: string, name: string, quantity: string, unitPrice: string, taxCode: string, taxRate: number, taxableAmount: string, tax: string, total: string, returned: string }> | null, shippingAddress: { street: string, city: string, state: string | null, zipCode: string | null, country: string, latitude: number | null, longitude: number | null } | null, payment: { provider: string | null, paymentId: string | null, amount: string | null, paidAt: string | null, failure: string | null } | null, shipment: { carrier: string | null, trackingNumber: string | null, expectedOn: string | null, shippedAt: string | null, deliveredAt: string | null, failure: string | null } | null, refunds: Array<{ id: string, reason: PartsRefundReason, provider: string, paymentId: string, amount: string, status: PartsRefundStatus, providerRefundId: string | null, dueAt: string, refundedAt: string | null }>, returns: Array<{ id: string, reason: string, refund: string, shippingRefunded: boolean, by: string, byId: string, at: string, lines: Array<{ lineId: string, quantity: string, condition: PartsReturnCondition, scrapReason: string | null }> }>, cancelled: { reason: string, by: string, byId: string, at: string } | null } | null };

export type RegisterPartsReturnMutationVariables = Exact<{
  id: string | number;
  input: PartsReturnInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type RegisterPartsReturnMutation = { registerPartsReturn: { shippingPrice: string | null, subtotal: string | null, tax: string | null, pricesIncludeTax: boolean | null, note: string | null, id: string, number: string, customerId: string, customerName: string, status: PartsOrderStatus, nextMoves: Array<PartsOrderMove>, attempt: number, executionName: string, lineCount: number, shippingMethod: string, shippingName: string, total: string, currency: string, refundsDue: number, returnedWhole: boolean, reservedUntil: string | null, invoiceId: string | null, placedBy: string, placedById: string, placedByKind: PartsOrderPlacer, placedAt: string, updatedAt: string, version: number, recipient: { name: string, email: string | null, phone: string | null } | null, times: Array<{ status: PartsOrderStatus, at: string }>, lines: Array<{ id: string, inventoryItemId: string, sku: string, name: string, quantity: string, unitPrice: string, taxCode: string, taxRate: number, taxableAmount: string, tax: string, total: string, returned: string }> | null, shippingAddress: { street: string, city: string, state: string | null, zipCode: string | null, country: string, latitude: number | null, longitude: number | null } | null, payment: { provider: string | null, paymentId: string | null, amount: string | null, paidAt: string | null, failure: string | null } | null, shipment: { carrier: string | null, trackingNumber: string | null, expectedOn: string | null, shippedAt: string | null, deliveredAt: string | null, failure: string | null } | null, refunds: Array<{ id: string, reason: PartsRefundReason, provider: string, paymentId: string, amount: string, status: PartsRefundStatus, providerRefundId: string | null, dueAt: string, refundedAt: string | null }>, returns: Array<{ id: string, reason: string, refund: string, shippingRefunded: boolean, by: string, byId: string, at: string, lines: Array<{ lineId: string, quantity: string, condition: PartsReturnCondition, scrapReason: string | null }> }>, cancelled: { reason: string, by: string, byId: string, at: string } | null } | null };

export type PurchaseOrderFieldsFragment = { id: string, number: string | null, state: PurchaseOrderState, supplierId: string, supplierName: string, requisitionIds: Array<string>, currency: string, deliveryPlace: string | null, paymentDays: number | null, expectedOn: string | null, late: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, sentAt: string | null, mailCount: number, version: number, by: string, byId: string, createdAt: string, updatedAt: string, approvals: Array<{ by: string, byId: string, role: string, note: string | null, at: string }>, missingApprovals: Array<{ role: string, count: number }>, pdf: { number: string, renderedAt: string, bytes: number, digest: string } | null, ended: { reason: string | null, by: string, byId: string, at: string } | null };

export type PurchaseOrderPdfFieldsFragment = { number: string, renderedAt: string, bytes: number, digest: string };

export type PurchaseOrderLineFieldsFragment = { id: string, position: number, inventoryItemId: string | null, sku: string | null, description: string, unit: string | null, supplierCode: string | null, quantity: string, unitCost: string | null, taxCode: string, taxRate: number, base: string | null, tax: string | null, total: string | null, requisitionId: string | null, requisitionLineId: string | null, workOrderId: string | null, missingPartId: string | null, received: string | null, returned: string | null, billed: string | null };

export type ChangedPurchaseOrderFieldsFragment = { id: string, number: string | null, state: PurchaseOrderState, supplierId: string, supplierName: string, requisitionIds: Array<string>, currency: string, deliveryPlace: string | null, paymentDays: number | null, expectedOn: string | null, late: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, sentAt: string | null, mailCount: number, version: number, by: string, byId: string, createdAt: string, updatedAt: string, changedLines: Array<{ id: string, position: number, inventoryItemId: string | null, sku: string | null, description: string, unit: string | null, supplierCode: string | null, quantity: string, unitCost: string | null, taxCode: string, taxRate: number, base: string | null, tax: string | null, total: string | null, requisitionId: string | null, requisitionLineId: string | null, workOrderId: string | null, missingPartId: string | null, received: string | null, returned: string | null, billed: string | null }> | null, approvals: Array<{ by: string, byId: string, role: string, note: string | null, at: string }>, missingApprovals: Array<{ role: string, count: number }>, pdf: { number: string, renderedAt: string, bytes: number, digest: string } | null, ended: { reason: string | null, by: string, byId: string, at: string } | null };

export type PurchaseOrderQueryVariables = Exact<{
  id: string | number;
}>;


export type PurchaseOrderQuery = { purchaseOrder: { id: string, number: string | null, state: PurchaseOrderState, supplierId: string, supplierName: string, requisitionIds: Array<string>, currency: string, deliveryPlace: string | null, paymentDays: number | null, expectedOn: string | null, late: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, sentAt: string | null, mailCount: number, version: number, by: string, byId: string, createdAt: string, updatedAt: string, lines: Array<{ id: string, position: number, inventoryItemId: string | null, sku: string | null, description: string, unit: string | null, supplierCode: string | null, quantity: string, unitCost: string | null, taxCode: string, taxRate: number, base: string | null, tax: string | null, total: string | null, requisitionId: string | null, requisitionLineId: string | null, workOrderId: string | null, missingPartId: string | null, received: string | null, returned: string | null, billed: string | null }> | null, approvals: Array<{ by: string, byId: string, role: string, note: string | null, at: string }>, missingApprovals: Array<{ role: string, count: number }>, pdf: { number: string, renderedAt: string, bytes: number, digest: string } | null, ended: { reason: string | null, by: string, byId: string, at: string } | null } | null };

export type PurchaseOrderByNumberQueryVariables = Exact<{
  number: string;
}>;


export type PurchaseOrderByNumberQuery = { purchaseOrderByNumber: { id: string, number: string | null, state: PurchaseOrderState, supplierId: string, supplierName: string, requisitionIds: Array<string>, currency: string, deliveryPlace: string | null, paymentDays: number | null, expectedOn: string | null, late: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, sentAt: string | null, mailCount: number, version: number, by: string, byId: string, createdAt: string, updatedAt: string, lines: Array<{ id: string, position: number, inventoryItemId: string | null, sku: string | null, description: string, unit: string | null, supplierCode: string | null, quantity: string, unitCost: string | null, taxCode: string, taxRate: number, base: string | null, tax: string | null, total: string | null, requisitionId: string | null, requisitionLineId: string | null, workOrderId: string | null, missingPartId: string | null, received: string | null, returned: string | null, billed: string | null }> | null, approvals: Array<{ by: string, byId: string, role: string, note: string | null, at: string }>, missingApprovals: Array<{ role: string, count: number }>, pdf: { number: string, renderedAt: string, bytes: number, digest: string } | null, ended: { reason: string | null, by: string, byId: string, at: string } | null } | null };

export type PurchaseOrdersQueryVariables = Exact<{
  state?: PurchaseOrderState | null | undefined;
  supplierId?: string | number | null | undefined;
  createdFrom?: string | null | undefined;
  createdTo?: string | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type PurchaseOrdersQuery = { purchaseOrders: { nextToken: string | null, items: Array<{ id: string, number: string | null, state: PurchaseOrderState, supplierId: string, supplierName: string, requisitionIds: Array<string>, currency: string, deliveryPlace: string | null, paymentDays: number | null, expectedOn: string | null, late: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, sentAt: string | null, mailCount: number, version: number, by: string, byId: string, createdAt: string, updatedAt: string, approvals: Array<{ by: string, byId: string, role: string, note: string | null, at: string }>, missingApprovals: Array<{ role: string, count: number }>, pdf: { number: string, renderedAt: string, bytes: number, digest: string } | null, ended: { reason: string | null, by: string, byId: string, at: string } | null }> } | null };

export type CreatePurchaseOrderMutationVariables = Exact<{
  input: CreatePurchaseOrderInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CreatePurchaseOrderMutation = { createPurchaseOrder: { id: string, number: string | null, state: PurchaseOrderState, supplierId: string, supplierName: string, requisitionIds: Array<string>, currency: string, deliveryPlace: string | null, paymentDays: number | null, expectedOn: string | null, late: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, sentAt: string | null, mailCount: number, version: number, by: string, byId: string, createdAt: string, updatedAt: string, changedLines: Array<{ id: string, position: number, inventoryItemId: string | null, sku: string | null, description: string, unit: string | null, supplierCode: string | null, quantity: string, unitCost: string | null, taxCode: string, taxRate: number, base: string | null, tax: string | null, total: string | null, requisitionId: string | null, requisitionLineId: string | null, workOrderId: string | null, missingPartId: string | null, received: string | null, returned: string | null, billed: string | null }> | null, approvals: Array<{ by: string, byId: string, role: string, note: string | null, at: string }>, missingApprovals: Array<{ role: string, count: number }>, pdf: { number: string, renderedAt: string, bytes: number, digest: string } | null, ended: { reason: string | null, by: string, byId: string, at: string } | null } | null };

export type AddPurchaseOrderLinesMutationVariables = Exact<{
  id: string | number;
  lines: Array<PurchaseOrderLineInput> | PurchaseOrderLineInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type AddPurchaseOrderLinesMutation = { addPurchaseOrderLines: { id: string, number: string | null, state: PurchaseOrderState, supplierId: string, supplierName: string, requisitionIds: Array<string>, currency: string, deliveryPlace: string | null, paymentDays: number | null, expectedOn: string | null, late: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, sentAt: string | null, mailCount: number, version: number, by: string, byId: string, createdAt: string, updatedAt: string, changedLines: Array<{ id: string, position: number, inventoryItemId: string | null, sku: string | null, description: string, unit: string | null, supplierCode: string | null, quantity: string, unitCost: string | null, taxCode: string, taxRate: number, base: string | null, tax: string | null, total: string | null, requisitionId: string | null, requisitionLineId: string | null, workOrderId: string | null, missingPartId: string | null, received: string | null, returned: string | null, billed: string | null }> | null, approvals: Array<{ by: string, byId: string, role: string, note: string | null, at: string }>, missingApprovals: Array<{ role: string, count: number }>, pdf: { number: string, renderedAt: string, bytes: number, digest: string } | null, ended: { reason: string | null, by: string, byId: string, at: string } | null } | null };

export type UpdatePurchaseOrderLinesMutationVariables = Exact<{
  id: string | number;
  changes: Array<PurchaseOrderLineChange> | PurchaseOrderLineChange;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type UpdatePurchaseOrderLinesMutation = { updatePurchaseOrderLines: { id: string, number: string | null, state: PurchaseOrderState, supplierId: string, supplierName: string, requisitionIds: Array<string>, currency: string, deliveryPlace: string | null, paymentDays: number | null, expectedOn: string | null, late: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, sentAt: string | null, mailCount: number, version: number, by: string, byId: string, createdAt: string, updatedAt: string, changedLines: Array<{ id: string, position: number, inventoryItemId: string | null, sku: string | null, description: string, unit: string | null, supplierCode: string | null, quantity: string, unitCost: string | null, taxCode: string, taxRate: number, base: string | null, tax: string | null, total: string | null, requisitionId: string | null, requisitionLineId: string | null, workOrderId: string | null, missingPartId: string | null, received: string | null, returned: string | null, billed: string | null }> | null, approvals: Array<{ by: string, byId: string, role: string, note: string | null, at: string }>, missingApprovals: Array<{ role: string, count: number }>, pdf: { number: string, renderedAt: string, bytes: number, digest: string } | null, ended: { reason: string | null, by: string, byId: string, at: string } | null } | null };

export type RemovePurchaseOrderLinesMutationVariables = Exact<{
  id: string | number;
  lineIds: Array<string | number> | string | number;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type RemovePurchaseOrderLinesMutation = { removePurchaseOrderLines: { id: string, number: string | null, state: PurchaseOrderState, supplierId: string, supplierName: string, requisitionIds: Array<string>, currency: string, deliveryPlace: string | null, paymentDays: number | null, expectedOn: string | null, late: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, sentAt: string | null, mailCount: number, version: number, by: string, byId: string, createdAt: string, updatedAt: string, approvals: Array<{ by: string, byId: string, role: string, note: string | null, at: string }>, missingApprovals: Array<{ role: string, count: number }>, pdf: { number: string, renderedAt: string, bytes: number, digest: string } | null, ended: { reason: string | null, by: string, byId: string, at: string } | null } | null };

export type UpdatePurchaseOrderMutationVariables = Exact<{
  id: string | number;
  input: UpdatePurchaseOrderInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type UpdatePurchaseOrderMutation = { updatePurchaseOrder: { id: string, number: string | null, state: PurchaseOrderState, supplierId: string, supplierName: string, requisitionIds: Array<string>, currency: string, deliveryPlace: string | null, paymentDays: number | null, expectedOn: string | null, late: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, sentAt: string | null, mailCount: number, version: number, by: string, byId: string, createdAt: string, updatedAt: string, approvals: Array<{ by: string, byId: string, role: string, note: string | null, at: string }>, missingApprovals: Array<{ role: string, count: number }>, pdf: { number: string, renderedAt: string, bytes: number, digest: string } | null, ended: { reason: string | null, by: string, byId: string, at: string } | null } | null };

export type ApprovePurchaseOrderMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
  note?: string | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ApprovePurchaseOrderMutation = { approvePurchaseOrder: { id: string, number: string | null, state: PurchaseOrderState, supplierId: string, supplierName: string, requisitionIds: Array<string>, currency: string, deliveryPlace: string | null, paymentDays: number | null, expectedOn: string | null, late: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, sentAt: string | null, mailCount: number, version: number, by: string, byId: string, createdAt: string, updatedAt: string, approvals: Array<{ by: string, byId: string, role: string, note: string | null, at: string }>, missingApprovals: Array<{ role: string, count: number }>, pdf: { number: string, renderedAt: string, bytes: number, digest: string } | null, ended: { reason: string | null, by: string, byId: string, at: string } | null } | null };

export type SendPurchaseOrderMutationVariables = Exact<{
  id: string | number;
  series?: string | null | undefined;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type SendPurchaseOrderMutation = { sendPurchaseOrder: { id: string, number: string | null, state: PurchaseOrderState, supplierId: string, supplierName: string, requisitionIds: Array<string>, currency: string, deliveryPlace: string | null, paymentDays: number | null, expectedOn: string | null, late: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, sentAt: string | null, mailCount: number, version: number, by: string, byId: string, createdAt: string, updatedAt: string, approvals: Array<{ by: string, byId: string, role: string, note: string | null, at: string }>, missingApprovals: Array<{ role: string, count: number }>, pdf: { number: string, renderedAt: string, bytes: number, digest: string } | null, ended: { reason: string | null, by: string, byId: string, at: string } | null } | null };

export type ClosePurchaseOrderMutationVariables = Exact<{
  id: string | number;
  reason?: string | null | undefined;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ClosePurchaseOrderMutation = { closePurchaseOrder: { id: string, number: string | null, state: PurchaseOrderState, supplierId: string, supplierName: string, requisitionIds: Array<string>, currency: string, deliveryPlace: string | null, paymentDays: number | null, expectedOn: string | null, late: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, sentAt: string | null, mailCount: number, version: number, by: string, byId: string, createdAt: string, updatedAt: string, approvals: Array<{ by: string, byId: string, role: string, note: string | null, at: string }>, missingApprovals: Array<{ role: string, count: number }>, pdf: { number: string, renderedAt: string, bytes: number, digest: string } | null, ended: { reason: string | null, by: string, byId: string, at: string } | null } | null };

export type CancelPurchaseOrderMutationVariables = Exact<{
  id: string | number;
  reason: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CancelPurchaseOrderMutation = { cancelPurchaseOrder: { id: string, number: string | null, state: PurchaseOrderState, supplierId: string, supplierName: string, requisitionIds: Array<string>, currency: string, deliveryPlace: string | null, paymentDays: number | null, expectedOn: string | null, late: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, sentAt: string | null, mailCount: number, version: number, by: string, byId: string, createdAt: string, updatedAt: string, approvals: Array<{ by: string, byId: string, role: string, note: string | null, at: string }>, missingApprovals: Array<{ role: string, count: number }>, pdf: { number: string, renderedAt: string, bytes: number, digest: string } | null, ended: { reason: string | null, by: string, byId: string, at: string } | null } | null };

export type MailPurchaseOrderMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type MailPurchaseOrderMutation = { mailPurchaseOrder: { id: string, number: string | null, state: PurchaseOrderState, supplierId: string, supplierName: string, requisitionIds: Array<string>, currency: string, deliveryPlace: string | null, paymentDays: number | null, expectedOn: string | null, late: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, sentAt: string | null, mailCount: number, version: number, by: string, byId: string, createdAt: string, updatedAt: string, approvals: Array<{ by: string, byId: string, role: string, note: string | null, at: string }>, missingApprovals: Array<{ role: string, count: number }>, pdf: { number: string, renderedAt: string, bytes: number, digest: string } | null, ended: { reason: string | null, by: string, byId: string, at: string } | null } | null };

export type GeneratePurchaseOrderPdfMutationVariables = Exact<{
  id: string | number;
}>;


export type GeneratePurchaseOrderPdfMutation = { generatePurchaseOrderPdf: { number: string, renderedAt: string, bytes: number, digest: string } | null };

export type PurchaseOrderPdfUrlQueryVariables = Exact<{
  id: string | number;
}>;


export type PurchaseOrderPdfUrlQuery = { purchaseOrderPdfUrl: { url: string, expiresAt: string, pdf: { number: string, renderedAt: string, bytes: number, digest: string } } | null };

export type QuotationRequestFieldsFragment = { id: string, state: QuotationRequestState, requisitionId: string, supplierCount: number, answerCount: number, answerBy: string | null, currency: string, version: number, by: string, byId: string, createdAt: string, updatedAt: string };

export type QuotationRequestLineFieldsFragment = { id: string, inventoryItemId: string | null, sku: string | null, description: string, unit: string | null, quantity: string, purchaseOrderId: string | null };

export type WholeQuotationRequestFieldsFragment = { note: string | null, id: string, state: QuotationRequestState, requisitionId: string, supplierCount: number, answerCount: number, answerBy: string | null, currency: string, version: number, by: string, byId: string, createdAt: string, updatedAt: string, suppliers: Array<{ supplierId: string, name: string, quotationId: string, answeredAt: string | null }>, lines: Array<{ id: string, inventoryItemId: string | null, sku: string | null, description: string, unit: string | null, quantity: string, purchaseOrderId: string | null }> | null, ended: { reason: string | null, by: string, byId: string, at: string } | null };

export type QuotationFieldsFragment = { id: string, requestId: string, supplierId: string, supplierName: string, validUntil: string, expired: boolean, deliveryDays: number | null, note: string | null, currency: string, total: string | null, version: number, by: string, byId: string, createdAt: string, updatedAt: string, lines: Array<{ lineId: string, quantity: string, unitCost: string | null, total: string | null, deliveryDays: number | null }> };

export type QuotationRequestQueryVariables = Exact<{
  id: string | number;
}>;


export type QuotationRequestQuery = { quotationRequest: { note: string | null, id: string, state: QuotationRequestState, requisitionId: string, supplierCount: number, answerCount: number, answerBy: string | null, currency: string, version: number, by: string, byId: string, createdAt: string, updatedAt: string, suppliers: Array<{ supplierId: string, name: string, quotationId: string, answeredAt: string | null }>, lines: Array<{ id: string, inventoryItemId: string | null, sku: string | null, description: string, unit: string | null, quantity: string, purchaseOrderId: string | null }> | null, ended: { reason: string | null, by: string, byId: string, at: string } | null } | null };

export type QuotationRequestsQueryVariables = Exact<{
  state?: QuotationRequestState | null | undefined;
  requisitionId?: string | number | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type QuotationRequestsQuery = { quotationRequests: { nextToken: string | null, items: Array<{ id: string, state: QuotationRequestState, requisitionId: string, supplierCount: number, answerCount: number, answerBy: string | null, currency: string, version: number, by: string, byId: string, createdAt: string, updatedAt: string }> } | null };

export type QuotationQueryVariables = Exact<{
  id: string | number;
}>;


export type QuotationQuery = { quotation: { id: string, requestId: string, supplierId: string, supplierName: string, validUntil: string, expired: boolean, deliveryDays: number | null, note: string | null, currency: string, total: string | null, version: number, by: string, byId: string, createdAt: string, updatedAt: string, lines: Array<{ lineId: string, quantity: string, unitCost: string | null, total: string | null, deliveryDays: number | null }> } | null };

export type CompareQuotationsQueryVariables = Exact<{
  requestId: string | number;
}>;


export type CompareQuotationsQuery = { compareQuotations: { request: { note: string | null, id: string, state: QuotationRequestState, requisitionId: string, supplierCount: number, answerCount: number, answerBy: string | null, currency: string, version: number, by: string, byId: string, createdAt: string, updatedAt: string, suppliers: Array<{ supplierId: string, name: string, quotationId: string, answeredAt: string | null }>, lines: Array<{ id: string, inventoryItemId: string | null, sku: string | null, description: string, unit: string | null, quantity: string, purchaseOrderId: string | null }> | null, ended: { reason: string | null, by: string, byId: string, at: string } | null }, quotations: Array<{ quotationId: string, supplierId: string, supplierName: string, total: string | null, deliveryDays: number | null, validUntil: string, expired: boolean, complete: boolean, cheapest: boolean, fastest: boolean }>, lines: Array<{ line: { id: string, inventoryItemId: string | null, sku: string | null, description: string, unit: string | null, quantity: string, purchaseOrderId: string | null }, offers: Array<{ quotationId: string, supplierId: string, quantity: string, unitCost: string | null, total: string | null, deliveryDays: number | null, complete: boolean, cheapest: boolean, fastest: boolean }> }> } | null };

export type CreateQuotationRequestMutationVariables = Exact<{
  input: CreateQuotationRequestInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CreateQuotationRequestMutation = { createQuotationRequest: { note: string | null, id: string, state: QuotationRequestState, requisitionId: string, supplierCount: number, answerCount: number, answerBy: string | null, currency: string, version: number, by: string, byId: string, createdAt: string, updatedAt: string, suppliers: Array<{ supplierId: string, name: string, quotationId: string, answeredAt: string | null }>, lines: Array<{ id: string, inventoryItemId: string | null, sku: string | null, description: string, unit: string | null, quantity: string, purchaseOrderId: string | null }> | null, ended: { reason: string | null, by: string, byId: string, at: string } | null } | null };

export type RecordQuotationMutationVariables = Exact<{
  requestId: string | number;
  supplierId: string | number;
  input: RecordQuotationInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type RecordQuotationMutation = { recordQuotation: { id: string, requestId: string, supplierId: string, supplierName: string, validUntil: string, expired: boolean, deliveryDays: number | null, note: string | null, currency: string, total: string | null, version: number, by: string, byId: string, createdAt: string, updatedAt: string, lines: Array<{ lineId: string, quantity: string, unitCost: string | null, total: string | null, deliveryDays: number | null }> } | null };

export type AwardQuotationMutationVariables = Exact<{
  requestId: string | number;
  quotationId: string | number;
  lineIds?: Array<string | number> | string | number | null | undefined;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type AwardQuotationMutation = { awardQuotation: { id: string, number: string | null, state: PurchaseOrderState, supplierId: string, supplierName: string, requisitionIds: Array<string>, currency: string, deliveryPlace: string | null, paymentDays: number | null, expectedOn: string | null, late: boolean, note: string | null, lineCount: number, subtotal: string | null, tax: string | null, total: string | null, sentAt: string | null, mailCount: number, version: number, by: string, byId: string, createdAt: string, updatedAt: string, changedLines: Array<{ id: string, position: number, inventoryItemId: string | null, sku: string | null, description: string, unit: string | null, supplierCode: string | null, quantity: string, unitCost: string | null, taxCode: string, taxRate: number, base: string | null, tax: string | null, total: string | null, requisitionId: string | null, requisitionLineId: string | null, workOrderId: string | null, missingPartId: string | null, received: string | null, returned: string | null, billed: string | null }> | null, approvals: Array<{ by: string, byId: string, role: string, note: string | null, at: string }>, missingApprovals: Array<{ role: string, count: number }>, pdf: { number: string, renderedAt: string, bytes: number, digest: string } | null, ended: { reason: string | null, by: string, byId: string, at: string } | null } | null };

export type CloseQuotationRequestMutationVariables = Exact<{
  id: string | number;
  reason: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CloseQuotationRequestMutation = { closeQuotationRequest: { note: string | null, id: string, state: QuotationRequestState, requisitionId: string, supplierCount: number, answerCount: number, answerBy: string | null, currency: string, version: number, by: string, byId: string, createdAt: string, updatedAt: string, suppliers: Array<{ supplierId: string, name: string, quotationId: string, answeredAt: string | null }>, lines: Array<{ id: string, inventoryItemId: string | null, sku: string | null, description: string, unit: string | null, quantity: string, purchaseOrderId: string | null }> | null, ended: { reason: string | null, by: string, byId: string, at: string } | null } | null };

export type ReceiptHeadFieldsFragment = { id: string, purchaseOrderId: string, orderNumber: string | null, supplierId: string, supplierName: string, reverses: string | null, reason: string | null, deliveryNote: string | null, note: string | null, currency: string, lineCount: number, reversedCount: number, version: number, by: string, byId: string, createdAt: string };

export type ReceiptLineFieldsFragment = { id: string, orderLineId: string, description: string, quantity: string, unitCost: string | null, movementId: string | null, workOrderId: string | null, reserved: string, returned: string, reversedBy: string | null, item: { id: string, sku: string, name: string, unit: string, stock: string, averageCost: string | null, location: string | null } | null };

export type LandedCostFieldsFragment = { number: number, kind: LandedCostKind, description: string | null, amount: string | null, spreadBy: SpreadBy, inStock: string | null, variance: string | null, pending: number, by: string, byId: string, at: string, shares: Array<{ lineId: string, amount: string | null, inStock: string | null }> };

export type SupplierReturnFieldsFragment = { id: string, receiptId: string, purchaseOrderId: string, orderNumber: string | null, supplierId: string, supplierName: string, status: SupplierReturnStatus, reason: string, currency: string, expected: string | null, credited: string | null, creditNumber: string | null, creditNote: string | null, creditedBy: string | null, creditedById: string | null, creditedAt: string | null, version: number, by: string, byId: string, createdAt: string, items: Array<{ lineId: string, orderLineId: string, description: string, quantity: string, unitCost: string | null, movementId: string | null, item: { id: string, sku: string, name: string, unit: string, stock: string, averageCost: string | null } | null }> };

export type ReceiptQueryVariables = Exact<{
  id: string | number;
}>;


export type ReceiptQuery = { receipt: { id: string, purchaseOrderId: string, orderNumber: string | null, supplierId: string, supplierName: string, reverses: string | null, reason: string | null, deliveryNote: string | null, note: string | null, currency: string, lineCount: number, reversedCount: number, version: number, by: string, byId: string, createdAt: string, items: Array<{ id: string, orderLineId: string, description: string, quantity: string, unitCost: string | null, movementId: string | null, workOrderId: string | null, reserved: string, returned: string, reversedBy: string | null, item: { id: string, sku: string, name: string, unit: string, stock: string, averageCost: string | null, location: string | null } | null }> | null, landedCosts: Array<{ number: number, kind: LandedCostKind, description: string | null, amount: string | null, spreadBy: SpreadBy, inStock: string | null, variance: string | null, pending: number, by: string, byId: string, at: string, shares: Array<{ lineId: string, amount: string | null, inStock: string | null }> }> | null } | null };

export type ReceiptsQueryVariables = Exact<{
  purchaseOrderId?: string | number | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type ReceiptsQuery = { receipts: { nextToken: string | null, items: Array<{ id: string, purchaseOrderId: string, orderNumber: string | null, supplierId: string, supplierName: string, reverses: string | null, reason: string | null, deliveryNote: string | null, note: string | null, currency: string, lineCount: number, reversedCount: number, version: number, by: string, byId: string, createdAt: string }> } | null };

export type SupplierReturnQueryVariables = Exact<{
  id: string | number;
}>;


export type SupplierReturnQuery = { supplierReturn: { id: string, receiptId: string, purchaseOrderId: string, orderNumber: string | null, supplierId: string, supplierName: string, status: SupplierReturnStatus, reason: string, currency: string, expected: string | null, credited: string | null, creditNumber: string | null, creditNote: string | null, creditedBy: string | null, creditedById: string | null, creditedAt: string | null, version: number, by: string, byId: string, createdAt: string, items: Array<{ lineId: string, orderLineId: string, description: string, quantity: string, unitCost: string | null, movementId: string | null, item: { id: string, sku: string, name: string, unit: string, stock: string, averageCost: string | null } | null }> } | null };

export type SupplierReturnsQueryVariables = Exact<{
  status?: SupplierReturnStatus | null | undefined;
  supplierId?: string | number | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type SupplierReturnsQuery = { supplierReturns: { nextToken: string | null, items: Array<{ id: string, receiptId: string, purchaseOrderId: string, orderNumber: string | null, supplierId: string, supplierName: string, status: SupplierReturnStatus, reason: string, currency: string, expected: string | null, credited: string | null, creditNumber: string | null, creditNote: string | null, creditedBy: string | null, creditedById: string | null, creditedAt: string | null, version: number, by: string, byId: string, createdAt: string, items: Array<{ lineId: string, orderLineId: string, description: string, quantity: string, unitCost: string | null, movementId: string | null, item: { id: string, sku: string, name: string, unit: string, stock: string, averageCost: string | null } | null }> }> } | null };

export type ReceiveGoodsMutationVariables = Exact<{
  purchaseOrderId: string | number;
  input: ReceiveGoodsInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ReceiveGoodsMutation = { receiveGoods: { id: string, purchaseOrderId: string, orderNumber: string | null, supplierId: string, supplierName: string, reverses: string | null, reason: string | null, deliveryNote: string | null, note: string | null, currency: string, lineCount: number, reversedCount: number, version: number, by: string, byId: string, createdAt: string, items: Array<{ id: string, orderLineId: string, description: string, quantity: string, unitCost: string | null, movementId: string | null, workOrderId: string | null, reserved: string, returned: string, reversedBy: string | null, item: { id: string, sku: string, name: string, unit: string, stock: string, averageCost: string | null, location: string | null } | null }> | null } | null };

export type ReverseReceiptMutationVariables = Exact<{
  receiptId: string | number;
  input: ReverseReceiptInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ReverseReceiptMutation = { reverseReceipt: { id: string, purchaseOrderId: string, orderNumber: string | null, supplierId: string, supplierName: string, reverses: string | null, reason: string | null, deliveryNote: string | null, note: string | null, currency: string, lineCount: number, reversedCount: number, version: number, by: string, byId: string, createdAt: string, items: Array<{ id: string, orderLineId: string, description: string, quantity: string, unitCost: string | null, movementId: string | null, workOrderId: string | null, reserved: string, returned: string, reversedBy: string | null, item: { id: string, sku: string, name: string, unit: string, stock: string, averageCost: string | null, location: string | null } | null }> | null } | null };

export type ReturnToSupplierMutationVariables = Exact<{
  receiptId: string | number;
  input: ReturnToSupplierInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ReturnToSupplierMutation = { returnToSupplier: { id: string, receiptId: string, purchaseOrderId: string, orderNumber: string | null, supplierId: string, supplierName: string, status: SupplierReturnStatus, reason: string, currency: string, expected: string | null, credited: string | null, creditNumber: string | null, creditNote: string | null, creditedBy: string | null, creditedById: string | null, creditedAt: string | null, version: number, by: string, byId: string, createdAt: string, items: Array<{ lineId: string, orderLineId: string, description: string, quantity: string, unitCost: string | null, movementId: string | null, item: { id: string, sku: string, name: string, unit: string, stock: string, averageCost: string | null } | null }> } | null };

export type RecordSupplierCreditMutationVariables = Exact<{
  id: string | number;
  input: SupplierCreditInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type RecordSupplierCreditMutation = { recordSupplierCredit: { id: string, receiptId: string, purchaseOrderId: string, orderNumber: string | null, supplierId: string, supplierName: string, status: SupplierReturnStatus, reason: string, currency: string, expected: string | null, credited: string | null, creditNumber: string | null, creditNote: string | null, creditedBy: string | null, creditedById: string | null, creditedAt: string | null, version: number, by: string, byId: string, createdAt: string, items: Array<{ lineId: string, orderLineId: string, description: string, quantity: string, unitCost: string | null, movementId: string | null, item: { id: string, sku: string, name: string, unit: string, stock: string, averageCost: string | null } | null }> } | null };

export type AddLandedCostMutationVariables = Exact<{
  receiptId: string | number;
  input: LandedCostInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type AddLandedCostMutation = { addLandedCost: { id: string, purchaseOrderId: string, orderNumber: string | null, supplierId: string, supplierName: string, reverses: string | null, reason: string | null, deliveryNote: string | null, note: string | null, currency: string, lineCount: number, reversedCount: number, version: number, by: string, byId: string, createdAt: string, landedCosts: Array<{ number: number, kind: LandedCostKind, description: string | null, amount: string | null, spreadBy: SpreadBy, inStock: string | null, variance: string | null, pending: number, by: string, byId: string, at: string, shares: Array<{ lineId: string, amount: string | null, inStock: string | null }> }> | null } | null };

export type SettleLandedCostMutationVariables = Exact<{
  receiptId: string | number;
  idempotencyKey?: string | number | null | undefined;
}>;


export type SettleLandedCostMutation = { settleLandedCost: { id: string, purchaseOrderId: string, orderNumber: string | null, supplierId: string, supplierName: string, reverses: string | null, reason: string | null, deliveryNote: string | null, note: string | null, currency: string, lineCount: number, reversedCount: number, version: number, by: string, byId: string, createdAt: string, landedCosts: Array<{ number: number, kind: LandedCostKind, description: string | null, amount: string | null, spreadBy: SpreadBy, inStock: string | null, variance: string | null, pending: number, by: string, byId: string, at: string, shares: Array<{ lineId: string, amount: string | null, inStock: string | null }> }> | null } | null };

export type ReportFieldsFragment = { id: string, kind: ReportKind, format: ReportFormat, from: string | null, to: string | null, state: ReportState, progress: number, rows: number | null, bytes: number | null, withCost: boolean, fileName: string, requestedBy: string, requestedById: string, scheduleId: string | null, createdAt: string, endedAt: string | null, expiresAt: string };

export type ReportScheduleFieldsFragment = { id: string, kind: ReportKind, format: ReportFormat, frequency: ReportFrequency, weekday: number | null, dayOfMonth: number | null, time: string, timeZone: string, recipientIds: Array<string>, active: boolean, nextAt: string | null, lastAt: string | null, createdBy: string, createdById: string, version: number, createdAt: string, updatedAt: string };

export type ReportQueryVariables = Exact<{
  id: string | number;
}>;


export type ReportQuery = { report: { id: string, kind: ReportKind, format: ReportFormat, from: string | null, to: string | null, state: ReportState, progress: number, rows: number | null, bytes: number | null, withCost: boolean, fileName: string, requestedBy: string, requestedById: string, scheduleId: string | null, createdAt: string, endedAt: string | null, expiresAt: string } | null };

export type ReportsQueryVariables = Exact<{
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type ReportsQuery = { reports: { nextToken: string | null, items: Array<{ id: string, kind: ReportKind, format: ReportFormat, from: string | null, to: string | null, state: ReportState, progress: number, rows: number | null, bytes: number | null, withCost: boolean, fileName: string, requestedBy: string, requestedById: string, scheduleId: string | null, createdAt: string, endedAt: string | null, expiresAt: string }> } | null };

export type ReportUrlQueryVariables = Exact<{
  id: string | number;
}>;


export type ReportUrlQuery = { reportUrl: { url: string, expiresAt: string, report: { id: string, kind: ReportKind, format: ReportFormat, from: string | null, to: string | null, state: ReportState, progress: number, rows: number | null, bytes: number | null, withCost: boolean, fileName: string, requestedBy: string, requestedById: string, scheduleId: string | null, createdAt: string, endedAt: string | null, expiresAt: string } } | null };

export type ReportSchedulesQueryVariables = Exact<{
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type ReportSchedulesQuery = { reportSchedules: { nextToken: string | null, items: Array<{ id: string, kind: ReportKind, format: ReportFormat, frequency: ReportFrequency, weekday: number | null, dayOfMonth: number | null, time: string, timeZone: string, recipientIds: Array<string>, active: boolean, nextAt: string | null, lastAt: string | null, createdBy: string, createdById: string, version: number, createdAt: string, updatedAt: string }> } | null };

export type RequestReportMutationVariables = Exact<{
  input: RequestReportInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type RequestReportMutation = { requestReport: { id: string, kind: ReportKind, format: ReportFormat, from: string | null, to: string | null, state: ReportState, progress: number, rows: number | null, bytes: number | null, withCost: boolean, fileName: string, requestedBy: string, requestedById: string, scheduleId: string | null, createdAt: string, endedAt: string | null, expiresAt: string } | null };

export type CreateReportScheduleMutationVariables = Exact<{
  input: CreateReportScheduleInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CreateReportScheduleMutation = { createReportSchedule: { id: string, kind: ReportKind, format: ReportFormat, frequency: ReportFrequency, weekday: number | null, dayOfMonth: number | null, time: string, timeZone: string, recipientIds: Array<string>, active: boolean, nextAt: string | null, lastAt: string | null, createdBy: string, createdById: string, version: number, createdAt: string, updatedAt: string } | null };

export type UpdateReportScheduleMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  input: UpdateReportScheduleInput;
}>;


export type UpdateReportScheduleMutation = { updateReportSchedule: { id: string, kind: ReportKind, format: ReportFormat, frequency: ReportFrequency, weekday: number | null, dayOfMonth: number | null, time: string, timeZone: string, recipientIds: Array<string>, active: boolean, nextAt: string | null, lastAt: string | null, createdBy: string, createdById: string, version: number, createdAt: string, updatedAt: string } | null };

export type DeleteReportScheduleMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
}>;


export type DeleteReportScheduleMutation = { deleteReportSchedule: { id: string, kind: ReportKind, format: ReportFormat, frequency: ReportFrequency, weekday: number | null, dayOfMonth: number | null, time: string, timeZone: string, recipientIds: Array<string>, active: boolean, nextAt: string | null, lastAt: string | null, createdBy: string, createdById: string, version: number, createdAt: string, updatedAt: string } | null };

export type OnReportReadySubscriptionVariables = Exact<{
  reportId?: string | number | null | undefined;
  requestedById?: string | number | null | undefined;
}>;


export type OnReportReadySubscription = { onReportReady: { id: string, reportId: string, kind: ReportKind, state: ReportState, requestedById: string, at: string } | null };

export type RequisitionHeaderFieldsFragment = { id: string, state: RequisitionState, neededBy: string | null, note: string | null, lineCount: number, total: string | null, unpricedLines: number, currency: string, mayApprove: boolean, requestedBy: string, requestedById: string, submittedAt: string | null, reason: string | null, version: number, createdAt: string, updatedAt: string, supplier: { id: string, name: string, archived: boolean } | null, waitingFor: Array<{ role: string, count: number }> };

export type RequisitionFieldsFragment = { id: string, state: RequisitionState, neededBy: string | null, note: string | null, lineCount: number, total: string | null, unpricedLines: number, currency: string, mayApprove: boolean, requestedBy: string, requestedById: string, submittedAt: string | null, reason: string | null, version: number, createdAt: string, updatedAt: string, items: Array<{ id: string, description: string, quantity: string, unitCost: string | null, total: string | null, neededBy: string | null, missingPartId: string | null, ordered: string, inventoryItem: { id: string, sku: string, name: string, unit: string, stock: string } | null, workOrder: { id: string, state: WorkOrderState } | null }> | null, decisions: Array<{ decision: Decision, by: string, byId: string, role: string, at: string, note: string | null, amount: string | null, counts: boolean }> | null, supplier: { id: string, name: string, archived: boolean } | null, waitingFor: Array<{ role: string, count: number }> };

export type RequisitionQueryVariables = Exact<{
  id: string | number;
}>;


export type RequisitionQuery = { requisition: { id: string, state: RequisitionState, neededBy: string | null, note: string | null, lineCount: number, total: string | null, unpricedLines: number, currency: string, mayApprove: boolean, requestedBy: string, requestedById: string, submittedAt: string | null, reason: string | null, version: number, createdAt: string, updatedAt: string, items: Array<{ id: string, description: string, quantity: string, unitCost: string | null, total: string | null, neededBy: string | null, missingPartId: string | null, ordered: string, inventoryItem: { id: string, sku: string, name: string, unit: string, stock: string } | null, workOrder: { id: string, state: WorkOrderState } | null }> | null, decisions: Array<{ decision: Decision, by: string, byId: string, role: string, at: string, note: string | null, amount: string | null, counts: boolean }> | null, supplier: { id: string, name: string, archived: boolean } | null, waitingFor: Array<{ role: string, count: number }> } | null };

export type RequisitionsQueryVariables = Exact<{
  state?: RequisitionState | null | undefined;
  mine?: boolean | null | undefined;
  waitingForMe?: boolean | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type RequisitionsQuery = { requisitions: { nextToken: string | null, items: Array<{ id: string, state: RequisitionState, neededBy: string | null, note: string | null, lineCount: number, total: string | null, unpricedLines: number, currency: string, mayApprove: boolean, requestedBy: string, requestedById: string, submittedAt: string | null, reason: string | null, version: number, createdAt: string, updatedAt: string, supplier: { id: string, name: string, archived: boolean } | null, waitingFor: Array<{ role: string, count: number }> }> } | null };

export type ReorderSuggestionsQueryVariables = Exact<{
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type ReorderSuggestionsQuery = { reorderSuggestions: { nextToken: string | null, items: Array<{ onOrder: string, quantity: string, supplierCode: string | null, packSize: string | null, minimumOrder: string | null, lastCost: string | null, total: string | null, currency: string, inventoryItem: { id: string, sku: string, name: string, unit: string, stock: string, minimumStock: string, maximumStock: string | null } | null, supplier: { id: string, name: string, leadTimeDays: number | null, archived: boolean } | null }> } | null };

export type CreateRequisitionsFromSuggestionsMutationVariables = Exact<{
  input: RequisitionsFromSuggestionsInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CreateRequisitionsFromSuggestionsMutation = { createRequisitionsFromSuggestions: { nextToken: string | null, items: Array<{ id: string, state: RequisitionState, neededBy: string | null, note: string | null, lineCount: number, total: string | null, unpricedLines: number, currency: string, mayApprove: boolean, requestedBy: string, requestedById: string, submittedAt: string | null, reason: string | null, version: number, createdAt: string, updatedAt: string, supplier: { id: string, name: string, archived: boolean } | null, waitingFor: Array<{ role: string, count: number }> }> } | null };

export type CreateRequisitionMutationVariables = Exact<{
  input: CreateRequisitionInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CreateRequisitionMutation = { createRequisition: { id: string, state: RequisitionState, neededBy: string | null, note: string | null, lineCount: number, total: string | null, unpricedLines: number, currency: string, mayApprove: boolean, requestedBy: string, requestedById: string, submittedAt: string | null, reason: string | null, version: number, createdAt: string, updatedAt: string, items: Array<{ id: string, description: string, quantity: string, unitCost: string | null, total: string | null, neededBy: string | null, missingPartId: string | null, ordered: string, inventoryItem: { id: string, sku: string, name: string, unit: string, stock: string } | null, workOrder: { id: string, state: WorkOrderState } | null }> | null, decisions: Array<{ decision: Decision, by: string, byId: string, role: string, at: string, note: string | null, amount: string | null, counts: boolean }> | null, supplier: { id: string, name: string, archived: boolean } | null, waitingFor: Array<{ role: string, count: number }> } | null };

export type UpdateRequisitionMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  input: UpdateRequisitionInput;
}>;


export type UpdateRequisitionMutation = { updateRequisition: { id: string, state: RequisitionState, neededBy: string | null, note: string | null, lineCount: number, total: string | null, unpricedLines: number, currency: string, mayApprove: boolean, requestedBy: string, requestedById: string, submittedAt: string | null, reason: string | null, version: number, createdAt: string, updatedAt: string, items: Array<{ id: string, description: string, quantity: string, unitCost: string | null, total: string | null, neededBy: string | null, missingPartId: string | null, ordered: string, inventoryItem: { id: string, sku: string, name: string, unit: string, stock: string } | null, workOrder: { id: string, state: WorkOrderState } | null }> | null, decisions: Array<{ decision: Decision, by: string, byId: string, role: string, at: string, note: string | null, amount: string | null, counts: boolean }> | null, supplier: { id: string, name: string, archived: boolean } | null, waitingFor: Array<{ role: string, count: number }> } | null };

export type SubmitRequisitionMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type SubmitRequisitionMutation = { submitRequisition: { id: string, state: RequisitionState, neededBy: string | null, note: string | null, lineCount: number, total: string | null, unpricedLines: number, currency: string, mayApprove: boolean, requestedBy: string, requestedById: string, submittedAt: string | null, reason: string | null, version: number, createdAt: string, updatedAt: string, items: Array<{ id: string, description: string, quantity: string, unitCost: string | null, total: string | null, neededBy: string | null, missingPartId: string | null, ordered: string, inventoryItem: { id: string, sku: string, name: string, unit: string, stock: string } | null, workOrder: { id: string, state: WorkOrderState } | null }> | null, decisions: Array<{ decision: Decision, by: string, byId: string, role: string, at: string, note: string | null, amount: string | null, counts: boolean }> | null, supplier: { id: string, name: string, archived: boolean } | null, waitingFor: Array<{ role: string, count: number }> } | null };

export type ApproveRequisitionMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
  note?: string | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ApproveRequisitionMutation = { approveRequisition: { id: string, state: RequisitionState, neededBy: string | null, note: string | null, lineCount: number, total: string | null, unpricedLines: number, currency: string, mayApprove: boolean, requestedBy: string, requestedById: string, submittedAt: string | null, reason: string | null, version: number, createdAt: string, updatedAt: string, items: Array<{ id: string, description: string, quantity: string, unitCost: string | null, total: string | null, neededBy: string | null, missingPartId: string | null, ordered: string, inventoryItem: { id: string, sku: string, name: string, unit: string, stock: string } | null, workOrder: { id: string, state: WorkOrderState } | null }> | null, decisions: Array<{ decision: Decision, by: string, byId: string, role: string, at: string, note: string | null, amount: string | null, counts: boolean }> | null, supplier: { id: string, name: string, archived: boolean } | null, waitingFor: Array<{ role: string, count: number }> } | null };

export type RejectRequisitionMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
  reason: string;
  idempotencyKey?: string | number | null | undefined;
}>;


export type RejectRequisitionMutation = { rejectRequisition: { id: string, state: RequisitionState, neededBy: string | null, note: string | null, lineCount: number, total: string | null, unpricedLines: number, currency: string, mayApprove: boolean, requestedBy: string, requestedById: string, submittedAt: string | null, reason: string | null, version: number, createdAt: string, updatedAt: string, items: Array<{ id: string, description: string, quantity: string, unitCost: string | null, total: string | null, neededBy: string | null, missingPartId: string | null, ordered: string, inventoryItem: { id: string, sku: string, name: string, unit: string, stock: string } | null, workOrder: { id: string, state: WorkOrderState } | null }> | null, decisions: Array<{ decision: Decision, by: string, byId: string, role: string, at: string, note: string | null, amount: string | null, counts: boolean }> | null, supplier: { id: string, name: string, archived: boolean } | null, waitingFor: Array<{ role: string, count: number }> } | null };

export type ReopenRequisitionMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ReopenRequisitionMutation = { reopenRequisition: { id: string, state: RequisitionState, neededBy: string | null, note: string | null, lineCount: number, total: string | null, unpricedLines: number, currency: string, mayApprove: boolean, requestedBy: string, requestedById: string, submittedAt: string | null, reason: string | null, version: number, createdAt: string, updatedAt: string, items: Array<{ id: string, description: string, quantity: string, unitCost: string | null, total: string | null, neededBy: string | null, missingPartId: string | null, ordered: string, inventoryItem: { id: string, sku: string, name: string, unit: string, stock: string } | null, workOrder: { id: string, state: WorkOrderState } | null }> | null, decisions: Array<{ decision: Decision, by: string, byId: string, role: string, at: string, note: string | null, amount: string | null, counts: boolean }> | null, supplier: { id: string, name: string, archived: boolean } | null, waitingFor: Array<{ role: string, count: number }> } | null };

export type CancelRequisitionMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  reason: string;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CancelRequisitionMutation = { cancelRequisition: { id: string, state: RequisitionState, neededBy: string | null, note: string | null, lineCount: number, total: string | null, unpricedLines: number, currency: string, mayApprove: boolean, requestedBy: string, requestedById: string, submittedAt: string | null, reason: string | null, version: number, createdAt: string, updatedAt: string, items: Array<{ id: string, description: string, quantity: string, unitCost: string | null, total: string | null, neededBy: string | null, missingPartId: string | null, ordered: string, inventoryItem: { id: string, sku: string, name: string, unit: string, stock: string } | null, workOrder: { id: string, state: WorkOrderState } | null }> | null, decisions: Array<{ decision: Decision, by: string, byId: string, role: string, at: string, note: string | null, amount: string | null, counts: boolean }> | null, supplier: { id: string, name: string, archived: boolean } | null, waitingFor: Array<{ role: string, count: number }> } | null };

export type ShopQueryVariables = Exact<{ [key: string]: never; }>;


export type ShopQuery = { shop: { name: string, language: string, country: string, currency: string, pricesIncludeTax: boolean, phone: string | null, email: string | null, shippingMethods: Array<{ code: string, name: string, price: string, days: number | null }> } | null };

export type ShopAccountFieldsFragment = { id: string, name: string, email: string, phone: string | null, address: string | null, notified: boolean, createdAt: string };

export type ShopAccountQueryVariables = Exact<{ [key: string]: never; }>;


export type ShopAccountQuery = { shopAccount: { id: string, name: string, email: string, phone: string | null, address: string | null, notified: boolean, createdAt: string } | null };

export type OpenShopAccountMutationVariables = Exact<{
  input: OpenShopAccountInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type OpenShopAccountMutation = { openShopAccount: { id: string, name: string, email: string, phone: string | null, address: string | null, notified: boolean, createdAt: string } | null };

export type ShopItemsQueryVariables = Exact<{
  search?: string | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type ShopItemsQuery = { shopItems: { nextToken: string | null, items: Array<{ id: string, sku: string, name: string, unit: string, price: string, currency: string, availability: ShopAvailability }> } | null };

export type SupplierFieldsFragment = { id: string, name: string, taxIdType: string | null, taxId: string | null, address: string | null, paymentDays: number, currency: string, leadTimeDays: number | null, archived: boolean, version: number, createdAt: string, updatedAt: string, contacts: Array<{ name: string, email: string | null, phone: string | null }> };

export type SupplierItemFieldsFragment = { supplierCode: string | null, lastCost: string | null, currency: string, packSize: string | null, minimumOrder: string | null, preferred: boolean, version: number, createdAt: string, updatedAt: string, supplier: { id: string, name: string, leadTimeDays: number | null, archived: boolean } | null, inventoryItem: { id: string, sku: string, name: string, unit: string } | null };

export type SupplierQueryVariables = Exact<{
  id: string | number;
}>;


export type SupplierQuery = { supplier: { id: string, name: string, taxIdType: string | null, taxId: string | null, address: string | null, paymentDays: number, currency: string, leadTimeDays: number | null, archived: boolean, version: number, createdAt: string, updatedAt: string, contacts: Array<{ name: string, email: string | null, phone: string | null }> } | null };

export type SuppliersQueryVariables = Exact<{
  search?: string | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type SuppliersQuery = { suppliers: { nextToken: string | null, items: Array<{ id: string, name: string, taxIdType: string | null, taxId: string | null, address: string | null, paymentDays: number, currency: string, leadTimeDays: number | null, archived: boolean, version: number, createdAt: string, updatedAt: string, contacts: Array<{ name: string, email: string | null, phone: string | null }> }> } | null };

export type SupplierItemsQueryVariables = Exact<{
  supplierId?: string | number | null | undefined;
  inventoryItemId?: string | number | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type SupplierItemsQuery = { supplierItems: { nextToken: string | null, items: Array<{ supplierCode: string | null, lastCost: string | null, currency: string, packSize: string | null, minimumOrder: string | null, preferred: boolean, version: number, createdAt: string, updatedAt: string, supplier: { id: string, name: string, leadTimeDays: number | null, archived: boolean } | null, inventoryItem: { id: string, sku: string, name: string, unit: string } | null }> } | null };

export type CreateSupplierMutationVariables = Exact<{
  input: CreateSupplierInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CreateSupplierMutation = { createSupplier: { id: string, name: string, taxIdType: string | null, taxId: string | null, address: string | null, paymentDays: number, currency: string, leadTimeDays: number | null, archived: boolean, version: number, createdAt: string, updatedAt: string, contacts: Array<{ name: string, email: string | null, phone: string | null }> } | null };

export type UpdateSupplierMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  input: UpdateSupplierInput;
}>;


export type UpdateSupplierMutation = { updateSupplier: { id: string, name: string, taxIdType: string | null, taxId: string | null, address: string | null, paymentDays: number, currency: string, leadTimeDays: number | null, archived: boolean, version: number, createdAt: string, updatedAt: string, contacts: Array<{ name: string, email: string | null, phone: string | null }> } | null };

export type SetSupplierItemMutationVariables = Exact<{
  supplierId: string | number;
  inventoryItemId: string | number;
  expectedVersion?: number | null | undefined;
  input: SupplierItemInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type SetSupplierItemMutation = { setSupplierItem: { supplierCode: string | null, lastCost: string | null, currency: string, packSize: string | null, minimumOrder: string | null, preferred: boolean, version: number, createdAt: string, updatedAt: string, supplier: { id: string, name: string, leadTimeDays: number | null, archived: boolean } | null, inventoryItem: { id: string, sku: string, name: string, unit: string } | null } | null };

export type RemoveSupplierItemMutationVariables = Exact<{
  supplierId: string | number;
  inventoryItemId: string | number;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type RemoveSupplierItemMutation = { removeSupplierItem: { supplierCode: string | null, lastCost: string | null, currency: string, packSize: string | null, minimumOrder: string | null, preferred: boolean, version: number, createdAt: string, updatedAt: string, supplier: { id: string, name: string, leadTimeDays: number | null, archived: boolean } | null, inventoryItem: { id: string, sku: string, name: string, unit: string } | null } | null };

export type MileageCorrectionFieldsFragment = { from: number, to: number | null, reason: MileageReason, note: string | null, by: string, byId: string, at: string };

export type VehicleFieldsFragment = { id: string, label: string, plate: string | null, number: string | null, vin: string | null, make: string, model: string, year: number | null, color: string | null, mileage: number | null, notes: string | null, archived: boolean, version: number, createdAt: string, updatedAt: string };

export type VehicleWithCustomerFragment = { id: string, label: string, plate: string | null, number: string | null, vin: string | null, make: string, model: string, year: number | null, color: string | null, mileage: number | null, notes: string | null, archived: boolean, version: number, createdAt: string, updatedAt: string, mileageCorrections: Array<{ from: number, to: number | null, reason: MileageReason, note: string | null, by: string, byId: string, at: string }>, customer: { id: string, name: string, phone: string | null } | null };

export type VehicleQueryVariables = Exact<{
  id: string | number;
}>;


export type VehicleQuery = { vehicle: { id: string, label: string, plate: string | null, number: string | null, vin: string | null, make: string, model: string, year: number | null, color: string | null, mileage: number | null, notes: string | null, archived: boolean, version: number, createdAt: string, updatedAt: string, mileageCorrections: Array<{ from: number, to: number | null, reason: MileageReason, note: string | null, by: string, byId: string, at: string }>, customer: { id: string, name: string, phone: string | null } | null } | null };

export type VehicleByPlateQueryVariables = Exact<{
  plate: string;
}>;


export type VehicleByPlateQuery = { vehicleByPlate: { id: string, label: string, plate: string | null, number: string | null, vin: string | null, make: string, model: string, year: number | null, color: string | null, mileage: number | null, notes: string | null, archived: boolean, version: number, createdAt: string, updatedAt: string, mileageCorrections: Array<{ from: number, to: number | null, reason: MileageReason, note: string | null, by: string, byId: string, at: string }>, customer: { id: string, name: string, phone: string | null } | null } | null };

export type VehiclesQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  search?: string | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type VehiclesQuery = { vehicles: { nextToken: string | null, items: Array<{ id: string, label: string, plate: string | null, number: string | null, vin: string | null, make: string, model: string, year: number | null, color: string | null, mileage: number | null, notes: string | null, archived: boolean, version: number, createdAt: string, updatedAt: string, mileageCorrections: Array<{ from: number, to: number | null, reason: MileageReason, note: string | null, by: string, byId: string, at: string }>, customer: { id: string, name: string, phone: string | null } | null }> } | null };

export type CreateVehicleMutationVariables = Exact<{
  input: CreateVehicleInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CreateVehicleMutation = { createVehicle: { id: string, label: string, plate: string | null, number: string | null, vin: string | null, make: string, model: string, year: number | null, color: string | null, mileage: number | null, notes: string | null, archived: boolean, version: number, createdAt: string, updatedAt: string, mileageCorrections: Array<{ from: number, to: number | null, reason: MileageReason, note: string | null, by: string, byId: string, at: string }>, customer: { id: string, name: string, phone: string | null } | null } | null };

export type UpdateVehicleMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  input: UpdateVehicleInput;
}>;


export type UpdateVehicleMutation = { updateVehicle: { id: string, label: string, plate: string | null, number: string | null, vin: string | null, make: string, model: string, year: number | null, color: string | null, mileage: number | null, notes: string | null, archived: boolean, version: number, createdAt: string, updatedAt: string, mileageCorrections: Array<{ from: number, to: number | null, reason: MileageReason, note: string | null, by: string, byId: string, at: string }>, customer: { id: string, name: string, phone: string | null } | null } | null };

export type DeleteVehicleMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
}>;


export type DeleteVehicleMutation = { deleteVehicle: { id: string, label: string, plate: string | null, number: string | null, vin: string | null, make: string, model: string, year: number | null, color: string | null, mileage: number | null, notes: string | null, archived: boolean, version: number, createdAt: string, updatedAt: string } | null };

export type WorkOrderHeaderFragment = { id: string, state: WorkOrderState, stateSince: string, stateDueAt: string | null, nextStates: Array<WorkOrderState>, bay: string | null, technicianId: string | null, complaint: string | null, mileage: number | null, receivedAt: string, promisedAt: string | null, itemCount: number, missingPartCount: number | null, arrivedPartCount: number | null, subtotal: string | null, tax: string | null, total: string | null, currency: string, version: number, createdAt: string, updatedAt: string, nextMoves: Array<{ to: WorkOrderState, noteRequired: boolean }> };

export type MissingPartFieldsFragment = { id: string, description: string, quantity: string, reserved: string, used: string, status: MissingPartStatus, requisitionId: string | null, note: string | null, by: string, byId: string | null, at: string, inventoryItem: { id: string, sku: string, name: string, unit: string, stock: string, available: string | null, location: string | null } | null };

export type WorkOrderFieldsFragment = { pricesIncludeTax: boolean | null, taxRounding: TaxRounding | null, discount: string | null, discountPercent: string | null, id: string, state: WorkOrderState, stateSince: string, stateDueAt: string | null, nextStates: Array<WorkOrderState>, bay: string | null, technicianId: string | null, complaint: string | null, mileage: number | null, receivedAt: string, promisedAt: string | null, itemCount: number, missingPartCount: number | null, arrivedPartCount: number | null, subtotal: string | null, tax: string | null, total: string | null, currency: string, version: number, createdAt: string, updatedAt: string, mileageCorrection: { from: number, to: number | null, reason: MileageReason, note: string | null, by: string, byId: string, at: string } | null, timeInState: Array<{ state: WorkOrderState, seconds: number }>, items: Array<{ id: string, kind: WorkOrderItemKind, description: string, sku: string | null, quantity: string, unitPrice: string | null, unitCost: string | null, discount: string | null, documentDiscount: string | null, taxCode: string, total: string | null, createdAt: string }> | null, customer: { id: string, name: string, phone: string | null } | null, vehicle: { id: string, label: string, plate: string | null, make: string, model: string } | null, technician: { id: string, name: string } | null, nextMoves: Array<{ to: WorkOrderState, noteRequired: boolean }> };

export type WorkOrderQueryVariables = Exact<{
  id: string | number;
}>;


export type WorkOrderQuery = { workOrder: { pricesIncludeTax: boolean | null, taxRounding: TaxRounding | null, discount: string | null, discountPercent: string | null, id: string, state: WorkOrderState, stateSince: string, stateDueAt: string | null, nextStates: Array<WorkOrderState>, bay: string | null, technicianId: string | null, complaint: string | null, mileage: number | null, receivedAt: string, promisedAt: string | null, itemCount: number, missingPartCount: number | null, arrivedPartCount: number | null, subtotal: string | null, tax: string | null, total: string | null, currency: string, version: number, createdAt: string, updatedAt: string, missingParts: Array<{ id: string, description: string, quantity: string, reserved: string, used: string, status: MissingPartStatus, requisitionId: string | null, note: string | null, by: string, byId: string | null, at: string, inventoryItem: { id: string, sku: string, name: string, unit: string, stock: string, available: string | null, location: string | null } | null }> | null, events: Array<{ id: string, from: WorkOrderState | null, to: WorkOrderState, by: string, byId: string | null, at: string, note: string | null }> | null, invoice: { id: string, number: string, status: InvoiceStatus, total: string, balance: string } | null, mileageCorrection: { from: number, to: number | null, reason: MileageReason, note: string | null, by: string, byId: string, at: string } | null, timeInState: Array<{ state: WorkOrderState, seconds: number }>, items: Array<{ id: string, kind: WorkOrderItemKind, description: string, sku: string | null, quantity: string, unitPrice: string | null, unitCost: string | null, discount: string | null, documentDiscount: string | null, taxCode: string, total: string | null, createdAt: string }> | null, customer: { id: string, name: string, phone: string | null } | null, vehicle: { id: string, label: string, plate: string | null, make: string, model: string } | null, technician: { id: string, name: string } | null, nextMoves: Array<{ to: WorkOrderState, noteRequired: boolean }> } | null };

export type WorkOrderEventsQueryVariables = Exact<{
  workOrderId: string | number;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type WorkOrderEventsQuery = { workOrderEvents: { nextToken: string | null, items: Array<{ id: string, from: WorkOrderState | null, to: WorkOrderState, by: string, byId: string | null, at: string, note: string | null }> } | null };

export type WorkOrdersQueryVariables = Exact<{
  state?: WorkOrderState | null | undefined;
  receivedFrom?: string | null | undefined;
  receivedTo?: string | null | undefined;
  customerId?: string | number | null | undefined;
  vehicleId?: string | number | null | undefined;
  technicianId?: string | number | null | undefined;
  open?: boolean | null | undefined;
  late?: boolean | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type WorkOrdersQuery = { workOrders: { nextToken: string | null, items: Array<{ id: string, state: WorkOrderState, stateSince: string, stateDueAt: string | null, nextStates: Array<WorkOrderState>, bay: string | null, technicianId: string | null, complaint: string | null, mileage: number | null, receivedAt: string, promisedAt: string | null, itemCount: number, missingPartCount: number | null, arrivedPartCount: number | null, subtotal: string | null, tax: string | null, total: string | null, currency: string, version: number, createdAt: string, updatedAt: string, customer: { id: string, name: string, phone: string | null } | null, vehicle: { id: string, label: string, plate: string | null, make: string, model: string } | null, nextMoves: Array<{ to: WorkOrderState, noteRequired: boolean }> }> } | null };

export type CreateWorkOrderMutationVariables = Exact<{
  input: CreateWorkOrderInput;
  idempotencyKey?: string | number | null | undefined;
  validateOnly?: boolean | null | undefined;
}>;


export type CreateWorkOrderMutation = { createWorkOrder: { pricesIncludeTax: boolean | null, taxRounding: TaxRounding | null, discount: string | null, discountPercent: string | null, id: string, state: WorkOrderState, stateSince: string, stateDueAt: string | null, nextStates: Array<WorkOrderState>, bay: string | null, technicianId: string | null, complaint: string | null, mileage: number | null, receivedAt: string, promisedAt: string | null, itemCount: number, missingPartCount: number | null, arrivedPartCount: number | null, subtotal: string | null, tax: string | null, total: string | null, currency: string, version: number, createdAt: string, updatedAt: string, warnings: Array<{ code: WorkOrderWarningCode, message: string, workOrderId: string }> | null, mileageCorrection: { from: number, to: number | null, reason: MileageReason, note: string | null, by: string, byId: string, at: string } | null, timeInState: Array<{ state: WorkOrderState, seconds: number }>, items: Array<{ id: string, kind: WorkOrderItemKind, description: string, sku: string | null, quantity: string, unitPrice: string | null, unitCost: string | null, discount: string | null, documentDiscount: string | null, taxCode: string, total: string | null, createdAt: string }> | null, customer: { id: string, name: string, phone: string | null } | null, vehicle: { id: string, label: string, plate: string | null, make: string, model: string } | null, technician: { id: string, name: string } | null, nextMoves: Array<{ to: WorkOrderState, noteRequired: boolean }> } | null };

export type ChangeWorkOrderStateMutationVariables = Exact<{
  id: string | number;
  to: WorkOrderState;
  note?: string | null | undefined;
  mountedItemIds?: Array<string | number> | string | number | null | undefined;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
  validateOnly?: boolean | null | undefined;
}>;


export type ChangeWorkOrderStateMutation = { changeWorkOrderState: { pricesIncludeTax: boolean | null, taxRounding: TaxRounding | null, discount: string | null, discountPercent: string | null, id: string, state: WorkOrderState, stateSince: string, stateDueAt: string | null, nextStates: Array<WorkOrderState>, bay: string | null, technicianId: string | null, complaint: string | null, mileage: number | null, receivedAt: string, promisedAt: string | null, itemCount: number, missingPartCount: number | null, arrivedPartCount: number | null, subtotal: string | null, tax: string | null, total: string | null, currency: string, version: number, createdAt: string, updatedAt: string, mileageCorrection: { from: number, to: number | null, reason: MileageReason, note: string | null, by: string, byId: string, at: string } | null, timeInState: Array<{ state: WorkOrderState, seconds: number }>, items: Array<{ id: string, kind: WorkOrderItemKind, description: string, sku: string | null, quantity: string, unitPrice: string | null, unitCost: string | null, discount: string | null, documentDiscount: string | null, taxCode: string, total: string | null, createdAt: string }> | null, customer: { id: string, name: string, phone: string | null } | null, vehicle: { id: string, label: string, plate: string | null, make: string, model: string } | null, technician: { id: string, name: string } | null, nextMoves: Array<{ to: WorkOrderState, noteRequired: boolean }> } | null };

export type AddWorkOrderItemMutationVariables = Exact<{
  workOrderId: string | number;
  input: WorkOrderItemInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
  validateOnly?: boolean | null | undefined;
}>;


export type AddWorkOrderItemMutation = { addWorkOrderItem: { id: string, state: WorkOrderState, stateSince: string, stateDueAt: string | null, nextStates: Array<WorkOrderState>, bay: string | null, technicianId: string | null, complaint: string | null, mileage: number | null, receivedAt: string, promisedAt: string | null, itemCount: number, missingPartCount: number | null, arrivedPartCount: number | null, subtotal: string | null, tax: string | null, total: string | null, currency: string, version: number, createdAt: string, updatedAt: string, items: Array<{ id: string, kind: WorkOrderItemKind, description: string, sku: string | null, quantity: string, unitPrice: string | null, unitCost: string | null, discount: string | null, documentDiscount: string | null, taxCode: string, total: string | null, createdAt: string }> | null, nextMoves: Array<{ to: WorkOrderState, noteRequired: boolean }> } | null };

export type UpdateWorkOrderItemMutationVariables = Exact<{
  workOrderId: string | number;
  itemId: string | number;
  input: UpdateWorkOrderItemInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
  validateOnly?: boolean | null | undefined;
}>;


export type UpdateWorkOrderItemMutation = { updateWorkOrderItem: { id: string, state: WorkOrderState, stateSince: string, stateDueAt: string | null, nextStates: Array<WorkOrderState>, bay: string | null, technicianId: string | null, complaint: string | null, mileage: number | null, receivedAt: string, promisedAt: string | null, itemCount: number, missingPartCount: number | null, arrivedPartCount: number | null, subtotal: string | null, tax: string | null, total: string | null, currency: string, version: number, createdAt: string, updatedAt: string, items: Array<{ id: string, kind: WorkOrderItemKind, description: string, sku: string | null, quantity: string, unitPrice: string | null, unitCost: string | null, discount: string | null, documentDiscount: string | null, taxCode: string, total: string | null, createdAt: string }> | null, nextMoves: Array<{ to: WorkOrderState, noteRequired: boolean }> } | null };

export type RemoveWorkOrderItemMutationVariables = Exact<{
  workOrderId: string | number;
  itemId: string | number;
  reason?: string | null | undefined;
  mounted?: boolean | null | undefined;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type RemoveWorkOrderItemMutation = { removeWorkOrderItem: { id: string, state: WorkOrderState, stateSince: string, stateDueAt: string | null, nextStates: Array<WorkOrderState>, bay: string | null, technicianId: string | null, complaint: string | null, mileage: number | null, receivedAt: string, promisedAt: string | null, itemCount: number, missingPartCount: number | null, arrivedPartCount: number | null, subtotal: string | null, tax: string | null, total: string | null, currency: string, version: number, createdAt: string, updatedAt: string, items: Array<{ id: string, kind: WorkOrderItemKind, description: string, sku: string | null, quantity: string, unitPrice: string | null, unitCost: string | null, discount: string | null, documentDiscount: string | null, taxCode: string, total: string | null, createdAt: string }> | null, nextMoves: Array<{ to: WorkOrderState, noteRequired: boolean }> } | null };

export type UpdateWorkOrderMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  input: UpdateWorkOrderInput;
}>;


export type UpdateWorkOrderMutation = { updateWorkOrder: { id: string, state: WorkOrderState, stateSince: string, stateDueAt: string | null, nextStates: Array<WorkOrderState>, bay: string | null, technicianId: string | null, complaint: string | null, mileage: number | null, receivedAt: string, promisedAt: string | null, itemCount: number, missingPartCount: number | null, arrivedPartCount: number | null, subtotal: string | null, tax: string | null, total: string | null, currency: string, version: number, createdAt: string, updatedAt: string, nextMoves: Array<{ to: WorkOrderState, noteRequired: boolean }> } | null };

export type DeleteWorkOrderMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
}>;


export type DeleteWorkOrderMutation = { deleteWorkOrder: { id: string, state: WorkOrderState, stateSince: string, stateDueAt: string | null, nextStates: Array<WorkOrderState>, bay: string | null, technicianId: string | null, complaint: string | null, mileage: number | null, receivedAt: string, promisedAt: string | null, itemCount: number, missingPartCount: number | null, arrivedPartCount: number | null, subtotal: string | null, tax: string | null, total: string | null, currency: string, version: number, createdAt: string, updatedAt: string, nextMoves: Array<{ to: WorkOrderState, noteRequired: boolean }> } | null };

export type WorkFiguresQueryVariables = Exact<{
  what: WorkFigure;
  from: string;
  to: string;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type WorkFiguresQuery = { workFigures: { nextToken: string | null, items: Array<{ day: string, count: number }> } | null };

export type ReportMissingPartMutationVariables = Exact<{
  workOrderId: string | number;
  input: MissingPartInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
  validateOnly?: boolean | null | undefined;
}>;


export type ReportMissingPartMutation = { reportMissingPart: { pricesIncludeTax: boolean | null, taxRounding: TaxRounding | null, discount: string | null, discountPercent: string | null, id: string, state: WorkOrderState, stateSince: string, stateDueAt: string | null, nextStates: Array<WorkOrderState>, bay: string | null, technicianId: string | null, complaint: string | null, mileage: number | null, receivedAt: string, promisedAt: string | null, itemCount: number, missingPartCount: number | null, arrivedPartCount: number | null, subtotal: string | null, tax: string | null, total: string | null, currency: string, version: number, createdAt: string, updatedAt: string, missingParts: Array<{ id: string, description: string, quantity: string, reserved: string, used: string, status: MissingPartStatus, requisitionId: string | null, note: string | null, by: string, byId: string | null, at: string, inventoryItem: { id: string, sku: string, name: string, unit: string, stock: string, available: string | null, location: string | null } | null }> | null, mileageCorrection: { from: number, to: number | null, reason: MileageReason, note: string | null, by: string, byId: string, at: string } | null, timeInState: Array<{ state: WorkOrderState, seconds: number }>, items: Array<{ id: string, kind: WorkOrderItemKind, description: string, sku: string | null, quantity: string, unitPrice: string | null, unitCost: string | null, discount: string | null, documentDiscount: string | null, taxCode: string, total: string | null, createdAt: string }> | null, customer: { id: string, name: string, phone: string | null } | null, vehicle: { id: string, label: string, plate: string | null, make: string, model: string } | null, technician: { id: string, name: string } | null, nextMoves: Array<{ to: WorkOrderState, noteRequired: boolean }> } | null };

export type DropMissingPartMutationVariables = Exact<{
  workOrderId: string | number;
  missingPartId: string | number;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
  validateOnly?: boolean | null | undefined;
}>;


export type DropMissingPartMutation = { dropMissingPart: { pricesIncludeTax: boolean | null, taxRounding: TaxRounding | null, discount: string | null, discountPercent: string | null, id: string, state: WorkOrderState, stateSince: string, stateDueAt: string | null, nextStates: Array<WorkOrderState>, bay: string | null, technicianId: string | null, complaint: string | null, mileage: number | null, receivedAt: string, promisedAt: string | null, itemCount: number, missingPartCount: number | null, arrivedPartCount: number | null, subtotal: string | null, tax: string | null, total: string | null, currency: string, version: number, createdAt: string, updatedAt: string, missingParts: Array<{ id: string, description: string, quantity: string, reserved: string, used: string, status: MissingPartStatus, requisitionId: string | null, note: string | null, by: string, byId: string | null, at: string, inventoryItem: { id: string, sku: string, name: string, unit: string, stock: string, available: string | null, location: string | null } | null }> | null, mileageCorrection: { from: number, to: number | null, reason: MileageReason, note: string | null, by: string, byId: string, at: string } | null, timeInState: Array<{ state: WorkOrderState, seconds: number }>, items: Array<{ id: string, kind: WorkOrderItemKind, description: string, sku: string | null, quantity: string, unitPrice: string | null, unitCost: string | null, discount: string | null, documentDiscount: string | null, taxCode: string, total: string | null, createdAt: string }> | null, customer: { id: string, name: string, phone: string | null } | null, vehicle: { id: string, label: string, plate: string | null, make: string, model: string } | null, technician: { id: string, name: string } | null, nextMoves: Array<{ to: WorkOrderState, noteRequired: boolean }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const InvoiceSeriesFieldsFragmentDoc = new TypedDocumentString(`
    fragment InvoiceSeriesFields on InvoiceSeries {
  prefix
  kind
  documentType
  padding
  from
  to
  next
  remaining
  expiresOn
  expired
  low
  isDefault
  version
}
    `, {"fragmentName":"InvoiceSeriesFields"}) as unknown as TypedDocumentString<InvoiceSeriesFieldsFragment, unknown>;
export const SettingsFieldsFragmentDoc = new TypedDocumentString(`
    fragment SettingsFields on WorkshopSettings {
  displayName
  legalName
  taxIdType
  taxId
  address
  phone
  email
  country
  currency
  timeZone
  language
  pricesIncludeTax
  taxRounding
  documentTypes
  identifyBuyerOver
  allowNegativeStock
  taxIdTypes {
    code
    name
    example
  }
  numberFormat {
    decimalSeparator
    groupSeparator
  }
  taxes {
    code
    name
    rates {
      rate
      treatment
      from
    }
  }
  defaultTaxCode
  hasLogo
  brandColor
  stateTimeLimits {
    state
    minutes
  }
  defaultSeries {
    kind
    prefix
  }
  laborRates {
    default
    byTechnician {
      technicianId
      rate
    }
  }
  maxInvoicesPerWorkOrder
  complaintPhrases
  approvalLevels {
    document
    fromAmount
    role
    count
  }
  overReceiptPercent
  billPriceTolerancePercent
  billQuantityTolerancePercent
  deliveryPlace
  partsReservationMinutes
  shippingMethods {
    code
    name
    price
    days
  }
  partsOrdersToldTo
  routeDetour
  routeSpeedKmh
  routeStopMinutes
  homeLatitude
  homeLongitude
  version
}
    `, {"fragmentName":"SettingsFields"}) as unknown as TypedDocumentString<SettingsFieldsFragment, unknown>;
export const UserFieldsFragmentDoc = new TypedDocumentString(`
    fragment UserFields on User {
  id
  name
  email
  phone
  role
  enabled
  version
}
    `, {"fragmentName":"UserFields"}) as unknown as TypedDocumentString<UserFieldsFragment, unknown>;
export const RoleFieldsFragmentDoc = new TypedDocumentString(`
    fragment RoleFields on Role {
  name
  description
  permissions
  builtIn
  userCount
  version
}
    `, {"fragmentName":"RoleFields"}) as unknown as TypedDocumentString<RoleFieldsFragment, unknown>;
export const ApiKeyFieldsFragmentDoc = new TypedDocumentString(`
    fragment ApiKeyFields on ApiKey {
  id
  name
  plan
  scopes
  ending
  status
  expiresAt
  createdBy
  revokedAt
  revokedBy
  version
  createdAt
  updatedAt
}
    `, {"fragmentName":"ApiKeyFields"}) as unknown as TypedDocumentString<ApiKeyFieldsFragment, unknown>;
export const AttachmentFieldsFragmentDoc = new TypedDocumentString(`
    fragment AttachmentFields on Attachment {
  id
  ownerType
  ownerId
  fileName
  contentType
  bytes
  latestVersion
  hasPreview
  versions {
    version
    contentType
    bytes
    hasPreview
    uploadedAt
    uploadedBy
    uploadedById
  }
  createdAt
  updatedAt
  deletedAt
  deletedBy
  deletedById
  deletionReason
}
    `, {"fragmentName":"AttachmentFields"}) as unknown as TypedDocumentString<AttachmentFieldsFragment, unknown>;
export const SupplierBillFieldsFragmentDoc = new TypedDocumentString(`
    fragment SupplierBillFields on SupplierBill {
  id
  number
  state
  purchaseOrderId
  orderNumber
  supplierId
  supplierName
  currency
  billedOn
  dueOn
  overdue
  note
  lineCount
  subtotal
  tax
  total
  paid
  balance
  disputeCount
  disputedAmount
  priceTolerance
  quantityTolerance
  matchedAt
  version
  by
  byId
  createdAt
  updatedAt
}
    `, {"fragmentName":"SupplierBillFields"}) as unknown as TypedDocumentString<SupplierBillFieldsFragment, unknown>;
export const MatchedBillFieldsFragmentDoc = new TypedDocumentString(`
    fragment MatchedBillFields on SupplierBill {
  ...SupplierBillFields
  lines {
    id
    orderLineId
    description
    quantity
    unitCost
    taxCode
    base
    tax
    total
    ordered
    received
    billedBefore
    agreedCost
    differences {
      kind
      beyond
      expected
      actual
      amount
      percent
      message
    }
  }
}
    fragment SupplierBillFields on SupplierBill {
  id
  number
  state
  purchaseOrderId
  orderNumber
  supplierId
  supplierName
  currency
  billedOn
  dueOn
  overdue
  note
  lineCount
  subtotal
  tax
  total
  paid
  balance
  disputeCount
  disputedAmount
  priceTolerance
  quantityTolerance
  matchedAt
  version
  by
  byId
  createdAt
  updatedAt
}`, {"fragmentName":"MatchedBillFields"}) as unknown as TypedDocumentString<MatchedBillFieldsFragment, unknown>;
export const BoardOrderFieldsFragmentDoc = new TypedDocumentString(`
    fragment BoardOrderFields on WorkOrder {
  id
  state
  stateSince
  stateDueAt
  bay
  technicianId
  boardTechnician {
    name
  }
  boardVehicle {
    label
    plate
    make
    model
  }
  boardCustomer {
    firstName
  }
  complaint
  promisedAt
  itemCount
  missingPartCount
  arrivedPartCount
  nextStates
  nextMoves {
    to
    noteRequired
  }
  version
}
    `, {"fragmentName":"BoardOrderFields"}) as unknown as TypedDocumentString<BoardOrderFieldsFragment, unknown>;
export const StockCountFieldsFragmentDoc = new TypedDocumentString(`
    fragment StockCountFields on StockCount {
  id
  location
  status
  startedBy
  startedById
  startedAt
  closedBy
  closedById
  closedAt
  reason
  version
}
    `, {"fragmentName":"StockCountFields"}) as unknown as TypedDocumentString<StockCountFieldsFragment, unknown>;
export const CountLineFieldsFragmentDoc = new TypedDocumentString(`
    fragment CountLineFields on CountLine {
  id
  item {
    id
    sku
    name
    unit
    stock
    location
  }
  counted
  expected
  difference
  by
  byId
  at
  settled
  movementId
  version
}
    `, {"fragmentName":"CountLineFields"}) as unknown as TypedDocumentString<CountLineFieldsFragment, unknown>;
export const CustomerFieldsFragmentDoc = new TypedDocumentString(`
    fragment CustomerFields on Customer {
  id
  name
  taxIdType
  taxId
  phone
  email
  address
  notify
  notes
  archived
  version
  createdAt
  updatedAt
}
    `, {"fragmentName":"CustomerFields"}) as unknown as TypedDocumentString<CustomerFieldsFragment, unknown>;
export const DeliveryStepFieldsFragmentDoc = new TypedDocumentString(`
    fragment DeliveryStepFields on Delivery {
  id
  kind
  status
  partsOrderId
  address
  latitude
  longitude
  windowFrom
  windowTo
  contactName
  contactPhone
  load
  note
  driverId
  driverName
  routeId
  stopNumber
  expectedAt
  position {
    latitude
    longitude
    at
  }
  arrivedAt
  proof {
    receiverName
    receiverDocument
    signature
    note
    latitude
    longitude
    at
  }
  failureReason
  endedAt
  attempt
  requestedBy
  requestedById
  version
  createdAt
  updatedAt
}
    `, {"fragmentName":"DeliveryStepFields"}) as unknown as TypedDocumentString<DeliveryStepFieldsFragment, unknown>;
export const DeliveryFieldsFragmentDoc = new TypedDocumentString(`
    fragment DeliveryFields on Delivery {
  ...DeliveryStepFields
  workOrder {
    id
    state
  }
  customer {
    id
    name
    phone
  }
}
    fragment DeliveryStepFields on Delivery {
  id
  kind
  status
  partsOrderId
  address
  latitude
  longitude
  windowFrom
  windowTo
  contactName
  contactPhone
  load
  note
  driverId
  driverName
  routeId
  stopNumber
  expectedAt
  position {
    latitude
    longitude
    at
  }
  arrivedAt
  proof {
    receiverName
    receiverDocument
    signature
    note
    latitude
    longitude
    at
  }
  failureReason
  endedAt
  attempt
  requestedBy
  requestedById
  version
  createdAt
  updatedAt
}`, {"fragmentName":"DeliveryFields"}) as unknown as TypedDocumentString<DeliveryFieldsFragment, unknown>;
export const DriverFieldsFragmentDoc = new TypedDocumentString(`
    fragment DriverFields on Driver {
  id
  name
  vehicle
  plate
  capacity
  load
  openDeliveries
  active
  version
  createdAt
  updatedAt
}
    `, {"fragmentName":"DriverFields"}) as unknown as TypedDocumentString<DriverFieldsFragment, unknown>;
export const RouteHeaderFieldsFragmentDoc = new TypedDocumentString(`
    fragment RouteHeaderFields on Route {
  id
  status
  driverId
  driverName
  startsAt
  endsAt
  start {
    latitude
    longitude
  }
  end {
    latitude
    longitude
  }
  stopCount
  endedCount
  problemCount
  distanceKm
  homeDistanceKm
  nextDeliveryId
  startedAt
  finishedAt
  plannedBy
  version
  createdAt
  updatedAt
}
    `, {"fragmentName":"RouteHeaderFields"}) as unknown as TypedDocumentString<RouteHeaderFieldsFragment, unknown>;
export const RouteFieldsFragmentDoc = new TypedDocumentString(`
    fragment RouteFields on Route {
  ...RouteHeaderFields
  items {
    deliveryId
    number
    latitude
    longitude
    distanceKm
    arrivesAt
    leavesAt
    waitMinutes
    lateMinutes
    problem
    locked
    outcome
  }
}
    fragment RouteHeaderFields on Route {
  id
  status
  driverId
  driverName
  startsAt
  endsAt
  start {
    latitude
    longitude
  }
  end {
    latitude
    longitude
  }
  stopCount
  endedCount
  problemCount
  distanceKm
  homeDistanceKm
  nextDeliveryId
  startedAt
  finishedAt
  plannedBy
  version
  createdAt
  updatedAt
}`, {"fragmentName":"RouteFields"}) as unknown as TypedDocumentString<RouteFieldsFragment, unknown>;
export const InventoryItemFieldsFragmentDoc = new TypedDocumentString(`
    fragment InventoryItemFields on InventoryItem {
  id
  sku
  name
  unit
  price
  averageCost
  currency
  taxCode
  stock
  reserved
  available
  onOrder
  minimumStock
  maximumStock
  low
  location
  forSale
  archived
  version
  createdAt
  updatedAt
}
    `, {"fragmentName":"InventoryItemFields"}) as unknown as TypedDocumentString<InventoryItemFieldsFragment, unknown>;
export const StockMovementFieldsFragmentDoc = new TypedDocumentString(`
    fragment StockMovementFields on StockMovement {
  id
  type
  quantity
  balance
  reason
  reference
  unitCost
  landedCost
  writtenOff
  receiptId
  returnId
  by
  byId
  at
}
    `, {"fragmentName":"StockMovementFields"}) as unknown as TypedDocumentString<StockMovementFieldsFragment, unknown>;
export const InvoiceHeaderFragmentDoc = new TypedDocumentString(`
    fragment InvoiceHeader on Invoice {
  id
  number
  series
  kind
  status
  issuedAt
  customerName
  total
  paid
  balance
  currency
  version
}
    `, {"fragmentName":"InvoiceHeader"}) as unknown as TypedDocumentString<InvoiceHeaderFragment, unknown>;
export const InvoicePartiesFragmentDoc = new TypedDocumentString(`
    fragment InvoiceParties on InvoiceParty {
  name
  taxIdType
  taxId
  address
  phone
  email
}
    `, {"fragmentName":"InvoiceParties"}) as unknown as TypedDocumentString<InvoicePartiesFragment, unknown>;
export const InvoiceFieldsFragmentDoc = new TypedDocumentString(`
    fragment InvoiceFields on Invoice {
  ...InvoiceHeader
  partsOrderId
  credited
  documentType
  pricesIncludeTax
  taxRounding
  discount
  issuer {
    ...InvoiceParties
  }
  recipient {
    ...InvoiceParties
  }
  vehicle {
    plate
    number
    make
    model
    year
    vin
    mileage
  }
  lines {
    description
    sku
    inventoryItemId
    quantity
    unitPrice
    discount
    documentDiscount
    taxableAmount
    base
    taxCode
    taxTreatment
    taxRate
    tax
    total
  }
  voided {
    reason
    by
    byId
    at
  }
  taxes {
    code
    treatment
    rate
    taxableAmount
    base
    tax
  }
  subtotal
  tax
  payments {
    id
    method
    amount
    rounding
    paidOn
    reference
    reason
    by
    byId
    at
  }
  by
  byId
}
    fragment InvoiceHeader on Invoice {
  id
  number
  series
  kind
  status
  issuedAt
  customerName
  total
  paid
  balance
  currency
  version
}
fragment InvoiceParties on InvoiceParty {
  name
  taxIdType
  taxId
  address
  phone
  email
}`, {"fragmentName":"InvoiceFields"}) as unknown as TypedDocumentString<InvoiceFieldsFragment, unknown>;
export const InvoicePdfFieldsFragmentDoc = new TypedDocumentString(`
    fragment InvoicePdfFields on InvoicePdf {
  number
  renderedAt
  bytes
  digest
  current
}
    `, {"fragmentName":"InvoicePdfFields"}) as unknown as TypedDocumentString<InvoicePdfFieldsFragment, unknown>;
export const WorkOrderChangeFieldsFragmentDoc = new TypedDocumentString(`
    fragment WorkOrderChangeFields on WorkOrderChange {
  id
  sequence
  workOrderId
  kind
  from
  state
  stateSince
  technicianId
  formerTechnicianId
  bay
  itemCount
  at
}
    `, {"fragmentName":"WorkOrderChangeFields"}) as unknown as TypedDocumentString<WorkOrderChangeFieldsFragment, unknown>;
export const PartsOrderHeaderFragmentDoc = new TypedDocumentString(`
    fragment PartsOrderHeader on PartsOrder {
  id
  number
  customerId
  customerName
  status
  nextMoves
  attempt
  executionName
  lineCount
  shippingMethod
  shippingName
  total
  currency
  refundsDue
  returnedWhole
  reservedUntil
  invoiceId
  placedBy
  placedById
  placedByKind
  placedAt
  updatedAt
  version
}
    `, {"fragmentName":"PartsOrderHeader"}) as unknown as TypedDocumentString<PartsOrderHeaderFragment, unknown>;
export const PartsOrderFieldsFragmentDoc = new TypedDocumentString(`
    fragment PartsOrderFields on PartsOrder {
  ...PartsOrderHeader
  recipient {
    name
    email
    phone
  }
  times {
    status
    at
  }
  lines {
    id
    inventoryItemId
    sku
    name
    quantity
    unitPrice
    taxCode
    taxRate
    taxableAmount
    tax
    total
    returned
  }
  shippingAddress {
    street
    city
    state
    zipCode
    country
    latitude
    longitude
  }
  shippingPrice
  subtotal
  tax
  pricesIncludeTax
  payment {
    provider
    paymentId
    amount
    paidAt
    failure
  }
  shipment {
    carrier
    trackingNumber
    expectedOn
    shippedAt
    deliveredAt
    failure
  }
  refunds {
    id
    reason
    provider
    paymentId
    amount
    status
    providerRefundId
    dueAt
    refundedAt
  }
  returns {
    id
    lines {
      lineId
      quantity
      condition
      scrapReason
    }
    reason
    refund
    shippingRefunded
    by
    byId
    at
  }
  note
  cancelled {
    reason
    by
    byId
    at
  }
}
    fragment PartsOrderHeader on PartsOrder {
  id
  number
  customerId
  customerName
  status
  nextMoves
  attempt
  executionName
  lineCount
  shippingMethod
  shippingName
  total
  currency
  refundsDue
  returnedWhole
  reservedUntil
  invoiceId
  placedBy
  placedById
  placedByKind
  placedAt
  updatedAt
  version
}`, {"fragmentName":"PartsOrderFields"}) as unknown as TypedDocumentString<PartsOrderFieldsFragment, unknown>;
export const PurchaseOrderPdfFieldsFragmentDoc = new TypedDocumentString(`
    fragment PurchaseOrderPdfFields on PurchaseOrderPdf {
  number
  renderedAt
  bytes
  digest
}
    `, {"fragmentName":"PurchaseOrderPdfFields"}) as unknown as TypedDocumentString<PurchaseOrderPdfFieldsFragment, unknown>;
export const PurchaseOrderFieldsFragmentDoc = new TypedDocumentString(`
    fragment PurchaseOrderFields on PurchaseOrder {
  id
  number
  state
  supplierId
  supplierName
  requisitionIds
  currency
  deliveryPlace
  paymentDays
  expectedOn
  late
  note
  lineCount
  subtotal
  tax
  total
  approvals {
    by
    byId
    role
    note
    at
  }
  missingApprovals {
    role
    count
  }
  sentAt
  mailCount
  pdf {
    ...PurchaseOrderPdfFields
  }
  ended {
    reason
    by
    byId
    at
  }
  version
  by
  byId
  createdAt
  updatedAt
}
    fragment PurchaseOrderPdfFields on PurchaseOrderPdf {
  number
  renderedAt
  bytes
  digest
}`, {"fragmentName":"PurchaseOrderFields"}) as unknown as TypedDocumentString<PurchaseOrderFieldsFragment, unknown>;
export const PurchaseOrderLineFieldsFragmentDoc = new TypedDocumentString(`
    fragment PurchaseOrderLineFields on PurchaseOrderLine {
  id
  position
  inventoryItemId
  sku
  description
  unit
  supplierCode
  quantity
  unitCost
  taxCode
  taxRate
  base
  tax
  total
  requisitionId
  requisitionLineId
  workOrderId
  missingPartId
  received
  returned
  billed
}
    `, {"fragmentName":"PurchaseOrderLineFields"}) as unknown as TypedDocumentString<PurchaseOrderLineFieldsFragment, unknown>;
export const ChangedPurchaseOrderFieldsFragmentDoc = new TypedDocumentString(`
    fragment ChangedPurchaseOrderFields on PurchaseOrder {
  ...PurchaseOrderFields
  changedLines {
    ...PurchaseOrderLineFields
  }
}
    fragment PurchaseOrderFields on PurchaseOrder {
  id
  number
  state
  supplierId
  supplierName
  requisitionIds
  currency
  deliveryPlace
  paymentDays
  expectedOn
  late
  note
  lineCount
  subtotal
  tax
  total
  approvals {
    by
    byId
    role
    note
    at
  }
  missingApprovals {
    role
    count
  }
  sentAt
  mailCount
  pdf {
    ...PurchaseOrderPdfFields
  }
  ended {
    reason
    by
    byId
    at
  }
  version
  by
  byId
  createdAt
  updatedAt
}
fragment PurchaseOrderPdfFields on PurchaseOrderPdf {
  number
  renderedAt
  bytes
  digest
}
fragment PurchaseOrderLineFields on PurchaseOrderLine {
  id
  position
  inventoryItemId
  sku
  description
  unit
  supplierCode
  quantity
  unitCost
  taxCode
  taxRate
  base
  tax
  total
  requisitionId
  requisitionLineId
  workOrderId
  missingPartId
  received
  returned
  billed
}`, {"fragmentName":"ChangedPurchaseOrderFields"}) as unknown as TypedDocumentString<ChangedPurchaseOrderFieldsFragment, unknown>;
export const QuotationRequestFieldsFragmentDoc = new TypedDocumentString(`
    fragment QuotationRequestFields on QuotationRequest {
  id
  state
  requisitionId
  supplierCount
  answerCount
  answerBy
  currency
  version
  by
  byId
  createdAt
  updatedAt
}
    `, {"fragmentName":"QuotationRequestFields"}) as unknown as TypedDocumentString<QuotationRequestFieldsFragment, unknown>;
export const QuotationRequestLineFieldsFragmentDoc = new TypedDocumentString(`
    fragment QuotationRequestLineFields on QuotationRequestLine {
  id
  inventoryItemId
  sku
  description
  unit
  quantity
  purchaseOrderId
}
    `, {"fragmentName":"QuotationRequestLineFields"}) as unknown as TypedDocumentString<QuotationRequestLineFieldsFragment, unknown>;
export const WholeQuotationRequestFieldsFragmentDoc = new TypedDocumentString(`
    fragment WholeQuotationRequestFields on QuotationRequest {
  ...QuotationRequestFields
  note
  suppliers {
    supplierId
    name
    quotationId
    answeredAt
  }
  lines {
    ...QuotationRequestLineFields
  }
  ended {
    reason
    by
    byId
    at
  }
}
    fragment QuotationRequestFields on QuotationRequest {
  id
  state
  requisitionId
  supplierCount
  answerCount
  answerBy
  currency
  version
  by
  byId
  createdAt
  updatedAt
}
fragment QuotationRequestLineFields on QuotationRequestLine {
  id
  inventoryItemId
  sku
  description
  unit
  quantity
  purchaseOrderId
}`, {"fragmentName":"WholeQuotationRequestFields"}) as unknown as TypedDocumentString<WholeQuotationRequestFieldsFragment, unknown>;
export const QuotationFieldsFragmentDoc = new TypedDocumentString(`
    fragment QuotationFields on Quotation {
  id
  requestId
  supplierId
  supplierName
  validUntil
  expired
  deliveryDays
  note
  lines {
    lineId
    quantity
    unitCost
    total
    deliveryDays
  }
  currency
  total
  version
  by
  byId
  createdAt
  updatedAt
}
    `, {"fragmentName":"QuotationFields"}) as unknown as TypedDocumentString<QuotationFieldsFragment, unknown>;
export const ReceiptHeadFieldsFragmentDoc = new TypedDocumentString(`
    fragment ReceiptHeadFields on Receipt {
  id
  purchaseOrderId
  orderNumber
  supplierId
  supplierName
  reverses
  reason
  deliveryNote
  note
  currency
  lineCount
  reversedCount
  version
  by
  byId
  createdAt
}
    `, {"fragmentName":"ReceiptHeadFields"}) as unknown as TypedDocumentString<ReceiptHeadFieldsFragment, unknown>;
export const ReceiptLineFieldsFragmentDoc = new TypedDocumentString(`
    fragment ReceiptLineFields on ReceiptLine {
  id
  orderLineId
  item {
    id
    sku
    name
    unit
    stock
    averageCost
    location
  }
  description
  quantity
  unitCost
  movementId
  workOrderId
  reserved
  returned
  reversedBy
}
    `, {"fragmentName":"ReceiptLineFields"}) as unknown as TypedDocumentString<ReceiptLineFieldsFragment, unknown>;
export const LandedCostFieldsFragmentDoc = new TypedDocumentString(`
    fragment LandedCostFields on LandedCost {
  number
  kind
  description
  amount
  spreadBy
  inStock
  variance
  pending
  shares {
    lineId
    amount
    inStock
  }
  by
  byId
  at
}
    `, {"fragmentName":"LandedCostFields"}) as unknown as TypedDocumentString<LandedCostFieldsFragment, unknown>;
export const SupplierReturnFieldsFragmentDoc = new TypedDocumentString(`
    fragment SupplierReturnFields on SupplierReturn {
  id
  receiptId
  purchaseOrderId
  orderNumber
  supplierId
  supplierName
  status
  reason
  items {
    lineId
    orderLineId
    item {
      id
      sku
      name
      unit
      stock
      averageCost
    }
    description
    quantity
    unitCost
    movementId
  }
  currency
  expected
  credited
  creditNumber
  creditNote
  creditedBy
  creditedById
  creditedAt
  version
  by
  byId
  createdAt
}
    `, {"fragmentName":"SupplierReturnFields"}) as unknown as TypedDocumentString<SupplierReturnFieldsFragment, unknown>;
export const ReportFieldsFragmentDoc = new TypedDocumentString(`
    fragment ReportFields on Report {
  id
  kind
  format
  from
  to
  state
  progress
  rows
  bytes
  withCost
  fileName
  requestedBy
  requestedById
  scheduleId
  createdAt
  endedAt
  expiresAt
}
    `, {"fragmentName":"ReportFields"}) as unknown as TypedDocumentString<ReportFieldsFragment, unknown>;
export const ReportScheduleFieldsFragmentDoc = new TypedDocumentString(`
    fragment ReportScheduleFields on ReportSchedule {
  id
  kind
  format
  frequency
  weekday
  dayOfMonth
  time
  timeZone
  recipientIds
  active
  nextAt
  lastAt
  createdBy
  createdById
  version
  createdAt
  updatedAt
}
    `, {"fragmentName":"ReportScheduleFields"}) as unknown as TypedDocumentString<ReportScheduleFieldsFragment, unknown>;
export const RequisitionHeaderFieldsFragmentDoc = new TypedDocumentString(`
    fragment RequisitionHeaderFields on Requisition {
  id
  state
  supplier {
    id
    name
    archived
  }
  neededBy
  note
  lineCount
  total
  unpricedLines
  currency
  waitingFor {
    role
    count
  }
  mayApprove
  requestedBy
  requestedById
  submittedAt
  reason
  version
  createdAt
  updatedAt
}
    `, {"fragmentName":"RequisitionHeaderFields"}) as unknown as TypedDocumentString<RequisitionHeaderFieldsFragment, unknown>;
export const RequisitionFieldsFragmentDoc = new TypedDocumentString(`
    fragment RequisitionFields on Requisition {
  ...RequisitionHeaderFields
  items {
    id
    inventoryItem {
      id
      sku
      name
      unit
      stock
    }
    description
    quantity
    unitCost
    total
    neededBy
    workOrder {
      id
      state
    }
    missingPartId
    ordered
  }
  decisions {
    decision
    by
    byId
    role
    at
    note
    amount
    counts
  }
}
    fragment RequisitionHeaderFields on Requisition {
  id
  state
  supplier {
    id
    name
    archived
  }
  neededBy
  note
  lineCount
  total
  unpricedLines
  currency
  waitingFor {
    role
    count
  }
  mayApprove
  requestedBy
  requestedById
  submittedAt
  reason
  version
  createdAt
  updatedAt
}`, {"fragmentName":"RequisitionFields"}) as unknown as TypedDocumentString<RequisitionFieldsFragment, unknown>;
export const ShopAccountFieldsFragmentDoc = new TypedDocumentString(`
    fragment ShopAccountFields on ShopAccount {
  id
  name
  email
  phone
  address
  notified
  createdAt
}
    `, {"fragmentName":"ShopAccountFields"}) as unknown as TypedDocumentString<ShopAccountFieldsFragment, unknown>;
export const SupplierFieldsFragmentDoc = new TypedDocumentString(`
    fragment SupplierFields on Supplier {
  id
  name
  taxIdType
  taxId
  contacts {
    name
    email
    phone
  }
  address
  paymentDays
  currency
  leadTimeDays
  archived
  version
  createdAt
  updatedAt
}
    `, {"fragmentName":"SupplierFields"}) as unknown as TypedDocumentString<SupplierFieldsFragment, unknown>;
export const SupplierItemFieldsFragmentDoc = new TypedDocumentString(`
    fragment SupplierItemFields on SupplierItem {
  supplier {
    id
    name
    leadTimeDays
    archived
  }
  inventoryItem {
    id
    sku
    name
    unit
  }
  supplierCode
  lastCost
  currency
  packSize
  minimumOrder
  preferred
  version
  createdAt
  updatedAt
}
    `, {"fragmentName":"SupplierItemFields"}) as unknown as TypedDocumentString<SupplierItemFieldsFragment, unknown>;
export const VehicleFieldsFragmentDoc = new TypedDocumentString(`
    fragment VehicleFields on Vehicle {
  id
  label
  plate
  number
  vin
  make
  model
  year
  color
  mileage
  notes
  archived
  version
  createdAt
  updatedAt
}
    `, {"fragmentName":"VehicleFields"}) as unknown as TypedDocumentString<VehicleFieldsFragment, unknown>;
export const MileageCorrectionFieldsFragmentDoc = new TypedDocumentString(`
    fragment MileageCorrectionFields on MileageCorrection {
  from
  to
  reason
  note
  by
  byId
  at
}
    `, {"fragmentName":"MileageCorrectionFields"}) as unknown as TypedDocumentString<MileageCorrectionFieldsFragment, unknown>;
export const VehicleWithCustomerFragmentDoc = new TypedDocumentString(`
    fragment VehicleWithCustomer on Vehicle {
  ...VehicleFields
  mileageCorrections {
    ...MileageCorrectionFields
  }
  customer {
    id
    name
    phone
  }
}
    fragment MileageCorrectionFields on MileageCorrection {
  from
  to
  reason
  note
  by
  byId
  at
}
fragment VehicleFields on Vehicle {
  id
  label
  plate
  number
  vin
  make
  model
  year
  color
  mileage
  notes
  archived
  version
  createdAt
  updatedAt
}`, {"fragmentName":"VehicleWithCustomer"}) as unknown as TypedDocumentString<VehicleWithCustomerFragment, unknown>;
export const MissingPartFieldsFragmentDoc = new TypedDocumentString(`
    fragment MissingPartFields on MissingPart {
  id
  inventoryItem {
    id
    sku
    name
    unit
    stock
    available
    location
  }
  description
  quantity
  reserved
  used
  status
  requisitionId
  note
  by
  byId
  at
}
    `, {"fragmentName":"MissingPartFields"}) as unknown as TypedDocumentString<MissingPartFieldsFragment, unknown>;
export const WorkOrderHeaderFragmentDoc = new TypedDocumentString(`
    fragment WorkOrderHeader on WorkOrder {
  id
  state
  stateSince
  stateDueAt
  nextStates
  nextMoves {
    to
    noteRequired
  }
  bay
  technicianId
  complaint
  mileage
  receivedAt
  promisedAt
  itemCount
  missingPartCount
  arrivedPartCount
  subtotal
  tax
  total
  currency
  version
  createdAt
  updatedAt
}
    `, {"fragmentName":"WorkOrderHeader"}) as unknown as TypedDocumentString<WorkOrderHeaderFragment, unknown>;
export const WorkOrderFieldsFragmentDoc = new TypedDocumentString(`
    fragment WorkOrderFields on WorkOrder {
  ...WorkOrderHeader
  mileageCorrection {
    ...MileageCorrectionFields
  }
  pricesIncludeTax
  taxRounding
  discount
  discountPercent
  timeInState {
    state
    seconds
  }
  items {
    id
    kind
    description
    sku
    quantity
    unitPrice
    unitCost
    discount
    documentDiscount
    taxCode
    total
    createdAt
  }
  customer {
    id
    name
    phone
  }
  vehicle {
    id
    label
    plate
    make
    model
  }
  technician {
    id
    name
  }
}
    fragment MileageCorrectionFields on MileageCorrection {
  from
  to
  reason
  note
  by
  byId
  at
}
fragment WorkOrderHeader on WorkOrder {
  id
  state
  stateSince
  stateDueAt
  nextStates
  nextMoves {
    to
    noteRequired
  }
  bay
  technicianId
  complaint
  mileage
  receivedAt
  promisedAt
  itemCount
  missingPartCount
  arrivedPartCount
  subtotal
  tax
  total
  currency
  version
  createdAt
  updatedAt
}`, {"fragmentName":"WorkOrderFields"}) as unknown as TypedDocumentString<WorkOrderFieldsFragment, unknown>;
export const MeDocument = new TypedDocumentString(`
    query me {
  me {
    user {
      id
      name
      email
      role
      enabled
    }
    permissions
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const SettingsDocument = new TypedDocumentString(`
    query settings {
  settings {
    ...SettingsFields
  }
}
    fragment SettingsFields on WorkshopSettings {
  displayName
  legalName
  taxIdType
  taxId
  address
  phone
  email
  country
  currency
  timeZone
  language
  pricesIncludeTax
  taxRounding
  documentTypes
  identifyBuyerOver
  allowNegativeStock
  taxIdTypes {
    code
    name
    example
  }
  numberFormat {
    decimalSeparator
    groupSeparator
  }
  taxes {
    code
    name
    rates {
      rate
      treatment
      from
    }
  }
  defaultTaxCode
  hasLogo
  brandColor
  stateTimeLimits {
    state
    minutes
  }
  defaultSeries {
    kind
    prefix
  }
  laborRates {
    default
    byTechnician {
      technicianId
      rate
    }
  }
  maxInvoicesPerWorkOrder
  complaintPhrases
  approvalLevels {
    document
    fromAmount
    role
    count
  }
  overReceiptPercent
  billPriceTolerancePercent
  billQuantityTolerancePercent
  deliveryPlace
  partsReservationMinutes
  shippingMethods {
    code
    name
    price
    days
  }
  partsOrdersToldTo
  routeDetour
  routeSpeedKmh
  routeStopMinutes
  homeLatitude
  homeLongitude
  version
}`) as unknown as TypedDocumentString<SettingsQuery, SettingsQueryVariables>;
export const UpdateSettingsDocument = new TypedDocumentString(`
    mutation updateSettings($input: UpdateSettingsInput!, $expectedVersion: Int) {
  updateSettings(input: $input, expectedVersion: $expectedVersion) {
    ...SettingsFields
  }
}
    fragment SettingsFields on WorkshopSettings {
  displayName
  legalName
  taxIdType
  taxId
  address
  phone
  email
  country
  currency
  timeZone
  language
  pricesIncludeTax
  taxRounding
  documentTypes
  identifyBuyerOver
  allowNegativeStock
  taxIdTypes {
    code
    name
    example
  }
  numberFormat {
    decimalSeparator
    groupSeparator
  }
  taxes {
    code
    name
    rates {
      rate
      treatment
      from
    }
  }
  defaultTaxCode
  hasLogo
  brandColor
  stateTimeLimits {
    state
    minutes
  }
  defaultSeries {
    kind
    prefix
  }
  laborRates {
    default
    byTechnician {
      technicianId
      rate
    }
  }
  maxInvoicesPerWorkOrder
  complaintPhrases
  approvalLevels {
    document
    fromAmount
    role
    count
  }
  overReceiptPercent
  billPriceTolerancePercent
  billQuantityTolerancePercent
  deliveryPlace
  partsReservationMinutes
  shippingMethods {
    code
    name
    price
    days
  }
  partsOrdersToldTo
  routeDetour
  routeSpeedKmh
  routeStopMinutes
  homeLatitude
  homeLongitude
  version
}`) as unknown as TypedDocumentString<UpdateSettingsMutation, UpdateSettingsMutationVariables>;
export const InvoiceSeriesDocument = new TypedDocumentString(`
    query invoiceSeries($kind: InvoiceKind) {
  invoiceSeries(kind: $kind) {
    ...InvoiceSeriesFields
  }
}
    fragment InvoiceSeriesFields on InvoiceSeries {
  prefix
  kind
  documentType
  padding
  from
  to
  next
  remaining
  expiresOn
  expired
  low
  isDefault
  version
}`) as unknown as TypedDocumentString<InvoiceSeriesQuery, InvoiceSeriesQueryVariables>;
export const SaveInvoiceSeriesDocument = new TypedDocumentString(`
    mutation saveInvoiceSeries($input: InvoiceSeriesInput!, $expectedVersion: Int, $idempotencyKey: ID) {
  saveInvoiceSeries(
    input: $input
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...InvoiceSeriesFields
  }
}
    fragment InvoiceSeriesFields on InvoiceSeries {
  prefix
  kind
  documentType
  padding
  from
  to
  next
  remaining
  expiresOn
  expired
  low
  isDefault
  version
}`) as unknown as TypedDocumentString<SaveInvoiceSeriesMutation, SaveInvoiceSeriesMutationVariables>;
export const UserDocument = new TypedDocumentString(`
    query user($id: ID!) {
  user(id: $id) {
    ...UserFields
  }
}
    fragment UserFields on User {
  id
  name
  email
  phone
  role
  enabled
  version
}`) as unknown as TypedDocumentString<UserQuery, UserQueryVariables>;
export const UsersDocument = new TypedDocumentString(`
    query users($search: String, $role: String, $limit: Int, $nextToken: String) {
  users(search: $search, role: $role, limit: $limit, nextToken: $nextToken) {
    items {
      ...UserFields
    }
    nextToken
  }
}
    fragment UserFields on User {
  id
  name
  email
  phone
  role
  enabled
  version
}`) as unknown as TypedDocumentString<UsersQuery, UsersQueryVariables>;
export const TechniciansDocument = new TypedDocumentString(`
    query technicians($limit: Int, $nextToken: String) {
  technicians(limit: $limit, nextToken: $nextToken) {
    items {
      id
      name
      active
    }
    nextToken
  }
}
    `) as unknown as TypedDocumentString<TechniciansQuery, TechniciansQueryVariables>;
export const CreateUserDocument = new TypedDocumentString(`
    mutation createUser($input: CreateUserInput!, $idempotencyKey: ID) {
  createUser(input: $input, idempotencyKey: $idempotencyKey) {
    ...UserFields
  }
}
    fragment UserFields on User {
  id
  name
  email
  phone
  role
  enabled
  version
}`) as unknown as TypedDocumentString<CreateUserMutation, CreateUserMutationVariables>;
export const UpdateUserDocument = new TypedDocumentString(`
    mutation updateUser($id: ID!, $input: UpdateUserInput!, $expectedVersion: Int) {
  updateUser(id: $id, input: $input, expectedVersion: $expectedVersion) {
    ...UserFields
  }
}
    fragment UserFields on User {
  id
  name
  email
  phone
  role
  enabled
  version
}`) as unknown as TypedDocumentString<UpdateUserMutation, UpdateUserMutationVariables>;
export const DisableUserDocument = new TypedDocumentString(`
    mutation disableUser($id: ID!) {
  disableUser(id: $id) {
    ...UserFields
  }
}
    fragment UserFields on User {
  id
  name
  email
  phone
  role
  enabled
  version
}`) as unknown as TypedDocumentString<DisableUserMutation, DisableUserMutationVariables>;
export const EnableUserDocument = new TypedDocumentString(`
    mutation enableUser($id: ID!) {
  enableUser(id: $id) {
    ...UserFields
  }
}
    fragment UserFields on User {
  id
  name
  email
  phone
  role
  enabled
  version
}`) as unknown as TypedDocumentString<EnableUserMutation, EnableUserMutationVariables>;
export const SignOutUserDocument = new TypedDocumentString(`
    mutation signOutUser($id: ID!) {
  signOutUser(id: $id) {
    ...UserFields
  }
}
    fragment UserFields on User {
  id
  name
  email
  phone
  role
  enabled
  version
}`) as unknown as TypedDocumentString<SignOutUserMutation, SignOutUserMutationVariables>;
export const SignOutEverywhereDocument = new TypedDocumentString(`
    mutation signOutEverywhere {
  signOutEverywhere {
    ...UserFields
  }
}
    fragment UserFields on User {
  id
  name
  email
  phone
  role
  enabled
  version
}`) as unknown as TypedDocumentString<SignOutEverywhereMutation, SignOutEverywhereMutationVariables>;
export const ResetAuthenticatorDocument = new TypedDocumentString(`
    mutation resetAuthenticator($id: ID!) {
  resetAuthenticator(id: $id) {
    ...UserFields
  }
}
    fragment UserFields on User {
  id
  name
  email
  phone
  role
  enabled
  version
}`) as unknown as TypedDocumentString<ResetAuthenticatorMutation, ResetAuthenticatorMutationVariables>;
export const RolesDocument = new TypedDocumentString(`
    query roles($limit: Int, $nextToken: String) {
  roles(limit: $limit, nextToken: $nextToken) {
    items {
      ...RoleFields
    }
    nextToken
  }
}
    fragment RoleFields on Role {
  name
  description
  permissions
  builtIn
  userCount
  version
}`) as unknown as TypedDocumentString<RolesQuery, RolesQueryVariables>;
export const PermissionsDocument = new TypedDocumentString(`
    query permissions {
  permissions
}
    `) as unknown as TypedDocumentString<PermissionsQuery, PermissionsQueryVariables>;
export const SaveRoleDocument = new TypedDocumentString(`
    mutation saveRole($input: RoleInput!, $expectedVersion: Int, $idempotencyKey: ID) {
  saveRole(
    input: $input
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...RoleFields
  }
}
    fragment RoleFields on Role {
  name
  description
  permissions
  builtIn
  userCount
  version
}`) as unknown as TypedDocumentString<SaveRoleMutation, SaveRoleMutationVariables>;
export const DeleteRoleDocument = new TypedDocumentString(`
    mutation deleteRole($name: String!, $expectedVersion: Int) {
  deleteRole(name: $name, expectedVersion: $expectedVersion) {
    ...RoleFields
  }
}
    fragment RoleFields on Role {
  name
  description
  permissions
  builtIn
  userCount
  version
}`) as unknown as TypedDocumentString<DeleteRoleMutation, DeleteRoleMutationVariables>;
export const LogoUrlDocument = new TypedDocumentString(`
    query logoUrl {
  logoUrl
}
    `) as unknown as TypedDocumentString<LogoUrlQuery, LogoUrlQueryVariables>;
export const CreateLogoUploadDocument = new TypedDocumentString(`
    mutation createLogoUpload($type: ImageType!, $idempotencyKey: ID) {
  createLogoUpload(type: $type, idempotencyKey: $idempotencyKey) {
    url
    fields {
      name
      value
    }
    key
    expiresAt
    maximumBytes
  }
}
    `) as unknown as TypedDocumentString<CreateLogoUploadMutation, CreateLogoUploadMutationVariables>;
export const ApiKeysDocument = new TypedDocumentString(`
    query apiKeys($limit: Int, $nextToken: String) {
  apiKeys(limit: $limit, nextToken: $nextToken) {
    items {
      ...ApiKeyFields
      usage {
        day
        requests
        maximum
        resetsAt
      }
    }
    nextToken
  }
}
    fragment ApiKeyFields on ApiKey {
  id
  name
  plan
  scopes
  ending
  status
  expiresAt
  createdBy
  revokedAt
  revokedBy
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<ApiKeysQuery, ApiKeysQueryVariables>;
export const CreateApiKeyDocument = new TypedDocumentString(`
    mutation createApiKey($input: CreateApiKeyInput!, $idempotencyKey: ID) {
  createApiKey(input: $input, idempotencyKey: $idempotencyKey) {
    ...ApiKeyFields
    secret
  }
}
    fragment ApiKeyFields on ApiKey {
  id
  name
  plan
  scopes
  ending
  status
  expiresAt
  createdBy
  revokedAt
  revokedBy
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const RevokeApiKeyDocument = new TypedDocumentString(`
    mutation revokeApiKey($id: ID!) {
  revokeApiKey(id: $id) {
    ...ApiKeyFields
  }
}
    fragment ApiKeyFields on ApiKey {
  id
  name
  plan
  scopes
  ending
  status
  expiresAt
  createdBy
  revokedAt
  revokedBy
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const AttachmentsDocument = new TypedDocumentString(`
    query attachments($ownerType: AttachmentOwnerType!, $ownerId: ID!, $limit: Int, $nextToken: String) {
  attachments(
    ownerType: $ownerType
    ownerId: $ownerId
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...AttachmentFields
    }
    nextToken
  }
}
    fragment AttachmentFields on Attachment {
  id
  ownerType
  ownerId
  fileName
  contentType
  bytes
  latestVersion
  hasPreview
  versions {
    version
    contentType
    bytes
    hasPreview
    uploadedAt
    uploadedBy
    uploadedById
  }
  createdAt
  updatedAt
  deletedAt
  deletedBy
  deletedById
  deletionReason
}`) as unknown as TypedDocumentString<AttachmentsQuery, AttachmentsQueryVariables>;
export const AttachmentUploadDocument = new TypedDocumentString(`
    query attachmentUpload($id: ID!) {
  attachmentUpload(id: $id) {
    id
    state
    refusal
    fileName
    attachmentId
    version
    createdAt
  }
}
    `) as unknown as TypedDocumentString<AttachmentUploadQuery, AttachmentUploadQueryVariables>;
export const AttachmentUrlDocument = new TypedDocumentString(`
    query attachmentUrl($id: ID!, $version: Int, $preview: Boolean) {
  attachmentUrl(id: $id, version: $version, preview: $preview) {
    url
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<AttachmentUrlQuery, AttachmentUrlQueryVariables>;
export const CreateAttachmentUploadDocument = new TypedDocumentString(`
    mutation createAttachmentUpload($input: CreateAttachmentUploadInput!, $idempotencyKey: ID) {
  createAttachmentUpload(input: $input, idempotencyKey: $idempotencyKey) {
    id
    url
    fields {
      name
      value
    }
    fileName
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<CreateAttachmentUploadMutation, CreateAttachmentUploadMutationVariables>;
export const DeleteAttachmentDocument = new TypedDocumentString(`
    mutation deleteAttachment($id: ID!, $reason: String!, $idempotencyKey: ID) {
  deleteAttachment(id: $id, reason: $reason, idempotencyKey: $idempotencyKey) {
    ...AttachmentFields
  }
}
    fragment AttachmentFields on Attachment {
  id
  ownerType
  ownerId
  fileName
  contentType
  bytes
  latestVersion
  hasPreview
  versions {
    version
    contentType
    bytes
    hasPreview
    uploadedAt
    uploadedBy
    uploadedById
  }
  createdAt
  updatedAt
  deletedAt
  deletedBy
  deletedById
  deletionReason
}`) as unknown as TypedDocumentString<DeleteAttachmentMutation, DeleteAttachmentMutationVariables>;
export const AuditLogDocument = new TypedDocumentString(`
    query auditLog($entityId: ID, $userId: ID, $from: AWSDateTime, $to: AWSDateTime, $limit: Int, $nextToken: String) {
  auditLog(
    entityId: $entityId
    userId: $userId
    from: $from
    to: $to
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      id
      entityType
      entityId
      action
      operation
      mutationId
      userId
      user {
        id
        name
        role
      }
      at
      before
      after
    }
    nextToken
  }
}
    `) as unknown as TypedDocumentString<AuditLogQuery, AuditLogQueryVariables>;
export const SupplierBillDocument = new TypedDocumentString(`
    query supplierBill($id: ID!) {
  supplierBill(id: $id) {
    ...MatchedBillFields
    lines {
      inventoryItem {
        id
        sku
        name
        unit
      }
    }
    payments {
      id
      method
      amount
      paidOn
      reference
      reason
      by
      byId
      at
    }
  }
}
    fragment SupplierBillFields on SupplierBill {
  id
  number
  state
  purchaseOrderId
  orderNumber
  supplierId
  supplierName
  currency
  billedOn
  dueOn
  overdue
  note
  lineCount
  subtotal
  tax
  total
  paid
  balance
  disputeCount
  disputedAmount
  priceTolerance
  quantityTolerance
  matchedAt
  version
  by
  byId
  createdAt
  updatedAt
}
fragment MatchedBillFields on SupplierBill {
  ...SupplierBillFields
  lines {
    id
    orderLineId
    description
    quantity
    unitCost
    taxCode
    base
    tax
    total
    ordered
    received
    billedBefore
    agreedCost
    differences {
      kind
      beyond
      expected
      actual
      amount
      percent
      message
    }
  }
}`) as unknown as TypedDocumentString<SupplierBillQuery, SupplierBillQueryVariables>;
export const SupplierBillsDocument = new TypedDocumentString(`
    query supplierBills($supplierId: ID, $purchaseOrderId: ID, $state: SupplierBillState, $dueFrom: AWSDate, $dueTo: AWSDate, $limit: Int, $nextToken: String) {
  supplierBills(
    supplierId: $supplierId
    purchaseOrderId: $purchaseOrderId
    state: $state
    dueFrom: $dueFrom
    dueTo: $dueTo
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...SupplierBillFields
    }
    nextToken
  }
}
    fragment SupplierBillFields on SupplierBill {
  id
  number
  state
  purchaseOrderId
  orderNumber
  supplierId
  supplierName
  currency
  billedOn
  dueOn
  overdue
  note
  lineCount
  subtotal
  tax
  total
  paid
  balance
  disputeCount
  disputedAmount
  priceTolerance
  quantityTolerance
  matchedAt
  version
  by
  byId
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<SupplierBillsQuery, SupplierBillsQueryVariables>;
export const RecordSupplierBillDocument = new TypedDocumentString(`
    mutation recordSupplierBill($input: RecordSupplierBillInput!, $idempotencyKey: ID) {
  recordSupplierBill(input: $input, idempotencyKey: $idempotencyKey) {
    ...MatchedBillFields
  }
}
    fragment SupplierBillFields on SupplierBill {
  id
  number
  state
  purchaseOrderId
  orderNumber
  supplierId
  supplierName
  currency
  billedOn
  dueOn
  overdue
  note
  lineCount
  subtotal
  tax
  total
  paid
  balance
  disputeCount
  disputedAmount
  priceTolerance
  quantityTolerance
  matchedAt
  version
  by
  byId
  createdAt
  updatedAt
}
fragment MatchedBillFields on SupplierBill {
  ...SupplierBillFields
  lines {
    id
    orderLineId
    description
    quantity
    unitCost
    taxCode
    base
    tax
    total
    ordered
    received
    billedBefore
    agreedCost
    differences {
      kind
      beyond
      expected
      actual
      amount
      percent
      message
    }
  }
}`) as unknown as TypedDocumentString<RecordSupplierBillMutation, RecordSupplierBillMutationVariables>;
export const CorrectSupplierBillDocument = new TypedDocumentString(`
    mutation correctSupplierBill($id: ID!, $input: CorrectSupplierBillInput!, $expectedVersion: Int, $idempotencyKey: ID) {
  correctSupplierBill(
    id: $id
    input: $input
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...MatchedBillFields
  }
}
    fragment SupplierBillFields on SupplierBill {
  id
  number
  state
  purchaseOrderId
  orderNumber
  supplierId
  supplierName
  currency
  billedOn
  dueOn
  overdue
  note
  lineCount
  subtotal
  tax
  total
  paid
  balance
  disputeCount
  disputedAmount
  priceTolerance
  quantityTolerance
  matchedAt
  version
  by
  byId
  createdAt
  updatedAt
}
fragment MatchedBillFields on SupplierBill {
  ...SupplierBillFields
  lines {
    id
    orderLineId
    description
    quantity
    unitCost
    taxCode
    base
    tax
    total
    ordered
    received
    billedBefore
    agreedCost
    differences {
      kind
      beyond
      expected
      actual
      amount
      percent
      message
    }
  }
}`) as unknown as TypedDocumentString<CorrectSupplierBillMutation, CorrectSupplierBillMutationVariables>;
export const MatchSupplierBillDocument = new TypedDocumentString(`
    mutation matchSupplierBill($id: ID!, $expectedVersion: Int, $idempotencyKey: ID) {
  matchSupplierBill(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...MatchedBillFields
  }
}
    fragment SupplierBillFields on SupplierBill {
  id
  number
  state
  purchaseOrderId
  orderNumber
  supplierId
  supplierName
  currency
  billedOn
  dueOn
  overdue
  note
  lineCount
  subtotal
  tax
  total
  paid
  balance
  disputeCount
  disputedAmount
  priceTolerance
  quantityTolerance
  matchedAt
  version
  by
  byId
  createdAt
  updatedAt
}
fragment MatchedBillFields on SupplierBill {
  ...SupplierBillFields
  lines {
    id
    orderLineId
    description
    quantity
    unitCost
    taxCode
    base
    tax
    total
    ordered
    received
    billedBefore
    agreedCost
    differences {
      kind
      beyond
      expected
      actual
      amount
      percent
      message
    }
  }
}`) as unknown as TypedDocumentString<MatchSupplierBillMutation, MatchSupplierBillMutationVariables>;
export const PaySupplierBillDocument = new TypedDocumentString(`
    mutation paySupplierBill($id: ID!, $input: SupplierBillPaymentInput!, $idempotencyKey: ID) {
  paySupplierBill(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    ...SupplierBillFields
  }
}
    fragment SupplierBillFields on SupplierBill {
  id
  number
  state
  purchaseOrderId
  orderNumber
  supplierId
  supplierName
  currency
  billedOn
  dueOn
  overdue
  note
  lineCount
  subtotal
  tax
  total
  paid
  balance
  disputeCount
  disputedAmount
  priceTolerance
  quantityTolerance
  matchedAt
  version
  by
  byId
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<PaySupplierBillMutation, PaySupplierBillMutationVariables>;
export const BoardOrdersDocument = new TypedDocumentString(`
    query boardOrders($technicianId: ID, $limit: Int, $nextToken: String) {
  workOrders(
    open: true
    technicianId: $technicianId
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...BoardOrderFields
    }
    nextToken
  }
}
    fragment BoardOrderFields on WorkOrder {
  id
  state
  stateSince
  stateDueAt
  bay
  technicianId
  boardTechnician {
    name
  }
  boardVehicle {
    label
    plate
    make
    model
  }
  boardCustomer {
    firstName
  }
  complaint
  promisedAt
  itemCount
  missingPartCount
  arrivedPartCount
  nextStates
  nextMoves {
    to
    noteRequired
  }
  version
}`) as unknown as TypedDocumentString<BoardOrdersQuery, BoardOrdersQueryVariables>;
export const BoardOrderDocument = new TypedDocumentString(`
    query boardOrder($id: ID!) {
  workOrder(id: $id) {
    ...BoardOrderFields
  }
}
    fragment BoardOrderFields on WorkOrder {
  id
  state
  stateSince
  stateDueAt
  bay
  technicianId
  boardTechnician {
    name
  }
  boardVehicle {
    label
    plate
    make
    model
  }
  boardCustomer {
    firstName
  }
  complaint
  promisedAt
  itemCount
  missingPartCount
  arrivedPartCount
  nextStates
  nextMoves {
    to
    noteRequired
  }
  version
}`) as unknown as TypedDocumentString<BoardOrderQuery, BoardOrderQueryVariables>;
export const StockCountDocument = new TypedDocumentString(`
    query stockCount($id: ID!) {
  stockCount(id: $id) {
    ...StockCountFields
  }
}
    fragment StockCountFields on StockCount {
  id
  location
  status
  startedBy
  startedById
  startedAt
  closedBy
  closedById
  closedAt
  reason
  version
}`) as unknown as TypedDocumentString<StockCountQuery, StockCountQueryVariables>;
export const StockCountsDocument = new TypedDocumentString(`
    query stockCounts($limit: Int, $nextToken: String) {
  stockCounts(limit: $limit, nextToken: $nextToken) {
    items {
      ...StockCountFields
    }
    nextToken
  }
}
    fragment StockCountFields on StockCount {
  id
  location
  status
  startedBy
  startedById
  startedAt
  closedBy
  closedById
  closedAt
  reason
  version
}`) as unknown as TypedDocumentString<StockCountsQuery, StockCountsQueryVariables>;
export const CountLinesDocument = new TypedDocumentString(`
    query countLines($countId: ID!, $since: AWSDateTime, $limit: Int, $nextToken: String) {
  countLines(
    countId: $countId
    since: $since
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...CountLineFields
    }
    nextToken
  }
}
    fragment CountLineFields on CountLine {
  id
  item {
    id
    sku
    name
    unit
    stock
    location
  }
  counted
  expected
  difference
  by
  byId
  at
  settled
  movementId
  version
}`) as unknown as TypedDocumentString<CountLinesQuery, CountLinesQueryVariables>;
export const StartCountDocument = new TypedDocumentString(`
    mutation startCount($input: StartCountInput!, $idempotencyKey: ID) {
  startCount(input: $input, idempotencyKey: $idempotencyKey) {
    ...StockCountFields
  }
}
    fragment StockCountFields on StockCount {
  id
  location
  status
  startedBy
  startedById
  startedAt
  closedBy
  closedById
  closedAt
  reason
  version
}`) as unknown as TypedDocumentString<StartCountMutation, StartCountMutationVariables>;
export const CountItemDocument = new TypedDocumentString(`
    mutation countItem($countId: ID!, $inventoryItemId: ID!, $counted: String, $expectedVersion: Int, $idempotencyKey: ID) {
  countItem(
    countId: $countId
    inventoryItemId: $inventoryItemId
    counted: $counted
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...CountLineFields
  }
}
    fragment CountLineFields on CountLine {
  id
  item {
    id
    sku
    name
    unit
    stock
    location
  }
  counted
  expected
  difference
  by
  byId
  at
  settled
  movementId
  version
}`) as unknown as TypedDocumentString<CountItemMutation, CountItemMutationVariables>;
export const CloseCountDocument = new TypedDocumentString(`
    mutation closeCount($id: ID!, $reason: String!, $expectedVersion: Int, $idempotencyKey: ID) {
  closeCount(
    id: $id
    reason: $reason
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...StockCountFields
  }
}
    fragment StockCountFields on StockCount {
  id
  location
  status
  startedBy
  startedById
  startedAt
  closedBy
  closedById
  closedAt
  reason
  version
}`) as unknown as TypedDocumentString<CloseCountMutation, CloseCountMutationVariables>;
export const CancelCountDocument = new TypedDocumentString(`
    mutation cancelCount($id: ID!, $reason: String!, $expectedVersion: Int, $idempotencyKey: ID) {
  cancelCount(
    id: $id
    reason: $reason
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...StockCountFields
  }
}
    fragment StockCountFields on StockCount {
  id
  location
  status
  startedBy
  startedById
  startedAt
  closedBy
  closedById
  closedAt
  reason
  version
}`) as unknown as TypedDocumentString<CancelCountMutation, CancelCountMutationVariables>;
export const SettleCountDocument = new TypedDocumentString(`
    mutation settleCount($id: ID!, $itemIds: [ID!]!, $idempotencyKey: ID) {
  settleCount(id: $id, itemIds: $itemIds, idempotencyKey: $idempotencyKey) {
    items {
      ...CountLineFields
    }
  }
}
    fragment CountLineFields on CountLine {
  id
  item {
    id
    sku
    name
    unit
    stock
    location
  }
  counted
  expected
  difference
  by
  byId
  at
  settled
  movementId
  version
}`) as unknown as TypedDocumentString<SettleCountMutation, SettleCountMutationVariables>;
export const CustomerDocument = new TypedDocumentString(`
    query customer($id: ID!) {
  customer(id: $id) {
    ...CustomerFields
  }
}
    fragment CustomerFields on Customer {
  id
  name
  taxIdType
  taxId
  phone
  email
  address
  notify
  notes
  archived
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<CustomerQuery, CustomerQueryVariables>;
export const CustomersDocument = new TypedDocumentString(`
    query customers($search: String, $limit: Int, $nextToken: String) {
  customers(search: $search, limit: $limit, nextToken: $nextToken) {
    items {
      ...CustomerFields
    }
    nextToken
  }
}
    fragment CustomerFields on Customer {
  id
  name
  taxIdType
  taxId
  phone
  email
  address
  notify
  notes
  archived
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<CustomersQuery, CustomersQueryVariables>;
export const CreateCustomerDocument = new TypedDocumentString(`
    mutation createCustomer($input: CreateCustomerInput!, $idempotencyKey: ID) {
  createCustomer(input: $input, idempotencyKey: $idempotencyKey) {
    ...CustomerFields
  }
}
    fragment CustomerFields on Customer {
  id
  name
  taxIdType
  taxId
  phone
  email
  address
  notify
  notes
  archived
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<CreateCustomerMutation, CreateCustomerMutationVariables>;
export const UpdateCustomerDocument = new TypedDocumentString(`
    mutation updateCustomer($id: ID!, $expectedVersion: Int, $input: UpdateCustomerInput!) {
  updateCustomer(id: $id, expectedVersion: $expectedVersion, input: $input) {
    ...CustomerFields
  }
}
    fragment CustomerFields on Customer {
  id
  name
  taxIdType
  taxId
  phone
  email
  address
  notify
  notes
  archived
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<UpdateCustomerMutation, UpdateCustomerMutationVariables>;
export const DeleteCustomerDocument = new TypedDocumentString(`
    mutation deleteCustomer($id: ID!, $expectedVersion: Int) {
  deleteCustomer(id: $id, expectedVersion: $expectedVersion) {
    ...CustomerFields
  }
}
    fragment CustomerFields on Customer {
  id
  name
  taxIdType
  taxId
  phone
  email
  address
  notify
  notes
  archived
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<DeleteCustomerMutation, DeleteCustomerMutationVariables>;
export const DeliveryDocument = new TypedDocumentString(`
    query delivery($id: ID!) {
  delivery(id: $id) {
    ...DeliveryFields
  }
}
    fragment DeliveryStepFields on Delivery {
  id
  kind
  status
  partsOrderId
  address
  latitude
  longitude
  windowFrom
  windowTo
  contactName
  contactPhone
  load
  note
  driverId
  driverName
  routeId
  stopNumber
  expectedAt
  position {
    latitude
    longitude
    at
  }
  arrivedAt
  proof {
    receiverName
    receiverDocument
    signature
    note
    latitude
    longitude
    at
  }
  failureReason
  endedAt
  attempt
  requestedBy
  requestedById
  version
  createdAt
  updatedAt
}
fragment DeliveryFields on Delivery {
  ...DeliveryStepFields
  workOrder {
    id
    state
  }
  customer {
    id
    name
    phone
  }
}`) as unknown as TypedDocumentString<DeliveryQuery, DeliveryQueryVariables>;
export const DeliveriesDocument = new TypedDocumentString(`
    query deliveries($status: DeliveryStatus, $driverId: ID, $workOrderId: ID, $from: AWSDateTime, $to: AWSDateTime, $limit: Int, $nextToken: String) {
  deliveries(
    status: $status
    driverId: $driverId
    workOrderId: $workOrderId
    from: $from
    to: $to
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...DeliveryFields
    }
    nextToken
  }
}
    fragment DeliveryStepFields on Delivery {
  id
  kind
  status
  partsOrderId
  address
  latitude
  longitude
  windowFrom
  windowTo
  contactName
  contactPhone
  load
  note
  driverId
  driverName
  routeId
  stopNumber
  expectedAt
  position {
    latitude
    longitude
    at
  }
  arrivedAt
  proof {
    receiverName
    receiverDocument
    signature
    note
    latitude
    longitude
    at
  }
  failureReason
  endedAt
  attempt
  requestedBy
  requestedById
  version
  createdAt
  updatedAt
}
fragment DeliveryFields on Delivery {
  ...DeliveryStepFields
  workOrder {
    id
    state
  }
  customer {
    id
    name
    phone
  }
}`) as unknown as TypedDocumentString<DeliveriesQuery, DeliveriesQueryVariables>;
export const TrackingDocument = new TypedDocumentString(`
    query tracking($deliveryId: ID!, $limit: Int, $nextToken: String) {
  tracking(deliveryId: $deliveryId, limit: $limit, nextToken: $nextToken) {
    items {
      id
      deliveryId
      kind
      status
      at
      recordedAt
      place
      latitude
      longitude
      by
      byId
    }
    nextToken
  }
}
    `) as unknown as TypedDocumentString<TrackingQuery, TrackingQueryVariables>;
export const DriversDocument = new TypedDocumentString(`
    query drivers($limit: Int, $nextToken: String) {
  drivers(limit: $limit, nextToken: $nextToken) {
    items {
      ...DriverFields
    }
    nextToken
  }
}
    fragment DriverFields on Driver {
  id
  name
  vehicle
  plate
  capacity
  load
  openDeliveries
  active
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<DriversQuery, DriversQueryVariables>;
export const RouteDocument = new TypedDocumentString(`
    query route($id: ID!) {
  route(id: $id) {
    ...RouteFields
    items {
      delivery {
        ...DeliveryStepFields
      }
    }
  }
}
    fragment DeliveryStepFields on Delivery {
  id
  kind
  status
  partsOrderId
  address
  latitude
  longitude
  windowFrom
  windowTo
  contactName
  contactPhone
  load
  note
  driverId
  driverName
  routeId
  stopNumber
  expectedAt
  position {
    latitude
    longitude
    at
  }
  arrivedAt
  proof {
    receiverName
    receiverDocument
    signature
    note
    latitude
    longitude
    at
  }
  failureReason
  endedAt
  attempt
  requestedBy
  requestedById
  version
  createdAt
  updatedAt
}
fragment RouteHeaderFields on Route {
  id
  status
  driverId
  driverName
  startsAt
  endsAt
  start {
    latitude
    longitude
  }
  end {
    latitude
    longitude
  }
  stopCount
  endedCount
  problemCount
  distanceKm
  homeDistanceKm
  nextDeliveryId
  startedAt
  finishedAt
  plannedBy
  version
  createdAt
  updatedAt
}
fragment RouteFields on Route {
  ...RouteHeaderFields
  items {
    deliveryId
    number
    latitude
    longitude
    distanceKm
    arrivesAt
    leavesAt
    waitMinutes
    lateMinutes
    problem
    locked
    outcome
  }
}`) as unknown as TypedDocumentString<RouteQuery, RouteQueryVariables>;
export const RoutesDocument = new TypedDocumentString(`
    query routes($driverId: ID, $status: RouteStatus, $from: AWSDateTime, $to: AWSDateTime, $limit: Int, $nextToken: String) {
  routes(
    driverId: $driverId
    status: $status
    from: $from
    to: $to
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...RouteHeaderFields
    }
    nextToken
  }
}
    fragment RouteHeaderFields on Route {
  id
  status
  driverId
  driverName
  startsAt
  endsAt
  start {
    latitude
    longitude
  }
  end {
    latitude
    longitude
  }
  stopCount
  endedCount
  problemCount
  distanceKm
  homeDistanceKm
  nextDeliveryId
  startedAt
  finishedAt
  plannedBy
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<RoutesQuery, RoutesQueryVariables>;
export const RequestDeliveryDocument = new TypedDocumentString(`
    mutation requestDelivery($input: RequestDeliveryInput!, $idempotencyKey: ID) {
  requestDelivery(input: $input, idempotencyKey: $idempotencyKey) {
    ...DeliveryFields
  }
}
    fragment DeliveryStepFields on Delivery {
  id
  kind
  status
  partsOrderId
  address
  latitude
  longitude
  windowFrom
  windowTo
  contactName
  contactPhone
  load
  note
  driverId
  driverName
  routeId
  stopNumber
  expectedAt
  position {
    latitude
    longitude
    at
  }
  arrivedAt
  proof {
    receiverName
    receiverDocument
    signature
    note
    latitude
    longitude
    at
  }
  failureReason
  endedAt
  attempt
  requestedBy
  requestedById
  version
  createdAt
  updatedAt
}
fragment DeliveryFields on Delivery {
  ...DeliveryStepFields
  workOrder {
    id
    state
  }
  customer {
    id
    name
    phone
  }
}`) as unknown as TypedDocumentString<RequestDeliveryMutation, RequestDeliveryMutationVariables>;
export const UpdateDeliveryDocument = new TypedDocumentString(`
    mutation updateDelivery($id: ID!, $expectedVersion: Int, $input: UpdateDeliveryInput!) {
  updateDelivery(id: $id, expectedVersion: $expectedVersion, input: $input) {
    ...DeliveryFields
  }
}
    fragment DeliveryStepFields on Delivery {
  id
  kind
  status
  partsOrderId
  address
  latitude
  longitude
  windowFrom
  windowTo
  contactName
  contactPhone
  load
  note
  driverId
  driverName
  routeId
  stopNumber
  expectedAt
  position {
    latitude
    longitude
    at
  }
  arrivedAt
  proof {
    receiverName
    receiverDocument
    signature
    note
    latitude
    longitude
    at
  }
  failureReason
  endedAt
  attempt
  requestedBy
  requestedById
  version
  createdAt
  updatedAt
}
fragment DeliveryFields on Delivery {
  ...DeliveryStepFields
  workOrder {
    id
    state
  }
  customer {
    id
    name
    phone
  }
}`) as unknown as TypedDocumentString<UpdateDeliveryMutation, UpdateDeliveryMutationVariables>;
export const AssignDeliveryDocument = new TypedDocumentString(`
    mutation assignDelivery($id: ID!, $driverId: ID, $expectedVersion: Int, $idempotencyKey: ID) {
  assignDelivery(
    id: $id
    driverId: $driverId
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...DeliveryFields
  }
}
    fragment DeliveryStepFields on Delivery {
  id
  kind
  status
  partsOrderId
  address
  latitude
  longitude
  windowFrom
  windowTo
  contactName
  contactPhone
  load
  note
  driverId
  driverName
  routeId
  stopNumber
  expectedAt
  position {
    latitude
    longitude
    at
  }
  arrivedAt
  proof {
    receiverName
    receiverDocument
    signature
    note
    latitude
    longitude
    at
  }
  failureReason
  endedAt
  attempt
  requestedBy
  requestedById
  version
  createdAt
  updatedAt
}
fragment DeliveryFields on Delivery {
  ...DeliveryStepFields
  workOrder {
    id
    state
  }
  customer {
    id
    name
    phone
  }
}`) as unknown as TypedDocumentString<AssignDeliveryMutation, AssignDeliveryMutationVariables>;
export const ArriveAtDeliveryDocument = new TypedDocumentString(`
    mutation arriveAtDelivery($id: ID!, $at: AWSDateTime, $position: CoordinatesInput, $idempotencyKey: ID) {
  arriveAtDelivery(
    id: $id
    at: $at
    position: $position
    idempotencyKey: $idempotencyKey
  ) {
    ...DeliveryStepFields
  }
}
    fragment DeliveryStepFields on Delivery {
  id
  kind
  status
  partsOrderId
  address
  latitude
  longitude
  windowFrom
  windowTo
  contactName
  contactPhone
  load
  note
  driverId
  driverName
  routeId
  stopNumber
  expectedAt
  position {
    latitude
    longitude
    at
  }
  arrivedAt
  proof {
    receiverName
    receiverDocument
    signature
    note
    latitude
    longitude
    at
  }
  failureReason
  endedAt
  attempt
  requestedBy
  requestedById
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<ArriveAtDeliveryMutation, ArriveAtDeliveryMutationVariables>;
export const CompleteDeliveryDocument = new TypedDocumentString(`
    mutation completeDelivery($id: ID!, $input: DeliveryProofInput!, $idempotencyKey: ID) {
  completeDelivery(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    ...DeliveryStepFields
  }
}
    fragment DeliveryStepFields on Delivery {
  id
  kind
  status
  partsOrderId
  address
  latitude
  longitude
  windowFrom
  windowTo
  contactName
  contactPhone
  load
  note
  driverId
  driverName
  routeId
  stopNumber
  expectedAt
  position {
    latitude
    longitude
    at
  }
  arrivedAt
  proof {
    receiverName
    receiverDocument
    signature
    note
    latitude
    longitude
    at
  }
  failureReason
  endedAt
  attempt
  requestedBy
  requestedById
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<CompleteDeliveryMutation, CompleteDeliveryMutationVariables>;
export const FailDeliveryDocument = new TypedDocumentString(`
    mutation failDelivery($id: ID!, $reason: String!, $at: AWSDateTime, $position: CoordinatesInput, $idempotencyKey: ID) {
  failDelivery(
    id: $id
    reason: $reason
    at: $at
    position: $position
    idempotencyKey: $idempotencyKey
  ) {
    ...DeliveryStepFields
  }
}
    fragment DeliveryStepFields on Delivery {
  id
  kind
  status
  partsOrderId
  address
  latitude
  longitude
  windowFrom
  windowTo
  contactName
  contactPhone
  load
  note
  driverId
  driverName
  routeId
  stopNumber
  expectedAt
  position {
    latitude
    longitude
    at
  }
  arrivedAt
  proof {
    receiverName
    receiverDocument
    signature
    note
    latitude
    longitude
    at
  }
  failureReason
  endedAt
  attempt
  requestedBy
  requestedById
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<FailDeliveryMutation, FailDeliveryMutationVariables>;
export const ReopenDeliveryDocument = new TypedDocumentString(`
    mutation reopenDelivery($id: ID!, $expectedVersion: Int, $idempotencyKey: ID) {
  reopenDelivery(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...DeliveryFields
  }
}
    fragment DeliveryStepFields on Delivery {
  id
  kind
  status
  partsOrderId
  address
  latitude
  longitude
  windowFrom
  windowTo
  contactName
  contactPhone
  load
  note
  driverId
  driverName
  routeId
  stopNumber
  expectedAt
  position {
    latitude
    longitude
    at
  }
  arrivedAt
  proof {
    receiverName
    receiverDocument
    signature
    note
    latitude
    longitude
    at
  }
  failureReason
  endedAt
  attempt
  requestedBy
  requestedById
  version
  createdAt
  updatedAt
}
fragment DeliveryFields on Delivery {
  ...DeliveryStepFields
  workOrder {
    id
    state
  }
  customer {
    id
    name
    phone
  }
}`) as unknown as TypedDocumentString<ReopenDeliveryMutation, ReopenDeliveryMutationVariables>;
export const ReportDriverPositionDocument = new TypedDocumentString(`
    mutation reportDriverPosition($deliveryId: ID!, $position: CoordinatesInput!, $at: AWSDateTime, $idempotencyKey: ID) {
  reportDriverPosition(
    deliveryId: $deliveryId
    position: $position
    at: $at
    idempotencyKey: $idempotencyKey
  ) {
    ...DeliveryStepFields
  }
}
    fragment DeliveryStepFields on Delivery {
  id
  kind
  status
  partsOrderId
  address
  latitude
  longitude
  windowFrom
  windowTo
  contactName
  contactPhone
  load
  note
  driverId
  driverName
  routeId
  stopNumber
  expectedAt
  position {
    latitude
    longitude
    at
  }
  arrivedAt
  proof {
    receiverName
    receiverDocument
    signature
    note
    latitude
    longitude
    at
  }
  failureReason
  endedAt
  attempt
  requestedBy
  requestedById
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<ReportDriverPositionMutation, ReportDriverPositionMutationVariables>;
export const SaveDriverDocument = new TypedDocumentString(`
    mutation saveDriver($input: SaveDriverInput!, $expectedVersion: Int, $idempotencyKey: ID) {
  saveDriver(
    input: $input
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...DriverFields
  }
}
    fragment DriverFields on Driver {
  id
  name
  vehicle
  plate
  capacity
  load
  openDeliveries
  active
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<SaveDriverMutation, SaveDriverMutationVariables>;
export const PlanRouteDocument = new TypedDocumentString(`
    mutation planRoute($input: PlanRouteInput!, $idempotencyKey: ID) {
  planRoute(input: $input, idempotencyKey: $idempotencyKey) {
    ...RouteFields
  }
}
    fragment RouteHeaderFields on Route {
  id
  status
  driverId
  driverName
  startsAt
  endsAt
  start {
    latitude
    longitude
  }
  end {
    latitude
    longitude
  }
  stopCount
  endedCount
  problemCount
  distanceKm
  homeDistanceKm
  nextDeliveryId
  startedAt
  finishedAt
  plannedBy
  version
  createdAt
  updatedAt
}
fragment RouteFields on Route {
  ...RouteHeaderFields
  items {
    deliveryId
    number
    latitude
    longitude
    distanceKm
    arrivesAt
    leavesAt
    waitMinutes
    lateMinutes
    problem
    locked
    outcome
  }
}`) as unknown as TypedDocumentString<PlanRouteMutation, PlanRouteMutationVariables>;
export const ReplanRouteDocument = new TypedDocumentString(`
    mutation replanRoute($id: ID!, $expectedVersion: Int, $input: ReplanRouteInput!, $idempotencyKey: ID) {
  replanRoute(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    ...RouteFields
  }
}
    fragment RouteHeaderFields on Route {
  id
  status
  driverId
  driverName
  startsAt
  endsAt
  start {
    latitude
    longitude
  }
  end {
    latitude
    longitude
  }
  stopCount
  endedCount
  problemCount
  distanceKm
  homeDistanceKm
  nextDeliveryId
  startedAt
  finishedAt
  plannedBy
  version
  createdAt
  updatedAt
}
fragment RouteFields on Route {
  ...RouteHeaderFields
  items {
    deliveryId
    number
    latitude
    longitude
    distanceKm
    arrivesAt
    leavesAt
    waitMinutes
    lateMinutes
    problem
    locked
    outcome
  }
}`) as unknown as TypedDocumentString<ReplanRouteMutation, ReplanRouteMutationVariables>;
export const StartRouteDocument = new TypedDocumentString(`
    mutation startRoute($id: ID!, $at: AWSDateTime, $idempotencyKey: ID) {
  startRoute(id: $id, at: $at, idempotencyKey: $idempotencyKey) {
    ...RouteFields
  }
}
    fragment RouteHeaderFields on Route {
  id
  status
  driverId
  driverName
  startsAt
  endsAt
  start {
    latitude
    longitude
  }
  end {
    latitude
    longitude
  }
  stopCount
  endedCount
  problemCount
  distanceKm
  homeDistanceKm
  nextDeliveryId
  startedAt
  finishedAt
  plannedBy
  version
  createdAt
  updatedAt
}
fragment RouteFields on Route {
  ...RouteHeaderFields
  items {
    deliveryId
    number
    latitude
    longitude
    distanceKm
    arrivesAt
    leavesAt
    waitMinutes
    lateMinutes
    problem
    locked
    outcome
  }
}`) as unknown as TypedDocumentString<StartRouteMutation, StartRouteMutationVariables>;
export const FinishRouteDocument = new TypedDocumentString(`
    mutation finishRoute($id: ID!, $at: AWSDateTime, $idempotencyKey: ID) {
  finishRoute(id: $id, at: $at, idempotencyKey: $idempotencyKey) {
    ...RouteFields
  }
}
    fragment RouteHeaderFields on Route {
  id
  status
  driverId
  driverName
  startsAt
  endsAt
  start {
    latitude
    longitude
  }
  end {
    latitude
    longitude
  }
  stopCount
  endedCount
  problemCount
  distanceKm
  homeDistanceKm
  nextDeliveryId
  startedAt
  finishedAt
  plannedBy
  version
  createdAt
  updatedAt
}
fragment RouteFields on Route {
  ...RouteHeaderFields
  items {
    deliveryId
    number
    latitude
    longitude
    distanceKm
    arrivesAt
    leavesAt
    waitMinutes
    lateMinutes
    problem
    locked
    outcome
  }
}`) as unknown as TypedDocumentString<FinishRouteMutation, FinishRouteMutationVariables>;
export const HealthDocument = new TypedDocumentString(`
    query health {
  health {
    status
    release
    dependencies {
      name
      status
    }
    checkedAt
  }
}
    `) as unknown as TypedDocumentString<HealthQuery, HealthQueryVariables>;
export const InventoryItemDocument = new TypedDocumentString(`
    query inventoryItem($id: ID!) {
  inventoryItem(id: $id) {
    ...InventoryItemFields
  }
}
    fragment InventoryItemFields on InventoryItem {
  id
  sku
  name
  unit
  price
  averageCost
  currency
  taxCode
  stock
  reserved
  available
  onOrder
  minimumStock
  maximumStock
  low
  location
  forSale
  archived
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<InventoryItemQuery, InventoryItemQueryVariables>;
export const InventoryItemBySkuDocument = new TypedDocumentString(`
    query inventoryItemBySku($sku: String!) {
  inventoryItemBySku(sku: $sku) {
    ...InventoryItemFields
  }
}
    fragment InventoryItemFields on InventoryItem {
  id
  sku
  name
  unit
  price
  averageCost
  currency
  taxCode
  stock
  reserved
  available
  onOrder
  minimumStock
  maximumStock
  low
  location
  forSale
  archived
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<InventoryItemBySkuQuery, InventoryItemBySkuQueryVariables>;
export const InventoryItemsDocument = new TypedDocumentString(`
    query inventoryItems($search: String, $lowStock: Boolean, $location: String, $limit: Int, $nextToken: String) {
  inventoryItems(
    search: $search
    lowStock: $lowStock
    location: $location
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...InventoryItemFields
    }
    nextToken
  }
}
    fragment InventoryItemFields on InventoryItem {
  id
  sku
  name
  unit
  price
  averageCost
  currency
  taxCode
  stock
  reserved
  available
  onOrder
  minimumStock
  maximumStock
  low
  location
  forSale
  archived
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<InventoryItemsQuery, InventoryItemsQueryVariables>;
export const StockMovementsDocument = new TypedDocumentString(`
    query stockMovements($inventoryItemId: ID!, $limit: Int, $nextToken: String) {
  stockMovements(
    inventoryItemId: $inventoryItemId
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...StockMovementFields
    }
    nextToken
  }
}
    fragment StockMovementFields on StockMovement {
  id
  type
  quantity
  balance
  reason
  reference
  unitCost
  landedCost
  writtenOff
  receiptId
  returnId
  by
  byId
  at
}`) as unknown as TypedDocumentString<StockMovementsQuery, StockMovementsQueryVariables>;
export const CreateInventoryItemDocument = new TypedDocumentString(`
    mutation createInventoryItem($input: CreateInventoryItemInput!, $idempotencyKey: ID) {
  createInventoryItem(input: $input, idempotencyKey: $idempotencyKey) {
    ...InventoryItemFields
  }
}
    fragment InventoryItemFields on InventoryItem {
  id
  sku
  name
  unit
  price
  averageCost
  currency
  taxCode
  stock
  reserved
  available
  onOrder
  minimumStock
  maximumStock
  low
  location
  forSale
  archived
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<CreateInventoryItemMutation, CreateInventoryItemMutationVariables>;
export const RecordStockMovementDocument = new TypedDocumentString(`
    mutation recordStockMovement($inventoryItemId: ID!, $input: RecordStockMovementInput!, $idempotencyKey: ID, $validateOnly: Boolean) {
  recordStockMovement(
    inventoryItemId: $inventoryItemId
    input: $input
    idempotencyKey: $idempotencyKey
    validateOnly: $validateOnly
  ) {
    movement {
      ...StockMovementFields
    }
    item {
      ...InventoryItemFields
    }
  }
}
    fragment InventoryItemFields on InventoryItem {
  id
  sku
  name
  unit
  price
  averageCost
  currency
  taxCode
  stock
  reserved
  available
  onOrder
  minimumStock
  maximumStock
  low
  location
  forSale
  archived
  version
  createdAt
  updatedAt
}
fragment StockMovementFields on StockMovement {
  id
  type
  quantity
  balance
  reason
  reference
  unitCost
  landedCost
  writtenOff
  receiptId
  returnId
  by
  byId
  at
}`) as unknown as TypedDocumentString<RecordStockMovementMutation, RecordStockMovementMutationVariables>;
export const UpdateInventoryItemDocument = new TypedDocumentString(`
    mutation updateInventoryItem($id: ID!, $expectedVersion: Int, $input: UpdateInventoryItemInput!) {
  updateInventoryItem(id: $id, expectedVersion: $expectedVersion, input: $input) {
    ...InventoryItemFields
  }
}
    fragment InventoryItemFields on InventoryItem {
  id
  sku
  name
  unit
  price
  averageCost
  currency
  taxCode
  stock
  reserved
  available
  onOrder
  minimumStock
  maximumStock
  low
  location
  forSale
  archived
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<UpdateInventoryItemMutation, UpdateInventoryItemMutationVariables>;
export const DeleteInventoryItemDocument = new TypedDocumentString(`
    mutation deleteInventoryItem($id: ID!, $expectedVersion: Int) {
  deleteInventoryItem(id: $id, expectedVersion: $expectedVersion) {
    ...InventoryItemFields
  }
}
    fragment InventoryItemFields on InventoryItem {
  id
  sku
  name
  unit
  price
  averageCost
  currency
  taxCode
  stock
  reserved
  available
  onOrder
  minimumStock
  maximumStock
  low
  location
  forSale
  archived
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<DeleteInventoryItemMutation, DeleteInventoryItemMutationVariables>;
export const InvoiceDocument = new TypedDocumentString(`
    query invoice($id: ID!) {
  invoice(id: $id) {
    ...InvoiceFields
    pdf {
      ...InvoicePdfFields
    }
  }
}
    fragment InvoiceHeader on Invoice {
  id
  number
  series
  kind
  status
  issuedAt
  customerName
  total
  paid
  balance
  currency
  version
}
fragment InvoiceParties on InvoiceParty {
  name
  taxIdType
  taxId
  address
  phone
  email
}
fragment InvoiceFields on Invoice {
  ...InvoiceHeader
  partsOrderId
  credited
  documentType
  pricesIncludeTax
  taxRounding
  discount
  issuer {
    ...InvoiceParties
  }
  recipient {
    ...InvoiceParties
  }
  vehicle {
    plate
    number
    make
    model
    year
    vin
    mileage
  }
  lines {
    description
    sku
    inventoryItemId
    quantity
    unitPrice
    discount
    documentDiscount
    taxableAmount
    base
    taxCode
    taxTreatment
    taxRate
    tax
    total
  }
  voided {
    reason
    by
    byId
    at
  }
  taxes {
    code
    treatment
    rate
    taxableAmount
    base
    tax
  }
  subtotal
  tax
  payments {
    id
    method
    amount
    rounding
    paidOn
    reference
    reason
    by
    byId
    at
  }
  by
  byId
}
fragment InvoicePdfFields on InvoicePdf {
  number
  renderedAt
  bytes
  digest
  current
}`) as unknown as TypedDocumentString<InvoiceQuery, InvoiceQueryVariables>;
export const InvoiceByNumberDocument = new TypedDocumentString(`
    query invoiceByNumber($number: String!) {
  invoiceByNumber(number: $number) {
    ...InvoiceFields
    pdf {
      ...InvoicePdfFields
    }
  }
}
    fragment InvoiceHeader on Invoice {
  id
  number
  series
  kind
  status
  issuedAt
  customerName
  total
  paid
  balance
  currency
  version
}
fragment InvoiceParties on InvoiceParty {
  name
  taxIdType
  taxId
  address
  phone
  email
}
fragment InvoiceFields on Invoice {
  ...InvoiceHeader
  partsOrderId
  credited
  documentType
  pricesIncludeTax
  taxRounding
  discount
  issuer {
    ...InvoiceParties
  }
  recipient {
    ...InvoiceParties
  }
  vehicle {
    plate
    number
    make
    model
    year
    vin
    mileage
  }
  lines {
    description
    sku
    inventoryItemId
    quantity
    unitPrice
    discount
    documentDiscount
    taxableAmount
    base
    taxCode
    taxTreatment
    taxRate
    tax
    total
  }
  voided {
    reason
    by
    byId
    at
  }
  taxes {
    code
    treatment
    rate
    taxableAmount
    base
    tax
  }
  subtotal
  tax
  payments {
    id
    method
    amount
    rounding
    paidOn
    reference
    reason
    by
    byId
    at
  }
  by
  byId
}
fragment InvoicePdfFields on InvoicePdf {
  number
  renderedAt
  bytes
  digest
  current
}`) as unknown as TypedDocumentString<InvoiceByNumberQuery, InvoiceByNumberQueryVariables>;
export const InvoicePdfUrlDocument = new TypedDocumentString(`
    query invoicePdfUrl($invoiceId: ID!) {
  invoicePdfUrl(invoiceId: $invoiceId) {
    url
    expiresAt
    pdf {
      ...InvoicePdfFields
    }
  }
}
    fragment InvoicePdfFields on InvoicePdf {
  number
  renderedAt
  bytes
  digest
  current
}`) as unknown as TypedDocumentString<InvoicePdfUrlQuery, InvoicePdfUrlQueryVariables>;
export const GenerateInvoicePdfDocument = new TypedDocumentString(`
    mutation generateInvoicePdf($invoiceId: ID!) {
  generateInvoicePdf(invoiceId: $invoiceId) {
    ...InvoicePdfFields
  }
}
    fragment InvoicePdfFields on InvoicePdf {
  number
  renderedAt
  bytes
  digest
  current
}`) as unknown as TypedDocumentString<GenerateInvoicePdfMutation, GenerateInvoicePdfMutationVariables>;
export const InvoicesDocument = new TypedDocumentString(`
    query invoices($kind: InvoiceKind, $status: InvoiceStatus, $customerId: ID, $issuedFrom: AWSDateTime, $issuedTo: AWSDateTime, $limit: Int, $nextToken: String) {
  invoices(
    kind: $kind
    status: $status
    customerId: $customerId
    issuedFrom: $issuedFrom
    issuedTo: $issuedTo
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...InvoiceHeader
    }
    nextToken
  }
}
    fragment InvoiceHeader on Invoice {
  id
  number
  series
  kind
  status
  issuedAt
  customerName
  total
  paid
  balance
  currency
  version
}`) as unknown as TypedDocumentString<InvoicesQuery, InvoicesQueryVariables>;
export const CreateInvoiceDocument = new TypedDocumentString(`
    mutation createInvoice($workOrderId: ID!, $series: String, $discountPercent: String, $discountAmount: String, $documentType: DocumentType, $recipientId: ID, $expectedVersion: Int, $idempotencyKey: ID, $validateOnly: Boolean) {
  createInvoice(
    workOrderId: $workOrderId
    series: $series
    discountPercent: $discountPercent
    discountAmount: $discountAmount
    documentType: $documentType
    recipientId: $recipientId
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
    validateOnly: $validateOnly
  ) {
    ...InvoiceFields
    warnings
  }
}
    fragment InvoiceHeader on Invoice {
  id
  number
  series
  kind
  status
  issuedAt
  customerName
  total
  paid
  balance
  currency
  version
}
fragment InvoiceParties on InvoiceParty {
  name
  taxIdType
  taxId
  address
  phone
  email
}
fragment InvoiceFields on Invoice {
  ...InvoiceHeader
  partsOrderId
  credited
  documentType
  pricesIncludeTax
  taxRounding
  discount
  issuer {
    ...InvoiceParties
  }
  recipient {
    ...InvoiceParties
  }
  vehicle {
    plate
    number
    make
    model
    year
    vin
    mileage
  }
  lines {
    description
    sku
    inventoryItemId
    quantity
    unitPrice
    discount
    documentDiscount
    taxableAmount
    base
    taxCode
    taxTreatment
    taxRate
    tax
    total
  }
  voided {
    reason
    by
    byId
    at
  }
  taxes {
    code
    treatment
    rate
    taxableAmount
    base
    tax
  }
  subtotal
  tax
  payments {
    id
    method
    amount
    rounding
    paidOn
    reference
    reason
    by
    byId
    at
  }
  by
  byId
}`) as unknown as TypedDocumentString<CreateInvoiceMutation, CreateInvoiceMutationVariables>;
export const RegisterPaymentDocument = new TypedDocumentString(`
    mutation registerPayment($invoiceId: ID!, $input: PaymentInput!, $idempotencyKey: ID, $validateOnly: Boolean) {
  registerPayment(
    invoiceId: $invoiceId
    input: $input
    idempotencyKey: $idempotencyKey
    validateOnly: $validateOnly
  ) {
    ...InvoiceHeader
    warnings
  }
}
    fragment InvoiceHeader on Invoice {
  id
  number
  series
  kind
  status
  issuedAt
  customerName
  total
  paid
  balance
  currency
  version
}`) as unknown as TypedDocumentString<RegisterPaymentMutation, RegisterPaymentMutationVariables>;
export const VoidInvoiceDocument = new TypedDocumentString(`
    mutation voidInvoice($invoiceId: ID!, $reason: String!, $expectedVersion: Int, $idempotencyKey: ID, $validateOnly: Boolean) {
  voidInvoice(
    invoiceId: $invoiceId
    reason: $reason
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
    validateOnly: $validateOnly
  ) {
    ...InvoiceHeader
    voided {
      reason
      by
      byId
      at
    }
  }
}
    fragment InvoiceHeader on Invoice {
  id
  number
  series
  kind
  status
  issuedAt
  customerName
  total
  paid
  balance
  currency
  version
}`) as unknown as TypedDocumentString<VoidInvoiceMutation, VoidInvoiceMutationVariables>;
export const CreateQuickSaleDocument = new TypedDocumentString(`
    mutation createQuickSale($input: CreateQuickSaleInput!, $idempotencyKey: ID, $validateOnly: Boolean) {
  createQuickSale(
    input: $input
    idempotencyKey: $idempotencyKey
    validateOnly: $validateOnly
  ) {
    ...InvoiceFields
    warnings
  }
}
    fragment InvoiceHeader on Invoice {
  id
  number
  series
  kind
  status
  issuedAt
  customerName
  total
  paid
  balance
  currency
  version
}
fragment InvoiceParties on InvoiceParty {
  name
  taxIdType
  taxId
  address
  phone
  email
}
fragment InvoiceFields on Invoice {
  ...InvoiceHeader
  partsOrderId
  credited
  documentType
  pricesIncludeTax
  taxRounding
  discount
  issuer {
    ...InvoiceParties
  }
  recipient {
    ...InvoiceParties
  }
  vehicle {
    plate
    number
    make
    model
    year
    vin
    mileage
  }
  lines {
    description
    sku
    inventoryItemId
    quantity
    unitPrice
    discount
    documentDiscount
    taxableAmount
    base
    taxCode
    taxTreatment
    taxRate
    tax
    total
  }
  voided {
    reason
    by
    byId
    at
  }
  taxes {
    code
    treatment
    rate
    taxableAmount
    base
    tax
  }
  subtotal
  tax
  payments {
    id
    method
    amount
    rounding
    paidOn
    reference
    reason
    by
    byId
    at
  }
  by
  byId
}`) as unknown as TypedDocumentString<CreateQuickSaleMutation, CreateQuickSaleMutationVariables>;
export const NumberingAuditDocument = new TypedDocumentString(`
    query numberingAudit($series: String!, $limit: Int, $nextToken: String) {
  numberingAudit(series: $series, limit: $limit, nextToken: $nextToken) {
    series
    kind
    next
    from
    to
    expected
    found
    voided
    missing
    duplicated
    unexpected
    continuous
    nextToken
  }
}
    `) as unknown as TypedDocumentString<NumberingAuditQuery, NumberingAuditQueryVariables>;
export const MoneyFiguresDocument = new TypedDocumentString(`
    query moneyFigures($what: MoneyFigure!, $method: PaymentMethod, $from: AWSDate!, $to: AWSDate!, $limit: Int, $nextToken: String) {
  moneyFigures(
    what: $what
    method: $method
    from: $from
    to: $to
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      day
      count
      amount
    }
    currency
    nextToken
  }
}
    `) as unknown as TypedDocumentString<MoneyFiguresQuery, MoneyFiguresQueryVariables>;
export const OnWorkOrderStateChangedDocument = new TypedDocumentString(`
    subscription onWorkOrderStateChanged($workOrderId: ID, $states: [WorkOrderState!], $technicianId: ID, $bay: String) {
  onWorkOrderStateChanged(
    workOrderId: $workOrderId
    states: $states
    technicianId: $technicianId
    bay: $bay
  ) {
    ...WorkOrderChangeFields
  }
}
    fragment WorkOrderChangeFields on WorkOrderChange {
  id
  sequence
  workOrderId
  kind
  from
  state
  stateSince
  technicianId
  formerTechnicianId
  bay
  itemCount
  at
}`) as unknown as TypedDocumentString<OnWorkOrderStateChangedSubscription, OnWorkOrderStateChangedSubscriptionVariables>;
export const OnBoardChangedDocument = new TypedDocumentString(`
    subscription onBoardChanged($technicianId: ID) {
  onBoardChanged(technicianId: $technicianId) {
    ...WorkOrderChangeFields
  }
}
    fragment WorkOrderChangeFields on WorkOrderChange {
  id
  sequence
  workOrderId
  kind
  from
  state
  stateSince
  technicianId
  formerTechnicianId
  bay
  itemCount
  at
}`) as unknown as TypedDocumentString<OnBoardChangedSubscription, OnBoardChangedSubscriptionVariables>;
export const OnWorkOrderChangedDocument = new TypedDocumentString(`
    subscription onWorkOrderChanged($id: ID!) {
  onWorkOrderChanged(id: $id) {
    ...WorkOrderChangeFields
  }
}
    fragment WorkOrderChangeFields on WorkOrderChange {
  id
  sequence
  workOrderId
  kind
  from
  state
  stateSince
  technicianId
  formerTechnicianId
  bay
  itemCount
  at
}`) as unknown as TypedDocumentString<OnWorkOrderChangedSubscription, OnWorkOrderChangedSubscriptionVariables>;
export const OnLowStockDocument = new TypedDocumentString(`
    subscription onLowStock {
  onLowStock {
    id
    inventoryItemId
    sku
    name
    stock
    minimumStock
    at
  }
}
    `) as unknown as TypedDocumentString<OnLowStockSubscription, OnLowStockSubscriptionVariables>;
export const OnInvoicePdfReadyDocument = new TypedDocumentString(`
    subscription onInvoicePdfReady($invoiceId: ID) {
  onInvoicePdfReady(invoiceId: $invoiceId) {
    id
    invoiceId
    number
    at
  }
}
    `) as unknown as TypedDocumentString<OnInvoicePdfReadySubscription, OnInvoicePdfReadySubscriptionVariables>;
export const OnPartsArrivedDocument = new TypedDocumentString(`
    subscription onPartsArrived($workOrderId: ID, $technicianId: ID) {
  onPartsArrived(workOrderId: $workOrderId, technicianId: $technicianId) {
    id
    workOrderId
    state
    technicianId
    missingPartIds
    missingPartCount
    arrivedPartCount
    at
  }
}
    `) as unknown as TypedDocumentString<OnPartsArrivedSubscription, OnPartsArrivedSubscriptionVariables>;
export const OnRequisitionChangedDocument = new TypedDocumentString(`
    subscription onRequisitionChanged($requisitionId: ID, $requestedById: ID) {
  onRequisitionChanged(
    requisitionId: $requisitionId
    requestedById: $requestedById
  ) {
    id
    sequence
    requisitionId
    from
    state
    requestedById
    waitingRoles
    at
  }
}
    `) as unknown as TypedDocumentString<OnRequisitionChangedSubscription, OnRequisitionChangedSubscriptionVariables>;
export const OnPurchaseOrderChangedDocument = new TypedDocumentString(`
    subscription onPurchaseOrderChanged($purchaseOrderId: ID, $supplierId: ID) {
  onPurchaseOrderChanged(
    purchaseOrderId: $purchaseOrderId
    supplierId: $supplierId
  ) {
    id
    sequence
    purchaseOrderId
    number
    supplierId
    supplierName
    from
    state
    lineCount
    at
  }
}
    `) as unknown as TypedDocumentString<OnPurchaseOrderChangedSubscription, OnPurchaseOrderChangedSubscriptionVariables>;
export const OnPartsOrderChangedDocument = new TypedDocumentString(`
    subscription onPartsOrderChanged($id: ID, $customerId: ID, $statuses: [PartsOrderStatus!]) {
  onPartsOrderChanged(id: $id, customerId: $customerId, statuses: $statuses) {
    id
    sequence
    partsOrderId
    number
    customerId
    customerName
    from
    status
    attempt
    at
  }
}
    `) as unknown as TypedDocumentString<OnPartsOrderChangedSubscription, OnPartsOrderChangedSubscriptionVariables>;
export const OnDeliveryChangedDocument = new TypedDocumentString(`
    subscription onDeliveryChanged($id: ID, $driverId: ID) {
  onDeliveryChanged(id: $id, driverId: $driverId) {
    id
    deliveryId
    sequence
    kind
    from
    status
    driverId
    customerId
    routeId
    latitude
    longitude
    positionAt
    at
  }
}
    `) as unknown as TypedDocumentString<OnDeliveryChangedSubscription, OnDeliveryChangedSubscriptionVariables>;
export const PartsOrderDocument = new TypedDocumentString(`
    query partsOrder($id: ID!) {
  partsOrder(id: $id) {
    ...PartsOrderFields
  }
}
    fragment PartsOrderHeader on PartsOrder {
  id
  number
  customerId
  customerName
  status
  nextMoves
  attempt
  executionName
  lineCount
  shippingMethod
  shippingName
  total
  currency
  refundsDue
  returnedWhole
  reservedUntil
  invoiceId
  placedBy
  placedById
  placedByKind
  placedAt
  updatedAt
  version
}
fragment PartsOrderFields on PartsOrder {
  ...PartsOrderHeader
  recipient {
    name
    email
    phone
  }
  times {
    status
    at
  }
  lines {
    id
    inventoryItemId
    sku
    name
    quantity
    unitPrice
    taxCode
    taxRate
    taxableAmount
    tax
    total
    returned
  }
  shippingAddress {
    street
    city
    state
    zipCode
    country
    latitude
    longitude
  }
  shippingPrice
  subtotal
  tax
  pricesIncludeTax
  payment {
    provider
    paymentId
    amount
    paidAt
    failure
  }
  shipment {
    carrier
    trackingNumber
    expectedOn
    shippedAt
    deliveredAt
    failure
  }
  refunds {
    id
    reason
    provider
    paymentId
    amount
    status
    providerRefundId
    dueAt
    refundedAt
  }
  returns {
    id
    lines {
      lineId
      quantity
      condition
      scrapReason
    }
    reason
    refund
    shippingRefunded
    by
    byId
    at
  }
  note
  cancelled {
    reason
    by
    byId
    at
  }
}`) as unknown as TypedDocumentString<PartsOrderQuery, PartsOrderQueryVariables>;
export const PartsOrdersDocument = new TypedDocumentString(`
    query partsOrders($customerId: ID, $status: PartsOrderStatus, $placedFrom: AWSDateTime, $placedTo: AWSDateTime, $limit: Int, $nextToken: String) {
  partsOrders(
    customerId: $customerId
    status: $status
    placedFrom: $placedFrom
    placedTo: $placedTo
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...PartsOrderHeader
    }
    nextToken
  }
}
    fragment PartsOrderHeader on PartsOrder {
  id
  number
  customerId
  customerName
  status
  nextMoves
  attempt
  executionName
  lineCount
  shippingMethod
  shippingName
  total
  currency
  refundsDue
  returnedWhole
  reservedUntil
  invoiceId
  placedBy
  placedById
  placedByKind
  placedAt
  updatedAt
  version
}`) as unknown as TypedDocumentString<PartsOrdersQuery, PartsOrdersQueryVariables>;
export const PlacePartsOrderDocument = new TypedDocumentString(`
    mutation placePartsOrder($input: PlacePartsOrderInput!, $idempotencyKey: ID, $validateOnly: Boolean) {
  placePartsOrder(
    input: $input
    idempotencyKey: $idempotencyKey
    validateOnly: $validateOnly
  ) {
    ...PartsOrderFields
  }
}
    fragment PartsOrderHeader on PartsOrder {
  id
  number
  customerId
  customerName
  status
  nextMoves
  attempt
  executionName
  lineCount
  shippingMethod
  shippingName
  total
  currency
  refundsDue
  returnedWhole
  reservedUntil
  invoiceId
  placedBy
  placedById
  placedByKind
  placedAt
  updatedAt
  version
}
fragment PartsOrderFields on PartsOrder {
  ...PartsOrderHeader
  recipient {
    name
    email
    phone
  }
  times {
    status
    at
  }
  lines {
    id
    inventoryItemId
    sku
    name
    quantity
    unitPrice
    taxCode
    taxRate
    taxableAmount
    tax
    total
    returned
  }
  shippingAddress {
    street
    city
    state
    zipCode
    country
    latitude
    longitude
  }
  shippingPrice
  subtotal
  tax
  pricesIncludeTax
  payment {
    provider
    paymentId
    amount
    paidAt
    failure
  }
  shipment {
    carrier
    trackingNumber
    expectedOn
    shippedAt
    deliveredAt
    failure
  }
  refunds {
    id
    reason
    provider
    paymentId
    amount
    status
    providerRefundId
    dueAt
    refundedAt
  }
  returns {
    id
    lines {
      lineId
      quantity
      condition
      scrapReason
    }
    reason
    refund
    shippingRefunded
    by
    byId
    at
  }
  note
  cancelled {
    reason
    by
    byId
    at
  }
}`) as unknown as TypedDocumentString<PlacePartsOrderMutation, PlacePartsOrderMutationVariables>;
export const CancelPartsOrderDocument = new TypedDocumentString(`
    mutation cancelPartsOrder($id: ID!, $reason: String!, $expectedVersion: Int, $idempotencyKey: ID) {
  cancelPartsOrder(
    id: $id
    reason: $reason
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...PartsOrderFields
  }
}
    fragment PartsOrderHeader on PartsOrder {
  id
  number
  customerId
  customerName
  status
  nextMoves
  attempt
  executionName
  lineCount
  shippingMethod
  shippingName
  total
  currency
  refundsDue
  returnedWhole
  reservedUntil
  invoiceId
  placedBy
  placedById
  placedByKind
  placedAt
  updatedAt
  version
}
fragment PartsOrderFields on PartsOrder {
  ...PartsOrderHeader
  recipient {
    name
    email
    phone
  }
  times {
    status
    at
  }
  lines {
    id
    inventoryItemId
    sku
    name
    quantity
    unitPrice
    taxCode
    taxRate
    taxableAmount
    tax
    total
    returned
  }
  shippingAddress {
    street
    city
    state
    zipCode
    country
    latitude
    longitude
  }
  shippingPrice
  subtotal
  tax
  pricesIncludeTax
  payment {
    provider
    paymentId
    amount
    paidAt
    failure
  }
  shipment {
    carrier
    trackingNumber
    expectedOn
    shippedAt
    deliveredAt
    failure
  }
  refunds {
    id
    reason
    provider
    paymentId
    amount
    status
    providerRefundId
    dueAt
    refundedAt
  }
  returns {
    id
    lines {
      lineId
      quantity
      condition
      scrapReason
    }
    reason
    refund
    shippingRefunded
    by
    byId
    at
  }
  note
  cancelled {
    reason
    by
    byId
    at
  }
}`) as unknown as TypedDocumentString<CancelPartsOrderMutation, CancelPartsOrderMutationVariables>;
export const RetryPartsOrderDocument = new TypedDocumentString(`
    mutation retryPartsOrder($id: ID!, $expectedVersion: Int, $idempotencyKey: ID) {
  retryPartsOrder(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...PartsOrderFields
  }
}
    fragment PartsOrderHeader on PartsOrder {
  id
  number
  customerId
  customerName
  status
  nextMoves
  attempt
  executionName
  lineCount
  shippingMethod
  shippingName
  total
  currency
  refundsDue
  returnedWhole
  reservedUntil
  invoiceId
  placedBy
  placedById
  placedByKind
  placedAt
  updatedAt
  version
}
fragment PartsOrderFields on PartsOrder {
  ...PartsOrderHeader
  recipient {
    name
    email
    phone
  }
  times {
    status
    at
  }
  lines {
    id
    inventoryItemId
    sku
    name
    quantity
    unitPrice
    taxCode
    taxRate
    taxableAmount
    tax
    total
    returned
  }
  shippingAddress {
    street
    city
    state
    zipCode
    country
    latitude
    longitude
  }
  shippingPrice
  subtotal
  tax
  pricesIncludeTax
  payment {
    provider
    paymentId
    amount
    paidAt
    failure
  }
  shipment {
    carrier
    trackingNumber
    expectedOn
    shippedAt
    deliveredAt
    failure
  }
  refunds {
    id
    reason
    provider
    paymentId
    amount
    status
    providerRefundId
    dueAt
    refundedAt
  }
  returns {
    id
    lines {
      lineId
      quantity
      condition
      scrapReason
    }
    reason
    refund
    shippingRefunded
    by
    byId
    at
  }
  note
  cancelled {
    reason
    by
    byId
    at
  }
}`) as unknown as TypedDocumentString<RetryPartsOrderMutation, RetryPartsOrderMutationVariables>;
export const RegisterPartsReturnDocument = new TypedDocumentString(`
    mutation registerPartsReturn($id: ID!, $input: PartsReturnInput!, $expectedVersion: Int, $idempotencyKey: ID) {
  registerPartsReturn(
    id: $id
    input: $input
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...PartsOrderFields
  }
}
    fragment PartsOrderHeader on PartsOrder {
  id
  number
  customerId
  customerName
  status
  nextMoves
  attempt
  executionName
  lineCount
  shippingMethod
  shippingName
  total
  currency
  refundsDue
  returnedWhole
  reservedUntil
  invoiceId
  placedBy
  placedById
  placedByKind
  placedAt
  updatedAt
  version
}
fragment PartsOrderFields on PartsOrder {
  ...PartsOrderHeader
  recipient {
    name
    email
    phone
  }
  times {
    status
    at
  }
  lines {
    id
    inventoryItemId
    sku
    name
    quantity
    unitPrice
    taxCode
    taxRate
    taxableAmount
    tax
    total
    returned
  }
  shippingAddress {
    street
    city
    state
    zipCode
    country
    latitude
    longitude
  }
  shippingPrice
  subtotal
  tax
  pricesIncludeTax
  payment {
    provider
    paymentId
    amount
    paidAt
    failure
  }
  shipment {
    carrier
    trackingNumber
    expectedOn
    shippedAt
    deliveredAt
    failure
  }
  refunds {
    id
    reason
    provider
    paymentId
    amount
    status
    providerRefundId
    dueAt
    refundedAt
  }
  returns {
    id
    lines {
      lineId
      quantity
      condition
      scrapReason
    }
    reason
    refund
    shippingRefunded
    by
    byId
    at
  }
  note
  cancelled {
    reason
    by
    byId
    at
  }
}`) as unknown as TypedDocumentString<RegisterPartsReturnMutation, RegisterPartsReturnMutationVariables>;
export const PurchaseOrderDocument = new TypedDocumentString(`
    query purchaseOrder($id: ID!) {
  purchaseOrder(id: $id) {
    ...PurchaseOrderFields
    lines {
      ...PurchaseOrderLineFields
    }
  }
}
    fragment PurchaseOrderFields on PurchaseOrder {
  id
  number
  state
  supplierId
  supplierName
  requisitionIds
  currency
  deliveryPlace
  paymentDays
  expectedOn
  late
  note
  lineCount
  subtotal
  tax
  total
  approvals {
    by
    byId
    role
    note
    at
  }
  missingApprovals {
    role
    count
  }
  sentAt
  mailCount
  pdf {
    ...PurchaseOrderPdfFields
  }
  ended {
    reason
    by
    byId
    at
  }
  version
  by
  byId
  createdAt
  updatedAt
}
fragment PurchaseOrderPdfFields on PurchaseOrderPdf {
  number
  renderedAt
  bytes
  digest
}
fragment PurchaseOrderLineFields on PurchaseOrderLine {
  id
  position
  inventoryItemId
  sku
  description
  unit
  supplierCode
  quantity
  unitCost
  taxCode
  taxRate
  base
  tax
  total
  requisitionId
  requisitionLineId
  workOrderId
  missingPartId
  received
  returned
  billed
}`) as unknown as TypedDocumentString<PurchaseOrderQuery, PurchaseOrderQueryVariables>;
export const PurchaseOrderByNumberDocument = new TypedDocumentString(`
    query purchaseOrderByNumber($number: String!) {
  purchaseOrderByNumber(number: $number) {
    ...PurchaseOrderFields
    lines {
      ...PurchaseOrderLineFields
    }
  }
}
    fragment PurchaseOrderFields on PurchaseOrder {
  id
  number
  state
  supplierId
  supplierName
  requisitionIds
  currency
  deliveryPlace
  paymentDays
  expectedOn
  late
  note
  lineCount
  subtotal
  tax
  total
  approvals {
    by
    byId
    role
    note
    at
  }
  missingApprovals {
    role
    count
  }
  sentAt
  mailCount
  pdf {
    ...PurchaseOrderPdfFields
  }
  ended {
    reason
    by
    byId
    at
  }
  version
  by
  byId
  createdAt
  updatedAt
}
fragment PurchaseOrderPdfFields on PurchaseOrderPdf {
  number
  renderedAt
  bytes
  digest
}
fragment PurchaseOrderLineFields on PurchaseOrderLine {
  id
  position
  inventoryItemId
  sku
  description
  unit
  supplierCode
  quantity
  unitCost
  taxCode
  taxRate
  base
  tax
  total
  requisitionId
  requisitionLineId
  workOrderId
  missingPartId
  received
  returned
  billed
}`) as unknown as TypedDocumentString<PurchaseOrderByNumberQuery, PurchaseOrderByNumberQueryVariables>;
export const PurchaseOrdersDocument = new TypedDocumentString(`
    query purchaseOrders($state: PurchaseOrderState, $supplierId: ID, $createdFrom: AWSDateTime, $createdTo: AWSDateTime, $limit: Int, $nextToken: String) {
  purchaseOrders(
    state: $state
    supplierId: $supplierId
    createdFrom: $createdFrom
    createdTo: $createdTo
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...PurchaseOrderFields
    }
    nextToken
  }
}
    fragment PurchaseOrderFields on PurchaseOrder {
  id
  number
  state
  supplierId
  supplierName
  requisitionIds
  currency
  deliveryPlace
  paymentDays
  expectedOn
  late
  note
  lineCount
  subtotal
  tax
  total
  approvals {
    by
    byId
    role
    note
    at
  }
  missingApprovals {
    role
    count
  }
  sentAt
  mailCount
  pdf {
    ...PurchaseOrderPdfFields
  }
  ended {
    reason
    by
    byId
    at
  }
  version
  by
  byId
  createdAt
  updatedAt
}
fragment PurchaseOrderPdfFields on PurchaseOrderPdf {
  number
  renderedAt
  bytes
  digest
}`) as unknown as TypedDocumentString<PurchaseOrdersQuery, PurchaseOrdersQueryVariables>;
export const CreatePurchaseOrderDocument = new TypedDocumentString(`
    mutation createPurchaseOrder($input: CreatePurchaseOrderInput!, $idempotencyKey: ID) {
  createPurchaseOrder(input: $input, idempotencyKey: $idempotencyKey) {
    ...ChangedPurchaseOrderFields
  }
}
    fragment PurchaseOrderFields on PurchaseOrder {
  id
  number
  state
  supplierId
  supplierName
  requisitionIds
  currency
  deliveryPlace
  paymentDays
  expectedOn
  late
  note
  lineCount
  subtotal
  tax
  total
  approvals {
    by
    byId
    role
    note
    at
  }
  missingApprovals {
    role
    count
  }
  sentAt
  mailCount
  pdf {
    ...PurchaseOrderPdfFields
  }
  ended {
    reason
    by
    byId
    at
  }
  version
  by
  byId
  createdAt
  updatedAt
}
fragment PurchaseOrderPdfFields on PurchaseOrderPdf {
  number
  renderedAt
  bytes
  digest
}
fragment PurchaseOrderLineFields on PurchaseOrderLine {
  id
  position
  inventoryItemId
  sku
  description
  unit
  supplierCode
  quantity
  unitCost
  taxCode
  taxRate
  base
  tax
  total
  requisitionId
  requisitionLineId
  workOrderId
  missingPartId
  received
  returned
  billed
}
fragment ChangedPurchaseOrderFields on PurchaseOrder {
  ...PurchaseOrderFields
  changedLines {
    ...PurchaseOrderLineFields
  }
}`) as unknown as TypedDocumentString<CreatePurchaseOrderMutation, CreatePurchaseOrderMutationVariables>;
export const AddPurchaseOrderLinesDocument = new TypedDocumentString(`
    mutation addPurchaseOrderLines($id: ID!, $lines: [PurchaseOrderLineInput!]!, $expectedVersion: Int, $idempotencyKey: ID) {
  addPurchaseOrderLines(
    id: $id
    lines: $lines
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...ChangedPurchaseOrderFields
  }
}
    fragment PurchaseOrderFields on PurchaseOrder {
  id
  number
  state
  supplierId
  supplierName
  requisitionIds
  currency
  deliveryPlace
  paymentDays
  expectedOn
  late
  note
  lineCount
  subtotal
  tax
  total
  approvals {
    by
    byId
    role
    note
    at
  }
  missingApprovals {
    role
    count
  }
  sentAt
  mailCount
  pdf {
    ...PurchaseOrderPdfFields
  }
  ended {
    reason
    by
    byId
    at
  }
  version
  by
  byId
  createdAt
  updatedAt
}
fragment PurchaseOrderPdfFields on PurchaseOrderPdf {
  number
  renderedAt
  bytes
  digest
}
fragment PurchaseOrderLineFields on PurchaseOrderLine {
  id
  position
  inventoryItemId
  sku
  description
  unit
  supplierCode
  quantity
  unitCost
  taxCode
  taxRate
  base
  tax
  total
  requisitionId
  requisitionLineId
  workOrderId
  missingPartId
  received
  returned
  billed
}
fragment ChangedPurchaseOrderFields on PurchaseOrder {
  ...PurchaseOrderFields
  changedLines {
    ...PurchaseOrderLineFields
  }
}`) as unknown as TypedDocumentString<AddPurchaseOrderLinesMutation, AddPurchaseOrderLinesMutationVariables>;
export const UpdatePurchaseOrderLinesDocument = new TypedDocumentString(`
    mutation updatePurchaseOrderLines($id: ID!, $changes: [PurchaseOrderLineChange!]!, $expectedVersion: Int, $idempotencyKey: ID) {
  updatePurchaseOrderLines(
    id: $id
    changes: $changes
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...ChangedPurchaseOrderFields
  }
}
    fragment PurchaseOrderFields on PurchaseOrder {
  id
  number
  state
  supplierId
  supplierName
  requisitionIds
  currency
  deliveryPlace
  paymentDays
  expectedOn
  late
  note
  lineCount
  subtotal
  tax
  total
  approvals {
    by
    byId
    role
    note
    at
  }
  missingApprovals {
    role
    count
  }
  sentAt
  mailCount
  pdf {
    ...PurchaseOrderPdfFields
  }
  ended {
    reason
    by
    byId
    at
  }
  version
  by
  byId
  createdAt
  updatedAt
}
fragment PurchaseOrderPdfFields on PurchaseOrderPdf {
  number
  renderedAt
  bytes
  digest
}
fragment PurchaseOrderLineFields on PurchaseOrderLine {
  id
  position
  inventoryItemId
  sku
  description
  unit
  supplierCode
  quantity
  unitCost
  taxCode
  taxRate
  base
  tax
  total
  requisitionId
  requisitionLineId
  workOrderId
  missingPartId
  received
  returned
  billed
}
fragment ChangedPurchaseOrderFields on PurchaseOrder {
  ...PurchaseOrderFields
  changedLines {
    ...PurchaseOrderLineFields
  }
}`) as unknown as TypedDocumentString<UpdatePurchaseOrderLinesMutation, UpdatePurchaseOrderLinesMutationVariables>;
export const RemovePurchaseOrderLinesDocument = new TypedDocumentString(`
    mutation removePurchaseOrderLines($id: ID!, $lineIds: [ID!]!, $expectedVersion: Int, $idempotencyKey: ID) {
  removePurchaseOrderLines(
    id: $id
    lineIds: $lineIds
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...PurchaseOrderFields
  }
}
    fragment PurchaseOrderFields on PurchaseOrder {
  id
  number
  state
  supplierId
  supplierName
  requisitionIds
  currency
  deliveryPlace
  paymentDays
  expectedOn
  late
  note
  lineCount
  subtotal
  tax
  total
  approvals {
    by
    byId
    role
    note
    at
  }
  missingApprovals {
    role
    count
  }
  sentAt
  mailCount
  pdf {
    ...PurchaseOrderPdfFields
  }
  ended {
    reason
    by
    byId
    at
  }
  version
  by
  byId
  createdAt
  updatedAt
}
fragment PurchaseOrderPdfFields on PurchaseOrderPdf {
  number
  renderedAt
  bytes
  digest
}`) as unknown as TypedDocumentString<RemovePurchaseOrderLinesMutation, RemovePurchaseOrderLinesMutationVariables>;
export const UpdatePurchaseOrderDocument = new TypedDocumentString(`
    mutation updatePurchaseOrder($id: ID!, $input: UpdatePurchaseOrderInput!, $expectedVersion: Int, $idempotencyKey: ID) {
  updatePurchaseOrder(
    id: $id
    input: $input
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...PurchaseOrderFields
  }
}
    fragment PurchaseOrderFields on PurchaseOrder {
  id
  number
  state
  supplierId
  supplierName
  requisitionIds
  currency
  deliveryPlace
  paymentDays
  expectedOn
  late
  note
  lineCount
  subtotal
  tax
  total
  approvals {
    by
    byId
    role
    note
    at
  }
  missingApprovals {
    role
    count
  }
  sentAt
  mailCount
  pdf {
    ...PurchaseOrderPdfFields
  }
  ended {
    reason
    by
    byId
    at
  }
  version
  by
  byId
  createdAt
  updatedAt
}
fragment PurchaseOrderPdfFields on PurchaseOrderPdf {
  number
  renderedAt
  bytes
  digest
}`) as unknown as TypedDocumentString<UpdatePurchaseOrderMutation, UpdatePurchaseOrderMutationVariables>;
export const ApprovePurchaseOrderDocument = new TypedDocumentString(`
    mutation approvePurchaseOrder($id: ID!, $expectedVersion: Int!, $note: String, $idempotencyKey: ID) {
  approvePurchaseOrder(
    id: $id
    expectedVersion: $expectedVersion
    note: $note
    idempotencyKey: $idempotencyKey
  ) {
    ...PurchaseOrderFields
  }
}
    fragment PurchaseOrderFields on PurchaseOrder {
  id
  number
  state
  supplierId
  supplierName
  requisitionIds
  currency
  deliveryPlace
  paymentDays
  expectedOn
  late
  note
  lineCount
  subtotal
  tax
  total
  approvals {
    by
    byId
    role
    note
    at
  }
  missingApprovals {
    role
    count
  }
  sentAt
  mailCount
  pdf {
    ...PurchaseOrderPdfFields
  }
  ended {
    reason
    by
    byId
    at
  }
  version
  by
  byId
  createdAt
  updatedAt
}
fragment PurchaseOrderPdfFields on PurchaseOrderPdf {
  number
  renderedAt
  bytes
  digest
}`) as unknown as TypedDocumentString<ApprovePurchaseOrderMutation, ApprovePurchaseOrderMutationVariables>;
export const SendPurchaseOrderDocument = new TypedDocumentString(`
    mutation sendPurchaseOrder($id: ID!, $series: String, $expectedVersion: Int, $idempotencyKey: ID) {
  sendPurchaseOrder(
    id: $id
    series: $series
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...PurchaseOrderFields
  }
}
    fragment PurchaseOrderFields on PurchaseOrder {
  id
  number
  state
  supplierId
  supplierName
  requisitionIds
  currency
  deliveryPlace
  paymentDays
  expectedOn
  late
  note
  lineCount
  subtotal
  tax
  total
  approvals {
    by
    byId
    role
    note
    at
  }
  missingApprovals {
    role
    count
  }
  sentAt
  mailCount
  pdf {
    ...PurchaseOrderPdfFields
  }
  ended {
    reason
    by
    byId
    at
  }
  version
  by
  byId
  createdAt
  updatedAt
}
fragment PurchaseOrderPdfFields on PurchaseOrderPdf {
  number
  renderedAt
  bytes
  digest
}`) as unknown as TypedDocumentString<SendPurchaseOrderMutation, SendPurchaseOrderMutationVariables>;
export const ClosePurchaseOrderDocument = new TypedDocumentString(`
    mutation closePurchaseOrder($id: ID!, $reason: String, $expectedVersion: Int, $idempotencyKey: ID) {
  closePurchaseOrder(
    id: $id
    reason: $reason
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...PurchaseOrderFields
  }
}
    fragment PurchaseOrderFields on PurchaseOrder {
  id
  number
  state
  supplierId
  supplierName
  requisitionIds
  currency
  deliveryPlace
  paymentDays
  expectedOn
  late
  note
  lineCount
  subtotal
  tax
  total
  approvals {
    by
    byId
    role
    note
    at
  }
  missingApprovals {
    role
    count
  }
  sentAt
  mailCount
  pdf {
    ...PurchaseOrderPdfFields
  }
  ended {
    reason
    by
    byId
    at
  }
  version
  by
  byId
  createdAt
  updatedAt
}
fragment PurchaseOrderPdfFields on PurchaseOrderPdf {
  number
  renderedAt
  bytes
  digest
}`) as unknown as TypedDocumentString<ClosePurchaseOrderMutation, ClosePurchaseOrderMutationVariables>;
export const CancelPurchaseOrderDocument = new TypedDocumentString(`
    mutation cancelPurchaseOrder($id: ID!, $reason: String!, $expectedVersion: Int, $idempotencyKey: ID) {
  cancelPurchaseOrder(
    id: $id
    reason: $reason
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...PurchaseOrderFields
  }
}
    fragment PurchaseOrderFields on PurchaseOrder {
  id
  number
  state
  supplierId
  supplierName
  requisitionIds
  currency
  deliveryPlace
  paymentDays
  expectedOn
  late
  note
  lineCount
  subtotal
  tax
  total
  approvals {
    by
    byId
    role
    note
    at
  }
  missingApprovals {
    role
    count
  }
  sentAt
  mailCount
  pdf {
    ...PurchaseOrderPdfFields
  }
  ended {
    reason
    by
    byId
    at
  }
  version
  by
  byId
  createdAt
  updatedAt
}
fragment PurchaseOrderPdfFields on PurchaseOrderPdf {
  number
  renderedAt
  bytes
  digest
}`) as unknown as TypedDocumentString<CancelPurchaseOrderMutation, CancelPurchaseOrderMutationVariables>;
export const MailPurchaseOrderDocument = new TypedDocumentString(`
    mutation mailPurchaseOrder($id: ID!, $expectedVersion: Int, $idempotencyKey: ID) {
  mailPurchaseOrder(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...PurchaseOrderFields
  }
}
    fragment PurchaseOrderFields on PurchaseOrder {
  id
  number
  state
  supplierId
  supplierName
  requisitionIds
  currency
  deliveryPlace
  paymentDays
  expectedOn
  late
  note
  lineCount
  subtotal
  tax
  total
  approvals {
    by
    byId
    role
    note
    at
  }
  missingApprovals {
    role
    count
  }
  sentAt
  mailCount
  pdf {
    ...PurchaseOrderPdfFields
  }
  ended {
    reason
    by
    byId
    at
  }
  version
  by
  byId
  createdAt
  updatedAt
}
fragment PurchaseOrderPdfFields on PurchaseOrderPdf {
  number
  renderedAt
  bytes
  digest
}`) as unknown as TypedDocumentString<MailPurchaseOrderMutation, MailPurchaseOrderMutationVariables>;
export const GeneratePurchaseOrderPdfDocument = new TypedDocumentString(`
    mutation generatePurchaseOrderPdf($id: ID!) {
  generatePurchaseOrderPdf(id: $id) {
    ...PurchaseOrderPdfFields
  }
}
    fragment PurchaseOrderPdfFields on PurchaseOrderPdf {
  number
  renderedAt
  bytes
  digest
}`) as unknown as TypedDocumentString<GeneratePurchaseOrderPdfMutation, GeneratePurchaseOrderPdfMutationVariables>;
export const PurchaseOrderPdfUrlDocument = new TypedDocumentString(`
    query purchaseOrderPdfUrl($id: ID!) {
  purchaseOrderPdfUrl(id: $id) {
    url
    expiresAt
    pdf {
      ...PurchaseOrderPdfFields
    }
  }
}
    fragment PurchaseOrderPdfFields on PurchaseOrderPdf {
  number
  renderedAt
  bytes
  digest
}`) as unknown as TypedDocumentString<PurchaseOrderPdfUrlQuery, PurchaseOrderPdfUrlQueryVariables>;
export const QuotationRequestDocument = new TypedDocumentString(`
    query quotationRequest($id: ID!) {
  quotationRequest(id: $id) {
    ...WholeQuotationRequestFields
  }
}
    fragment QuotationRequestFields on QuotationRequest {
  id
  state
  requisitionId
  supplierCount
  answerCount
  answerBy
  currency
  version
  by
  byId
  createdAt
  updatedAt
}
fragment QuotationRequestLineFields on QuotationRequestLine {
  id
  inventoryItemId
  sku
  description
  unit
  quantity
  purchaseOrderId
}
fragment WholeQuotationRequestFields on QuotationRequest {
  ...QuotationRequestFields
  note
  suppliers {
    supplierId
    name
    quotationId
    answeredAt
  }
  lines {
    ...QuotationRequestLineFields
  }
  ended {
    reason
    by
    byId
    at
  }
}`) as unknown as TypedDocumentString<QuotationRequestQuery, QuotationRequestQueryVariables>;
export const QuotationRequestsDocument = new TypedDocumentString(`
    query quotationRequests($state: QuotationRequestState, $requisitionId: ID, $limit: Int, $nextToken: String) {
  quotationRequests(
    state: $state
    requisitionId: $requisitionId
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...QuotationRequestFields
    }
    nextToken
  }
}
    fragment QuotationRequestFields on QuotationRequest {
  id
  state
  requisitionId
  supplierCount
  answerCount
  answerBy
  currency
  version
  by
  byId
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<QuotationRequestsQuery, QuotationRequestsQueryVariables>;
export const QuotationDocument = new TypedDocumentString(`
    query quotation($id: ID!) {
  quotation(id: $id) {
    ...QuotationFields
  }
}
    fragment QuotationFields on Quotation {
  id
  requestId
  supplierId
  supplierName
  validUntil
  expired
  deliveryDays
  note
  lines {
    lineId
    quantity
    unitCost
    total
    deliveryDays
  }
  currency
  total
  version
  by
  byId
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<QuotationQuery, QuotationQueryVariables>;
export const CompareQuotationsDocument = new TypedDocumentString(`
    query compareQuotations($requestId: ID!) {
  compareQuotations(requestId: $requestId) {
    request {
      ...WholeQuotationRequestFields
    }
    quotations {
      quotationId
      supplierId
      supplierName
      total
      deliveryDays
      validUntil
      expired
      complete
      cheapest
      fastest
    }
    lines {
      line {
        ...QuotationRequestLineFields
      }
      offers {
        quotationId
        supplierId
        quantity
        unitCost
        total
        deliveryDays
        complete
        cheapest
        fastest
      }
    }
  }
}
    fragment QuotationRequestFields on QuotationRequest {
  id
  state
  requisitionId
  supplierCount
  answerCount
  answerBy
  currency
  version
  by
  byId
  createdAt
  updatedAt
}
fragment QuotationRequestLineFields on QuotationRequestLine {
  id
  inventoryItemId
  sku
  description
  unit
  quantity
  purchaseOrderId
}
fragment WholeQuotationRequestFields on QuotationRequest {
  ...QuotationRequestFields
  note
  suppliers {
    supplierId
    name
    quotationId
    answeredAt
  }
  lines {
    ...QuotationRequestLineFields
  }
  ended {
    reason
    by
    byId
    at
  }
}`) as unknown as TypedDocumentString<CompareQuotationsQuery, CompareQuotationsQueryVariables>;
export const CreateQuotationRequestDocument = new TypedDocumentString(`
    mutation createQuotationRequest($input: CreateQuotationRequestInput!, $idempotencyKey: ID) {
  createQuotationRequest(input: $input, idempotencyKey: $idempotencyKey) {
    ...WholeQuotationRequestFields
  }
}
    fragment QuotationRequestFields on QuotationRequest {
  id
  state
  requisitionId
  supplierCount
  answerCount
  answerBy
  currency
  version
  by
  byId
  createdAt
  updatedAt
}
fragment QuotationRequestLineFields on QuotationRequestLine {
  id
  inventoryItemId
  sku
  description
  unit
  quantity
  purchaseOrderId
}
fragment WholeQuotationRequestFields on QuotationRequest {
  ...QuotationRequestFields
  note
  suppliers {
    supplierId
    name
    quotationId
    answeredAt
  }
  lines {
    ...QuotationRequestLineFields
  }
  ended {
    reason
    by
    byId
    at
  }
}`) as unknown as TypedDocumentString<CreateQuotationRequestMutation, CreateQuotationRequestMutationVariables>;
export const RecordQuotationDocument = new TypedDocumentString(`
    mutation recordQuotation($requestId: ID!, $supplierId: ID!, $input: RecordQuotationInput!, $expectedVersion: Int, $idempotencyKey: ID) {
  recordQuotation(
    requestId: $requestId
    supplierId: $supplierId
    input: $input
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...QuotationFields
  }
}
    fragment QuotationFields on Quotation {
  id
  requestId
  supplierId
  supplierName
  validUntil
  expired
  deliveryDays
  note
  lines {
    lineId
    quantity
    unitCost
    total
    deliveryDays
  }
  currency
  total
  version
  by
  byId
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<RecordQuotationMutation, RecordQuotationMutationVariables>;
export const AwardQuotationDocument = new TypedDocumentString(`
    mutation awardQuotation($requestId: ID!, $quotationId: ID!, $lineIds: [ID!], $expectedVersion: Int, $idempotencyKey: ID) {
  awardQuotation(
    requestId: $requestId
    quotationId: $quotationId
    lineIds: $lineIds
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...ChangedPurchaseOrderFields
  }
}
    fragment PurchaseOrderFields on PurchaseOrder {
  id
  number
  state
  supplierId
  supplierName
  requisitionIds
  currency
  deliveryPlace
  paymentDays
  expectedOn
  late
  note
  lineCount
  subtotal
  tax
  total
  approvals {
    by
    byId
    role
    note
    at
  }
  missingApprovals {
    role
    count
  }
  sentAt
  mailCount
  pdf {
    ...PurchaseOrderPdfFields
  }
  ended {
    reason
    by
    byId
    at
  }
  version
  by
  byId
  createdAt
  updatedAt
}
fragment PurchaseOrderPdfFields on PurchaseOrderPdf {
  number
  renderedAt
  bytes
  digest
}
fragment PurchaseOrderLineFields on PurchaseOrderLine {
  id
  position
  inventoryItemId
  sku
  description
  unit
  supplierCode
  quantity
  unitCost
  taxCode
  taxRate
  base
  tax
  total
  requisitionId
  requisitionLineId
  workOrderId
  missingPartId
  received
  returned
  billed
}
fragment ChangedPurchaseOrderFields on PurchaseOrder {
  ...PurchaseOrderFields
  changedLines {
    ...PurchaseOrderLineFields
  }
}`) as unknown as TypedDocumentString<AwardQuotationMutation, AwardQuotationMutationVariables>;
export const CloseQuotationRequestDocument = new TypedDocumentString(`
    mutation closeQuotationRequest($id: ID!, $reason: String!, $expectedVersion: Int, $idempotencyKey: ID) {
  closeQuotationRequest(
    id: $id
    reason: $reason
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...WholeQuotationRequestFields
  }
}
    fragment QuotationRequestFields on QuotationRequest {
  id
  state
  requisitionId
  supplierCount
  answerCount
  answerBy
  currency
  version
  by
  byId
  createdAt
  updatedAt
}
fragment QuotationRequestLineFields on QuotationRequestLine {
  id
  inventoryItemId
  sku
  description
  unit
  quantity
  purchaseOrderId
}
fragment WholeQuotationRequestFields on QuotationRequest {
  ...QuotationRequestFields
  note
  suppliers {
    supplierId
    name
    quotationId
    answeredAt
  }
  lines {
    ...QuotationRequestLineFields
  }
  ended {
    reason
    by
    byId
    at
  }
}`) as unknown as TypedDocumentString<CloseQuotationRequestMutation, CloseQuotationRequestMutationVariables>;
export const ReceiptDocument = new TypedDocumentString(`
    query receipt($id: ID!) {
  receipt(id: $id) {
    ...ReceiptHeadFields
    items {
      ...ReceiptLineFields
    }
    landedCosts {
      ...LandedCostFields
    }
  }
}
    fragment ReceiptHeadFields on Receipt {
  id
  purchaseOrderId
  orderNumber
  supplierId
  supplierName
  reverses
  reason
  deliveryNote
  note
  currency
  lineCount
  reversedCount
  version
  by
  byId
  createdAt
}
fragment ReceiptLineFields on ReceiptLine {
  id
  orderLineId
  item {
    id
    sku
    name
    unit
    stock
    averageCost
    location
  }
  description
  quantity
  unitCost
  movementId
  workOrderId
  reserved
  returned
  reversedBy
}
fragment LandedCostFields on LandedCost {
  number
  kind
  description
  amount
  spreadBy
  inStock
  variance
  pending
  shares {
    lineId
    amount
    inStock
  }
  by
  byId
  at
}`) as unknown as TypedDocumentString<ReceiptQuery, ReceiptQueryVariables>;
export const ReceiptsDocument = new TypedDocumentString(`
    query receipts($purchaseOrderId: ID, $from: AWSDateTime, $to: AWSDateTime, $limit: Int, $nextToken: String) {
  receipts(
    purchaseOrderId: $purchaseOrderId
    from: $from
    to: $to
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...ReceiptHeadFields
    }
    nextToken
  }
}
    fragment ReceiptHeadFields on Receipt {
  id
  purchaseOrderId
  orderNumber
  supplierId
  supplierName
  reverses
  reason
  deliveryNote
  note
  currency
  lineCount
  reversedCount
  version
  by
  byId
  createdAt
}`) as unknown as TypedDocumentString<ReceiptsQuery, ReceiptsQueryVariables>;
export const SupplierReturnDocument = new TypedDocumentString(`
    query supplierReturn($id: ID!) {
  supplierReturn(id: $id) {
    ...SupplierReturnFields
  }
}
    fragment SupplierReturnFields on SupplierReturn {
  id
  receiptId
  purchaseOrderId
  orderNumber
  supplierId
  supplierName
  status
  reason
  items {
    lineId
    orderLineId
    item {
      id
      sku
      name
      unit
      stock
      averageCost
    }
    description
    quantity
    unitCost
    movementId
  }
  currency
  expected
  credited
  creditNumber
  creditNote
  creditedBy
  creditedById
  creditedAt
  version
  by
  byId
  createdAt
}`) as unknown as TypedDocumentString<SupplierReturnQuery, SupplierReturnQueryVariables>;
export const SupplierReturnsDocument = new TypedDocumentString(`
    query supplierReturns($status: SupplierReturnStatus, $supplierId: ID, $from: AWSDateTime, $to: AWSDateTime, $limit: Int, $nextToken: String) {
  supplierReturns(
    status: $status
    supplierId: $supplierId
    from: $from
    to: $to
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...SupplierReturnFields
    }
    nextToken
  }
}
    fragment SupplierReturnFields on SupplierReturn {
  id
  receiptId
  purchaseOrderId
  orderNumber
  supplierId
  supplierName
  status
  reason
  items {
    lineId
    orderLineId
    item {
      id
      sku
      name
      unit
      stock
      averageCost
    }
    description
    quantity
    unitCost
    movementId
  }
  currency
  expected
  credited
  creditNumber
  creditNote
  creditedBy
  creditedById
  creditedAt
  version
  by
  byId
  createdAt
}`) as unknown as TypedDocumentString<SupplierReturnsQuery, SupplierReturnsQueryVariables>;
export const ReceiveGoodsDocument = new TypedDocumentString(`
    mutation receiveGoods($purchaseOrderId: ID!, $input: ReceiveGoodsInput!, $idempotencyKey: ID) {
  receiveGoods(
    purchaseOrderId: $purchaseOrderId
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    ...ReceiptHeadFields
    items {
      ...ReceiptLineFields
    }
  }
}
    fragment ReceiptHeadFields on Receipt {
  id
  purchaseOrderId
  orderNumber
  supplierId
  supplierName
  reverses
  reason
  deliveryNote
  note
  currency
  lineCount
  reversedCount
  version
  by
  byId
  createdAt
}
fragment ReceiptLineFields on ReceiptLine {
  id
  orderLineId
  item {
    id
    sku
    name
    unit
    stock
    averageCost
    location
  }
  description
  quantity
  unitCost
  movementId
  workOrderId
  reserved
  returned
  reversedBy
}`) as unknown as TypedDocumentString<ReceiveGoodsMutation, ReceiveGoodsMutationVariables>;
export const ReverseReceiptDocument = new TypedDocumentString(`
    mutation reverseReceipt($receiptId: ID!, $input: ReverseReceiptInput!, $idempotencyKey: ID) {
  reverseReceipt(
    receiptId: $receiptId
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    ...ReceiptHeadFields
    items {
      ...ReceiptLineFields
    }
  }
}
    fragment ReceiptHeadFields on Receipt {
  id
  purchaseOrderId
  orderNumber
  supplierId
  supplierName
  reverses
  reason
  deliveryNote
  note
  currency
  lineCount
  reversedCount
  version
  by
  byId
  createdAt
}
fragment ReceiptLineFields on ReceiptLine {
  id
  orderLineId
  item {
    id
    sku
    name
    unit
    stock
    averageCost
    location
  }
  description
  quantity
  unitCost
  movementId
  workOrderId
  reserved
  returned
  reversedBy
}`) as unknown as TypedDocumentString<ReverseReceiptMutation, ReverseReceiptMutationVariables>;
export const ReturnToSupplierDocument = new TypedDocumentString(`
    mutation returnToSupplier($receiptId: ID!, $input: ReturnToSupplierInput!, $idempotencyKey: ID) {
  returnToSupplier(
    receiptId: $receiptId
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    ...SupplierReturnFields
  }
}
    fragment SupplierReturnFields on SupplierReturn {
  id
  receiptId
  purchaseOrderId
  orderNumber
  supplierId
  supplierName
  status
  reason
  items {
    lineId
    orderLineId
    item {
      id
      sku
      name
      unit
      stock
      averageCost
    }
    description
    quantity
    unitCost
    movementId
  }
  currency
  expected
  credited
  creditNumber
  creditNote
  creditedBy
  creditedById
  creditedAt
  version
  by
  byId
  createdAt
}`) as unknown as TypedDocumentString<ReturnToSupplierMutation, ReturnToSupplierMutationVariables>;
export const RecordSupplierCreditDocument = new TypedDocumentString(`
    mutation recordSupplierCredit($id: ID!, $input: SupplierCreditInput!, $idempotencyKey: ID) {
  recordSupplierCredit(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    ...SupplierReturnFields
  }
}
    fragment SupplierReturnFields on SupplierReturn {
  id
  receiptId
  purchaseOrderId
  orderNumber
  supplierId
  supplierName
  status
  reason
  items {
    lineId
    orderLineId
    item {
      id
      sku
      name
      unit
      stock
      averageCost
    }
    description
    quantity
    unitCost
    movementId
  }
  currency
  expected
  credited
  creditNumber
  creditNote
  creditedBy
  creditedById
  creditedAt
  version
  by
  byId
  createdAt
}`) as unknown as TypedDocumentString<RecordSupplierCreditMutation, RecordSupplierCreditMutationVariables>;
export const AddLandedCostDocument = new TypedDocumentString(`
    mutation addLandedCost($receiptId: ID!, $input: LandedCostInput!, $idempotencyKey: ID) {
  addLandedCost(
    receiptId: $receiptId
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    ...ReceiptHeadFields
    landedCosts {
      ...LandedCostFields
    }
  }
}
    fragment ReceiptHeadFields on Receipt {
  id
  purchaseOrderId
  orderNumber
  supplierId
  supplierName
  reverses
  reason
  deliveryNote
  note
  currency
  lineCount
  reversedCount
  version
  by
  byId
  createdAt
}
fragment LandedCostFields on LandedCost {
  number
  kind
  description
  amount
  spreadBy
  inStock
  variance
  pending
  shares {
    lineId
    amount
    inStock
  }
  by
  byId
  at
}`) as unknown as TypedDocumentString<AddLandedCostMutation, AddLandedCostMutationVariables>;
export const SettleLandedCostDocument = new TypedDocumentString(`
    mutation settleLandedCost($receiptId: ID!, $idempotencyKey: ID) {
  settleLandedCost(receiptId: $receiptId, idempotencyKey: $idempotencyKey) {
    ...ReceiptHeadFields
    landedCosts {
      ...LandedCostFields
    }
  }
}
    fragment ReceiptHeadFields on Receipt {
  id
  purchaseOrderId
  orderNumber
  supplierId
  supplierName
  reverses
  reason
  deliveryNote
  note
  currency
  lineCount
  reversedCount
  version
  by
  byId
  createdAt
}
fragment LandedCostFields on LandedCost {
  number
  kind
  description
  amount
  spreadBy
  inStock
  variance
  pending
  shares {
    lineId
    amount
    inStock
  }
  by
  byId
  at
}`) as unknown as TypedDocumentString<SettleLandedCostMutation, SettleLandedCostMutationVariables>;
export const ReportDocument = new TypedDocumentString(`
    query report($id: ID!) {
  report(id: $id) {
    ...ReportFields
  }
}
    fragment ReportFields on Report {
  id
  kind
  format
  from
  to
  state
  progress
  rows
  bytes
  withCost
  fileName
  requestedBy
  requestedById
  scheduleId
  createdAt
  endedAt
  expiresAt
}`) as unknown as TypedDocumentString<ReportQuery, ReportQueryVariables>;
export const ReportsDocument = new TypedDocumentString(`
    query reports($limit: Int, $nextToken: String) {
  reports(limit: $limit, nextToken: $nextToken) {
    items {
      ...ReportFields
    }
    nextToken
  }
}
    fragment ReportFields on Report {
  id
  kind
  format
  from
  to
  state
  progress
  rows
  bytes
  withCost
  fileName
  requestedBy
  requestedById
  scheduleId
  createdAt
  endedAt
  expiresAt
}`) as unknown as TypedDocumentString<ReportsQuery, ReportsQueryVariables>;
export const ReportUrlDocument = new TypedDocumentString(`
    query reportUrl($id: ID!) {
  reportUrl(id: $id) {
    url
    expiresAt
    report {
      ...ReportFields
    }
  }
}
    fragment ReportFields on Report {
  id
  kind
  format
  from
  to
  state
  progress
  rows
  bytes
  withCost
  fileName
  requestedBy
  requestedById
  scheduleId
  createdAt
  endedAt
  expiresAt
}`) as unknown as TypedDocumentString<ReportUrlQuery, ReportUrlQueryVariables>;
export const ReportSchedulesDocument = new TypedDocumentString(`
    query reportSchedules($limit: Int, $nextToken: String) {
  reportSchedules(limit: $limit, nextToken: $nextToken) {
    items {
      ...ReportScheduleFields
    }
    nextToken
  }
}
    fragment ReportScheduleFields on ReportSchedule {
  id
  kind
  format
  frequency
  weekday
  dayOfMonth
  time
  timeZone
  recipientIds
  active
  nextAt
  lastAt
  createdBy
  createdById
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<ReportSchedulesQuery, ReportSchedulesQueryVariables>;
export const RequestReportDocument = new TypedDocumentString(`
    mutation requestReport($input: RequestReportInput!, $idempotencyKey: ID) {
  requestReport(input: $input, idempotencyKey: $idempotencyKey) {
    ...ReportFields
  }
}
    fragment ReportFields on Report {
  id
  kind
  format
  from
  to
  state
  progress
  rows
  bytes
  withCost
  fileName
  requestedBy
  requestedById
  scheduleId
  createdAt
  endedAt
  expiresAt
}`) as unknown as TypedDocumentString<RequestReportMutation, RequestReportMutationVariables>;
export const CreateReportScheduleDocument = new TypedDocumentString(`
    mutation createReportSchedule($input: CreateReportScheduleInput!, $idempotencyKey: ID) {
  createReportSchedule(input: $input, idempotencyKey: $idempotencyKey) {
    ...ReportScheduleFields
  }
}
    fragment ReportScheduleFields on ReportSchedule {
  id
  kind
  format
  frequency
  weekday
  dayOfMonth
  time
  timeZone
  recipientIds
  active
  nextAt
  lastAt
  createdBy
  createdById
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<CreateReportScheduleMutation, CreateReportScheduleMutationVariables>;
export const UpdateReportScheduleDocument = new TypedDocumentString(`
    mutation updateReportSchedule($id: ID!, $expectedVersion: Int, $input: UpdateReportScheduleInput!) {
  updateReportSchedule(id: $id, expectedVersion: $expectedVersion, input: $input) {
    ...ReportScheduleFields
  }
}
    fragment ReportScheduleFields on ReportSchedule {
  id
  kind
  format
  frequency
  weekday
  dayOfMonth
  time
  timeZone
  recipientIds
  active
  nextAt
  lastAt
  createdBy
  createdById
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<UpdateReportScheduleMutation, UpdateReportScheduleMutationVariables>;
export const DeleteReportScheduleDocument = new TypedDocumentString(`
    mutation deleteReportSchedule($id: ID!, $expectedVersion: Int) {
  deleteReportSchedule(id: $id, expectedVersion: $expectedVersion) {
    ...ReportScheduleFields
  }
}
    fragment ReportScheduleFields on ReportSchedule {
  id
  kind
  format
  frequency
  weekday
  dayOfMonth
  time
  timeZone
  recipientIds
  active
  nextAt
  lastAt
  createdBy
  createdById
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<DeleteReportScheduleMutation, DeleteReportScheduleMutationVariables>;
export const OnReportReadyDocument = new TypedDocumentString(`
    subscription onReportReady($reportId: ID, $requestedById: ID) {
  onReportReady(reportId: $reportId, requestedById: $requestedById) {
    id
    reportId
    kind
    state
    requestedById
    at
  }
}
    `) as unknown as TypedDocumentString<OnReportReadySubscription, OnReportReadySubscriptionVariables>;
export const RequisitionDocument = new TypedDocumentString(`
    query requisition($id: ID!) {
  requisition(id: $id) {
    ...RequisitionFields
  }
}
    fragment RequisitionHeaderFields on Requisition {
  id
  state
  supplier {
    id
    name
    archived
  }
  neededBy
  note
  lineCount
  total
  unpricedLines
  currency
  waitingFor {
    role
    count
  }
  mayApprove
  requestedBy
  requestedById
  submittedAt
  reason
  version
  createdAt
  updatedAt
}
fragment RequisitionFields on Requisition {
  ...RequisitionHeaderFields
  items {
    id
    inventoryItem {
      id
      sku
      name
      unit
      stock
    }
    description
    quantity
    unitCost
    total
    neededBy
    workOrder {
      id
      state
    }
    missingPartId
    ordered
  }
  decisions {
    decision
    by
    byId
    role
    at
    note
    amount
    counts
  }
}`) as unknown as TypedDocumentString<RequisitionQuery, RequisitionQueryVariables>;
export const RequisitionsDocument = new TypedDocumentString(`
    query requisitions($state: RequisitionState, $mine: Boolean, $waitingForMe: Boolean, $limit: Int, $nextToken: String) {
  requisitions(
    state: $state
    mine: $mine
    waitingForMe: $waitingForMe
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...RequisitionHeaderFields
    }
    nextToken
  }
}
    fragment RequisitionHeaderFields on Requisition {
  id
  state
  supplier {
    id
    name
    archived
  }
  neededBy
  note
  lineCount
  total
  unpricedLines
  currency
  waitingFor {
    role
    count
  }
  mayApprove
  requestedBy
  requestedById
  submittedAt
  reason
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<RequisitionsQuery, RequisitionsQueryVariables>;
export const ReorderSuggestionsDocument = new TypedDocumentString(`
    query reorderSuggestions($limit: Int, $nextToken: String) {
  reorderSuggestions(limit: $limit, nextToken: $nextToken) {
    items {
      inventoryItem {
        id
        sku
        name
        unit
        stock
        minimumStock
        maximumStock
      }
      supplier {
        id
        name
        leadTimeDays
        archived
      }
      onOrder
      quantity
      supplierCode
      packSize
      minimumOrder
      lastCost
      total
      currency
    }
    nextToken
  }
}
    `) as unknown as TypedDocumentString<ReorderSuggestionsQuery, ReorderSuggestionsQueryVariables>;
export const CreateRequisitionsFromSuggestionsDocument = new TypedDocumentString(`
    mutation createRequisitionsFromSuggestions($input: RequisitionsFromSuggestionsInput!, $idempotencyKey: ID) {
  createRequisitionsFromSuggestions(
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    items {
      ...RequisitionHeaderFields
    }
    nextToken
  }
}
    fragment RequisitionHeaderFields on Requisition {
  id
  state
  supplier {
    id
    name
    archived
  }
  neededBy
  note
  lineCount
  total
  unpricedLines
  currency
  waitingFor {
    role
    count
  }
  mayApprove
  requestedBy
  requestedById
  submittedAt
  reason
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<CreateRequisitionsFromSuggestionsMutation, CreateRequisitionsFromSuggestionsMutationVariables>;
export const CreateRequisitionDocument = new TypedDocumentString(`
    mutation createRequisition($input: CreateRequisitionInput!, $idempotencyKey: ID) {
  createRequisition(input: $input, idempotencyKey: $idempotencyKey) {
    ...RequisitionFields
  }
}
    fragment RequisitionHeaderFields on Requisition {
  id
  state
  supplier {
    id
    name
    archived
  }
  neededBy
  note
  lineCount
  total
  unpricedLines
  currency
  waitingFor {
    role
    count
  }
  mayApprove
  requestedBy
  requestedById
  submittedAt
  reason
  version
  createdAt
  updatedAt
}
fragment RequisitionFields on Requisition {
  ...RequisitionHeaderFields
  items {
    id
    inventoryItem {
      id
      sku
      name
      unit
      stock
    }
    description
    quantity
    unitCost
    total
    neededBy
    workOrder {
      id
      state
    }
    missingPartId
    ordered
  }
  decisions {
    decision
    by
    byId
    role
    at
    note
    amount
    counts
  }
}`) as unknown as TypedDocumentString<CreateRequisitionMutation, CreateRequisitionMutationVariables>;
export const UpdateRequisitionDocument = new TypedDocumentString(`
    mutation updateRequisition($id: ID!, $expectedVersion: Int, $input: UpdateRequisitionInput!) {
  updateRequisition(id: $id, expectedVersion: $expectedVersion, input: $input) {
    ...RequisitionFields
  }
}
    fragment RequisitionHeaderFields on Requisition {
  id
  state
  supplier {
    id
    name
    archived
  }
  neededBy
  note
  lineCount
  total
  unpricedLines
  currency
  waitingFor {
    role
    count
  }
  mayApprove
  requestedBy
  requestedById
  submittedAt
  reason
  version
  createdAt
  updatedAt
}
fragment RequisitionFields on Requisition {
  ...RequisitionHeaderFields
  items {
    id
    inventoryItem {
      id
      sku
      name
      unit
      stock
    }
    description
    quantity
    unitCost
    total
    neededBy
    workOrder {
      id
      state
    }
    missingPartId
    ordered
  }
  decisions {
    decision
    by
    byId
    role
    at
    note
    amount
    counts
  }
}`) as unknown as TypedDocumentString<UpdateRequisitionMutation, UpdateRequisitionMutationVariables>;
export const SubmitRequisitionDocument = new TypedDocumentString(`
    mutation submitRequisition($id: ID!, $expectedVersion: Int, $idempotencyKey: ID) {
  submitRequisition(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...RequisitionFields
  }
}
    fragment RequisitionHeaderFields on Requisition {
  id
  state
  supplier {
    id
    name
    archived
  }
  neededBy
  note
  lineCount
  total
  unpricedLines
  currency
  waitingFor {
    role
    count
  }
  mayApprove
  requestedBy
  requestedById
  submittedAt
  reason
  version
  createdAt
  updatedAt
}
fragment RequisitionFields on Requisition {
  ...RequisitionHeaderFields
  items {
    id
    inventoryItem {
      id
      sku
      name
      unit
      stock
    }
    description
    quantity
    unitCost
    total
    neededBy
    workOrder {
      id
      state
    }
    missingPartId
    ordered
  }
  decisions {
    decision
    by
    byId
    role
    at
    note
    amount
    counts
  }
}`) as unknown as TypedDocumentString<SubmitRequisitionMutation, SubmitRequisitionMutationVariables>;
export const ApproveRequisitionDocument = new TypedDocumentString(`
    mutation approveRequisition($id: ID!, $expectedVersion: Int!, $note: String, $idempotencyKey: ID) {
  approveRequisition(
    id: $id
    expectedVersion: $expectedVersion
    note: $note
    idempotencyKey: $idempotencyKey
  ) {
    ...RequisitionFields
  }
}
    fragment RequisitionHeaderFields on Requisition {
  id
  state
  supplier {
    id
    name
    archived
  }
  neededBy
  note
  lineCount
  total
  unpricedLines
  currency
  waitingFor {
    role
    count
  }
  mayApprove
  requestedBy
  requestedById
  submittedAt
  reason
  version
  createdAt
  updatedAt
}
fragment RequisitionFields on Requisition {
  ...RequisitionHeaderFields
  items {
    id
    inventoryItem {
      id
      sku
      name
      unit
      stock
    }
    description
    quantity
    unitCost
    total
    neededBy
    workOrder {
      id
      state
    }
    missingPartId
    ordered
  }
  decisions {
    decision
    by
    byId
    role
    at
    note
    amount
    counts
  }
}`) as unknown as TypedDocumentString<ApproveRequisitionMutation, ApproveRequisitionMutationVariables>;
export const RejectRequisitionDocument = new TypedDocumentString(`
    mutation rejectRequisition($id: ID!, $expectedVersion: Int!, $reason: String!, $idempotencyKey: ID) {
  rejectRequisition(
    id: $id
    expectedVersion: $expectedVersion
    reason: $reason
    idempotencyKey: $idempotencyKey
  ) {
    ...RequisitionFields
  }
}
    fragment RequisitionHeaderFields on Requisition {
  id
  state
  supplier {
    id
    name
    archived
  }
  neededBy
  note
  lineCount
  total
  unpricedLines
  currency
  waitingFor {
    role
    count
  }
  mayApprove
  requestedBy
  requestedById
  submittedAt
  reason
  version
  createdAt
  updatedAt
}
fragment RequisitionFields on Requisition {
  ...RequisitionHeaderFields
  items {
    id
    inventoryItem {
      id
      sku
      name
      unit
      stock
    }
    description
    quantity
    unitCost
    total
    neededBy
    workOrder {
      id
      state
    }
    missingPartId
    ordered
  }
  decisions {
    decision
    by
    byId
    role
    at
    note
    amount
    counts
  }
}`) as unknown as TypedDocumentString<RejectRequisitionMutation, RejectRequisitionMutationVariables>;
export const ReopenRequisitionDocument = new TypedDocumentString(`
    mutation reopenRequisition($id: ID!, $expectedVersion: Int, $idempotencyKey: ID) {
  reopenRequisition(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...RequisitionFields
  }
}
    fragment RequisitionHeaderFields on Requisition {
  id
  state
  supplier {
    id
    name
    archived
  }
  neededBy
  note
  lineCount
  total
  unpricedLines
  currency
  waitingFor {
    role
    count
  }
  mayApprove
  requestedBy
  requestedById
  submittedAt
  reason
  version
  createdAt
  updatedAt
}
fragment RequisitionFields on Requisition {
  ...RequisitionHeaderFields
  items {
    id
    inventoryItem {
      id
      sku
      name
      unit
      stock
    }
    description
    quantity
    unitCost
    total
    neededBy
    workOrder {
      id
      state
    }
    missingPartId
    ordered
  }
  decisions {
    decision
    by
    byId
    role
    at
    note
    amount
    counts
  }
}`) as unknown as TypedDocumentString<ReopenRequisitionMutation, ReopenRequisitionMutationVariables>;
export const CancelRequisitionDocument = new TypedDocumentString(`
    mutation cancelRequisition($id: ID!, $expectedVersion: Int, $reason: String!, $idempotencyKey: ID) {
  cancelRequisition(
    id: $id
    expectedVersion: $expectedVersion
    reason: $reason
    idempotencyKey: $idempotencyKey
  ) {
    ...RequisitionFields
  }
}
    fragment RequisitionHeaderFields on Requisition {
  id
  state
  supplier {
    id
    name
    archived
  }
  neededBy
  note
  lineCount
  total
  unpricedLines
  currency
  waitingFor {
    role
    count
  }
  mayApprove
  requestedBy
  requestedById
  submittedAt
  reason
  version
  createdAt
  updatedAt
}
fragment RequisitionFields on Requisition {
  ...RequisitionHeaderFields
  items {
    id
    inventoryItem {
      id
      sku
      name
      unit
      stock
    }
    description
    quantity
    unitCost
    total
    neededBy
    workOrder {
      id
      state
    }
    missingPartId
    ordered
  }
  decisions {
    decision
    by
    byId
    role
    at
    note
    amount
    counts
  }
}`) as unknown as TypedDocumentString<CancelRequisitionMutation, CancelRequisitionMutationVariables>;
export const ShopDocument = new TypedDocumentString(`
    query shop {
  shop {
    name
    language
    country
    currency
    pricesIncludeTax
    shippingMethods {
      code
      name
      price
      days
    }
    phone
    email
  }
}
    `) as unknown as TypedDocumentString<ShopQuery, ShopQueryVariables>;
export const ShopAccountDocument = new TypedDocumentString(`
    query shopAccount {
  shopAccount {
    ...ShopAccountFields
  }
}
    fragment ShopAccountFields on ShopAccount {
  id
  name
  email
  phone
  address
  notified
  createdAt
}`) as unknown as TypedDocumentString<ShopAccountQuery, ShopAccountQueryVariables>;
export const OpenShopAccountDocument = new TypedDocumentString(`
    mutation openShopAccount($input: OpenShopAccountInput!, $idempotencyKey: ID) {
  openShopAccount(input: $input, idempotencyKey: $idempotencyKey) {
    ...ShopAccountFields
  }
}
    fragment ShopAccountFields on ShopAccount {
  id
  name
  email
  phone
  address
  notified
  createdAt
}`) as unknown as TypedDocumentString<OpenShopAccountMutation, OpenShopAccountMutationVariables>;
export const ShopItemsDocument = new TypedDocumentString(`
    query shopItems($search: String, $limit: Int, $nextToken: String) {
  shopItems(search: $search, limit: $limit, nextToken: $nextToken) {
    items {
      id
      sku
      name
      unit
      price
      currency
      availability
    }
    nextToken
  }
}
    `) as unknown as TypedDocumentString<ShopItemsQuery, ShopItemsQueryVariables>;
export const SupplierDocument = new TypedDocumentString(`
    query supplier($id: ID!) {
  supplier(id: $id) {
    ...SupplierFields
  }
}
    fragment SupplierFields on Supplier {
  id
  name
  taxIdType
  taxId
  contacts {
    name
    email
    phone
  }
  address
  paymentDays
  currency
  leadTimeDays
  archived
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<SupplierQuery, SupplierQueryVariables>;
export const SuppliersDocument = new TypedDocumentString(`
    query suppliers($search: String, $limit: Int, $nextToken: String) {
  suppliers(search: $search, limit: $limit, nextToken: $nextToken) {
    items {
      ...SupplierFields
    }
    nextToken
  }
}
    fragment SupplierFields on Supplier {
  id
  name
  taxIdType
  taxId
  contacts {
    name
    email
    phone
  }
  address
  paymentDays
  currency
  leadTimeDays
  archived
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<SuppliersQuery, SuppliersQueryVariables>;
export const SupplierItemsDocument = new TypedDocumentString(`
    query supplierItems($supplierId: ID, $inventoryItemId: ID, $limit: Int, $nextToken: String) {
  supplierItems(
    supplierId: $supplierId
    inventoryItemId: $inventoryItemId
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...SupplierItemFields
    }
    nextToken
  }
}
    fragment SupplierItemFields on SupplierItem {
  supplier {
    id
    name
    leadTimeDays
    archived
  }
  inventoryItem {
    id
    sku
    name
    unit
  }
  supplierCode
  lastCost
  currency
  packSize
  minimumOrder
  preferred
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<SupplierItemsQuery, SupplierItemsQueryVariables>;
export const CreateSupplierDocument = new TypedDocumentString(`
    mutation createSupplier($input: CreateSupplierInput!, $idempotencyKey: ID) {
  createSupplier(input: $input, idempotencyKey: $idempotencyKey) {
    ...SupplierFields
  }
}
    fragment SupplierFields on Supplier {
  id
  name
  taxIdType
  taxId
  contacts {
    name
    email
    phone
  }
  address
  paymentDays
  currency
  leadTimeDays
  archived
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<CreateSupplierMutation, CreateSupplierMutationVariables>;
export const UpdateSupplierDocument = new TypedDocumentString(`
    mutation updateSupplier($id: ID!, $expectedVersion: Int, $input: UpdateSupplierInput!) {
  updateSupplier(id: $id, expectedVersion: $expectedVersion, input: $input) {
    ...SupplierFields
  }
}
    fragment SupplierFields on Supplier {
  id
  name
  taxIdType
  taxId
  contacts {
    name
    email
    phone
  }
  address
  paymentDays
  currency
  leadTimeDays
  archived
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<UpdateSupplierMutation, UpdateSupplierMutationVariables>;
export const SetSupplierItemDocument = new TypedDocumentString(`
    mutation setSupplierItem($supplierId: ID!, $inventoryItemId: ID!, $expectedVersion: Int, $input: SupplierItemInput!, $idempotencyKey: ID) {
  setSupplierItem(
    supplierId: $supplierId
    inventoryItemId: $inventoryItemId
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    ...SupplierItemFields
  }
}
    fragment SupplierItemFields on SupplierItem {
  supplier {
    id
    name
    leadTimeDays
    archived
  }
  inventoryItem {
    id
    sku
    name
    unit
  }
  supplierCode
  lastCost
  currency
  packSize
  minimumOrder
  preferred
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<SetSupplierItemMutation, SetSupplierItemMutationVariables>;
export const RemoveSupplierItemDocument = new TypedDocumentString(`
    mutation removeSupplierItem($supplierId: ID!, $inventoryItemId: ID!, $expectedVersion: Int, $idempotencyKey: ID) {
  removeSupplierItem(
    supplierId: $supplierId
    inventoryItemId: $inventoryItemId
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...SupplierItemFields
  }
}
    fragment SupplierItemFields on SupplierItem {
  supplier {
    id
    name
    leadTimeDays
    archived
  }
  inventoryItem {
    id
    sku
    name
    unit
  }
  supplierCode
  lastCost
  currency
  packSize
  minimumOrder
  preferred
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<RemoveSupplierItemMutation, RemoveSupplierItemMutationVariables>;
export const VehicleDocument = new TypedDocumentString(`
    query vehicle($id: ID!) {
  vehicle(id: $id) {
    ...VehicleWithCustomer
  }
}
    fragment MileageCorrectionFields on MileageCorrection {
  from
  to
  reason
  note
  by
  byId
  at
}
fragment VehicleFields on Vehicle {
  id
  label
  plate
  number
  vin
  make
  model
  year
  color
  mileage
  notes
  archived
  version
  createdAt
  updatedAt
}
fragment VehicleWithCustomer on Vehicle {
  ...VehicleFields
  mileageCorrections {
    ...MileageCorrectionFields
  }
  customer {
    id
    name
    phone
  }
}`) as unknown as TypedDocumentString<VehicleQuery, VehicleQueryVariables>;
export const VehicleByPlateDocument = new TypedDocumentString(`
    query vehicleByPlate($plate: String!) {
  vehicleByPlate(plate: $plate) {
    ...VehicleWithCustomer
  }
}
    fragment MileageCorrectionFields on MileageCorrection {
  from
  to
  reason
  note
  by
  byId
  at
}
fragment VehicleFields on Vehicle {
  id
  label
  plate
  number
  vin
  make
  model
  year
  color
  mileage
  notes
  archived
  version
  createdAt
  updatedAt
}
fragment VehicleWithCustomer on Vehicle {
  ...VehicleFields
  mileageCorrections {
    ...MileageCorrectionFields
  }
  customer {
    id
    name
    phone
  }
}`) as unknown as TypedDocumentString<VehicleByPlateQuery, VehicleByPlateQueryVariables>;
export const VehiclesDocument = new TypedDocumentString(`
    query vehicles($customerId: ID, $search: String, $limit: Int, $nextToken: String) {
  vehicles(
    customerId: $customerId
    search: $search
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...VehicleWithCustomer
    }
    nextToken
  }
}
    fragment MileageCorrectionFields on MileageCorrection {
  from
  to
  reason
  note
  by
  byId
  at
}
fragment VehicleFields on Vehicle {
  id
  label
  plate
  number
  vin
  make
  model
  year
  color
  mileage
  notes
  archived
  version
  createdAt
  updatedAt
}
fragment VehicleWithCustomer on Vehicle {
  ...VehicleFields
  mileageCorrections {
    ...MileageCorrectionFields
  }
  customer {
    id
    name
    phone
  }
}`) as unknown as TypedDocumentString<VehiclesQuery, VehiclesQueryVariables>;
export const CreateVehicleDocument = new TypedDocumentString(`
    mutation createVehicle($input: CreateVehicleInput!, $idempotencyKey: ID) {
  createVehicle(input: $input, idempotencyKey: $idempotencyKey) {
    ...VehicleWithCustomer
  }
}
    fragment MileageCorrectionFields on MileageCorrection {
  from
  to
  reason
  note
  by
  byId
  at
}
fragment VehicleFields on Vehicle {
  id
  label
  plate
  number
  vin
  make
  model
  year
  color
  mileage
  notes
  archived
  version
  createdAt
  updatedAt
}
fragment VehicleWithCustomer on Vehicle {
  ...VehicleFields
  mileageCorrections {
    ...MileageCorrectionFields
  }
  customer {
    id
    name
    phone
  }
}`) as unknown as TypedDocumentString<CreateVehicleMutation, CreateVehicleMutationVariables>;
export const UpdateVehicleDocument = new TypedDocumentString(`
    mutation updateVehicle($id: ID!, $expectedVersion: Int, $input: UpdateVehicleInput!) {
  updateVehicle(id: $id, expectedVersion: $expectedVersion, input: $input) {
    ...VehicleWithCustomer
  }
}
    fragment MileageCorrectionFields on MileageCorrection {
  from
  to
  reason
  note
  by
  byId
  at
}
fragment VehicleFields on Vehicle {
  id
  label
  plate
  number
  vin
  make
  model
  year
  color
  mileage
  notes
  archived
  version
  createdAt
  updatedAt
}
fragment VehicleWithCustomer on Vehicle {
  ...VehicleFields
  mileageCorrections {
    ...MileageCorrectionFields
  }
  customer {
    id
    name
    phone
  }
}`) as unknown as TypedDocumentString<UpdateVehicleMutation, UpdateVehicleMutationVariables>;
export const DeleteVehicleDocument = new TypedDocumentString(`
    mutation deleteVehicle($id: ID!, $expectedVersion: Int) {
  deleteVehicle(id: $id, expectedVersion: $expectedVersion) {
    ...VehicleFields
  }
}
    fragment VehicleFields on Vehicle {
  id
  label
  plate
  number
  vin
  make
  model
  year
  color
  mileage
  notes
  archived
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<DeleteVehicleMutation, DeleteVehicleMutationVariables>;
export const WorkOrderDocument = new TypedDocumentString(`
    query workOrder($id: ID!) {
  workOrder(id: $id) {
    ...WorkOrderFields
    missingParts {
      ...MissingPartFields
    }
    events {
      id
      from
      to
      by
      byId
      at
      note
    }
    invoice {
      id
      number
      status
      total
      balance
    }
  }
}
    fragment MileageCorrectionFields on MileageCorrection {
  from
  to
  reason
  note
  by
  byId
  at
}
fragment WorkOrderHeader on WorkOrder {
  id
  state
  stateSince
  stateDueAt
  nextStates
  nextMoves {
    to
    noteRequired
  }
  bay
  technicianId
  complaint
  mileage
  receivedAt
  promisedAt
  itemCount
  missingPartCount
  arrivedPartCount
  subtotal
  tax
  total
  currency
  version
  createdAt
  updatedAt
}
fragment MissingPartFields on MissingPart {
  id
  inventoryItem {
    id
    sku
    name
    unit
    stock
    available
    location
  }
  description
  quantity
  reserved
  used
  status
  requisitionId
  note
  by
  byId
  at
}
fragment WorkOrderFields on WorkOrder {
  ...WorkOrderHeader
  mileageCorrection {
    ...MileageCorrectionFields
  }
  pricesIncludeTax
  taxRounding
  discount
  discountPercent
  timeInState {
    state
    seconds
  }
  items {
    id
    kind
    description
    sku
    quantity
    unitPrice
    unitCost
    discount
    documentDiscount
    taxCode
    total
    createdAt
  }
  customer {
    id
    name
    phone
  }
  vehicle {
    id
    label
    plate
    make
    model
  }
  technician {
    id
    name
  }
}`) as unknown as TypedDocumentString<WorkOrderQuery, WorkOrderQueryVariables>;
export const WorkOrderEventsDocument = new TypedDocumentString(`
    query workOrderEvents($workOrderId: ID!, $limit: Int, $nextToken: String) {
  workOrderEvents(workOrderId: $workOrderId, limit: $limit, nextToken: $nextToken) {
    items {
      id
      from
      to
      by
      byId
      at
      note
    }
    nextToken
  }
}
    `) as unknown as TypedDocumentString<WorkOrderEventsQuery, WorkOrderEventsQueryVariables>;
export const WorkOrdersDocument = new TypedDocumentString(`
    query workOrders($state: WorkOrderState, $receivedFrom: AWSDateTime, $receivedTo: AWSDateTime, $customerId: ID, $vehicleId: ID, $technicianId: ID, $open: Boolean, $late: Boolean, $limit: Int, $nextToken: String) {
  workOrders(
    state: $state
    receivedFrom: $receivedFrom
    receivedTo: $receivedTo
    customerId: $customerId
    vehicleId: $vehicleId
    technicianId: $technicianId
    open: $open
    late: $late
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...WorkOrderHeader
      customer {
        id
        name
        phone
      }
      vehicle {
        id
        label
        plate
        make
        model
      }
    }
    nextToken
  }
}
    fragment WorkOrderHeader on WorkOrder {
  id
  state
  stateSince
  stateDueAt
  nextStates
  nextMoves {
    to
    noteRequired
  }
  bay
  technicianId
  complaint
  mileage
  receivedAt
  promisedAt
  itemCount
  missingPartCount
  arrivedPartCount
  subtotal
  tax
  total
  currency
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<WorkOrdersQuery, WorkOrdersQueryVariables>;
export const CreateWorkOrderDocument = new TypedDocumentString(`
    mutation createWorkOrder($input: CreateWorkOrderInput!, $idempotencyKey: ID, $validateOnly: Boolean) {
  createWorkOrder(
    input: $input
    idempotencyKey: $idempotencyKey
    validateOnly: $validateOnly
  ) {
    ...WorkOrderFields
    warnings {
      code
      message
      workOrderId
    }
  }
}
    fragment MileageCorrectionFields on MileageCorrection {
  from
  to
  reason
  note
  by
  byId
  at
}
fragment WorkOrderHeader on WorkOrder {
  id
  state
  stateSince
  stateDueAt
  nextStates
  nextMoves {
    to
    noteRequired
  }
  bay
  technicianId
  complaint
  mileage
  receivedAt
  promisedAt
  itemCount
  missingPartCount
  arrivedPartCount
  subtotal
  tax
  total
  currency
  version
  createdAt
  updatedAt
}
fragment WorkOrderFields on WorkOrder {
  ...WorkOrderHeader
  mileageCorrection {
    ...MileageCorrectionFields
  }
  pricesIncludeTax
  taxRounding
  discount
  discountPercent
  timeInState {
    state
    seconds
  }
  items {
    id
    kind
    description
    sku
    quantity
    unitPrice
    unitCost
    discount
    documentDiscount
    taxCode
    total
    createdAt
  }
  customer {
    id
    name
    phone
  }
  vehicle {
    id
    label
    plate
    make
    model
  }
  technician {
    id
    name
  }
}`) as unknown as TypedDocumentString<CreateWorkOrderMutation, CreateWorkOrderMutationVariables>;
export const ChangeWorkOrderStateDocument = new TypedDocumentString(`
    mutation changeWorkOrderState($id: ID!, $to: WorkOrderState!, $note: String, $mountedItemIds: [ID!], $expectedVersion: Int, $idempotencyKey: ID, $validateOnly: Boolean) {
  changeWorkOrderState(
    id: $id
    to: $to
    note: $note
    mountedItemIds: $mountedItemIds
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
    validateOnly: $validateOnly
  ) {
    ...WorkOrderFields
  }
}
    fragment MileageCorrectionFields on MileageCorrection {
  from
  to
  reason
  note
  by
  byId
  at
}
fragment WorkOrderHeader on WorkOrder {
  id
  state
  stateSince
  stateDueAt
  nextStates
  nextMoves {
    to
    noteRequired
  }
  bay
  technicianId
  complaint
  mileage
  receivedAt
  promisedAt
  itemCount
  missingPartCount
  arrivedPartCount
  subtotal
  tax
  total
  currency
  version
  createdAt
  updatedAt
}
fragment WorkOrderFields on WorkOrder {
  ...WorkOrderHeader
  mileageCorrection {
    ...MileageCorrectionFields
  }
  pricesIncludeTax
  taxRounding
  discount
  discountPercent
  timeInState {
    state
    seconds
  }
  items {
    id
    kind
    description
    sku
    quantity
    unitPrice
    unitCost
    discount
    documentDiscount
    taxCode
    total
    createdAt
  }
  customer {
    id
    name
    phone
  }
  vehicle {
    id
    label
    plate
    make
    model
  }
  technician {
    id
    name
  }
}`) as unknown as TypedDocumentString<ChangeWorkOrderStateMutation, ChangeWorkOrderStateMutationVariables>;
export const AddWorkOrderItemDocument = new TypedDocumentString(`
    mutation addWorkOrderItem($workOrderId: ID!, $input: WorkOrderItemInput!, $expectedVersion: Int, $idempotencyKey: ID, $validateOnly: Boolean) {
  addWorkOrderItem(
    workOrderId: $workOrderId
    input: $input
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
    validateOnly: $validateOnly
  ) {
    ...WorkOrderHeader
    items {
      id
      kind
      description
      sku
      quantity
      unitPrice
      unitCost
      discount
      documentDiscount
      taxCode
      total
      createdAt
    }
  }
}
    fragment WorkOrderHeader on WorkOrder {
  id
  state
  stateSince
  stateDueAt
  nextStates
  nextMoves {
    to
    noteRequired
  }
  bay
  technicianId
  complaint
  mileage
  receivedAt
  promisedAt
  itemCount
  missingPartCount
  arrivedPartCount
  subtotal
  tax
  total
  currency
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<AddWorkOrderItemMutation, AddWorkOrderItemMutationVariables>;
export const UpdateWorkOrderItemDocument = new TypedDocumentString(`
    mutation updateWorkOrderItem($workOrderId: ID!, $itemId: ID!, $input: UpdateWorkOrderItemInput!, $expectedVersion: Int, $idempotencyKey: ID, $validateOnly: Boolean) {
  updateWorkOrderItem(
    workOrderId: $workOrderId
    itemId: $itemId
    input: $input
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
    validateOnly: $validateOnly
  ) {
    ...WorkOrderHeader
    items {
      id
      kind
      description
      sku
      quantity
      unitPrice
      unitCost
      discount
      documentDiscount
      taxCode
      total
      createdAt
    }
  }
}
    fragment WorkOrderHeader on WorkOrder {
  id
  state
  stateSince
  stateDueAt
  nextStates
  nextMoves {
    to
    noteRequired
  }
  bay
  technicianId
  complaint
  mileage
  receivedAt
  promisedAt
  itemCount
  missingPartCount
  arrivedPartCount
  subtotal
  tax
  total
  currency
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<UpdateWorkOrderItemMutation, UpdateWorkOrderItemMutationVariables>;
export const RemoveWorkOrderItemDocument = new TypedDocumentString(`
    mutation removeWorkOrderItem($workOrderId: ID!, $itemId: ID!, $reason: String, $mounted: Boolean, $expectedVersion: Int, $idempotencyKey: ID) {
  removeWorkOrderItem(
    workOrderId: $workOrderId
    itemId: $itemId
    reason: $reason
    mounted: $mounted
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...WorkOrderHeader
    items {
      id
      kind
      description
      sku
      quantity
      unitPrice
      unitCost
      discount
      documentDiscount
      taxCode
      total
      createdAt
    }
  }
}
    fragment WorkOrderHeader on WorkOrder {
  id
  state
  stateSince
  stateDueAt
  nextStates
  nextMoves {
    to
    noteRequired
  }
  bay
  technicianId
  complaint
  mileage
  receivedAt
  promisedAt
  itemCount
  missingPartCount
  arrivedPartCount
  subtotal
  tax
  total
  currency
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<RemoveWorkOrderItemMutation, RemoveWorkOrderItemMutationVariables>;
export const UpdateWorkOrderDocument = new TypedDocumentString(`
    mutation updateWorkOrder($id: ID!, $expectedVersion: Int, $input: UpdateWorkOrderInput!) {
  updateWorkOrder(id: $id, expectedVersion: $expectedVersion, input: $input) {
    ...WorkOrderHeader
  }
}
    fragment WorkOrderHeader on WorkOrder {
  id
  state
  stateSince
  stateDueAt
  nextStates
  nextMoves {
    to
    noteRequired
  }
  bay
  technicianId
  complaint
  mileage
  receivedAt
  promisedAt
  itemCount
  missingPartCount
  arrivedPartCount
  subtotal
  tax
  total
  currency
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<UpdateWorkOrderMutation, UpdateWorkOrderMutationVariables>;
export const DeleteWorkOrderDocument = new TypedDocumentString(`
    mutation deleteWorkOrder($id: ID!, $expectedVersion: Int) {
  deleteWorkOrder(id: $id, expectedVersion: $expectedVersion) {
    ...WorkOrderHeader
  }
}
    fragment WorkOrderHeader on WorkOrder {
  id
  state
  stateSince
  stateDueAt
  nextStates
  nextMoves {
    to
    noteRequired
  }
  bay
  technicianId
  complaint
  mileage
  receivedAt
  promisedAt
  itemCount
  missingPartCount
  arrivedPartCount
  subtotal
  tax
  total
  currency
  version
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<DeleteWorkOrderMutation, DeleteWorkOrderMutationVariables>;
export const WorkFiguresDocument = new TypedDocumentString(`
    query workFigures($what: WorkFigure!, $from: AWSDate!, $to: AWSDate!, $limit: Int, $nextToken: String) {
  workFigures(
    what: $what
    from: $from
    to: $to
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      day
      count
    }
    nextToken
  }
}
    `) as unknown as TypedDocumentString<WorkFiguresQuery, WorkFiguresQueryVariables>;
export const ReportMissingPartDocument = new TypedDocumentString(`
    mutation reportMissingPart($workOrderId: ID!, $input: MissingPartInput!, $expectedVersion: Int, $idempotencyKey: ID, $validateOnly: Boolean) {
  reportMissingPart(
    workOrderId: $workOrderId
    input: $input
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
    validateOnly: $validateOnly
  ) {
    ...WorkOrderFields
    missingParts {
      ...MissingPartFields
    }
  }
}
    fragment MileageCorrectionFields on MileageCorrection {
  from
  to
  reason
  note
  by
  byId
  at
}
fragment WorkOrderHeader on WorkOrder {
  id
  state
  stateSince
  stateDueAt
  nextStates
  nextMoves {
    to
    noteRequired
  }
  bay
  technicianId
  complaint
  mileage
  receivedAt
  promisedAt
  itemCount
  missingPartCount
  arrivedPartCount
  subtotal
  tax
  total
  currency
  version
  createdAt
  updatedAt
}
fragment MissingPartFields on MissingPart {
  id
  inventoryItem {
    id
    sku
    name
    unit
    stock
    available
    location
  }
  description
  quantity
  reserved
  used
  status
  requisitionId
  note
  by
  byId
  at
}
fragment WorkOrderFields on WorkOrder {
  ...WorkOrderHeader
  mileageCorrection {
    ...MileageCorrectionFields
  }
  pricesIncludeTax
  taxRounding
  discount
  discountPercent
  timeInState {
    state
    seconds
  }
  items {
    id
    kind
    description
    sku
    quantity
    unitPrice
    unitCost
    discount
    documentDiscount
    taxCode
    total
    createdAt
  }
  customer {
    id
    name
    phone
  }
  vehicle {
    id
    label
    plate
    make
    model
  }
  technician {
    id
    name
  }
}`) as unknown as TypedDocumentString<ReportMissingPartMutation, ReportMissingPartMutationVariables>;
export const DropMissingPartDocument = new TypedDocumentString(`
    mutation dropMissingPart($workOrderId: ID!, $missingPartId: ID!, $expectedVersion: Int, $idempotencyKey: ID, $validateOnly: Boolean) {
  dropMissingPart(
    workOrderId: $workOrderId
    missingPartId: $missingPartId
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
    validateOnly: $validateOnly
  ) {
    ...WorkOrderFields
    missingParts {
      ...MissingPartFields
    }
  }
}
    fragment MileageCorrectionFields on MileageCorrection {
  from
  to
  reason
  note
  by
  byId
  at
}
fragment WorkOrderHeader on WorkOrder {
  id
  state
  stateSince
  stateDueAt
  nextStates
  nextMoves {
    to
    noteRequired
  }
  bay
  technicianId
  complaint
  mileage
  receivedAt
  promisedAt
  itemCount
  missingPartCount
  arrivedPartCount
  subtotal
  tax
  total
  currency
  version
  createdAt
  updatedAt
}
fragment MissingPartFields on MissingPart {
  id
  inventoryItem {
    id
    sku
    name
    unit
    stock
    available
    location
  }
  description
  quantity
  reserved
  used
  status
  requisitionId
  note
  by
  byId
  at
}
fragment WorkOrderFields on WorkOrder {
  ...WorkOrderHeader
  mileageCorrection {
    ...MileageCorrectionFields
  }
  pricesIncludeTax
  taxRounding
  discount
  discountPercent
  timeInState {
    state
    seconds
  }
  items {
    id
    kind
    description
    sku
    quantity
    unitPrice
    unitCost
    discount
    documentDiscount
    taxCode
    total
    createdAt
  }
  customer {
    id
    name
    phone
  }
  vehicle {
    id
    label
    plate
    make
    model
  }
  technician {
    id
    name
  }
}`) as unknown as TypedDocumentString<DropMissingPartMutation, DropMissingPartMutationVariables>;