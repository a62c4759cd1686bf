export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  AWSDate: { input: string; output: string; }
  AWSDateTime: { input: string; output: string; }
  AWSEmail: { input: string; output: string; }
  AWSJSON: { input: string; output: string; }
  AWSPhone: { input: string; output: string; }
  AWSURL: { input: string; output: string; }
};

/** Somebody who may do less than before. */
export type AccessChange = {
  /** When. */
  at: Scalars['AWSDateTime']['output'];
  /** Which of the groups of subscriptions are closed by it: AppSync closes five in one request. Absent for the first one. */
  group?: Maybe<Scalars['Int']['output']>;
  /** Identifier of the change: one that is delivered again has the same. */
  id: Scalars['ID']['output'];
  /** The role, or null where it is a user. */
  role?: Maybe<Scalars['String']['output']>;
  /** The user, or null where it is a role. */
  userId?: Maybe<Scalars['ID']['output']>;
};

/** Somebody who may do less than before: a user or a role. */
export type AccessChangeInput = {
  /** When. */
  at: Scalars['AWSDateTime']['input'];
  /** Which group of subscriptions to close, from 0; absent for the first one. */
  group?: InputMaybe<Scalars['Int']['input']>;
  /** Identifier of the change. */
  id: Scalars['ID']['input'];
  /** The role. */
  role?: InputMaybe<Scalars['String']['input']>;
  /** The user. */
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** A key with which a program of somebody else calls the API, without a user. */
export type ApiKey = {
  /** When it was made. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** Name of who made it. */
  createdBy: Scalars['String']['output'];
  /** The last four characters of the key, to tell it from others. */
  ending: Scalars['String']['output'];
  /** When it ends. */
  expiresAt: Scalars['AWSDateTime']['output'];
  /** Identifier, assigned by the API. It begins the key, and is no secret. */
  id: Scalars['ID']['output'];
  /** What the key is for, such as the name of the program. */
  name: Scalars['String']['output'];
  /** How much it may call. */
  plan: ApiKeyPlan;
  /** When it was revoked; null where it was not. */
  revokedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** Name of who revoked it; null where nobody did. */
  revokedBy?: Maybe<Scalars['String']['output']>;
  /** What it may do: permissions, such as `inventory:read`. */
  scopes: Array<Scalars['String']['output']>;
  /** The key itself: only in the answer that made it, and never again. Of a call that is repeated it is null. */
  secret?: Maybe<Scalars['String']['output']>;
  /** Whether it can be used. */
  status: ApiKeyStatus;
  /** When it last changed. */
  updatedAt: Scalars['AWSDateTime']['output'];
  /** What it has used of its plan today; null where nobody looked. */
  usage?: Maybe<ApiKeyUsage>;
  /** Grows by one with each change. */
  version: Scalars['Int']['output'];
};

/** A page of keys. */
export type ApiKeyPage = {
  /** The keys of this page. It can be empty and still carry a token. */
  items: Array<ApiKey>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

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

/** What a key has used of its plan. */
export type ApiKeyUsage = {
  /** The day, in UTC. */
  day: Scalars['AWSDate']['output'];
  /** How many a day the plan allows. */
  maximum: Scalars['Int']['output'];
  /** Requests of that day, those that were refused for the plan included. */
  requests: Scalars['Int']['output'];
  /** When the next day begins. */
  resetsAt: Scalars['AWSDateTime']['output'];
};

/** What somebody decided over a document. */
export type ApprovalDecision = {
  /** What the document came to: a decimal string. Null without `inventory:cost`. */
  amount?: Maybe<Scalars['String']['output']>;
  /** When. */
  at: Scalars['AWSDateTime']['output'];
  /** Who decided, by name. */
  by: Scalars['String']['output'];
  /** Who decided: the user's id. */
  byId: Scalars['ID']['output'];
  /** Whether it counts: not after a change upward, nor after a no. */
  counts: Scalars['Boolean']['output'];
  /** Yes or no. */
  decision: Decision;
  /** What was said to it. */
  note?: Maybe<Scalars['String']['output']>;
  /** The role in which it was decided. */
  role: Scalars['String']['output'];
};

/** Documents that have to be approved. */
export type ApprovalDocument =
  /** An order to a supplier. */
  | 'PURCHASE_ORDER'
  /** What somebody asks to be bought. */
  | 'REQUISITION';

/**
 * A rule of approval: a document of its kind that comes to so much, or more, needs so many people of the role. It needs every rule that
 * applies; a yes counts for each rule that names its role.
 */
export type ApprovalLevel = {
  /** How many different people. */
  count: Scalars['Int']['output'];
  /** The kind of document. */
  document: ApprovalDocument;
  /** From which amount on it applies: a decimal string in the workshop's currency. */
  fromAmount: Scalars['String']['output'];
  /** The role of those who approve. */
  role: Scalars['String']['output'];
};

/** A rule of approval. */
export type ApprovalLevelInput = {
  /** How many different people: 1 to 10. */
  count: Scalars['Int']['input'];
  /** The kind of document. */
  document: ApprovalDocument;
  /** From which amount on it applies: a decimal string in the workshop's currency, zero or more. */
  fromAmount: Scalars['String']['input'];
  /** The role of those who approve: one that may, with enough enabled users. No two rules have document, amount and role in common. */
  role: Scalars['String']['input'];
};

/** A supplier who is asked. */
export type AskedSupplier = {
  /** When its answer was recorded first; null where it has not answered. */
  answeredAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** The supplier's name when it was asked. */
  name: Scalars['String']['output'];
  /** The id of the supplier's quotation: files can belong to it as soon as it is recorded. */
  quotationId: Scalars['ID']['output'];
  /** The supplier's id. */
  supplierId: Scalars['ID']['output'];
};

/** A file that belongs to a work order, a vehicle, a customer or another thing. A file of the same name is its next version. */
export type Attachment = {
  /** Size of the newest version as it is kept. */
  bytes: Scalars['Int']['output'];
  /** What the newest version is, such as `application/pdf`. */
  contentType: Scalars['String']['output'];
  /** When its first version was taken. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** When it was hidden; null while it is shown. */
  deletedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** Name that whoever hid it had then; null while it is shown. */
  deletedBy?: Maybe<Scalars['String']['output']>;
  /** Id of whoever hid it; null while it is shown. */
  deletedById?: Maybe<Scalars['ID']['output']>;
  /** Why it was hidden; null while it is shown. */
  deletionReason?: Maybe<Scalars['String']['output']>;
  /** Its name as it is kept: at most 120 characters, none of which leads elsewhere or is not seen, with the ending of its kind. */
  fileName: Scalars['String']['output'];
  /** Whether the newest version has a small picture of itself. */
  hasPreview: Scalars['Boolean']['output'];
  /** Identifier, assigned by the API. */
  id: Scalars['ID']['output'];
  /** Number of the newest version; the first is 1. */
  latestVersion: Scalars['Int']['output'];
  /** Id of the thing that it belongs to. */
  ownerId: Scalars['ID']['output'];
  /** What kind of thing it belongs to. */
  ownerType: AttachmentOwnerType;
  /** When its newest version was taken, or when it was hidden. */
  updatedAt: Scalars['AWSDateTime']['output'];
  /** All versions, newest first. */
  versions: Array<AttachmentVersion>;
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

/** A page of files. */
export type AttachmentPage = {
  /** The files of this page, newest first. It can be empty and still carry a token. */
  items: Array<Attachment>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

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

/** A form by which one file is uploaded. */
export type AttachmentUpload = {
  /** Until when the form is taken. */
  expiresAt: Scalars['AWSDateTime']['output'];
  /** Fields of the form, before its `file`. */
  fields: Array<UploadField>;
  /** The name under which the file will be kept. */
  fileName: Scalars['String']['output'];
  /** Of the upload: `attachmentUpload` says what became of it. */
  id: Scalars['ID']['output'];
  /** Where the form goes. */
  url: Scalars['AWSURL']['output'];
};

/** What became of an upload. It is forgotten a day after it was opened if no file came, and 30 days after it otherwise. */
export type AttachmentUploadOutcome = {
  /** The file; null until it is there. */
  attachmentId?: Maybe<Scalars['ID']['output']>;
  /** When the upload was opened. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** The name under which the file is kept. */
  fileName: Scalars['String']['output'];
  /** Of the upload. */
  id: Scalars['ID']['output'];
  /** Why the file was refused; null otherwise. */
  refusal?: Maybe<AttachmentRefusal>;
  /** How far it is. */
  state: AttachmentUploadState;
  /** Which of its versions this is; null until it is there. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** How far an upload is. */
export type AttachmentUploadState =
  /** No file came yet, or it is being looked at. */
  | 'PENDING'
  /** The file is there. */
  | 'READY'
  /** The file was refused, and nothing of it was kept. */
  | 'REFUSED';

/** An address at which a file can be fetched, by whoever has it. */
export type AttachmentUrl = {
  /** Until when it opens: 15 minutes. */
  expiresAt: Scalars['AWSDateTime']['output'];
  /** The address. A browser saves what is there, and does not show it as a page. */
  url: Scalars['AWSURL']['output'];
};

/** A version of a file. */
export type AttachmentVersion = {
  /** Its size as it is kept: a picture is written anew, without the place and the device of its taking. */
  bytes: Scalars['Int']['output'];
  /** What it is, such as `image/jpeg`. */
  contentType: Scalars['String']['output'];
  /** Whether it has a small picture of itself. */
  hasPreview: Scalars['Boolean']['output'];
  /** When it was taken. */
  uploadedAt: Scalars['AWSDateTime']['output'];
  /** Name that whoever uploaded it had then. */
  uploadedBy: Scalars['String']['output'];
  /** Id of whoever uploaded it. */
  uploadedById: Scalars['ID']['output'];
  /** Its number; the first is 1. */
  version: Scalars['Int']['output'];
};

/** What happened to a thing. */
export type AuditAction =
  /** It was made. */
  | 'CREATED'
  /** It was removed. */
  | 'DELETED'
  /** It was changed. */
  | 'UPDATED';

/** One change of one thing. A mutation that changes several things leaves an entry for each, with the same `mutationId`. */
export type AuditEntry = {
  /** Whether it was made, changed or removed. */
  action: AuditAction;
  /** What changed, as it is now. Null for what is gone. */
  after?: Maybe<Scalars['AWSJSON']['output']>;
  /** When. */
  at: Scalars['AWSDateTime']['output'];
  /**
   * What changed, as it was: a JSON object with the fields of the API's type of the thing, amounts and quantities as decimal
   * strings. Null for what is new, and where the change was missed and its entry caught up later: `after` has the whole then. Secrets
   * are covered.
   */
  before?: Maybe<Scalars['AWSJSON']['output']>;
  /** Its id; of an invoice its number, of a series its prefix. */
  entityId: Scalars['ID']['output'];
  /** What kind of thing changed. */
  entityType: AuditedEntity;
  /** Identifier of the entry. */
  id: Scalars['ID']['output'];
  /** The same on all entries of one mutation. */
  mutationId?: Maybe<Scalars['ID']['output']>;
  /** The mutation, such as `updateCustomer`; null where no caller was behind the change, but a function or a deployment. */
  operation?: Maybe<Scalars['String']['output']>;
  /** Who called the mutation, as that user is today. */
  user?: Maybe<User>;
  /** Id of the user who called it, also where there is no such user any more. */
  userId?: Maybe<Scalars['ID']['output']>;
};

/** A page of the audit log. */
export type AuditEntryPage = {
  /** The entries of this page. It can be empty and still carry a token. */
  items: Array<AuditEntry>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

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

/** As much of a customer as everybody on the shop floor may read. */
export type BoardCustomer = {
  /** The first word of the customer's name. */
  firstName: Scalars['String']['output'];
};

/** As much of a technician as everybody on the shop floor may read. */
export type BoardTechnician = {
  /** The technician's name. */
  name: Scalars['String']['output'];
};

/** As much of a vehicle as everybody on the shop floor may read. */
export type BoardVehicle = {
  /** How people call it: its plate, else its number, else the last six places of its VIN. */
  label: Scalars['String']['output'];
  /** Maker. */
  make: Scalars['String']['output'];
  /** Model. */
  model: Scalars['String']['output'];
  /** Number plate; null where it has none. */
  plate?: Maybe<Scalars['String']['output']>;
};

/** A line with what is offered of it. */
export type ComparedLine = {
  /** The line. */
  line: QuotationRequestLine;
  /** What is offered, in the order in which suppliers were asked; whoever offers nothing of it is not in it. */
  offers: Array<ComparedOffer>;
};

/** One offer of a line. */
export type ComparedOffer = {
  /** Whether no other offer that holds costs less apiece; only such a one is marked. */
  cheapest: Scalars['Boolean']['output'];
  /** Whether it offers at least what was asked for. */
  complete: Scalars['Boolean']['output'];
  /** Days until delivery; null where the supplier does not say. */
  deliveryDays?: Maybe<Scalars['Int']['output']>;
  /** Whether no other offer that holds is delivered sooner; only such a one is marked. */
  fastest: Scalars['Boolean']['output'];
  /** How much, as a decimal string. */
  quantity: Scalars['String']['output'];
  /** The quotation. */
  quotationId: Scalars['ID']['output'];
  /** The supplier's id. */
  supplierId: Scalars['ID']['output'];
  /** What it comes to before tax. Null without `inventory:cost`. */
  total?: Maybe<Scalars['String']['output']>;
  /** What one costs before tax. Null without `inventory:cost`. */
  unitCost?: Maybe<Scalars['String']['output']>;
};

/** A quotation as a whole, among others. */
export type ComparedQuotation = {
  /** Whether no other that is complete and holds costs less; only such a one is marked. */
  cheapest: Scalars['Boolean']['output'];
  /** Whether it offers all that was asked for. */
  complete: Scalars['Boolean']['output'];
  /** Days until the last of it is delivered; null where it does not say of each line. */
  deliveryDays?: Maybe<Scalars['Int']['output']>;
  /** Whether that day is over. */
  expired: Scalars['Boolean']['output'];
  /** Whether no other that is complete and holds is delivered sooner; only such a one is marked. */
  fastest: Scalars['Boolean']['output'];
  /** Its id. */
  quotationId: Scalars['ID']['output'];
  /** The supplier's id. */
  supplierId: Scalars['ID']['output'];
  /** The supplier's name when it was asked. */
  supplierName: Scalars['String']['output'];
  /** What all that it offers comes to before tax: a decimal string. Null without `inventory:cost`. */
  total?: Maybe<Scalars['String']['output']>;
  /** Last day on which it holds. */
  validUntil: Scalars['AWSDate']['output'];
};

/** A place on the map: degrees of WGS 84. */
export type Coordinates = {
  /** Degrees north: -90 to 90. */
  latitude: Scalars['Float']['output'];
  /** Degrees east: -180 to 180. */
  longitude: Scalars['Float']['output'];
};

/** A place on the map: degrees of WGS 84. */
export type CoordinatesInput = {
  /** Degrees north: -90 to 90. */
  latitude: Scalars['Float']['input'];
  /** Degrees east: -180 to 180. */
  longitude: Scalars['Float']['input'];
};

/** What is corrected of a bill. An absent field stays as it is; null clears one that may be absent. */
export type CorrectSupplierBillInput = {
  /** The day that it bears, in the workshop's own calendar: not to come. */
  billedOn?: InputMaybe<Scalars['AWSDate']['input']>;
  /** The day on which it is due: not before the day that it bears. */
  dueOn?: InputMaybe<Scalars['AWSDate']['input']>;
  /** All its lines, 1 to 100, in place of those that it has. */
  lines?: InputMaybe<Array<SupplierBillLineInput>>;
  /** What is noted about it: at most 300 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The supplier's own number of it: 1 to 40 characters, compared without case; spaces drop. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** What is to be paid, as the bill says: a decimal string. Absent for what its lines come to, where these change. */
  total?: InputMaybe<Scalars['String']['input']>;
};

/** What was counted of one item. */
export type CountLine = {
  /** When it was counted last. */
  at: Scalars['AWSDateTime']['output'];
  /** Name that whoever counted it last had then. */
  by: Scalars['String']['output'];
  /** Id of whoever counted it last. */
  byId: Scalars['ID']['output'];
  /** What was there, as a decimal string with at most 3 decimals; null where it was taken back. */
  counted?: Maybe<Scalars['String']['output']>;
  /**
   * What was there beyond that, negative where something was missing: what is booked when the count is settled. What moves after the moment of
   * counting does not change it.
   */
  difference?: Maybe<Scalars['String']['output']>;
  /** What should have been there at the moment of counting. */
  expected: Scalars['String']['output'];
  /** The item's id. */
  id: Scalars['ID']['output'];
  /** The item, as it is now. */
  item?: Maybe<InventoryItem>;
  /** The movement that booked the difference; null where there was none, or not yet. */
  movementId?: Maybe<Scalars['ID']['output']>;
  /** Whether it is done with: its difference is booked, or there was none. */
  settled: Scalars['Boolean']['output'];
  /** Grows by one with each counting; give it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of what was counted. */
export type CountLinePage = {
  /** The lines of this page, counted last first. It can be empty and still carry a token. */
  items: Array<CountLine>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** What a call has settled of a count. */
export type CountSettlement = {
  /** The lines that were asked for and were counted, as they are now. */
  items: Array<CountLine>;
};

/**
 * A buyer over the counter who is nobody in particular, named by the number that stands for such a one: `CF`, `222222222222`,
 * `9999999999999`, `XAXX010101000`, `66666666-6` and the like. Who has a number of their own is a customer.
 */
export type CounterBuyerInput = {
  /** A name to print: 1 to 200 characters with a letter or a digit among them. Absent for what the country calls such a buyer. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The number; dots, dashes, slashes and spaces do not matter. */
  taxId: Scalars['String']['input'];
  /** The kind of tax identity document, such as `NIT`. */
  taxIdType: Scalars['String']['input'];
};

/** A new key. */
export type CreateApiKeyInput = {
  /** When it ends: at most 365 days from now; absent for that. */
  expiresAt?: InputMaybe<Scalars['AWSDateTime']['input']>;
  /** What it is for: 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** How much it may call. */
  plan: ApiKeyPlan;
  /** What it may do: 1 to 60 permissions, all of which the caller has. What concerns users, roles, keys and the workshop itself no key may do. */
  scopes: Array<Scalars['String']['input']>;
};

/** A file that is about to be uploaded. */
export type CreateAttachmentUploadInput = {
  /** Its size, 1 to 26,214,400 (25 MB): the form takes a file of this size alone. */
  bytes: Scalars['Int']['input'];
  /**
   * What it is: `image/jpeg`, `image/png`, `image/webp`, `application/pdf`,
   * `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet` (XLSX) or `text/csv`.
   */
  contentType: Scalars['String']['input'];
  /** Its name: 1 to 1,000 characters. What is kept of it is what follows the last slash, made harmless, at most 120 characters. */
  fileName: Scalars['String']['input'];
  /** Id of the thing that it belongs to. */
  ownerId: Scalars['ID']['input'];
  /** What kind of thing it belongs to. */
  ownerType: AttachmentOwnerType;
};

/** A new customer. */
export type CreateCustomerInput = {
  /** Postal address: at most 300 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address, at most 254 characters: ASCII before the @, a domain of any letters after it. */
  email?: InputMaybe<Scalars['AWSEmail']['input']>;
  /** Full name or company name: 1 to 200 characters with a letter or a digit among them, all of them seen. Kept in NFKC. */
  name: Scalars['String']['input'];
  /** Free remarks: at most 2,000 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** By which channels the customer agreed to hear of finished work and of invoices; absent for none. `EMAIL` needs an `email`. */
  notify?: InputMaybe<Array<NotificationChannel>>;
  /** Telephone with its country, such as `+51 987 654 321`; spaces, brackets and a trunk zero drop. Without an extension. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /**
   * Number of the tax identity document, checked by the rules of the workshop's country; dots, dashes, slashes and spaces do not matter.
   * Any number of customers may have one that stands for nobody, such as `CF` or `222222222222`.
   */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** The kind of tax identity document, such as `RUC` or `DNI`. Goes together with `taxId`. */
  taxIdType?: InputMaybe<Scalars['String']['input']>;
};

/** A new inventory item. Its stock begins at zero; record a movement to fill it. */
export type CreateInventoryItemInput = {
  /** Whether customers may order it from afar. */
  forSale?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it lies in the store: at most 60 characters. */
  location?: InputMaybe<Scalars['String']['input']>;
  /** Up to which it is bought again when it is low: a decimal string, not below the minimum. */
  maximumStock?: InputMaybe<Scalars['String']['input']>;
  /** The quantity under which stock is low; at most 3 decimals. */
  minimumStock?: InputMaybe<Scalars['String']['input']>;
  /** What it is: 1 to 200 characters with a letter or a digit among them. */
  name: Scalars['String']['input'];
  /** Sale price of one unit: a decimal string, zero or more, at most 6 decimals. */
  price: Scalars['String']['input'];
  /** Stock keeping unit: 1 to 40 characters that are seen, compared without case; spaces drop. */
  sku: Scalars['String']['input'];
  /** Code of the tax on its sale; absent for the settings' default. */
  taxCode?: InputMaybe<Scalars['String']['input']>;
  /** The unit that quantities count: 1 to 20 characters with a letter or a digit among them. */
  unit?: InputMaybe<Scalars['String']['input']>;
};

/** A new purchase order. */
export type CreatePurchaseOrderInput = {
  /** Where the goods go: 1 to 300 characters; absent for the workshop's own place of delivery, or its address. */
  deliveryPlace?: InputMaybe<Scalars['String']['input']>;
  /** Day on which the goods are expected, in the workshop's own calendar; absent for what the supplier's lead time makes it, if it is known. */
  expectedOn?: InputMaybe<Scalars['AWSDate']['input']>;
  /** Its first lines, 1 to 40; more are added by `addPurchaseOrderLines`. */
  lines: Array<PurchaseOrderLineInput>;
  /** What the supplier should know: at most 1000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Days after the bill until it is due: 0 to 365; absent for the supplier's. */
  paymentDays?: InputMaybe<Scalars['Int']['input']>;
  /** The supplier. */
  supplierId: Scalars['ID']['input'];
};

/** A sale over the counter. */
export type CreateQuickSaleInput = {
  /** A buyer who is nobody in particular, to be named on the receipt. Not together with `customerId`. */
  buyer?: InputMaybe<CounterBuyerInput>;
  /** Who buys; absent for an unnamed consumer. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Discount on the whole sale as an amount, at most what its lines come to, with tax where prices include it; absent
   * for none. Not together with `discountPercent`. Needs `workorder:price`.
   */
  discountAmount?: InputMaybe<Scalars['String']['input']>;
  /**
   * Discount on the whole sale in percent, 0 to 100 with at most 2 decimals; absent for none. It is spread over the
   * lines in proportion. Not together with `discountAmount`. Needs `workorder:price`.
   */
  discountPercent?: InputMaybe<Scalars['String']['input']>;
  /** What the buyer gets; absent for what fits the buyer, or for the type of the series that is named. */
  documentType?: InputMaybe<DocumentType>;
  /** What is sold: 1 to 40 lines. */
  items: Array<QuickSaleItemInput>;
  /** What is paid at once: its amount is positive and at most the total. Absent to pay later. */
  payment?: InputMaybe<PaymentInput>;
  /** The series to number it from; absent for the settings' default of the type. */
  series?: InputMaybe<Scalars['String']['input']>;
};

/** A new request for quotation. */
export type CreateQuotationRequestInput = {
  /** Day until which an answer is asked, in the workshop's own calendar. */
  answerBy?: InputMaybe<Scalars['AWSDate']['input']>;
  /** Lines of the requisition, each once; absent for all of them. */
  lineIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What the suppliers should know: at most 1000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The requisition, submitted or approved. */
  requisitionId: Scalars['ID']['input'];
  /** The suppliers, 1 to 10, each once. */
  supplierIds: Array<Scalars['ID']['input']>;
};

/** A schedule to make. */
export type CreateReportScheduleInput = {
  /** Whether it runs. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Day of the month from 1 to 28: required where it is monthly, refused otherwise. */
  dayOfMonth?: InputMaybe<Scalars['Int']['input']>;
  /** The kind of file. */
  format: ReportFormat;
  /** How often. */
  frequency: ReportFrequency;
  /** What its reports tell of. */
  kind: ReportKind;
  /** Ids of the users who get it by mail: 1 to 20. */
  recipientIds: Array<Scalars['ID']['input']>;
  /** Time of the day, as `HH:MM`. */
  time?: InputMaybe<Scalars['String']['input']>;
  /** Time zone, by its IANA name; absent for the workshop's. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** Day of the week from 1, Monday, to 7, Sunday: required where it is weekly, refused otherwise. */
  weekday?: InputMaybe<Scalars['Int']['input']>;
};

/** What is asked for. */
export type CreateRequisitionInput = {
  /** What is needed: 1 to 40 lines. */
  items: Array<RequisitionLineInput>;
  /** The day on which it is needed, as `YYYY-MM-DD`. */
  neededBy?: InputMaybe<Scalars['AWSDate']['input']>;
  /** What to say to it: at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The supplier from whom it had better be bought. An archived one is `LOCKED`. */
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};

/** A new supplier. */
export type CreateSupplierInput = {
  /** Postal address: at most 300 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** Whom to talk to: at most 10. */
  contacts?: InputMaybe<Array<SupplierContactInput>>;
  /** Currency in which it sells (ISO 4217); absent for the workshop's own. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** Days from order to delivery: 0 to 365. */
  leadTimeDays?: InputMaybe<Scalars['Int']['input']>;
  /** Full name or company name: 1 to 200 characters with a letter or a digit among them, all of them seen. Kept in NFKC. */
  name: Scalars['String']['input'];
  /** Days after a bill until it is due: 0 to 365; absent for 0. */
  paymentDays?: InputMaybe<Scalars['Int']['input']>;
  /** Number of the tax identity document, checked by the rules of the workshop's country; dots, dashes, slashes and spaces do not matter. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** The kind of tax identity document, such as `RUC`. Goes together with `taxId`. */
  taxIdType?: InputMaybe<Scalars['String']['input']>;
};

/** Somebody new. Cognito sends an invitation with a temporary password. */
export type CreateUserInput = {
  /** E-mail address, at most 254 characters: the sign-in name, kept in lower case. It stays; somebody with a new address is a new user. */
  email: Scalars['String']['input'];
  /** Full name: 1 to 200 characters with a letter or a digit among them, all of them seen. */
  name: Scalars['String']['input'];
  /** Telephone with its country, such as `+51 987 654 321`; spaces, brackets and a trunk zero drop. Without an extension. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Name of the role. */
  role: Scalars['String']['input'];
};

/** A new vehicle. */
export type CreateVehicleInput = {
  /** Colour: at most 40 characters. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** The owner. */
  customerId: Scalars['ID']['input'];
  /** Maker: 1 to 60 characters with a letter or a digit among them. */
  make: Scalars['String']['input'];
  /** Odometer in kilometres, 0 to 9,999,999. */
  mileage?: InputMaybe<Scalars['Int']['input']>;
  /** Model: 1 to 60 characters with a letter or a digit among them. */
  model: Scalars['String']['input'];
  /** Free remarks: at most 2,000 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** The workshop's own number of it: 1 to 20 characters. Plate, number or VIN: a vehicle has one of them at least. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Licence plate: 1 to 12 letters and digits of any script; spaces, dashes and other signs are not compared. Absent where it has none. */
  plate?: InputMaybe<Scalars['String']['input']>;
  /**
   * Vehicle identification number: 17 letters and digits without I, O and Q. Before model year 1981 5 to 17 letters, digits and dashes, and
   * so are frame numbers of other markets, which have a dash. Spaces drop.
   */
  vin?: InputMaybe<Scalars['String']['input']>;
  /** Model year, 1900 to 2100. */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** A new work order. */
export type CreateWorkOrderInput = {
  /** The bay or lift: at most 20 characters. */
  bay?: InputMaybe<Scalars['String']['input']>;
  /** What the customer complains about: at most 2,000 characters. */
  complaint?: InputMaybe<Scalars['String']['input']>;
  /** Who pays: the vehicle's owner. */
  customerId: Scalars['ID']['input'];
  /**
   * Discount on the whole order as an amount, at most what its lines come to, with tax where prices include it; absent
   * for none. Not together with `discountPercent`. Needs `workorder:price`.
   */
  discountAmount?: InputMaybe<Scalars['String']['input']>;
  /**
   * Discount on the whole order in percent, 0 to 100 with at most 2 decimals; absent for none. It is spread over the
   * lines in proportion. Not together with `discountAmount`. Needs `workorder:price`.
   */
  discountPercent?: InputMaybe<Scalars['String']['input']>;
  /** Its first lines, at most 40. Parts are taken from stock at once. */
  items?: InputMaybe<Array<WorkOrderItemInput>>;
  /** Odometer on arrival, in kilometres: it becomes the vehicle's. One below the vehicle's last needs `mileageReason`. */
  mileage?: InputMaybe<Scalars['Int']['input']>;
  /** What there is to say about that: at most 500 characters. */
  mileageNote?: InputMaybe<Scalars['String']['input']>;
  /** Why it shows less than before. Counts only where it does. */
  mileageReason?: InputMaybe<MileageReason>;
  /** When it is promised back. */
  promisedAt?: InputMaybe<Scalars['AWSDateTime']['input']>;
  /** The technician in charge: a user's id. */
  technicianId?: InputMaybe<Scalars['ID']['input']>;
  /** The vehicle. */
  vehicleId: Scalars['ID']['input'];
};

/** A person or company that brings vehicles and receives invoices. */
export type Customer = {
  /** Postal address in one line. */
  address?: Maybe<Scalars['String']['output']>;
  /** Whether it is hidden from lists and searches; it can still be read by id. */
  archived: Scalars['Boolean']['output'];
  /** When the customer was registered. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** E-mail address. */
  email?: Maybe<Scalars['AWSEmail']['output']>;
  /** Identifier, assigned by the API. */
  id: Scalars['ID']['output'];
  /** Full name or company name, as it is printed. */
  name: Scalars['String']['output'];
  /** Free remarks of the staff. Null in lists. */
  notes?: Maybe<Scalars['String']['output']>;
  /** By which channels the customer wants to hear of finished work and of invoices; empty for none. */
  notify: Array<NotificationChannel>;
  /** Telephone in E.164 form, such as `+51987654321`. */
  phone?: Maybe<Scalars['String']['output']>;
  /**
   * Number of the tax identity document: capitals and digits, without separators. No two customers share one, but for numbers that stand
   * for nobody (`CF`, `222222222222`, `9999999999999`, `XAXX010101000` and the like).
   */
  taxId?: Maybe<Scalars['String']['output']>;
  /** The kind of tax identity document, such as `RUC` or `DNI`. */
  taxIdType?: Maybe<Scalars['String']['output']>;
  /** When the customer last changed. */
  updatedAt: Scalars['AWSDateTime']['output'];
  /** Grows by one with each change; give it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of customers. */
export type CustomerPage = {
  /** The customers of this page. It can be empty and still carry a token. */
  items: Array<Customer>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** What a day comes to. */
export type DayAmount = {
  /** Their sum, tax included: a decimal string. */
  amount: Scalars['String']['output'];
  /** How many documents or payments. */
  count: Scalars['Int']['output'];
  /** The day, in the workshop's calendar. */
  day: Scalars['AWSDate']['output'];
};

/** How many there were on a day. */
export type DayCount = {
  /** How many. */
  count: Scalars['Int']['output'];
  /** The day, in the workshop's calendar. */
  day: Scalars['AWSDate']['output'];
};

/** Yes or no. */
export type Decision =
  /** Yes. */
  | 'APPROVED'
  /** No. */
  | 'REJECTED';

/** The series that a kind of document takes its numbers from where nobody names one. */
export type DefaultSeries = {
  /** The kind of document. */
  kind: InvoiceKind;
  /** What its numbers begin with. */
  prefix: Scalars['String']['output'];
};

/** Something that is brought to a customer, or fetched from one. */
export type Delivery = {
  /** Where to, as people write it. */
  address: Scalars['String']['output'];
  /** When the driver was there; null before. */
  arrivedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** How often it was asked for: 1, and one more each time that it is asked for again. */
  attempt: Scalars['Int']['output'];
  /** Whom to ask for. */
  contactName?: Maybe<Scalars['String']['output']>;
  /** Whom to call, in E.164 form. */
  contactPhone?: Maybe<Scalars['String']['output']>;
  /** When it was asked for. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** The customer. Null without `customer:read`. */
  customer?: Maybe<Customer>;
  /** The driver's id: a user's. */
  driverId?: Maybe<Scalars['ID']['output']>;
  /** The driver's name when it was given to them. */
  driverName?: Maybe<Scalars['String']['output']>;
  /** When it was done, or failed; null before. */
  endedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** When the driver should be there, by the route. */
  expectedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** Why it could not be done; null unless it is `FAILED`. */
  failureReason?: Maybe<Scalars['String']['output']>;
  /** Identifier, assigned by the API. */
  id: Scalars['ID']['output'];
  /** What is brought, or fetched. */
  kind: DeliveryKind;
  /** Degrees north; null where nobody knows: no route goes there. */
  latitude?: Maybe<Scalars['Float']['output']>;
  /** How much of a driver's capacity it takes, in kilograms. */
  load: Scalars['Int']['output'];
  /** Degrees east; null where nobody knows. */
  longitude?: Maybe<Scalars['Float']['output']>;
  /** What the driver had better know. */
  note?: Maybe<Scalars['String']['output']>;
  /** The parts order that it is for: its id. Null for vehicles. */
  partsOrderId?: Maybe<Scalars['ID']['output']>;
  /** Where its driver was last; null unless it is `OUT`. */
  position?: Maybe<DriverPosition>;
  /** Who took it, and how it is known; null unless it is `DONE`. */
  proof?: Maybe<DeliveryProof>;
  /** Who asked for it, by name. */
  requestedBy: Scalars['String']['output'];
  /** Who asked for it: the user's id. */
  requestedById: Scalars['ID']['output'];
  /** The route that it goes with. */
  routeId?: Maybe<Scalars['ID']['output']>;
  /** How far it has come. */
  status: DeliveryStatus;
  /** Its place in the route, from 1. */
  stopNumber?: Maybe<Scalars['Int']['output']>;
  /** When it last changed. */
  updatedAt: Scalars['AWSDateTime']['output'];
  /** Grows by one with each change; give it back as `expectedVersion`. What its driver's position is does not count. */
  version: Scalars['Int']['output'];
  /** Not before this moment. */
  windowFrom?: Maybe<Scalars['AWSDateTime']['output']>;
  /** Not after this moment. */
  windowTo?: Maybe<Scalars['AWSDateTime']['output']>;
  /** The work order that it is for. Null for parts, and without `workorder:read`. */
  workOrder?: Maybe<WorkOrder>;
};

/** One change of a delivery, or where its driver is. */
export type DeliveryChange = {
  /** When it changed. */
  at: Scalars['AWSDateTime']['output'];
  /** The customer. */
  customerId?: Maybe<Scalars['ID']['output']>;
  /** The delivery. */
  deliveryId: Scalars['ID']['output'];
  /** The driver, after the change: a user's id. */
  driverId?: Maybe<Scalars['ID']['output']>;
  /** How far it had come before; null on the first change. */
  from?: Maybe<DeliveryStatus>;
  /** Identifier of the change: a change that is delivered again has the same. */
  id: Scalars['ID']['output'];
  /** What is brought, or fetched. */
  kind: DeliveryKind;
  /** Where the driver is, degrees north; null where nobody knows. */
  latitude?: Maybe<Scalars['Float']['output']>;
  /** Where the driver is, degrees east; null where nobody knows. */
  longitude?: Maybe<Scalars['Float']['output']>;
  /** When the driver was there, by the driver's own clock. */
  positionAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** The route with which it goes. */
  routeId?: Maybe<Scalars['ID']['output']>;
  /** Grows with each change of the delivery: it is the delivery's version. Positions have that of the delivery. */
  sequence: Scalars['Int']['output'];
  /** How far it has come. */
  status: DeliveryStatus;
};

/** A change of a delivery, to tell subscribers of. */
export type DeliveryChangeInput = {
  /** When it changed. */
  at: Scalars['AWSDateTime']['input'];
  /** The customer. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The delivery. */
  deliveryId: Scalars['ID']['input'];
  /** The driver, after the change: a user's id. */
  driverId?: InputMaybe<Scalars['ID']['input']>;
  /** How far it had come before; null on the first change. */
  from?: InputMaybe<DeliveryStatus>;
  /** Identifier of the change: a change that is delivered again has the same. */
  id: Scalars['ID']['input'];
  /** What is brought, or fetched. */
  kind: DeliveryKind;
  /** Where the driver is, degrees north; null where nobody knows. */
  latitude?: InputMaybe<Scalars['Float']['input']>;
  /** Where the driver is, degrees east; null where nobody knows. */
  longitude?: InputMaybe<Scalars['Float']['input']>;
  /** When the driver was there, by the driver's own clock. */
  positionAt?: InputMaybe<Scalars['AWSDateTime']['input']>;
  /** The route with which it goes. */
  routeId?: InputMaybe<Scalars['ID']['input']>;
  /** Grows with each change of the delivery: it is the delivery's version. Positions have that of the delivery. */
  sequence: Scalars['Int']['input'];
  /** How far it has come. */
  status: DeliveryStatus;
};

/** What is brought, or fetched. */
export type DeliveryKind =
  /** A customer's vehicle is fetched. */
  | 'PICK_UP_VEHICLE'
  /** A customer's vehicle is brought back. */
  | 'RETURN_VEHICLE'
  /** Parts that were sold are brought. */
  | 'SHIP_PARTS';

/** A page of deliveries. */
export type DeliveryPage = {
  /** The deliveries of this page. It can be empty and still carry a token. */
  items: Array<Delivery>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** Who took it, and how it is known. */
export type DeliveryProof = {
  /** When, by the driver's own clock. */
  at: Scalars['AWSDateTime']['output'];
  /** Where it was, degrees north; null where the phone did not know. */
  latitude?: Maybe<Scalars['Float']['output']>;
  /** Where it was, degrees east; null where the phone did not know. */
  longitude?: Maybe<Scalars['Float']['output']>;
  /** What the driver wants to say. */
  note?: Maybe<Scalars['String']['output']>;
  /** The number of their document. */
  receiverDocument?: Maybe<Scalars['String']['output']>;
  /** Who was there. */
  receiverName: Scalars['String']['output'];
  /** Their signature: the path of an SVG drawing in a box of 300 by 100. */
  signature?: Maybe<Scalars['String']['output']>;
};

/** How it is known that somebody took it. */
export type DeliveryProofInput = {
  /** When, by the driver's own clock: at most 2 days ago, not to come; absent for now. */
  at?: InputMaybe<Scalars['AWSDateTime']['input']>;
  /** Where it was, degrees north: -90 to 90. Goes together with `longitude`. */
  latitude?: InputMaybe<Scalars['Float']['input']>;
  /** Where it was, degrees east: -180 to 180. */
  longitude?: InputMaybe<Scalars['Float']['input']>;
  /** What the driver wants to say: at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The number of their document: at most 40 characters. */
  receiverDocument?: InputMaybe<Scalars['String']['input']>;
  /** Who was there: 1 to 200 characters. */
  receiverName: Scalars['String']['input'];
  /** Their signature: the path of an SVG drawing in a box of 300 by 100, at most 8,000 characters, of `M`, `L`, digits, dots and spaces. */
  signature?: InputMaybe<Scalars['String']['input']>;
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

/** Somebody who drives. */
export type Driver = {
  /** Whether deliveries are given to them. */
  active: Scalars['Boolean']['output'];
  /** How much it takes, in kilograms. */
  capacity: Scalars['Int']['output'];
  /** When it was first saved. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** Identifier: the user's. */
  id: Scalars['ID']['output'];
  /** How much of it open deliveries take. */
  load: Scalars['Int']['output'];
  /** Name of when it was saved. */
  name: Scalars['String']['output'];
  /** How many open deliveries there are. */
  openDeliveries: Scalars['Int']['output'];
  /** Its plate. */
  plate?: Maybe<Scalars['String']['output']>;
  /** When it last changed. */
  updatedAt: Scalars['AWSDateTime']['output'];
  /** What they drive. */
  vehicle: Scalars['String']['output'];
  /** Grows by one with each change; give it back as `expectedVersion`. What they are given does not count. */
  version: Scalars['Int']['output'];
};

/** A page of drivers. */
export type DriverPage = {
  /** The drivers of this page. */
  items: Array<Driver>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** Where a driver was. */
export type DriverPosition = {
  /** When, by the driver's own clock. */
  at: Scalars['AWSDateTime']['output'];
  /** Degrees north: -90 to 90. */
  latitude: Scalars['Float']['output'];
  /** Degrees east: -180 to 180. */
  longitude: Scalars['Float']['output'];
};

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

/** Whether the API can answer, and which release it is. */
export type Health = {
  /** When it was looked at. */
  checkedAt: Scalars['AWSDateTime']['output'];
  /** What every request needs, each with how it is. */
  dependencies: Array<HealthDependency>;
  /** The release that answers. */
  release: Scalars['String']['output'];
  /** The worst of the dependencies. */
  status: HealthStatus;
};

/** One thing that every request needs. */
export type HealthDependency = {
  /** What it is. */
  name: HealthDependencyName;
  /** How it is. */
  status: HealthStatus;
};

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

/** A part or consumable kept in stock. */
export type InventoryItem = {
  /** Whether it is hidden from lists and searches; it can still be read by id. */
  archived: Scalars['Boolean']['output'];
  /**
   * What can be taken: the stock without what is set aside. Below zero where more is set aside than there is. Null only in an
   * answer that a release before 0.4.0 kept.
   */
  available?: Maybe<Scalars['String']['output']>;
  /** Moving weighted average cost of one unit, exact to 6 decimals. Null without `inventory:cost`. */
  averageCost?: Maybe<Scalars['String']['output']>;
  /** When the item was created. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** Currency of price and cost (ISO 4217). */
  currency: Scalars['String']['output'];
  /** Whether customers may order it from afar. Null only in an answer that a release before 0.4.0 kept. */
  forSale?: Maybe<Scalars['Boolean']['output']>;
  /** Identifier, assigned by the API. */
  id: Scalars['ID']['output'];
  /** Where it lies in the store. */
  location?: Maybe<Scalars['String']['output']>;
  /** Whether stock is under its minimum. */
  low: Scalars['Boolean']['output'];
  /** Up to which it is bought again when it is low; null where nobody said, and it is bought up to its minimum. */
  maximumStock?: Maybe<Scalars['String']['output']>;
  /** The quantity under which stock is low. */
  minimumStock: Scalars['String']['output'];
  /** What it is. */
  name: Scalars['String']['output'];
  /** How many are on their way: of orders that were sent, and not received. Null only in an answer that a release before 0.4.0 kept. */
  onOrder?: Maybe<Scalars['String']['output']>;
  /** Sale price of one unit in `currency`: a decimal string with the currency's decimals, and as many more as it has, at most 6. */
  price: Scalars['String']['output'];
  /**
   * How much of the stock is set aside, for work orders that waited for it and orders of parts that were not sent yet: nobody else takes it.
   * Null only in an answer that a release before 0.4.0 kept.
   */
  reserved?: Maybe<Scalars['String']['output']>;
  /** Stock keeping unit, in capitals and without spaces. No two items share one. */
  sku: Scalars['String']['output'];
  /** Quantity in stock, as a decimal string with at most 3 decimals. */
  stock: Scalars['String']['output'];
  /** Code of the tax on its sale; one of the settings' codes. */
  taxCode: Scalars['String']['output'];
  /** The unit that quantities count, such as `unit`, `litre` or `metre`. */
  unit: Scalars['String']['output'];
  /** When its description last changed. */
  updatedAt: Scalars['AWSDateTime']['output'];
  /** Grows by one with each change of its description. Stock moves without it. */
  version: Scalars['Int']['output'];
};

/** A page of inventory items. */
export type InventoryItemPage = {
  /** The items of this page. It can be empty and still carry a token. */
  items: Array<InventoryItem>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** A numbered fiscal document. It copies everything that it prints, and is never edited or deleted. */
export type Invoice = {
  /** What is left to pay. */
  balance: Scalars['String']['output'];
  /** Name that the user who issued it had then. Null in lists. */
  by?: Maybe<Scalars['String']['output']>;
  /** Id of the user who issued it: names change, and two people can have one. Null in lists. */
  byId?: Maybe<Scalars['ID']['output']>;
  /** What of the total went back with parts that came back: a decimal string; null in lists. */
  credited?: Maybe<Scalars['String']['output']>;
  /** Currency of the amounts (ISO 4217). */
  currency: Scalars['String']['output'];
  /** The customer's record today. */
  customer?: Maybe<Customer>;
  /** The customer's name, as it was then; what the country calls an unnamed consumer where a counter sale named nobody. */
  customerName: Scalars['String']['output'];
  /** Discount on the whole document; its lines bear it in shares. Null in lists. */
  discount?: Maybe<Scalars['String']['output']>;
  /** What the authority calls it. Null in countries without such a table, in lists, and on documents of releases before 0.3.0. */
  documentType?: Maybe<DocumentType>;
  /** Identifier: its number. */
  id: Scalars['ID']['output'];
  /** When it was issued. */
  issuedAt: Scalars['AWSDateTime']['output'];
  /** The workshop, as it was then. Null in lists. */
  issuer?: Maybe<InvoiceParty>;
  /** What kind of document it is. */
  kind: InvoiceKind;
  /** The lines. Null in lists. */
  lines?: Maybe<Array<InvoiceLine>>;
  /** Its number, such as `F001-00000012`. */
  number: Scalars['String']['output'];
  /** What was paid so far, with what cash was rounded by. */
  paid: Scalars['String']['output'];
  /** The order of parts that it was issued for; null for none, and in lists. */
  partsOrderId?: Maybe<Scalars['ID']['output']>;
  /** Payments and refunds, oldest first. Null in lists. */
  payments?: Maybe<Array<Payment>>;
  /** Its stored PDF, if there is one. Only where the invoice is asked for by itself: null in lists, in relations and in answers of mutations. */
  pdf?: Maybe<InvoicePdf>;
  /** Whether unit prices and discounts of its lines include tax. Null in lists, and on documents of releases before 0.3.0. */
  pricesIncludeTax?: Maybe<Scalars['Boolean']['output']>;
  /** The customer, as it was then. Null in lists. */
  recipient?: Maybe<InvoiceParty>;
  /** The series that the number comes from, such as `F001`. */
  series: Scalars['String']['output'];
  /** Where it stands. */
  status: InvoiceStatus;
  /** Sum of the lines before tax, as a decimal string. Null in lists. */
  subtotal?: Maybe<Scalars['String']['output']>;
  /** Sum of the taxes. Null in lists. */
  tax?: Maybe<Scalars['String']['output']>;
  /** Where tax is rounded. Null in lists. */
  taxRounding?: Maybe<TaxRounding>;
  /** Tax per code and rate. Null in lists. */
  taxes?: Maybe<Array<TaxSummary>>;
  /** What is to be paid: subtotal plus tax. */
  total: Scalars['String']['output'];
  /** The vehicle that was worked on, as it was then. Null on counter sales, and in lists. */
  vehicle?: Maybe<InvoiceVehicle>;
  /** Grows by one with each payment or refund, and when it is voided. */
  version: Scalars['Int']['output'];
  /** Who voided it, when and why; null unless it is voided. Null in lists. */
  voided?: Maybe<InvoiceVoid>;
  /**
   * What the caller should know: a series that runs out, or a voucher that another payment has too, with the number of that invoice. Only in
   * the answers that issued it and that registered a payment.
   */
  warnings?: Maybe<Array<Scalars['String']['output']>>;
  /** The work order that it charges, if any. */
  workOrder?: Maybe<WorkOrder>;
};

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

/** One line of an invoice, frozen. */
export type InvoiceLine = {
  /**
   * Line amount before tax, under its former name.
   * @deprecated Named taxableAmount since 0.2.0; goes with 0.4.0, not before 2027-06-01.
   */
  base: Scalars['String']['output'];
  /** What is charged. */
  description: Scalars['String']['output'];
  /** Discount on the line, with its share of the document's. */
  discount: Scalars['String']['output'];
  /** That share. */
  documentDiscount: Scalars['String']['output'];
  /** Id of the inventory item, on parts. */
  inventoryItemId?: Maybe<Scalars['ID']['output']>;
  /** Quantity, as a decimal string with at most 3 decimals. */
  quantity: Scalars['String']['output'];
  /** SKU, on parts. */
  sku?: Maybe<Scalars['String']['output']>;
  /** Tax on the line. Where it is rounded `PER_RATE`, what the line adds to the tax on the lines before it. */
  tax: Scalars['String']['output'];
  /** Tax code. */
  taxCode: Scalars['String']['output'];
  /** Tax rate in basis points: 1800 is 18 %. */
  taxRate: Scalars['Int']['output'];
  /** How the line is treated. */
  taxTreatment: TaxTreatment;
  /** Line amount before tax. */
  taxableAmount: Scalars['String']['output'];
  /** Line amount with tax. */
  total: Scalars['String']['output'];
  /** Price of one unit, as the customer was told: with the currency's decimals, and as many more as it has, at most 6. */
  unitPrice: Scalars['String']['output'];
};

/** A page of invoices. */
export type InvoicePage = {
  /** The invoices of this page, newest first. It can be empty and still carry a token. */
  items: Array<Invoice>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** A party to an invoice, frozen. */
export type InvoiceParty = {
  /** Address. */
  address?: Maybe<Scalars['String']['output']>;
  /** E-mail. */
  email?: Maybe<Scalars['String']['output']>;
  /** Name or company name. */
  name: Scalars['String']['output'];
  /** Telephone. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Number of the tax identity document. */
  taxId?: Maybe<Scalars['String']['output']>;
  /** Kind of tax identity document. */
  taxIdType?: Maybe<Scalars['String']['output']>;
};

/** The PDF of an invoice, as it is stored. */
export type InvoicePdf = {
  /** Size of the file in bytes. */
  bytes: Scalars['Int']['output'];
  /** Whether it shows the invoice as it is now. After a payment or a void, a new one is on its way. */
  current: Scalars['Boolean']['output'];
  /**
   * SHA-256, in hexadecimal, over what the invoice froze when it was issued: as it is printed, and in the QR code.
   * Payments and a void do not change it.
   */
  digest: Scalars['String']['output'];
  /** The invoice's number. */
  number: Scalars['String']['output'];
  /** When it was made. */
  renderedAt: Scalars['AWSDateTime']['output'];
};

/** A stored PDF of an invoice. */
export type InvoicePdfReady = {
  /** When it was stored. */
  at: Scalars['AWSDateTime']['output'];
  /** Identifier of the rendering: one that is delivered again has the same. */
  id: Scalars['ID']['output'];
  /** The invoice. */
  invoiceId: Scalars['ID']['output'];
  /** Its number. */
  number: Scalars['String']['output'];
};

/** A stored PDF to tell subscribers of. */
export type InvoicePdfReadyInput = {
  /** When it was stored. */
  at: Scalars['AWSDateTime']['input'];
  /** Identifier of the rendering. */
  id: Scalars['ID']['input'];
  /** The invoice. */
  invoiceId: Scalars['ID']['input'];
  /** Its number. */
  number: Scalars['String']['input'];
};

/** An address from which the PDF of one invoice can be fetched, by whoever has it. */
export type InvoicePdfUrl = {
  /** Until when it works. */
  expiresAt: Scalars['AWSDateTime']['output'];
  /** The PDF that it opens. */
  pdf: InvoicePdf;
  /** The address: a plain GET answers with the file. */
  url: Scalars['AWSURL']['output'];
};

/** Numbers of one kind of document. */
export type InvoiceSeries = {
  /** The type of documents that it numbers; null for any. */
  documentType?: Maybe<DocumentType>;
  /** Whether its authorisation has ended. */
  expired: Scalars['Boolean']['output'];
  /** Last day of its authorisation; null for none. */
  expiresOn?: Maybe<Scalars['AWSDate']['output']>;
  /** First authorised number. */
  from: Scalars['Int']['output'];
  /** Whether documents of its kind take their numbers from it where they name no series. */
  isDefault: Scalars['Boolean']['output'];
  /** The kind of document that it numbers. */
  kind: InvoiceKind;
  /** Whether a tenth of its numbers or less is left. */
  low: Scalars['Boolean']['output'];
  /** The number that the next document takes. */
  next: Scalars['Int']['output'];
  /** How many digits a number is padded to. */
  padding: Scalars['Int']['output'];
  /** What its numbers begin with. */
  prefix: Scalars['String']['output'];
  /** How many numbers are left. */
  remaining: Scalars['Int']['output'];
  /** Last authorised number. */
  to: Scalars['Int']['output'];
  /** Grows by one with each change of its definition; numbers are taken without it. */
  version: Scalars['Int']['output'];
};

/**
 * A series to add, or to change. A series that has numbered a document keeps its kind, padding and first number; the default of a kind
 * keeps its kind until another series is made the default.
 */
export type InvoiceSeriesInput = {
  /** The type of documents that it numbers, where its prefix does not say it; null for any. Absent for what it was. */
  documentType?: InputMaybe<DocumentType>;
  /** Last day of its authorisation, in the workshop's own calendar and without a time zone; absent for none. */
  expiresOn?: InputMaybe<Scalars['AWSDate']['input']>;
  /** First authorised number, 1 or more; absent for 1, or for what it was. */
  from?: InputMaybe<Scalars['Int']['input']>;
  /**
   * Whether documents of its kind take their numbers from it where they name no series; absent for what it was. The default does not
   * take false: make another series the default instead.
   */
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * The kind of document that it numbers. Where documents go by type, as in Peru and Chile, orders and counter sales take their numbers from
   * series of either kind.
   */
  kind: InvoiceKind;
  /** How many digits a number is padded to, 1 to 12; absent for the country's usual number. */
  padding?: InputMaybe<Scalars['Int']['input']>;
  /** What its numbers begin with, in the form that the workshop's country prescribes; `F001` in Peru, `001-001` in Ecuador. */
  prefix: Scalars['String']['input'];
  /** Last authorised number; at least the last one taken. */
  to: Scalars['Int']['input'];
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

/** The vehicle of an invoice, frozen. */
export type InvoiceVehicle = {
  /** Maker, such as Toyota. */
  make: Scalars['String']['output'];
  /** Odometer reading in kilometres, as it came in; the last known one where none was taken. */
  mileage?: Maybe<Scalars['Int']['output']>;
  /** Model, such as Hilux. */
  model: Scalars['String']['output'];
  /** The workshop's own number of it. */
  number?: Maybe<Scalars['String']['output']>;
  /** Its plate; null where it had none. */
  plate?: Maybe<Scalars['String']['output']>;
  /** Vehicle identification number. */
  vin?: Maybe<Scalars['String']['output']>;
  /** Model year. */
  year?: Maybe<Scalars['Int']['output']>;
};

/** Why an invoice no longer counts. */
export type InvoiceVoid = {
  /** When. */
  at: Scalars['AWSDateTime']['output'];
  /** Name that the user who voided it had then. Names change, and two people can have one: `byId` says who it was. */
  by: Scalars['String']['output'];
  /** Id of the user who voided it. */
  byId?: Maybe<Scalars['ID']['output']>;
  /** Why. */
  reason: Scalars['String']['output'];
};

/** What an hour of labour costs: decimal strings in the workshop's currency. */
export type LaborRates = {
  /** Of technicians who have one of their own. */
  byTechnician: Array<TechnicianRate>;
  /** Of whoever has no rate of their own; null for none. */
  default?: Maybe<Scalars['String']['output']>;
};

/** What an hour of labour costs. */
export type LaborRatesInput = {
  /** Of technicians who have one of their own, each once: at most 100. */
  byTechnician?: InputMaybe<Array<TechnicianRateInput>>;
  /** Of whoever has no rate of their own: a decimal string, zero or more; absent for none. */
  default?: InputMaybe<Scalars['String']['input']>;
};

/** A cost that came on top of a receipt, spread over its lines: each share rounded, the rest on the last line. */
export type LandedCost = {
  /** How much, without tax. Null without `inventory:cost`. */
  amount?: Maybe<Scalars['String']['output']>;
  /** When. */
  at: Scalars['AWSDateTime']['output'];
  /** Name that whoever wrote it down had then. */
  by: Scalars['String']['output'];
  /** Id of whoever wrote it down. */
  byId: Scalars['ID']['output'];
  /** What it is in words, or its document. */
  description?: Maybe<Scalars['String']['output']>;
  /** What goods that were still in stock took into their average cost. Null without `inventory:cost`. */
  inStock?: Maybe<Scalars['String']['output']>;
  /** What it is. */
  kind: LandedCostKind;
  /** Its place among those of the receipt, from 1. */
  number: Scalars['Int']['output'];
  /** How many lines have yet to take their share: `settleLandedCost` goes on. */
  pending: Scalars['Int']['output'];
  /** Its shares, in the order of the receipt's lines. */
  shares: Array<LandedShare>;
  /** By what it is spread. */
  spreadBy: SpreadBy;
  /** What fell on goods that were gone by then: kept for the report. Null without `inventory:cost`. */
  variance?: Maybe<Scalars['String']['output']>;
};

/** A cost on top of a receipt. */
export type LandedCostInput = {
  /** How much, without tax: a decimal string above zero, in the receipt's currency. */
  amount: Scalars['String']['input'];
  /** What it is in words, or its document: at most 200 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
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

/** What of a landed cost falls on one line. */
export type LandedShare = {
  /** Its share. Null without `inventory:cost`. */
  amount?: Maybe<Scalars['String']['output']>;
  /** What of it the goods in stock took into their average cost; null until it is settled, and without `inventory:cost`. */
  inStock?: Maybe<Scalars['String']['output']>;
  /** The line of the receipt. */
  lineId: Scalars['ID']['output'];
};

/** A form by which a file can be uploaded: a POST of `multipart/form-data` to `url` with all `fields`, and the file last, as `file`. */
export type LogoUpload = {
  /** Until when the form is taken. */
  expiresAt: Scalars['AWSDateTime']['output'];
  /** Fields of the form. */
  fields: Array<UploadField>;
  /** What `UpdateSettingsInput.logoKey` names when the file is there. */
  key: Scalars['String']['output'];
  /** The most that the file may have. */
  maximumBytes: Scalars['Int']['output'];
  /** Where the form goes. */
  url: Scalars['AWSURL']['output'];
};

/** An item whose stock went under its minimum. */
export type LowStockAlert = {
  /** When. */
  at: Scalars['AWSDateTime']['output'];
  /** Identifier of the crossing: one that is delivered again has the same. */
  id: Scalars['ID']['output'];
  /** The item. */
  inventoryItemId: Scalars['ID']['output'];
  /** The quantity under which stock is low. */
  minimumStock: Scalars['String']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** Its SKU. */
  sku: Scalars['String']['output'];
  /** What is left, as a decimal string with at most 3 decimals. */
  stock: Scalars['String']['output'];
};

/** A crossing to tell subscribers of. */
export type LowStockAlertInput = {
  /** When. */
  at: Scalars['AWSDateTime']['input'];
  /** Identifier of the crossing. */
  id: Scalars['ID']['input'];
  /** The item. */
  inventoryItemId: Scalars['ID']['input'];
  /** The quantity under which stock is low. */
  minimumStock: Scalars['String']['input'];
  /** Its name. */
  name: Scalars['String']['input'];
  /** Its SKU. */
  sku: Scalars['String']['input'];
  /** What is left. */
  stock: Scalars['String']['input'];
};

/** The caller: who, and what the caller may do. */
export type Me = {
  /** Names of the permissions of the caller's role, such as `workorder:read`. */
  permissions: Array<Scalars['String']['output']>;
  /** The caller's record. */
  user: User;
};

/** A reading of the odometer below the one before: both are kept. */
export type MileageCorrection = {
  /** When. */
  at: Scalars['AWSDateTime']['output'];
  /** Name that the user who wrote it had then. Names change, and two people can have one: `byId` says who it was. */
  by: Scalars['String']['output'];
  /** Id of the user who wrote it. */
  byId: Scalars['ID']['output'];
  /** What it showed before, in kilometres. */
  from: Scalars['Int']['output'];
  /** What was said about it. */
  note?: Maybe<Scalars['String']['output']>;
  /** Why. */
  reason: MileageReason;
  /** What it shows now; null where the reading was cleared. */
  to?: Maybe<Scalars['Int']['output']>;
};

/** Why an odometer shows less than at the last visit. */
export type MileageReason =
  /** The reading before was wrong, or this one corrects a slip. */
  | 'MISREAD'
  /** It was replaced, and counts anew. */
  | 'REPLACED';

/** People of a role whose approval is missing. */
export type MissingApproval = {
  /** How many people. */
  count: Scalars['Int']['output'];
  /** The role. */
  role: Scalars['String']['output'];
};

/** A part that a work order misses. */
export type MissingPart = {
  /** When it was reported. */
  at: Scalars['AWSDateTime']['output'];
  /** Name that the user who reported it had then. Names change, and two people can have one: `byId` says who it was. */
  by: Scalars['String']['output'];
  /** Id of the user who reported it. */
  byId?: Maybe<Scalars['ID']['output']>;
  /** What it is: the item's name then, or what was written. */
  description: Scalars['String']['output'];
  /** Identifier within the order; parts sort by it in the order in which they were reported. */
  id: Scalars['ID']['output'];
  /** The inventory item as it is today; null for a part that the inventory does not know. */
  inventoryItem?: Maybe<InventoryItem>;
  /** What was said about it. */
  note?: Maybe<Scalars['String']['output']>;
  /** How much of it the order needs: a decimal string with at most 3 decimals. */
  quantity: Scalars['String']['output'];
  /** The requisition that asks for it. */
  requisitionId?: Maybe<Scalars['ID']['output']>;
  /** How much has come and is set aside for the order. */
  reserved: Scalars['String']['output'];
  /** Where it stands. */
  status: MissingPartStatus;
  /** How much of it was added to the order. */
  used: Scalars['String']['output'];
};

/** A part to report as missing. */
export type MissingPartInput = {
  /** What it is: 1 to 200 characters; absent for the item's name. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The inventory item; absent for a part that the inventory does not know. */
  inventoryItemId?: InputMaybe<Scalars['ID']['input']>;
  /** What is said about it: at most 300 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** How much of it the order needs: a decimal string above zero, at most 3 decimals. */
  quantity: Scalars['String']['input'];
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

/** A page of figures of money. */
export type MoneyFigurePage = {
  /** Currency of the amounts (ISO 4217). */
  currency: Scalars['String']['output'];
  /** By day, in the order of the days. It can be empty and still carry a token. */
  items: Array<DayAmount>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type Mutation = {
  /**
   * Puts a cost on top of a receipt, spread over those of its lines that are kept in stock and were not taken back. Goods that are still in
   * stock take their part into their average cost, by `LANDED_COST` movements; the rest is a variance. The first 40 lines take it at once,
   * `settleLandedCost` goes on. At most 10 a receipt.
   * Requires `receipt:settle`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `LIMIT_EXCEEDED`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  addLandedCost?: Maybe<Receipt>;
  /**
   * Adds lines to a draft, which takes 400. Approvals that it had are gone.
   * Requires `purchase:edit`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `INVALID_TRANSITION`, `LIMIT_EXCEEDED`, `STALE_VERSION`,
   * `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  addPurchaseOrderLines?: Maybe<PurchaseOrder>;
  /**
   * Adds a line to a work order; a part leaves the stock in the same transaction. What is set aside for the order is used first, and a
   * missing part that the line covers is `USED`. Price, discount and tax code are for
   * whoever has `workorder:price`; others leave them to the catalogue and the settings.
   * Requires `workorder:edit`. Raises `NOT_FOUND`, `FORBIDDEN`, `VALIDATION`, `LOCKED`, `INSUFFICIENT_STOCK`,
   * `LIMIT_EXCEEDED`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  addWorkOrderItem?: Maybe<WorkOrder>;
  /**
   * Approves a draft in one's role. It becomes `APPROVED` with the last approval that the workshop's rules ask for at its amount
   * before tax; where they ask for none, whoever may approve says so. Nobody approves what they made or wrote lines of, and nobody twice.
   * Requires `purchase:approve`. Raises `NOT_FOUND`, `FORBIDDEN`, `VALIDATION`, `INVALID_TRANSITION`, `STALE_VERSION`,
   * `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  approvePurchaseOrder?: Maybe<PurchaseOrder>;
  /**
   * Says yes to a submitted requisition. Nobody approves what they asked for or wrote in, nobody twice, and only roles that the rules still
   * ask for: that is `FORBIDDEN`, and `errorInfo.reason` is `OWN`, `TWICE` or `ROLE`. With the last approval it is `APPROVED`.
   * Requires `requisition:approve`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  approveRequisition?: Maybe<Requisition>;
  /**
   * Says that the driver is there. Of another driver's delivery it takes `delivery:assign`. One that is not `OUT` is `LOCKED`.
   * Requires `delivery:drive`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `LIMIT_EXCEEDED`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  arriveAtDelivery?: Maybe<Delivery>;
  /**
   * Gives a delivery to a driver, or takes it from one. More than the driver's vehicle takes, or over 100 open deliveries, is
   * `LIMIT_EXCEEDED`; one that has gone off, and a driver who is not active, is `LOCKED`. Requires `delivery:assign`.
   * Raises `NOT_FOUND`, `LOCKED`, `LIMIT_EXCEEDED`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `VALIDATION`, `TRY_AGAIN`.
   */
  assignDelivery?: Maybe<Delivery>;
  /**
   * Orders what a supplier offers: all of it, or some lines. It makes a draft of an order to that supplier, at the prices of the
   * quotation, and keeps these as what the supplier asked last. A request of which every line is awarded is closed. The requisition has
   * to be approved. Requires `quotation:award`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `INVALID_TRANSITION`, `LIMIT_EXCEEDED`,
   * `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  awardQuotation?: Maybe<PurchaseOrder>;
  /**
   * Gives a count up: nothing of it is booked.
   * Requires `inventory:move`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  cancelCount?: Maybe<StockCount>;
  /**
   * Gives up an order that has not been sent: its parts are free again, and what was paid goes back.
   * Requires `partsorder:cancel`. Raises `NOT_FOUND`, `VALIDATION`, `INVALID_TRANSITION`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`,
   * `TRY_AGAIN`.
   */
  cancelPartsOrder?: Maybe<PartsOrder>;
  /**
   * Gives up an order of which nothing has come and nothing was billed; requisitions have what it ordered left again.
   * Requires `purchase:edit`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `INVALID_TRANSITION`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`,
   * `TRY_AGAIN`.
   */
  cancelPurchaseOrder?: Maybe<PurchaseOrder>;
  /**
   * Gives a requisition up: parts that work orders wait for can be asked for by others again. One that orders cover is `LOCKED`. What
   * somebody else asked for takes `requisition:update`.
   * Requires `requisition:create`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  cancelRequisition?: Maybe<Requisition>;
  /**
   * Moves a work order to another state. Cancelling returns every part to stock but those said to stay mounted, which are
   * written off with the note as the reason. Whatever it still waits for is dropped when it is cancelled or delivered, and what was set aside
   * for it is free again. What each move requires is in the table of transitions.
   * Requires `workorder:move`. Raises `NOT_FOUND`, `FORBIDDEN`, `VALIDATION`, `INVALID_TRANSITION`, `STALE_VERSION`,
   * `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  changeWorkOrderState?: Maybe<WorkOrder>;
  /**
   * Ends the counting: what was counted stands from now on. `settleCount` books it.
   * Requires `inventory:move`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  closeCount?: Maybe<StockCount>;
  /**
   * Ends an order that has come, wholly or in part: nothing more is expected of it.
   * Requires `purchase:edit`. Raises `NOT_FOUND`, `VALIDATION`, `INVALID_TRANSITION`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  closePurchaseOrder?: Maybe<PurchaseOrder>;
  /**
   * Ends a request: no answer is taken any more.
   * Requires `quotation:edit`. Raises `NOT_FOUND`, `VALIDATION`, `INVALID_TRANSITION`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  closeQuotationRequest?: Maybe<QuotationRequest>;
  /**
   * Says that it was brought, or fetched, and how that is known. Of another driver's delivery it takes `delivery:assign`. One that is not
   * `OUT` is `LOCKED`. Requires `delivery:drive`.
   * Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `LIMIT_EXCEEDED`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  completeDelivery?: Maybe<Delivery>;
  /**
   * Corrects a bill that is `OPEN` or `DISPUTED`, as the supplier did, and matches it anew. Any other is `LOCKED`.
   * Requires `bill:record`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `INVALID_TRANSITION`, `LIMIT_EXCEEDED`, `DUPLICATE`, `STALE_VERSION`,
   * `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  correctSupplierBill?: Maybe<SupplierBill>;
  /**
   * Writes down what is there of an item, beside what should be there at this moment. Somebody else's counting is not written over unseen:
   * that is `STALE_VERSION`, and `errorInfo` says who counted what. A count that is not open any more is `LOCKED`.
   * Requires `count:take`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  countItem?: Maybe<CountLine>;
  /**
   * Makes a key. The answer shows it in `secret`, once: it is kept as a hash alone. Programs send it as the header `authorization`.
   * Requires `apikey:create`. Raises `VALIDATION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  createApiKey?: Maybe<ApiKey>;
  /**
   * Opens an upload of a file, for 15 minutes. The form takes one file of that kind and size; what it really is, is looked at when it has
   * come, and `attachmentUpload` says what became of it. A file of the same name is the next version of the one that is there. Needs what the
   * thing's kind needs, too (`AttachmentOwnerType`). Requires `attachment:create`. Raises `FORBIDDEN`, `VALIDATION`, `NOT_FOUND`,
   * `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  createAttachmentUpload?: Maybe<AttachmentUpload>;
  /** Registers a customer. Requires `customer:create`. Raises `VALIDATION`, `DUPLICATE`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`. */
  createCustomer?: Maybe<Customer>;
  /**
   * Creates an inventory item with no stock. Requires `inventory:create`. Raises `VALIDATION`, `DUPLICATE`,
   * `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  createInventoryItem?: Maybe<InventoryItem>;
  /**
   * Invoices a work order that is `READY`: number, invoice, order state and series counter change in one transaction. One
   * order is invoiced at most `WorkshopSettings.maxInvoicesPerWorkOrder` times, voided invoices included.
   * Requires `invoice:create`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `INVALID_TRANSITION`, `LIMIT_EXCEEDED`,
   * `SERIES_EXHAUSTED`, `SERIES_EXPIRED`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  createInvoice?: Maybe<Invoice>;
  /**
   * Opens an upload of a logo, for five minutes. Size and kind are checked when the file comes; what it really is, when
   * `updateSettings` names its key. Requires `settings:update`. Raises `VALIDATION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  createLogoUpload?: Maybe<LogoUpload>;
  /**
   * Writes an order to a supplier, as a draft: by hand, or for lines of approved requisitions, of which it takes what it orders.
   * Requires `purchase:edit`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `LIMIT_EXCEEDED`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  createPurchaseOrder?: Maybe<PurchaseOrder>;
  /**
   * Sells parts over the counter: stock of every line, its movements, and the receipt with its number in one transaction.
   * Prices, discounts and tax codes are for whoever has `workorder:price`; others sell at the catalogue's.
   * Requires `sale:create`. Raises `NOT_FOUND`, `FORBIDDEN`, `VALIDATION`, `LOCKED`, `INSUFFICIENT_STOCK`, `LIMIT_EXCEEDED`,
   * `OVERPAYMENT`, `SERIES_EXHAUSTED`, `SERIES_EXPIRED`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  createQuickSale?: Maybe<Invoice>;
  /**
   * Asks several suppliers for what a requisition needs: each gets a mail with the lines, everybody there who has an e-mail address.
   * Requires `quotation:edit`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `LIMIT_EXCEEDED`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  createQuotationRequest?: Maybe<QuotationRequest>;
  /**
   * Makes a schedule, which asks for its reports from the next time on. Who lacks what the kind tells of gets `FORBIDDEN`.
   * Requires `report:schedule`. Raises `FORBIDDEN`, `VALIDATION`, `LIMIT_EXCEEDED`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  createReportSchedule?: Maybe<ReportSchedule>;
  /**
   * Asks for something to be bought: a draft, until it is submitted. A line that says what it costs takes `inventory:cost`.
   * Requires `requisition:create`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `LIMIT_EXCEEDED`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  createRequisition?: Maybe<Requisition>;
  /**
   * Makes drafts of what was suggested, one for each supplier, and one for what nobody is preferred for. All or none.
   * Requires `requisition:create`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `LIMIT_EXCEEDED`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  createRequisitionsFromSuggestions?: Maybe<RequisitionPage>;
  /**
   * Registers a supplier. Requires `supplier:create`. Raises `VALIDATION`, `LIMIT_EXCEEDED`, `DUPLICATE`, `IDEMPOTENCY_MISMATCH`,
   * `TRY_AGAIN`.
   */
  createSupplier?: Maybe<Supplier>;
  /**
   * Invites a user. A call that failed half-way is completed by repeating it. Nobody gives a role that may do more than they may.
   * Requires `user:save`. Raises `NOT_FOUND`, `VALIDATION`, `DUPLICATE`, `LOCKED`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  createUser?: Maybe<User>;
  /**
   * Registers a vehicle. Requires `vehicle:create`. Raises `VALIDATION`, `NOT_FOUND`, `LOCKED`, `DUPLICATE`,
   * `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  createVehicle?: Maybe<Vehicle>;
  /**
   * Opens a work order, with its first lines; parts leave the stock in the same transaction. Another open order of the vehicle
   * is told by `warnings`, and no reason to refuse this one. Prices, discounts and tax codes
   * of lines are for whoever has `workorder:price`; others leave them to the catalogue and the settings.
   * Requires `workorder:create`. Raises `NOT_FOUND`, `FORBIDDEN`, `VALIDATION`, `LOCKED`, `INSUFFICIENT_STOCK`,
   * `LIMIT_EXCEEDED`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  createWorkOrder?: Maybe<WorkOrder>;
  /**
   * Hides a file with all its versions, and keeps them; a file of the same name begins anew. Needs what the thing's kind needs, too
   * (`AttachmentOwnerType`). Requires `attachment:delete`. Raises `FORBIDDEN`, `VALIDATION`, `NOT_FOUND`, `IDEMPOTENCY_MISMATCH`,
   * `TRY_AGAIN`.
   */
  deleteAttachment?: Maybe<Attachment>;
  /**
   * Removes a customer who never had anything. One with vehicles, work orders or counter sales is `LOCKED`, and
   * `errorInfo.heldBy` says how many of each: archive it instead. Requires `customer:delete`. Raises `NOT_FOUND`, `VALIDATION`,
   * `STALE_VERSION`, `LOCKED`, `TRY_AGAIN`.
   */
  deleteCustomer?: Maybe<Customer>;
  /**
   * Removes an item that never moved. One with movements, that somebody sells or that is on order is `LOCKED`, and `errorInfo.heldBy` says
   * of what: archive it instead.
   * Requires `inventory:delete`. Raises `NOT_FOUND`, `VALIDATION`, `STALE_VERSION`, `LOCKED`, `TRY_AGAIN`.
   */
  deleteInventoryItem?: Maybe<InventoryItem>;
  /**
   * Removes a schedule; the reports that it asked for stay.
   * Requires `report:schedule`. Raises `NOT_FOUND`, `VALIDATION`, `STALE_VERSION`, `TRY_AGAIN`.
   */
  deleteReportSchedule?: Maybe<ReportSchedule>;
  /**
   * Removes a role that nobody has and that was not there from the start. Nobody removes one that may do more than they may.
   * Requires `role:save`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `STALE_VERSION`, `TRY_AGAIN`.
   */
  deleteRole?: Maybe<Role>;
  /**
   * Removes a vehicle that was never worked on. One with work orders is `LOCKED`, and `errorInfo.heldBy` says how many: archive it
   * instead. Requires `vehicle:delete`. Raises `NOT_FOUND`, `VALIDATION`, `STALE_VERSION`, `LOCKED`, `TRY_AGAIN`.
   */
  deleteVehicle?: Maybe<Vehicle>;
  /**
   * Removes an order that was opened by mistake: still `RECEIVED`, without lines, and no part ever moved for it. Any other is
   * `LOCKED`, and `errorInfo.heldBy` says by what: cancel it instead.
   * Requires `workorder:delete`. Raises `NOT_FOUND`, `VALIDATION`, `STALE_VERSION`, `LOCKED`, `TRY_AGAIN`.
   */
  deleteWorkOrder?: Maybe<WorkOrder>;
  /**
   * Shuts a user out from the next request on, revokes refresh tokens and closes live subscriptions. The last enabled
   * administrator cannot be disabled. One who is disabled already stays so.
   * Requires `user:disable`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `TRY_AGAIN`.
   */
  disableUser?: Maybe<User>;
  /**
   * Says that a work order does without a part that it missed: what was set aside for it is free again. One that is `USED` or `DROPPED` is
   * `LOCKED`.
   * Requires `workorder:edit`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  dropMissingPart?: Maybe<WorkOrder>;
  /**
   * Lets a disabled user in again, with the password that they had. One who is enabled already stays so. Who never came gets a new
   * invitation, with another temporary password. Nobody enables a user who may do more than they may.
   * Requires `user:disable`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `TRY_AGAIN`.
   */
  enableUser?: Maybe<User>;
  /**
   * Says that it cannot be done, and why. Of one that no driver has, or another one, it takes `delivery:assign`. One that has ended is
   * `LOCKED`. Requires `delivery:drive`.
   * Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `LIMIT_EXCEEDED`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  failDelivery?: Maybe<Delivery>;
  /**
   * Ends a round: the driver is back. One with stops that are neither done nor failed is `LOCKED`. Of another driver's it takes
   * `delivery:assign`. Requires `delivery:drive`.
   * Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  finishRoute?: Maybe<Route>;
  /**
   * Makes the invoice's PDF as the invoice is now, or answers with the stored one where that shows it already: however often it is asked for,
   * also at the same time, it is made once. Nobody need ask: every invoice is rendered when it is issued, paid and voided.
   * Requires `invoice:read`. Raises `NOT_FOUND`, `VALIDATION`, `TRY_AGAIN`.
   */
  generateInvoicePdf?: Maybe<InvoicePdf>;
  /**
   * Makes the PDF of an order that was sent, as it is now; one that shows it already is kept. It is made by itself when the order is sent.
   * Requires `purchase:read`. Raises `NOT_FOUND`, `VALIDATION`, `INVALID_TRANSITION`, `TRY_AGAIN`.
   */
  generatePurchaseOrderPdf?: Maybe<PurchaseOrderPdf>;
  /**
   * Mails an order to the supplier again, with its PDF: to everybody there who has an e-mail address. At most 20 times.
   * Requires `purchase:send`. Raises `NOT_FOUND`, `VALIDATION`, `LIMIT_EXCEEDED`, `INVALID_TRANSITION`, `STALE_VERSION`,
   * `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  mailPurchaseOrder?: Maybe<PurchaseOrder>;
  /**
   * Holds a bill that is `OPEN` or `DISPUTED` against its order and what has come by now, with the tolerances of now. Any other is `LOCKED`.
   * Requires `bill:record`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `INVALID_TRANSITION`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`,
   * `TRY_AGAIN`.
   */
  matchSupplierBill?: Maybe<SupplierBill>;
  /**
   * Opens the account of who has signed up: makes the customer whose orders they see. Of one that is open already, the answer is what stands.
   * Open to customers; staff have none, and are told `LOCKED`. Requires `shop:account`.
   * Raises `VALIDATION`, `LOCKED`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  openShopAccount?: Maybe<ShopAccount>;
  /**
   * Records what was paid of a bill that is `MATCHED`, or paid back: in parts, and never more than is left. Any other is `LOCKED`.
   * Requires `bill:pay`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `OVERPAYMENT`, `LIMIT_EXCEEDED`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  paySupplierBill?: Maybe<SupplierBill>;
  /**
   * Places an order of parts: its lines are priced, and what they take is set aside until it is paid, or the settings' time is over.
   * Requires `partsorder:place`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `INSUFFICIENT_STOCK`, `LIMIT_EXCEEDED`, `SERIES_EXHAUSTED`,
   * `SERIES_EXPIRED`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  placePartsOrder?: Maybe<PartsOrder>;
  /**
   * Plans a driver's round: the order of stops in which windows are kept and the way is short, as far as a second of looking finds. A window
   * that cannot be kept is named with why. No stop is `VALIDATION`, over 100 are `LIMIT_EXCEEDED`. Requires `route:plan`.
   * Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `LIMIT_EXCEEDED`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  planRoute?: Maybe<Route>;
  /**
   * Ends the subscriptions of a user who was disabled or moved to another role, or of the users of a role that lost a
   * permission: they start anew if they still may. Only the function that reads the streams of users and roles may:
   * signed requests of its role.
   */
  publishAccessChange?: Maybe<AccessChange>;
  /** Tells subscribers of a delivery. Only the function that reads their stream may: signed requests of its role. */
  publishDeliveryChange?: Maybe<DeliveryChange>;
  /** Tells subscribers of a stored PDF. Only the function that reads the invoices' stream may: signed requests of its role. */
  publishInvoicePdfReady?: Maybe<InvoicePdfReady>;
  /** Tells subscribers of an item that is low. Only the function that reads the inventory's stream may: signed requests of its role. */
  publishLowStock?: Maybe<LowStockAlert>;
  /** Tells subscribers of parts that have come. Only the function that reads the work orders' stream may: signed requests of its role. */
  publishPartsArrival?: Maybe<PartsArrival>;
  /** Tells subscribers of an order of parts. Only the function that reads their stream may: signed requests of its role. */
  publishPartsOrderChange?: Maybe<PartsOrderChange>;
  /** Tells subscribers of a purchase order. Only the function that reads their stream may: signed requests of its role. */
  publishPurchaseOrderChange?: Maybe<PurchaseOrderChange>;
  /** Tells subscribers of a report that ended. Only the function that reads the reports' stream may: signed requests of its role. */
  publishReportReady?: Maybe<ReportReady>;
  /** Tells subscribers of a requisition. Only the function that reads the requisitions' stream may: signed requests of its role. */
  publishRequisitionChange?: Maybe<RequisitionChange>;
  /** Tells subscribers of a change. Only the function that reads the work orders' stream may: signed requests of its role. */
  publishWorkOrderChange?: Maybe<WorkOrderChange>;
  /**
   * Tells subscribers of another bay or technician, or of parts that it waits for. Only the function that reads the work orders' stream
   * may: signed requests of its role.
   */
  publishWorkOrderPlaceChange?: Maybe<WorkOrderChange>;
  /** Tells subscribers of a change of state. Only the function that reads the work orders' stream may: signed requests of its role. */
  publishWorkOrderStateChange?: Maybe<WorkOrderChange>;
  /**
   * Receives goods of a purchase order that was sent, as often as they come in parts: each line makes an `IN` movement at its cost, which goes
   * into the item's average. More than was ordered may come up to the workshop's `overReceiptPercent`; beyond that `LIMIT_EXCEEDED` says how
   * much may. What a work order waits for is set aside for it. Up to 40 lines a call, at most 400 a receipt; fewer where many work orders wait
   * (`errorInfo.maximum`).
   * Requires `receipt:create`. Raises `NOT_FOUND`, `VALIDATION`, `INVALID_TRANSITION`, `LOCKED`, `LIMIT_EXCEEDED`,
   * `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  receiveGoods?: Maybe<Receipt>;
  /** Records that an order has arrived. Only functions of the API may: signed requests of their role. */
  recordPartsDelivery?: Maybe<PartsOrder>;
  /**
   * Records that an order was paid: its document is issued with its number. Told twice, it is recorded once. Money for an order that is
   * paid or given up already is to go back: the answer has a refund more. Only functions of the API may: signed requests of their role.
   */
  recordPartsPayment?: Maybe<PartsOrder>;
  /** Records that an order was not paid. Only functions of the API may: signed requests of their role. */
  recordPartsPaymentFailure?: Maybe<PartsOrder>;
  /**
   * Records that money went back: the document that was issued with its payment is voided, or bears it. Only functions of the API may:
   * signed requests of their role.
   */
  recordPartsRefund?: Maybe<PartsOrder>;
  /** Records that a paid order is on its way: its parts leave the stock. Only functions of the API may: signed requests of their role. */
  recordPartsShipment?: Maybe<PartsOrder>;
  /** Records that a paid order could not be sent: its money is to go back. Only functions of the API may: signed requests of their role. */
  recordPartsShipmentFailure?: Maybe<PartsOrder>;
  /**
   * Records what a supplier has answered, or answered anew.
   * Requires `quotation:edit`. Raises `NOT_FOUND`, `VALIDATION`, `INVALID_TRANSITION`, `LIMIT_EXCEEDED`, `STALE_VERSION`,
   * `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  recordQuotation?: Maybe<Quotation>;
  /**
   * Records a movement: goods received, taken, returned or counted. Incoming goods update the moving average cost.
   * Requires `inventory:move`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `INSUFFICIENT_STOCK`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  recordStockMovement?: Maybe<RecordStockMovementResult>;
  /**
   * Records a bill of a supplier, and holds each line against the order and what came of it: `MATCHED` where all agrees within the workshop's
   * tolerances, `OPEN` where goods are still to come, else `DISPUTED`. A number that the supplier used before is `DUPLICATE`.
   * Requires `bill:record`. Raises `NOT_FOUND`, `VALIDATION`, `INVALID_TRANSITION`, `LIMIT_EXCEEDED`, `DUPLICATE`, `IDEMPOTENCY_MISMATCH`,
   * `TRY_AGAIN`.
   */
  recordSupplierBill?: Maybe<SupplierBill>;
  /**
   * Writes down the credit that closes a return, whatever it comes to.
   * Requires `receipt:settle`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  recordSupplierCredit?: Maybe<SupplierReturn>;
  /**
   * Registers parts of a delivered order that came back: to stock, or scrapped with a reason. What they cost goes back to the customer.
   * Requires `partsorder:return`. Raises `NOT_FOUND`, `VALIDATION`, `LIMIT_EXCEEDED`, `INVALID_TRANSITION`, `STALE_VERSION`,
   * `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  registerPartsReturn?: Maybe<PartsOrder>;
  /**
   * Registers a payment, or a refund when the amount is negative. An invoice takes 400 payments, and 499 with refunds.
   * Requires `payment:register`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `OVERPAYMENT`, `LIMIT_EXCEEDED`,
   * `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  registerPayment?: Maybe<Invoice>;
  /**
   * Says no to a submitted requisition: of the same people as a yes. Approvals of before count no more. Requires `requisition:approve`.
   * Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  rejectRequisition?: Maybe<Requisition>;
  /**
   * Frees the parts of an order that was not paid in time, and gives it up. Before its time it has no effect. Only functions of the API
   * may: signed requests of their role.
   */
  releasePartsReservation?: Maybe<PartsOrder>;
  /**
   * Removes lines from a draft; requisitions have what they ordered left again. Approvals that it had are gone.
   * Requires `purchase:edit`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `INVALID_TRANSITION`, `LIMIT_EXCEEDED`, `STALE_VERSION`,
   * `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  removePurchaseOrderLines?: Maybe<PurchaseOrder>;
  /**
   * Says that a supplier no longer sells an item. Where it was preferred, nobody is any more. Requires `supplier:update`.
   * Raises `NOT_FOUND`, `VALIDATION`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  removeSupplierItem?: Maybe<SupplierItem>;
  /**
   * Removes a line; a part comes back to stock in the same transaction, or stays mounted and is written off.
   * Requires `workorder:edit`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  removeWorkOrderItem?: Maybe<WorkOrder>;
  /**
   * Asks again for a delivery that failed. Requires `delivery:request`.
   * Raises `NOT_FOUND`, `LOCKED`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `VALIDATION`, `TRY_AGAIN`.
   */
  reopenDelivery?: Maybe<Delivery>;
  /**
   * Makes a draft again of what was submitted, approved or rejected, so that it can be changed. What was approved stands as far as nothing is
   * changed upward. One that orders cover is `LOCKED`. What somebody else asked for takes `requisition:update`.
   * Requires `requisition:create`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  reopenRequisition?: Maybe<Requisition>;
  /**
   * Plans what is left of a round anew. What is done stays. One that is finished is `LOCKED`. Requires `route:plan`.
   * Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `LIMIT_EXCEEDED`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  replanRoute?: Maybe<Route>;
  /**
   * Says where the driver is who is on the way with a delivery: whoever waits for it sees the point move. An older position than the one that
   * is known changes nothing. Of another driver's delivery it takes `delivery:assign`. Requires `delivery:drive`.
   * Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  reportDriverPosition?: Maybe<Delivery>;
  /**
   * Says that a work order misses a part: one of the inventory, or one that is described. The order's state does not move by it. At most 12
   * parts of an order are awaited at a time, and at most 40 are kept with it.
   * Requires `workorder:edit`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `LIMIT_EXCEEDED`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`,
   * `TRY_AGAIN`.
   */
  reportMissingPart?: Maybe<WorkOrder>;
  /**
   * Asks for a vehicle to be fetched, or brought back. Requires `delivery:request`.
   * Raises `NOT_FOUND`, `VALIDATION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  requestDelivery?: Maybe<Delivery>;
  /**
   * Asks for the parts of an order to be brought by a driver of the workshop. Asked again for the same attempt at the order, it is the same
   * delivery. Only functions of the API may: signed requests of their role.
   */
  requestPartsDelivery?: Maybe<Delivery>;
  /**
   * Asks for a report, which is made out of line: `report` says how far it is, `onReportReady` when it can be fetched. Who lacks what the
   * kind tells of gets `FORBIDDEN`. A period of more than two years is refused: ask for less.
   * Requires `report:read`. Raises `FORBIDDEN`, `VALIDATION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  requestReport?: Maybe<Report>;
  /**
   * Forgets the authenticator of a user who lost it, and signs them out everywhere. Whoever must have one sets up another at the next
   * sign-in, which the password alone opens. Nobody resets that of a user who may do more than they may.
   * Requires `user:save`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `TRY_AGAIN`.
   */
  resetAuthenticator?: Maybe<User>;
  /**
   * Tries an order again whose payment or shipment failed; one that could not be sent is paid anew, once its money is back. At most 10 times.
   * Requires `partsorder:retry`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `LIMIT_EXCEEDED`, `INVALID_TRANSITION`, `STALE_VERSION`,
   * `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  retryPartsOrder?: Maybe<PartsOrder>;
  /**
   * Gives goods back to the supplier: `OUT` movements at the cost at which they came, which leaves the average with it, and a credit that is
   * expected. What was ordered counts as received all the same.
   * Requires `receipt:create`. Raises `NOT_FOUND`, `VALIDATION`, `INVALID_TRANSITION`, `LOCKED`, `LIMIT_EXCEEDED`, `INSUFFICIENT_STOCK`,
   * `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  returnToSupplier?: Maybe<SupplierReturn>;
  /**
   * Takes back what a receipt says wrongly, by a counter-receipt of whole lines: `OUT` movements at the cost at which the goods came, which
   * leaves the average with it. Its answer is the counter-receipt. A line of which goods went back to the supplier stays.
   * Requires `receipt:create`. Raises `NOT_FOUND`, `VALIDATION`, `INVALID_TRANSITION`, `LOCKED`, `LIMIT_EXCEEDED`, `INSUFFICIENT_STOCK`,
   * `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  reverseReceipt?: Maybe<Receipt>;
  /**
   * Ends a key at once, for ever. One that was revoked before stays as it is. Requires `apikey:revoke`.
   * Raises `NOT_FOUND`, `VALIDATION`, `TRY_AGAIN`.
   */
  revokeApiKey?: Maybe<ApiKey>;
  /**
   * Says that a user drives, what, and how much that takes. Requires `driver:save`.
   * Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  saveDriver?: Maybe<Driver>;
  /**
   * Adds a series of numbers, or changes one. Requires `series:save`.
   * Raises `VALIDATION`, `LOCKED`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  saveInvoiceSeries?: Maybe<InvoiceSeries>;
  /**
   * Adds a role, or changes one; it counts from the next request on. Permissions that are taken away close the live
   * subscriptions of those who have the role. Administrators keep what administers the workshop; others give no more than
   * they have. Requires `role:save`. Raises `VALIDATION`, `LOCKED`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  saveRole?: Maybe<Role>;
  /**
   * Sends an approved order: it takes its number, and its prices and taxes are frozen at the rates of the day.
   * Requires `purchase:send`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `INVALID_TRANSITION`, `SERIES_EXHAUSTED`, `SERIES_EXPIRED`,
   * `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  sendPurchaseOrder?: Maybe<PurchaseOrder>;
  /**
   * Says that a supplier sells an item, and how; or changes what was said. An archived supplier or item is `LOCKED`.
   * Requires `supplier:update`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  setSupplierItem?: Maybe<SupplierItem>;
  /**
   * Books what a closed count found of some items: one `ADJUSTMENT` of each that differs, by the difference that was found when it was
   * counted, so that what moved since stays. All or nothing; a line that is settled is left alone, so that a repeated call books nothing
   * twice.
   * Requires `inventory:move`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `INSUFFICIENT_STOCK`, `LIMIT_EXCEEDED`,
   * `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  settleCount?: Maybe<CountSettlement>;
  /**
   * Goes on with the first landed cost of a receipt that has lines pending: the next 40 take their share. Where none is pending, nothing
   * happens.
   * Requires `receipt:settle`. Raises `NOT_FOUND`, `VALIDATION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  settleLandedCost?: Maybe<Receipt>;
  /**
   * Signs the caller out everywhere, here as well: tokens of earlier sign-ins are refused from the next request on, and live
   * subscriptions are closed. Requires `self:read`. Raises `LOCKED`, `TRY_AGAIN`.
   */
  signOutEverywhere?: Maybe<User>;
  /**
   * Signs a user out everywhere: tokens of earlier sign-ins are refused from the next request on, and live subscriptions are closed.
   * Requires `user:disable`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `TRY_AGAIN`.
   */
  signOutUser?: Maybe<User>;
  /** Begins a count. Requires `count:take`. Raises `VALIDATION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`. */
  startCount?: Maybe<StockCount>;
  /**
   * Begins a round: its deliveries are `OUT`. Over 48 stops are written in parts; a call that was cut short is repeated, and goes on. A stop
   * that its driver has no more is `LOCKED`: the round is planned anew. Of another driver's it takes `delivery:assign`.
   * Requires `delivery:drive`.
   * Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `LIMIT_EXCEEDED`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  startRoute?: Maybe<Route>;
  /**
   * Hands a draft to those who approve it; where no rule asks for anybody, or those who are asked have approved as much already, it is
   * `APPROVED` at once. One that too few people could approve is `LOCKED`. What somebody else asked for takes `requisition:update`.
   * Requires `requisition:create`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  submitRequisition?: Maybe<Requisition>;
  /** Changes a customer. Requires `customer:update`. Raises `NOT_FOUND`, `VALIDATION`, `STALE_VERSION`, `DUPLICATE`, `TRY_AGAIN`. */
  updateCustomer?: Maybe<Customer>;
  /**
   * Changes a delivery that has not gone off. Requires `delivery:request`.
   * Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `STALE_VERSION`, `TRY_AGAIN`.
   */
  updateDelivery?: Maybe<Delivery>;
  /**
   * Changes the description of an item; stock changes by movements alone. An item with stock is not archived.
   * Requires `inventory:update`. Raises `NOT_FOUND`, `VALIDATION`, `STALE_VERSION`, `LOCKED`, `DUPLICATE`, `TRY_AGAIN`.
   */
  updateInventoryItem?: Maybe<InventoryItem>;
  /**
   * Changes what an order says besides its lines, until it is sent; afterwards the expected day alone.
   * Requires `purchase:edit`. Raises `NOT_FOUND`, `VALIDATION`, `INVALID_TRANSITION`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  updatePurchaseOrder?: Maybe<PurchaseOrder>;
  /**
   * Changes lines of a draft. Approvals that it had are gone. The quantity of a line that comes from a requisition may not grow beyond
   * what that has left. Requires `purchase:edit`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `INVALID_TRANSITION`, `LIMIT_EXCEEDED`,
   * `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  updatePurchaseOrderLines?: Maybe<PurchaseOrder>;
  /**
   * Changes a schedule, from its next time on. It is its maker's still. Who lacks what the kind tells of gets `FORBIDDEN`.
   * Requires `report:schedule`. Raises `FORBIDDEN`, `NOT_FOUND`, `VALIDATION`, `LIMIT_EXCEEDED`, `STALE_VERSION`, `TRY_AGAIN`.
   */
  updateReportSchedule?: Maybe<ReportSchedule>;
  /**
   * Changes a draft: its own author may, and whoever has `requisition:update`. Lines that are added, or ask for more than before, and another
   * supplier take back what was approved of it; one's own approval counts no more either. One that is no draft is `LOCKED`.
   * Requires `requisition:create`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `LIMIT_EXCEEDED`, `STALE_VERSION`, `TRY_AGAIN`.
   */
  updateRequisition?: Maybe<Requisition>;
  /**
   * Changes how the workshop is set up; it counts from the next request on. Documents keep what they were issued under.
   * Requires `settings:update`. Raises `NOT_FOUND`, `FORBIDDEN`, `VALIDATION`, `LOCKED`, `STALE_VERSION`, `TRY_AGAIN`.
   */
  updateSettings?: Maybe<WorkshopSettings>;
  /**
   * Changes a supplier, or archives it. Requires `supplier:update`. Raises `NOT_FOUND`, `VALIDATION`, `LIMIT_EXCEEDED`, `STALE_VERSION`,
   * `DUPLICATE`, `TRY_AGAIN`.
   */
  updateSupplier?: Maybe<Supplier>;
  /**
   * Changes a user. The last enabled administrator stays one. A call that failed half-way is completed by repeating it. Nobody gives or
   * takes a role that may do more than they may. Requires `user:save`. Raises `NOT_FOUND`, `VALIDATION`,
   * `STALE_VERSION`, `LOCKED`, `TRY_AGAIN`.
   */
  updateUser?: Maybe<User>;
  /**
   * Changes a vehicle, its owner included. Requires `vehicle:update`. Raises `NOT_FOUND`, `VALIDATION`, `STALE_VERSION`,
   * `LOCKED`, `DUPLICATE`, `TRY_AGAIN`.
   */
  updateVehicle?: Maybe<Vehicle>;
  /**
   * Changes what an order says about the visit: not its state, not its lines. One that is `DELIVERED` or `CANCELLED` is `LOCKED`.
   * Requires `workorder:update`. Raises `NOT_FOUND`, `VALIDATION`, `STALE_VERSION`, `LOCKED`, `TRY_AGAIN`.
   */
  updateWorkOrder?: Maybe<WorkOrder>;
  /**
   * Changes a line; of a part, the difference in quantity leaves the stock or comes back in the same transaction. Price,
   * discount and tax code are for whoever has `workorder:price`.
   * Requires `workorder:edit`. Raises `NOT_FOUND`, `FORBIDDEN`, `VALIDATION`, `LOCKED`, `INSUFFICIENT_STOCK`,
   * `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  updateWorkOrderItem?: Maybe<WorkOrder>;
  /**
   * Voids an invoice or a receipt; it keeps its number. What was paid must be refunded first. The work order comes back to `READY`;
   * the parts of a counter sale come back to stock.
   * Requires `invoice:void`. Raises `NOT_FOUND`, `VALIDATION`, `LOCKED`, `STALE_VERSION`, `IDEMPOTENCY_MISMATCH`, `TRY_AGAIN`.
   */
  voidInvoice?: Maybe<Invoice>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationAddLandedCostArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: LandedCostInput;
  receiptId: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationAddPurchaseOrderLinesArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  lines: Array<PurchaseOrderLineInput>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationAddWorkOrderItemArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: WorkOrderItemInput;
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  workOrderId: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationApprovePurchaseOrderArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationApproveRequisitionArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationArriveAtDeliveryArgs = {
  at?: InputMaybe<Scalars['AWSDateTime']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  position?: InputMaybe<CoordinatesInput>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationAssignDeliveryArgs = {
  driverId?: InputMaybe<Scalars['ID']['input']>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationAwardQuotationArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  lineIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  quotationId: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCancelCountArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  reason: Scalars['String']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCancelPartsOrderArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  reason: Scalars['String']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCancelPurchaseOrderArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  reason: Scalars['String']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCancelRequisitionArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  reason: Scalars['String']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationChangeWorkOrderStateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  mountedItemIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  note?: InputMaybe<Scalars['String']['input']>;
  to: WorkOrderState;
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCloseCountArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  reason: Scalars['String']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationClosePurchaseOrderArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCloseQuotationRequestArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  reason: Scalars['String']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCompleteDeliveryArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: DeliveryProofInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCorrectSupplierBillArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: CorrectSupplierBillInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCountItemArgs = {
  countId: Scalars['ID']['input'];
  counted?: InputMaybe<Scalars['String']['input']>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  inventoryItemId: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCreateApiKeyArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: CreateApiKeyInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCreateAttachmentUploadArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: CreateAttachmentUploadInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCreateCustomerArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: CreateCustomerInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCreateInventoryItemArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: CreateInventoryItemInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCreateInvoiceArgs = {
  discountAmount?: InputMaybe<Scalars['String']['input']>;
  discountPercent?: InputMaybe<Scalars['String']['input']>;
  documentType?: InputMaybe<DocumentType>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  recipientId?: InputMaybe<Scalars['ID']['input']>;
  series?: InputMaybe<Scalars['String']['input']>;
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  workOrderId: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCreateLogoUploadArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  type: ImageType;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCreatePurchaseOrderArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: CreatePurchaseOrderInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCreateQuickSaleArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: CreateQuickSaleInput;
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCreateQuotationRequestArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: CreateQuotationRequestInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCreateReportScheduleArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: CreateReportScheduleInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCreateRequisitionArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: CreateRequisitionInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCreateRequisitionsFromSuggestionsArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: RequisitionsFromSuggestionsInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCreateSupplierArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: CreateSupplierInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCreateUserArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: CreateUserInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCreateVehicleArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: CreateVehicleInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationCreateWorkOrderArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: CreateWorkOrderInput;
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationDeleteAttachmentArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  reason: Scalars['String']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationDeleteCustomerArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationDeleteInventoryItemArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationDeleteReportScheduleArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationDeleteRoleArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  name: Scalars['String']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationDeleteVehicleArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationDeleteWorkOrderArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationDisableUserArgs = {
  id: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationDropMissingPartArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  missingPartId: Scalars['ID']['input'];
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  workOrderId: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationEnableUserArgs = {
  id: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationFailDeliveryArgs = {
  at?: InputMaybe<Scalars['AWSDateTime']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  position?: InputMaybe<CoordinatesInput>;
  reason: Scalars['String']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationFinishRouteArgs = {
  at?: InputMaybe<Scalars['AWSDateTime']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationGenerateInvoicePdfArgs = {
  invoiceId: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationGeneratePurchaseOrderPdfArgs = {
  id: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationMailPurchaseOrderArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationMatchSupplierBillArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationOpenShopAccountArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: OpenShopAccountInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationPaySupplierBillArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: SupplierBillPaymentInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationPlacePartsOrderArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: PlacePartsOrderInput;
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationPlanRouteArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: PlanRouteInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationPublishAccessChangeArgs = {
  input: AccessChangeInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationPublishDeliveryChangeArgs = {
  input: DeliveryChangeInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationPublishInvoicePdfReadyArgs = {
  input: InvoicePdfReadyInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationPublishLowStockArgs = {
  input: LowStockAlertInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationPublishPartsArrivalArgs = {
  input: PartsArrivalInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationPublishPartsOrderChangeArgs = {
  input: PartsOrderChangeInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationPublishPurchaseOrderChangeArgs = {
  input: PurchaseOrderChangeInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationPublishReportReadyArgs = {
  input: ReportReadyInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationPublishRequisitionChangeArgs = {
  input: RequisitionChangeInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationPublishWorkOrderChangeArgs = {
  input: WorkOrderChangeInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationPublishWorkOrderPlaceChangeArgs = {
  input: WorkOrderChangeInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationPublishWorkOrderStateChangeArgs = {
  input: WorkOrderChangeInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationReceiveGoodsArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: ReceiveGoodsInput;
  purchaseOrderId: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationRecordPartsDeliveryArgs = {
  input: PartsDeliveryInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationRecordPartsPaymentArgs = {
  input: PartsPaymentInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationRecordPartsPaymentFailureArgs = {
  input: PartsFailureInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationRecordPartsRefundArgs = {
  input: PartsRefundInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationRecordPartsShipmentArgs = {
  input: PartsShipmentInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationRecordPartsShipmentFailureArgs = {
  input: PartsFailureInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationRecordQuotationArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: RecordQuotationInput;
  requestId: Scalars['ID']['input'];
  supplierId: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationRecordStockMovementArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: RecordStockMovementInput;
  inventoryItemId: Scalars['ID']['input'];
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationRecordSupplierBillArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: RecordSupplierBillInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationRecordSupplierCreditArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: SupplierCreditInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationRegisterPartsReturnArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: PartsReturnInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationRegisterPaymentArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: PaymentInput;
  invoiceId: Scalars['ID']['input'];
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationRejectRequisitionArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  reason: Scalars['String']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationReleasePartsReservationArgs = {
  input: PartsReleaseInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationRemovePurchaseOrderLinesArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  lineIds: Array<Scalars['ID']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationRemoveSupplierItemArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  inventoryItemId: Scalars['ID']['input'];
  supplierId: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationRemoveWorkOrderItemArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  itemId: Scalars['ID']['input'];
  mounted?: InputMaybe<Scalars['Boolean']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  workOrderId: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationReopenDeliveryArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationReopenRequisitionArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationReplanRouteArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: ReplanRouteInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationReportDriverPositionArgs = {
  at?: InputMaybe<Scalars['AWSDateTime']['input']>;
  deliveryId: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  position: CoordinatesInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationReportMissingPartArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: MissingPartInput;
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  workOrderId: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationRequestDeliveryArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: RequestDeliveryInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationRequestPartsDeliveryArgs = {
  input: RequestPartsDeliveryInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationRequestReportArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: RequestReportInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationResetAuthenticatorArgs = {
  id: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationRetryPartsOrderArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationReturnToSupplierArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: ReturnToSupplierInput;
  receiptId: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationReverseReceiptArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: ReverseReceiptInput;
  receiptId: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationRevokeApiKeyArgs = {
  id: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationSaveDriverArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: SaveDriverInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationSaveInvoiceSeriesArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: InvoiceSeriesInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationSaveRoleArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: RoleInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationSendPurchaseOrderArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  series?: InputMaybe<Scalars['String']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationSetSupplierItemArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: SupplierItemInput;
  inventoryItemId: Scalars['ID']['input'];
  supplierId: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationSettleCountArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  itemIds: Array<Scalars['ID']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationSettleLandedCostArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  receiptId: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationSignOutUserArgs = {
  id: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationStartCountArgs = {
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: StartCountInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationStartRouteArgs = {
  at?: InputMaybe<Scalars['AWSDateTime']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationSubmitRequisitionArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationUpdateCustomerArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: UpdateCustomerInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationUpdateDeliveryArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: UpdateDeliveryInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationUpdateInventoryItemArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: UpdateInventoryItemInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationUpdatePurchaseOrderArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: UpdatePurchaseOrderInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationUpdatePurchaseOrderLinesArgs = {
  changes: Array<PurchaseOrderLineChange>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationUpdateReportScheduleArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: UpdateReportScheduleInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationUpdateRequisitionArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: UpdateRequisitionInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationUpdateSettingsArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  input: UpdateSettingsInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationUpdateSupplierArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: UpdateSupplierInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationUpdateUserArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: UpdateUserInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationUpdateVehicleArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: UpdateVehicleInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationUpdateWorkOrderArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: UpdateWorkOrderInput;
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationUpdateWorkOrderItemArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  input: UpdateWorkOrderItemInput;
  itemId: Scalars['ID']['input'];
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  workOrderId: Scalars['ID']['input'];
};


/** What can be changed. Every field names the permission that it requires and the error codes that it raises. */
export type MutationVoidInvoiceArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  invoiceId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A way to reach a customer. */
export type NotificationChannel =
  /** Mail to the customer's address, in the workshop's language. */
  | 'EMAIL';

/** How the workshop's country writes numbers for people. The API itself always writes `1180.00`. */
export type NumberFormat = {
  /** What stands before the decimals. */
  decimalSeparator: Scalars['String']['output'];
  /** What stands between groups of three digits. */
  groupSeparator: Scalars['String']['output'];
};

/** Whether the numbers of a series are continuous, for the numbers of one page. */
export type NumberingAudit = {
  /** Whether this page has neither missing nor duplicated nor unexpected numbers. */
  continuous: Scalars['Boolean']['output'];
  /** Numbers that a document carries in the place of another. Two documents in one place cannot be: the number is their key. */
  duplicated: Array<Scalars['String']['output']>;
  /** How many documents this page should have. */
  expected: Scalars['Int']['output'];
  /** How many of the expected numbers have their document. */
  found: Scalars['Int']['output'];
  /** First number of this page; null where there is none. */
  from?: Maybe<Scalars['Int']['output']>;
  /** The kind of document that it numbers. */
  kind: InvoiceKind;
  /** Numbers without a document. */
  missing: Array<Scalars['String']['output']>;
  /** The number that the next document takes: all before it were taken. */
  next: Scalars['Int']['output'];
  /** Give it back to look at the next numbers; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
  /** Prefix of the series. */
  series: Scalars['String']['output'];
  /** Last number of this page; null where there is none. */
  to?: Maybe<Scalars['Int']['output']>;
  /** Numbers that documents carry although the counter has not reached them. */
  unexpected: Array<Scalars['String']['output']>;
  /** How many of those found are voided; a voided document keeps its number. */
  voided: Scalars['Int']['output'];
};

/** A new account in the shop. */
export type OpenShopAccountInput = {
  /** Postal address: at most 300 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** Full name, or company name: 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Whether news of orders go to the e-mail address; absent for yes. */
  notified?: InputMaybe<Scalars['Boolean']['input']>;
  /** Telephone in E.164 form. */
  phone?: InputMaybe<Scalars['AWSPhone']['input']>;
};

/** Parts that have come for a work order. */
export type PartsArrival = {
  /** How many parts are there for it and not used yet. */
  arrivedPartCount: Scalars['Int']['output'];
  /** When. */
  at: Scalars['AWSDateTime']['output'];
  /** Identifier of the arrival: one that is delivered again has the same. */
  id: Scalars['ID']['output'];
  /** How many parts it still waits for. */
  missingPartCount: Scalars['Int']['output'];
  /** The order's missing parts of which some has come. */
  missingPartIds: Array<Scalars['ID']['output']>;
  /** Where the order stands. */
  state: WorkOrderState;
  /** The technician in charge: a user's id. */
  technicianId?: Maybe<Scalars['ID']['output']>;
  /** The order that waited for them. */
  workOrderId: Scalars['ID']['output'];
};

/** Parts that have come, to tell subscribers of. */
export type PartsArrivalInput = {
  /** How many parts are there for it and not used yet. */
  arrivedPartCount: Scalars['Int']['input'];
  /** When. */
  at: Scalars['AWSDateTime']['input'];
  /** Identifier of the arrival. */
  id: Scalars['ID']['input'];
  /** How many parts it still waits for. */
  missingPartCount: Scalars['Int']['input'];
  /** The order's missing parts of which some has come. */
  missingPartIds: Array<Scalars['ID']['input']>;
  /** Where the order stands. */
  state: WorkOrderState;
  /** The technician in charge. */
  technicianId?: InputMaybe<Scalars['ID']['input']>;
  /** The order that waited for them. */
  workOrderId: Scalars['ID']['input'];
};

/** That an order has arrived. */
export type PartsDeliveryInput = {
  /** When. */
  deliveredAt: Scalars['AWSDateTime']['input'];
  /** The order's id. */
  id: Scalars['ID']['input'];
};

/** What did not come about. */
export type PartsFailureInput = {
  /** The attempt that failed; absent for whatever attempt it is. */
  attempt?: InputMaybe<Scalars['Int']['input']>;
  /** The order's id. */
  id: Scalars['ID']['input'];
  /** Why: 1 to 300 characters. */
  reason: Scalars['String']['input'];
};

/** An order of parts from afar: paid before they go, and sent. */
export type PartsOrder = {
  /** Which attempt at payment and shipment this is: 1, and one more with each `retryPartsOrder`. */
  attempt: Scalars['Int']['output'];
  /** Who gave it up, when and why; null where nobody did, and in lists. */
  cancelled?: Maybe<PartsOrderCancellation>;
  /** Currency of its amounts. */
  currency: Scalars['String']['output'];
  /** Who buys, as the customer is now. Null without `customer:read`. */
  customer?: Maybe<Customer>;
  /** Who buys. */
  customerId: Scalars['ID']['output'];
  /** The customer's name when it was placed. */
  customerName: Scalars['String']['output'];
  /** Name of the workflow's run of this attempt. */
  executionName: Scalars['String']['output'];
  /** Identifier, assigned by the API. */
  id: Scalars['ID']['output'];
  /** That document. Null without `invoice:read`, and before it is paid. */
  invoice?: Maybe<Invoice>;
  /** Number of the document that was issued with its payment; null before. */
  invoiceId?: Maybe<Scalars['ID']['output']>;
  /** How many lines there are. */
  lineCount: Scalars['Int']['output'];
  /** Its lines. Null in lists. */
  lines?: Maybe<Array<PartsOrderLine>>;
  /** What can be done with it as it stands, by whoever may. */
  nextMoves: Array<PartsOrderMove>;
  /** What the customer wants known; null in lists. */
  note?: Maybe<Scalars['String']['output']>;
  /** Its number, of a series of its own. */
  number: Scalars['String']['output'];
  /** How it was paid, or why it was not; null before, and in lists. */
  payment?: Maybe<PartsOrderPayment>;
  /** When it was placed. */
  placedAt: Scalars['AWSDateTime']['output'];
  /** Name that whoever placed it had then. */
  placedBy: Scalars['String']['output'];
  /** Id of whoever placed it. */
  placedById: Scalars['ID']['output'];
  /** In which role they did. */
  placedByKind: PartsOrderPlacer;
  /** Whether its prices include tax. Null in lists. */
  pricesIncludeTax?: Maybe<Scalars['Boolean']['output']>;
  /** Where mails about it go, and whom the carrier calls, as it was when it was placed. Null in lists. */
  recipient?: Maybe<PartsOrderRecipient>;
  /** Money that goes back, or went. Empty in lists. */
  refunds: Array<PartsOrderRefund>;
  /** How many refunds are still to be made. */
  refundsDue: Scalars['Int']['output'];
  /** Until when its parts are set aside without being paid for; null once it is paid, or over. */
  reservedUntil?: Maybe<Scalars['AWSDateTime']['output']>;
  /** Whether everything that was sent came back. */
  returnedWhole: Scalars['Boolean']['output'];
  /** What came back. Empty in lists. */
  returns: Array<PartsOrderReturn>;
  /** How it goes, or why it does not; null before, and in lists. */
  shipment?: Maybe<PartsOrderShipment>;
  /** Where it goes. Null in lists. */
  shippingAddress?: Maybe<ShippingAddress>;
  /** Code of how it goes, one of the settings' `shippingMethods`. */
  shippingMethod: Scalars['String']['output'];
  /** What that was called when it was placed. */
  shippingName: Scalars['String']['output'];
  /** What sending it costs, as the settings say it: with tax or without, as `pricesIncludeTax` says. Null in lists. */
  shippingPrice?: Maybe<Scalars['String']['output']>;
  /** How it stands. */
  status: PartsOrderStatus;
  /** What lines and sending come to before tax. Null in lists. */
  subtotal?: Maybe<Scalars['String']['output']>;
  /** Tax on it. Null in lists. */
  tax?: Maybe<Scalars['String']['output']>;
  /** Each status that it had, with its time, oldest first. Empty in lists. */
  times: Array<PartsOrderTime>;
  /** What is to be paid. */
  total: Scalars['String']['output'];
  /** When it last changed. */
  updatedAt: Scalars['AWSDateTime']['output'];
  /** Grows by one with each change; give it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** Who gave an order up, when and why. */
export type PartsOrderCancellation = {
  /** When. */
  at: Scalars['AWSDateTime']['output'];
  /** Name that whoever did it had then. */
  by: Scalars['String']['output'];
  /** Id of whoever did it. */
  byId: Scalars['ID']['output'];
  /** Why, in words; `EXPIRED` where nobody paid in time. */
  reason: Scalars['String']['output'];
};

/** One change of an order of parts. */
export type PartsOrderChange = {
  /** When it changed. */
  at: Scalars['AWSDateTime']['output'];
  /** Which attempt at payment and shipment this is. */
  attempt: Scalars['Int']['output'];
  /** Who buys. */
  customerId: Scalars['ID']['output'];
  /** The customer's name when it was placed. */
  customerName: Scalars['String']['output'];
  /** The status before; null on the first change. */
  from?: Maybe<PartsOrderStatus>;
  /** Identifier of the change: a change that is delivered again has the same. */
  id: Scalars['ID']['output'];
  /** Its number. */
  number: Scalars['String']['output'];
  /** The order. */
  partsOrderId: Scalars['ID']['output'];
  /** Grows by one with each change of the order: it is the order's version. A gap means that a change was missed, so fetch the order. */
  sequence: Scalars['Int']['output'];
  /** The status after. */
  status: PartsOrderStatus;
};

/** A change of an order of parts to tell subscribers of. */
export type PartsOrderChangeInput = {
  /** When it changed. */
  at: Scalars['AWSDateTime']['input'];
  /** Which attempt at payment and shipment this is. */
  attempt: Scalars['Int']['input'];
  /** Who buys. */
  customerId: Scalars['ID']['input'];
  /** The customer's name when it was placed. */
  customerName: Scalars['String']['input'];
  /** The status before; null on the first change. */
  from?: InputMaybe<PartsOrderStatus>;
  /** Identifier of the change: a change that is delivered again has the same. */
  id: Scalars['ID']['input'];
  /** Its number. */
  number: Scalars['String']['input'];
  /** The order. */
  partsOrderId: Scalars['ID']['input'];
  /** Grows by one with each change of the order: it is the order's version. A gap means that a change was missed, so fetch the order. */
  sequence: Scalars['Int']['input'];
  /** The status after. */
  status: PartsOrderStatus;
};

/** A line of an order of parts, priced when it was placed. */
export type PartsOrderLine = {
  /** Identifier within the order. */
  id: Scalars['ID']['output'];
  /** The inventory item. */
  inventoryItemId: Scalars['ID']['output'];
  /** What it was called then. */
  name: Scalars['String']['output'];
  /** How much, a decimal string. */
  quantity: Scalars['String']['output'];
  /** How much of it came back. */
  returned: Scalars['String']['output'];
  /** Its SKU then. */
  sku: Scalars['String']['output'];
  /** The tax. */
  tax: Scalars['String']['output'];
  /** Code of the tax on it. */
  taxCode: Scalars['String']['output'];
  /** Rate of that tax in basis points. */
  taxRate: Scalars['Int']['output'];
  /** What is taxed. */
  taxableAmount: Scalars['String']['output'];
  /** What the line comes to, with tax. */
  total: Scalars['String']['output'];
  /** What one cost then. */
  unitPrice: Scalars['String']['output'];
};

/** A line of a new order of parts. */
export type PartsOrderLineInput = {
  /** The inventory item, one that is for sale. */
  inventoryItemId: Scalars['ID']['input'];
  /** How much: above zero, at most 3 decimals. */
  quantity: Scalars['String']['input'];
  /**
   * What the customer was told that one costs: a decimal string. The item's own price counts: where this is another, the order is refused
   * with it. Absent to take whatever it costs.
   */
  unitPrice?: InputMaybe<Scalars['String']['input']>;
};

/** What can be done with an order of parts. */
export type PartsOrderMove =
  /** `cancelPartsOrder` */
  | 'CANCEL'
  /** `retryPartsOrder` */
  | 'RETRY'
  /** `registerPartsReturn` */
  | 'RETURN';

/** A page of orders of parts. */
export type PartsOrderPage = {
  /** The orders of this page. It can be empty and still carry a token. */
  items: Array<PartsOrder>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** How an order was paid, or why it was not. */
export type PartsOrderPayment = {
  /** How much. */
  amount?: Maybe<Scalars['String']['output']>;
  /** Why the last attempt failed; null where it did not. */
  failure?: Maybe<Scalars['String']['output']>;
  /** When it was paid. */
  paidAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** The provider's id of it. */
  paymentId?: Maybe<Scalars['String']['output']>;
  /** Who took the money; null where nobody did. */
  provider?: Maybe<Scalars['String']['output']>;
};

/** Who placed an order of parts. */
export type PartsOrderPlacer =
  /** A program of somebody else's, with a key of its own. */
  | 'API_KEY'
  /** The customer. */
  | 'CUSTOMER'
  /** Somebody of the workshop. */
  | 'STAFF';

/** Where mails about an order go, and whom the carrier calls. */
export type PartsOrderRecipient = {
  /** E-mail address; null where there is none. */
  email?: Maybe<Scalars['AWSEmail']['output']>;
  /** Name. */
  name: Scalars['String']['output'];
  /** Telephone; null where there is none. */
  phone?: Maybe<Scalars['AWSPhone']['output']>;
};

/** Money that goes back, or went. */
export type PartsOrderRefund = {
  /** How much. */
  amount: Scalars['String']['output'];
  /** Since when it is due. */
  dueAt: Scalars['AWSDateTime']['output'];
  /** Identifier: a provider that is asked twice with it pays back once. */
  id: Scalars['ID']['output'];
  /** The payment that it is of. */
  paymentId: Scalars['String']['output'];
  /** Who took the money. */
  provider: Scalars['String']['output'];
  /** The provider's id of it; null until it is made, and where the provider gave none. */
  providerRefundId?: Maybe<Scalars['String']['output']>;
  /** Why. */
  reason: PartsRefundReason;
  /** When it was made; null until then. */
  refundedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** Whether it was made. */
  status: PartsRefundStatus;
};

/** Parts that came back. */
export type PartsOrderReturn = {
  /** When. */
  at: Scalars['AWSDateTime']['output'];
  /** Name that whoever registered it had then. */
  by: Scalars['String']['output'];
  /** Id of whoever registered it. */
  byId: Scalars['ID']['output'];
  /** Identifier within the order. */
  id: Scalars['ID']['output'];
  /** What came back. */
  lines: Array<PartsReturnLine>;
  /** Why. */
  reason: Scalars['String']['output'];
  /** What goes back to the customer for it. */
  refund: Scalars['String']['output'];
  /** Whether the price of sending is part of that. */
  shippingRefunded: Scalars['Boolean']['output'];
};

/** How an order goes, or why it does not. */
export type PartsOrderShipment = {
  /** Who carries it; null where nobody does. */
  carrier?: Maybe<Scalars['String']['output']>;
  /** When it arrived. */
  deliveredAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** Day on which it should arrive, in the workshop's own calendar; null where nobody said. */
  expectedOn?: Maybe<Scalars['AWSDate']['output']>;
  /** Why the last attempt failed; null where it did not. */
  failure?: Maybe<Scalars['String']['output']>;
  /** When it left. */
  shippedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** By which the carrier knows it. */
  trackingNumber?: Maybe<Scalars['String']['output']>;
};

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

/** A status and its time. */
export type PartsOrderTime = {
  /** Since when. */
  at: Scalars['AWSDateTime']['output'];
  /** The status. */
  status: PartsOrderStatus;
};

/** A payment, as the provider told it. */
export type PartsPaymentInput = {
  /** How much: a decimal string. */
  amount: Scalars['String']['input'];
  /** The attempt that it belongs to; absent for whatever attempt it is. */
  attempt?: InputMaybe<Scalars['Int']['input']>;
  /** In which currency. */
  currency: Scalars['String']['input'];
  /** The order's id. */
  id: Scalars['ID']['input'];
  /** When it was paid. */
  paidAt: Scalars['AWSDateTime']['input'];
  /** The provider's id of it: 1 to 100 characters. */
  paymentId: Scalars['String']['input'];
  /** Who took the money: 1 to 40 characters. */
  provider: Scalars['String']['input'];
};

/** A refund that was made. */
export type PartsRefundInput = {
  /** The order's id. */
  id: Scalars['ID']['input'];
  /** The provider's id of it: at most 100 characters. */
  providerRefundId?: InputMaybe<Scalars['String']['input']>;
  /** The refund, one of the order's. */
  refundId: Scalars['ID']['input'];
};

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

/** An order whose parts may be free again. */
export type PartsReleaseInput = {
  /** The order's id. */
  id: Scalars['ID']['input'];
};

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
  reason: Scalars['String']['input'];
  /** Whether the price of sending is paid back, too. It can be once. */
  refundShipping?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A line of which something came back. */
export type PartsReturnLine = {
  /** What becomes of it. */
  condition: PartsReturnCondition;
  /** The order's line. */
  lineId: Scalars['ID']['output'];
  /** How much of it. */
  quantity: Scalars['String']['output'];
  /** Why it is scrapped; null for what goes back to stock. */
  scrapReason?: Maybe<Scalars['String']['output']>;
};

/** A line of which something came back. */
export type PartsReturnLineInput = {
  /** What becomes of it. */
  condition: PartsReturnCondition;
  /** The order's line. */
  lineId: Scalars['ID']['input'];
  /** How much of it: a decimal string above zero, at most what did not come back before. */
  quantity: Scalars['String']['input'];
  /** Why it is scrapped: 1 to 300 characters, for what is. */
  scrapReason?: InputMaybe<Scalars['String']['input']>;
};

/** A shipment, as the carrier told it. */
export type PartsShipmentInput = {
  /** The attempt that it belongs to; absent for whatever attempt it is. */
  attempt?: InputMaybe<Scalars['Int']['input']>;
  /** Who carries it: 1 to 40 characters. */
  carrier: Scalars['String']['input'];
  /** Day on which it should arrive, in the workshop's own calendar. */
  expectedOn?: InputMaybe<Scalars['AWSDate']['input']>;
  /** The order's id. */
  id: Scalars['ID']['input'];
  /** By which the carrier knows it: 1 to 100 characters. */
  trackingNumber: Scalars['String']['input'];
};

/** A payment, or a refund when negative. */
export type Payment = {
  /** How much was handed over; negative for a refund. */
  amount: Scalars['String']['output'];
  /** When. */
  at: Scalars['AWSDateTime']['output'];
  /** Name that the user who took it had then. Names change, and two people can have one: `byId` says who it was. */
  by: Scalars['String']['output'];
  /** Id of the user who took it. */
  byId?: Maybe<Scalars['ID']['output']>;
  /** Identifier within the invoice; payments sort by it in time. */
  id: Scalars['ID']['output'];
  /** How money was handed over. */
  method: PaymentMethod;
  /** The day on which it was paid, in the workshop's own calendar. */
  paidOn: Scalars['AWSDate']['output'];
  /** Why, on refunds. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Voucher, operation number or the like. */
  reference?: Maybe<Scalars['String']['output']>;
  /**
   * What cash settled beside it, where the smallest coins are gone: `0.06` where 9.96 was paid with 9.90, negative where it settled less
   * than was handed over. The total of the invoice stays.
   */
  rounding: Scalars['String']['output'];
};

/** A payment to register. */
export type PaymentInput = {
  /**
   * How much is handed over: a decimal string; negative for a refund. In cash, what the rest comes to in the coins that there are settles all
   * of it: `Payment.rounding` says how much that is.
   */
  amount: Scalars['String']['input'];
  /** How money is handed over. */
  method: PaymentMethod;
  /** The day on which it was paid, in the workshop's own calendar: not to come, and not before the document's. Absent for today. */
  paidOn?: InputMaybe<Scalars['AWSDate']['input']>;
  /** Why; required for a refund. At most 300 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /**
   * Voucher, operation number or the like: at most 100 characters. One that another payment by the same method has, card or transfer, is
   * taken all the same, and `Invoice.warnings` tells.
   */
  reference?: InputMaybe<Scalars['String']['input']>;
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
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Which document is issued with the payment; absent for what fits the customer. */
  documentType?: InputMaybe<DocumentType>;
  /** Where mails about it go; absent for the customer's own address. */
  email?: InputMaybe<Scalars['AWSEmail']['input']>;
  /** What is bought: 1 to 40 lines. */
  lines: Array<PartsOrderLineInput>;
  /** What the customer wants known: at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Whom the carrier calls; absent for the customer's own telephone. */
  phone?: InputMaybe<Scalars['AWSPhone']['input']>;
  /** Where it goes. */
  shippingAddress: ShippingAddressInput;
  /** Code of how it goes, one of the settings' `shippingMethods`. */
  shippingMethod: Scalars['String']['input'];
};

/** A route to plan. */
export type PlanRouteInput = {
  /** What is brought, and fetched: 1 to 100 deliveries that the driver has. */
  deliveryIds: Array<Scalars['ID']['input']>;
  /** The driver: a user's id. */
  driverId: Scalars['ID']['input'];
  /** Those that stay at their place in `deliveryIds`. */
  lockedIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Where it begins; absent for the workshop. */
  start?: InputMaybe<CoordinatesInput>;
  /** When it begins. */
  startsAt: Scalars['AWSDateTime']['input'];
};

/** An order that the workshop gives to a supplier. */
export type PurchaseOrder = {
  /** Who has approved it so far; a change of its lines takes that away. Empty in lists. */
  approvals: Array<PurchaseOrderApproval>;
  /** Name that whoever made it had then. */
  by: Scalars['String']['output'];
  /** Id of whoever made it. */
  byId: Scalars['ID']['output'];
  /** The lines that the mutation wrote; null elsewhere. */
  changedLines?: Maybe<Array<PurchaseOrderLine>>;
  /** When it was made. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** Currency of its amounts. */
  currency: Scalars['String']['output'];
  /** Where the goods go; null where nobody said yet, and in lists. */
  deliveryPlace?: Maybe<Scalars['String']['output']>;
  /** Why, by whom and when it was closed or cancelled; null where it was not, and in lists. */
  ended?: Maybe<PurchaseOrderEnd>;
  /** Day on which the goods are expected, in the workshop's own calendar; null where nobody said. */
  expectedOn?: Maybe<Scalars['AWSDate']['output']>;
  /** Identifier, assigned by the API. */
  id: Scalars['ID']['output'];
  /** Whether that day is over and something is still to come. */
  late: Scalars['Boolean']['output'];
  /** How many lines there are. */
  lineCount: Scalars['Int']['output'];
  /** Its lines, in the order in which they were added. Null in lists and in answers of mutations, which show `changedLines`. */
  lines?: Maybe<Array<PurchaseOrderLine>>;
  /** How often it was to be mailed to the supplier: once when it was sent, and whenever somebody asked for it again; 0 in lists. */
  mailCount: Scalars['Int']['output'];
  /** Whose approval it still needs, by the workshop's rules; empty once it is approved, and in lists. */
  missingApprovals: Array<PurchaseOrderNeed>;
  /** What the supplier should know; null in lists. */
  note?: Maybe<Scalars['String']['output']>;
  /** Its number, of a series of its own; null until it is sent. */
  number?: Maybe<Scalars['String']['output']>;
  /** Days after the bill until it is due. */
  paymentDays?: Maybe<Scalars['Int']['output']>;
  /** Its stored PDF; null until there is one, and in lists. */
  pdf?: Maybe<PurchaseOrderPdf>;
  /** The requisitions that its lines come from; empty in lists. */
  requisitionIds: Array<Scalars['ID']['output']>;
  /** When it was sent; null until then. */
  sentAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** How it stands. */
  state: PurchaseOrderState;
  /** What its lines come to before tax: a decimal string; null in lists. Null without `inventory:cost`. */
  subtotal?: Maybe<Scalars['String']['output']>;
  /** The supplier, as it is now. Null without `supplier:read`. */
  supplier?: Maybe<Supplier>;
  /** The supplier's id. */
  supplierId: Scalars['ID']['output'];
  /** The supplier's name when the order was made. */
  supplierName: Scalars['String']['output'];
  /** Tax on them, line by line: a decimal string; null in lists. Null without `inventory:cost`. */
  tax?: Maybe<Scalars['String']['output']>;
  /** What it comes to: a decimal string. Null without `inventory:cost`. */
  total?: Maybe<Scalars['String']['output']>;
  /** When it last changed. */
  updatedAt: Scalars['AWSDateTime']['output'];
  /** Grows by one with each change; give it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** One approval of a purchase order. */
export type PurchaseOrderApproval = {
  /** When. */
  at: Scalars['AWSDateTime']['output'];
  /** Name that whoever approved had then. */
  by: Scalars['String']['output'];
  /** Id of whoever approved. */
  byId: Scalars['ID']['output'];
  /** What they noted. */
  note?: Maybe<Scalars['String']['output']>;
  /** The role in which they did. */
  role: Scalars['String']['output'];
};

/** One change of an order to a supplier, whatever mutation caused it. It carries no amounts. */
export type PurchaseOrderChange = {
  /** When it changed. */
  at: Scalars['AWSDateTime']['output'];
  /** The state before; null on the first change. */
  from?: Maybe<PurchaseOrderState>;
  /** Identifier of the change: a change that is delivered again has the same. */
  id: Scalars['ID']['output'];
  /** How many lines there are. */
  lineCount: Scalars['Int']['output'];
  /** Its number; null until it is sent. */
  number?: Maybe<Scalars['String']['output']>;
  /** The order. */
  purchaseOrderId: Scalars['ID']['output'];
  /** Grows by one with each change of the order: it is the order's version. A gap means that a change was missed, so fetch the order. */
  sequence: Scalars['Int']['output'];
  /** The state after. */
  state: PurchaseOrderState;
  /** The supplier's id. */
  supplierId: Scalars['ID']['output'];
  /** The supplier's name when the order was made. */
  supplierName: Scalars['String']['output'];
};

/** A change of an order to a supplier, to tell subscribers of. */
export type PurchaseOrderChangeInput = {
  /** When it changed. */
  at: Scalars['AWSDateTime']['input'];
  /** The state before; null on the first change. */
  from?: InputMaybe<PurchaseOrderState>;
  /** Identifier of the change: a change that is delivered again has the same. */
  id: Scalars['ID']['input'];
  /** How many lines there are. */
  lineCount: Scalars['Int']['input'];
  /** Its number; null until it is sent. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** The order. */
  purchaseOrderId: Scalars['ID']['input'];
  /** Grows by one with each change of the order: it is the order's version. A gap means that a change was missed, so fetch the order. */
  sequence: Scalars['Int']['input'];
  /** The state after. */
  state: PurchaseOrderState;
  /** The supplier's id. */
  supplierId: Scalars['ID']['input'];
  /** The supplier's name when the order was made. */
  supplierName: Scalars['String']['input'];
};

/** Why an order ended, by whom, and when. */
export type PurchaseOrderEnd = {
  /** When. */
  at: Scalars['AWSDateTime']['output'];
  /** Name that whoever ended it had then. */
  by: Scalars['String']['output'];
  /** Id of whoever ended it. */
  byId: Scalars['ID']['output'];
  /** Why; null where nobody said. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** One line of a purchase order: what, how much, at which cost, and what came of it. */
export type PurchaseOrderLine = {
  /** What the line comes to before tax: a decimal string. Null without `inventory:cost`. */
  base?: Maybe<Scalars['String']['output']>;
  /** How much of it the supplier has billed; null until the order is sent. */
  billed?: Maybe<Scalars['String']['output']>;
  /** What is ordered. */
  description: Scalars['String']['output'];
  /** Identifier, assigned by the API. */
  id: Scalars['ID']['output'];
  /** The inventory item; null for what is not kept in the store. */
  inventoryItemId?: Maybe<Scalars['ID']['output']>;
  /** The part of that order that is missing. */
  missingPartId?: Maybe<Scalars['ID']['output']>;
  /** Its place among the order's lines. Numbers of removed lines are not used again. */
  position: Scalars['Int']['output'];
  /** How much, as a decimal string. */
  quantity: Scalars['String']['output'];
  /** How much of it has come, as a decimal string; null until the order is sent. */
  received?: Maybe<Scalars['String']['output']>;
  /** The requisition that it comes from. */
  requisitionId?: Maybe<Scalars['ID']['output']>;
  /** The requisition's line. */
  requisitionLineId?: Maybe<Scalars['ID']['output']>;
  /** How much of that went back to the supplier; null until the order is sent. */
  returned?: Maybe<Scalars['String']['output']>;
  /** The item's own code when the line was written. */
  sku?: Maybe<Scalars['String']['output']>;
  /** The supplier's own code of it. */
  supplierCode?: Maybe<Scalars['String']['output']>;
  /** The tax on it: a decimal string. Null without `inventory:cost`. */
  tax?: Maybe<Scalars['String']['output']>;
  /** The tax on it. */
  taxCode: Scalars['String']['output'];
  /** Its rate in basis points: of the day on which the line was written, and from sending on of that day. */
  taxRate: Scalars['Int']['output'];
  /** What it comes to: a decimal string. Null without `inventory:cost`. */
  total?: Maybe<Scalars['String']['output']>;
  /** What is counted, such as `unit` or `litre`. */
  unit?: Maybe<Scalars['String']['output']>;
  /** What one costs before tax, as a decimal string with at most 6 decimals. Null without `inventory:cost`. */
  unitCost?: Maybe<Scalars['String']['output']>;
  /** The work order that waits for it. */
  workOrderId?: Maybe<Scalars['ID']['output']>;
};

/** What changes about a line. An absent field stays as it is. */
export type PurchaseOrderLineChange = {
  /** What is ordered: 1 to 200 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The line's id. */
  lineId: Scalars['ID']['input'];
  /** How much: above zero, at most 3 decimals. */
  quantity?: InputMaybe<Scalars['String']['input']>;
  /** The supplier's own code of it, at most 60 characters; null for none. */
  supplierCode?: InputMaybe<Scalars['String']['input']>;
  /** The tax on it. */
  taxCode?: InputMaybe<Scalars['String']['input']>;
  /** What is counted, at most 20 characters; null for none. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** What one costs before tax: zero or more, at most 6 decimals. */
  unitCost?: InputMaybe<Scalars['String']['input']>;
};

/**
 * A line to order: of an inventory item, of anything that is described, or for a line of an approved requisition, which says what and, where
 * nothing else is said, how much. One that is for an item names it, too.
 */
export type PurchaseOrderLineInput = {
  /** What is ordered: 1 to 200 characters; absent for the item's name. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The inventory item. */
  inventoryItemId?: InputMaybe<Scalars['ID']['input']>;
  /** How much: above zero, at most 3 decimals; absent for what no order covers of the requisition's line, which is the most. */
  quantity?: InputMaybe<Scalars['String']['input']>;
  /** The approved requisition that it is ordered for. Goes together with `requisitionLineId`. */
  requisitionId?: InputMaybe<Scalars['ID']['input']>;
  /** The requisition's line. */
  requisitionLineId?: InputMaybe<Scalars['ID']['input']>;
  /** The supplier's own code of it, at most 60 characters; absent for the one that is known. */
  supplierCode?: InputMaybe<Scalars['String']['input']>;
  /** The tax on it; absent for the item's, or the workshop's default. */
  taxCode?: InputMaybe<Scalars['String']['input']>;
  /** What is counted, at most 20 characters; absent for the item's. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** What one costs before tax: zero or more, at most 6 decimals; absent for what the supplier asked last. */
  unitCost?: InputMaybe<Scalars['String']['input']>;
};

/** How many people of a role an order still waits for. */
export type PurchaseOrderNeed = {
  /** How many. */
  count: Scalars['Int']['output'];
  /** The role. */
  role: Scalars['String']['output'];
};

/** A page of purchase orders. */
export type PurchaseOrderPage = {
  /** The orders of this page, newest first. It can be empty and still carry a token. */
  items: Array<PurchaseOrder>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** The stored PDF of a purchase order. */
export type PurchaseOrderPdf = {
  /** Its size. */
  bytes: Scalars['Int']['output'];
  /** SHA-256 over what was frozen when the order was sent, as it is printed. */
  digest: Scalars['String']['output'];
  /** Number of the order. */
  number: Scalars['String']['output'];
  /** When it was made. */
  renderedAt: Scalars['AWSDateTime']['output'];
};

/** Where a stored PDF can be fetched. */
export type PurchaseOrderPdfUrl = {
  /** When it ends. */
  expiresAt: Scalars['AWSDateTime']['output'];
  /** What it shows. */
  pdf: PurchaseOrderPdf;
  /** An address that works for 15 minutes, by a plain GET, for anyone who has it. */
  url: Scalars['String']['output'];
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

/** What can be read. Every field names the permission that it requires. */
export type Query = {
  /** Keys of programs, newest first, with those that have ended. Requires `apikey:read`. */
  apiKeys?: Maybe<ApiKeyPage>;
  /**
   * What became of an upload, or null where none has the id or it is forgotten. Needs what the thing's kind needs
   * (`AttachmentOwnerType`). Requires `self:read`.
   */
  attachmentUpload?: Maybe<AttachmentUploadOutcome>;
  /**
   * An address at which a version of a file can be fetched for 15 minutes, or null where there is none: no such file or version, one that
   * was hidden, or no preview. Needs what the thing's kind needs (`AttachmentOwnerType`). Requires `self:read`.
   */
  attachmentUrl?: Maybe<AttachmentUrl>;
  /**
   * Files of a thing, newest first, without those that were hidden. Needs what the thing's kind needs (`AttachmentOwnerType`).
   * Requires `self:read`.
   */
  attachments?: Maybe<AttachmentPage>;
  /**
   * Who changed what, newest first: of one thing (a payment stands under its invoice), by one user, or of everything. Entries appear some
   * seconds after the change and are kept for five years. Requires `audit:read`. Raises `VALIDATION`.
   */
  auditLog?: Maybe<AuditEntryPage>;
  /**
   * What suppliers have answered, line by line, with the cheapest and the fastest marked; what has expired is shown and not marked. Null where
   * there is no such request. Requires `quotation:read`.
   */
  compareQuotations?: Maybe<QuotationComparison>;
  /**
   * What was counted, last first. It comes of an index, which may be a moment behind: whoever follows a count asks from some seconds before
   * what they saw last. Requires `count:take`.
   */
  countLines?: Maybe<CountLinePage>;
  /** One customer, or null. Requires `customer:read`. */
  customer?: Maybe<Customer>;
  /** Customers by name, or those that a search finds. Archived ones are left out. Requires `customer:read`. */
  customers?: Maybe<CustomerPage>;
  /** Deliveries, newest first. Requires `delivery:read`. */
  deliveries?: Maybe<DeliveryPage>;
  /** One delivery, or null. Customers read what is brought to them, or fetched from them. Requires `delivery:read`. */
  delivery?: Maybe<Delivery>;
  /** Who drives, by name. Requires `delivery:read`. */
  drivers?: Maybe<DriverPage>;
  /** Whether the API can answer. Open to every key, whatever its scopes, and to customers. Requires `health:read`. */
  health?: Maybe<Health>;
  /** One inventory item, or null. Requires `inventory:read`. */
  inventoryItem?: Maybe<InventoryItem>;
  /** The inventory item with this SKU, or null. Requires `inventory:read`. */
  inventoryItemBySku?: Maybe<InventoryItem>;
  /** Inventory items by name, or those that a search finds. Archived ones are left out. Requires `inventory:read`. */
  inventoryItems?: Maybe<InventoryItemPage>;
  /** One invoice with its lines and payments, or null. Requires `invoice:read`. */
  invoice?: Maybe<Invoice>;
  /** The invoice with this number, with its lines and payments, or null. Requires `invoice:read`. */
  invoiceByNumber?: Maybe<Invoice>;
  /**
   * An address at which the invoice's PDF can be fetched for 15 minutes; null while there is none. The PDF that was made before an invoice was
   * voided is not given out any more. Requires `invoice:read`. Raises `NOT_FOUND`, `LOCKED`, `TRY_AGAIN`.
   */
  invoicePdfUrl?: Maybe<InvoicePdfUrl>;
  /** The invoice series. Requires `series:read`. */
  invoiceSeries?: Maybe<Array<InvoiceSeries>>;
  /**
   * Invoices and receipts, newest first; the arguments narrow them together. Without `kind`, `status` and `customerId`:
   * invoices of work orders. Requires `invoice:read`.
   */
  invoices?: Maybe<InvoicePage>;
  /** Where the workshop's logo can be read, for 15 minutes; null where there is none. Requires `settings:read`. */
  logoUrl?: Maybe<Scalars['AWSURL']['output']>;
  /** The caller. Requires `self:read`. */
  me?: Maybe<Me>;
  /**
   * What was invoiced, sold or paid, by day of the workshop's calendar, counted from documents and payments themselves. Days with nothing are
   * left out. A page goes through so many of them, and a day may stand in two pages: add them up. Requires `invoice:read`.
   */
  moneyFigures?: Maybe<MoneyFigurePage>;
  /**
   * Proves a series: which of its numbers were expected, found, missing or used twice. Reads the documents themselves, by key and
   * consistently, a hundred numbers a page. Requires `series:audit`. Raises `NOT_FOUND`, `VALIDATION`, `TRY_AGAIN`.
   */
  numberingAudit?: Maybe<NumberingAudit>;
  /** One order of parts, or null. Requires `partsorder:read`. */
  partsOrder?: Maybe<PartsOrder>;
  /** One order of parts, as the steps of its workflow need it. Only functions of the API may: signed requests of their role. */
  partsOrderForWorkflow?: Maybe<PartsOrder>;
  /** Orders of parts, newest first. Each argument narrows the list, alone and together. Requires `partsorder:read`. */
  partsOrders?: Maybe<PartsOrderPage>;
  /** Every permission that there is, by name. Requires `role:read`. */
  permissions?: Maybe<Array<Scalars['String']['output']>>;
  /** One purchase order with its lines, or null. Requires `purchase:read`. */
  purchaseOrder?: Maybe<PurchaseOrder>;
  /** One purchase order with its lines, by its number, or null. Requires `purchase:read`. */
  purchaseOrderByNumber?: Maybe<PurchaseOrder>;
  /**
   * An address of the stored PDF; null while there is none. Requires `purchase:read`. Raises `NOT_FOUND`, `LOCKED`, `INVALID_TRANSITION`,
   * `TRY_AGAIN`.
   */
  purchaseOrderPdfUrl?: Maybe<PurchaseOrderPdfUrl>;
  /** Purchase orders, newest first. Each argument narrows the list, alone and together. Requires `purchase:read`. */
  purchaseOrders?: Maybe<PurchaseOrderPage>;
  /** One quotation, or null where the supplier has not answered. Requires `quotation:read`. */
  quotation?: Maybe<Quotation>;
  /** One request for quotation, or null. Requires `quotation:read`. */
  quotationRequest?: Maybe<QuotationRequest>;
  /** Requests for quotation, newest first. Each argument narrows the list, alone and together. Requires `quotation:read`. */
  quotationRequests?: Maybe<QuotationRequestPage>;
  /** One receipt with its lines and what came on top, or null. Requires `receipt:read`. */
  receipt?: Maybe<Receipt>;
  /** Receipts and counter-receipts, newest first. Requires `receipt:read`. */
  receipts?: Maybe<ReceiptPage>;
  /**
   * Items under their minimum, with how many to buy and from whom; those of which enough is on its way are left out.
   * Requires `supplier:read`. Raises `VALIDATION`.
   */
  reorderSuggestions?: Maybe<ReorderSuggestionPage>;
  /** One report, or null. Requires `report:read`. */
  report?: Maybe<Report>;
  /** Schedules of reports, those that run next first, then those that rest. Requires `report:read`. */
  reportSchedules?: Maybe<ReportSchedulePage>;
  /**
   * An address that opens a report for 15 minutes, or null while it is not ready. Who lacks what the kind tells of, or does not see costs
   * where it has them, gets `FORBIDDEN`. Requires `report:read`. Raises `FORBIDDEN`, `NOT_FOUND`, `TRY_AGAIN`.
   */
  reportUrl?: Maybe<ReportUrl>;
  /** Reports, newest first. Requires `report:read`. */
  reports?: Maybe<ReportPage>;
  /** One requisition, or null. Requires `requisition:read`. */
  requisition?: Maybe<Requisition>;
  /** Requisitions, newest first, without lines and decisions. Requires `requisition:read`. */
  requisitions?: Maybe<RequisitionPage>;
  /** The roles that users can have. Requires `role:read`. */
  roles?: Maybe<RolePage>;
  /** One route with its stops, or null. Requires `route:read`. */
  route?: Maybe<Route>;
  /** Routes by when they begin, latest first, without their stops. Requires `route:read`. */
  routes?: Maybe<RoutePage>;
  /** How the workshop is set up. Requires `settings:read`. */
  settings?: Maybe<WorkshopSettings>;
  /** Who sells in the shop, and how. Open to customers, also before they open an account. Requires `shop:read`. */
  shop?: Maybe<Shop>;
  /** The caller's own account in the shop; null before it is opened, and for staff. Open to customers. Requires `shop:read`. */
  shopAccount?: Maybe<ShopAccount>;
  /** Items that are for sale by name, or those that a search finds. Open to customers. Requires `shop:read`. */
  shopItems?: Maybe<ShopItemPage>;
  /** One count, or null. Requires `count:take`. */
  stockCount?: Maybe<StockCount>;
  /** Counts, newest first. Requires `count:take`. */
  stockCounts?: Maybe<StockCountPage>;
  /** The stock ledger of one item, newest movement first, with the balance after each. Requires `inventory:read`. Raises `TRY_AGAIN`. */
  stockMovements?: Maybe<StockMovementPage>;
  /** One supplier, or null. Requires `supplier:read`. */
  supplier?: Maybe<Supplier>;
  /** One bill of a supplier with its lines and payments, or null. Requires `bill:read`. */
  supplierBill?: Maybe<SupplierBill>;
  /** Bills of suppliers, those due first at the head. Each argument narrows the list, alone and together. Requires `bill:read`. */
  supplierBills?: Maybe<SupplierBillPage>;
  /** What one supplier sells, or who sells one item: exactly one of the two is named. Requires `supplier:read`. */
  supplierItems?: Maybe<SupplierItemPage>;
  /** One return to a supplier, or null. Requires `receipt:read`. */
  supplierReturn?: Maybe<SupplierReturn>;
  /** Returns to suppliers, newest first. Requires `receipt:read`. */
  supplierReturns?: Maybe<SupplierReturnPage>;
  /** Suppliers by name, or those that a search finds. Archived ones are left out. Requires `supplier:read`. */
  suppliers?: Maybe<SupplierPage>;
  /**
   * Who can be given work, by name: users whose role has `workorder:work`. It goes through the users page by page: one may hold fewer than
   * the limit, or none, and have a next one. Requires `workorder:detail`.
   */
  technicians?: Maybe<TechnicianPage>;
  /** What happened to a delivery, the first first. Customers read it of their own. Requires `delivery:read`. */
  tracking?: Maybe<TrackingPage>;
  /** A user by id; null where there is none. Requires `user:read`. */
  user?: Maybe<User>;
  /** The workshop's users, by name. Requires `user:read`. */
  users?: Maybe<UserPage>;
  /** One vehicle, or null. Requires `vehicle:read`. */
  vehicle?: Maybe<Vehicle>;
  /** The vehicle with this licence plate, else the one that had it last, or null. Requires `vehicle:read`. */
  vehicleByPlate?: Maybe<Vehicle>;
  /** A customer's vehicles, or all of them by plate. Archived ones are left out. Requires `vehicle:read`. */
  vehicles?: Maybe<VehiclePage>;
  /**
   * How many orders were received or delivered, by day of the workshop's calendar, counted from the orders themselves. Days with none are left
   * out. A page goes through so many orders, and a day may stand in two pages: add them up. Requires `workorder:detail`.
   */
  workFigures?: Maybe<WorkFigurePage>;
  /** One work order with its lines and events, or null. Requires `workorder:read`. */
  workOrder?: Maybe<WorkOrder>;
  /** What happened to a work order, newest first. Requires `workorder:detail`. */
  workOrderEvents?: Maybe<WorkOrderEventPage>;
  /** Work orders, newest first; the arguments narrow them together. Requires `workorder:read`. */
  workOrders?: Maybe<WorkOrderPage>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryApiKeysArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryAttachmentUploadArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryAttachmentUrlArgs = {
  id: Scalars['ID']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
  version?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryAttachmentsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  ownerId: Scalars['ID']['input'];
  ownerType: AttachmentOwnerType;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryAuditLogArgs = {
  entityId?: InputMaybe<Scalars['ID']['input']>;
  from?: InputMaybe<Scalars['AWSDateTime']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  to?: InputMaybe<Scalars['AWSDateTime']['input']>;
  userId?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryCompareQuotationsArgs = {
  requestId: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryCountLinesArgs = {
  countId: Scalars['ID']['input'];
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  since?: InputMaybe<Scalars['AWSDateTime']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryCustomersArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryDeliveriesArgs = {
  driverId?: InputMaybe<Scalars['ID']['input']>;
  from?: InputMaybe<Scalars['AWSDateTime']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<DeliveryStatus>;
  to?: InputMaybe<Scalars['AWSDateTime']['input']>;
  workOrderId?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryDeliveryArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryDriversArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryInventoryItemArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryInventoryItemBySkuArgs = {
  sku: Scalars['String']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryInventoryItemsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  location?: InputMaybe<Scalars['String']['input']>;
  lowStock?: InputMaybe<Scalars['Boolean']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryInvoiceArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryInvoiceByNumberArgs = {
  number: Scalars['String']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryInvoicePdfUrlArgs = {
  invoiceId: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryInvoiceSeriesArgs = {
  kind?: InputMaybe<InvoiceKind>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryInvoicesArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
  issuedFrom?: InputMaybe<Scalars['AWSDateTime']['input']>;
  issuedTo?: InputMaybe<Scalars['AWSDateTime']['input']>;
  kind?: InputMaybe<InvoiceKind>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<InvoiceStatus>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryMoneyFiguresArgs = {
  from: Scalars['AWSDate']['input'];
  limit?: InputMaybe<Scalars['Int']['input']>;
  method?: InputMaybe<PaymentMethod>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  to: Scalars['AWSDate']['input'];
  what: MoneyFigure;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryNumberingAuditArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  series: Scalars['String']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryPartsOrderArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryPartsOrderForWorkflowArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryPartsOrdersArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  placedFrom?: InputMaybe<Scalars['AWSDateTime']['input']>;
  placedTo?: InputMaybe<Scalars['AWSDateTime']['input']>;
  status?: InputMaybe<PartsOrderStatus>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryPurchaseOrderArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryPurchaseOrderByNumberArgs = {
  number: Scalars['String']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryPurchaseOrderPdfUrlArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryPurchaseOrdersArgs = {
  createdFrom?: InputMaybe<Scalars['AWSDateTime']['input']>;
  createdTo?: InputMaybe<Scalars['AWSDateTime']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<PurchaseOrderState>;
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryQuotationArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryQuotationRequestArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryQuotationRequestsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  requisitionId?: InputMaybe<Scalars['ID']['input']>;
  state?: InputMaybe<QuotationRequestState>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryReceiptArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryReceiptsArgs = {
  from?: InputMaybe<Scalars['AWSDateTime']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  purchaseOrderId?: InputMaybe<Scalars['ID']['input']>;
  to?: InputMaybe<Scalars['AWSDateTime']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryReorderSuggestionsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryReportArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryReportSchedulesArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryReportUrlArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryReportsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryRequisitionArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryRequisitionsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<RequisitionState>;
  waitingForMe?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryRolesArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryRouteArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryRoutesArgs = {
  driverId?: InputMaybe<Scalars['ID']['input']>;
  from?: InputMaybe<Scalars['AWSDateTime']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<RouteStatus>;
  to?: InputMaybe<Scalars['AWSDateTime']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryShopItemsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryStockCountArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryStockCountsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryStockMovementsArgs = {
  inventoryItemId: Scalars['ID']['input'];
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QuerySupplierArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QuerySupplierBillArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QuerySupplierBillsArgs = {
  dueFrom?: InputMaybe<Scalars['AWSDate']['input']>;
  dueTo?: InputMaybe<Scalars['AWSDate']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  purchaseOrderId?: InputMaybe<Scalars['ID']['input']>;
  state?: InputMaybe<SupplierBillState>;
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QuerySupplierItemsArgs = {
  inventoryItemId?: InputMaybe<Scalars['ID']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QuerySupplierReturnArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QuerySupplierReturnsArgs = {
  from?: InputMaybe<Scalars['AWSDateTime']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<SupplierReturnStatus>;
  supplierId?: InputMaybe<Scalars['ID']['input']>;
  to?: InputMaybe<Scalars['AWSDateTime']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QuerySuppliersArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryTechniciansArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryTrackingArgs = {
  deliveryId: Scalars['ID']['input'];
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryUsersArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  role?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryVehicleArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryVehicleByPlateArgs = {
  plate: Scalars['String']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryVehiclesArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryWorkFiguresArgs = {
  from: Scalars['AWSDate']['input'];
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  to: Scalars['AWSDate']['input'];
  what: WorkFigure;
};


/** What can be read. Every field names the permission that it requires. */
export type QueryWorkOrderArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryWorkOrderEventsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  workOrderId: Scalars['ID']['input'];
};


/** What can be read. Every field names the permission that it requires. */
export type QueryWorkOrdersArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
  late?: InputMaybe<Scalars['Boolean']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
  receivedFrom?: InputMaybe<Scalars['AWSDateTime']['input']>;
  receivedTo?: InputMaybe<Scalars['AWSDateTime']['input']>;
  state?: InputMaybe<WorkOrderState>;
  technicianId?: InputMaybe<Scalars['ID']['input']>;
  vehicleId?: InputMaybe<Scalars['ID']['input']>;
};

/** One line of a counter sale. */
export type QuickSaleItemInput = {
  /** What is printed: 1 to 200 characters; absent for the item's name. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Discount as an amount, at most the line. Not together with `discountPercent`. */
  discountAmount?: InputMaybe<Scalars['String']['input']>;
  /** Discount in percent of the line, 0 to 100 with at most 2 decimals. Not together with `discountAmount`. */
  discountPercent?: InputMaybe<Scalars['String']['input']>;
  /** The inventory item. */
  inventoryItemId: Scalars['ID']['input'];
  /** Quantity: positive, at most 3 decimals. */
  quantity: Scalars['String']['input'];
  /** Code of its tax; absent for the item's own. */
  taxCode?: InputMaybe<Scalars['String']['input']>;
  /** Price of one unit, at most 6 decimals; absent for the item's own. Only with `workorder:price`, as are discounts and the tax code. */
  unitPrice?: InputMaybe<Scalars['String']['input']>;
};

/** What a supplier answers. */
export type Quotation = {
  /** Name that whoever recorded it last had then. */
  by: Scalars['String']['output'];
  /** Id of whoever recorded it last. */
  byId: Scalars['ID']['output'];
  /** When it was recorded first. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** Currency of its amounts. */
  currency: Scalars['String']['output'];
  /** Days until delivery, where a line says no other. */
  deliveryDays?: Maybe<Scalars['Int']['output']>;
  /** Whether that day is over: nothing is awarded of it any more. */
  expired: Scalars['Boolean']['output'];
  /** Identifier, known since the supplier was asked. */
  id: Scalars['ID']['output'];
  /** What it offers. */
  lines: Array<QuotationLine>;
  /** What the supplier says besides. */
  note?: Maybe<Scalars['String']['output']>;
  /** The request that it answers. */
  requestId: Scalars['ID']['output'];
  /** The supplier, as it is now. Null without `supplier:read`. */
  supplier?: Maybe<Supplier>;
  /** The supplier's id. */
  supplierId: Scalars['ID']['output'];
  /** The supplier's name when it was asked. */
  supplierName: Scalars['String']['output'];
  /** What all of it comes to before tax: a decimal string. Null without `inventory:cost`. */
  total?: Maybe<Scalars['String']['output']>;
  /** When it was recorded last. */
  updatedAt: Scalars['AWSDateTime']['output'];
  /** Last day on which it holds, in the workshop's own calendar. */
  validUntil: Scalars['AWSDate']['output'];
  /** Grows by one with each change; give it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** The quotations of a request beside each other. */
export type QuotationComparison = {
  /** Each line with what is offered of it. */
  lines: Array<ComparedLine>;
  /** Who has answered, and what all of it comes to. */
  quotations: Array<ComparedQuotation>;
  /** The request. */
  request: QuotationRequest;
};

/** What a supplier offers of a line. */
export type QuotationLine = {
  /** Days until delivery; null where the supplier does not say. */
  deliveryDays?: Maybe<Scalars['Int']['output']>;
  /** The id of the request's line. */
  lineId: Scalars['ID']['output'];
  /** How much, as a decimal string. */
  quantity: Scalars['String']['output'];
  /** What it comes to before tax: a decimal string. Null without `inventory:cost`. */
  total?: Maybe<Scalars['String']['output']>;
  /** What one costs before tax, as a decimal string with at most 6 decimals. Null without `inventory:cost`. */
  unitCost?: Maybe<Scalars['String']['output']>;
};

/** What a supplier offers of a line. */
export type QuotationLineInput = {
  /** Days until delivery: 0 to 365; absent for those of the whole. */
  deliveryDays?: InputMaybe<Scalars['Int']['input']>;
  /** The id of the request's line. */
  lineId: Scalars['ID']['input'];
  /** How much: above zero, at most 3 decimals; absent for what was asked for. */
  quantity?: InputMaybe<Scalars['String']['input']>;
  /** What one costs before tax: zero or more, at most 6 decimals. */
  unitCost: Scalars['String']['input'];
};

/** A request for quotation: what a requisition asks for, asked of several suppliers. */
export type QuotationRequest = {
  /** Day until which an answer is asked, in the workshop's own calendar; null where nobody said. */
  answerBy?: Maybe<Scalars['AWSDate']['output']>;
  /** How many of them have answered. */
  answerCount: Scalars['Int']['output'];
  /** Name that whoever asked had then. */
  by: Scalars['String']['output'];
  /** Id of whoever asked. */
  byId: Scalars['ID']['output'];
  /** When it was made. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** Currency of the answers. */
  currency: Scalars['String']['output'];
  /** Why, by whom and when it was closed; null where it was not, and in lists. */
  ended?: Maybe<PurchaseOrderEnd>;
  /** Identifier, assigned by the API. */
  id: Scalars['ID']['output'];
  /** What it asks for; null in lists. */
  lines?: Maybe<Array<QuotationRequestLine>>;
  /** What the suppliers should know; null in lists. */
  note?: Maybe<Scalars['String']['output']>;
  /** The requisition whose lines it asks for. */
  requisitionId: Scalars['ID']['output'];
  /** How it stands. */
  state: QuotationRequestState;
  /** How many suppliers it asks. */
  supplierCount: Scalars['Int']['output'];
  /** Whom it asks, in the order in which they were named; empty in lists. */
  suppliers: Array<AskedSupplier>;
  /** When it last changed. */
  updatedAt: Scalars['AWSDateTime']['output'];
  /** Grows by one with each change; give it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A line of a request for quotation. */
export type QuotationRequestLine = {
  /** What is asked for. */
  description: Scalars['String']['output'];
  /** The id of the requisition's line. */
  id: Scalars['ID']['output'];
  /** The inventory item; null for what is described. */
  inventoryItemId?: Maybe<Scalars['ID']['output']>;
  /** The order that it was awarded to; null where it was not. */
  purchaseOrderId?: Maybe<Scalars['ID']['output']>;
  /** How much, as a decimal string. */
  quantity: Scalars['String']['output'];
  /** The item's own code. */
  sku?: Maybe<Scalars['String']['output']>;
  /** What is counted. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** A page of requests for quotation. */
export type QuotationRequestPage = {
  /** The requests of this page, newest first. It can be empty and still carry a token. */
  items: Array<QuotationRequest>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** How a request for quotation stands. */
export type QuotationRequestState =
  /** Somebody has answered. */
  | 'ANSWERED'
  /** It is done with: no answer is taken any more. */
  | 'CLOSED'
  /** It was mailed to the suppliers, and nobody has answered. */
  | 'SENT';

/** Goods that came for a purchase order. What it says is never changed: a wrong one is taken back by a counter-receipt. */
export type Receipt = {
  /** Name that whoever received it had then. */
  by: Scalars['String']['output'];
  /** Id of whoever received it. */
  byId: Scalars['ID']['output'];
  /** When it was received. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** Currency of its costs: the workshop's (ISO 4217). */
  currency: Scalars['String']['output'];
  /** Number of the supplier's delivery note. */
  deliveryNote?: Maybe<Scalars['String']['output']>;
  /** Identifier, assigned by the API. */
  id: Scalars['ID']['output'];
  /** Its lines: in the answer of a change those that it wrote, null in lists. */
  items?: Maybe<Array<ReceiptLine>>;
  /** What came on top of its costs, such as freight: null in lists, and in answers of changes that are about something else. */
  landedCosts?: Maybe<Array<LandedCost>>;
  /** How many lines it has. */
  lineCount: Scalars['Int']['output'];
  /** What whoever received it noted. */
  note?: Maybe<Scalars['String']['output']>;
  /** The purchase order's number. */
  orderNumber?: Maybe<Scalars['String']['output']>;
  /** The purchase order's id. */
  purchaseOrderId: Scalars['ID']['output'];
  /** Why it was taken back, where it is a counter-receipt. */
  reason?: Maybe<Scalars['String']['output']>;
  /** How many of them counter-receipts have taken back. */
  reversedCount: Scalars['Int']['output'];
  /** The receipt that this one takes back, where it is a counter-receipt. */
  reverses?: Maybe<Scalars['ID']['output']>;
  /** The supplier's id. */
  supplierId: Scalars['ID']['output'];
  /** The supplier's name when the goods came. */
  supplierName: Scalars['String']['output'];
  /** Grows by one with each call that goes on with it, takes some of it back, or puts cost on top. */
  version: Scalars['Int']['output'];
};

/** What came of one line of the order. */
export type ReceiptLine = {
  /** What it is, as the order says it. */
  description: Scalars['String']['output'];
  /** Identifier within its receipt. */
  id: Scalars['ID']['output'];
  /** The item, as it is now; null for what is not kept in stock. */
  item?: Maybe<InventoryItem>;
  /** The movement that it made; null for what is not kept in stock. */
  movementId?: Maybe<Scalars['ID']['output']>;
  /** The line of the purchase order. */
  orderLineId: Scalars['ID']['output'];
  /** How much came: at most 3 decimals; below zero on a counter-receipt. */
  quantity: Scalars['String']['output'];
  /** How much of it was set aside for that work order when it came. */
  reserved: Scalars['String']['output'];
  /** How much of it has gone back to the supplier. */
  returned: Scalars['String']['output'];
  /** The counter-receipt that takes it back. */
  reversedBy?: Maybe<Scalars['ID']['output']>;
  /** Cost of one unit without tax, in the receipt's currency. Null without `inventory:cost`. */
  unitCost?: Maybe<Scalars['String']['output']>;
  /** The work order that it was ordered for. */
  workOrderId?: Maybe<Scalars['ID']['output']>;
};

/** A page of receipts. */
export type ReceiptPage = {
  /** The receipts of this page, newest first. It can be empty and still carry a token. */
  items: Array<Receipt>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** Goods that came. */
export type ReceiveGoodsInput = {
  /** Number of the supplier's delivery note: at most 60 characters. Of a new receipt only. */
  deliveryNote?: InputMaybe<Scalars['String']['input']>;
  /** What came: 1 to 40 lines, each once. */
  lines: Array<ReceiveLineInput>;
  /** A note: at most 300 characters. Of a new receipt only. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The receipt that this call goes on with, where its lines are more than one call takes; absent for a new one. */
  receiptId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of one line of the order. */
export type ReceiveLineInput = {
  /** The line of the purchase order. */
  lineId: Scalars['ID']['input'];
  /** How much: above zero, at most 3 decimals. */
  quantity: Scalars['String']['input'];
};

/** What a supplier answers. It takes the place of what was recorded of the same supplier before. */
export type RecordQuotationInput = {
  /** Days until delivery, where a line says no other: 0 to 365. */
  deliveryDays?: InputMaybe<Scalars['Int']['input']>;
  /** What it offers: 1 to 100 lines of the request, each once. */
  lines: Array<QuotationLineInput>;
  /** What the supplier says besides: at most 1000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Last day on which it holds, in the workshop's own calendar: not before today. */
  validUntil: Scalars['AWSDate']['input'];
};

/** A movement to record by hand. */
export type RecordStockMovementInput = {
  /** How much: positive, at most 3 decimals. An `ADJUSTMENT` may be negative. */
  quantity: Scalars['String']['input'];
  /** The reason in words; required for `ADJUSTMENT`. At most 300 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /**
   * Supplier's document or other reference: at most 100 characters; not the name of a work order, a purchase order, a sale or a count, as
   * movements of theirs have it.
   */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** Why stock changes. */
  type: StockMovementType;
  /** Cost of one unit, at most 6 decimals; required for `IN`, refused otherwise. */
  unitCost?: InputMaybe<Scalars['String']['input']>;
};

/** What a recorded movement led to. */
export type RecordStockMovementResult = {
  /** The item after it. */
  item: InventoryItem;
  /** The movement. */
  movement: StockMovement;
};

/** A bill of a supplier. */
export type RecordSupplierBillInput = {
  /** The day that it bears, in the workshop's own calendar: not to come. */
  billedOn: Scalars['AWSDate']['input'];
  /** The day on which it is due: not before the day that it bears. Absent for what the order's days of payment make it. */
  dueOn?: InputMaybe<Scalars['AWSDate']['input']>;
  /** Its lines, 1 to 100. */
  lines: Array<SupplierBillLineInput>;
  /** What is noted about it: at most 300 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The supplier's own number of it: 1 to 40 characters, compared without case; spaces drop. */
  number: Scalars['String']['input'];
  /** The order that it is for: one that was sent. */
  purchaseOrderId: Scalars['ID']['input'];
  /**
   * What is to be paid, as the bill says: a decimal string. It may differ from what its lines come to by as many of the currency's smallest
   * units as there are lines, since suppliers round in their own way. Absent for what its lines come to.
   */
  total?: InputMaybe<Scalars['String']['input']>;
};

/** What had better be bought: an item under its minimum. */
export type ReorderSuggestion = {
  /** Currency of its amounts (ISO 4217). */
  currency: Scalars['String']['output'];
  /** The item. Null without `inventory:read`. */
  inventoryItem?: Maybe<InventoryItem>;
  /** What one last cost there, else on average: a decimal string in `currency`. Null without `inventory:cost`, and where nobody knows. */
  lastCost?: Maybe<Scalars['String']['output']>;
  /** The least that is sold there; null for no least. */
  minimumOrder?: Maybe<Scalars['String']['output']>;
  /** How many are on their way: ordered and not received. A decimal string. */
  onOrder: Scalars['String']['output'];
  /** How many are in a pack there; null where any quantity is sold. */
  packSize?: Maybe<Scalars['String']['output']>;
  /**
   * How many to buy: its maximum (its minimum where it has none) less what is in stock and on its way, rounded up to the least that the
   * supplier sells and to whole packs. A decimal string.
   */
  quantity: Scalars['String']['output'];
  /** Whoever is preferred for it; null where nobody is. */
  supplier?: Maybe<Supplier>;
  /** What the supplier calls it. */
  supplierCode?: Maybe<Scalars['String']['output']>;
  /** What the quantity is expected to cost. Null without `inventory:cost`, and where nobody knows. */
  total?: Maybe<Scalars['String']['output']>;
};

/** A page of what had better be bought. */
export type ReorderSuggestionPage = {
  /** The suggestions of this page. It can be empty and still carry a token. */
  items: Array<ReorderSuggestion>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** How a route is planned anew. */
export type ReplanRouteInput = {
  /** What is left to do, 1 to 100 deliveries; absent for what is left of it, in its order. What is done stays where it is. */
  deliveryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Those that stay at their place in `deliveryIds`. */
  lockedIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Where it begins, or goes on; absent for where it begins, and for the last stop that is done where it has started. */
  start?: InputMaybe<CoordinatesInput>;
  /** When it begins, or goes on; absent for when it begins, and for now where it has started. */
  startsAt?: InputMaybe<Scalars['AWSDateTime']['input']>;
};

/** A report: somebody asked for it, or a schedule did. It is kept for 90 days. */
export type Report = {
  /** How large its file is, once it is ready. */
  bytes?: Maybe<Scalars['Int']['output']>;
  /** When it was asked for. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** When it became ready, or failed. */
  endedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** Until when it is kept. */
  expiresAt: Scalars['AWSDateTime']['output'];
  /** Name of the file. */
  fileName: Scalars['String']['output'];
  /** The kind of file. */
  format: ReportFormat;
  /** First day, of the workshop's calendar. Null where the kind has no period. */
  from?: Maybe<Scalars['AWSDate']['output']>;
  /** Identifier, assigned by the API. */
  id: Scalars['ID']['output'];
  /** What it tells of. */
  kind: ReportKind;
  /** How much of it is made, in percent. */
  progress: Scalars['Int']['output'];
  /** Name that the user who asked for it had then; of a schedule, who made it. */
  requestedBy: Scalars['String']['output'];
  /** Id of that user. */
  requestedById: Scalars['ID']['output'];
  /** How many rows it has, once it is ready. */
  rows?: Maybe<Scalars['Int']['output']>;
  /** The schedule that asked for it. */
  scheduleId?: Maybe<Scalars['ID']['output']>;
  /** How far it is. */
  state: ReportState;
  /** Last day. Of a kind that tells of one day, that day. Null where it tells of now. */
  to?: Maybe<Scalars['AWSDate']['output']>;
  /** Whether it tells what things cost: then only who sees costs can fetch it. */
  withCost: Scalars['Boolean']['output'];
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

/** A page of reports. */
export type ReportPage = {
  /** The reports of this page. It can be empty and still carry a token. */
  items: Array<Report>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** A report that is ready, or failed. */
export type ReportReady = {
  /** When. */
  at: Scalars['AWSDateTime']['output'];
  /** Identifier of the event: one that is delivered again has the same. */
  id: Scalars['ID']['output'];
  /** What it tells of. */
  kind: ReportKind;
  /** The report. */
  reportId: Scalars['ID']['output'];
  /** Id of the user who asked for it. */
  requestedById: Scalars['ID']['output'];
  /** `READY` or `FAILED`. */
  state: ReportState;
};

/** A report to tell subscribers of. */
export type ReportReadyInput = {
  /** When. */
  at: Scalars['AWSDateTime']['input'];
  /** Identifier of the event. */
  id: Scalars['ID']['input'];
  /** What it tells of. */
  kind: ReportKind;
  /** The report. */
  reportId: Scalars['ID']['input'];
  /** Who asked for it. */
  requestedById: Scalars['ID']['input'];
  /** How it ended. */
  state: ReportState;
};

/** A report that is made by the calendar and mailed. */
export type ReportSchedule = {
  /** Whether it runs. */
  active: Scalars['Boolean']['output'];
  /** When the schedule was made. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** Name that the user who made it had then. */
  createdBy: Scalars['String']['output'];
  /** Id of that user: what this user may not read any more is not made. */
  createdById: Scalars['ID']['output'];
  /** Day of the month from 1 to 28, where it is monthly. */
  dayOfMonth?: Maybe<Scalars['Int']['output']>;
  /** The kind of file. */
  format: ReportFormat;
  /** How often. */
  frequency: ReportFrequency;
  /** Identifier, assigned by the API. */
  id: Scalars['ID']['output'];
  /** What its reports tell of. */
  kind: ReportKind;
  /** When it asked for the last one. */
  lastAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** When it asks for the next report; null while it does not run. */
  nextAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** Ids of the users who get it by mail, those of them who may read it then. */
  recipientIds: Array<Scalars['ID']['output']>;
  /** Time of the day, as `HH:MM` of its time zone. */
  time: Scalars['String']['output'];
  /** Time zone, by its IANA name. */
  timeZone: Scalars['String']['output'];
  /** When it last changed. */
  updatedAt: Scalars['AWSDateTime']['output'];
  /** Grows by one with each change; give it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** Day of the week from 1, Monday, to 7, Sunday, where it is weekly. */
  weekday?: Maybe<Scalars['Int']['output']>;
};

/** A page of schedules. */
export type ReportSchedulePage = {
  /** The schedules of this page. It can be empty and still carry a token. */
  items: Array<ReportSchedule>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

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

/** An address that opens a report. */
export type ReportUrl = {
  /** Until when: 15 minutes after it was asked for. */
  expiresAt: Scalars['AWSDateTime']['output'];
  /** The report. */
  report: Report;
  /** Opens the file, by a plain GET, for anyone who has it. */
  url: Scalars['AWSURL']['output'];
};

/** Something to bring, or to fetch. */
export type RequestDeliveryInput = {
  /** Where to: 1 to 300 characters. */
  address: Scalars['String']['input'];
  /** Whom to ask for: at most 200 characters. */
  contactName?: InputMaybe<Scalars['String']['input']>;
  /** Whom to call, in E.164 form. */
  contactPhone?: InputMaybe<Scalars['String']['input']>;
  /** What is brought, or fetched: a vehicle. Parts are brought for their parts order, which asks by itself. */
  kind: DeliveryKind;
  /** Degrees north: -90 to 90. Goes together with `longitude`; absent where nobody knows. */
  latitude?: InputMaybe<Scalars['Float']['input']>;
  /** How much of a driver's capacity it takes, in kilograms: 0 to 50,000; absent for 0. */
  load?: InputMaybe<Scalars['Int']['input']>;
  /** Degrees east: -180 to 180. */
  longitude?: InputMaybe<Scalars['Float']['input']>;
  /** What the driver had better know: at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Not before this moment. */
  windowFrom?: InputMaybe<Scalars['AWSDateTime']['input']>;
  /** Not after this moment: after `windowFrom`. */
  windowTo?: InputMaybe<Scalars['AWSDateTime']['input']>;
  /** The work order that it is for. */
  workOrderId: Scalars['ID']['input'];
};

/** Parts to bring. */
export type RequestPartsDeliveryInput = {
  /** The parts order, which is paid. */
  partsOrderId: Scalars['ID']['input'];
};

/** A report to make. */
export type RequestReportInput = {
  /** The kind of file. */
  format: ReportFormat;
  /** First day of the period. Required for kinds that tell of a period, refused for kinds that tell of one day or of now. */
  from?: InputMaybe<Scalars['AWSDate']['input']>;
  /** What it tells of. */
  kind: ReportKind;
  /** Whether it is mailed to who asks for it, once it is ready. */
  mail?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Last day of the period, at most two years after the first. Of `STOCK_VALUE`, the day at whose end it tells; absent for today. Refused
   * for kinds that tell of now.
   */
  to?: InputMaybe<Scalars['AWSDate']['input']>;
};

/** What somebody asks to be bought, and who approved it. */
export type Requisition = {
  /** When it was begun. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** Currency of its amounts (ISO 4217). */
  currency: Scalars['String']['output'];
  /** Who said yes or no, the first first. Null in lists. */
  decisions?: Maybe<Array<ApprovalDecision>>;
  /** Identifier, assigned by the API. */
  id: Scalars['ID']['output'];
  /** What is asked for. Null in lists. */
  items?: Maybe<Array<RequisitionLine>>;
  /** How many lines there are. */
  lineCount: Scalars['Int']['output'];
  /** Whether the caller may approve it now. */
  mayApprove: Scalars['Boolean']['output'];
  /** The day on which it is needed. */
  neededBy?: Maybe<Scalars['AWSDate']['output']>;
  /** What whoever asks wants to say. */
  note?: Maybe<Scalars['String']['output']>;
  /** Why it was rejected, or given up. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Who asked, by name. */
  requestedBy: Scalars['String']['output'];
  /** Who asked: the user's id. */
  requestedById: Scalars['ID']['output'];
  /** How far it has come. */
  state: RequisitionState;
  /** When it was submitted last; null before. */
  submittedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** From whom it had better be bought; null for from anybody, and without `supplier:read`. */
  supplier?: Maybe<Supplier>;
  /** What the lines come to, as far as their costs are known: a decimal string in `currency`. Null without `inventory:cost`. */
  total?: Maybe<Scalars['String']['output']>;
  /** How many lines have no known cost, and count for nothing in the total. */
  unpricedLines: Scalars['Int']['output'];
  /** When it last changed. */
  updatedAt: Scalars['AWSDateTime']['output'];
  /** Grows by one with each change, but not with an approval that leaves it `SUBMITTED`: two may approve the same version. */
  version: Scalars['Int']['output'];
  /** Whose approval is still missing; empty but for one that is `SUBMITTED`. */
  waitingFor: Array<MissingApproval>;
};

/** One change of a requisition. It carries no amounts. */
export type RequisitionChange = {
  /** When it changed. */
  at: Scalars['AWSDateTime']['output'];
  /** The state before; null on the first change. */
  from?: Maybe<RequisitionState>;
  /** Identifier of the change: a change that is delivered again has the same. */
  id: Scalars['ID']['output'];
  /** Who asked: a user's id. */
  requestedById: Scalars['ID']['output'];
  /** The requisition. */
  requisitionId: Scalars['ID']['output'];
  /** Grows with each change of the requisition. */
  sequence: Scalars['Int']['output'];
  /** The state after. */
  state: RequisitionState;
  /** Roles whose approval is missing. */
  waitingRoles: Array<Scalars['String']['output']>;
};

/** A change of a requisition to tell subscribers of. */
export type RequisitionChangeInput = {
  /** When it changed. */
  at: Scalars['AWSDateTime']['input'];
  /** The state before; null on the first change. */
  from?: InputMaybe<RequisitionState>;
  /** Identifier of the change: a change that is delivered again has the same. */
  id: Scalars['ID']['input'];
  /** Who asked: a user's id. */
  requestedById: Scalars['ID']['input'];
  /** The requisition. */
  requisitionId: Scalars['ID']['input'];
  /** Grows with each change of the requisition. */
  sequence: Scalars['Int']['input'];
  /** The state after. */
  state: RequisitionState;
  /** Roles whose approval is missing. */
  waitingRoles: Array<Scalars['String']['input']>;
};

/** A line of a requisition: an item, or something in words. */
export type RequisitionLine = {
  /** What is needed. Of an item it is the name of when it was asked for. */
  description: Scalars['String']['output'];
  /** Identifier, assigned by the API. */
  id: Scalars['ID']['output'];
  /** The item; null where the line says in words what is needed, and without `inventory:read`. */
  inventoryItem?: Maybe<InventoryItem>;
  /** What of that order's missing parts it asks for. */
  missingPartId?: Maybe<Scalars['ID']['output']>;
  /** The day on which it is needed, where that is another than the requisition's. */
  neededBy?: Maybe<Scalars['AWSDate']['output']>;
  /** How many of them orders cover: a decimal string. */
  ordered: Scalars['String']['output'];
  /** How many: a decimal string. */
  quantity: Scalars['String']['output'];
  /** Quantity times cost: a decimal string. Null without `inventory:cost`, and where nobody knows. */
  total?: Maybe<Scalars['String']['output']>;
  /** What one is expected to cost, without tax: a decimal string. Null without `inventory:cost`, and where nobody knows. */
  unitCost?: Maybe<Scalars['String']['output']>;
  /** The work order that waits for it. Null without `workorder:read`. */
  workOrder?: Maybe<WorkOrder>;
};

/** What to change of a line. An absent field stays as it is; null clears it. */
export type RequisitionLineChange = {
  /** What is needed: 1 to 200 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The line. */
  id: Scalars['ID']['input'];
  /** The day on which it is needed, as `YYYY-MM-DD`. */
  neededBy?: InputMaybe<Scalars['AWSDate']['input']>;
  /** How many: a decimal string above zero, at most 3 decimals. */
  quantity?: InputMaybe<Scalars['String']['input']>;
  /** What one is expected to cost: a decimal string. Only with `inventory:cost`. */
  unitCost?: InputMaybe<Scalars['String']['input']>;
};

/** A line: of an item, or in words. */
export type RequisitionLineInput = {
  /** What is needed: 1 to 200 characters; absent for the item's name. A line without an item has one. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The item that is needed. An archived one is `LOCKED`. */
  inventoryItemId?: InputMaybe<Scalars['ID']['input']>;
  /** What of the work order's missing parts it asks for; `workOrderId` says which order. One that another requisition asks for is `LOCKED`. */
  missingPartId?: InputMaybe<Scalars['ID']['input']>;
  /** The day on which it is needed, as `YYYY-MM-DD`; absent for the requisition's. */
  neededBy?: InputMaybe<Scalars['AWSDate']['input']>;
  /** How many: a decimal string above zero, at most 3 decimals. */
  quantity: Scalars['String']['input'];
  /**
   * What one is expected to cost, without tax: a decimal string in the workshop's currency, at most 6 decimals. Absent for what it last cost
   * at the supplier, else on average. Only with `inventory:cost`.
   */
  unitCost?: InputMaybe<Scalars['String']['input']>;
  /** The work order that waits for it, which is open. At most 10 different ones in a call, and 30 in a requisition. */
  workOrderId?: InputMaybe<Scalars['ID']['input']>;
};

/** A page of requisitions. */
export type RequisitionPage = {
  /** The requisitions of this page. It can be empty and still carry a token. */
  items: Array<Requisition>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
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
  neededBy?: InputMaybe<Scalars['AWSDate']['input']>;
  /** What to say to it: at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** What goes back of one line of a receipt. */
export type ReturnLineInput = {
  /** The line of the receipt. */
  lineId: Scalars['ID']['input'];
  /** How much: above zero, at most 3 decimals. */
  quantity: Scalars['String']['input'];
};

/** Goods that go back to a supplier. */
export type ReturnToSupplierInput = {
  /** What goes back: 1 to 40 lines, each once. */
  lines: Array<ReturnLineInput>;
  /** Why: 1 to 300 characters. */
  reason: Scalars['String']['input'];
};

/** What is taken back of a receipt. */
export type ReverseReceiptInput = {
  /** Lines of the receipt: 1 to 40, each once; absent for all that are left, where they are no more than 40. */
  lineIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Why: 1 to 300 characters. */
  reason: Scalars['String']['input'];
};

/** What those who have a role may do. */
export type Role = {
  /** Whether it was there from the start. It can be changed, but not removed. */
  builtIn: Scalars['Boolean']['output'];
  /** What it is for. */
  description?: Maybe<Scalars['String']['output']>;
  /** Its name: what `User.role` holds, and the group of the user's tokens. */
  name: Scalars['String']['output'];
  /** Names of its permissions, such as `workorder:read`. */
  permissions: Array<Scalars['String']['output']>;
  /** How many users have it. */
  userCount: Scalars['Int']['output'];
  /** Grows by one with each change of its definition. */
  version: Scalars['Int']['output'];
};

/** A role to add, or to change. */
export type RoleInput = {
  /** What it is for, at most 200 characters; null or absent for nothing. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its name: 2 to 40 capitals, digits and underscores, a capital first. */
  name: Scalars['String']['input'];
  /** All that it may do, each a name that `permissions` lists. Every role has `self:read`, named or not. */
  permissions: Array<Scalars['String']['input']>;
};

/** A page of roles, in the order of their names. */
export type RolePage = {
  /** The roles. */
  items: Array<Role>;
  /** Give it to the same query to get the next page; null on the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** A driver's round, stop by stop. */
export type Route = {
  /** When it was planned first. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** Kilometres in all, the way back included: a decimal string. */
  distanceKm: Scalars['String']['output'];
  /** The driver's id: a user's. */
  driverId: Scalars['ID']['output'];
  /** The driver's name when it was planned. */
  driverName: Scalars['String']['output'];
  /** Where it ends: the workshop, or where it begins where the settings do not say where that is. */
  end: Coordinates;
  /** How many of them are done, or failed. */
  endedCount: Scalars['Int']['output'];
  /** When one is back. */
  endsAt: Scalars['AWSDateTime']['output'];
  /** When the driver was back, by the driver's own clock. */
  finishedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** Kilometres of the way back: a decimal string. */
  homeDistanceKm: Scalars['String']['output'];
  /** Identifier, assigned by the API. */
  id: Scalars['ID']['output'];
  /** Its stops, in their order. Null in lists. */
  items?: Maybe<Array<RouteStop>>;
  /** The delivery that comes next; null before it has started, and after the last. */
  nextDeliveryId?: Maybe<Scalars['ID']['output']>;
  /** Who planned it, by name. */
  plannedBy: Scalars['String']['output'];
  /** How many windows are not kept. */
  problemCount: Scalars['Int']['output'];
  /** Where it begins. */
  start: Coordinates;
  /** When the driver went off, by the driver's own clock. */
  startedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** When it begins. */
  startsAt: Scalars['AWSDateTime']['output'];
  /** How far it has come. */
  status: RouteStatus;
  /** How many stops there are. */
  stopCount: Scalars['Int']['output'];
  /** When it last changed. */
  updatedAt: Scalars['AWSDateTime']['output'];
  /** Grows by one with each change; give it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of routes. */
export type RoutePage = {
  /** The routes of this page. It can be empty and still carry a token. */
  items: Array<Route>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
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

/** A stop of a route. */
export type RouteStop = {
  /** When one is there. */
  arrivesAt: Scalars['AWSDateTime']['output'];
  /** The delivery; null without `delivery:read`. */
  delivery?: Maybe<Delivery>;
  /** The delivery's id. */
  deliveryId: Scalars['ID']['output'];
  /** Kilometres from the stop before, or from the start: a decimal string. */
  distanceKm: Scalars['String']['output'];
  /** Minutes after the end of its window that one is there; 0 where the window is kept, or there is none. */
  lateMinutes: Scalars['Int']['output'];
  /** Where: degrees north. */
  latitude: Scalars['Float']['output'];
  /** When one goes on. */
  leavesAt: Scalars['AWSDateTime']['output'];
  /** Whether it was to stay at its place. */
  locked: Scalars['Boolean']['output'];
  /** Where: degrees east. */
  longitude: Scalars['Float']['output'];
  /** Its place, from 1. */
  number: Scalars['Int']['output'];
  /** What became of it: null before, `DONE` or `FAILED`. */
  outcome?: Maybe<DeliveryStatus>;
  /** Why its window is not kept; null where it is. */
  problem?: Maybe<RouteProblem>;
  /** Minutes that one waits there until its window opens. */
  waitMinutes: Scalars['Int']['output'];
};

/** Somebody who drives. */
export type SaveDriverInput = {
  /** Whether deliveries are given to them; absent for true. One who has open deliveries stays. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** How much it takes, in kilograms: 0 to 50,000, and no less than what open deliveries take. */
  capacity: Scalars['Int']['input'];
  /** Its plate: at most 20 characters. */
  plate?: InputMaybe<Scalars['String']['input']>;
  /** The user's id. */
  userId: Scalars['ID']['input'];
  /** What they drive: 1 to 100 characters. */
  vehicle: Scalars['String']['input'];
};

/** Where something is sent. */
export type ShippingAddress = {
  /** City or district. */
  city: Scalars['String']['output'];
  /** Country, ISO 3166-1 alpha-2. */
  country: Scalars['String']['output'];
  /** Degrees north, if known. */
  latitude?: Maybe<Scalars['Float']['output']>;
  /** Degrees east, if known. */
  longitude?: Maybe<Scalars['Float']['output']>;
  /** State, department or province; null where there is none. */
  state?: Maybe<Scalars['String']['output']>;
  /** Street and number. */
  street: Scalars['String']['output'];
  /** Postal code; null where there is none. */
  zipCode?: Maybe<Scalars['String']['output']>;
};

/** Where something is sent. */
export type ShippingAddressInput = {
  /** City or district: 1 to 100 characters. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Country, ISO 3166-1 alpha-2, such as `PE`. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** Degrees north, -90 to 90. Goes together with `longitude`. */
  latitude?: InputMaybe<Scalars['Float']['input']>;
  /** Degrees east, -180 to 180. Goes together with `latitude`. */
  longitude?: InputMaybe<Scalars['Float']['input']>;
  /** State, department or province: at most 100 characters. */
  state?: InputMaybe<Scalars['String']['input']>;
  /** Street and number: 1 to 200 characters. */
  street?: InputMaybe<Scalars['String']['input']>;
  /** Postal code: at most 20 characters. */
  zipCode?: InputMaybe<Scalars['String']['input']>;
};

/** How orders of parts are sent. */
export type ShippingMethod = {
  /** By which orders name it. */
  code: Scalars['String']['output'];
  /** How many days it takes, as a rule; null where nobody says. */
  days?: Maybe<Scalars['Int']['output']>;
  /** What it is called. */
  name: Scalars['String']['output'];
  /** What it costs: with tax or without, as prices of the workshop are. */
  price: Scalars['String']['output'];
};

/** How orders of parts are sent. */
export type ShippingMethodInput = {
  /** By which orders name it: capitals, digits and `_`, at most 20, a letter first. */
  code: Scalars['String']['input'];
  /** How many days it takes, as a rule: 0 to 60. */
  days?: InputMaybe<Scalars['Int']['input']>;
  /** What it is called: 1 to 60 characters. */
  name: Scalars['String']['input'];
  /** What it costs: a decimal string, zero or more. */
  price: Scalars['String']['input'];
};

/** Who sells in the shop, and how. */
export type Shop = {
  /** Country of the workshop, by ISO 3166-1. */
  country: Scalars['String']['output'];
  /** Currency of the prices, by ISO 4217. */
  currency: Scalars['String']['output'];
  /** E-mail address of the workshop. */
  email?: Maybe<Scalars['String']['output']>;
  /** Language of the workshop, such as `es`. */
  language: Scalars['String']['output'];
  /** Name of the workshop. */
  name: Scalars['String']['output'];
  /** Telephone of the workshop. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Whether prices include taxes. */
  pricesIncludeTax: Scalars['Boolean']['output'];
  /** How orders can be sent. */
  shippingMethods: Array<ShopShippingMethod>;
};

/** The account of a customer in the shop. */
export type ShopAccount = {
  /** Postal address. */
  address?: Maybe<Scalars['String']['output']>;
  /** When the account was opened. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** The address with which the customer signs in. */
  email: Scalars['String']['output'];
  /** Identifier of the customer whose account it is. */
  id: Scalars['ID']['output'];
  /** Full name, or company name. */
  name: Scalars['String']['output'];
  /** Whether news of orders go to the e-mail address. */
  notified: Scalars['Boolean']['output'];
  /** Telephone in E.164 form. */
  phone?: Maybe<Scalars['String']['output']>;
};

/** Whether there is any of an item, without what is set aside for others. */
export type ShopAvailability =
  /** Five or more. */
  | 'AVAILABLE'
  /** Fewer than five. */
  | 'FEW'
  /** None. */
  | 'NONE';

/** An item that is for sale. */
export type ShopItem = {
  /** Whether there is any. */
  availability: ShopAvailability;
  /** Currency of the price, by ISO 4217. */
  currency: Scalars['String']['output'];
  /** Identifier of the inventory item. */
  id: Scalars['ID']['output'];
  /** What it is. */
  name: Scalars['String']['output'];
  /** What one costs, as `Shop.pricesIncludeTax` says with tax or without. */
  price: Scalars['String']['output'];
  /** Its code. */
  sku: Scalars['String']['output'];
  /** What it is counted in, such as `piece`. */
  unit: Scalars['String']['output'];
};

/** A page of items that are for sale. */
export type ShopItemPage = {
  /** The items of this page. It can be empty and still carry a token. */
  items: Array<ShopItem>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** How an order can be sent, and what that costs. */
export type ShopShippingMethod = {
  /** By which an order names it. */
  code: Scalars['String']['output'];
  /** How many days it takes, as a rule. */
  days?: Maybe<Scalars['Int']['output']>;
  /** What it is called. */
  name: Scalars['String']['output'];
  /** What it costs, in the shop's currency, as `Shop.pricesIncludeTax` says with tax or without. */
  price: Scalars['String']['output'];
};

/** By what a cost is spread over lines. */
export type SpreadBy =
  /** By what each cost. */
  | 'AMOUNT'
  /** By how much came of each. */
  | 'QUANTITY';

/** A new count. */
export type StartCountInput = {
  /** Beginning of the places that are counted, such as `A-`: at most 60 characters; absent for the whole store. */
  location?: InputMaybe<Scalars['String']['input']>;
};

/** How long a work order should stay in a state: `WorkOrder.stateDueAt` says when that is over. */
export type StateTimeLimit = {
  /** Minutes from the moment in which it came to the state. */
  minutes: Scalars['Int']['output'];
  /** The state. */
  state: WorkOrderState;
};

/** How long work orders should stay in a state. */
export type StateTimeLimitInput = {
  /** Minutes, 1 to 525600. */
  minutes: Scalars['Int']['input'];
  /** A state that an order is to leave: neither `DELIVERED` nor `CANCELLED`. */
  state: WorkOrderState;
};

/** A count of the stock: people go through a part of the store and write down what is there, several at a time. */
export type StockCount = {
  /** When it was closed or given up; null while it is open. */
  closedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** Name that whoever closed or gave it up had then; null while it is open. */
  closedBy?: Maybe<Scalars['String']['output']>;
  /** Id of whoever closed or gave it up; null while it is open. */
  closedById?: Maybe<Scalars['ID']['output']>;
  /** Identifier, assigned by the API. */
  id: Scalars['ID']['output'];
  /** Beginning of the places that are counted, as items name them; null for the whole store. */
  location?: Maybe<Scalars['String']['output']>;
  /** What its adjustments say, or why it was given up; null while it is open. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it began. */
  startedAt: Scalars['AWSDateTime']['output'];
  /** Name that whoever began it had then. */
  startedBy: Scalars['String']['output'];
  /** Id of whoever began it. */
  startedById: Scalars['ID']['output'];
  /** How it stands. */
  status: StockCountStatus;
  /** Grows by one with each change of the count itself; what is counted is written without it. */
  version: Scalars['Int']['output'];
};

/** A page of counts. */
export type StockCountPage = {
  /** The counts of this page, newest first. It can be empty and still carry a token. */
  items: Array<StockCount>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** How a count stands. */
export type StockCountStatus =
  /** It was given up: nothing is booked. */
  | 'CANCELLED'
  /** What was counted stands; differences are booked by `settleCount`. */
  | 'CLOSED'
  /** Items are counted. */
  | 'OPEN';

/** One change of stock. An item's stock is the sum of its movements. */
export type StockMovement = {
  /** When. */
  at: Scalars['AWSDateTime']['output'];
  /** What was in stock after it. Null outside the ledger. */
  balance?: Maybe<Scalars['String']['output']>;
  /** Name that the user who caused it had then. Names change, and two people can have one: `byId` says who it was. */
  by: Scalars['String']['output'];
  /** Id of the user who caused it. */
  byId?: Maybe<Scalars['ID']['output']>;
  /** Identifier; movements sort by it in time. */
  id: Scalars['ID']['output'];
  /** The item that moved. */
  item?: Maybe<InventoryItem>;
  /** What came on top of the goods in stock, on `LANDED_COST`. Null without `inventory:cost`. */
  landedCost?: Maybe<Scalars['String']['output']>;
  /** Signed change of stock: negative when it went out. */
  quantity: Scalars['String']['output'];
  /** The reason in words. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The receipt of a purchase order that it belongs to. */
  receiptId?: Maybe<Scalars['ID']['output']>;
  /** What it belongs to: a work order, an invoice, a supplier's document. */
  reference?: Maybe<Scalars['String']['output']>;
  /** The return to a supplier that it belongs to. */
  returnId?: Maybe<Scalars['ID']['output']>;
  /** Why. */
  type: StockMovementType;
  /** Cost of one unit, on movements that came in or went back to a supplier, and on what was written off. Null without `inventory:cost`. */
  unitCost?: Maybe<Scalars['String']['output']>;
  /** What was given up of goods that had left the stock before, on `WRITE_OFF`: the movement's own quantity is zero. */
  writtenOff?: Maybe<Scalars['String']['output']>;
};

/** A page of stock movements. */
export type StockMovementPage = {
  /** The movements of this page, newest first. */
  items: Array<StockMovement>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

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

/** What can be followed. Every field names the permission that it requires, which is asked when the subscription starts. */
export type Subscription = {
  /**
   * What moves the cards of a board: orders that are opened, go to another state, bay or technician, wait for other parts, or are removed
   * (`kind: DELETED`). Nothing is replayed after a disconnection: fetch what the screen shows, then go on. Requires `workorder:read`.
   */
  onBoardChanged?: Maybe<WorkOrderChange>;
  /**
   * Deliveries that are asked for, given to drivers, go off and end, and where their drivers are. Each argument narrows the stream; an absent
   * one asks nothing. Customers hear of their own. Nothing is replayed after a disconnection: fetch what the screen shows, then go on.
   * Requires `delivery:read`.
   */
  onDeliveryChanged?: Maybe<DeliveryChange>;
  /** PDFs of invoices as they are stored. Requires `invoice:read`. */
  onInvoicePdfReady?: Maybe<InvoicePdfReady>;
  /** Items whose stock goes under its minimum, once per crossing. Requires `inventory:read`. */
  onLowStock?: Maybe<LowStockAlert>;
  /**
   * Parts that have come for a work order which waited for them: they are set aside for it, and the order's state does not move by itself.
   * Nothing is replayed after a disconnection: fetch what the screen shows, then go on. Requires `workorder:read`.
   */
  onPartsArrived?: Maybe<PartsArrival>;
  /**
   * Orders of parts that are placed, paid, sent, delivered, returned or given up. Each argument narrows the stream; an absent one asks
   * nothing. Nothing is replayed after a disconnection: fetch what the screen shows, then go on. Requires `partsorder:read`.
   */
  onPartsOrderChanged?: Maybe<PartsOrderChange>;
  /**
   * Orders to suppliers that are written, approved, sent, received, closed or cancelled. Each argument narrows the stream; an absent one asks
   * nothing. Nothing is replayed after a disconnection: fetch what the screen shows, then go on. Requires `purchase:read`.
   */
  onPurchaseOrderChanged?: Maybe<PurchaseOrderChange>;
  /**
   * Reports as they become ready, or fail. Nothing is replayed after a disconnection: read `report`, then go on.
   * Requires `report:read`.
   */
  onReportReady?: Maybe<ReportReady>;
  /**
   * Requisitions that are written, submitted, decided over, ordered or given up. Each argument narrows the stream; an absent one asks nothing.
   * Nothing is replayed after a disconnection: fetch what the screen shows, then go on. Requires `requisition:read`.
   */
  onRequisitionChanged?: Maybe<RequisitionChange>;
  /** Every change of one work order: state, lines, what it says. Requires `workorder:read`. */
  onWorkOrderChanged?: Maybe<WorkOrderChange>;
  /**
   * Work orders that are opened, go to another state, or are removed (`kind: DELETED`). Each argument narrows the
   * stream, alone and together; an absent one asks nothing.
   * Nothing is replayed after a disconnection: fetch what the screen shows, then go on. Requires `workorder:read`.
   */
  onWorkOrderStateChanged?: Maybe<WorkOrderChange>;
};


/** What can be followed. Every field names the permission that it requires, which is asked when the subscription starts. */
export type SubscriptionOnBoardChangedArgs = {
  technicianId?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be followed. Every field names the permission that it requires, which is asked when the subscription starts. */
export type SubscriptionOnDeliveryChangedArgs = {
  driverId?: InputMaybe<Scalars['ID']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be followed. Every field names the permission that it requires, which is asked when the subscription starts. */
export type SubscriptionOnInvoicePdfReadyArgs = {
  invoiceId?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be followed. Every field names the permission that it requires, which is asked when the subscription starts. */
export type SubscriptionOnPartsArrivedArgs = {
  technicianId?: InputMaybe<Scalars['ID']['input']>;
  workOrderId?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be followed. Every field names the permission that it requires, which is asked when the subscription starts. */
export type SubscriptionOnPartsOrderChangedArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  statuses?: InputMaybe<Array<PartsOrderStatus>>;
};


/** What can be followed. Every field names the permission that it requires, which is asked when the subscription starts. */
export type SubscriptionOnPurchaseOrderChangedArgs = {
  purchaseOrderId?: InputMaybe<Scalars['ID']['input']>;
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be followed. Every field names the permission that it requires, which is asked when the subscription starts. */
export type SubscriptionOnReportReadyArgs = {
  reportId?: InputMaybe<Scalars['ID']['input']>;
  requestedById?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be followed. Every field names the permission that it requires, which is asked when the subscription starts. */
export type SubscriptionOnRequisitionChangedArgs = {
  requestedById?: InputMaybe<Scalars['ID']['input']>;
  requisitionId?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be followed. Every field names the permission that it requires, which is asked when the subscription starts. */
export type SubscriptionOnWorkOrderChangedArgs = {
  id: Scalars['ID']['input'];
};


/** What can be followed. Every field names the permission that it requires, which is asked when the subscription starts. */
export type SubscriptionOnWorkOrderStateChangedArgs = {
  bay?: InputMaybe<Scalars['String']['input']>;
  states?: InputMaybe<Array<WorkOrderState>>;
  technicianId?: InputMaybe<Scalars['ID']['input']>;
  workOrderId?: InputMaybe<Scalars['ID']['input']>;
};

/** An item that is to be bought. */
export type SuggestedItemInput = {
  /** The item. An archived one is `LOCKED`. */
  inventoryItemId: Scalars['ID']['input'];
  /** How many: a decimal string above zero, at most 3 decimals; absent for as many as are suggested now. */
  quantity?: InputMaybe<Scalars['String']['input']>;
  /** From whom; absent for whoever is preferred. An archived supplier is `LOCKED`. */
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};

/** A company or person that the workshop buys from. */
export type Supplier = {
  /** Postal address in one line. */
  address?: Maybe<Scalars['String']['output']>;
  /** Whether it is hidden from lists and searches; it can still be read by id. Nothing new is bought from it. */
  archived: Scalars['Boolean']['output'];
  /** Whom to talk to, at most 10. Orders go to the first who has an e-mail address. */
  contacts: Array<SupplierContact>;
  /** When the supplier was registered. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** Currency in which it sells (ISO 4217). */
  currency: Scalars['String']['output'];
  /** Identifier, assigned by the API. */
  id: Scalars['ID']['output'];
  /** Days from order to delivery, as a rule; null where nobody said. */
  leadTimeDays?: Maybe<Scalars['Int']['output']>;
  /** Full name or company name, as it is printed. */
  name: Scalars['String']['output'];
  /** Days after a bill until it is due; 0 where goods are paid at once. */
  paymentDays: Scalars['Int']['output'];
  /** Number of the tax identity document: capitals and digits, without separators. No two suppliers share one. */
  taxId?: Maybe<Scalars['String']['output']>;
  /** The kind of tax identity document, such as `RUC`. */
  taxIdType?: Maybe<Scalars['String']['output']>;
  /** When the supplier last changed. */
  updatedAt: Scalars['AWSDateTime']['output'];
  /** Grows by one with each change; give it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** What a supplier bills for a purchase order, held against what was ordered and what came. */
export type SupplierBill = {
  /** What is left to pay. Null without `inventory:cost`. */
  balance?: Maybe<Scalars['String']['output']>;
  /** The day that it bears. */
  billedOn: Scalars['AWSDate']['output'];
  /** Name that whoever recorded it had then. */
  by: Scalars['String']['output'];
  /** Id of whoever recorded it. */
  byId: Scalars['ID']['output'];
  /** When it was recorded. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** Currency of its amounts: the order's. */
  currency: Scalars['String']['output'];
  /** How many differences are beyond the workshop's tolerances: a bill that has any is `DISPUTED`. */
  disputeCount: Scalars['Int']['output'];
  /** What those come to before tax. Null without `inventory:cost`. */
  disputedAmount?: Maybe<Scalars['String']['output']>;
  /** The day on which it is due. */
  dueOn: Scalars['AWSDate']['output'];
  /** Identifier, assigned by the API. */
  id: Scalars['ID']['output'];
  /** How many lines it has. */
  lineCount: Scalars['Int']['output'];
  /** Its lines, each with what was found. Null in lists and in answers of payments. */
  lines?: Maybe<Array<SupplierBillLine>>;
  /** When it was last held against its order and receipts. */
  matchedAt: Scalars['AWSDateTime']['output'];
  /** What was noted about it. */
  note?: Maybe<Scalars['String']['output']>;
  /** The supplier's own number of it. No two bills of one supplier share one. */
  number: Scalars['String']['output'];
  /** Number of that order. */
  orderNumber?: Maybe<Scalars['String']['output']>;
  /** Whether that day is over and something is left to pay. */
  overdue: Scalars['Boolean']['output'];
  /** What was paid of it. Null without `inventory:cost`. */
  paid?: Maybe<Scalars['String']['output']>;
  /** What was paid, and paid back, oldest first. Null in lists and in answers of mutations. */
  payments?: Maybe<Array<SupplierBillPayment>>;
  /** How much more than agreed a price could be when it was matched, in percent: a decimal string. */
  priceTolerance: Scalars['String']['output'];
  /** Id of the order that it is for. */
  purchaseOrderId: Scalars['ID']['output'];
  /** How much more than came could be billed when it was matched, in percent: a decimal string. */
  quantityTolerance: Scalars['String']['output'];
  /** How it stands. */
  state: SupplierBillState;
  /** What its lines come to before tax: a decimal string. Null without `inventory:cost`. */
  subtotal?: Maybe<Scalars['String']['output']>;
  /** The supplier, as it is now. Null without `supplier:read`. */
  supplier?: Maybe<Supplier>;
  /** The supplier's id. */
  supplierId: Scalars['ID']['output'];
  /** The supplier's name when the order was made. */
  supplierName: Scalars['String']['output'];
  /** Tax on them. Null without `inventory:cost`. */
  tax?: Maybe<Scalars['String']['output']>;
  /** What is to be paid: as the bill says, else what its lines come to. Null without `inventory:cost`. */
  total?: Maybe<Scalars['String']['output']>;
  /** When it last changed. */
  updatedAt: Scalars['AWSDateTime']['output'];
  /** Grows by one with each change; give it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** One difference of a bill's line, in numbers and in words. */
export type SupplierBillDifference = {
  /** What the bill says: a price or a quantity. Null without `inventory:cost`. */
  actual?: Maybe<Scalars['String']['output']>;
  /** How much more that is on the line, before tax; below zero for less. Null without `inventory:cost`. */
  amount?: Maybe<Scalars['String']['output']>;
  /** Whether it is beyond the tolerance: then the bill is disputed. Less than was agreed never is. */
  beyond: Scalars['Boolean']['output'];
  /** The price that was agreed, or how much came and was not billed. Null for what was not ordered, and without `inventory:cost`. */
  expected?: Maybe<Scalars['String']['output']>;
  /** What differs. */
  kind: SupplierBillDifferenceKind;
  /** The same in words. Null without `inventory:cost`. */
  message?: Maybe<Scalars['String']['output']>;
  /** The same in percent of what was expected, with two decimals. Null where nothing was expected, and without `inventory:cost`. */
  percent?: Maybe<Scalars['String']['output']>;
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

/** One line of a bill, beside what was ordered and what came. */
export type SupplierBillLine = {
  /** What one was agreed to cost, before tax. Null for what was not ordered, and without `inventory:cost`. */
  agreedCost?: Maybe<Scalars['String']['output']>;
  /** What the line comes to before tax. Null without `inventory:cost`. */
  base?: Maybe<Scalars['String']['output']>;
  /** How much other bills of the order had billed by then; null for what was not ordered. */
  billedBefore?: Maybe<Scalars['String']['output']>;
  /** What is billed. */
  description: Scalars['String']['output'];
  /** Where it differs; empty where it agrees. */
  differences: Array<SupplierBillDifference>;
  /** Identifier within the bill. */
  id: Scalars['ID']['output'];
  /** The inventory item, where the order's line is of one. */
  inventoryItem?: Maybe<InventoryItem>;
  /** The line of the order that it bills; null for something that was not ordered. */
  orderLineId?: Maybe<Scalars['ID']['output']>;
  /** How much was ordered; null for what was not ordered. */
  ordered?: Maybe<Scalars['String']['output']>;
  /** How much is billed: a decimal string with at most 3 decimals. */
  quantity: Scalars['String']['output'];
  /** How much came and was kept when it was matched; null for what was not ordered. */
  received?: Maybe<Scalars['String']['output']>;
  /** The tax on it. Null without `inventory:cost`. */
  tax?: Maybe<Scalars['String']['output']>;
  /** Code of its tax. */
  taxCode: Scalars['String']['output'];
  /** What it comes to. Null without `inventory:cost`. */
  total?: Maybe<Scalars['String']['output']>;
  /** What one costs by the bill, before tax. Null without `inventory:cost`. */
  unitCost?: Maybe<Scalars['String']['output']>;
};

/** A line of a bill. */
export type SupplierBillLineInput = {
  /** What is billed: 1 to 200 characters; absent for what the order says. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The line of the order that it bills, each once; absent for something that was not ordered. */
  orderLineId?: InputMaybe<Scalars['ID']['input']>;
  /** How much: above zero, at most 3 decimals. */
  quantity: Scalars['String']['input'];
  /** Code of its tax; absent for the order's, or the workshop's default. */
  taxCode?: InputMaybe<Scalars['String']['input']>;
  /** What one costs, before tax: zero or more, at most 6 decimals. */
  unitCost: Scalars['String']['input'];
};

/** A page of bills. */
export type SupplierBillPage = {
  /** The bills of this page, those due first at its head. It can be empty and still carry a token. */
  items: Array<SupplierBill>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** What was paid of a bill, or paid back. */
export type SupplierBillPayment = {
  /** How much: negative where the supplier paid back. Null without `inventory:cost`. */
  amount?: Maybe<Scalars['String']['output']>;
  /** When it was recorded. */
  at: Scalars['AWSDateTime']['output'];
  /** Name that whoever recorded it had then. */
  by: Scalars['String']['output'];
  /** Id of whoever recorded it. */
  byId: Scalars['ID']['output'];
  /** Identifier; payments sort by it in time. */
  id: Scalars['ID']['output'];
  /** How it was paid. */
  method: PaymentMethod;
  /** The day on which it was paid, in the workshop's own calendar. */
  paidOn: Scalars['AWSDate']['output'];
  /** Why the supplier paid back. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Number of the transfer or the like. */
  reference?: Maybe<Scalars['String']['output']>;
};

/** A payment of a bill. */
export type SupplierBillPaymentInput = {
  /** How much: a decimal string; negative where the supplier pays back. */
  amount: Scalars['String']['input'];
  /** How it is paid. */
  method: PaymentMethod;
  /** The day on which it was paid, in the workshop's own calendar: not to come, and not before the bill's. Absent for today. */
  paidOn?: InputMaybe<Scalars['AWSDate']['input']>;
  /** Why the supplier pays back; required then. At most 300 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Number of the transfer or the like: at most 100 characters. */
  reference?: InputMaybe<Scalars['String']['input']>;
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
export type SupplierContact = {
  /** E-mail address. */
  email?: Maybe<Scalars['AWSEmail']['output']>;
  /** Full name. */
  name: Scalars['String']['output'];
  /** Telephone in E.164 form, such as `+51987654321`. */
  phone?: Maybe<Scalars['String']['output']>;
};

/** Somebody who works for a supplier. */
export type SupplierContactInput = {
  /** E-mail address, at most 254 characters: ASCII before the @, a domain of any letters after it. */
  email?: InputMaybe<Scalars['AWSEmail']['input']>;
  /** Full name: 1 to 200 characters with a letter or a digit among them. */
  name: Scalars['String']['input'];
  /** Telephone with its country, such as `+51 987 654 321`; spaces, brackets and a trunk zero drop. Without an extension. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** A credit that a supplier gave for goods that went back. */
export type SupplierCreditInput = {
  /** How much, without tax: a decimal string, zero or more, in the return's currency. */
  amount: Scalars['String']['input'];
  /** A note: at most 300 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Number of the supplier's credit note: 1 to 60 characters. */
  number: Scalars['String']['input'];
};

/** An inventory item as a supplier sells it. */
export type SupplierItem = {
  /** When the item was first set. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** Currency of `lastCost` (ISO 4217). */
  currency: Scalars['String']['output'];
  /** The item. Null without `inventory:read`. */
  inventoryItem?: Maybe<InventoryItem>;
  /** What one costs, as it was last said: a decimal string in `currency`. Null without `inventory:cost`, and where nobody said. */
  lastCost?: Maybe<Scalars['String']['output']>;
  /** The least that is sold: a decimal string; null for no least. */
  minimumOrder?: Maybe<Scalars['String']['output']>;
  /** How many are in a pack: orders are whole packs. A decimal string; null where any quantity is sold. */
  packSize?: Maybe<Scalars['String']['output']>;
  /** Whether the item is bought here, where nobody says otherwise. At most one supplier of an item is preferred. */
  preferred: Scalars['Boolean']['output'];
  /** The supplier. Null without `supplier:read`. */
  supplier?: Maybe<Supplier>;
  /** What the supplier calls it. */
  supplierCode?: Maybe<Scalars['String']['output']>;
  /** When it last changed. */
  updatedAt: Scalars['AWSDateTime']['output'];
  /** Grows by one with each change; give it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** What to say of an item that a supplier sells. An absent field stays as it is; null clears it. */
export type SupplierItemInput = {
  /** What one costs: a decimal string in the supplier's currency, zero or more, at most 6 decimals. Only with `inventory:cost`. */
  lastCost?: InputMaybe<Scalars['String']['input']>;
  /** The least that is sold: a decimal string above zero, at most 3 decimals. */
  minimumOrder?: InputMaybe<Scalars['String']['input']>;
  /** How many are in a pack: a decimal string above zero, at most 3 decimals. */
  packSize?: InputMaybe<Scalars['String']['input']>;
  /**
   * True takes the place of whoever was preferred for the item. Absent leaves it as it is, but the first supplier of an item is
   * preferred.
   */
  preferred?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the supplier calls it: at most 60 characters. */
  supplierCode?: InputMaybe<Scalars['String']['input']>;
};

/** A page of what suppliers sell. */
export type SupplierItemPage = {
  /** What is sold, and by whom. It can be empty and still carry a token. */
  items: Array<SupplierItem>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** A page of suppliers. */
export type SupplierPage = {
  /** The suppliers of this page. It can be empty and still carry a token. */
  items: Array<Supplier>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** Goods that went back to a supplier, who owes a credit for them. */
export type SupplierReturn = {
  /** Name that whoever gave the goods back had then. */
  by: Scalars['String']['output'];
  /** Id of whoever gave the goods back. */
  byId: Scalars['ID']['output'];
  /** When. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** What whoever wrote the credit down noted. */
  creditNote?: Maybe<Scalars['String']['output']>;
  /** Number of the supplier's credit note; null until it came. */
  creditNumber?: Maybe<Scalars['String']['output']>;
  /** The credit that came, without tax; null until then, and without `inventory:cost`. */
  credited?: Maybe<Scalars['String']['output']>;
  /** When the credit was written down. */
  creditedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** Name that whoever wrote the credit down had then. */
  creditedBy?: Maybe<Scalars['String']['output']>;
  /** Id of whoever wrote the credit down. */
  creditedById?: Maybe<Scalars['ID']['output']>;
  /** Currency of its amounts (ISO 4217). */
  currency: Scalars['String']['output'];
  /** The credit that is expected, without tax: what the goods cost. Null without `inventory:cost`. */
  expected?: Maybe<Scalars['String']['output']>;
  /** Identifier, assigned by the API. */
  id: Scalars['ID']['output'];
  /** What went back. */
  items: Array<SupplierReturnLine>;
  /** The purchase order's number. */
  orderNumber?: Maybe<Scalars['String']['output']>;
  /** The purchase order's id. */
  purchaseOrderId: Scalars['ID']['output'];
  /** Why they went back. */
  reason: Scalars['String']['output'];
  /** The receipt that they came with. */
  receiptId: Scalars['ID']['output'];
  /** Whether the credit is expected, or came. */
  status: SupplierReturnStatus;
  /** The supplier's id. */
  supplierId: Scalars['ID']['output'];
  /** The supplier's name then. */
  supplierName: Scalars['String']['output'];
  /** Grows by one with each change. */
  version: Scalars['Int']['output'];
};

/** What went back of one line of a receipt. */
export type SupplierReturnLine = {
  /** What it is, as the order says it. */
  description: Scalars['String']['output'];
  /** The item, as it is now; null for what is not kept in stock. */
  item?: Maybe<InventoryItem>;
  /** The line of the receipt. */
  lineId: Scalars['ID']['output'];
  /** The movement that it made; null for what is not kept in stock. */
  movementId?: Maybe<Scalars['ID']['output']>;
  /** The line of the purchase order. */
  orderLineId: Scalars['ID']['output'];
  /** How much went back. */
  quantity: Scalars['String']['output'];
  /** Cost of one unit without tax. Null without `inventory:cost`. */
  unitCost?: Maybe<Scalars['String']['output']>;
};

/** A page of returns. */
export type SupplierReturnPage = {
  /** The returns of this page, newest first. It can be empty and still carry a token. */
  items: Array<SupplierReturn>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** How a return stands. */
export type SupplierReturnStatus =
  /** The credit has come. */
  | 'CREDITED'
  /** The goods are gone, the credit has not come. */
  | 'EXPECTED';

/** A tax code. */
export type Tax = {
  /** Code that lines name. */
  code: Scalars['String']['output'];
  /** What it is called on documents. */
  name: Scalars['String']['output'];
  /** Its rates over time. */
  rates: Array<TaxRate>;
};

/** A kind of tax identity document of the workshop's country. */
export type TaxIdType = {
  /** What `taxIdType` holds. */
  code: Scalars['String']['output'];
  /** A valid example. */
  example: Scalars['String']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
};

/** A tax code. */
export type TaxInput = {
  /** Code that lines name: 1 to 20 capitals, digits, dashes and underscores. */
  code: Scalars['String']['input'];
  /** What it is called on documents: 1 to 60 characters with a letter or a digit among them. */
  name: Scalars['String']['input'];
  /** Its rates, 1 to 50, each beginning after the one before. */
  rates: Array<TaxRateInput>;
};

/** A tax rate from a day on. */
export type TaxRate = {
  /** First day of effect, in the workshop's own calendar. */
  from: Scalars['AWSDate']['output'];
  /** Basis points: 1800 is 18 %. */
  rate: Scalars['Int']['output'];
  /** How lines under it are treated. */
  treatment: TaxTreatment;
};

/** A tax rate from a day on. */
export type TaxRateInput = {
  /** First day of effect, in the workshop's own calendar. After today, unless the tax code is new or the rate is there already. */
  from: Scalars['AWSDate']['input'];
  /** Basis points, 0 to 10000: 1800 is 18 %. Zero unless the treatment is `TAXED`, and never zero then. */
  rate: Scalars['Int']['input'];
  /** How lines under it are treated. */
  treatment: TaxTreatment;
};

/** Where tax is rounded. Tax summary and totals are sums of what is printed either way. */
export type TaxRounding =
  /** On each line. */
  | 'PER_LINE'
  /** Once for each tax code and rate, on the sum of its lines. A line's own tax is then what it adds to the tax on the lines before it. */
  | 'PER_RATE';

/** The sum of the lines under one tax code and rate. */
export type TaxSummary = {
  /**
   * Sum before tax, under its former name.
   * @deprecated Named taxableAmount since 0.2.0; goes with 0.4.0, not before 2027-06-01.
   */
  base: Scalars['String']['output'];
  /** Tax code. */
  code: Scalars['String']['output'];
  /** Tax rate in basis points. */
  rate: Scalars['Int']['output'];
  /** Sum of the tax. */
  tax: Scalars['String']['output'];
  /** Sum before tax. */
  taxableAmount: Scalars['String']['output'];
  /** How these lines are treated. */
  treatment: TaxTreatment;
};

/** How a line is treated by the tax authority. A rate of zero is not an exemption. */
export type TaxTreatment =
  /** Outside the tax. */
  | 'EXEMPT'
  /** Taxed at the rate of its code. */
  | 'TAXED'
  /** Taxable, at a rate of zero. */
  | 'ZERO_RATED';

/** Somebody who can be given work: their role may do some. */
export type Technician = {
  /** Whether they can be given more: who was disabled stands here for the orders that they had. */
  active: Scalars['Boolean']['output'];
  /** The user's id, as `technicianId` takes it. */
  id: Scalars['ID']['output'];
  /** Full name. */
  name: Scalars['String']['output'];
};

/** A page of technicians, in the order of their names. */
export type TechnicianPage = {
  /** The technicians of this page. It can be empty and still carry a token. */
  items: Array<Technician>;
  /** Give it to the same query to get the next page; null on the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** What an hour of one technician costs. */
export type TechnicianRate = {
  /** The rate: a decimal string. */
  rate: Scalars['String']['output'];
  /** The technician: a user's id. */
  technicianId: Scalars['ID']['output'];
};

/** What an hour of one technician costs. */
export type TechnicianRateInput = {
  /** The rate: a decimal string, zero or more. */
  rate: Scalars['String']['input'];
  /** The technician: a user's id. */
  technicianId: Scalars['ID']['input'];
};

/** Time spent in one state. */
export type TimeInState = {
  /** Seconds, over all visits to the state. */
  seconds: Scalars['Int']['output'];
  /** The state. */
  state: WorkOrderState;
};

/** Something that happened to a delivery. It stays as it was written, until 30 days after the delivery's end. */
export type TrackingEvent = {
  /** When, by the clock of whoever did it. */
  at: Scalars['AWSDateTime']['output'];
  /** Who, by name. */
  by: Scalars['String']['output'];
  /** Who: the user's id. */
  byId: Scalars['ID']['output'];
  /** The delivery. */
  deliveryId: Scalars['ID']['output'];
  /** Identifier, assigned by the API. */
  id: Scalars['ID']['output'];
  /** What happened. */
  kind: TrackingEventKind;
  /** Where, degrees north. */
  latitude?: Maybe<Scalars['Float']['output']>;
  /** Where, degrees east. */
  longitude?: Maybe<Scalars['Float']['output']>;
  /** Where, in words. */
  place?: Maybe<Scalars['String']['output']>;
  /** When the API heard of it: later, where there was no network. */
  recordedAt: Scalars['AWSDateTime']['output'];
  /** How far the delivery had come by then. */
  status: DeliveryStatus;
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

/** A page of what happened to a delivery. */
export type TrackingPage = {
  /** What happened, the first first. */
  items: Array<TrackingEvent>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** What to change of a customer. An absent field stays as it is; null clears it. */
export type UpdateCustomerInput = {
  /** Postal address: at most 300 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** True hides it from lists and searches and refuses new work with it; false shows it again. */
  archived?: InputMaybe<Scalars['Boolean']['input']>;
  /** E-mail address, at most 254 characters: ASCII before the @, a domain of any letters after it. */
  email?: InputMaybe<Scalars['AWSEmail']['input']>;
  /** Full name or company name: 1 to 200 characters with a letter or a digit among them, all of them seen; cannot be cleared. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Free remarks: at most 2,000 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** By which channels the customer agreed to hear of finished work and of invoices; null for none. `EMAIL` needs an `email`. */
  notify?: InputMaybe<Array<NotificationChannel>>;
  /** Telephone with its country, such as `+51 987 654 321`; spaces, brackets and a trunk zero drop. Without an extension. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Number of the tax identity document. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** The kind of tax identity document. */
  taxIdType?: InputMaybe<Scalars['String']['input']>;
};

/** What changes of a delivery. An absent field keeps what is there; null clears it. */
export type UpdateDeliveryInput = {
  /** Where to: 1 to 300 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** Whom to ask for: at most 200 characters. */
  contactName?: InputMaybe<Scalars['String']['input']>;
  /** Whom to call, in E.164 form. */
  contactPhone?: InputMaybe<Scalars['String']['input']>;
  /** Degrees north: -90 to 90. Goes together with `longitude`. */
  latitude?: InputMaybe<Scalars['Float']['input']>;
  /** How much of a driver's capacity it takes, in kilograms: 0 to 50,000. Of one that a driver has it stays. */
  load?: InputMaybe<Scalars['Int']['input']>;
  /** Degrees east: -180 to 180. */
  longitude?: InputMaybe<Scalars['Float']['input']>;
  /** What the driver had better know: at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Not before this moment. */
  windowFrom?: InputMaybe<Scalars['AWSDateTime']['input']>;
  /** Not after this moment: after `windowFrom`. */
  windowTo?: InputMaybe<Scalars['AWSDateTime']['input']>;
};

/** What to change of an inventory item. An absent field stays as it is; null clears it. */
export type UpdateInventoryItemInput = {
  /** True hides it from lists and searches and refuses new work with it; false shows it again. */
  archived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether customers may order it from afar. One in the archive is not for sale; null is false. */
  forSale?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it lies in the store: at most 60 characters. */
  location?: InputMaybe<Scalars['String']['input']>;
  /** Up to which it is bought again when it is low: a decimal string, not below the minimum; null for up to the minimum. */
  maximumStock?: InputMaybe<Scalars['String']['input']>;
  /** The quantity under which stock is low: a decimal string, at most 3 decimals; null for zero. */
  minimumStock?: InputMaybe<Scalars['String']['input']>;
  /** What it is: 1 to 200 characters with a letter or a digit among them; cannot be cleared. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Sale price of one unit: a decimal string, zero or more, at most 6 decimals; cannot be cleared. */
  price?: InputMaybe<Scalars['String']['input']>;
  /** Stock keeping unit: 1 to 40 characters that are seen, compared without case; spaces drop. Cannot be cleared. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** Code of the tax on its sale; null for the settings' default. */
  taxCode?: InputMaybe<Scalars['String']['input']>;
  /** The unit that quantities count: 1 to 20 characters with a letter or a digit among them; cannot be cleared. */
  unit?: InputMaybe<Scalars['String']['input']>;
};

/** What changes about a purchase order besides its lines. An absent field stays as it is; null clears one that may be absent. */
export type UpdatePurchaseOrderInput = {
  /** Where the goods go: 1 to 300 characters. */
  deliveryPlace?: InputMaybe<Scalars['String']['input']>;
  /** Day on which the goods are expected, in the workshop's own calendar. */
  expectedOn?: InputMaybe<Scalars['AWSDate']['input']>;
  /** What the supplier should know: at most 1000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Days after the bill until it is due: 0 to 365. */
  paymentDays?: InputMaybe<Scalars['Int']['input']>;
};

/** What to change of a schedule. An absent field stays as it is. */
export type UpdateReportScheduleInput = {
  /** Whether it runs. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Day of the month from 1 to 28, where it is monthly. */
  dayOfMonth?: InputMaybe<Scalars['Int']['input']>;
  /** The kind of file. */
  format?: InputMaybe<ReportFormat>;
  /** How often. With another one come the day of the week or of the month that it needs. */
  frequency?: InputMaybe<ReportFrequency>;
  /** What its reports tell of. */
  kind?: InputMaybe<ReportKind>;
  /** Ids of the users who get it by mail: 1 to 20. */
  recipientIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Time of the day, as `HH:MM`. */
  time?: InputMaybe<Scalars['String']['input']>;
  /** Time zone, by its IANA name. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** Day of the week from 1, Monday, to 7, Sunday, where it is weekly. */
  weekday?: InputMaybe<Scalars['Int']['input']>;
};

/** What to change of a requisition. An absent field stays as it is; null clears it. */
export type UpdateRequisitionInput = {
  /** Lines to add: at most 40. A requisition has at most 100. */
  addItems?: InputMaybe<Array<RequisitionLineInput>>;
  /** Lines to change: at most 100, each once. */
  changeItems?: InputMaybe<Array<RequisitionLineChange>>;
  /** The day on which it is needed, as `YYYY-MM-DD`. */
  neededBy?: InputMaybe<Scalars['AWSDate']['input']>;
  /** What to say to it: at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Ids of lines to take away: at most 40. One stays. */
  removeItems?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The supplier from whom it had better be bought. */
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};

/**
 * What changes about the workshop. An absent field stays as it is; null clears one that may be absent. Country and time zone are
 * not here: tax ids and days that are stored already were written by them.
 */
export type UpdateSettingsInput = {
  /** Address, at most 300 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** Whether stock may go below zero. */
  allowNegativeStock?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * All rules of approval, at most 20; an empty list for none. Each names a role that may approve such documents, and has as many enabled
   * users as the rule asks for.
   */
  approvalLevels?: InputMaybe<Array<ApprovalLevelInput>>;
  /** By how much a supplier may bill more or less than the price ordered: percent, 0 to 100, at most 2 decimals; null for 0. */
  billPriceTolerancePercent?: InputMaybe<Scalars['String']['input']>;
  /** By how much a supplier may bill more or less than was received: percent, 0 to 100, at most 2 decimals; null for 0. */
  billQuantityTolerancePercent?: InputMaybe<Scalars['String']['input']>;
  /** Colour of documents and mails, as `#rrggbb`. Null goes back to the one that came with the software. */
  brandColor?: InputMaybe<Scalars['String']['input']>;
  /**
   * What customers say most, in the order in which it is offered: at most 100 phrases, each once, whatever its case, of 1 to 80
   * characters with a letter or a digit among them. An empty list offers none; null goes back to what programs offer.
   */
  complaintPhrases?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Currency (ISO 4217). It can change until the first work order or inventory item is stored. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** The tax code of lines that name none, one of `taxes` with a rate that has begun. */
  defaultTaxCode?: InputMaybe<Scalars['String']['input']>;
  /** Where suppliers deliver: at most 300 characters; null for the workshop's address. */
  deliveryPlace?: InputMaybe<Scalars['String']['input']>;
  /** Trade name, 1 to 200 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** E-mail, at most 254 characters. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Where the workshop is, degrees north: -90 to 90. Goes together with `homeLongitude`; null for nobody said. */
  homeLatitude?: InputMaybe<Scalars['Float']['input']>;
  /** Where the workshop is, degrees east: -180 to 180. */
  homeLongitude?: InputMaybe<Scalars['Float']['input']>;
  /** The amount over which a document names a buyer with a tax id of their own, a decimal string; null for what the country says. */
  identifyBuyerOver?: InputMaybe<Scalars['String']['input']>;
  /** All rates of labour; null for none. Only with `workorder:price`. */
  laborRates?: InputMaybe<LaborRatesInput>;
  /** Language of documents and messages: `es` or `en`. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** Registered name, 1 to 200 characters. */
  legalName?: InputMaybe<Scalars['String']['input']>;
  /** The logo: the `key` of an upload that `createLogoUpload` opened. Null takes it away. */
  logoKey?: InputMaybe<Scalars['String']['input']>;
  /** How often one work order can be invoiced, voided invoices included: 1 to 50. */
  maxInvoicesPerWorkOrder?: InputMaybe<Scalars['Int']['input']>;
  /** By how much goods received may exceed what was ordered: percent of a line, 0 to 100, at most 2 decimals; null for 0. */
  overReceiptPercent?: InputMaybe<Scalars['String']['input']>;
  /** Whom of the workshop a mail tells of each order of parts: at most 5 addresses; null for nobody. */
  partsOrdersToldTo?: InputMaybe<Array<Scalars['AWSEmail']['input']>>;
  /** How many minutes the parts of an order from afar are set aside without being paid for: 5 to 10080; null for 30. */
  partsReservationMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Telephone with its country; spaces, brackets and a trunk zero drop. Without an extension. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /**
   * Whether prices include tax. It counts for new orders and sales: an order that has a line keeps what it began with,
   * also for lines to come and for its invoice.
   */
  pricesIncludeTax?: InputMaybe<Scalars['Boolean']['input']>;
  /** How much longer roads are than the straight line: a factor from 1 to 3, at most 2 decimals; null for 1.3. */
  routeDetour?: InputMaybe<Scalars['String']['input']>;
  /** How fast a driver gets along, in kilometres an hour: 1 to 130; null for 25. */
  routeSpeedKmh?: InputMaybe<Scalars['Int']['input']>;
  /** How long a stop of a route takes, in minutes: 0 to 240; null for 8. */
  routeStopMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** All ways in which orders of parts are sent, 1 to 20; null for none of the workshop's own. */
  shippingMethods?: InputMaybe<Array<ShippingMethodInput>>;
  /** All limits. States that are not named have none; an empty list removes all. */
  stateTimeLimits?: InputMaybe<Array<StateTimeLimitInput>>;
  /** The workshop's own tax id, valid for its kind. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** The kind of tax id, one of `taxIdTypes`. */
  taxIdType?: InputMaybe<Scalars['String']['input']>;
  /** All tax codes, at most 20. Codes stay, and so do rates that have begun: lines name them. */
  taxes?: InputMaybe<Array<TaxInput>>;
};

/** What to change of a supplier. An absent field stays as it is; null clears it. */
export type UpdateSupplierInput = {
  /** Postal address: at most 300 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** True hides it from lists and searches, and nothing new is bought from it; false shows it again. */
  archived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Everybody to talk to: at most 10; null for nobody. */
  contacts?: InputMaybe<Array<SupplierContactInput>>;
  /** Currency in which it sells (ISO 4217); null for the workshop's own. What its items last cost stays in the currency in which it was said. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** Days from order to delivery: 0 to 365. */
  leadTimeDays?: InputMaybe<Scalars['Int']['input']>;
  /** Full name or company name: 1 to 200 characters with a letter or a digit among them, all of them seen; cannot be cleared. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Days after a bill until it is due: 0 to 365; null for 0. */
  paymentDays?: InputMaybe<Scalars['Int']['input']>;
  /** Number of the tax identity document. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** The kind of tax identity document. */
  taxIdType?: InputMaybe<Scalars['String']['input']>;
};

/** What changes about a user. An absent field stays as it is; null clears it. */
export type UpdateUserInput = {
  /** Full name: 1 to 200 characters with a letter or a digit among them, all of them seen. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Telephone with its country; spaces, brackets and a trunk zero drop. Without an extension. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Name of the role. It counts from the next request on; the user signs in again, or refreshes the token. */
  role?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of a vehicle. An absent field stays as it is; null clears it. */
export type UpdateVehicleInput = {
  /**
   * True hides it from lists and searches, refuses new work with it, and frees its plate; false shows it again, and asks
   * for the plate again.
   */
  archived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Colour: at most 40 characters. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** The new owner; work orders stay with the customer who ordered them. Cannot be cleared. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Maker: 1 to 60 characters with a letter or a digit among them; cannot be cleared. */
  make?: InputMaybe<Scalars['String']['input']>;
  /** Odometer in kilometres, 0 to 9,999,999. One below the last reading, and clearing it, needs `mileageReason`. */
  mileage?: InputMaybe<Scalars['Int']['input']>;
  /** What there is to say about that: at most 500 characters. */
  mileageNote?: InputMaybe<Scalars['String']['input']>;
  /** Why it shows less than before. Counts only where it does. */
  mileageReason?: InputMaybe<MileageReason>;
  /** Model: 1 to 60 characters with a letter or a digit among them; cannot be cleared. */
  model?: InputMaybe<Scalars['String']['input']>;
  /** Free remarks: at most 2,000 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** The workshop's own number of it: 1 to 20 characters. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Licence plate: 1 to 12 letters and digits of any script; cleared only where number or VIN stay. The one before still finds the vehicle. */
  plate?: InputMaybe<Scalars['String']['input']>;
  /** Vehicle identification number, by the same rules as for a new vehicle. */
  vin?: InputMaybe<Scalars['String']['input']>;
  /** Model year, 1900 to 2100. */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** What to change of a work order. An absent field stays as it is; null clears it. */
export type UpdateWorkOrderInput = {
  /** The bay or lift: at most 20 characters. */
  bay?: InputMaybe<Scalars['String']['input']>;
  /** What the customer complains about: at most 2,000 characters. */
  complaint?: InputMaybe<Scalars['String']['input']>;
  /**
   * Discount on the whole order as an amount, at most what its lines come to, with tax where prices include it; null for
   * none. Not together with `discountPercent`. Needs `workorder:price`.
   */
  discountAmount?: InputMaybe<Scalars['String']['input']>;
  /**
   * Discount on the whole order in percent, 0 to 100 with at most 2 decimals; null for none. It is spread over the lines
   * in proportion. Not together with `discountAmount`. Needs `workorder:price`.
   */
  discountPercent?: InputMaybe<Scalars['String']['input']>;
  /** Odometer on arrival, in kilometres: it becomes the vehicle's. One below the vehicle's last needs `mileageReason`. */
  mileage?: InputMaybe<Scalars['Int']['input']>;
  /** What there is to say about that: at most 500 characters. */
  mileageNote?: InputMaybe<Scalars['String']['input']>;
  /** Why it shows less than before. Counts only where it does. */
  mileageReason?: InputMaybe<MileageReason>;
  /** When it is promised back. */
  promisedAt?: InputMaybe<Scalars['AWSDateTime']['input']>;
  /** The technician in charge: a user's id. */
  technicianId?: InputMaybe<Scalars['ID']['input']>;
};

/** What to change of a line. An absent field stays as it is. Kind and inventory item stay: remove the line and add another. */
export type UpdateWorkOrderItemInput = {
  /** What is printed: 1 to 200 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Discount as an amount, at most the line; null for none. Replaces a percentage. */
  discountAmount?: InputMaybe<Scalars['String']['input']>;
  /** Discount in percent of the line, 0 to 100 with at most 2 decimals; null for none. Replaces an amount. */
  discountPercent?: InputMaybe<Scalars['String']['input']>;
  /** Quantity or hours: positive, at most 3 decimals. */
  quantity?: InputMaybe<Scalars['String']['input']>;
  /** Code of its tax. */
  taxCode?: InputMaybe<Scalars['String']['input']>;
  /** Who does it: a user's id; only for `LABOR`. Null for nobody. */
  technicianId?: InputMaybe<Scalars['ID']['input']>;
  /** Price of one unit or hour, at most 6 decimals. Only with `workorder:price`, as are discounts and the tax code. */
  unitPrice?: InputMaybe<Scalars['String']['input']>;
};

/** A field of a form. */
export type UploadField = {
  /** Its name. */
  name: Scalars['String']['output'];
  /** Its value. */
  value: Scalars['String']['output'];
};

/** Somebody who works with the API. */
export type User = {
  /** E-mail address, which is also the sign-in name. */
  email: Scalars['AWSEmail']['output'];
  /** Whether the user may use the API. */
  enabled: Scalars['Boolean']['output'];
  /** Identifier: the subject of the user's tokens. */
  id: Scalars['ID']['output'];
  /** Full name. */
  name: Scalars['String']['output'];
  /** Telephone (E.164). Null without `user:read`, but for the user. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Name of the user's role. */
  role: Scalars['String']['output'];
  /** Grows by one with each change. */
  version: Scalars['Int']['output'];
};

/** A page of users, in the order of their names. */
export type UserPage = {
  /** The users. */
  items: Array<User>;
  /** Give it to the same query to get the next page; null on the last one. A page can be empty and still carry one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** A vehicle that the workshop knows. */
export type Vehicle = {
  /** Whether it is hidden from lists and searches; it can still be read by id. */
  archived: Scalars['Boolean']['output'];
  /** Colour. */
  color?: Maybe<Scalars['String']['output']>;
  /** When the vehicle was registered. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** The vehicle's owner. */
  customer?: Maybe<Customer>;
  /** Identifier, assigned by the API. */
  id: Scalars['ID']['output'];
  /** How people call it: its plate, else its number, else the last six places of its VIN. */
  label: Scalars['String']['output'];
  /** Maker, such as `Toyota`. */
  make: Scalars['String']['output'];
  /** Odometer at the last visit, in kilometres. */
  mileage?: Maybe<Scalars['Int']['output']>;
  /** Readings below the one before, the newest first. Empty in lists. */
  mileageCorrections: Array<MileageCorrection>;
  /** Model, such as `Hilux`. */
  model: Scalars['String']['output'];
  /** Free remarks of the staff. Null in lists. */
  notes?: Maybe<Scalars['String']['output']>;
  /** The workshop's own number of it, in capitals. No two vehicles share one, but for those in the archive. Null in lists. */
  number?: Maybe<Scalars['String']['output']>;
  /** Licence plate, in capitals; null where it has none. No two vehicles share one, but for those in the archive. */
  plate?: Maybe<Scalars['String']['output']>;
  /** When the vehicle last changed. */
  updatedAt: Scalars['AWSDateTime']['output'];
  /** Grows by one with each change. */
  version: Scalars['Int']['output'];
  /** Vehicle identification number. No two vehicles share one. */
  vin?: Maybe<Scalars['String']['output']>;
  /** Model year. */
  year?: Maybe<Scalars['Int']['output']>;
};

/** A page of vehicles. */
export type VehiclePage = {
  /** The vehicles of this page. It can be empty and still carry a token. */
  items: Array<Vehicle>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** What is counted of work orders. */
export type WorkFigure =
  /** Orders that were delivered, and have not come back since because their invoice was voided. */
  | 'DELIVERED'
  /** Orders that were opened. */
  | 'RECEIVED';

/** A page of figures of work orders. */
export type WorkFigurePage = {
  /** By day, in the order of the days. It can be empty and still carry a token. */
  items: Array<DayCount>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** What is to be done to one vehicle on one visit, and what it costs. */
export type WorkOrder = {
  /** How many parts have come for it and are not used yet: they are set aside for it. Null in lists other than those of open orders. */
  arrivedPartCount?: Maybe<Scalars['Int']['output']>;
  /** The bay or lift where the vehicle stands. */
  bay?: Maybe<Scalars['String']['output']>;
  /** What a screen on the shop floor shows of the customer. Needs no `customer:read`. */
  boardCustomer?: Maybe<BoardCustomer>;
  /** What a screen on the shop floor shows of the technician in charge. */
  boardTechnician?: Maybe<BoardTechnician>;
  /** What a screen on the shop floor shows of the vehicle. Needs no `vehicle:read`. */
  boardVehicle?: Maybe<BoardVehicle>;
  /** What the customer complains about. Null without `workorder:detail`. */
  complaint?: Maybe<Scalars['String']['output']>;
  /** When it was opened. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** Currency of the amounts (ISO 4217). */
  currency: Scalars['String']['output'];
  /** Who pays. */
  customer?: Maybe<Customer>;
  /** Discount on the whole order, as an amount; the lines bear it in shares. Null in lists, and without `workorder:price`. */
  discount?: Maybe<Scalars['String']['output']>;
  /** The same in percent, where it was given so. Null in lists, and without `workorder:price`. */
  discountPercent?: Maybe<Scalars['String']['output']>;
  /** What happened to it, newest first: the last 100 events, and more with `workOrderEvents`. Null in lists, and without `workorder:detail`. */
  events?: Maybe<Array<WorkOrderEvent>>;
  /** Identifier, assigned by the API. */
  id: Scalars['ID']['output'];
  /** The invoice, once there is one. */
  invoice?: Maybe<Invoice>;
  /** How many lines there are. */
  itemCount: Scalars['Int']['output'];
  /** The lines. Null in lists, and without `workorder:detail`. */
  items?: Maybe<Array<WorkOrderItem>>;
  /** Odometer on arrival, in kilometres. Null without `workorder:detail`. */
  mileage?: Maybe<Scalars['Int']['output']>;
  /**
   * Where it showed less than at the vehicle's visit before: both readings, and why. Null where it did not, in lists,
   * and without `workorder:detail`.
   */
  mileageCorrection?: Maybe<MileageCorrection>;
  /** How many parts it waits for: not there yet. Null in lists other than those of open orders. */
  missingPartCount?: Maybe<Scalars['Int']['output']>;
  /**
   * Parts that it misses, or missed, in the order in which they were reported. Null in lists, in answers of what changes something else, and
   * without `workorder:detail`.
   */
  missingParts?: Maybe<Array<MissingPart>>;
  /** The same with what each move asks for. */
  nextMoves: Array<WorkOrderMove>;
  /** The states that the caller can move it to now. */
  nextStates: Array<WorkOrderState>;
  /**
   * Whether prices of its lines include tax: what the settings said when the first one was priced. Null before that, in
   * lists, on orders of releases before 0.3.0 that have not changed since, and without `workorder:price`.
   */
  pricesIncludeTax?: Maybe<Scalars['Boolean']['output']>;
  /** When it was promised back. */
  promisedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** When the vehicle came in. */
  receivedAt: Scalars['AWSDateTime']['output'];
  /** Where the order stands. */
  state: WorkOrderState;
  /** When it should have left the state, by the workshop's time limits; null where the state has none. */
  stateDueAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** Since when it stands there. */
  stateSince: Scalars['AWSDateTime']['output'];
  /** Sum of the lines before tax, as a decimal string. Null without `workorder:price`. */
  subtotal?: Maybe<Scalars['String']['output']>;
  /** Tax on the lines. Null without `workorder:price`. */
  tax?: Maybe<Scalars['String']['output']>;
  /** Where tax is rounded. Null as long as `pricesIncludeTax` is, and without `workorder:price`. */
  taxRounding?: Maybe<TaxRounding>;
  /** The technician in charge. Null without `workorder:detail`. */
  technician?: Maybe<User>;
  /** Id of the technician in charge. */
  technicianId?: Maybe<Scalars['ID']['output']>;
  /** Seconds spent in each state so far, the present one included. */
  timeInState: Array<TimeInState>;
  /** What the customer would pay. Null without `workorder:price`. */
  total?: Maybe<Scalars['String']['output']>;
  /** When it last changed. */
  updatedAt: Scalars['AWSDateTime']['output'];
  /** The vehicle. */
  vehicle?: Maybe<Vehicle>;
  /** Grows by one with each change of the order or its items. */
  version: Scalars['Int']['output'];
  /** What whoever opens it should know. Only in the answer that opened it. */
  warnings?: Maybe<Array<WorkOrderWarning>>;
};

/** One change of a work order, whatever mutation caused it. It carries no amounts: screens may see it. */
export type WorkOrderChange = {
  /** When it changed. */
  at: Scalars['AWSDateTime']['output'];
  /** The bay or lift where the vehicle stands. */
  bay?: Maybe<Scalars['String']['output']>;
  /** Who was in charge before this change. */
  formerTechnicianId?: Maybe<Scalars['ID']['output']>;
  /** The state before; null on the first change. */
  from?: Maybe<WorkOrderState>;
  /** Identifier of the change: a change that is delivered again has the same. */
  id: Scalars['ID']['output'];
  /** How many lines there are. */
  itemCount: Scalars['Int']['output'];
  /** What changed. */
  kind: WorkOrderChangeKind;
  /** Grows by one with each change of the order: it is the order's version. A gap means that a change was missed, so fetch the order. */
  sequence: Scalars['Int']['output'];
  /** The state after. */
  state: WorkOrderState;
  /** Since when the order is in this state. */
  stateSince: Scalars['AWSDateTime']['output'];
  /** The technician in charge: a user's id. */
  technicianId?: Maybe<Scalars['ID']['output']>;
  /** The order. */
  workOrderId: Scalars['ID']['output'];
};

/** A change to tell subscribers of. */
export type WorkOrderChangeInput = {
  /** When it changed. */
  at: Scalars['AWSDateTime']['input'];
  /** The bay or lift. */
  bay?: InputMaybe<Scalars['String']['input']>;
  /** The one before. */
  formerTechnicianId?: InputMaybe<Scalars['ID']['input']>;
  /** The state before. */
  from?: InputMaybe<WorkOrderState>;
  /** Identifier of the change. */
  id: Scalars['ID']['input'];
  /** How many lines there are. */
  itemCount: Scalars['Int']['input'];
  /** What changed. */
  kind: WorkOrderChangeKind;
  /** The order's version. */
  sequence: Scalars['Int']['input'];
  /** The state after. */
  state: WorkOrderState;
  /** Since when the order is in this state. */
  stateSince: Scalars['AWSDateTime']['input'];
  /** The technician in charge. */
  technicianId?: InputMaybe<Scalars['ID']['input']>;
  /** The order. */
  workOrderId: Scalars['ID']['input'];
};

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

/** One change of state. */
export type WorkOrderEvent = {
  /** When. */
  at: Scalars['AWSDateTime']['output'];
  /** Name that the user who did it had then. Names change, and two people can have one: `byId` says who it was. */
  by: Scalars['String']['output'];
  /** Id of the user who did it. */
  byId?: Maybe<Scalars['ID']['output']>;
  /** The state left; null on the first event. */
  from?: Maybe<WorkOrderState>;
  /** Identifier; events sort by it in time. */
  id: Scalars['ID']['output'];
  /** What was said about it. */
  note?: Maybe<Scalars['String']['output']>;
  /** The state reached. */
  to: WorkOrderState;
};

/** A page of a work order's events. */
export type WorkOrderEventPage = {
  /** The events of this page, newest first. */
  items: Array<WorkOrderEvent>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** One line of a work order. */
export type WorkOrderItem = {
  /** When it was added. */
  createdAt: Scalars['AWSDateTime']['output'];
  /** What is printed. */
  description: Scalars['String']['output'];
  /** Discount on the line by itself, as an amount. Null without `workorder:price`. */
  discount?: Maybe<Scalars['String']['output']>;
  /** The line's share of the discount on the whole order. Null without `workorder:price`. */
  documentDiscount?: Maybe<Scalars['String']['output']>;
  /** Identifier within the order; lines sort by it in the order of their adding. */
  id: Scalars['ID']['output'];
  /** The inventory item as it is today, on parts. */
  inventoryItem?: Maybe<InventoryItem>;
  /** What kind of thing it charges. */
  kind: WorkOrderItemKind;
  /** Quantity of parts, or hours of labour: a decimal string with at most 3 decimals. */
  quantity: Scalars['String']['output'];
  /** Its SKU when it was added, on parts. */
  sku?: Maybe<Scalars['String']['output']>;
  /** Code of its tax. */
  taxCode: Scalars['String']['output'];
  /** Who does it, on labour. */
  technician?: Maybe<User>;
  /** Line total after all discounts, tax included. Null without `workorder:price`. */
  total?: Maybe<Scalars['String']['output']>;
  /** Cost of one unit when it was added. Null without `inventory:cost`. */
  unitCost?: Maybe<Scalars['String']['output']>;
  /**
   * Price of one unit or hour, copied when the line was added: with the currency's decimals, and as many more as it has,
   * at most 6. Null without `workorder:price`.
   */
  unitPrice?: Maybe<Scalars['String']['output']>;
};

/** A line to add to a work order. */
export type WorkOrderItemInput = {
  /** What is printed: 1 to 200 characters; absent for a part's own name. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Discount as an amount, at most the line. Not together with `discountPercent`. Only with `workorder:price`. */
  discountAmount?: InputMaybe<Scalars['String']['input']>;
  /** Discount in percent of the line, 0 to 100 with at most 2 decimals. Not together with `discountAmount`. Only with `workorder:price`. */
  discountPercent?: InputMaybe<Scalars['String']['input']>;
  /** The inventory item; required for `PART`, refused otherwise. */
  inventoryItemId?: InputMaybe<Scalars['ID']['input']>;
  /** What kind of thing it charges. */
  kind: WorkOrderItemKind;
  /** Quantity or hours: positive, at most 3 decimals. */
  quantity: Scalars['String']['input'];
  /** Code of its tax; absent for the part's own or the settings' default. Only with `workorder:price`. */
  taxCode?: InputMaybe<Scalars['String']['input']>;
  /** Who does it: a user's id; only for `LABOR`. */
  technicianId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Price of one unit or hour, at most 6 decimals. Absent for a part's own price, and for the settings' rate of labour: the technician's,
   * else the default. Required otherwise. Only with `workorder:price`.
   */
  unitPrice?: InputMaybe<Scalars['String']['input']>;
};

/** What kind of thing a line charges. */
export type WorkOrderItemKind =
  /** Work bought from outside. */
  | 'EXTERNAL'
  /** Work, by the hour. */
  | 'LABOR'
  /** A part from the inventory. */
  | 'PART';

/** A move that the caller can ask for. */
export type WorkOrderMove = {
  /** Whether it says why: cancelling does, and each move back. */
  noteRequired: Scalars['Boolean']['output'];
  /** The state that it reaches. */
  to: WorkOrderState;
};

/** A page of work orders. */
export type WorkOrderPage = {
  /** The orders of this page, newest first. It can be empty and still carry a token. */
  items: Array<WorkOrder>;
  /** Give it back to read the next page; null after the last one. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

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

/** Something about an order that is no reason to refuse it. */
export type WorkOrderWarning = {
  /** What it is about. */
  code: WorkOrderWarningCode;
  /** The same in words. */
  message: Scalars['String']['output'];
  /** The other order. */
  workOrderId: Scalars['ID']['output'];
};

/** What whoever opens an order should know. */
export type WorkOrderWarningCode =
  /** The vehicle has another order that is open. */
  | 'OPEN_ORDER';

/** How the workshop is set up. */
export type WorkshopSettings = {
  /** Address, as printed. */
  address?: Maybe<Scalars['String']['output']>;
  /** Whether stock may go below zero. */
  allowNegativeStock: Scalars['Boolean']['output'];
  /** Who has to approve what is bought, by amount. None where it is empty: then what is submitted is approved. */
  approvalLevels: Array<ApprovalLevel>;
  /** By how much a supplier may bill more or less than the price that was ordered: percent, a decimal string. */
  billPriceTolerancePercent: Scalars['String']['output'];
  /** By how much a supplier may bill more or less than was received: percent, a decimal string. */
  billQuantityTolerancePercent: Scalars['String']['output'];
  /** Colour of documents and mails, as `#rrggbb`. */
  brandColor: Scalars['String']['output'];
  /**
   * What customers say most, in the workshop's own words, for reception to write with one touch. Null where the workshop never said:
   * programs offer words of theirs then.
   */
  complaintPhrases?: Maybe<Array<Scalars['String']['output']>>;
  /** Country (ISO 3166-1 alpha-2). */
  country: Scalars['String']['output'];
  /** Currency (ISO 4217). */
  currency: Scalars['String']['output'];
  /** The series from which each kind of document takes its numbers where nobody names one. Null without `series:read`. */
  defaultSeries?: Maybe<Array<DefaultSeries>>;
  /** The tax code of lines that name none. */
  defaultTaxCode: Scalars['String']['output'];
  /** Where suppliers deliver; null for the workshop's address. */
  deliveryPlace?: Maybe<Scalars['String']['output']>;
  /** Trade name. */
  displayName: Scalars['String']['output'];
  /** The types of documents of this country; none where it has no table of them. */
  documentTypes: Array<DocumentType>;
  /** E-mail, as printed. */
  email?: Maybe<Scalars['String']['output']>;
  /** Whether there is a logo: `logoUrl` says where. */
  hasLogo: Scalars['Boolean']['output'];
  /** Where the workshop is, degrees north; null where nobody said. */
  homeLatitude?: Maybe<Scalars['Float']['output']>;
  /** Where the workshop is, degrees east; null where nobody said. */
  homeLongitude?: Maybe<Scalars['Float']['output']>;
  /** Over this amount a document names a buyer with a tax id of their own; null for never. */
  identifyBuyerOver?: Maybe<Scalars['String']['output']>;
  /** What an hour of labour costs where nobody says otherwise. Null without `workorder:price`, and where no rate is set. */
  laborRates?: Maybe<LaborRates>;
  /** Language of documents and messages: `es` or `en`. */
  language: Scalars['String']['output'];
  /** Registered name, as printed on invoices. */
  legalName: Scalars['String']['output'];
  /** How often one work order can be invoiced, voided invoices included. */
  maxInvoicesPerWorkOrder: Scalars['Int']['output'];
  /** How numbers are written for people. */
  numberFormat: NumberFormat;
  /** By how much goods received may exceed what was ordered: percent of a line, a decimal string. */
  overReceiptPercent: Scalars['String']['output'];
  /** Whom of the workshop a mail tells of each order of parts. */
  partsOrdersToldTo: Array<Scalars['AWSEmail']['output']>;
  /** How many minutes the parts of an order from afar are set aside without being paid for. */
  partsReservationMinutes: Scalars['Int']['output'];
  /** Telephone, as printed. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Whether prices include tax. */
  pricesIncludeTax: Scalars['Boolean']['output'];
  /** How much longer roads are than the straight line: a factor, a decimal string. */
  routeDetour: Scalars['String']['output'];
  /** How fast a driver gets along, in kilometres an hour. */
  routeSpeedKmh: Scalars['Int']['output'];
  /** How long a stop of a route takes, in minutes. */
  routeStopMinutes: Scalars['Int']['output'];
  /** How orders of parts are sent, and what that costs. Where the workshop never said: whoever orders comes and gets it (`PICK_UP`). */
  shippingMethods: Array<ShippingMethod>;
  /** How long work orders should stay in a state, for the states that have a limit. */
  stateTimeLimits: Array<StateTimeLimit>;
  /** The workshop's own tax id. */
  taxId: Scalars['String']['output'];
  /** The kind of its tax id, one of `taxIdTypes`. */
  taxIdType?: Maybe<Scalars['String']['output']>;
  /** The kinds of tax identity document that customers can have here. */
  taxIdTypes: Array<TaxIdType>;
  /** Where tax is rounded in this country. */
  taxRounding: TaxRounding;
  /** Tax codes and their rates. */
  taxes: Array<Tax>;
  /** Time zone (IANA), which decides the day on which a tax rate begins. */
  timeZone: Scalars['String']['output'];
  /** Grows by one with each change. */
  version: Scalars['Int']['output'];
};
