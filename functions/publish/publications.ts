/** From a row's change to what subscribers are told of it. */
import { isPayment } from '../../resolvers/invoices/keys.ts';
import { subscriptionGroups } from '../../resolvers/live/subscriptions.ts';
import type { Image, StreamRecord } from '../shared/streamEvent.ts';

export interface Publication {
  /** Field of the Mutation type. */
  mutation:
    | 'publishWorkOrderChange'
    | 'publishWorkOrderStateChange'
    | 'publishWorkOrderPlaceChange'
    | 'publishLowStock'
    | 'publishPartsArrival'
    | 'publishInvoicePdfReady'
    | 'publishRequisitionChange'
    | 'publishPurchaseOrderChange'
    | 'publishPartsOrderChange'
    | 'publishReportReady'
    | 'publishDeliveryChange'
    | 'recordPartsDelivery'
    | 'publishAccessChange';
  input: Record<string, unknown>;
}

const THOUSANDTHS = 1000;
/** What it waits for. */
const WAITING = ['missingPartCount', 'arrivedPartCount'];
/** Who works on it, where, and what it waits for: boards show all of it. */
const PLACE = ['technicianId', 'bay', ...WAITING];
const DETAILS = ['technicianId', 'bay', 'complaint', 'mileage', 'promisedAt'];

const text = (image: Image | null, name: string): string | null =>
  typeof image?.[name] === 'string' ? image[name] : null;
const count = (image: Image | null, name: string): number => (typeof image?.[name] === 'number' ? image[name] : 0);

/** Thousandths as a decimal string without trailing zeros. */
function quantity(thousandths: number): string {
  return String(thousandths / THOUSANDTHS);
}

function kindOf(before: Image | null, after: Image | null): string {
  if (!before) return 'CREATED';
  if (!after) return 'DELETED';
  if (before['state'] !== after['state']) return 'STATE';
  const differs = (name: string): boolean => before[name] !== after[name];
  // A line that uses what it waited for is a change of its lines.
  return DETAILS.some(differs) || (WAITING.some(differs) && !differs('itemCount')) ? 'DETAILS' : 'ITEMS';
}

/** Each change of an order writes its header once, under the next version: that is the change's number. */
function workOrder({ before, after, at }: StreamRecord): Publication[] {
  const row = after ?? before;
  const workOrderId = text(row, 'id');
  if (workOrderId === null) throw new Error('a work order without an id');
  const sequence = after ? count(after, 'version') : count(before, 'version') + 1;
  const kind = kindOf(before, after);
  const input = {
    id: `${workOrderId}#${sequence}`,
    sequence,
    workOrderId,
    kind,
    from: text(before, 'state'),
    state: text(row, 'state'),
    stateSince: text(row, 'stateSince'),
    technicianId: text(row, 'technicianId'),
    formerTechnicianId: text(before, 'technicianId'),
    bay: text(row, 'bay'),
    itemCount: count(row, 'itemCount'),
    at: text(after, 'updatedAt') ?? at,
  };
  // A removed order leaves its state, too: a board would show it for good.
  const moved = kind === 'CREATED' || kind === 'STATE' || kind === 'DELETED';
  const placed = !moved && PLACE.some((name) => before?.[name] !== after?.[name]);
  return [
    { mutation: 'publishWorkOrderChange', input },
    ...(moved ? [{ mutation: 'publishWorkOrderStateChange' as const, input }] : []),
    ...(placed ? [{ mutation: 'publishWorkOrderPlaceChange' as const, input }] : []),
    ...partsArrival(before, after, input),
  ];
}

/** A receipt that brought parts which the order waited for leaves its moment on the header. */
function partsArrival(before: Image | null, after: Image | null, change: Record<string, unknown>): Publication[] {
  const at = text(after, 'partsArrivedAt');
  if (at === null || at === text(before, 'partsArrivedAt')) return [];
  const { id, workOrderId, state, technicianId } = change;
  const input = {
    id,
    workOrderId,
    state,
    technicianId,
    missingPartIds: Array.isArray(after?.['arrivedPartIds']) ? after['arrivedPartIds'] : [],
    missingPartCount: count(after, 'missingPartCount'),
    arrivedPartCount: count(after, 'arrivedPartCount'),
    at,
  };
  return [{ mutation: 'publishPartsArrival', input }];
}

/** The mark of low stock appears once per crossing. */
function inventoryItem({ eventId, before, after, at }: StreamRecord): Publication[] {
  if (
    !after ||
    after['lowStock'] !== 'LOW' ||
    !before ||
    before['lowStock'] === 'LOW' ||
    after['stock'] === before['stock']
  )
    return [];
  const input = {
    id: eventId,
    inventoryItemId: text(after, 'id'),
    sku: text(after, 'sku'),
    name: text(after, 'name'),
    stock: quantity(count(after, 'stock')),
    minimumStock: quantity(count(after, 'minimumStock')),
    at,
  };
  return [{ mutation: 'publishLowStock', input }];
}

/** Each change of an order to a supplier writes its header once, under the next version; a PDF that is stored makes no other version. */
function purchaseOrder({ before, after, at }: StreamRecord): Publication[] {
  if (!after || after['version'] === before?.['version']) return [];
  const purchaseOrderId = text(after, 'id');
  const sequence = count(after, 'version');
  const input = {
    id: `${purchaseOrderId}#${sequence}`,
    sequence,
    purchaseOrderId,
    number: text(after, 'number'),
    supplierId: text(after, 'supplierId'),
    supplierName: text(after, 'supplierName'),
    from: text(before, 'state'),
    state: text(after, 'state'),
    lineCount: count(after, 'lineCount'),
    at: text(after, 'updatedAt') ?? at,
  };
  return [{ mutation: 'publishPurchaseOrderChange', input }];
}

/** Each change of an order of parts makes another version of its row. */
function partsOrder({ before, after, at }: StreamRecord): Publication[] {
  if (!after || after['version'] === before?.['version']) return [];
  const partsOrderId = text(after, 'id');
  const sequence = count(after, 'version');
  const input = {
    id: `${partsOrderId}#${sequence}`,
    sequence,
    partsOrderId,
    number: text(after, 'number'),
    customerId: text(after, 'customerId'),
    customerName: text(after, 'customerName'),
    from: text(before, 'status'),
    status: text(after, 'status'),
    attempt: count(after, 'attempt'),
    at: text(after, 'updatedAt') ?? at,
  };
  return [{ mutation: 'publishPartsOrderChange', input }];
}

/** Each change of a delivery is another version; where its driver is is told between them, under the moment of it. */
function delivery({ before, after, at }: StreamRecord): Publication[] {
  const id = text(after, 'id');
  if (!after || id === null) return [];
  const position = (after['position'] ?? null) as Image | null;
  const positionAt = text(position, 'at');
  const moved = positionAt !== text((before?.['position'] ?? null) as Image | null, 'at');
  const changed = after['version'] !== before?.['version'];
  if (!changed && !moved) return [];
  const sequence = count(after, 'version');
  const input = {
    id: changed ? `${id}#${sequence}` : `${id}#${sequence}#${positionAt}`,
    deliveryId: id,
    sequence,
    kind: text(after, 'kind'),
    from: text(before, 'status'),
    status: text(after, 'status'),
    driverId: text(after, 'driverId'),
    customerId: text(after, 'customerId'),
    routeId: text(after, 'routeId'),
    latitude: position?.['latitude'] ?? null,
    longitude: position?.['longitude'] ?? null,
    positionAt,
    at: changed ? (text(after, 'updatedAt') ?? at) : at,
  };
  return [{ mutation: 'publishDeliveryChange', input }, ...arrival(before, after)];
}

/** Parts that have arrived: their order learns of it from here. Told twice, it is recorded once. */
function arrival(before: Image | null, after: Image): Publication[] {
  const id = text(after, 'partsOrderId');
  const isDone = after['status'] === 'DONE' && before?.['status'] !== 'DONE';
  return id !== null && isDone
    ? [{ mutation: 'recordPartsDelivery', input: { id, deliveredAt: text(after, 'endedAt') } }]
    : [];
}

/** A stored PDF leaves its key on the invoice. */
function invoice({ eventId, before, after, at }: StreamRecord): Publication[] {
  const pdf = text(after, 'pdfKey');
  if (pdf === null || pdf === text(before, 'pdfKey')) return [];
  return [
    {
      mutation: 'publishInvoicePdfReady',
      input: { id: eventId, invoiceId: text(after, 'id'), number: text(after, 'number'), at },
    },
  ];
}

const ENDED: readonly unknown[] = ['READY', 'FAILED'];

/** A report that can be fetched, or that nobody makes any more. */
function report({ eventId, before, after, at }: StreamRecord): Publication[] {
  if (!after || !ENDED.includes(after['state']) || before?.['state'] === after['state']) return [];
  const input = {
    id: eventId,
    reportId: text(after, 'id'),
    kind: text(after, 'kind'),
    state: text(after, 'state'),
    requestedById: text(after, 'requestedById'),
    at,
  };
  return [{ mutation: 'publishReportReady', input }];
}

/** One for each group of subscriptions that a request closes. */
function accessChanges(input: Record<string, unknown>): Publication[] {
  return Array.from({ length: subscriptionGroups() }, (_, group) => ({
    mutation: 'publishAccessChange',
    input: { ...input, group },
  }));
}

/** An approval that is not the last makes no new version: decisions count beside them. */
function requisition({ before, after, at }: StreamRecord): Publication[] {
  const requisitionId = text(after, 'id');
  if (!after || requisitionId === null) return [];
  const sequence = count(after, 'version') + count(after, 'decisionCount');
  const input = {
    id: `${requisitionId}#${sequence}`,
    sequence,
    requisitionId,
    from: text(before, 'state'),
    state: text(after, 'state'),
    requestedById: text(after, 'requestedById'),
    waitingRoles: after['waitingRoles'] ?? [],
    at: text(after, 'updatedAt') ?? at,
  };
  return [{ mutation: 'publishRequisitionChange', input }];
}

/** A user was disabled, signed out everywhere or moved to another role. */
function user({ eventId, before, after, at }: StreamRecord): Publication[] {
  const shutOut = before?.['status'] === 'ENABLED' && after?.['status'] !== 'ENABLED';
  const moved = before?.['role'] !== after?.['role'];
  const signedOut = after !== null && before?.['signedOutAt'] !== after['signedOutAt'];
  return before && (shutOut || signedOut || moved)
    ? accessChanges({ id: eventId, userId: text(before, 'id'), role: null, at })
    : [];
}

const permissionsOf = (image: Image | null): unknown[] =>
  Array.isArray(image?.['permissions']) ? image['permissions'] : [];

/** A role that may do less than before. */
function role({ eventId, before, after, at }: StreamRecord): Publication[] {
  const lost = permissionsOf(before).some((permission) => !permissionsOf(after).includes(permission));
  return lost ? accessChanges({ id: eventId, userId: null, role: text(before, 'name'), at }) : [];
}

/** By the kind of row, from its sort key; other kinds are not published. */
export function publicationsOf(record: StreamRecord): Publication[] {
  const sk = text(record.keys, 'sk') ?? '';
  if (sk === 'ORDER') return workOrder(record);
  if (sk === 'ITEM') return inventoryItem(record);
  if (sk === 'PURCHASE') return purchaseOrder(record);
  if (sk === 'PARTS_ORDER') return partsOrder(record);
  if (sk === 'REQUISITION') return requisition(record);
  if (sk === 'USER') return user(record);
  if (sk === 'ROLE') return role(record);
  if (sk === 'REPORT') return report(record);
  if (sk === 'DELIVERY') return delivery(record);
  return sk.startsWith('NUMBER#') && !isPayment({ sk }) ? invoice(record) : [];
}
