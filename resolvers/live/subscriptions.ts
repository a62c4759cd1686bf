/** Every subscription of the schema, which a test holds against the folders: each is closed for whoever may do less than before. */

export const SUBSCRIPTIONS: string[] = [
  'onBoardChanged',
  'onWorkOrderStateChanged',
  'onWorkOrderChanged',
  'onLowStock',
  'onInvoicePdfReady',
  'onPartsArrived',
  'onRequisitionChanged',
  'onPurchaseOrderChanged',
  'onReportReady',
  'onPartsOrderChanged',
  'onDeliveryChanged',
];

/**
 * How many one request closes: "You can only use at most five unique extensions.invalidateSubscriptions() method calls in any single
 * request" (AppSync developer guide, "Extensions"). More of them take several requests, a group each.
 */
export const GROUP_SIZE = 5;

/** How many requests it takes to close them all. */
export function subscriptionGroups(): number {
  return Math.ceil(SUBSCRIPTIONS.length / GROUP_SIZE);
}
