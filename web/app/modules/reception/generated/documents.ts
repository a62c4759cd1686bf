/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** Why an odometer shows less than at the last visit. */
export type MileageReason =
  /** The reading before was wrong, or this one corrects a slip. */
  | 'MISREAD'
  /** It was replaced, and counts anew. */
  | 'REPLACED';

/** A way to reach a customer. */
export type NotificationChannel =
  /** Mail to the customer's address, in the workshop's language. */
  | 'EMAIL';

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

export type ReceptionVehicleFragment = { id: string, label: string, plate: string | null, make: string, model: string, year: number | null, mileage: number | null, customer: { id: string, name: string, phone: string | null } | null };

export type ReceptionVehiclesQueryVariables = Exact<{
  search?: string | null | undefined;
  customerId?: string | number | null | undefined;
}>;


export type ReceptionVehiclesQuery = { vehicles: { items: Array<{ id: string, label: string, plate: string | null, make: string, model: string, year: number | null, mileage: number | null, customer: { id: string, name: string, phone: string | null } | null }> } | null };

export type ReceptionCustomersQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type ReceptionCustomersQuery = { customers: { items: Array<{ id: string, name: string, taxId: string | null, phone: string | null }> } | null };

export type OpenOrdersOfQueryVariables = Exact<{
  vehicleId: string | number;
}>;


export type OpenOrdersOfQuery = { workOrders: { items: Array<{ id: string, state: WorkOrderState, complaint: string | null }> } | null };

export type ReceiveCustomerMutationVariables = Exact<{
  input: CreateCustomerInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ReceiveCustomerMutation = { createCustomer: { id: string, name: string, taxId: string | null, phone: string | null } | null };

export type ReceiveVehicleMutationVariables = Exact<{
  input: CreateVehicleInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ReceiveVehicleMutation = { createVehicle: { id: string, label: string, plate: string | null, make: string, model: string, year: number | null, mileage: number | null, customer: { id: string, name: string, phone: string | null } | null } | null };

export type OpenOrderMutationVariables = Exact<{
  input: CreateWorkOrderInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type OpenOrderMutation = { createWorkOrder: { id: string, receivedAt: string, promisedAt: string | null, complaint: string | null, boardVehicle: { label: string, make: string, model: string } | null, customer: { name: string } | null, warnings: Array<{ code: WorkOrderWarningCode, workOrderId: string }> | null } | null };

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
export const ReceptionVehicleFragmentDoc = new TypedDocumentString(`
    fragment ReceptionVehicle on Vehicle {
  id
  label
  plate
  make
  model
  year
  mileage
  customer {
    id
    name
    phone
  }
}
    `, {"fragmentName":"ReceptionVehicle"}) as unknown as TypedDocumentString<ReceptionVehicleFragment, unknown>;
export const ReceptionVehiclesDocument = new TypedDocumentString(`
    query receptionVehicles($search: String, $customerId: ID) {
  vehicles(search: $search, customerId: $customerId, limit: 8) {
    items {
      ...ReceptionVehicle
    }
  }
}
    fragment ReceptionVehicle on Vehicle {
  id
  label
  plate
  make
  model
  year
  mileage
  customer {
    id
    name
    phone
  }
}`) as unknown as TypedDocumentString<ReceptionVehiclesQuery, ReceptionVehiclesQueryVariables>;
export const ReceptionCustomersDocument = new TypedDocumentString(`
    query receptionCustomers($search: String) {
  customers(search: $search, limit: 5) {
    items {
      id
      name
      taxId
      phone
    }
  }
}
    `) as unknown as TypedDocumentString<ReceptionCustomersQuery, ReceptionCustomersQueryVariables>;
export const OpenOrdersOfDocument = new TypedDocumentString(`
    query openOrdersOf($vehicleId: ID!) {
  workOrders(vehicleId: $vehicleId, open: true, limit: 3) {
    items {
      id
      state
      complaint
    }
  }
}
    `) as unknown as TypedDocumentString<OpenOrdersOfQuery, OpenOrdersOfQueryVariables>;
export const ReceiveCustomerDocument = new TypedDocumentString(`
    mutation receiveCustomer($input: CreateCustomerInput!, $idempotencyKey: ID) {
  createCustomer(input: $input, idempotencyKey: $idempotencyKey) {
    id
    name
    taxId
    phone
  }
}
    `) as unknown as TypedDocumentString<ReceiveCustomerMutation, ReceiveCustomerMutationVariables>;
export const ReceiveVehicleDocument = new TypedDocumentString(`
    mutation receiveVehicle($input: CreateVehicleInput!, $idempotencyKey: ID) {
  createVehicle(input: $input, idempotencyKey: $idempotencyKey) {
    ...ReceptionVehicle
  }
}
    fragment ReceptionVehicle on Vehicle {
  id
  label
  plate
  make
  model
  year
  mileage
  customer {
    id
    name
    phone
  }
}`) as unknown as TypedDocumentString<ReceiveVehicleMutation, ReceiveVehicleMutationVariables>;
export const OpenOrderDocument = new TypedDocumentString(`
    mutation openOrder($input: CreateWorkOrderInput!, $idempotencyKey: ID) {
  createWorkOrder(input: $input, idempotencyKey: $idempotencyKey) {
    id
    receivedAt
    promisedAt
    complaint
    boardVehicle {
      label
      make
      model
    }
    customer {
      name
    }
    warnings {
      code
      workOrderId
    }
  }
}
    `) as unknown as TypedDocumentString<OpenOrderMutation, OpenOrderMutationVariables>;