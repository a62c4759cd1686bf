/** Tells subscribers: each publication is a mutation that only this function's role may call. */
import type { ApiOptions } from '../shared/api.ts';
import { callApi } from '../shared/api.ts';
import type { Publication } from './publications.ts';

const CHANGE = 'id sequence workOrderId kind from state stateSince technicianId formerTechnicianId bay itemCount at';
/** Subscribers get what the mutation selects: everything. */
const SELECTIONS: Record<Publication['mutation'], [type: string, selection: string]> = {
  publishWorkOrderChange: ['WorkOrderChangeInput', CHANGE],
  publishWorkOrderStateChange: ['WorkOrderChangeInput', CHANGE],
  publishWorkOrderPlaceChange: ['WorkOrderChangeInput', CHANGE],
  publishLowStock: ['LowStockAlertInput', 'id inventoryItemId sku name stock minimumStock at'],
  publishPartsArrival: [
    'PartsArrivalInput',
    'id workOrderId state technicianId missingPartIds missingPartCount arrivedPartCount at',
  ],
  publishInvoicePdfReady: ['InvoicePdfReadyInput', 'id invoiceId number at'],
  publishRequisitionChange: [
    'RequisitionChangeInput',
    'id sequence requisitionId from state requestedById waitingRoles at',
  ],
  publishPurchaseOrderChange: [
    'PurchaseOrderChangeInput',
    'id sequence purchaseOrderId number supplierId supplierName from state lineCount at',
  ],
  publishPartsOrderChange: [
    'PartsOrderChangeInput',
    'id sequence partsOrderId number customerId customerName from status attempt at',
  ],
  recordPartsDelivery: ['PartsDeliveryInput', 'id status'],
  publishDeliveryChange: [
    'DeliveryChangeInput',
    'id deliveryId sequence kind from status driverId customerId routeId latitude longitude positionAt at',
  ],
  publishReportReady: ['ReportReadyInput', 'id reportId kind state requestedById at'],
  publishAccessChange: ['AccessChangeInput', 'id userId role group at'],
};

/** @throws where the API refuses, or does not answer in time */
export async function publish({ mutation, input }: Publication, options: ApiOptions): Promise<void> {
  const [type, selection] = SELECTIONS[mutation];
  const query = `mutation publish($input: ${type}!) { ${mutation}(input: $input) { ${selection} } }`;
  try {
    await callApi(query, { input }, options);
  } catch (error) {
    throw new Error(`${mutation}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
