/** One document for each method of the client, under the name of its field. */
import type { TypedDocumentString } from './generated/operations.ts';
import * as documents from './generated/operations.ts';
import type { SubscribeOptions, Subscription } from './realtime/subscription.ts';

export const OPERATIONS = {
  me: documents.MeDocument,
  settings: documents.SettingsDocument,
  updateSettings: documents.UpdateSettingsDocument,
  logoUrl: documents.LogoUrlDocument,
  createLogoUpload: documents.CreateLogoUploadDocument,
  invoiceSeries: documents.InvoiceSeriesDocument,
  saveInvoiceSeries: documents.SaveInvoiceSeriesDocument,
  user: documents.UserDocument,
  users: documents.UsersDocument,
  createUser: documents.CreateUserDocument,
  updateUser: documents.UpdateUserDocument,
  disableUser: documents.DisableUserDocument,
  enableUser: documents.EnableUserDocument,
  auditLog: documents.AuditLogDocument,
  roles: documents.RolesDocument,
  permissions: documents.PermissionsDocument,
  saveRole: documents.SaveRoleDocument,
  deleteRole: documents.DeleteRoleDocument,
  customer: documents.CustomerDocument,
  customers: documents.CustomersDocument,
  createCustomer: documents.CreateCustomerDocument,
  updateCustomer: documents.UpdateCustomerDocument,
  deleteCustomer: documents.DeleteCustomerDocument,
  vehicle: documents.VehicleDocument,
  vehicleByPlate: documents.VehicleByPlateDocument,
  vehicles: documents.VehiclesDocument,
  createVehicle: documents.CreateVehicleDocument,
  updateVehicle: documents.UpdateVehicleDocument,
  deleteVehicle: documents.DeleteVehicleDocument,
  inventoryItem: documents.InventoryItemDocument,
  inventoryItemBySku: documents.InventoryItemBySkuDocument,
  inventoryItems: documents.InventoryItemsDocument,
  stockMovements: documents.StockMovementsDocument,
  createInventoryItem: documents.CreateInventoryItemDocument,
  updateInventoryItem: documents.UpdateInventoryItemDocument,
  deleteInventoryItem: documents.DeleteInventoryItemDocument,
  recordStockMovement: documents.RecordStockMovementDocument,
  workOrder: documents.WorkOrderDocument,
  workOrders: documents.WorkOrdersDocument,
  createWorkOrder: documents.CreateWorkOrderDocument,
  changeWorkOrderState: documents.ChangeWorkOrderStateDocument,
  addWorkOrderItem: documents.AddWorkOrderItemDocument,
  updateWorkOrderItem: documents.UpdateWorkOrderItemDocument,
  removeWorkOrderItem: documents.RemoveWorkOrderItemDocument,
  updateWorkOrder: documents.UpdateWorkOrderDocument,
  deleteWorkOrder: documents.DeleteWorkOrderDocument,
  invoice: documents.InvoiceDocument,
  invoiceByNumber: documents.InvoiceByNumberDocument,
  invoices: documents.InvoicesDocument,
  createInvoice: documents.CreateInvoiceDocument,
  registerPayment: documents.RegisterPaymentDocument,
  voidInvoice: documents.VoidInvoiceDocument,
  createQuickSale: documents.CreateQuickSaleDocument,
  invoicePdfUrl: documents.InvoicePdfUrlDocument,
  generateInvoicePdf: documents.GenerateInvoicePdfDocument,
  numberingAudit: documents.NumberingAuditDocument,
};

/** One document for each subscription, under the name of its field. */
export const SUBSCRIPTIONS = {
  onWorkOrderStateChanged: documents.OnWorkOrderStateChangedDocument,
  onWorkOrderChanged: documents.OnWorkOrderChangedDocument,
  onLowStock: documents.OnLowStockDocument,
  onInvoicePdfReady: documents.OnInvoicePdfReadyDocument,
};

type Operations = typeof OPERATIONS;
type Subscriptions = typeof SUBSCRIPTIONS;

/** Fields of the API that the client has a method for. */
export type OperationName = keyof Operations;
export type SubscriptionName = keyof Subscriptions;

type ResultOf<Document> = Document extends TypedDocumentString<infer Result, infer _Variables> ? Result : never;
type VariablesOf<Document> = Document extends TypedDocumentString<infer _Result, infer Variables> ? Variables : never;
type Method<Field extends OperationName> =
  Record<string, never> extends VariablesOf<Operations[Field]>
    ? (variables?: OperationVariables<Field>) => Promise<OperationResult<Field>>
    : (variables: OperationVariables<Field>) => Promise<OperationResult<Field>>;

/** What a method takes: `OperationVariables<'createWorkOrder'>`. */
export type OperationVariables<Field extends OperationName> = VariablesOf<Operations[Field]>;
/** What a method answers: `OperationResult<'workOrder'>`. */
export type OperationResult<Field extends OperationName> = ResultOf<Operations[Field]>[Field & keyof ResultOf<Operations[Field]>];

/** What a subscription delivers: `SubscriptionEvent<'onLowStock'>`. */
export type SubscriptionEvent<Field extends SubscriptionName> = NonNullable<ResultOf<Subscriptions[Field]>[Field & keyof ResultOf<Subscriptions[Field]>]>;
type Follow<Field extends SubscriptionName> =
  Record<string, never> extends VariablesOf<Subscriptions[Field]>
    ? (variables?: VariablesOf<Subscriptions[Field]>, options?: SubscribeOptions) => Subscription<SubscriptionEvent<Field>>
    : (variables: VariablesOf<Subscriptions[Field]>, options?: SubscribeOptions) => Subscription<SubscriptionEvent<Field>>;

/** A method per subscription: variables in, an async iterator of events out. */
export type SubscriptionMethods = { [Field in keyof Subscriptions]: Follow<Field> };

/** A method per operation: variables in, the field's value out. */
export type OperationMethods = { [Field in keyof Operations]: Method<Field> };
