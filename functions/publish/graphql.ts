/** Calls the API as the function's role: requests signed with SigV4. */
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
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

export interface ApiOptions {
  url: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
}

const TIMEOUT_MS = 5_000;

/** @throws where the API refuses, or does not answer in time */
export async function publish(
  { mutation, input }: Publication,
  { url, region, credentials }: ApiOptions,
): Promise<void> {
  const [type, selection] = SELECTIONS[mutation];
  const body = JSON.stringify({
    query: `mutation publish($input: ${type}!) { ${mutation}(input: $input) { ${selection} } }`,
    variables: { input },
  });
  const { protocol, hostname, host, pathname } = new URL(url);
  const signer = new SignatureV4({ service: 'appsync', region, credentials, sha256: Sha256 });
  const signed = await signer.sign({
    method: 'POST',
    protocol,
    hostname,
    path: pathname,
    headers: { host, 'content-type': 'application/json' },
    body,
  });
  const response = await fetch(url, {
    method: 'POST',
    headers: signed.headers,
    body,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const answer = (await response.json()) as { errors?: { errorType?: string | null; message: string }[] };
  const [error] = answer.errors ?? [];
  if (error || !response.ok)
    throw new Error(
      `${mutation}: ${error ? `${error.errorType}: ${error.message}` : `the API answered ${response.status}`}`,
    );
}
